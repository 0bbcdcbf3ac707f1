#pragma once

#include <QWidget>

class QVBoxLayout;

namespace certwright::ui {

/// Facts below each other: a small caption, and under it what is so. For details in plain words.
class FactList : public QWidget
{
    Q_OBJECT

public:
    explicit FactList(QWidget *parent = nullptr);

    /// Plain text; foreign values went through shownValue().
    void add(const QString &caption, const QString &text);
    /// In fixed width, with a button that copies it; `copied` where that differs from what is shown.
    void addFixed(const QString &caption, const QString &text, const QString &copied = {});
    /// Takes `content` over.
    void add(const QString &caption, QWidget *content);

private:
    QVBoxLayout *m_column;
};

} // namespace certwright::ui
