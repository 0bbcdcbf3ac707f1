#include "widgets/theme.h"

#include <QFontDatabase>
#include <QFontMetrics>
#include <QWidget>

#include <algorithm>
#include <array>
#include <cmath>

namespace certwright::ui {

namespace {

struct Shades {
    QRgb ink;
    QRgb tint;
};
/// In the order of Tone.
constexpr std::array<Shades, 5> lightShades{{{0xff16702f, 0xffe3f4e8},
                                             {0xff8a5a00, 0xfffff3d6},
                                             {0xffc4232f, 0xfffde7e8},
                                             {0xff0a5fc4, 0xffe4effc},
                                             {0xff57606a, 0xffeceef1}}};
constexpr std::array<Shades, 5> darkShades{{{0xff62cc86, 0xff1d3527},
                                            {0xffe6b450, 0xff3a2f14},
                                            {0xffff8a84, 0xff44211f},
                                            {0xff74b2ff, 0xff1b3150},
                                            {0xffa3acb8, 0xff2e343c}}};
/// Inks that reach 7 : 1 on black or white, for who needs it.
constexpr std::array<QRgb, 5> strongLightInks{0xff0b5220, 0xff6b4400, 0xff9c1420, 0xff06448f, 0xff000000};
constexpr std::array<QRgb, 5> strongDarkInks{0xff86efac, 0xffffd27a, 0xffffb3ae, 0xffa8d1ff, 0xffffffff};

/// Only a palette made for high contrast goes this far.
constexpr double highContrastFrom = 20.5;
constexpr double readable = 4.5;

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

struct Grounds {
    QRgb window, base, alternate, text, muted, line, accent, onAccent, bright, shade;
};

QPalette paletteOf(const Grounds &grounds)
{
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, QRgb colour) {
        palette.setColor(role, QColor::fromRgb(colour));
    };
    set(QPalette::Window, grounds.window);
    set(QPalette::WindowText, grounds.text);
    set(QPalette::Base, grounds.base);
    set(QPalette::AlternateBase, grounds.alternate);
    set(QPalette::Text, grounds.text);
    set(QPalette::Button, grounds.base);
    set(QPalette::ButtonText, grounds.text);
    set(QPalette::BrightText, grounds.bright);
    set(QPalette::ToolTipBase, grounds.base);
    set(QPalette::ToolTipText, grounds.text);
    set(QPalette::PlaceholderText, grounds.muted);
    set(QPalette::Highlight, grounds.accent);
    set(QPalette::HighlightedText, grounds.onAccent);
    set(QPalette::Link, grounds.accent);
    set(QPalette::LinkVisited, grounds.accent);
    set(QPalette::Light, grounds.base);
    set(QPalette::Midlight, grounds.alternate);
    set(QPalette::Mid, grounds.line);
    set(QPalette::Dark, grounds.line);
    set(QPalette::Shadow, grounds.shade);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, QColor::fromRgb(grounds.muted));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, QColor::fromRgb(grounds.line));
    return palette;
}

QFont scaled(QFont font, qreal factor)
{
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * factor);
    else
        font.setPixelSize(std::max(1, qRound(font.pixelSize() * factor)));
    return font;
}

QColor mixed(const QColor &over, const QColor &under, double share)
{
    const auto channel = [share](float a, float b) { return float(a * share + b * (1 - share)); };
    return QColor::fromRgbF(channel(over.redF(), under.redF()), channel(over.greenF(), under.greenF()),
                            channel(over.blueF(), under.blueF()));
}

} // namespace

double contrast(const QColor &a, const QColor &b)
{
    const auto [darker, lighter] =
        std::minmax({luminance(a), luminance(b)}); // a list: the pair holds values, not references
    return (lighter + 0.05) / (darker + 0.05);
}

Colours Colours::of(const QPalette &palette)
{
    Colours colours;
    colours.window = palette.color(QPalette::Active, QPalette::Window);
    colours.base = palette.color(QPalette::Active, QPalette::Base);
    colours.alternate = palette.color(QPalette::Active, QPalette::AlternateBase);
    colours.text = palette.color(QPalette::Active, QPalette::Text);
    colours.muted = palette.color(QPalette::Active, QPalette::PlaceholderText);
    colours.line = palette.color(QPalette::Active, QPalette::Mid);
    colours.accent = palette.color(QPalette::Active, QPalette::Link);
    colours.onAccent = palette.color(QPalette::Active, QPalette::HighlightedText);
    colours.isDark = luminance(colours.window) < luminance(colours.text);
    colours.isHighContrast = contrast(colours.text, colours.base) >= highContrastFrom;
    const QColor own = (colours.isDark ? darkPalette() : lightPalette()).color(QPalette::Link);
    colours.selection = colours.isHighContrast || colours.accent != own
                            ? mixed(colours.accent, colours.base, colours.isDark ? 0.28 : 0.12)
                            : colours.tint(Tone::Working);
    return colours;
}

Colours Colours::of(const QWidget *widget)
{
    return of(widget->palette());
}

QColor Colours::ink(Tone tone) const
{
    const auto index = std::size_t(tone);
    if (isHighContrast)
        return QColor::fromRgb(isDark ? strongDarkInks[index] : strongLightInks[index]);
    return QColor::fromRgb(isDark ? darkShades[index].ink : lightShades[index].ink);
}

QColor Colours::tint(Tone tone) const
{
    if (isHighContrast)
        return base;
    const auto index = std::size_t(tone);
    return QColor::fromRgb(isDark ? darkShades[index].tint : lightShades[index].tint);
}

QPalette lightPalette()
{
    return paletteOf({.window = 0xfff5f6f8,
                      .base = 0xffffffff,
                      .alternate = 0xfffafbfc,
                      .text = 0xff1c2128,
                      .muted = 0xff57606a,
                      .line = 0xffd5d9df,
                      .accent = 0xff0a5fc4,
                      .onAccent = 0xffffffff,
                      .bright = 0xffc4232f,
                      .shade = 0xff8b939d});
}

QPalette darkPalette()
{
    return paletteOf({.window = 0xff1b1e23,
                      .base = 0xff22262c,
                      .alternate = 0xff262b32,
                      .text = 0xffe7ebf0,
                      .muted = 0xffa3acb8,
                      .line = 0xff3a414b,
                      .accent = 0xff74b2ff,
                      .onAccent = 0xff22262c,
                      .bright = 0xffff8a84,
                      .shade = 0xff0e1013});
}

QPalette highContrastPalette(bool dark)
{
    const QRgb paper = dark ? 0xff000000 : 0xffffffff;
    const QRgb ink = dark ? 0xffffffff : 0xff000000;
    return paletteOf({.window = paper,
                      .base = paper,
                      .alternate = paper,
                      .text = ink,
                      .muted = ink,
                      .line = ink,
                      .accent = dark ? strongDarkInks[3] : strongLightInks[3],
                      .onAccent = paper,
                      .bright = ink,
                      .shade = ink});
}

QPalette withAccent(QPalette palette, const QColor &accent)
{
    const QColor base = palette.color(QPalette::Base);
    if (contrast(accent, base) < readable || contrast(accent, palette.color(QPalette::Window)) < readable)
        return palette;
    palette.setColor(QPalette::Highlight, accent);
    palette.setColor(QPalette::Link, accent);
    palette.setColor(QPalette::LinkVisited, accent);
    palette.setColor(QPalette::HighlightedText, base);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, palette.color(QPalette::Mid));
    return palette;
}

int space(const QWidget *widget, int quarters)
{
    return qRound(widget->fontMetrics().height() * quarters / 4.0);
}

qreal radius(const QFontMetrics &metrics)
{
    return metrics.height() * 0.4;
}

QFont titleFont(const QFont &font)
{
    return strongFont(scaled(font, 1.6));
}

QFont headingFont(const QFont &font)
{
    return strongFont(scaled(font, 1.3));
}

QFont strongFont(const QFont &font)
{
    QFont strong = font;
    strong.setWeight(QFont::DemiBold);
    return strong;
}

QFont smallFont(const QFont &font)
{
    return scaled(font, 0.9);
}

QFont fixedFont(const QFont &font)
{
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    return scaled(fixed, font.pointSizeF() > 0 && fixed.pointSizeF() > 0
                             ? font.pointSizeF() / fixed.pointSizeF()
                             : 1.0);
}

} // namespace certwright::ui
