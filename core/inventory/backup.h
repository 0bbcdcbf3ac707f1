#pragma once

#include "base/context.h"
#include "base/secretbytes.h"
#include "inventory/store.h"

namespace certwright {

/// Writes the whole store into one file, encrypted under `passphrase` (a typed one is stretched by 600,000
/// rounds), mode 0600, an existing file is refused. Where `passphrase` is the vault's random one, `typedSeal`
/// of its record goes with it: then what a person types for the vault opens the backup too.
Result<> createBackup(const Store &store, const QString &path, const SecretBytes &passphrase,
                      const Context &context, const QByteArray &typedSeal = {});

struct BackupContent {
    QString storeId;
    QDateTime createdAt;
    int schemaVersion = 0;
    int certificates = 0;
    int keys = 0;
};
/// Opens it in a private place and checks that it would restore. BackupInvalid, PassphraseWrong; StoreTooNew
/// where a newer version made the file or the store in it.
Result<BackupContent> verifyBackup(const QString &path, const SecretBytes &passphrase,
                                   const Context &context);

/// Puts a backup in the place of the store in `folder`, by one rename; what was there is kept in `backups/`.
/// AlreadyExists where the folder holds a store that isn't empty and `replace` is not said.
enum class ReplaceStore { No, Yes };
Result<> restoreBackup(const QString &path, const SecretBytes &passphrase, const QString &folder,
                       ReplaceStore replace, const Context &context);

/// SQLite's integrity check and our own (references, schema). StoreDamaged says what.
Result<> verifyStore(const Store &store, const Context &context);

} // namespace certwright
