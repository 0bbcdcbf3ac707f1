#pragma once

#include <QAbstractButton>

namespace certwright::ui {

/// The line of a FoldSection: an arrow that says whether it is open, and its title.
class FoldHeader : public QAbstractButton
{
    Q_OBJECT

public:
    explicit FoldHeader(QWidget *parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace certwright::ui
