#include "widgets/statusline.h"

#include "widgets/elidedlabel.h"
#include "widgets/linkbutton.h"
#include "widgets/statepill.h"

#include <QHBoxLayout>
#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace certwright::ui {

StatusLine::StatusLine(QWidget *parent)
    : QWidget(parent),
      m_shape(new StateShape(Tone::Fine, this)),
      m_strong(new TextLabel({}, TextLabel::Role::Strong, this)),
      m_text(new TextLabel({}, TextLabel::Role::Body, this)),
      m_link(new LinkButton({}, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space(this, 4), space(this, 2), space(this, 4), space(this, 2));
    row->setSpacing(space(this, 2));
    row->addWidget(m_shape);
    row->addWidget(m_strong);
    row->addWidget(m_text, 1);
    row->addWidget(m_link);
    m_text->wrapping();
    connect(m_link, &LinkButton::clicked, this, &StatusLine::linkClicked);
}

void StatusLine::setStatus(Tone tone, const QString &strong, const QString &text, const QString &link)
{
    m_tone = tone;
    m_shape->setTone(tone);
    m_strong->setText(strong);
    m_strong->setVisible(!strong.isEmpty());
    m_text->setText(text);
    m_link->setText(link);
    m_link->setAccessibleName(link);
    m_link->setVisible(!link.isEmpty());
    m_shape->setOnTint(tone != Tone::Fine);
    setAccessibleName(this->text());
    update();
}

QString StatusLine::text() const
{
    return m_strong->text().isEmpty() ? m_text->text() : u"%1 %2"_s.arg(m_strong->text(), m_text->text());
}

void StatusLine::paintEvent(QPaintEvent *)
{
    if (m_tone == Tone::Fine)
        return;
    QPainter painter(this);
    painter.fillRect(rect(), Colours::of(this).tint(m_tone));
}

} // namespace certwright::ui
