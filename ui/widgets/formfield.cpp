#include "widgets/formfield.h"

#include "widgets/statepill.h"
#include "widgets/textlabel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace certwright::ui {

namespace {

QString withoutMnemonic(QString label)
{
    return label.replace("&&"_L1, "\x1"_L1).remove(u'&').replace(u'\x1', u'&');
}

} // namespace

FormField::FormField(const QString &label, QWidget *editor, QWidget *parent)
    : QWidget(parent),
      m_editor(editor),
      m_label(new TextLabel(label, TextLabel::Role::Body, this)),
      m_hint(new TextLabel({}, TextLabel::Role::Muted, this)),
      m_messageRow(new QWidget(this)),
      m_shape(new StateShape(Tone::Idle, m_messageRow)),
      m_messageText(new TextLabel({}, TextLabel::Role::Body, m_messageRow))
{
    m_label->setBuddy(editor);
    m_hint->wrapping()->hide();
    m_messageText->wrapping();
    editor->setAccessibleName(withoutMnemonic(label));

    auto *row = new QHBoxLayout(m_messageRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space(this, 1));
    row->addWidget(m_shape, 0, Qt::AlignTop);
    row->addWidget(m_messageText, 1);
    m_messageRow->hide();

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space(this, 1));
    column->addWidget(m_label);
    column->addWidget(editor);
    column->addWidget(m_hint);
    column->addWidget(m_messageRow);
    setFocusProxy(editor);
}

void FormField::setHint(const QString &hint)
{
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
    describe();
}

void FormField::setOptional()
{
    m_label->setText(tr("%1 (optional)", "label of a field").arg(m_label->text()));
    m_editor->setAccessibleName(withoutMnemonic(m_label->text()));
}

void FormField::setMessage(Tone tone, const QString &message)
{
    const bool isNew = message != m_message;
    m_message = message;
    m_shape->setTone(tone);
    m_messageText->setText(message);
    m_messageText->setInk(tone);
    m_messageRow->setVisible(!message.isEmpty());
    if (isNew)
        describe();
}

void FormField::clearMessage()
{
    setMessage(Tone::Idle, {});
}

void FormField::describe()
{
    QStringList parts{m_message, m_hint->text()};
    parts.removeAll(QString());
    m_editor->setAccessibleDescription(parts.join(u' '));
}

} // namespace certwright::ui
