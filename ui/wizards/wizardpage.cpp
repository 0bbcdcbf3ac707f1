#include "wizards/wizardpage.h"

#include "widgets/textlabel.h"
#include "widgets/theme.h"

#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace certwright::ui {

WizardPage::WizardPage(const Words &words, QWidget *parent)
    : QWidget(parent),
      m_step(words.step),
      m_title(new TextLabel(words.title, TextLabel::Role::Title, this)),
      m_sentence(new TextLabel(words.sentence, TextLabel::Role::Quiet, this))
{
    m_title->wrapping()->setObjectName(u"pageTitle"_s);
    m_sentence->wrapping()->setObjectName(u"pageSentence"_s);
    m_sentence->setVisible(!words.sentence.isEmpty());
    const int margin = space(this, 8);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(margin, margin, margin, space(this, 4));
    whole->setSpacing(space(this, 2));
    whole->addWidget(m_title);
    whole->addWidget(m_sentence);
    whole->addSpacing(space(this, 2));
    m_column = new QVBoxLayout;
    m_column->setSpacing(space(this, 3));
    whole->addLayout(m_column);
    whole->addStretch(1);
}

QSize WizardPage::minimumSizeHint() const
{
    // Wrapped sentences are highest where they are narrowest, which would make every page scroll.
    return {QWidget::minimumSizeHint().width(), 0};
}

void WizardPage::setTitle(const QString &title)
{
    m_title->setText(title);
}

void WizardPage::setSentence(const QString &sentence)
{
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
}

} // namespace certwright::ui
