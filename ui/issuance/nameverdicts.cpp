#include "issuance/nameverdicts.h"

#include "text/expirytext.h"
#include "text/shownvalue.h"
#include "widgets/errormessage.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace certwright::ui {

namespace {

constexpr int mostNotes = 5;
constexpr int mostGood = 4;

struct VerdictWords {
    Q_DECLARE_TR_FUNCTIONS(certwright::ui::VerdictWords)
};

std::optional<PlanProblem> problemOf(const AlternativeName &name, const QList<PlanProblem> &found)
{
    for (const PlanProblem &problem : found) {
        if (problem.field == PlanField::Names && problem.error.about(Subject::Name) == name.value())
            return problem;
    }
    return {};
}

/// `*.example.org` serves neither `example.org` nor `a.b.example.org`, which surprises many.
bool lacksItsDomain(const AlternativeName &name, const QList<AlternativeName> &names)
{
    return name.kind() == AlternativeName::Kind::Dns && name.value().startsWith("*."_L1) &&
           std::none_of(names.cbegin(), names.cend(),
                        [&](const AlternativeName &other) { return other.value() == name.value().mid(2); });
}

NameVerdict judge(const QString &typed, const AlternativeName &name, const CertificateDraft &draft,
                  const QList<PlanProblem> &found, const QHash<QString, Covering> &covering)
{
    const QString shown = shownValue(name.forPeople());
    if (const auto problem = problemOf(name, found)) {
        // Another authority may be chosen on the next page.
        const bool isAuthoritys = problem->error.code() == ErrorCode::NameNotPermitted;
        const bool isObstacle = problem->blocking && !isAuthoritys;
        return {typed, isObstacle ? Tone::Wrong : Tone::Soon, errorParagraph(problem->error), isObstacle};
    }
    if (const auto at = covering.constFind(name.value()); at != covering.cend())
        return {typed, Tone::Soon,
                VerdictWords::tr("%1 is already covered until %2, by %3.")
                    .arg(shown, dateText(at->until), shownValue(at->name)),
                false};
    if (lacksItsDomain(name, draft.plan.names))
        return {typed, Tone::Idle,
                VerdictWords::tr("%1 covers every name one level below it, but not %2 itself.")
                    .arg(shown, shownValue(name.forPeople().mid(2))),
                false};
    return {typed, Tone::Fine, {}, false};
}

} // namespace

QList<NameVerdict> judgeNames(const CertificateDraft &draft, const CertificateFacts &facts,
                              const QHash<QString, Covering> &covering)
{
    const QList<PlanProblem> found = problems(draft.plan, planFacts(draft.plan, facts));
    QList<NameVerdict> verdicts;
    for (const QString &typed : draft.typedNames) {
        const auto name = AlternativeName::parse(typed);
        if (name)
            verdicts << judge(typed, *name, draft, found, covering);
        else
            verdicts << NameVerdict{typed, Tone::Wrong, errorParagraph(name.error()), true};
    }
    return verdicts;
}

QList<Note> notesOf(const QList<NameVerdict> &verdicts)
{
    QStringList good;
    QList<Note> others;
    for (const NameVerdict &verdict : verdicts) {
        if (verdict.sentence.isEmpty())
            good << verdict.typed;
        else
            others << Note{verdict.tone, verdict.sentence};
    }
    std::stable_sort(others.begin(), others.end(), [](const Note &a, const Note &b) {
        return (a.tone == Tone::Wrong) > (b.tone == Tone::Wrong);
    });
    const int more = int(others.size()) - mostNotes;
    if (more > 0)
        others = others.first(mostNotes) +
                 QList<Note>{{Tone::Soon, VerdictWords::tr("%n more name(s) need a look.", nullptr, more)}};
    if (good.size() == 2)
        others.prepend(
            {Tone::Fine,
             VerdictWords::tr("%1 and %2 can be used.").arg(shownValue(good.at(0)), shownValue(good.at(1)))});
    else if (!good.isEmpty())
        others.prepend(
            {Tone::Fine,
             VerdictWords::tr("%1 can be used.", "names", int(good.size())).arg(listText(good, mostGood))});
    return others;
}

} // namespace certwright::ui
