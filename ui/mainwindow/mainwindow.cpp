#include "mainwindow/mainwindow.h"

#include "authorities/authoritiespage.h"
#include "authorities/exportrootcommand.h"
#include "authorities/makecrlcommand.h"
#include "certificates/certificatedetails.h"
#include "certificates/certificatespage.h"
#include "certificates/copycommand.h"
#include "certificates/deletecommand.h"
#include "certificates/deployagaincommand.h"
#include "certificates/exportcommand.h"
#include "certificates/renewcommand.h"
#include "certificates/revokecommand.h"
#include "commands/undocommand.h"
#include "mainwindow/emptystate.h"
#include "mainwindow/mainmenu.h"
#include "mainwindow/navigation.h"
#include "mainwindow/recoverycodedialog.h"
#include "mainwindow/searchfield.h"
#include "mainwindow/windowsettings.h"
#include "service/vaultcare.h"
#include "widgets/actioncard.h"
#include "widgets/appearance.h"
#include "widgets/buttons.h"
#include "widgets/errormessage.h"
#include "widgets/icon.h"
#include "widgets/noticebar.h"
#include "widgets/theme.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>

using namespace Qt::Literals::StringLiterals;

namespace certwright::ui {

namespace {

constexpr QSize usualSize(1180, 740);
constexpr QSize leastSize(800, 560);
constexpr int narrow = 1000; // below it details stand under the table
constexpr int detailsWidth = 300;
constexpr int savingDelay = 1000; // milliseconds

const auto newCertificateId = u"newCertificate"_s;
const auto newAuthorityId = u"newAuthority"_s;

} // namespace

MainWindow::MainWindow(const WindowParts &parts)
    : m_services(parts.services),
      m_jobs(parts.jobs),
      m_gate(parts.gate),
      m_appearance(parts.appearance),
      m_settings(parts.settings),
      m_reader(parts.services, parts.jobs),
      m_commands(new CommandSet(this)),
      m_navigation(new Navigation(this)),
      m_search(new SearchField(this)),
      m_notices(new NoticeBar(this)),
      m_body(new QWidget(this)),
      m_splitter(new QSplitter(this)),
      m_rooms(new QStackedWidget(this)),
      m_certificates(new CertificatesPage(m_reader, m_jobs, this)),
      m_authorities(new AuthoritiesPage(m_reader, m_jobs.clock(), this)),
      m_details(new CertificateDetails(m_services, m_jobs, *m_commands, this)),
      m_newCertificate(parts.newCertificate),
      m_newAuthority(parts.newAuthority)
{
    setWindowTitle(tr("Certwright"));
    addCommands();
    setCentralWidget(makeCenter());
    makeMenus();
    connectParts();
    restoreSettings();
    goTo(Room::Certificates);
}

MainWindow::~MainWindow() = default;

void MainWindow::begin()
{
    m_reader.open();
}

void MainWindow::addCommands()
{
    const Workplace workplace{
        m_services, m_jobs, m_gate, *m_notices, m_undo, *m_body, [this](CertificateId id) { reveal(id); }};
    if (m_newCertificate)
        m_commands->add(new OpenWindowCommand(
            {newCertificateId, tr("New &certificate…"), u"certificate"_s, QKeySequence(QKeySequence::New)},
            this, m_newCertificate));
    if (m_newAuthority)
        m_commands->add(new OpenWindowCommand(
            {newAuthorityId, tr("New &authority…"), u"authority"_s, QKeySequence(u"Ctrl+Shift+N"_s)}, this,
            m_newAuthority));
    m_commands->add(new RenewCommand(workplace));
    m_commands->add(new DeployAgainCommand(workplace));
    m_commands->add(new ExportCommand(workplace));
    m_commands->add(new CopyCommand(CopyCommand::What::Pem, workplace));
    m_commands->add(new CopyCommand(CopyCommand::What::Fingerprint, workplace));
    m_commands->add(new CopyCommand(CopyCommand::What::Serial, workplace));
    m_commands->add(new RevokeCommand(workplace));
    m_commands->add(new DeleteCommand(workplace));
    m_commands->add(new ExportRootCommand(workplace));
    m_commands->add(new MakeCrlCommand(workplace));
    m_commands->add(new UndoCommand(m_undo));
    addActions(m_commands->actions());
}

QWidget *MainWindow::makeToolBar()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(space(this, 3), space(this, 2), space(this, 3), space(this, 2));
    row->setSpacing(space(this, 2));
    if (m_newCertificate || m_newAuthority) {
        QPushButton *fresh = primaryButton(tr("&New"), bar);
        fresh->setIcon(icon(u"plus"_s, IconInk::OnAccent));
        auto *menu = new QMenu(fresh);
        m_commands->fill(menu, {newCertificateId, newAuthorityId});
        fresh->setMenu(menu);
        fresh->setAccessibleName(tr("New"));
        row->addWidget(fresh);
    }
    row->addStretch(1);
    row->addWidget(m_search);
    return bar;
}

QWidget *MainWindow::makeCenter()
{
    m_rooms->addWidget(m_certificates);
    m_rooms->addWidget(m_authorities);
    m_rooms->addWidget(makeEmpty(Room::Certificates));
    m_rooms->addWidget(makeEmpty(Room::Authorities));
    m_splitter->addWidget(m_rooms);
    m_splitter->addWidget(m_details);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setChildrenCollapsible(false);
    m_details->setMinimumWidth(detailsWidth * 3 / 4);

    auto *column = new QVBoxLayout(m_body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_notices);
    column->addWidget(m_splitter, 1);

    auto *line = new QFrame(this);
    line->setFixedHeight(1);
    line->setAutoFillBackground(true);
    line->setBackgroundRole(QPalette::Mid);
    auto *below = new QHBoxLayout;
    below->setSpacing(0);
    below->addWidget(m_navigation);
    below->addWidget(m_body, 1);
    auto *center = new QWidget(this);
    auto *whole = new QVBoxLayout(center);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(makeToolBar());
    whole->addWidget(line);
    whole->addLayout(below, 1);
    m_navigation->addPage(u"certificate"_s, tr("Certificates"));
    m_navigation->addPage(u"authority"_s, tr("Authorities"));
    return center;
}

QWidget *MainWindow::makeEmpty(Room room)
{
    const bool isFirst = room == Room::Certificates;
    auto *empty =
        isFirst ? new EmptyState(tr("Certificates for your servers"),
                                 tr("Made, deployed and renewed. Choose how to begin:"), this)
                : new EmptyState(
                      tr("No authority of your own yet"),
                      tr("An authority of your own signs certificates for your network, for names that no "
                         "public authority can vouch for."),
                      this);
    const auto offer = [this, empty](const QString &id, const QString &iconName, const QString &title,
                                     const QString &sentence) {
        if (QAction *action = m_commands->action(id))
            connect(empty->addChoice(iconName, title, sentence), &ActionCard::clicked, action,
                    &QAction::trigger);
    };
    if (isFirst)
        offer(newCertificateId, u"plus"_s, tr("Get a certificate"),
              tr("For your own network, or for development on this computer."));
    offer(newAuthorityId, u"authority"_s, tr("Create your own authority"),
          tr("It signs for your servers, and every device that trusts it accepts them."));
    return empty;
}

void MainWindow::makeMenus()
{
    auto *menu = new MainMenu(*m_commands, m_appearance, this);
    setMenuBar(menu);
    QMenu *view = menu->viewMenu();
    QAction *before = view->actions().constFirst();
    const auto add = [this, view, before](const QString &text, const QKeySequence &keys, auto act) {
        auto *action = new QAction(text, this);
        action->setShortcut(keys);
        connect(action, &QAction::triggered, this, act);
        view->insertAction(before, action);
        return action;
    };
    add(tr("&Certificates"), QKeySequence(u"Ctrl+1"_s), [this] { goTo(Room::Certificates); });
    add(tr("A&uthorities"), QKeySequence(u"Ctrl+2"_s), [this] { goTo(Room::Authorities); });
    view->insertSeparator(before);
    add(tr("&Search"), QKeySequence(QKeySequence::Find), [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    m_detailsAction =
        add(tr("&Details"), QKeySequence(u"F9"_s), [this] { setDetailsShown(m_detailsAction->isChecked()); });
    m_detailsAction->setCheckable(true);
    m_detailsAction->setChecked(true);
    view->insertSeparator(before);
}

void MainWindow::connectParts()
{
    connect(&m_reader, &InventoryReader::viewChanged, this, &MainWindow::showView);
    connect(&m_reader, &InventoryReader::failed, this, &MainWindow::showFailure);
    connect(m_navigation, &Navigation::pageChosen, this, [this](int number) { goTo(Room(number)); });
    connect(m_navigation, &Navigation::vaultClicked, this, &MainWindow::vaultClicked);
    connect(m_search, &QLineEdit::textChanged, this,
            [this](const QString &text) { page()->setSearch(text); });
    connect(m_search, &SearchField::left, this, [this] { page()->focusTable(); });
    connect(m_certificates, &CertificatesPage::searchCleared, m_search, &QLineEdit::clear);
    connect(m_details, &CertificateDetails::issuerRequested, this, &MainWindow::reveal);
    for (Page *room : std::initializer_list<Page *>{m_certificates, m_authorities}) {
        connect(room, &Page::selectionChanged, this, [this, room] {
            if (room == page())
                selectionChanged();
        });
        connect(room, &Page::menuRequested, this, &MainWindow::showMenu);
        connect(room, &Page::detailsRequested, this, [this] { setDetailsShown(true); });
    }
    connect(&m_gate, &VaultGate::unlocked, this, [this] { m_navigation->setVault(true); });
    connect(&m_gate, &VaultGate::locked, this, [this] { m_navigation->setVault(false); });
    connect(&m_gate, &VaultGate::recoveryCodeUnseen, this, &MainWindow::offerRecoveryCode);
    connect(&m_appearance, &Appearance::chosen, this,
            [this](AppearanceChoice choice) { m_settings.setAppearance(choice); });
}

Page *MainWindow::page() const
{
    return m_room == Room::Certificates ? static_cast<Page *>(m_certificates) : m_authorities;
}

void MainWindow::goTo(Room room)
{
    m_room = room;
    m_navigation->setCurrent(int(room));
    page()->setSearch(m_search->text());
    showRoom();
    selectionChanged();
}

void MainWindow::showView()
{
    if (m_failureNotice)
        m_notices->withdraw(*std::exchange(m_failureNotice, {}));
    const CertificateSnapshot &snapshot = *m_reader.view().certificates;
    const Outlook &outlook = snapshot.outlook();
    m_navigation->setCount(0, outlook.total, outlook.needing, outlook.isTooLate ? Tone::Wrong : Tone::Soon);
    m_navigation->setCount(1, int(m_reader.view().authorities.size()), 0, Tone::Fine);
    showRoom();
}

void MainWindow::showRoom()
{
    const bool isFirst = m_room == Room::Certificates;
    const bool isEmpty = m_reader.hasRead() && (isFirst ? m_reader.view().certificates->rows().isEmpty()
                                                        : m_reader.view().authorities.isEmpty());
    m_rooms->setCurrentIndex(int(m_room) + (isEmpty ? 2 : 0));
    m_details->setVisible(m_wantsDetails && !isEmpty);
    m_search->setEnabled(!isEmpty);
    const QWidget *focus = focusWidget();
    if (isEmpty && (!focus || !focus->isVisible() || focus->parentWidget() == m_navigation))
        m_rooms->currentWidget()->setFocus();
}

void MainWindow::showFailure(const Error &error)
{
    if (m_failureNotice)
        m_notices->withdraw(*m_failureNotice);
    Message message = errorMessage(error);
    message.actions << Message::Action{tr("Try again"), [this] {
                                           m_failureNotice.reset();
                                           m_reader.open();
                                       }};
    m_failureNotice = m_notices->tell(message, NoticeBar::Stay::UntilClosed);
}

void MainWindow::selectionChanged()
{
    const Selection selection = page()->selection();
    m_commands->setSelection(selection);
    m_details->show(selection);
}

void MainWindow::showMenu(const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    m_commands->fill(menu, {u"renew"_s,
                            u"deployAgain"_s,
                            u"makeCrl"_s,
                            {},
                            u"export"_s,
                            u"exportRoot"_s,
                            {},
                            u"copyPem"_s,
                            u"copyFingerprint"_s,
                            u"copySerial"_s,
                            {},
                            u"revoke"_s,
                            u"delete"_s});
    menu->popup(position);
}

void MainWindow::reveal(CertificateId certificate)
{
    goTo(Room::Certificates);
    m_certificates->reveal(certificate);
    m_certificates->focusTable();
}

void MainWindow::revealAuthority(AuthorityId authority)
{
    m_search->clear();
    goTo(Room::Authorities);
    m_authorities->reveal(authority);
    m_authorities->focusTable();
}

void MainWindow::setDetailsShown(bool shown)
{
    m_wantsDetails = shown;
    m_detailsAction->setChecked(shown);
    m_settings.setOn(u"details"_s, shown);
    showRoom();
}

void MainWindow::turnDetails()
{
    const auto wanted = width() < narrow ? Qt::Vertical : Qt::Horizontal;
    if (m_splitter->orientation() == wanted)
        return;
    m_splitter->setOrientation(wanted);
    const int length = wanted == Qt::Vertical ? m_splitter->height() : m_splitter->width();
    const int details = wanted == Qt::Vertical ? length * 2 / 5 : detailsWidth;
    m_splitter->setSizes({length - details, details});
}

void MainWindow::vaultClicked()
{
    if (m_gate.isUnlocked())
        m_gate.lock();
    else
        m_gate.withVault(m_body, [](const Vault &) {});
}

void MainWindow::offerRecoveryCode()
{
    m_notices->tell({.tone = Tone::Soon,
                     .strong = tr("Your keys lie in a vault."),
                     .text = tr("Keep its recovery code for the day when keychain or passphrase is lost."),
                     .actions = {{tr("Show recovery code"), [this] { showRecoveryCode(); }}}},
                    NoticeBar::Stay::UntilClosed);
}

void MainWindow::showRecoveryCode()
{
    using Code = std::shared_ptr<const SecretBytes>;
    m_jobs.start(
        tr("Make the recovery code"), this,
        [&services = m_services](const Context &context) -> Result<Code> {
            CW_TRY(code, certwright::showRecoveryCode(services, context));
            return std::make_shared<const SecretBytes>(std::move(code));
        },
        [this](const Result<Code> &code) {
            if (!code) {
                m_notices->tell(errorMessage(code.error()), NoticeBar::Stay::UntilClosed);
                return;
            }
            auto *dialog = new RecoveryCodeDialog(*code, m_jobs, this);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            dialog->open();
        });
}

void MainWindow::restoreSettings()
{
    setMinimumSize(leastSize);
    resize(usualSize);
    m_splitter->setSizes({usualSize.width() - detailsWidth - m_navigation->sizeHint().width(), detailsWidth});
    restoreGeometry(m_settings.bytes(u"window"_s));
    m_certificates->restoreLayout(m_settings.bytes(u"certificates"_s));
    m_authorities->restoreLayout(m_settings.bytes(u"authorities"_s));
    m_splitter->restoreState(m_settings.bytes(u"splitter"_s));
    setDetailsShown(m_settings.isOn(u"details"_s, true));
    // From here on it is a person who moves things; many small moves are one.
    m_saving.setSingleShot(true);
    m_saving.setInterval(savingDelay);
    const auto saveSoon = qOverload<>(&QTimer::start);
    connect(m_certificates, &Page::layoutEdited, &m_saving, saveSoon);
    connect(m_authorities, &Page::layoutEdited, &m_saving, saveSoon);
    connect(m_splitter, &QSplitter::splitterMoved, &m_saving, saveSoon);
    connect(&m_saving, &QTimer::timeout, this, &MainWindow::saveLayout);
}

void MainWindow::saveLayout()
{
    m_settings.setBytes(u"window"_s, saveGeometry());
    m_settings.setBytes(u"certificates"_s, m_certificates->layoutState());
    m_settings.setBytes(u"authorities"_s, m_authorities->layoutState());
    m_settings.setBytes(u"splitter"_s, m_splitter->saveState());
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    turnDetails();
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    m_reader.setPaused(false);
}

void MainWindow::hideEvent(QHideEvent *event)
{
    QMainWindow::hideEvent(event);
    m_reader.setPaused(true);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    saveLayout();
    QMainWindow::closeEvent(event);
}

} // namespace certwright::ui
