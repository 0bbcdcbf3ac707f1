#pragma once

#include "widgets/messagebar.h"

#include <QTimer>

#include <optional>

namespace certwright::ui {

/// News at the top of the page. What is harmless goes by itself after ten seconds; what needs a person stays
/// until it is closed. The newest is shown; one that stays comes back when a harmless one has gone.
class NoticeBar : public QWidget
{
    Q_OBJECT

public:
    explicit NoticeBar(QWidget *parent = nullptr);

    enum class Stay { Briefly, UntilClosed };
    /// A number to withdraw() it by.
    int tell(const Message &message, Stay stay);
    /// What it spoke of is over.
    void withdraw(int number);
    /// What is said now; for tests and screen readers.
    QString text() const;
    void setBriefly(std::chrono::milliseconds time) { m_timer.setInterval(time); }

private:
    struct Notice {
        int number = 0;
        Message message;
    };
    void showLatest();
    MessageBar *m_bar;
    QTimer m_timer;
    std::optional<Notice> m_brief;
    QList<Notice> m_staying;
    int m_lastNumber = 0;
};

} // namespace certwright::ui
