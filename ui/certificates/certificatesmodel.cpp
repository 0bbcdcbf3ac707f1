#include "certificates/certificatesmodel.h"

#include "certificates/certificatewords.h"
#include "text/expirytext.h"
#include "text/shownvalue.h"
#include "text/statetext.h"
#include "widgets/plaintip.h"

using namespace Qt::Literals::StringLiterals;

namespace certwright::ui {

namespace {

constexpr int namesInACell = 10;

QString namesWithoutKind(const CertificateRow &row)
{
    QStringList names;
    for (const QString &san : row.sans(namesInACell + 1))
        names << AlternativeName::fromText(san).forPeople();
    if (names.size() > namesInACell)
        names.last() = u"…"_s;
    return cellText(names.join(u", "_s));
}

} // namespace

CertificatesModel::CertificatesModel(const Clock &clock, QObject *parent)
    : QAbstractTableModel(parent),
      m_clock(clock),
      m_snapshot(std::make_shared<const CertificateSnapshot>(QList<CertificateRow>(), clock.now()))
{
}

void CertificatesModel::show(SharedSnapshot snapshot, QList<int> visible)
{
    beginResetModel();
    m_snapshot = std::move(snapshot);
    m_visible = std::move(visible);
    endResetModel();
}

CertificateId CertificatesModel::idAt(int row) const
{
    const CertificateRow *certificate = rowAt(row);
    return certificate ? certificate->id() : CertificateId();
}

int CertificatesModel::rowOf(CertificateId id) const
{
    const int index = m_snapshot->indexOf(id);
    return index < 0 ? -1 : int(m_visible.indexOf(index));
}

const CertificateRow *CertificatesModel::rowAt(int row) const
{
    return row >= 0 && row < m_visible.size() ? &m_snapshot->rows().at(m_visible.at(row)) : nullptr;
}

int CertificatesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_visible.size());
}

int CertificatesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : certificateColumns;
}

QVariant CertificatesModel::data(const QModelIndex &index, int role) const
{
    const CertificateRow *row = rowAt(index.row());
    if (!row)
        return {};
    const auto column = CertificateColumn(index.column());
    const int position = m_visible.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(*row, position, column);
    case Qt::AccessibleTextRole:
        // The first column speaks for the row.
        return column == CertificateColumn::State ? sentence(*row) : text(*row, position, column);
    case Qt::ToolTipRole:
        return toolTip(*row, column);
    case ToneRole:
        return tone(*row, column);
    case SecondLineRole:
        return secondLine(*row, position, column);
    case LifetimeRole:
        return column == CertificateColumn::Expires ? QVariant::fromValue(lifetimeOf(*row, m_clock.now()))
                                                    : QVariant();
    default:
        return {};
    }
}

QString CertificatesModel::text(const CertificateRow &row, int index, CertificateColumn column) const
{
    switch (column) {
    case CertificateColumn::State:
        return certificateStatusWord(row.status());
    case CertificateColumn::Name:
        return cellText(peopleName(row));
    case CertificateColumn::Names:
        return m_snapshot->nameCount(index) > 0 ? namesWithoutKind(row) : u"–"_s;
    case CertificateColumn::Issuer:
        return row.isSelfSigned() ? tr("Itself", "issuer") : cellText(issuerName(row));
    case CertificateColumn::Expires:
        return expiryWords(row.notAfter(), m_clock.now());
    case CertificateColumn::Renewal:
        return renewalWords(row, m_clock.now());
    case CertificateColumn::DeployedTo:
        return row.targetSummary().isEmpty() ? u"–"_s : cellText(m_snapshot->targetWords(row));
    case CertificateColumn::Key:
        return row.hasKey() ? keyWords(row.keyAlgorithm(), row.keyBits()) : tr("No key here", "column");
    case CertificateColumn::ValidFrom:
        return dateText(row.notBefore());
    case CertificateColumn::Serial:
        return cellText(row.serial());
    case CertificateColumn::Fingerprint:
        return row.fingerprintHex();
    case CertificateColumn::Source:
        return cellText(row.source());
    case CertificateColumn::Label:
        return cellText(row.label());
    case CertificateColumn::Notes:
        return cellText(row.notes());
    }
    return {};
}

QString CertificatesModel::sentence(const CertificateRow &row) const
{
    QStringList parts{cellText(peopleName(row)), certificateStatusWord(row.status()),
                      expiryWords(row.notAfter(), m_clock.now()),
                      row.isSelfSigned() ? tr("issued by itself")
                                         : tr("issued by %1").arg(cellText(issuerName(row)))};
    if (!row.targetSummary().isEmpty())
        parts << tr("deployed to %1").arg(cellText(m_snapshot->targetWords(row)));
    if (row.lastError())
        parts << tr("renewal failed");
    return parts.join(u", "_s);
}

QString CertificatesModel::secondLine(const CertificateRow &row, int index, CertificateColumn column) const
{
    if (column != CertificateColumn::Name)
        return {};
    QStringList parts;
    const int others = m_snapshot->nameCount(index) - 1;
    if (others > 0)
        parts << (others == 1 ? tr("+1 name") : tr("+%n names", nullptr, others));
    if (row.status() == CertificateStatus::NotYetValid)
        parts << tr("starts %1").arg(dateText(row.notBefore()));
    if (!row.targetSummary().isEmpty())
        parts << cellText(m_snapshot->targetWords(row));
    else if (row.isAuthority())
        parts << tr("your own authority");
    else if (row.isCa())
        parts << tr("an authority’s certificate");
    else if (!row.hasKey())
        parts << tr("no key here");
    else
        parts << tr("not deployed");
    return parts.join(u" · "_s);
}

QVariant CertificatesModel::toolTip(const CertificateRow &row, CertificateColumn column) const
{
    switch (column) {
    case CertificateColumn::Name:
        return plainTip(cellText(peopleName(row)));
    case CertificateColumn::Names:
        return plainTip(namesWithoutKind(row));
    case CertificateColumn::Issuer:
        return plainTip(cellText(row.issuer()));
    case CertificateColumn::Expires:
        return expiryWithDate(row.notAfter(), m_clock.now());
    case CertificateColumn::Renewal:
        return row.renewAt() ? expiryWithDate(*row.renewAt(), m_clock.now()) : QVariant();
    default:
        return {};
    }
}

QVariant CertificatesModel::tone(const CertificateRow &row, CertificateColumn column) const
{
    if (column == CertificateColumn::State)
        return int(toneOf(row.status()));
    if (column == CertificateColumn::Renewal && row.lastError())
        return int(Tone::Wrong);
    return {};
}

QVariant CertificatesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeading | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (CertificateColumn(section)) {
    case CertificateColumn::State:
        return tr("State", "column");
    case CertificateColumn::Name:
        return tr("Name", "column");
    case CertificateColumn::Names:
        return tr("Names covered", "column");
    case CertificateColumn::Issuer:
        return tr("Issuer", "column");
    case CertificateColumn::Expires:
        return tr("Expires", "column");
    case CertificateColumn::Renewal:
        return tr("Renewal", "column");
    case CertificateColumn::DeployedTo:
        return tr("Deployed to", "column");
    case CertificateColumn::Key:
        return tr("Key", "column");
    case CertificateColumn::ValidFrom:
        return tr("Valid from", "column");
    case CertificateColumn::Serial:
        return tr("Serial number", "column");
    case CertificateColumn::Fingerprint:
        return tr("SHA-256", "column");
    case CertificateColumn::Source:
        return tr("Source", "column");
    case CertificateColumn::Label:
        return tr("Label", "column");
    case CertificateColumn::Notes:
        return tr("Notes", "column");
    }
    return {};
}

} // namespace certwright::ui
