#include "text/shownvalue.h"

#include "base/escape.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace certwright {
namespace {

constexpr qsizetype longestValue = 600;
constexpr QChar firstStrongIsolate(0x2068);
constexpr QChar popIsolate(0x2069);

struct ListWords {
    Q_DECLARE_TR_FUNCTIONS(certwright::ListWords)
};

QString shortened(const QString &value)
{
    if (value.size() <= longestValue)
        return value;
    // A surrogate pair cut in two is escaped afterwards, which is ugly but harmless.
    return value.left(longestValue / 2) + u'…' + value.right(longestValue / 2);
}

bool runsRightToLeft(QChar letter)
{
    return letter.direction() == QChar::DirR || letter.direction() == QChar::DirAL;
}

} // namespace

QString shownValue(const QString &value)
{
    const QString shown = visibleText(shortened(value));
    return std::any_of(shown.begin(), shown.end(), runsRightToLeft) ? firstStrongIsolate + shown + popIsolate
                                                                    : shown;
}

QString shownLines(const QString &output, int most)
{
    QStringList lines = output.split(u'\n', Qt::SkipEmptyParts);
    for (QString &line : lines)
        line = shownValue(line.trimmed());
    lines.removeAll(QString());
    return lines.mid(std::max<qsizetype>(0, lines.size() - most)).join(u" / "_s);
}

QString namesText(const QStringList &names)
{
    if (names.size() < 2)
        return shownValue(names.value(0));
    return ListWords::tr("%1 and %n more", nullptr, int(names.size()) - 1)
        .arg(shownValue(names.constFirst()));
}

QString listText(const QStringList &values, int most)
{
    QStringList shown;
    for (const QString &value : values.mid(0, most))
        shown.append(shownValue(value));
    const QString row = shown.join(u", "_s);
    const int rest = int(values.size() - shown.size());
    return rest > 0 ? ListWords::tr("%1 and %n more", nullptr, rest).arg(row) : row;
}

} // namespace certwright
