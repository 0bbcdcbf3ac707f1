#pragma once

#include <QApplication>
#include <QContextMenuEvent>
#include <QMainWindow>
#include <QMenuBar>
#include <QTableView>
#include <QTest>
#include <QWindow>

namespace certwright::test {

/// Uses a window's menus as a person does, by mouse and by keyboard. The window is active.
class MenuHand
{
public:
    explicit MenuHand(QMainWindow *window) : m_window(window) {}

    /// An entry as it is read: without its mnemonic and shortcut.
    static QString read(QString text)
    {
        return text.replace(QStringLiteral("&&"), QStringLiteral("\x01")).remove(u'&').replace(u'\x01', u'&');
    }

    /// A click on a title of the menu bar; nullptr where no menu opens.
    QMenu *open(const QString &title) const
    {
        QMenuBar *bar = m_window->menuBar();
        for (const QAction *menu : bar->actions()) {
            if (read(menu->text()) == title) {
                QTest::mouseClick(bar, Qt::LeftButton, {},
                                  bar->actionGeometry(const_cast<QAction *>(menu)).center());
                return opened();
            }
        }
        return nullptr;
    }
    /// A right click on a cell. Through the window, since only there it becomes a wish for a menu.
    QMenu *openAt(QTableView *table, const QModelIndex &cell) const
    {
        const QPoint place = table->viewport()->mapTo(m_window, table->visualRect(cell).center());
        QTest::mouseClick(m_window->windowHandle(), Qt::RightButton, {}, place);
        return opened();
    }
    /// The menu key, as the platform gives it to whatever has the focus.
    static QMenu *openByKey()
    {
        QWidget *focus = QApplication::focusWidget();
        if (!focus)
            return nullptr;
        const QPoint place = focus->inputMethodQuery(Qt::ImCursorRectangle).toRect().center();
        QContextMenuEvent wish(QContextMenuEvent::Keyboard, place, focus->mapToGlobal(place));
        QApplication::sendEvent(focus, &wish);
        return opened();
    }

    static QAction *entry(const QMenu *menu, const QString &text)
    {
        for (QAction *action : menu ? menu->actions() : QList<QAction *>()) {
            if (action->isVisible() && read(action->text()) == text)
                return action;
        }
        return nullptr;
    }
    /// The entries that can be taken, as they are read.
    static QStringList entries(const QMenu *menu)
    {
        QStringList texts;
        for (const QAction *action : menu ? menu->actions() : QList<QAction *>()) {
            if (action->isVisible() && action->isEnabled() && !action->isSeparator())
                texts << read(action->text());
        }
        return texts;
    }
    /// Clicks an entry; false where there is none that can be taken.
    static bool choose(QMenu *menu, const QString &text)
    {
        QAction *action = entry(menu, text);
        if (!action || !action->isEnabled())
            return false;
        QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center());
        return true;
    }
    static void close(QMenu *menu)
    {
        if (menu)
            QTest::keyClick(menu, Qt::Key_Escape);
    }

private:
    static QMenu *opened()
    {
        constexpr int soon = 5'000; // milliseconds
        const auto isOpen = [] {
            return qobject_cast<QMenu *>(QApplication::activePopupWidget()) != nullptr;
        };
        return QTest::qWaitFor(isOpen, soon) ? qobject_cast<QMenu *>(QApplication::activePopupWidget())
                                             : nullptr;
    }
    QMainWindow *m_window;
};

} // namespace certwright::test
