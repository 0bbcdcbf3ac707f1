#include "inventory/backupfile.h"

#include "base/durablefile.h"
#include "secrets/typedpassphrase.h"
#include "x509/sealing.h"

#include <QFileInfo>

#include <algorithm>
#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace certwright {
namespace {

constexpr QByteArrayView formatWord("certwright-backup ");
constexpr int plainFormat = 1;
constexpr int typedFormat = 2;
constexpr qsizetype longestLine = 4096;
constexpr QByteArrayView sqliteHeader("SQLite format 3\0", 16);
constexpr qint64 overhead = 16 * 1024;

Error invalid(const QString &path, const QString &why)
{
    return Error(ErrorCode::BackupInvalid, Subject::File, path).withDetail(why);
}

/// What stands in front of the sealed database.
struct Header {
    int format = 0;
    QByteArray typedSeal;
    QByteArrayView sealed;
};

/// The line at the front of `bytes`, which are shortened by it; nothing where it does not end in time.
std::optional<QByteArrayView> takeLine(QByteArrayView &bytes)
{
    const qsizetype end = bytes.first(std::min(bytes.size(), longestLine)).indexOf('\n');
    if (end < 0)
        return {};
    const QByteArrayView line = bytes.first(end);
    bytes = bytes.sliced(end + 1);
    return line;
}

Result<Header> readHeader(const QString &path, QByteArrayView bytes)
{
    Header header;
    const auto first = takeLine(bytes);
    if (!first || !first->startsWith(formatWord))
        return invalid(path, u"it doesn't begin as a backup does"_s);
    bool isNumber = false;
    header.format = first->sliced(formatWord.size()).toInt(&isNumber);
    if (!isNumber || header.format < plainFormat)
        return invalid(path, u"it names no format"_s);
    if (header.format > typedFormat)
        return Error(ErrorCode::StoreTooNew, Subject::File, path);
    if (header.format == typedFormat) {
        const auto seal = takeLine(bytes);
        if (!seal)
            return invalid(path, u"its second line is missing"_s);
        header.typedSeal = QByteArray::fromBase64(seal->toByteArray());
    }
    header.sealed = bytes;
    return header;
}

/// The passphrase itself is tried first, then as what was typed for the vault.
Result<SecretBytes> openSealed(const Header &header, const SecretBytes &passphrase)
{
    auto opened = openTyped(header.sealed, passphrase);
    if (opened || opened.error().code() != ErrorCode::PassphraseWrong || header.typedSeal.isEmpty())
        return opened;
    const auto wrapped = openTyped(header.typedSeal, normalisedPassphrase(passphrase));
    return wrapped ? openTyped(header.sealed, *wrapped) : std::move(opened);
}

} // namespace

Result<QByteArray> sealBackup(QByteArrayView database, const BackupLock &lock, const QDateTime &now)
{
    QByteArray plain = now.toUTC().toString(Qt::ISODate).toLatin1() + '\n';
    plain.append(database.data(), database.size());
    CW_TRY(sealed, sealTyped(plain, lock.passphrase));
    const bool isTyped = !lock.typedSeal.isEmpty();
    QByteArray header =
        formatWord.toByteArray() + QByteArray::number(isTyped ? typedFormat : plainFormat) + '\n';
    if (isTyped)
        header += lock.typedSeal.toBase64() + '\n';
    return sealed.prepend(header);
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
    CW_TRY(header, readHeader(path, bytes));
    auto opened = openSealed(header, passphrase);
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
