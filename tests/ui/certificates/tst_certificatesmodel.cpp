#include "certificates/certificatesmodel.h"

#include "inventory/managedrepository.h"
#include "inventory/targetrepository.h"
#include "ui/certificates/snapshots.h"
#include "ui/readable.h"
#include "widgets/rowdelegate.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace certwright;
using namespace certwright::test;
using ui::CertificateColumn;
using ui::CertificatesModel;

/// What a cell says, to eye and ear.
class TestCertificatesModel : public QObject
{
    Q_OBJECT

private slots:
    void cellsSayWhatPeopleAskFor();
    void theFirstColumnReadsTheRowAsASentence();
    void theSecondLineTellsWhatElseMatters();
    void aFailedRenewalIsToldInItsColour();
    void toolTipsAreReadAsTheValueIs_data();
    void toolTipsAreReadAsTheValueIs();
    void endlessValuesAreCut();
    void everyColumnHasAHeader();
    void showsOnlyWhatItWasGiven();
    void keepsTheRulesOfModels();

private:
    /// All rows of the store, by name.
    static void fill(CertificatesModel *model, TestStore &store)
    {
        const auto snapshot = snapshotOf(store);
        model->show(snapshot, snapshot->visible({.search = {}, .sortedBy = CertificateColumn::Name}));
    }
    static QString cell(const CertificatesModel &model, int row, CertificateColumn column,
                        int role = Qt::DisplayRole)
    {
        return model.index(row, int(column)).data(role).toString();
    }
    static CertificateId manage(TestStore &store, const TestLeaf &leaf, const std::optional<Error> &failure,
                                const QString &preset)
    {
        ManagedCertificate wanted;
        wanted.names = made(parseNames(leaf.names));
        wanted.lastError = failure;
        ManagedRepository repository(store.connection());
        const ManagedId id = made(repository.add(wanted));
        StoredCertificate certificate = stored(selfSigned(leaf));
        certificate.managed = id;
        const CertificateId added = made(CertificateRepository(store.connection()).add(certificate));
        if (!repository.setCurrent(id, added))
            qFatal("it can't be made current");
        if (!preset.isEmpty()) {
            Target target;
            target.managed = id;
            target.folder = store.path(preset);
            target.preset = preset;
            made(TargetRepository(store.connection()).add(target));
        }
        return added;
    }
};

void TestCertificatesModel::cellsSayWhatPeopleAskFor()
{
    TestStore store;
    put(store, TestAuthority(u"R13"_s).sign(
                   {{u"shop.example.org"_s, u"192.0.2.7"_s}, utc(2026, 11, 1), utc(2027, 1, 30)}));
    CertificatesModel model(store.clock());
    fill(&model, store);
    QCOMPARE(cell(model, 0, CertificateColumn::State), u"Valid"_s);
    QCOMPARE(cell(model, 0, CertificateColumn::Name), u"shop.example.org"_s);
    QCOMPARE(cell(model, 0, CertificateColumn::Names), u"shop.example.org, 192.0.2.7"_s);
    QCOMPARE(cell(model, 0, CertificateColumn::Issuer), u"R13"_s);
    QCOMPARE(cell(model, 0, CertificateColumn::Expires), u"in 70 days"_s);
    QCOMPARE(cell(model, 0, CertificateColumn::Expires, Qt::ToolTipRole), u"in 70 days (2027-01-30)"_s);
    QCOMPARE(cell(model, 0, CertificateColumn::Renewal), u"–"_s);
    QCOMPARE(cell(model, 0, CertificateColumn::DeployedTo), u"–"_s);
    QCOMPARE(cell(model, 0, CertificateColumn::Key), u"No key here"_s);
    QCOMPARE(cell(model, 0, CertificateColumn::ValidFrom), u"2026-11-01"_s);
    store.clock().set(utc(2027, 2, 2));
    fill(&model, store);
    QCOMPARE(cell(model, 0, CertificateColumn::State), u"Expired"_s);
    QCOMPARE(cell(model, 0, CertificateColumn::Expires), u"3 days ago"_s);
}

void TestCertificatesModel::theFirstColumnReadsTheRowAsASentence()
{
    TestStore store;
    manage(store, {{u"b.example"_s}}, Error(ErrorCode::AuthorityExpired), u"nginx"_s);
    put(store, TestAuthority(u"R13"_s).sign({{u"a.example"_s}}));
    CertificatesModel model(store.clock());
    fill(&model, store);
    QCOMPARE(cell(model, 0, CertificateColumn::State, Qt::AccessibleTextRole),
             u"a.example, Valid, in 70 days, issued by R13"_s);
    QCOMPARE(cell(model, 1, CertificateColumn::State, Qt::AccessibleTextRole),
             u"b.example, Valid, in 70 days, issued by itself, deployed to nginx, renewal failed"_s);
}

void TestCertificatesModel::theSecondLineTellsWhatElseMatters()
{
    TestStore store;
    manage(store, {{u"b.example"_s, u"www.b.example"_s}}, {}, u"nginx"_s);
    put(store,
        selfSigned(
            {{u"c.example"_s, u"1.c.example"_s, u"2.c.example"_s}, utc(2026, 12, 1), utc(2027, 3, 1)}));
    const TestAuthority authority(u"A root"_s);
    put(store, authority.certificate);
    CertificatesModel model(store.clock());
    fill(&model, store);
    const auto second = [&](int row) {
        return cell(model, row, CertificateColumn::Name, ui::SecondLineRole);
    };
    QCOMPARE(second(0), u"an authority’s certificate"_s);
    QCOMPARE(second(1), u"+1 name · nginx"_s);
    QCOMPARE(second(2), u"+2 names · starts 2026-12-01 · no key here"_s);
    QCOMPARE(cell(model, 0, CertificateColumn::State, ui::SecondLineRole), QString());
}

void TestCertificatesModel::aFailedRenewalIsToldInItsColour()
{
    TestStore store;
    manage(store, {{u"a.example"_s}}, Error(ErrorCode::AuthorityExpired), {});
    CertificatesModel model(store.clock());
    fill(&model, store);
    QCOMPARE(cell(model, 0, CertificateColumn::Renewal), u"Failed"_s);
    const QVariant tone = model.index(0, int(CertificateColumn::Renewal)).data(ui::ToneRole);
    QCOMPARE(ui::Tone(tone.toInt()), ui::Tone::Wrong);
    QVERIFY(!model.index(0, int(CertificateColumn::Name)).data(ui::ToneRole).isValid());
}

void TestCertificatesModel::toolTipsAreReadAsTheValueIs_data()
{
    QTest::addColumn<QString>("value");
    for (const char *value :
         {"R&D", "Tom & Jerry's", "\"quoted\"", "1 < 2", "<b>bold</b>", "<img src=\"file:///etc/passwd\">",
          "&lt;b&gt;", "&amp;", "<?xml", "a <b", "<!-- nothing -->", "two  blanks"})
        QTest::newRow(value) << QString::fromLatin1(value);
    QTest::newRow("long") << u"<i>as long as it can be</i>"_s.repeated(2);
}

// conventions 10.4, 15
void TestCertificatesModel::toolTipsAreReadAsTheValueIs()
{
    QFETCH(QString, value);
    TestStore store;
    put(store, TestAuthority(value).sign(), value);
    CertificatesModel model(store.clock());
    fill(&model, store);
    QCOMPARE(cell(model, 0, CertificateColumn::Name), value);
    QCOMPARE(seenAs(cell(model, 0, CertificateColumn::Name, Qt::ToolTipRole)), value);
    QVERIFY(seenAs(cell(model, 0, CertificateColumn::Issuer, Qt::ToolTipRole)).startsWith(u"CN="_s));
    const QString issuer = seenAs(cell(model, 0, CertificateColumn::Issuer, Qt::ToolTipRole));
    QCOMPARE(issuer, model.rowAt(0)->issuer());
}

// conventions 10.4, 18
void TestCertificatesModel::endlessValuesAreCut()
{
    TestStore store;
    StoredCertificate endless = stored(selfSigned(), QString(5'000'000, u'x'));
    endless.notes = QString(5'000'000, u'y');
    endless.source = QString(5'000'000, u'z');
    made(CertificateRepository(store.connection()).add(endless));
    CertificatesModel model(store.clock());
    fill(&model, store);
    for (int column = 0; column < ui::certificateColumns; ++column) {
        for (const int role : {int(Qt::DisplayRole), int(Qt::ToolTipRole), int(Qt::AccessibleTextRole)}) {
            const QString text = cell(model, 0, CertificateColumn(column), role);
            QVERIFY2(text.size() < 1000, QByteArray::number(column));
        }
    }
    QVERIFY(cell(model, 0, CertificateColumn::Name).endsWith(u'…'));
}

void TestCertificatesModel::everyColumnHasAHeader()
{
    TestStore store;
    CertificatesModel model(store.clock());
    QStringList headers;
    for (int column = 0; column < model.columnCount(); ++column)
        headers << model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    QVERIFY(!headers.contains(QString()));
    QCOMPARE(headers.removeDuplicates(), 0);
}

void TestCertificatesModel::showsOnlyWhatItWasGiven()
{
    TestStore store;
    const CertificateId a = put(store, selfSigned({{u"a.example"_s}}));
    const CertificateId b = put(store, selfSigned({{u"b.example"_s}}));
    CertificatesModel model(store.clock());
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    const auto snapshot = snapshotOf(store);
    model.show(snapshot, {snapshot->indexOf(b)});
    QCOMPARE(reset.size(), 1);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.idAt(0), b);
    QCOMPARE(model.rowOf(b), 0);
    QCOMPARE(model.rowOf(a), -1);
    QVERIFY(!model.idAt(1).isValid());
    QVERIFY(!model.idAt(-1).isValid());
}

void TestCertificatesModel::keepsTheRulesOfModels()
{
    TestStore store;
    CertificatesModel model(store.clock());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    put(store, selfSigned());
    fill(&model, store);
    model.show(snapshotOf(store), {});
    QCOMPARE(model.rowCount(), 0);
}

QTEST_MAIN(TestCertificatesModel)
#include "tst_certificatesmodel.moc"
