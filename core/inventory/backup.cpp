#include "inventory/backup.h"

#include "base/durablefile.h"
#include "inventory/backupfile.h"
#include "inventory/database.h"
#include "inventory/migrations.h"
#include "inventory/verification.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

#include <cerrno>

using namespace Qt::Literals::StringLiterals;

namespace certwright {

Result<> createBackup(const Store &store, const QString &path, const SecretBytes &passphrase,
                      const Context &context, const QByteArray &typedSeal)
{
    context.report({Step::BackingUp, path, 0, 0});
    if (QFileInfo(path).exists() || QFileInfo(path).isSymLink())
        return Error(ErrorCode::FileExists, Subject::File, path);
    CW_TRY(connection, store.connect());
    removeStaleCopies(store.folder());
    QTemporaryDir folder(store.folder() + u"/.backup-XXXXXX"_s);
    if (!folder.isValid())
        return errnoError(errno, ErrorCode::IoFailed, Subject::Folder, store.folder());
    const QString copy = folder.filePath(u"copy.db"_s);
    CW_CHECK(copyDatabase(connection, copy));
    CW_CHECK(context.checkpoint());
    if (QFileInfo(copy).size() > largestBackup)
        return Error(ErrorCode::FileTooLarge, Subject::Store, store.folder());
    CW_TRY(database, readFile(copy, largestBackup));
    CW_TRY(sealed, sealBackup(database, {passphrase, typedSeal}, context.now()));
    CW_CHECK(context.checkpoint());
    return writeFileDurably(path, sealed, ownFile, IfExists::Refuse);
}

Result<BackupContent> verifyBackup(const QString &path, const SecretBytes &passphrase, const Context &context)
{
    context.report({Step::Verifying, path, 0, 0});
    QTemporaryDir folder;
    if (!folder.isValid())
        return errnoError(errno, ErrorCode::IoFailed, Subject::Folder, QDir::tempPath());
    return unpackBackup(path, passphrase, folder.filePath(u"backup.db"_s));
}

Result<> verifyStore(const Store &store, const Context &context)
{
    context.report({Step::Verifying, store.folder(), 0, 0});
    CW_TRY(connection, store.connect());
    CW_TRY(version, schemaOf(connection, currentSchema()));
    CW_TRY(fault, faultOf(connection, version));
    if (fault.isEmpty())
        return {};
    Error damaged = Error(ErrorCode::StoreDamaged, Subject::Store, store.folder()).withDetail(fault);
    if (const auto backup = newestBackup(store.folder()))
        return std::move(damaged).with(Subject::File, *backup);
    return damaged;
}

} // namespace certwright
