#include "wizards/proposalrow.h"

#include "text/shownvalue.h"
#include "widgets/flowlayout.h"
#include "widgets/icon.h"
#include "widgets/textlabel.h"
#include "widgets/theme.h"

#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace certwright::ui {

ProposalRow::ProposalRow(const QString &caption, QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space(this, 1));
    column->addWidget(new TextLabel(caption, TextLabel::Role::Muted, this));
    m_flow = new FlowLayout(nullptr, space(this, 1));
    column->addLayout(m_flow);
    hide();
}

void ProposalRow::setProposals(const QStringList &proposals)
{
    m_proposals = proposals;
    refresh();
}

void ProposalRow::setTaken(const QStringList &taken)
{
    m_taken = taken;
    refresh();
}

void ProposalRow::refresh()
{
    const auto old = findChildren<QPushButton *>(QString(), Qt::FindDirectChildrenOnly);
    QStringList wanted;
    for (const QString &proposal : m_proposals) {
        if (!m_taken.contains(proposal, Qt::CaseInsensitive))
            wanted << proposal;
    }
    for (QPushButton *button : old) {
        m_flow->removeWidget(button);
        button->hide();
        button->deleteLater();
    }
    for (const QString &proposal : std::as_const(wanted)) {
        const QString shown = shownValue(proposal);
        auto *button =
            new QPushButton(icon(u"plus"_s, IconInk::Muted), QString(shown).replace(u'&', "&&"_L1), this);
        button->setObjectName(u"proposal:"_s + proposal);
        button->setAccessibleName(tr("Add %1").arg(shown));
        m_flow->addWidget(button);
        button->show();
        connect(button, &QPushButton::clicked, this, [this, proposal] { emit chosen(proposal); });
    }
    setVisible(!wanted.isEmpty());
}

} // namespace certwright::ui
