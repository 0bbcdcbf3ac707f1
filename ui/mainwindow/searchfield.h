#pragma once

#include <QLineEdit>

namespace certwright::ui {

/// The one search field: filters the page as one types. Esc empties it, Down goes to the table.
class SearchField : public QLineEdit
{
    Q_OBJECT

public:
    explicit SearchField(QWidget *parent = nullptr);
    QSize sizeHint() const override;

signals:
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
};

} // namespace certwright::ui
