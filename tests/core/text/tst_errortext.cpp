#include "text/errortext.h"

#include "text/errorsentences.h"

#include <QMetaEnum>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace certwright;
using namespace Qt::Literals::StringLiterals;

namespace {

QList<ErrorCode> allCodes()
{
    const auto codes = QMetaEnum::fromType<ErrorCode>();
    QList<ErrorCode> all;
    for (int i = 0; i < codes.keyCount(); ++i)
        all.append(ErrorCode(codes.value(i)));
    return all;
}

QList<ErrorSentence> allSentences()
{
    QList<ErrorSentence> all;
    for (const auto &area : {generalSentences(), fileSentences(), certificateSentences(), formatSentences(),
                             vaultSentences(), storeSentences(), issuingSentences(), deploySentences()}) {
        for (const ErrorSentence &sentence : area)
            all.append(sentence);
    }
    return all;
}

constexpr int lastSubject = int(Subject::Object);

/// An error that knows everything, or only some of it.
Error errorKnowing(ErrorCode code, uint which)
{
    Error error(code);
    for (int i = 0; i <= lastSubject; ++i) {
        if (which & (1u << i))
            error = std::move(error).with(Subject(i), u"value%1"_s.arg(i));
    }
    return error;
}

QString problemOf(const QString &text)
{
    static const QRegularExpression argument(u"%[0-9nL]"_s);
    if (argument.match(text).hasMatch() || text.contains(u'{') || text.contains(u'}'))
        return u"a placeholder is left over"_s;
    if (text.contains(u"  "_s) || text != text.trimmed())
        return u"blanks"_s;
    if (text.contains(u'<') || text.contains(u'\n'))
        return u"not plain text in one line"_s;
    static const QRegularExpression jargon(
        u"\\b(error|failure|operation failed|successfully|unable to|invalid)\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    return jargon.match(text).hasMatch() ? u"jargon"_s : QString();
}

} // namespace

class TestErrorText : public QObject
{
    Q_OBJECT

private slots:
    void everyCodeHasASentenceWithoutAnySubject_data()
    {
        QTest::addColumn<int>("code");
        for (const ErrorCode code : allCodes())
            QTest::newRow(errorName(code).toUtf8().constData()) << int(code);
    }
    void everyCodeHasASentenceWithoutAnySubject()
    {
        QFETCH(const int, code);
        const ErrorText text = errorText(Error(ErrorCode(code)));
        QVERIFY2(!text.what.contains(errorName(ErrorCode(code))) ||
                     !errorName(ErrorCode(code)).contains(u'_'),
                 qPrintable(text.what));
        QVERIFY(!text.what.startsWith("Something went wrong"_L1));
        QVERIFY2(problemOf(text.message).isEmpty(),
                 qPrintable(problemOf(text.message) + u": "_s + text.message));
        QVERIFY2(problemOf(text.hint).isEmpty(), qPrintable(problemOf(text.hint) + u": "_s + text.hint));
        QVERIFY(text.message.endsWith(u'.'));
    }

    void everyMixOfSubjectsReadsWell_data() { everyCodeHasASentenceWithoutAnySubject_data(); }
    void everyMixOfSubjectsReadsWell()
    {
        QFETCH(const int, code);
        QList<uint> mixes{~0u};
        for (int first = 0; first <= lastSubject; ++first) {
            for (int second = first; second <= lastSubject; ++second)
                mixes.append((1u << first) | (1u << second));
        }
        for (const uint mix : mixes) {
            const ErrorText text = errorText(errorKnowing(ErrorCode(code), mix));
            QVERIFY2(problemOf(text.message).isEmpty(), qPrintable(text.message));
            QVERIFY2(problemOf(text.hint).isEmpty(), qPrintable(text.hint));
        }
    }

    // One that names all that an earlier one of its code names, and more, is never chosen.
    void everySentenceCanBeReached()
    {
        static const QRegularExpression name(u"\\{([a-z]+)\\}"_s);
        QHash<ErrorCode, QList<QSet<QString>>> earlier;
        for (const ErrorSentence &sentence : allSentences()) {
            const QString whole = QString::fromUtf8(sentence.what) + QString::fromUtf8(sentence.hint);
            QSet<QString> names;
            for (auto it = name.globalMatch(whole); it.hasNext();)
                names.insert(it.next().captured(1));
            for (const QSet<QString> &before : std::as_const(earlier[sentence.code]))
                QVERIFY2(!names.contains(before), sentence.what);
            earlier[sentence.code].append(names);
        }
    }

    void everyHintSaysWhatToDo()
    {
        // What was done already, or only tells; the rest says what to do next.
        const QList<ErrorCode> without{ErrorCode::Cancelled, ErrorCode::RolledBack,
                                       ErrorCode::AlreadyRevoked};
        for (const ErrorCode code : allCodes())
            QCOMPARE(errorText(Error(code)).hint.isEmpty(), without.contains(code));
    }

    void namesTheObject()
    {
        const Error error(ErrorCode::FolderUnwritable, Subject::Folder, u"/etc/nginx/tls"_s);
        QCOMPARE(errorText(error).message, u"The folder /etc/nginx/tls can't be written by you."_s);
        QVERIFY(!errorText(error).hint.isEmpty());
    }

    void keepsTheFirstLetterOfAValue()
    {
        const Error error(ErrorCode::ProgramFailed, Subject::Program, u"nginx"_s);
        QVERIFY(errorText(error).what.startsWith("nginx failed"_L1));
    }

    void saysWhyInTheSystemsWords()
    {
        const auto error = errnoError(EACCES, ErrorCode::FileUnreadable, Subject::File, u"/root/secret"_s);
        QCOMPARE(errorText(error).message, u"The file /root/secret can't be read. Permission denied."_s);
        QCOMPARE(errorText(error).why, u"Permission denied."_s);
    }

    void saysWhatAProgramSaid()
    {
        const Error error = Error(ErrorCode::CheckFailed, Subject::Program, u"/usr/sbin/nginx"_s)
                                .with(Subject::Output, u"one\ntwo\n\nthree\nfour\nfive\n"_s);
        QCOMPARE(errorText(error).why, u"It said: two / three / four / five."_s);
    }

    void saysWhatLiesBehind()
    {
        const Error locked = Error(ErrorCode::VaultLocked).causedBy(Error(ErrorCode::KeychainLocked));
        QCOMPARE(
            errorText(locked).message,
            u"The vault is locked, so the keys stay closed. Your keychain is locked, or its prompt was refused."_s);
        const Error rolledBack = Error(ErrorCode::RolledBack, Subject::Folder, u"/srv/tls"_s)
                                     .causedBy(Error(ErrorCode::CheckFailed, Subject::Output, u"emerg"_s));
        const ErrorText text = errorText(rolledBack);
        QVERIFY(text.message.startsWith(
            "The new certificate wasn't accepted, so /srv/tls holds the one before again."_L1));
        QVERIFY(text.message.endsWith("It said: emerg."_L1));
        QCOMPARE(text.hint, errorText(Error(ErrorCode::CheckFailed)).hint);
    }

    void endsWithAnEndlessCause()
    {
        Error error(ErrorCode::IoFailed);
        for (int i = 0; i < 100; ++i)
            error = Error(i % 2 ? ErrorCode::IoFailed : ErrorCode::StoreFailed).causedBy(std::move(error));
        QVERIFY(errorText(error).message.size() < 1000);
    }

    void namesThePassphraseFileWhereNoVaultCanBeMade()
    {
        const Error error(ErrorCode::VaultLocked, Subject::Option,
                          u"certwright-agent vault create --generate-file FILE"_s);
        QVERIFY(errorText(error).hint.contains("vault create --generate-file FILE"_L1));
    }

    void listsCandidates()
    {
        QStringList candidates;
        for (int i = 1; i <= 13; ++i)
            candidates.append(u"shop%1"_s.arg(i));
        const Error error = Error(ErrorCode::Ambiguous, Subject::Certificate, u"shop"_s)
                                .with(Subject::Candidates, candidates.join(u'\n'));
        QCOMPARE(errorText(error).what, u"shop fits more than one certificate: shop1, shop2, shop3, shop4, "
                                        u"shop5, shop6, shop7, shop8, shop9, "
                                        "shop10 and 3 more."_s);
    }

    void tellsTimesByTheReadersClock()
    {
        const QDateTime since(QDate(2026, 11, 21), QTime(9, 2), Qt::UTC);
        const Error error =
            Error(ErrorCode::LeaseHeld, Subject::Holder, u"certwright-agent, process 812 on web2"_s)
                .with(Subject::Since, since.toString(Qt::ISODate));
        QVERIFY2(errorText(error).what.contains(since.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s)),
                 qPrintable(errorText(error).what));
        const Error later = Error(ErrorCode::StoreBusy).withRetryAfter(since);
        QVERIFY(errorText(later).hint.contains(since.toLocalTime().toString(u"HH:mm"_s)));
    }

    // conventions 10.4, 16, 17, 20, 60
    void showsHostileValuesAsPlainText_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("shown");
        QTest::newRow("override") << u"a\u202Egpj.pem"_s << u"a\\u{202E}gpj.pem"_s;
        QTest::newRow("escape") << u"\u001B]52;c;eA==\u0007"_s << u"\\u{001B}]52;c;eA==\\u{0007}"_s;
        QTest::newRow("newline") << u"a\nerror: forged"_s << u"a\\u{000A}error: forged"_s;
        QTest::newRow("NUL") << u"bank.example"_s + QChar(0) + u".evil"_s << u"bank.example\\0.evil"_s;
        QTest::newRow("placeholders") << u"%1 %n {folder} {file}"_s << u"%1 %n {folder} {file}"_s;
        QTest::newRow("markup") << u"<b>x</b>"_s << u"<b>x</b>"_s;
        QTest::newRow("right to left") << u"\u05D0\u05D1"_s << u"\u2068\u05D0\u05D1\u2069"_s;
    }
    void showsHostileValuesAsPlainText()
    {
        QFETCH(const QString, value);
        QFETCH(const QString, shown);
        const Error error =
            Error(ErrorCode::FileMissing, Subject::File, value).with(Subject::Folder, u"/folder"_s);
        QCOMPARE(errorText(error).what, u"The file %1 doesn't exist."_s.arg(shown));
    }

    // conventions 10.4, 18
    void cutsEndlessValues()
    {
        const Error error(ErrorCode::FileMissing, Subject::File, QString(5'000'000, u'x'));
        QVERIFY(errorText(error).message.size() < 1000);
    }

    void hidesTheDetail()
    {
        const Error error = Error(ErrorCode::CryptoFailed).withDetail(u"error:0A000086:SSL routines"_s);
        QVERIFY(!errorText(error).message.contains("SSL"_L1));
    }

    void readsAnErrorThatTheStoreKept()
    {
        const Error error =
            Error(ErrorCode::RolledBack, Subject::Folder, u"/srv"_s).causedBy(ErrorCode::ReloadFailed);
        const auto kept = Error::fromJson(error.toJson());
        QVERIFY(kept);
        QCOMPARE(errorText(*kept).message, errorText(error).message);
    }
};

QTEST_GUILESS_MAIN(TestErrorText)
#include "tst_errortext.moc"
