#include "widgets/buttons.h"

#include <QPushButton>
#include <QVariant>

namespace certwright::ui {

namespace {
constexpr auto weight = "certwrightWeight";
constexpr int primary = 1;
constexpr int dangerous = 2;
} // namespace

QPushButton *primaryButton(const QString &text, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setProperty(weight, primary);
    button->setDefault(true);
    return button;
}

bool isPrimary(const QWidget *button)
{
    return button && button->property(weight).toInt() == primary;
}

QPushButton *dangerousButton(const QString &text, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setProperty(weight, dangerous);
    button->setAutoDefault(false);
    button->setDefault(false);
    return button;
}

bool isDangerous(const QWidget *button)
{
    return button && button->property(weight).toInt() == dangerous;
}

} // namespace certwright::ui
