#include "inventory/authorityrepository.h"
#include "inventory/keyrepository.h"
#include "inventory/requestrepository.h"
#include "inventory/statement.h"
#include "teststore.h"

#include <QTest>

using namespace certwright;
using namespace certwright::test;
using namespace Qt::Literals::StringLiterals;

namespace {

StoredKey keyNumber(int number)
{
    StoredKey key;
    key.spkiSha256 = QByteArray(31, 'k') + char(number);
    key.algorithm = u"RSA"_s;
    key.bits = 3072;
    key.protection = KeyProtection::OwnPassphrase;
    key.sealed = QByteArray("sealed\0bytes", 12);
    key.createdAt = utc(2026, 11, 21, 9, 30);
    return key;
}

} // namespace

class KeyRepositoryTest : public QObject
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
        KeyRepository keys(m_store->connection());
        const StoredKey given = keyNumber(1);
        const auto id = keys.add(given);
        CW_VERIFY(id);
        const auto found = keys.byId(*id);
        CW_VERIFY(found);
        QCOMPARE(found->spkiSha256, given.spkiSha256);
        QCOMPARE(found->algorithm, given.algorithm);
        QCOMPARE(found->bits, given.bits);
        QCOMPARE(found->protection, given.protection);
        QCOMPARE(found->sealed, given.sealed);
        QCOMPARE(found->createdAt, given.createdAt);
        const auto same = keys.byPublicKey(given.spkiSha256);
        CW_VERIFY(same);
        QVERIFY(*same && (*same)->id == *id);
        const auto none = keys.byPublicKey("other");
        CW_VERIFY(none);
        QVERIFY(!*none);
    }

    void keepsOneRowAKey()
    {
        KeyRepository keys(m_store->connection());
        const auto first = keys.add(keyNumber(1));
        CW_VERIFY(first);
        StoredKey again = keyNumber(1);
        again.sealed = "another seal";
        const auto second = keys.add(again);
        CW_VERIFY(second);
        QCOMPARE(*second, *first);
        QCOMPARE(keys.byId(*first)->sealed, keyNumber(1).sealed);
        CW_VERIFY(keys.add(keyNumber(2)));
        QCOMPARE(keys.all()->size(), 2);
    }

    void replacesTheSeal()
    {
        KeyRepository keys(m_store->connection());
        const auto id = keys.add(keyNumber(1));
        CW_VERIFY(id);
        CW_VERIFY(keys.reseal(*id, KeyProtection::Vault, "fresh"));
        QCOMPARE(keys.byId(*id)->protection, KeyProtection::Vault);
        QCOMPARE(keys.byId(*id)->sealed, QByteArray("fresh"));
        CW_FAILS(keys.reseal(KeyId(99), KeyProtection::Vault, "x"), ErrorCode::NotFound);
    }

    void takesTheReferencesAwayWithTheKey()
    {
        Connection &connection = m_store->connection();
        KeyRepository keys(connection);
        const auto id = keys.add(keyNumber(1));
        CW_VERIFY(id);
        StoredCertificate certificate = stored(TestAuthority().certificate);
        certificate.key = *id;
        const auto certificateId = CertificateRepository(connection).add(certificate);
        CW_VERIFY(certificateId);
        Authority authority;
        authority.certificate = *certificateId;
        authority.name = u"Root"_s;
        authority.key = *id;
        const auto authorityId = AuthorityRepository(connection).add(authority);
        CW_VERIFY(authorityId);
        StoredRequest request;
        request.der = "csr";
        request.key = *id;
        CW_VERIFY(RequestRepository(connection).add(request));

        CW_VERIFY(keys.remove(*id));
        QVERIFY(!CertificateRepository(connection).byId(*certificateId)->key);
        QVERIFY(!AuthorityRepository(connection).byId(*authorityId)->key);
        QVERIFY(!RequestRepository(connection).all()->constFirst().key);
        CW_FAILS(keys.byId(*id), ErrorCode::NotFound);
        CW_FAILS(keys.remove(*id), ErrorCode::NotFound);
    }

    void neverGivesAnIdTwice()
    {
        KeyRepository keys(m_store->connection());
        const auto first = keys.add(keyNumber(1));
        CW_VERIFY(first);
        CW_VERIFY(keys.remove(*first));
        const auto second = keys.add(keyNumber(2));
        CW_VERIFY(second);
        QVERIFY(*second != *first);
    }

    void leavesNoBytesOfARemovedKey()
    {
        KeyRepository keys(m_store->connection());
        StoredKey key = keyNumber(1);
        key.sealed = QByteArray("canary-of-the-key").repeated(20);
        const auto id = keys.add(key);
        CW_VERIFY(id);
        CW_VERIFY(runPlain(m_store->connection(), u"PRAGMA wal_checkpoint(TRUNCATE)"_s));
        CW_VERIFY(keys.remove(*id));
        CW_VERIFY(runPlain(m_store->connection(), u"PRAGMA wal_checkpoint(TRUNCATE)"_s));
        QFile file(m_store->store().databasePath());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("canary-of-the-key"));
    }

private:
    std::unique_ptr<TestStore> m_store;
};

QTEST_GUILESS_MAIN(KeyRepositoryTest)
#include "tst_keyrepository.moc"
