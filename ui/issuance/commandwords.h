#pragma once

#include "issuance/certificatedraft.h"

namespace certwright::ui {

/// The agent's command that does what the wizard is about to do, as an argument vector. Passphrases stay out:
/// the agent asks for them.
QStringList agentCommand(const CertificateDraft &draft, const CertificateFacts &facts);
/// The same to paste into a shell, in one line.
QString agentCommandLine(const CertificateDraft &draft, const CertificateFacts &facts);

} // namespace certwright::ui
