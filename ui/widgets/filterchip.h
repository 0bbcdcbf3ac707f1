#pragma once

#include <QRadioButton>

namespace certwright::ui {

/// One of a few ways to narrow a table, with the number of rows it lets through; among its siblings one is
/// chosen.
class FilterChip : public QRadioButton
{
    Q_OBJECT

public:
    explicit FilterChip(const QString &word, QWidget *parent = nullptr);
    void setCount(int count);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    bool hitButton(const QPoint &position) const override { return rect().contains(position); }
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_word;
};

} // namespace certwright::ui
