#pragma once

#include "base/secretbytes.h"
#include "widgets/passphrasefield.h"

#include <QWidget>

#include <functional>
#include <memory>

class QPushButton;
class QVBoxLayout;

namespace certwright::ui {

class TextLabel;

/// Asks for one passphrase in the middle of a page: what it opens, why it is needed, the field, and the act.
class PassphrasePanel : public QWidget
{
    Q_OBJECT

public:
    struct Words {
        QString title;
        QString sentence;
        QString label; ///< of the field, with mnemonic
        QString act;   ///< on the button: "Unlock"
    };
    PassphrasePanel(const Words &words, PassphraseField::Purpose purpose, QWidget *parent = nullptr);
    PassphraseField *field() const { return m_field; }
    /// Puts `widget` between the title and the sentence.
    void insertBelowTitle(QWidget *widget);
    /// While what was typed is tried.
    void setBusy(bool busy);

signals:
    void given(std::shared_ptr<const certwright::SecretBytes> secret);
    void cancelled();

private:
    QVBoxLayout *m_column;
    PassphraseField *m_field;
    QPushButton *m_act;
};

/// Covers `page` and asks; `then` is given what was typed, after the cover has gone. Esc and Cancel: nothing
/// happens.
void askPassphrase(QWidget *page, const PassphrasePanel::Words &words,
                   std::function<void(std::shared_ptr<const SecretBytes>)> then);

} // namespace certwright::ui
