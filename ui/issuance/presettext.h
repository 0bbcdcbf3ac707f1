#pragma once

#include <QString>

namespace certwright::ui {

/// A preset's words in the reader's language.
QString presetText(const QString &english);

} // namespace certwright::ui
