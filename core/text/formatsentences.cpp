#include "text/errorsentences.h"

#include <QCoreApplication>

namespace certwright {
namespace {

struct FormatSentences {
    Q_DECLARE_TR_FUNCTIONS(certwright::ErrorText)
    using enum ErrorCode;

public:
    static constexpr ErrorSentence all[] = {
        {FormatUnknown, QT_TR_NOOP("{file} holds no certificate, key or request that is known here."),
         QT_TR_NOOP("Check that it is the right file.")},
        {FormatUnknown, QT_TR_NOOP("What was given holds no certificate, key or request that is known here."),
         QT_TR_NOOP("Check that it is the right file.")},
        {FormatInvalid, QT_TR_NOOP("The {object} in {file} is damaged or incomplete."),
         QT_TR_NOOP("Get the file again from where it came.")},
        {FormatInvalid, QT_TR_NOOP("{file} is damaged or incomplete."),
         QT_TR_NOOP("Get the file again from where it came.")},
        {FormatInvalid, QT_TR_NOOP("The {object} is damaged or incomplete."),
         QT_TR_NOOP("Get the file again from where it came.")},
        {FormatInvalid, QT_TR_NOOP("What was given is damaged or incomplete."),
         QT_TR_NOOP("Get the file again from where it came.")},
        {FormatUnsupported, QT_TR_NOOP("The {object} in {file} is of a kind that can't be read here."),
         QT_TR_NOOP("Convert it with the tool that made it, to PEM for example.")},
        {FormatUnsupported, QT_TR_NOOP("There are more than {limit} things in one file."),
         QT_TR_NOOP("Split the file.")},
        {FormatUnsupported, QT_TR_NOOP("This kind of {object} can't be used here."),
         QT_TR_NOOP("Convert it with the tool that made it, to PEM for example.")},
        {FormatUnsupported, QT_TR_NOOP("A key of the kind {key} can't be written in that format."),
         QT_TR_NOOP("Choose another format, PKCS#8 for example.")},
        {FormatUnsupported, QT_TR_NOOP("{value} isn't supported here."),
         QT_TR_NOOP("Choose another format.")},
        {FormatUnsupported, QT_TR_NOOP("That format isn't supported here."),
         QT_TR_NOOP("Choose another format.")},
        {CostTooHigh,
         QT_TR_NOOP("{file} asks for so much computing before it opens that it looks like an attack."),
         QT_TR_NOOP("Export it again with ordinary settings.")},
        {CostTooHigh, QT_TR_NOOP("Opening this asks for so much computing that it looks like an attack."),
         QT_TR_NOOP("Export it again with ordinary settings.")},
        {PassphraseNeeded, QT_TR_NOOP("The key of the authority {authority} has a passphrase of its own."),
         QT_TR_NOOP("Give that passphrase.")},
        {PassphraseNeeded, QT_TR_NOOP("The key of {certificate} has a passphrase of its own."),
         QT_TR_NOOP("Give that passphrase.")},
        {PassphraseNeeded, QT_TR_NOOP("The key {key} has a passphrase of its own."),
         QT_TR_NOOP("Give that passphrase.")},
        {PassphraseNeeded, QT_TR_NOOP("{file} is closed by a passphrase."),
         QT_TR_NOOP("Give that passphrase.")},
        {PassphraseNeeded, QT_TR_NOOP("The preset {preset} writes a keystore, which needs a password."),
         QT_TR_NOOP("Give one in a file that only you can read.")},
        {PassphraseNeeded, QT_TR_NOOP("A passphrase is needed."),
         QT_TR_NOOP("Give it, or name a file that holds it.")},
        {PassphraseWrong, QT_TR_NOOP("The passphrase doesn't open {file}."),
         QT_TR_NOOP("Check the passphrase, capital letters included.")},
        {PassphraseWrong, QT_TR_NOOP("The passphrase doesn't open the key of the authority {authority}."),
         QT_TR_NOOP("Check the passphrase, capital letters included.")},
        {PassphraseWrong, QT_TR_NOOP("The passphrase doesn't open the key of {certificate}."),
         QT_TR_NOOP("Check the passphrase, capital letters included.")},
        {PassphraseWrong, QT_TR_NOOP("The passphrase is wrong."),
         QT_TR_NOOP("Check the passphrase, capital letters included.")},
        {PassphraseInvalid, QT_TR_NOOP("The passphrase in {file} is empty."),
         QT_TR_NOOP("Put the passphrase into the file's first line.")},
        {PassphraseInvalid,
         QT_TR_NOOP("The passphrase can't be kept in a keychain: it must be text of at most {limit} bytes."),
         QT_TR_NOOP("Choose another one.")},
        {PassphraseInvalid, QT_TR_NOOP("The passphrase is empty, or can't be used here."),
         QT_TR_NOOP("Choose another one.")},
    };
};

} // namespace

std::span<const ErrorSentence> formatSentences()
{
    return FormatSentences::all;
}

} // namespace certwright
