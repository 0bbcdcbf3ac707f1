#include "issuance/summarywords.h"

#include "issuance/presettext.h"
#include "issuance/targetwords.h"
#include "text/expirytext.h"
#include "text/shownvalue.h"
#include "text/statetext.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace certwright::ui {

namespace {

constexpr int mostNames = 6;

struct SummaryWords {
    Q_DECLARE_TR_FUNCTIONS(certwright::ui::SummaryWords)
};

QString whatIsMade(const IssuancePlan &plan)
{
    QStringList names;
    for (const AlternativeName &name : plan.names)
        names << name.forPeople();
    const QString key = keyAlgorithmTitle(plan.keyAlgorithm);
    if (names.isEmpty())
        return SummaryWords::tr("A certificate called %1 with a new %2 key, closed by your vault.")
            .arg(shownValue(plan.label), key);
    return SummaryWords::tr("A certificate for %1 with a new %2 key, closed by your vault.")
        .arg(listText(names, mostNames), key);
}

QString whoSigns(const IssuancePlan &plan, const CertificateFacts &facts)
{
    if (const AuthorityChoice *authority = facts.authority(plan.authority))
        return SummaryWords::tr("%1 signs it. Whoever trusts %1 accepts it.")
            .arg(shownValue(authority->name));
    return SummaryWords::tr("It signs itself, so browsers warn until you accept it.");
}

QString whereTo(const CertificateDraft &draft, const CertificateFacts &facts)
{
    const Preset *preset = draft.wish ? facts.preset(draft.wish->preset) : nullptr;
    if (!preset || !draft.planned)
        return SummaryWords::tr("It is just kept here; nothing is written anywhere else.");
    QStringList files;
    for (const QString &path : draft.planned->files)
        files << (QFileInfo(path).path() == draft.planned->target.folder ? QFileInfo(path).fileName() : path);
    QStringList sentences{SummaryWords::tr("Written to %1 for %2: %3.")
                              .arg(shownValue(draft.planned->target.folder),
                                   shownValue(presetText(preset->title)), listText(files))};
    if (!draft.planned->inTheWay.isEmpty())
        sentences << SummaryWords::tr("What lies there now is kept in .before-certwright.");
    return sentences.join(u' ');
}

QString renewal(const CertificateDraft &draft, const QDateTime &from, const QDateTime &until)
{
    const auto due = draft.plan.renewal.renewAt(from, until);
    if (!due)
        return SummaryWords::tr("Nobody will remind you to renew it.");
    const QString when = SummaryWords::tr("It is due for renewal on %1.").arg(dateText(*due));
    return draft.wish ? SummaryWords::tr("%1 Renewing makes a new key and does all of this again.").arg(when)
                      : SummaryWords::tr("%1 Renewing makes a new key.").arg(when);
}

} // namespace

QString titleOf(const IssuancePlan &plan)
{
    if (!plan.label.isEmpty() || plan.names.isEmpty())
        return shownValue(plan.label);
    return shownValue(plan.names.first().forPeople());
}

QList<SummaryLine> summaryOf(const CertificateDraft &draft, const CertificateFacts &facts)
{
    const int days = plannedDays(draft.plan, planFacts(draft.plan, facts));
    const QDateTime until = facts.now.addDays(days);
    QList<SummaryLine> lines{
        {u"certificate"_s, whatIsMade(draft.plan)},
        {u"authority"_s, whoSigns(draft.plan, facts)},
        {u"check"_s, SummaryWords::tr("Valid for %n day(s), until %1. %2", nullptr, days)
                         .arg(dateText(until), profileSentence(draft.plan.profile))},
        {draft.wish ? u"folder"_s : u"lock"_s, whereTo(draft, facts)},
    };
    if (draft.planned)
        lines << SummaryLine{u"computer"_s, afterwards(*draft.planned)};
    lines << SummaryLine{u"renew"_s, renewal(draft, facts.now, until)};
    return lines;
}

} // namespace certwright::ui
