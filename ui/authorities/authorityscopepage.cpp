#include "authorities/authorityscopepage.h"

#include "text/shownvalue.h"
#include "widgets/namesfield.h"
#include "widgets/textlabel.h"
#include "wizards/errornote.h"
#include "wizards/proposalrow.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace certwright::ui {

AuthorityScopePage::AuthorityScopePage(QWidget *parent)
    : AuthorityFormPage(
          {tr("What for"), tr("What may it sign for?"),
           tr("Everything below these names and within these networks. Even if its key is stolen, it "
              "can't pretend to be your bank.")},
          parent),
      m_limit(new QCheckBox(tr("&Only for these names and networks"), this)),
      m_names(new NamesField(this)),
      m_proposals(new ProposalRow(tr("Also common in networks like yours"), this)),
      m_notes(new NoteList(this))
{
    m_limit->setObjectName(u"limitCheck"_s);
    m_limit->setChecked(true);
    m_names->setPlaceholderText(tr("Add a name or network…"));
    m_names->lineEdit()->setObjectName(u"scopeEdit"_s);
    m_names->lineEdit()->setAccessibleName(tr("Names and networks it may sign for"));
    m_notes->setObjectName(u"scopeNotes"_s);
    column()->addWidget(m_limit);
    column()->addWidget(m_names);
    column()->addWidget(m_notes);
    column()->addWidget(m_proposals);
    connect(m_limit, &QCheckBox::toggled, this, &AuthorityScopePage::changed);
    connect(m_names, &NamesField::namesChanged, this, &AuthorityScopePage::changed);
    connect(m_names, &NamesField::typedChanged, this, &WizardPage::completeChanged);
    connect(m_names, &NamesField::submitted, this, &WizardPage::nextRequested);
    connect(m_proposals, &ProposalRow::chosen, m_names, &NamesField::addNames);
}

void AuthorityScopePage::setProposals(const QStringList &proposals)
{
    m_proposals->setProposals(proposals);
}

QWidget *AuthorityScopePage::firstFocus() const
{
    return m_limit->isChecked() ? static_cast<QWidget *>(m_names->lineEdit()) : m_limit;
}

void AuthorityScopePage::refresh()
{
    const QSignalBlocker blockers[] = {QSignalBlocker(m_limit), QSignalBlocker(m_names)};
    m_limit->setChecked(draft().isLimited);
    if (m_names->names() != draft().typedScope)
        m_names->setNames(draft().typedScope);
    tell();
}

void AuthorityScopePage::changed()
{
    AuthorityDraft now = draft();
    now.isLimited = m_limit->isChecked();
    now.typedScope = m_names->names();
    give(now);
    tell();
}

void AuthorityScopePage::tell()
{
    const bool isLimited = draft().isLimited;
    m_names->setEnabled(isLimited);
    m_proposals->setEnabled(isLimited);
    m_proposals->setTaken(draft().typedScope);
    QList<Note> notes;
    m_isWrong = false;
    if (!isLimited)
        notes << Note{Tone::Soon,
                      tr("Without limits, whoever gets its key can pretend to be any server to everybody "
                         "who trusts it.")};
    for (const QString &typed : draft().typedScope) {
        const auto parsed = NameConstraints::parse({typed});
        const QString fault =
            typed.startsWith(u'*')
                ? tr("%1 needs no star: a name stands for itself and all below it.")
                : tr("%1 is neither a name nor a network. Write it like home.example or 192.168.0.0/16.");
        m_names->judge(typed, parsed ? Tone::Idle : Tone::Wrong,
                       parsed ? QString() : fault.arg(shownValue(typed)));
        if (!parsed && isLimited) {
            m_isWrong = true;
            notes << Note{Tone::Wrong, fault.arg(shownValue(typed))};
        }
    }
    m_notes->setNotes(notes);
    emit completeChanged();
}

void AuthorityScopePage::commit()
{
    m_names->commitTyped();
}

bool AuthorityScopePage::isComplete() const
{
    const bool hasScope = !draft().typedScope.isEmpty() || !m_names->typed().isEmpty();
    return !draft().isLimited || (hasScope && !m_isWrong);
}

} // namespace certwright::ui
