#pragma once

#include "authorities/authorityformpage.h"

class QCheckBox;

namespace certwright::ui {

class ChoiceCard;
class PassphraseField;

/// Who keeps its key closed: the vault, or a passphrase of its own.
class AuthoritySecretPage : public AuthorityFormPage
{
    Q_OBJECT

public:
    explicit AuthoritySecretPage(QWidget *parent = nullptr);
    bool isComplete() const override;
    QWidget *firstFocus() const override;

protected:
    void refresh() override;

private:
    void changed();
    ChoiceCard *m_vault;
    ChoiceCard *m_own;
    QWidget *m_details;
    PassphraseField *m_passphrase;
    QCheckBox *m_remember;
};

} // namespace certwright::ui
