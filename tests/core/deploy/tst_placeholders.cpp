#include "deploy/placeholders.h"
#include "support/verifyresult.h"

using namespace Qt::Literals::StringLiterals;
using namespace certwright;

class PlaceholdersTest : public QObject
{
    Q_OBJECT
private slots:
    void aValueStaysOneArgument()
    {
        Placeholders placeholders;
        placeholders.set(u"folder"_s, u"/srv/my certs"_s);
        const auto argv = placeholders.expand(QStringList{u"-f"_s, u"{folder}/a b.pem"_s});
        CW_VERIFY(argv);
        QCOMPARE(*argv, QStringList({u"-f"_s, u"/srv/my certs/a b.pem"_s}));
    }
    void aValueIsNotLookedAtAgain()
    {
        Placeholders placeholders;
        placeholders.set(u"a"_s, u"{b}"_s);
        placeholders.set(u"b"_s, u"secret"_s);
        QCOMPARE(*placeholders.expand(u"{a}"_s), u"{b}"_s);
    }
    void whatIsNotKnownStays()
    {
        Placeholders placeholders;
        QCOMPARE(*placeholders.expand(u"{{.Mountpoint}} {rotateCertificates:1} {x}"_s),
                 u"{{.Mountpoint}} {rotateCertificates:1} {x}"_s);
    }
    void aMissingAnswerIsNamed()
    {
        Placeholders placeholders;
        placeholders.set(u"container"_s, QString());
        const auto expanded = placeholders.expand(u"{container}"_s);
        CW_FAILS(expanded, ErrorCode::PresetAnswerMissing);
        QCOMPARE(expanded.error().about(Subject::Name), u"container"_s);
    }
    void aQuoteCantEndAString()
    {
        Placeholders placeholders;
        placeholders.set(u"mount"_s, u"/x\"\n  evil: \""_s);
        CW_FAILS(placeholders.expandQuoted(u"\"{mount}\""_s), ErrorCode::UsageInvalid);
    }
    // conventions 10.4, 26
    void anAnswerIsNoOptionAndNoControl_data()
    {
        QTest::addColumn<QString>("answer");
        QTest::newRow("option") << u"-oProxyCommand=x"_s;
        QTest::newRow("newline") << u"web\nreboot"_s;
        QTest::newRow("escape") << u"\u001b]52;"_s;
        QTest::newRow("nul") << QString(QChar::Null);
        QTest::newRow("long") << QString(5000, u'a');
    }
    void anAnswerIsNoOptionAndNoControl()
    {
        QFETCH(QString, answer);
        CW_FAILS(requireHarmless(u"container"_s, answer), ErrorCode::UsageInvalid);
    }
    void aCertificatesNameBecomesAFileName_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("file");
        QTest::newRow("host") << u"shop.example.org"_s << u"shop.example.org"_s;
        QTest::newRow("wildcard") << u"*.example.org"_s << u"wildcard.example.org"_s;
        QTest::newRow("words") << u"Büro / Shop"_s << u"B-ro-Shop"_s;
        QTest::newRow("climbing") << u"../../etc/passwd"_s << u"etc-passwd"_s;
        QTest::newRow("option") << u"-rf"_s << u"rf"_s;
        QTest::newRow("hidden") << u".ssh"_s << u"ssh"_s;
        QTest::newRow("nothing") << u"////"_s << u"certificate"_s;
    }
    void aCertificatesNameBecomesAFileName()
    {
        QFETCH(QString, name);
        QFETCH(QString, file);
        QCOMPARE(asFileName(name), file);
    }
};

QTEST_GUILESS_MAIN(PlaceholdersTest)
#include "tst_placeholders.moc"
