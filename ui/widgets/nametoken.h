#pragma once

#include "widgets/theme.h"

#include <QWidget>

#include <optional>

class QToolButton;

namespace certwright::ui {

/// One name in a NamesField: a pill with a cross. Focus it and press Delete, or click the cross; Enter or a
/// double click takes it back for editing.
class NameToken : public QWidget
{
    Q_OBJECT

public:
    explicit NameToken(const QString &name, QWidget *parent = nullptr);
    const QString &name() const { return m_name; }
    /// Wrong and Soon tint the token and tell why.
    void setJudgement(Tone tone, const QString &reason);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void removalRequested();
    void editingRequested();
    void moved(int step);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QString m_name;
    QString m_shown;
    Tone m_tone = Tone::Idle;
    QToolButton *m_remove;
};

} // namespace certwright::ui
