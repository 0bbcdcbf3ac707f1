#pragma once

#include <QString>

namespace certwright::ui {

/// A tool tip that is read as `text` is: Qt takes tips for markup where they look like some
/// (conventions 10.4, 15).
QString plainTip(const QString &text);

} // namespace certwright::ui
