#include "base/log.h"
#include "support/patience.h"

#include <QElapsedTimer>
#include <QTemporaryFile>
#include <QTest>

#include <thread>
#include <vector>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using namespace certwright;

class LogTest : public QObject
{
    Q_OBJECT

private slots:
    void blotsSecretsOut_data();
    void blotsSecretsOut();
    void leavesTheRest_data();
    void leavesTheRest();
    void writesOneEscapedLineARecord();
    void says_data();
    void says();
    void staysSilentBelowWarning();
    void marksSeverityForTheJournalOnly();
    void staysQuickWithHostileText_data();
    void staysQuickWithHostileText();
    void cutsLongRecords();
    void linesOfThreadsDoNotMix();
};

namespace {

/// What `act` leaves on stderr once our log is installed.
template<class Act>
QByteArray logged(Act act)
{
    QTemporaryFile file;
    if (!file.open())
        return "no file";
    const int before = ::dup(STDERR_FILENO);
    ::dup2(file.handle(), STDERR_FILENO);
    const auto handler = qInstallMessageHandler(nullptr);
    installLog();
    act();
    qInstallMessageHandler(handler);
    ::dup2(before, STDERR_FILENO);
    ::close(before);
    file.seek(0);
    return file.readAll();
}

} // namespace

// conventions 10.4, 31
void LogTest::blotsSecretsOut_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("key") << u"x\n-----BEGIN PRIVATE KEY-----\nCANARY\nCANARY\n-----END PRIVATE KEY-----\ny"_s;
    QTest::newRow("kind of key") << u"-----BEGIN EC PRIVATE KEY-----CANARY-----END EC PRIVATE KEY-----"_s;
    QTest::newRow("PGP")
        << u"-----BEGIN PGP PRIVATE KEY BLOCK-----\nCANARY\n-----END PGP PRIVATE KEY BLOCK-----"_s;
    QTest::newRow("encrypted") << u"-----BEGIN ENCRYPTED PRIVATE KEY-----\\nCANARY\\n"_s;
    QTest::newRow("cut off") << u"-----BEGIN OPENSSH PRIVATE KEY-----\nCANARY"_s;
    QTest::newRow("two keys") << u"-----BEGIN PRIVATE KEY-----\nA\n-----END PRIVATE KEY-----\n"
                                 "-----BEGIN PRIVATE KEY-----\nCANARY\n-----END PRIVATE KEY-----"_s;
    QTest::newRow("header") << u"> Authorization: Basic CANARY==\n> Host: x"_s;
    QTest::newRow("header in JSON") << u"{\"authorization\": \"Bearer CANARY\"}"_s;
    QTest::newRow("proxy") << u"proxy-authorization:CANARY"_s;
    QTest::newRow("bearer") << u"sent Bearer CANARY to x"_s;
    QTest::newRow("cookie") << u"Set-Cookie: session=CANARY; Path=/"_s;
    QTest::newRow("user information") << u"postgres://user:CANARY@db/x"_s;
    QTest::newRow("odd password") << u"see https://user:a/CANARY@b@host/path"_s;
    QTest::newRow("query") << u"GET https://host/path?token=CANARY#top"_s;
    QTest::newRow("query in quotes") << u"url \"https://host?a=1&b=CANARY\""_s;
    QTest::newRow("assignment") << u"host=db password=CANARY user=x"_s;
}

void LogTest::blotsSecretsOut()
{
    QFETCH(QString, text);
    const QString clean = redacted(text);
    QVERIFY2(!clean.contains(u"CANARY"_s), qPrintable(clean));
    QVERIFY2(clean.contains(u"[removed]"_s), qPrintable(clean));
    QCOMPARE(redacted(clean), clean);
}

void LogTest::leavesTheRest_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("certificate") << u"-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----"_s;
    QTest::newRow("address") << u"GET https://example.org:8443/acme/directory failed"_s;
    QTest::newRow("mail") << u"mail to admin@example.org bounced"_s;
    QTest::newRow("words") << u"the passphrase is wrong; authorization 7 is pending"_s;
    QTest::newRow("key's name") << u"private key of example.org stored"_s;
}

void LogTest::leavesTheRest()
{
    QFETCH(QString, text);
    QCOMPARE(redacted(text), text);
}

// conventions 10.4, 21
void LogTest::writesOneEscapedLineARecord()
{
    const QByteArray text = logged([] {
        qCWarning(logDeploy).noquote() << u"label \"a\nerror: accepted\u202E\u001B]52;c;x\u0007\""_s;
        qCWarning(logDeploy).noquote() << u"-----BEGIN PRIVATE KEY-----\nCANARY\n-----END PRIVATE KEY-----"_s;
    });
    const QByteArrayList lines = text.split('\n');
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines[0],
             QByteArray("warning: label \"a\\u{000A}error: accepted\\u{202E}\\u{001B}]52;c;x\\u{0007}\""));
    QVERIFY(lines[1].startsWith("warning: [removed]"));
    QVERIFY(!text.contains("CANARY"));
}

void LogTest::says_data()
{
    QTest::addColumn<int>("severity");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("warning") << int(QtWarningMsg) << "warning: hello\n"_ba;
    QTest::newRow("error") << int(QtCriticalMsg) << "error: hello\n"_ba;
    QTest::newRow("info") << int(QtInfoMsg) << "info: certwright.base: hello\n"_ba;
    QTest::newRow("debug") << int(QtDebugMsg) << "debug: certwright.base: hello\n"_ba;
}

void LogTest::says()
{
    QFETCH(int, severity);
    QLoggingCategory::setFilterRules(u"certwright.base=true"_s);
    const QByteArray text = logged([severity] {
        if (severity == QtDebugMsg)
            qCDebug(logBase, "hello");
        else if (severity == QtInfoMsg)
            qCInfo(logBase, "hello");
        else if (severity == QtCriticalMsg)
            qCCritical(logBase, "hello");
        else
            qCWarning(logBase, "hello");
    });
    QLoggingCategory::setFilterRules({});
    QTEST(text, "expected");
}

void LogTest::staysSilentBelowWarning()
{
    QCOMPARE(logged([] {
                 qCDebug(logService, "whisper");
                 qCInfo(logService, "murmur");
             }),
             QByteArray());
}

void LogTest::marksSeverityForTheJournalOnly()
{
    const auto warn = [] {
        struct stat status = {};
        ::fstat(STDERR_FILENO, &status);
        qputenv("JOURNAL_STREAM", QByteArray::number(quint64(status.st_dev)) + ':' +
                                      QByteArray::number(quint64(status.st_ino)));
        qCWarning(logBase, "hello");
        qCCritical(logBase, "hello");
        qputenv("JOURNAL_STREAM", "1:2");
        qCWarning(logBase, "hello");
        qunsetenv("JOURNAL_STREAM");
    };
    QCOMPARE(logged(warn), "<4>warning: hello\n<3>error: hello\nwarning: hello\n"_ba);
}

void LogTest::staysQuickWithHostileText_data()
{
    QTest::addColumn<QString>("piece");
    for (const char *piece : {"a.", "a://", "https://a?", "https://a@", "-----BEGIN PRIVATE KEY-----",
                              "Bearer ", "token=", "Cookie: "})
        QTest::newRow(piece) << QString::fromLatin1(piece);
}

void LogTest::staysQuickWithHostileText()
{
    QFETCH(QString, piece);
    const QString text = piece.repeated(16 * 1024 / piece.size()) + u"\nAuthorization: CANARY"_s;
    QElapsedTimer timer;
    timer.start();
    QVERIFY(!redacted(text).contains(u"CANARY"_s));
    QVERIFY2(timer.elapsed() < test::hung, qPrintable(QString::number(timer.elapsed())));
}

void LogTest::cutsLongRecords()
{
    const QByteArray text = logged([] { qCWarning(logBase).noquote() << QString(1'000'000, u'x'); });
    QVERIFY(text.size() < 20'000);
    QCOMPARE(text.count('\n'), 1);
}

void LogTest::linesOfThreadsDoNotMix()
{
    const QByteArray text = logged([] {
        std::vector<std::thread> threads;
        for (int i = 0; i < 4; ++i)
            threads.emplace_back([] {
                for (int line = 0; line < 50; ++line)
                    qCWarning(logBase, "%s", QByteArray(200, 'x').constData());
            });
        for (auto &thread : threads)
            thread.join();
    });
    QByteArrayList lines = text.split('\n');
    QCOMPARE(lines.size(), 201);
    lines.removeLast();
    for (const QByteArray &line : lines)
        QCOMPARE(line, "warning: " + QByteArray(200, 'x'));
}

QTEST_GUILESS_MAIN(LogTest)
#include "tst_log.moc"
