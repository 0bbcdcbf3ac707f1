#include "issuance/targetpage.h"

#include "deploy/placeholders.h"
#include "hosts/localhost.h"
#include "issuance/checkview.h"
#include "issuance/presetchooser.h"
#include "issuance/targetoptions.h"
#include "widgets/theme.h"

#include <QDir>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace certwright::ui {

namespace {

constexpr int checkPatience = 350; // ms after the last change

QString nameOf(const IssuancePlan &plan)
{
    return plan.names.isEmpty() ? plan.label : plan.names.first().value();
}

/// Root's certificates live with the system's, a person's own at home.
QString proposedFolder(const IssuancePlan &plan)
{
    const QString name = asFileName(nameOf(plan));
    return LocalHost().actsAsRoot() ? u"/etc/certwright/live/"_s + name
                                    : QDir::homePath() + u"/certificates/"_s + name;
}

} // namespace

TargetPage::TargetPage(QWidget *parent)
    : CertificatePage(
          {tr("Where to"), tr("Where should it go?"),
           tr("Files written to a server are written again at each renewal, and the server is told.")},
          parent),
      m_presets(new PresetChooser(this)),
      m_details(new QWidget(this)),
      m_options(new TargetOptions(m_details)),
      m_checkNow(new QPushButton(tr("Check no&w"), m_details)),
      m_view(new CheckView(m_details))
{
    m_checkNow->setObjectName(u"checkNowButton"_s);
    auto *details = new QVBoxLayout(m_details);
    details->setContentsMargins(0, 0, 0, 0);
    details->setSpacing(space(this, 3));
    details->addWidget(m_options);
    details->addWidget(m_view);
    details->addWidget(m_checkNow, 0, Qt::AlignLeading);
    m_details->hide();
    column()->addWidget(m_presets);
    column()->addWidget(m_details);
    m_patience.setSingleShot(true);
    m_patience.setInterval(checkPatience);
    connect(m_presets, &PresetChooser::choiceMade, this, &TargetPage::choosePreset);
    connect(m_options, &TargetOptions::edited, this, &TargetPage::wishChanged);
    connect(m_checkNow, &QPushButton::clicked, this, &TargetPage::check);
    connect(&m_patience, &QTimer::timeout, this, &TargetPage::check);
    connect(m_view, &CheckView::replacingAllowed, this, [this](bool allowed) {
        CertificateDraft changed = draft();
        changed.mayReplace = allowed;
        give(changed);
    });
}

QWidget *TargetPage::firstFocus() const
{
    return draft().wish ? m_options->folderEdit() : m_presets->chosenCard();
}

void TargetPage::refresh()
{
    m_presets->setPresets(facts().presets, facts().found);
    m_presets->setChosen(draft().wish ? draft().wish->preset : QString());
    if (draft().wish && draft().wish->folder == m_folderProposed) {
        // The proposal follows the name; what a person chose stays.
        CertificateDraft changed = draft();
        m_folderProposed = proposedFolder(changed.plan);
        changed.wish->folder = m_folderProposed;
        give(changed);
    }
    showDetails();
    if (draft().wish)
        check();
}

void TargetPage::showDetails()
{
    const Preset *preset = draft().wish ? facts().preset(draft().wish->preset) : nullptr;
    m_details->setVisible(preset);
    if (!preset)
        return;
    m_options->setPreset(*preset);
    m_options->take(*draft().wish);
}

void TargetPage::choosePreset(const QString &id)
{
    if (draft().wish && draft().wish->preset == id)
        return; // a second click keeps what was typed for it
    CertificateDraft changed = draft();
    changed.planned.reset();
    changed.mayReplace = false;
    if (id.isEmpty()) {
        changed.wish.reset();
    } else {
        TargetWish wish;
        wish.preset = id;
        m_folderProposed = proposedFolder(changed.plan);
        wish.folder = changed.wish ? changed.wish->folder : m_folderProposed;
        changed.wish = wish;
    }
    give(changed);
    showDetails();
    if (changed.wish) {
        emit revealed(m_details);
        check();
    }
}

void TargetPage::wishChanged(const TargetWish &wish)
{
    CertificateDraft changed = draft();
    changed.wish = wish;
    changed.planned.reset();
    changed.mayReplace = false;
    give(changed);
    m_patience.start();
}

void TargetPage::check()
{
    m_patience.stop();
    if (!draft().wish)
        return;
    m_view->showRunning();
    emit checkWanted(++m_checkNumber, *draft().wish);
}

void TargetPage::showCheck(int number, const Result<PlannedTarget> &planned)
{
    if (number != m_checkNumber || !draft().wish || m_patience.isActive())
        return;
    emit revealed(m_details);
    CertificateDraft changed = draft();
    changed.planned.reset();
    if (planned)
        changed.planned = *planned;
    if (const Preset *preset = facts().preset(draft().wish->preset)) {
        if (planned)
            m_view->showPlanned(*planned, *preset, changed.mayReplace);
        else
            m_view->showError(planned.error(), *preset);
    }
    give(changed);
}

bool TargetPage::isComplete() const
{
    if (!draft().wish)
        return true;
    return draft().planned && (draft().planned->inTheWay.isEmpty() || draft().mayReplace);
}

} // namespace certwright::ui
