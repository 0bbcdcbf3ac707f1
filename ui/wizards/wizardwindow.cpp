#include "wizards/wizardwindow.h"

#include "widgets/buttons.h"
#include "widgets/coverpage.h"
#include "widgets/messagebar.h"
#include "widgets/steplist.h"
#include "widgets/theme.h"
#include "wizards/pagearea.h"
#include "wizards/wizardpage.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QRadioButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace certwright::ui {

namespace {
// In heights of the font, so that it grows with it.
constexpr int wide = 53;
constexpr int high = 38;
} // namespace

WizardWindow::WizardWindow(const QString &title, QWidget *parent)
    : QWidget(parent, Qt::Window),
      m_leaveText(tr("&Close")),
      m_list(new StepList(this)),
      m_bar(new MessageBar(MessageBar::Shape::Bar, this)),
      m_stack(new QStackedWidget(this))
{
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    auto *right = new QWidget(this);
    right->setAutoFillBackground(true);
    right->setBackgroundRole(QPalette::Base);
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_stack, 1);
    column->addWidget(makeFoot());
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_list);
    row->addWidget(right, 1);
    connect(m_list, &StepList::stepChosen, this, &WizardWindow::jump);
    m_bar->setObjectName(u"discardBar"_s);
    const int unit = fontMetrics().height();
    resize(unit * wide, unit * high);
}

WizardWindow::~WizardWindow()
{
    // What was typed is given back when the window loses the focus, and nobody is here to take it any more.
    for (WizardPage *page : findChildren<WizardPage *>())
        page->disconnect(this);
}

QWidget *WizardWindow::makeFoot()
{
    auto *foot = new QWidget(this);
    m_cancel = new QPushButton(tr("&Cancel"), foot);
    m_back = new QPushButton(tr("&Back"), foot);
    m_next = primaryButton(tr("&Next"), foot);
    m_cancel->setObjectName(u"cancelButton"_s);
    m_back->setObjectName(u"backButton"_s);
    m_next->setObjectName(u"nextButton"_s);
    auto *row = new QHBoxLayout(foot);
    const int side = space(this, 8);
    row->setContentsMargins(side, space(this, 4), side, space(this, 6));
    row->setSpacing(space(this, 2));
    row->addWidget(m_cancel);
    row->addStretch(1);
    row->addWidget(m_back);
    row->addWidget(m_next);
    connect(m_cancel, &QPushButton::clicked, this, &WizardWindow::leave);
    connect(m_back, &QPushButton::clicked, this, &WizardWindow::goBack);
    connect(m_next, &QPushButton::clicked, this, &WizardWindow::goOn);
    return foot;
}

QWidget *WizardWindow::scrolling(WizardPage *page)
{
    auto *area = new PageArea(page, m_stack);
    connect(page, &WizardPage::completeChanged, this, &WizardWindow::refreshButtons);
    connect(page, &WizardPage::nextRequested, this, [this] {
        if (m_next->isVisible() && m_next->isEnabled())
            goOn();
    });
    return area;
}

void WizardWindow::addStep(WizardPage *page)
{
    m_steps.append({page, true});
    m_stack->addWidget(scrolling(page));
}

void WizardWindow::addOther(WizardPage *page)
{
    m_stack->addWidget(scrolling(page));
}

QList<WizardPage *> WizardWindow::shownSteps() const
{
    QList<WizardPage *> shown;
    for (const Step &step : m_steps) {
        if (step.isShown)
            shown << step.page;
    }
    return shown;
}

void WizardWindow::setStepShown(WizardPage *page, bool shown)
{
    for (Step &step : m_steps) {
        if (step.page == page)
            step.isShown = shown;
    }
    refreshButtons();
}

WizardPage *WizardWindow::currentPage() const
{
    return m_current;
}

void WizardWindow::goTo(WizardPage *page)
{
    m_phase = Phase::Asking;
    entering(page);
    showPage(page);
}

void WizardWindow::showPage(WizardPage *page)
{
    m_current = page;
    m_bar->hide();
    // page → viewport → scroll area
    m_stack->setCurrentWidget(page->parentWidget()->parentWidget());
    m_reached = std::max(m_reached, int(shownSteps().indexOf(page)));
    refreshButtons();
    QWidget *first = page->firstFocus();
    (first ? first : m_next->isVisibleTo(this) ? m_next : m_cancel)->setFocus(Qt::OtherFocusReason);
}

void WizardWindow::refreshButtons()
{
    if (!m_current)
        return;
    const QList<WizardPage *> steps = shownSteps();
    QStringList titles;
    for (const WizardPage *page : steps)
        titles << page->step();
    const bool isAsking = m_phase == Phase::Asking;
    const int index = int(steps.indexOf(m_current));
    m_list->setSteps(titles);
    m_list->setReached(isAsking ? m_reached + 1 : int(steps.size()));
    m_list->setCurrent(isAsking ? index : int(steps.size()));
    m_list->setJumpingAllowed(isAsking);

    const bool isFirst = index <= 0 || m_current == m_firstStep;
    m_cancel->setText(m_phase == Phase::Failed ? m_leaveText : tr("&Cancel"));
    m_cancel->setVisible(m_phase != Phase::Done);
    m_back->setVisible(m_phase == Phase::Failed || (isAsking && !isFirst));
    m_next->setVisible(m_phase != Phase::Working);
    m_next->setEnabled(!isAsking || m_current->isComplete());
    m_next->setText(isAsking                   ? m_current->nextText()
                    : m_phase == Phase::Failed ? tr("&Try again")
                                               : tr("&Close"));
}

void WizardWindow::goOn()
{
    if (m_phase == Phase::Done) {
        close();
        return;
    }
    if (m_phase == Phase::Failed) {
        act();
        return;
    }
    m_current->commit();
    if (!m_current->isComplete())
        return;
    const QList<WizardPage *> steps = shownSteps();
    const qsizetype next = steps.indexOf(m_current) + 1;
    if (next < steps.size())
        goTo(steps.at(next));
    else
        act();
}

void WizardWindow::goBack()
{
    const QList<WizardPage *> steps = shownSteps();
    if (m_phase == Phase::Failed) {
        goTo(steps.last());
        return;
    }
    m_current->commit();
    const qsizetype before = steps.indexOf(m_current) - 1;
    if (before >= 0)
        goTo(steps.at(before));
}

/// Forward only over pages that still have their answer.
void WizardWindow::jump(int index)
{
    const QList<WizardPage *> steps = shownSteps();
    const int first = m_firstStep ? int(steps.indexOf(m_firstStep)) : 0;
    int at = int(steps.indexOf(m_current));
    m_current->commit();
    if (index < at) {
        goTo(steps.at(std::max(index, first)));
        return;
    }
    while (at < index && steps.at(at)->isComplete())
        entering(steps.at(++at));
    goTo(steps.at(at));
}

void WizardWindow::beginWork(WizardPage *progress)
{
    m_phase = Phase::Working;
    showPage(progress);
}

void WizardWindow::endWork(Phase phase, WizardPage *page)
{
    m_phase = phase;
    showPage(page);
    if (m_closesWhenEnded)
        close();
}

void WizardWindow::leave()
{
    if (m_phase == Phase::Working)
        cancelWork();
    else
        close();
}

void WizardWindow::closeEvent(QCloseEvent *event)
{
    if (m_phase == Phase::Working) {
        m_closesWhenEnded = true;
        cancelWork();
        event->ignore();
        return;
    }
    if (m_phase == Phase::Asking && hasInput() && !m_mayClose && !m_bar->isVisible()) {
        askToDiscard();
        event->ignore();
        return;
    }
    event->accept();
}

void WizardWindow::askToDiscard()
{
    Message message;
    message.tone = Tone::Soon;
    message.strong = tr("Nothing has been made yet.");
    message.text = tr("Closing now loses what you chose here.");
    message.actions = {{tr("Close anyway"),
                        [this] {
                            m_mayClose = true;
                            close();
                        }},
                       {tr("Stay"), [this] { m_bar->hide(); }}};
    m_bar->setMessage(message);
}

bool WizardWindow::isCovered() const
{
    const auto covers = m_current ? m_current->findChildren<CoverPage *>() : QList<CoverPage *>();
    return std::any_of(covers.cbegin(), covers.cend(),
                       [](const CoverPage *cover) { return cover->isVisible(); });
}

void WizardWindow::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape) {
        leave();
        return;
    }
    if (!isEnter || isCovered()) {
        QWidget::keyPressEvent(event);
        return;
    }
    auto *button = qobject_cast<QAbstractButton *>(focusWidget());
    const bool isChoice = qobject_cast<QRadioButton *>(button) || qobject_cast<QCheckBox *>(button);
    if (button && !isChoice && button->hasFocus())
        button->click();
    else if (m_next->isVisible())
        m_next->click();
}

} // namespace certwright::ui
