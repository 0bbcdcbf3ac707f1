#pragma once

#include <QString>

namespace certwright {

/// A foreign value as it may stand inside a sentence: visibleText(), cut in the middle where it is endless,
/// and isolated where it runs from right to left, so that it can't reorder the words around it
/// (conventions 10.4, 16).
QString shownValue(const QString &value);

/// The last `most` lines of what a program or system said, each as shownValue(), in one row.
QString shownLines(const QString &output, int most);

/// `shop.example.org`, `shop.example.org and 2 more`; empty for none.
QString namesText(const QStringList &names);
/// All of them in a row, at most `most`: `a, b, c and 4 more`.
QString listText(const QStringList &values, int most = 10);

} // namespace certwright
