#pragma once

#include "widgets/cardpainting.h"

#include <QPushButton>

namespace certwright::ui {

/// A way to begin, as a large button: empty pages offer a few of them. The first is the one to take, and
/// looks like it.
class ActionCard : public QPushButton
{
    Q_OBJECT

public:
    enum class Weight { Primary, Ordinary };
    ActionCard(CardContent content, Weight weight, QWidget *parent = nullptr);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    CardContent m_content;
    Weight m_weight;
};

} // namespace certwright::ui
