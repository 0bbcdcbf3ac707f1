#include "inventory/managedrepository.h"
#include "teststore.h"

#include <QTest>

using namespace certwright;
using namespace certwright::test;
using namespace Qt::Literals::StringLiterals;

class ManagedRepositoryTest : public QObject
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
        ManagedRepository repository(m_store->connection());
        ManagedCertificate given = plan();
        const auto id = repository.add(given);
        CW_VERIFY(id);
        given.id = *id;
        compare(repository.byId(*id), given);

        given.lastError = Error(ErrorCode::FolderUnwritable, Subject::Folder, u"/etc/ssl"_s);
        given.attempts = 3;
        given.nextAttempt = utc(2026, 11, 22);
        given.reuseKey = false;
        given.subject = SubjectName();
        given.renewal = RenewalPolicy::off();
        given.current = put(*m_store, selfSigned());
        CW_VERIFY(repository.update(given));
        compare(repository.byId(*id), given);
        QCOMPARE(repository.all()->size(), 1);
    }

    void saysWhenThereIsNone()
    {
        ManagedRepository repository(m_store->connection());
        CW_FAILS(repository.byId(ManagedId(7)), ErrorCode::NotFound);
        ManagedCertificate none;
        none.id = ManagedId(7);
        CW_FAILS(repository.update(none), ErrorCode::NotFound);
        CW_FAILS(repository.setCurrent(ManagedId(7), put(*m_store, selfSigned())), ErrorCode::NotFound);
    }

    void supersedesTheFormerOne()
    {
        ManagedRepository repository(m_store->connection());
        CertificateRepository certificates(m_store->connection());
        const auto id = repository.add(plan());
        CW_VERIFY(id);
        const CertificateId first = put(*m_store, selfSigned()), second = put(*m_store, selfSigned());
        CW_VERIFY(repository.setCurrent(*id, first));
        CW_VERIFY(repository.setCurrent(*id, second));
        QVERIFY(certificates.byId(first)->superseded);
        QVERIFY(!certificates.byId(second)->superseded);
        QCOMPARE(certificates.byId(first)->managed, std::optional(*id));
        QCOMPARE(repository.byId(*id)->current, std::optional(second));
        CW_VERIFY(repository.setCurrent(*id, second));
        QVERIFY(!certificates.byId(second)->superseded);
        CW_VERIFY(repository.setCurrent(*id, first));
        QVERIFY(!certificates.byId(first)->superseded && certificates.byId(second)->superseded);
    }

    void changesNothingWhereTheNewOneIsMissing()
    {
        ManagedRepository repository(m_store->connection());
        const auto id = repository.add(plan());
        CW_VERIFY(id);
        const CertificateId first = put(*m_store, selfSigned());
        CW_VERIFY(repository.setCurrent(*id, first));
        QVERIFY(!repository.setCurrent(*id, CertificateId(99)));
        QCOMPARE(repository.byId(*id)->current, std::optional(first));
        QVERIFY(!CertificateRepository(m_store->connection()).byId(first)->superseded);
    }

private:
    static ManagedCertificate plan()
    {
        ManagedCertificate given;
        given.label = u"shop"_s;
        given.names = {
            made(AlternativeName::parse(u"shop.example.org"_s)), made(AlternativeName::parse(u"192.0.2.7"_s)),
            made(AlternativeName::parse(u"2001:db8::1"_s)), made(AlternativeName::parse(u"a@example.org"_s))};
        given.subject = SubjectName({{u"CN"_s, u"a,b=\"c\"\n\u202e"_s}, {u"O"_s, u"\u00dcber"_s}});
        given.profile = Profile::TlsServerClient;
        given.keyAlgorithm = KeyAlgorithm::Rsa3072;
        given.reuseKey = true;
        given.ownPassphrase = true;
        given.issuer = IssuerKind::LocalCa;
        given.days = 90;
        given.renewal = RenewalPolicy::fromText(u"auto:33%"_s);
        return given;
    }

    static void compare(const Result<ManagedCertificate> &found, const ManagedCertificate &given)
    {
        CW_VERIFY(found);
        QCOMPARE(found->id, given.id);
        QCOMPARE(found->label, given.label);
        QVERIFY(found->names == given.names);
        QVERIFY(found->subject == given.subject);
        QCOMPARE(found->profile, given.profile);
        QCOMPARE(found->keyAlgorithm, given.keyAlgorithm);
        QCOMPARE(found->reuseKey, given.reuseKey);
        QCOMPARE(found->ownPassphrase, given.ownPassphrase);
        QCOMPARE(found->issuer, given.issuer);
        QCOMPARE(found->authority, given.authority);
        QCOMPARE(found->days, given.days);
        QCOMPARE(found->renewal, given.renewal);
        QCOMPARE(found->current, given.current);
        QCOMPARE(found->attempts, given.attempts);
        QCOMPARE(found->nextAttempt, given.nextAttempt);
        QCOMPARE(bool(found->lastError), bool(given.lastError));
        if (given.lastError)
            QCOMPARE(found->lastError->toJson(), given.lastError->toJson());
    }

    std::unique_ptr<TestStore> m_store;
};

QTEST_GUILESS_MAIN(ManagedRepositoryTest)
#include "tst_managedrepository.moc"
