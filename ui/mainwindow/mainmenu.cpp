#include "mainwindow/mainmenu.h"

#include "commands/commandset.h"
#include "mainwindow/aboutdialog.h"
#include "widgets/appearance.h"

#include <QActionGroup>

using namespace Qt::Literals::StringLiterals;

namespace certwright::ui {

MainMenu::MainMenu(const CommandSet &commands, Appearance &appearance, QWidget *parent) : QMenuBar(parent)
{
    QMenu *file = addMenu(tr("&File"));
    place(file, commands, {u"newCertificate"_s, u"newAuthority"_s, {}, u"export"_s, u"exportRoot"_s, {}});
    QAction *quit = file->addAction(tr("&Quit"), QKeySequence(QKeySequence::Quit), window(), &QWidget::close);
    quit->setMenuRole(QAction::QuitRole);
    QMenu *edit = addMenu(tr("&Edit"));
    place(edit, commands,
          {u"undo"_s, {}, u"copyPem"_s, u"copyFingerprint"_s, u"copySerial"_s, {}, u"delete"_s});
    QMenu *certificate = addMenu(tr("&Certificate"));
    place(certificate, commands, {u"renew"_s, u"deployAgain"_s, {}, u"revoke"_s, {}, u"makeCrl"_s});
    m_view = addMenu(tr("&View"));
    addAppearance(appearance);
    addAbout();
}

void MainMenu::place(QMenu *menu, const CommandSet &commands, const QStringList &ids)
{
    for (const QString &id : ids) {
        if (id.isEmpty())
            menu->addSeparator();
        else if (QAction *action = commands.action(id))
            menu->addAction(action);
    }
}

void MainMenu::addAppearance(Appearance &appearance)
{
    QMenu *menu = m_view->addMenu(tr("&Appearance"));
    auto *group = new QActionGroup(menu);
    const std::initializer_list<std::pair<AppearanceChoice, QString>> choices{
        {AppearanceChoice::System, tr("As the &system")},
        {AppearanceChoice::Light, tr("&Light")},
        {AppearanceChoice::Dark, tr("&Dark")},
    };
    for (const auto &[choice, word] : choices) {
        QAction *action = menu->addAction(word);
        action->setCheckable(true);
        action->setChecked(appearance.choice() == choice);
        group->addAction(action);
        connect(action, &QAction::triggered, &appearance,
                [&appearance, chosen = choice] { appearance.choose(chosen); });
    }
}

void MainMenu::addAbout()
{
    QMenu *help = addMenu(tr("&Help"));
    QAction *about = help->addAction(tr("&About Certwright"));
    about->setMenuRole(QAction::AboutRole);
    connect(about, &QAction::triggered, this, [this] {
        auto *dialog = new AboutDialog(window());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
}

} // namespace certwright::ui
