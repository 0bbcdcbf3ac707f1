#include "text/errorsentences.h"

#include <QCoreApplication>

namespace certwright {
namespace {

struct IssuingSentences {
    Q_DECLARE_TR_FUNCTIONS(certwright::ErrorText)
    using enum ErrorCode;

public:
    static constexpr ErrorSentence all[] = {
        {IssuerUnknown, QT_TR_NOOP("There is no authority called {authority}."),
         QT_TR_NOOP("Look at the list of authorities, or create one.")},
        {IssuerUnknown, QT_TR_NOOP("No authority was chosen to sign it."),
         QT_TR_NOOP("Choose an authority, or create one.")},
        {AuthorityWithoutKey,
         QT_TR_NOOP("The key of the authority {authority} isn't here, so it can't sign."),
         QT_TR_NOOP("Import its key, or choose another authority.")},
        {AuthorityWithoutKey, QT_TR_NOOP("The authority's key isn't here, so it can't sign."),
         QT_TR_NOOP("Import its key, or choose another authority.")},
        {AuthorityExpired,
         QT_TR_NOOP("The authority {authority} has expired, so what it signs would not be accepted."),
         QT_TR_NOOP("Create a new authority, or renew this one.")},
        {AuthorityExpired, QT_TR_NOOP("The authority has expired, so what it signs would not be accepted."),
         QT_TR_NOOP("Create a new authority, or renew this one.")},
        {PathLengthExceeded, QT_TR_NOOP("The authority {authority} may not sign other authorities below it."),
         QT_TR_NOOP("Create a root whose path length is 1 or more, and sign with that.")},
        {PathLengthExceeded, QT_TR_NOOP("The path length may be {limit} at most."),
         QT_TR_NOOP("Choose a smaller number.")},
        {PathLengthExceeded, QT_TR_NOOP("The chain is longer than an authority in it allows."),
         QT_TR_NOOP("Sign with an authority whose path length is larger.")},
        {HasDependents, QT_TR_NOOP("{certificate} is still needed by: {candidates}."),
         QT_TR_NOOP("Remove those first, or confirm that they may go without it.")},
        {HasDependents, QT_TR_NOOP("It is still needed by: {candidates}."),
         QT_TR_NOOP("Remove those first.")},
        {HasDependents, QT_TR_NOOP("Something still needs it."),
         QT_TR_NOOP("Remove what depends on it first.")},
        {RenewalImpossible,
         QT_TR_NOOP("{certificate} can't be renewed here: it was issued "
                    "elsewhere, or what is needed for it is gone."),
         QT_TR_NOOP("Issue a new certificate for the same names.")},
        {RenewalImpossible, QT_TR_NOOP("The certificate can't be renewed here."),
         QT_TR_NOOP("Issue a new certificate for the same names.")},
        {AlreadyRevoked, QT_TR_NOOP("The certificate {certificate} has been revoked since {since}."), ""},
        {AlreadyRevoked, QT_TR_NOOP("The certificate with the serial number {value} was revoked before."),
         ""},
        {AlreadyRevoked, QT_TR_NOOP("The certificate was revoked before."), ""},
    };
};

} // namespace

std::span<const ErrorSentence> issuingSentences()
{
    return IssuingSentences::all;
}

} // namespace certwright
