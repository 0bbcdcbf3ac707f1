#pragma once

#include <QDialog>

namespace certwright::ui {

/// Which program and version this is.
class AboutDialog : public QDialog
{
    Q_OBJECT

public:
    explicit AboutDialog(QWidget *parent);
};

} // namespace certwright::ui
