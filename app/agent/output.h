#pragma once

#include "base/context.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

namespace certwright::agent {

/// Where words go: results to stdout, everything else to stderr; nothing of foreign origin reaches a terminal
/// unescaped.
class Output
{
public:
    enum class Colour { Auto, Always, Never };
    Output(bool json, Colour colour);

    bool isJson() const { return m_json; }
    /// Whose help an error about usage points to.
    void setCommand(const QString &path) { m_command = path; }
    void line(const QString &text);
    /// Bytes as they are (PEM, a script), with nothing escaped.
    void raw(QByteArrayView bytes);
    struct Cell {
        QString text;
        enum class Mood { Plain, Good, Soon, Bad, Quiet } mood = Mood::Plain;
        Cell(QString words) : text(std::move(words)) {}
        Cell(QString words, Mood how) : text(std::move(words)), mood(how) {}
    };
    void table(const QStringList &headers, const QList<QList<Cell>> &rows);
    /// The one JSON document of a command.
    void document(const QJsonDocument &document);
    /// One line of a stream of JSON objects.
    void streamed(const QJsonObject &object);

    void note(const QString &text);
    void error(const Error &error);
    /// On a terminal only, never with JSON.
    void progress(const Progress &progress);

private:
    void write(int descriptor, QByteArrayView bytes);
    void clearProgress();
    QString painted(const QString &text, Cell::Mood mood) const;

    QString hintFor(const Error &error, const QString &otherwise) const;

    bool m_json;
    QString m_command;
    bool m_colourOut = false;
    bool m_terminalErr = false;
    bool m_progressShown = false;
    bool m_outGone = false;
};

} // namespace certwright::agent
