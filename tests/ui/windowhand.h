#pragma once

#include "widgets/appearance.h"
#include "widgets/namesfield.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QTest>

namespace certwright::test {

/// Finds the parts of a window by what they are called, and uses them as a person does.
class WindowHand
{
public:
    explicit WindowHand(QWidget *window) : m_window(window) {}

    template<class Widget>
    Widget *part(const QString &name) const
    {
        return m_window->findChild<Widget *>(name);
    }
    bool sees(const QString &name) const
    {
        const auto *widget = part<QWidget>(name);
        return widget && widget->isVisible();
    }
    void click(const QString &name) const
    {
        auto *widget = part<QWidget>(name);
        QVERIFY2(widget, qPrintable(name));
        QVERIFY2(widget->isVisible(), qPrintable(name));
        QVERIFY2(widget->isEnabled(), qPrintable(name));
        QTest::mouseClick(widget, Qt::LeftButton);
    }
    /// By Space: a click beside the words of a check box misses it.
    void tick(const QString &name) const
    {
        auto *box = part<QAbstractButton>(name);
        QVERIFY2(box && box->isVisible(), qPrintable(name));
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Space);
    }
    void type(const QString &name, const QString &text) const
    {
        auto *widget = part<QWidget>(name);
        QVERIFY2(widget && widget->isVisible(), qPrintable(name));
        widget->setFocus();
        QTest::keyClicks(widget, text);
    }
    void replace(const QString &name, const QString &text) const
    {
        auto *edit = part<QLineEdit>(name);
        QVERIFY2(edit && edit->isVisible(), qPrintable(name));
        edit->setFocus();
        QTest::keyClick(edit, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(edit, text);
    }
    void unfold(const QString &name) const
    {
        auto *fold = part<QWidget>(name);
        QVERIFY2(fold, qPrintable(name));
        QTest::mouseClick(fold->findChild<QAbstractButton *>(QString(), Qt::FindDirectChildrenOnly),
                          Qt::LeftButton);
    }
    void next() const { click(QStringLiteral("nextButton")); }
    bool mayGoOn() const
    {
        const auto *next = part<QWidget>(QStringLiteral("nextButton"));
        return next->isVisible() && next->isEnabled();
    }
    /// Title of the page that is seen.
    QString title() const
    {
        for (const QLabel *label : m_window->findChildren<QLabel *>(QStringLiteral("pageTitle"))) {
            if (label->isVisible())
                return label->text();
        }
        return {};
    }
    /// All that can be read below the part of this name; the whole window without one.
    QString text(const QString &name = {}) const
    {
        QStringList texts;
        const QWidget *root = name.isEmpty() ? m_window : part<QWidget>(name);
        for (const QLabel *label : root->findChildren<QLabel *>()) {
            if (label->isVisible())
                texts << label->text();
        }
        return texts.join(u'\n');
    }

private:
    QWidget *m_window;
};

/// Grabs a window as it is now, light and dark, where CERTWRIGHT_SCREENSHOTS names a folder.
inline void takePicture(QWidget *window, const QString &name)
{
    const QString folder = qEnvironmentVariable("CERTWRIGHT_SCREENSHOTS");
    if (folder.isEmpty())
        return;
    static ui::Appearance appearance;
    using Choice = ui::AppearanceChoice;
    for (const Choice choice : {Choice::Dark, Choice::Light}) {
        appearance.choose(choice);
        QCoreApplication::processEvents(); // until everything has its place
        const QString path = QStringLiteral("%1/%2-%3.png").arg(folder, name, ui::appearanceName(choice));
        QVERIFY2(window->grab().save(path), qPrintable(path));
    }
}

/// Takes note of the letter that Alt or a menu needs for `text`; fails where another has it already.
inline void takeLetter(QStringList *letters, const QString &text)
{
    const QString letter = QKeySequence::mnemonic(text).toString();
    if (letter.isEmpty())
        return;
    QVERIFY2(!letters->contains(letter), qPrintable(text));
    letters->append(letter);
}

/// Each visible control of the window has a name for the screen reader, and no letter is taken twice, its
/// menu bar's included. Dialogs above it are windows of their own.
inline void verifyReachable(QWidget *window)
{
    QStringList letters;
    for (const QWidget *widget : window->findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->window() != window)
            continue;
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const auto *label = qobject_cast<const QLabel *>(widget);
        const QString text = button ? button->text() : label && label->buddy() ? label->text() : QString();
        takeLetter(&letters, text);
        if (const auto *bar = qobject_cast<const QMenuBar *>(widget)) {
            for (const QAction *menu : bar->actions())
                takeLetter(&letters, menu->text());
        }
        const bool isFocused = widget->focusPolicy() & Qt::TabFocus;
        const bool isNamed = !widget->accessibleName().isEmpty() || !text.isEmpty() || widget->focusProxy();
        const bool isInside = qobject_cast<const QAbstractItemView *>(widget) != nullptr;
        QVERIFY2(
            !isFocused || isNamed || isInside,
            qPrintable(QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName()));
    }
}

/// In an open menu each letter stands for one entry.
inline void verifyLetters(const QMenu *menu)
{
    QStringList letters;
    for (const QAction *entry : menu->actions()) {
        if (entry->isVisible())
            takeLetter(&letters, entry->text());
    }
}

} // namespace certwright::test
