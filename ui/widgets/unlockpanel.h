#pragma once

#include "base/secretbytes.h"

#include <QWidget>

#include <memory>

namespace certwright::ui {

class PassphrasePanel;
class TextLabel;

/// Opens the vault with a person's help: the keychain is asking, or a passphrase is typed, or, where no
/// keychain can keep one, chosen for a new vault.
class UnlockPanel : public QWidget
{
    Q_OBJECT

public:
    enum class Kind { Unlock, Create };
    explicit UnlockPanel(Kind kind, QWidget *parent = nullptr);

    /// The keychain's own prompt may be open: says so, beside the other way.
    void setKeychainAsking(bool asking);
    /// Why the keychain could not help; plain sentences.
    void setReason(const QString &reason);
    /// The passphrase did not fit.
    void setProblem(const QString &problem);
    void setBusy(bool busy);
    void forget();

signals:
    void given(std::shared_ptr<const certwright::SecretBytes> secret);
    void cancelled();

private:
    PassphrasePanel *m_panel;
    QWidget *m_asking;
    TextLabel *m_reason;
};

} // namespace certwright::ui
