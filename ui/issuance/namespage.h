#pragma once

#include "issuance/certificatepage.h"

#include <QTimer>

namespace certwright::ui {

class CertificateOptions;
class FoldSection;
class NamesField;
class NoteList;
class ProposalRow;

/// Which names it covers; each is judged at once.
class NamesPage : public CertificatePage
{
    Q_OBJECT

public:
    explicit NamesPage(QWidget *parent = nullptr);
    bool isComplete() const override;
    void commit() override;
    QWidget *firstFocus() const override;
    /// The answer to coveringWanted().
    void showCovering(const QHash<QString, Covering> &covering);

signals:
    /// Somebody who can ask the store should say which of these are covered.
    void coveringWanted(const QList<certwright::AlternativeName> &names);

protected:
    void refresh() override;

private:
    void namesChanged(const QStringList &names);
    void judge();
    NamesField *m_names;
    NoteList *m_notes;
    ProposalRow *m_proposals;
    FoldSection *m_fold;
    CertificateOptions *m_options;
    QTimer m_patience;
    QHash<QString, Covering> m_covering;
    bool m_hasObstacle = false;
};

} // namespace certwright::ui
