#pragma once

#include "deploy/preset.h"

#include <QHash>
#include <QWidget>

class QButtonGroup;
class QGridLayout;
class QLineEdit;

namespace certwright::ui {

class ChoiceCard;
class LinkButton;
class TextLabel;

/// "Just keep it here", or one of the presets as a card: those found on this computer first, a few of the
/// others, the rest by searching.
class PresetChooser : public QWidget
{
    Q_OBJECT

public:
    explicit PresetChooser(QWidget *parent = nullptr);
    void setPresets(const QList<Preset> &presets, const QHash<QString, QString> &found);
    /// Empty: just keep it here.
    void setChosen(const QString &preset);
    QString chosen() const { return m_chosen; }
    QWidget *chosenCard() const;

signals:
    void choiceMade(const QString &preset);

private:
    struct Entry {
        QString id;
        QString words; ///< lower case, to be searched
        ChoiceCard *card;
    };
    ChoiceCard *makeCard(const Preset &preset, const QString &found);
    void choose(const QString &id);
    void filter();
    QButtonGroup *m_group;
    ChoiceCard *m_keep;
    QLineEdit *m_search;
    QWidget *m_cards;
    QGridLayout *m_grid;
    LinkButton *m_all;
    TextLabel *m_nothing;
    QList<Entry> m_entries;
    QString m_chosen;
    bool m_showsAll = false;
};

} // namespace certwright::ui
