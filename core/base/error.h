#pragma once

#include "base/errorcode.h"

#include <QDateTime>
#include <QJsonObject>
#include <QMap>
#include <QString>

#include <memory>
#include <optional>

namespace certwright {

/// What an Error or a Progress speaks of; its text is data (a path, a name), never a sentence.
enum class Subject {
    File,
    Folder,
    Host,
    Address,
    Name,
    Certificate,
    Authority,
    Target,
    Key,
    Request,
    Preset,
    Program,
    Option,
    Value,
    Candidates, ///< newline-separated
    Store,
    Holder,
    Since,
    Limit,
    Owner,
    Output, ///< what a program said, escaped and cut
    Reason, ///< a system's or server's own words
    Object, ///< certificate, key, request …
};

/// Why something failed, as a value: what happened (code), to what (subjects), details for the log, and the
/// cause.
///
/// It holds no sentence: core/text makes message and hint at the edge, in the reader's language.
class Error
{
public:
    Error(ErrorCode code) : m_code(code) {}
    Error(ErrorCode code, Subject subject, QString about) : m_code(code)
    {
        m_about.insert(subject, std::move(about));
    }

    ErrorCode code() const { return m_code; }
    QString about(Subject subject) const { return m_about.value(subject); }
    bool knows(Subject subject) const { return m_about.contains(subject); }
    const QMap<Subject, QString> &subjects() const { return m_about; }
    /// For the log only: OpenSSL's queue, errno's name, a server's answer. Never a secret.
    const QString &detail() const { return m_detail; }
    /// When trying again may help; empty where it can't.
    const std::optional<QDateTime> &retryAfter() const { return m_retryAfter; }
    const Error *cause() const { return m_cause.get(); }

    /// Adds what this level knows; an earlier, closer answer stays.
    Error with(Subject subject, QString about) &&;
    Error withDetail(QString detail) &&;
    Error withRetryAfter(QDateTime time) &&;
    Error causedBy(Error cause) &&;

    /// For the store's `last_error`: survives the process, and is read in the reader's language later.
    QJsonObject toJson() const;
    static std::optional<Error> fromJson(const QJsonObject &json);

private:
    ErrorCode m_code;
    QMap<Subject, QString> m_about;
    QString m_detail;
    std::optional<QDateTime> m_retryAfter;
    std::shared_ptr<const Error> m_cause;
};

/// `ENOSPC` and friends as an Error about `path`: disk full, permission, missing, a link in the way…
Error errnoError(int number, ErrorCode otherwise, Subject subject, const QString &path);

} // namespace certwright
