#pragma once

#include "issuance/certificatemaking.h"
#include "jobs/vaultgate.h"
#include "widgets/messagebar.h"
#include "wizards/wizardwindow.h"

namespace certwright::ui {

class AuthorityPage;
class CertificatePage;
class DonePage;
class NamesPage;
class ProgressPage;
class PurposePage;
class SummaryPage;
class TargetPage;

/// The way to a new certificate: a few questions, a summary, the work, and what came of it.
///
/// Owns the draft that the pages fill. A failed deployment is mended and tried again without making another
/// certificate.
class CertificateWizard : public WizardWindow
{
    Q_OBJECT

public:
    /// All outlive the window.
    CertificateWizard(Services &services, JobRunner &jobs, VaultGate &gate, QWidget *parent);

signals:
    /// A certificate was made; deployed or not.
    void finished(certwright::CertificateId certificate);
    /// The person wants to see it in the main window.
    void showRequested(certwright::CertificateId certificate);

protected:
    void entering(WizardPage *page) override;
    void act() override;
    void cancelWork() override;
    bool hasInput() const override;

private:
    void connectPages();
    void readFacts();
    void draftChanged(const CertificateDraft &draft);
    void lookForCovering(const QList<AlternativeName> &names);
    void checkTarget(int number, const TargetWish &wish);
    void makeAuthority();
    void work(const Vault &vault);
    void worked(const Result<MadeCertificate> &made);
    void failed(const Error &error);
    QList<Message::Action> mendsOf(const Error &error);
    void askAuthorityPassphrase();

    Services &m_services;
    JobRunner &m_jobs;
    VaultGate &m_gate;
    CertificateDraft m_draft;
    CertificateFacts m_facts;
    std::optional<MadeCertificate> m_made;
    QPointer<Job> m_work;
    QPointer<Job> m_check;
    QPointer<Job> m_lookup;
    PurposePage *m_purpose;
    NamesPage *m_names;
    AuthorityPage *m_authority;
    TargetPage *m_target;
    SummaryPage *m_summary;
    ProgressPage *m_progress;
    DonePage *m_done;
};

} // namespace certwright::ui
