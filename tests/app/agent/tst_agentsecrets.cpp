#include "support/agentprocess.h"

#include <QDir>
#include <QMap>
#include <QRegularExpression>
#include <QScopeGuard>
#include <QSet>
#include <QTest>

#include <csignal>

#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using namespace certwright::test;

namespace {

const QByteArray vaultCanary = "Canary-vault-7f31c0";
const QByteArray authorityCanary = "Canary-authority-91ab44";
const QByteArray exportCanary = "Canary-export-c0ffee";

} // namespace

/// No secret leaves by output, log, argument, environment, descriptor or a file's first moment.
class TstAgentSecrets : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void nothingThatIsSaidHoldsASecret();
    void childrenGetNoSecretAndNoDescriptor();
    void everyFileHasItsModeBeforeItsFirstByte();
    void theStoreHoldsNoOpenKey();
    void aForcedCoreHoldsNoSecret();

private:
    QByteArrayList keyLines() const;
    std::unique_ptr<Agent> m_agent;
};

void TstAgentSecrets::init()
{
    m_agent = std::make_unique<Agent>();
    m_agent->file("vault.pass", vaultCanary + '\n');
    m_agent->file("ca.pass", authorityCanary + '\n');
    m_agent->file("p12.pass", exportCanary + '\n');
    m_agent->file("wrong.pass", "Canary-wrong-000\n");
    m_agent->setVariable("QT_LOGGING_RULES", u"*=true"_s);
}

/// The inner lines of every PEM key that lies in the folder.
QByteArrayList TstAgentSecrets::keyLines() const
{
    QByteArrayList lines;
    for (const QString &file : filesHolding(m_agent->folder(), "BEGIN PRIVATE KEY")) {
        const QByteArray pem = m_agent->read(file);
        const qsizetype at = pem.indexOf("BEGIN PRIVATE KEY");
        for (const QByteArray &line : pem.mid(at).split('\n').mid(1)) {
            if (line.startsWith("-----"))
                break;
            lines.append(line);
        }
    }
    return lines;
}

void TstAgentSecrets::nothingThatIsSaidHoldsASecret()
{
    QByteArray said;
    for (
        const QString &line :
        {u"ca create Home --passphrase-file ca.pass"_s,
         u"issue local a.example --ca Home --ca-passphrase-file ca.pass --deploy live --preset generic --json"_s,
         u"issue local b.example --ca Home --ca-passphrase-file wrong.pass"_s,
         u"issue local b.example --ca Home --ca-passphrase-file wrong.pass --json"_s,
         u"export a.example --format pkcs12 --passphrase-file p12.pass --out a.p12"_s,
         u"export a.example --format key --unencrypted --out a.key"_s,
         u"export a.example --format pem --with-key --passphrase-file p12.pass --out a.p12"_s,
         u"import a.p12 --passphrase-file wrong.pass"_s,
         u"import a.p12 --passphrase-file p12.pass --json"_s,
         u"import a.key --json"_s,
         u"show a.example --text"_s,
         u"show a.example --json"_s,
         u"list --kind key --json"_s,
         u"backup create whole.backup"_s,
         u"backup verify whole.backup --passphrase-file wrong.pass"_s,
         u"vault status --json"_s,
         u"vault unlock --vault-passphrase-file wrong.pass"_s,
         u"issue self-signed c.example --vault-passphrase-file wrong.pass"_s,
         u"renew a.example"_s,
         u"events --json"_s,
         u"vault change-passphrase --new-passphrase-file p12.pass"_s,
         u"doctor --json"_s,
         u"status"_s}) {
        const ToolResult result = m_agent->run(line);
        said += result.output + result.errors;
    }
    const QByteArrayList keys = keyLines();
    QVERIFY(keys.size() >= 6);
    for (const QByteArray &canary : QByteArrayList{"Canary"} + keys)
        QVERIFY2(!said.contains(canary), "a secret was printed");
    // In no file either, but for those that were given, and the keys that were asked for.
    QStringList files = filesHolding(m_agent->folder(), "Canary");
    files.removeIf([](const QString &file) { return file.endsWith(u".pass"); });
    QCOMPARE(files, QStringList());
}

void TstAgentSecrets::childrenGetNoSecretAndNoDescriptor()
{
    m_agent->setVariable("SECRET_OF_THE_CALLER", u"Canary-environment"_s);
    m_agent->unsetVariable("QT_LOGGING_RULES");
    m_agent->setVariable("LD_LIBRARY_PATH", m_agent->folder());
    m_agent->setVariable("SSLKEYLOGFILE", m_agent->path("keylog"));
    // conventions 10.4, 27, 28, 30
    m_agent->file("stub",
                  "#!/bin/sh\nd=$(dirname \"$0\")\n"
                  "tr '\\0' '\\n' < /proc/self/environ > \"$d/child.environ\"\n"
                  "tr '\\0' '\\n' < /proc/$$/cmdline > \"$d/child.cmdline\"\n"
                  "ls -l /proc/$$/fd > \"$d/child.fd\"\n"
                  "cat /proc/$PPID/cmdline /proc/$PPID/environ > \"$d/parent\" 2>/dev/null\nexit 0\n");
    QFile::setPermissions(m_agent->path("stub"), QFile::ReadOwner | QFile::ExeOwner);
    QVERIFY(m_agent->run(u"ca create Home --passphrase-file ca.pass"_s).succeeded());
    QVERIFY(m_agent->run(u"issue local a.example --ca Home --ca-passphrase-file ca.pass"_s).succeeded());
    const ToolResult added = m_agent->run(
        u"deploy add a.example live --preset tomcat --passphrase-file p12.pass --reload ./stub --check ./stub"_s);
    QVERIFY2(added.succeeded(), added.errors);
    const QByteArray environment = m_agent->read(m_agent->path("child.environ"));
    QVERIFY(!environment.isEmpty());
    for (const char *file : {"child.environ", "child.cmdline", "child.fd"}) {
        const QByteArray content = m_agent->read(m_agent->path(file));
        QVERIFY2(!content.contains("Canary"), file);
    }
    for (const char *name :
         {"LD_LIBRARY_PATH", "SSLKEYLOGFILE", "SECRET_OF_THE_CALLER", "QT_LOGGING_RULES", "CERTWRIGHT_VAULT"})
        QVERIFY2(!environment.contains(name), environment);
    // Nothing but the standard three; the shell itself keeps its script open, and its stdout while it
    // redirects.
    QMap<int, QByteArray> open;
    for (const QByteArray &line : m_agent->read(m_agent->path("child.fd")).split('\n')) {
        const qsizetype arrow = line.indexOf(" -> ");
        if (arrow >= 0)
            open.insert(line.left(arrow).split(' ').last().toInt(), line.mid(arrow + 4));
    }
    QVERIFY(open.size() >= 3);
    for (auto it = open.cbegin(); it != open.cend(); ++it)
        QVERIFY2(it.key() <= 2 || it.value().endsWith("/stub") || it.value() == open.value(2), it.value());
    QByteArray parent = m_agent->read(m_agent->path("parent"));
    parent.replace("Canary-environment", "");
    QVERIFY(!parent.contains("Canary"));
    QVERIFY(!QFile::exists(m_agent->path("keylog")));
}

void TstAgentSecrets::everyFileHasItsModeBeforeItsFirstByte()
{
    if (!runTool({u"strace"_s, u"-V"_s}).succeeded())
        QSKIP("strace is not installed");
    m_agent->file("open-umask", "#!/bin/sh\numask 0\nexec \"$@\"\n");
    QFile::setPermissions(m_agent->path("open-umask"), QFile::ReadOwner | QFile::ExeOwner);
    const QStringList above{
        m_agent->path("open-umask"),
        u"strace"_s,
        u"-f"_s,
        u"-E"_s,
        u"ASAN_OPTIONS=detect_leaks=0"_s, // which can't look at what is traced
        u"-y"_s,
        u"-s"_s,
        u"32"_s,
        u"-e"_s,
        u"trace=umask,openat,openat2,creat,open,fchmod,fchmodat,chmod,fchown,fchownat,write,pwrite64"_s,
        u"-o"_s,
        m_agent->path("trace")};
    static const QRegularExpression created(u"open(?:at)?\\(.*O_CREAT.*, (0\\d+)\\) = \\d+<([^>]+)>"_s);
    static const QRegularExpression masked(u"umask\\((0\\d*)\\)"_s);
    static const QRegularExpression changed(u"f(?:chmod|chown)\\(\\d+<([^>]+)>, "_s);
    static const QRegularExpression written(u"p?write(?:64)?\\(\\d+<([^>]+)>, "_s);
    static const QRegularExpression secret(
        u"privkey|certwright\\.db|\\.p12|\\.key|\\.backup|generated|code$|combined"_s);
    m_agent->setVariable("CERTWRIGHT_VAULT_PASSPHRASE_FILE", m_agent->path("generated"));
    QSet<QString> secrets;
    for (const QString &line :
         {u"vault create --generate-file generated"_s, u"vault recovery-code --out code"_s,
          u"ca create Home"_s, u"issue local a.example --ca Home --deploy live --preset nginx"_s,
          u"deploy add a.example ha --preset haproxy"_s,
          u"export a.example --format pkcs12 --passphrase-file p12.pass --out a.p12"_s,
          u"export a.example --format key --unencrypted --out a.key"_s, u"backup create whole.backup"_s}) {
        const ToolResult result = m_agent->below(above, line.split(u' '));
        QVERIFY2(result.succeeded(), line.toUtf8() + ": " + result.errors);
        QSet<QString> hasBytes;
        int mask = 0;
        for (const QByteArray &raw : m_agent->read(m_agent->path("trace")).split('\n')) {
            const QString call = QString::fromUtf8(raw);
            if (const auto set = masked.match(call); set.hasMatch())
                mask = set.captured(1).toInt(nullptr, 8);
            if (const auto made = created.match(call);
                made.hasMatch() && made.captured(2).startsWith(m_agent->folder())) {
                const int mode = made.captured(1).toInt(nullptr, 8);
                QVERIFY2((mode & ~mask & 077) == 0, raw);
            } else if (const auto mode = changed.match(call); mode.hasMatch()) {
                // SQLite gives its journals the database's owner each time; their mode it never touches.
                const bool isOwner = call.contains(u"fchown") && call.contains(u"certwright.db-");
                const bool isSecret = secret.match(mode.captured(1)).hasMatch() && !isOwner;
                QVERIFY2(!isSecret || !hasBytes.contains(mode.captured(1)), raw);
            } else if (const auto bytes = written.match(call); bytes.hasMatch()) {
                hasBytes.insert(bytes.captured(1));
                if (secret.match(bytes.captured(1)).hasMatch())
                    secrets.insert(bytes.captured(1));
            }
        }
    }
    QVERIFY2(secrets.size() >= 6, qPrintable(QStringList(secrets.values()).join(u'\n')));
    for (const QString &name : {u"generated"_s, u"code"_s, u"a.p12"_s, u"a.key"_s, u"whole.backup"_s,
                                u"store/certwright.db"_s, u"live/current/privkey.pem"_s}) {
        const auto rights = QFile::permissions(m_agent->folder() + u'/' + name);
        QVERIFY2(!(rights & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther)),
                 qPrintable(name));
    }
    QVERIFY(!(QFile::permissions(m_agent->store()) & (QFile::ReadGroup | QFile::ExeGroup | QFile::ExeOther)));
}

void TstAgentSecrets::theStoreHoldsNoOpenKey()
{
    QVERIFY(m_agent->run(u"issue self-signed a.example"_s).succeeded());
    QVERIFY(m_agent->run(u"export a.example --format key --unencrypted --out a.key"_s).succeeded());
    const ToolResult der =
        runShell(m_agent->folder(), "openssl pkey -in a.key -outform der | tail -c +40 | head -c 24\n");
    const ToolResult raw = runShell(
        m_agent->folder(), "openssl ec -in a.key -noout -text 2>/dev/null | sed -n '3,5p' | tr -d ' :\\n'\n");
    QVERIFY(!raw.output.isEmpty() && !der.output.isEmpty());
    QByteArray scalar = QByteArray::fromHex(raw.output);
    QVERIFY(scalar.size() >= 31);
    QCOMPARE(filesHolding(m_agent->store(), scalar.right(31)), QStringList());
}

void TstAgentSecrets::aForcedCoreHoldsNoSecret()
{
    // conventions 10.4, 54
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    QSKIP("the sanitizers look into their own process");
#endif
    m_agent->unsetVariable("QT_LOGGING_RULES");
    QVERIFY(m_agent->run(u"issue self-signed a.example"_s).succeeded());
    // It waits with the vault and the key open.
    m_agent->file("wait", "#!/bin/sh\nd=$(dirname \"$0\")\necho $$ >\"$d/waits\"\nexec sleep 60\n");
    QFile::setPermissions(m_agent->path("wait"), QFile::ReadOwner | QFile::ExeOwner);
    QVERIFY(
        m_agent->run(u"deploy add a.example live --preset generic --check ./wait --no-run"_s).succeeded());
    // As a person who is not root: root may look into everything.
    QStringList person;
    if (::geteuid() == 0) {
        person = QStringList{u"setpriv"_s, u"--reuid=65534"_s, u"--regid=65534"_s, u"--clear-groups"_s};
        QVERIFY(runTool({u"chown"_s, u"-R"_s, u"65534:65534"_s, m_agent->folder()}).succeeded());
    }
    const QStringList anySize{u"/bin/sh"_s, u"-c"_s, u"ulimit -c unlimited; exec \"$@\""_s, u"sh"_s};
    // By the shell too: setpriv alone still passes through folders that are closed to that person.
    if (!m_agent->below(person + anySize, {u"--version"_s}).succeeded())
        QSKIP("the program can't be run as another user from where it lies");
    runTool(person + anySize +
            QStringList{u"/bin/sh"_s, u"-c"_s, u"cd \"$0\" && kill -s SEGV $$"_s, m_agent->folder()});
    const auto cores = [&] { return QDir(m_agent->folder()).entryList({u"core*"_s}, QDir::Files); };
    if (cores().isEmpty())
        QSKIP("no cores are written here, not even of other programs");
    for (const QString &core : cores())
        QVERIFY(QFile::remove(m_agent->folder() + u'/' + core));

    const auto agent = m_agent->startBelow(person + anySize, u"deploy run 1"_s.split(u' '));
    QTRY_VERIFY_WITH_TIMEOUT(m_agent->read(m_agent->path("waits")).endsWith('\n'), 60'000);
    const auto stop =
        qScopeGuard([&] { ::kill(m_agent->read(m_agent->path("waits")).trimmed().toInt(), SIGKILL); });
    const QString proc = u"/proc/%1/"_s.arg(agent->processId());
    for (const QString &name : {u"environ"_s, u"mem"_s, u"maps"_s}) {
        const ToolResult read = runTool(person + QStringList{u"head"_s, u"-c"_s, u"1"_s, proc + name});
        QVERIFY2(!read.succeeded() && read.output.isEmpty(), qPrintable(name));
    }
    QVERIFY(!m_agent->read(proc + u"cmdline"_s).contains("Canary"));
    QVERIFY(!m_agent->read(proc + u"environ"_s).contains("Canary"));
    ::kill(pid_t(agent->processId()), SIGSEGV);
    QVERIFY(agent->waitForFinished(60'000));
    QCOMPARE(agent->exitStatus(), QProcess::CrashExit);
    QCOMPARE(cores(), QStringList());
    // What waited ends with nobody to wait for it.
}

QTEST_GUILESS_MAIN(TstAgentSecrets)
#include "tst_agentsecrets.moc"
