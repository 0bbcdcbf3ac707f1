#pragma once

#include "base/result.h"
#include "x509/certificate.h"

#include <QWidget>

#include <functional>

namespace certwright::ui {

/// Asks where to, and writes a certificate as PEM there, readable for all. `done` is given the path.
void saveCertificate(QWidget *parent, const Certificate &certificate, const QString &name,
                     std::function<void(const QString &path, const Result<> &written)> done);

} // namespace certwright::ui
