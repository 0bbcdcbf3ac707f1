#pragma once

#include "formats/foundobject.h"
#include "issuance/keyaccess.h"

#include <functional>
#include <vector>

namespace certwright {

enum class ImportOutcome { Imported, Duplicate, NeedsPassphrase, Rejected };

/// What became of one object of one file, or of a file that could not be read (`kind` then says `unknown`).
struct ImportItem {
    QString file;
    QString kind; ///< `cert`, `key`, `encrypted-key`, `csr`, `crl`, `pkcs12`, `pkcs7`, `jks`, `unknown`
    ImportOutcome outcome = ImportOutcome::Imported;
    std::optional<Error> error;
    std::optional<Certificate> certificate;
    std::optional<PublicKey> key;
    qint64 id = 0;
};

struct ImportPlan {
    QStringList paths;      ///< files and folders
    bool recursive = false; ///< into folders below, at most 32 deep
    std::vector<SharedSecret> passphrases;
};

/// What importing works on. The vault is asked for only when a file holds a key.
struct ImportParts {
    const Store &store;
    std::function<Result<Vault>(const Context &)> openVault;
    QString by;
};

struct ImportReport {
    int imported = 0;
    int duplicates = 0;
    int needPassphrase = 0;
    int rejected = 0;
    QList<CertificateId> certificates; ///< new ones
};

/// Reads every file, matches keys with certificates, and stores each file whole or not at all, many files a
/// commit. `done` is called for each item after its commit. Links that leave the chosen folder, FIFOs,
/// devices and files over 16 MiB are rejected with a word. Fails only where the store does or when cancelled;
/// what was stored stays.
///
/// A CA certificate whose key comes along becomes an authority of ours.
Result<ImportReport> importPaths(const ImportPlan &plan, const ImportParts &parts,
                                 const std::function<void(const ImportItem &)> &done, const Context &context);

} // namespace certwright
