#include "certificates/certificatedetails.h"
#include "certificates/exportdialog.h"
#include "core/x509/crafted.h"
#include "mainwindow/searchfield.h"
#include "ui/certificates/commandbench.h"
#include "ui/dialoghand.h"
#include "ui/watchdog.h"
#include "widgets/foldsection.h"

#include <QHeaderView>
#include <QListView>
#include <QScrollBar>

using namespace Qt::Literals::StringLiterals;
using namespace certwright;
using namespace certwright::test;

namespace {

constexpr int longestStall = 1000; // milliseconds; conventions 10.4, 18
constexpr qsizetype endless = 5'000'000;

Certificate withManyNames()
{
    QList<QByteArray> names;
    for (int i = 0; i < 100'000; ++i)
        names << QByteArray::number(i);
    return made(Certificate::fromDer(craftedCertificate(
        [&names](X509 *certificate) { addRawExtension(certificate, "2.5.29.17", dnsNames(names)); })));
}

/// As long as a name can be: longer certificates are refused at the door.
Certificate withLongSubject()
{
    return made(Certificate::fromDer(craftedCertificate([](X509 *certificate) {
        const QByteArray name = QByteArray("endless").leftJustified(450'000, 'x');
        X509_NAME *subject = X509_get_subject_name(certificate);
        const NameEntryHandle replaced(X509_NAME_delete_entry(subject, 0));
        X509_NAME_add_entry_by_txt(subject, "CN", V_ASN1_UTF8STRING, unsignedBytes(name), int(name.size()),
                                   -1, 0);
    })));
}

} // namespace

/// Certificates as large as somebody could make them: the window stays quick.
class TestEndlessContent : public QObject
{
    Q_OBJECT

private slots:
    void neverStallsTheWindow_data();
    void neverStallsTheWindow();
    void aSubjectOfFiveMegabytesIsRefused();

private:
    static void fill(DemoStore &demo, const QString &what);
};

void TestEndlessContent::neverStallsTheWindow_data()
{
    QTest::addColumn<QString>("what");
    for (const char *what : {"names", "subject", "words"})
        QTest::newRow(what) << QString::fromLatin1(what);
}

void TestEndlessContent::fill(DemoStore &demo, const QString &what)
{
    demo.fillLittle();
    Connection connection = demo.connect();
    CertificateRepository certificates(connection);
    StoredCertificate stored{.id = {},
                             .certificate = what == u"names"     ? withManyNames()
                                            : what == u"subject" ? withLongSubject()
                                                                 : selfSigned()};
    if (what == u"words") {
        stored.label = u"endless "_s + QString(endless, u'x');
        stored.notes = QString(endless, u'n');
        stored.source = u"imported:"_s + QString(endless, u's');
    }
    made(certificates.add(stored));
}

void TestEndlessContent::neverStallsTheWindow()
{
    QFETCH(QString, what);
    DemoStore demo;
    fill(demo, what);
    CommandBench bench(demo);
    Watchdog dog;
    const auto quick = [&](const char *doing) {
        // Painted, with all that is still on its way.
        QVERIFY(bench.settle());
        bench.window->repaint();
        QTest::qWait(1);
        const int stall = dog.longest();
        QVERIFY2(stall < longestStall, qPrintable(u"%1: %2 ms"_s.arg(QLatin1String(doing)).arg(stall)));
        qInfo("%s: %d ms", doing, stall);
    };
    QVERIFY(bench.begin());
    quick("open");
    int row = 0;
    while (bench.model()->rowAt(row) && bench.model()->rowAt(row)->hasKey())
        ++row;
    WindowBench::chooseRow(bench.table(), row);
    quick("choose");
    auto *details = bench.window->findChild<ui::CertificateDetails *>();
    for (auto *fold : details->findChildren<ui::FoldSection *>())
        fold->setOpen(true);
    quick("unfold");
    for (auto *list : details->findChildren<QListView *>())
        list->verticalScrollBar()->setValue(list->verticalScrollBar()->maximum() / 2);
    quick("scroll");
    takePicture(bench.window.get(), u"endless-"_s + what);
    for (int column = 0; column < ui::certificateColumns; ++column) {
        bench.table()->horizontalHeader()->setSectionHidden(column, false);
        bench.table()->horizontalHeader()->setSortIndicator(column, Qt::AscendingOrder);
        quick("sort");
    }
    auto *search = bench.window->findChild<ui::SearchField *>();
    QTest::keyClicks(search, u"endless 99 nowhere"_s);
    quick("search");
    search->clear();
    bench.window->resize(820, 620);
    quick("resize");
    QVERIFY(bench.take({{}, {}, Qt::Key_E, Qt::ControlModifier}, Way::Keys));
    const QPointer<QDialog> dialog = openDialog<ui::ExportDialog>(bench.window.get());
    QVERIFY(dialog);
    press(dialog, u"Save…"_s);
    auto *files = openDialog<QFileDialog>(dialog);
    QVERIFY(files);
    quick("export");
    files->reject();
    dialog->reject();
    QTRY_VERIFY_WITH_TIMEOUT(!dialog, windowPatience);
    const int rows = bench.model()->rowCount();
    QVERIFY(bench.take({{}, {}, Qt::Key_Delete, {}}, Way::Keys));
    QTRY_VERIFY2_WITH_TIMEOUT(bench.model()->rowCount() < rows, qPrintable(bench.notice()), windowPatience);
    quick("delete");
    QTest::keyClick(bench.table(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(bench.model()->rowCount(), rows, windowPatience);
    quick("undo");
    bench.window->goTo(ui::MainWindow::Room::Authorities);
    quick("authorities");
}

void TestEndlessContent::aSubjectOfFiveMegabytesIsRefused()
{
    const QByteArray der = craftedCertificate([](X509 *certificate) {
        const QByteArray name(endless, 'x');
        X509_NAME_add_entry_by_txt(X509_get_subject_name(certificate), "O", V_ASN1_UTF8STRING,
                                   unsignedBytes(name), int(name.size()), -1, 0);
    });
    QVERIFY(der.size() > endless);
    QVERIFY(!Certificate::fromDer(der));
}

QTEST_MAIN(TestEndlessContent)
#include "tst_endlesscontent.moc"
