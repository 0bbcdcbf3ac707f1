#include "support/agentprocess.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QScopeGuard>

#include <cstdlib>

#include <fcntl.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace certwright::test {

namespace {

constexpr int limit = 60'000;

ToolResult finished(QProcess &process, const QByteArray &input)
{
    if (!process.waitForStarted(10'000))
        return {-1, {}, process.program().toUtf8() + " can't be started"};
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(limit)) {
        process.kill();
        process.waitForFinished(5'000);
        return {-1, process.readAllStandardOutput(), "it took too long: " + process.readAllStandardError()};
    }
    const bool ended = process.exitStatus() == QProcess::NormalExit;
    return {ended ? process.exitCode() : -1, process.readAllStandardOutput(), process.readAllStandardError()};
}

} // namespace

Agent::Agent() : m_environment(QProcessEnvironment::systemEnvironment())
{
    for (const char *gone : {"CREDENTIALS_DIRECTORY", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "NO_COLOR"})
        m_environment.remove(QString::fromUtf8(gone));
    m_environment.insert(u"HOME"_s, m_folder.path());
    m_environment.insert(u"CERTWRIGHT_STORE"_s, store());
    m_environment.insert(u"CERTWRIGHT_VAULT_PASSPHRASE_FILE"_s, path("vault.pass"));
    m_environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"disabled:"_s);
    m_environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
}

QString Agent::file(const char *name, const QByteArray &content) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qWarning("%s can't be written", name);
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    return file.fileName();
}

QByteArray Agent::read(const QString &path) const
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool Agent::makeVault()
{
    return run({u"vault"_s, u"create"_s, u"--generate-file"_s, path("vault.pass")}).succeeded();
}

void Agent::setVariable(const char *name, const QString &value)
{
    m_environment.insert(QString::fromUtf8(name), value);
}

void Agent::unsetVariable(const char *name)
{
    m_environment.remove(QString::fromUtf8(name));
}

ToolResult Agent::run(const QStringList &words, const QByteArray &input) const
{
    QProcess process;
    process.setProcessEnvironment(m_environment);
    process.setWorkingDirectory(m_folder.path());
    process.start(program(), words);
    return finished(process, input);
}

ToolResult Agent::run(const QString &line, const QByteArray &input) const
{
    return run(line.split(u' ', Qt::SkipEmptyParts), input);
}

ToolResult Agent::json(const QString &line, const QByteArray &input) const
{
    return json(line.split(u' ', Qt::SkipEmptyParts), input);
}

ToolResult Agent::json(const QStringList &words, const QByteArray &input) const
{
    return run(QStringList{u"--json"_s} + words, input);
}

std::unique_ptr<QProcess> Agent::start(const QStringList &words) const
{
    return startBelow({}, words);
}

std::unique_ptr<QProcess> Agent::startBelow(const QStringList &above, const QStringList &words) const
{
    auto process = std::make_unique<QProcess>();
    process->setProcessEnvironment(m_environment);
    process->setWorkingDirectory(m_folder.path());
    process->setStandardInputFile(QProcess::nullDevice());
    const QStringList argv = above + QStringList{program()} + words;
    process->start(argv.first(), argv.mid(1));
    process->waitForStarted(10'000);
    return process;
}

ToolResult Agent::below(const QStringList &above, const QStringList &words) const
{
    QProcess process;
    process.setProcessEnvironment(m_environment);
    process.setWorkingDirectory(m_folder.path());
    process.start(above.first(), above.mid(1) + QStringList{program()} + words);
    return finished(process, {});
}

ToolResult Agent::shell(const QString &file) const
{
    QProcess process;
    process.setProcessEnvironment(m_environment);
    process.setWorkingDirectory(m_folder.path());
    process.start(u"/bin/sh"_s, {u"-e"_s, file});
    return finished(process, {});
}

ToolResult Agent::atTerminal(const QStringList &words, QByteArrayList answers) const
{
    const int terminal = ::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK);
    if (terminal < 0 || ::grantpt(terminal) != 0 || ::unlockpt(terminal) != 0)
        return {-1, {}, "no terminal can be made"};
    const auto close = qScopeGuard([terminal] { ::close(terminal); });
    const QByteArray name = ::ptsname(terminal);
    QProcess process;
    process.setProcessEnvironment(m_environment);
    process.setWorkingDirectory(m_folder.path());
    process.setChildProcessModifier([name] {
        ::setsid();
        const int here = ::open(name.constData(), O_RDWR);
        ::dup2(here, STDIN_FILENO);
        ::dup2(here, STDERR_FILENO);
    });
    process.start(program(), words);
    QElapsedTimer timer;
    timer.start();
    QByteArray shown;
    qsizetype answered = 0;
    while (process.state() != QProcess::NotRunning && timer.elapsed() < limit) {
        process.waitForFinished(20);
        char bytes[4096];
        for (auto got = ::read(terminal, bytes, sizeof bytes); got > 0;
             got = ::read(terminal, bytes, sizeof bytes))
            shown.append(bytes, got);
        if (answers.isEmpty() || shown.size() <= answered || !shown.endsWith(": "))
            continue;
        const QByteArray answer = answers.takeFirst() + '\n';
        answered = shown.size();
        if (::write(terminal, answer.constData(), std::size_t(answer.size())) != answer.size())
            return {-1, {}, "nothing can be typed"};
    }
    process.kill();
    process.waitForFinished(5'000);
    const bool ended = process.exitStatus() == QProcess::NormalExit;
    return {ended ? process.exitCode() : -1, process.readAllStandardOutput(), shown};
}

QString Agent::program()
{
    return QStringLiteral(CERTWRIGHT_BIN_DIR) + u"/certwright-agent"_s;
}

QJsonObject Agent::object(const ToolResult &result)
{
    return QJsonDocument::fromJson(result.output).object();
}

QJsonArray Agent::array(const ToolResult &result)
{
    return QJsonDocument::fromJson(result.output).array();
}

QList<QJsonObject> Agent::stream(const ToolResult &result)
{
    QList<QJsonObject> objects;
    for (const QByteArray &line : result.output.split('\n')) {
        if (!line.isEmpty())
            objects.append(QJsonDocument::fromJson(line).object());
    }
    return objects;
}

QJsonObject Agent::error(const ToolResult &result)
{
    const QList<QByteArray> lines = result.errors.trimmed().split('\n');
    return QJsonDocument::fromJson(lines.last()).object().value(u"error").toObject();
}

QStringList missingKeys(const QJsonObject &object, const QStringList &keys)
{
    QStringList missing;
    for (const QString &key : keys) {
        if (!object.contains(key))
            missing.append(key);
    }
    return missing;
}

QStringList filesHolding(const QString &folder, const QByteArray &bytes)
{
    QStringList found;
    QDirIterator walk(folder, QDir::Files | QDir::Hidden | QDir::System | QDir::NoSymLinks,
                      QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        QFile file(walk.next());
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains(bytes))
            found.append(file.fileName());
    }
    return found;
}

} // namespace certwright::test
