#pragma once

#include "authorities/authorityformpage.h"

class QComboBox;
class QLineEdit;
class QSpinBox;

namespace certwright::ui {

class FoldSection;
class FormField;
class KeyChoice;
class PassphraseField;

/// What it is called; and, folded, whether it stands below another, its key and its lifetime.
class AuthorityNamePage : public AuthorityFormPage
{
    Q_OBJECT

public:
    explicit AuthorityNamePage(QWidget *parent = nullptr);
    bool isComplete() const override;
    QWidget *firstFocus() const override;

protected:
    void refresh() override;

private:
    QWidget *makeMore();
    void showParents();
    void tell();
    void changed();
    QLineEdit *m_name;
    FormField *m_nameField;
    FoldSection *m_more;
    QComboBox *m_parent;
    QSpinBox *m_below;
    KeyChoice *m_key;
    QSpinBox *m_days;
    PassphraseField *m_parentPassphrase;
    FormField *m_parentField;
    FormField *m_belowField;
    FormField *m_keyField;
    FormField *m_daysField;
    bool m_wasTyped = false;
};

} // namespace certwright::ui
