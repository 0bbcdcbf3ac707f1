#pragma once

#include "authorities/authorityformpage.h"

class QCheckBox;

namespace certwright::ui {

class NamesField;
class NoteList;
class ProposalRow;

/// What may it sign for? On by default: a stolen key is then worth little.
class AuthorityScopePage : public AuthorityFormPage
{
    Q_OBJECT

public:
    explicit AuthorityScopePage(QWidget *parent = nullptr);
    bool isComplete() const override;
    void commit() override;
    QWidget *firstFocus() const override;
    void setProposals(const QStringList &proposals);

protected:
    void refresh() override;

private:
    void changed();
    void tell();
    QCheckBox *m_limit;
    NamesField *m_names;
    ProposalRow *m_proposals;
    NoteList *m_notes;
    bool m_isWrong = false;
};

} // namespace certwright::ui
