#include "authorities/authoritynamepage.h"

#include "text/shownvalue.h"
#include "widgets/errormessage.h"
#include "widgets/foldsection.h"
#include "widgets/formfield.h"
#include "widgets/passphrasefield.h"
#include "wizards/keychoice.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace certwright::ui {

namespace {

constexpr int mostDays = 36'500;
constexpr int mostBelow = 8;
constexpr int longestName = 200;

void tellIn(const QList<AuthorityProblem> &found, FormField *field)
{
    if (found.isEmpty())
        field->clearMessage();
    else
        field->setMessage(found.first().blocking ? Tone::Wrong : Tone::Soon,
                          errorParagraph(found.first().error));
}

} // namespace

AuthorityNamePage::AuthorityNamePage(QWidget *parent)
    : AuthorityFormPage(
          {tr("Name"), tr("What is it called?"),
           tr("An authority signs certificates for your own network. People see its name when they "
              "decide whether to trust it.")},
          parent),
      m_name(new QLineEdit(this)),
      m_nameField(new FormField(tr("Na&me of the authority"), m_name, this)),
      m_more(new FoldSection(tr("More options: root or intermediate, key type, lifetime"), this))
{
    m_name->setObjectName(u"authorityNameEdit"_s);
    m_name->setMaxLength(longestName);
    m_name->setPlaceholderText(tr("Home network"));
    m_more->setObjectName(u"authorityMore"_s);
    m_more->setContent(makeMore());
    column()->addWidget(m_nameField);
    column()->addWidget(m_more);
    connect(m_name, &QLineEdit::textChanged, this, [this] {
        m_wasTyped = true;
        changed();
    });
}

QWidget *AuthorityNamePage::makeMore()
{
    auto *more = new QWidget(m_more);
    m_parent = new QComboBox(more);
    m_below = new QSpinBox(more);
    m_key = new KeyChoice(more);
    m_days = new QSpinBox(more);
    m_parentPassphrase =
        new PassphraseField(tr("&Passphrase of that authority's key"), PassphraseField::Purpose::Ask, more);
    m_parent->setObjectName(u"parentChoice"_s);
    m_below->setObjectName(u"pathLengthEdit"_s);
    m_key->setObjectName(u"authorityKeyChoice"_s);
    m_days->setObjectName(u"authorityDaysEdit"_s);
    m_parentPassphrase->lineEdit()->setObjectName(u"parentPassphraseEdit"_s);
    m_below->setRange(0, mostBelow);
    m_below->setSpecialValueText(tr("None", "authorities below"));
    m_days->setRange(0, mostDays);
    m_days->setSuffix(tr(" days", "after a number"));
    m_parentField = new FormField(tr("&Signed by"), m_parent, more);
    m_belowField = new FormField(tr("Authorities &allowed below it"), m_below, more);
    m_keyField = new FormField(tr("&Key type"), m_key, more);
    m_daysField = new FormField(tr("&Lifetime"), m_days, more);
    m_parentField->setHint(
        tr("A root signs itself and is what people trust. An intermediate stands below it, so that "
           "the root's key can stay locked away."));
    m_belowField->setHint(
        tr("The path length. None: it signs certificates for servers, but no further authorities."));
    auto *grid = new QGridLayout(more);
    grid->setContentsMargins(0, space(this, 2), 0, 0);
    grid->setHorizontalSpacing(space(this, 4));
    grid->setVerticalSpacing(space(this, 4));
    grid->addWidget(m_parentField, 0, 0, Qt::AlignTop);
    grid->addWidget(m_belowField, 0, 1, Qt::AlignTop);
    grid->addWidget(m_parentPassphrase, 1, 0, 1, 2);
    grid->addWidget(m_keyField, 2, 0, Qt::AlignTop);
    grid->addWidget(m_daysField, 2, 1, Qt::AlignTop);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    setTabOrder(m_parent, m_below);
    setTabOrder(m_below, m_parentPassphrase->lineEdit());
    setTabOrder(m_parentPassphrase->lineEdit(), m_key);
    setTabOrder(m_key, m_days);
    connect(m_parent, &QComboBox::currentIndexChanged, this, &AuthorityNamePage::changed);
    connect(m_below, &QSpinBox::valueChanged, this, &AuthorityNamePage::changed);
    connect(m_key, &QComboBox::currentIndexChanged, this, &AuthorityNamePage::changed);
    connect(m_days, &QSpinBox::valueChanged, this, &AuthorityNamePage::changed);
    connect(m_parentPassphrase, &PassphraseField::changed, this, &AuthorityNamePage::changed);
    return more;
}

QWidget *AuthorityNamePage::firstFocus() const
{
    return m_name;
}

void AuthorityNamePage::refresh()
{
    const QSignalBlocker blockers[] = {QSignalBlocker(m_name), QSignalBlocker(m_parent),
                                       QSignalBlocker(m_below), QSignalBlocker(m_key),
                                       QSignalBlocker(m_days)};
    const AuthorityPlan &plan = draft().plan;
    if (m_name->text().trimmed() != plan.name)
        m_name->setText(plan.name);
    showParents();
    m_below->setValue(plan.pathLength);
    m_key->setAlgorithm(plan.keyAlgorithm);
    m_days->setValue(plan.days);
    tell();
}

void AuthorityNamePage::showParents()
{
    m_parent->clear();
    m_parent->addItem(tr("Itself: a root"), 0);
    for (const ParentChoice &parent : known().parents)
        m_parent->addItem(tr("%1: an intermediate", "signed by").arg(shownValue(parent.name)),
                          parent.id.value());
    const qint64 chosen = draft().plan.parent ? draft().plan.parent->value() : 0;
    m_parent->setCurrentIndex(std::max(0, m_parent->findData(chosen)));
}

void AuthorityNamePage::changed()
{
    AuthorityDraft now = draft();
    now.plan.name = m_name->text().trimmed();
    const AuthorityId parent(m_parent->currentData().toLongLong());
    now.plan.parent = parent.isValid() ? std::optional(parent) : std::nullopt;
    now.plan.pathLength = m_below->value();
    now.plan.keyAlgorithm = m_key->algorithm();
    now.plan.days = m_days->value();
    now.plan.parentPassphrase =
        parent.isValid() && !m_parentPassphrase->isEmpty() ? m_parentPassphrase->secret() : nullptr;
    give(now);
    tell();
}

void AuthorityNamePage::tell()
{
    // An empty name is no fault before anything was typed.
    tellIn(m_wasTyped ? problemsOf({AuthorityField::Name, AuthorityField::Subject})
                      : QList<AuthorityProblem>(),
           m_nameField);
    tellIn(problemsOf({AuthorityField::Parent}), m_parentField);
    tellIn(problemsOf({AuthorityField::PathLength}), m_belowField);
    tellIn(problemsOf({AuthorityField::Key}), m_keyField);
    tellIn(problemsOf({AuthorityField::Days}), m_daysField);
    const ParentChoice *parent = known().parent(draft().plan.parent);
    m_parentPassphrase->setVisible(parent && parent->needsPassphrase);
    m_days->setSpecialValueText(
        tr("%n day(s), as usual", nullptr, draft().plan.parent ? intermediateDays : rootDays));
    emit completeChanged();
}

bool AuthorityNamePage::isComplete() const
{
    return isFree({AuthorityField::Name, AuthorityField::Subject, AuthorityField::Parent,
                   AuthorityField::PathLength, AuthorityField::Key, AuthorityField::Days});
}

} // namespace certwright::ui
