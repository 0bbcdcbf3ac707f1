#include "widgets/noticebar.h"

#include <QVBoxLayout>

namespace certwright::ui {

namespace {
constexpr int briefly = 10'000; // milliseconds
} // namespace

NoticeBar::NoticeBar(QWidget *parent) : QWidget(parent), m_bar(new MessageBar(MessageBar::Shape::Bar, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_bar);
    m_bar->setClosable(true);
    m_timer.setSingleShot(true);
    m_timer.setInterval(briefly);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_brief.reset();
        showLatest();
    });
    connect(m_bar, &MessageBar::closed, this, [this] {
        if (m_brief)
            m_brief.reset();
        else if (!m_staying.isEmpty())
            m_staying.removeLast();
        showLatest();
    });
    hide();
}

int NoticeBar::tell(const Message &message, Stay stay)
{
    Notice notice{++m_lastNumber, message};
    // An act answers the message: it has been read.
    for (Message::Action &action : notice.message.actions) {
        action.run = [this, number = notice.number, run = action.run] {
            withdraw(number);
            run();
        };
    }
    if (stay == Stay::Briefly) {
        m_brief = notice;
        m_timer.start();
    } else {
        m_brief.reset();
        m_staying << notice;
    }
    showLatest();
    return notice.number;
}

void NoticeBar::withdraw(int number)
{
    if (m_brief && m_brief->number == number)
        m_brief.reset();
    m_staying.removeIf([number](const Notice &notice) { return notice.number == number; });
    showLatest();
}

QString NoticeBar::text() const
{
    return isHidden() ? QString() : m_bar->wholeText();
}

void NoticeBar::showLatest()
{
    if (!m_brief)
        m_timer.stop();
    const bool isAnything = m_brief || !m_staying.isEmpty();
    if (isAnything)
        m_bar->setMessage(m_brief ? m_brief->message : m_staying.last().message);
    setVisible(isAnything);
}

} // namespace certwright::ui
