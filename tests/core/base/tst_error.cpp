#include "base/result.h"
#include "support/verifyresult.h"

#include <QJsonDocument>
#include <QMetaEnum>
#include <QTest>

#include <cerrno>

using namespace Qt::Literals::StringLiterals;
using namespace certwright;

class ErrorTest : public QObject
{
    Q_OBJECT

private slots:
    void namesAreSnakeCase();
    void everyCodeIsFoundByItsName();
    void unknownNameIsNoCode();
    void firstAnswerStays();
    void survivesJson();
    void survivesJsonWithEverySubject();
    void jsonOfAnotherVersionIsRead();
    void endlessCausesAreCut();
    void errnoBecomesCode_data();
    void errnoBecomesCode();
    void macrosPassErrorsOn();
};

void ErrorTest::namesAreSnakeCase()
{
    QCOMPARE(errorName(ErrorCode::VaultLocked), u"vault_locked"_s);
    QCOMPARE(errorName(ErrorCode::Cancelled), u"cancelled"_s);
    QCOMPARE(errorName(ErrorCode::KeyAlgorithmUnsuited), u"key_algorithm_unsuited"_s);
}

void ErrorTest::everyCodeIsFoundByItsName()
{
    const auto codes = QMetaEnum::fromType<ErrorCode>();
    QSet<QString> names;
    for (int i = 0; i < codes.keyCount(); ++i) {
        const auto code = ErrorCode(codes.value(i));
        QCOMPARE(errorCodeNamed(errorName(code)), std::optional(code));
        names.insert(errorName(code));
    }
    QCOMPARE(names.size(), codes.keyCount());
}

void ErrorTest::unknownNameIsNoCode()
{
    for (const QString &name : {u""_s, u"VaultLocked"_s, u"vault-locked"_s, u"from_the_future"_s})
        QVERIFY(!errorCodeNamed(name));
}

void ErrorTest::firstAnswerStays()
{
    const Error error = Error(ErrorCode::FileMissing, Subject::File, u"/near"_s)
                            .with(Subject::File, u"/far"_s)
                            .withDetail(u"first"_s)
                            .withDetail(u"second"_s)
                            .causedBy(ErrorCode::DiskFull)
                            .causedBy(ErrorCode::IoFailed);
    QCOMPARE(error.about(Subject::File), u"/near"_s);
    QCOMPARE(error.detail(), u"first"_s);
    QCOMPARE(error.cause()->code(), ErrorCode::DiskFull);
    QVERIFY(!error.knows(Subject::Host));
    QCOMPARE(error.about(Subject::Host), QString());
}

void ErrorTest::survivesJson()
{
    const QDateTime retry(QDate(2026, 11, 22), QTime(3, 4, 5, 678), Qt::UTC);
    const Error error =
        Error(ErrorCode::LeaseHeld, Subject::Holder, u"agent \u202E on ü"_s)
            .withDetail(u"line\nbreak"_s)
            .withRetryAfter(retry)
            .causedBy(Error(ErrorCode::StoreBusy, Subject::Store, u"/s"_s).causedBy(ErrorCode::TimedOut));
    const auto text = QJsonDocument(error.toJson()).toJson();
    const auto back = Error::fromJson(QJsonDocument::fromJson(text).object());
    QVERIFY(back);
    QCOMPARE(back->toJson(), error.toJson());
    QCOMPARE(back->retryAfter(), std::optional(retry));
    QCOMPARE(back->about(Subject::Holder), error.about(Subject::Holder));
    QCOMPARE(back->cause()->cause()->code(), ErrorCode::TimedOut);
}

void ErrorTest::survivesJsonWithEverySubject()
{
    Error error(ErrorCode::NotFound);
    for (int i = 0; i <= int(Subject::Object); ++i)
        error = std::move(error).with(Subject(i), QString::number(i));
    const auto back = Error::fromJson(error.toJson());
    QVERIFY(back);
    QCOMPARE(back->subjects(), error.subjects());
    QCOMPARE(error.toJson().value("subjects"_L1).toObject().size(), int(Subject::Object) + 1);
}

void ErrorTest::jsonOfAnotherVersionIsRead()
{
    QVERIFY(!Error::fromJson({}));
    QVERIFY(!Error::fromJson({{u"code"_s, u"from_the_future"_s}}));
    const QJsonObject json{{u"code"_s, u"not_found"_s},
                           {u"subjects"_s, QJsonObject{{u"planet"_s, u"x"_s}, {u"host"_s, u"h"_s}}},
                           {u"cause"_s, QJsonObject{{u"code"_s, u"from_the_future"_s}}}};
    const auto error = Error::fromJson(json);
    QVERIFY(error);
    QCOMPARE(error->subjects().size(), 1);
    QCOMPARE(error->about(Subject::Host), u"h"_s);
    QVERIFY(!error->cause());
}

void ErrorTest::endlessCausesAreCut()
{
    QJsonObject json{{u"code"_s, u"not_found"_s}};
    for (int i = 0; i < 200; ++i)
        json = QJsonObject{{u"code"_s, u"timed_out"_s}, {u"cause"_s, json}};
    const auto error = Error::fromJson(json);
    QVERIFY(error);
    int depth = 0;
    for (const Error *cause = error->cause(); cause; cause = cause->cause())
        ++depth;
    QCOMPARE(depth, 16);
}

void ErrorTest::errnoBecomesCode_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<Subject>("subject");
    QTest::addColumn<ErrorCode>("expected");
    QTest::newRow("full") << ENOSPC << Subject::File << ErrorCode::DiskFull;
    QTest::newRow("quota") << EDQUOT << Subject::File << ErrorCode::DiskFull;
    QTest::newRow("no file") << ENOENT << Subject::File << ErrorCode::FileMissing;
    QTest::newRow("no folder") << ENOENT << Subject::Folder << ErrorCode::FolderMissing;
    QTest::newRow("no program") << ENOENT << Subject::Program << ErrorCode::ProgramMissing;
    QTest::newRow("link") << ELOOP << Subject::File << ErrorCode::LinkInTheWay;
    QTest::newRow("exists") << EEXIST << Subject::File << ErrorCode::FileExists;
    QTest::newRow("hardware") << EIO << Subject::File << ErrorCode::IoFailed;
    QTest::newRow("forbidden") << EACCES << Subject::File << ErrorCode::FileUnwritable;
    QTest::newRow("read only") << EROFS << Subject::File << ErrorCode::FileUnwritable;
    QTest::newRow("unheard of") << 54321 << Subject::File << ErrorCode::FileUnwritable;
}

void ErrorTest::errnoBecomesCode()
{
    QFETCH(int, number);
    QFETCH(Subject, subject);
    const Error error = errnoError(number, ErrorCode::FileUnwritable, subject, u"/p"_s);
    QTEST(error.code(), "expected");
    QCOMPARE(error.about(subject), u"/p"_s);
    QVERIFY(!error.detail().isEmpty());
    QVERIFY(!error.about(Subject::Reason).isEmpty());
}

namespace {

Result<int> halved(int number)
{
    if (number % 2)
        return ErrorCode::UsageInvalid;
    return number / 2;
}

Result<int> quartered(int number)
{
    CW_TRY(half, halved(number));
    return halved(half);
}

Result<> requireQuarter(int number)
{
    CW_CHECK(quartered(number));
    return {};
}

} // namespace

void ErrorTest::macrosPassErrorsOn()
{
    QCOMPARE(*quartered(8), 2);
    CW_FAILS(quartered(6), ErrorCode::UsageInvalid);
    CW_VERIFY(requireQuarter(4));
    CW_FAILS(requireQuarter(1), ErrorCode::UsageInvalid);
}

QTEST_GUILESS_MAIN(ErrorTest)
#include "tst_error.moc"
