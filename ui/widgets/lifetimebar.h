#pragma once

#include "widgets/rowdelegate.h"

#include <QWidget>

namespace certwright::ui {

/// How much of a lifetime is gone, as a bar with a notch where renewal stands. The words beside it say the
/// same.
class LifetimeBar : public QWidget
{
    Q_OBJECT

public:
    explicit LifetimeBar(QWidget *parent = nullptr);
    void setLifetime(const Lifetime &lifetime);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Lifetime m_lifetime;
};

} // namespace certwright::ui
