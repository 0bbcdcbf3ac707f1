#pragma once

#include "base/context.h"
#include "widgets/theme.h"

#include <QWidget>

class QVBoxLayout;

namespace certwright::ui {

class StateShape;
class TextLabel;

/// The steps of something long, one below the other, each with its state: what is done, what is being done,
/// what failed. Each change is told to screen readers.
class ProgressList : public QWidget
{
    Q_OBJECT

public:
    explicit ProgressList(QWidget *parent = nullptr);
    void clear();

    /// What an operation reports: a new step ends the one before.
    void report(const Progress &progress);
    /// The last step is done.
    void finish();
    /// The last step, or a first one, failed.
    void fail(const QString &what, const QString &detail);

    /// A line of one's own; foreign values in it went through shownValue().
    int add(Tone tone, const QString &title, const QString &detail = {});
    void set(int index, Tone tone, const QString &title, const QString &detail = {});
    int count() const { return int(m_rows.size()); }

private:
    struct Row {
        QWidget *widget;
        StateShape *shape;
        TextLabel *title;
        TextLabel *detail;
    };
    void announce(const Row &row);
    QVBoxLayout *m_column;
    QList<Row> m_rows;
    std::optional<Progress> m_running;
};

} // namespace certwright::ui
