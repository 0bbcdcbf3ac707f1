#pragma once

#include "inventory/certificaterows.h"
#include "widgets/rowdelegate.h"

#include <QString>

namespace certwright::ui {

/// What a status means: its shape and colour.
Tone toneOf(CertificateStatus status);
Tone toneOf(TargetState state);
/// A row's bar: how much of its life is gone, with the notch where it renews.
Lifetime lifetimeOf(const CertificateRow &row, const QDateTime &now);
/// `in 40 days`, `now`, `Failed`, `By hand`, `–`
QString renewalWords(const CertificateRow &row, const QDateTime &now);
/// A foreign value short enough for a cell, however long it is (conventions 10.4, 16 and 18).
QString cellText(const QString &value);
/// `EC P-256`, `RSA 2048`
QString keyWords(const QString &algorithm, int bits);

} // namespace certwright::ui
