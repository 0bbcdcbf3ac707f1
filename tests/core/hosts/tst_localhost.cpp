#include "hosts/localhost.h"
#include "support/testclock.h"
#include "support/verifyresult.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using namespace certwright;
using namespace certwright::test;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("can't write %s", qPrintable(path));
}

HostFile file(const QString &name, const QByteArray &bytes, mode_t mode = 0600)
{
    return {name, SecretBytes::copyOf(bytes), {mode, {}, {}}};
}

int modeOf(const QString &path)
{
    struct stat status = {};
    return ::lstat(QFile::encodeName(path).constData(), &status) == 0 ? int(status.st_mode & 07777) : -1;
}

} // namespace

class LocalHostTest : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_temporary = std::make_unique<QTemporaryDir>();
        auto opened = m_host.openFolder(m_temporary->path());
        CW_VERIFY(opened);
        m_folder = *std::move(opened);
    }

    void aGenerationIsWholeOrNotThere()
    {
        std::vector<HostFile> files;
        files.push_back(file(u"a.pem"_s, "a", 0644));
        files.push_back(file(u"b.key"_s, "b"));
        CW_VERIFY(m_folder->writeGeneration(u"1"_s, files, {0750, {}, {}}));
        QCOMPARE(contentOf(path(u"1/b.key"_s)), QByteArray("b"));
        QCOMPARE(modeOf(path(u"1"_s)), 0750);
        QCOMPARE(modeOf(path(u"1/a.pem"_s)), 0644);
        QCOMPARE(modeOf(path(u"1/b.key"_s)), 0600);
        CW_FAILS(m_folder->writeGeneration(u"1"_s, files, {0750, {}, {}}), ErrorCode::FileExists);
        QCOMPARE(contentOf(path(u"1/b.key"_s)), QByteArray("b"));

        files.push_back(file(u"../escape"_s, "c"));
        QVERIFY(!m_folder->writeGeneration(u"2"_s, files, {0750, {}, {}}));
        QCOMPARE(QDir(m_temporary->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
                 QStringList{u"1"_s});
    }

    void namesOneFolderBelowAreLookedAt()
    {
        QDir().mkpath(path(u"17"_s));
        write(path(u"17/cert.pem"_s), "certificate");
        const auto hash = m_folder->hash(u"17/cert.pem"_s);
        CW_VERIFY(hash);
        QCOMPARE(**hash, QCryptographicHash::hash("certificate", QCryptographicHash::Sha256));
        QVERIFY(!*m_folder->hash(u"17/none.pem"_s));
        QVERIFY(!*m_folder->entry(u"18/cert.pem"_s));
        QVERIFY(!m_folder->read(u"17/../17/cert.pem"_s));
        CW_VERIFY(m_folder->remove(u"17/cert.pem"_s));
        QVERIFY(*m_folder->removeFolder(u"17"_s, HostFolder::OnlyIf::Empty));
        QVERIFY(!QFile::exists(path(u"17"_s)));
    }

    void aFolderWithSomethingInItStays()
    {
        QDir().mkpath(path(u"17"_s));
        write(path(u"17/notes.txt"_s), "mine");
        QVERIFY(!*m_folder->removeFolder(u"17"_s, HostFolder::OnlyIf::Empty));
        QVERIFY(QFile::exists(path(u"17/notes.txt"_s)));
        QVERIFY(*m_folder->removeFolder(u"18"_s, HostFolder::OnlyIf::Empty));
    }

    void aLinkBelowIsNotFollowed()
    {
        QDir().mkpath(path(u"elsewhere"_s));
        write(path(u"elsewhere/key.pem"_s), "secret");
        QVERIFY(QFile::link(path(u"elsewhere"_s), path(u"17"_s)));
        QVERIFY(!m_folder->read(u"17/key.pem"_s));
        QVERIFY(!m_folder->remove(u"17/key.pem"_s));
        QCOMPARE(contentOf(path(u"elsewhere/key.pem"_s)), QByteArray("secret"));
    }

    void severalAreRenamedInTheirOrder()
    {
        write(path(u".a"_s), "new a");
        write(path(u"a"_s), "old a");
        write(path(u".b"_s), "new b");
        CW_VERIFY(m_folder->renameTogether({{u".a"_s, u"a"_s}, {u".b"_s, u"b"_s}}));
        QCOMPARE(contentOf(path(u"a"_s)), QByteArray("new a"));
        QCOMPARE(contentOf(path(u"b"_s)), QByteArray("new b"));
        CW_FAILS(m_folder->renameTogether({{u".c"_s, u"c"_s}}), ErrorCode::FileMissing);
    }

    void aCopyKeepsModeAndKind()
    {
        QDir().mkpath(path(u"kept"_s));
        write(path(u"key.pem"_s), "key");
        QVERIFY(::chmod(qPrintable(path(u"key.pem"_s)), 0640) == 0);
        QVERIFY(::symlink("../nowhere", qPrintable(path(u"link.pem"_s))) == 0);
        CW_VERIFY(m_folder->keepCopy(u"key.pem"_s, u"kept"_s));
        CW_VERIFY(m_folder->keepCopy(u"link.pem"_s, u"kept"_s));
        QCOMPARE(contentOf(path(u"kept/key.pem"_s)), QByteArray("key"));
        QCOMPARE(modeOf(path(u"kept/key.pem"_s)), 0640);
        const auto link = m_folder->entry(u"kept/link.pem"_s);
        CW_VERIFY(link);
        QCOMPARE((*link)->linkTarget, u"../nowhere"_s);
        QVERIFY(QFile::exists(path(u"key.pem"_s)));
    }

    void tryingLinksLeavesNothing()
    {
        QVERIFY(*m_folder->takesLinks());
        QVERIFY(QDir(m_temporary->path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
    }

    void aFolderIsMadeWithItsParents()
    {
        CW_VERIFY(m_host.makeFolder(path(u"a/b/c"_s), {0750, {}, {}}));
        QCOMPARE(modeOf(path(u"a/b"_s)), 0755);
        QCOMPARE(modeOf(path(u"a/b/c"_s)), 0750);
        CW_VERIFY(m_host.makeFolder(path(u"a/b/c"_s), {0700, {}, {}}));
        QCOMPARE(modeOf(path(u"a/b/c"_s)), 0750);
        QVERIFY(::chmod(qPrintable(path(u"a"_s)), 0777) == 0);
        CW_FAILS(m_host.makeFolder(path(u"a/d"_s), {0750, {}, {}}), ErrorCode::FolderUnsafe);
        QVERIFY(!QFile::exists(path(u"a/d"_s)));
    }

    void accountsAreNamesOrNumbers()
    {
        CW_VERIFY(m_host.requireAccount({}, {}));
        CW_VERIFY(m_host.requireAccount(u"root"_s, u"root"_s));
        CW_FAILS(m_host.requireAccount(u"nobody-of-that-name"_s, {}), ErrorCode::OwnerUnknown);
        CW_FAILS(m_host.requireAccount({}, u"nobody-of-that-name"_s), ErrorCode::OwnerUnknown);
        CW_FAILS(m_host.requireAccount(u"4294967295"_s, {}), ErrorCode::OwnerUnknown);
        if (m_host.actsAsRoot())
            CW_VERIFY(m_host.requireAccount(u"70999"_s, u"70999"_s));
        else
            CW_FAILS(m_host.requireAccount(u"0"_s, {}), ErrorCode::OwnerNotPermitted);
    }

    void whoCantPassIsTold()
    {
        QDir().mkpath(path(u"open/below"_s));
        // The temporary folder itself is ours alone.
        QCOMPARE(*m_host.firstUnsearchable(path(u"open/below"_s), u"daemon"_s), m_temporary->path());
        QCOMPARE(*m_host.firstUnsearchable(path(u"open/below"_s), u"root"_s), QString());
        QCOMPARE(*m_host.firstUnsearchable(u"/usr/share"_s, u"daemon"_s), QString());
        CW_FAILS(m_host.firstUnsearchable(u"/usr"_s, u"nobody-of-that-name"_s), ErrorCode::OwnerUnknown);
    }

    void programsRunAndRefuseByTheirExitCode()
    {
        const TestClock clock;
        ProgramRun run;
        const auto program = m_host.findProgram(u"sh"_s);
        CW_VERIFY(program);
        run.argv = {*program, u"-c"_s, u"echo no; exit 3"_s};
        const auto result = m_host.run(run, Context(clock));
        CW_VERIFY(result);
        QCOMPARE(result->exitCode, 3);
        QCOMPARE(result->output, QByteArray("no\n"));
    }

    void whoMayWriteIsKnownBeforehand()
    {
        CW_VERIFY(m_host.requireWritable(m_temporary->path()));
        CW_FAILS(m_host.requireWritable(path(u"none"_s)), ErrorCode::FolderMissing);
        QVERIFY(*m_host.freeBytes(m_temporary->path()) > 0);
    }

private:
    QString path(const QString &name) const { return m_temporary->filePath(name); }
    LocalHost m_host;
    std::unique_ptr<QTemporaryDir> m_temporary;
    std::unique_ptr<HostFolder> m_folder;
};

QTEST_GUILESS_MAIN(LocalHostTest)
#include "tst_localhost.moc"
