#pragma once

#include "widgets/textlabel.h"

namespace certwright::ui {

/// One line of foreign text, shortened in the middle or at its end where there is no room; whole in its tool
/// tip.
class ElidedLabel : public TextLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(const QString &text, Role role = Role::Body, QWidget *parent = nullptr);
    void setWholeText(const QString &text);
    const QString &wholeText() const { return m_whole; }
    void setElideMode(Qt::TextElideMode mode);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void shorten();
    QString m_whole;
    Qt::TextElideMode m_mode = Qt::ElideRight;
};

} // namespace certwright::ui
