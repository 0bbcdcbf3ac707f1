#pragma once

#include "base/ids.h"
#include "inventory/renewalpolicy.h"
#include "inventory/target.h"
#include "x509/certificate.h"
#include "x509/keyalgorithm.h"
#include "x509/profile.h"
#include "x509/revocationlist.h"

namespace certwright {

enum class IssuerKind { SelfSigned, LocalCa, Acme, External };
QString issuerKindName(IssuerKind kind); ///< `self-signed`, `local-ca`, `acme`, `external`
IssuerKind issuerKindNamed(const QString &name);

/// Whose passphrase closes a stored key.
enum class KeyProtection { Vault, OwnPassphrase };
QString keyProtectionName(KeyProtection protection);
KeyProtection keyProtectionNamed(const QString &name);

/// A private key at rest: encrypted PKCS#8. One row a key, whatever certificates it serves.
struct StoredKey {
    KeyId id;
    QByteArray spkiSha256;
    QString algorithm;
    int bits = 0;
    KeyProtection protection = KeyProtection::Vault;
    QByteArray sealed;
    QDateTime createdAt;
};

/// A certificate in the store, with what only the store knows of it.
struct StoredCertificate {
    CertificateId id = {};
    Certificate certificate;
    QString label = {};
    QString notes = {};
    QString source = {}; ///< `issued`, `imported:server.pem`
    std::optional<KeyId> key = {};
    std::optional<ManagedId> managed = {};
    std::optional<AuthorityId> authority = {}; ///< that signed it; where not said, add() looks for it
    bool superseded = false;
    std::optional<QDateTime> revokedAt = {};
    std::optional<RevocationReason> revocationReason = {};
    std::optional<QDateTime> deletedAt = {};
};

/// A request we made or were given.
struct StoredRequest {
    RequestId id;
    QByteArray der;
    QByteArray spkiSha256;
    QString label;
    std::optional<KeyId> key;
    QDateTime createdAt;
};

/// A local CA: its certificate, its key where we hold it, what it revoked.
struct Authority {
    AuthorityId id;
    CertificateId certificate;
    QString name;
    std::optional<KeyId> key;
    std::optional<AuthorityId> parent;
    qint64 crlNumber = 0; ///< of the last list made
};

/// What the user wants kept alive; its current certificate and its predecessors point back to it.
struct ManagedCertificate {
    ManagedId id;
    QString label;
    QList<AlternativeName> names;
    SubjectName subject; ///< empty: made from the first name
    Profile profile = Profile::TlsServer;
    KeyAlgorithm keyAlgorithm = KeyAlgorithm::EcP256;
    bool reuseKey = false;
    bool ownPassphrase = false; ///< new keys too are closed by the user's own passphrase
    IssuerKind issuer = IssuerKind::SelfSigned;
    std::optional<AuthorityId> authority;
    int days = 0;
    RenewalPolicy renewal;
    std::optional<CertificateId> current;
    int attempts = 0; ///< failed renewals in a row
    std::optional<Error> lastError;
    std::optional<QDateTime> nextAttempt;
};

enum class Severity { Info, Notice, Warning, Critical };
QString severityName(Severity severity);
Severity severityNamed(const QString &name);

/// What an event tells; core/text has the sentences.
enum class EventKind {
    Issued,
    Renewed,
    RenewalFailed,
    Imported,
    Revoked,
    Deleted,
    Restored,
    AuthorityCreated,
    CrlMade,
    Deployed,
    DeployFailed,
    RolledBack,
    HookFailed,
    TargetRemoved,
    VaultCreated,
    VaultPassphraseChanged,
    BackupMade,
    BackupRestored,
    ForeignChange,
};
QString eventKindName(EventKind kind); ///< `deploy_failed`
std::optional<EventKind> eventKindNamed(const QString &name);

/// Something worth telling.
struct Event {
    EventId id;
    QDateTime time;
    EventKind kind = EventKind::Issued;
    Severity severity = Severity::Info;
    std::optional<CertificateId> certificate;
    std::optional<TargetId> target;
    QString by;    ///< `agent`, `desktop`
    QString about; ///< name, folder: data for the sentence
    std::optional<Error> error;
    int count = 1; ///< equal ones in a row are counted, not repeated
};

} // namespace certwright
