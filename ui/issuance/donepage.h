#pragma once

#include "issuance/certificatemaking.h"
#include "wizards/wizardpage.h"

namespace certwright::ui {

class MessageBar;
class SummaryList;
class TextLabel;

/// What was made, where it is, and one next step worth taking.
class DonePage : public WizardPage
{
    Q_OBJECT

public:
    explicit DonePage(QWidget *parent = nullptr);
    void showMade(const MadeCertificate &made, const CertificateDraft &draft, const CertificateFacts &facts);
    QWidget *firstFocus() const override;

signals:
    void showRequested();
    void checkAgainRequested();

private:
    QWidget *makeActions();
    QWidget *makeNextStep();
    void tellPlace(const CertificateDraft &draft);
    void tellUnconfirmed(const DeployReport &report);
    void saveRoot();
    SummaryList *m_lines;
    MessageBar *m_unconfirmed;
    QWidget *m_show = nullptr;
    QWidget *m_open = nullptr;
    QWidget *m_copyPath = nullptr;
    QWidget *m_nextStep = nullptr;
    TextLabel *m_nextWords = nullptr;
    TextLabel *m_saved = nullptr;
    QString m_folder;
    QString m_authorityName;
    std::optional<Certificate> m_root;
};

} // namespace certwright::ui
