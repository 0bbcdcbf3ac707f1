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

/// What a backup is sealed under, and that passphrase sealed under another, typed one, where there is such.
struct BackupLock {
    const SecretBytes &passphrase;
    QByteArray typedSeal;
};
/// One line that names the format, from format 2 on one that holds `typedSeal`, then the time and the
/// database sealed under the passphrase. What needs no format 2 is written in format 1, which older versions
/// read.
Result<QByteArray> sealBackup(QByteArrayView database, const BackupLock &lock, const QDateTime &now);
/// By the passphrase it is sealed under, or the typed one. Also opens the plain copies in `backups/`,
/// whatever the passphrase. BackupInvalid, PassphraseWrong, FileTooLarge; StoreTooNew for a format that is
/// not ours yet.
Result<OpenedBackup> openBackupFile(const QString &path, const SecretBytes &passphrase);

} // namespace certwright
