#include "wizards/keychoice.h"

#include "text/statetext.h"

namespace certwright::ui {

KeyChoice::KeyChoice(QWidget *parent) : QComboBox(parent)
{
    for (const KeyAlgorithm algorithm : allKeyAlgorithms())
        addItem(keyAlgorithmWords(algorithm), int(algorithm));
}

KeyAlgorithm KeyChoice::algorithm() const
{
    return KeyAlgorithm(currentData().toInt());
}

void KeyChoice::setAlgorithm(KeyAlgorithm algorithm)
{
    setCurrentIndex(findData(int(algorithm)));
}

} // namespace certwright::ui
