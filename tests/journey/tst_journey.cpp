#include "authorities/authoritywizard.h"
#include "base/durablefile.h"
#include "core/secrets/memorystore.h"
#include "inventory/authorityrepository.h"
#include "inventory/certificaterepository.h"
#include "issuance/certificatewizard.h"
#include "jobs/jobrunner.h"
#include "jobs/vaultgate.h"
#include "service/services.h"
#include "support/serverprocess.h"
#include "support/tlsclients.h"
#include "support/verifyresult.h"

#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace certwright;
using namespace certwright::test;

namespace {
constexpr int patience = 30'000;
constexpr auto foreignName = "other.example";
} // namespace

/// What a newcomer does: an authority and a certificate by the wizards, into a server's folder; then real
/// servers serve it, and real clients judge it.
class JourneyTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_place = std::make_unique<QTemporaryDir>();
        ServiceOptions options;
        options.storeFolder = m_place->filePath(u"store"_s);
        options.by = u"desktop"_s;
        options.keychain = std::make_shared<MemoryStore>();
        m_services = std::make_unique<Services>(options, std::make_shared<SystemClock>());
        m_jobs = std::make_unique<ui::JobRunner>(m_services->clock());
        m_gate = std::make_unique<ui::VaultGate>(*m_services, *m_jobs);
    }

    void cleanup()
    {
        m_gate.reset();
        m_jobs.reset();
        m_services.reset();
        m_place.reset();
    }

    void wizardToServerToClients_data()
    {
        QTest::addColumn<QString>("preset");
        for (const char *preset : {"nginx", "apache", "haproxy"})
            QTest::newRow(preset) << QString::fromLatin1(preset);
    }

    void wizardToServerToClients()
    {
        QFETCH(QString, preset);
        makeAuthority();
        if (QTest::currentTestFailed())
            return;
        const QString folder = m_place->filePath(u"live"_s);
        makeCertificate(preset, folder);
        if (QTest::currentTestFailed())
            return;
        const QString root = m_place->filePath(u"root.pem"_s);
        writeRoot(root);

        const std::unique_ptr<ServerProcess> server = serverFor(preset, folder);
        QVERIFY2(server->start(), server->log());
        const ClientVerdict curl = askCurl(u"localhost"_s, server->port(), root);
        QVERIFY2(curl.accepted, curl.words);
        const ClientVerdict openssl = askOpenssl(u"localhost"_s, server->port(), root);
        QVERIFY2(openssl.accepted, openssl.words);
        QVERIFY(!askCurl(QString::fromLatin1(foreignName), server->port(), root).accepted);
        QVERIFY(!askOpenssl(QString::fromLatin1(foreignName), server->port(), root).accepted);
        if (!Chromium::isInstalled())
            QSKIP("Chromium or certutil is not installed");
        const Chromium chromium(root);
        const ClientVerdict browser = chromium.ask(u"localhost"_s, server->port());
        QVERIFY2(browser.accepted, browser.words);
        QVERIFY(!chromium.ask(QString::fromLatin1(foreignName), server->port()).accepted);
    }

private:
    template<class Widget>
    static Widget *find(QWidget &window, const QString &name)
    {
        for (auto *widget : window.findChildren<Widget *>(name)) {
            if (widget->isVisible())
                return widget;
        }
        return nullptr;
    }

    static void click(QWidget &window, const QString &name)
    {
        if (QTest::currentTestFailed())
            return;
        QTRY_VERIFY2_WITH_TIMEOUT(find<QWidget>(window, name), qPrintable(u"no "_s + name), patience);
        auto *widget = find<QWidget>(window, name);
        QTRY_VERIFY2_WITH_TIMEOUT(widget->isEnabled(), qPrintable(name + u" can't be pressed"_s), patience);
        QTest::mouseClick(widget, Qt::LeftButton);
    }

    static void type(QWidget &window, const QString &name, const QString &text)
    {
        if (QTest::currentTestFailed())
            return;
        QTRY_VERIFY2_WITH_TIMEOUT(find<QLineEdit>(window, name), qPrintable(u"no "_s + name), patience);
        auto *edit = find<QLineEdit>(window, name);
        QTest::mouseClick(edit, Qt::LeftButton);
        QTest::keySequence(edit, QKeySequence::SelectAll);
        QTest::keyClicks(edit, text);
    }

    void makeAuthority()
    {
        ui::AuthorityWizard wizard(*m_services, *m_jobs, *m_gate, nullptr);
        QSignalSpy created(&wizard, &ui::AuthorityWizard::created);
        wizard.show();
        QVERIFY(QTest::qWaitForWindowExposed(&wizard));
        type(wizard, u"authorityNameEdit"_s, u"Journey network"_s);
        click(wizard, u"nextButton"_s);
        type(wizard, u"scopeEdit"_s, u"localhost 127.0.0.0/8 "_s);
        click(wizard, u"nextButton"_s);
        click(wizard, u"nextButton"_s);
        click(wizard, u"nextButton"_s);
        QTRY_COMPARE_WITH_TIMEOUT(created.size(), 1, patience);
    }

    void makeCertificate(const QString &preset, const QString &folder)
    {
        ui::CertificateWizard wizard(*m_services, *m_jobs, *m_gate, nullptr);
        QSignalSpy finished(&wizard, &ui::CertificateWizard::finished);
        wizard.show();
        QVERIFY(QTest::qWaitForWindowExposed(&wizard));
        click(wizard, u"networkCard"_s);
        click(wizard, u"nextButton"_s);
        type(wizard, u"namesEdit"_s, u"localhost 127.0.0.1 "_s);
        click(wizard, u"nextButton"_s);
        click(wizard, u"authorityCard:Journey network"_s);
        click(wizard, u"nextButton"_s);
        type(wizard, u"presetSearch"_s, preset);
        click(wizard, u"presetCard:"_s + preset);
        type(wizard, u"folderEdit"_s, folder);
        click(wizard, u"nextButton"_s);
        click(wizard, u"nextButton"_s);
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, patience);
        QVERIFY2(QFile::exists(folder), qPrintable(folder));
    }

    void writeRoot(const QString &path)
    {
        const SystemClock clock;
        const Context context(clock);
        const auto store = m_services->store(Store::Missing::Fail, context);
        CW_VERIFY(store);
        auto connection = (*store)->connect();
        CW_VERIFY(connection);
        const auto authority = AuthorityRepository(*connection).find(u"Journey network"_s);
        CW_VERIFY(authority);
        const auto certificate = CertificateRepository(*connection).byId(authority->certificate);
        CW_VERIFY(certificate);
        CW_VERIFY(writeFileDurably(path, certificate->certificate.pem(), FileAccess()));
    }

    static std::unique_ptr<ServerProcess> serverFor(const QString &preset, const QString &folder)
    {
        const QString fullchain = folder + u"/fullchain.pem"_s;
        const QString key = folder + u"/privkey.pem"_s;
        if (preset == u"nginx")
            return std::make_unique<NginxServer>(fullchain, key);
        if (preset == u"apache")
            return std::make_unique<ApacheServer>(fullchain, key);
        return std::make_unique<HaproxyServer>(folder + u"/localhost.pem"_s);
    }

    std::unique_ptr<QTemporaryDir> m_place;
    std::unique_ptr<Services> m_services;
    std::unique_ptr<ui::JobRunner> m_jobs;
    std::unique_ptr<ui::VaultGate> m_gate;
};

QTEST_MAIN(JourneyTest)
#include "tst_journey.moc"
