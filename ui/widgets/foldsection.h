#pragma once

#include <QWidget>

namespace certwright::ui {

class FoldHeader;

/// What most people don't need, behind a line that says what it is: "More options", "Technical details".
class FoldSection : public QWidget
{
    Q_OBJECT

public:
    explicit FoldSection(const QString &title, QWidget *parent = nullptr);
    void setTitle(const QString &title);
    /// Takes `content` over.
    void setContent(QWidget *content);
    QWidget *content() const { return m_content; }
    bool isOpen() const;
    void setOpen(bool open);

signals:
    /// Also the time to build content that is dear.
    void toggled(bool open);

private:
    FoldHeader *m_header;
    QWidget *m_content = nullptr;
};

} // namespace certwright::ui
