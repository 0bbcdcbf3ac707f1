#include "authorities/authoritysummarypage.h"

#include "text/expirytext.h"
#include "text/shownvalue.h"
#include "wizards/summarylist.h"

#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace certwright::ui {

namespace {

constexpr int mostNames = 8;

QDateTime endOf(const AuthorityPlan &plan, const AuthorityKnowledge &known)
{
    const ParentChoice *parent = known.parent(plan.parent);
    const int days = plan.days > 0 ? plan.days : parent ? intermediateDays : rootDays;
    const QDateTime end = known.now.addDays(days);
    return parent ? std::min(end, parent->certificate.notAfter()) : end;
}

} // namespace

AuthoritySummaryPage::AuthoritySummaryPage(QWidget *parent)
    : AuthorityFormPage({tr("Summary"), tr("Is this right?"), tr("Nothing has been made yet.")}, parent),
      m_lines(new SummaryList(this))
{
    m_lines->setObjectName(u"authoritySummary"_s);
    column()->addWidget(m_lines);
}

void AuthoritySummaryPage::refresh()
{
    m_lines->clear();
    const AuthorityPlan &plan = draft().plan;
    const ParentChoice *parent = known().parent(plan.parent);
    const QString key = keyAlgorithmTitle(plan.keyAlgorithm);
    m_lines->add(
        u"authority"_s,
        parent ? tr("%1, an intermediate authority signed by %2, with a new %3 key.")
                     .arg(shownValue(plan.name), shownValue(parent->name), key)
               : tr("%1, a root authority of your own, with a new %2 key.").arg(shownValue(plan.name), key));
    m_lines->add(
        u"network"_s,
        draft().isLimited
            ? tr("It may sign for %1, and nothing else.").arg(listText(draft().typedScope, mostNames))
            : tr("It may sign for every name there is."));
    m_lines->add(u"list"_s, plan.pathLength > 0 ? tr("Up to %n level(s) of authorities may stand below it.",
                                                     nullptr, plan.pathLength)
                                                : tr("It signs certificates, but no further authorities."));
    m_lines->add(u"check"_s, tr("Valid until %1.").arg(dateText(endOf(plan, known()))));
    m_lines->add(u"lock"_s, !plan.passphrase ? tr("Its key is closed by your vault.")
                            : plan.rememberPassphrase
                                ? tr("Its key is closed by a passphrase of its own, which your "
                                     "keychain remembers.")
                                : tr("Its key is closed by a passphrase of its own, which only "
                                     "you know."));
}

} // namespace certwright::ui
