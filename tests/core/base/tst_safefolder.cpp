#include "base/folder.h"

#include "base/account.h"
#include "base/subprocess.h"
#include "support/verifyresult.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <grp.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using namespace certwright;

/// requireSafeFolder(), requireSafeFile(), and findProgram() which stands on them.
class SafeFolderTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();

    void judgesModes_data();
    void judgesModes();
    void judgesGroups_data();
    void judgesGroups();
    void judgesFoldersAbove_data();
    void judgesFoldersAbove();
    void refusesForeignOwner();
    void refusesForeignOwnerAbove();
    void looksWhereLinksLead();
    void refusesForeignLinkInStickyFolder();
    void tellsFilesFromFolders();
    void looksThroughDotsAndSlashes_data();
    void looksThroughDotsAndSlashes();

    void findsProgramsOfTheSystem();
    void takesTheFirstInThePath();
    void refusesAnotherUsersProgram();
    void refusesProgramThatOthersMayChange();
    void neverTakesWhatLiesInTheCurrentFolder();
    void missingProgramIsSaidToBeMissing_data();
    void missingProgramIsSaidToBeMissing();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    void makeProgram(const QString &name) const;
    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

/// Somebody else than we.
uid_t stranger()
{
    return ::geteuid() == 65534 ? 65533 : 65534;
}

void setMode(const QString &path, mode_t mode)
{
    QCOMPARE(::chmod(QFile::encodeName(path).constData(), mode), 0);
}

bool give(const QString &path, uid_t owner)
{
    return ::lchown(QFile::encodeName(path).constData(), owner, gid_t(-1)) == 0;
}

} // namespace

void SafeFolderTest::initTestCase()
{
    QTemporaryDir probe;
    if (!requireSafeFolder(probe.path()))
        QSKIP("the folder for temporary files isn't safe itself");
}

void SafeFolderTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir(m_folder->path()).mkpath(u"a/b"_s));
}

void SafeFolderTest::makeProgram(const QString &name) const
{
    CW_VERIFY(writeFileDurably(path(name), "#!/bin/sh\n", {0755, {}, {}}));
}

// conventions 10.4, 6
void SafeFolderTest::judgesModes_data()
{
    QTest::addColumn<int>("mode");
    QTest::addColumn<bool>("isSafe");
    QTest::newRow("private") << 0700 << true;
    QTest::newRow("readable") << 0755 << true;
    QTest::newRow("world-writable") << 0777 << false;
    QTest::newRow("sticky") << 01777 << false;
    QTest::newRow("others may write only") << 0702 << false;
}

void SafeFolderTest::judgesModes()
{
    QFETCH(int, mode);
    QFETCH(bool, isSafe);
    setMode(path(u"a/b"_s), mode_t(mode));
    const auto safe = requireSafeFolder(path(u"a/b"_s));
    if (isSafe) {
        CW_VERIFY(safe);
        return;
    }
    CW_FAILS(safe, ErrorCode::FolderUnsafe);
    QCOMPARE(safe.error().about(Subject::Folder), path(u"a/b"_s));
    QCOMPARE(safe.error().about(Subject::Owner), nameOfUser(::geteuid()));
    QCOMPARE(safe.error().about(Subject::Value), QString::number(mode, 8).rightJustified(4, u'0'));
}

void SafeFolderTest::judgesGroups_data()
{
    QTest::addColumn<QString>("group");
    QTest::addColumn<bool>("isSafe");
    QTest::newRow("root's") << u"root"_s << true;
    QTest::newRow("first group of another account") << u"daemon"_s << false;
    QTest::newRow("an ordinary user's") << u"nogroup"_s << false;
    QTest::newRow("unknown") << QString() << false;
}

void SafeFolderTest::judgesGroups()
{
    QFETCH(QString, group);
    QFETCH(bool, isSafe);
    const auto *found = ::getgrnam(group.toLatin1().constData());
    if (!found && !group.isEmpty())
        QSKIP("no such group here");
    const gid_t id = found ? found->gr_gid : 54321;
    if (::chown(QFile::encodeName(path(u"a/b"_s)).constData(), uid_t(-1), id) != 0)
        QSKIP("only root can give folders to a group");
    setMode(path(u"a/b"_s), 0770);
    const auto safe = requireSafeFolder(path(u"a/b"_s));
    if (isSafe)
        CW_VERIFY(safe);
    else
        CW_FAILS(safe, ErrorCode::FolderUnsafe);
    setMode(path(u"a/b"_s), 0750);
    CW_VERIFY(requireSafeFolder(path(u"a/b"_s)));
}

void SafeFolderTest::judgesFoldersAbove_data()
{
    judgesModes_data();
}

void SafeFolderTest::judgesFoldersAbove()
{
    QFETCH(int, mode);
    QFETCH(bool, isSafe);
    setMode(path(u"a"_s), mode_t(mode));
    const auto safe = requireSafeFolder(path(u"a/b"_s));
    // Nobody can exchange our folder in a sticky one.
    if (isSafe || (mode & S_ISVTX)) {
        CW_VERIFY(safe);
        return;
    }
    CW_FAILS(safe, ErrorCode::FolderUnsafe);
    QCOMPARE(safe.error().about(Subject::Folder), path(u"a"_s));
}

void SafeFolderTest::refusesForeignOwner()
{
    if (!give(path(u"a/b"_s), stranger()))
        QSKIP("only root can give folders away");
    const auto safe = requireSafeFolder(path(u"a/b"_s));
    CW_FAILS(safe, ErrorCode::FolderUnsafe);
    QCOMPARE(safe.error().about(Subject::Folder), path(u"a/b"_s));
    QCOMPARE(safe.error().about(Subject::Owner), nameOfUser(stranger()));
}

void SafeFolderTest::refusesForeignOwnerAbove()
{
    if (!give(path(u"a"_s), stranger()))
        QSKIP("only root can give folders away");
    setMode(path(u"a"_s), 01755);
    const auto safe = requireSafeFolder(path(u"a/b"_s));
    CW_FAILS(safe, ErrorCode::FolderUnsafe);
    QCOMPARE(safe.error().about(Subject::Folder), path(u"a"_s));
}

void SafeFolderTest::looksWhereLinksLead()
{
    QVERIFY(QDir(m_folder->path()).mkdir(u"open"_s));
    QVERIFY(QFile::link(u"a/../a/b"_s, path(u"good"_s)));
    QVERIFY(QFile::link(path(u"open"_s), path(u"bad"_s)));
    QVERIFY(QFile::link(u"loop"_s, path(u"loop"_s)));
    setMode(path(u"open"_s), 0777);
    CW_VERIFY(requireSafeFolder(path(u"good"_s)));
    const auto bad = requireSafeFolder(path(u"bad"_s));
    CW_FAILS(bad, ErrorCode::FolderUnsafe);
    QCOMPARE(bad.error().about(Subject::Folder), path(u"open"_s));
    CW_FAILS(requireSafeFolder(path(u"loop"_s)), ErrorCode::LinkInTheWay);
    // A good folder, but reached by a link that lies where anybody may replace it.
    QVERIFY(QFile::link(path(u"a/b"_s), path(u"open/link"_s)));
    CW_FAILS(requireSafeFolder(path(u"open/link"_s)), ErrorCode::FolderUnsafe);
}

void SafeFolderTest::refusesForeignLinkInStickyFolder()
{
    QVERIFY(QFile::link(path(u"a/b"_s), path(u"a/link"_s)));
    setMode(path(u"a"_s), 01777);
    CW_VERIFY(requireSafeFolder(path(u"a/link"_s)));
    if (!give(path(u"a/link"_s), stranger()))
        QSKIP("only root can give links away");
    const auto safe = requireSafeFolder(path(u"a/link"_s));
    CW_FAILS(safe, ErrorCode::FolderUnsafe);
    QCOMPARE(safe.error().about(Subject::Folder), path(u"a/link"_s));
}

void SafeFolderTest::tellsFilesFromFolders()
{
    CW_VERIFY(writeFileDurably(path(u"a/f"_s), "x", {0644, {}, {}}));
    CW_VERIFY(requireSafeFile(path(u"a/f"_s)));
    CW_FAILS(requireSafeFolder(path(u"a/f"_s)), ErrorCode::FolderMissing);
    CW_FAILS(requireSafeFile(path(u"a/f/g"_s)), ErrorCode::FolderMissing);
    CW_FAILS(requireSafeFolder(path(u"none"_s)), ErrorCode::FolderMissing);
    CW_FAILS(requireSafeFolder({}), ErrorCode::FolderMissing);
    setMode(path(u"a/f"_s), 0666);
    CW_FAILS(requireSafeFile(path(u"a/f"_s)), ErrorCode::FolderUnsafe);
}

void SafeFolderTest::looksThroughDotsAndSlashes_data()
{
    QTest::addColumn<QString>("suffix");
    for (const char *suffix : {"/", "/.", "//", "/b/..", "/./b/../", "/b/../../a"})
        QTest::newRow(suffix) << QString::fromLatin1(suffix);
}

void SafeFolderTest::looksThroughDotsAndSlashes()
{
    QFETCH(QString, suffix);
    CW_VERIFY(requireSafeFolder(path(u"a"_s) + suffix));
    setMode(path(u"a"_s), 01777);
    CW_FAILS(requireSafeFolder(path(u"a"_s) + suffix), ErrorCode::FolderUnsafe);
}

void SafeFolderTest::findsProgramsOfTheSystem()
{
    const auto shell = findProgram(u"sh"_s, fixedPath());
    CW_VERIFY(shell);
    QVERIFY(shell->startsWith(u'/') && shell->endsWith(u"/sh"_s));
    const auto named = findProgram(*shell, {});
    CW_VERIFY(named);
    QCOMPARE(*named, *shell);
}

void SafeFolderTest::takesTheFirstInThePath()
{
    makeProgram(u"a/b/tool"_s);
    makeProgram(u"a/tool"_s);
    CW_VERIFY(writeFileDurably(path(u"tool"_s), "x", {0644, {}, {}}));
    const QString search = m_folder->path() + u"::"_s + path(u"a/b/"_s) + u':' + path(u"a"_s);
    const auto found = findProgram(u"tool"_s, search);
    CW_VERIFY(found);
    QCOMPARE(*found, path(u"a/b/tool"_s));
}

// conventions 10.4, 29
void SafeFolderTest::refusesAnotherUsersProgram()
{
    makeProgram(u"a/nginx"_s);
    CW_VERIFY(findProgram(u"nginx"_s, path(u"a"_s)));
    if (!give(path(u"a/nginx"_s), stranger()))
        QSKIP("only root can give files away");
    const auto found = findProgram(u"nginx"_s, path(u"a"_s) + u':' + fixedPath());
    CW_FAILS(found, ErrorCode::ProgramUnsafe);
    QCOMPARE(found.error().about(Subject::Program), path(u"a/nginx"_s));
    QCOMPARE(found.error().about(Subject::Owner), nameOfUser(stranger()));
    CW_FAILS(findProgram(path(u"a/nginx"_s), {}), ErrorCode::ProgramUnsafe);
}

void SafeFolderTest::refusesProgramThatOthersMayChange()
{
    makeProgram(u"a/nginx"_s);
    setMode(path(u"a"_s), 0777);
    const auto found = findProgram(u"nginx"_s, path(u"a"_s));
    CW_FAILS(found, ErrorCode::ProgramUnsafe);
    QCOMPARE(found.error().about(Subject::Folder), path(u"a"_s));
    setMode(path(u"a"_s), 01777);
    CW_VERIFY(findProgram(u"nginx"_s, path(u"a"_s)));
    setMode(path(u"a/nginx"_s), 0757);
    CW_FAILS(findProgram(u"nginx"_s, path(u"a"_s)), ErrorCode::ProgramUnsafe);
}

// conventions 10.4, 29
void SafeFolderTest::neverTakesWhatLiesInTheCurrentFolder()
{
    makeProgram(u"a/tool"_s);
    const QString before = QDir::currentPath();
    QDir::setCurrent(path(u"a"_s));
    const auto dot = findProgram(u"tool"_s, u".:::b/..:"_s);
    const auto relative = findProgram(u"./tool"_s, path(u"a"_s));
    QDir::setCurrent(before);
    CW_FAILS(dot, ErrorCode::ProgramMissing);
    CW_FAILS(relative, ErrorCode::ProgramMissing);
}

void SafeFolderTest::missingProgramIsSaidToBeMissing_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("nothing") << u""_s;
    QTest::newRow("unheard of") << u"no-such-program-here"_s;
    QTest::newRow("absolute") << u"/nonexistent/sh"_s;
    QTest::newRow("folder") << u"/usr/bin"_s;
    QTest::newRow("not executable") << u"/etc/passwd"_s;
    QTest::newRow("NUL") << u"sh"_s + QChar(QChar::Null);
}

void SafeFolderTest::missingProgramIsSaidToBeMissing()
{
    QFETCH(QString, name);
    const auto found = findProgram(name, fixedPath());
    CW_FAILS(found, ErrorCode::ProgramMissing);
    QCOMPARE(found.error().about(Subject::Program), name);
}

QTEST_GUILESS_MAIN(SafeFolderTest)
#include "tst_safefolder.moc"
