#pragma once

#include <QWidget>

class QHBoxLayout;

namespace certwright::ui {

class ActionCard;

/// What stands where nothing is yet: what would be here, and the ways to begin.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    EmptyState(const QString &title, const QString &sentence, QWidget *parent = nullptr);
    /// The first is the one to take. `icon` names a file in resources/icons.
    ActionCard *addChoice(const QString &icon, const QString &title, const QString &sentence);

private:
    QHBoxLayout *m_cards;
    int m_choices = 0;
};

} // namespace certwright::ui
