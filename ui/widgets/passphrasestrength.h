#pragma once

#include <QString>
#include <QStringView>

namespace certwright::ui {

enum class Strength { TooShort, Weak, Fair, Good };

/// How hard a passphrase is to guess for somebody who has the store, told by its length and variety;
/// sequences and repeats count little. A hint, not a rule: only TooShort stands in the way.
Strength passphraseStrength(QStringView passphrase, int leastCharacters);
/// In words, with what would make it better.
QString strengthWords(Strength strength, int leastCharacters);

} // namespace certwright::ui
