#include "base/subprocess.h"
#include "support/testclock.h"
#include "support/verifyresult.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace certwright;

class CommandLineTest : public QObject
{
    Q_OBJECT

private slots:
    void splits_data();
    void splits();
    void refusesWhatNeverEnds_data();
    void refusesWhatNeverEnds();
    void joins_data();
    void joins();
    void splitUndoesJoin();
    void shellReadsItTheSameWay();

private:
    QStringList randomWords();
    QRandomGenerator m_random{quint32(QRandomGenerator::system()->generate())};
};

void CommandLineTest::splits_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QStringList>("words");
    QTest::newRow("nothing") << u""_s << QStringList();
    QTest::newRow("blanks") << u" \t \n"_s << QStringList();
    QTest::newRow("plain") << u"  systemctl   reload\tnginx "_s
                           << QStringList{u"systemctl"_s, u"reload"_s, u"nginx"_s};
    QTest::newRow("single quotes") << u"a 'b \"c\\' d"_s << QStringList{u"a"_s, u"b \"c\\"_s, u"d"_s};
    QTest::newRow("double quotes") << u"\"a 'b'\" \"c\\\"\\\\\\$\\`\\n\""_s
                                   << QStringList{u"a 'b'"_s, u"c\"\\$`\\n"_s};
    QTest::newRow("escapes") << u"a\\ b \\'c \\\\"_s << QStringList{u"a b"_s, u"'c"_s, u"\\"_s};
    QTest::newRow("empty words") << u"'' \"\" a''b"_s << QStringList{u""_s, u""_s, u"ab"_s};
    QTest::newRow("adjoining") << u"--a='b c'\"d\"e"_s << QStringList{u"--a=b cde"_s};
    QTest::newRow("continued line") << u"a \\\nb\"c\\\nd\""_s << QStringList{u"a"_s, u"bcd"_s};
    QTest::newRow("nothing is expanded")
        << u"$HOME `id` * ~ ; | #"_s
        << QStringList{u"$HOME"_s, u"`id`"_s, u"*"_s, u"~"_s, u";"_s, u"|"_s, u"#"_s};
}

void CommandLineTest::splits()
{
    QFETCH(QString, line);
    const auto words = splitCommandLine(line);
    CW_VERIFY(words);
    QTEST(*words, "words");
}

void CommandLineTest::refusesWhatNeverEnds_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("single quote") << u"a 'b"_s;
    QTest::newRow("double quote") << u"a \"b"_s;
    QTest::newRow("escaped end") << u"a \"b\\\""_s;
    QTest::newRow("backslash") << u"a \\"_s;
    QTest::newRow("backslash in quotes") << u"\"\\"_s;
    QTest::newRow("NUL") << u"a"_s + QChar(QChar::Null);
}

void CommandLineTest::refusesWhatNeverEnds()
{
    QFETCH(QString, line);
    const auto words = splitCommandLine(line);
    CW_FAILS(words, ErrorCode::CommandLineInvalid);
    QCOMPARE(words.error().about(Subject::Value), line);
}

void CommandLineTest::joins_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("line");
    QTest::newRow("plain") << QStringList{u"/usr/sbin/nginx"_s, u"-t"_s, u"a=b,c:d@e%f+g"_s}
                           << u"/usr/sbin/nginx -t a=b,c:d@e%f+g"_s;
    QTest::newRow("blank") << QStringList{u"a b"_s, u""_s} << u"'a b' ''"_s;
    QTest::newRow("quote") << QStringList{u"it's"_s} << u"'it'\\''s'"_s;
    QTest::newRow("shell's letters") << QStringList{u"$(reboot)"_s, u"~"_s, u"*"_s}
                                     << u"'$(reboot)' '~' '*'"_s;
}

void CommandLineTest::joins()
{
    QFETCH(QStringList, words);
    QTEST(joinCommandLine(words), "line");
}

QStringList CommandLineTest::randomWords()
{
    const QString letters = u"ab \t\n'\"\\$`*?;|&<>()#~=-üß🔒\u202E"_s;
    QStringList words;
    for (int count = m_random.bounded(1, 6); count > 0; --count) {
        QString word;
        for (int length = m_random.bounded(8); length > 0; --length)
            word += letters.mid(m_random.bounded(letters.size()), 1);
        words.append(QString::fromUtf8(word.toUtf8()));
    }
    return words;
}

void CommandLineTest::splitUndoesJoin()
{
    const quint32 seed = QRandomGenerator::system()->generate();
    qInfo("seed %u", seed);
    m_random.seed(seed);
    for (int round = 0; round < 1000; ++round) {
        const QStringList words = randomWords();
        const auto back = splitCommandLine(joinCommandLine(words));
        CW_VERIFY(back);
        QCOMPARE(*back, words);
    }
}

void CommandLineTest::shellReadsItTheSameWay()
{
    const quint32 seed = QRandomGenerator::system()->generate();
    qInfo("seed %u", seed);
    m_random.seed(seed);
    const SystemClock clock;
    for (int round = 0; round < 50; ++round) {
        const QStringList words = randomWords();
        ProgramRun run;
        run.argv = {u"/bin/sh"_s, u"-c"_s, u"printf '%s\\0' "_s + joinCommandLine(words)};
        const auto result = runProgram(run, Context(clock));
        CW_VERIFY(result);
        QCOMPARE(result->output, words.join(QChar(QChar::Null)).toUtf8() + '\0');
    }
}

QTEST_GUILESS_MAIN(CommandLineTest)
#include "tst_commandline.moc"
