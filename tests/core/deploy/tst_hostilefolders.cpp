#include "deploy/alteration.h"
#include "deploybench.h"

#include <QScopeGuard>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using namespace certwright;
using namespace certwright::test;

namespace {

constexpr uid_t nobody = 65534;

struct stat statusOf(const QString &path)
{
    struct stat status = {};
    if (::lstat(QFile::encodeName(path).constData(), &status) != 0)
        qFatal("can't look at %s", qPrintable(path));
    return status;
}

void makeLink(const QString &target, const QString &path)
{
    if (::symlink(QFile::encodeName(target).constData(), QFile::encodeName(path).constData()) != 0)
        qFatal("can't link %s", qPrintable(path));
}

void makeMode(const QString &path, mode_t mode)
{
    if (::chmod(QFile::encodeName(path).constData(), mode) != 0)
        qFatal("can't change %s", qPrintable(path));
}

} // namespace

class HostileFoldersTest : public QObject
{
    Q_OBJECT
private slots:
    void aPlantedLinkIsReplacedAndItsTargetUntouched_data()
    {
        QTest::addColumn<QString>("preset");
        QTest::addColumn<QString>("name");
        QTest::newRow("generations") << u"nginx"_s << u"privkey.pem"_s;
        QTest::newRow("single file") << u"haproxy"_s << u"shop.pem"_s;
        QTest::newRow("plain files") << u"cockpit"_s << u"50-certwright.key"_s;
    }
    // conventions 10.4, 1
    void aPlantedLinkIsReplacedAndItsTargetUntouched()
    {
        QFETCH(QString, preset);
        QFETCH(QString, name);
        DeployBench bench;
        const QString victim = bench.path(u"shadow"_s);
        writeBytes(victim, "root:*:");
        makeMode(victim, 0640);
        QDir().mkpath(bench.folder());
        const QString planted = bench.folder() + u'/' + name;
        makeLink(victim, planted);
        const auto planned = planTarget(bench.quiet(preset), u"shop"_s, bench.presets(), bench.context());
        CW_VERIFY(planned);
        QCOMPARE(planned->inTheWay, QStringList{planted});
        const auto target = made(addTarget(*planned, bench.issue(), bench.parts(), bench.context()));
        CW_VERIFY(bench.deploy(target));
        QCOMPARE(bytesOf(victim), QByteArray("root:*:"));
        QCOMPARE(int(statusOf(victim).st_mode & 07777), 0640);
        QVERIFY(bytesOf(planted).contains("PRIVATE KEY"));
        // What lay there is kept as it was, and comes back.
        CW_VERIFY(removeTarget(target, TargetFiles::Remove, bench.parts(), bench.context()));
        QCOMPARE(QFile::symLinkTarget(planted), victim);
        QCOMPARE(namesBelow(bench.folder()), QStringList{name});
    }

    void thePlantedTemporaryNameGoesNowhere()
    {
        DeployBench bench;
        const auto managed = bench.issue();
        const auto target = bench.add(bench.quiet(u"cockpit"_s), managed);
        const QString victim = bench.path(u"shadow"_s);
        writeBytes(victim, "root:*:");
        QDir().mkpath(bench.folder());
        const QString staged =
            u".certwright-%1-%2-50-certwright.key"_s.arg(bench.store().id().left(8), target.text());
        makeLink(victim, bench.folder() + u'/' + staged);
        CW_VERIFY(bench.deploy(target));
        QCOMPARE(bytesOf(victim), QByteArray("root:*:"));
        QVERIFY(isPair(bench.folder() + u"/50-certwright.cert"_s, bench.folder() + u"/50-certwright.key"_s));
        QVERIFY(!QFileInfo(bench.folder() + u"/50-certwright.key"_s).isSymLink());
    }

    void aParentThatIsSwappedMeanwhileChangesNothingOutside_data()
    {
        QTest::addColumn<int>("step");
        QTest::newRow("verifying") << int(Step::Verifying);
        QTest::newRow("writing") << int(Step::WritingFiles);
        QTest::newRow("switching") << int(Step::Switching);
    }
    // conventions 10.4, 2
    void aParentThatIsSwappedMeanwhileChangesNothingOutside()
    {
        QFETCH(int, step);
        for (const QString &preset : {u"nginx"_s, u"haproxy"_s, u"cockpit"_s}) {
            DeployBench bench;
            const QString real = bench.path(u"real"_s);
            const QString moved = bench.path(u"moved"_s);
            const QString outside = bench.path(u"outside"_s);
            QDir().mkpath(real + u"/live"_s);
            QDir().mkpath(outside + u"/live"_s);
            TargetWish wish = bench.quiet(preset);
            wish.folder = real + u"/live"_s;
            const auto target = bench.add(wish, bench.issue());
            const Context context(bench.clock(), std::make_shared<CancelFlag>(),
                                  [&](const Progress &progress) {
                                      if (int(progress.step) == step && !QFile::exists(moved)) {
                                          QVERIFY(QFile::rename(real, moved));
                                          makeLink(outside, real);
                                      }
                                  });
            CW_VERIFY(deployTarget(target, {}, bench.parts(), context));
            QCOMPARE(namesBelow(outside + u"/live"_s), QStringList());
            QVERIFY(!namesBelow(moved + u"/live"_s).isEmpty());
        }
    }

    void anotherUsersLinkOnTheWayIsRefused()
    {
        if (::geteuid() != 0)
            QSKIP("only root can make a link of somebody else's");
        DeployBench bench;
        QDir().mkpath(bench.path(u"real"_s));
        const QString link = bench.path(u"link"_s);
        makeLink(bench.path(u"real"_s), link);
        QVERIFY(::lchown(qPrintable(link), nobody, nobody) == 0);
        TargetWish wish = bench.quiet(u"nginx"_s);
        wish.folder = link;
        CW_FAILS(bench.plan(wish, bench.issue()), ErrorCode::FolderUnsafe);
        QCOMPARE(namesBelow(bench.path(u"real"_s)), QStringList());
    }

    void anUnsafeFolderIsRefused_data()
    {
        QTest::addColumn<int>("mode");
        QTest::newRow("for all") << 0777;
        QTest::newRow("sticky") << 01777;
    }
    // conventions 10.4, 6
    void anUnsafeFolderIsRefused()
    {
        QFETCH(int, mode);
        DeployBench bench;
        const auto managed = bench.issue();
        const auto target = bench.add(bench.quiet(u"nginx"_s), managed);
        QDir().mkpath(bench.folder());
        makeMode(bench.folder(), mode_t(mode));
        const auto report = bench.deploy(target);
        CW_FAILS(report, ErrorCode::FolderUnsafe);
        QCOMPARE(report.error().about(Subject::Folder), bench.folder());
        QCOMPARE(namesBelow(bench.folder()), QStringList());
        TargetWish below = bench.quiet(u"nginx"_s);
        below.folder = bench.folder() + u"/below"_s;
        if (mode == 0777)
            CW_FAILS(bench.plan(below, managed), ErrorCode::FolderUnsafe);
    }

    void anothersFolderIsRefused()
    {
        if (::geteuid() != 0)
            QSKIP("only root can give a folder away");
        DeployBench bench;
        QDir().mkpath(bench.folder());
        QVERIFY(::chown(qPrintable(bench.folder()), nobody, nobody) == 0);
        CW_FAILS(bench.plan(bench.quiet(u"nginx"_s), bench.issue()), ErrorCode::FolderUnsafe);
    }

    void aFolderOfAnotherStoreIsRefused()
    {
        DeployBench first;
        CW_VERIFY(first.deploy(first.add(first.quiet(u"nginx"_s), first.issue())));
        const auto before = bytesOf(first.folder() + u"/privkey.pem"_s);
        DeployBench second;
        TargetWish wish = second.quiet(u"nginx"_s);
        wish.folder = first.folder();
        const auto target = second.add(wish, second.issue());
        CW_FAILS(second.deploy(target), ErrorCode::FolderNotOurs);
        QCOMPARE(bytesOf(first.folder() + u"/privkey.pem"_s), before);
        CW_VERIFY(removeTarget(target, TargetFiles::Remove, second.parts(), second.context()));
        QCOMPARE(bytesOf(first.folder() + u"/privkey.pem"_s), before);
    }

    void aFolderOfAnotherStoreTakesNoPlainFilesEither()
    {
        DeployBench first;
        CW_VERIFY(first.deploy(first.add(first.quiet(u"nginx"_s), first.issue())));
        DeployBench second;
        TargetWish wish = second.quiet(u"haproxy"_s);
        wish.folder = first.folder();
        CW_FAILS(second.deploy(second.add(wish, second.issue())), ErrorCode::FolderNotOurs);
        QVERIFY(!QFile::exists(first.folder() + u"/shop.pem"_s));
    }

    void whatAKilledRunBeganIsTakenAwayAndNothingElse()
    {
        DeployBench bench;
        const auto target = bench.add(bench.quiet(u"nginx"_s), bench.issue());
        CW_VERIFY(bench.deploy(target));
        const auto begun = made(TargetRepository(bench.connection())
                                    .beginGeneration(target, CertificateId(2), bench.clock().now()));
        const QString folder = bench.folder() + u'/' + QString::number(begun.number);
        QDir().mkpath(folder);
        writeBytes(folder + u"/privkey.pem"_s, "half a key");
        writeBytes(folder + u"/.certwright-abcdefgh"_s, "half a file");
        writeBytes(folder + u"/notes.txt"_s, "mine");
        writeBytes(bench.folder() + u"/.certwright-abcdefgh"_s, "half a file");
        DeployOptions options;
        options.force = true;
        CW_VERIFY(bench.deploy(target, options));
        QCOMPARE(namesBelow(folder), QStringList{u"notes.txt"_s});
        QVERIFY(!QFile::exists(bench.folder() + u"/.certwright-abcdefgh"_s));
    }

    void anothersCurrentLinkIsRefused()
    {
        DeployBench bench;
        QDir().mkpath(bench.folder() + u"/releases"_s);
        makeLink(u"releases"_s, bench.folder() + u"/current"_s);
        const auto target = bench.add(bench.quiet(u"nginx"_s), bench.issue());
        CW_FAILS(bench.deploy(target), ErrorCode::FolderNotOurs);
        QCOMPARE(namesBelow(bench.folder()), QStringList({u"current"_s, u"releases"_s}));
    }

    void aNumberedFolderOfSomebodyElsesIsPassedOver()
    {
        DeployBench bench;
        QDir().mkpath(bench.folder() + u"/1"_s);
        writeBytes(bench.folder() + u"/1/diary.txt"_s, "dear diary");
        CW_VERIFY(bench.deploy(bench.add(bench.quiet(u"nginx"_s), bench.issue())));
        QVERIFY(QFile::symLinkTarget(bench.folder() + u"/current"_s).endsWith("/2"_L1));
        DeployOptions options;
        options.force = true;
        CW_VERIFY(bench.deploy(TargetId(1), options));
        QCOMPARE(bytesOf(bench.folder() + u"/1/diary.txt"_s), QByteArray("dear diary"));
    }

    void plainFilesInTheWayComeBack()
    {
        DeployBench bench;
        QDir().mkpath(bench.folder());
        const QString key = bench.folder() + u"/privkey.pem"_s;
        writeBytes(key, "an older key");
        makeMode(key, 0600);
        const auto target = bench.add(bench.quiet(u"nginx"_s), bench.issue());
        CW_VERIFY(bench.deploy(target));
        const QString kept = bench.folder() + u"/.before-certwright/privkey.pem"_s;
        QCOMPARE(bytesOf(kept), QByteArray("an older key"));
        QCOMPARE(int(statusOf(kept).st_mode & 07777), 0600);
        CW_VERIFY(removeTarget(target, TargetFiles::Remove, bench.parts(), bench.context()));
        QCOMPARE(bytesOf(key), QByteArray("an older key"));
        QCOMPARE(int(statusOf(key).st_mode & 07777), 0600);
        QCOMPARE(namesBelow(bench.folder()), QStringList{u"privkey.pem"_s});
    }

    void aDeviceInTheWayIsRefused()
    {
        DeployBench bench;
        QDir().mkpath(bench.folder());
        QVERIFY(::mkfifo(qPrintable(bench.folder() + u"/privkey.pem"_s), 0600) == 0);
        CW_FAILS(bench.plan(bench.quiet(u"nginx"_s), bench.issue()), ErrorCode::FileNotRegular);
    }

    void whatSomebodyElseChangedStopsTheNextRun_data()
    {
        QTest::addColumn<QString>("preset");
        QTest::addColumn<QString>("name");
        QTest::newRow("generations") << u"nginx"_s << u"fullchain.pem"_s;
        QTest::newRow("single file") << u"haproxy"_s << u"shop.pem"_s;
        QTest::newRow("plain files") << u"cockpit"_s << u"50-certwright.cert"_s;
    }
    void whatSomebodyElseChangedStopsTheNextRun()
    {
        QFETCH(QString, preset);
        QFETCH(QString, name);
        DeployBench bench;
        const auto managed = bench.issue();
        const auto target = bench.add(bench.quiet(preset), managed);
        CW_VERIFY(bench.deploy(target));
        const QString path = bench.folder() + u'/' + name;
        QFile::remove(path);
        writeBytes(path, "edited by hand");
        bench.renew(managed);
        CW_FAILS(bench.deploy(target), ErrorCode::ForeignContent);
        QCOMPARE(bytesOf(path), QByteArray("edited by hand"));
        QCOMPARE(bench.events(EventKind::ForeignChange).size(), 1);
        CW_VERIFY(bench.deploy(target, {.force = true}));
        QVERIFY(shows(path, bench.current(managed)));
    }

    void whatWasAlteredBehindItsNameIsWrittenAnew_data()
    {
        QTest::addColumn<QString>("preset");
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("isGone");
        QTest::newRow("changed") << u"nginx"_s << u"live/1/privkey.pem"_s << false;
        QTest::newRow("removed") << u"nginx"_s << u"live/1/fullchain.pem"_s << true;
        QTest::newRow("stable name removed") << u"nginx"_s << u"live/fullchain.pem"_s << true;
        QTest::newRow("versioned") << u"traefik"_s << u"live/1/fullchain.pem"_s << false;
        QTest::newRow("pointer removed") << u"traefik"_s << u"dynamic/certwright-shop.yml"_s << true;
    }
    // conventions 10.4, 57
    void whatWasAlteredBehindItsNameIsWrittenAnew()
    {
        QFETCH(QString, preset);
        QFETCH(QString, name);
        QFETCH(bool, isGone);
        DeployBench bench;
        const auto managed = bench.issue();
        TargetWish wish = bench.quiet(preset);
        QDir().mkpath(bench.path(u"dynamic"_s));
        if (preset == "traefik"_L1)
            wish.answers.insert(u"config"_s, bench.path(u"dynamic"_s));
        const auto target = bench.add(wish, managed);
        CW_VERIFY(bench.deploy(target));
        QCOMPARE(asItLies(bench.target(target), bench.connection()).state, TargetState::Unconfirmed);
        const QString path = bench.path(name);
        QVERIFY(QFile::exists(path));
        if (isGone)
            QVERIFY(QFile::remove(path));
        else
            writeBytes(path, "edited by hand");

        const Target seen = asItLies(bench.target(target), bench.connection());
        QCOMPARE(seen.state, TargetState::Outdated);
        QVERIFY(seen.lastError);
        QCOMPARE(seen.lastError->code(), ErrorCode::ForeignContent);
        QCOMPARE(seen.lastError->about(Subject::File), path);

        const auto report = bench.deploy(target);
        CW_VERIFY(report);
        QVERIFY(report->changed);
        QCOMPARE(report->generation, 2);
        QCOMPARE(bench.events(EventKind::ForeignChange).size(), 1);
        QCOMPARE(bench.events(EventKind::ForeignChange).first().about, path);
        QVERIFY(isPair(bench.folder() + u"/fullchain.pem"_s, bench.folder() + u"/privkey.pem"_s));
        QVERIFY(shows(bench.folder() + u"/fullchain.pem"_s, bench.current(managed)));
        QCOMPARE(asItLies(bench.target(target), bench.connection()).state, TargetState::Unconfirmed);
        if (!isGone)
            QCOMPARE(bytesOf(path), QByteArray("edited by hand"));
        const auto again = bench.deploy(target);
        CW_VERIFY(again);
        QVERIFY(!again->changed);
    }

    void whatWasAlteredOutlivesItsGeneration()
    {
        DeployBench bench;
        const auto managed = bench.issue();
        const auto target = bench.add(bench.quiet(u"nginx"_s), managed);
        CW_VERIFY(bench.deploy(target));
        writeBytes(bench.folder() + u"/1/fullchain.pem"_s, "edited by hand");
        CW_VERIFY(bench.deploy(target));
        bench.clock().advance(25 * 60 * 60);
        for (int i = 0; i < 4; ++i)
            CW_VERIFY(bench.deploy(target, {.force = true}));
        QCOMPARE(namesBelow(bench.folder() + u"/1"_s), QStringList{u"fullchain.pem"_s});
    }

    void whatWasAlteredIsGoneBackToWhereTheNewOneFails()
    {
        DeployBench bench;
        const auto managed = bench.issue();
        const auto target = bench.add(bench.quiet(u"nginx"_s), managed);
        CW_VERIFY(bench.deploy(target));
        writeBytes(bench.folder() + u"/1/fullchain.pem"_s, "edited by hand");
        Target changed = bench.target(target);
        changed.settings.reload = {u"/bin/false"_s};
        done(TargetRepository(bench.connection()).update(changed));
        const auto report = bench.deploy(target);
        CW_VERIFY(report);
        QCOMPARE(report->state, TargetState::Failed);
        QCOMPARE(bytesOf(bench.folder() + u"/fullchain.pem"_s), QByteArray("edited by hand"));
    }

    void plainFilesThatWereAlteredAreSeenToo()
    {
        DeployBench bench;
        const auto target = bench.add(bench.quiet(u"cockpit"_s), bench.issue());
        CW_VERIFY(bench.deploy(target));
        QCOMPARE(asItLies(bench.target(target), bench.connection()).state, TargetState::Unconfirmed);
        writeBytes(bench.folder() + u"/50-certwright.cert"_s, "edited by hand");
        QCOMPARE(asItLies(bench.target(target), bench.connection()).state, TargetState::Outdated);
        QVERIFY(QDir(bench.folder()).removeRecursively());
        const Target seen = asItLies(bench.target(target), bench.connection());
        QCOMPARE(seen.state, TargetState::Outdated);
        QCOMPARE(seen.lastError->code(), ErrorCode::FolderMissing);
    }

    // conventions 10.4, 57
    void removingLeavesWhatWasAltered()
    {
        DeployBench bench;
        const auto managed = bench.issue();
        const auto target = bench.add(bench.quiet(u"nginx"_s), managed);
        CW_VERIFY(bench.deploy(target));
        bench.renew(managed);
        CW_VERIFY(bench.deploy(target));
        writeBytes(bench.folder() + u"/2/fullchain.pem"_s, "edited by hand");
        writeBytes(bench.folder() + u"/readme.txt"_s, "mine");
        writeBytes(bench.folder() + u"/1/notes.txt"_s, "mine too");
        CW_VERIFY(removeTarget(target, TargetFiles::Remove, bench.parts(), bench.context()));
        QCOMPARE(namesBelow(bench.folder()),
                 QStringList({u"1"_s, u"1/notes.txt"_s, u"2"_s, u"2/fullchain.pem"_s, u"readme.txt"_s}));
        QCOMPARE(bench.events(EventKind::ForeignChange).size(), 2); // each folder where something stays
        QCOMPARE(bench.events(EventKind::TargetRemoved).size(), 1);
    }

    void removingMayKeepTheFilesAndTheFolderIsTakenAgain()
    {
        DeployBench bench;
        const auto managed = bench.issue();
        const auto target = bench.add(bench.quiet(u"nginx"_s), managed);
        CW_VERIFY(bench.deploy(target));
        const auto before = bytesOf(bench.folder() + u"/privkey.pem"_s);
        CW_VERIFY(removeTarget(target, TargetFiles::Keep, bench.parts(), bench.context()));
        QCOMPARE(bytesOf(bench.folder() + u"/privkey.pem"_s), before);
        CW_FAILS(bench.deploy(target), ErrorCode::NotFound);
        const auto next = bench.add(bench.quiet(u"nginx"_s), managed);
        CW_VERIFY(bench.deploy(next));
        QVERIFY(isPair(bench.folder() + u"/fullchain.pem"_s, bench.folder() + u"/privkey.pem"_s));
    }

    void aFolderThatIsGoneIsMadeAgain()
    {
        DeployBench bench;
        const auto target = bench.add(bench.quiet(u"nginx"_s), bench.issue());
        CW_VERIFY(bench.deploy(target));
        QVERIFY(QDir(bench.folder()).removeRecursively());
        CW_VERIFY(bench.deploy(target));
        QVERIFY(isPair(bench.folder() + u"/fullchain.pem"_s, bench.folder() + u"/privkey.pem"_s));
        QVERIFY(QDir(bench.folder()).removeRecursively());
        CW_VERIFY(removeTarget(target, TargetFiles::Remove, bench.parts(), bench.context()));
    }

    // conventions 10.4, 9
    void aFullDiskChangesNothing()
    {
        if (::geteuid() != 0)
            QSKIP("only root can mount a small disk");
        DeployBench bench;
        const QString disk = bench.path(u"disk"_s);
        QDir().mkpath(disk);
        if (!runTool({u"mount"_s, u"-t"_s, u"tmpfs"_s, u"-o"_s, u"size=1536k,mode=0755"_s, u"none"_s, disk})
                 .succeeded())
            QSKIP("nothing can be mounted here");
        const auto unmount = qScopeGuard([&] { runTool({u"umount"_s, u"-l"_s, disk}); });
        TargetWish wish = bench.quiet(u"nginx"_s);
        wish.folder = disk + u"/live"_s;
        const auto managed = bench.issue();
        const auto target = bench.add(wish, managed);
        CW_VERIFY(bench.deploy(target));
        const auto before = bytesOf(wish.folder + u"/privkey.pem"_s);
        const auto names = namesBelow(wish.folder);
        writeBytes(disk + u"/filler"_s, QByteArray(1024 * 1024, 'x'));
        bench.renew(managed);
        CW_FAILS(bench.deploy(target), ErrorCode::DiskFull);
        QCOMPARE(bytesOf(wish.folder + u"/privkey.pem"_s), before);
        QCOMPARE(namesBelow(wish.folder), names);
        QFile::remove(disk + u"/filler"_s);
        CW_VERIFY(bench.deploy(target));
    }

    void aReadOnlyFolderIsSaidSo()
    {
        if (::geteuid() != 0)
            QSKIP("only root can mount");
        DeployBench bench;
        const auto target = bench.add(bench.quiet(u"haproxy"_s), bench.issue());
        QDir().mkpath(bench.folder());
        if (!runTool({u"mount"_s, u"-t"_s, u"tmpfs"_s, u"-o"_s, u"ro,mode=0755"_s, u"none"_s, bench.folder()})
                 .succeeded())
            QSKIP("nothing can be mounted here");
        const auto unmount = qScopeGuard([&] { runTool({u"umount"_s, u"-l"_s, bench.folder()}); });
        const auto report = bench.deploy(target);
        QVERIFY(!report);
        QCOMPARE(errorName(report.error().code()), errorName(ErrorCode::FolderUnwritable));
    }

    void anOwnerAndGroupAreSet()
    {
        if (::geteuid() != 0)
            QSKIP("only root can give files away");
        DeployBench bench;
        TargetWish wish = bench.quiet(u"nginx"_s);
        wish.owner = u"65534"_s;
        wish.group = u"daemon"_s;
        wish.keyMode = 0640;
        CW_VERIFY(bench.deploy(bench.add(wish, bench.issue())));
        const auto key = statusOf(bench.folder() + u"/1/privkey.pem"_s);
        QCOMPARE(key.st_uid, nobody);
        QCOMPARE(key.st_gid, gid_t(1));
        QCOMPARE(int(key.st_mode & 07777), 0640);
        // The folders stay ours, or their owner could exchange what lies in them.
        QCOMPARE(statusOf(bench.folder() + u"/1"_s).st_uid, uid_t(0));
        CW_VERIFY(bench.deploy(bench.target(TargetId(1)).id, {.force = true}));
    }
};

QTEST_GUILESS_MAIN(HostileFoldersTest)
#include "tst_hostilefolders.moc"
