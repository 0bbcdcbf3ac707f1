#include "support/agentprocess.h"
#include "support/patience.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using namespace certwright::test;

/// Hostile files, names, environments and folders, by the numbers of the threat model.
class TstAgentAbuse : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void hostileTextReachesNoTerminal_data();
    void hostileTextReachesNoTerminal();
    void aNulInANameIsShownAndNeverMatches();
    void aCertificateOfManyNamesIsQuick();
    void hostileFilesAreRefusedQuickly();
    void aFolderOfTrapsIsRead();
    void linksOutOfTheFolderAreNotFollowed();
    void aNewerStoreIsLeftAlone();
    void aPlaceWithoutLocksGetsNoStore_data();
    void aPlaceWithoutLocksGetsNoStore();
    void aCraftedBackupRestoresNothing();
    void namesThatLookLikeCommandsAreRefused_data();
    void namesThatLookLikeCommandsAreRefused();
    void labelsAreDataEverywhere_data();
    void labelsAreDataEverywhere();
    void wildSearchesEnd_data();
    void wildSearchesEnd();
    void theEnvironmentLoadsNothing();
    void endlessOutputIsCut();
    void foreignFilesStayWhenATargetGoes();
    void anAlteredFileIsSeenAndWrittenAnew();
    void anOlderStoreOverwritesNothingNewer();
    void aProgramWithMoreRightsThanItsCallerRefuses();
    void aStoreOfAnotherComputerIsSaidSo();

private:
    std::unique_ptr<Agent> m_agent;
};

void TstAgentAbuse::init()
{
    m_agent = std::make_unique<Agent>();
    QVERIFY(m_agent->makeVault());
}

void TstAgentAbuse::hostileTextReachesNoTerminal_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("forbidden");
    // conventions 10.4, 16, 20
    QTest::newRow("clipboard") << QByteArray("\033]52;c;Y3VybA==\a") << QByteArray("\033");
    QTest::newRow("link") << QByteArray("\033]8;;http://evil\033\\\\x") << QByteArray("\033");
    QTest::newRow("colour") << QByteArray("\033[2J\033[31m") << QByteArray("\033");
    QTest::newRow("C1") << QByteArray("\xC2\x9B"
                                      "31m")
                        << QByteArray("\xC2\x9B");
    QTest::newRow("bidi") << QByteArray("abc\xE2\x80\xAEgpj.exe") << QByteArray("\xE2\x80\xAE");
    QTest::newRow("zero width") << QByteArray("ab\xE2\x80\x8B"
                                              "c")
                                << QByteArray("\xE2\x80\x8B");
    QTest::newRow("markup") << QByteArray("<b>x</b>") << QByteArray("\033");
}

void TstAgentAbuse::hostileTextReachesNoTerminal()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, forbidden);
    const QString path = m_agent->path("hostile.pem");
    const ToolResult made = runTool({u"openssl"_s, u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s,
                                     u"ec_paramgen_curve:P-256"_s, u"-nodes"_s, u"-keyout"_s, u"/dev/null"_s,
                                     u"-utf8"_s, u"-subj"_s,
                                     QString::fromUtf8("/O=o" + QByteArray(text).replace('/', "\\/") +
                                                       "/CN=n" + QByteArray(text).replace('/', "\\/")),
                                     u"-out"_s, path});
    QVERIFY2(made.succeeded(), made.errors);
    QByteArray said;
    for (const QString &line : {u"import hostile.pem"_s, u"import hostile.pem --json"_s, u"list"_s,
                                u"list --json"_s, u"show 1"_s, u"show 1 --text"_s, u"show 1 --json"_s,
                                u"verify 1"_s, u"events"_s, u"delete 1"_s, u"restore 1"_s}) {
        const ToolResult result = m_agent->run(line);
        QVERIFY2(result.exitCode == 0 || result.exitCode == 6, line.toUtf8() + ": " + result.errors);
        said += result.output + result.errors;
    }
    QVERIFY2(!said.contains(forbidden), said.toPercentEncoding(" \n{}[]:,\""));
    for (char c = 0; c < 32; ++c)
        QVERIFY2(c == '\n' || c == '\t' || !said.contains(c), qPrintable(QString::number(c)));
}

void TstAgentAbuse::aNulInANameIsShownAndNeverMatches()
{
    // conventions 10.4, 17
    const ToolResult made = runShell(
        m_agent->folder(),
        "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout /dev/null -outform der "
        "-subj '/CN=bank.exampleX.evil' -addext 'subjectAltName=DNS:bank.exampleX.evil' -out nul.der\n"
        "LC_ALL=C sed -i 's/bank.exampleX.evil/bank.example\\x00.evil/g' nul.der\n");
    QVERIFY2(made.succeeded(), made.errors);
    const ToolResult taken = m_agent->json(u"import nul.der"_s);
    if (taken.exitCode == 0) {
        QVERIFY(!m_agent->run(u"show 1"_s).output.contains('\0'));
        QVERIFY(!m_agent->run(u"list --json"_s).output.contains('\0'));
        QCOMPARE(m_agent->run(u"show bank.example"_s).exitCode, 5);
        QCOMPARE(m_agent->run(u"verify 1 --host bank.example"_s).exitCode, 6);
    } else {
        QCOMPARE(taken.exitCode, 1);
    }
}

void TstAgentAbuse::aCertificateOfManyNamesIsQuick()
{
    // conventions 10.4, 18
    QByteArray names = "[req]\ndistinguished_name=dn\nx509_extensions=x\nprompt=no\n[dn]\nCN=many\n[x]"
                       "\nsubjectAltName=@n\n[n]\n";
    for (int i = 0; i < 20'000; ++i)
        names += "DNS." + QByteArray::number(i) + "=host" + QByteArray::number(i) + ".example\n";
    m_agent->file("many.cnf", names);
    const ToolResult made = runShell(
        m_agent->folder(), "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout "
                           "/dev/null -config many.cnf -out many.pem\n");
    QVERIFY2(made.succeeded(), made.errors);
    for (const QString &line : {u"import many.pem"_s, u"list"_s, u"list --search host19999"_s, u"show 1"_s}) {
        QElapsedTimer timer;
        timer.start();
        const ToolResult result = m_agent->run(line);
        QVERIFY2(result.succeeded(), result.errors);
        QVERIFY2(timer.elapsed() < hung, qPrintable(line + u' ' + QString::number(timer.elapsed())));
        if (line == u"list" || line == u"show 1")
            QVERIFY2(result.output.size() < 20'000, qPrintable(QString::number(result.output.size())));
    }
}

void TstAgentAbuse::hostileFilesAreRefusedQuickly()
{
    // conventions 10.4, 12
    QByteArray nested;
    for (int i = 0; i < 100'000; ++i)
        nested += "\x30\x80";
    m_agent->file("nested.der", nested);
    m_agent->file("half.pem", "-----BEGIN CERTIFICATE-----\nMIIB\n");
    m_agent->file("zeros", QByteArray(1'000'000, '\0'));
    m_agent->file("pass", "x\n");
    for (const QString &file : {u"nested.der"_s, u"half.pem"_s, u"zeros"_s}) {
        QElapsedTimer timer;
        timer.start();
        const ToolResult result = m_agent->json(u"import --passphrase-file pass "_s + file);
        QVERIFY2(result.exitCode == 1 || result.exitCode == 4, result.output);
        QVERIFY2(timer.elapsed() < hung, qPrintable(file + u' ' + QString::number(timer.elapsed())));
    }
    QCOMPARE(m_agent->run(u"list --json"_s).output, QByteArray("[\n]\n"));
}

void TstAgentAbuse::aFolderOfTrapsIsRead()
{
    // conventions 10.4, 11
    QVERIFY(QDir().mkdir(m_agent->path("traps")));
    const ToolResult made = runShell(
        m_agent->path("traps"),
        "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout /dev/null -subj "
        "/CN=good.example "
        "-addext subjectAltName=DNS:good.example -out good.pem\n"
        "mkfifo pipe\nln -s /dev/zero zero\nln -s /proc proc\nln -s . loop\n"
        "echo x > ./-rf\necho x > 'new\nline'\nprintf x > \"$(printf 'a\\342\\200\\256gpj.pem')\"\n"
        "d=.; i=0; while [ $i -lt 40 ]; do d=$d/d; i=$((i + 1)); done; mkdir -p $d; cp good.pem $d/deep.pem\n"
        "truncate -s 17M big.pem\n");
    QVERIFY2(made.succeeded(), made.errors);
    QElapsedTimer timer;
    timer.start();
    const ToolResult result = m_agent->run(u"import --recursive traps"_s);
    QVERIFY2(timer.elapsed() < hung, "it hung");
    QVERIFY2(result.exitCode == 3, result.output + result.errors);
    QVERIFY(!result.output.contains("\xE2\x80\xAE") && !result.errors.contains("\xE2\x80\xAE"));
    QVERIFY(!result.output.contains("new\nline"));
    QCOMPARE(Agent::array(m_agent->json(u"list"_s)).size(), 1);
}

void TstAgentAbuse::linksOutOfTheFolderAreNotFollowed()
{
    // conventions 10.4, 13
    QVERIFY(QDir().mkpath(m_agent->path("chosen")));
    const ToolResult made =
        runShell(m_agent->folder(),
                 "openssl genpkey -algorithm ED25519 -out secret.key\nln -s ../secret.key chosen/link.key\n"
                 "mkdir away && cp secret.key away/ && ln -s ../away chosen/away\n");
    QVERIFY2(made.succeeded(), made.errors);
    const ToolResult result = m_agent->json(u"import --recursive chosen"_s);
    QVERIFY2(!result.output.contains("\"imported\""), result.output);
    QCOMPARE(Agent::array(m_agent->json(u"list --kind key"_s)).size(), 0);
}

void TstAgentAbuse::aNewerStoreIsLeftAlone()
{
    // conventions 10.4, 14
    QVERIFY(m_agent->run(u"issue self-signed a.example"_s).succeeded());
    const ToolResult changed = runShell(
        m_agent->store(),
        "python3 -c \"import sqlite3; d = sqlite3.connect('certwright.db'); d.execute('PRAGMA user_version = "
        "9999'); d.commit()\"\n");
    if (!changed.succeeded())
        QSKIP("python3 with sqlite3 is not installed");
    const QByteArray before = m_agent->read(m_agent->store() + u"/certwright.db"_s);
    const ToolResult result = m_agent->json(u"issue self-signed b.example"_s);
    QCOMPARE(result.exitCode, 1);
    QCOMPARE(Agent::error(result).value(u"code"), u"store_too_new"_s);
    QCOMPARE(m_agent->read(m_agent->store() + u"/certwright.db"_s), before);
}

void TstAgentAbuse::aPlaceWithoutLocksGetsNoStore_data()
{
    QTest::addColumn<QString>("answer");
    // conventions 10.4, 14
    QTest::newRow("refuses locks") << u"error=ENOLCK"_s;
    QTest::newRow("gives one lock to everybody") << u"retval=0"_s;
}

void TstAgentAbuse::aPlaceWithoutLocksGetsNoStore()
{
    QFETCH(QString, answer);
    if (!runTool({u"strace"_s, u"-V"_s}).succeeded())
        QSKIP("strace is not installed");
    const Agent agent;
    const ToolResult result =
        agent.below({u"strace"_s, u"-f"_s, u"-E"_s, u"ASAN_OPTIONS=detect_leaks=0"_s, u"-o"_s,
                     agent.path("trace"), u"-e"_s, u"trace=fcntl"_s, u"-e"_s, u"inject=fcntl:"_s + answer},
                    u"--json issue self-signed a.example"_s.split(u' '));
    QCOMPARE(result.exitCode, 1);
    QCOMPARE(Agent::error(result).value(u"code"), u"store_without_locks"_s);
    QCOMPARE(QDir(agent.store()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
             QStringList());
}

void TstAgentAbuse::aCraftedBackupRestoresNothing()
{
    // conventions 10.4, 10
    QVERIFY(m_agent->run(u"issue self-signed a.example"_s).succeeded());
    const ToolResult made = runShell(
        m_agent->folder(), "mkdir -p in/.ssh && echo evil > in/.ssh/authorized_keys && cd in && "
                           "tar -cPf ../evil.backup --transform 's|^|../../|' .ssh/authorized_keys\n");
    QVERIFY2(made.succeeded(), made.errors);
    const QByteArray before = m_agent->run(u"list --json"_s).output;
    QCOMPARE(m_agent->run(u"backup verify evil.backup"_s).exitCode, 6);
    QCOMPARE(m_agent->run(u"backup restore evil.backup --yes"_s).exitCode, 1);
    QCOMPARE(m_agent->run(u"list --json"_s).output, before);
}

void TstAgentAbuse::namesThatLookLikeCommandsAreRefused_data()
{
    QTest::addColumn<QString>("name");
    // conventions 10.4, 23, 26
    for (const char *name : {"$(touch x)", ";reboot", "-oProxyCommand=x", "`id`", "a b", "a\r\nBcc: x", "a|b",
                             "../../x", "a.example/../../x", "%n%n", "<b>x</b>", "a'b", "a\"b"})
        QTest::newRow(name) << QString::fromUtf8(name);
}

void TstAgentAbuse::namesThatLookLikeCommandsAreRefused()
{
    QFETCH(QString, name);
    const ToolResult result = m_agent->run(QStringList{u"issue"_s, u"self-signed"_s, u"--"_s, name});
    QCOMPARE(result.exitCode, 2);
    QVERIFY(!QFile::exists(m_agent->path("x")));
    QCOMPARE(Agent::array(m_agent->json(u"list"_s)).size(), 0);
}

void TstAgentAbuse::labelsAreDataEverywhere_data()
{
    QTest::addColumn<QString>("label");
    // conventions 10.4, 25, 26
    for (const char *label :
         {"'; DROP TABLE certificate; --", "$(touch x)", "%1 %n %s", "\" OR 1=1", "a\\'b", "-rf", "{file}"})
        QTest::newRow(label) << QString::fromUtf8(label);
}

void TstAgentAbuse::labelsAreDataEverywhere()
{
    QFETCH(QString, label);
    const ToolResult made =
        m_agent->run(QStringList{u"issue"_s, u"self-signed"_s, u"a.example"_s, u"--label"_s, label,
                                 u"--deploy"_s, m_agent->path("live"), u"--preset"_s, u"generic"_s});
    QVERIFY2(made.succeeded(), made.errors);
    const QJsonObject shown = Agent::object(m_agent->json(QStringList{u"show"_s, u"--"_s, label}));
    QCOMPARE(shown.value(u"label").toString(), label);
    QCOMPARE(Agent::array(m_agent->json(QStringList{u"list"_s, u"--search="_s + label})).size(), 1);
    QVERIFY(m_agent->run(u"list"_s).output.contains(label.toUtf8()));
    QVERIFY(!QFile::exists(m_agent->path("x")));
}

void TstAgentAbuse::wildSearchesEnd_data()
{
    QTest::addColumn<QString>("option");
    // conventions 10.4, 24
    QTest::newRow("stars") << u"--domain="_s + u"*a"_s.repeated(60) + u'x';
    QTest::newRow("brackets") << u"--domain=[[[a-*"_s;
    QTest::newRow("regular expression") << u"--search=(a+)+$(a|a)*"_s;
    QTest::newRow("wildcards of SQL") << u"--search=%%%_%"_s;
    QTest::newRow("endless") << u"--search="_s + QString(100'000, u'%');
}

void TstAgentAbuse::wildSearchesEnd()
{
    QFETCH(QString, option);
    QVERIFY(m_agent->run(u"issue self-signed "_s + u"a"_s.repeated(60) + u".example"_s).succeeded());
    QElapsedTimer timer;
    timer.start();
    const ToolResult result = m_agent->json(QStringList{u"list"_s, option});
    QVERIFY2(timer.elapsed() < hung, "it hung");
    QVERIFY2(result.exitCode == 0, result.errors);
    QCOMPARE(Agent::array(result).size(), 0);
}

void TstAgentAbuse::theEnvironmentLoadsNothing()
{
    // conventions 10.4, 27, 28
    if (!runTool({u"strace"_s, u"-V"_s}).succeeded())
        QSKIP("strace is not installed");
    m_agent->file("evil.cnf", "openssl_conf = x\n[x]\nengines = e\n[e]\ndynamic_path = ./evil.so\n");
    for (const char *name : {"OPENSSL_CONF", "OPENSSL_MODULES", "OPENSSL_ENGINES", "SSL_CERT_FILE",
                             "SSL_CERT_DIR", "QT_PLUGIN_PATH", "GCONV_PATH"})
        m_agent->setVariable(name, m_agent->path("evil.cnf"));
    m_agent->setVariable("SSLKEYLOGFILE", m_agent->path("keylog"));
    const ToolResult result =
        m_agent->below({u"strace"_s, u"-f"_s, u"-E"_s, u"ASAN_OPTIONS=detect_leaks=0"_s, u"-e"_s,
                        u"trace=openat,open"_s, u"-o"_s, m_agent->path("trace")},
                       u"issue self-signed a.example"_s.split(u' '));
    QVERIFY2(result.succeeded(), result.errors);
    const QByteArray trace = m_agent->read(m_agent->path("trace"));
    QVERIFY(trace.contains("certwright.db"));
    QVERIFY(!trace.contains("evil"));
    QVERIFY(!QFile::exists(m_agent->path("keylog")));
}

void TstAgentAbuse::endlessOutputIsCut()
{
    // conventions 10.4, 31
    m_agent->file("talker", "#!/bin/sh\nhead -c 20000000 /dev/zero | tr '\\0' 'x'\nexit 1\n");
    QFile::setPermissions(m_agent->path("talker"), QFile::ReadOwner | QFile::ExeOwner);
    QVERIFY(m_agent->run(u"issue self-signed a.example"_s).succeeded());
    const ToolResult result = m_agent->json(u"deploy add a.example live --preset generic --check ./talker"_s);
    QCOMPARE(result.exitCode, 1);
    QVERIFY2(result.errors.size() < 200'000, qPrintable(QString::number(result.errors.size())));
    QVERIFY(QFileInfo(m_agent->store() + u"/certwright.db"_s).size() < 2'000'000);
}

void TstAgentAbuse::foreignFilesStayWhenATargetGoes()
{
    // conventions 10.4, 57
    QVERIFY(m_agent->run(u"issue self-signed a.example --deploy live --preset generic"_s).succeeded());
    m_agent->file("live/mine.txt", "mine\n");
    const QString altered = m_agent->path("live/current/fullchain.pem");
    m_agent->file("live/current/fullchain.pem", "altered\n");
    const ToolResult removed = m_agent->run(u"deploy remove 1 --yes"_s);
    QVERIFY2(removed.exitCode == 0 || removed.exitCode == 1, removed.errors);
    QCOMPARE(m_agent->read(m_agent->path("live/mine.txt")), QByteArray("mine\n"));
    QVERIFY2(!filesHolding(m_agent->path("live"), "altered").isEmpty(), qPrintable(altered));
}

void TstAgentAbuse::anAlteredFileIsSeenAndWrittenAnew()
{
    // conventions 10.4, 57
    QVERIFY(m_agent->run(u"vault recovery-code --out code"_s).succeeded());
    QVERIFY(m_agent->run(u"issue self-signed a.example --deploy live --preset generic"_s).succeeded());
    QCOMPARE(m_agent->run(u"status"_s).exitCode, 0);
    m_agent->file("live/current/fullchain.pem", "altered\n");
    const QJsonObject target = Agent::array(m_agent->json(u"deploy list"_s)).at(0).toObject();
    QCOMPARE(target.value(u"state"), u"outdated"_s);
    QVERIFY2(target.value(u"last_error").toString().contains(u"live/1/fullchain.pem"_s),
             qPrintable(target.value(u"last_error").toString()));
    QCOMPARE(m_agent->run(u"status"_s).exitCode, 6);
    QVERIFY(m_agent->run(u"doctor"_s).output.contains("live/1/fullchain.pem"));
    const ToolResult mended = m_agent->run(u"deploy run"_s);
    QVERIFY2(mended.succeeded(), mended.errors);
    QVERIFY2(mended.errors.contains("live/1/fullchain.pem"), mended.errors);
    QVERIFY(m_agent->read(m_agent->path("live/fullchain.pem")).startsWith("-----BEGIN CERTIFICATE"));
    QCOMPARE(m_agent->read(m_agent->path("live/1/fullchain.pem")), QByteArray("altered\n"));
    QCOMPARE(m_agent->run(u"status"_s).exitCode, 0);
    QVERIFY(!m_agent->run(u"deploy run"_s).errors.contains("live/1/"));
}

void TstAgentAbuse::anOlderStoreOverwritesNothingNewer()
{
    // conventions 10.4, 58
    QVERIFY(m_agent->run(u"issue self-signed a.example --deploy live --preset generic"_s).succeeded());
    const QByteArray old = m_agent->read(m_agent->store() + u"/certwright.db"_s);
    // Times in certificates are whole seconds: the next one must be younger.
    QTest::qWait(1'100);
    QVERIFY(m_agent->run(u"renew a.example"_s).succeeded());
    const QByteArray newer = m_agent->read(m_agent->path("live/current/fullchain.pem"));
    QDir store(m_agent->store());
    for (const QString &file : store.entryList(QDir::Files))
        store.remove(file);
    m_agent->file("store/certwright.db", old);
    const ToolResult result = m_agent->run(u"deploy run"_s);
    QVERIFY2(result.exitCode != 0, result.output);
    QCOMPARE(m_agent->read(m_agent->path("live/current/fullchain.pem")), newer);
}

void TstAgentAbuse::aProgramWithMoreRightsThanItsCallerRefuses()
{
    // conventions 10.4, 33
    if (geteuid() != 0)
        QSKIP("only root can make a setuid program");
    QTemporaryDir open(u"/var/tmp/certwright-XXXXXX"_s);
    QVERIFY(::chmod(QFile::encodeName(open.path()).constData(), 0755) == 0);
    const QString copy = open.filePath(u"agent"_s);
    if (!QFile::copy(Agent::program(), copy))
        QSKIP("the program can't be copied to /var/tmp");
    QVERIFY(::chmod(QFile::encodeName(copy).constData(), 04755) == 0);
    const ToolResult result =
        runTool({u"setpriv"_s, u"--reuid=65534"_s, u"--clear-groups"_s, copy, u"--version"_s});
    QVERIFY2(result.exitCode == 1, result.output + result.errors);
    QVERIFY(!result.output.contains("certwright-agent"));
}

void TstAgentAbuse::aStoreOfAnotherComputerIsSaidSo()
{
    // conventions 10.4, 56
    QVERIFY(m_agent->run(u"issue self-signed a.example"_s).succeeded());
    QVERIFY(m_agent->run(u"vault recovery-code --out code"_s).succeeded());
    QVERIFY(m_agent->run(u"backup create whole.backup"_s).succeeded());
    QCOMPARE(m_agent->run(u"status"_s).exitCode, 0);
    QCOMPARE(m_agent->run(u"doctor"_s).exitCode, 0);
    m_agent->file("machine-id", "fedcba9876543210fedcba9876543210\n");
    const QStringList elsewhere{
        u"unshare"_s, u"-m"_s, u"sh"_s, u"-c"_s, u"mount --bind machine-id /etc/machine-id && exec \"$@\""_s,
        u"sh"_s};
    const auto there = [&](const QString &line) { return m_agent->below(elsewhere, line.split(u' ')); };
    if (!there(u"--version"_s).succeeded())
        QSKIP("this test can't pretend to run on another computer");

    const ToolResult status = there(u"status --json"_s);
    QCOMPARE(status.exitCode, 6);
    QVERIFY(Agent::object(status).value(u"store_of_another_computer").toBool());
    QVERIFY(there(u"status"_s).output.contains("renew --take-over"));
    const ToolResult doctor = there(u"doctor --json"_s);
    QCOMPARE(doctor.exitCode, 6);
    const QJsonObject finding = Agent::object(doctor).value(u"findings").toArray().at(0).toObject();
    QCOMPARE(finding.value(u"code"), u"lease_held"_s);
    QVERIFY(finding.value(u"hint").toString().contains(u"renew --take-over"_s));
    // Nothing expires for want of an answer, but it is said each time.
    const ToolResult renewed = there(u"renew"_s);
    QCOMPARE(renewed.exitCode, 0);
    QVERIFY2(renewed.errors.contains("another computer"), renewed.errors);
    QCOMPARE(there(u"renew --take-over --dry-run"_s).exitCode, 0);
    QCOMPARE(there(u"status"_s).exitCode, 6);

    QCOMPARE(there(u"renew --take-over"_s).exitCode, 0);
    QCOMPARE(there(u"status"_s).exitCode, 0);
    QCOMPARE(there(u"doctor"_s).exitCode, 0);
    // What was said there holds there; here it is now the other computer's.
    QCOMPARE(m_agent->run(u"status"_s).exitCode, 6);
    QCOMPARE(m_agent->run(u"renew --take-over"_s).exitCode, 0);
    // A backup that is restored elsewhere is such a copy.
    const ToolResult restored = there(u"backup restore whole.backup --yes"_s);
    QCOMPARE(restored.exitCode, 0);
    QVERIFY2(restored.errors.contains("another computer"), restored.errors);
}

QTEST_GUILESS_MAIN(TstAgentAbuse)
#include "tst_agentabuse.moc"
