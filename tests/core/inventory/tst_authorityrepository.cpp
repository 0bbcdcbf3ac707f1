#include "inventory/authorityrepository.h"
#include "teststore.h"

#include <QTest>

using namespace certwright;
using namespace certwright::test;
using namespace Qt::Literals::StringLiterals;

class AuthorityRepositoryTest : public QObject
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
        AuthorityRepository authorities(m_store->connection());
        Authority given;
        given.certificate = put(*m_store, m_root.certificate);
        given.name = u"Home"_s;
        given.crlNumber = 4;
        const auto id = authorities.add(given);
        CW_VERIFY(id);
        const auto found = authorities.byId(*id);
        CW_VERIFY(found);
        QCOMPARE(found->name, given.name);
        QCOMPARE(found->certificate, given.certificate);
        QCOMPARE(found->crlNumber, 4);
        QVERIFY(!found->key && !found->parent);
        const auto same = authorities.byCertificate(given.certificate);
        CW_VERIFY(same);
        QVERIFY(*same && (*same)->id == *id);
        QVERIFY(!authorities.byCertificate(CertificateId(99)).value_or(std::nullopt));
        QCOMPARE(authorities.all()->size(), 1);
        CW_FAILS(authorities.byId(AuthorityId(9)), ErrorCode::NotFound);
        CW_FAILS(authorities.setKey(AuthorityId(9), {}), ErrorCode::NotFound);
    }

    void refusesTheNameOfALivingOne()
    {
        AuthorityRepository authorities(m_store->connection());
        const AuthorityId first = add(u"Home"_s, m_root.certificate);
        QVERIFY(first.isValid());
        Authority second;
        second.certificate = put(*m_store, TestAuthority(u"Other"_s).certificate);
        second.name = u"Home"_s;
        CW_FAILS(authorities.add(second), ErrorCode::AlreadyExists);
        CW_VERIFY(CertificateRepository(m_store->connection())
                      .markDeleted(authorities.byId(first)->certificate, m_store->now()));
        CW_VERIFY(authorities.add(second));
        QCOMPARE(authorities.all()->size(), 1);
    }

    void findsByNameAndByWhatNamesItsCertificate()
    {
        AuthorityRepository authorities(m_store->connection());
        const AuthorityId id = add(u"Home"_s, m_root.certificate);
        put(*m_store, m_root.sign(), u"leaf"_s);
        for (const QString &typed :
             {u"Home"_s, u" Home "_s, m_root.certificate.fingerprintHex().first(10), u"1"_s}) {
            const auto found = authorities.find(typed);
            CW_VERIFY(found);
            QCOMPARE(found->id, id);
        }
        for (const QString &typed : {u"leaf"_s, u"nothing"_s, u""_s, u"%"_s})
            CW_FAILS(authorities.find(typed), ErrorCode::NotFound);
    }

    void adoptsWhatItSignedBefore()
    {
        const TestAuthority namesake;
        const CertificateId ours = put(*m_store, m_root.sign());
        const CertificateId theirs = put(*m_store, namesake.sign());
        const AuthorityId id = add(u"Home"_s, m_root.certificate);
        CertificateRepository certificates(m_store->connection());
        QCOMPARE(certificates.byId(ours)->authority, std::optional(id));
        QVERIFY(!certificates.byId(theirs)->authority);
    }

    void revokesASerialOnce()
    {
        AuthorityRepository authorities(m_store->connection());
        const AuthorityId id = add(u"Home"_s, m_root.certificate);
        const RevokedSerial revoked{u"0a1b"_s, utc(2026, 11, 20), RevocationReason::KeyCompromise};
        CW_VERIFY(authorities.addRevocation(id, revoked));
        CW_FAILS(authorities.addRevocation(id, revoked), ErrorCode::AlreadyRevoked);
        const auto all = authorities.revocations(id);
        CW_VERIFY(all);
        QCOMPARE(all->size(), 1);
        QCOMPARE(all->constFirst().serial, revoked.serial);
        QCOMPARE(all->constFirst().time, revoked.time);
        QCOMPARE(all->constFirst().reason, revoked.reason);
    }

    void numbersItsListsWithoutGaps()
    {
        AuthorityRepository authorities(m_store->connection());
        const AuthorityId id = add(u"Home"_s, m_root.certificate);
        for (qint64 expected = 1; expected <= 3; ++expected)
            QCOMPARE(authorities.takeCrlNumber(id).value_or(0), expected);
        CW_FAILS(authorities.takeCrlNumber(AuthorityId(9)), ErrorCode::NotFound);
    }

    void keepsOurListsApartFromForeignOnes()
    {
        AuthorityRepository authorities(m_store->connection());
        const AuthorityId id = add(u"Home"_s, m_root.certificate);
        QVERIFY(!authorities.latestList(id).value_or(std::nullopt));
        for (const qint64 number : {1, 2})
            CW_VERIFY(authorities.addList(id, list(m_root, number)));
        const auto latest = authorities.latestList(id);
        CW_VERIFY(latest);
        QCOMPARE((*latest)->number(), 2);
        const TestAuthority foreign(u"Foreign"_s);
        const RevocationList theirs = list(foreign, 7);
        QCOMPARE(authorities.addForeignList(theirs).value_or(false), true);
        QCOMPARE(authorities.addForeignList(theirs).value_or(true), false);
        const auto all = authorities.foreignLists();
        CW_VERIFY(all);
        QCOMPARE(all->size(), 1);
        QCOMPARE(all->constFirst().der(), theirs.der());
    }

    void takesARenewedCertificate()
    {
        AuthorityRepository authorities(m_store->connection());
        const AuthorityId id = add(u"Home"_s, m_root.certificate);
        const CertificateId renewed = put(*m_store, TestAuthority().certificate);
        CW_VERIFY(authorities.setCertificate(id, renewed));
        QCOMPARE(authorities.byId(id)->certificate, renewed);
    }

private:
    AuthorityId add(const QString &name, const Certificate &certificate)
    {
        Authority authority;
        authority.certificate = put(*m_store, certificate);
        authority.name = name;
        return AuthorityRepository(m_store->connection()).add(authority).value_or(AuthorityId());
    }
    RevocationList list(const TestAuthority &authority, qint64 number) const
    {
        return made(RevocationList::make(authority.certificate, authority.key,
                                         {number, m_store->now(), m_store->now().addDays(7), {}}));
    }

    TestAuthority m_root;
    std::unique_ptr<TestStore> m_store;
};

QTEST_GUILESS_MAIN(AuthorityRepositoryTest)
#include "tst_authorityrepository.moc"
