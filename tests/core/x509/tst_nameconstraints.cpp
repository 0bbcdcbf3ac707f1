#include "crafted.h"
#include "fixtures.h"
#include "x509/certificaterequest.h"
#include "x509/chain.h"

#include <QTest>

using namespace certwright;
using namespace certwright::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Signed by the openssl tool, which asks nobody whether the authority may.
Certificate signedAnyway(const Issued &root, const QString &commonName, const QString &names)
{
    QTemporaryDir folder;
    const PrivateKey key = made(PrivateKey::generate(KeyAlgorithm::EcP256));
    const auto request = openssl(
        {u"req"_s, u"-new"_s, u"-key"_s, saved(folder, "key.pem", made(key.toPem()).view()), u"-subj"_s,
         commonName.isEmpty() ? u"/"_s : u"/CN="_s + commonName, u"-config"_s, u"/dev/null"_s});
    const QByteArray extensions = "basicConstraints=critical,CA:FALSE\nextendedKeyUsage=serverAuth\n"
                                  "keyUsage=critical,digitalSignature\nauthorityKeyIdentifier=keyid\n"
                                  "subjectKeyIdentifier=hash\nsubjectAltName=critical," +
                                  names.toUtf8() + '\n';
    const auto certificate =
        openssl({u"x509"_s, u"-req"_s, u"-in"_s, saved(folder, "request.pem", request.output), u"-CA"_s,
                 saved(folder, "root.pem", root.certificate.pem()), u"-CAkey"_s,
                 saved(folder, "root.key", made(root.key.toPem()).view()), u"-extfile"_s,
                 saved(folder, "extensions", extensions), u"-days"_s, u"30"_s, u"-outform"_s, u"DER"_s});
    return made(Certificate::fromDer(certificate.output));
}

bool opensslAccepts(const Certificate &root, const Certificate &leaf)
{
    QTemporaryDir folder;
    return openssl({u"verify"_s, u"-x509_strict"_s, u"-CAfile"_s, saved(folder, "root.pem", root.pem()),
                    saved(folder, "leaf.pem", leaf.pem())})
        .succeeded();
}

bool nssAccepts(const Certificate &root, const Certificate &leaf)
{
    QTemporaryDir folder;
    const QString database = u"sql:"_s + folder.path();
    const QString tool = u"/usr/bin/certutil"_s;
    runTool({tool, u"-N"_s, u"-d"_s, database, u"--empty-password"_s});
    runTool({tool, u"-A"_s, u"-d"_s, database, u"-n"_s, u"root"_s, u"-t"_s, u"C,,"_s, u"-i"_s,
             saved(folder, "root.pem", root.pem())});
    runTool({tool, u"-A"_s, u"-d"_s, database, u"-n"_s, u"leaf"_s, u"-t"_s, u",,"_s, u"-i"_s,
             saved(folder, "leaf.pem", leaf.pem())});
    return runTool({tool, u"-V"_s, u"-d"_s, database, u"-n"_s, u"leaf"_s, u"-u"_s, u"V"_s}).succeeded();
}

Issued constrainedRoot(const QStringList &permitted)
{
    CertificateBuilder builder = rootPlan();
    builder.constraints = made(NameConstraints::parse(permitted));
    return selfSigned(builder);
}

} // namespace

class NameConstraintsTest : public QObject
{
    Q_OBJECT
private slots:
    void closesWhatIsNotNamed_data();
    void closesWhatIsNotNamed();
    void refusesWhatIsNoSubtree_data();
    void refusesWhatIsNoSubtree();
    void standsCriticalInTheCertificate();
    void othersEnforceIt_data();
    void othersEnforceIt();
    void addressAloneNeedsNoCommonName();
    void readsWhatOthersWrite();
    void allowsByRfc5280_data();
    void allowsByRfc5280();
};

void NameConstraintsTest::closesWhatIsNotNamed_data()
{
    QTest::addColumn<QStringList>("typed");
    QTest::addColumn<QStringList>("permitted");
    QTest::addColumn<QStringList>("excluded");
    QTest::newRow("nothing") << QStringList{} << QStringList{} << QStringList{};
    QTest::newRow("dns") << QStringList{u"Home.example."_s} << QStringList{u"DNS:home.example"_s}
                         << QStringList{u"IP:0.0.0.0/0"_s, u"IP:::/0"_s};
    QTest::newRow("leading dot") << QStringList{u".home.example"_s} << QStringList{u"DNS:home.example"_s}
                                 << QStringList{u"IP:0.0.0.0/0"_s, u"IP:::/0"_s};
    QTest::newRow("v4") << QStringList{u"192.168.1.7/16"_s} << QStringList{u"IP:192.168.0.0/16"_s}
                        << QStringList{u"DNS:"_s, u"IP:::/0"_s};
    QTest::newRow("v6") << QStringList{u"fd00::/8"_s} << QStringList{u"IP:fd00::/8"_s}
                        << QStringList{u"DNS:"_s, u"IP:0.0.0.0/0"_s};
    QTest::newRow("all three, doubled")
        << QStringList{u"home.example"_s, u"10.0.0.0/8"_s, u"fd00::/8"_s, u"HOME.example"_s}
        << QStringList{u"DNS:home.example"_s, u"IP:10.0.0.0/8"_s, u"IP:fd00::/8"_s} << QStringList{};
    QTest::newRow("one address") << QStringList{u"192.0.2.7"_s} << QStringList{u"IP:192.0.2.7/32"_s}
                                 << QStringList{u"DNS:"_s, u"IP:::/0"_s};
    QTest::newRow("a short v6 network")
        << QStringList{u"::/1"_s} << QStringList{u"IP:::/1"_s} << QStringList{u"DNS:"_s, u"IP:0.0.0.0/0"_s};
}

void NameConstraintsTest::closesWhatIsNotNamed()
{
    QFETCH(QStringList, typed);
    const auto constraints = NameConstraints::parse(typed);
    CW_VERIFY(constraints);
    QTEST(constraints->permitted(), "permitted");
    QTEST(constraints->excluded(), "excluded");
    QCOMPARE(constraints->isEmpty(), typed.isEmpty());
}

void NameConstraintsTest::refusesWhatIsNoSubtree_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("empty") << QString();
    QTest::newRow("dot") << u"."_s;
    QTest::newRow("wildcard") << u"*.home.example"_s;
    QTest::newRow("prefix too long") << u"192.168.0.0/33"_s;
    QTest::newRow("prefix of letters") << u"192.168.0.0/x"_s;
    QTest::newRow("email") << u"a@home.example"_s;
    QTest::newRow("uri") << u"https://home.example"_s;
    QTest::newRow("nul") << u"home.example\0"_s;
}

void NameConstraintsTest::refusesWhatIsNoSubtree()
{
    QFETCH(QString, typed);
    const auto constraints = NameConstraints::parse({u"home.example"_s, typed});
    CW_FAILS(constraints, ErrorCode::NameInvalid);
    QCOMPARE(constraints.error().about(Subject::Name), typed);
}

void NameConstraintsTest::standsCriticalInTheCertificate()
{
    const Issued root = constrainedRoot({u"home.example"_s, u"192.168.0.0/16"_s});
    bool found = false;
    for (const ExtensionText &extension : root.certificate.extensions())
        found = found || (extension.name == u"nameConstraints"_s && extension.critical);
    QVERIFY(found);
    QCOMPARE(root.certificate.nameConstraints(),
             made(NameConstraints::parse({u"home.example"_s, u"192.168.0.0/16"_s})));
    QVERIFY(opensslAccepts(root.certificate, root.certificate));
    QVERIFY(selfSigned(rootPlan()).certificate.nameConstraints().isEmpty());
}

void NameConstraintsTest::othersEnforceIt_data()
{
    QTest::addColumn<QStringList>("permitted");
    QTest::addColumn<QString>("names");
    QTest::addColumn<bool>("allowed");
    const QStringList dns{u"home.example"_s};
    const QStringList v4{u"192.168.0.0/16"_s};
    const QStringList v6{u"fd00::/8"_s};
    QTest::newRow("dns: itself") << dns << u"DNS:home.example"_s << true;
    QTest::newRow("dns: below") << dns << u"DNS:a.b.home.example"_s << true;
    QTest::newRow("dns: wildcard below") << dns << u"DNS:*.home.example"_s << true;
    QTest::newRow("dns: other") << dns << u"DNS:bank.example"_s << false;
    QTest::newRow("dns: same ending") << dns << u"DNS:myhome.example"_s << false;
    QTest::newRow("dns: one of two") << dns << u"DNS:home.example,DNS:bank.example"_s << false;
    QTest::newRow("dns: v4") << dns << u"IP:192.168.0.1"_s << false;
    QTest::newRow("dns: v6") << dns << u"IP:fd00::1"_s << false;
    QTest::newRow("v4: inside") << v4 << u"IP:192.168.3.4"_s << true;
    QTest::newRow("v4: outside") << v4 << u"IP:192.169.0.1"_s << false;
    QTest::newRow("v4: v6") << v4 << u"IP:fd00::1"_s << false;
    QTest::newRow("v4: dns") << v4 << u"DNS:home.example"_s << false;
    QTest::newRow("v6: inside") << v6 << u"IP:fd12::1"_s << true;
    QTest::newRow("v6: outside") << v6 << u"IP:2001:db8::1"_s << false;
    QTest::newRow("v6: v4") << v6 << u"IP:192.168.0.1"_s << false;
    QTest::newRow("all: inside") << dns + v4 + v6 << u"DNS:nas.home.example,IP:192.168.0.1,IP:fd00::1"_s
                                 << true;
    QTest::newRow("all: one outside") << dns + v4 + v6 << u"DNS:nas.home.example,IP:10.0.0.1"_s << false;
}

void NameConstraintsTest::othersEnforceIt()
{
    QFETCH(QStringList, permitted);
    QFETCH(QString, names);
    QFETCH(bool, allowed);
    const Issued root = constrainedRoot(permitted);
    const Certificate leaf = signedAnyway(root, {}, names);
    bool ours = true;
    for (const AlternativeName &name : leaf.names())
        ours = ours && root.certificate.nameConstraints().allows(name);
    QCOMPARE(ours, allowed);
    QCOMPARE(opensslAccepts(root.certificate, leaf), allowed);
    QCOMPARE(nssAccepts(root.certificate, leaf), allowed);
    ChainQuestion question;
    question.anchors = {root.certificate};
    question.at = leaf.notBefore().addSecs(60);
    const auto problems = verifyChain(leaf, question);
    QCOMPARE(problems.isEmpty(), allowed);
    if (!allowed)
        QCOMPARE(problems.first().code, ErrorCode::NameNotPermitted);
}

void NameConstraintsTest::addressAloneNeedsNoCommonName()
{
    const Issued root = constrainedRoot({u"192.168.0.0/16"_s});
    QVERIFY(opensslAccepts(root.certificate, signedAnyway(root, {}, u"IP:192.168.3.4"_s)));
    QVERIFY(opensslAccepts(root.certificate, signedAnyway(root, u"nas"_s, u"IP:192.168.3.4"_s)));
    // OpenSSL takes a dotted common name for a host's, which this authority may not name.
    QVERIFY(!opensslAccepts(root.certificate, signedAnyway(root, u"192.168.3.4"_s, u"IP:192.168.3.4"_s)));
    CertificateBuilder builder = plan(Profile::TlsServer, {}, {u"192.168.3.4"_s});
    builder.subject = made(SubjectName::parse(u"CN=192.168.3.4,O=Example"_s));
    const Certificate leaf = issued(root, builder).certificate;
    QCOMPARE(leaf.subject().text(), u"O=Example"_s);
    QVERIFY(opensslAccepts(root.certificate, leaf) && nssAccepts(root.certificate, leaf));
    QCOMPARE(issued(selfSigned(rootPlan()), builder).certificate.subject(), builder.subject);
}

void NameConstraintsTest::readsWhatOthersWrite()
{
    const auto foreign =
        openssl({u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:P-256"_s,
                 u"-nodes"_s, u"-keyout"_s, u"/dev/null"_s, u"-subj"_s, u"/CN=x"_s, u"-config"_s,
                 u"/dev/null"_s, u"-outform"_s, u"DER"_s, u"-addext"_s,
                 u"nameConstraints=critical,permitted;DNS:.sub.example,permitted;email:example.org,permitted;"
                 "IP:10.0.1.0/255.0.255.0,excluded;URI:.bad.example,excluded;dirName:d"_s,
                 u"-addext"_s, u"basicConstraints=critical,CA:TRUE"_s});
    if (!foreign.succeeded()) // dirName needs a section of a file; without it the rest is as good
        QVERIFY(foreign.errors.contains("d"));
    const auto plain =
        openssl({u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:P-256"_s,
                 u"-nodes"_s, u"-keyout"_s, u"/dev/null"_s, u"-subj"_s, u"/CN=x"_s, u"-config"_s,
                 u"/dev/null"_s, u"-outform"_s, u"DER"_s, u"-addext"_s,
                 u"nameConstraints=critical,permitted;DNS:.sub.example,permitted;email:example.org,permitted;"
                 "IP:10.0.1.0/255.0.255.0,excluded;URI:.bad.example"_s});
    CW_TOOL(plain);
    const NameConstraints read = made(Certificate::fromDer(plain.output)).nameConstraints();
    QCOMPARE(read.permitted(),
             QStringList({u"DNS:.sub.example"_s, u"email:example.org"_s, u"IP:10.0.1.0/255.0.255.0"_s}));
    QCOMPARE(read.excluded(), QStringList{u"URI:.bad.example"_s});
    // What was read can be written again.
    CertificateBuilder builder = rootPlan();
    builder.constraints = read;
    QCOMPARE(selfSigned(builder).certificate.nameConstraints(), read);
}

void NameConstraintsTest::allowsByRfc5280_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("allowed");
    QTest::newRow("below a leading dot") << u"DNS:a.sub.example"_s << true;
    QTest::newRow("other") << u"DNS:other.example"_s << false;
    QTest::newRow("mask with holes") << u"IP:10.7.1.9"_s << true;
    QTest::newRow("outside the mask") << u"IP:10.7.2.9"_s << false;
    QTest::newRow("mailbox on the host") << u"email:ann@Example.org"_s << true;
    QTest::newRow("mailbox on a host below") << u"email:ann@mail.example.org"_s << false;
    QTest::newRow("excluded uri") << u"URI:https://x.bad.example/"_s << false;
    QTest::newRow("uri beside") << u"URI:https://bad.example/"_s << true;
    QTest::newRow("a kind without constraints") << u"other:x"_s << true;
}

void NameConstraintsTest::allowsByRfc5280()
{
    QFETCH(QString, name);
    const NameConstraints constraints(
        {u"DNS:.sub.example"_s, u"email:example.org"_s, u"IP:10.0.1.0/255.0.255.0"_s},
        {u"URI:.bad.example"_s});
    QTEST(constraints.allows(AlternativeName::fromText(name)), "allowed");
}

QTEST_GUILESS_MAIN(NameConstraintsTest)
#include "tst_nameconstraints.moc"
