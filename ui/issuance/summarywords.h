#pragma once

#include "issuance/certificatedraft.h"

namespace certwright::ui {

/// One sentence or two of a summary, with the icon that stands before them.
struct SummaryLine {
    QString icon;
    QString text; ///< plain, foreign values escaped
};
/// What is about to be made, by whom, until when, where it goes, and what happens at renewal.
QList<SummaryLine> summaryOf(const CertificateDraft &draft, const CertificateFacts &facts);

/// What people call it: its label, else its first name.
QString titleOf(const IssuancePlan &plan);

} // namespace certwright::ui
