#include "support/agentprocess.h"

#include <QDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace certwright::test;

/// What an administrator does in the life of a certificate, with openssl as the judge.
class TstAgentLife : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void anIntermediateIssuesAndOpensslAgrees();
    void renewalReachesTheFolderAndRollbackReturns();
    void aRenewalThatFailsLeavesWhatWasDeployed();
    void revocationShowsInTheList();
    void whatIsExportedIsReadByOpensslAndByAnotherStore_data();
    void whatIsExportedIsReadByOpensslAndByAnotherStore();
    void aKeyLeavesOnlyClosedOrByWord();
    void aRequestIsSignedByItsProfileAlone();
    void deletionIsTakenBack();
    void aBackupRestoresElsewhere_data();
    void aBackupRestoresElsewhere();
    void theRecoveryCodeOpensTheVault();
    void thePassphraseOfTheVaultChanges();
    void labelAndRenewalAreChanged();

private:
    bool opensslVerifies(const QString &file) const;
    Agent m_agent;
};

void TstAgentLife::initTestCase()
{
    QVERIFY(m_agent.makeVault());
    m_agent.file("root.pass", "root's own\n");
    m_agent.file("p12.pass", "for the file\n");
    QCOMPARE(m_agent.run(u"ca create Root --path-length 1 --passphrase-file root.pass"_s).exitCode, 0);
    const ToolResult below = m_agent.run(
        u"ca create Below --parent Root --permit home.example --permit 192.168.0.0/16 --ca-passphrase-file root.pass"_s);
    QVERIFY2(below.succeeded(), below.errors);
    m_agent.file("root.pem", m_agent.run(u"ca show Root --pem"_s).output);
    m_agent.file("below.pem", m_agent.run(u"ca show Below --pem"_s).output);
}

bool TstAgentLife::opensslVerifies(const QString &file) const
{
    return runTool({u"openssl"_s, u"verify"_s, u"-x509_strict"_s, u"-CAfile"_s, m_agent.path("root.pem"),
                    u"-untrusted"_s, m_agent.path("below.pem"), file})
        .succeeded();
}

void TstAgentLife::anIntermediateIssuesAndOpensslAgrees()
{
    const ToolResult issued =
        m_agent.run(u"issue local shop.home.example 192.168.1.7 --ca Below --deploy live --preset generic"_s);
    QVERIFY2(issued.succeeded(), issued.errors);
    QVERIFY(opensslVerifies(m_agent.path("live/current/fullchain.pem")));
    QCOMPARE(m_agent.run(u"verify shop.home.example --host shop.home.example"_s).exitCode, 0);
    const ToolResult other = m_agent.json(u"verify shop.home.example --host other.home.example"_s);
    QCOMPARE(other.exitCode, 6);
    QCOMPARE(Agent::object(other).value(u"problems").toArray().at(0).toObject().value(u"code"),
             u"name_not_covered"_s);
    QCOMPARE(m_agent.run(u"verify shop.home.example --at 2060-01-01T00:00:00Z"_s).exitCode, 6);

    const ToolResult outside = m_agent.run(u"issue local shop.elsewhere.example --ca Below"_s);
    QCOMPARE(outside.exitCode, 1);
    QVERIFY2(outside.errors.contains("shop.elsewhere.example"), outside.errors);
    QCOMPARE(m_agent.run(u"ca create Third --parent Below"_s).exitCode, 1);
}

void TstAgentLife::renewalReachesTheFolderAndRollbackReturns()
{
    const QByteArray first = m_agent.read(m_agent.path("live/current/fullchain.pem"));
    const QByteArray firstKey = m_agent.read(m_agent.path("live/current/privkey.pem"));
    const ToolResult renewed = m_agent.json(u"renew shop.home.example"_s);
    QVERIFY2(renewed.succeeded(), renewed.errors);
    const QByteArray second = m_agent.read(m_agent.path("live/current/fullchain.pem"));
    QVERIFY(second != first);
    QVERIFY(m_agent.read(m_agent.path("live/current/privkey.pem")) != firstKey);
    QVERIFY(opensslVerifies(m_agent.path("live/current/fullchain.pem")));

    QCOMPARE(m_agent.run(u"deploy rollback 1"_s).exitCode, 0);
    QCOMPARE(m_agent.read(m_agent.path("live/current/fullchain.pem")), first);
    QCOMPARE(Agent::array(m_agent.json(u"deploy list"_s)).at(0).toObject().value(u"state"), u"outdated"_s);
    QCOMPARE(m_agent.run(u"deploy run"_s).exitCode, 0);
    QCOMPARE(m_agent.read(m_agent.path("live/current/fullchain.pem")), second);
}

void TstAgentLife::aRenewalThatFailsLeavesWhatWasDeployed()
{
    const ToolResult added =
        m_agent.run(u"deploy add shop.home.example refused --preset generic --check false"_s);
    QCOMPARE(added.exitCode, 1);
    QVERIFY2(added.errors.contains("false"), added.errors);
    // Issued but not deployed everywhere: done in part.
    const ToolResult renewed = m_agent.run(u"renew shop.home.example"_s);
    QCOMPARE(renewed.exitCode, 3);
    QCOMPARE(m_agent.run(u"deploy run 1 2"_s).exitCode, 3);
    QCOMPARE(m_agent.run(u"status"_s).exitCode, 6);
    QCOMPARE(m_agent.run(u"deploy remove 2 --yes"_s).exitCode, 0);
    QCOMPARE(m_agent.run(u"status"_s).exitCode, 0);
}

void TstAgentLife::revocationShowsInTheList()
{
    QVERIFY(m_agent.run(u"issue local gone.home.example --ca Below"_s).succeeded());
    const QString serial =
        Agent::object(m_agent.json(u"show gone.home.example"_s)).value(u"serial").toString();
    QCOMPARE(m_agent.run(u"revoke gone.home.example --reason key-compromise --yes"_s).exitCode, 0);
    QCOMPARE(m_agent.run(u"revoke gone.home.example --reason key-compromise --yes"_s).exitCode, 1);
    QCOMPARE(Agent::object(m_agent.json(u"show gone.home.example"_s)).value(u"status"), u"revoked"_s);
    QCOMPARE(m_agent.run(u"verify gone.home.example"_s).exitCode, 6);
    QCOMPARE(m_agent.run(u"ca crl Below --out below.crl"_s).exitCode, 0);
    const ToolResult read = runTool({u"openssl"_s, u"crl"_s, u"-in"_s, m_agent.path("below.crl"),
                                     u"-CAfile"_s, m_agent.path("below.pem"), u"-noout"_s, u"-text"_s});
    QVERIFY2(read.output.toLower().contains(serial.toUtf8()), read.output);
    QVERIFY(read.output.contains("Key Compromise"));
    QVERIFY2(read.errors.contains("verify OK"), read.errors);
}

void TstAgentLife::whatIsExportedIsReadByOpensslAndByAnotherStore_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<QString>("reader");
    QTest::addColumn<bool>("holdsKey");
    const QString pass = u"--passphrase-file p12.pass"_s;
    QTest::newRow("pem") << u"--format pem"_s << u"x509 -noout -in %1"_s << false;
    QTest::newRow("pem and key") << u"--format pem --with-key "_s + pass
                                 << u"pkey -noout -in %1 -passin file:p12.pass"_s << true;
    QTest::newRow("pem and open key")
        << u"--format pem --with-key --unencrypted"_s << u"pkey -noout -in %1"_s << true;
    QTest::newRow("der") << u"--format der"_s << u"x509 -noout -inform der -in %1"_s << false;
    QTest::newRow("pkcs7") << u"--format pkcs7"_s << u"pkcs7 -inform der -print_certs -noout -in %1"_s
                           << false;
    QTest::newRow("pkcs12") << u"--format pkcs12 "_s + pass
                            << u"pkcs12 -nokeys -in %1 -passin file:p12.pass"_s << true;
    QTest::newRow("old pkcs12") << u"--format pkcs12 --legacy "_s + pass
                                << u"pkcs12 -legacy -nokeys -in %1 -passin file:p12.pass"_s << true;
    QTest::newRow("key") << u"--format key "_s + pass << u"pkey -noout -in %1 -passin file:p12.pass"_s
                         << true;
    QTest::newRow("open key") << u"--format key --unencrypted"_s << u"pkey -noout -in %1"_s << true;
}

void TstAgentLife::whatIsExportedIsReadByOpensslAndByAnotherStore()
{
    QFETCH(QString, options);
    QFETCH(QString, reader);
    QFETCH(bool, holdsKey);
    QFile::remove(m_agent.path("out"));
    const ToolResult made = m_agent.run(u"export shop.home.example --out out "_s + options);
    QVERIFY2(made.succeeded(), made.errors);
    QCOMPARE(m_agent.run(u"export shop.home.example --out out "_s + options).exitCode, 1);
    const auto rights = QFile::permissions(m_agent.path("out"));
    QCOMPARE(bool(rights & (QFile::ReadGroup | QFile::ReadOther)), !holdsKey);
    const ToolResult read =
        runShell(m_agent.folder(), (u"openssl "_s + reader.arg(u"out"_s) + u"\n"_s).toUtf8());
    QVERIFY2(read.succeeded(), read.errors);

    Agent other;
    QVERIFY(other.makeVault());
    other.file("in", m_agent.read(m_agent.path("out")));
    other.file("p12.pass", "for the file\n");
    const ToolResult taken = other.json(u"import in --passphrase-file p12.pass"_s);
    QVERIFY2(taken.succeeded(), taken.errors + taken.output);
    if (!options.contains(u"--format key")) {
        const QJsonObject shown = Agent::object(other.json(u"show shop.home.example"_s));
        QCOMPARE(shown.value(u"has_key").toBool(), holdsKey);
    }
    if (options.contains(u"p12.pass")) {
        Agent third;
        QVERIFY(third.makeVault());
        third.file("in", m_agent.read(m_agent.path("out")));
        const ToolResult closed = third.json(u"import in"_s);
        QVERIFY2(closed.exitCode == 4 || closed.exitCode == 3, closed.output);
        QVERIFY2(closed.output.contains("needs-passphrase"), closed.output);
    }
}

void TstAgentLife::aKeyLeavesOnlyClosedOrByWord()
{
    for (const QString &format : {u"pem --with-key"_s, u"key"_s, u"pkcs12"_s}) {
        const ToolResult result =
            m_agent.run(u"export shop.home.example --out refused.key --format "_s + format);
        QCOMPARE(result.exitCode, 2);
        QVERIFY(!QFile::exists(m_agent.path("refused.key")));
    }
}

void TstAgentLife::aRequestIsSignedByItsProfileAlone()
{
    // conventions 10.4, 52
    const ToolResult made = runShell(
        m_agent.folder(),
        "openssl req -new -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout r.key -out r.csr -subj "
        "'/CN=r.home.example' -addext 'subjectAltName=DNS:r.home.example' -addext "
        "'basicConstraints=critical,CA:TRUE'\n");
    QVERIFY2(made.succeeded(), made.errors);
    QVERIFY(m_agent.run(u"csr show r.csr"_s).output.contains("asks for"));
    const ToolResult sign = m_agent.json(u"csr sign r.csr --ca Below --out r.crt"_s);
    QVERIFY2(sign.succeeded(), sign.errors);
    QCOMPARE(Agent::object(sign).value(u"is_ca"), false);
    QVERIFY(opensslVerifies(m_agent.path("r.crt")));

    const ToolResult foreign = runShell(
        m_agent.folder(),
        "openssl req -new -key r.key -out f.csr -subj '/CN=x' -addext 'subjectAltName=DNS:bank.example'\n"
        "openssl req -in r.csr -outform der -out forged.der\n"
        "printf '\\001' | dd of=forged.der bs=1 seek=$(($(wc -c < forged.der) - 3)) conv=notrunc 2>&1\n"
        "openssl req -new -newkey rsa:1024 -nodes -keyout w.key -out weak.csr -subj '/CN=w.home.example' "
        "-addext 'subjectAltName=DNS:w.home.example'\n");
    QVERIFY2(foreign.succeeded(), foreign.errors);
    for (const char *request : {"f.csr", "forged.der", "weak.csr"}) {
        const ToolResult refused =
            m_agent.run(u"csr sign %1 --ca Below --out refused.crt"_s.arg(QString::fromUtf8(request)));
        QVERIFY2(refused.exitCode == 1, QByteArray(request) + ": " + refused.output + refused.errors);
        QVERIFY(!QFile::exists(m_agent.path("refused.crt")));
    }
    QCOMPARE(m_agent.run(u"csr create own.home.example --out own.csr"_s).exitCode, 0);
    QCOMPARE(m_agent.run(u"csr sign own.csr --ca Below --out own.crt"_s).exitCode, 0);
    QCOMPARE(Agent::object(m_agent.json(u"show own.home.example"_s)).value(u"has_key"), true);
}

void TstAgentLife::deletionIsTakenBack()
{
    QVERIFY(m_agent.run(u"issue local lost.home.example --ca Below"_s).succeeded());
    const QString id =
        QString::number(Agent::object(m_agent.json(u"show lost.home.example"_s)).value(u"id").toInt());
    QCOMPARE(m_agent.run(u"delete lost.home.example"_s).exitCode, 0);
    QCOMPARE(m_agent.run(u"show lost.home.example"_s).exitCode, 5);
    QCOMPARE(m_agent.run(u"restore "_s + id).exitCode, 0);
    QCOMPARE(Agent::object(m_agent.json(u"show lost.home.example"_s)).value(u"has_key"), true);
    QCOMPARE(m_agent.run(u"delete lost.home.example --with-key --yes"_s).exitCode, 0);
    QCOMPARE(m_agent.run(u"restore "_s + id).exitCode, 0);
    QCOMPARE(Agent::object(m_agent.json(u"show lost.home.example"_s)).value(u"has_key"), false);
}

void TstAgentLife::aBackupRestoresElsewhere_data()
{
    QTest::addColumn<QString>("made");
    QTest::addColumn<QString>("opened");
    QTest::newRow("by the vault's file") << QString() << u"--vault-passphrase-file vault.pass"_s;
    QTest::newRow("by the vault's file, said outright") << QString() << u"--passphrase-file vault.pass"_s;
    QTest::newRow("by the recovery code") << QString() << u"--passphrase-file code"_s;
    QTest::newRow("by its own passphrase")
        << u"--passphrase-file p12.pass"_s << u"--passphrase-file p12.pass"_s;
}

void TstAgentLife::aBackupRestoresElsewhere()
{
    QFETCH(QString, made);
    QFETCH(QString, opened);
    for (const char *old : {"whole.backup", "code"})
        QFile::remove(m_agent.path(old));
    QDir(m_agent.path("elsewhere")).removeRecursively();
    QVERIFY(m_agent.run(u"vault recovery-code --out code"_s).succeeded());
    const ToolResult written = m_agent.run(u"backup create whole.backup "_s + made);
    QVERIFY2(written.succeeded(), written.errors);
    QVERIFY(!(QFile::permissions(m_agent.path("whole.backup")) & (QFile::ReadGroup | QFile::ReadOther)));
    QVERIFY(!m_agent.read(m_agent.path("whole.backup")).contains("shop.home.example"));

    Agent fresh;
    fresh.unsetVariable("CERTWRIGHT_VAULT_PASSPHRASE_FILE");
    for (const char *name : {"whole.backup", "code", "p12.pass", "vault.pass"})
        fresh.file(name, m_agent.read(m_agent.path(name)));
    fresh.file("wrong", "wrong\n");
    QCOMPARE(fresh.run(u"backup restore whole.backup --passphrase-file wrong"_s).exitCode, 4);
    QVERIFY(!QFile::exists(fresh.path("store/certwright.db")));
    const ToolResult restored = fresh.run(u"backup restore whole.backup "_s + opened);
    QVERIFY2(restored.succeeded(), restored.errors);
    QCOMPARE(fresh.run(u"list --json"_s).output, m_agent.run(u"list --json"_s).output);
    const ToolResult issued =
        fresh.run(u"issue local after.home.example --ca Below --vault-passphrase-file vault.pass"_s);
    QVERIFY2(issued.succeeded(), issued.errors);
    // Over a store that is there: only by word.
    QCOMPARE(fresh.run(u"backup restore whole.backup "_s + opened).exitCode, 2);
    QCOMPARE(fresh.run(u"backup restore whole.backup --yes "_s + opened).exitCode, 0);
    QCOMPARE(fresh.run(u"show after.home.example"_s).exitCode, 5);

    QByteArray damaged = fresh.read(fresh.path("whole.backup"));
    damaged.truncate(damaged.size() / 2);
    fresh.file("half.backup", damaged);
    const ToolResult found = fresh.json(u"backup verify half.backup "_s + opened);
    QVERIFY2(found.exitCode == 6 || found.exitCode == 4, found.output + found.errors);
}

void TstAgentLife::theRecoveryCodeOpensTheVault()
{
    QFile::remove(m_agent.path("code"));
    QVERIFY(m_agent.run(u"vault recovery-code --out code"_s).succeeded());
    QVERIFY(!(QFile::permissions(m_agent.path("code")) & (QFile::ReadGroup | QFile::ReadOther)));
    QCOMPARE(m_agent.run(u"vault unlock --recovery-code-file code"_s).exitCode, 0);
    QByteArray mistyped = m_agent.read(m_agent.path("code"));
    mistyped[2] = mistyped[2] == '7' ? '8' : '7';
    m_agent.file("mistyped", mistyped);
    QCOMPARE(m_agent.run(u"vault unlock --recovery-code-file mistyped"_s).exitCode, 4);
    QCOMPARE(Agent::object(m_agent.json(u"vault status"_s)).value(u"has_recovery_code"), true);
}

void TstAgentLife::thePassphraseOfTheVaultChanges()
{
    Agent agent;
    agent.file("vault.pass", "the first\n");
    QVERIFY(agent.run(u"issue self-signed a.example"_s).succeeded());
    QCOMPARE(Agent::object(agent.json(u"vault status"_s)).value(u"kept_in"), u"typed"_s);
    QVERIFY(agent.run(u"backup create typed.backup"_s).succeeded());
    agent.file("second", "the second\n");
    const ToolResult changed = agent.run(u"vault change-passphrase --new-passphrase-file second"_s);
    QVERIFY2(changed.succeeded(), changed.errors);
    QCOMPARE(agent.run(u"issue self-signed b.example"_s).exitCode, 4);
    QCOMPARE(agent.run(u"issue self-signed b.example --vault-passphrase-file second"_s).exitCode, 0);
    QCOMPARE(
        agent
            .run(
                u"vault change-passphrase --renew --new-passphrase-file second --vault-passphrase-file second"_s)
            .exitCode,
        0);
    QCOMPARE(
        agent.run(u"export a.example --format key --unencrypted --out a.key --vault-passphrase-file second"_s)
            .exitCode,
        0);
    // What a person typed closes the backup too.
    Agent fresh;
    fresh.file("typed.backup", agent.read(agent.path("typed.backup")));
    fresh.file("vault.pass", "the first\n");
    const ToolResult restored = fresh.run(u"backup restore typed.backup"_s);
    QVERIFY2(restored.succeeded(), restored.errors);
    QCOMPARE(fresh.run(u"issue self-signed c.example"_s).exitCode, 0);
}

void TstAgentLife::labelAndRenewalAreChanged()
{
    QCOMPARE(m_agent.run(u"set shop.home.example --label mine --notes text --renew off"_s).exitCode, 0);
    QCOMPARE(Agent::object(m_agent.json(u"show mine"_s)).value(u"renew_at"), QJsonValue());
    QCOMPARE(m_agent.run(u"set mine --renew auto --renew-before 50%"_s).exitCode, 0);
    QVERIFY(Agent::object(m_agent.json(u"show mine"_s)).value(u"renew_at").isString());
    QCOMPARE(Agent::array(m_agent.json(u"list --search text"_s)).size(), 1);
}

QTEST_GUILESS_MAIN(TstAgentLife)
#include "tst_agentlife.moc"
