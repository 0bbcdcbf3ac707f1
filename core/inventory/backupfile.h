#pragma once

#include "base/result.h"
#include "base/secretbytes.h"

#include <QDateTime>
#include <QString>

namespace certwright {

/// A backup holds the whole database in memory while it is made or opened.
inline constexpr qint64 largestBackup = 1024 * 1024 * 1024;

/// A backup, decrypted.
struct OpenedBackup {
    SecretBytes bytes;
    qsizetype offset = 0; ///< of the database in them
    QDateTime createdAt;
    QByteArrayView database() const { return bytes.view().sliced(offset); }
};

/// One line that names the format, then the time and the database sealed under the passphrase.
Result<QByteArray> sealBackup(QByteArrayView database, const SecretBytes &passphrase, const QDateTime &now);
/// Also opens the plain copies in `backups/`, whatever the passphrase. BackupInvalid, PassphraseWrong,
/// FileTooLarge.
Result<OpenedBackup> openBackupFile(const QString &path, const SecretBytes &passphrase);

} // namespace certwright
