#pragma once

#include "issuance/certificatepage.h"

namespace certwright::ui {

class ChoiceCard;

/// What is it for? Decides who signs.
class PurposePage : public CertificatePage
{
    Q_OBJECT

public:
    explicit PurposePage(QWidget *parent = nullptr);
    QWidget *firstFocus() const override;

protected:
    void refresh() override;

private:
    void choose(IssuerKind issuer);
    ChoiceCard *m_network;
    ChoiceCard *m_development;
};

} // namespace certwright::ui
