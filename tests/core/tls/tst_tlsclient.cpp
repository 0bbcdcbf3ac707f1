#include "support/patience.h"
#include "tls/tlsclient.h"

#include "support/oddserver.h"
#include "support/serverprocess.h"
#include "support/testclock.h"
#include "support/testpair.h"
#include "support/tool.h"
#include "support/verifyresult.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <algorithm>
#include <csignal>
#include <thread>

using namespace Qt::Literals::StringLiterals;
using namespace certwright;
using namespace certwright::test;
using namespace std::chrono_literals;

namespace {

QStringList names(const QList<Certificate> &chain)
{
    QStringList result;
    for (const Certificate &certificate : chain)
        result += certificate.subject().commonName();
    return result;
}

const QStringList wholeChain = {u"localhost"_s, u"Test intermediate"_s};

/// A TLS record that announces a handshake message of nearly 16 MiB, which then comes on and on.
const QByteArray endlessHello =
    QByteArray::fromHex("16030340000200ffffff0303") + QByteArray(16 * 1024 - 7, 'x');

} // namespace

class TlsClientTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(m_pair.isValid()); }
    void seesWhatServersServe_data();
    void seesWhatServersServe();
    void seesRenewedCertificateAfterReload();
    void sendsNameButNeverAnAddress();
    void refusesWhatIsNoName_data();
    void refusesWhatIsNoName();
    void seesServersThatWantClientCertificates_data();
    void seesServersThatWantClientCertificates();
    void seesExpiredWeakAndOldServers_data();
    void seesExpiredWeakAndOldServers();
    void neverResumes();
    void boundsTheChain();
    void tellsRefusedConnections();
    void tellsMissingRoute();
    void tellsFailedHandshakes_data();
    void tellsFailedHandshakes();
    void endsAtItsTimeLimit_data();
    void endsAtItsTimeLimit();
    void endsOnCancel_data() { endsAtItsTimeLimit_data(); }
    void endsOnCancel();
    void leavesServersInPeace();
    void survivesServersThatLeave();

private:
    Result<ServedTls> look(quint16 port, const QString &name = u"localhost"_s,
                           std::chrono::milliseconds timeLimit = 10s,
                           const QString &address = u"127.0.0.1"_s) const
    {
        return lookAtTls(*SocketAddress::parse(address, port), name, timeLimit, Context(m_clock));
    }
    TestClock m_clock;
    TestPair m_pair;
};

void TlsClientTest::seesWhatServersServe_data()
{
    QTest::addColumn<std::shared_ptr<ServerProcess>>("server");
    const auto row = [](const char *name, std::shared_ptr<ServerProcess> server) {
        QTest::newRow(name) << server;
    };
    row("nginx", std::make_shared<NginxServer>(m_pair.fullchain(), m_pair.key()));
    row("Apache", std::make_shared<ApacheServer>(m_pair.fullchain(), m_pair.key()));
    row("HAProxy", std::make_shared<HaproxyServer>(m_pair.combined()));
    row("OpenSSL", std::make_shared<OpensslServer>(m_pair.fullchain(), m_pair.key()));
}

void TlsClientTest::seesWhatServersServe()
{
    QFETCH(std::shared_ptr<ServerProcess>, server);
    QVERIFY2(server->start(), server->log());
    const auto served = look(server->port());
    server->stop();
    CW_VERIFY(served);
    QCOMPARE(names(served->chain), wholeChain);
    QCOMPARE(served->chain.first().pem(), m_pair.read("leaf.pem"));
    QCOMPARE(served->protocol, u"TLSv1.3"_s);
    QCOMPARE(served->address, u"127.0.0.1"_s);
}

void TlsClientTest::seesRenewedCertificateAfterReload()
{
    const TestPair renewed;
    const TestPair place;
    NginxServer server(place.fullchain(), place.key());
    QVERIFY2(server.start(), server.log());
    const auto before = look(server.port());
    CW_VERIFY(before);
    QVERIFY(
        runShell(renewed.folder(), "cp fullchain.pem privkey.pem " + place.folder().toUtf8()).succeeded());
    QVERIFY(server.reload());
    // For a moment workers old and new answer in turn.
    bool seen = false;
    QTRY_VERIFY_WITH_TIMEOUT(
        seen = seen || look(server.port())->chain.first().pem() == renewed.read("leaf.pem"), 10'000);
    QVERIFY(server.restart());
    QCOMPARE(look(server.port())->chain.first().pem(), renewed.read("leaf.pem"));
}

void TlsClientTest::sendsNameButNeverAnAddress()
{
    const TestPair other(u"other"_s);
    OpensslServer server(m_pair.fullchain(), m_pair.key(),
                         {u"-servername"_s, u"other.example"_s, u"-cert2"_s, other.leaf(), u"-key2"_s,
                          other.key(), u"-servername_fatal"_s});
    QVERIFY2(server.start(), server.log());
    const auto named = look(server.port(), u"Other.Example."_s);
    CW_VERIFY(named);
    QCOMPARE(named->chain.first().subject().commonName(), u"other"_s);
    for (const QString &none : {QString(), u"127.0.0.1"_s, u"::1"_s}) {
        const auto unnamed = look(server.port(), none);
        CW_VERIFY(unnamed);
        QCOMPARE(unnamed->chain.first().subject().commonName(), u"localhost"_s);
    }
    const auto refused = look(server.port(), u"third.example"_s);
    CW_FAILS(refused, ErrorCode::ServerUnreachable);
    QVERIFY(refused.error().about(Subject::Reason).contains("unrecognized name"_L1));
}

void TlsClientTest::refusesWhatIsNoName_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("blank") << u"a b"_s;
    QTest::newRow("wildcard") << u"*.example.org"_s;
    QTest::newRow("line end") << u"a.example\r\nX: y"_s;
    QTest::newRow("too long") << QString(300, u'a');
}

void TlsClientTest::refusesWhatIsNoName()
{
    QFETCH(QString, name);
    OddServer server([](OddServer &, int) {});
    CW_FAILS(look(server.port(), name), ErrorCode::NameInvalid);
    QCOMPARE(server.connections(), 0);
}

void TlsClientTest::seesServersThatWantClientCertificates_data()
{
    QTest::addColumn<QString>("protocol");
    QTest::newRow("TLS 1.2") << u"-tls1_2"_s;
    QTest::newRow("TLS 1.3") << u"-tls1_3"_s;
}

void TlsClientTest::seesServersThatWantClientCertificates()
{
    QFETCH(QString, protocol);
    OpensslServer server(m_pair.fullchain(), m_pair.key(),
                         {u"-Verify"_s, u"1"_s, u"-CAfile"_s, m_pair.root(), protocol});
    QVERIFY2(server.start(), server.log());
    const auto served = look(server.port());
    CW_VERIFY(served);
    QCOMPARE(names(served->chain), wholeChain);
}

void TlsClientTest::seesExpiredWeakAndOldServers_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QStringList>("more");
    QTest::addColumn<QString>("protocol");
    QTest::newRow("expired") << u"ec -pkeyopt ec_paramgen_curve:P-256"_s << QStringList() << u"TLSv1.3"_s;
    QTest::newRow("RSA of 1024 bits")
        << u"rsa:1024"_s << QStringList{u"-cipher"_s, u"ALL:@SECLEVEL=0"_s} << u"TLSv1.3"_s;
    QTest::newRow("TLS 1.0") << u"rsa:2048"_s << QStringList{u"-tls1"_s, u"-cipher"_s, u"ALL:@SECLEVEL=0"_s}
                             << u"TLSv1"_s;
    QTest::newRow("TLS 1.2 without forward secrecy")
        << u"rsa:2048"_s << QStringList{u"-tls1_2"_s, u"-cipher"_s, u"AES128-SHA"_s} << u"TLSv1.2"_s;
}

void TlsClientTest::seesExpiredWeakAndOldServers()
{
    QFETCH(QString, key);
    QFETCH(QStringList, more);
    const auto made = runShell(
        m_pair.folder(), "openssl req -newkey " + key.toUtf8() +
                             " -nodes -keyout old.key -subj /CN=old -config /dev/null -out old.csr 2>&1;"
                             "openssl x509 -req -in old.csr -signkey old.key -days -1 -out old.pem 2>&1");
    QVERIFY2(made.succeeded(), made.output);
    OpensslServer server(m_pair.path("old.pem"), m_pair.path("old.key"), more);
    QVERIFY2(server.start(), server.log());
    const auto served = look(server.port());
    CW_VERIFY(served);
    QTEST(served->protocol, "protocol");
    QCOMPARE(names(served->chain), QStringList{u"old"_s});
}

void TlsClientTest::neverResumes()
{
    OpensslServer server(m_pair.fullchain(), m_pair.key(), {u"-tls1_2"_s, u"-tlsextdebug"_s});
    QVERIFY2(server.start(), server.log());
    CW_VERIFY(look(server.port()));
    CW_VERIFY(look(server.port()));
    server.stop();
    QVERIFY2(!server.log().contains("session ticket"), server.log());
}

void TlsClientTest::boundsTheChain() // conventions 10.4, 37
{
    const auto made = runShell(
        m_pair.folder(), R"({ cat leaf.pem; for i in $(seq 25); do cat intermediate.pem; done; } >many.pem
{ cat leaf.pem; for i in $(seq 300); do cat intermediate.pem; done; } >long.pem)");
    QVERIFY(made.succeeded());
    OpensslServer many(m_pair.path("many.pem"), m_pair.key());
    QVERIFY2(many.start(), many.log());
    const auto served = look(many.port());
    CW_VERIFY(served);
    QCOMPARE(served->chain.size(), 20);
    OpensslServer tooLong(m_pair.path("long.pem"), m_pair.key());
    QVERIFY2(tooLong.start(), tooLong.log());
    CW_FAILS(look(tooLong.port()), ErrorCode::ServerUnreachable);
}

void TlsClientTest::tellsRefusedConnections()
{
    const quint16 port = freePort();
    const auto refused = look(port);
    CW_FAILS(refused, ErrorCode::ServerUnreachable);
    QCOMPARE(refused.error().about(Subject::Reason), u"Connection refused"_s);
    QCOMPARE(refused.error().about(Subject::Address), u"127.0.0.1:%1"_s.arg(port));
    QCOMPARE(refused.error().detail(), u"ECONNREFUSED"_s);
    const auto onV6 = look(port, {}, 10s, u"::1"_s);
    CW_FAILS(onV6, ErrorCode::ServerUnreachable);
    QCOMPARE(onV6.error().about(Subject::Address), u"[::1]:%1"_s.arg(port));
}

void TlsClientTest::tellsMissingRoute()
{
    // TCP can't be broadcast, so the system refuses at once wherever the test runs.
    const auto refused = look(443, {}, 10s, u"255.255.255.255"_s);
    CW_FAILS(refused, ErrorCode::ServerUnreachable);
    QVERIFY(!refused.error().about(Subject::Reason).isEmpty());
}

void TlsClientTest::tellsFailedHandshakes_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("reason");
    QTest::newRow("closes at once") << QByteArray() << u"unexpected eof while reading"_s;
    QTest::newRow("alert") << QByteArray::fromHex("15030300020228") << u"sslv3 alert handshake failure"_s;
    QTest::newRow("alert, unknown name")
        << QByteArray::fromHex("15030300020270") << u"tlsv1 unrecognized name"_s;
    QTest::newRow("speaks HTTP") << QByteArray("HTTP/1.1 400 Bad Request\r\n\r\n")
                                 << u"wrong version number"_s;
    QTest::newRow("speaks SMTP") << QByteArray("220 mail.example ESMTP\r\n") << u"wrong version number"_s;
    QTest::newRow("endless message") << endlessHello << QString();
}

void TlsClientTest::tellsFailedHandshakes()
{
    QFETCH(QByteArray, answer);
    OddServer server([&](OddServer &self, int socket) {
        self.receive(socket);
        self.send(socket, answer);
    });
    const auto served = look(server.port());
    CW_FAILS(served, ErrorCode::ServerUnreachable);
    QFETCH(QString, reason);
    if (!reason.isEmpty())
        QCOMPARE(served.error().about(Subject::Reason), reason);
    QCOMPARE(served.error().about(Subject::Address), u"127.0.0.1:%1"_s.arg(server.port()));
}

void TlsClientTest::endsAtItsTimeLimit_data()
{
    QTest::addColumn<OddServer::Talk>("talk");
    QTest::newRow("accepts and says nothing")
        << OddServer::Talk([](OddServer &self, int socket) { self.waitForEnd(socket); });
    // A record's head, then one byte after the other: each wait is short, all together are not.
    QTest::newRow("drips bytes") << OddServer::Talk([](OddServer &self, int socket) {
        self.send(socket, QByteArray::fromHex("1603034000020000ff"));
        while (self.send(socket, "x"))
            std::this_thread::sleep_for(20ms);
    });
}

void TlsClientTest::endsAtItsTimeLimit() // conventions 10.4, 37
{
    QFETCH(OddServer::Talk, talk);
    OddServer server(talk);
    QElapsedTimer timer;
    timer.start();
    CW_FAILS(look(server.port(), u"localhost"_s, 400ms), ErrorCode::TimedOut);
    QVERIFY(timer.elapsed() >= 400);
    QVERIFY2(timer.elapsed() < hung, QByteArray::number(timer.elapsed()));
}

void TlsClientTest::endsOnCancel()
{
    QFETCH(OddServer::Talk, talk);
    OddServer server(talk);
    const auto flag = std::make_shared<CancelFlag>();
    QElapsedTimer timer;
    std::thread canceller([&] {
        while (server.connections() == 0)
            std::this_thread::yield();
        timer.start();
        flag->raise();
    });
    const auto served = lookAtTls(*SocketAddress::parse(u"127.0.0.1"_s, server.port()), u"localhost"_s, 60s,
                                  Context(m_clock, flag));
    canceller.join();
    CW_FAILS(served, ErrorCode::Cancelled);
    QVERIFY2(timer.elapsed() < hung, QByteArray::number(timer.elapsed()));
}

/// A server's log must not fill with complaints because it is watched.
void TlsClientTest::leavesServersInPeace()
{
    for (const QString &protocol : {u"-tls1_2"_s, u"-tls1_3"_s}) {
        OpensslServer server(m_pair.fullchain(), m_pair.key(), {protocol, u"-state"_s});
        QVERIFY2(server.start(), server.log());
        for (int i = 0; i < 5; ++i)
            CW_VERIFY(look(server.port()));
        server.stop();
        const QByteArray log = server.log();
        QCOMPARE(log.count("SSL3 alert read:warning:close notify"), 5);
        QVERIFY2(!log.contains("reset by peer"), log);
    }
}

void TlsClientTest::survivesServersThatLeave()
{
    ::signal(SIGPIPE, SIG_DFL); // ignored, it would prove nothing
    OddServer server([](OddServer &, int socket) {
        // Closing with a reset, so that what is sent after it would raise SIGPIPE.
        const linger hard = {1, 0};
        ::setsockopt(socket, SOL_SOCKET, SO_LINGER, &hard, sizeof hard);
    });
    for (int i = 0; i < 50; ++i)
        CW_FAILS(look(server.port()), ErrorCode::ServerUnreachable);
}

Q_DECLARE_METATYPE(certwright::test::OddServer::Talk)
QTEST_GUILESS_MAIN(TlsClientTest)
#include "tst_tlsclient.moc"
