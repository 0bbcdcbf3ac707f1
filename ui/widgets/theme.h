#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>

class QWidget;

namespace certwright::ui {

/// What a state means to a person. Decides shape and colour; a word always stands beside them.
enum class Tone { Fine, Soon, Wrong, Working, Idle };

/// The colours that a widget draws with, told by its palette: so they are right in every window, light or
/// dark, without asking anybody.
class Colours
{
public:
    static Colours of(const QPalette &palette);
    static Colours of(const QWidget *widget);

    QColor ink(Tone tone) const;
    /// The ground of a pill or bar. High contrast has none: the ground it stands on.
    QColor tint(Tone tone) const;

    QColor window;
    QColor base;
    QColor alternate;
    QColor text;
    QColor muted;
    QColor line;
    QColor accent;
    QColor onAccent;
    QColor selection; ///< under a chosen row; text keeps its colour on it
    bool isDark = false;
    bool isHighContrast = false;
};

QPalette lightPalette();
QPalette darkPalette();
QPalette highContrastPalette(bool dark);
/// `palette` with the desktop's own accent, where text can be read in it.
QPalette withAccent(QPalette palette, const QColor &accent);

/// Contrast of two colours from 1 to 21 (WCAG 2.1).
double contrast(const QColor &a, const QColor &b);

/// `quarters` of the font's height, in pixels: 1 inside controls, 2 between related things, 4 between groups.
int space(const QWidget *widget, int quarters);
/// Of pills and cards.
qreal radius(const QFontMetrics &metrics);

QFont titleFont(const QFont &font);   ///< of a page
QFont headingFont(const QFont &font); ///< of a card or panel
QFont strongFont(const QFont &font);
QFont smallFont(const QFont &font); ///< of second lines and captions
/// Tabular figures for numbers and fingerprints.
QFont fixedFont(const QFont &font);

} // namespace certwright::ui
