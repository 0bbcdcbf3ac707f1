#pragma once

#include <QString>

namespace certwright {

/// Whether all of it is letters, digits, signs and blanks of ASCII: each takes one column and hides nothing.
bool isPlainAscii(QStringView text);
/// Text of foreign origin made safe to show: control, bidirectional and invisible characters become
/// `\u{202E}`, NUL becomes `\0`. Newline and tab stay only with `Lines::Keep`.
enum class Lines { Keep, Escape };
QString visibleText(const QString &text, Lines lines = Lines::Escape);
/// What a program printed: as visibleText(), undecodable bytes replaced, cut to the last `limit` bytes.
QString visibleOutput(const QByteArray &output, qsizetype limit = 4096);

} // namespace certwright
