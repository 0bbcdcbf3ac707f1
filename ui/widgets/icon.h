#pragma once

#include <QIcon>
#include <QPalette>
#include <QString>

namespace certwright::ui {

/// What colour an icon takes from the palette of the moment.
enum class IconInk { Text, Muted, Accent, OnAccent };

/// An own icon by its file's name in resources/icons: drawn in the palette's colours, sharp at every size,
/// and redrawn by itself when the desktop turns dark. Icons that point are mirrored where people read from
/// the right.
QIcon icon(const QString &name, IconInk ink = IconInk::Text);

} // namespace certwright::ui
