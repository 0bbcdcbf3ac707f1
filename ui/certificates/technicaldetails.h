#pragma once

#include "certificates/openedcertificate.h"

class QWidget;

namespace certwright::ui {

/// What experts look for: names and numbers as the certificate carries them, usages, constraints, extensions.
QWidget *makeTechnicalDetails(const OpenedCertificate &opened, QWidget *parent);

} // namespace certwright::ui
