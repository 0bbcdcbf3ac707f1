#include "support/agentprocess.h"

#include <QDir>
#include <QScopeGuard>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace certwright::test;

/// What the agent writes where somebody names a file: nothing is lost, and nothing lies open unasked.
class TstAgentFiles : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void anExistingFileIsNotReplaced_data();
    void anExistingFileIsNotReplaced();
    void itIsReplacedByWord_data();
    void itIsReplacedByWord();
    void aListIsRefreshedInItsPlaceAndNothingElse();
    void aKeyGoesToAStickOnlyByWord();
    void aBackupOfATypedVaultOpensByWhatIsTyped();

private:
    std::unique_ptr<Agent> m_agent;
};

void TstAgentFiles::init()
{
    m_agent = std::make_unique<Agent>();
    QVERIFY(m_agent->makeVault());
}

void TstAgentFiles::anExistingFileIsNotReplaced_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("request") << u"csr create other.example --out mine"_s;
    QTest::newRow("signed request") << u"csr sign asked.csr --ca Home --out mine"_s;
    QTest::newRow("revocation list") << u"ca crl Home --out mine"_s;
    QTest::newRow("certificate") << u"export a.example --format pem --out mine"_s;
    QTest::newRow("key") << u"export a.example --format key --unencrypted --out mine"_s;
    QTest::newRow("recovery code") << u"vault recovery-code --out mine"_s;
    QTest::newRow("backup") << u"backup create mine"_s;
    QTest::newRow("passphrase") << u"vault create --generate-file mine"_s;
}

void TstAgentFiles::anExistingFileIsNotReplaced()
{
    QFETCH(QString, line);
    if (line.startsWith(u"vault create")) {
        m_agent = std::make_unique<Agent>();
    } else {
        QVERIFY(m_agent->run(u"ca create Home"_s).succeeded());
        QVERIFY(m_agent->run(u"issue local a.example --ca Home"_s).succeeded());
        QVERIFY(m_agent->run(u"csr create asked.example --out asked.csr"_s).succeeded());
    }
    m_agent->file("mine", "the only copy of a novel\n");
    const QByteArray keys = m_agent->run(u"list --kind key --json"_s).output;
    const QByteArray listed = m_agent->run(u"list --json"_s).output;
    const ToolResult refused = m_agent->json(line);
    QCOMPARE(refused.exitCode, 1);
    QCOMPARE(Agent::error(refused).value(u"code"), u"file_exists"_s);
    QCOMPARE(m_agent->read(m_agent->path("mine")), QByteArray("the only copy of a novel\n"));
    // Nothing was made that nobody has now.
    QCOMPARE(m_agent->run(u"list --kind key --json"_s).output, keys);
    QCOMPARE(m_agent->run(u"list --json"_s).output, listed);
    const QJsonObject vault = Agent::object(m_agent->json(u"vault status"_s));
    QVERIFY(!vault.value(u"has_recovery_code").toBool());
    // A link that leads nowhere is somebody's as well.
    QVERIFY(QFile::remove(m_agent->path("mine")));
    QVERIFY(QFile::link(m_agent->path("nowhere"), m_agent->path("mine")));
    QCOMPARE(m_agent->run(line).exitCode, 1);
    QVERIFY(QFileInfo(m_agent->path("mine")).isSymLink());
    QVERIFY(!QFile::exists(m_agent->path("nowhere")));
}

void TstAgentFiles::itIsReplacedByWord_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("request") << u"csr create other.example --out mine --force"_s;
    QTest::newRow("signed request") << u"csr sign asked.csr --ca Home --out mine --force"_s;
    QTest::newRow("revocation list") << u"ca crl Home --out mine --force"_s;
    QTest::newRow("certificate") << u"export a.example --format pem --out mine --force"_s;
}

void TstAgentFiles::itIsReplacedByWord()
{
    QFETCH(QString, line);
    QVERIFY(m_agent->run(u"ca create Home"_s).succeeded());
    QVERIFY(m_agent->run(u"issue local a.example --ca Home"_s).succeeded());
    QVERIFY(m_agent->run(u"csr create asked.example --out asked.csr"_s).succeeded());
    m_agent->file("mine", "not needed\n");
    const ToolResult made = m_agent->run(line);
    QVERIFY2(made.succeeded(), made.errors);
    QVERIFY(m_agent->read(m_agent->path("mine")).startsWith("-----BEGIN "));
}

void TstAgentFiles::aListIsRefreshedInItsPlaceAndNothingElse()
{
    QVERIFY(m_agent->run(u"ca create Home"_s).succeeded());
    QVERIFY(m_agent->run(u"ca create Other"_s).succeeded());
    QVERIFY(m_agent->run(u"ca crl Home --out list.crl"_s).succeeded());
    const QByteArray first = m_agent->read(m_agent->path("list.crl"));
    QVERIFY(m_agent->run(u"ca crl Home --out list.crl"_s).succeeded());
    const QByteArray second = m_agent->read(m_agent->path("list.crl"));
    QVERIFY(first != second && second.startsWith("-----BEGIN X509 CRL"));
    // Clients of the other authority would take no list for theirs any more.
    const ToolResult refused = m_agent->json(u"ca crl Other --out list.crl"_s);
    QCOMPARE(Agent::error(refused).value(u"code"), u"file_exists"_s);
    QCOMPARE(m_agent->read(m_agent->path("list.crl")), second);
    // As a server may hold it.
    QVERIFY(runTool({u"openssl"_s, u"crl"_s, u"-in"_s, m_agent->path("list.crl"), u"-outform"_s, u"der"_s,
                     u"-out"_s, m_agent->path("list.der")})
                .succeeded());
    QVERIFY(m_agent->run(u"ca crl Home --out list.der"_s).succeeded());
}

void TstAgentFiles::aKeyGoesToAStickOnlyByWord()
{
    // conventions 10.4, 8
    QVERIFY(m_agent->run(u"issue self-signed a.example"_s).succeeded());
    QVERIFY(QDir().mkdir(m_agent->path("stick")));
    const ToolResult mounted =
        runShell(m_agent->folder(), "PATH=$PATH:/usr/sbin:/sbin\nhead -c 2000000 /dev/zero >image\n"
                                    "mkfs.vfat image\nmount -o loop,umask=022 image stick\n");
    if (!mounted.succeeded())
        QSKIP("no vfat can be mounted here");
    const auto unmount = qScopeGuard([&] { runTool({u"umount"_s, u"-l"_s, m_agent->path("stick")}); });
    const auto names = [&] { return QDir(m_agent->path("stick")).entryList(QDir::Files | QDir::Hidden); };
    for (const QString &line :
         {u"export a.example --format key --unencrypted --out stick/a.key"_s,
          u"export a.example --format pem --with-key --unencrypted --out stick/a.pem"_s}) {
        const ToolResult refused = m_agent->run(line);
        QCOMPARE(refused.exitCode, 2);
        QVERIFY2(refused.errors.contains("--yes"), refused.errors);
        QCOMPARE(names(), QStringList());
    }
    QVERIFY(
        m_agent->run(u"export a.example --format key --unencrypted --out stick/a.key --yes"_s).succeeded());
    QCOMPARE(names(), QStringList{u"a.key"_s});
    QVERIFY(m_agent->run(u"export a.example --format pem --out stick/a.pem"_s).succeeded());
    // Whole stores don't lie where everybody reads, not even closed.
    const ToolResult backup = m_agent->json(u"backup create stick/whole"_s);
    QCOMPARE(Agent::error(backup).value(u"code"), u"file_too_open"_s);
    QCOMPARE(names(), (QStringList{u"a.key"_s, u"a.pem"_s}));
}

void TstAgentFiles::aBackupOfATypedVaultOpensByWhatIsTyped()
{
    Agent agent;
    agent.unsetVariable("CERTWRIGHT_VAULT_PASSPHRASE_FILE");
    const QByteArray typed = "Gr\xC3\xBC\xC3\x9F"
                             "e aus Br\xC3\xBChl";
    const ToolResult issued =
        agent.atTerminal({u"issue"_s, u"self-signed"_s, u"a.example"_s}, {typed, typed});
    QVERIFY2(issued.succeeded(), issued.errors);
    const ToolResult made = agent.atTerminal({u"backup"_s, u"create"_s, u"whole.backup"_s}, {typed});
    QVERIFY2(made.succeeded(), made.errors);
    QVERIFY2(made.output.contains("the vault's passphrase or recovery code opens it"), made.output);
    QVERIFY(agent.atTerminal({u"vault"_s, u"recovery-code"_s, u"--out"_s, u"code"_s}, {typed}).succeeded());

    // All that a person has left: the file and what was typed, or the paper.
    Agent fresh;
    fresh.unsetVariable("CERTWRIGHT_VAULT_PASSPHRASE_FILE");
    fresh.file("whole.backup", agent.read(agent.path("whole.backup")));
    const QByteArray code = agent.read(agent.path("code")).trimmed();
    const QStringList verify{u"backup"_s, u"verify"_s, u"whole.backup"_s};
    QVERIFY(fresh.atTerminal(verify, {code}).succeeded());
    QCOMPARE(fresh.atTerminal(verify, {"something else"}).exitCode, 4);
    const ToolResult restored = fresh.atTerminal({u"backup"_s, u"restore"_s, u"whole.backup"_s}, {typed});
    QVERIFY2(restored.succeeded(), restored.errors);
    QVERIFY2(!restored.errors.contains(typed), "it was shown while it was typed");
    QVERIFY(fresh
                .atTerminal({u"export"_s, u"a.example"_s, u"--format"_s, u"key"_s, u"--unencrypted"_s,
                             u"--out"_s, u"a.key"_s},
                            {typed})
                .succeeded());
    // Not the passphrase of the vault that lies here now, but of the backup.
    fresh.file("typed", typed + '\n');
    QCOMPARE(fresh.run(u"backup verify whole.backup --passphrase-file typed"_s).exitCode, 0);
    QCOMPARE(fresh.run(u"backup verify whole.backup --vault-passphrase-file typed"_s).exitCode, 0);
}

QTEST_GUILESS_MAIN(TstAgentFiles)
#include "tst_agentfiles.moc"
