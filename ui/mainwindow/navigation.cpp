#include "mainwindow/navigation.h"

#include "mainwindow/navigationitem.h"

#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace certwright::ui {

Navigation::Navigation(QWidget *parent)
    : QWidget(parent),
      m_vault(new NavigationItem(NavigationItem::Kind::Foot, u"lock"_s, tr("Keys locked"), this))
{
    setAccessibleName(tr("Pages"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    m_column = new QVBoxLayout(this);
    const int margin = space(this, 2);
    m_column->setContentsMargins(margin, margin, margin + 1, margin);
    m_column->setSpacing(2);
    m_column->addStretch();
    m_column->addWidget(m_vault);
    setMinimumWidth(fontMetrics().averageCharWidth() * 30);
    connect(m_vault, &NavigationItem::clicked, this, &Navigation::vaultClicked);
    setVault(false);
}

void Navigation::addPage(const QString &icon, const QString &title)
{
    auto *item = new NavigationItem(NavigationItem::Kind::Page, icon, title, this);
    const int number = int(m_pages.size());
    m_column->insertWidget(number, item);
    setTabOrder(m_pages.isEmpty() ? static_cast<QWidget *>(item) : m_pages.last(), item);
    setTabOrder(item, m_vault);
    m_pages << item;
    connect(item, &NavigationItem::clicked, this, [this, number] { emit pageChosen(number); });
}

void Navigation::setCurrent(int page)
{
    m_pages.at(page)->setChecked(true);
}

void Navigation::setCount(int page, int count, int needing, Tone tone)
{
    NavigationItem *item = m_pages.at(page);
    if (needing > 0)
        item->setCount(needing, tone,
                       needing == 1 ? tr("One needs you") : tr("%n need you", nullptr, needing));
    else
        item->setCount(count, std::nullopt, locale().toString(count));
}

void Navigation::setVault(bool isUnlocked)
{
    m_vault->setLook(isUnlocked ? u"unlock"_s : u"lock"_s,
                     isUnlocked ? tr("Keys unlocked") : tr("Keys locked"));
    m_vault->setAccessibleDescription(isUnlocked ? tr("Locks them") : tr("Unlocks them"));
    m_vault->setToolTip(
        isUnlocked ? tr("Your private keys can be used until this program ends. Click to lock them now.")
                   : tr("Your private keys are opened when one is needed. Click to open them now."));
}

void Navigation::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int edge = layoutDirection() == Qt::RightToLeft ? 0 : width() - 1;
    painter.fillRect(QRect(edge, 0, 1, height()), Colours::of(this).line);
}

} // namespace certwright::ui
