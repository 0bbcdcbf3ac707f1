#include "deploy/commands.h"
#include "deploy/proposals.h"
#include "deploybench.h"
#include "hosts/localhost.h"

using namespace Qt::Literals::StringLiterals;
using namespace certwright;
using namespace certwright::test;

namespace {

/// This machine as if systemd ran here, with a systemctl that answers as a test wants it.
class SystemdHost final : public LocalHost
{
public:
    explicit SystemdHost(const QByteArray &answer)
    {
        m_systemctl = m_folder.filePath(u"systemctl"_s);
        writeBytes(m_systemctl, "#!/bin/sh\nprintf '" + answer + "'\n");
        QFile::setPermissions(m_systemctl, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    bool hasServiceManager() const override { return true; }
    bool actsAsRoot() const override { return true; }
    Result<QString> findProgram(const QString &program) const override
    {
        return program == "systemctl"_L1 ? m_systemctl : LocalHost::findProgram(program);
    }
    QString systemctl() const { return m_systemctl; }

private:
    QTemporaryDir m_folder;
    QString m_systemctl;
};

PlannedTarget proposed(const QByteArray &answer)
{
    const SystemdHost host(answer);
    const TestClock clock;
    Preset preset;
    preset.reload = {u"systemctl"_s, u"reload"_s, u"{unit}"_s};
    preset.restart = {u"systemctl"_s, u"restart"_s, u"{unit}"_s};
    Placeholders placeholders;
    placeholders.set(u"unit"_s, u"nginx"_s);
    PlannedTarget planned;
    done(proposeCommands(preset, placeholders, {}, host, planned, Context(clock)));
    return planned;
}

} // namespace

class ProposalsTest : public QObject
{
    Q_OBJECT
private slots:
    void aRunningServiceIsReloaded()
    {
        const auto planned = proposed("LoadState=loaded\\nActiveState=active\\n");
        QVERIFY(planned.leftOut.isEmpty());
        QCOMPARE(planned.target.settings.reload.mid(1), QStringList({u"reload"_s, u"nginx"_s}));
        QCOMPARE(planned.target.settings.restart.mid(1), QStringList({u"restart"_s, u"nginx"_s}));
    }
    void oneThatDoesNotRunIsSaidAndReloadedLater()
    {
        const auto planned = proposed("LoadState=loaded\\nActiveState=inactive\\n");
        QCOMPARE(planned.leftOut.size(), 1);
        QCOMPARE(errorName(planned.leftOut.first().reason.code()), errorName(ErrorCode::ReloadSkipped));
        QVERIFY(!planned.target.settings.reload.isEmpty());
    }
    void oneThatIsNotKnownIsLeftOut()
    {
        const auto planned = proposed("LoadState=not-found\\nActiveState=inactive\\n");
        QCOMPARE(planned.leftOut.size(), 1);
        QCOMPARE(errorName(planned.leftOut.first().reason.code()), errorName(ErrorCode::ServiceUnknown));
        QVERIFY(planned.target.settings.reload.isEmpty());
        QVERIFY(planned.target.settings.restart.isEmpty());
    }
    void whetherAServiceRunsIsAsked()
    {
        const TestClock clock;
        const Context context(clock);
        QCOMPARE(
            isServiceActive(u"nginx"_s, SystemdHost("LoadState=loaded\\nActiveState=active\\n"), context),
            std::optional(true));
        QCOMPARE(
            isServiceActive(u"nginx"_s, SystemdHost("LoadState=loaded\\nActiveState=failed\\n"), context),
            std::optional(false));
        QCOMPARE(isServiceActive(u"nginx"_s, SystemdHost("LoadState=not-found\\n"), context),
                 std::optional<bool>());
        QCOMPARE(isServiceActive({}, SystemdHost("LoadState=loaded\\nActiveState=active\\n"), context),
                 std::optional<bool>());
    }
    void aProgramThatHangsOrRefusesSaysSo()
    {
        const TestClock clock;
        const LocalHost host;
        ProgramRun run;
        run.argv = {u"/bin/sh"_s, u"-c"_s, u"printf 'no\\033[31m good'; exit 4"_s};
        const auto refused = runCommand(run, ErrorCode::CheckFailed, host, Context(clock));
        CW_FAILS(refused, ErrorCode::CheckFailed);
        QCOMPARE(refused.error().about(Subject::Value), u"4"_s);
        QVERIFY(!refused.error().about(Subject::Output).contains(QChar(0x1b)));
        run.argv = {u"/bin/sleep"_s, u"60"_s};
        run.timeLimit = std::chrono::milliseconds(100);
        const auto hung = runCommand(run, ErrorCode::ReloadFailed, host, Context(clock));
        CW_FAILS(hung, ErrorCode::ReloadFailed);
        QCOMPARE(errorName(hung.error().cause()->code()), errorName(ErrorCode::ProgramTimedOut));
    }
};

QTEST_GUILESS_MAIN(ProposalsTest)
#include "tst_proposals.moc"
