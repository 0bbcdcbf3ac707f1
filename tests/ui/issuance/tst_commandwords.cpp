#include "base/subprocess.h"
#include "issuance/commandwords.h"
#include "support/agentprocess.h"
#include "ui/issuance/wizardbench.h"

using namespace Qt::Literals::StringLiterals;
using namespace certwright;
using namespace certwright::test;

class TestCommandWords : public QObject
{
    Q_OBJECT

private slots:
    void saysOnlyWhatDiffersFromTheDefaults();
    void readsBackAsWhatWasChosen();
    void aValueThatLooksLikeAnOptionStaysAValue();
    void saysAllOfATargetInTheSameLine();
    void runsAsItIs();
    void neverHoldsAPassphrase();

private:
    static ui::CertificateDraft draftFor(const QStringList &names);
};

ui::CertificateDraft TestCommandWords::draftFor(const QStringList &names)
{
    ui::CertificateDraft draft;
    draft.typedNames = names;
    draft.plan.names = *parseNames(names);
    draft.plan.issuer = IssuerKind::SelfSigned;
    return draft;
}

void TestCommandWords::saysOnlyWhatDiffersFromTheDefaults()
{
    const auto draft = draftFor({u"localhost"_s, u"127.0.0.1"_s});
    QCOMPARE(agentCommandLine(draft, {}), u"certwright-agent issue self-signed localhost 127.0.0.1"_s);
}

void TestCommandWords::readsBackAsWhatWasChosen()
{
    WizardBench bench;
    const AuthorityId id = bench.addAuthority(u"Ann's \"net\" $HOME"_s);
    const auto facts = ui::readCertificateFacts(bench.services, bench.context());
    QVERIFY(facts);
    auto draft = draftFor({u"*.shop.example"_s});
    draft.plan.issuer = IssuerKind::LocalCa;
    draft.plan.authority = id;
    draft.plan.keyAlgorithm = KeyAlgorithm::Rsa3072;
    draft.plan.days = 200;
    draft.plan.profile = Profile::TlsServerClient;
    draft.plan.label = u"a; rm -rf \\ 'x'"_s;
    draft.plan.renewal = RenewalPolicy::off();
    draft.wish = TargetWish();
    draft.wish->folder = u"/srv/my shop"_s;
    draft.wish->preset = u"nginx"_s;
    const auto words = splitCommandLine(agentCommandLine(draft, *facts));
    QVERIFY(words);
    const QStringList wanted{u"certwright-agent"_s,
                             u"issue"_s,
                             u"local"_s,
                             u"*.shop.example"_s,
                             u"--ca"_s,
                             u"Ann's \"net\" $HOME"_s,
                             u"--key"_s,
                             u"rsa-3072"_s,
                             u"--days"_s,
                             u"200"_s,
                             u"--profile"_s,
                             u"tls-server-client"_s,
                             u"--label"_s,
                             u"a; rm -rf \\ 'x'"_s,
                             u"--renew"_s,
                             u"off"_s,
                             u"--deploy"_s,
                             u"/srv/my shop"_s,
                             u"--preset"_s,
                             u"nginx"_s,
                             u"--store"_s,
                             bench.path(u"store"_s)};
    QCOMPARE(*words, wanted);
}

void TestCommandWords::aValueThatLooksLikeAnOptionStaysAValue()
{
    auto draft = draftFor({u"shop.example"_s});
    draft.plan.label = u"--help"_s;
    QVERIFY(agentCommand(draft, {}).contains(u"--label=--help"_s));
}

void TestCommandWords::saysAllOfATargetInTheSameLine()
{
    auto draft = draftFor({u"shop.example"_s});
    draft.wish = TargetWish();
    draft.wish->folder = u"/srv/shop"_s;
    draft.wish->preset = u"traefik"_s;
    draft.wish->group = u"web"_s;
    draft.wish->keyMode = 0640;
    draft.wish->fileNames = {{u"chain"_s, QString()}, {u"fullchain"_s, u"my site.pem"_s}};
    draft.wish->check = QString();
    draft.wish->reload = u"systemctl reload 'my unit'"_s;
    draft.wish->probe = u"shop.example:443"_s;
    draft.wish->answers = {{u"config"_s, u"/etc/my traefik"_s}};
    draft.mayReplace = true;
    const QStringList wanted{u"certwright-agent"_s,
                             u"issue"_s,
                             u"self-signed"_s,
                             u"shop.example"_s,
                             u"--deploy"_s,
                             u"/srv/shop"_s,
                             u"--preset"_s,
                             u"traefik"_s,
                             u"--group"_s,
                             u"web"_s,
                             u"--mode"_s,
                             u"0640"_s,
                             u"--names"_s,
                             u"chain="_s,
                             u"--names"_s,
                             u"fullchain=my site.pem"_s,
                             u"--check"_s,
                             QString(),
                             u"--reload"_s,
                             u"systemctl reload 'my unit'"_s,
                             u"--probe"_s,
                             u"shop.example:443"_s,
                             u"--set"_s,
                             u"config=/etc/my traefik"_s,
                             u"--yes"_s};
    QCOMPARE(agentCommand(draft, {}), wanted);
    QCOMPARE(*splitCommandLine(agentCommandLine(draft, {})), wanted);
}

void TestCommandWords::runsAsItIs()
{
    Agent agent;
    QVERIFY(agent.makeVault());
    QVERIFY(agent.run(QStringList{u"ca"_s, u"create"_s, u"Ann's \"net\" $HOME"_s}).succeeded());
    ServiceOptions options;
    options.storeFolder = agent.store();
    Services services(options, std::make_shared<SystemClock>());
    const SystemClock clock;
    const auto facts = ui::readCertificateFacts(services, Context(clock));
    QVERIFY(facts);
    auto draft = draftFor({u"*.shop.example"_s, u"10.0.0.7"_s});
    draft.plan.issuer = IssuerKind::LocalCa;
    draft.plan.authority = facts->authorities.first().id;
    draft.plan.label = u"a; touch x \\ 'x' `y`"_s;
    draft.wish = TargetWish();
    draft.wish->folder = agent.path("my live");
    draft.wish->preset = u"generic"_s;
    draft.wish->keyMode = 0640;
    draft.wish->fileNames = {{u"chain"_s, QString()}, {u"fullchain"_s, u"my $site.pem"_s}};
    draft.wish->reload = u"/bin/sh -c 'touch \"$0\"' "_s + joinCommandLine({agent.path("re loaded")});
    draft.mayReplace = true;
    QVERIFY(QDir().mkpath(draft.wish->folder));
    agent.file("my live/privkey.pem", "an older key");
    // In the shell of a person whose PATH has the agent.
    agent.unsetVariable("CERTWRIGHT_STORE");
    const QString line =
        u"PATH=%1:$PATH\n%2\n"_s.arg(QFileInfo(Agent::program()).path(), agentCommandLine(draft, *facts));
    agent.file("line.sh", line.toUtf8());
    const ToolResult ran = agent.shell(u"line.sh"_s);
    QVERIFY2(ran.succeeded(), ran.errors);
    QVERIFY(QFile::exists(agent.path("my live/my $site.pem")));
    QVERIFY(QFile::exists(agent.path("re loaded")));
    QVERIFY(!QFile::exists(agent.path("x")));
    QCOMPARE(agent.read(agent.path("my live/.before-certwright/privkey.pem")), QByteArray("an older key"));
}

void TestCommandWords::neverHoldsAPassphrase()
{
    auto draft = draftFor({u"shop.example"_s});
    draft.plan.authorityPassphrase = std::make_shared<const SecretBytes>(secret("hunter2hunter2"));
    draft.wish = TargetWish();
    draft.wish->preset = u"tomcat"_s;
    draft.wish->keystorePassphrase = std::make_shared<const SecretBytes>(secret("changeit-please"));
    const QString lines = agentCommandLine(draft, {});
    QVERIFY(!lines.contains(u"hunter2"_s) && !lines.contains(u"changeit"_s));
}

QTEST_MAIN(TestCommandWords)
#include "tst_commandwords.moc"
