#include "inventory/requestrepository.h"
#include "teststore.h"

#include <QTest>

using namespace certwright;
using namespace certwright::test;
using namespace Qt::Literals::StringLiterals;

class RequestRepositoryTest : public QObject
{
    Q_OBJECT

private slots:
    void keepsEachRequestOnce()
    {
        TestStore store;
        QVERIFY(store.isOpen());
        RequestRepository requests(store.connection());
        StoredRequest given;
        given.der = QByteArray("\x30\x00\xff", 3);
        given.spkiSha256 = QByteArray(32, 's');
        given.label = u"for the partner"_s;
        given.createdAt = utc(2026, 11, 21);
        const auto id = requests.add(given);
        CW_VERIFY(id);
        const auto again = requests.add(given);
        CW_FAILS(again, ErrorCode::AlreadyExists);
        QCOMPARE(again.error().about(Subject::Request), id->text());
        const auto all = requests.all();
        CW_VERIFY(all);
        QCOMPARE(all->size(), 1);
        const StoredRequest found = all->constFirst();
        QCOMPARE(found.id, *id);
        QCOMPARE(found.der, given.der);
        QCOMPARE(found.spkiSha256, given.spkiSha256);
        QCOMPARE(found.label, given.label);
        QCOMPARE(found.createdAt, given.createdAt);
        CW_VERIFY(requests.remove(*id));
        CW_FAILS(requests.remove(*id), ErrorCode::NotFound);
        QVERIFY(requests.all()->isEmpty());
        const auto next = requests.add(given);
        CW_VERIFY(next);
        QVERIFY(*next != *id);
    }
};

QTEST_GUILESS_MAIN(RequestRepositoryTest)
#include "tst_requestrepository.moc"
