#pragma once

#include "jobs/inventoryreader.h"
#include "mainwindow/page.h"

namespace certwright::ui {

class AuthoritiesModel;
class StatusLine;
class TableView;

/// One's own authorities: what each may sign for, how many living certificates it issued, until when it can.
class AuthoritiesPage : public Page
{
    Q_OBJECT

public:
    /// Both outlive the page.
    AuthoritiesPage(InventoryReader &reader, const Clock &clock, QWidget *parent = nullptr);

    QString key() const override;
    Count count() const override;
    bool isEmpty() const override;
    void setSearch(const QString &search) override;
    Selection selection() const override;
    void focusTable() override;
    QStringList menu() const override;
    QByteArray layoutState() const override;
    void restoreLayout(const QByteArray &state) override;
    void reveal(AuthorityId id);
    TableView *table() const { return m_table; }

private:
    const AuthorityRow *chosen() const;
    void takeView();
    void arrange(const std::function<void()> &change);
    void tellStatus();

    InventoryReader &m_reader;
    const Clock &m_clock;
    AuthoritiesModel *m_model;
    StatusLine *m_status;
    TableView *m_table;
    AuthorityId m_toReveal;
};

} // namespace certwright::ui
