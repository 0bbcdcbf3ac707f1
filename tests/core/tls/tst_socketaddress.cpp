#include "tls/socketaddress.h"

#include <QTest>

#include <netinet/in.h>

using namespace Qt::Literals::StringLiterals;
using namespace certwright;

class SocketAddressTest : public QObject
{
    Q_OBJECT

private slots:
    void readsNumbers_data();
    void readsNumbers();
    void refusesNames_data();
    void refusesNames();
    void takesOverWhatTheSystemGives();
};

void SocketAddressTest::readsNumbers_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("text");
    QTest::newRow("IPv4") << u"192.0.2.7"_s << u"192.0.2.7"_s << u"192.0.2.7:443"_s;
    QTest::newRow("IPv6") << u"2001:DB8:0::1"_s << u"2001:db8::1"_s << u"[2001:db8::1]:443"_s;
    QTest::newRow("loopback") << u"::1"_s << u"::1"_s << u"[::1]:443"_s;
    QTest::newRow("with a zone") << u"fe80::1%lo"_s << u"fe80::1%lo"_s << u"[fe80::1%lo]:443"_s;
}

void SocketAddressTest::readsNumbers()
{
    QFETCH(QString, typed);
    const auto address = SocketAddress::parse(typed, 443);
    QVERIFY(address);
    QTEST(address->host(), "host");
    QTEST(address->text(), "text");
    QCOMPARE(address->port(), 443);
    QVERIFY(*address == *SocketAddress::parse(address->host(), 443));
}

void SocketAddressTest::refusesNames_data()
{
    QTest::addColumn<QString>("typed");
    for (const char *typed : {"", "localhost", "127.1", "1", "0x7f.0.0.1", "1.2.3.4.5", "[::1]",
                              "::1:443:", "1.2.3.4:5", "fe80::1%nosuchzone", "1.2.3.4%lo", " 1.2.3.4"})
        QTest::newRow(typed) << QString::fromLatin1(typed);
}

void SocketAddressTest::refusesNames()
{
    QFETCH(QString, typed);
    QVERIFY(!SocketAddress::parse(typed, 443));
}

void SocketAddressTest::takesOverWhatTheSystemGives()
{
    sockaddr_in given = {};
    given.sin_family = AF_INET;
    given.sin_port = htons(8443);
    given.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const auto address = SocketAddress::from(reinterpret_cast<const sockaddr *>(&given), sizeof given);
    QVERIFY(address);
    QCOMPARE(address->text(), u"127.0.0.1:8443"_s);
    given.sin_family = AF_UNIX;
    QVERIFY(!SocketAddress::from(reinterpret_cast<const sockaddr *>(&given), sizeof given));
}

QTEST_GUILESS_MAIN(SocketAddressTest)
#include "tst_socketaddress.moc"
