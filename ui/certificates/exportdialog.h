#pragma once

#include "certificates/certificatesnapshot.h"
#include "commands/workplace.h"
#include "issuance/exporter.h"

#include <QDialog>

class QCheckBox;
class QComboBox;

namespace certwright::ui {

class FormField;
class MessageBar;
class PassphraseField;

/// Asks what of a certificate goes into a file, and writes it. With a key it asks for a passphrase for the
/// file, unless the person says that it may lie open.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    ExportDialog(Workplace workplace, const CertificateRow &row, QWidget *parent);

private:
    struct Format {
        ExportFormat format;
        Pkcs12Style style;
        QString filter; ///< of the file dialog
    };
    QWidget *makeForm();
    void refresh();
    void save();
    void saveTo(const QString &path);
    void write(const ExportPlan &plan, const QString &path, const std::optional<Vault> &vault);
    void finish(const QString &path, const Result<> &written);
    Format chosen() const;
    ExportPlan plan() const;

    Workplace m_workplace;
    CertificateId m_certificate;
    QString m_name;
    bool m_hasKey;
    QComboBox *m_format;
    FormField *m_formatField;
    QCheckBox *m_chain;
    QCheckBox *m_key;
    QCheckBox *m_open;
    PassphraseField *m_passphrase;
    PassphraseField *m_keyPassphrase;
    MessageBar *m_message;
    QPushButton *m_save;
};

} // namespace certwright::ui
