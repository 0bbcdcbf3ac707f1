#pragma once

#include "authorities/authoritydraft.h"
#include "jobs/vaultgate.h"
#include "wizards/wizardwindow.h"

namespace certwright::ui {

class AuthorityDonePage;
class AuthorityFormPage;
class AuthorityNamePage;
class AuthorityScopePage;
class AuthoritySecretPage;
class AuthoritySummaryPage;
class ProgressPage;

/// The way to an authority of one's own.
class AuthorityWizard : public WizardWindow
{
    Q_OBJECT

public:
    /// All outlive the window.
    AuthorityWizard(Services &services, JobRunner &jobs, VaultGate &gate, QWidget *parent);
    /// Names that somebody is about to use: it is proposed that it may sign for them.
    void suggestNames(const QStringList &names);

signals:
    void created(certwright::AuthorityId authority);

protected:
    void entering(WizardPage *page) override;
    void act() override;
    void cancelWork() override;
    bool hasInput() const override;

private:
    struct Made {
        CreatedAuthority created;
        Certificate certificate;
    };
    void readKnowledge();
    void draftChanged(const AuthorityDraft &draft);
    void work(const Vault &vault);
    void worked(const Result<Made> &made);
    void failed(const Error &error);
    void askParentPassphrase();

    Services &m_services;
    JobRunner &m_jobs;
    VaultGate &m_gate;
    AuthorityDraft m_draft;
    AuthorityKnowledge m_known;
    QPointer<Job> m_work;
    AuthorityNamePage *m_name;
    AuthorityScopePage *m_scope;
    AuthoritySecretPage *m_secret;
    AuthoritySummaryPage *m_summary;
    ProgressPage *m_progress;
    AuthorityDonePage *m_done;
};

} // namespace certwright::ui
