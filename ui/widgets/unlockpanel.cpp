#include "widgets/unlockpanel.h"

#include "widgets/passphrasepanel.h"
#include "widgets/statepill.h"
#include "widgets/textlabel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace certwright::ui {

namespace {

PassphrasePanel::Words wordsFor(UnlockPanel::Kind kind)
{
    if (kind == UnlockPanel::Kind::Unlock)
        return {
            UnlockPanel::tr("Unlock your keys"),
            UnlockPanel::tr("Your private keys lie in a vault. It opens with your keychain, with the vault’s "
                            "passphrase, if you chose one, or with its recovery code."),
            UnlockPanel::tr("&Passphrase or recovery code"), UnlockPanel::tr("Unlock")};
    return {UnlockPanel::tr("Choose a passphrase for your keys"),
            UnlockPanel::tr(
                "Your private keys will lie in a vault. There is no keychain here that could keep its "
                "passphrase, so you choose one and type it when a key is needed."),
            UnlockPanel::tr("New &passphrase"), UnlockPanel::tr("Make the vault")};
}

} // namespace

UnlockPanel::UnlockPanel(Kind kind, QWidget *parent)
    : QWidget(parent),
      m_panel(new PassphrasePanel(
          wordsFor(kind),
          kind == Kind::Unlock ? PassphraseField::Purpose::Ask : PassphraseField::Purpose::Choose, this)),
      m_asking(new QWidget(this)),
      m_reason(new TextLabel({}, TextLabel::Role::Strong, this))
{
    auto *shape = new StateShape(Tone::Working, m_asking);
    auto *words =
        new TextLabel(tr("Your keychain is asking… Answer it, or type the vault’s passphrase here."),
                      TextLabel::Role::Body, m_asking);
    auto *row = new QHBoxLayout(m_asking);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space(this, 2));
    row->addWidget(shape, 0, Qt::AlignTop);
    row->addWidget(words->wrapping(), 1);
    m_asking->hide();
    m_reason->wrapping()->hide();

    m_panel->insertBelowTitle(m_reason);
    m_panel->insertBelowTitle(m_asking);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space(this, 3));
    column->addWidget(m_panel);
    setFocusProxy(m_panel);
    connect(m_panel, &PassphrasePanel::given, this, &UnlockPanel::given);
    connect(m_panel, &PassphrasePanel::cancelled, this, &UnlockPanel::cancelled);
}

void UnlockPanel::setKeychainAsking(bool asking)
{
    m_asking->setVisible(asking);
}

void UnlockPanel::setReason(const QString &reason)
{
    m_reason->setText(reason);
    m_reason->setVisible(!reason.isEmpty());
}

void UnlockPanel::setProblem(const QString &problem)
{
    m_panel->field()->clear();
    m_panel->field()->setProblem(problem);
    m_panel->setFocus();
}

void UnlockPanel::setBusy(bool busy)
{
    m_panel->setBusy(busy);
}

void UnlockPanel::forget()
{
    m_panel->field()->clear();
}

} // namespace certwright::ui
