#pragma once

#include <QWidget>

namespace certwright::ui {

class FlowLayout;
class TextLabel;

/// Values a person may want to add with one click: "+ office-server.local". Those already taken are left out.
class ProposalRow : public QWidget
{
    Q_OBJECT

public:
    explicit ProposalRow(const QString &caption, QWidget *parent = nullptr);
    void setProposals(const QStringList &proposals);
    void setTaken(const QStringList &taken);

signals:
    void chosen(const QString &proposal);

private:
    void refresh();
    FlowLayout *m_flow;
    QStringList m_proposals;
    QStringList m_taken;
};

} // namespace certwright::ui
