#pragma once

#include "base/result.h"

#include <QMap>
#include <QStringList>

namespace certwright {

/// What `{folder}`, `{key}`, `{container}` … stand for. A value takes its place inside one argument and is
/// never split, and what it holds is not looked at again.
class Placeholders
{
public:
    void set(const QString &name, const QString &value) { m_values.insert(name, value); }
    bool knows(const QString &name) const { return m_values.contains(name); }
    QString value(const QString &name) const { return m_values.value(name); }

    /// PresetAnswerMissing (Subject::Name) for an empty value; what is not known stays as it stands.
    Result<QString> expand(const QString &text) const;
    Result<QStringList> expand(const QStringList &argv) const;
    /// As expand(), for the inside of a quoted string: UsageInvalid where a value holds a quote or a
    /// backslash.
    Result<QString> expandQuoted(const QString &text) const;

    static QStringList namesIn(const QString &text);

private:
    QMap<QString, QString> m_values;
};

/// Whether people may give this as an answer: no control characters, no leading `-` that a program could take
/// for an option.
Result<> requireHarmless(const QString &name, const QString &value);
/// A certificate's name as part of a file name: letters, digits, `.`, `-` and `_`; `wildcard.` for `*.`.
QString asFileName(const QString &name);

} // namespace certwright
