#include "text/errorsentences.h"

#include <QCoreApplication>

namespace certwright {
namespace {

struct GeneralSentences {
    Q_DECLARE_TR_FUNCTIONS(certwright::ErrorText)
    using enum ErrorCode;

public:
    static constexpr ErrorSentence all[] = {
        {Cancelled, QT_TR_NOOP("Stopped, as you asked."), ""},
        {UsageInvalid, QT_TR_NOOP("{value} doesn't fit {option}."),
         QT_TR_NOOP("Look at the help for what it takes.")},
        {UsageInvalid, QT_TR_NOOP("{value} can't be used for {name}."),
         QT_TR_NOOP("Leave out line breaks, quotes and other special characters.")},
        {UsageInvalid, QT_TR_NOOP("{option} isn't one of the names that can be used here."),
         QT_TR_NOOP("Choose one of: {candidates}.")},
        {UsageInvalid, QT_TR_NOOP("{name} isn't one of the names that can be used here."),
         QT_TR_NOOP("Choose one of: {candidates}.")},
        {UsageInvalid, QT_TR_NOOP("{option} is missing, or doesn't go with the rest."),
         QT_TR_NOOP("Look at the help for what goes together.")},
        {UsageInvalid, QT_TR_NOOP("{value} isn't what belongs here."),
         QT_TR_NOOP("Check how it is written.")},
        {UsageInvalid, QT_TR_NOOP("{file} isn't a plain file name."),
         QT_TR_NOOP("Give a name without slashes.")},
        {UsageInvalid, QT_TR_NOOP("That doesn't go with the preset {preset}."),
         QT_TR_NOOP("Look at what the preset takes, or choose another one.")},
        {UsageInvalid,
         QT_TR_NOOP("The machine {host} can't be used in this version: only this computer can."),
         QT_TR_NOOP("Give a folder on this computer.")},
        {UsageInvalid, "{reason}", QT_TR_NOOP("Look at the help for what can be given.")},
        {UsageInvalid, QT_TR_NOOP("What was asked for contradicts itself, or lacks something."),
         QT_TR_NOOP("Check what you gave, and try again.")},
        {NotFound, QT_TR_NOOP("No certificate matches {certificate}."),
         QT_TR_NOOP("Look at the list of certificates for its name, number or fingerprint.")},
        {NotFound, QT_TR_NOOP("No authority matches {authority}."),
         QT_TR_NOOP("Look at the list of authorities for its name or number.")},
        {NotFound, QT_TR_NOOP("No deployment matches {target}."),
         QT_TR_NOOP("Look at the list of deployments for its number.")},
        {NotFound, QT_TR_NOOP("The private key {key} isn't here."),
         QT_TR_NOOP("Import the key, then try again.")},
        {NotFound, QT_TR_NOOP("No certificate request matches {request}."),
         QT_TR_NOOP("Look at the list of requests.")},
        {NotFound, QT_TR_NOOP("There is no store at {store} yet."),
         QT_TR_NOOP("It is made when the first certificate is. If you have one elsewhere, name its place.")},
        {NotFound, QT_TR_NOOP("No {object} matches {value}."), QT_TR_NOOP("Check how it is written.")},
        {NotFound, QT_TR_NOOP("What you named can't be found."), QT_TR_NOOP("Check how it is written.")},
        {Ambiguous, QT_TR_NOOP("{certificate} fits more than one certificate: {candidates}."),
         QT_TR_NOOP("Name one by its number or fingerprint.")},
        {Ambiguous, QT_TR_NOOP("{authority} fits more than one authority: {candidates}."),
         QT_TR_NOOP("Name one by its number or fingerprint.")},
        {Ambiguous, QT_TR_NOOP("{value} fits more than one: {candidates}."),
         QT_TR_NOOP("Name one of them exactly.")},
        {Ambiguous, QT_TR_NOOP("What you named fits more than one."), QT_TR_NOOP("Name it by its number.")},
        {AlreadyExists, QT_TR_NOOP("There is already an authority called {authority}."),
         QT_TR_NOOP("Choose another name.")},
        {AlreadyExists, QT_TR_NOOP("This certificate is already here, as number {certificate}."),
         QT_TR_NOOP("Use the one that is here.")},
        {AlreadyExists, QT_TR_NOOP("This certificate request is already here, as number {request}."),
         QT_TR_NOOP("Use the one that is here.")},
        {AlreadyExists, QT_TR_NOOP("The store at {store} isn't empty."),
         QT_TR_NOOP("Choose an empty place, or confirm that it may be replaced.")},
        {AlreadyExists, QT_TR_NOOP("The name {name} is used twice."), QT_TR_NOOP("Give each its own name.")},
        {AlreadyExists, QT_TR_NOOP("It already exists."), QT_TR_NOOP("Choose another name.")},
        {ConfirmationNeeded, QT_TR_NOOP("This needs a yes, and nobody is there to give it."),
         QT_TR_NOOP("Run it where it can ask, or confirm it with {option}.")},
        {ConfirmationNeeded, QT_TR_NOOP("This needs your confirmation."),
         QT_TR_NOOP("Confirm it, and try again.")},
        {TimedOut, QT_TR_NOOP("{address} didn't answer in time."),
         QT_TR_NOOP("Check that it runs and that no firewall is in between, then try again.")},
        {TimedOut, QT_TR_NOOP("Looking up {host} took too long."),
         QT_TR_NOOP("Check the network and the name server, then try again.")},
        {TimedOut, QT_TR_NOOP("It took too long."), QT_TR_NOOP("Try again.")},
    };
};

} // namespace

std::span<const ErrorSentence> generalSentences()
{
    return GeneralSentences::all;
}

} // namespace certwright
