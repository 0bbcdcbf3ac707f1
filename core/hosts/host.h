#pragma once

#include "base/folder.h"
#include "base/subprocess.h"

namespace certwright {

/// A machine where files go and commands run. This machine is LocalHost; what core/deploy does works through it.
///
/// Paths are absolute on that machine. Nothing here follows a link that others could plant.
class Host
{
public:
    virtual ~Host() = default;
    /// Empty for this machine.
    virtual QString name() const = 0;
};

} // namespace certwright
