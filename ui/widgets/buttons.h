#pragma once

class QPushButton;
class QString;
class QWidget;

namespace certwright::ui {

/// The one act that a page is for: filled with the accent. At most one on a page.
QPushButton *primaryButton(const QString &text, QWidget *parent);
bool isPrimary(const QWidget *button);
/// An act that can't be taken back: drawn in the ink of what is wrong, never a default button
/// (conventions 10.4, 51).
QPushButton *dangerousButton(const QString &text, QWidget *parent);
bool isDangerous(const QWidget *button);

} // namespace certwright::ui
