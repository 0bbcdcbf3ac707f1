#include "mainwindow/mainwindow.h"

#include "authorities/authoritiespage.h"
#include "base/process.h"
#include "certificates/certificatedetails.h"
#include "inventory/statement.h"
#include "inventory/storeowner.h"
#include "mainwindow/aboutdialog.h"
#include "mainwindow/emptystate.h"
#include "mainwindow/navigationitem.h"
#include "mainwindow/searchfield.h"
#include "support/agentprocess.h"
#include "ui/certificates/commandbench.h"
#include "ui/dialoghand.h"
#include "widgets/actioncard.h"
#include "widgets/linkbutton.h"

#include <QHeaderView>
#include <QSettings>
#include <QSignalSpy>
#include <QSplitter>

using namespace Qt::Literals::StringLiterals;
using namespace certwright;
using namespace certwright::test;
using ui::CertificateColumn;
using Room = ui::MainWindow::Room;

namespace {
const auto shop = u"shop.example.org"_s;
}

/// The window as a whole: what it reads, what it remembers, how one gets around in it.
class TestMainWindow : public QObject
{
    Q_OBJECT

private slots:
    void noticesWhatAnotherProcessWrites();
    void readsAgainWhenItIsSeenAgain();
    void saysThatTheStoreCannotBeOpenedAndTriesAgain();
    void remembersWhatWasMovedAndHidden();
    void brokenSettingsDoNoHarm();
    void detailsStandBelowInANarrowWindow();
    void enterShowsDetailsAndF9HidesThem();
    void anEmptyStoreOffersTheWaysIn();
    void anEmptyStoreFillsFromElsewhere();
    void aCopiedStoreIsTakenOverByAPerson();
    void pagesAreReachedByKeysAndSideBar();
    void tabGoesAroundTheWholeWindow();
    void everyPageIsReachableByKeyboardAndEar();
    void lettersInMenusAreUnique();
    void nothingFlashesUpAsAWindow();
    void saysWhatItIs();

private:
    static ui::NavigationItem *item(const WindowBench &bench, const QString &word)
    {
        for (auto *item : bench.window->findChildren<ui::NavigationItem *>()) {
            if (item->text() == word)
                return item;
        }
        return nullptr;
    }
    static ui::ActionCard *card(const WindowBench &bench, const QString &title)
    {
        for (auto *card : bench.window->findChildren<ui::ActionCard *>()) {
            if (card->isVisible() && card->accessibleName().startsWith(title))
                return card;
        }
        return nullptr;
    }
    static ui::CertificateDetails *details(const WindowBench &bench)
    {
        return bench.window->findChild<ui::CertificateDetails *>();
    }
};

void TestMainWindow::noticesWhatAnotherProcessWrites()
{
    DemoStore demo;
    demo.fillLittle();
    WindowBench bench(demo);
    QVERIFY(bench.open());
    QVERIFY(bench.choose(shop));
    Agent agent;
    agent.setVariable("CERTWRIGHT_STORE", demo.services->storeFolder());
    agent.file("git.pem", TestAuthority(u"R13"_s).sign({{u"git.example"_s}}).pem());
    const ToolResult imported = agent.run(u"import git.pem"_s);
    QVERIFY2(imported.succeeded(), imported.errors.constData());
    QTRY_VERIFY_WITH_TIMEOUT(bench.rowNamed(u"git.example"_s) >= 0, windowPatience);
    QCOMPARE(bench.chosen(), QStringList(shop));
}

void TestMainWindow::readsAgainWhenItIsSeenAgain()
{
    DemoStore demo;
    demo.fillLittle();
    WindowBench bench(demo);
    QVERIFY(bench.open());
    bench.window->hide();
    demo.foreign(u"git.example"_s, utc(2026, 11, 1), utc(2027, 1, 30));
    QVERIFY(bench.settle());
    bench.window->show();
    QTRY_VERIFY_WITH_TIMEOUT(bench.rowNamed(u"git.example"_s) >= 0, windowPatience);
}

void TestMainWindow::saysThatTheStoreCannotBeOpenedAndTriesAgain()
{
    DemoStore demo;
    const QString folder = demo.services->storeFolder();
    QFile inTheWay(folder);
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    inTheWay.close();
    WindowBench bench(demo);
    bench.window->show();
    bench.window->begin();
    const auto tryAgain = [&]() -> ui::LinkButton * {
        for (auto *link : bench.window->notices()->findChildren<ui::LinkButton *>()) {
            if (link->isVisible() && link->text() == u"Try again"_s)
                return link;
        }
        return nullptr;
    };
    QTRY_VERIFY_WITH_TIMEOUT(tryAgain(), windowPatience);
    QVERIFY2(bench.window->notices()->text().contains(folder), qPrintable(bench.window->notices()->text()));
    takePicture(bench.window.get(), u"store-unreadable"_s);
    QTest::mouseClick(tryAgain(), Qt::LeftButton);
    QVERIFY(!tryAgain());
    QTRY_VERIFY_WITH_TIMEOUT(tryAgain(), windowPatience);
    QVERIFY(inTheWay.remove());
    QTest::mouseClick(tryAgain(), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(card(bench, u"Get a certificate"_s), windowPatience);
    QCOMPARE(bench.window->notices()->text(), QString());
    demo.foreign(u"git.example"_s, utc(2026, 11, 1), utc(2027, 1, 30));
    QTRY_VERIFY_WITH_TIMEOUT(bench.rowNamed(u"git.example"_s) >= 0, windowPatience);
}

void TestMainWindow::remembersWhatWasMovedAndHidden()
{
    const QTemporaryDir folder;
    const QString settings = folder.filePath(u"window.ini"_s);
    DemoStore demo;
    demo.fillLittle();
    QList<int> sizes;
    {
        WindowBench bench(demo, settings);
        QVERIFY(bench.open());
        bench.window->resize(1111, 666);
        QHeaderView *header = bench.table()->horizontalHeader();
        header->setSectionHidden(int(CertificateColumn::Serial), false);
        header->moveSection(header->visualIndex(int(CertificateColumn::Expires)), 0);
        header->resizeSection(int(CertificateColumn::Issuer), 222);
        header->setSortIndicator(int(CertificateColumn::Expires), Qt::DescendingOrder);
        bench.window->authorities()->table()->sortByColumn(4, Qt::DescendingOrder);
        auto *splitter = bench.window->findChild<QSplitter *>();
        splitter->setSizes({500, 400});
        sizes = splitter->sizes();
        for (QAction *action : bench.window->findChildren<QAction *>()) {
            if (MenuHand::read(action->text()) == u"Dark"_s)
                action->trigger();
        }
        bench.window->close();
    }
    WindowBench bench(demo, settings);
    QVERIFY(bench.open());
    QCOMPARE(bench.window->size(), QSize(1111, 666));
    const QHeaderView *header = bench.table()->horizontalHeader();
    QVERIFY(!header->isSectionHidden(int(CertificateColumn::Serial)));
    QCOMPARE(header->visualIndex(int(CertificateColumn::Expires)), 0);
    QCOMPARE(header->sectionSize(int(CertificateColumn::Issuer)), 222);
    QCOMPARE(bench.window->findChild<QSplitter *>()->sizes(), sizes);
    QCOMPARE(bench.settings.appearance(), ui::AppearanceChoice::Dark);
    // The rows stand in the order that the header shows.
    QCOMPARE(header->sortIndicatorOrder(), Qt::DescendingOrder);
    QTRY_COMPARE_WITH_TIMEOUT(bench.rowNamed(u"Office Authority"_s), 0, windowPatience);
    const QHeaderView *authorities = bench.window->authorities()->table()->horizontalHeader();
    QCOMPARE(authorities->sortIndicatorSection(), 4);
    QCOMPARE(authorities->sortIndicatorOrder(), Qt::DescendingOrder);
}

void TestMainWindow::brokenSettingsDoNoHarm()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"window.ini"_s);
    {
        QSettings settings(path, QSettings::IniFormat);
        for (const char *key : {"window", "certificates", "authorities", "splitter", "details", "appearance"})
            settings.setValue(QString::fromLatin1(key), QByteArray("\xff\x00\x01 not what was saved", 22));
    }
    DemoStore demo;
    demo.fillLittle();
    WindowBench bench(demo, path);
    QVERIFY(bench.open());
    QVERIFY(bench.window->width() >= 800);
    QVERIFY(!bench.table()->horizontalHeader()->isSectionHidden(int(CertificateColumn::Name)));
    QVERIFY(details(bench)->isVisible());
}

void TestMainWindow::detailsStandBelowInANarrowWindow()
{
    DemoStore demo;
    demo.fillLittle();
    WindowBench bench(demo);
    QVERIFY(bench.open());
    const auto below = [&] {
        const QPoint table = bench.table()->mapTo(bench.window.get(), QPoint());
        const QPoint details = TestMainWindow::details(bench)->mapTo(bench.window.get(), QPoint());
        return details.y() >= table.y() + bench.table()->height();
    };
    QVERIFY(!below());
    bench.window->resize(820, 620);
    QTRY_VERIFY_WITH_TIMEOUT(below(), windowPatience);
    QVERIFY(details(bench)->height() > 100);
    QVERIFY(bench.table()->height() > 100);
    verifyReachable(bench.window.get());
    // As small as it gets, nothing stands beyond its edge.
    bench.window->resize(10, 10);
    QTRY_COMPARE_WITH_TIMEOUT(bench.window->size(), QSize(800, 560), windowPatience);
    for (const QWidget *widget : bench.window->findChildren<QWidget *>()) {
        const bool isControl = widget->isVisible() && (widget->focusPolicy() & Qt::TabFocus);
        const QRect place(widget->mapTo(bench.window.get(), QPoint()), widget->size());
        const bool isInScroll = details(bench)->isAncestorOf(widget);
        QVERIFY2(!isControl || isInScroll || bench.window->rect().contains(place),
                 widget->metaObject()->className());
    }
    bench.window->resize(1180, 740);
    QTRY_VERIFY_WITH_TIMEOUT(!below(), windowPatience);
}

void TestMainWindow::enterShowsDetailsAndF9HidesThem()
{
    DemoStore demo;
    demo.fillLittle();
    CommandBench bench(demo);
    QVERIFY(bench.begin());
    QVERIFY(bench.choose(shop));
    bench.table()->setFocus();
    QVERIFY(details(bench)->isVisible());
    QTest::keyClick(bench.table(), Qt::Key_F9);
    QVERIFY(!details(bench)->isVisible());
    QTest::keyClick(bench.table(), Qt::Key_Return);
    QVERIFY(details(bench)->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(WindowHand(details(bench)).text().contains(shop), windowPatience);
    QTest::keyClick(bench.table(), Qt::Key_F9);
    const QPoint cell = bench.table()->visualRect(bench.model()->index(bench.rowNamed(shop), 1)).center();
    QTest::mouseClick(bench.table()->viewport(), Qt::LeftButton, {}, cell);
    QTest::mouseDClick(bench.table()->viewport(), Qt::LeftButton, {}, cell);
    QVERIFY(details(bench)->isVisible());
}

void TestMainWindow::anEmptyStoreOffersTheWaysIn()
{
    DemoStore demo;
    WindowBench bench(demo);
    bench.window->show();
    bench.window->begin();
    QTRY_VERIFY_WITH_TIMEOUT(card(bench, u"Get a certificate"_s), windowPatience);
    QVERIFY(bench.activate());
    QVERIFY(!bench.table()->isVisible());
    QVERIFY(!details(bench)->isVisible());
    QVERIFY(!bench.window->findChild<ui::SearchField *>()->isEnabled());
    // The one to take has the focus, so that Enter is enough.
    QTRY_VERIFY_WITH_TIMEOUT(card(bench, u"Get a certificate"_s)->hasFocus(), windowPatience);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(bench.certificateWizards, 1);
    QTest::mouseClick(card(bench, u"Create your own authority"_s), Qt::LeftButton);
    QCOMPARE(bench.authorityWizards, 1);
    verifyReachable(bench.window.get());
    bench.window->goTo(Room::Authorities);
    QVERIFY(WindowHand(bench.window.get()).text().contains(u"No authority of your own yet"_s));
    QVERIFY(!card(bench, u"Get a certificate"_s));
    QTest::mouseClick(card(bench, u"Create your own authority"_s), Qt::LeftButton);
    QCOMPARE(bench.authorityWizards, 2);
    verifyReachable(bench.window.get());
}

void TestMainWindow::anEmptyStoreFillsFromElsewhere()
{
    DemoStore demo;
    WindowBench bench(demo);
    bench.window->show();
    bench.window->begin();
    QTRY_VERIFY_WITH_TIMEOUT(card(bench, u"Get a certificate"_s), windowPatience);
    demo.foreign(u"git.example"_s, utc(2026, 11, 1), utc(2027, 1, 30));
    QTRY_VERIFY_WITH_TIMEOUT(bench.table()->isVisible(), windowPatience);
    QVERIFY(bench.window->findChild<ui::SearchField *>()->isEnabled());
    QVERIFY(details(bench)->isVisible());
}

// conventions 10.4, 56
void TestMainWindow::aCopiedStoreIsTakenOverByAPerson()
{
    if (lastingMachineId().isEmpty())
        QSKIP("this computer has no machine id");
    DemoStore demo;
    demo.fillLittle();
    Connection connection = demo.connect();
    CW_VERIFY(Statement::run(connection, u"UPDATE store SET machine = ?"_s, u"another"_s));
    WindowBench bench(demo);
    QVERIFY(bench.open());
    const auto notice = [&] { return bench.window->notices()->text(); };
    QTRY_VERIFY_WITH_TIMEOUT(notice().startsWith(u"This store came here from another computer."_s),
                             windowPatience);
    for (auto *link : bench.window->notices()->findChildren<ui::LinkButton *>()) {
        if (link->text() == u"Renew from this computer"_s)
            QTest::mouseClick(link, Qt::LeftButton);
    }
    QTRY_COMPARE_WITH_TIMEOUT(notice(), u"From now on this computer renews what the store holds."_s,
                              windowPatience);
    QVERIFY(!made(isAnotherComputers(connection)));
}

void TestMainWindow::pagesAreReachedByKeysAndSideBar()
{
    DemoStore demo;
    demo.fillLittle();
    CommandBench bench(demo);
    QVERIFY(bench.begin());
    const auto shows = [&](const QWidget *page) { return page->isVisible(); };
    QTest::keyClick(bench.window.get(), Qt::Key_2, Qt::ControlModifier);
    QVERIFY(shows(bench.window->authorities()));
    QVERIFY(item(bench, u"Authorities"_s)->isChecked());
    QTest::mouseClick(item(bench, u"Certificates"_s), Qt::LeftButton);
    QVERIFY(shows(bench.window->certificates()));
    QVERIFY(MenuHand::choose(MenuHand(bench.window.get()).open(u"View"_s), u"Authorities"_s));
    QVERIFY(shows(bench.window->authorities()));
    item(bench, u"Certificates"_s)->setFocus();
    QTest::keyClick(item(bench, u"Certificates"_s), Qt::Key_Space);
    QVERIFY(shows(bench.window->certificates()));
    // Each says how many there are.
    QCOMPARE(item(bench, u"Certificates"_s)->accessibleDescription(), u"2"_s);
    QCOMPARE(item(bench, u"Authorities"_s)->accessibleDescription(), u"1"_s);
}

void TestMainWindow::tabGoesAroundTheWholeWindow()
{
    DemoStore demo;
    demo.fillLittle();
    CommandBench bench(demo);
    QVERIFY(bench.begin());
    QVERIFY(bench.choose(shop));
    QTRY_VERIFY_WITH_TIMEOUT(buttonNamed(bench.window.get(), u"Renew now"_s), windowPatience);
    QVERIFY(bench.settle());
    bench.table()->setFocus();
    QSet<QWidget *> visited;
    for (int i = 0; i < 60 && !visited.contains(QApplication::focusWidget()); ++i) {
        visited << QApplication::focusWidget();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    QCOMPARE(QApplication::focusWidget(), bench.table());
    for (const QString &word : {u"Certificates"_s, u"Keys locked"_s})
        QVERIFY2(visited.contains(item(bench, word)), qPrintable(word));
    for (const QString &word : {u"New"_s, u"Renew now"_s, u"Export…"_s})
        QVERIFY2(visited.contains(buttonNamed(bench.window.get(), word)), qPrintable(word));
    QVERIFY(visited.contains(bench.window->findChild<ui::SearchField *>()));
}

void TestMainWindow::everyPageIsReachableByKeyboardAndEar()
{
    DemoStore demo;
    demo.fill();
    CommandBench bench(demo);
    QVERIFY(bench.begin());
    QVERIFY(bench.choose(u"www.example.org"_s)); // with a failure and its way out in the details
    QVERIFY(bench.settle());
    verifyReachable(bench.window.get());
    QVERIFY(!bench.table()->accessibleName().isEmpty());
    bench.window->goTo(Room::Authorities);
    QVERIFY(bench.settle());
    verifyReachable(bench.window.get());
    QVERIFY(!bench.window->authorities()->table()->accessibleName().isEmpty());
    bench.window->notices()->tell({.tone = ui::Tone::Soon,
                                   .strong = u"News."_s,
                                   .text = u"With something to do."_s,
                                   .actions = {{u"Do it"_s, [] {}}}},
                                  ui::NoticeBar::Stay::UntilClosed);
    verifyReachable(bench.window.get());
}

// A widget that is shown before it has its place takes the keyboard from the window.
void TestMainWindow::nothingFlashesUpAsAWindow()
{
    class Lookout : public QObject
    {
    public:
        bool eventFilter(QObject *object, QEvent *event) override
        {
            const auto *widget = qobject_cast<QWidget *>(object);
            if (event->type() == QEvent::Show && widget && widget->isWindow())
                shown << QString::fromLatin1(widget->metaObject()->className());
            return false;
        }
        QStringList shown;
    };
    DemoStore demo;
    demo.fill();
    CommandBench bench(demo);
    QVERIFY(bench.begin());
    Lookout lookout;
    qApp->installEventFilter(&lookout);
    for (int row = 0; row < bench.model()->rowCount(); ++row) {
        WindowBench::chooseRow(bench.table(), row);
        QVERIFY(bench.settle());
    }
    bench.window->goTo(Room::Authorities);
    WindowBench::chooseRow(bench.window->authorities()->table(), 0);
    QVERIFY(bench.settle());
    QCOMPARE(lookout.shown, QStringList());
}

void TestMainWindow::lettersInMenusAreUnique()
{
    DemoStore demo;
    demo.fill();
    CommandBench bench(demo);
    QVERIFY(bench.begin());
    QVERIFY(bench.choose(shop));
    const MenuHand hand(bench.window.get());
    for (const char *title : {"File", "Edit", "Certificate", "View", "Help"}) {
        QMenu *menu = hand.open(QString::fromLatin1(title));
        QVERIFY2(menu, title);
        verifyLetters(menu);
        takePicture(menu, u"menu-"_s + QString::fromLatin1(title).toLower());
        MenuHand::close(menu);
    }
    QMenu *context = hand.openAt(bench.table(), bench.table()->currentIndex());
    QVERIFY(context);
    verifyLetters(context);
    MenuHand::close(context);
    bench.window->goTo(Room::Authorities);
    ui::TableView *authorities = bench.window->authorities()->table();
    authorities->setFocus();
    WindowBench::chooseRow(authorities, 0);
    context = MenuHand::openByKey();
    QVERIFY(context);
    QVERIFY(MenuHand::entries(context).contains(u"Export root certificate…"_s));
    verifyLetters(context);
    takePicture(context, u"menu-context-authority"_s);
    MenuHand::close(context);
    verifyLetters(qobject_cast<QPushButton *>(buttonNamed(bench.window.get(), u"New"_s))->menu());
}

void TestMainWindow::saysWhatItIs()
{
    DemoStore demo;
    demo.fillLittle();
    CommandBench bench(demo);
    QVERIFY(bench.begin());
    QVERIFY(MenuHand::choose(MenuHand(bench.window.get()).open(u"Help"_s), u"About Certwright"_s));
    auto *dialog = openDialog<ui::AboutDialog>(bench.window.get());
    QVERIFY(dialog);
    QVERIFY(WindowHand(dialog).text().contains(u"Certwright"_s));
    verifyReachable(dialog);
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY_WITH_TIMEOUT(!bench.window->findChild<ui::AboutDialog *>(), windowPatience);
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
