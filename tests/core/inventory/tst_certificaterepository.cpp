#include "inventory/authorityrepository.h"
#include "inventory/certificaterepository.h"
#include "inventory/keyrepository.h"
#include "inventory/managedrepository.h"
#include "teststore.h"

#include <QTest>

using namespace certwright;
using namespace certwright::test;
using namespace Qt::Literals::StringLiterals;

namespace {

Result<KeyId> someKey(Connection &connection)
{
    StoredKey key;
    key.spkiSha256 = testKey().publicKey().fingerprint();
    key.algorithm = u"EC"_s;
    key.bits = 256;
    key.sealed = "sealed";
    key.createdAt = utc(2026, 11, 1);
    return KeyRepository(connection).add(key);
}

} // namespace

class CertificateRepositoryTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_store = std::make_unique<TestStore>();
        QVERIFY(m_store->isOpen());
    }

    void givesBackWhatWasStored()
    {
        CertificateRepository certificates(m_store->connection());
        const auto key = someKey(m_store->connection());
        CW_VERIFY(key);
        StoredCertificate given = stored(selfSigned(), u"shop"_s);
        given.notes = u"the shop's, see ticket 12"_s;
        given.source = u"imported:server.pem"_s;
        given.key = *key;
        given.superseded = true;
        given.revokedAt = utc(2026, 11, 5);
        given.revocationReason = RevocationReason::KeyCompromise;
        const auto id = certificates.add(given);
        CW_VERIFY(id);
        const auto found = certificates.byId(*id);
        CW_VERIFY(found);
        QCOMPARE(found->id, *id);
        QVERIFY(found->certificate == given.certificate);
        QCOMPARE(found->label, given.label);
        QCOMPARE(found->notes, given.notes);
        QCOMPARE(found->source, given.source);
        QCOMPARE(found->key, given.key);
        QVERIFY(!found->managed && !found->authority && !found->deletedAt);
        QVERIFY(found->superseded);
        QCOMPARE(found->revokedAt, given.revokedAt);
        QCOMPARE(found->revocationReason, given.revocationReason);
    }

    void findsByFingerprintAndKey()
    {
        CertificateRepository certificates(m_store->connection());
        const Certificate first = selfSigned(), second = selfSigned({.names = {u"other.example.org"_s}});
        put(*m_store, first);
        const CertificateId id = put(*m_store, second);
        const auto found = certificates.byFingerprint(second.fingerprint());
        CW_VERIFY(found);
        QVERIFY(*found);
        QCOMPARE((*found)->id, id);
        const auto none = certificates.byFingerprint(QByteArray(32, 'x'));
        CW_VERIFY(none);
        QVERIFY(!*none);
        const auto both = certificates.byPublicKey(testKey().publicKey().fingerprint());
        CW_VERIFY(both);
        QCOMPARE(both->size(), 2);
    }

    void refusesTheSameCertificateTwice()
    {
        const Certificate certificate = selfSigned();
        const CertificateId id = put(*m_store, certificate);
        const auto again = CertificateRepository(m_store->connection()).add(stored(certificate));
        CW_FAILS(again, ErrorCode::AlreadyExists);
        QCOMPARE(again.error().about(Subject::Certificate), id.text());
    }

    void bringsADeletedOneBack()
    {
        CertificateRepository certificates(m_store->connection());
        const Certificate certificate = selfSigned();
        const CertificateId id = put(*m_store, certificate, u"old name"_s);
        CW_VERIFY(certificates.markDeleted(id, m_store->now()));
        QVERIFY(!certificates.byFingerprint(certificate.fingerprint()).value_or(std::nullopt));
        CW_FAILS(certificates.find(id.text()), ErrorCode::NotFound);
        QCOMPARE(certificates.byId(id)->deletedAt, m_store->now());
        QCOMPARE(put(*m_store, certificate), id);
        QCOMPARE(certificates.byId(id)->label, u"old name"_s);
        QVERIFY(!certificates.byId(id)->deletedAt);
    }

    void takesADeletionBack()
    {
        CertificateRepository certificates(m_store->connection());
        const CertificateId id = put(*m_store, selfSigned());
        CW_VERIFY(certificates.markDeleted(id, m_store->now()));
        CW_FAILS(certificates.markDeleted(id, m_store->now()), ErrorCode::NotFound);
        CW_VERIFY(certificates.restore(id));
        CW_VERIFY(certificates.find(id.text()));
    }

    void changesWhatTheStoreKnows()
    {
        CertificateRepository certificates(m_store->connection());
        const CertificateId id = put(*m_store, selfSigned());
        const auto key = someKey(m_store->connection());
        CW_VERIFY(key);
        ManagedCertificate plan;
        const auto managed = ManagedRepository(m_store->connection()).add(plan);
        CW_VERIFY(managed);
        CW_VERIFY(certificates.setKey(id, *key));
        CW_VERIFY(certificates.setLabel(id, u"new"_s));
        CW_VERIFY(certificates.setNotes(id, u"note"_s));
        CW_VERIFY(certificates.setManaged(id, *managed));
        CW_VERIFY(certificates.setSuperseded(id, true));
        CW_VERIFY(certificates.setRevoked(id, utc(2026, 11, 9), RevocationReason::Superseded));
        const auto found = certificates.byId(id);
        CW_VERIFY(found);
        QCOMPARE(found->key, std::optional(*key));
        QCOMPARE(found->label, u"new"_s);
        QCOMPARE(found->notes, u"note"_s);
        QCOMPARE(found->managed, std::optional(*managed));
        QVERIFY(found->superseded);
        QCOMPARE(found->revocationReason, std::optional(RevocationReason::Superseded));
        const auto ofManaged = certificates.ofManaged(*managed);
        CW_VERIFY(ofManaged);
        QCOMPARE(ofManaged->size(), 1);
        CW_VERIFY(certificates.setManaged(id, {}));
        QVERIFY(!certificates.byId(id)->managed);
    }

    void saysWhenThereIsNone()
    {
        CertificateRepository certificates(m_store->connection());
        const CertificateId none(77);
        const auto missing = certificates.byId(none);
        CW_FAILS(missing, ErrorCode::NotFound);
        QCOMPARE(missing.error().about(Subject::Certificate), u"77"_s);
        CW_FAILS(certificates.setLabel(none, u"x"_s), ErrorCode::NotFound);
        CW_FAILS(certificates.setSuperseded(none, true), ErrorCode::NotFound);
        CW_FAILS(certificates.restore(none), ErrorCode::NotFound);
    }

    void keepsNothingOfARowThatPointsToNothing()
    {
        StoredCertificate given = stored(selfSigned());
        given.key = KeyId(99);
        CW_FAILS(CertificateRepository(m_store->connection()).add(given), ErrorCode::StoreFailed);
        QVERIFY(!CertificateRepository(m_store->connection())
                     .byFingerprint(given.certificate.fingerprint())
                     .value_or(std::nullopt));
    }

    void knowsWhichAuthoritySigned()
    {
        Connection &connection = m_store->connection();
        const TestAuthority root;
        const TestAuthority namesake; // same name, another key
        Authority authority;
        authority.certificate = put(*m_store, root.certificate);
        authority.name = u"Test Root"_s;
        const auto id = AuthorityRepository(connection).add(authority);
        CW_VERIFY(id);
        const CertificateId ours = put(*m_store, root.sign());
        const CertificateId theirs = put(*m_store, namesake.sign());
        CertificateRepository certificates(connection);
        QCOMPARE(certificates.byId(ours)->authority, std::optional(*id));
        QVERIFY(!certificates.byId(theirs)->authority);
        const auto under = certificates.byIssuedUnder(*id);
        CW_VERIFY(under);
        QCOMPARE(under->size(), 1);
        const auto cas = certificates.caCertificates();
        CW_VERIFY(cas);
        QCOMPARE(cas->size(), 1);
    }

    void findsWhatAPersonTyped_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("label");
        QTest::newRow("label") << "shop"
                               << "shop";
        QTest::newRow("label, blanks around") << "  shop "
                                              << "shop";
        QTest::newRow("host name") << "www.shop.example.org"
                                   << "shop";
        QTest::newRow("host name in capitals") << "WWW.Shop.Example.ORG"
                                               << "shop";
        QTest::newRow("address") << "192.0.2.7"
                                 << "shop";
        QTest::newRow("IPv6 address in another spelling") << "2001:DB8:0::1"
                                                          << "mail";
        QTest::newRow("IDN") << u"b\u00fccher.example"_s << "mail";
        QTest::newRow("A-label") << "xn--bcher-kva.example"
                                 << "mail";
        QTest::newRow("label that looks like a fingerprint") << "deadbeefdead"
                                                             << "deadbeefdead";
        QTest::newRow("label with SQL in it") << "x' OR '1'='1"
                                              << "x' OR '1'='1";
        QTest::newRow("label with wildcards") << "%_*"
                                              << "%_*";
    }
    void findsWhatAPersonTyped()
    {
        put(*m_store,
            selfSigned({.names = {u"shop.example.org"_s, u"www.shop.example.org"_s, u"192.0.2.7"_s}}),
            u"shop"_s);
        put(*m_store, selfSigned({.names = {u"b\u00fccher.example"_s, u"2001:db8::1"_s}}), u"mail"_s);
        for (const QString &label : {u"deadbeefdead"_s, u"x' OR '1'='1"_s, u"%_*"_s})
            put(*m_store, selfSigned({.names = {u"other.example.org"_s}}), label);
        QFETCH(QString, typed);
        CertificateRepository certificates(m_store->connection());
        const auto id = certificates.find(typed);
        CW_VERIFY(id);
        QTEST(certificates.byId(*id)->label, "label");
    }

    void findsByIdAndFingerprint()
    {
        CertificateRepository certificates(m_store->connection());
        const Certificate certificate = selfSigned();
        const CertificateId id = put(*m_store, certificate);
        const QString hex = certificate.fingerprintHex();
        QString colons = hex.toUpper();
        for (qsizetype i = 62; i > 0; i -= 2)
            colons.insert(i, u':');
        for (const QString &typed : {id.text(), hex, hex.first(8), hex.first(9), colons, colons.first(11)}) {
            const auto found = certificates.find(typed);
            CW_VERIFY(found);
            QCOMPARE(*found, id);
        }
    }

    void refusesWhatNamesNothing_data()
    {
        QTest::addColumn<QString>("typed");
        for (const char *text : {"", "  ", "nothing", "99", "1234567", "99999999999999999999999", "%",
                                 "shop.example.or_", "*", "a:b", "' OR 1=1 --", "-1"})
            QTest::newRow(text) << QString::fromUtf8(text);
    }
    void refusesWhatNamesNothing()
    {
        put(*m_store, selfSigned(), u"shop"_s);
        QFETCH(QString, typed);
        CW_FAILS(CertificateRepository(m_store->connection()).find(typed), ErrorCode::NotFound);
    }

    void listsCandidatesWhereSeveralAreMeant()
    {
        const CertificateId first = put(*m_store, selfSigned(), u"shop"_s);
        const CertificateId second = put(*m_store, selfSigned({.to = utc(2027, 2, 1)}), u"shop"_s);
        CertificateRepository certificates(m_store->connection());
        for (const QString &typed : {u"shop"_s, u"shop.example.org"_s}) {
            const auto found = certificates.find(typed);
            CW_FAILS(found, ErrorCode::Ambiguous);
            QCOMPARE(found.error().about(Subject::Candidates),
                     second.text() + u"  shop  2027-02-01\n"_s + first.text() + u"  shop  2027-01-30"_s);
        }
    }

    void prefersTheOneWithoutASuccessor()
    {
        const CertificateId old = put(*m_store, selfSigned(), u"shop"_s);
        const CertificateId current = put(*m_store, selfSigned(), u"shop"_s);
        CertificateRepository certificates(m_store->connection());
        CW_VERIFY(certificates.setSuperseded(old, true));
        QCOMPARE(certificates.find(u"shop"_s).value_or(CertificateId()), current);
        QCOMPARE(certificates.find(u"shop.example.org"_s).value_or(CertificateId()), current);
        CW_VERIFY(certificates.markDeleted(current, m_store->now()));
        QCOMPARE(certificates.find(u"shop"_s).value_or(CertificateId()), old);
    }

    void labelGoesBeforeHostName()
    {
        put(*m_store, selfSigned({.names = {u"shop.example.org"_s}}));
        const CertificateId labelled =
            put(*m_store, selfSigned({.names = {u"other.example.org"_s}}), u"shop.example.org"_s);
        QCOMPARE(CertificateRepository(m_store->connection())
                     .find(u"shop.example.org"_s)
                     .value_or(CertificateId()),
                 labelled);
    }

    void findsTheCommonNameOnlyWhereThereAreNoNames()
    {
        CertificateBuilder builder =
            builderOf({.names = {}, .subject = SubjectName::commonName(u"Printer 7"_s)});
        builder.profile = Profile::CaRoot;
        const CertificateId id = put(*m_store, made(builder.selfSigned(testKey())));
        put(*m_store,
            selfSigned({.names = {u"a.example.org"_s}, .subject = SubjectName::commonName(u"hidden"_s)}));
        CertificateRepository certificates(m_store->connection());
        QCOMPARE(certificates.find(u"printer 7"_s).value_or(CertificateId()), id);
        CW_FAILS(certificates.find(u"hidden"_s), ErrorCode::NotFound);
    }

private:
    std::unique_ptr<TestStore> m_store;
};

QTEST_GUILESS_MAIN(CertificateRepositoryTest)
#include "tst_certificaterepository.moc"
