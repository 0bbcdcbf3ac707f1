#pragma once

#include <QPushButton>

namespace certwright::ui {

/// An act or a way to somewhere else inside a text: looks like a link, is a button for keyboard and screen
/// reader.
class LinkButton : public QPushButton
{
    Q_OBJECT

public:
    explicit LinkButton(const QString &text, QWidget *parent = nullptr);
    /// For foreign values: escaped, and an ampersand is no mnemonic.
    static LinkButton *toValue(const QString &value, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace certwright::ui
