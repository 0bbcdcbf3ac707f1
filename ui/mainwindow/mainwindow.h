#pragma once

#include "commands/commandset.h"
#include "commands/openwindowcommand.h"
#include "commands/undoslot.h"
#include "jobs/inventoryreader.h"
#include "jobs/vaultgate.h"

#include <QMainWindow>
#include <QTimer>

class QSplitter;
class QStackedWidget;

namespace certwright::ui {

class Appearance;
class AuthoritiesPage;
class CertificateDetails;
class CertificatesPage;
class Navigation;
class NoticeBar;
class Page;
class SearchField;
class WindowSettings;

/// What the window is made with. All of it outlives the window.
struct WindowParts {
    Services &services;
    JobRunner &jobs;
    VaultGate &gate;
    Appearance &appearance;
    WindowSettings &settings;
    OpenWindowCommand::Open newCertificate; ///< opens the wizard; empty: the window shows no trace of it
    OpenWindowCommand::Open newAuthority;
};

/// The one window: side bar, pages, details. It places what others do: pages show, commands act.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(const WindowParts &parts);
    ~MainWindow() override;

    /// Begins to read the store; the window can be shown before.
    void begin();
    enum class Room { Certificates, Authorities }; // in the order of the side bar
    void goTo(Room room);
    CertificatesPage *certificates() const { return m_certificates; }
    AuthoritiesPage *authorities() const { return m_authorities; }
    NoticeBar *notices() const { return m_notices; }
    CommandSet *commands() const { return m_commands; }

public slots:
    /// Shows a certificate in its table, also one that was made this moment.
    void reveal(certwright::CertificateId certificate);
    void revealAuthority(certwright::AuthorityId authority);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    struct RoomParts {
        QString icon;
        QString title;
        Page *page;
        QWidget *empty; ///< stands there while the store holds nothing for the page
    };
    /// A way to begin on an empty page: what a command does, in more words than its own.
    struct Choice {
        QString command;
        QString icon;
        QString title;
        QString sentence;
    };
    void addCommands();
    QWidget *makeToolBar();
    QWidget *makeCenter();
    void addRooms();
    void addRoom(const RoomParts &room);
    Choice authorityChoice() const;
    QWidget *makeFirstStart();
    QWidget *makeEmpty(const QString &title, const QString &sentence, const QList<Choice> &choices);
    void makeMenus();
    void connectParts();
    void showView();
    void showRoom();
    void showFailure(const Error &error);
    void selectionChanged();
    void showMenu(const QPoint &position);
    void turnDetails();
    void setDetailsShown(bool shown);
    void vaultClicked();
    void offerRecoveryCode();
    void showRecoveryCode();
    void restoreSettings();
    void saveLayout();
    Page *page() const;

    Services &m_services;
    JobRunner &m_jobs;
    VaultGate &m_gate;
    Appearance &m_appearance;
    WindowSettings &m_settings;
    InventoryReader m_reader;
    UndoSlot m_undo;
    CommandSet *m_commands;
    Navigation *m_navigation;
    SearchField *m_search;
    NoticeBar *m_notices;
    QWidget *m_body;
    QSplitter *m_splitter;
    QStackedWidget *m_rooms;
    QStackedWidget *m_side;
    CertificatesPage *m_certificates;
    AuthoritiesPage *m_authorities;
    CertificateDetails *m_details;
    QAction *m_detailsAction = nullptr;
    OpenWindowCommand::Open m_newCertificate;
    OpenWindowCommand::Open m_newAuthority;
    QList<RoomParts> m_pages;
    Room m_room = Room::Certificates;
    bool m_wantsDetails = true;
    std::optional<int> m_failureNotice;
    QTimer m_saving;
};

} // namespace certwright::ui
