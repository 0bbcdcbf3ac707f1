#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace certwright::agent {

/// An option of a command: with a value where `value` names one, and given several times where it is a list.
struct Option {
    QString name;  ///< without dashes
    QString value; ///< `FILE`; empty: a flag
    QString help;
};

/// What a command is called and takes. Help, man page and completion are made from it.
struct CommandSpec {
    QString path;      ///< `ca create`
    QString arguments; ///< `NAME…`
    QString summary;   ///< one line
    QString details;   ///< a paragraph or two; may be empty
    QList<Option> options;
    QStringList examples;
    int fewest = 0; ///< positional arguments
    int most = -1;  ///< -1: any number
};

/// The options that every command takes.
QList<Option> globalOptions();

} // namespace certwright::agent
