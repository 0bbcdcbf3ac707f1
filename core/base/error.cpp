#include "base/error.h"

#include <array>
#include <cerrno>
#include <cstring>

using namespace Qt::Literals::StringLiterals;

namespace certwright {
namespace {

constexpr int deepestCause = 16;

/// The names stand in the store: they may grow, but never change.
QString subjectName(Subject subject)
{
    switch (subject) {
    case Subject::File:
        return u"file"_s;
    case Subject::Folder:
        return u"folder"_s;
    case Subject::Host:
        return u"host"_s;
    case Subject::Address:
        return u"address"_s;
    case Subject::Name:
        return u"name"_s;
    case Subject::Certificate:
        return u"certificate"_s;
    case Subject::Authority:
        return u"authority"_s;
    case Subject::Target:
        return u"target"_s;
    case Subject::Key:
        return u"key"_s;
    case Subject::Request:
        return u"request"_s;
    case Subject::Preset:
        return u"preset"_s;
    case Subject::Program:
        return u"program"_s;
    case Subject::Option:
        return u"option"_s;
    case Subject::Value:
        return u"value"_s;
    case Subject::Candidates:
        return u"candidates"_s;
    case Subject::Store:
        return u"store"_s;
    case Subject::Holder:
        return u"holder"_s;
    case Subject::Since:
        return u"since"_s;
    case Subject::Limit:
        return u"limit"_s;
    case Subject::Owner:
        return u"owner"_s;
    case Subject::Output:
        return u"output"_s;
    case Subject::Reason:
        return u"reason"_s;
    case Subject::Object:
        return u"object"_s;
    }
    return {};
}

constexpr Subject lastSubject = Subject::Object;

std::optional<Subject> subjectNamed(const QString &name)
{
    for (int i = 0; i <= int(lastSubject); ++i) {
        if (subjectName(Subject(i)) == name)
            return Subject(i);
    }
    return {};
}

std::optional<Error> readError(const QJsonObject &json, int depth)
{
    const auto code = errorCodeNamed(json.value("code"_L1).toString());
    if (!code)
        return {};
    Error error(*code);
    const QJsonObject subjects = json.value("subjects"_L1).toObject();
    for (auto it = subjects.begin(); it != subjects.end(); ++it) {
        if (const auto subject = subjectNamed(it.key()))
            error = std::move(error).with(*subject, it.value().toString());
    }
    error = std::move(error).withDetail(json.value("detail"_L1).toString());
    const auto retryAfter = QDateTime::fromString(json.value("retry_after"_L1).toString(), Qt::ISODateWithMs);
    if (retryAfter.isValid())
        error = std::move(error).withRetryAfter(retryAfter);
    if (depth < deepestCause) {
        if (auto cause = readError(json.value("cause"_L1).toObject(), depth + 1))
            error = std::move(error).causedBy(*std::move(cause));
    }
    return error;
}

} // namespace

Error Error::with(Subject subject, QString about) &&
{
    if (!m_about.contains(subject))
        m_about.insert(subject, std::move(about));
    return std::move(*this);
}

Error Error::withDetail(QString detail) &&
{
    if (m_detail.isEmpty())
        m_detail = std::move(detail);
    return std::move(*this);
}

Error Error::withRetryAfter(QDateTime time) &&
{
    if (!m_retryAfter)
        m_retryAfter = std::move(time);
    return std::move(*this);
}

Error Error::causedBy(Error cause) &&
{
    if (!m_cause)
        m_cause = std::make_shared<const Error>(std::move(cause));
    return std::move(*this);
}

QJsonObject Error::toJson() const
{
    QJsonObject json{{u"code"_s, errorName(m_code)}};
    QJsonObject subjects;
    for (auto it = m_about.begin(); it != m_about.end(); ++it)
        subjects.insert(subjectName(it.key()), it.value());
    if (!subjects.isEmpty())
        json.insert("subjects"_L1, subjects);
    if (!m_detail.isEmpty())
        json.insert("detail"_L1, m_detail);
    if (m_retryAfter)
        json.insert("retry_after"_L1, m_retryAfter->toUTC().toString(Qt::ISODateWithMs));
    if (m_cause)
        json.insert("cause"_L1, m_cause->toJson());
    return json;
}

std::optional<Error> Error::fromJson(const QJsonObject &json)
{
    return readError(json, 0);
}

namespace {

ErrorCode codeOf(int number, ErrorCode otherwise, Subject subject)
{
    switch (number) {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
        return ErrorCode::DiskFull;
    case ENOENT:
    case ENOTDIR:
        if (subject == Subject::Program)
            return ErrorCode::ProgramMissing;
        return subject == Subject::Folder ? ErrorCode::FolderMissing : ErrorCode::FileMissing;
    case ELOOP:
        return ErrorCode::LinkInTheWay;
    case EEXIST:
        return ErrorCode::FileExists;
    case EISDIR:
        return ErrorCode::FileNotRegular;
    case EIO:
        return ErrorCode::IoFailed;
    default:
        return otherwise;
    }
}

} // namespace

Error errnoError(int number, ErrorCode otherwise, Subject subject, const QString &path)
{
    const char *name = strerrorname_np(number);
    const char *words = strerrordesc_np(number);
    const QString reason = words ? QString::fromLatin1(words) : QString::number(number);
    return Error(codeOf(number, otherwise, subject), subject, path)
        .with(Subject::Reason, reason)
        .withDetail(name ? QString::fromLatin1(name) : QString::number(number));
}

} // namespace certwright
