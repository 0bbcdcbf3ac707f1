#include "authorities/authorityformpage.h"

#include <algorithm>

namespace certwright::ui {

void AuthorityFormPage::take(const AuthorityDraft &draft, const AuthorityKnowledge &known)
{
    m_draft = draft;
    m_known = known;
    refresh();
}

void AuthorityFormPage::give(const AuthorityDraft &draft)
{
    m_draft = draft;
    emit edited(draft);
    emit completeChanged();
}

QList<AuthorityProblem> AuthorityFormPage::problemsOf(const QList<AuthorityField> &fields) const
{
    QList<AuthorityProblem> found;
    for (const AuthorityProblem &problem : problems(m_draft.plan, authorityFacts(m_draft.plan, m_known))) {
        if (fields.contains(problem.field))
            found << problem;
    }
    return found;
}

bool AuthorityFormPage::isFree(const QList<AuthorityField> &fields) const
{
    const QList<AuthorityProblem> found = problemsOf(fields);
    return std::none_of(found.cbegin(), found.cend(),
                        [](const AuthorityProblem &problem) { return problem.blocking; });
}

} // namespace certwright::ui
