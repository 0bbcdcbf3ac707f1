#pragma once

#include "authorities/authoritydraft.h"
#include "wizards/wizardpage.h"

class QPushButton;

namespace certwright::ui {

class SummaryList;
class TextLabel;

/// The authority exists: what to do with it next.
class AuthorityDonePage : public WizardPage
{
    Q_OBJECT

public:
    explicit AuthorityDonePage(QWidget *parent = nullptr);
    void showCreated(const QString &name, const Certificate &certificate);

private:
    void save();
    SummaryList *m_lines;
    QPushButton *m_save;
    TextLabel *m_saved;
    QString m_name;
    std::optional<Certificate> m_certificate;
};

} // namespace certwright::ui
