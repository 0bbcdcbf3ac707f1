#include "deploy/filejournal.h"
#include "deploy/targetrun.h"
#include "deploybench.h"

using namespace Qt::Literals::StringLiterals;
using namespace certwright;
using namespace certwright::test;

namespace {

/// A Cockpit target whose exchange of two plain files was cut off somewhere.
class CutOff
{
public:
    CutOff()
    {
        managed = bench.issue();
        target = bench.add(bench.quiet(u"cockpit"_s), managed);
        if (!bench.deploy(target))
            qFatal("can't deploy");
        oldCertificate = bytesOf(file(u"50-certwright.cert"_s));
        oldKey = bytesOf(file(u"50-certwright.key"_s));
        bench.renew(managed);
        journal.entries.push_back(entry(u"50-certwright.cert"_s, oldCertificate, newCertificate));
        journal.entries.push_back(entry(u"50-certwright.key"_s, oldKey, newKey));
        done(
            TargetRepository(bench.connection()).openJournal(made(journal.sealed(target, 2, bench.vault()))));
    }

    QString file(const QString &name) const { return bench.folder() + u'/' + name; }
    QString staged(const QString &name) const
    {
        return u".certwright-%1-%2-%3"_s.arg(bench.store().id().left(8), target.text(), name);
    }
    Result<> recover()
    {
        CW_TRY(run, TargetRun::begin(target, bench.parts(), bench.context()));
        return run->openFolder(TargetRun::Missing::Fail, bench.context());
    }
    QByteArray certificate() const { return bytesOf(file(u"50-certwright.cert"_s)); }
    QByteArray key() const { return bytesOf(file(u"50-certwright.key"_s)); }

    DeployBench bench;
    ManagedId managed;
    TargetId target;
    FileJournal journal;
    QByteArray oldCertificate;
    QByteArray oldKey;
    const QByteArray newCertificate = "the new certificate";
    const QByteArray newKey = "the new key";

private:
    FileJournal::Entry entry(const QString &name, const QByteArray &before, const QByteArray &after) const
    {
        return {name, staged(name), sha256(before), sha256(after), SecretBytes::copyOf(before)};
    }
};

} // namespace

class FileJournalTest : public QObject
{
    Q_OBJECT
private slots:
    void aJournalSurvivesItsSeal()
    {
        CutOff cut;
        const auto record = made(TargetRepository(cut.bench.connection()).journal(cut.target));
        QVERIFY(record);
        QVERIFY(!record->sealed.contains("PRIVATE KEY"));
        const auto opened = FileJournal::opened(*record, cut.bench.vault());
        CW_VERIFY(opened);
        QCOMPARE(opened->entries.size(), std::size_t(2));
        QCOMPARE(opened->entries[1].name, u"50-certwright.key"_s);
        QCOMPARE(opened->entries[1].oldBytes.view().toByteArray(), cut.oldKey);
        JournalRecord moved = *record;
        moved.target = TargetId(99);
        QVERIFY(!FileJournal::opened(moved, cut.bench.vault()));
    }
    void beforeTheFirstRenameNothingIsDone()
    {
        CutOff cut;
        writeBytes(cut.file(cut.staged(u"50-certwright.key"_s)), cut.newKey);
        CW_VERIFY(cut.recover());
        QCOMPARE(cut.certificate(), cut.oldCertificate);
        QCOMPARE(cut.key(), cut.oldKey);
        QCOMPARE(namesBelow(cut.bench.folder()).size(), 2);
    }
    void afterTheLastRenameItIsDone()
    {
        CutOff cut;
        writeBytes(cut.file(u"50-certwright.cert"_s), cut.newCertificate);
        writeBytes(cut.file(u"50-certwright.key"_s), cut.newKey);
        CW_VERIFY(cut.recover());
        QCOMPARE(cut.key(), cut.newKey);
        QVERIFY(!made(TargetRepository(cut.bench.connection()).journal(cut.target)));
    }
    void halfWayItGoesForwardWhereAllIsThere()
    {
        CutOff cut;
        writeBytes(cut.file(u"50-certwright.cert"_s), cut.newCertificate);
        writeBytes(cut.file(cut.staged(u"50-certwright.key"_s)), cut.newKey);
        CW_VERIFY(cut.recover());
        QCOMPARE(cut.certificate(), cut.newCertificate);
        QCOMPARE(cut.key(), cut.newKey);
        QCOMPARE(namesBelow(cut.bench.folder()).size(), 2);
    }
    void halfWayItGoesBackWhereSomethingIsMissing()
    {
        CutOff cut;
        writeBytes(cut.file(u"50-certwright.cert"_s), cut.newCertificate);
        CW_VERIFY(cut.recover());
        QCOMPARE(cut.certificate(), cut.oldCertificate);
        QCOMPARE(cut.key(), cut.oldKey);
    }
    void whatSomebodyElseWroteIsLeftAlone()
    {
        CutOff cut;
        writeBytes(cut.file(u"50-certwright.cert"_s), "by hand");
        writeBytes(cut.file(cut.staged(u"50-certwright.key"_s)), cut.newKey);
        CW_FAILS(cut.bench.deploy(cut.target), ErrorCode::ForeignContent);
        QCOMPARE(cut.certificate(), QByteArray("by hand"));
        QCOMPARE(cut.key(), cut.oldKey);
        QCOMPARE(namesBelow(cut.bench.folder()).size(), 2); // no key of ours stays behind
        QVERIFY(!cut.bench.events(EventKind::ForeignChange).isEmpty());
        DeployOptions options;
        options.force = true;
        CW_VERIFY(cut.bench.deploy(cut.target, options));
        QVERIFY(shows(cut.file(u"50-certwright.cert"_s), cut.bench.current(cut.managed)));
    }
};

QTEST_GUILESS_MAIN(FileJournalTest)
#include "tst_filejournal.moc"
