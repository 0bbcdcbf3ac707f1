#pragma once

#include "support/tool.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcessEnvironment>
#include <QTemporaryDir>

#include <QProcess>

#include <memory>

namespace certwright::test {

/// The agent with a store, a vault passphrase file and a home of its own, in a folder that goes with it.
///
///     Agent agent;
///     QVERIFY(agent.makeVault());
///     QCOMPARE(agent.run(u"ca create Home"_s).exitCode, 0);
class Agent
{
public:
    Agent();

    /// Where it all lies.
    QString folder() const { return m_folder.path(); }
    QString path(const char *name) const { return m_folder.filePath(QString::fromUtf8(name)); }
    QString store() const { return path("store"); }
    /// Writes a file that others can't read; gives its path.
    QString file(const char *name, const QByteArray &content) const;
    QByteArray read(const QString &path) const;

    /// Makes the vault by `vault create --generate-file`.
    bool makeVault();
    void setVariable(const char *name, const QString &value);
    void unsetVariable(const char *name);

    /// Runs it to its end, at most a minute, in folder().
    ToolResult run(const QStringList &words, const QByteArray &input = {}) const;
    /// The words of a line, split at blanks.
    ToolResult run(const QString &line, const QByteArray &input = {}) const;
    /// The same with `--json`; the document (or the error) is read by object(), array(), error().
    ToolResult json(const QStringList &words, const QByteArray &input = {}) const;
    ToolResult json(const QString &line, const QByteArray &input = {}) const;
    /// Starts it and returns at once; its output goes nowhere but into the process.
    std::unique_ptr<QProcess> start(const QStringList &words) const;
    /// The same below another program: setpriv.
    std::unique_ptr<QProcess> startBelow(const QStringList &above, const QStringList &words) const;
    /// Runs it below another program: strace.
    ToolResult below(const QStringList &program, const QStringList &words) const;
    /// Runs a file of shell lines in folder(), with the same environment.
    ToolResult shell(const QString &file) const;

    /// Runs it at a terminal of its own, where `answers` are typed, each once a question stands there. What
    /// was shown at the terminal is in `errors`.
    ToolResult atTerminal(const QStringList &words, QByteArrayList answers) const;

    static QString program();
    static QJsonObject object(const ToolResult &result);
    static QJsonArray array(const ToolResult &result);
    static QList<QJsonObject> stream(const ToolResult &result);
    /// The `error` object on the last line of stderr.
    static QJsonObject error(const ToolResult &result);

private:
    QTemporaryDir m_folder;
    QProcessEnvironment m_environment;
};

/// Keys of an object that a contract names and it lacks.
QStringList missingKeys(const QJsonObject &object, const QStringList &keys);

/// All files below a folder whose content holds `bytes`.
QStringList filesHolding(const QString &folder, const QByteArray &bytes);

} // namespace certwright::test
