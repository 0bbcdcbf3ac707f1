#include "arguments.h"

#include "inventory/renewalpolicy.h"
#include "usage.h"

#include <QCommandLineParser>
#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace certwright::agent {

namespace {
constexpr qint64 secondsADay = 86'400;

QString tr(const char *text)
{
    return QCoreApplication::translate("certwright-agent", text);
}
} // namespace

Result<Arguments> Arguments::parse(const CommandSpec &spec, const QStringList &words)
{
    QCommandLineParser parser;
    const QList<Option> options = spec.options + globalOptions();
    for (const Option &option : options) {
        const QStringList names =
            option.name == u"help"_s ? QStringList{u"h"_s, option.name} : QStringList{option.name};
        parser.addOption(QCommandLineOption(names, {}, option.value));
    }
    if (!parser.parse(QStringList{u"certwright-agent"_s} + words))
        return Error(ErrorCode::UsageInvalid, Subject::Reason, parser.errorText());

    Arguments arguments;
    for (const Option &option : options) {
        if (parser.isSet(option.name))
            arguments.m_values.insert(option.name,
                                      option.value.isEmpty() ? QStringList() : parser.values(option.name));
    }
    arguments.m_positional = parser.positionalArguments();
    const auto count = arguments.m_positional.size();
    const bool asksOnly = arguments.has(u"help"_s) || arguments.has(u"version"_s);
    if (!asksOnly && (count < spec.fewest || (spec.most >= 0 && count > spec.most)))
        return usageError(tr("It is called as \"%1\"").arg((spec.path + u' ' + spec.arguments).trimmed()));
    return arguments;
}

Result<int> Arguments::number(const QString &option) const
{
    if (!has(option))
        return 0;
    bool isNumber = false;
    const int number = value(option).toInt(&isNumber);
    if (!isNumber || number < 0)
        return Error(ErrorCode::UsageInvalid, Subject::Option, u"--"_s + option)
            .with(Subject::Value, value(option));
    return number;
}

Result<int> Arguments::days(const QString &option) const
{
    if (!has(option))
        return 0;
    bool isNumber = false;
    const int number = value(option).toInt(&isNumber);
    if (isNumber && number > 0)
        return number;
    const auto seconds = parseDuration(value(option));
    if (!seconds || *seconds < secondsADay)
        return Error(ErrorCode::UsageInvalid, Subject::Option, u"--"_s + option)
            .with(Subject::Value, value(option));
    return int(*seconds / secondsADay);
}

} // namespace certwright::agent
