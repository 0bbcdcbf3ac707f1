#include "inventory/backupfile.h"

#include "base/durablefile.h"
#include "x509/sealing.h"

#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace certwright {
namespace {

constexpr QByteArrayView firstLine("certwright-backup 1\n");
constexpr QByteArrayView sqliteHeader("SQLite format 3\0", 16);
constexpr qint64 overhead = 4096;

Error invalid(const QString &path, const QString &why)
{
    return Error(ErrorCode::BackupInvalid, Subject::File, path).withDetail(why);
}

} // namespace

Result<QByteArray> sealBackup(QByteArrayView database, const SecretBytes &passphrase, const QDateTime &now)
{
    QByteArray plain = now.toUTC().toString(Qt::ISODate).toLatin1() + '\n';
    plain.append(database.data(), database.size());
    CW_TRY(sealed, sealTyped(plain, passphrase));
    return sealed.prepend(firstLine.toByteArray());
}

Result<OpenedBackup> openBackupFile(const QString &path, const SecretBytes &passphrase)
{
    CW_TRY(bytes, readFile(path, largestBackup + overhead));
    OpenedBackup backup;
    if (bytes.startsWith(sqliteHeader)) {
        backup.createdAt = QFileInfo(path).lastModified().toUTC();
        backup.bytes = SecretBytes::fromWiping(bytes);
        return backup;
    }
    if (!bytes.startsWith(firstLine))
        return invalid(path, u"it doesn't begin as a backup does"_s);
    auto opened = openTyped(QByteArrayView(bytes).sliced(firstLine.size()), passphrase);
    if (!opened) {
        if (opened.error().code() == ErrorCode::PassphraseWrong)
            return std::move(opened).error().with(Subject::File, path);
        return invalid(path, opened.error().detail());
    }
    backup.bytes = *std::move(opened);
    const qsizetype end =
        backup.bytes.view().first(std::min<qsizetype>(backup.bytes.size(), 64)).indexOf('\n');
    backup.offset = end + 1;
    backup.createdAt = QDateTime::fromString(
        QString::fromLatin1(backup.bytes.view().first(std::max<qsizetype>(end, 0))), Qt::ISODate);
    if (end < 0 || !backup.createdAt.isValid() || !backup.database().startsWith(sqliteHeader))
        return invalid(path, u"it holds no database"_s);
    return backup;
}

} // namespace certwright
