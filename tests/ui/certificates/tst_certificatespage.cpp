#include "mainwindow/searchfield.h"
#include "ui/menuhand.h"
#include "ui/windowbench.h"
#include "ui/windowhand.h"
#include "widgets/filterchip.h"
#include "widgets/rowdelegate.h"
#include "widgets/statusline.h"

#include <QHeaderView>
#include <QScopeGuard>
#include <QScrollBar>
#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;
using namespace certwright;
using namespace certwright::test;
using ui::CertificateColumn;

/// The certificates page in the real window: what it shows, what it keeps, what it says of the whole.
class TestCertificatesPage : public QObject
{
    Q_OBJECT

private slots:
    void selectionSurvivesWhatOthersWrite();
    void theNeighbourIsChosenWhereARowHasGone();
    void scrollPositionSurvivesWhatOthersWrite();
    void chipsNarrowTheTable();
    void chipsAreChosenByKeyboard();
    void searchNarrowsWhileTyping();
    void deploymentsAreNamedAsPeopleKnowThem();
    void aSearchWithoutResultSaysWhatWasSearched();
    void escEmptiesTheSearchAndDownGoesToTheTable();
    void aClickOnAHeaderSorts();
    void lettersFindNames();
    void revealingTakesSearchAndFilterBack();
    void statusLineSaysHowItStands_data();
    void statusLineSaysHowItStands();
    void statusLineSaysThatARenewalFailed_data();
    void statusLineSaysThatARenewalFailed();
    void statusLineLeadsToThoseThatNeedYou();
    void columnsAreShownAndHiddenFromTheHeader();

private:
    /// `count` certificates of somebody else, `name00.example` and so on.
    static void addForeign(DemoStore &demo, int count);
    static QStringList shown(const WindowBench &bench);
    static ui::FilterChip *chip(const WindowBench &bench, const QString &word);
    static QString status(const WindowBench &bench)
    {
        return bench.window->certificates()->findChild<ui::StatusLine *>()->text();
    }
    /// Waits until the table stands on a new reading.
    static bool waitForReading(const WindowBench &bench, const ui::SharedSnapshot &before)
    {
        return QTest::qWaitFor([&] { return bench.model()->snapshot() != before; }, windowPatience);
    }
};

void TestCertificatesPage::addForeign(DemoStore &demo, int count)
{
    for (int i = 0; i < count; ++i)
        demo.foreign(u"name%1.example"_s.arg(i, 2, 10, QChar(u'0')), utc(2026, 11, 1),
                     utc(2027, 1, 1).addDays(i));
}

QStringList TestCertificatesPage::shown(const WindowBench &bench)
{
    QStringList names;
    for (int row = 0; row < bench.model()->rowCount(); ++row)
        names << bench.model()->index(row, int(CertificateColumn::Name)).data().toString();
    return names;
}

ui::FilterChip *TestCertificatesPage::chip(const WindowBench &bench, const QString &word)
{
    for (auto *chip : bench.window->certificates()->findChildren<ui::FilterChip *>()) {
        if (chip->text().startsWith(word))
            return chip;
    }
    return nullptr;
}

void TestCertificatesPage::selectionSurvivesWhatOthersWrite()
{
    DemoStore demo;
    addForeign(demo, 12);
    WindowBench bench(demo);
    QVERIFY(bench.open());
    QVERIFY(bench.choose(u"name03.example"_s));
    QTest::mouseClick(bench.table()->viewport(), Qt::LeftButton, Qt::ControlModifier,
                      bench.table()->visualRect(bench.model()->index(7, 1)).center());
    QCOMPARE(bench.chosen(), QStringList({u"name03.example"_s, u"name07.example"_s}));
    const auto before = bench.model()->snapshot();
    demo.foreign(u"aaa.example"_s, utc(2026, 11, 1), utc(2026, 12, 24)); // comes first
    QVERIFY(waitForReading(bench, before));
    QCOMPARE(shown(bench).first(), u"aaa.example"_s);
    QCOMPARE(bench.chosen(), QStringList({u"name03.example"_s, u"name07.example"_s}));
    QCOMPARE(bench.table()->currentIndex().siblingAtColumn(1).data().toString(), u"name07.example"_s);
    QCOMPARE(bench.window->commands()->selection().certificates.size(), 2);
}

void TestCertificatesPage::theNeighbourIsChosenWhereARowHasGone()
{
    DemoStore demo;
    addForeign(demo, 5);
    WindowBench bench(demo);
    QVERIFY(bench.open());
    QVERIFY(bench.choose(u"name02.example"_s));
    const CertificateId gone = bench.model()->idAt(2);
    const auto before = bench.model()->snapshot();
    Connection connection = demo.connect();
    CW_VERIFY(CertificateRepository(connection).markDeleted(gone, demo.clock->now()));
    QVERIFY(waitForReading(bench, before));
    QCOMPARE(bench.chosen(), QStringList(u"name03.example"_s));
}

void TestCertificatesPage::scrollPositionSurvivesWhatOthersWrite()
{
    DemoStore demo;
    addForeign(demo, 60);
    WindowBench bench(demo);
    QVERIFY(bench.open());
    QScrollBar *scroll = bench.table()->verticalScrollBar();
    QTRY_VERIFY_WITH_TIMEOUT(scroll->maximum() > 30, windowPatience);
    scroll->setValue(25);
    const auto before = bench.model()->snapshot();
    demo.foreign(u"zzz.example"_s, utc(2026, 11, 1), utc(2027, 10, 1)); // comes last
    QVERIFY(waitForReading(bench, before));
    QCOMPARE(scroll->value(), 25);
}

void TestCertificatesPage::chipsNarrowTheTable()
{
    DemoStore demo;
    demo.fillLittle();
    demo.foreign(u"expired.example"_s, utc(2026, 8, 1), utc(2026, 11, 1));
    demo.foreign(u"expiring.example"_s, utc(2026, 9, 1), utc(2026, 11, 30));
    WindowBench bench(demo);
    QVERIFY(bench.open());
    QCOMPARE(chip(bench, u"All"_s)->text(), u"All 4"_s);
    QVERIFY(chip(bench, u"All"_s)->isChecked());
    QVERIFY(!chip(bench, u"Need you"_s)->isVisible());
    const auto shows = [&](const QString &word, const QString &text, const QStringList &names) {
        ui::FilterChip *chosen = chip(bench, word);
        QCOMPARE(chosen->text(), text);
        QTest::mouseClick(chosen, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(shown(bench), names, windowPatience);
        QVERIFY(chosen->isChecked());
    };
    shows(u"Expiring"_s, u"Expiring 1"_s, {u"expiring.example"_s});
    shows(u"Expired"_s, u"Expired 1"_s, {u"expired.example"_s});
    shows(u"With key"_s, u"With key 2"_s, {u"shop.example.org"_s, u"Office Authority"_s});
    shows(u"Authorities"_s, u"Authorities 1"_s, {u"Office Authority"_s});
    shows(u"All"_s, u"All 4"_s,
          {u"expiring.example"_s, u"expired.example"_s, u"shop.example.org"_s, u"Office Authority"_s});
}

void TestCertificatesPage::chipsAreChosenByKeyboard()
{
    DemoStore demo;
    demo.fillLittle();
    WindowBench bench(demo);
    QVERIFY(bench.open());
    QVERIFY(bench.activate());
    chip(bench, u"Authorities"_s)->setFocus();
    QTest::keyClick(bench.window.get(), Qt::Key_Space);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QTRY_COMPARE_WITH_TIMEOUT(shown(bench), QStringList(u"Office Authority"_s), windowPatience);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Left);
    QVERIFY(chip(bench, u"With key"_s)->hasFocus());
    QTRY_COMPARE_WITH_TIMEOUT(shown(bench).size(), 2, windowPatience);
}

void TestCertificatesPage::searchNarrowsWhileTyping()
{
    DemoStore demo;
    demo.fillLittle();
    addForeign(demo, 3);
    WindowBench bench(demo);
    QVERIFY(bench.open());
    QVERIFY(bench.activate());
    QTest::keyClick(bench.window.get(), Qt::Key_F, Qt::ControlModifier);
    auto *search = bench.window->findChild<ui::SearchField *>();
    QVERIFY(search->hasFocus());
    QTest::keyClicks(search, u"NAME0"_s);
    QTRY_COMPARE_WITH_TIMEOUT(shown(bench).size(), 3, windowPatience);
    QTest::keyClicks(search, u"1 r13"_s);
    QTRY_COMPARE_WITH_TIMEOUT(shown(bench), QStringList(u"name01.example"_s), windowPatience);
    search->clear();
    QTRY_COMPARE_WITH_TIMEOUT(shown(bench).size(), 5, windowPatience);
}

void TestCertificatesPage::deploymentsAreNamedAsPeopleKnowThem()
{
    DemoStore demo;
    demo.fill();
    WindowBench bench(demo);
    QVERIFY(bench.open());
    const int row = bench.rowNamed(u"chat.example.org"_s);
    QCOMPARE(bench.model()->index(row, int(CertificateColumn::Name)).data(ui::SecondLineRole).toString(),
             u"Rocket.Chat behind nginx"_s);
    QCOMPARE(bench.model()->index(row, int(CertificateColumn::DeployedTo)).data().toString(),
             u"Rocket.Chat behind nginx"_s);
    // By its id it is found too.
    bench.window->findChild<ui::SearchField *>()->setText(u"rocketchat"_s);
    QTRY_COMPARE_WITH_TIMEOUT(shown(bench), QStringList(u"chat.example.org"_s), windowPatience);
}

void TestCertificatesPage::aSearchWithoutResultSaysWhatWasSearched()
{
    DemoStore demo;
    demo.fillLittle();
    WindowBench bench(demo);
    QVERIFY(bench.open());
    bench.window->findChild<ui::SearchField *>()->setText(u"nowhere"_s);
    QTRY_COMPARE_WITH_TIMEOUT(bench.model()->rowCount(), 0, windowPatience);
    QCOMPARE(bench.table()->accessibleDescription(),
             u"No certificate has “nowhere” in its names, issuer, serial number, "
             "fingerprint or notes."_s);
    QVERIFY(bench.window->commands()->selection().isEmpty());
}

void TestCertificatesPage::escEmptiesTheSearchAndDownGoesToTheTable()
{
    DemoStore demo;
    demo.fillLittle();
    WindowBench bench(demo);
    QVERIFY(bench.open());
    QVERIFY(bench.activate());
    auto *search = bench.window->findChild<ui::SearchField *>();
    search->setFocus();
    QTest::keyClicks(search, u"shop"_s);
    QTRY_COMPARE_WITH_TIMEOUT(bench.model()->rowCount(), 1, windowPatience);
    QTest::keyClick(search, Qt::Key_Escape);
    QCOMPARE(search->text(), QString());
    QTRY_COMPARE_WITH_TIMEOUT(bench.model()->rowCount(), 2, windowPatience);
    QTest::keyClick(search, Qt::Key_Down);
    QVERIFY(bench.table()->hasFocus());
    QVERIFY(bench.table()->currentIndex().isValid());
}

void TestCertificatesPage::aClickOnAHeaderSorts()
{
    DemoStore demo;
    addForeign(demo, 3);
    WindowBench bench(demo);
    QVERIFY(bench.open());
    QHeaderView *header = bench.table()->horizontalHeader();
    const auto click = [&](CertificateColumn column) {
        const QPoint place(header->sectionViewportPosition(int(column)) +
                               header->sectionSize(int(column)) / 2,
                           header->height() / 2);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, place);
    };
    const QStringList rising{u"name00.example"_s, u"name01.example"_s, u"name02.example"_s};
    const QStringList falling(rising.crbegin(), rising.crend());
    click(CertificateColumn::Expires);
    QTRY_COMPARE_WITH_TIMEOUT(shown(bench), rising, windowPatience);
    click(CertificateColumn::Expires);
    QTRY_COMPARE_WITH_TIMEOUT(shown(bench), falling, windowPatience);
    click(CertificateColumn::Name);
    QTRY_COMPARE_WITH_TIMEOUT(shown(bench), rising, windowPatience);
}

void TestCertificatesPage::lettersFindNames()
{
    DemoStore demo;
    addForeign(demo, 3);
    demo.foreign(u"other.example"_s, utc(2026, 11, 1), utc(2027, 10, 1));
    WindowBench bench(demo);
    QVERIFY(bench.open());
    WindowBench::chooseRow(bench.table(), 0);
    QTest::keyClicks(bench.table(), u"name02"_s);
    QCOMPARE(bench.chosen(), QStringList(u"name02.example"_s));
    // Letters that come later begin anew; the same one again goes from name to name.
    const auto restored = qScopeGuard(
        [usual = QApplication::keyboardInputInterval()] { QApplication::setKeyboardInputInterval(usual); });
    QApplication::setKeyboardInputInterval(0);
    QTest::keyClicks(bench.table(), u"o"_s);
    QCOMPARE(bench.chosen(), QStringList(u"other.example"_s));
    QTest::keyClicks(bench.table(), u"n"_s);
    const QStringList first = bench.chosen();
    QTest::keyClicks(bench.table(), u"n"_s);
    QVERIFY(bench.chosen() != first);
    QVERIFY(bench.chosen().constFirst().startsWith(u"name"_s));
}

void TestCertificatesPage::revealingTakesSearchAndFilterBack()
{
    DemoStore demo;
    demo.fillLittle();
    WindowBench bench(demo);
    QVERIFY(bench.open());
    QTest::mouseClick(chip(bench, u"Authorities"_s), Qt::LeftButton);
    auto *search = bench.window->findChild<ui::SearchField *>();
    search->setText(u"office"_s);
    QTRY_COMPARE_WITH_TIMEOUT(shown(bench), QStringList(u"Office Authority"_s), windowPatience);
    bench.window->goTo(ui::MainWindow::Room::Authorities);
    bench.window->reveal(demo.valid);
    QTRY_COMPARE_WITH_TIMEOUT(bench.chosen(), QStringList(u"shop.example.org"_s), windowPatience);
    QCOMPARE(search->text(), QString());
    QVERIFY(chip(bench, u"All"_s)->isChecked());
    QVERIFY(bench.window->certificates()->isVisible());
}

void TestCertificatesPage::statusLineSaysHowItStands_data()
{
    QTest::addColumn<int>("fine");
    QTest::addColumn<int>("expiring");
    QTest::addColumn<int>("expired");
    QTest::addColumn<QString>("says");
    QTest::newRow("one, fine") << 1 << 0 << 0 << u"Your certificate is fine."_s;
    QTest::newRow("all fine") << 3 << 0 << 0 << u"All 3 certificates are fine."_s;
    QTest::newRow("one expires") << 2 << 1 << 0 << u"One needs you. expiring0.example expires in 9 days."_s;
    QTest::newRow("one has expired") << 2 << 0 << 1
                                     << u"One needs you. expired0.example expired 9 days ago."_s;
    QTest::newRow("many") << 1 << 2 << 1 << u"3 need you. expired0.example expired 9 days ago."_s;
}

void TestCertificatesPage::statusLineSaysHowItStands()
{
    QFETCH(int, fine);
    QFETCH(int, expiring);
    QFETCH(int, expired);
    DemoStore demo;
    for (int i = 0; i < fine; ++i)
        demo.foreign(u"fine%1.example"_s.arg(i), utc(2026, 11, 1), utc(2027, 1, 30));
    for (int i = 0; i < expiring; ++i)
        demo.foreign(u"expiring%1.example"_s.arg(i), utc(2026, 9, 1), utc(2026, 11, 30).addDays(i));
    for (int i = 0; i < expired; ++i)
        demo.foreign(u"expired%1.example"_s.arg(i), utc(2026, 8, 1), utc(2026, 11, 12));
    WindowBench bench(demo);
    QVERIFY(bench.open());
    QTEST(status(bench), "says");
}

void TestCertificatesPage::statusLineSaysThatARenewalFailed_data()
{
    QTest::addColumn<int>("month");
    QTest::addColumn<QString>("says");
    QTest::newRow("in time")
        << 1 << u"One needs you. shop.example.org expires in 10 days and couldn’t be renewed."_s;
    QTest::newRow("too late")
        << 2 << u"One needs you. shop.example.org expired 21 days ago and couldn’t be renewed."_s;
}

void TestCertificatesPage::statusLineSaysThatARenewalFailed()
{
    QFETCH(int, month);
    DemoStore demo;
    demo.fillLittle();
    Connection connection = demo.connect();
    ManagedRepository managed(connection);
    ManagedCertificate shop = made(managed.all()).constFirst();
    shop.lastError = Error(ErrorCode::AuthorityWithoutKey, Subject::Authority, u"Office Authority"_s);
    CW_VERIFY(managed.update(shop));
    demo.at(2027, month, 20);
    WindowBench bench(demo);
    QVERIFY(bench.open());
    QTEST(status(bench), "says");
}

void TestCertificatesPage::statusLineLeadsToThoseThatNeedYou()
{
    DemoStore demo;
    demo.fill();
    WindowBench bench(demo);
    QVERIFY(bench.open());
    QCOMPARE(status(bench), u"2 need you. old.example.org expired 3 days ago."_s);
    auto *line = bench.window->certificates()->findChild<ui::StatusLine *>();
    QTest::mouseClick(line->findChild<QAbstractButton *>(), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(shown(bench), QStringList({u"www.example.org"_s, u"old.example.org"_s}),
                              windowPatience);
    QVERIFY(chip(bench, u"Need you"_s)->isChecked());
    QVERIFY(chip(bench, u"Need you"_s)->isVisible());
    QTest::mouseClick(chip(bench, u"All"_s), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(bench.model()->rowCount() > 2, windowPatience);
    QVERIFY(!chip(bench, u"Need you"_s)->isVisible());
}

void TestCertificatesPage::columnsAreShownAndHiddenFromTheHeader()
{
    DemoStore demo;
    addForeign(demo, 1);
    WindowBench bench(demo);
    QVERIFY(bench.open());
    QHeaderView *header = bench.table()->horizontalHeader();
    QVERIFY(header->isSectionHidden(int(CertificateColumn::Serial)));
    emit header->customContextMenuRequested({5, 5});
    auto *menu = bench.table()->findChild<QMenu *>();
    QVERIFY(menu);
    QVERIFY(!MenuHand::entry(menu, u"Name"_s)->isEnabled());
    QVERIFY(MenuHand::choose(menu, u"Serial number"_s));
    QVERIFY(!header->isSectionHidden(int(CertificateColumn::Serial)));
}

QTEST_MAIN(TestCertificatesPage)
#include "tst_certificatespage.moc"
