#pragma once

#include <QString>
#include <QStringList>

#include <functional>

class QWidget;

namespace certwright::ui {

struct SaveQuestion {
    QString title;
    QString suggestedName; ///< through fileNameFor() where it comes from a certificate
    QStringList filters;   ///< "PEM (*.pem)"; the first is chosen
};
/// Asks where to save, and whether to replace what is there. `then` is given the path and the chosen filter.
void askSavePath(QWidget *parent, const SaveQuestion &question,
                 std::function<void(const QString &path, const QString &filter)> then);

/// A name as a harmless file name: no path, no leading dot or dash, no control characters, `*.` spelled out.
QString fileNameFor(const QString &name);

} // namespace certwright::ui
