#pragma once

#include <QObject>
#include <QString>

#include <optional>

namespace certwright {
Q_NAMESPACE

/// Every way in which an operation can fail, grouped by area. Closed: who adds one adds its sentence in
/// core/text.
enum class ErrorCode {
    // Any area
    Cancelled,
    UsageInvalid, ///< the request contradicts itself or lacks something
    NotFound,
    Ambiguous,
    AlreadyExists,
    ConfirmationNeeded,
    TimedOut,
    // Files and folders
    FileMissing,
    FileUnreadable,
    FileUnwritable,
    FileTooLarge,
    FileNotRegular,
    FileExists,
    FileTooOpen, ///< others may read a file that holds a secret
    FolderMissing,
    FolderUnwritable,
    FolderUnsafe, ///< others than we or root could exchange what lies in it
    FolderNotOurs,
    LinkInTheWay,
    DiskFull,
    IoFailed,
    OwnerUnknown,
    OwnerNotPermitted,
    // Programs
    ProgramMissing,
    ProgramUnsafe, ///< others than we or root could exchange it
    ProgramFailed,
    ProgramTimedOut,
    CommandLineInvalid,
    // Names, keys, certificates
    NameInvalid,
    NameMissing,
    NameNotPermitted, ///< outside the authority's name constraints
    NameKindUnsuited, ///< an e-mail address in a server certificate, a wildcard on a public suffix …
    SubjectInvalid,
    KeyAlgorithmUnknown,
    KeyAlgorithmUnsuited,
    KeyMismatch,
    LifetimeInvalid,
    ProfileUnknown,
    CertificateInvalid,
    CertificateExpired,
    CertificateNotYetValid,
    ChainIncomplete,
    ChainInvalid,
    NameNotCovered,
    Revoked,
    RequestInvalid,
    CryptoFailed,
    // What files hold
    FormatUnknown,
    FormatInvalid,
    FormatUnsupported,
    CostTooHigh, ///< a KDF whose parameters exceed our limits
    PassphraseNeeded,
    PassphraseWrong,
    PassphraseInvalid, ///< empty, or not usable in this format
    // Vault and keychain
    VaultMissing,
    VaultLocked,
    VaultExists,
    VaultPassphraseWrong,
    RecoveryCodeInvalid,
    RecoveryCodeUnseen, ///< nobody has it on paper yet
    KeychainLocked,     ///< or the prompt was refused: the keychain does not tell them apart
    KeychainUnavailable,
    KeychainTimedOut,
    KeychainEntryMissing, ///< the open keychain certainly holds none
    // Store
    StoreUnreadable,
    StoreDamaged,
    StoreTooNew,
    StoreBusy,
    StoreWithoutLocks, ///< on a file system where processes can't exclude each other (a network share)
    StoreFailed,
    LeaseHeld,
    BackupInvalid,
    // Issuing
    IssuerUnknown,
    AuthorityWithoutKey,
    AuthorityExpired,
    PathLengthExceeded,
    HasDependents,
    RenewalImpossible,
    AlreadyRevoked,
    // Deploying
    PresetUnknown,
    PresetInvalid,
    PresetAnswerMissing,
    TargetConflict, ///< another target owns that folder
    TargetOlder,    ///< what lies there is newer than what should go there
    ForeignContent, ///< somebody else changed what we wrote
    CheckFailed,
    ReloadFailed,
    ServiceStopped,
    ServedOther, ///< the server answers with another certificate
    ServerUnreachable,
    RolledBack,
    NoGeneration,
    ReloadMissing,         ///< a target whose server nobody tells of a new certificate
    ConfigurationBroken,   ///< the check failed before anything was changed
    FolderHidden,          ///< the service can't see what lies there (its unit hides homes)
    FolderNotSearchable,   ///< the service's account may not pass through that folder
    ServiceManagerMissing, ///< systemd does not run there
    ServiceUnknown,
    CommandNotPermitted, ///< a preset's own command lacks rights here
    HookFailed,
    NothingToProbe,
    ReloadSkipped,
};
Q_ENUM_NS(ErrorCode)

/// `vault_locked` for ErrorCode::VaultLocked: the name that scripts and the store see.
QString errorName(ErrorCode code);
/// The inverse of errorName(); empty for a name of another version.
std::optional<ErrorCode> errorCodeNamed(const QString &name);

} // namespace certwright
