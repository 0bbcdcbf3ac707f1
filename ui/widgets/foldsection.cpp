#include "widgets/foldsection.h"

#include "widgets/theme.h"

#include <QToolButton>
#include <QVBoxLayout>

namespace certwright::ui {

FoldSection::FoldSection(const QString &title, QWidget *parent) : QWidget(parent), m_header(new QToolButton(this))
{
    m_header->setCheckable(true);
    m_header->setAutoRaise(true);
    m_header->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_header->setArrowType(Qt::RightArrow);
    m_header->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_header->setFocusPolicy(Qt::StrongFocus);
    m_header->setForegroundRole(QPalette::PlaceholderText);
    setTitle(title);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space(this, 1));
    column->addWidget(m_header, 0, Qt::AlignLeading);
    connect(m_header, &QToolButton::toggled, this, [this](bool open) {
        m_header->setArrowType(open                                    ? Qt::DownArrow
                               : layoutDirection() == Qt::RightToLeft ? Qt::LeftArrow
                                                                       : Qt::RightArrow);
        emit toggled(open);
        if (m_content)
            m_content->setVisible(open);
    });
}

void FoldSection::setTitle(const QString &title)
{
    m_header->setText(title);
    m_header->setAccessibleName(title);
}

void FoldSection::setContent(QWidget *content)
{
    if (m_content)
        m_content->deleteLater();
    m_content = content;
    layout()->addWidget(content);
    content->setVisible(isOpen());
}

bool FoldSection::isOpen() const
{
    return m_header->isChecked();
}

void FoldSection::setOpen(bool open)
{
    m_header->setChecked(open);
}

} // namespace certwright::ui
