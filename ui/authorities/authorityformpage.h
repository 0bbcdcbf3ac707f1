#pragma once

#include "authorities/authoritydraft.h"
#include "wizards/wizardpage.h"

namespace certwright::ui {

/// A page of the wizard for authorities.
class AuthorityFormPage : public WizardPage
{
    Q_OBJECT

public:
    using WizardPage::WizardPage;
    /// Shows its part of the draft.
    void take(const AuthorityDraft &draft, const AuthorityKnowledge &known);

signals:
    void edited(const certwright::ui::AuthorityDraft &draft);

protected:
    virtual void refresh() = 0;
    const AuthorityDraft &draft() const { return m_draft; }
    const AuthorityKnowledge &known() const { return m_known; }
    void give(const AuthorityDraft &draft);
    /// Problems of these fields, in the order found.
    QList<AuthorityProblem> problemsOf(const QList<AuthorityField> &fields) const;
    bool isFree(const QList<AuthorityField> &fields) const;

private:
    AuthorityDraft m_draft;
    AuthorityKnowledge m_known;
};

} // namespace certwright::ui
