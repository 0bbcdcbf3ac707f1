#pragma once

#include "authorities/authorityformpage.h"

namespace certwright::ui {

class SummaryList;

/// What will be made, before it is.
class AuthoritySummaryPage : public AuthorityFormPage
{
    Q_OBJECT

public:
    explicit AuthoritySummaryPage(QWidget *parent = nullptr);
    QString nextText() const override { return tr("Crea&te authority"); }

protected:
    void refresh() override;

private:
    SummaryList *m_lines;
};

} // namespace certwright::ui
