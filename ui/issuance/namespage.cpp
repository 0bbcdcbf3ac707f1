#include "issuance/namespage.h"

#include "issuance/certificateoptions.h"
#include "issuance/nameverdicts.h"
#include "widgets/foldsection.h"
#include "widgets/namesfield.h"
#include "wizards/errornote.h"
#include "wizards/proposalrow.h"

#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace certwright::ui {

namespace {
constexpr int lookupPatience = 250; // ms after the last change
} // namespace

NamesPage::NamesPage(QWidget *parent)
    : CertificatePage(
          {tr("Names"), tr("Which names should it cover?"),
           tr("Type every name and address people use to reach the server. Part them with a blank, a comma "
              "or a new line.")},
          parent),
      m_names(new NamesField(this)),
      m_notes(new NoteList(this)),
      m_proposals(new ProposalRow(tr("This computer is also known as"), this)),
      m_fold(new FoldSection(tr("More options"), this)),
      m_options(new CertificateOptions(m_fold))
{
    m_names->setPlaceholderText(tr("Add a name…"));
    m_names->lineEdit()->setObjectName(u"namesEdit"_s);
    m_names->lineEdit()->setAccessibleName(tr("Names and addresses"));
    m_notes->setObjectName(u"nameNotes"_s);
    m_fold->setObjectName(u"moreOptions"_s);
    m_fold->setContent(m_options);
    column()->addWidget(m_names);
    column()->addWidget(m_notes);
    column()->addWidget(m_proposals);
    column()->addWidget(m_fold);
    m_patience.setSingleShot(true);
    m_patience.setInterval(lookupPatience);

    connect(m_names, &NamesField::namesChanged, this, &NamesPage::namesChanged);
    connect(m_names, &NamesField::typedChanged, this, &WizardPage::completeChanged);
    connect(m_names, &NamesField::submitted, this, &WizardPage::nextRequested);
    connect(m_names, &NamesField::tooManyRefused, this, [this](int refused) {
        m_notes->setNotes(
            m_notes->notes() +
            QList<Note>{{Tone::Soon,
                         tr("%n name(s) were left out: one certificate holds at most %1.", nullptr, refused)
                             .arg(NamesField::mostNames)}});
    });
    connect(m_proposals, &ProposalRow::chosen, m_names, &NamesField::addNames);
    connect(m_options, &CertificateOptions::edited, this, [this](const IssuancePlan &plan) {
        CertificateDraft changed = draft();
        changed.plan = plan;
        give(changed);
        judge();
    });
    connect(m_fold, &FoldSection::toggled, this, &NamesPage::judge);
    connect(&m_patience, &QTimer::timeout, this, [this] { emit coveringWanted(draft().plan.names); });
}

QWidget *NamesPage::firstFocus() const
{
    return m_names->lineEdit();
}

void NamesPage::refresh()
{
    if (m_names->names() != draft().typedNames) {
        const QSignalBlocker blocker(m_names);
        m_names->setNames(draft().typedNames);
    }
    m_proposals->setProposals(facts().ownNames + facts().ownAddresses);
    judge();
    m_patience.start();
}

void NamesPage::namesChanged(const QStringList &names)
{
    CertificateDraft changed = draft();
    changed.typedNames = names;
    changed.plan.names.clear();
    for (const QString &typed : names) {
        const auto name = AlternativeName::parse(typed);
        if (name && !changed.plan.names.contains(*name))
            changed.plan.names << *name;
    }
    give(changed);
    judge();
    m_patience.start();
}

void NamesPage::judge()
{
    const QList<NameVerdict> verdicts = judgeNames(draft(), facts(), m_covering);
    m_hasObstacle = false;
    for (const NameVerdict &verdict : verdicts) {
        m_names->judge(verdict.typed, verdict.tone == Tone::Fine ? Tone::Idle : verdict.tone,
                       verdict.sentence);
        m_hasObstacle = m_hasObstacle || verdict.isObstacle;
    }
    m_notes->setNotes(notesOf(verdicts));
    m_proposals->setTaken(draft().typedNames);
    m_options->take(draft().plan, planFacts(draft().plan, facts()));
    m_fold->setTitle(m_fold->isOpen() ? tr("More options")
                                      : tr("More options: %1").arg(m_options->summary()));
    const QList<PlanProblem> found = problems(draft().plan, planFacts(draft().plan, facts()));
    const auto isOptions = [](const PlanProblem &problem) {
        return problem.blocking && (problem.field == PlanField::Key || problem.field == PlanField::Days ||
                                    problem.field == PlanField::Label || problem.field == PlanField::Subject);
    };
    m_hasObstacle = m_hasObstacle || std::any_of(found.cbegin(), found.cend(), isOptions);
    emit completeChanged();
}

void NamesPage::showCovering(const QHash<QString, Covering> &covering)
{
    m_covering = covering;
    judge();
}

bool NamesPage::isComplete() const
{
    const bool hasNames = !draft().plan.names.isEmpty() || !m_names->typed().isEmpty();
    return !m_hasObstacle && (hasNames || !needsNames(draft().plan.profile));
}

void NamesPage::commit()
{
    m_names->commitTyped();
}

} // namespace certwright::ui
