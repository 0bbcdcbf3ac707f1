#pragma once

#include "issuance/certificatepage.h"

#include <QTimer>

class QPushButton;

namespace certwright::ui {

class CheckView;
class PresetChooser;
class TargetOptions;

/// Where should it go? Each answer is checked at once, without changing anything.
class TargetPage : public CertificatePage
{
    Q_OBJECT

public:
    explicit TargetPage(QWidget *parent = nullptr);
    bool isComplete() const override;
    QWidget *firstFocus() const override;
    /// The answer to checkWanted(); an older one is passed over.
    void showCheck(int number, const Result<PlannedTarget> &planned);

signals:
    /// Somebody who can run it should plan this wish.
    void checkWanted(int number, const certwright::TargetWish &wish);

protected:
    void refresh() override;

private:
    void choosePreset(const QString &id);
    void wishChanged(const TargetWish &wish);
    void check();
    void showDetails();
    PresetChooser *m_presets;
    QWidget *m_details;
    TargetOptions *m_options;
    QPushButton *m_checkNow;
    CheckView *m_view;
    QTimer m_patience;
    QString m_folderProposed;
    int m_checkNumber = 0;
};

} // namespace certwright::ui
