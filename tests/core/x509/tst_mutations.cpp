#include "crafted.h"
#include "fixtures.h"
#include "support/patience.h"
#include "x509/certificaterequest.h"
#include "x509/pkcs12container.h"
#include "x509/revocationlist.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

#include <functional>

using namespace certwright;
using namespace certwright::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Bytes, lengths and tags changed, cut, doubled or moved.
QByteArray mutated(QByteArray bytes, QRandomGenerator &random)
{
    for (int changes = random.bounded(1, 4); changes > 0 && !bytes.isEmpty(); --changes) {
        const auto at = [&] { return random.bounded(static_cast<int>(bytes.size())); };
        const int place = at();
        switch (random.bounded(6)) {
        case 0:
            bytes[place] = static_cast<char>(random.bounded(256));
            break;
        case 1:
            bytes[place] = static_cast<char>(bytes.at(place) ^ (1 << random.bounded(8)));
            break;
        case 2:
            bytes.remove(place, random.bounded(1, 16));
            break;
        case 3:
            bytes.insert(place, bytes.mid(at(), random.bounded(1, 64)));
            break;
        case 4:
            bytes[place] = static_cast<char>(random.bounded(2) == 0 ? 0xff : 0x80);
            break;
        default:
            bytes.truncate(place);
        }
    }
    return bytes;
}

} // namespace

/// Damaged input of every kind ends in a Result, soon, and never in a crash (conventions 10.4, 12; run with
/// sanitizers).
class MutationsTest : public QObject
{
    Q_OBJECT
private slots:
    void damagedInputIsHandled_data();
    void damagedInputIsHandled();
};

using Reader = std::function<void(const QByteArray &)>;
Q_DECLARE_METATYPE(Reader)

void MutationsTest::damagedInputIsHandled_data()
{
    QTest::addColumn<QByteArray>("whole");
    QTest::addColumn<Reader>("read");

    CertificateBuilder builder = rootPlan();
    builder.constraints = made(NameConstraints::parse({u"home.example"_s, u"10.0.0.0/8"_s}));
    const Issued root = selfSigned(builder);
    const Issued leaf = issued(root, plan(Profile::TlsServer, u"x"_s, {u"a.home.example"_s, u"10.0.0.1"_s}));
    const Reader certificate = [](const QByteArray &der) {
        if (const auto read = Certificate::fromDer(der)) {
            (void)read->text();
            (void)read->extensions();
            (void)read->names();
            (void)read->nameConstraints();
            (void)read->isCa();
            (void)read->isSelfSigned();
        }
    };
    QTest::newRow("root") << root.certificate.der() << certificate;
    QTest::newRow("leaf") << leaf.certificate.der() << certificate;

    const Reader request = [](const QByteArray &der) {
        if (const auto read = CertificateRequest::fromDer(der))
            (void)read->text();
    };
    QTest::newRow("request") << made(CertificateRequest::make(leaf.key, SubjectName::commonName(u"x"_s),
                                                              namesOf({u"a.example"_s})))
                                    .der()
                             << request;

    const Reader list = [](const QByteArray &der) {
        if (const auto read = RevocationList::fromDer(der)) {
            (void)read->revoked();
            (void)read->number();
        }
    };
    QTest::newRow("list") << made(RevocationList::make(
                                      root.certificate, root.key,
                                      {1,
                                       wholeNow(),
                                       wholeNow().addDays(1),
                                       {{u"2a"_s, wholeNow(), RevocationReason::Superseded}}}))
                                 .der()
                          << list;

    const Reader key = [](const QByteArray &der) {
        const SecretBytes passphrase = secret("x");
        if (const auto read = PrivateKey::fromDer(der, &passphrase))
            (void)read->toPkcs8();
    };
    QTest::newRow("key") << made(leaf.key.toPkcs8()).view().toByteArray() << key;
    QTest::newRow("sealed key") << made(leaf.key.seal(secret("x"), KeyStretching::Random)) << key;

    // Neither MAC nor encryption, which would catch nearly every change.
    const Pkcs12Handle open(
        PKCS12_create("", "name", leaf.key.handle(), leaf.certificate.handle(), nullptr, -1, -1, 1, -1, 0));
    QTest::newRow("container") << toDer(open.get(), i2d_PKCS12)
                               << Reader([](const QByteArray &der) { (void)readPkcs12(der, SecretBytes()); });
    QTest::newRow("pkcs7") << made(writePkcs7({leaf.certificate, root.certificate}))
                           << Reader([](const QByteArray &der) { (void)readPkcs7(der); });
}

void MutationsTest::damagedInputIsHandled()
{
    QFETCH(QByteArray, whole);
    QFETCH(Reader, read);
    const int rounds = qEnvironmentVariableIsSet("CERTWRIGHT_LONG") ? 5'000 : 500;
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    read(whole);
    QElapsedTimer timer;
    for (int round = 0; round < rounds; ++round) {
        timer.start();
        read(mutated(whole, random));
        QVERIFY2(timer.elapsed() < hung, "one input took too long");
    }
}

QTEST_GUILESS_MAIN(MutationsTest)
#include "tst_mutations.moc"
