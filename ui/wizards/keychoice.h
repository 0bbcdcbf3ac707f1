#pragma once

#include "x509/keyalgorithm.h"

#include <QComboBox>

namespace certwright::ui {

/// A key type, chosen from those we make.
class KeyChoice : public QComboBox
{
    Q_OBJECT

public:
    explicit KeyChoice(QWidget *parent = nullptr);
    KeyAlgorithm algorithm() const;
    void setAlgorithm(KeyAlgorithm algorithm);
};

} // namespace certwright::ui
