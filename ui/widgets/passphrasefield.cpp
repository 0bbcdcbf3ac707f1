#include "widgets/passphrasefield.h"

#include "widgets/formfield.h"
#include "widgets/icon.h"
#include "widgets/passphrasestrength.h"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace certwright::ui {

namespace {

Tone toneOf(Strength strength)
{
    switch (strength) {
    case Strength::TooShort:
        return Tone::Idle;
    case Strength::Weak:
    case Strength::Fair:
        return Tone::Soon;
    case Strength::Good:
        return Tone::Fine;
    }
    return Tone::Idle;
}

void wipeAndClear(QLineEdit *edit)
{
    // The line edit's own copy is overwritten before it is freed; undo would keep another.
    edit->setText(QString(edit->text().size(), u' '));
    edit->clear();
}

} // namespace

PassphraseField::PassphraseField(const QString &label, Purpose purpose, QWidget *parent)
    : QWidget(parent), m_purpose(purpose), m_edit(makeEdit())
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space(this, 2));
    m_field = new FormField(label, m_edit, this);
    column->addWidget(m_field);
    if (purpose == Purpose::Choose) {
        m_repeat = makeEdit();
        m_repeatField = new FormField(tr("&Again, against slips"), m_repeat, this);
        column->addWidget(m_repeatField);
    }
    addReveal();
    setFocusProxy(m_edit);
}

QLineEdit *PassphraseField::makeEdit()
{
    auto *edit = new QLineEdit(this);
    edit->setEchoMode(QLineEdit::Password);
    edit->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhHiddenText | Qt::ImhNoPredictiveText);
    edit->setMaxLength(1024);
    edit->installEventFilter(this);
    connect(edit, &QLineEdit::textChanged, this, [this] {
        m_field->clearMessage();
        tellStrength();
        if (m_repeatField)
            m_repeatField->clearMessage();
        emit changed();
    });
    connect(edit, &QLineEdit::returnPressed, this, [this] {
        if (!isEmpty())
            emit submitted();
    });
    return edit;
}

void PassphraseField::addReveal()
{
    QAction *reveal = m_edit->addAction(icon(u"eye"_s, IconInk::Muted), QLineEdit::TrailingPosition);
    reveal->setCheckable(true);
    reveal->setText(tr("Show what is typed"));
    reveal->setToolTip(tr("Show what is typed"));
    connect(reveal, &QAction::toggled, this, [this, reveal](bool shown) {
        const auto mode = shown ? QLineEdit::Normal : QLineEdit::Password;
        m_edit->setEchoMode(mode);
        if (m_repeat)
            m_repeat->setEchoMode(mode);
        reveal->setIcon(icon(shown ? u"eyeoff"_s : u"eye"_s, IconInk::Muted));
        reveal->setText(shown ? tr("Hide what is typed") : tr("Show what is typed"));
        reveal->setToolTip(reveal->text());
    });
    // Qt makes its button without a name for the screen reader.
    for (QWidget *button : m_edit->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly))
        button->setAccessibleName(reveal->text());
}

void PassphraseField::setLeastCharacters(int characters)
{
    m_leastCharacters = characters;
}

void PassphraseField::setHint(const QString &hint)
{
    m_field->setHint(hint);
}

void PassphraseField::setProblem(const QString &problem)
{
    m_field->setMessage(Tone::Wrong, problem);
}

bool PassphraseField::isEmpty() const
{
    return m_edit->text().isEmpty();
}

bool PassphraseField::isAcceptable() const
{
    if (isEmpty())
        return false;
    return m_purpose == Purpose::Ask ||
           (m_edit->text().size() >= m_leastCharacters && m_edit->text() == m_repeat->text());
}

bool PassphraseField::check()
{
    if (isAcceptable())
        return true;
    if (isEmpty() || m_purpose == Purpose::Ask) {
        m_field->setMessage(Tone::Wrong, tr("Type a passphrase."));
        m_edit->setFocus();
    } else if (m_edit->text().size() < m_leastCharacters) {
        m_field->setMessage(Tone::Wrong, strengthWords(Strength::TooShort, m_leastCharacters));
        m_edit->setFocus();
    } else {
        m_repeatField->setMessage(Tone::Wrong, tr("The two are not alike."));
        m_repeat->setFocus();
    }
    return false;
}

std::shared_ptr<const SecretBytes> PassphraseField::secret() const
{
    QString normal = m_edit->text().normalized(QString::NormalizationForm_C);
    QByteArray bytes = normal.toUtf8();
    // A text that is normal already is shared with the edit, which still needs it.
    if (normal.isDetached())
        wipe(normal);
    return std::make_shared<const SecretBytes>(SecretBytes::fromWiping(bytes));
}

void PassphraseField::clear()
{
    wipeAndClear(m_edit);
    if (m_repeat)
        wipeAndClear(m_repeat);
}

void PassphraseField::tellStrength()
{
    if (m_purpose == Purpose::Ask || isEmpty())
        return;
    const Strength strength = passphraseStrength(m_edit->text(), m_leastCharacters);
    m_field->setMessage(toneOf(strength), strengthWords(strength, m_leastCharacters));
}

bool PassphraseField::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress)
        noticeCapsLock(*static_cast<QKeyEvent *>(event));
    return QWidget::eventFilter(watched, event);
}

void PassphraseField::noticeCapsLock(const QKeyEvent &event)
{
    if (event.key() == Qt::Key_CapsLock)
        m_hasCapsLock = !m_hasCapsLock;
    else if (event.text().size() == 1 && event.text().at(0).isLetter())
        m_hasCapsLock = event.text().at(0).isUpper() != event.modifiers().testFlag(Qt::ShiftModifier);
    else
        return;
    m_field->setHint(m_hasCapsLock ? tr("Caps Lock is on.") : QString());
}

} // namespace certwright::ui
