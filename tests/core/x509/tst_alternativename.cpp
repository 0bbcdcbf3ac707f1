#include "fixtures.h"
#include "x509/ipaddress.h"

#include <QElapsedTimer>
#include <QTest>

using namespace certwright;
using namespace certwright::test;
using namespace Qt::Literals::StringLiterals;
using Kind = AlternativeName::Kind;

class AlternativeNameTest : public QObject
{
    Q_OBJECT
private slots:
    void tellsKindsByTheirLook_data();
    void tellsKindsByTheirLook();
    void refusesWhatIsNoName_data();
    void refusesWhatIsNoName();
    void textGoesBackAndForth();
    void textHidesNothing();
    void coversOwnKindOnly_data();
    void coversOwnKindOnly();
    void hostileNamesCoverNothing_data();
    void hostileNamesCoverNothing();
    void leavesDoublesOut();
    void namesTheOneThatIsWrong();
    void readsNetworks_data();
    void readsNetworks();
};

void AlternativeNameTest::tellsKindsByTheirLook_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("text");
    QTest::newRow("host") << u"Shop.example"_s << u"DNS:shop.example"_s;
    QTest::newRow("wildcard") << u"*.shop.example"_s << u"DNS:*.shop.example"_s;
    QTest::newRow("ipv4") << u" 192.0.2.7 "_s << u"IP:192.0.2.7"_s;
    QTest::newRow("ipv6") << u"2001:DB8:0:0::1"_s << u"IP:2001:db8::1"_s;
    QTest::newRow("ipv6 in brackets") << u"[fd00::1]"_s << u"IP:fd00::1"_s;
    QTest::newRow("mapped ipv4") << u"::FFFF:192.0.2.7"_s << u"IP:::ffff:192.0.2.7"_s;
    QTest::newRow("email") << u"Ann.Lee+x@Bücher.Example"_s << u"email:Ann.Lee+x@xn--bcher-kva.example"_s;
    QTest::newRow("uri") << u"spiffe://cluster.example/ns/web"_s << u"URI:spiffe://cluster.example/ns/web"_s;
}

void AlternativeNameTest::tellsKindsByTheirLook()
{
    QFETCH(QString, typed);
    const auto name = AlternativeName::parse(typed);
    CW_VERIFY(name);
    QTEST(name->text(), "text");
    const auto again = AlternativeName::parse(name->value());
    CW_VERIFY(again);
    QCOMPARE(*again, *name);
}

void AlternativeNameTest::refusesWhatIsNoName_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("empty") << QString();
    QTest::newRow("address with port") << u"192.0.2.7:443"_s;
    QTest::newRow("address with zone") << u"fe80::1%eth0"_s;
    QTest::newRow("network") << u"192.0.2.0/24"_s;
    QTest::newRow("short address") << u"192.0.2"_s;
    QTest::newRow("email without domain") << u"ann@"_s;
    QTest::newRow("email without local part") << u"@example.org"_s;
    QTest::newRow("email with blank") << u"ann lee@example.org"_s;
    QTest::newRow("email with header") << u"ann@example.org\r\nBcc: x"_s;
    QTest::newRow("email with two dots") << u"ann..lee@example.org"_s;
    QTest::newRow("email in wildcard") << u"ann@*.example.org"_s;
    QTest::newRow("email beyond ascii") << u"änn@example.org"_s;
    QTest::newRow("uri without host") << u"file:///etc/passwd"_s;
    QTest::newRow("uri with blank") << u"https://example.org/a b"_s;
    QTest::newRow("uri without scheme") << u"://example.org"_s;
}

void AlternativeNameTest::refusesWhatIsNoName()
{
    QFETCH(QString, typed);
    CW_FAILS(AlternativeName::parse(typed), ErrorCode::NameInvalid);
}

void AlternativeNameTest::textGoesBackAndForth()
{
    for (const AlternativeName &name :
         namesOf({u"a.example"_s, u"192.0.2.7"_s, u"fd00::1"_s, u"ann@example.org"_s,
                  u"https://example.org/x"_s, u"*.bücher.example"_s})) {
        QCOMPARE(AlternativeName::fromText(name.text()), name);
    }
    const AlternativeName other(Kind::Other, u"directory CN=x"_s);
    QCOMPARE(other.text(), u"other:directory CN=x"_s);
    QCOMPARE(AlternativeName::fromText(other.text()), other);
    QCOMPARE(AlternativeName::fromText(u"nonsense"_s), AlternativeName(Kind::Other, u"nonsense"_s));
}

// conventions 10.4, 16, 17 and 20
void AlternativeNameTest::textHidesNothing()
{
    QCOMPARE(AlternativeName(Kind::Dns, u"bank.com\0.evil.example"_s).text(),
             u"DNS:bank.com\\0.evil.example"_s);
    QCOMPARE(AlternativeName(Kind::Dns, u"bank.com\0.evil.example"_s).forPeople(),
             u"bank.com\\0.evil.example"_s);
    QCOMPARE(AlternativeName(Kind::Uri, u"x://a/\u202Egpj"_s).text(), u"URI:x://a/\\u{202E}gpj"_s);
    const QString escape = AlternativeName(Kind::Email, u"a\x1b]52;c;x\x07@b"_s).text();
    QVERIFY(!escape.contains(u'\x1b') && !escape.contains(u'\x07'));
    QCOMPARE(AlternativeName(Kind::Dns, u"xn--bcher-kva.example"_s).forPeople(), u"bücher.example"_s);
    // What a certificate writes wrongly is shown as it stands.
    QCOMPARE(AlternativeName(Kind::Dns, u"bücher.example"_s).forPeople(), u"bücher.example"_s);
    QCOMPARE(AlternativeName(Kind::Dns, u"192.0.2.7"_s).forPeople(), u"192.0.2.7"_s);
}

void AlternativeNameTest::coversOwnKindOnly_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("covered");
    QTest::newRow("host") << u"DNS:*.example.org"_s << u"www.example.org"_s << true;
    QTest::newRow("upper case in a certificate") << u"DNS:WWW.Example.org"_s << u"www.example.org"_s << true;
    QTest::newRow("address") << u"IP:192.0.2.7"_s << u"192.0.2.7"_s << true;
    QTest::newRow("other address") << u"IP:192.0.2.7"_s << u"192.0.2.8"_s << false;
    QTest::newRow("ipv6") << u"IP:fd00::1"_s << u"[FD00:0::1]"_s << true;
    QTest::newRow("address as dns text") << u"DNS:192.0.2.7"_s << u"192.0.2.7"_s << false;
    QTest::newRow("email") << u"email:ann@Example.org"_s << u"ann@example.org"_s << true;
    QTest::newRow("email of another") << u"email:Ann@example.org"_s << u"ann@example.org"_s << false;
    QTest::newRow("uri") << u"URI:https://example.org/x"_s << u"https://example.org/x"_s << true;
    QTest::newRow("uri is no host") << u"URI:https://example.org/"_s << u"example.org"_s << false;
    QTest::newRow("other") << u"other:example.org"_s << u"example.org"_s << false;
}

void AlternativeNameTest::coversOwnKindOnly()
{
    QFETCH(QString, name);
    QFETCH(QString, host);
    const auto asked = AlternativeName::parse(host);
    CW_VERIFY(asked);
    QTEST(AlternativeName::fromText(name).covers(*asked), "covered");
}

// conventions 10.4, 17
void AlternativeNameTest::hostileNamesCoverNothing_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("host");
    QTest::newRow("nul") << u"bank.example\0.evil.example"_s << u"bank.example"_s;
    QTest::newRow("nul at the end") << u"bank.example\0"_s << u"bank.example"_s;
    QTest::newRow("trailing dot") << u"bank.example."_s << u"bank.example"_s;
    QTest::newRow("blank") << u" bank.example"_s << u"bank.example"_s;
    QTest::newRow("u-label") << u"bücher.example"_s << u"bücher.example"_s;
    QTest::newRow("star alone") << u"*"_s << u"bank.example"_s;
    QTest::newRow("star on a top-level domain") << u"*.example"_s << u"bank.example"_s;
    QTest::newRow("partial star") << u"b*.shop.example"_s << u"bank.shop.example"_s;
    QTest::newRow("star inside") << u"www.*.example"_s << u"www.bank.example"_s;
}

void AlternativeNameTest::hostileNamesCoverNothing()
{
    QFETCH(QString, name);
    QFETCH(QString, host);
    const auto asked = AlternativeName::parse(host);
    CW_VERIFY(asked);
    QVERIFY(!AlternativeName(Kind::Dns, name).covers(*asked));
}

void AlternativeNameTest::leavesDoublesOut()
{
    const auto names =
        namesOf({u"b.example"_s, u"A.example"_s, u"a.example."_s, u"192.0.2.7"_s, u"B.example"_s});
    QCOMPARE(names.size(), 3);
    QCOMPARE(names.at(0).value(), u"b.example"_s);
    QCOMPARE(names.at(2).value(), u"192.0.2.7"_s);
}

void AlternativeNameTest::namesTheOneThatIsWrong()
{
    const auto names = parseNames({u"a.example"_s, u"b example"_s, u"c..example"_s});
    CW_FAILS(names, ErrorCode::NameInvalid);
    QCOMPARE(names.error().about(Subject::Name), u"b example"_s);
}

void AlternativeNameTest::readsNetworks_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("inside");
    QTest::addColumn<QString>("outside");
    QTest::newRow("v4") << u"192.168.0.0/16"_s << u"192.168.0.0/16"_s << u"192.168.255.1"_s
                        << u"192.169.0.1"_s;
    QTest::newRow("bits beyond the mask")
        << u"10.1.2.3/8"_s << u"10.0.0.0/8"_s << u"10.9.9.9"_s << u"11.0.0.1"_s;
    QTest::newRow("odd prefix") << u"10.0.0.0/9"_s << u"10.0.0.0/9"_s << u"10.127.0.1"_s << u"10.128.0.1"_s;
    QTest::newRow("all") << u"0.0.0.0/0"_s << u"0.0.0.0/0"_s << u"8.8.8.8"_s << u"::1"_s;
    QTest::newRow("address") << u"192.0.2.7"_s << u"192.0.2.7/32"_s << u"192.0.2.7"_s << u"192.0.2.8"_s;
    QTest::newRow("v6") << u"fd00::/8"_s << u"fd00::/8"_s << u"fdff::1"_s << u"fe80::1"_s;
    QTest::newRow("mask with holes") << u"10.0.1.0/255.0.255.0"_s << u"10.0.1.0/255.0.255.0"_s
                                     << u"10.9.1.2"_s << u"10.9.2.2"_s;
    QTest::newRow("prefix too long") << u"10.0.0.0/33"_s << QString() << QString() << QString();
    QTest::newRow("no prefix") << u"10.0.0.0/"_s << QString() << QString() << QString();
    QTest::newRow("signed prefix") << u"10.0.0.0/+8"_s << QString() << QString() << QString();
    QTest::newRow("mask of the other family") << u"10.0.0.0/ffff::"_s << QString() << QString() << QString();
    QTest::newRow("nul") << u"10.0.0.0\0/8"_s << QString() << QString() << QString();
}

void AlternativeNameTest::readsNetworks()
{
    QFETCH(QString, typed);
    QFETCH(QString, text);
    QFETCH(QString, inside);
    QFETCH(QString, outside);
    const auto network = IpNetwork::parse(typed);
    QCOMPARE(network.has_value(), !text.isEmpty());
    if (!network)
        return;
    QCOMPARE(network->text(), text);
    QVERIFY(network->contains(*IpAddress::parse(inside)));
    QVERIFY(!network->contains(*IpAddress::parse(outside)));
    const auto again = IpNetwork::fromBytes(network->bytes());
    QVERIFY(again);
    QCOMPARE(again->text(), text);
    QVERIFY(!IpNetwork::fromBytes(network->bytes().chopped(1)));
}

QTEST_GUILESS_MAIN(AlternativeNameTest)
#include "tst_alternativename.moc"
