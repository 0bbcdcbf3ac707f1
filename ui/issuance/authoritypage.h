#pragma once

#include "issuance/certificatepage.h"

class QButtonGroup;
class QPushButton;

namespace certwright::ui {

class ChoiceCard;
class NoteList;
class PassphraseField;

/// Which of our authorities signs; one is made in place where none fits.
class AuthorityPage : public CertificatePage
{
    Q_OBJECT

public:
    explicit AuthorityPage(QWidget *parent = nullptr);
    bool isComplete() const override;
    QWidget *firstFocus() const override;

signals:
    void authorityWanted();

protected:
    void refresh() override;

private:
    void rebuild();
    ChoiceCard *makeCard(const AuthorityChoice &authority);
    void choose(AuthorityId id);
    void tell();
    QWidget *m_cards;
    QButtonGroup *m_group;
    QPushButton *m_create;
    NoteList *m_notes;
    PassphraseField *m_passphrase;
    QList<AuthorityId> m_shown;
};

} // namespace certwright::ui
