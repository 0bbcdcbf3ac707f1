#include "helptext.h"

#include <QCoreApplication>

#include <numeric>

using namespace Qt::Literals::StringLiterals;

namespace certwright::agent {

namespace {

constexpr int textWidth = 78;

QString tr(const char *text)
{
    return QCoreApplication::translate("certwright-agent", text);
}

QString wrapped(const QString &text, int indent)
{
    QString result;
    QString line(indent, u' ');
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts)) {
        if (line.size() > indent && line.size() + word.size() + 1 > textWidth) {
            result += line + u'\n';
            line = QString(indent, u' ');
        }
        line += (line.size() > indent ? u" "_s : QString()) + word;
    }
    return result + line + u'\n';
}

QString optionLine(const Option &option)
{
    const QString name = (option.name == u"help" ? u"-h, --help"_s : u"--"_s + option.name) +
                         (option.value.isEmpty() ? QString() : u' ' + option.value);
    return u"  "_s + name + u'\n' + wrapped(option.help, 8);
}

struct ExitLine {
    int code;
    QString meaning;
};

QList<ExitLine> exitLines()
{
    return {{0, tr("done; nothing wrong")},
            {1, tr("the operation failed")},
            {2, tr("wrong usage")},
            {3, tr("part of it failed, the rest is done and kept")},
            {4, tr("the vault is locked, or a passphrase is missing or wrong")},
            {5, tr("no such certificate, authority, target")},
            {6, tr("it ran well, and what it looked at is not well")},
            {130, tr("stopped by Ctrl+C, after cleaning up")}};
}

int distance(const QString &a, const QString &b)
{
    std::vector<int> row(std::size_t(b.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        int diagonal = row[0];
        row[0] = int(i);
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const int above = row[std::size_t(j)];
            const int changed = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[std::size_t(j)] = std::min({changed, above + 1, row[std::size_t(j) - 1] + 1});
            diagonal = above;
        }
    }
    return row.back();
}

QString roff(QString text)
{
    text.replace(u'\\', u"\\e"_s).replace(u'-', u"\\-"_s).replace(u"…"_s, u"..."_s);
    if (text.startsWith(u'.') || text.startsWith(u'\''))
        text.prepend(u"\\&"_s);
    return text;
}

} // namespace

QList<Option> globalOptions()
{
    return {
        {u"store"_s, u"FOLDER"_s, tr("the store to work on; CERTWRIGHT_STORE says the same")},
        {u"vault-passphrase-file"_s, u"FILE"_s,
         tr("opens the vault where there is no keychain; CERTWRIGHT_VAULT_PASSPHRASE_FILE says the same")},
        {u"json"_s, {}, tr("one JSON document on stdout")},
        {u"no-input"_s, {}, tr("never ask; so by itself where stdin is no terminal")},
        {u"color"_s, u"auto|always|never"_s, tr("colours; NO_COLOR is honoured")},
        {u"help"_s, {}, tr("show this help")},
        {u"version"_s, {}, tr("show the versions of the program and its libraries")}};
}

QString programHelp(const Commands &commands)
{
    QString text = tr("Certificates for your servers: made, deployed and renewed.") + u"\n\n"_s;
    text += tr("Usage: certwright-agent COMMAND [OPTION]… [ARGUMENT]…") + u"\n\n"_s + tr("Commands:") + u'\n';
    qsizetype width = 0;
    for (const Command &command : commands)
        width = std::max(width, command.spec.path.size());
    for (const Command &command : commands)
        text += u"  "_s + command.spec.path.leftJustified(width + 2) + command.spec.summary + u'\n';
    text += u'\n' + tr("Options of every command:") + u'\n';
    for (const Option &option : globalOptions())
        text += optionLine(option);
    text += u'\n' + tr("Exit codes:") + u'\n';
    for (const ExitLine &line : exitLines())
        text += u"  %1  %2\n"_s.arg(line.code, 3).arg(line.meaning);
    return text + u'\n' + tr("\"certwright-agent COMMAND --help\" tells more.") + u'\n';
}

QString groupHelp(const QString &group, const Commands &commands)
{
    QString text = tr("Usage: certwright-agent %1 COMMAND [OPTION]… [ARGUMENT]…").arg(group) + u"\n\n"_s +
                   tr("Commands:") + u'\n';
    for (const Command &command : commands) {
        if (command.spec.path.startsWith(group + u' '))
            text +=
                u"  "_s + command.spec.path.leftJustified(group.size() + 20) + command.spec.summary + u'\n';
    }
    return text + u'\n' + tr("\"certwright-agent %1 COMMAND --help\" tells more.").arg(group) + u'\n';
}

QString commandHelp(const CommandSpec &spec)
{
    QString text = spec.summary + u"\n\n"_s;
    text += tr("Usage: certwright-agent %1").arg((spec.path + u' ' + spec.arguments).trimmed()) + u"\n\n"_s;
    if (!spec.details.isEmpty())
        text += wrapped(spec.details, 0) + u'\n';
    if (!spec.options.isEmpty())
        text += tr("Options:") + u'\n';
    for (const Option &option : spec.options)
        text += optionLine(option);
    text += u'\n' + tr("Options of every command:") + u'\n';
    for (const Option &option : globalOptions())
        text += optionLine(option);
    if (!spec.examples.isEmpty())
        text += u'\n' + tr("Examples:") + u"\n  "_s + spec.examples.join(u"\n  "_s) + u'\n';
    return text;
}

QString manPage(const Commands &commands)
{
    QString page = u".TH CERTWRIGHT-AGENT 1 \"\" \"Certwright %1\"\n.SH NAME\ncertwright\\-agent \\- "_s.arg(
                       QLatin1String(CERTWRIGHT_VERSION)) +
                   roff(tr("makes, keeps and deploys certificates for servers")) +
                   u"\n.SH SYNOPSIS\n.B certwright\\-agent\n"_s + roff(tr("COMMAND [OPTION]… [ARGUMENT]…")) +
                   u"\n.SH COMMANDS\n"_s;
    for (const Command &command : commands) {
        const CommandSpec &spec = command.spec;
        page += u".SS "_s + roff((spec.path + u' ' + spec.arguments).trimmed()) + u'\n' + roff(spec.summary) +
                u'\n';
        if (!spec.details.isEmpty())
            page += u".PP\n"_s + roff(spec.details) + u'\n';
        for (const Option &option : spec.options)
            page += u".TP\n.B "_s + roff((u"--"_s + option.name + u' ' + option.value).trimmed()) + u'\n' +
                    roff(option.help) + u'\n';
    }
    page += u".SH OPTIONS OF EVERY COMMAND\n"_s;
    for (const Option &option : globalOptions())
        page += u".TP\n.B "_s + roff((u"--"_s + option.name + u' ' + option.value).trimmed()) + u'\n' +
                roff(option.help) + u'\n';
    page += u".SH EXIT STATUS\n"_s;
    for (const ExitLine &line : exitLines())
        page += u".TP\n.B %1\n"_s.arg(line.code) + roff(line.meaning) + u'\n';
    page += u".SH ENVIRONMENT\n.TP\n.B CERTWRIGHT_STORE\n"_s + roff(tr("the store to work on")) +
            u"\n.TP\n.B CERTWRIGHT_VAULT_PASSPHRASE_FILE\n"_s + roff(tr("a file that opens the vault")) +
            u"\n.TP\n.B NO_COLOR\n"_s + roff(tr("no colours where it is set")) +
            u"\n.SH FILES\n.TP\n.B $XDG_DATA_HOME/certwright\n"_s +
            roff(tr("the store, where no other is named")) +
            u"\n.TP\n.B $XDG_CONFIG_HOME/certwright/presets\n"_s + roff(tr("your own deployment presets")) +
            u"\n.SH EXAMPLES\n"_s;
    for (const Command &command : commands) {
        for (const QString &example : command.spec.examples)
            page += u".PP\n.nf\n"_s + roff(example) + u"\n.fi\n"_s;
    }
    return page;
}

QString nearestCommand(const QStringList &typed, const Commands &commands)
{
    QString best;
    double least = 0.4;
    const auto look = [&](const QString &word, const QString &known, const QString &command) {
        const double far = double(distance(word, known)) / double(std::max<qsizetype>(known.size(), 1));
        if (far < least) {
            least = far;
            best = command;
        }
    };
    for (const Command &command : commands) {
        const QString first = command.spec.path.section(u' ', 0, 0);
        const bool inGroup = first != command.spec.path;
        look(typed.value(0), command.spec.path, command.spec.path);
        if (inGroup && typed.size() > 1)
            look(typed.value(0) + u' ' + typed.value(1), command.spec.path, command.spec.path);
        if (inGroup && !typed.value(0).contains(u' '))
            look(typed.value(0), first, first);
    }
    return best;
}

} // namespace certwright::agent
