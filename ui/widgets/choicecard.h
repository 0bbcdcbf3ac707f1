#pragma once

#include "widgets/cardpainting.h"

#include <QRadioButton>

namespace certwright::ui {

/// One answer to a page's question, chosen among its siblings; arrow keys walk through them, a screen reader
/// reads a radio button with the sentence as its description. Texts are the program's own or went through
/// shownValue().
class ChoiceCard : public QRadioButton
{
    Q_OBJECT

public:
    ChoiceCard(CardContent content, CardShape shape, QWidget *parent = nullptr);
    /// What was found here, below the sentence.
    void setNote(const QString &note);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool hitButton(const QPoint &position) const override { return rect().contains(position); }
    void paintEvent(QPaintEvent *event) override;

private:
    void describe();
    CardContent m_content;
    CardShape m_shape;
};

} // namespace certwright::ui
