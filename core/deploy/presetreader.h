#pragma once

#include "deploy/preset.h"

namespace certwright {

/// Reads one preset from JSON and judges it: every field known and of its kind, every placeholder answered,
/// no file name that could leave the folder. PresetInvalid names `origin` as Subject::File and the field as
/// Subject::Name.
Result<Preset> readPreset(const QByteArray &json, const QString &origin);

} // namespace certwright
