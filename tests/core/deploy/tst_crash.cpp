#include "base/durablefile.h"
#include "deploybench.h"

#include <QCoreApplication>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;
using namespace certwright;
using namespace certwright::test;

namespace {

bool isLong()
{
    return qEnvironmentVariableIsSet("CERTWRIGHT_LONG");
}

/// The process that is killed: deploys two certificates in turn, for ever.
int deployForEver(const QStringList &arguments)
{
    const SystemClock clock;
    const Context context(clock);
    const Store store = made(Store::open(arguments[2], Store::Missing::Fail, context));
    const auto passphrase = made(readSecretFile(arguments[3]));
    const Vault vault = made(Vault::fromGenerated(store.id(), passphrase));
    const PresetCatalogue presets = made(PresetCatalogue::load({}));
    const DeployParts parts{store, vault, presets, nullptr, u"killed"_s};
    const TargetId target(arguments[4].toLongLong());
    const ManagedId managed(arguments[5].toLongLong());
    std::puts("ready");
    std::fflush(stdout);
    DeployOptions options;
    options.force = true;
    for (int i = 0;; ++i) {
        auto connection = made(store.connect());
        done(ManagedRepository(connection)
                 .setCurrent(managed, CertificateId(arguments[6 + i % 2].toLongLong())));
        const auto report = deployTarget(target, options, parts, context);
        if (!report)
            qFatal("%s", describe(report.error()).constData());
    }
}

} // namespace

class CrashTest : public QObject
{
    Q_OBJECT
private slots:
    void aKilledDeploymentIsFinishedOrUndone_data()
    {
        QTest::addColumn<QString>("preset");
        QTest::newRow("generations") << u"nginx"_s;
        QTest::newRow("single file") << u"haproxy"_s;
        QTest::newRow("plain files") << u"convox"_s;
        QTest::newRow("versioned") << u"traefik"_s;
    }
    // Must be shown 3; conventions 10.4, 9
    void aKilledDeploymentIsFinishedOrUndone()
    {
        QFETCH(QString, preset);
        DeployBench bench;
        const auto managed = bench.issue();
        const auto first = *made(ManagedRepository(bench.connection()).byId(managed)).current;
        const auto second = bench.renew(managed);
        const QString pointers = bench.path(u"dynamic"_s);
        QDir().mkpath(pointers);
        TargetWish wish = bench.quiet(preset);
        if (preset == "traefik"_L1)
            wish.answers.insert(u"config"_s, pointers);
        const auto target = bench.add(wish, managed);
        const QString passphrase = bench.path(u"passphrase"_s);
        done(writeFileDurably(passphrase, bench.vault().passphrase().view(), {0600, {}, {}}));

        const quint32 seed = qEnvironmentVariableIsSet("CERTWRIGHT_SEED")
                                 ? qEnvironmentVariableIntValue("CERTWRIGHT_SEED")
                                 : QRandomGenerator::system()->generate();
        qInfo("CERTWRIGHT_SEED=%u", seed);
        QRandomGenerator random(seed);
        for (int kill = 0; kill < (isLong() ? 100 : 10); ++kill) {
            QProcess process;
            process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
            process.start(QCoreApplication::applicationFilePath(),
                          {u"deploy-for-ever"_s, bench.store().folder(), passphrase, target.text(),
                           QString::number(managed.value()), first.text(), second.text()});
            QVERIFY(process.waitForReadyRead(30'000));
            // Any moment will do: this is chance, not waiting for something.
            QVERIFY(!process.waitForFinished(1 + int(random.bounded(400))));
            process.kill();
            QVERIFY(process.waitForFinished(10'000));
            requireWholeUnlessJournalled(bench, preset);
            DeployOptions options;
            options.force = true; // the two take turns, whichever is older
            CW_VERIFY(bench.deploy(target, options));
            requireClean(bench, preset, target, managed);
            QCOMPARE(namesBelow(pointers).size(), preset == "traefik"_L1 ? 1 : 0);
            if (QTest::currentTestFailed())
                return;
        }
    }

private:
    QStringList filesOf(const QString &preset)
    {
        if (preset == "haproxy"_L1)
            return {u"shop.pem"_s, u"shop.pem"_s};
        if (preset == "convox"_L1)
            return {u"shop.crt"_s, u"shop.key"_s};
        return {u"fullchain.pem"_s, u"privkey.pem"_s};
    }

    /// Even before anybody tidies up, what is shown is one whole generation; plain files need their journal
    /// first.
    void requireWholeUnlessJournalled(DeployBench &bench, const QString &preset)
    {
        const QStringList files = filesOf(preset);
        const bool isShown = QFile::exists(bench.folder() + u'/' + files[1]);
        if (preset != "convox"_L1 && isShown)
            QVERIFY(isPair(bench.folder() + u'/' + files[0], bench.folder() + u'/' + files[1]));
    }

    void requireClean(DeployBench &bench, const QString &preset, TargetId target, ManagedId managed)
    {
        const QStringList files = filesOf(preset);
        QVERIFY(isPair(bench.folder() + u'/' + files[0], bench.folder() + u'/' + files[1]));
        QVERIFY(shows(bench.folder() + u'/' + files[0], bench.current(managed)));
        TargetRepository targets(bench.connection());
        QVERIFY(!made(targets.journal(target)));
        QStringList recorded = {u".certwright"_s, u"current"_s, files[0], files[1]};
        for (const Generation &generation : made(targets.generations(target))) {
            if (!generation.complete || generation.pruned)
                continue;
            recorded += QString::number(generation.number);
            for (const QString &name : generation.files.keys())
                recorded += QString::number(generation.number) + u'/' + name;
        }
        for (const QString &name : namesBelow(bench.folder()))
            QVERIFY2(recorded.contains(name), qPrintable(name));
    }
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 8 && arguments[1] == "deploy-for-ever"_L1)
        return deployForEver(arguments);
    CrashTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_crash.moc"
