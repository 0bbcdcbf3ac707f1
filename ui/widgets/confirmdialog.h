#pragma once

#include <QDialog>

class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace certwright::ui {

class MessageBar;

/// The one dialog before what can't be taken back: what hangs on it, by name, a field to type the name, and
/// the act as the button's word. Enter never does it while the name isn't typed (conventions 10.4, 51).
class ConfirmDialog : public QDialog
{
    Q_OBJECT

public:
    struct Words {
        QString title;
        QString sentence;
        QStringList dependents; ///< shown one a line; foreign values escaped
        QString name;           ///< to be typed
        QString act;
    };
    ConfirmDialog(const Words &words, QWidget *parent);
    /// A question of its own, between the dependents and the name.
    void insert(QWidget *widget);
    MessageBar *message() const { return m_message; }
    void setBusy(bool busy);

signals:
    void confirmed();

private:
    bool isTyped() const;
    void refresh();
    QString m_name;
    QLineEdit *m_typed;
    QPushButton *m_act;
    MessageBar *m_message;
    QVBoxLayout *m_inserted;
    bool m_isBusy = false;
};

} // namespace certwright::ui
