#pragma once

#include "base/secretbytes.h"
#include "inventory/backup.h"

namespace certwright {

/// What is wrong with a database of that schema; empty where it is whole and ours.
Result<QString> faultOf(const Connection &connection, int version);

/// Writes a backup's database to `databasePath` and judges it there. BackupInvalid, PassphraseWrong,
/// StoreTooNew.
Result<BackupContent> unpackBackup(const QString &path, const SecretBytes &passphrase,
                                   const QString &databasePath);

} // namespace certwright
