#pragma once

#include <QWidget>

class QPushButton;
class QStackedWidget;

namespace certwright::ui {

class MessageBar;
class StepList;
class WizardPage;

/// The frame of a wizard: steps at the left, one question at a time, Cancel, Back and Next below. A window of
/// its own that leaves the program usable. Enter goes on, Esc cancels, and asks only where something typed
/// would be lost.
///
/// Whoever inherits owns the state, says what a page shows (entering()) and what is done at the end (act()).
class WizardWindow : public QWidget
{
    Q_OBJECT

public:
    WizardWindow(const QString &title, QWidget *parent);
    ~WizardWindow() override;

protected:
    enum class Phase { Asking, Working, Failed, Done };

    /// In their order. A page that is left out keeps its content.
    void addStep(WizardPage *page);
    void setStepShown(WizardPage *page, bool shown);
    /// What is shown while working and at the end; no step of its own.
    void addOther(WizardPage *page);
    WizardPage *currentPage() const;
    void goTo(WizardPage *page);
    /// Steps before this one can't be changed any more.
    void setFirstStep(WizardPage *page) { m_firstStep = page; }

    Phase phase() const { return m_phase; }
    void beginWork(WizardPage *progress);
    void endWork(Phase phase, WizardPage *page);
    /// Of the button that leaves a failed work as it is.
    void setLeaveText(const QString &text) { m_leaveText = text; }
    void refreshButtons();

    /// Give the page what it shows; it becomes visible right after, or is only asked whether it is complete.
    virtual void entering(WizardPage *page) = 0;
    /// Next on the last step, and "Try again".
    virtual void act() = 0;
    virtual void cancelWork() = 0;
    /// Whether closing would lose something a person typed.
    virtual bool hasInput() const = 0;

    void keyPressEvent(QKeyEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    QWidget *makeFoot();
    QWidget *scrolling(WizardPage *page);
    void showPage(WizardPage *page);
    void goOn();
    void goBack();
    void jump(int index);
    void leave();
    void askToDiscard();
    bool isCovered() const;
    QList<WizardPage *> shownSteps() const;

    struct Step {
        WizardPage *page = nullptr;
        bool isShown = true;
    };
    QList<Step> m_steps;
    WizardPage *m_current = nullptr;
    WizardPage *m_firstStep = nullptr;
    Phase m_phase = Phase::Asking;
    int m_reached = 0;
    bool m_mayClose = false;
    bool m_closesWhenEnded = false;
    QString m_leaveText;
    StepList *m_list;
    MessageBar *m_bar;
    QStackedWidget *m_stack;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_back = nullptr;
    QPushButton *m_next = nullptr;
};

} // namespace certwright::ui
