#pragma once

#include <QObject>

#include <functional>

namespace certwright::ui {

/// The last act that can be taken back, while the program runs.
class UndoSlot : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    /// `what`: "Bring shop.example.org back".
    void offer(const QString &what, std::function<void()> undo);
    bool isOffered() const { return bool(m_undo); }
    const QString &what() const { return m_what; }

public slots:
    /// Takes it back, once.
    void undo();

signals:
    void changed();

private:
    QString m_what;
    std::function<void()> m_undo;
};

} // namespace certwright::ui
