#include "issuance/certificatepage.h"

namespace certwright::ui {

void CertificatePage::take(const CertificateDraft &draft, const CertificateFacts &facts)
{
    m_draft = draft;
    m_facts = facts;
    refresh();
}

void CertificatePage::give(const CertificateDraft &draft)
{
    m_draft = draft;
    emit edited(draft);
    emit completeChanged();
}

} // namespace certwright::ui
