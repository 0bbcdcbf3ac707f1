#include "base/folder.h"

#include "support/verifyresult.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <cstdio>
#include <thread>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using namespace certwright;

class FolderTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_temporary = std::make_unique<QTemporaryDir>(); }

    void opensOnlyFolders();
    void refusesNamesThatLeaveIt_data();
    void refusesNamesThatLeaveIt();
    void showsWhatLiesInIt();
    void readsOnlyItsOwnRegularFiles();
    void makesFolders();
    void switchesLinkInOneStep();
    void renames();
    void removesFiles();
    void removesFolderButNotWhatItLinksTo();
    void leavesDeepFoldersAlone();
    void removesOnlyLeftovers();
    void staysWhereItIsWhenMoved();
    void nothingOutsideIsTouchedWhileParentIsSwapped();
    void manyWritersLeaveOneWholeFile();

private:
    QString path(const QString &name) const { return m_temporary->filePath(name); }
    Result<Folder> folder() const { return Folder::open(m_temporary->path()); }
    std::unique_ptr<QTemporaryDir> m_temporary;
};

namespace {

QStringList namesIn(const Folder &folder)
{
    QStringList names;
    if (const auto entries = folder.list()) {
        for (const auto &entry : *entries)
            names.append(entry.name);
    }
    return names;
}

} // namespace

void FolderTest::opensOnlyFolders()
{
    CW_VERIFY(writeFileDurably(path(u"f"_s), "x", {}));
    QVERIFY(QFile::link(m_temporary->path(), path(u"l"_s)));
    CW_FAILS(Folder::open(path(u"none"_s)), ErrorCode::FolderMissing);
    CW_FAILS(Folder::open(path(u"f"_s)), ErrorCode::FolderMissing);
    CW_FAILS(Folder::open({}), ErrorCode::FolderMissing);
    const auto linked = Folder::open(path(u"l"_s));
    CW_FAILS(linked, ErrorCode::LinkInTheWay);
    QCOMPARE(linked.error().about(Subject::Folder), path(u"l"_s));
    // A slash at the end must not make it another question.
    for (const QString &end : {u"/"_s, u"//"_s, u"/."_s, u"/./"_s})
        CW_FAILS(Folder::open(path(u"l"_s) + end), ErrorCode::LinkInTheWay);
    const auto followed = Folder::open(path(u"l"_s), FinalLink::Follow);
    CW_VERIFY(followed);
    QCOMPARE(namesIn(*followed), (QStringList{u"f"_s, u"l"_s}));
    CW_VERIFY(Folder::open(u"/"_s));
}

void FolderTest::refusesNamesThatLeaveIt_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("nothing") << u""_s;
    QTest::newRow("itself") << u"."_s;
    QTest::newRow("parent") << u".."_s;
    QTest::newRow("below the parent") << u"../x"_s;
    QTest::newRow("absolute") << u"/tmp/x"_s;
    QTest::newRow("deeper") << u"a/b"_s;
    QTest::newRow("slash at the end") << u"a/"_s;
    QTest::newRow("NUL") << u"a"_s + QChar(QChar::Null) + u"b"_s;
}

// conventions 10.4, 10
void FolderTest::refusesNamesThatLeaveIt()
{
    QFETCH(QString, name);
    const auto open = folder();
    CW_VERIFY(open);
    CW_FAILS(open->write(name, "x", {}), ErrorCode::UsageInvalid);
    CW_FAILS(open->read(name), ErrorCode::UsageInvalid);
    CW_FAILS(open->entry(name), ErrorCode::UsageInvalid);
    CW_FAILS(open->openFolder(name), ErrorCode::UsageInvalid);
    CW_FAILS(open->makeFolder(name, {}), ErrorCode::UsageInvalid);
    CW_FAILS(open->link(name, u"x"_s), ErrorCode::UsageInvalid);
    CW_FAILS(open->rename(name, u"x"_s), ErrorCode::UsageInvalid);
    CW_FAILS(open->rename(u"x"_s, name), ErrorCode::UsageInvalid);
    CW_FAILS(open->removeFile(name), ErrorCode::UsageInvalid);
    CW_FAILS(open->removeFolder(name), ErrorCode::UsageInvalid);
    QVERIFY(namesIn(*open).isEmpty());
}

void FolderTest::showsWhatLiesInIt()
{
    const auto open = folder();
    CW_VERIFY(open);
    CW_VERIFY(open->write(u"file"_s, "12345", {0640, {}, {}}));
    CW_VERIFY(open->makeFolder(u"folder"_s, {0711, {}, {}}));
    CW_VERIFY(open->link(u"link"_s, u"no/where"_s));
    QCOMPARE(::mkfifo(QFile::encodeName(path(u"pipe"_s)).constData(), 0600), 0);
    const auto entries = open->list();
    CW_VERIFY(entries);
    QCOMPARE(entries->size(), 4);
    QCOMPARE(entries->at(0).name, u"file"_s);
    QCOMPARE(entries->at(0).kind, FolderEntry::Kind::File);
    QCOMPARE(entries->at(0).mode, mode_t(0640));
    QCOMPARE(entries->at(0).size, 5);
    QCOMPARE(entries->at(0).owner, ::geteuid());
    QVERIFY(qAbs(entries->at(0).modified.secsTo(QDateTime::currentDateTimeUtc())) < 60);
    QCOMPARE(entries->at(1).kind, FolderEntry::Kind::Folder);
    QCOMPARE(entries->at(1).mode, mode_t(0711));
    QCOMPARE(entries->at(2).kind, FolderEntry::Kind::Link);
    QCOMPARE(entries->at(2).linkTarget, u"no/where"_s);
    QCOMPARE(entries->at(3).kind, FolderEntry::Kind::Other);
    const auto none = open->entry(u"none"_s);
    CW_VERIFY(none);
    QVERIFY(!*none);
    const auto self = open->self();
    CW_VERIFY(self);
    QCOMPARE(self->mode, mode_t(0700));
    QCOMPARE(self->kind, FolderEntry::Kind::Folder);
}

// conventions 10.4, 11 and 13
void FolderTest::readsOnlyItsOwnRegularFiles()
{
    const auto open = folder();
    CW_VERIFY(open);
    CW_VERIFY(open->write(u"f"_s, "12345", {}));
    CW_VERIFY(open->link(u"l"_s, u"/etc/passwd"_s));
    QCOMPARE(::mkfifo(QFile::encodeName(path(u"pipe"_s)).constData(), 0600), 0);
    const auto bytes = open->read(u"f"_s);
    CW_VERIFY(bytes);
    QCOMPARE(*bytes, "12345"_ba);
    CW_FAILS(open->read(u"f"_s, 4), ErrorCode::FileTooLarge);
    CW_FAILS(open->read(u"l"_s), ErrorCode::LinkInTheWay);
    CW_FAILS(open->read(u"pipe"_s), ErrorCode::FileNotRegular);
    CW_FAILS(open->read(u"none"_s), ErrorCode::FileMissing);
    CW_FAILS(open->openFolder(u"l"_s), ErrorCode::LinkInTheWay);
}

void FolderTest::makesFolders()
{
    const auto open = folder();
    CW_VERIFY(open);
    CW_VERIFY(open->makeFolder(u"a"_s, {0755, {}, {}}));
    CW_FAILS(open->makeFolder(u"a"_s, {}), ErrorCode::FileExists);
    const auto below = open->openFolder(u"a"_s);
    CW_VERIFY(below);
    QCOMPARE(below->path(), path(u"a"_s));
    CW_VERIFY(below->write(u"f"_s, "x", {}));
    QVERIFY(QFile::exists(path(u"a/f"_s)));
    if (::geteuid() != 0) {
        CW_FAILS(open->makeFolder(u"b"_s, {0755, 0, {}}), ErrorCode::OwnerNotPermitted);
        QVERIFY(!QFile::exists(path(u"b"_s)));
    }
}

void FolderTest::switchesLinkInOneStep()
{
    const auto open = folder();
    CW_VERIFY(open);
    CW_VERIFY(open->link(u"current"_s, u"1"_s));
    CW_VERIFY(open->link(u"current"_s, u"2"_s));
    const auto entry = open->entry(u"current"_s);
    CW_VERIFY(entry);
    QCOMPARE((*entry)->linkTarget, u"2"_s);
    QCOMPARE(namesIn(*open), QStringList{u"current"_s});
    CW_FAILS(open->link(u"x"_s, {}), ErrorCode::UsageInvalid);
    CW_VERIFY(open->makeFolder(u"3"_s, {}));
    CW_FAILS(open->link(u"3"_s, u"x"_s), ErrorCode::FileNotRegular);
    QCOMPARE(namesIn(*open), (QStringList{u"3"_s, u"current"_s}));
}

void FolderTest::renames()
{
    const auto open = folder();
    CW_VERIFY(open);
    CW_VERIFY(open->write(u"a"_s, "new", {}));
    CW_VERIFY(open->write(u"b"_s, "old", {}));
    CW_VERIFY(open->rename(u"a"_s, u"b"_s));
    QCOMPARE(namesIn(*open), QStringList{u"b"_s});
    QCOMPARE(*open->read(u"b"_s), "new"_ba);
    CW_FAILS(open->rename(u"a"_s, u"b"_s), ErrorCode::FileMissing);
}

void FolderTest::removesFiles()
{
    const auto open = folder();
    CW_VERIFY(open);
    CW_VERIFY(open->write(u"f"_s, "x", {}));
    CW_VERIFY(open->link(u"l"_s, u"f"_s));
    CW_VERIFY(open->makeFolder(u"d"_s, {}));
    CW_VERIFY(open->removeFile(u"l"_s));
    QCOMPARE(namesIn(*open), (QStringList{u"d"_s, u"f"_s}));
    CW_VERIFY(open->removeFile(u"f"_s));
    CW_FAILS(open->removeFile(u"f"_s), ErrorCode::FileMissing);
    CW_FAILS(open->removeFile(u"d"_s), ErrorCode::FileNotRegular);
}

void FolderTest::removesFolderButNotWhatItLinksTo()
{
    const auto open = folder();
    CW_VERIFY(open);
    QVERIFY(QDir(m_temporary->path()).mkpath(u"d/below"_s));
    CW_VERIFY(open->makeFolder(u"precious"_s, {}));
    CW_VERIFY(writeFileDurably(path(u"precious/f"_s), "x", {}));
    CW_VERIFY(writeFileDurably(path(u"d/f"_s), "x", {}));
    CW_VERIFY(writeFileDurably(path(u"d/below/f"_s), "x", {}));
    QVERIFY(QFile::link(path(u"precious"_s), path(u"d/l"_s)));
    QVERIFY(QFile::link(path(u"precious"_s), path(u"d/below/l"_s)));
    QVERIFY(QFile::link(path(u"precious"_s), path(u"linked"_s)));
    CW_VERIFY(open->removeFolder(u"d"_s));
    CW_FAILS(open->removeFolder(u"linked"_s), ErrorCode::LinkInTheWay);
    CW_FAILS(open->removeFolder(u"none"_s), ErrorCode::FolderMissing);
    QCOMPARE(namesIn(*open), (QStringList{u"linked"_s, u"precious"_s}));
    QVERIFY(QFile::exists(path(u"precious/f"_s)));
}

void FolderTest::leavesDeepFoldersAlone()
{
    const auto open = folder();
    CW_VERIFY(open);
    QVERIFY(QDir(m_temporary->path()).mkpath(u"d/a/b"_s));
    CW_VERIFY(writeFileDurably(path(u"d/f"_s), "x", {}));
    const auto removed = open->removeFolder(u"d"_s);
    CW_FAILS(removed, ErrorCode::FolderNotOurs);
    QCOMPARE(removed.error().about(Subject::Folder), path(u"d/a/b"_s));
    QVERIFY(QFile::exists(path(u"d/f"_s)));
}

void FolderTest::removesOnlyLeftovers()
{
    const auto open = folder();
    CW_VERIFY(open);
    const QStringList stays{u".certwright"_s, u".certwright-abc"_s, u".certwright-toolong99"_s,
                            u"x.certwright-abcdefgh"_s};
    for (const QString &name : stays)
        CW_VERIFY(open->write(name, "x", {}));
    CW_VERIFY(open->makeFolder(u".certwright-emptyone"_s, {}));
    CW_VERIFY(open->makeFolder(u".certwright-fullones"_s, {}));
    CW_VERIFY(writeFileDurably(path(u".certwright-fullones/mine"_s), "x", {}));
    CW_VERIFY(open->write(u".certwright-abcdefgh"_s, "x", {}));
    CW_VERIFY(open->link(u".certwright-ijklmnop"_s, u"x"_s));
    CW_VERIFY(open->removeLeftovers());
    QStringList left = namesIn(*open);
    QVERIFY(left.removeOne(u".certwright-fullones"_s));
    QCOMPARE(left, stays);
}

void FolderTest::staysWhereItIsWhenMoved()
{
    CW_VERIFY(makeFolderDurably(path(u"a"_s), {0700, {}, {}}));
    const auto open = Folder::open(path(u"a"_s));
    CW_VERIFY(open);
    QVERIFY(QDir(m_temporary->path()).rename(u"a"_s, u"b"_s));
    CW_VERIFY(open->write(u"f"_s, "x", {}));
    QVERIFY(QFile::exists(path(u"b/f"_s)));
}

// conventions 10.4, 2
void FolderTest::nothingOutsideIsTouchedWhileParentIsSwapped()
{
    constexpr int rounds = 2000;
    for (const QString &name : {u"real"_s, u"outside"_s})
        CW_VERIFY(makeFolderDurably(path(name), {0700, {}, {}}));
    CW_VERIFY(writeFileDurably(path(u"outside/f"_s), "precious", {}));
    QVERIFY(QFile::link(path(u"outside"_s), path(u"trap"_s)));
    std::atomic<bool> isOver = false;
    std::thread attacker([&] {
        const QByteArray real = QFile::encodeName(path(u"real"_s));
        const QByteArray trap = QFile::encodeName(path(u"trap"_s));
        while (!isOver)
            ::renameat2(AT_FDCWD, real.constData(), AT_FDCWD, trap.constData(), RENAME_EXCHANGE);
    });
    int worked = 0;
    int refused = 0;
    for (int round = 0; round < rounds; ++round) {
        const auto open = Folder::open(path(u"real"_s));
        if (!open) {
            ++refused;
            continue;
        }
        ++worked;
        if (!open->write(u"f"_s, "new", {}) || !open->link(u"l"_s, u"f"_s) || !open->removeFile(u"f"_s) ||
            !open->makeFolder(u"d"_s, {}) || !open->removeFolder(u"d"_s))
            break;
    }
    isOver = true;
    attacker.join();
    QCOMPARE(worked + refused, rounds);
    QVERIFY(worked > 0);
    const auto outside = Folder::open(path(u"outside"_s));
    CW_VERIFY(outside);
    QCOMPARE(namesIn(*outside), QStringList{u"f"_s});
    QCOMPARE(*outside->read(u"f"_s), "precious"_ba);
}

// conventions 10.4, 5
void FolderTest::manyWritersLeaveOneWholeFile()
{
    const auto open = folder();
    CW_VERIFY(open);
    CW_VERIFY(open->write(u"f"_s, QByteArray(5000, 'a'), {}));
    std::atomic<int> failures = 0;
    std::vector<std::thread> writers;
    for (const char letter : {'a', 'b', 'c'})
        writers.emplace_back([&, letter] {
            for (int round = 0; round < 100; ++round)
                failures += !open->write(u"f"_s, QByteArray(5000, letter), {});
        });
    for (int round = 0; round < 300; ++round) {
        const auto bytes = open->read(u"f"_s);
        const bool isWhole = bytes && bytes->size() == 5000 && bytes->count(bytes->at(0)) == 5000;
        failures += !isWhole;
    }
    for (auto &writer : writers)
        writer.join();
    QCOMPARE(failures.load(), 0);
    QCOMPARE(namesIn(*open), QStringList{u"f"_s});
}

QTEST_GUILESS_MAIN(FolderTest)
#include "tst_folder.moc"
