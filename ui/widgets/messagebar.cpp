#include "widgets/messagebar.h"

#include "widgets/icon.h"
#include "widgets/linkbutton.h"
#include "widgets/statepill.h"
#include "widgets/textlabel.h"

#include <QAccessible>
#include <QAccessibleEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace certwright::ui {

namespace {

QBoxLayout *tight(QBoxLayout *layout, int spacing)
{
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing);
    return layout;
}

} // namespace

MessageBar::MessageBar(Shape shape, QWidget *parent)
    : QFrame(parent),
      m_shape(shape),
      m_icon(new StateShape(Tone::Idle, this)),
      m_strong(new TextLabel({}, TextLabel::Role::Strong, this)),
      m_text(new TextLabel({}, TextLabel::Role::Body, this)),
      m_fixed(new TextLabel({}, TextLabel::Role::Fixed, this)),
      m_actions(new QWidget(this))
{
    m_strong->wrapping();
    m_text->wrapping();
    m_fixed->copyable();
    m_actionRow = tight(new QHBoxLayout(m_actions), space(this, 4));
    auto *close = new QToolButton(this);
    close->setIcon(icon(u"close"_s));
    close->setAutoRaise(true);
    close->setAccessibleName(tr("Close this message"));
    close->setToolTip(tr("Close this message"));
    close->hide();
    m_close = close;
    connect(close, &QToolButton::clicked, this, [this] {
        hide();
        emit closed();
    });

    auto *words = tight(new QVBoxLayout, space(this, 1));
    words->addWidget(m_strong);
    words->addWidget(m_text);
    words->addWidget(m_fixed);
    auto *row = new QHBoxLayout(this);
    row->setSpacing(space(this, 2));
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    const bool isBar = shape == Shape::Bar;
    const int side = space(this, isBar ? 4 : 3);
    const int end = space(this, isBar ? 2 : 3);
    row->setContentsMargins(side, end, side, end);
    if (isBar)
        row->addWidget(m_actions, 0, Qt::AlignVCenter);
    else
        words->addWidget(m_actions, 0, Qt::AlignLeading);
    row->addWidget(close, 0, Qt::AlignTop);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    hide();
}

void MessageBar::setMessage(const Message &message)
{
    m_tone = message.tone;
    m_icon->setTone(message.tone);
    m_strong->setText(message.strong);
    m_strong->setVisible(!message.strong.isEmpty());
    m_text->setText(message.text);
    m_text->setVisible(!message.text.isEmpty());
    m_fixed->setText(message.fixed);
    m_fixed->setVisible(!message.fixed.isEmpty());
    m_icon->setOnTint(true);
    showActions(message.actions);
    setAccessibleName(wholeText());
    show();
    announce();
    update();
}

void MessageBar::setClosable(bool closable)
{
    m_close->setVisible(closable);
}

QString MessageBar::wholeText() const
{
    QStringList parts{m_strong->text(), m_text->text()};
    parts.removeAll(QString());
    return parts.join(u' ');
}

void MessageBar::showActions(const QList<Message::Action> &actions)
{
    // Later, since the message may be exchanged by a click on one of them.
    for (QObject *child : m_actions->findChildren<LinkButton *>(QString(), Qt::FindDirectChildrenOnly)) {
        static_cast<QWidget *>(child)->hide();
        child->deleteLater();
    }
    for (const Message::Action &action : actions) {
        auto *link = new LinkButton(action.text, m_actions);
        connect(link, &LinkButton::clicked, this, action.run);
        m_actionRow->addWidget(link);
    }
    m_actions->setVisible(!actions.isEmpty());
}

void MessageBar::announce()
{
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void MessageBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colours colours = Colours::of(this);
    if (m_shape == Shape::Bar) {
        painter.fillRect(rect(), colours.tint(m_tone));
        if (colours.isHighContrast)
            painter.fillRect(QRect(0, height() - 1, width(), 1), colours.line);
        return;
    }
    painter.setPen(QPen(colours.ink(m_tone), 1));
    painter.setBrush(colours.tint(m_tone));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius(fontMetrics()),
                            radius(fontMetrics()));
}

} // namespace certwright::ui
