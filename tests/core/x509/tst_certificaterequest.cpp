#include "crafted.h"
#include "fixtures.h"
#include "support/patience.h"
#include "x509/certificaterequest.h"

#include <QElapsedTimer>
#include <QTest>

using namespace certwright;
using namespace certwright::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A request made by the openssl tool.
QByteArray foreignRequest(const QStringList &more, const QString &key = u"ec"_s)
{
    QTemporaryDir folder;
    const QStringList kind = key == u"ec"_s
                                 ? QStringList{u"-newkey"_s, key, u"-pkeyopt"_s, u"ec_paramgen_curve:P-256"_s}
                                 : QStringList{u"-newkey"_s, key};
    const auto made = openssl(QStringList{u"req"_s, u"-new"_s, u"-nodes"_s, u"-keyout"_s, u"/dev/null"_s,
                                          u"-config"_s, u"/dev/null"_s, u"-outform"_s, u"DER"_s} +
                              kind + more);
    return made.output;
}

} // namespace

class CertificateRequestTest : public QObject
{
    Q_OBJECT
private slots:
    void othersReadWhatItMakes_data();
    void othersReadWhatItMakes();
    void writtenIsReadBack();
    void sanIsCriticalWithoutSubject();
    void showsWhatElseIsAskedFor();
    void grantsNothingButKeyAndNames();
    void refusesWithoutProofOfPossession();
    void refusesWhatIsNoRequest();
    void readsWeakKeys_data();
    void readsWeakKeys();
    void hugeExponentEndsQuickly();
};

void CertificateRequestTest::othersReadWhatItMakes_data()
{
    QTest::addColumn<KeyAlgorithm>("algorithm");
    for (const KeyAlgorithm algorithm : {KeyAlgorithm::EcP256, KeyAlgorithm::EcP384, KeyAlgorithm::EcP521,
                                         KeyAlgorithm::Ed25519, KeyAlgorithm::Rsa2048})
        QTest::newRow(keyAlgorithmName(algorithm).toUtf8().constData()) << algorithm;
}

void CertificateRequestTest::othersReadWhatItMakes()
{
    QFETCH(KeyAlgorithm, algorithm);
    const PrivateKey key = someKey(algorithm);
    const auto request = CertificateRequest::make(key, made(SubjectName::parse(u"CN=shop,O=Bücher"_s)),
                                                  namesOf({u"shop.example"_s, u"192.0.2.7"_s}));
    CW_VERIFY(request);
    const auto read =
        openssl({u"req"_s, u"-verify"_s, u"-noout"_s, u"-text"_s, u"-nameopt"_s, u"utf8"_s}, request->pem());
    CW_TOOL(read);
    QVERIFY(read.output.contains("DNS:shop.example, IP Address:192.0.2.7"));
    QVERIFY(request->text().contains(u"DNS:shop.example"_s));
}

void CertificateRequestTest::writtenIsReadBack()
{
    const PrivateKey key = made(PrivateKey::generate(KeyAlgorithm::EcP256));
    const SubjectName subject = made(SubjectName::parse(u"C=DE,O=Example,CN=shop"_s));
    const auto names =
        namesOf({u"*.bücher.example"_s, u"fd00::1"_s, u"ann@example.org"_s, u"https://example.org/x"_s});
    const auto request = CertificateRequest::make(key, subject, names);
    CW_VERIFY(request);
    const auto again = CertificateRequest::fromDer(request->der());
    CW_VERIFY(again);
    QCOMPARE(again->subject(), subject);
    QCOMPARE(again->names(), names);
    QVERIFY(key.matches(again->publicKey()));
    QVERIFY(again->otherExtensions().isEmpty());
    QCOMPARE(openssl({u"req"_s, u"-outform"_s, u"DER"_s}, again->pem()).output, request->der());
    const auto bare = CertificateRequest::make(key, subject, {});
    CW_VERIFY(bare);
    QVERIFY(bare->names().isEmpty());
    CW_FAILS(CertificateRequest::make(key, subject, {AlternativeName(AlternativeName::Kind::Dns, u"a b"_s)}),
             ErrorCode::NameInvalid);
}

void CertificateRequestTest::sanIsCriticalWithoutSubject()
{
    const PrivateKey key = made(PrivateKey::generate(KeyAlgorithm::EcP256));
    const auto request = CertificateRequest::make(key, {}, namesOf({u"a.example"_s}));
    CW_VERIFY(request);
    QVERIFY(request->text().contains(u"Subject Alternative Name: critical"_s));
}

// conventions 10.4, 52
void CertificateRequestTest::showsWhatElseIsAskedFor()
{
    const QByteArray der =
        foreignRequest({u"-subj"_s, u"/CN=x"_s, u"-addext"_s, u"basicConstraints=critical,CA:TRUE"_s,
                        u"-addext"_s, u"subjectAltName=DNS:bank.example"_s, u"-addext"_s,
                        u"keyUsage=keyCertSign"_s, u"-addext"_s, u"nsComment=a\x1b[2Jb"_s});
    const auto request = CertificateRequest::fromDer(der);
    CW_VERIFY(request);
    QCOMPARE(request->names(), namesOf({u"bank.example"_s}));
    QCOMPARE(request->otherExtensions().size(), 3);
    QCOMPARE(request->otherExtensions().at(0), u"basicConstraints CA:TRUE"_s);
    QCOMPARE(request->otherExtensions().at(1), u"keyUsage Certificate Sign"_s);
    QVERIFY(!request->otherExtensions().at(2).contains(u'\x1b'));
}

// conventions 10.4, 52
void CertificateRequestTest::grantsNothingButKeyAndNames()
{
    const auto request = CertificateRequest::fromDer(foreignRequest(
        {u"-subj"_s, u"/CN=x"_s, u"-addext"_s, u"basicConstraints=critical,CA:TRUE"_s, u"-addext"_s,
         u"subjectAltName=DNS:nas.home.example"_s, u"-addext"_s, u"keyUsage=keyCertSign"_s}));
    CW_VERIFY(request);
    const Issued root = selfSigned(rootPlan());
    CertificateBuilder builder = plan(Profile::TlsServer, u"x"_s);
    builder.names = request->names();
    const auto leaf = builder.signedBy(root.certificate, root.key, request->publicKey());
    CW_VERIFY(leaf);
    QVERIFY(!leaf->isCa());
    QCOMPARE(leaf->keyUsages(), KeyUsages(KeyUsage::DigitalSignature));
    QCOMPARE(leaf->publicKey(), request->publicKey());
}

void CertificateRequestTest::refusesWithoutProofOfPossession()
{
    const PrivateKey key = made(PrivateKey::generate(KeyAlgorithm::EcP256));
    const PrivateKey other = made(PrivateKey::generate(KeyAlgorithm::EcP256));
    QByteArray der = made(CertificateRequest::make(key, SubjectName::commonName(u"x"_s), {})).der();
    der.replace(key.publicKey().spki, other.publicKey().spki);
    CW_FAILS(CertificateRequest::fromDer(der), ErrorCode::RequestInvalid);
}

void CertificateRequestTest::refusesWhatIsNoRequest()
{
    const PrivateKey key = made(PrivateKey::generate(KeyAlgorithm::EcP256));
    const QByteArray der = made(CertificateRequest::make(key, SubjectName::commonName(u"x"_s), {})).der();
    for (const QByteArray &wrong :
         {QByteArray(), QByteArray("x"), der + '\0', der.chopped(1), der + der,
          QByteArray(2 * 1024 * 1024, '0'), selfSigned(rootPlan()).certificate.der()})
        CW_FAILS(CertificateRequest::fromDer(wrong), ErrorCode::RequestInvalid);
    for (qsizetype i = 0; i < der.size(); ++i) {
        QByteArray changed = der;
        changed[i] = static_cast<char>(changed.at(i) ^ 0x10);
        CW_FAILS(CertificateRequest::fromDer(changed), ErrorCode::RequestInvalid);
    }
}

// conventions 10.4, 53: shown, so that who signs can judge.
void CertificateRequestTest::readsWeakKeys_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<int>("bits");
    QTest::newRow("rsa 512") << u"rsa:512"_s << 512;
    QTest::newRow("rsa 1024") << u"rsa:1024"_s << 1024;
}

void CertificateRequestTest::readsWeakKeys()
{
    QFETCH(QString, key);
    const auto request = CertificateRequest::fromDer(foreignRequest({u"-subj"_s, u"/CN=x"_s}, key));
    CW_VERIFY(request);
    QCOMPARE(request->publicKey().algorithm, u"RSA"_s);
    QTEST(request->publicKey().bits, "bits");
}

// conventions 10.4, 52
void CertificateRequestTest::hugeExponentEndsQuickly()
{
    const QByteArray modulus = '\0' + QByteArray(2048, '\xff');
    const QByteArray key = tlv(0x30, tlv(0x02, modulus) + tlv(0x02, '\0' + QByteArray(2047, '\xff')));
    const QByteArray rsa = QByteArray::fromHex("300d06092a864886f70d0101010500");
    const QByteArray spki = tlv(0x30, rsa + tlv(0x03, '\0' + key));
    const QByteArray content =
        tlv(0x30, tlv(0x02, QByteArray(1, '\0')) + tlv(0x30, {}) + spki + tlv(0xa0, {}));
    const QByteArray signature =
        QByteArray::fromHex("300d06092a864886f70d01010b0500") + tlv(0x03, QByteArray(2049, '\0'));
    QElapsedTimer timer;
    timer.start();
    CW_FAILS(CertificateRequest::fromDer(tlv(0x30, content + signature)), ErrorCode::RequestInvalid);
    QVERIFY(timer.elapsed() < hung);
}

QTEST_GUILESS_MAIN(CertificateRequestTest)
#include "tst_certificaterequest.moc"
