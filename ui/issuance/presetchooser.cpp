#include "issuance/presetchooser.h"

#include "issuance/presettext.h"
#include "text/shownvalue.h"
#include "widgets/choicecard.h"
#include "widgets/icon.h"
#include "widgets/linkbutton.h"
#include "widgets/textlabel.h"
#include "widgets/theme.h"

#include <QAction>
#include <QButtonGroup>
#include <QGridLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace certwright::ui {

namespace {

constexpr int columns = 3;
constexpr int fewest = 6;
/// Fits whatever reads PEM files, so it is always offered.
constexpr auto fitsAll = "generic"_L1;

/// What most people come for, after what was found here.
QStringList usual()
{
    return {u"nginx"_s, u"apache"_s, u"generic"_s, u"haproxy"_s, u"caddy"_s, u"docker-folder"_s};
}

QString iconFor(const Preset &preset)
{
    if (preset.check.isEmpty() && preset.reload.isEmpty() && preset.service.isEmpty() &&
        preset.probe.isEmpty())
        return u"folder"_s;
    return preset.probe == u":443" ? u"globe"_s : u"computer"_s;
}

int rankOf(const Preset &preset, const QHash<QString, QString> &found)
{
    const auto at = usual().indexOf(preset.id);
    const int place = at < 0 ? int(usual().size()) : int(at);
    return found.contains(preset.id) ? place : place + 100;
}

} // namespace

PresetChooser::PresetChooser(QWidget *parent)
    : QWidget(parent),
      m_group(new QButtonGroup(this)),
      m_search(new QLineEdit(this)),
      m_cards(new QWidget(this)),
      m_grid(new QGridLayout(m_cards)),
      m_all(new LinkButton({}, this)),
      m_nothing(new TextLabel({}, TextLabel::Role::Quiet, this))
{
    m_keep = new ChoiceCard(
        {icon(u"lock"_s, IconInk::Accent),
         tr("Just keep it here"),
         tr("In your store, closed by your vault. You can deploy or export it whenever you like."),
         {}},
        CardShape::Wide, this);
    m_keep->setObjectName(u"keepCard"_s);
    m_keep->setChecked(true);
    m_group->addButton(m_keep);
    m_search->setObjectName(u"presetSearch"_s);
    m_search->setPlaceholderText(tr("Or search a server to write it to…"));
    m_search->setAccessibleName(tr("Search servers"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(u"search"_s, IconInk::Muted), QLineEdit::LeadingPosition);
    m_all->setObjectName(u"allPresetsButton"_s);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(space(this, 2));
    for (int column = 0; column < columns; ++column)
        m_grid->setColumnStretch(column, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space(this, 3));
    column->addWidget(m_keep);
    column->addWidget(m_search);
    column->addWidget(m_cards);
    column->addWidget(m_nothing->wrapping());
    column->addWidget(m_all, 0, Qt::AlignLeading);
    connect(m_keep, &ChoiceCard::clicked, this, [this] { choose({}); });
    connect(m_search, &QLineEdit::textChanged, this, &PresetChooser::filter);
    connect(m_all, &LinkButton::clicked, this, [this] {
        m_showsAll = !m_showsAll;
        filter();
    });
}

void PresetChooser::setPresets(const QList<Preset> &presets, const QHash<QString, QString> &found)
{
    if (!m_entries.isEmpty())
        return;
    QList<Preset> ranked = presets;
    std::stable_sort(ranked.begin(), ranked.end(),
                     [&](const Preset &a, const Preset &b) { return rankOf(a, found) < rankOf(b, found); });
    for (const Preset &preset : std::as_const(ranked)) {
        ChoiceCard *card = makeCard(preset, found.value(preset.id));
        const QString words =
            u"%1 %2 %3"_s.arg(preset.id, presetText(preset.title), presetText(preset.sentence)).toLower();
        m_entries.append({preset.id, words, card});
    }
    filter();
    setChosen(m_chosen);
}

ChoiceCard *PresetChooser::makeCard(const Preset &preset, const QString &found)
{
    auto *card = new ChoiceCard({icon(iconFor(preset), IconInk::Accent), shownValue(presetText(preset.title)),
                                 shownValue(presetText(preset.sentence)), shownValue(found)},
                                CardShape::Tall, m_cards);
    card->setObjectName(u"presetCard:"_s + preset.id);
    card->hide();
    m_group->addButton(card);
    connect(card, &ChoiceCard::clicked, this, [this, id = preset.id] { choose(id); });
    return card;
}

void PresetChooser::filter()
{
    const QStringList words = m_search->text().toLower().split(u' ', Qt::SkipEmptyParts);
    int shown = 0;
    QWidget *before = m_search;
    for (const Entry &entry : std::as_const(m_entries)) {
        const bool fits = std::all_of(words.cbegin(), words.cend(),
                                      [&](const QString &word) { return entry.words.contains(word); });
        const bool isWanted = m_showsAll || !words.isEmpty() || entry.id == m_chosen || entry.id == fitsAll;
        const bool isAmongFirst = isWanted || shown < fewest;
        m_grid->removeWidget(entry.card);
        entry.card->setVisible(fits && isAmongFirst);
        if (!fits || !isAmongFirst)
            continue;
        m_grid->addWidget(entry.card, shown / columns, shown % columns);
        setTabOrder(before, entry.card);
        before = entry.card;
        ++shown;
    }
    m_cards->setVisible(shown > 0);
    m_nothing->setText(
        tr("No preset is called that. “%1” fits whatever reads PEM files.").arg(tr("Folder with PEM files")));
    m_nothing->setVisible(shown == 0 && !m_entries.isEmpty());
    m_all->setText(m_showsAll ? tr("Show fewer")
                              : tr("Show all %n server(s)", nullptr, int(m_entries.size())));
    m_all->setVisible(words.isEmpty() && m_entries.size() > fewest);
}

void PresetChooser::choose(const QString &id)
{
    m_chosen = id;
    emit choiceMade(id);
}

void PresetChooser::setChosen(const QString &preset)
{
    m_chosen = preset;
    if (auto *card = qobject_cast<ChoiceCard *>(chosenCard())) {
        card->setChecked(true);
        if (card->isHidden())
            filter();
    }
}

QWidget *PresetChooser::chosenCard() const
{
    const auto at = std::find_if(m_entries.cbegin(), m_entries.cend(),
                                 [this](const Entry &entry) { return entry.id == m_chosen; });
    return at == m_entries.cend() ? m_keep : at->card;
}

} // namespace certwright::ui
