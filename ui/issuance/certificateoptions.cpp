#include "issuance/certificateoptions.h"

#include "text/statetext.h"
#include "widgets/errormessage.h"
#include "widgets/formfield.h"
#include "wizards/keychoice.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>

using namespace Qt::Literals::StringLiterals;

namespace certwright::ui {

namespace {
constexpr int mostDays = 36'500;
constexpr int longestLabel = 200;
} // namespace

CertificateOptions::CertificateOptions(QWidget *parent)
    : QWidget(parent),
      m_label(new QLineEdit(this)),
      m_key(new KeyChoice(this)),
      m_days(new QSpinBox(this)),
      m_profile(new QComboBox(this)),
      m_renewal(new QCheckBox(tr("Tell me when it is due for &renewal"), this))
{
    m_label->setObjectName(u"labelEdit"_s);
    m_label->setMaxLength(longestLabel);
    m_key->setObjectName(u"keyChoice"_s);
    m_days->setObjectName(u"daysEdit"_s);
    m_days->setRange(0, mostDays);
    m_profile->setObjectName(u"profileChoice"_s);
    m_renewal->setObjectName(u"renewalCheck"_s);
    for (const Profile profile : leafProfiles())
        m_profile->addItem(profileTitle(profile), int(profile));

    m_labelField = new FormField(tr("&Label"), m_label, this);
    m_labelField->setOptional();
    m_labelField->setHint(tr("A name of your own, for lists and messages."));
    m_keyField = new FormField(tr("&Key type"), m_key, this);
    m_daysField = new FormField(tr("Life&time"), m_days, this);
    m_profileField = new FormField(tr("Good &for"), m_profile, this);

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, space(this, 2), 0, 0);
    grid->setHorizontalSpacing(space(this, 4));
    grid->setVerticalSpacing(space(this, 4));
    grid->addWidget(m_labelField, 0, 0, Qt::AlignTop);
    grid->addWidget(m_keyField, 0, 1, Qt::AlignTop);
    grid->addWidget(m_profileField, 1, 0, Qt::AlignTop);
    grid->addWidget(m_daysField, 1, 1, Qt::AlignTop);
    grid->addWidget(m_renewal, 2, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    setTabOrder(m_label, m_key);
    setTabOrder(m_key, m_profile);
    setTabOrder(m_profile, m_days);
    setTabOrder(m_days, m_renewal);
    connect(m_label, &QLineEdit::textChanged, this, &CertificateOptions::give);
    connect(m_key, &QComboBox::currentIndexChanged, this, &CertificateOptions::give);
    connect(m_days, &QSpinBox::valueChanged, this, &CertificateOptions::give);
    connect(m_profile, &QComboBox::currentIndexChanged, this, &CertificateOptions::give);
    connect(m_renewal, &QCheckBox::toggled, this, &CertificateOptions::give);
}

void CertificateOptions::take(const IssuancePlan &plan, const PlanFacts &facts)
{
    m_plan = plan;
    m_facts = facts;
    const QSignalBlocker blockers[] = {QSignalBlocker(m_label), QSignalBlocker(m_key), QSignalBlocker(m_days),
                                       QSignalBlocker(m_profile), QSignalBlocker(m_renewal)};
    if (m_label->text() != plan.label)
        m_label->setText(plan.label);
    m_key->setAlgorithm(plan.keyAlgorithm);
    m_days->setValue(plan.days);
    m_profile->setCurrentIndex(m_profile->findData(int(plan.profile)));
    m_renewal->setChecked(plan.renewal.isAutomatic());
    IssuancePlan asUsual = plan;
    asUsual.days = 0;
    m_days->setSpecialValueText(tr("%n day(s), as usual", nullptr, plannedDays(asUsual, facts)));
    m_days->setSuffix(tr(" days", "after a number"));
    m_profileField->setHint(profileSentence(plan.profile));

    const QList<PlanProblem> found = problems(plan, facts);
    say(PlanField::Label, m_labelField, found);
    say(PlanField::Key, m_keyField, found);
    say(PlanField::Days, m_daysField, found);
    say(PlanField::Profile, m_profileField, found);
}

void CertificateOptions::say(PlanField which, FormField *field, const QList<PlanProblem> &found)
{
    for (const PlanProblem &problem : found) {
        if (problem.field == which) {
            field->setMessage(problem.blocking ? Tone::Wrong : Tone::Soon, errorParagraph(problem.error));
            return;
        }
    }
    field->clearMessage();
}

QString CertificateOptions::summary() const
{
    return tr("key type (%1), lifetime (%n day(s)), label, renewal", nullptr, plannedDays(m_plan, m_facts))
        .arg(keyAlgorithmTitle(m_plan.keyAlgorithm));
}

void CertificateOptions::give()
{
    IssuancePlan plan = m_plan;
    plan.label = m_label->text().trimmed();
    plan.keyAlgorithm = m_key->algorithm();
    plan.days = m_days->value();
    plan.profile = Profile(m_profile->currentData().toInt());
    if (m_renewal->isChecked() != plan.renewal.isAutomatic())
        plan.renewal = m_renewal->isChecked() ? RenewalPolicy() : RenewalPolicy::off();
    emit edited(plan);
}

} // namespace certwright::ui
