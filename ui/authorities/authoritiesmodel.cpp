#include "authorities/authoritiesmodel.h"

#include "certificates/certificatewords.h"
#include "text/expirytext.h"
#include "text/shownvalue.h"
#include "text/statetext.h"
#include "widgets/plaintip.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace certwright::ui {

namespace {

Lifetime lifetime(const AuthorityRow &row, const QDateTime &now)
{
    const double length = double(std::max<qint64>(1, row.notBefore.secsTo(row.notAfter)));
    return {std::clamp(double(row.notBefore.secsTo(now)) / length, 0.0, 1.0), -1, toneOf(row.status)};
}

} // namespace

QString permittedWords(const QStringList &permitted)
{
    QStringList names;
    for (const QString &constraint : permitted)
        names << cellText(constraint.section(u':', 1));
    return names.isEmpty() ? AuthoritiesModel::tr("Every name") : listText(names, 4);
}

AuthoritiesModel::AuthoritiesModel(const Clock &clock, QObject *parent)
    : QAbstractTableModel(parent), m_clock(clock)
{
}

void AuthoritiesModel::show(const QList<AuthorityRow> &authorities)
{
    m_all = authorities;
    arrange();
}

void AuthoritiesModel::setSearch(const QString &search)
{
    m_search = search;
    arrange();
}

const AuthorityRow *AuthoritiesModel::rowAt(int row) const
{
    return row >= 0 && row < m_shown.size() ? &m_shown.at(row) : nullptr;
}

int AuthoritiesModel::rowOf(AuthorityId id) const
{
    const auto found = std::find_if(m_shown.cbegin(), m_shown.cend(),
                                    [id](const AuthorityRow &row) { return row.id == id; });
    return found == m_shown.cend() ? -1 : int(found - m_shown.cbegin());
}

int AuthoritiesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int AuthoritiesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(columns);
}

QVariant AuthoritiesModel::data(const QModelIndex &index, int role) const
{
    const AuthorityRow *row = rowAt(index.row());
    if (!row)
        return {};
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(*row, column);
    case Qt::AccessibleTextRole:
        return column == State ? sentence(*row) : text(*row, column);
    case Qt::ToolTipRole:
        return column == Expires ? expiryWithDate(row->notAfter, m_clock.now())
                                 : plainTip(text(*row, column));
    case ToneRole:
        return column == State ? QVariant(int(toneOf(row->status))) : QVariant();
    case SecondLineRole:
        if (column != Name)
            return {};
        return !row->hasKey    ? tr("its key isn’t here")
               : row->isRoot() ? tr("root")
                               : tr("below %1").arg(cellText(row->parent));
    case LifetimeRole:
        return column == Expires ? QVariant::fromValue(lifetime(*row, m_clock.now())) : QVariant();
    default:
        return {};
    }
}

QString AuthoritiesModel::text(const AuthorityRow &row, int column) const
{
    switch (column) {
    case State:
        return certificateStatusWord(row.status);
    case Name:
        return cellText(row.name);
    case MaySignFor:
        return permittedWords(row.permitted);
    case Issued:
        return row.living == 0 ? tr("None") : tr("%n valid", "certificates", row.living);
    case Expires:
        return expiryWords(row.notAfter, m_clock.now());
    default:
        return {};
    }
}

QString AuthoritiesModel::sentence(const AuthorityRow &row) const
{
    return tr("%1, %2, may sign for %3, expires %4")
        .arg(cellText(row.name), certificateStatusWord(row.status), permittedWords(row.permitted),
             expiryWords(row.notAfter, m_clock.now()));
}

QVariant AuthoritiesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeading | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case State:
        return tr("State", "column");
    case Name:
        return tr("Name", "column");
    case MaySignFor:
        return tr("May sign for", "column");
    case Issued:
        return tr("Issued", "column");
    case Expires:
        return tr("Expires", "column");
    default:
        return {};
    }
}

void AuthoritiesModel::sort(int column, Qt::SortOrder order)
{
    m_sortedBy = column;
    m_order = order;
    arrange();
}

void AuthoritiesModel::arrange()
{
    beginResetModel();
    m_shown.clear();
    for (const AuthorityRow &row : std::as_const(m_all)) {
        const QString words = row.name + u'\n' + row.parent + u'\n' + row.permitted.join(u'\n');
        if (words.contains(m_search.trimmed(), Qt::CaseInsensitive))
            m_shown << row;
    }
    const auto before = [this](const AuthorityRow &a, const AuthorityRow &b) {
        switch (m_sortedBy) {
        case State:
            return toneOf(a.status) > toneOf(b.status);
        case MaySignFor:
            return a.permitted < b.permitted;
        case Issued:
            return a.living < b.living;
        case Expires:
            return a.notAfter < b.notAfter;
        default:
            return a.name.compare(b.name, Qt::CaseInsensitive) < 0;
        }
    };
    std::stable_sort(m_shown.begin(), m_shown.end(),
                     [this, &before](const AuthorityRow &a, const AuthorityRow &b) {
                         return m_order == Qt::AscendingOrder ? before(a, b) : before(b, a);
                     });
    endResetModel();
}

} // namespace certwright::ui
