#pragma once

#include <QWidget>

class QVBoxLayout;

namespace certwright::ui {

/// The steps of a wizard at its left: done ones with a tick, the current one marked; back to any that was
/// reached.
class StepList : public QWidget
{
    Q_OBJECT

public:
    explicit StepList(QWidget *parent = nullptr);
    /// Exchanges all titles; what was said of steps is kept by position.
    void setSteps(const QStringList &titles);
    void setCurrent(int index);
    int current() const { return m_current; }
    /// Steps before `count` are done and can be jumped to.
    void setReached(int count);
    /// While the work runs nobody jumps.
    void setJumpingAllowed(bool allowed);

signals:
    void stepChosen(int index);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();
    QVBoxLayout *m_column;
    QList<class StepRow *> m_rows;
    int m_current = 0;
    int m_reached = 0;
    bool m_mayJump = true;
};

} // namespace certwright::ui
