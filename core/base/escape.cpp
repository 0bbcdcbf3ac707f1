#include "base/escape.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace certwright {
namespace {

/// Shown as nothing or as a blank by most fonts, though Unicode counts them as letters or marks.
bool isBlankLetter(char32_t point)
{
    return point == 0x034F || point == 0x115F || point == 0x1160 || point == 0x17B4 || point == 0x17B5 ||
           point == 0x2800 || point == 0x3164 || point == 0xFFA0 || (point >= 0x180B && point <= 0x180F) ||
           (point >= 0xFE00 && point <= 0xFE0F) || (point >= 0xE0000 && point <= 0xE0FFF);
}

bool mustEscape(char32_t point)
{
    switch (QChar::category(point)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return isBlankLetter(point) || QChar::isNonCharacter(point);
    }
}

QString escaped(char32_t point)
{
    if (point == 0)
        return u"\\0"_s;
    const QString digits = QString::number(point, 16).toUpper().rightJustified(4, u'0');
    return u"\\u{"_s + digits + u'}';
}

} // namespace

bool isPlainAscii(QStringView text)
{
    return std::all_of(text.cbegin(), text.cend(),
                       [](QChar letter) { return letter >= u' ' && letter <= u'~'; });
}

QString visibleText(const QString &text, Lines lines)
{
    // Nearly all of it, and a table holds a million of them.
    if (isPlainAscii(text))
        return text;
    QString visible;
    visible.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        char32_t point = text[i].unicode();
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate())
            point = QChar::surrogateToUcs4(text[i], text[i + 1]);
        i += point > 0xFFFF ? 1 : 0;
        if (lines == Lines::Keep && (point == u'\n' || point == u'\t'))
            visible += QChar(char16_t(point));
        else if (mustEscape(point))
            visible += escaped(point);
        else
            visible += QChar::fromUcs4(point);
    }
    return visible;
}

QString visibleOutput(const QByteArray &output, qsizetype limit)
{
    QByteArrayView kept(output);
    const bool isCut = kept.size() > limit;
    if (isCut) {
        kept = kept.last(limit);
        // The cut may have gone through a character: its rest is dropped.
        while (!kept.isEmpty() && (static_cast<unsigned char>(kept.front()) & 0xC0) == 0x80)
            kept = kept.sliced(1);
    }
    QString text = QString::fromUtf8(kept);
    text.replace("\r\n"_L1, "\n"_L1);
    return (isCut ? u"…"_s : QString()) + visibleText(text, Lines::Keep);
}

} // namespace certwright
