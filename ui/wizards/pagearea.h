#pragma once

#include <QPointer>
#include <QScrollArea>

namespace certwright::ui {

class WizardPage;

/// Room for a page: scrolls where the page is higher than the window, and to what just came up on it.
class PageArea : public QScrollArea
{
    Q_OBJECT

public:
    /// Takes the page over.
    explicit PageArea(WizardPage *page, QWidget *parent = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void reveal();
    QPointer<QWidget> m_part;
};

} // namespace certwright::ui
