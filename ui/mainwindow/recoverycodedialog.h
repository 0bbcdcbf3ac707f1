#pragma once

#include "base/secretbytes.h"
#include "service/services.h"

#include <QDialog>

#include <memory>

namespace certwright::ui {

class JobRunner;
class MessageBar;
class TextLabel;

/// Shows the vault's recovery code, to be printed or saved: the way back when keychain or passphrase is lost.
class RecoveryCodeDialog : public QDialog
{
    Q_OBJECT

public:
    RecoveryCodeDialog(std::shared_ptr<const SecretBytes> code, JobRunner &jobs, QWidget *parent);
    ~RecoveryCodeDialog() override;

private:
    void save();
    void copy();
    std::shared_ptr<const SecretBytes> m_code;
    JobRunner &m_jobs;
    TextLabel *m_label;
    MessageBar *m_message;
};

} // namespace certwright::ui
