#include "fixtures.h"

#include <QRandomGenerator>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace certwright;
using namespace certwright::test;
using namespace Qt::Literals::StringLiterals;

namespace {

ExtensionText extension(const Certificate &certificate, const QString &name)
{
    for (const ExtensionText &text : certificate.extensions()) {
        if (text.name == name)
            return text;
    }
    return {};
}

/// `openssl verify -x509_strict` with this root, and what goes between.
ToolResult strictly(const Certificate &root, const Certificate &leaf, const QStringList &more = {},
                    const QByteArray &between = {})
{
    QTemporaryDir folder;
    return openssl(QStringList{u"verify"_s, u"-x509_strict"_s, u"-CAfile"_s,
                               saved(folder, "root.pem", root.pem()), u"-untrusted"_s,
                               saved(folder, "between.pem", between + root.pem())} +
                   more + QStringList{saved(folder, "leaf.pem", leaf.pem())});
}

/// NSS's verdict; `usage` V is a TLS server's. `trust` is the root's, and `leafTrust` the leaf's.
ToolResult byNss(const Certificate &root, const Certificate &leaf, const QString &usage = u"V"_s,
                 const QString &trust = u"C,,"_s)
{
    QTemporaryDir folder;
    const QString database = u"sql:"_s + folder.path();
    const QString tool = u"/usr/bin/certutil"_s;
    runTool({tool, u"-N"_s, u"-d"_s, database, u"--empty-password"_s});
    runTool({tool, u"-A"_s, u"-d"_s, database, u"-n"_s, u"root"_s, u"-t"_s, trust, u"-i"_s,
             saved(folder, "root.pem", root.pem())});
    runTool({tool, u"-A"_s, u"-d"_s, database, u"-n"_s, u"leaf"_s, u"-t"_s, root == leaf ? trust : u",,"_s,
             u"-i"_s, saved(folder, "leaf.pem", leaf.pem())});
    return runTool(
        {tool, u"-V"_s, u"-d"_s, database, u"-n"_s, root == leaf ? u"root"_s : u"leaf"_s, u"-u"_s, usage});
}

} // namespace

class CertificateBuilderTest : public QObject
{
    Q_OBJECT
private slots:
    void eachProfileIsAsDemanded_data();
    void eachProfileIsAsDemanded();
    void fitsUsagesToKeys_data();
    void fitsUsagesToKeys();
    void leafVerifiesStrictly_data();
    void leafVerifiesStrictly();
    void selfSignedServerIsItsOwnAnchor_data();
    void selfSignedServerIsItsOwnAnchor();
    void rootIsAsPythonDemands();
    void intermediateIsLimited();
    void linksByKeyIdentifiers();
    void serialsAreRandomAndPositive();
    void sanIsCriticalWithoutSubject();
    void keepsEveryName();
    void timesAreThoseOfThePlan_data();
    void timesAreThoseOfThePlan();
    void neverStartsBeforeItsIssuer();
    void refusesSenselessPlans_data();
    void refusesSenselessPlans();
    void authorityCannotExceedItself();
    void refusesNameOutsideConstraints();
    void refusesAnothersKey();
    void refusesHostileNamesFromRequests();
    void profilesHaveNames();
    void profilesSuitNames();
};

void CertificateBuilderTest::eachProfileIsAsDemanded_data()
{
    QTest::addColumn<Profile>("profile");
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QString>("extendedUsage");
    const QString server = u"TLS Web Server Authentication"_s;
    const QString client = u"TLS Web Client Authentication"_s;
    QTest::newRow("tls-server") << Profile::TlsServer << QStringList{u"shop.example"_s} << server;
    QTest::newRow("tls-client") << Profile::TlsClient << QStringList{u"ann@example.org"_s} << client;
    QTest::newRow("tls-client without names") << Profile::TlsClient << QStringList{} << client;
    QTest::newRow("tls-server-client")
        << Profile::TlsServerClient << QStringList{u"192.0.2.7"_s} << server + u", "_s + client;
    QTest::newRow("s-mime") << Profile::Smime << QStringList{u"ann@example.org"_s} << u"E-mail Protection"_s;
    QTest::newRow("code-signing") << Profile::CodeSigning << QStringList{} << u"Code Signing"_s;
}

void CertificateBuilderTest::eachProfileIsAsDemanded()
{
    QFETCH(Profile, profile);
    QFETCH(QStringList, names);
    const Issued root = selfSigned(rootPlan());
    const Certificate leaf = issued(root, plan(profile, u"subject"_s, names)).certificate;
    QCOMPARE(extension(leaf, u"basicConstraints"_s).value, u"CA:FALSE"_s);
    QVERIFY(extension(leaf, u"basicConstraints"_s).critical);
    QVERIFY(extension(leaf, u"keyUsage"_s).critical);
    QTEST(extension(leaf, u"extendedKeyUsage"_s).value, "extendedUsage");
    QVERIFY(!extension(leaf, u"extendedKeyUsage"_s).critical);
    QVERIFY(!extension(leaf, u"subjectAltName"_s).critical);
    QCOMPARE(leaf.names(), namesOf(names));
    QCOMPARE(extension(leaf, u"subjectAltName"_s).name.isEmpty(), names.isEmpty());
    QVERIFY(!extension(leaf, u"subjectKeyIdentifier"_s).critical && !leaf.subjectKeyId().isEmpty());
    QVERIFY(!extension(leaf, u"authorityKeyIdentifier"_s).critical);
    QCOMPARE(leaf.keyUsages(), keyUsagesFor(profile, leaf.publicKey()));
    QCOMPARE(leaf.extendedKeyUsages(), extendedKeyUsagesFor(profile));
    QVERIFY(!leaf.isCa() && !leaf.isSelfSigned() && leaf.isSignedBy(root.certificate));
    QVERIFY(leaf.text().contains(u"Version: 3"_s));
    CW_TOOL(strictly(root.certificate, leaf));
}

void CertificateBuilderTest::fitsUsagesToKeys_data()
{
    QTest::addColumn<Profile>("profile");
    QTest::addColumn<KeyAlgorithm>("algorithm");
    QTest::addColumn<QString>("usage");
    QTest::newRow("server, ec") << Profile::TlsServer << KeyAlgorithm::EcP256 << u"Digital Signature"_s;
    QTest::newRow("server, ed25519") << Profile::TlsServer << KeyAlgorithm::Ed25519 << u"Digital Signature"_s;
    QTest::newRow("server, rsa") << Profile::TlsServer << KeyAlgorithm::Rsa2048
                                 << u"Digital Signature, Key Encipherment"_s;
    QTest::newRow("client, rsa") << Profile::TlsClient << KeyAlgorithm::Rsa2048 << u"Digital Signature"_s;
    QTest::newRow("both, rsa") << Profile::TlsServerClient << KeyAlgorithm::Rsa2048
                               << u"Digital Signature, Key Encipherment"_s;
    QTest::newRow("mail, ec") << Profile::Smime << KeyAlgorithm::EcP384
                              << u"Digital Signature, Key Agreement"_s;
    QTest::newRow("mail, rsa") << Profile::Smime << KeyAlgorithm::Rsa2048
                               << u"Digital Signature, Key Encipherment"_s;
    QTest::newRow("mail, ed25519") << Profile::Smime << KeyAlgorithm::Ed25519 << u"Digital Signature"_s;
    QTest::newRow("code, ec") << Profile::CodeSigning << KeyAlgorithm::EcP256 << u"Digital Signature"_s;
    QTest::newRow("root, ec") << Profile::CaRoot << KeyAlgorithm::EcP256 << u"Certificate Sign, CRL Sign"_s;
}

void CertificateBuilderTest::fitsUsagesToKeys()
{
    QFETCH(Profile, profile);
    QFETCH(KeyAlgorithm, algorithm);
    const QStringList names = profile == Profile::Smime                    ? QStringList{u"a@example.org"_s}
                              : suits(profile, AlternativeName::Kind::Dns) ? QStringList{u"a.example"_s}
                                                                           : QStringList{};
    const Certificate own = selfSigned(plan(profile, u"subject"_s, names), algorithm).certificate;
    QTEST(extension(own, u"keyUsage"_s).value, "usage");
}

void CertificateBuilderTest::leafVerifiesStrictly_data()
{
    QTest::addColumn<KeyAlgorithm>("authority");
    QTest::addColumn<QString>("signature");
    QTest::newRow("p-256") << KeyAlgorithm::EcP256 << u"ecdsa-with-SHA256"_s;
    QTest::newRow("p-384") << KeyAlgorithm::EcP384 << u"ecdsa-with-SHA384"_s;
    QTest::newRow("p-521") << KeyAlgorithm::EcP521 << u"ecdsa-with-SHA512"_s;
    QTest::newRow("rsa") << KeyAlgorithm::Rsa2048 << u"RSA-SHA256"_s;
    QTest::newRow("ed25519") << KeyAlgorithm::Ed25519 << u"ED25519"_s;
}

void CertificateBuilderTest::leafVerifiesStrictly()
{
    QFETCH(KeyAlgorithm, authority);
    const Issued root = selfSigned(rootPlan(), authority);
    const Certificate leaf =
        issued(root, plan(Profile::TlsServer, u"shop.example"_s, {u"shop.example"_s, u"192.0.2.7"_s}))
            .certificate;
    QTEST(leaf.signatureAlgorithm(), "signature");
    QCOMPARE(root.certificate.signatureAlgorithm(), leaf.signatureAlgorithm());
    CW_TOOL(strictly(root.certificate, leaf,
                     {u"-purpose"_s, u"sslserver"_s, u"-verify_hostname"_s, u"shop.example"_s}));
    CW_TOOL(strictly(root.certificate, leaf, {u"-verify_ip"_s, u"192.0.2.7"_s}));
    QVERIFY(!strictly(root.certificate, leaf, {u"-verify_hostname"_s, u"other.example"_s}).succeeded());
    QVERIFY(!strictly(root.certificate, leaf, {u"-purpose"_s, u"sslclient"_s}).succeeded());
    if (authority != KeyAlgorithm::Ed25519) { // NSS 3.87 has no Ed25519
        const ToolResult nss = byNss(root.certificate, leaf);
        CW_TOOL(nss);
        QVERIFY(nss.output.contains("certificate is valid"));
    }
}

void CertificateBuilderTest::selfSignedServerIsItsOwnAnchor_data()
{
    QTest::addColumn<KeyAlgorithm>("algorithm");
    QTest::newRow("p-256") << KeyAlgorithm::EcP256;
    QTest::newRow("rsa") << KeyAlgorithm::Rsa2048;
    QTest::newRow("ed25519") << KeyAlgorithm::Ed25519;
}

void CertificateBuilderTest::selfSignedServerIsItsOwnAnchor()
{
    QFETCH(KeyAlgorithm, algorithm);
    const Certificate own =
        selfSigned(plan(Profile::TlsServer, u"nas.example"_s, {u"nas.example"_s}), algorithm).certificate;
    QVERIFY(own.isSelfSigned() && !own.isCa());
    QVERIFY(own.authorityKeyId().isEmpty() && !own.subjectKeyId().isEmpty());
    CW_TOOL(strictly(own, own, {u"-purpose"_s, u"sslserver"_s, u"-verify_hostname"_s, u"nas.example"_s}));
    if (algorithm != KeyAlgorithm::Ed25519)
        CW_TOOL(byNss(own, own, u"V"_s, u"P,,"_s));
}

void CertificateBuilderTest::rootIsAsPythonDemands()
{
    CertificateBuilder builder = rootPlan(u"My Root"_s, 1);
    const Certificate root = selfSigned(builder, KeyAlgorithm::EcP384).certificate;
    QCOMPARE(extension(root, u"basicConstraints"_s).value, u"CA:TRUE, pathlen:1"_s);
    QVERIFY(extension(root, u"basicConstraints"_s).critical && extension(root, u"keyUsage"_s).critical);
    QVERIFY(!root.hasExtendedKeyUsages() && root.names().isEmpty());
    QCOMPARE(root.pathLength(), std::optional(1));
    QCOMPARE(root.authorityKeyId(), root.subjectKeyId());
    QVERIFY(root.isCa() && root.isSelfSigned());
    builder.pathLength.reset();
    const Certificate unlimited = selfSigned(builder).certificate;
    QCOMPARE(extension(unlimited, u"basicConstraints"_s).value, u"CA:TRUE"_s);
    QVERIFY(!unlimited.pathLength());
    QTemporaryDir folder;
    const ToolResult python = runTool(
        {u"/usr/bin/python3"_s, u"-c"_s,
         u"import ssl,sys;c=ssl.create_default_context(cafile=sys.argv[1]);print(len(c.get_ca_certs()))"_s,
         saved(folder, "root.pem", root.pem())});
    if (python.exitCode < 0)
        QSKIP("no Python here");
    QCOMPARE(python.output.trimmed(), QByteArray("1"));
}

void CertificateBuilderTest::intermediateIsLimited()
{
    const Issued root = selfSigned(rootPlan(u"Root"_s, 1));
    CertificateBuilder builder = plan(Profile::CaIntermediate, u"Intermediate"_s);
    builder.pathLength = 0;
    const Issued between = issued(root, builder);
    QCOMPARE(extension(between.certificate, u"basicConstraints"_s).value, u"CA:TRUE, pathlen:0"_s);
    QCOMPARE(between.certificate.extendedKeyUsages(),
             ExtendedKeyUsage::ServerAuth | ExtendedKeyUsage::ClientAuth);
    const Certificate leaf = issued(between, plan(Profile::TlsServer, {}, {u"a.example"_s})).certificate;
    CW_TOOL(strictly(root.certificate, leaf, {u"-purpose"_s, u"sslserver"_s}, between.certificate.pem()));
    // Its extended usage keeps it from signing for mail.
    const Certificate mail = issued(between, plan(Profile::Smime, {}, {u"a@example.org"_s})).certificate;
    QVERIFY(!strictly(root.certificate, mail, {u"-purpose"_s, u"smimesign"_s}, between.certificate.pem())
                 .succeeded());
}

void CertificateBuilderTest::linksByKeyIdentifiers()
{
    const Issued root = selfSigned(rootPlan());
    const Issued leaf = issued(root, plan(Profile::TlsServer, {}, {u"a.example"_s}));
    QCOMPARE(leaf.certificate.authorityKeyId(), root.certificate.subjectKeyId());
    QCOMPARE(leaf.certificate.subjectKeyId().size(), 20);
    // RFC 5280, 4.2.1.2, method 1, as OpenSSL computes it for a certificate of its own.
    QTemporaryDir folder;
    const QString key = saved(folder, "key.pem", made(leaf.key.toPem()).view());
    const auto other =
        openssl({u"req"_s, u"-x509"_s, u"-key"_s, key, u"-subj"_s, u"/CN=x"_s, u"-config"_s, u"/dev/null"_s,
                 u"-addext"_s, u"subjectKeyIdentifier=hash"_s, u"-outform"_s, u"DER"_s});
    CW_TOOL(other);
    QCOMPARE(made(Certificate::fromDer(other.output)).subjectKeyId(), leaf.certificate.subjectKeyId());
    // keyid only: issuer and serial would bind a leaf to one of the issuer's certificates.
    QVERIFY(!leaf.certificate.text().contains(u"DirName:"_s));
}

void CertificateBuilderTest::serialsAreRandomAndPositive()
{
    const Issued root = selfSigned(rootPlan());
    const CertificateBuilder builder = plan(Profile::TlsServer, {}, {u"a.example"_s});
    QSet<QString> seen;
    int longSerials = 0;
    int highBits = 0;
    for (int i = 0; i < 200; ++i) {
        const Certificate leaf =
            made(builder.signedBy(root.certificate, root.key, root.certificate.publicKey()));
        const QString serial = leaf.serial();
        QVERIFY(!serial.startsWith(u'-') && serial.size() <= 40);
        seen.insert(serial);
        longSerials += serial.size() >= 30 ? 1 : 0;
        highBits += serial.size() == 32 && serial.at(0) >= u'8' ? 1 : 0;
    }
    QCOMPARE(seen.size(), 200);
    QVERIFY(longSerials > 195);
    // All 128 bits are random: the first one is set as often as not.
    QVERIFY2(highBits > 60 && highBits < 140, QByteArray::number(highBits));
}

void CertificateBuilderTest::sanIsCriticalWithoutSubject()
{
    const Issued root = selfSigned(rootPlan());
    const Certificate leaf = issued(root, plan(Profile::TlsServer, {}, {u"a.example"_s})).certificate;
    QVERIFY(leaf.subject().isEmpty());
    QVERIFY(extension(leaf, u"subjectAltName"_s).critical);
    CW_TOOL(strictly(root.certificate, leaf, {u"-verify_hostname"_s, u"a.example"_s}));
    CW_TOOL(byNss(root.certificate, leaf));
}

void CertificateBuilderTest::keepsEveryName()
{
    QStringList typed{u"*.Bücher.example"_s, u"192.0.2.7"_s, u"2001:db8::1"_s, u"_x.example"_s};
    for (int i = 0; i < 500; ++i)
        typed += u"host%1.example"_s.arg(i);
    const Issued root = selfSigned(rootPlan());
    const Certificate leaf = issued(root, plan(Profile::TlsServer, {}, typed)).certificate;
    QCOMPARE(leaf.names(), namesOf(typed));
    QVERIFY(leaf.covers(made(AlternativeName::parse(u"www.bücher.example"_s))));
    QVERIFY(leaf.covers(made(AlternativeName::parse(u"2001:db8:0::1"_s))));
    QVERIFY(leaf.covers(made(AlternativeName::parse(u"host499.example"_s))));
    QVERIFY(!leaf.covers(made(AlternativeName::parse(u"host500.example"_s))));
    for (const QString &ip : {u"192.0.2.7"_s, u"2001:db8::1"_s})
        CW_TOOL(strictly(root.certificate, leaf, {u"-verify_ip"_s, ip}));
}

void CertificateBuilderTest::timesAreThoseOfThePlan_data()
{
    QTest::addColumn<QString>("notBefore");
    QTest::addColumn<QString>("notAfter");
    QTest::addColumn<QByteArray>("types");
    QTest::newRow("now") << u"2026-11-21T08:00:00Z"_s << u"2027-02-19T09:00:00Z"_s
                         << QByteArray("UTCTIME UTCTIME");
    QTest::newRow("last of UTCTime") << u"2026-11-21T08:00:00Z"_s << u"2049-12-31T23:59:59Z"_s
                                     << QByteArray("UTCTIME UTCTIME");
    QTest::newRow("first of GeneralizedTime")
        << u"2049-12-31T23:59:59Z"_s << u"2050-01-01T00:00:00Z"_s << QByteArray("UTCTIME GENERALIZEDTIME");
    QTest::newRow("no end") << u"1999-12-31T23:59:59Z"_s << u"9999-12-31T23:59:59Z"_s
                            << QByteArray("UTCTIME GENERALIZEDTIME");
    QTest::newRow("leap day") << u"2028-02-29T00:00:00Z"_s << u"2032-02-29T23:59:59Z"_s
                              << QByteArray("UTCTIME UTCTIME");
    QTest::newRow("clock at its beginning")
        << u"1970-01-01T00:00:00Z"_s << u"1970-01-02T00:00:00Z"_s << QByteArray("UTCTIME UTCTIME");
}

void CertificateBuilderTest::timesAreThoseOfThePlan()
{
    QFETCH(QString, notBefore);
    QFETCH(QString, notAfter);
    QFETCH(QByteArray, types);
    CertificateBuilder builder = plan(Profile::TlsServer, {}, {u"a.example"_s});
    builder.notBefore = QDateTime::fromString(notBefore, Qt::ISODate);
    builder.notAfter = QDateTime::fromString(notAfter, Qt::ISODate);
    const Certificate own = selfSigned(builder).certificate;
    QCOMPARE(own.notBefore(), builder.notBefore);
    QCOMPARE(own.notAfter(), builder.notAfter);
    QCOMPARE(own.notAfter().timeSpec(), Qt::UTC);
    const QByteArray parsed = openssl({u"asn1parse"_s}, own.pem()).output;
    for (const QByteArray &type : types.split(' '))
        QVERIFY(parsed.contains(type));
    const auto count = [&](const char *type) { return parsed.count(QByteArray("prim: ") + type); };
    QCOMPARE(count("UTCTIME") + count("GENERALIZEDTIME"), 2);
    QCOMPARE(count("GENERALIZEDTIME"), types.count("GENERALIZEDTIME"));
}

void CertificateBuilderTest::neverStartsBeforeItsIssuer()
{
    const Issued root = selfSigned(rootPlan());
    CertificateBuilder builder = plan(Profile::TlsServer, {}, {u"a.example"_s});
    builder.notBefore = root.certificate.notBefore().addDays(-1);
    QCOMPARE(issued(root, builder).certificate.notBefore(), root.certificate.notBefore());
}

void CertificateBuilderTest::refusesSenselessPlans_data()
{
    QTest::addColumn<CertificateBuilder>("builder");
    QTest::addColumn<ErrorCode>("code");
    const auto changed = [](Profile profile, const QStringList &names, const auto &change) {
        CertificateBuilder builder = plan(profile, u"x"_s, names);
        change(builder);
        return builder;
    };
    const QStringList host{u"a.example"_s};
    QTest::newRow("server without names")
        << plan(Profile::TlsServer, u"a.example"_s) << ErrorCode::NameMissing;
    QTest::newRow("mail without names") << plan(Profile::Smime, u"Ann"_s) << ErrorCode::NameMissing;
    QTest::newRow("mail address in a server")
        << plan(Profile::TlsServer, {}, {u"a@example.org"_s}) << ErrorCode::NameKindUnsuited;
    QTest::newRow("host in code signing")
        << plan(Profile::CodeSigning, {}, host) << ErrorCode::NameKindUnsuited;
    QTest::newRow("nobody") << plan(Profile::TlsClient, {}) << ErrorCode::SubjectInvalid;
    QTest::newRow("over before it begins")
        << changed(Profile::TlsServer, host, [](auto &b) { b.notAfter = b.notBefore.addSecs(-1); })
        << ErrorCode::LifetimeInvalid;
    QTest::newRow("no time at all") << changed(Profile::TlsServer, host, [](auto &b) { b.notAfter = {}; })
                                    << ErrorCode::LifetimeInvalid;
    QTest::newRow("year 10000") << changed(Profile::TlsServer, host, [](auto &b) {
        b.notAfter = QDateTime({10'000, 1, 1}, {0, 0}, Qt::UTC);
    }) << ErrorCode::LifetimeInvalid;
    QTest::newRow("path length of a leaf")
        << changed(Profile::TlsServer, host, [](auto &b) { b.pathLength = 0; }) << ErrorCode::UsageInvalid;
    QTest::newRow("negative path length")
        << changed(Profile::CaRoot, {}, [](auto &b) { b.pathLength = -1; }) << ErrorCode::UsageInvalid;
    QTest::newRow("constraints of a leaf") << changed(Profile::TlsServer, host, [](auto &b) {
        b.constraints = made(NameConstraints::parse({u"x.y"_s}));
    }) << ErrorCode::UsageInvalid;
    QTest::newRow("self-signed intermediate")
        << plan(Profile::CaIntermediate, u"x"_s) << ErrorCode::UsageInvalid;
    QTest::newRow("subject too long") << changed(Profile::TlsServer, host, [](auto &b) {
        b.subject = SubjectName::commonName(QString(65, u'x'));
    }) << ErrorCode::SubjectInvalid;
}

void CertificateBuilderTest::refusesSenselessPlans()
{
    QFETCH(CertificateBuilder, builder);
    QFETCH(ErrorCode, code);
    CW_FAILS(builder.selfSigned(made(PrivateKey::generate(KeyAlgorithm::EcP256))), code);
}

void CertificateBuilderTest::authorityCannotExceedItself()
{
    const Issued root = selfSigned(rootPlan());
    const PublicKey key = made(PrivateKey::generate(KeyAlgorithm::EcP256)).publicKey();
    const auto sign = [&](const Issued &authority, const CertificateBuilder &builder) {
        return builder.signedBy(authority.certificate, authority.key, key);
    };
    CertificateBuilder longer = plan(Profile::TlsServer, {}, {u"a.example"_s});
    longer.notAfter = root.certificate.notAfter().addSecs(1);
    CW_FAILS(sign(root, longer), ErrorCode::LifetimeInvalid);
    longer.notAfter = root.certificate.notAfter();
    CW_VERIFY(sign(root, longer));

    const Issued roomy = selfSigned(rootPlan(u"Roomy"_s, 1));
    CertificateBuilder between = plan(Profile::CaIntermediate, u"Between"_s);
    CW_FAILS(sign(root, between), ErrorCode::PathLengthExceeded);
    between.pathLength = 1;
    CW_FAILS(sign(roomy, between), ErrorCode::PathLengthExceeded);
    between.pathLength = 0;
    CW_VERIFY(sign(roomy, between));
    CW_FAILS(sign(roomy, rootPlan()), ErrorCode::UsageInvalid);

    const Issued leaf = issued(root, plan(Profile::TlsServer, {}, {u"a.example"_s}));
    CW_FAILS(sign(leaf, plan(Profile::TlsServer, {}, {u"b.example"_s})), ErrorCode::ChainInvalid);
}

void CertificateBuilderTest::refusesNameOutsideConstraints()
{
    CertificateBuilder builder = rootPlan();
    builder.constraints = made(NameConstraints::parse({u"home.example"_s}));
    const Issued root = selfSigned(builder);
    const PublicKey key = root.certificate.publicKey();
    const auto sign = [&](const QStringList &names) {
        return plan(Profile::TlsServer, {}, names).signedBy(root.certificate, root.key, key);
    };
    CW_VERIFY(sign({u"nas.home.example"_s, u"home.example"_s}));
    const auto refused = sign({u"nas.home.example"_s, u"bank.example"_s});
    CW_FAILS(refused, ErrorCode::NameNotPermitted);
    QCOMPARE(refused.error().about(Subject::Name), u"DNS:bank.example"_s);
    QCOMPARE(refused.error().about(Subject::Authority), u"Test Root"_s);
    CW_FAILS(sign({u"192.168.0.1"_s}), ErrorCode::NameNotPermitted);
    CW_FAILS(sign({u"fd00::1"_s}), ErrorCode::NameNotPermitted);
}

void CertificateBuilderTest::refusesAnothersKey()
{
    const Issued root = selfSigned(rootPlan());
    const PrivateKey other = made(PrivateKey::generate(KeyAlgorithm::EcP256));
    const auto leaf =
        plan(Profile::TlsServer, {}, {u"a.example"_s}).signedBy(root.certificate, other, other.publicKey());
    CW_FAILS(leaf, ErrorCode::KeyMismatch);
    PublicKey broken = other.publicKey();
    broken.spki.chop(1);
    CW_FAILS(plan(Profile::TlsServer, {}, {u"a.example"_s}).signedBy(root.certificate, root.key, broken),
             ErrorCode::KeyAlgorithmUnsuited);
}

// conventions 10.4, 17 and 23: names that a request brought are judged again.
void CertificateBuilderTest::refusesHostileNamesFromRequests()
{
    const PrivateKey key = made(PrivateKey::generate(KeyAlgorithm::EcP256));
    CertificateBuilder builder = plan(Profile::TlsServer, u"x"_s, {u"a.example"_s});
    for (const QString &value : {u"bank.com\0.evil"_s, u"a.example\r\nX: y"_s, u"*"_s, u"*.com"_s,
                                 u"A.example"_s, u"192.0.2.7"_s, u""_s}) {
        builder.names = {AlternativeName(AlternativeName::Kind::Dns, value)};
        CW_FAILS(builder.selfSigned(key), ErrorCode::NameInvalid);
    }
    builder.names = {AlternativeName(AlternativeName::Kind::Ip, u"192.0.2.300"_s)};
    CW_FAILS(builder.selfSigned(key), ErrorCode::NameInvalid);
    builder.names = {AlternativeName(AlternativeName::Kind::Other, u"x"_s)};
    CW_FAILS(builder.selfSigned(key), ErrorCode::NameKindUnsuited);
}

void CertificateBuilderTest::profilesHaveNames()
{
    QCOMPARE(leafProfiles().first(), Profile::TlsServer);
    QCOMPARE(leafProfiles().size(), 5);
    for (const Profile profile : leafProfiles() + QList{Profile::CaRoot, Profile::CaIntermediate}) {
        const auto named = profileNamed(profileName(profile));
        CW_VERIFY(named);
        QCOMPARE(*named, profile);
    }
    CW_FAILS(profileNamed(u"TLS-Server"_s), ErrorCode::ProfileUnknown);
}

void CertificateBuilderTest::profilesSuitNames()
{
    using Kind = AlternativeName::Kind;
    QVERIFY(suits(Profile::TlsServer, Kind::Ip) && !suits(Profile::TlsServer, Kind::Email));
    QVERIFY(suits(Profile::Smime, Kind::Email) && !suits(Profile::Smime, Kind::Dns));
    for (const Profile profile : leafProfiles()) {
        QVERIFY(!suits(profile, Kind::Other));
        QVERIFY(!needsNames(profile) || suits(profile, Kind::Dns) || suits(profile, Kind::Email));
    }
}

QTEST_GUILESS_MAIN(CertificateBuilderTest)
#include "tst_certificatebuilder.moc"
