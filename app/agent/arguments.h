#pragma once

#include "base/result.h"
#include "commandspec.h"

#include <QMap>
#include <QStringList>

namespace certwright::agent {

/// What stood on the command line, after the command's words.
class Arguments
{
public:
    /// Reads `words` for a command. UsageInvalid with Subject::Reason in the parser's words.
    static Result<Arguments> parse(const CommandSpec &spec, const QStringList &words);

    bool has(const QString &option) const { return m_values.contains(option); }
    QString value(const QString &option) const { return m_values.value(option).value(0); }
    QStringList values(const QString &option) const { return m_values.value(option); }
    const QStringList &positional() const { return m_positional; }

    /// The number after an option; 0 where it isn't given. UsageInvalid.
    Result<int> number(const QString &option) const;
    /// Days in `N` or a duration (`30d`); 0 where it isn't given.
    Result<int> days(const QString &option) const;

private:
    QMap<QString, QStringList> m_values; ///< a flag has an empty list
    QStringList m_positional;
};

} // namespace certwright::agent
