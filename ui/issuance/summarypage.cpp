#include "issuance/summarypage.h"

#include "issuance/commandwords.h"
#include "issuance/summarywords.h"
#include "text/shownvalue.h"
#include "widgets/foldsection.h"
#include "widgets/linkbutton.h"
#include "widgets/textlabel.h"
#include "widgets/theme.h"
#include "wizards/summarylist.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace certwright::ui {

SummaryPage::SummaryPage(QWidget *parent)
    : CertificatePage({tr("Summary"), tr("Is this right?"), tr("Nothing has been made or changed yet.")},
                      parent),
      m_lines(new SummaryList(this)),
      m_command(new TextLabel({}, TextLabel::Role::Fixed, this)),
      m_copy(new LinkButton(tr("Cop&y as command"), this))
{
    m_lines->setObjectName(u"summaryLines"_s);
    m_command->setObjectName(u"commandText"_s);
    m_command->wrapping()->copyable();
    m_copy->setObjectName(u"copyCommandButton"_s);
    auto *fold = new FoldSection(tr("The same as a command"), this);
    fold->setObjectName(u"commandFold"_s);
    fold->setContent(m_command);
    column()->addWidget(m_lines);
    column()->addSpacing(space(this, 2));
    column()->addWidget(fold);
    column()->addWidget(m_copy, 0, Qt::AlignLeading);
    connect(m_copy, &LinkButton::clicked, this, &SummaryPage::copy);
}

QString SummaryPage::nextText() const
{
    if (!m_onlyDeploys)
        return tr("Crea&te certificate");
    return draft().wish ? tr("&Deploy") : tr("&Done");
}

void SummaryPage::setOnlyDeploying(bool only)
{
    m_onlyDeploys = only;
    setSentence(only ? tr("The certificate is made; what is left is to deploy it.")
                     : tr("Nothing has been made or changed yet."));
}

void SummaryPage::refresh()
{
    m_lines->clear();
    for (const SummaryLine &line : summaryOf(draft(), facts()))
        m_lines->add(line.icon, line.text);
    m_command->setText(shownValue(agentCommandLine(draft(), facts())));
    m_copy->setText(tr("Cop&y as command"));
}

void SummaryPage::copy()
{
    QGuiApplication::clipboard()->setText(agentCommandLine(draft(), facts()));
    m_copy->setText(tr("Copied"));
}

} // namespace certwright::ui
