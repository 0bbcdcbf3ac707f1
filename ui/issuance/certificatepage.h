#pragma once

#include "issuance/certificatedraft.h"
#include "wizards/wizardpage.h"

namespace certwright::ui {

/// A page of the wizard for certificates.
class CertificatePage : public WizardPage
{
    Q_OBJECT

public:
    using WizardPage::WizardPage;
    /// Shows its part of the draft.
    void take(const CertificateDraft &draft, const CertificateFacts &facts);

signals:
    void edited(const certwright::ui::CertificateDraft &draft);

protected:
    virtual void refresh() = 0;
    const CertificateDraft &draft() const { return m_draft; }
    const CertificateFacts &facts() const { return m_facts; }
    /// The changed copy; says so.
    void give(const CertificateDraft &draft);

private:
    CertificateDraft m_draft;
    CertificateFacts m_facts;
};

} // namespace certwright::ui
