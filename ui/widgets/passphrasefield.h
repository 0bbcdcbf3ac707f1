#pragma once

#include "base/secretbytes.h"

#include <QWidget>

#include <memory>

class QLineEdit;

namespace certwright::ui {

class FormField;

/// Asks for a passphrase that exists, or lets a person choose one: twice, with its strength in words. It can
/// be shown while typing; a pressed Caps Lock is said. What was typed leaves only as SecretBytes (UTF-8, NFC)
/// and is wiped here.
class PassphraseField : public QWidget
{
    Q_OBJECT

public:
    enum class Purpose { Ask, Choose };
    PassphraseField(const QString &label, Purpose purpose, QWidget *parent = nullptr);

    /// Choose only: how many characters it must have (12 for authorities, conventions 6.5).
    void setLeastCharacters(int characters);
    void setHint(const QString &hint);
    /// Why the last one did not fit; goes with the next keystroke.
    void setProblem(const QString &problem);
    bool isEmpty() const;
    /// Long enough and, where it is chosen, typed alike twice. Nothing typed is not acceptable.
    bool isAcceptable() const;
    /// Choose: says what is missing, beside the field at fault, and puts the cursor there. False where there
    /// is something.
    bool check();
    std::shared_ptr<const SecretBytes> secret() const;
    void clear();
    QLineEdit *lineEdit() const { return m_edit; }

signals:
    void changed();
    /// Enter, with something typed.
    void submitted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QLineEdit *makeEdit();
    void addReveal();
    void tellStrength();
    void noticeCapsLock(const class QKeyEvent &event);

    Purpose m_purpose;
    int m_leastCharacters = 0;
    QLineEdit *m_edit;
    QLineEdit *m_repeat = nullptr;
    FormField *m_field;
    FormField *m_repeatField = nullptr;
    bool m_hasCapsLock = false;
};

} // namespace certwright::ui
