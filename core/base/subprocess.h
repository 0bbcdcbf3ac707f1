#pragma once

#include "base/context.h"

#include <QByteArray>
#include <QMap>
#include <QStringList>

namespace certwright {

/// One run of a program: absolute path and words, never a shell; the environment is built from nothing.
struct ProgramRun {
    QStringList argv;
    QString workingFolder;
    /// Added to the base environment (PATH, HOME, USER, LOGNAME, LANG=C.UTF-8, TZ).
    QMap<QString, QString> environment;
    /// Handed over on stdin; /dev/null where empty.
    QByteArray input;
    std::chrono::milliseconds timeLimit{30'000};
    qsizetype outputLimit = 64 * 1024;
};

/// How it ended. A program that ran and refused is no Error; one that could not run, hung or was cancelled
/// is.
struct ProgramResult {
    int exitCode = 0;  ///< 128 + signal where a signal ended it
    QByteArray output; ///< stdout and stderr in order, cut at the limit
    qint64 outputDropped = 0;
    bool succeeded() const { return exitCode == 0; }
};

/// The only starter of programs. Own session, no inherited descriptors, killed with its children at the time
/// limit or on cancel (ProgramMissing, ProgramTimedOut, Cancelled).
Result<ProgramResult> runProgram(const ProgramRun &run, const Context &context);

/// Splits a command line into words as a POSIX shell would (blanks, '…', "…", backslash); nothing is
/// expanded.
Result<QStringList> splitCommandLine(const QString &line);
/// The inverse, for showing: each word quoted where it needs to be.
QString joinCommandLine(const QStringList &argv);

/// Looks a program up in `path` (a PATH) and gives its absolute name; ProgramMissing, or ProgramUnsafe where
/// the file or a folder above it could be exchanged by others than us or root.
Result<QString> findProgram(const QString &name, const QString &path);
/// The PATH that children get.
QString fixedPath();

} // namespace certwright
