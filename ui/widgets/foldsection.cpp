#include "widgets/foldsection.h"

#include "widgets/foldheader.h"
#include "widgets/theme.h"

#include <QVBoxLayout>

namespace certwright::ui {

FoldSection::FoldSection(const QString &title, QWidget *parent)
    : QWidget(parent), m_header(new FoldHeader(this))
{
    setTitle(title);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space(this, 2));
    column->addWidget(m_header);
    connect(m_header, &FoldHeader::toggled, this, [this](bool open) {
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
