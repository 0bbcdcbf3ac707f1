#pragma once

#include "issuance/certificatepage.h"

namespace certwright::ui {

class LinkButton;
class SummaryList;
class TextLabel;

/// What will be done, in sentences, before anything is; and the same as a command.
class SummaryPage : public CertificatePage
{
    Q_OBJECT

public:
    explicit SummaryPage(QWidget *parent = nullptr);
    QString nextText() const override;
    /// The certificate exists already; only deploying is left.
    void setOnlyDeploying(bool only);

protected:
    void refresh() override;

private:
    void copy();
    SummaryList *m_lines;
    TextLabel *m_command;
    LinkButton *m_copy;
    bool m_onlyDeploys = false;
};

} // namespace certwright::ui
