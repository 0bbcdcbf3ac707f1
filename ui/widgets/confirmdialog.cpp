#include "widgets/confirmdialog.h"

#include "text/shownvalue.h"
#include "widgets/buttons.h"
#include "widgets/formfield.h"
#include "widgets/messagebar.h"
#include "widgets/textlabel.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace certwright::ui {

ConfirmDialog::ConfirmDialog(const Words &words, QWidget *parent)
    : QDialog(parent),
      m_name(words.name),
      m_typed(new QLineEdit(this)),
      m_act(dangerousButton(words.act, this)),
      m_message(new MessageBar(MessageBar::Shape::Card, this)),
      m_inserted(new QVBoxLayout)
{
    setWindowTitle(words.title);
    auto *title = new TextLabel(words.title, TextLabel::Role::Heading, this);
    auto *sentence = new TextLabel(words.sentence, TextLabel::Role::Body, this);
    auto *dependents = new TextLabel(listText(words.dependents), TextLabel::Role::Body, this);
    auto *field = new FormField(tr("&Type the name to confirm"), m_typed, this);
    field->setHint(shownValue(words.name));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_act, QDialogButtonBox::ActionRole);
    buttons->button(QDialogButtonBox::Cancel)->setDefault(true);

    auto *column = new QVBoxLayout(this);
    const int margin = space(this, 4);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(space(this, 3));
    column->addWidget(title->wrapping());
    column->addWidget(sentence->wrapping());
    column->addWidget(dependents->wrapping());
    dependents->setVisible(!words.dependents.isEmpty());
    column->addLayout(m_inserted);
    column->addWidget(field);
    column->addWidget(m_message);
    column->addStretch();
    column->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 64);
    m_typed->setFocus();
    connect(m_typed, &QLineEdit::textChanged, this, &ConfirmDialog::refresh);
    connect(m_act, &QPushButton::clicked, this, [this] {
        if (isTyped() && !m_isBusy)
            emit confirmed();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    refresh();
}

void ConfirmDialog::insert(QWidget *widget)
{
    m_inserted->addWidget(widget);
    QWidget::setTabOrder(widget, m_typed);
}

void ConfirmDialog::setBusy(bool busy)
{
    m_isBusy = busy;
    refresh();
}

bool ConfirmDialog::isTyped() const
{
    // What is shown is what can be typed; a name with invisible characters is typed as it is shown.
    const QString typed = m_typed->text().trimmed();
    return typed == m_name.trimmed() || typed == shownValue(m_name);
}

void ConfirmDialog::refresh()
{
    m_act->setEnabled(isTyped() && !m_isBusy);
}

} // namespace certwright::ui
