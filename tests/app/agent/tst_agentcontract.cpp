#include "support/agentprocess.h"

#include <QTest>

#include <csignal>

using namespace Qt::Literals::StringLiterals;
using namespace certwright::test;

namespace {

const QStringList certificateKeys{u"id"_s,
                                  u"kind"_s,
                                  u"label"_s,
                                  u"subject_cn"_s,
                                  u"subject"_s,
                                  u"sans"_s,
                                  u"issuer_cn"_s,
                                  u"issuer"_s,
                                  u"serial"_s,
                                  u"not_before"_s,
                                  u"not_after"_s,
                                  u"days_left"_s,
                                  u"status"_s,
                                  u"fingerprint_sha256"_s,
                                  u"key_algorithm"_s,
                                  u"key_bits"_s,
                                  u"is_ca"_s,
                                  u"self_signed"_s,
                                  u"has_key"_s,
                                  u"managed"_s,
                                  u"issuer_kind"_s,
                                  u"renew_at"_s,
                                  u"last_error"_s,
                                  u"targets"_s,
                                  u"source"_s};
const QStringList targetKeys{u"id"_s,         u"certificate_id"_s, u"location"_s, u"preset"_s,    u"state"_s,
                             u"generation"_s, u"deployed_at"_s,    u"probe"_s,    u"last_error"_s};
const QStringList importKeys{
    u"file"_s,       u"kind"_s,  u"outcome"_s,   u"error"_s,  u"fingerprint_sha256"_s,
    u"subject_cn"_s, u"sans"_s,  u"not_after"_s, u"serial"_s, u"key_algorithm"_s,
    u"key_bits"_s,   u"is_ca"_s, u"id"_s};

} // namespace

/// The agent's names, fields and codes, on which scripts rely.
class TstAgentContract : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void wrongUsageSaysWhatToDo_data();
    void wrongUsageSaysWhatToDo();
    void laterCommandsAreNotInThisVersion_data();
    void laterCommandsAreNotInThisVersion();
    void helpAndVersionGoToStdout_data();
    void helpAndVersionGoToStdout();
    void optionsStandBeforeAndAfterTheCommand_data();
    void optionsStandBeforeAndAfterTheCommand();
    void errorsInJsonAreTheLastLine_data();
    void errorsInJsonAreTheLastLine();
    void certificatesHaveAllFields_data();
    void certificatesHaveAllFields();
    void targetsHaveAllFields();
    void importsHaveAllFields();
    void theRestHasItsFields_data();
    void theRestHasItsFields();
    void eventsHaveAllFields();
    void anEmptyStoreIsNoError_data();
    void anEmptyStoreIsNoError();
    void aBatchWithABadLineIsDoneInPart();
    void aLockedVaultIsFour();
    void interruptingABatchKeepsWhatIsDone();
    void aClosedPipeEndsQuietly();
    void completionOffersCommandsAndNames();
    void theManPageHoldsEveryCommand();

private:
    Agent m_agent;
    QByteArray m_before; ///< what `list` says before wrong usage, and after it
};

void TstAgentContract::initTestCase()
{
    QVERIFY(m_agent.makeVault());
    QCOMPARE(m_agent.run(u"ca create Home"_s).exitCode, 0);
    const ToolResult issued = m_agent.run(
        u"issue local shop.example.org 192.0.2.7 --ca Home --label shop --deploy live --preset generic"_s);
    QVERIFY2(issued.succeeded(), issued.errors);
    m_before = m_agent.run(u"list --json"_s).output;
}

void TstAgentContract::wrongUsageSaysWhatToDo_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("said");
    const auto row = [](const char *line, int code, const char *said) {
        QTest::newRow(line) << QString::fromUtf8(line) << code << QString::fromUtf8(said);
    };
    row("isue local x.example", 2, "did you mean \"issue local\"");
    row("isue", 2, "did you mean \"issue\"");
    row("lisst", 2, "did you mean \"list\"");
    row("deploy lst", 2, "did you mean \"deploy list\"");
    row("ca", 2, "lacks a second word");
    row("--frob", 2, "frob");
    row("list --frob", 2, "try: certwright-agent list --help");
    row("list extra", 2, "is called as \"list\"");
    row("list --color red", 2, "red doesn't fit --color");
    row("show", 2, "is called as \"show CERT\"");
    row("issue local x.example", 2, "--ca is missing");
    row("issue self-signed", 2, "no name");
    row("issue self-signed a..b", 2, "a..b");
    row("issue self-signed a.example --days 0", 2, "--days");
    row("issue self-signed a.example --key rsa-512", 2, "ec-p256");
    row("issue self-signed a.example --profile root", 2, "tls-server");
    row("issue self-signed a.example --renew maybe", 2, "--renew");
    row("issue self-signed a.example --renew off --renew-before 30d", 2, "--renew-before");
    row("issue self-signed a.example --remember", 2, "--passphrase-file");
    row("issue self-signed a.example --deploy live2", 2, "--preset is missing");
    row("issue self-signed a.example --batch -", 2, "not from both");
    row("issue self-signed a@example.org", 2, "a@example.org");
    row("issue local a.example --ca Nobody", 5, "Nobody");
    row("show 99", 5, "99");
    row("show deadbeefdeadbeef", 5, "deadbeef");
    row("deploy run 99", 5, "99");
    row("deploy rollback 99", 5, "99");
    row("revoke shop", 2, "--reason is missing");
    row("revoke shop --reason bored", 2, "bored");
    row("revoke shop --reason superseded", 2, "--yes");
    row("delete Home", 2, "--yes");
    row("deploy remove 1", 2, "--yes");
    row("export shop --format pem", 2, "--out is missing");
    row("export shop --format key --out k", 2, "--passphrase-file");
    row("export shop --format jks --out k", 2, "not in this version");
    row("deploy add shop ssh://a@b/c --preset nginx", 2, "not in this version");
    row("deploy add shop tom --preset tomcat", 2, "--passphrase-file");
    row("deploy add shop x --preset nothing", 5, "nothing");
    row("import certbot /x", 2, "not in this version");
    row("list --store postgresql://x/y", 2, "not in this version");
    row("list --expiring-within soon", 2, "soon");
    row("list --sort size", 2, "size");
    row("verify shop --at yesterday", 2, "yesterday");
    row("vault recovery-code", 2, "--out");
    row("vault create --generate-file again", 1, "already has a vault");
    row("ca create Home", 1, "Home");
    row("csr create a.example --out nowhere/a.csr", 1, "nowhere");
    row("completion tcsh", 2, "tcsh");
}

void TstAgentContract::wrongUsageSaysWhatToDo()
{
    QFETCH(QString, line);
    QFETCH(int, code);
    QFETCH(QString, said);
    const ToolResult result = m_agent.run(line);
    const QString errors = QString::fromUtf8(result.errors);
    QVERIFY2(errors.startsWith(u"certwright-agent: error: "), result.errors);
    QVERIFY2(errors.contains(said), result.errors);
    QVERIFY2(errors.contains(u"\n  try: "), result.errors);
    QCOMPARE(result.exitCode, code);
    QVERIFY2(result.output.isEmpty(), result.output);
    QCOMPARE(m_agent.run(u"list --json"_s).output, m_before);
}

void TstAgentContract::laterCommandsAreNotInThisVersion_data()
{
    QTest::addColumn<QString>("line");
    for (const char *line :
         {"issue acme x.example --server letsencrypt", "ca trust Home --system", "ca untrust Home", "domains",
          "lint shop", "check localhost:443", "deploy set 1 --mode 0640", "acme accounts", "run --once",
          "service install", "notify add desktop"})
        QTest::newRow(line) << QString::fromUtf8(line);
}

void TstAgentContract::laterCommandsAreNotInThisVersion()
{
    QFETCH(QString, line);
    const ToolResult result = m_agent.run(line);
    QCOMPARE(result.exitCode, 2);
    QVERIFY2(result.errors.contains("not in this version"), result.errors);
    QVERIFY(result.output.isEmpty());
}

void TstAgentContract::helpAndVersionGoToStdout_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("said");
    QTest::newRow("-h") << u"-h"_s << u"Commands:"_s;
    QTest::newRow("--help") << u"--help"_s << u"Exit codes:"_s;
    QTest::newRow("group") << u"ca --help"_s << u"ca create"_s;
    QTest::newRow("command") << u"issue local -h"_s << u"--ca-passphrase-file FILE"_s;
    QTest::newRow("--version") << u"--version"_s << u"OpenSSL 3"_s;
    QTest::newRow("--version of a command") << u"list --version"_s << u"certwright-agent "_s;
}

void TstAgentContract::helpAndVersionGoToStdout()
{
    QFETCH(QString, line);
    QFETCH(QString, said);
    const ToolResult result = m_agent.run(line);
    QCOMPARE(result.exitCode, 0);
    QVERIFY2(result.output.contains(said.toUtf8()), result.output);
    QCOMPARE(result.errors, QByteArray());
}

void TstAgentContract::optionsStandBeforeAndAfterTheCommand_data()
{
    QTest::addColumn<QString>("line");
    for (const char *line :
         {"show shop --json", "--json show shop", "show --json shop", "--no-input --json show shop",
          "--color never show --json shop", "show --json -- shop"})
        QTest::newRow(line) << QString::fromUtf8(line);
}

void TstAgentContract::optionsStandBeforeAndAfterTheCommand()
{
    QFETCH(QString, line);
    const ToolResult result = m_agent.run(line);
    QVERIFY2(result.succeeded(), result.errors);
    QCOMPARE(Agent::object(result).value(u"label"), u"shop"_s);
}

void TstAgentContract::errorsInJsonAreTheLastLine_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("not found") << u"show 99"_s << u"not_found"_s << 5;
    QTest::newRow("usage") << u"list --frob"_s << u"usage_invalid"_s << 2;
    QTest::newRow("unknown command") << u"lisst"_s << u"usage_invalid"_s << 2;
    QTest::newRow("no command") << QString() << u"usage_invalid"_s << 2;
    QTest::newRow("later") << u"domains"_s << u"usage_invalid"_s << 2;
    QTest::newRow("confirmation") << u"delete Home"_s << u"confirmation_needed"_s << 2;
    QTest::newRow("exists") << u"ca create Home"_s << u"already_exists"_s << 1;
}

void TstAgentContract::errorsInJsonAreTheLastLine()
{
    QFETCH(QString, line);
    QFETCH(QString, code);
    QFETCH(int, exitCode);
    const ToolResult result = m_agent.json(line);
    const QJsonObject error = Agent::error(result);
    QCOMPARE(missingKeys(error, {u"code"_s, u"message"_s, u"hint"_s, u"detail"_s}), QStringList());
    QCOMPARE(error.value(u"code").toString(), code);
    QVERIFY(!error.value(u"message").toString().isEmpty());
    QCOMPARE(result.exitCode, exitCode);
    QVERIFY2(result.output.isEmpty(), result.output);
}

void TstAgentContract::certificatesHaveAllFields_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<bool>("isArray");
    QTest::newRow("list") << u"list"_s << true;
    QTest::newRow("ca list") << u"ca list"_s << true;
    QTest::newRow("show") << u"show shop"_s << false;
    QTest::newRow("ca show") << u"ca show Home"_s << false;
    QTest::newRow("ca create") << u"ca create Second"_s << false;
    QTest::newRow("issue self-signed") << u"issue self-signed self.example"_s << false;
    QTest::newRow("issue local") << u"issue local local.example --ca Home"_s << false;
    QTest::newRow("renew") << u"renew local.example"_s << true;
    QTest::newRow("set") << u"set shop --notes text"_s << false;
}

void TstAgentContract::certificatesHaveAllFields()
{
    QFETCH(QString, line);
    QFETCH(bool, isArray);
    const ToolResult result = m_agent.json(line);
    QVERIFY2(result.succeeded(), result.errors);
    const QJsonObject object = isArray ? Agent::array(result).at(0).toObject() : Agent::object(result);
    QCOMPARE(missingKeys(object, certificateKeys), QStringList());
    QCOMPARE(object.value(u"kind"), u"cert"_s);
    QCOMPARE(object.value(u"status"), u"valid"_s);
    QVERIFY(object.value(u"not_after").toString().endsWith(u'Z'));
    QCOMPARE(object.value(u"fingerprint_sha256").toString().size(), 64);
    if (line.startsWith(u"show"))
        QCOMPARE(missingKeys(object, {u"pem"_s, u"chain"_s, u"extensions"_s}), QStringList());
}

void TstAgentContract::targetsHaveAllFields()
{
    for (const QString &line :
         {u"deploy list"_s, u"deploy run --force"_s, u"deploy add shop other --preset generic --no-run"_s}) {
        const ToolResult result = m_agent.json(line);
        QVERIFY2(result.succeeded(), result.errors);
        const QJsonObject target = Agent::array(result).at(0).toObject();
        QCOMPARE(missingKeys(target, targetKeys), QStringList());
    }
    const QJsonObject target = Agent::array(m_agent.json(u"deploy list"_s)).at(0).toObject();
    QCOMPARE(target.value(u"location").toString(), m_agent.path("live"));
    const QJsonObject preset = Agent::array(m_agent.json(u"deploy presets"_s)).at(0).toObject();
    QCOMPARE(missingKeys(preset, {u"id"_s, u"title"_s, u"files"_s}), QStringList());
}

void TstAgentContract::importsHaveAllFields()
{
    const QByteArray pem = m_agent.run(u"show shop --pem"_s).output;
    m_agent.file("again.pem", pem);
    m_agent.file("nothing.txt", "nothing\n");
    const ToolResult result = m_agent.json(u"import again.pem nothing.txt missing.pem"_s);
    QCOMPARE(result.exitCode, 3);
    const QList<QJsonObject> objects = Agent::stream(result);
    QCOMPARE(objects.size(), 3);
    for (const QJsonObject &object : objects)
        QCOMPARE(missingKeys(object, importKeys), QStringList());
    QMap<QString, QJsonObject> byFile;
    for (const QJsonObject &object : objects)
        byFile.insert(object.value(u"file").toString(), object);
    QCOMPARE(byFile[u"again.pem"_s].value(u"outcome"), u"duplicate"_s);
    QCOMPARE(byFile[u"nothing.txt"_s].value(u"kind"), u"unknown"_s);
    QCOMPARE(byFile[u"missing.pem"_s].value(u"outcome"), u"rejected"_s);
    QVERIFY(!byFile[u"missing.pem"_s].value(u"error").toString().isEmpty());
}

void TstAgentContract::theRestHasItsFields_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QStringList>("keys");
    const auto row = [](const char *line, const QStringList &keys) {
        QTest::newRow(line) << QString::fromUtf8(line) << keys;
    };
    row("verify shop", {u"valid"_s, u"problems"_s});
    row("vault status", {u"state"_s, u"kept_in"_s, u"has_recovery_code"_s});
    row("status", {u"agent"_s, u"vault"_s, u"certificates"_s, u"due"_s, u"failing"_s, u"targets"_s});
    row("doctor", {u"ok"_s, u"findings"_s});
    row("backup create whole.backup", {u"file"_s});
    row("backup verify whole.backup", {u"ok"_s, u"findings"_s});
    row("ca crl Home", {u"number"_s, u"revoked"_s, u"next_update"_s, u"pem"_s});
    row("csr create r.example --out r.csr", {u"subject"_s, u"sans"_s, u"file"_s});
    row("csr show r.csr", {u"subject"_s, u"sans"_s, u"key_algorithm"_s});
    row("csr sign r.csr --ca Home --out r.crt", certificateKeys);
    row("export shop --format der --out shop.der", {u"file"_s, u"format"_s});
}

void TstAgentContract::theRestHasItsFields()
{
    QFETCH(QString, line);
    QFETCH(QStringList, keys);
    const ToolResult result = m_agent.json(line);
    // A target that was never deployed lies here.
    const bool mayBeUnwell = line == u"status" || line == u"doctor";
    QVERIFY2(result.succeeded() || (mayBeUnwell && result.exitCode == 6), result.errors);
    const QJsonObject object = Agent::object(result);
    QCOMPARE(missingKeys(object, keys), QStringList());
    if (line == u"status") {
        const QJsonObject agent = object.value(u"agent").toObject();
        QCOMPARE(agent,
                 (QJsonObject{
                     {u"running"_s, false}, {u"last_run"_s, QJsonValue()}, {u"next_run"_s, QJsonValue()}}));
        QCOMPARE(object.value(u"vault"), u"unlocked"_s);
        QCOMPARE(missingKeys(object.value(u"certificates").toObject(),
                             {u"total"_s, u"valid"_s, u"expiring"_s, u"expired"_s}),
                 QStringList());
    }
}

void TstAgentContract::eventsHaveAllFields()
{
    const QJsonArray events = Agent::array(m_agent.json(u"events --since 1d"_s));
    QVERIFY(events.size() >= 3);
    for (const QJsonValue event : events) {
        QCOMPARE(missingKeys(event.toObject(), {u"id"_s, u"time"_s, u"kind"_s, u"certificate_id"_s,
                                                u"target_id"_s, u"severity"_s, u"by"_s, u"message"_s}),
                 QStringList());
        QCOMPARE(event.toObject().value(u"by"), u"agent"_s);
    }
}

void TstAgentContract::anEmptyStoreIsNoError_data()
{
    QTest::addColumn<QString>("line");
    for (const char *line : {"list", "ca list", "deploy list", "deploy run", "events", "renew", "status",
                             "vault status", "doctor"})
        QTest::newRow(line) << QString::fromUtf8(line);
}

void TstAgentContract::anEmptyStoreIsNoError()
{
    QFETCH(QString, line);
    const Agent empty;
    const ToolResult result = empty.json(line);
    QVERIFY2(result.succeeded(), result.errors + result.output);
    QVERIFY2(!QJsonDocument::fromJson(result.output).isNull(), result.output);
    QVERIFY2(!QFile::exists(empty.store()), "reading made a store");
}

void TstAgentContract::aBatchWithABadLineIsDoneInPart()
{
    const QByteArray lines = "b1.example b2.example\n\nbad..name\nb3.example\n";
    const ToolResult result = m_agent.json(u"issue local --ca Home --batch -"_s, lines);
    QCOMPARE(result.exitCode, 3);
    const QList<QJsonObject> objects = Agent::stream(result);
    QCOMPARE(objects.size(), 2);
    QCOMPARE(missingKeys(objects.first(), certificateKeys), QStringList());
    QCOMPARE(Agent::error(result).value(u"code"), u"name_invalid"_s);
    QCOMPARE(m_agent.run(u"issue local --ca Home --batch -"_s, "x..y\n").exitCode, 1);
}

void TstAgentContract::aLockedVaultIsFour()
{
    Agent agent;
    agent.unsetVariable("CERTWRIGHT_VAULT_PASSPHRASE_FILE");
    const ToolResult nothing = agent.json(u"issue self-signed a.example"_s);
    QCOMPARE(nothing.exitCode, 4);
    QVERIFY2(nothing.errors.contains("vault create --generate-file FILE"), nothing.errors);
    QVERIFY(agent.run({u"vault"_s, u"create"_s, u"--generate-file"_s, agent.path("v")}).succeeded());
    QCOMPARE(agent.run(u"issue self-signed a.example"_s).exitCode, 4);
    QCOMPARE(agent.run(u"vault status"_s).exitCode, 4);
    agent.file("wrong", "wrong\n");
    QCOMPARE(agent.run(u"issue self-signed a.example --vault-passphrase-file wrong"_s).exitCode, 4);
    QCOMPARE(agent.run(u"list"_s).exitCode, 0);
    QCOMPARE(agent.run(u"issue self-signed a.example --vault-passphrase-file v"_s).exitCode, 0);

    agent.setVariable("CERTWRIGHT_VAULT_PASSPHRASE_FILE", agent.path("v"));
    agent.file("own", "own passphrase\n");
    QVERIFY(agent.run(u"ca create Own --passphrase-file own"_s).succeeded());
    const ToolResult needed = agent.run(u"issue local b.example --ca Own"_s);
    QCOMPARE(needed.exitCode, 4);
    QVERIFY2(needed.errors.contains("--ca-passphrase-file FILE"), needed.errors);
    QCOMPARE(agent.run(u"issue local b.example --ca Own --ca-passphrase-file wrong"_s).exitCode, 4);
    QCOMPARE(
        agent.run(u"issue local b.example --ca Own --ca-passphrase-file -"_s, "own passphrase\n").exitCode,
        0);
}

void TstAgentContract::interruptingABatchKeepsWhatIsDone()
{
    QByteArray lines;
    for (int i = 0; i < 200; ++i)
        lines += "i" + QByteArray::number(i) + ".example\n";
    m_agent.file("many.txt", lines);
    const auto process =
        m_agent.start(u"issue local --ca Home --key rsa-2048 --batch many.txt"_s.split(u' '));
    QVERIFY(process->waitForReadyRead(60'000));
    QCOMPARE(::kill(pid_t(process->processId()), SIGINT), 0);
    QVERIFY(process->waitForFinished(30'000));
    QCOMPARE(process->exitCode(), 130);
    QCOMPARE(process->readAllStandardError().count("certwright-agent: error"), 1);
    const qsizetype told = process->readAllStandardOutput().count('\n');
    QCOMPARE(Agent::array(m_agent.json(u"list --domain i*.example"_s)).size(), told);
}

void TstAgentContract::aClosedPipeEndsQuietly()
{
    const QByteArray script =
        Agent::program().toUtf8() + " --store " + m_agent.store().toUtf8() + " events --json | head -c 1\n";
    const ToolResult result = runShell(m_agent.folder(), script);
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(result.errors, QByteArray());
}

void TstAgentContract::completionOffersCommandsAndNames()
{
    const ToolResult script = m_agent.run(u"completion bash"_s);
    QVERIFY(script.succeeded());
    m_agent.file("completion", script.output);
    const auto offered = [&](const QByteArray &typed) {
        const QByteArray test = "PATH=" + QFileInfo(Agent::program()).path().toUtf8() +
                                ":$PATH\nexport CERTWRIGHT_STORE=" + m_agent.store().toUtf8() +
                                "\n. ./completion\nCOMP_WORDS=(certwright-agent " + typed +
                                ")\nCOMP_CWORD=$((${#COMP_WORDS[@]} - 1))\n_certwright_agent\nprintf '%s\\n' "
                                "\"${COMPREPLY[@]}\"\n";
        m_agent.file("ask", test);
        const ToolResult result = runShell(m_agent.folder(), "bash ./ask\n");
        return result.errors.isEmpty() ? result.output : "error: " + result.errors;
    };
    QCOMPARE(offered("depl"), QByteArray("deploy\n"));
    QCOMPARE(offered("deploy rol"), QByteArray("rollback\n"));
    QCOMPARE(offered("issue local --ca-p"), QByteArray("--ca-passphrase-file\n"));
    QCOMPARE(offered("show shop."), QByteArray("shop.example.org\n"));
    for (const QString &shell : {u"zsh"_s, u"fish"_s})
        QVERIFY(m_agent.run(u"completion "_s + shell).output.contains("deploy"));
}

void TstAgentContract::theManPageHoldsEveryCommand()
{
    const ToolResult page = m_agent.run(u"man-page"_s);
    QVERIFY(page.succeeded());
    for (const char *heading :
         {".SH EXAMPLES", ".SH EXIT STATUS", ".SH ENVIRONMENT", ".SH FILES", "deploy rollback"})
        QVERIFY2(page.output.contains(heading), heading);
    const ToolResult shown = runTool({u"groff"_s, u"-man"_s, u"-Tutf8"_s, u"-ww"_s}, page.output);
    if (shown.exitCode < 0)
        QSKIP("groff is not installed");
    QVERIFY2(shown.succeeded() && shown.errors.isEmpty(), shown.errors);
}

QTEST_GUILESS_MAIN(TstAgentContract)
#include "tst_agentcontract.moc"
