#include "deploybench.h"
#include "support/serverprocess.h"

#include <QScopeGuard>

#include <atomic>
#include <thread>

#include <fcntl.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace certwright;
using namespace certwright::test;

namespace {

bool isLong()
{
    return qEnvironmentVariableIsSet("CERTWRIGHT_LONG");
}

DeployOptions impatient()
{
    DeployOptions options;
    options.patience = 3s;
    return options;
}

/// Has a deployed target watch a running server from now on, as its owner would set it.
void watch(DeployBench &bench, TargetId id, const ServerProcess &server)
{
    Target target = bench.target(id);
    target.settings.check = server.checkArgv();
    target.settings.checkIsUsers = true;
    target.settings.reload = server.reloadArgv();
    target.settings.reloadIsUsers = true;
    target.settings.probe = u"127.0.0.1:%1"_s.arg(server.port());
    target.settings.probeIsUsers = true;
    done(TargetRepository(bench.connection()).update(target));
}

void change(DeployBench &bench, TargetId id, const std::function<void(TargetSettings &)> &how)
{
    Target target = bench.target(id);
    how(target.settings);
    done(TargetRepository(bench.connection()).update(target));
}

ToolResult curl(DeployBench &bench, const QString &host, quint16 port)
{
    return runTool({u"curl"_s, u"-sS"_s, u"--max-time"_s, u"10"_s, u"--cacert"_s, bench.rootFile(),
                    u"--resolve"_s, u"%1:%2:127.0.0.1"_s.arg(host).arg(port),
                    u"https://%1:%2/"_s.arg(host).arg(port)});
}

bool serves(const Certificate &certificate, quint16 port)
{
    const auto shown = runTool({u"openssl"_s, u"s_client"_s, u"-connect"_s, u"127.0.0.1:%1"_s.arg(port),
                                u"-servername"_s, u"localhost"_s});
    return shown.output.contains(certificate.pem().trimmed());
}

/// What certificate and key a server would load that opens `current` once and reads both below it.
bool readsAPair(const QByteArray &current)
{
    const int folder = ::open(current.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const auto readAt = [&](const char *name) {
        QByteArray bytes(16'384, '\0');
        const int file = ::openat(folder, name, O_RDONLY | O_CLOEXEC);
        const auto size = file < 0 ? -1 : ::read(file, bytes.data(), std::size_t(bytes.size()));
        ::close(file);
        return bytes.first(std::max<qsizetype>(size, 0));
    };
    const QByteArray certificate = readAt("fullchain.pem");
    const QByteArray key = readAt("privkey.pem");
    ::close(folder);
    const auto pem = [](const QByteArray &text) {
        const auto begin = text.indexOf('\n') + 1;
        return QByteArray::fromBase64(text.mid(begin, text.indexOf("-----END") - begin));
    };
    const auto leaf = Certificate::fromDer(pem(certificate));
    const auto loaded = PrivateKey::fromDer(pem(key));
    return leaf && loaded && loaded->matches(leaf->publicKey());
}

std::unique_ptr<ServerProcess> makeServer(const QString &preset, const QString &folder)
{
    if (preset == "nginx"_L1)
        return std::make_unique<NginxServer>(folder + u"/fullchain.pem"_s, folder + u"/privkey.pem"_s);
    if (preset == "apache"_L1)
        return std::make_unique<ApacheServer>(folder + u"/fullchain.pem"_s, folder + u"/privkey.pem"_s);
    return std::make_unique<HaproxyServer>(folder + u'/');
}

} // namespace

class ServersTest : public QObject
{
    Q_OBJECT
private slots:
    void whatIsDeployedIsServedAndSoIsTheRenewed_data()
    {
        QTest::addColumn<QString>("preset");
        QTest::newRow("nginx") << u"nginx"_s;
        QTest::newRow("apache") << u"apache"_s;
        QTest::newRow("haproxy") << u"haproxy"_s;
    }
    void whatIsDeployedIsServedAndSoIsTheRenewed()
    {
        QFETCH(QString, preset);
        DeployBench bench;
        const auto managed = bench.issue();
        const auto target = bench.add(bench.quiet(preset), managed);
        CW_VERIFY(bench.deploy(target));
        const auto server = makeServer(preset, bench.folder());
        QVERIFY2(server->start(), server->log());
        watch(bench, target, *server);
        const auto confirmed = bench.deploy(target, impatient());
        CW_VERIFY(confirmed);
        QCOMPARE(confirmed->state, TargetState::InStep);
        QCOMPARE(confirmed->served, bench.current(managed).fingerprintHex());
        QVERIFY2(curl(bench, u"localhost"_s, server->port()).succeeded(), "curl refuses it");
        QVERIFY(!curl(bench, u"other.example.org"_s, server->port()).succeeded());

        bench.renew(managed);
        const auto renewed = bench.deploy(target, impatient());
        CW_VERIFY(renewed);
        QCOMPARE(renewed->state, TargetState::InStep);
        QVERIFY(serves(bench.current(managed), server->port()));
        QVERIFY2(curl(bench, u"localhost"_s, server->port()).succeeded(), "curl refuses the renewed one");
        QVERIFY(bench.target(target).probeConfirmedOnce);
    }

    void aServerThatAReloadEndedIsBroughtBack()
    {
        DeployBench bench;
        const auto managed = bench.issue();
        const auto target = bench.add(bench.quiet(u"apache"_s), managed);
        CW_VERIFY(bench.deploy(target));
        const Certificate old = bench.current(managed);
        // A configuration that holds on to the first generation's key: "Syntax OK", and the reload ends the
        // server.
        ApacheServer server(bench.folder() + u"/fullchain.pem"_s, bench.folder() + u"/1/privkey.pem"_s);
        QVERIFY2(server.start(), server.log());
        watch(bench, target, server);
        const QStringList apache = {u"/usr/sbin/apache2"_s,
                                    u"-d"_s,
                                    server.folder(),
                                    u"-f"_s,
                                    server.folder() + u"/httpd.conf"_s,
                                    u"-k"_s};
        // The ended one stays a zombie of this test, so its number must not stand in the way.
        const QString restart = u"rm -f %1/pid; exec %2 start"_s.arg(server.folder(), apache.join(u' '));
        change(bench, target, [&](TargetSettings &settings) {
            settings.restart = {u"/bin/sh"_s, u"-c"_s, restart};
        });
        const auto stop = qScopeGuard([&] {
            runTool(apache + QStringList{u"stop"_s});
            QTRY_VERIFY(!QFile::exists(server.folder() + u"/pid"_s));
        });
        CW_VERIFY(bench.deploy(target, impatient()));
        bench.renew(managed);
        const auto report = bench.deploy(target, impatient());
        CW_VERIFY(report);
        QCOMPARE(report->state, TargetState::Failed);
        QCOMPARE(errorName(report->error->code()), errorName(ErrorCode::RolledBack));
        QVERIFY(report->error->cause());
        QVERIFY(shows(bench.folder() + u"/fullchain.pem"_s, old));
        QVERIFY(!server.isRunning()); // the reload did end it
        QVERIFY(serves(old, server.port()));
        QCOMPARE(bench.events(EventKind::RolledBack).size(), 1);
        QCOMPARE(bench.target(target).state, TargetState::Failed);
    }

    void aServerThatShowsAnotherCertificateRollsBack()
    {
        DeployBench bench;
        const auto managed = bench.issue();
        const auto target = bench.add(bench.quiet(u"nginx"_s), managed);
        CW_VERIFY(bench.deploy(target));
        const auto server = makeServer(u"nginx"_s, bench.folder());
        QVERIFY2(server->start(), server->log());
        watch(bench, target, *server);
        CW_VERIFY(bench.deploy(target, impatient()));
        const Certificate old = bench.current(managed);
        change(bench, target, [](TargetSettings &settings) { settings.reload = {u"/bin/true"_s}; });
        bench.renew(managed);
        const auto report = bench.deploy(target, impatient());
        CW_VERIFY(report);
        QCOMPARE(report->state, TargetState::Failed);
        QCOMPARE(errorName(report->error->cause()->code()), errorName(ErrorCode::ServedOther));
        QVERIFY(shows(bench.folder() + u"/fullchain.pem"_s, old));
        QCOMPARE(report->generation, 1);
    }

    void aPresetsOwnLookDecidesOnlyOnceItWasRight()
    {
        DeployBench bench;
        const auto managed = bench.issue();
        const auto target = bench.add(bench.quiet(u"nginx"_s), managed);
        const auto server = makeServer(u"nginx"_s, bench.folder());
        const quint16 port = freePort();
        change(bench, target,
               [&](TargetSettings &settings) { settings.probe = u"127.0.0.1:%1"_s.arg(port); });
        const auto alone = bench.deploy(target);
        CW_VERIFY(alone);
        QCOMPARE(alone->state, TargetState::Unconfirmed);
        QCOMPARE(errorName(alone->error->code()), errorName(ErrorCode::ServerUnreachable));
        QVERIFY(alone->snippet.contains(bench.folder() + u"/fullchain.pem"_s));

        QVERIFY2(server->start(), server->log());
        watch(bench, target, *server);
        change(bench, target, [&](TargetSettings &settings) { settings.probeIsUsers = false; });
        const auto seen = bench.deploy(target, impatient());
        CW_VERIFY(seen);
        QCOMPARE(seen->state, TargetState::InStep);
        change(bench, target, [](TargetSettings &settings) { settings.reload = {u"/bin/true"_s}; });
        bench.renew(managed);
        const auto report = bench.deploy(target, impatient());
        CW_VERIFY(report);
        QCOMPARE(report->state, TargetState::Failed);
    }

    void withoutReloadNothingIsAskedAndNothingRolledBack()
    {
        DeployBench bench;
        const auto managed = bench.issue();
        const auto target = bench.add(bench.quiet(u"nginx"_s), managed);
        CW_VERIFY(bench.deploy(target));
        const auto server = makeServer(u"nginx"_s, bench.folder());
        QVERIFY2(server->start(), server->log());
        watch(bench, target, *server);
        bench.renew(managed);
        DeployOptions options;
        options.reload = false;
        const auto report = bench.deploy(target, options);
        CW_VERIFY(report);
        QCOMPARE(report->state, TargetState::Unconfirmed);
        QCOMPARE(errorName(report->error->code()), errorName(ErrorCode::ReloadSkipped));
        QVERIFY(shows(bench.folder() + u"/fullchain.pem"_s, bench.current(managed)));
    }

    void aFailureRollsBack_data()
    {
        QTest::addColumn<QString>("preset");
        QTest::addColumn<bool>("byCheck");
        for (const QString &preset : {u"nginx"_s, u"haproxy"_s, u"cockpit"_s}) {
            QTest::newRow(qPrintable(preset + u" check"_s)) << preset << true;
            QTest::newRow(qPrintable(preset + u" reload"_s)) << preset << false;
        }
    }
    void aFailureRollsBack()
    {
        QFETCH(QString, preset);
        QFETCH(bool, byCheck);
        DeployBench bench;
        const auto managed = bench.issue();
        TargetWish wish = bench.quiet(preset);
        // Refuses whatever is not the first certificate, with a word on why.
        const QString approved = bench.path(u"approved"_s);
        const QString script = bench.path(u"approve"_s);
        writeBytes(script, "#!/bin/sh\ncmp -s \"$1\" \"$2\" || { echo 'no good: \\033]52;' >&2; exit 3; }\n");
        QFile::setPermissions(script, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        const auto target = bench.add(wish, managed);
        CW_VERIFY(bench.deploy(target));
        const QString shown = bench.folder() + u'/' + bench.target(target).writes.first();
        writeBytes(approved, bytesOf(shown));
        change(bench, target, [&](TargetSettings &settings) {
            (byCheck ? settings.check : settings.reload) = {script, approved, shown};
            (byCheck ? settings.checkIsUsers : settings.reloadIsUsers) = true;
        });
        bench.renew(managed);
        const auto report = bench.deploy(target);
        CW_VERIFY(report);
        QCOMPARE(report->state, TargetState::Failed);
        QCOMPARE(errorName(report->error->code()), errorName(ErrorCode::RolledBack));
        const Error *cause = report->error->cause();
        QCOMPARE(errorName(cause->code()),
                 errorName(byCheck ? ErrorCode::CheckFailed : ErrorCode::ReloadFailed));
        QVERIFY(cause->about(Subject::Output).contains("no good"_L1));
        QVERIFY(!cause->about(Subject::Output).contains(QChar(0x1b)));
        QCOMPARE(bytesOf(shown), bytesOf(approved));
        QCOMPARE(bench.target(target).state, TargetState::Failed);
        QVERIFY(bench.target(target).lastError.has_value());
        QCOMPARE(bench.events(EventKind::RolledBack).size(), 1);
        // Mended, it goes through.
        change(bench, target, [](TargetSettings &settings) { settings.check = settings.reload = {}; });
        CW_VERIFY(bench.deploy(target));
        QVERIFY(shows(shown, bench.current(managed)));
    }

    void aConfigurationThatIsBrokenBeforehandStopsIt()
    {
        DeployBench bench;
        const auto managed = bench.issue();
        TargetWish wish = bench.quiet(u"nginx"_s);
        wish.check = u"/bin/false"_s;
        const auto target = bench.add(wish, managed);
        // The first time, what the configuration names may be made by this very run.
        const auto first = bench.deploy(target);
        CW_VERIFY(first);
        QCOMPARE(first->state, TargetState::Failed);
        QCOMPARE(errorName(first->error->code()), errorName(ErrorCode::CheckFailed));
        QVERIFY(isPair(bench.folder() + u"/fullchain.pem"_s, bench.folder() + u"/privkey.pem"_s));
        QCOMPARE(bench.events(EventKind::DeployFailed).size(), 1);

        change(bench, target, [](TargetSettings &settings) { settings.check = {u"/bin/true"_s}; });
        CW_VERIFY(bench.deploy(target));
        const auto before = namesBelow(bench.folder());
        change(bench, target, [](TargetSettings &settings) { settings.check = {u"/bin/false"_s}; });
        bench.renew(managed);
        CW_FAILS(bench.deploy(target), ErrorCode::ConfigurationBroken);
        QCOMPARE(namesBelow(bench.folder()), before);
    }

    void thereIsNoWayBackToAnExpiredCertificate()
    {
        DeployBench bench;
        const auto managed = bench.issue();
        const auto target = bench.add(bench.quiet(u"nginx"_s), managed);
        CW_VERIFY(bench.deploy(target));
        bench.clock().advance(91 * 24 * 60 * 60);
        bench.renew(managed);
        change(bench, target, [](TargetSettings &settings) { settings.reload = {u"/bin/false"_s}; });
        const auto report = bench.deploy(target);
        CW_VERIFY(report);
        QCOMPARE(errorName(report->error->code()), errorName(ErrorCode::ReloadFailed));
        QVERIFY(shows(bench.folder() + u"/fullchain.pem"_s, bench.current(managed)));
    }

    void aNameThatIsNotCoveredIsNotAskedFor()
    {
        DeployBench bench;
        TargetWish wish = bench.quiet(u"nginx"_s);
        wish.probe = u"other.example.org:443"_s;
        CW_FAILS(bench.deploy(bench.add(wish, bench.issue())), ErrorCode::NameNotCovered);
        QVERIFY(!QFile::exists(bench.folder() + u"/current"_s));
    }

    // Must be shown 3: one open of the link, both files below it.
    void aReaderOfCurrentNeverSeesAMixture()
    {
        DeployBench bench;
        const auto managed = bench.issue();
        const auto first = *made(ManagedRepository(bench.connection()).byId(managed)).current;
        const auto second = bench.renew(managed);
        const auto target = bench.add(bench.quiet(u"nginx"_s), managed);
        CW_VERIFY(bench.deploy(target));
        std::atomic<bool> isOver = false;
        std::atomic<int> pairs = 0;
        std::atomic<int> mixtures = 0;
        const QByteArray current = QFile::encodeName(bench.folder() + u"/current"_s);
        std::thread reader([&] {
            while (!isOver)
                ++(readsAPair(current) ? pairs : mixtures);
        });
        const int switches = isLong() ? 200 : 20;
        for (int i = 0; i < switches; ++i) {
            done(ManagedRepository(bench.connection()).setCurrent(managed, i % 2 ? second : first));
            DeployOptions options;
            options.force = true;
            const auto report = bench.deploy(target, options);
            if (!report || !report->changed)
                qFatal("switch %d failed", i);
        }
        isOver = true;
        reader.join();
        QCOMPARE(mixtures.load(), 0);
        QVERIFY(pairs.load() > switches);
    }
};

QTEST_GUILESS_MAIN(ServersTest)
#include "tst_servers.moc"
