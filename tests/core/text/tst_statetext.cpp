#include "text/eventtext.h"
#include "text/objectwords.h"
#include "text/shownvalue.h"
#include "text/statetext.h"
#include "text/steptext.h"

#include <QSet>
#include <QTest>

using namespace certwright;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Calls `words` for 0, 1, … as long as they are enumerators, and wants each to say something of its own.
template<class Enum, class Words>
void requireWords(Enum last, Words words)
{
    QSet<QString> seen;
    for (int i = 0; i <= int(last); ++i) {
        const QString said = words(Enum(i));
        QVERIFY2(!said.isEmpty(), qPrintable(QString::number(i)));
        QVERIFY2(!seen.contains(said), qPrintable(said));
        QVERIFY2(!said.contains(u'%') && !said.contains(u'<'), qPrintable(said));
        seen.insert(said);
    }
}

} // namespace

class TestStateText : public QObject
{
    Q_OBJECT

private slots:
    void hasAWordForEverything()
    {
        requireWords(CertificateStatus::Superseded, certificateStatusWord);
        requireWords(TargetState::Unconfirmed, targetStateWord);
        requireWords(Severity::Critical, severityWord);
        requireWords(IssuerKind::External, issuerKindWords);
        requireWords(KeyAlgorithm::Rsa4096, keyAlgorithmWords);
        requireWords(Profile::CaIntermediate, profileTitle);
        requireWords(Profile::CaIntermediate, profileSentence);
        requireWords(RevocationReason::PrivilegeWithdrawn, revocationReasonWords);
        requireWords(EventKind::ForeignChange, eventTitle);
        requireWords(Step::Restoring, stepDone);
        requireWords(Step::Restoring, [](Step step) { return stepRunning({step, {}, 0, 0}); });
    }

    void tellsWhatIsWrongWithAChain()
    {
        QCOMPARE(chainProblemSentence({ErrorCode::NameNotCovered, u"www.example.org"_s}),
                 u"The certificate isn't made out for www.example.org."_s);
        QCOMPARE(chainProblemSentence({ErrorCode::CertificateExpired, u"Office CA"_s}),
                 u"The certificate Office CA has expired."_s);
        QCOMPARE(chainProblemSentence({ErrorCode::ChainInvalid, u"invalid CA certificate"_s}),
                 u"The chain of certificates isn't valid. invalid CA certificate."_s);
        QVERIFY(!chainProblemSentence({ErrorCode::ChainIncomplete, {}}).isEmpty());
    }

    void tellsWhatRuns()
    {
        QCOMPARE(stepRunning({Step::MakingKey, {}, 0, 0}), u"Making the key…"_s);
        QCOMPARE(stepRunning({Step::ReadingFiles, u"a.pem"_s, 3, 40}), u"Reading files… a.pem (3 of 40)"_s);
        QCOMPARE(stepRunning({Step::ReadingFiles, u"%1 %3"_s, 3, 40}), u"Reading files… %1 %3 (3 of 40)"_s);
        QCOMPARE(stepDone(Step::MakingKey), u"Key made"_s);
    }

    void tellsWhatHappened()
    {
        Event event;
        event.kind = EventKind::Deployed;
        event.about = u"/etc/nginx/tls"_s;
        QCOMPARE(eventSentence(event), u"Deployed to /etc/nginx/tls."_s);
        event.kind = EventKind::RenewalFailed;
        event.about = u"shop.example.org"_s;
        event.error = Error(ErrorCode::AuthorityExpired, Subject::Authority, u"Office"_s);
        event.count = 3;
        QCOMPARE(eventSentence(event), u"The certificate shop.example.org couldn't be renewed. The authority "
                                       u"Office has expired, so what it "
                                       "signs would not be accepted. (3 times in a row)"_s);
        event = {};
        event.kind = EventKind::VaultCreated;
        QCOMPARE(eventSentence(event), u"Vault made."_s);
        event.kind = EventKind::ForeignChange;
        event.about = u"a\nb\nc\nd\ne"_s;
        QCOMPARE(eventSentence(event), u"Somebody else changed a, b, c and 2 more."_s);
    }

    // conventions 10.4, 16 and 21
    void showsHostileNamesInEvents()
    {
        Event event;
        event.kind = EventKind::Issued;
        event.about = u"%1\u202E\u001B[31m<b>"_s;
        QCOMPARE(eventSentence(event), u"The certificate %1\\u{202E}\\u{001B}[31m<b> was issued."_s);
    }

    void namesAFewOfMany()
    {
        QCOMPARE(namesText({}), QString());
        QCOMPARE(namesText({u"a"_s}), u"a"_s);
        QCOMPARE(namesText({u"a"_s, u"b"_s}), u"a and 1 more"_s);
        QCOMPARE(namesText({u"%n%1"_s, u"b"_s, u"c"_s}), u"%n%1 and 2 more"_s);
        QCOMPARE(listText({u"a"_s, u"b"_s, u"c"_s}, 3), u"a, b, c"_s);
        QCOMPARE(listText({u"a"_s, u"b"_s, u"c"_s}, 2), u"a, b and 1 more"_s);
    }

    void keepsOutputOnOneLine()
    {
        QCOMPARE(shownLines(u"\n first \r\nsecond\nthird\n"_s, 2), u"second / third"_s);
        QCOMPARE(shownLines({}, 2), QString());
    }

    void namesKindsOfObjects()
    {
        QCOMPARE(objectWord(u"csr"_s), u"certificate request"_s);
        QCOMPARE(objectWord(u"PUBLIC\u202E KEY"_s), u"PUBLIC\\u{202E} KEY"_s);
    }
};

QTEST_GUILESS_MAIN(TestStateText)
#include "tst_statetext.moc"
