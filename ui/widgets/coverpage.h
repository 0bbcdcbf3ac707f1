#pragma once

#include <QList>
#include <QPointer>
#include <QWidget>

class QVBoxLayout;

namespace certwright::ui {

/// Lies over a page while the page has one question to ask: what it covers can't be reached meanwhile, and is
/// as it was when the cover goes. Esc cancels.
class CoverPage : public QWidget
{
    Q_OBJECT

public:
    /// A child of `covered`; shown at once.
    explicit CoverPage(QWidget *covered);
    ~CoverPage() override;
    /// Takes `content` over and stands it in the middle, at most `characters` wide.
    void setContent(QWidget *content, int characters = 60);
    /// Uncovers the page; the cover deletes itself.
    void dismiss();

signals:
    void cancelled();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void uncover();
    QList<QPointer<QWidget>> m_disabled;
    QPointer<QWidget> m_focus;
};

} // namespace certwright::ui
