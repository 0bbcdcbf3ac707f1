#pragma once

#include "base/secretbytes.h"
#include "secrets/generatedpassphrase.h"
#include "x509/privatekey.h"

#include <memory>

namespace certwright {

/// What a store remembers of its vault: never the passphrase itself. Lies in the database, one row.
struct VaultRecord {
    QString storeId;
    QByteArray verifier;  ///< opens only under the right random passphrase
    QByteArray typedSeal; ///< the random passphrase under a typed one; empty where nobody typed one
    bool inKeychain = false;
    bool recoveryCodeShown = false;
};

/// The store's key encryption, unlocked: holds the random 256-bit passphrase. Cheap to copy, safe to share.
class Vault
{
public:
    /// A new vault with a fresh passphrase; nothing is kept anywhere yet.
    static Result<Vault> make(const QString &storeId);
    /// As make(), with a passphrase that `vault create --generate-file` wrote before.
    static Result<Vault> fromGenerated(const QString &storeId, const SecretBytes &generated);
    /// Tries `secret` as the random passphrase (verifier), then as the typed one. VaultPassphraseWrong.
    static Result<Vault> unlock(const VaultRecord &record, const SecretBytes &secret);

    /// The row to store: verifier, and the seal under `typed` where one is given (PassphraseInvalid if it is
    /// empty).
    Result<VaultRecord> record(const SecretBytes *typed) const;
    /// Whether this is the vault that `record` speaks of.
    bool opens(const VaultRecord &record) const;

    Result<QByteArray> sealKey(const PrivateKey &key) const;
    Result<PrivateKey> openKey(const QByteArray &sealed) const;
    /// `boundTo` names the row, so that a value can't be moved to another one.
    Result<QByteArray> seal(QByteArrayView plain, const QString &boundTo) const;
    Result<SecretBytes> open(const QByteArray &sealed, const QString &boundTo) const;

    const QString &storeId() const { return m_storeId; }
    /// For the keychain, a generated file, and the recovery code.
    const SecretBytes &passphrase() const { return *m_passphrase; }

private:
    Vault(QString storeId, SecretBytes passphrase);
    QString m_storeId;
    std::shared_ptr<const SecretBytes> m_passphrase;
};

} // namespace certwright
