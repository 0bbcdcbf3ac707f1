#include "inventory/eventrepository.h"
#include "inventory/statement.h"
#include "teststore.h"

#include <QTest>

using namespace certwright;
using namespace certwright::test;
using namespace Qt::Literals::StringLiterals;

namespace {

Event failure(const QDateTime &time, TargetId target = TargetId(1), ErrorCode code = ErrorCode::ReloadFailed)
{
    Event event;
    event.time = time;
    event.kind = EventKind::DeployFailed;
    event.severity = Severity::Warning;
    event.target = target;
    event.by = u"agent"_s;
    event.about = u"/etc/ssl"_s;
    event.error = Error(code, Subject::Output, u"at "_s + time.toString(Qt::ISODate));
    return event;
}

} // namespace

class EventRepositoryTest : public QObject
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
        EventRepository events(m_store->connection());
        Event given = failure(m_store->now());
        given.certificate = CertificateId(12);
        CW_VERIFY(events.add(given));
        const auto all = events.since(utc(2026, 1, 1), 10);
        CW_VERIFY(all);
        QCOMPARE(all->size(), 1);
        const Event &found = all->constFirst();
        QVERIFY(found.id.isValid());
        QCOMPARE(found.time, given.time);
        QCOMPARE(found.kind, given.kind);
        QCOMPARE(found.severity, given.severity);
        QCOMPARE(found.certificate, given.certificate);
        QCOMPARE(found.target, given.target);
        QCOMPARE(found.by, given.by);
        QCOMPARE(found.about, given.about);
        QCOMPARE(found.error->toJson(), given.error->toJson());
        QCOMPARE(found.count, 1);
    }

    void readsOldestFirst()
    {
        EventRepository events(m_store->connection());
        for (int i = 0; i < 5; ++i) {
            Event event;
            event.time = m_store->now().addSecs(i);
            event.about = QString::number(i);
            event.certificate = CertificateId(i % 2 + 1);
            CW_VERIFY(events.add(event));
        }
        QCOMPARE(abouts(events.since(m_store->now().addSecs(1), 100)), u"1234"_s);
        QCOMPARE(abouts(events.since(m_store->now(), 2)), u"34"_s);
        QCOMPARE(abouts(events.ofCertificate(CertificateId(1), 2)), u"24"_s);
        const EventId second = events.since(m_store->now(), 100)->at(1).id;
        QCOMPARE(abouts(events.after(second, 2)), u"23"_s);
        QCOMPARE(abouts(events.after(EventId(), 100)), u"01234"_s);
    }

    void countsEqualFailuresInARow()
    {
        EventRepository events(m_store->connection());
        for (int i = 0; i < 4; ++i) {
            CW_VERIFY(events.add(failure(m_store->now().addSecs(i))));
            CW_VERIFY(events.add(failure(m_store->now().addSecs(i), TargetId(2))));
        }
        const auto all = events.after(EventId(), 100);
        CW_VERIFY(all);
        QCOMPARE(all->size(), 2);
        QCOMPARE(all->constFirst().count, 4);
        QCOMPARE(all->constFirst().time, m_store->now().addSecs(3));
        // Who follows by id hears of the repetition.
        const EventId last = all->constLast().id;
        CW_VERIFY(events.add(failure(m_store->now().addSecs(9))));
        const auto news = events.after(last, 100);
        CW_VERIFY(news);
        QCOMPARE(news->size(), 1);
        QCOMPARE(news->constFirst().count, 5);
    }

    void countsNothingElse()
    {
        EventRepository events(m_store->connection());
        CW_VERIFY(events.add(failure(m_store->now())));
        CW_VERIFY(events.add(failure(m_store->now(), TargetId(1), ErrorCode::CheckFailed)));
        CW_VERIFY(events.add(failure(m_store->now())));
        Event success;
        success.time = m_store->now();
        success.kind = EventKind::Deployed;
        success.target = TargetId(1);
        CW_VERIFY(events.add(success));
        CW_VERIFY(events.add(success));
        CW_VERIFY(events.add(failure(m_store->now())));
        QCOMPARE(events.after(EventId(), 100)->size(), 6);
    }

    // conventions 10.4, 59
    void staysSmallUnderAMillionFailures()
    {
        EventRepository events(m_store->connection());
        const int failures = qEnvironmentVariableIsSet("CERTWRIGHT_LONG") ? 1'000'000 : 20'000;
        {
            auto transaction = Transaction::begin(m_store->connection());
            CW_VERIFY(transaction);
            for (int i = 0; i < failures; ++i)
                CW_VERIFY(events.add(failure(m_store->now().addSecs(i))));
            CW_VERIFY(transaction->commit());
        }
        const auto all = events.after(EventId(), 100);
        CW_VERIFY(all);
        QCOMPARE(all->size(), 1);
        QCOMPARE(all->constFirst().count, failures);
    }

    // conventions 10.4, 59
    void forgetsWhatIsTooMuchOrTooOld()
    {
        Connection &connection = m_store->connection();
        CW_VERIFY(Statement::run(
            connection,
            u"WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 120000) "
            "INSERT INTO event (time, kind, severity, by, about, count) "
            "SELECT ?, 'deployed', 'info', 'agent', '', 1 FROM n"_s,
            m_store->now().addDays(-100)));
        CW_VERIFY(Statement::run(connection, u"UPDATE event SET time = ? WHERE id > 119990"_s,
                                 m_store->now().addDays(-400)));
        EventRepository events(connection);
        for (int i = 0; i < 600; ++i) {
            Event event;
            event.time = m_store->now();
            CW_VERIFY(events.add(event));
        }
        auto row = Statement::run(connection, u"SELECT count(*), min(time) FROM event"_s);
        CW_VERIFY(row);
        QVERIFY(row->next());
        QVERIFY(row->integer(0) <= 100'256);
        QVERIFY(row->integer(0) > 99'900);
        QVERIFY(row->time(1) > m_store->now().addDays(-367));
    }

private:
    static QString abouts(const Result<QList<Event>> &events)
    {
        QString text;
        for (const Event &event : events.value_or(QList<Event>()))
            text += event.about;
        return text;
    }

    std::unique_ptr<TestStore> m_store;
};

QTEST_GUILESS_MAIN(EventRepositoryTest)
#include "tst_eventrepository.moc"
