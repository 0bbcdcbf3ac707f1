#include "authorities/authoritiespage.h"
#include "certificates/certificatedetails.h"
#include "certificates/exportdialog.h"
#include "core/x509/crafted.h"
#include "inventory/eventrepository.h"
#include "mainwindow/searchfield.h"
#include "ui/certificates/commandbench.h"
#include "ui/dialoghand.h"
#include "ui/readable.h"
#include "widgets/confirmdialog.h"
#include "widgets/foldsection.h"

using namespace Qt::Literals::StringLiterals;
using namespace certwright;
using namespace certwright::test;

namespace {

const auto markup = u"<b>evil</b><img src=\"file:///etc/passwd\">&amp;"_s;
/// Turns the line round, is not seen, closes what others opened, steers a terminal.
const auto unseen = u"evil\u202Egpj\u200B\u2066\u2069\u00AD\x1b[31m"_s;
const auto rightToLeft = u"\u05E9\u05DC\u05D5\u05DD-evil"_s;

/// Self-signed, with names that nobody would sign.
Certificate crafted(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    return made(Certificate::fromDer(craftedCertificate([&bytes](X509 *certificate) {
        for (const char *field : {"O", "OU", "L"})
            X509_NAME_add_entry_by_txt(X509_get_subject_name(certificate), field, MBSTRING_UTF8,
                                       unsignedBytes(bytes), int(bytes.size()), -1, 0);
        QList<QByteArray> names;
        for (int i = 0; i < 12; ++i)
            names << QByteArray::number(i) + bytes;
        addRawExtension(certificate, "2.5.29.17", dnsNames(names));
        addRawExtension(certificate, "2.16.840.1.113730.1.13", tlv(0x16, bytes));
    })));
}

} // namespace

/// What others wrote into certificates and store is shown as what it is, wherever the window shows it.
class TestHostileContent : public QObject
{
    Q_OBJECT

private slots:
    void isReadAsPlainTextEverywhere_data();
    void isReadAsPlainTextEverywhere();

private:
    static void fill(DemoStore &demo, const QString &text);
    /// Of the window and all that is open above it.
    void look(const QWidget *window);
    void lookAtEveryRow(CommandBench &bench);
    void lookAtTheDialogs(CommandBench &bench);
    void lookAtTheNotices(CommandBench &bench);
    int m_seen = 0; ///< how often it was read
};

void TestHostileContent::isReadAsPlainTextEverywhere_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("markup") << markup; // conventions 10.4, 15
    QTest::newRow("unseen") << unseen; // conventions 10.4, 16
    QTest::newRow("right to left") << rightToLeft;
}

void TestHostileContent::fill(DemoStore &demo, const QString &text)
{
    demo.fillLittle();
    demo.authority(u"evil authority "_s + (text == unseen ? rightToLeft : text), {u"evil.example"_s}, {});
    Connection connection = demo.connect();
    CertificateRepository certificates(connection);
    const TestAuthority issuer(text);
    made(certificates.add({.id = {}, .certificate = issuer.certificate}));
    TestLeaf leaf{{u"evil.example"_s}};
    leaf.subject = SubjectName::commonName(text);
    made(certificates.add({.id = {}, .certificate = issuer.sign(leaf)}));
    StoredCertificate odd{.id = {}, .certificate = crafted(text)};
    odd.source = u"imported:"_s + text;
    odd.notes = text;
    made(certificates.add(odd));
    // One of our own, whose every word in the store is hostile.
    ManagedRepository managed(connection);
    ManagedCertificate wanted = made(managed.byId(*made(certificates.byId(demo.valid)).managed));
    wanted.attempts = 2;
    wanted.lastError = Error(ErrorCode::PassphraseNeeded, Subject::Authority, text);
    if (!managed.update(wanted) || !certificates.setLabel(demo.valid, text) ||
        !certificates.setNotes(demo.valid, text))
        qFatal("the store can't be written");
    Target target;
    target.managed = wanted.id;
    target.folder = u"/nowhere/"_s + text;
    target.preset = u"evil "_s + text;
    target.state = TargetState::Failed;
    target.lastError = Error(ErrorCode::FolderUnwritable, Subject::Folder, u"/nowhere/"_s + text);
    made(TargetRepository(connection).add(target));
    Event event;
    event.time = demo.clock->now();
    event.kind = EventKind::DeployFailed;
    event.certificate = demo.valid;
    event.by = text;
    event.about = text;
    if (!EventRepository(connection).add(event))
        qFatal("the store can't be written");
}

void TestHostileContent::look(const QWidget *window)
{
    const Reading reading(window);
    for (const Readable &one : reading.all()) {
        const QString seen = one.where + u": "_s + one.text.left(300);
        QVERIFY2(!one.isMarkup, qPrintable(seen));
        QVERIFY2(isAllVisible(one.text), qPrintable(seen));
        // Made visible once, not twice.
        QVERIFY2(!one.text.contains(u"&lt;"_s) && !one.text.contains(u"&quot;"_s), qPrintable(seen));
        QVERIFY2(!one.text.contains(u"\\u{2068}"_s), qPrintable(seen));
    }
    m_seen += int(reading.holding(u"evil"_s).size());
}

void TestHostileContent::lookAtEveryRow(CommandBench &bench)
{
    auto *details = bench.window->findChild<ui::CertificateDetails *>();
    for (int row = 0; row < bench.model()->rowCount(); ++row) {
        WindowBench::chooseRow(bench.table(), row);
        QVERIFY(bench.settle());
        for (auto *fold : details->findChildren<ui::FoldSection *>())
            fold->setOpen(true);
        look(bench.window.get());
        takePicture(bench.window.get(),
                    u"hostile-%1-%2"_s.arg(QString::fromLatin1(QTest::currentDataTag())).arg(row));
    }
}

void TestHostileContent::lookAtTheDialogs(CommandBench &bench)
{
    QVERIFY(bench.take({{}, {}, Qt::Key_E, Qt::ControlModifier}, Way::Keys));
    QWidget *exporting = openDialog<ui::ExportDialog>(bench.window.get());
    QVERIFY(exporting);
    look(exporting);
    press(exporting, u"Save…"_s);
    auto *files = openDialog<QFileDialog>(exporting);
    QVERIFY(files);
    look(files);
    QVERIFY(!files->selectedFiles().value(0).contains(u'<'));
    files->reject();
    exporting->close();
    QVERIFY(bench.take({u"Certificate"_s, u"Revoke…"_s, {}, {}}, Way::Menu));
    QWidget *revoking = openDialog<ui::ConfirmDialog>(bench.window.get());
    QVERIFY(revoking);
    look(revoking);
    takePicture(revoking, u"hostile-revoke"_s);
    revoking->close();
}

void TestHostileContent::lookAtTheNotices(CommandBench &bench)
{
    const auto told = [&](const QString &way) {
        QTRY_VERIFY2_WITH_TIMEOUT(bench.notice().contains(u"evil"_s), qPrintable(way), windowPatience);
        look(bench.window.get());
    };
    // Its folder can't be made, and it can't be deleted while it is deployed.
    QVERIFY(bench.take({{}, {}, Qt::Key_D, Qt::ControlModifier}, Way::Keys));
    told(u"deploy"_s);
    QVERIFY(bench.settle());
    QVERIFY(bench.take({{}, {}, Qt::Key_Delete, {}}, Way::Keys));
    told(u"delete"_s);
    auto *search = bench.window->findChild<ui::SearchField *>();
    search->setText(u"nowhere evil \u202E"_s);
    QTRY_COMPARE_WITH_TIMEOUT(bench.model()->rowCount(), 0, windowPatience);
    look(bench.window.get());
    search->clear();
    // What is deleted can be brought back, in a notice and a menu.
    QTRY_VERIFY_WITH_TIMEOUT(bench.rowNamed(u"0"_s) < 0 && bench.model()->rowCount() > 3, windowPatience);
    for (int row = 0; row < bench.model()->rowCount(); ++row) {
        if (!bench.model()->rowAt(row)->hasKey()) {
            WindowBench::chooseRow(bench.table(), row);
            break;
        }
    }
    const int before = bench.model()->rowCount();
    QVERIFY(bench.take({{}, {}, Qt::Key_Delete, {}}, Way::Keys));
    QTRY_VERIFY_WITH_TIMEOUT(bench.model()->rowCount() < before, windowPatience);
    told(u"deleted"_s);
    QVERIFY(Reading(bench.window.get()).says(u"Undo: Bring back"_s));
}

void TestHostileContent::isReadAsPlainTextEverywhere()
{
    QFETCH(QString, text);
    m_seen = 0;
    DemoStore demo;
    fill(demo, text);
    CommandBench bench(demo);
    QVERIFY(bench.begin());
    QVERIFY(bench.settle());
    lookAtEveryRow(bench);
    for (int row = 0; row < bench.model()->rowCount(); ++row) {
        if (bench.model()->idAt(row) == demo.valid)
            WindowBench::chooseRow(bench.table(), row);
    }
    QVERIFY(bench.settle());
    lookAtTheDialogs(bench);
    lookAtTheNotices(bench);
    bench.window->goTo(ui::MainWindow::Room::Authorities);
    for (int row = 0; row < 2; ++row) {
        WindowBench::chooseRow(bench.window->authorities()->table(), row);
        QVERIFY(bench.settle());
        look(bench.window.get());
    }
    takePicture(bench.window.get(), u"hostile-authorities"_s);
    QVERIFY2(m_seen > 100, QByteArray::number(m_seen));
}

QTEST_MAIN(TestHostileContent)
#include "tst_hostilecontent.moc"
