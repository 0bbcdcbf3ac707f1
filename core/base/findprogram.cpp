#include "base/folder.h"
#include "base/subprocess.h"

#include <QFile>

#include <fcntl.h>
#include <sys/stat.h>

using namespace Qt::Literals::StringLiterals;

namespace certwright {
namespace {

bool isExecutable(const QString &path)
{
    const QByteArray encoded = QFile::encodeName(path);
    struct stat status = {};
    return ::stat(encoded.constData(), &status) == 0 && S_ISREG(status.st_mode) &&
           ::faccessat(AT_FDCWD, encoded.constData(), X_OK, AT_EACCESS) == 0;
}

Result<QString> safeProgram(const QString &path)
{
    auto safe = requireSafeFile(path);
    if (!safe) {
        auto error = Error(ErrorCode::ProgramUnsafe, Subject::Program, path);
        for (const Subject subject : {Subject::Folder, Subject::Owner, Subject::Value})
            error = std::move(error).with(subject, safe.error().about(subject));
        return std::move(error).causedBy(std::move(safe).error());
    }
    return path;
}

} // namespace

Result<QString> findProgram(const QString &name, const QString &path)
{
    const Error missing(ErrorCode::ProgramMissing, Subject::Program, name);
    if (name.isEmpty() || name.contains(QChar::Null))
        return missing;
    if (name.startsWith(u'/')) {
        if (!isExecutable(name))
            return missing;
        return safeProgram(name);
    }
    if (name.contains(u'/'))
        return missing;
    const QStringList folders = path.split(u':', Qt::SkipEmptyParts);
    for (const QString &folder : folders) {
        // What a relative entry means depends on where we stand: never a place to take programs from.
        if (!folder.startsWith(u'/'))
            continue;
        const QString candidate = folder.endsWith(u'/') ? folder + name : folder + u'/' + name;
        if (isExecutable(candidate))
            return safeProgram(candidate);
    }
    return missing;
}

QString fixedPath()
{
    return u"/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"_s;
}

} // namespace certwright
