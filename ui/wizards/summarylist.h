#pragma once

#include <QWidget>

class QVBoxLayout;

namespace certwright::ui {

/// Sentences below each other, each with the icon of what it speaks of.
class SummaryList : public QWidget
{
    Q_OBJECT

public:
    explicit SummaryList(QWidget *parent = nullptr);
    void clear();
    /// `text` is plain, foreign values escaped.
    void add(const QString &icon, const QString &text);

private:
    QVBoxLayout *m_column;
    QList<QWidget *> m_lines;
};

} // namespace certwright::ui
