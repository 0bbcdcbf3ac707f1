#pragma once

#include "issuance/certificatedraft.h"

namespace certwright::ui {

/// The agent's command lines that do what the wizard is about to do, as argument vectors. One, or two where
/// the target needs what `issue` doesn't take. Passphrases stay out: the agent asks for them.
QList<QStringList> agentCommands(const CertificateDraft &draft, const CertificateFacts &facts);
/// The same to paste into a shell, a line each.
QString agentCommandLines(const CertificateDraft &draft, const CertificateFacts &facts);

} // namespace certwright::ui
