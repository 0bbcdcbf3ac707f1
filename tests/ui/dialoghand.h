#pragma once

#include "ui/windowhand.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QTest>
#include <QTimer>

namespace certwright::test {

/// The dialog of this kind that is open above the window; waits for it.
template<class Dialog = QDialog>
Dialog *openDialog(const QWidget *window, int patience = 20'000)
{
    const auto find = [window]() -> Dialog * {
        for (auto *dialog : window->findChildren<Dialog *>()) {
            if (dialog->isVisible())
                return dialog;
        }
        return nullptr;
    };
    return QTest::qWaitFor([&] { return find() != nullptr; }, patience) ? find() : nullptr;
}

/// The button with this text, without its mnemonic.
inline QPushButton *buttonNamed(const QWidget *window, const QString &text)
{
    for (auto *button : window->findChildren<QPushButton *>()) {
        if (button->isVisibleTo(window) && QString(button->text()).remove(u'&') == text)
            return button;
    }
    return nullptr;
}

inline void press(const QWidget *window, const QString &text)
{
    QPushButton *button = buttonNamed(window, text);
    QVERIFY2(button, qPrintable(text));
    QVERIFY2(button->isEnabled(), qPrintable(text));
    QTest::mouseClick(button, Qt::LeftButton);
}

/// Types a path into the file dialog that is open above `window`, and saves. A file that is there is
/// replaced.
inline void saveAs(const QWidget *window, const QString &path)
{
    auto *dialog = openDialog<QFileDialog>(window);
    QVERIFY(dialog);
    auto *name = dialog->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"));
    auto *buttons = dialog->findChild<QDialogButtonBox *>();
    QVERIFY(name && buttons);
    name->setText(path);
    // Qt asks with a loop of its own, which a queued answer ends.
    QTimer::singleShot(0, dialog, [dialog = QPointer<QFileDialog>(dialog)] {
        if (auto *question = dialog ? dialog->findChild<QMessageBox *>() : nullptr)
            QTest::mouseClick(question->button(QMessageBox::Yes), Qt::LeftButton);
    });
    QTest::mouseClick(buttons->button(QDialogButtonBox::Save), Qt::LeftButton);
}

} // namespace certwright::test
