#pragma once

#include <QAbstractButton>

namespace certwright::ui {

/// One line of a StepList.
class StepRow : public QAbstractButton
{
    Q_OBJECT

public:
    enum class State { Done, Current, ToCome };
    explicit StepRow(const QString &title, QWidget *parent = nullptr);
    void setTitle(const QString &title);
    void setState(State state, bool mayJump);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    State m_state = State::ToCome;
};

} // namespace certwright::ui
