#include "widgets/passphrasestrength.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace certwright::ui {

namespace {

// Guesses in bits at 600,000 rounds of PBKDF2: below 45 a graphics card finds it in days, above 65 nobody
// does.
constexpr double fairBits = 45;
constexpr double goodBits = 65;

struct PassphraseStrength {
    Q_DECLARE_TR_FUNCTIONS(certwright::ui::PassphraseStrength)
};

double alphabetBits(QStringView passphrase)
{
    double alphabet = 0;
    const auto any = [passphrase](auto holds) {
        return std::any_of(passphrase.begin(), passphrase.end(), holds);
    };
    alphabet += any([](QChar c) { return c.isLower(); }) ? 26 : 0;
    alphabet += any([](QChar c) { return c.isUpper(); }) ? 26 : 0;
    alphabet += any([](QChar c) { return c.isDigit(); }) ? 10 : 0;
    alphabet += any([](QChar c) { return !c.isLetterOrNumber(); }) ? 12 : 0;
    return alphabet > 0 ? std::log2(alphabet) : 0;
}

/// A character that follows from the one before it adds next to nothing.
double tellingCharacters(QStringView passphrase)
{
    double telling = 0;
    for (qsizetype i = 0; i < passphrase.size(); ++i) {
        const int step = i > 0 ? passphrase[i].unicode() - passphrase[i - 1].unicode() : 2;
        telling += std::abs(step) <= 1 ? 0.25 : 1.0;
    }
    return telling;
}

} // namespace

Strength passphraseStrength(QStringView passphrase, int leastCharacters)
{
    if (passphrase.size() < leastCharacters)
        return Strength::TooShort;
    // People choose words: a letter of a word carries about half of what a random one would.
    const double bits = tellingCharacters(passphrase) * alphabetBits(passphrase) * 0.62;
    return bits >= goodBits ? Strength::Good : bits >= fairBits ? Strength::Fair : Strength::Weak;
}

QString strengthWords(Strength strength, int leastCharacters)
{
    switch (strength) {
    case Strength::TooShort:
        return PassphraseStrength::tr("At least %n characters, please.", nullptr, leastCharacters);
    case Strength::Weak:
        return PassphraseStrength::tr(
            "Weak: easy to guess for a computer. Four or more words that don’t belong together are better.");
    case Strength::Fair:
        return PassphraseStrength::tr("Fair: one more word would make it strong.");
    case Strength::Good:
        return PassphraseStrength::tr("Strong.");
    }
    return {};
}

} // namespace certwright::ui
