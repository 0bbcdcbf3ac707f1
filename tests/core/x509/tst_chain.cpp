#include "fixtures.h"
#include "support/patience.h"
#include "x509/chain.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace certwright;
using namespace certwright::test;
using namespace Qt::Literals::StringLiterals;

namespace {

QStringList problemsOf(const Certificate &leaf, const ChainQuestion &question)
{
    QStringList problems;
    for (const ChainProblem &problem : verifyChain(leaf, question))
        problems += errorName(problem.code) + (problem.about.isEmpty() ? QString() : u' ' + problem.about);
    return problems;
}

ChainQuestion asked(const QList<Certificate> &anchors, const QList<Certificate> &intermediates = {})
{
    ChainQuestion question;
    question.anchors = anchors;
    question.intermediates = intermediates;
    question.at = wholeNow();
    return question;
}

CertificateBuilder intermediatePlan(const QString &name, std::optional<int> pathLength = 0)
{
    CertificateBuilder builder = plan(Profile::CaIntermediate, name);
    builder.pathLength = pathLength;
    builder.notAfter = wholeNow().addDays(intermediateDays);
    return builder;
}

CertificateBuilder serverPlan(const QString &host = u"shop.example"_s)
{
    return plan(Profile::TlsServer, host, {host});
}

/// Root, intermediate, leaf.
struct Line {
    Issued root = selfSigned(rootPlan(u"Root"_s, 1));
    Issued between = issued(root, intermediatePlan(u"Between"_s));
    Issued leaf = issued(between, serverPlan());
};

AlternativeName name(const QString &typed)
{
    return made(AlternativeName::parse(typed));
}

} // namespace

class ChainTest : public QObject
{
    Q_OBJECT
private slots:
    void ordersWhatCameInAnyOrder();
    void leavesOutWhatDoesNotBelong();
    void prefersTheIssuerThatLastsLonger();
    void goodChainHasNoProblem();
    void ownAnchorsSuffice();
    void tellsWhatIsMissing();
    void tellsWrongTimes();
    void tellsNamesNotCovered_data();
    void tellsNamesNotCovered();
    void commonNameNeverCounts();
    void tellsWrongUsage();
    void tellsRevoked();
    void staleListsStillRevoke();
    void tellsTooLongPaths();
    void tellsNamesNotPermitted();
    void leafIsNoAuthority();
    void tellsAllProblemsAtOnce();
    void wrongSignatureIsNoChain();
    void meshOfCrossSignsEnds();
    void systemAnchorsAreAsked();
};

void ChainTest::ordersWhatCameInAnyOrder()
{
    const Line line;
    const QList<Certificate> ordered{line.leaf.certificate, line.between.certificate, line.root.certificate};
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    QList<Certificate> others = ordered + ordered;
    for (int round = 0; round < 20; ++round) {
        std::shuffle(others.begin(), others.end(), random);
        QCOMPARE(orderedChain(line.leaf.certificate, others), ordered);
    }
    QCOMPARE(orderedChain(line.leaf.certificate, {}), QList<Certificate>{line.leaf.certificate});
    QCOMPARE(orderedChain(line.root.certificate, others), QList<Certificate>{line.root.certificate});
}

void ChainTest::leavesOutWhatDoesNotBelong()
{
    const Line line;
    const Line other;
    const QList<Certificate> others{other.root.certificate, line.between.certificate,
                                    other.between.certificate, other.leaf.certificate};
    QCOMPARE(orderedChain(line.leaf.certificate, others),
             QList<Certificate>({line.leaf.certificate, line.between.certificate}));
}

void ChainTest::prefersTheIssuerThatLastsLonger()
{
    const Issued root = selfSigned(rootPlan(u"Root"_s, 1));
    const PrivateKey key = made(PrivateKey::generate(KeyAlgorithm::EcP256));
    CertificateBuilder builder = intermediatePlan(u"Between"_s);
    const Certificate shorter = made(builder.signedBy(root.certificate, root.key, key.publicKey()));
    builder.notAfter = builder.notAfter.addDays(1);
    const Certificate longer = made(builder.signedBy(root.certificate, root.key, key.publicKey()));
    const Certificate leaf = issued({shorter, key}, serverPlan()).certificate;
    for (const QList<Certificate> &others :
         {QList<Certificate>{shorter, longer}, QList<Certificate>{longer, shorter}})
        QCOMPARE(orderedChain(leaf, others).at(1), longer);
}

void ChainTest::goodChainHasNoProblem()
{
    const Line line;
    ChainQuestion question = asked({line.root.certificate}, {line.between.certificate});
    question.host = name(u"shop.example"_s);
    question.usage = ExtendedKeyUsage::ServerAuth;
    QCOMPARE(problemsOf(line.leaf.certificate, question), QStringList());
    question.intermediates += line.root.certificate;
    QCOMPARE(problemsOf(line.leaf.certificate, question), QStringList());
    question.host.reset();
    question.usage = {};
    QCOMPARE(problemsOf(line.between.certificate, question), QStringList());
    QCOMPARE(problemsOf(line.root.certificate, question), QStringList());
}

void ChainTest::ownAnchorsSuffice()
{
    const Certificate own = selfSigned(serverPlan(u"nas.example"_s)).certificate;
    ChainQuestion question = asked({own});
    question.host = name(u"nas.example"_s);
    question.usage = ExtendedKeyUsage::ServerAuth;
    QCOMPARE(problemsOf(own, question), QStringList());
    question.anchors.clear();
    QVERIFY(!verifyChain(own, question).isEmpty());
    // An intermediate that was chosen as anchor needs nothing above it.
    const Line line;
    QCOMPARE(problemsOf(line.leaf.certificate, asked({line.between.certificate})), QStringList());
}

void ChainTest::tellsWhatIsMissing()
{
    const Line line;
    QCOMPARE(problemsOf(line.leaf.certificate, asked({line.root.certificate})),
             QStringList{u"chain_incomplete Between"_s});
    QCOMPARE(problemsOf(line.leaf.certificate, asked({}, {line.between.certificate})),
             QStringList{u"chain_incomplete Root"_s});
    const auto untrusted =
        verifyChain(line.leaf.certificate, asked({}, {line.between.certificate, line.root.certificate}));
    QCOMPARE(untrusted.size(), 1);
    QCOMPARE(untrusted.first().code, ErrorCode::ChainInvalid);
    QVERIFY(untrusted.first().about.contains(u"self-signed certificate in certificate chain"_s));
}

void ChainTest::tellsWrongTimes()
{
    const Line line;
    ChainQuestion question = asked({line.root.certificate}, {line.between.certificate});
    // The last second itself counts as over for OpenSSL, though RFC 5280 includes it.
    question.at = line.leaf.certificate.notAfter().addSecs(-1);
    QCOMPARE(problemsOf(line.leaf.certificate, question), QStringList());
    question.at = question.at.addSecs(2);
    QCOMPARE(problemsOf(line.leaf.certificate, question), QStringList{u"certificate_expired shop.example"_s});
    question.at = line.leaf.certificate.notBefore().addSecs(-1);
    QVERIFY(
        problemsOf(line.leaf.certificate, question).contains(u"certificate_not_yet_valid shop.example"_s));
    question.at = line.root.certificate.notAfter().addDays(1);
    QCOMPARE(problemsOf(line.leaf.certificate, question),
             QStringList({u"certificate_expired Root"_s, u"certificate_expired Between"_s,
                          u"certificate_expired shop.example"_s}));
}

void ChainTest::tellsNamesNotCovered_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("covered");
    QTest::newRow("host") << u"shop.example"_s << true;
    QTest::newRow("below a wildcard") << u"a.shop.example"_s << true;
    QTest::newRow("two below a wildcard") << u"a.b.shop.example"_s << false;
    QTest::newRow("other host") << u"bank.example"_s << false;
    QTest::newRow("address") << u"192.0.2.7"_s << true;
    QTest::newRow("ipv6") << u"2001:db8::1"_s << true;
    QTest::newRow("other address") << u"192.0.2.8"_s << false;
    QTest::newRow("mail") << u"ann@example.org"_s << false;
    QTest::newRow("uri") << u"https://shop.example/"_s << false;
}

void ChainTest::tellsNamesNotCovered()
{
    QFETCH(QString, host);
    QFETCH(bool, covered);
    const Certificate own =
        selfSigned(plan(Profile::TlsServer, u"bank.example"_s,
                        {u"shop.example"_s, u"*.shop.example"_s, u"192.0.2.7"_s, u"2001:db8::1"_s}))
            .certificate;
    ChainQuestion question = asked({own});
    question.host = name(host);
    QCOMPARE(own.covers(*question.host), covered);
    QCOMPARE(problemsOf(own, question),
             covered ? QStringList() : QStringList{u"name_not_covered "_s + question.host->value()});
}

void ChainTest::commonNameNeverCounts()
{
    const Certificate own =
        selfSigned(plan(Profile::TlsServer, u"shop.example"_s, {u"192.0.2.7"_s})).certificate;
    ChainQuestion question = asked({own});
    question.host = name(u"shop.example"_s);
    QCOMPARE(problemsOf(own, question), QStringList{u"name_not_covered shop.example"_s});
}

void ChainTest::tellsWrongUsage()
{
    const Issued root = selfSigned(rootPlan());
    const Certificate client = issued(root, plan(Profile::TlsClient, u"ann"_s)).certificate;
    const Certificate code = issued(root, plan(Profile::CodeSigning, u"ann"_s)).certificate;
    const Certificate both =
        issued(root, plan(Profile::TlsServerClient, u"x"_s, {u"x.example"_s})).certificate;
    ChainQuestion question = asked({root.certificate});
    const auto accepts = [&](const Certificate &certificate, ExtendedKeyUsages usage) {
        question.usage = usage;
        return verifyChain(certificate, question).isEmpty();
    };
    QVERIFY(accepts(client, ExtendedKeyUsage::ClientAuth));
    QVERIFY(!accepts(client, ExtendedKeyUsage::ServerAuth));
    QVERIFY(!accepts(client, ExtendedKeyUsage::CodeSigning));
    QVERIFY(!accepts(client, ExtendedKeyUsage::ServerAuth | ExtendedKeyUsage::ClientAuth));
    QVERIFY(accepts(both, ExtendedKeyUsage::ServerAuth | ExtendedKeyUsage::ClientAuth));
    QVERIFY(accepts(code, ExtendedKeyUsage::CodeSigning));
    QVERIFY(!accepts(code, ExtendedKeyUsage::EmailProtection));
    const Certificate mail = issued(root, plan(Profile::Smime, {}, {u"ann@example.org"_s})).certificate;
    QVERIFY(accepts(mail, ExtendedKeyUsage::EmailProtection));
    question.host = name(u"ann@example.org"_s);
    QVERIFY(accepts(mail, {}));
}

void ChainTest::tellsRevoked()
{
    const Line line;
    const RevocationList list =
        made(RevocationList::make(line.between.certificate, line.between.key,
                                  {1,
                                   wholeNow().addSecs(-60),
                                   wholeNow().addDays(1),
                                   {{line.leaf.certificate.serial(), wholeNow().addSecs(-60), {}}}}));
    ChainQuestion question = asked({line.root.certificate}, {line.between.certificate});
    question.revocations = {list};
    QCOMPARE(problemsOf(line.leaf.certificate, question), QStringList{u"revoked shop.example"_s});
    const Certificate other = issued(line.between, serverPlan(u"other.example"_s)).certificate;
    QCOMPARE(problemsOf(other, question), QStringList());
    // Only the root's list is there: nothing is said against the leaf.
    question.revocations = {made(RevocationList::make(line.root.certificate, line.root.key,
                                                      {1, wholeNow(), wholeNow().addDays(1), {}}))};
    QCOMPARE(problemsOf(line.leaf.certificate, question), QStringList());
    question.revocations = {made(RevocationList::make(
        line.root.certificate, line.root.key,
        {2, wholeNow(), wholeNow().addDays(1), {{line.between.certificate.serial(), wholeNow(), {}}}}))};
    QCOMPARE(problemsOf(line.leaf.certificate, question), QStringList{u"revoked Between"_s});
}

void ChainTest::staleListsStillRevoke()
{
    const Line line;
    ChainQuestion question = asked({line.root.certificate}, {line.between.certificate});
    const QDateTime longAgo = line.between.certificate.notBefore();
    question.revocations = {made(RevocationList::make(
        line.between.certificate, line.between.key,
        {1, longAgo, longAgo.addSecs(1), {{line.leaf.certificate.serial(), longAgo, {}}}}))};
    QCOMPARE(problemsOf(line.leaf.certificate, question), QStringList{u"revoked shop.example"_s});
    const Certificate other = issued(line.between, serverPlan(u"other.example"_s)).certificate;
    QCOMPARE(problemsOf(other, question), QStringList());
}

void ChainTest::tellsTooLongPaths()
{
    // An intermediate below one that allows none, which the builder would not sign: the key goes on under
    // another name.
    const Issued root = selfSigned(rootPlan(u"Root"_s, 2));
    const Issued first = issued(root, intermediatePlan(u"First"_s, 1));
    const Issued second = issued(first, intermediatePlan(u"Second"_s, 0));
    const Issued leaf = issued(second, serverPlan());
    QCOMPARE(problemsOf(leaf.certificate, asked({root.certificate}, {first.certificate, second.certificate})),
             QStringList());
    // The same root, made again so that it allows no intermediate: the builder would not sign below it.
    CertificateBuilder narrow = rootPlan(u"Root"_s, 0);
    const Certificate narrowRoot = made(narrow.selfSigned(root.key));
    QCOMPARE(problemsOf(leaf.certificate, asked({narrowRoot}, {first.certificate, second.certificate})),
             QStringList{u"path_length_exceeded Root"_s});

    Issued above = selfSigned(rootPlan(u"Deep 0"_s, 20));
    const Certificate anchor = above.certificate;
    QList<Certificate> chain;
    for (int depth = 1; depth <= 12; ++depth) {
        above = issued(above, intermediatePlan(u"Deep %1"_s.arg(depth), 20 - depth));
        chain += above.certificate;
    }
    const Certificate deep = issued(above, serverPlan()).certificate;
    QVERIFY(!verifyChain(deep, asked({anchor}, chain)).isEmpty());
}

void ChainTest::tellsNamesNotPermitted()
{
    const PrivateKey key = made(PrivateKey::generate(KeyAlgorithm::EcP256));
    const Certificate open = made(rootPlan().selfSigned(key));
    CertificateBuilder builder = rootPlan();
    builder.constraints = made(NameConstraints::parse({u"home.example"_s}));
    const Certificate constrained = made(builder.selfSigned(key));
    const Certificate outside = issued({open, key}, serverPlan()).certificate;
    const Certificate inside = issued({open, key}, serverPlan(u"nas.home.example"_s)).certificate;
    const Certificate address =
        issued({open, key}, plan(Profile::TlsServer, {}, {u"192.0.2.7"_s})).certificate;
    QCOMPARE(problemsOf(inside, asked({constrained})), QStringList());
    QCOMPARE(problemsOf(outside, asked({constrained})), QStringList{u"name_not_permitted shop.example"_s});
    QCOMPARE(verifyChain(address, asked({constrained})).first().code, ErrorCode::NameNotPermitted);
}

void ChainTest::leafIsNoAuthority()
{
    const Issued root = selfSigned(rootPlan(u"Root"_s, 1));
    const Issued server = issued(root, serverPlan(u"evil.example"_s));
    // The server's key signs under an authority's certificate of the same name, and shows its own instead.
    CertificateBuilder builder = rootPlan(u"evil.example"_s);
    const Certificate disguise = made(builder.selfSigned(server.key));
    const Certificate forged = issued({disguise, server.key}, serverPlan(u"bank.example"_s)).certificate;
    const auto problems = verifyChain(forged, asked({root.certificate}, {server.certificate}));
    QVERIFY(!problems.isEmpty());
    QCOMPARE(problems.first().code, ErrorCode::ChainInvalid);
}

void ChainTest::tellsAllProblemsAtOnce()
{
    const Line line;
    ChainQuestion question = asked({line.root.certificate}, {line.between.certificate});
    question.host = name(u"bank.example"_s);
    question.usage = ExtendedKeyUsage::ClientAuth;
    question.at = line.leaf.certificate.notAfter().addDays(1);
    QList<ErrorCode> codes;
    for (const ChainProblem &problem : verifyChain(line.leaf.certificate, question))
        codes += problem.code;
    QVERIFY(codes.contains(ErrorCode::NameNotCovered));
    QVERIFY(codes.contains(ErrorCode::CertificateExpired));
    QVERIFY(codes.contains(ErrorCode::ChainInvalid));
    QCOMPARE(codes.size(), 3);
}

void ChainTest::wrongSignatureIsNoChain()
{
    const Line line;
    QByteArray der = line.leaf.certificate.der();
    der[der.size() - 1] = static_cast<char>(der.back() ^ 1);
    const Certificate changed = made(Certificate::fromDer(der));
    const auto problems = verifyChain(changed, asked({line.root.certificate}, {line.between.certificate}));
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems.first().code, ErrorCode::ChainInvalid);
    QCOMPARE(orderedChain(changed, {line.between.certificate}), QList<Certificate>{changed});
}

// conventions 10.4, 42
void ChainTest::meshOfCrossSignsEnds()
{
    constexpr int layers = 8;
    constexpr int width = 12;
    const Issued root = selfSigned(rootPlan(u"Root"_s, 20));
    QList<Issued> layer{root};
    QList<Certificate> mesh;
    for (int depth = 0; depth < layers; ++depth) {
        QList<Issued> next;
        const PrivateKey key = made(PrivateKey::generate(KeyAlgorithm::EcP256));
        for (int i = 0; i < width; ++i) {
            const Issued &above = layer.at(i % layer.size());
            const auto builder = intermediatePlan(u"Layer %1"_s.arg(depth), layers - depth);
            next.append({made(builder.signedBy(above.certificate, above.key, key.publicKey())), key});
            mesh += next.last().certificate;
        }
        layer = next;
    }
    const Certificate leaf = issued(layer.first(), serverPlan()).certificate;
    const Certificate stranger = selfSigned(rootPlan(u"Stranger"_s)).certificate;
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(problemsOf(leaf, asked({root.certificate}, mesh)), QStringList());
    QVERIFY(!verifyChain(leaf, asked({stranger}, mesh)).isEmpty());
    QCOMPARE(orderedChain(leaf, mesh).size(), layers + 1);
    QVERIFY2(timer.elapsed() < hung, QByteArray::number(timer.elapsed()));
}

void ChainTest::systemAnchorsAreAsked()
{
    QFile bundle(u"/etc/ssl/certs/ca-certificates.crt"_s);
    if (!bundle.open(QIODevice::ReadOnly))
        QSKIP("no system roots here");
    const QByteArray pem = bundle.readAll();
    const qsizetype end = pem.indexOf("-----END");
    const QByteArray base64 = pem.mid(pem.indexOf('\n'), end - pem.indexOf('\n')).replace('\n', "");
    const Certificate root = made(Certificate::fromDer(QByteArray::fromBase64(base64)));
    ChainQuestion question;
    question.at = root.notBefore().addDays(1);
    QVERIFY(!verifyChain(root, question).isEmpty());
    question.systemAnchors = true;
    for (const ChainProblem &problem : verifyChain(root, question))
        QVERIFY(problem.code != ErrorCode::ChainIncomplete && !problem.about.contains(u"self-signed"_s));
    QVERIFY(!verifyChain(selfSigned(serverPlan()).certificate, question).isEmpty());
}

QTEST_GUILESS_MAIN(ChainTest)
#include "tst_chain.moc"
