#pragma once

#include "base/ids.h"

namespace certwright {

/// What each value that the vault seals is bound to (Vault::seal), so that it can't be moved to another row.
inline QString keystoreSealName(TargetId target)
{
    return QStringLiteral("target:%1:keystore").arg(target.value());
}
inline QString generationSealName(GenerationId generation)
{
    return QStringLiteral("generation:%1").arg(generation.value());
}
inline QString journalSealName(TargetId target)
{
    return QStringLiteral("journal:%1").arg(target.value());
}

} // namespace certwright
