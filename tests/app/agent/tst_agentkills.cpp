#include "support/agentprocess.h"
#include "support/patience.h"

#include <QDir>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QSet>
#include <QTest>

#include <csignal>

using namespace Qt::Literals::StringLiterals;
using namespace certwright::test;

/// The agent killed at any moment, and several of them at once on one store.
class TstAgentKills : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void aKilledIssueIsFinishedByTheNextRun();
    void fourAtOnceIssueSideBySide();
    void twoAtOnceDeployOneAfterTheOther();
    void aDeploymentThatTakesLongIsNamed();

private:
    bool isWhole(const QString &folder) const;
    void killDuring(const QStringList &words, qint64 microseconds) const;
    std::unique_ptr<Agent> m_agent;
};

void TstAgentKills::init()
{
    m_agent = std::make_unique<Agent>();
    QVERIFY(QDir().mkdir(m_agent->path("tmp")));
    m_agent->setVariable("TMPDIR", m_agent->path("tmp"));
    QVERIFY(m_agent->makeVault());
    QCOMPARE(m_agent->run(u"ca create Home"_s).exitCode, 0);
}

/// Whether the folder serves a key and a certificate that belong together.
bool TstAgentKills::isWhole(const QString &folder) const
{
    return runShell(folder, "test \"$(openssl x509 -in current/fullchain.pem -pubkey -noout)\" = "
                            "\"$(openssl pkey -in current/privkey.pem -pubout)\"\n")
        .succeeded();
}

void TstAgentKills::killDuring(const QStringList &words, qint64 microseconds) const
{
    QElapsedTimer timer;
    timer.start();
    const auto process = m_agent->start(words);
    while (timer.nsecsElapsed() / 1000 < microseconds && !process->waitForFinished(1)) {
    }
    process->kill();
    process->waitForFinished(10'000);
}

void TstAgentKills::aKilledIssueIsFinishedByTheNextRun()
{
    const QStringList words = u"issue local NAME --ca Home --preset nginx --deploy"_s.split(u' ');
    const auto issue = [&](int i) {
        QStringList line = words;
        line[2] = u"k%1.example"_s.arg(i);
        return line + QStringList{m_agent->path("live") + QString::number(i)};
    };
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(m_agent->run(issue(0)).exitCode, 0);
    const qint64 whole = timer.nsecsElapsed() / 1000;
    const quint32 seed = qEnvironmentVariableIsSet("CERTWRIGHT_SEED")
                             ? quint32(qEnvironmentVariableIntValue("CERTWRIGHT_SEED"))
                             : QRandomGenerator::global()->generate();
    qInfo("CERTWRIGHT_SEED=%u, a whole run takes %lld ms", seed, static_cast<long long>(whole / 1000));
    QRandomGenerator random(seed);
    const int kills = qEnvironmentVariableIsSet("CERTWRIGHT_LONG") ? 100 : 10;
    int stored = 0;
    for (int i = 1; i <= kills; ++i) {
        const QString folder = m_agent->path("live") + QString::number(i);
        killDuring(issue(i), qint64(random.generateDouble() * double(whole) * 1.1));

        const ToolResult listed = m_agent->json(u"list"_s);
        QVERIFY2(listed.succeeded(), listed.errors);
        if (QFile::exists(folder + u"/current"_s))
            QVERIFY2(isWhole(folder), qPrintable(folder));
        const bool isStored = m_agent->run(u"show k%1.example"_s.arg(i)).succeeded();
        stored += isStored ? 1 : 0;
        const ToolResult next =
            isStored ? m_agent->run(u"deploy run k%1.example"_s.arg(i)) : m_agent->run(issue(i));
        QVERIFY2(next.succeeded(), next.errors + next.output);
        QVERIFY2(isWhole(folder), qPrintable(folder));
        QCOMPARE(Agent::array(m_agent->json(u"list --domain k%1.example"_s.arg(i))).size(), 1);
    }
    qInfo("%d of %d were stored when they were killed", stored, kills);

    // Keys lie in generations that the store knows, and goes back to; nowhere else.
    QMap<QString, QJsonObject> targets;
    for (const QJsonValue target : Agent::array(m_agent->json(u"deploy list"_s)))
        targets.insert(target.toObject().value(u"location").toString(), target.toObject());
    for (const QString &key : filesHolding(m_agent->folder(), "PRIVATE KEY")) {
        const QDir generation = QFileInfo(key).dir();
        const QJsonObject target = targets.value(QFileInfo(generation.path()).path());
        QVERIFY2(!target.isEmpty() && QFileInfo(key).fileName() == u"privkey.pem", qPrintable(key));
        if (generation.dirName().toInt() == target.value(u"generation").toInt())
            continue;
        const ToolResult back = m_agent->run(
            u"deploy rollback %1 --to %2"_s.arg(target.value(u"id").toInt()).arg(generation.dirName()));
        QVERIFY2(back.succeeded(), key.toUtf8() + ": " + back.errors);
    }
    QCOMPARE(QDir(m_agent->path("tmp")).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
             QStringList());
    QCOMPARE(m_agent->run(u"doctor"_s).exitCode, 0);
}

void TstAgentKills::fourAtOnceIssueSideBySide()
{
    std::vector<std::unique_ptr<QProcess>> all;
    for (int i = 0; i < 4; ++i) {
        QByteArray lines;
        for (int j = 0; j < 10; ++j)
            lines += "p" + QByteArray::number(i) + "-" + QByteArray::number(j) + ".example\n";
        const QByteArray name = "batch" + QByteArray::number(i);
        m_agent->file(name.constData(), lines);
        all.push_back(m_agent->start(u"issue local --ca Home --json --batch"_s.split(u' ') +
                                     QStringList{QString::fromUtf8(name)}));
    }
    for (const auto &process : all) {
        QVERIFY(process->waitForFinished(60'000));
        QVERIFY2(process->exitCode() == 0, process->readAllStandardError());
    }
    QSet<QString> serials;
    for (const QJsonValue one : Agent::array(m_agent->json(u"list --domain p*.example"_s)))
        serials.insert(one.toObject().value(u"serial").toString());
    QCOMPARE(serials.size(), 40);
}

void TstAgentKills::twoAtOnceDeployOneAfterTheOther()
{
    m_agent->file("reload", "#!/bin/sh\necho began >> \"$0.log\"\nsleep 1\necho ended >> \"$0.log\"\n");
    QFile::setPermissions(m_agent->path("reload"), QFile::ReadOwner | QFile::ExeOwner);
    QVERIFY(m_agent->run(u"issue local a.example --ca Home"_s).succeeded());
    const ToolResult added = m_agent->run(u"deploy add a.example live --preset generic --reload ./reload"_s);
    QVERIFY2(added.succeeded(), added.errors);
    const auto first = m_agent->start(u"deploy run 1 --force"_s.split(u' '));
    const auto second = m_agent->start(u"deploy run 1 --force"_s.split(u' '));
    QVERIFY(first->waitForFinished(60'000));
    QVERIFY(second->waitForFinished(60'000));
    QVERIFY2(first->exitCode() == 0, first->readAllStandardError());
    QVERIFY2(second->exitCode() == 0, second->readAllStandardError());
    const QByteArray log = m_agent->read(m_agent->path("reload.log"));
    QVERIFY2(!log.contains("began\nbegan"), log);
    QVERIFY(isWhole(m_agent->path("live")));
}

void TstAgentKills::aDeploymentThatTakesLongIsNamed()
{
    m_agent->file("reload",
                  "#!/bin/sh\nif [ -e \"$0.slow\" ]; then echo $$ > \"$0.began\"; exec sleep 25; fi\n");
    QFile::setPermissions(m_agent->path("reload"), QFile::ReadOwner | QFile::ExeOwner);
    QVERIFY(m_agent->run(u"issue local a.example --ca Home"_s).succeeded());
    QVERIFY(m_agent->run(u"deploy add a.example live --preset generic --reload ./reload"_s).succeeded());
    m_agent->file("reload.slow", "");
    const auto slow = m_agent->start(u"deploy run 1 --force"_s.split(u' '));
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(m_agent->path("reload.began")), 30'000);
    const ToolResult other = m_agent->json(u"deploy run 1 --force"_s);
    QCOMPARE(other.exitCode, 1);
    QCOMPARE(Agent::error(other).value(u"code"), u"lease_held"_s);
    QVERIFY2(other.errors.contains(QByteArray::number(slow->processId())), other.errors);

    // What a killed process held is taken over at once.
    slow->kill();
    QVERIFY(slow->waitForFinished(10'000));
    QVERIFY(QFile::remove(m_agent->path("reload.slow")));
    QElapsedTimer timer;
    timer.start();
    const ToolResult next = m_agent->run(u"deploy run 1 --force"_s);
    QVERIFY2(next.succeeded(), next.errors);
    QVERIFY2(timer.elapsed() < hung, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(isWhole(m_agent->path("live")));
}

QTEST_GUILESS_MAIN(TstAgentKills)
#include "tst_agentkills.moc"
