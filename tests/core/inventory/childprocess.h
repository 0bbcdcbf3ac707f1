#pragma once

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>

#include <memory>

namespace certwright::test {

/// This test program once more, to do one thing in a process of its own. Killed when the test leaves.
class ChildProcess
{
public:
    explicit ChildProcess(const QStringList &arguments)
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QCoreApplication::applicationFilePath(), arguments);
    }
    ~ChildProcess()
    {
        if (m_process.state() == QProcess::NotRunning)
            return;
        m_process.kill();
        m_process.waitForFinished(10'000);
    }
    /// Waits for a line on its standard output.
    bool says(const QByteArray &line, int limit = 30'000)
    {
        QElapsedTimer timer;
        timer.start();
        while (timer.elapsed() < limit) {
            while (m_process.canReadLine()) {
                if (m_process.readLine().trimmed() == line)
                    return true;
            }
            if (!m_process.waitForReadyRead(200) && m_process.state() == QProcess::NotRunning)
                return m_process.readAll().trimmed() == line;
        }
        return false;
    }
    /// Lets it go on by closing its standard input.
    void letGo() { m_process.closeWriteChannel(); }
    /// `kill -9`, and waits until it is gone.
    void kill()
    {
        m_process.kill();
        m_process.waitForFinished(10'000);
    }
    /// Lets it go on to its end.
    bool succeeds(int limit = 60'000)
    {
        letGo();
        return m_process.waitForFinished(limit) && m_process.exitStatus() == QProcess::NormalExit &&
               m_process.exitCode() == 0;
    }
    qint64 pid() const { return m_process.processId(); }

private:
    QProcess m_process;
};

} // namespace certwright::test
