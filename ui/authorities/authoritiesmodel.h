#pragma once

#include "authorities/authorityrow.h"

#include <QAbstractTableModel>

namespace certwright::ui {

/// The authorities table; there are a few, so it filters and sorts where it stands.
class AuthoritiesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { State, Name, MaySignFor, Issued, Expires, columns };

    /// `clock` outlives the model.
    explicit AuthoritiesModel(const Clock &clock, QObject *parent = nullptr);
    void show(const QList<AuthorityRow> &authorities);
    void setSearch(const QString &search);
    const AuthorityRow *rowAt(int row) const;
    int rowOf(AuthorityId id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    void arrange();
    QString text(const AuthorityRow &row, int column) const;
    QString sentence(const AuthorityRow &row) const;

    const Clock &m_clock;
    QList<AuthorityRow> m_all;
    QList<AuthorityRow> m_shown;
    QString m_search;
    int m_sortedBy = Name;
    Qt::SortOrder m_order = Qt::AscendingOrder;
};

/// `home.example and 192.168.0.0/16`, or that it may sign for every name.
QString permittedWords(const QStringList &permitted);

} // namespace certwright::ui
