#include "base/log.h"

#include "base/escape.h"

#include <QRegularExpression>

#include <cerrno>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace certwright {

Q_LOGGING_CATEGORY(logBase, "certwright.base", QtWarningMsg)
Q_LOGGING_CATEGORY(logSecrets, "certwright.secrets", QtWarningMsg)
Q_LOGGING_CATEGORY(logInventory, "certwright.inventory", QtWarningMsg)
Q_LOGGING_CATEGORY(logIssuance, "certwright.issuance", QtWarningMsg)
Q_LOGGING_CATEGORY(logDeploy, "certwright.deploy", QtWarningMsg)
Q_LOGGING_CATEGORY(logService, "certwright.service", QtWarningMsg)
Q_LOGGING_CATEGORY(logDesktop, "certwright.desktop", QtWarningMsg)

namespace {

/// Foreign text in a message may be long; what is cut off can't fill the disk, nor keep the patterns busy.
constexpr qsizetype longestRecord = 16 * 1024;

struct Severity {
    QLatin1StringView word;
    QLatin1StringView journal; ///< sd-daemon(3)
};

Severity severityOf(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return {"debug: "_L1, "<7>"_L1};
    case QtInfoMsg:
        return {"info: "_L1, "<6>"_L1};
    case QtWarningMsg:
        return {"warning: "_L1, "<4>"_L1};
    case QtCriticalMsg:
        return {"error: "_L1, "<3>"_L1};
    case QtFatalMsg:
        return {"fatal: "_L1, "<2>"_L1};
    }
    return {"warning: "_L1, "<4>"_L1};
}

/// The variable is inherited by children whose stderr goes elsewhere: only the same stream counts
/// (sd_journal_stream_fd).
bool isJournalOnStderr()
{
    struct stat status = {};
    if (::fstat(STDERR_FILENO, &status) != 0)
        return false;
    const QByteArray own =
        QByteArray::number(quint64(status.st_dev)) + ':' + QByteArray::number(quint64(status.st_ino));
    return qgetenv("JOURNAL_STREAM") == own;
}

void writeRecord(QByteArrayView record)
{
    while (!record.isEmpty()) {
        const auto written = ::write(STDERR_FILENO, record.data(), std::size_t(record.size()));
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return;
        record = record.sliced(written);
    }
}

void handleMessage(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const Severity severity = severityOf(type);
    QString record;
    if (isJournalOnStderr())
        record += severity.journal;
    record += severity.word;
    if ((type == QtDebugMsg || type == QtInfoMsg) && context.category)
        record += QString::fromLatin1(context.category) + u": "_s;
    record += visibleText(redacted(message.left(longestRecord)));
    const int number = errno;
    writeRecord(record.toUtf8() + '\n');
    errno = number;
}

} // namespace

void installLog()
{
    qInstallMessageHandler(handleMessage);
}

QString redacted(const QString &text)
{
    static const QRegularExpression privateBlock(
        u"-----BEGIN [A-Z0-9 ]*PRIVATE KEY[A-Z0-9 ]*-----.*?(?:-----END [A-Z0-9 ]*PRIVATE KEY[A-Z0-9 ]*-----|\\z)"_s,
        QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression header(
        u"(\\b(?:(?:Proxy-)?Authorization|(?:Set-)?Cookie)[\"']?\\s*[:=]\\s*)[^\\r\\n]+"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression bearer(u"(\\bBearer\\s+)[^\\s\"']+"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression userInfo(u"(\\b[a-z][a-z0-9+.-]{0,30}://)[^\\s\"'<>]{0,2000}@"_s,
                                             QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression query(
        u"(\\b[a-z][a-z0-9+.-]{0,30}://[^\\s?#\"'<>]{0,2000}\\?)[^\\s#\"'<>]+"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression assignment(
        u"(\\b(?:pass|passwd|password|passphrase|secret|token)=)[^\\s&;\"']+"_s,
        QRegularExpression::CaseInsensitiveOption);
    QString clean = text;
    clean.replace(privateBlock, u"[removed]"_s);
    clean.replace(header, u"\\1[removed]"_s);
    clean.replace(bearer, u"\\1[removed]"_s);
    clean.replace(userInfo, u"\\1[removed]@"_s);
    clean.replace(query, u"\\1[removed]"_s);
    clean.replace(assignment, u"\\1[removed]"_s);
    return clean;
}

} // namespace certwright
