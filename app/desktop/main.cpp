#include "authorities/authoritywizard.h"
#include "base/log.h"
#include "base/process.h"
#include "issuance/certificatewizard.h"
#include "mainwindow/mainwindow.h"
#include "mainwindow/windowsettings.h"
#include "widgets/appearance.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QIcon>
#include <QLibraryInfo>
#include <QTextStream>
#include <QTranslator>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace certwright;

namespace {

constexpr int cannotRun = 1;
constexpr int keychainSeconds = 120; // somebody sits in front and may be answering its prompt

/// The words of Qt's own dialogs and of ours, in the reader's language. Where there is none in it, they are
/// English, whose plurals lie in a file of their own; the one installed last is asked first.
class Translations
{
public:
    void install()
    {
        const QLocale locale;
        if (m_plurals.load(u"certwright_en"_s, u":/i18n"_s))
            QCoreApplication::installTranslator(&m_plurals);
        if (m_qt.load(locale, u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
            QCoreApplication::installTranslator(&m_qt);
        if (m_own.load(locale, u"certwright"_s, u"_"_s, u":/i18n"_s))
            QCoreApplication::installTranslator(&m_own);
    }

private:
    QTranslator m_plurals;
    QTranslator m_qt;
    QTranslator m_own;
};

/// Help and version are answered without a display; both end the program.
bool asksOnly(int argc, char **argv)
{
    const QStringList questions{u"--help"_s, u"-h"_s, u"--help-all"_s, u"--version"_s, u"-v"_s};
    return std::any_of(argv + 1, argv + argc, [&questions](const char *argument) {
        return questions.contains(QString::fromLocal8Bit(argument));
    });
}

QString storeFolder(const QCoreApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QCoreApplication::translate(
        "certwright::Desktop", "Certificates for your servers: made, deployed and renewed."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption store(
        u"store"_s,
        QCoreApplication::translate("certwright::Desktop",
                                    "The folder of the store, instead of the usual one."),
        QCoreApplication::translate("certwright::Desktop", "folder"),
        qEnvironmentVariable("CERTWRIGHT_STORE"));
    parser.addOption(store);
    parser.process(application);
    return parser.value(store);
}

void showWhenDone(ui::MainWindow &window, ui::CertificateWizard *wizard)
{
    QObject::connect(wizard, &ui::CertificateWizard::finished, &window, &ui::MainWindow::reveal);
    QObject::connect(wizard, &ui::CertificateWizard::showRequested, &window,
                     [&window](CertificateId certificate) {
                         window.reveal(certificate);
                         window.raise();
                         window.activateWindow();
                     });
}

} // namespace

int main(int argc, char **argv)
{
    if (!hardenProcess()) {
        QTextStream(stderr) << "certwright: runs with more rights than its caller; it doesn't.\n";
        return cannotRun;
    }
    installLog();
    QCoreApplication::setApplicationName(u"certwright"_s);
    QCoreApplication::setApplicationVersion(QString::fromLatin1(CERTWRIGHT_VERSION));
    if (asksOnly(argc, argv)) {
        const QCoreApplication speaker(argc, argv);
        Translations words;
        words.install();
        storeFolder(speaker);
    }
    QApplication application(argc, argv);
    QApplication::setApplicationDisplayName(u"Certwright"_s);
    QApplication::setDesktopFileName(u"org.certwright.Certwright"_s);
    QApplication::setWindowIcon(QIcon(u":/icons/app.svg"_s));
    Translations translations;
    translations.install();

    ServiceOptions options;
    options.storeFolder = storeFolder(application);
    options.by = u"desktop"_s;
    options.keychainLimit = std::chrono::seconds(keychainSeconds);
    Services services(options, std::make_shared<SystemClock>());
    // Jobs work with the services, the window with both: each goes before what it uses.
    ui::JobRunner jobs(services.clock());
    ui::VaultGate gate(services, jobs);
    ui::WindowSettings settings(ui::WindowSettings::defaultPath());
    ui::Appearance appearance;
    appearance.assumeDark(settings.isOn(u"desktopWasDark"_s, false));
    appearance.choose(settings.appearance());
    QObject::connect(&appearance, &ui::Appearance::desktopTurned, &application,
                     [&settings](bool dark) { settings.setOn(u"desktopWasDark"_s, dark); });

    ui::MainWindow *self = nullptr;
    const auto newCertificate = [&](QWidget *parent) {
        auto *wizard = new ui::CertificateWizard(services, jobs, gate, parent);
        showWhenDone(*self, wizard);
        wizard->show();
    };
    const auto newAuthority = [&](QWidget *parent) {
        auto *wizard = new ui::AuthorityWizard(services, jobs, gate, parent);
        QObject::connect(wizard, &ui::AuthorityWizard::created, self, &ui::MainWindow::revealAuthority);
        wizard->show();
    };
    ui::MainWindow window({services, jobs, gate, appearance, settings, newCertificate, newAuthority});
    self = &window;
    window.show();
    window.begin();
    appearance.followDesktop();
    return QApplication::exec();
}
