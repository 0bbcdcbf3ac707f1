#pragma once

#include "widgets/theme.h"

#include <QAbstractButton>

#include <optional>

namespace certwright::ui {

/// One line of the side bar: icon, words, and a number at its end.
class NavigationItem : public QAbstractButton
{
    Q_OBJECT

public:
    enum class Kind { Page, Foot };
    NavigationItem(Kind kind, const QString &icon, const QString &title, QWidget *parent = nullptr);
    void setLook(const QString &icon, const QString &title);
    /// A count with a tone stands in a pill.
    void setCount(int count, std::optional<Tone> tone, const QString &spoken);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintCount(QPainter *painter, const Colours &colours) const;
    Kind m_kind;
    int m_count = 0;
    std::optional<Tone> m_tone;
};

} // namespace certwright::ui
