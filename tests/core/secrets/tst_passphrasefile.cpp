#include "secrets/passphrasefile.h"

#include "base/account.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <thread>

#include <sys/stat.h>
#include <unistd.h>

using namespace certwright;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Puts something else in the place of stdin for a moment.
class Stdin
{
public:
    explicit Stdin(const QByteArray &content) : m_saved(::dup(STDIN_FILENO))
    {
        int ends[2] = {};
        if (::pipe(ends) != 0)
            qFatal("no pipe");
        ::dup2(ends[0], STDIN_FILENO);
        ::close(ends[0]);
        m_writer = std::thread([end = ends[1], content] {
            // The reader may stop early: the rest then has nowhere to go.
            ::signal(SIGPIPE, SIG_IGN);
            [[maybe_unused]] const auto written =
                ::write(end, content.constData(), std::size_t(content.size()));
            ::close(end);
        });
    }
    ~Stdin()
    {
        ::dup2(m_saved, STDIN_FILENO);
        ::close(m_saved);
        m_writer.join();
    }
    Stdin(const Stdin &) = delete;
    Stdin &operator=(const Stdin &) = delete;

private:
    int m_saved;
    std::thread m_writer;
};

} // namespace

class TestPassphraseFile : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString makeFile(const QString &name, const QByteArray &content, mode_t mode = 0600) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("can't write");
        file.close();
        ::chmod(QFile::encodeName(path(name)).constData(), mode);
        return path(name);
    }
    static ErrorCode codeOf(const Result<SecretBytes> &result)
    {
        return result ? ErrorCode::UsageInvalid : result.error().code();
    }

private slots:
    void takesOneTrailingNewlineOff_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QByteArray>("passphrase");
        QTest::newRow("none") << QByteArray("secret") << QByteArray("secret");
        QTest::newRow("LF") << QByteArray("secret\n") << QByteArray("secret");
        QTest::newRow("CR LF") << QByteArray("secret\r\n") << QByteArray("secret");
        QTest::newRow("two") << QByteArray("secret\n\n") << QByteArray("secret\n");
        QTest::newRow("blanks stay") << QByteArray(" se cret \n") << QByteArray(" se cret ");
        QTest::newRow("NUL stays") << QByteArray("a\0b\n", 4) << QByteArray("a\0b", 3);
        QTest::newRow("4 KiB") << QByteArray(4096, 'x') << QByteArray(4096, 'x');
    }
    void takesOneTrailingNewlineOff()
    {
        QFETCH(const QByteArray, content);
        QFETCH(const QByteArray, passphrase);
        const auto fromFile = readPassphraseFile(makeFile(u"content"_s, content));
        QVERIFY(fromFile);
        QCOMPARE(fromFile->view().toByteArray(), passphrase);
        const Stdin given(content);
        const auto fromStdin = readPassphraseFile(u"-"_s);
        QVERIFY(fromStdin);
        QCOMPARE(fromStdin->view().toByteArray(), passphrase);
    }

    void refusesModesThatLetOthersIn_data()
    {
        QTest::addColumn<int>("mode");
        QTest::addColumn<bool>("isTaken");
        for (const int mode : {0600, 0400, 0700})
            QTest::addRow("%04o", mode) << mode << true;
        for (const int mode : {0640, 0604, 0644, 0660, 0620, 0602, 0610, 0601, 0777})
            QTest::addRow("%04o", mode) << mode << false;
    }
    void refusesModesThatLetOthersIn()
    {
        QFETCH(const int, mode);
        QFETCH(const bool, isTaken);
        const auto read = readPassphraseFile(makeFile(u"mode"_s, "secret\n", mode_t(mode)));
        QCOMPARE(bool(read), isTaken);
        if (!isTaken) {
            QCOMPARE(read.error().code(), ErrorCode::FileTooOpen);
            QCOMPARE(read.error().about(Subject::File), path(u"mode"_s));
            QCOMPARE(read.error().about(Subject::Value), u"%1"_s.arg(mode, 4, 8, QLatin1Char('0')));
        }
    }

    void refusesAnotherUsersFile()
    {
        if (::geteuid() != 0)
            QSKIP("only root can give files away");
        const QString file = makeFile(u"foreign"_s, "secret\n");
        QCOMPARE(::chown(QFile::encodeName(file).constData(), 65534, 65534), 0);
        const auto read = readPassphraseFile(file);
        QCOMPARE(codeOf(read), ErrorCode::FileTooOpen);
        QCOMPARE(read.error().about(Subject::Owner), nameOfUser(65534));
    }

    // conventions 10.4, 1 and 13
    void followsNoLink()
    {
        const QString file = makeFile(u"behind"_s, "secret\n");
        QVERIFY(QFile::link(file, path(u"link"_s)));
        QCOMPARE(codeOf(readPassphraseFile(path(u"link"_s))), ErrorCode::LinkInTheWay);
        QVERIFY(QFile::link(path(u"nowhere"_s), path(u"dangling"_s)));
        QCOMPARE(codeOf(readPassphraseFile(path(u"dangling"_s))), ErrorCode::LinkInTheWay);
    }

    // conventions 10.4, 11
    void readsOnlyRegularFilesAndNeverWaits()
    {
        QCOMPARE(::mkfifo(QFile::encodeName(path(u"fifo"_s)).constData(), 0600), 0);
        QCOMPARE(codeOf(readPassphraseFile(path(u"fifo"_s))), ErrorCode::FileNotRegular);
        QCOMPARE(codeOf(readPassphraseFile(u"/dev/zero"_s)), ErrorCode::FileNotRegular);
        QCOMPARE(codeOf(readPassphraseFile(m_folder.path())), ErrorCode::FileNotRegular);
    }

    void saysWhatIsWrongWithTheFile()
    {
        QCOMPARE(codeOf(readPassphraseFile(path(u"absent"_s))), ErrorCode::FileMissing);
        QCOMPARE(codeOf(readPassphraseFile(makeFile(u"empty"_s, ""))), ErrorCode::PassphraseInvalid);
        QCOMPARE(codeOf(readPassphraseFile(makeFile(u"newline"_s, "\n"))), ErrorCode::PassphraseInvalid);
        const auto big = readPassphraseFile(makeFile(u"big"_s, QByteArray(4097, 'x')));
        QCOMPARE(codeOf(big), ErrorCode::FileTooLarge);
        QCOMPARE(big.error().about(Subject::Limit), u"4096"_s);
    }

    void stopsReadingEndlessInput()
    {
        const Stdin given(QByteArray(60'000, 'x'));
        QCOMPARE(codeOf(readPassphraseFile(u"-"_s)), ErrorCode::FileTooLarge);
    }

    void takesAnEmptyStdinForNoPassphrase()
    {
        const Stdin given("");
        QCOMPARE(codeOf(readPassphraseFile(u"-"_s)), ErrorCode::PassphraseInvalid);
    }

    void takesACredentialWhateverItsMode()
    {
        makeFile(u"certwright-vault"_s, "secret\n", 0440);
        const auto read = readCredential(m_folder.path(), u"certwright-vault"_s);
        QVERIFY(read);
        QVERIFY(read->view() == "secret");
    }

    void leavesTheCredentialsFolderForNoName_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("empty") << QString();
        QTest::newRow("up") << u".."_s;
        QTest::newRow("here") << u"."_s;
        QTest::newRow("path") << u"../secret"_s;
        QTest::newRow("absolute") << u"/etc/passwd"_s;
    }
    void leavesTheCredentialsFolderForNoName()
    {
        QFETCH(const QString, name);
        QCOMPARE(codeOf(readCredential(m_folder.path(), name)), ErrorCode::FileMissing);
    }
};

QTEST_GUILESS_MAIN(TestPassphraseFile)
#include "tst_passphrasefile.moc"
