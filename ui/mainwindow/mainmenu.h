#pragma once

#include <QMenuBar>
#include <QStringList>

namespace certwright::ui {

class Appearance;
class CommandSet;

/// The menu bar: places the window's commands, and the choice of light and dark.
class MainMenu : public QMenuBar
{
    Q_OBJECT

public:
    MainMenu(const CommandSet &commands, Appearance &appearance, QWidget *parent);
    QMenu *viewMenu() const { return m_view; }

private:
    void addAppearance(Appearance &appearance);
    void addAbout();
    void place(QMenu *menu, const CommandSet &commands, const QStringList &ids);
    QMenu *m_view;
};

} // namespace certwright::ui
