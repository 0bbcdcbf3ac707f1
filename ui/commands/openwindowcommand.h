#pragma once

#include "commands/command.h"

#include <functional>

class QWidget;

namespace certwright::ui {

/// Opens a window of its own, such as a wizard.
class OpenWindowCommand : public Command
{
    Q_OBJECT

public:
    using Open = std::function<void(QWidget *parent)>;
    OpenWindowCommand(CommandFace face, QWidget *parentWindow, Open open, QObject *parent = nullptr)
        : Command(std::move(face), parent), m_window(parentWindow), m_open(std::move(open))
    {
    }
    bool isEnabledFor(const Selection &) const override { return true; }
    void run(const Selection &) override { m_open(m_window); }

private:
    QWidget *m_window;
    Open m_open;
};

} // namespace certwright::ui
