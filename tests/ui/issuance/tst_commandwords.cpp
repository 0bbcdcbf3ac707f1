#include "base/subprocess.h"
#include "issuance/commandwords.h"
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
    void saysASecondCommandForASpecialTarget();
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
    QCOMPARE(agentCommandLines(draft, {}), u"certwright-agent issue self-signed localhost 127.0.0.1"_s);
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
    const auto words = splitCommandLine(agentCommandLines(draft, *facts));
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
                             u"nginx"_s};
    QCOMPARE(*words, wanted);
}

void TestCommandWords::aValueThatLooksLikeAnOptionStaysAValue()
{
    auto draft = draftFor({u"shop.example"_s});
    draft.plan.label = u"--help"_s;
    QVERIFY(agentCommands(draft, {}).first().contains(u"--label=--help"_s));
}

void TestCommandWords::saysASecondCommandForASpecialTarget()
{
    auto draft = draftFor({u"shop.example"_s});
    draft.wish = TargetWish();
    draft.wish->folder = u"/srv/shop"_s;
    draft.wish->preset = u"traefik"_s;
    draft.wish->group = u"web"_s;
    draft.wish->answers = {{u"config"_s, u"/etc/my traefik"_s}};
    const QList<QStringList> commands = agentCommands(draft, {});
    QCOMPARE(commands.size(), 2);
    const QStringList wanted{u"certwright-agent"_s,
                             u"deploy"_s,
                             u"add"_s,
                             u"shop.example"_s,
                             u"/srv/shop"_s,
                             u"--preset"_s,
                             u"traefik"_s,
                             u"--group"_s,
                             u"web"_s,
                             u"--set"_s,
                             u"config=/etc/my traefik"_s};
    QCOMPARE(commands.last(), wanted);
    QCOMPARE(*splitCommandLine(agentCommandLines(draft, {}).section(u'\n', 1)), wanted);
}

void TestCommandWords::neverHoldsAPassphrase()
{
    auto draft = draftFor({u"shop.example"_s});
    draft.plan.authorityPassphrase = std::make_shared<const SecretBytes>(secret("hunter2hunter2"));
    draft.wish = TargetWish();
    draft.wish->preset = u"tomcat"_s;
    draft.wish->keystorePassphrase = std::make_shared<const SecretBytes>(secret("changeit-please"));
    const QString lines = agentCommandLines(draft, {});
    QVERIFY(!lines.contains(u"hunter2"_s) && !lines.contains(u"changeit"_s));
    QVERIFY(lines.contains(u"--passphrase-file"_s));
}

QTEST_MAIN(TestCommandWords)
#include "tst_commandwords.moc"
