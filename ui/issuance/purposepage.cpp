#include "issuance/purposepage.h"

#include "text/shownvalue.h"
#include "widgets/choicecard.h"
#include "widgets/icon.h"
#include "widgets/theme.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace certwright::ui {

namespace {

/// What programs under development are reached by.
QStringList loopbackNames()
{
    return {u"localhost"_s, u"127.0.0.1"_s, u"::1"_s};
}

} // namespace

PurposePage::PurposePage(QWidget *parent)
    : CertificatePage({tr("What is it for?"), tr("What is the certificate for?"),
                       tr("This decides who signs it. You can come back and change it.")},
                      parent)
{
    m_network = new ChoiceCard(
        {icon(u"network"_s, IconInk::Accent),
         tr("My own network"),
         tr("Servers, devices and programs at home or in the office. Your own authority signs; "
            "whoever trusts it once accepts all it signs."),
         {}},
        CardShape::Tall, this);
    m_development =
        new ChoiceCard({icon(u"code"_s, IconInk::Accent),
                        tr("Development on this computer"),
                        tr("The certificate signs itself. Enough for trying things out; browsers warn until "
                           "you accept it."),
                        {}},
                       CardShape::Tall, this);
    m_network->setObjectName(u"networkCard"_s);
    m_development->setObjectName(u"developmentCard"_s);
    m_network->setChecked(true);
    auto *row = new QHBoxLayout;
    row->setSpacing(space(this, 4));
    row->addWidget(m_network, 1);
    row->addWidget(m_development, 1);
    column()->addLayout(row);
    connect(m_network, &ChoiceCard::clicked, this, [this] { choose(IssuerKind::LocalCa); });
    connect(m_development, &ChoiceCard::clicked, this, [this] { choose(IssuerKind::SelfSigned); });
}

QWidget *PurposePage::firstFocus() const
{
    return m_development->isChecked() ? m_development : m_network;
}

void PurposePage::refresh()
{
    const bool isSelfSigned = draft().plan.issuer == IssuerKind::SelfSigned;
    (isSelfSigned ? m_development : m_network)->setChecked(true);
    const QList<AuthorityChoice> usable = facts().usableAuthorities();
    QStringList names;
    for (const AuthorityChoice &choice : usable)
        names << choice.name;
    if (names.isEmpty())
        m_network->setNote(tr("You have no authority yet: you make one on the way, in a minute."));
    else
        m_network->setNote(
            tr("%1 can sign it.", "names of authorities", int(names.size())).arg(listText(names, 3)));
}

void PurposePage::choose(IssuerKind issuer)
{
    CertificateDraft changed = draft();
    changed.plan.issuer = issuer;
    if (issuer == IssuerKind::SelfSigned) {
        changed.plan.authority.reset();
        changed.plan.authorityPassphrase.reset();
        if (changed.typedNames.isEmpty())
            changed.typedNames = loopbackNames();
    } else if (changed.typedNames == loopbackNames()) {
        changed.typedNames.clear();
    }
    if (const auto names = parseNames(changed.typedNames))
        changed.plan.names = *names;
    give(changed);
}

} // namespace certwright::ui
