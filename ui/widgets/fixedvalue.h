#pragma once

#include <QWidget>

class QTextLayout;
class QToolButton;

namespace certwright::ui {

/// A number, fingerprint or path in fixed width: wrapped wherever the line ends, copied whole by the button
/// beside it.
class FixedValue : public QWidget
{
    Q_OBJECT

public:
    /// `name` says what it is, for the screen reader; `copied` is what the button gives, where it differs
    /// from what is shown.
    FixedValue(const QString &name, const QString &text, const QString &copied = {},
               QWidget *parent = nullptr);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    qreal layOut(QTextLayout &layout, int width) const;
    int textWidth(int width) const;
    QString m_text;
    QToolButton *m_copy;
};

} // namespace certwright::ui
