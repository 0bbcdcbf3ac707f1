#pragma once

#include "commands/selection.h"

#include <QKeySequence>
#include <QObject>

namespace certwright::ui {

/// How a command looks wherever it stands.
struct CommandFace {
    QString id;   ///< for tests and settings, never shown
    QString text; ///< with mnemonic; "…" only where more input follows
    QString icon; ///< file name in resources/icons; may be empty
    QKeySequence shortcut;
};

/// One thing a person can do: its face, when it makes sense, and what it does. Menus, tool bar, context menu
/// and details only place it.
class Command : public QObject
{
    Q_OBJECT

public:
    explicit Command(CommandFace face, QObject *parent = nullptr) : QObject(parent), m_face(std::move(face))
    {
    }
    const CommandFace &face() const { return m_face; }
    virtual bool isEnabledFor(const Selection &selection) const = 0;
    virtual void run(const Selection &selection) = 0;

signals:
    /// Its face or when it is enabled changed without a new selection.
    void changed();

protected:
    void setText(const QString &text)
    {
        m_face.text = text;
        emit changed();
    }

private:
    CommandFace m_face;
};

} // namespace certwright::ui
