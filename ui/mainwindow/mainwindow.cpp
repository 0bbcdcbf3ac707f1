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
#include "mainwindow/storeorigin.h"
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
      m_side(new QStackedWidget(this)),
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
    (new StoreOrigin(m_services, m_jobs, *m_notices, this))->look();
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
    m_side->addWidget(m_details);
    addRooms();
    m_splitter->addWidget(m_rooms);
    m_splitter->addWidget(m_side);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setChildrenCollapsible(false);
    m_side->setMinimumWidth(detailsWidth * 3 / 4);

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
    return center;
}

// In the order of Room.
void MainWindow::addRooms()
{
    addRoom({u"certificate"_s, tr("Certificates"), m_certificates, makeFirstStart()});
    addRoom({u"authority"_s, tr("Authorities"), m_authorities,
             makeEmpty(tr("No authority of your own yet"),
                       tr("An authority of your own signs certificates for your network, for names that no "
                          "public authority can vouch for."),
                       {authorityChoice()})});
}

void MainWindow::addRoom(const RoomParts &room)
{
    m_navigation->addPage(room.icon, room.title);
    m_rooms->addWidget(room.page);
    m_rooms->addWidget(room.empty);
    if (QWidget *details = room.page->details())
        m_side->addWidget(details);
    m_pages << room;
}

MainWindow::Choice MainWindow::authorityChoice() const
{
    return {newAuthorityId, u"authority"_s, tr("Create your own authority"),
            tr("It signs for your servers, and every device that trusts it accepts them.")};
}

QWidget *MainWindow::makeFirstStart()
{
    return makeEmpty(tr("Certificates for your servers"),
                     tr("Made, deployed and renewed. Choose how to begin:"),
                     {{newCertificateId, u"plus"_s, tr("Get a certificate"),
                       tr("For your own network, or for development on this computer.")},
                      authorityChoice()});
}

QWidget *MainWindow::makeEmpty(const QString &title, const QString &sentence, const QList<Choice> &choices)
{
    auto *empty = new EmptyState(title, sentence, this);
    for (const Choice &choice : choices) {
        if (QAction *action = m_commands->action(choice.command))
            connect(empty->addChoice(choice.icon, choice.title, choice.sentence), &ActionCard::clicked,
                    action, &QAction::trigger);
    }
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
    for (qsizetype number = 0; number < m_pages.size(); ++number)
        add(m_pages.at(number).title, QKeySequence(u"Ctrl+%1"_s.arg(number + 1)),
            [this, number] { goTo(Room(number)); });
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
    for (const RoomParts &room : std::as_const(m_pages)) {
        connect(room.page, &Page::selectionChanged, this, [this, page = room.page] {
            if (page == this->page())
                selectionChanged();
        });
        connect(room.page, &Page::menuRequested, this, &MainWindow::showMenu);
        connect(room.page, &Page::detailsRequested, this, [this] { setDetailsShown(true); });
    }
    connect(&m_gate, &VaultGate::unlocked, this, [this] { m_navigation->setVault(true); });
    connect(&m_gate, &VaultGate::locked, this, [this] { m_navigation->setVault(false); });
    connect(&m_gate, &VaultGate::recoveryCodeUnseen, this, &MainWindow::offerRecoveryCode);
    connect(&m_appearance, &Appearance::chosen, this,
            [this](AppearanceChoice choice) { m_settings.setAppearance(choice); });
}

Page *MainWindow::page() const
{
    return m_pages.at(int(m_room)).page;
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
    for (qsizetype number = 0; number < m_pages.size(); ++number) {
        const Page::Count count = m_pages.at(number).page->count();
        m_navigation->setCount(int(number), count.all, count.needing, count.tone);
    }
    showRoom();
}

void MainWindow::showRoom()
{
    const RoomParts &room = m_pages.at(int(m_room));
    const bool isEmpty = m_reader.hasRead() && room.page->isEmpty();
    m_rooms->setCurrentWidget(isEmpty ? room.empty : room.page);
    m_side->setCurrentWidget(room.page->details() ? room.page->details() : m_details);
    m_side->setVisible(m_wantsDetails && !isEmpty);
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
    m_commands->fill(menu, page()->menu());
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
    for (const RoomParts &room : std::as_const(m_pages))
        room.page->restoreLayout(m_settings.bytes(room.page->key()));
    m_splitter->restoreState(m_settings.bytes(u"splitter"_s));
    setDetailsShown(m_settings.isOn(u"details"_s, true));
    // From here on it is a person who moves things; many small moves are one.
    m_saving.setSingleShot(true);
    m_saving.setInterval(savingDelay);
    const auto saveSoon = qOverload<>(&QTimer::start);
    for (const RoomParts &room : std::as_const(m_pages))
        connect(room.page, &Page::layoutEdited, &m_saving, saveSoon);
    connect(m_splitter, &QSplitter::splitterMoved, &m_saving, saveSoon);
    connect(&m_saving, &QTimer::timeout, this, &MainWindow::saveLayout);
}

void MainWindow::saveLayout()
{
    m_settings.setBytes(u"window"_s, saveGeometry());
    for (const RoomParts &room : std::as_const(m_pages))
        m_settings.setBytes(room.page->key(), room.page->layoutState());
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
