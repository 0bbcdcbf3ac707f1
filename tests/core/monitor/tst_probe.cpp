#include "monitor/probe.h"

#include "base/descriptor.h"
#include "monitor/addresses.h"
#include "support/oddserver.h"
#include "support/patience.h"
#include "support/serverprocess.h"
#include "support/testclock.h"
#include "support/testpair.h"
#include "support/verifyresult.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cstring>
#include <optional>
#include <thread>

#include <net/if.h>
#include <netinet/in.h>
#include <poll.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <sys/mount.h>
#include <sys/socket.h>

using namespace Qt::Literals::StringLiterals;
using namespace certwright;
using namespace certwright::test;
using namespace std::chrono_literals;

namespace {

/// Puts this thread into a network of its own, whose name server takes every question and says nothing.
Descriptor silentNameServer(const QString &resolvConf)
{
    QFile file(resolvConf);
    const QByteArray text = "nameserver 127.0.0.1\n";
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.flush() ||
        ::unshare(CLONE_NEWNS | CLONE_NEWNET) != 0 ||
        ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0 ||
        ::mount(qPrintable(resolvConf), "/etc/resolv.conf", nullptr, MS_BIND, nullptr) != 0)
        return {};
    Descriptor socket(::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0));
    ifreq loopback = {};
    std::strcpy(loopback.ifr_name, "lo");
    loopback.ifr_flags = IFF_UP | IFF_RUNNING;
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_port = htons(53);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::ioctl(socket.number(), SIOCSIFFLAGS, &loopback) != 0 ||
        ::bind(socket.number(), reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
        return {};
    return socket;
}

} // namespace

class ProbeTest : public QObject
{
    Q_OBJECT

private slots:
    void readsServers_data();
    void readsServers();
    void refusesWhatIsNoServer_data();
    void refusesWhatIsNoServer();
    void asksEachAddressOfAName();
    void asksAddressesWithoutAName();
    void asksUnderAnotherName();
    void tellsWhyAnAddressIsSilent();
    void tellsNamesThatDontResolve();
    void endsAtItsTimeLimit();
    void endsOnCancel();
    void doesNotWaitForASilentResolver();
    void resolvesEachAddressOnce();

private:
    TestClock m_clock;
};

void ProbeTest::readsServers_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("port");
    QTest::addColumn<QString>("text");
    const auto row = [](const QString &typed, const QString &host, int port, const QString &text) {
        QTest::newRow(qPrintable(typed)) << typed << host << port << text;
    };
    row(u"shop.example.org"_s, u"shop.example.org"_s, 443, u"shop.example.org:443"_s);
    row(u"shop.example.org:8443"_s, u"shop.example.org"_s, 8443, u"shop.example.org:8443"_s);
    row(u" Shop.Example.Org. "_s, u"shop.example.org"_s, 443, u"shop.example.org:443"_s);
    row(u"bücher.example:1"_s, u"xn--bcher-kva.example"_s, 1, u"xn--bcher-kva.example:1"_s);
    row(u"localhost:65535"_s, u"localhost"_s, 65535, u"localhost:65535"_s);
    row(u"192.0.2.7"_s, u"192.0.2.7"_s, 443, u"192.0.2.7:443"_s);
    row(u"192.0.2.7:25"_s, u"192.0.2.7"_s, 25, u"192.0.2.7:25"_s);
    row(u"::1"_s, u"::1"_s, 443, u"[::1]:443"_s);
    row(u"[::1]"_s, u"::1"_s, 443, u"[::1]:443"_s);
    row(u"[2001:DB8:0::1]:8443"_s, u"2001:db8::1"_s, 8443, u"[2001:db8::1]:8443"_s);
    row(u"[fe80::1%lo]:443"_s, u"fe80::1%lo"_s, 443, u"[fe80::1%lo]:443"_s);
}

void ProbeTest::readsServers()
{
    QFETCH(QString, typed);
    QFETCH(int, port);
    const auto server = HostPort::parse(typed);
    CW_VERIFY(server);
    QTEST(server->host, "host");
    QCOMPARE(int(server->port), port);
    QTEST(server->text(), "text");
    const auto again = HostPort::parse(server->text());
    CW_VERIFY(again);
    QCOMPARE(again->text(), server->text());
}

void ProbeTest::refusesWhatIsNoServer_data()
{
    QTest::addColumn<QString>("typed");
    for (const char *typed : {"",
                              " ",
                              ":443",
                              "a.example:",
                              "a.example:0",
                              "a.example:65536",
                              "a.example:+1",
                              "a.example: 1",
                              "a.example:x",
                              "a.example:443:443",
                              "*.example.org",
                              "a b",
                              "[::1",
                              "[::1]443",
                              "[::1]:",
                              "[192.0.2.7]:443",
                              "[a.example]:443",
                              "[]",
                              "::1::2",
                              "https://a.example/",
                              "a.example/path",
                              "-oProxyCommand=x",
                              "$(touch x)",
                              "a\r\nb",
                              "user@a.example",
                              "fe80::1%nosuchzone"})
        QTest::newRow(typed) << QString::fromLatin1(typed);
}

void ProbeTest::refusesWhatIsNoServer() // conventions 10.4, 26
{
    QFETCH(QString, typed);
    const auto server = HostPort::parse(typed);
    CW_FAILS(server, ErrorCode::UsageInvalid);
    QCOMPARE(server.error().about(Subject::Value), typed);
}

void ProbeTest::asksEachAddressOfAName()
{
    const TestPair pair;
    QVERIFY(pair.isValid());
    NginxServer server(pair.fullchain(), pair.key());
    QVERIFY2(server.start(), server.log());
    const auto answers = probeServer({u"localhost"_s, server.port()}, {}, 10s, Context(m_clock));
    CW_VERIFY(answers);
    QVERIFY(!answers->isEmpty());
    // The name may have ::1 too, where nothing listens: each address speaks for itself.
    int shown = 0;
    for (const ProbeAnswer &answer : *answers) {
        if (answer.address != "127.0.0.1"_L1)
            continue;
        CW_VERIFY(answer.served);
        QCOMPARE(answer.served->chain.first().pem(), pair.read("leaf.pem"));
        QCOMPARE(answer.served->address, answer.address);
        ++shown;
    }
    QCOMPARE(shown, 1);
}

void ProbeTest::asksAddressesWithoutAName()
{
    const TestPair pair;
    const TestPair other(u"other"_s);
    OpensslServer server(
        pair.fullchain(), pair.key(),
        {u"-servername"_s, u"other.example"_s, u"-cert2"_s, other.leaf(), u"-key2"_s, other.key()});
    QVERIFY2(server.start(), server.log());
    const auto answers = probeServer({u"127.0.0.1"_s, server.port()}, {}, 10s, Context(m_clock));
    CW_VERIFY(answers);
    QCOMPARE(answers->size(), 1);
    CW_VERIFY(answers->first().served);
    QCOMPARE(answers->first().served->chain.first().pem(), pair.read("leaf.pem"));
}

void ProbeTest::asksUnderAnotherName()
{
    const TestPair pair;
    const TestPair other(u"other"_s);
    OpensslServer server(
        pair.fullchain(), pair.key(),
        {u"-servername"_s, u"other.example"_s, u"-cert2"_s, other.leaf(), u"-key2"_s, other.key()});
    QVERIFY2(server.start(), server.log());
    const auto answers =
        probeServer({u"127.0.0.1"_s, server.port()}, u"other.example"_s, 10s, Context(m_clock));
    CW_VERIFY(answers);
    CW_VERIFY(answers->first().served);
    QCOMPARE(answers->first().served->chain.first().pem(), other.read("leaf.pem"));
}

void ProbeTest::tellsWhyAnAddressIsSilent()
{
    const quint16 port = freePort();
    const auto answers = probeServer({u"127.0.0.1"_s, port}, {}, 10s, Context(m_clock));
    CW_VERIFY(answers);
    QCOMPARE(answers->size(), 1);
    QCOMPARE(answers->first().address, u"127.0.0.1"_s);
    CW_FAILS(answers->first().served, ErrorCode::ServerUnreachable);
    QCOMPARE(answers->first().served.error().about(Subject::Reason), u"Connection refused"_s);
}

void ProbeTest::tellsNamesThatDontResolve()
{
    // RFC 6761, 6.4: a resolver answers this one at once, or it can't be reached.
    const auto answers = probeServer({u"nobody.invalid"_s, 443}, {}, 10s, Context(m_clock));
    QVERIFY(!answers);
    const ErrorCode code = answers.error().code();
    QVERIFY2(code == ErrorCode::ServerUnreachable || code == ErrorCode::TimedOut, describe(answers.error()));
    QCOMPARE(answers.error().about(Subject::Host), u"nobody.invalid"_s);
    QCOMPARE(code == ErrorCode::TimedOut, answers.error().about(Subject::Reason).isEmpty());
}

void ProbeTest::endsAtItsTimeLimit() // conventions 10.4, 37
{
    OddServer server([](OddServer &self, int socket) { self.waitForEnd(socket); });
    QElapsedTimer timer;
    timer.start();
    const auto answers = probeServer({u"127.0.0.1"_s, server.port()}, {}, 300ms, Context(m_clock));
    CW_VERIFY(answers);
    CW_FAILS(answers->first().served, ErrorCode::TimedOut);
    QVERIFY2(timer.elapsed() < hung, QByteArray::number(timer.elapsed()));

    timer.restart();
    const auto unresolved = probeServer({u"nobody.invalid"_s, 443}, {}, 0ms, Context(m_clock));
    QVERIFY(!unresolved);
    QVERIFY2(timer.elapsed() < hung, QByteArray::number(timer.elapsed()));
}

void ProbeTest::endsOnCancel()
{
    OddServer server([](OddServer &self, int socket) { self.waitForEnd(socket); });
    const auto flag = std::make_shared<CancelFlag>();
    QElapsedTimer timer;
    std::thread canceller([&] {
        while (server.connections() == 0)
            std::this_thread::yield();
        timer.start();
        flag->raise();
    });
    const auto answers = probeServer({u"127.0.0.1"_s, server.port()}, {}, 60s, Context(m_clock, flag));
    canceller.join();
    CW_FAILS(answers, ErrorCode::Cancelled);
    QVERIFY2(timer.elapsed() < hung, QByteArray::number(timer.elapsed()));
}

void ProbeTest::doesNotWaitForASilentResolver()
{
    QTemporaryDir folder;
    // Namespaces are a thread's own, and the resolver's thread inherits them from the one that asks.
    std::optional<Result<QList<ProbeAnswer>>> late;
    std::optional<Result<QList<ProbeAnswer>>> cancelled;
    QElapsedTimer timer;
    std::thread asker([&] {
        const Descriptor nameServer = silentNameServer(folder.filePath(u"resolv.conf"_s));
        if (!nameServer.isOpen())
            return;
        timer.start();
        late = probeServer({u"shop.example"_s, 443}, {}, 300ms, Context(m_clock));
        const auto flag = std::make_shared<CancelFlag>();
        std::thread canceller([&] {
            pollfd asked = {nameServer.number(), POLLIN, 0};
            ::poll(&asked, 1, 10'000);
            flag->raise();
        });
        cancelled = probeServer({u"shop.example"_s, 443}, {}, 60s, Context(m_clock, flag));
        canceller.join();
    });
    asker.join();
    if (!late)
        QSKIP("needs the right to make namespaces");
    CW_FAILS(*late, ErrorCode::TimedOut);
    CW_FAILS(*cancelled, ErrorCode::Cancelled);
    QVERIFY2(timer.elapsed() < hung, QByteArray::number(timer.elapsed()));
}

void ProbeTest::resolvesEachAddressOnce()
{
    const auto addresses = resolve(u"localhost"_s, 8443, 10s, Context(m_clock));
    CW_VERIFY(addresses);
    QStringList texts;
    for (const SocketAddress &address : *addresses)
        texts += address.text();
    QVERIFY2(texts.contains(u"127.0.0.1:8443"_s), qPrintable(texts.join(u' ')));
    QCOMPARE(texts.removeDuplicates(), 0);
    const auto numeric = resolve(u"::1"_s, 1, 10s, Context(m_clock));
    CW_VERIFY(numeric);
    QCOMPARE(numeric->first().text(), u"[::1]:1"_s);
}

QTEST_GUILESS_MAIN(ProbeTest)
#include "tst_probe.moc"
