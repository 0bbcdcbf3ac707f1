#include "completion.h"

using namespace Qt::Literals::StringLiterals;

namespace certwright::agent {

namespace {

QStringList optionWords(const CommandSpec &spec)
{
    QStringList words;
    for (const Option &option : spec.options + globalOptions())
        words.append(u"--"_s + option.name);
    return words;
}

QStringList firstWords(const Commands &commands)
{
    QStringList words;
    for (const Command &command : commands)
        words.append(command.spec.path.section(u' ', 0, 0));
    words.removeDuplicates();
    return words;
}

QStringList secondWords(const QString &first, const Commands &commands)
{
    QStringList words;
    for (const Command &command : commands) {
        if (command.spec.path.startsWith(first + u' '))
            words.append(command.spec.path.section(u' ', 1, 1));
    }
    return words;
}

/// Whether a command's arguments name certificates or targets, which a fast read-only command lists.
QString dynamicKind(const CommandSpec &spec)
{
    if (spec.path == u"deploy run" || spec.path == u"deploy rollback" || spec.path == u"deploy remove")
        return u"targets"_s;
    if (spec.path == u"ca show" || spec.path == u"ca crl")
        return u"authorities"_s;
    return spec.arguments.contains(u"CERT"_s) ? u"certificates"_s : QString();
}

QString caseLines(const Commands &commands)
{
    QString lines;
    for (const Command &command : commands) {
        const QString kind = dynamicKind(command.spec);
        lines += u"    \"%1\") words=\"%2\"%3 ;;\n"_s.arg(
            command.spec.path, optionWords(command.spec).join(u' '),
            kind.isEmpty() ? QString() : u"; dynamic=%1"_s.arg(kind));
    }
    for (const QString &first : firstWords(commands)) {
        const QStringList second = secondWords(first, commands);
        if (!second.isEmpty())
            lines += u"    \"%1\") words=\"%2\" ;;\n"_s.arg(first, second.join(u' '));
    }
    return lines;
}

QString bashScript(const Commands &commands)
{
    return u"# bash completion for certwright-agent\n"
           "_certwright_agent() {\n"
           "  local cur=${COMP_WORDS[COMP_CWORD]} first=${COMP_WORDS[1]} second=${COMP_WORDS[2]} words= "
           "dynamic= key\n"
           "  COMPREPLY=()\n"
           "  if [ \"$COMP_CWORD\" -eq 1 ]; then\n"
           "    COMPREPLY=($(compgen -W \"%1 --help --version\" -- \"$cur\")); return\n"
           "  fi\n"
           "  key=\"$first\"\n"
           "  [ \"$COMP_CWORD\" -gt 2 ] && key=\"$first $second\"\n"
           "  case \"$first\" in %2) ;; *) key=\"$first\" ;; esac\n"
           "  case \"$key\" in\n%3  esac\n"
           "  if [ -n \"$dynamic\" ] && [ \"${cur#-}\" = \"$cur\" ]; then\n"
           "    words=\"$words $(certwright-agent complete \"$dynamic\" 2>/dev/null)\"\n"
           "  fi\n"
           "  COMPREPLY=($(compgen -W \"$words\" -- \"$cur\"))\n"
           "  [ ${#COMPREPLY[@]} -eq 0 ] && COMPREPLY=($(compgen -f -- \"$cur\"))\n"
           "}\n"
           "complete -o filenames -F _certwright_agent certwright-agent\n"_s.arg(
               firstWords(commands).join(u' '),
               [&] {
                   QStringList groups;
                   for (const QString &first : firstWords(commands)) {
                       if (!secondWords(first, commands).isEmpty())
                           groups.append(first);
                   }
                   return groups.join(u'|');
               }(),
               caseLines(commands));
}

QString fishScript(const Commands &commands)
{
    QString text = u"# fish completion for certwright-agent\n"_s;
    for (const QString &first : firstWords(commands))
        text += u"complete -c certwright-agent -n __fish_use_subcommand -f -a %1\n"_s.arg(first);
    for (const Command &command : commands) {
        const QString first = command.spec.path.section(u' ', 0, 0);
        const QString second = command.spec.path.section(u' ', 1, 1);
        const QString seen = u"__fish_seen_subcommand_from "_s + first;
        if (!second.isEmpty())
            text += u"complete -c certwright-agent -n '%1' -f -a %2\n"_s.arg(seen, second);
        const QString where =
            second.isEmpty() ? seen : seen + u"; and __fish_seen_subcommand_from "_s + second;
        for (const Option &option : command.spec.options)
            text += u"complete -c certwright-agent -n '%1' -l %2%3\n"_s.arg(
                where, option.name, option.value.isEmpty() ? QString() : u" -r"_s);
        if (const QString kind = dynamicKind(command.spec); !kind.isEmpty())
            text +=
                u"complete -c certwright-agent -n '%1' -f -a '(certwright-agent complete %2 2>/dev/null)'\n"_s
                    .arg(where, kind);
    }
    for (const Option &option : globalOptions())
        text += u"complete -c certwright-agent -l %1%2\n"_s.arg(
            option.name, option.value.isEmpty() ? QString() : u" -r"_s);
    return text;
}

} // namespace

QString completionScript(const QString &shell, const Commands &commands)
{
    if (shell == u"bash")
        return bashScript(commands);
    if (shell == u"zsh")
        return u"#compdef certwright-agent\nautoload -U +X bashcompinit && bashcompinit\n"_s +
               bashScript(commands);
    if (shell == u"fish")
        return fishScript(commands);
    return {};
}

} // namespace certwright::agent
