#pragma once

#include "base/escape.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QTextDocument>
#include <QWidget>

namespace certwright::test {

/// What is seen of a tool tip or of a label that tells by its text whether it is markup.
inline QString seenAs(const QString &text)
{
    if (!Qt::mightBeRichText(text))
        return text;
    QTextDocument document;
    document.setHtml(text);
    return document.toPlainText();
}

/// One text that a window shows or speaks, and where.
struct Readable {
    QString where;
    QString text;
    bool isMarkup = false; ///< Qt would take it for such
};

/// Collects whatever can be read of a window and all that hangs on it, seen or not: labels, buttons, tool
/// tips, what screen readers say, cells of tables and lists, entries of menus, titles.
class Reading
{
public:
    explicit Reading(const QWidget *window)
    {
        read(window);
        for (const QWidget *widget : window->findChildren<QWidget *>())
            read(widget);
        for (const QAction *action : window->findChildren<QAction *>()) {
            add(action, "entry", action->text());
            addTip(action, action->toolTip());
        }
    }
    const QList<Readable> &all() const { return m_all; }
    bool says(const QString &text) const
    {
        return std::any_of(m_all.cbegin(), m_all.cend(),
                           [&](const Readable &one) { return one.text.contains(text); });
    }
    /// Those that hold `text`.
    QList<Readable> holding(const QString &text) const
    {
        QList<Readable> found;
        std::copy_if(m_all.cbegin(), m_all.cend(), std::back_inserter(found),
                     [&](const Readable &one) { return one.text.contains(text); });
        return found;
    }

private:
    void read(const QWidget *widget)
    {
        add(widget, "title", widget->windowTitle());
        add(widget, "name", widget->accessibleName());
        add(widget, "description", widget->accessibleDescription());
        addTip(widget, widget->toolTip());
        addTip(widget, widget->whatsThis());
        add(widget, "status", widget->statusTip());
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            add(widget, "label", label->text(),
                label->textFormat() == Qt::RichText || label->textFormat() == Qt::MarkdownText ||
                    (label->textFormat() == Qt::AutoText && Qt::mightBeRichText(label->text())));
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            add(widget, "button", button->text());
        if (const auto *edit = qobject_cast<const QLineEdit *>(widget))
            add(widget, "placeholder", edit->placeholderText());
        const auto *view = qobject_cast<const QAbstractItemView *>(widget);
        if (view && view->model() && !qobject_cast<const QHeaderView *>(widget))
            read(*view->model(), widget);
    }
    void read(const QAbstractItemModel &model, const QWidget *view)
    {
        constexpr int enough = 200; // rows
        for (int row = 0; row < std::min(model.rowCount(), enough); ++row) {
            for (int column = 0; column < model.columnCount(); ++column) {
                const QModelIndex cell = model.index(row, column);
                addTip(view, cell.data(Qt::ToolTipRole).toString());
                for (int role = 0; role < Qt::UserRole + 10; ++role) {
                    const QVariant value = cell.data(role);
                    if (role != Qt::ToolTipRole && value.typeId() == QMetaType::QString)
                        add(view, "cell", value.toString());
                }
            }
        }
    }
    void add(const QObject *object, const char *part, const QString &text, bool isMarkup = false)
    {
        if (!text.isEmpty())
            m_all << Readable{QString::fromLatin1("%1 %2 %3")
                                  .arg(QLatin1String(object->metaObject()->className()), object->objectName(),
                                       QLatin1String(part)),
                              text, isMarkup};
    }
    /// As it is seen; what Qt would load or style of it is markup.
    void addTip(const QObject *object, const QString &tip)
    {
        add(object, "tip", seenAs(tip), tip.contains(QLatin1String("<img"), Qt::CaseInsensitive));
    }

    QList<Readable> m_all;
};

/// Whether all that it holds is seen; the isolates that shownValue() puts around values are ours.
inline bool isAllVisible(QString text)
{
    text.remove(QChar(0x2068)).remove(QChar(0x2069));
    return visibleText(text, Lines::Keep) == text;
}

} // namespace certwright::test
