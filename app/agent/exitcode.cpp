#include "exitcode.h"

namespace certwright::agent {

int exitCodeOf(ErrorCode code)
{
    // Only what differs from "the operation failed"; every other code is 1.
    switch (code) { // NOLINT(clang-diagnostic-switch-enum)
    case ErrorCode::Cancelled:
        return exitcode::interrupted;
    case ErrorCode::UsageInvalid:
    case ErrorCode::ConfirmationNeeded:
    case ErrorCode::CommandLineInvalid:
    case ErrorCode::NameInvalid:
    case ErrorCode::NameMissing:
    case ErrorCode::NameKindUnsuited:
    case ErrorCode::SubjectInvalid:
    case ErrorCode::KeyAlgorithmUnknown:
    case ErrorCode::LifetimeInvalid:
    case ErrorCode::ProfileUnknown:
    case ErrorCode::PresetAnswerMissing:
        return exitcode::usage;
    case ErrorCode::VaultMissing:
    case ErrorCode::VaultLocked:
    case ErrorCode::VaultPassphraseWrong:
    case ErrorCode::RecoveryCodeInvalid:
    case ErrorCode::KeychainLocked:
    case ErrorCode::KeychainUnavailable:
    case ErrorCode::KeychainTimedOut:
    case ErrorCode::PassphraseNeeded:
    case ErrorCode::PassphraseWrong:
    case ErrorCode::PassphraseInvalid:
        return exitcode::locked;
    case ErrorCode::NotFound:
    case ErrorCode::Ambiguous:
    case ErrorCode::IssuerUnknown:
    case ErrorCode::PresetUnknown:
    case ErrorCode::NoGeneration:
        return exitcode::notFound;
    default:
        return exitcode::failed;
    }
}

} // namespace certwright::agent
