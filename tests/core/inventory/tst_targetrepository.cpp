#include "inventory/managedrepository.h"
#include "inventory/targetrepository.h"
#include "teststore.h"

#include <QTest>

using namespace certwright;
using namespace certwright::test;
using namespace Qt::Literals::StringLiterals;

class TargetRepositoryTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_store = std::make_unique<TestStore>();
        QVERIFY(m_store->isOpen());
        const auto managed = ManagedRepository(m_store->connection()).add({});
        CW_VERIFY(managed);
        m_managed = *managed;
    }

    void givesBackWhatWasStored()
    {
        TargetRepository targets(m_store->connection());
        Target given = nginx();
        const auto id = targets.add(given);
        CW_VERIFY(id);
        given.id = *id;
        compare(targets.byId(*id), given);
        given.keystorePassphrase = QByteArray("sealed\0", 7);
        given.state = TargetState::Failed;
        given.probeConfirmedOnce = true;
        given.deployedAt = m_store->now();
        given.lastError = Error(ErrorCode::ReloadFailed, Subject::Output, u"nginx: \u001b[31mno"_s);
        given.generation = 3;
        given.settings = {};
        CW_VERIFY(targets.update(given));
        compare(targets.byId(*id), given);
    }

    void listsOnlyTheLiving()
    {
        TargetRepository targets(m_store->connection());
        const auto id = targets.add(nginx());
        CW_VERIFY(id);
        QCOMPARE(targets.all()->size(), 1);
        QCOMPARE(targets.ofManaged(m_managed)->size(), 1);
        QCOMPARE(targets.atFolder({}, u"/etc/ssl/shop"_s)->size(), 1);
        QVERIFY(targets.atFolder(u"web2"_s, u"/etc/ssl/shop"_s)->isEmpty());
        CW_VERIFY(targets.markDeleted(*id, m_store->now()));
        QVERIFY(targets.all()->isEmpty() && targets.ofManaged(m_managed)->isEmpty());
        QVERIFY(targets.atFolder({}, u"/etc/ssl/shop"_s)->isEmpty());
        CW_FAILS(targets.byId(*id), ErrorCode::NotFound);
        CW_FAILS(targets.markDeleted(*id, m_store->now()), ErrorCode::NotFound);
        CW_VERIFY(targets.add(nginx()));
    }

    void refusesTwoWritersOfOneFile_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QStringList>("writes");
        QTest::addColumn<bool>("conflicts");
        QTest::newRow("the same") << ""
                                  << "/etc/ssl/shop" << QStringList{u"current"_s, u"privkey.pem"_s} << true;
        QTest::newRow("one file in common") << ""
                                            << "/etc/ssl/shop" << QStringList{u"privkey.pem"_s} << true;
        QTest::newRow("other files") << ""
                                     << "/etc/ssl/shop" << QStringList{u"shop.pem"_s} << false;
        QTest::newRow("files unknown") << ""
                                       << "/etc/ssl/shop" << QStringList{} << true;
        QTest::newRow("other folder") << ""
                                      << "/etc/ssl/mail" << QStringList{u"current"_s} << false;
        QTest::newRow("other host") << "web2"
                                    << "/etc/ssl/shop" << QStringList{u"current"_s} << false;
    }
    void refusesTwoWritersOfOneFile()
    {
        QFETCH(QString, host);
        QFETCH(QString, folder);
        QFETCH(QStringList, writes);
        QFETCH(bool, conflicts);
        TargetRepository targets(m_store->connection());
        const auto first = targets.add(nginx());
        CW_VERIFY(first);
        Target other = nginx();
        other.host = host;
        other.folder = folder;
        other.writes = writes;
        const auto second = targets.add(other);
        if (!conflicts) {
            CW_VERIFY(second);
            return;
        }
        CW_FAILS(second, ErrorCode::TargetConflict);
        QCOMPARE(second.error().about(Subject::Target), first->text());
        QCOMPARE(second.error().about(Subject::Folder), folder);
    }

    void neverGivesANumberTwice()
    {
        TargetRepository targets(m_store->connection());
        const auto id = targets.add(nginx());
        CW_VERIFY(id);
        const CertificateId certificate = put(*m_store, selfSigned());
        for (int expected = 1; expected <= 3; ++expected) {
            const auto generation = targets.beginGeneration(*id, certificate, m_store->now());
            CW_VERIFY(generation);
            QCOMPARE(generation->number, expected);
            QVERIFY(!generation->complete && generation->id.isValid());
        }
        CW_FAILS(targets.beginGeneration(TargetId(99), certificate, m_store->now()), ErrorCode::NotFound);
    }

    void keepsOneGenerationCurrent()
    {
        TargetRepository targets(m_store->connection());
        const auto id = targets.add(nginx());
        CW_VERIFY(id);
        const CertificateId certificate = put(*m_store, selfSigned());
        for (int i = 0; i < 2; ++i) {
            auto generation = targets.beginGeneration(*id, certificate, m_store->now());
            CW_VERIFY(generation);
            generation->files = {{u"privkey.pem"_s, QByteArray(32, '\xfe')},
                                 {u"fullchain.pem"_s, QByteArray(32, '\0')}};
            generation->sealedContent = QByteArray("s\0ealed", 7);
            generation->complete = true;
            generation->current = true;
            generation->pruned = i == 0;
            CW_VERIFY(targets.update(*generation));
        }
        const auto all = targets.generations(*id);
        CW_VERIFY(all);
        QCOMPARE(all->size(), 2);
        const Generation &newest = all->at(0), &oldest = all->at(1);
        QCOMPARE(newest.number, 2);
        QVERIFY(newest.current && newest.complete && !newest.pruned);
        QVERIFY(!oldest.current && oldest.pruned);
        QCOMPARE(newest.files.value(u"privkey.pem"_s), QByteArray(32, '\xfe'));
        QCOMPARE(newest.files.value(u"fullchain.pem"_s), QByteArray(32, '\0'));
        QCOMPARE(newest.sealedContent, QByteArray("s\0ealed", 7));
        QCOMPARE(newest.certificate, certificate);
        QCOMPARE(newest.createdAt, m_store->now());
        Generation none;
        none.target = *id;
        CW_FAILS(targets.update(none), ErrorCode::NoGeneration);
    }

    void remembersTheLastRuns()
    {
        TargetRepository targets(m_store->connection());
        const auto id = targets.add(nginx());
        CW_VERIFY(id);
        for (int i = 1; i <= 3; ++i) {
            Deployment run{*id, i,         m_store->now(), m_store->now().addSecs(i), TargetState::Failed,
                           {},  u"agent"_s};
            if (i == 3)
                run.error = Error(ErrorCode::CheckFailed, Subject::Output, u"no"_s);
            CW_VERIFY(targets.addDeployment(run));
        }
        const auto runs = targets.deployments(*id, 2);
        CW_VERIFY(runs);
        QCOMPARE(runs->size(), 2);
        QCOMPARE(runs->at(0).generation, 3);
        QCOMPARE(runs->at(0).finishedAt, m_store->now().addSecs(3));
        QCOMPARE(runs->at(0).outcome, TargetState::Failed);
        QCOMPARE(runs->at(0).error->code(), ErrorCode::CheckFailed);
        QVERIFY(!runs->at(1).error);
    }

    void keepsAnOpenJournalUntilItIsClosed()
    {
        TargetRepository targets(m_store->connection());
        const auto id = targets.add(nginx());
        CW_VERIFY(id);
        QVERIFY(!targets.journal(*id).value_or(std::nullopt));
        CW_VERIFY(targets.openJournal({*id, 4, QByteArray("s\0", 2)}));
        CW_VERIFY(targets.openJournal({*id, 5, QByteArray("t\0", 2)}));
        const auto journal = targets.journal(*id);
        CW_VERIFY(journal);
        QVERIFY(*journal);
        QCOMPARE((*journal)->generation, 5);
        QCOMPARE((*journal)->sealed, QByteArray("t\0", 2));
        CW_VERIFY(targets.closeJournal(*id));
        QVERIFY(!targets.journal(*id).value_or(std::nullopt));
    }

private:
    Target nginx() const
    {
        Target target;
        target.managed = m_managed;
        target.folder = u"/etc/ssl/shop"_s;
        target.preset = u"nginx"_s;
        target.writes = {u"current"_s, u"privkey.pem"_s};
        target.settings.owner = u"root"_s;
        target.settings.group = u"ssl-cert"_s;
        target.settings.keyMode = 0640;
        target.settings.fileNames = {{u"privkey"_s, u"site key.pem"_s}};
        target.settings.check = {u"/usr/sbin/nginx"_s, u"-t"_s};
        target.settings.reload = {u"/bin/sh"_s, u"-c"_s, u"a 'b' \"c\""_s};
        target.settings.restart = {u"r"_s};
        target.settings.preHook = {u"p"_s};
        target.settings.postHook = {u"q"_s, QString()};
        target.settings.checkIsUsers = true;
        target.settings.hooksAreShell = true;
        target.settings.probe = u"[::1]:443"_s;
        target.settings.probeIsUsers = true;
        target.settings.answers = {{u"container"_s, u"web"_s}};
        return target;
    }

    static void compare(const Result<Target> &found, const Target &given)
    {
        CW_VERIFY(found);
        QCOMPARE(found->id, given.id);
        QCOMPARE(found->managed, given.managed);
        QCOMPARE(found->host, given.host);
        QCOMPARE(found->folder, given.folder);
        QCOMPARE(found->preset, given.preset);
        QCOMPARE(found->settings.toJson(), given.settings.toJson());
        QCOMPARE(found->settings.keyMode, given.settings.keyMode);
        QCOMPARE(found->settings.reload, given.settings.reload);
        QCOMPARE(found->settings.fileNames, given.settings.fileNames);
        QCOMPARE(found->writes, given.writes);
        QCOMPARE(found->keystorePassphrase, given.keystorePassphrase);
        QCOMPARE(found->state, given.state);
        QCOMPARE(found->probeConfirmedOnce, given.probeConfirmedOnce);
        QCOMPARE(found->deployedAt, given.deployedAt);
        QCOMPARE(found->generation, given.generation);
        QCOMPARE(bool(found->lastError), bool(given.lastError));
        if (given.lastError)
            QCOMPARE(found->lastError->toJson(), given.lastError->toJson());
    }

    std::unique_ptr<TestStore> m_store;
    ManagedId m_managed;
};

QTEST_GUILESS_MAIN(TargetRepositoryTest)
#include "tst_targetrepository.moc"
