#include "deploybench.h"

#include <QScopeGuard>

#include <sys/stat.h>

using namespace Qt::Literals::StringLiterals;
using namespace certwright;
using namespace certwright::test;

namespace {

/// A preset of one's own in a catalogue, with stand-ins for its programs first on PATH.
class Stage
{
public:
    Stage() : m_path(qgetenv("PATH"))
    {
        QDir().mkpath(bench.path(u"presets"_s));
        QDir().mkpath(programs());
        qputenv("PATH", programs().toUtf8() + ':' + m_path);
    }
    ~Stage() { qputenv("PATH", m_path); }
    Q_DISABLE_COPY_MOVE(Stage)

    QString programs() const { return bench.path(u"bin"_s); }
    QString program(const QString &name, const QByteArray &script) const
    {
        const QString path = programs() + u'/' + name;
        writeBytes(path, "#!/bin/sh\n" + script + '\n');
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return path;
    }
    /// `more` are further fields of the preset, in JSON.
    Result<PlannedTarget> plan(const QByteArray &more,
                               const std::function<void(TargetWish &)> &how = {}) const
    {
        writeBytes(bench.path(u"presets/own.json"_s),
                   R"({"id": "own", "title": "Own", "sentence": "One of mine.", "mode": "generation",
                           "files": [{"key": "fullchain", "name": "fullchain.pem", "content": "fullchain"},
                                     {"key": "privkey", "name": "privkey.pem", "content": "key"}])" +
                       more + "}");
        CW_TRY(presets, PresetCatalogue::load(bench.path(u"presets"_s)));
        TargetWish wish;
        wish.folder = bench.folder();
        wish.preset = u"own"_s;
        if (how)
            how(wish);
        return planTarget(wish, u"shop"_s, presets, bench.context());
    }

    DeployBench bench;

private:
    QByteArray m_path;
};

} // namespace

class TargetPlanTest : public QObject
{
    Q_OBJECT
private slots:
    void aProposalThatCanWorkIsKeptWithItsPath()
    {
        Stage stage;
        const QString program = stage.program(u"ownd"_s, "exit 0");
        const auto planned =
            stage.plan(R"(, "check": ["ownd", "-t", "{folder}"], "reload": ["ownd", "reload"])");
        CW_VERIFY(planned);
        QCOMPARE(planned->target.settings.check, QStringList({program, u"-t"_s, stage.bench.folder()}));
        QCOMPARE(planned->target.settings.reload, QStringList({program, u"reload"_s}));
        QVERIFY(!planned->target.settings.checkIsUsers && !planned->target.settings.reloadIsUsers);
        QVERIFY(planned->leftOut.isEmpty());
        QVERIFY(!QFile::exists(stage.bench.folder())); // nothing is changed by planning
    }

    void aProposalThatCantWorkIsLeftOutAndSaid_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<ErrorCode>("reason");
        QTest::newRow("missing") << QByteArray() << ErrorCode::ProgramMissing;
        QTest::newRow("rights") << QByteArray("echo 'bind: Permission denied'; exit 1")
                                << ErrorCode::CommandNotPermitted;
        QTest::newRow("root") << QByteArray("echo 'This must be run as root.' >&2; exit 1")
                              << ErrorCode::CommandNotPermitted;
    }
    void aProposalThatCantWorkIsLeftOutAndSaid()
    {
        QFETCH(QByteArray, script);
        QFETCH(ErrorCode, reason);
        Stage stage;
        if (!script.isEmpty())
            stage.program(u"ownd"_s, script);
        const auto planned = stage.plan(R"(, "check": ["ownd", "-t"])");
        CW_VERIFY(planned);
        QVERIFY(planned->target.settings.check.isEmpty());
        QCOMPARE(planned->leftOut.size(), 1);
        QCOMPARE(planned->leftOut.first().what, PlannedTarget::LeftOut::What::Check);
        QCOMPARE(errorName(planned->leftOut.first().reason.code()), errorName(reason));
    }

    void aCheckThatOnlyFailsIsKept()
    {
        Stage stage;
        stage.program(u"ownd"_s, "echo 'no such file: fullchain.pem'; exit 1");
        const auto planned = stage.plan(R"(, "check": ["ownd", "-t"])");
        CW_VERIFY(planned);
        QCOMPARE(planned->target.settings.check.size(), 2);
    }

    void systemctlIsKeptOnlyWhereSystemdRuns()
    {
        if (QFile::exists(u"/run/systemd/system"_s))
            QSKIP("systemd runs here");
        Stage stage;
        stage.program(u"systemctl"_s, "exit 0");
        const auto planned = stage.plan(R"(, "reload": ["systemctl", "reload", "ownd"], "service": "ownd")");
        CW_VERIFY(planned);
        QVERIFY(planned->target.settings.reload.isEmpty());
        QCOMPARE(planned->leftOut.size(), 1);
        QCOMPARE(planned->leftOut.first().program, u"ownd"_s);
        QCOMPARE(errorName(planned->leftOut.first().reason.code()),
                 errorName(ErrorCode::ServiceManagerMissing));
    }

    void whatTheUserGaveIsAlwaysRun()
    {
        Stage stage;
        const QString program = stage.program(u"mine"_s, "echo 'Permission denied'; exit 1");
        const auto planned =
            stage.plan(R"(, "check": ["ownd", "-t"], "reload": ["ownd", "reload"])", [](TargetWish &wish) {
                wish.check = u"mine -t 'two words'"_s;
                wish.reload = QString();
            });
        CW_VERIFY(planned);
        QCOMPARE(planned->target.settings.check, QStringList({program, u"-t"_s, u"two words"_s}));
        QVERIFY(planned->target.settings.checkIsUsers);
        QVERIFY(planned->target.settings.reload.isEmpty());
        QVERIFY(planned->leftOut.isEmpty());
    }

    void aCommandsMissingAnswerIsNamed()
    {
        Stage stage;
        stage.program(u"ownd"_s, "exit 0");
        const QByteArray more = R"(, "reload": ["ownd", "{container}"],
            "questions": [{"name": "container", "question": "Which one?"}])";
        const auto planned = stage.plan(more);
        CW_FAILS(planned, ErrorCode::PresetAnswerMissing);
        QCOMPARE(planned.error().about(Subject::Name), u"container"_s);
        CW_VERIFY(stage.plan(more, [](TargetWish &wish) { wish.reload = QString(); }));
        const auto answered = stage.plan(more, [](TargetWish &wish) {
            wish.answers = {{u"container"_s, u"web 1"_s}};
        });
        CW_VERIFY(answered);
        QCOMPARE(answered->target.settings.reload.last(), u"web 1"_s);
    }

    // conventions 10.4, 26
    void anAnswerReachesTheProgramAsOneWord()
    {
        Stage stage;
        const QString record = stage.bench.path(u"record"_s);
        stage.program(u"ownd"_s, "printf '<%s>' \"$@\" > '" + record.toUtf8() + "'");
        const auto planned =
            stage.plan(R"(, "reload": ["ownd", "-p", "{container}"],
            "questions": [{"name": "container", "question": "Which one?"}])",
                       [](TargetWish &wish) {
                           wish.answers = {{u"container"_s, u"$(touch x);reboot {folder}"_s}};
                       });
        CW_VERIFY(planned);
        const auto presets = made(PresetCatalogue::load(stage.bench.path(u"presets"_s)));
        DeployParts parts{stage.bench.store(), stage.bench.vault(), presets, nullptr, u"test"_s};
        const auto target = made(addTarget(*planned, stage.bench.issue(), parts, stage.bench.context()));
        CW_VERIFY(deployTarget(target, {}, parts, stage.bench.context()));
        QCOMPARE(bytesOf(record), QByteArray("<-p><$(touch x);reboot {folder}>"));
    }

    // conventions 10.4, 29
    void aProgramThatOthersCouldExchangeIsRefused()
    {
        Stage stage;
        stage.program(u"ownd"_s, "exit 0");
        QVERIFY(::chmod(qPrintable(stage.programs()), 0777) == 0);
        const auto own = stage.plan({}, [](TargetWish &wish) { wish.reload = u"ownd"_s; });
        CW_FAILS(own, ErrorCode::ProgramUnsafe);
        const auto proposed = stage.plan(R"(, "reload": ["ownd"])");
        CW_VERIFY(proposed);
        QCOMPARE(errorName(proposed->leftOut.first().reason.code()), errorName(ErrorCode::ProgramUnsafe));
    }

    // conventions 10.4, 29: also what was safe when the target was made
    void aProgramIsLookedAtAgainBeforeItRuns()
    {
        Stage stage;
        DeployBench &bench = stage.bench;
        const QString marker = bench.path(u"marker"_s);
        const QString program = stage.program(u"ownd"_s, "touch '" + marker.toUtf8() + "'");
        TargetWish wish = bench.quiet(u"nginx"_s);
        wish.reload = program;
        const auto target = bench.add(wish, bench.issue());
        QVERIFY(::chmod(qPrintable(program), 0777) == 0);
        CW_FAILS(bench.deploy(target), ErrorCode::ProgramUnsafe);
        QVERIFY(!QFile::exists(marker));
        QVERIFY(!QFile::exists(bench.folder() + u"/current"_s));
        QFile::remove(program);
        CW_FAILS(bench.deploy(target), ErrorCode::ProgramMissing);
    }

    void aGroupThatIsNotKnownHereIsLeftOut()
    {
        Stage stage;
        const auto planned = stage.plan(R"(, "group": "no-such-group-here")");
        CW_VERIFY(planned);
        QCOMPARE(planned->leftOut.first().what, PlannedTarget::LeftOut::What::Owner);
        QVERIFY(planned->target.settings.group.isEmpty());
        // What that group was to read is not opened to a group of ours instead.
        QCOMPARE(planned->target.settings.keyMode, std::optional(0600));
    }

    void aPlaceThatTheServiceCantSeeIsRefused()
    {
        Stage stage;
        const QByteArray more = R"(, "account": "daemon", "homeIsHidden": true)";
        const auto hidden =
            stage.plan(more, [](TargetWish &wish) { wish.folder = u"/root/certwright-never-made"_s; });
        CW_FAILS(hidden, ErrorCode::FolderHidden);
        // Another account reads it then.
        CW_VERIFY(stage.plan(more, [](TargetWish &wish) {
            wish.folder = u"/root/certwright-never-made"_s;
            wish.group = u"root"_s;
        }));
        const auto below = stage.plan(more); // the bench's folder is ours alone
        CW_VERIFY(below);
        QCOMPARE(below->warnings.size(), 1);
        QCOMPARE(errorName(below->warnings.first().code()), errorName(ErrorCode::FolderNotSearchable));
    }

    void theSnippetNamesTheFiles()
    {
        DeployBench bench;
        TargetWish wish = bench.quiet(u"nginx"_s);
        wish.fileNames = {{u"fullchain"_s, u"site.crt"_s}};
        const auto planned = planTarget(wish, u"shop"_s, bench.presets(), bench.context());
        CW_VERIFY(planned);
        QVERIFY(planned->snippet.contains(bench.folder() + u"/site.crt"_s));
        QVERIFY(planned->files.contains(bench.folder() + u"/privkey.pem"_s));
    }

    void linksThatCantBeMadeArePlainFiles()
    {
        DeployBench bench;
        const QString image = bench.path(u"image"_s);
        const QString disk = bench.path(u"disk"_s);
        QDir().mkpath(disk);
        QFile file(image);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(2 * 1024 * 1024));
        file.close();
        const bool isMounted = runTool({u"/sbin/mkfs.vfat"_s, image}).succeeded() &&
                               runTool({u"mount"_s, u"-o"_s, u"loop,umask=077"_s, image, disk}).succeeded();
        if (!isMounted)
            QSKIP("no vfat can be mounted here");
        const auto unmount = qScopeGuard([&] { runTool({u"umount"_s, u"-l"_s, disk}); });
        TargetWish wish = bench.quiet(u"nginx"_s);
        wish.folder = disk;
        const auto planned = planTarget(wish, u"shop"_s, bench.presets(), bench.context());
        CW_VERIFY(planned);
        QVERIFY(planned->plainFiles);
        const auto target = made(addTarget(*planned, bench.issue(), bench.parts(), bench.context()));
        CW_VERIFY(bench.deploy(target));
        QVERIFY(isPair(disk + u"/fullchain.pem"_s, disk + u"/privkey.pem"_s));
        QVERIFY(!QFileInfo(disk + u"/privkey.pem"_s).isSymLink());
    }
};

QTEST_GUILESS_MAIN(TargetPlanTest)
#include "tst_targetplan.moc"
