#include "certificates/exportdialog.h"

#include "certificates/certificatewords.h"
#include "text/shownvalue.h"
#include "widgets/buttons.h"
#include "widgets/errormessage.h"
#include "widgets/formfield.h"
#include "widgets/messagebar.h"
#include "widgets/noticebar.h"
#include "widgets/passphrasefield.h"
#include "widgets/savedialog.h"
#include "widgets/textlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace certwright::ui {

namespace {

enum FormatIndex { Pem, Der, Pkcs12, Pkcs12Legacy, Pkcs7, Key };

QString sentenceFor(int index)
{
    switch (index) {
    case Pem:
        return ExportDialog::tr(
            "Text between BEGIN and END lines: what nginx, Apache and most servers read.");
    case Der:
        return ExportDialog::tr("The certificate alone, in binary form: for Windows and Java tools.");
    case Pkcs12:
        return ExportDialog::tr(
            "Certificate, chain and key in one closed file: for today’s Windows, macOS, Java, browsers.");
    case Pkcs12Legacy:
        return ExportDialog::tr(
            "The same with old ciphers: only for Windows before 2019 and macOS before 15.");
    case Pkcs7:
        return ExportDialog::tr(
            "Certificate and chain in one file, without a key: for Windows and Java tools.");
    case Key:
        return ExportDialog::tr("The private key alone.");
    default:
        return {};
    }
}

} // namespace

ExportDialog::ExportDialog(Workplace workplace, const CertificateRow &row, QWidget *parent)
    : QDialog(parent),
      m_workplace(std::move(workplace)),
      m_certificate(row.id()),
      m_name(peopleName(row)),
      m_hasKey(row.hasKey())
{
    setWindowTitle(tr("Export"));
    auto *title = new TextLabel(tr("Export %1").arg(cellText(m_name)), TextLabel::Role::Heading, this);
    m_message = new MessageBar(MessageBar::Shape::Card, this);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_save = primaryButton(tr("Save…"), this);
    buttons->addButton(m_save, QDialogButtonBox::AcceptRole);
    auto *column = new QVBoxLayout(this);
    const int margin = space(this, 4);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(space(this, 3));
    column->addWidget(title->wrapping());
    column->addWidget(makeForm());
    column->addWidget(m_message);
    column->addStretch();
    column->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 70);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &ExportDialog::save);
    refresh();
}

QWidget *ExportDialog::makeForm()
{
    auto *form = new QWidget(this);
    m_format = new QComboBox(form);
    m_format->addItem(tr("PEM"), Pem);
    m_format->addItem(tr("DER"), Der);
    if (m_hasKey) {
        m_format->addItem(tr("PKCS#12 (.p12, .pfx)"), Pkcs12);
        m_format->addItem(tr("PKCS#12 for old systems"), Pkcs12Legacy);
    }
    m_format->addItem(tr("PKCS#7 (.p7b)"), Pkcs7);
    if (m_hasKey)
        m_format->addItem(tr("Private key"), Key);
    m_formatField = new FormField(tr("&Format"), m_format, form);
    m_chain = new QCheckBox(tr("With the authorities a&bove it, as servers need them"), form);
    m_chain->setChecked(true);
    m_key = new QCheckBox(tr("With its private &key"), form);
    m_passphrase =
        new PassphraseField(tr("&Passphrase for the file"), PassphraseField::Purpose::Choose, form);
    m_open = new QCheckBox(tr("&Leave the key open: whoever can read the file has it"), form);
    m_keyPassphrase =
        new PassphraseField(tr("The &stored key’s own passphrase"), PassphraseField::Purpose::Ask, form);
    m_keyPassphrase->hide();
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space(this, 3));
    for (QWidget *widget : std::initializer_list<QWidget *>{m_formatField, m_chain, m_key, m_passphrase,
                                                            m_open, m_keyPassphrase})
        column->addWidget(widget);
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportDialog::refresh);
    connect(m_key, &QCheckBox::toggled, this, &ExportDialog::refresh);
    connect(m_open, &QCheckBox::toggled, this, &ExportDialog::refresh);
    return form;
}

void ExportDialog::refresh()
{
    const int index = m_format->currentData().toInt();
    m_formatField->setHint(sentenceFor(index));
    m_chain->setVisible(index == Pem || index == Pkcs12 || index == Pkcs12Legacy || index == Pkcs7);
    m_key->setVisible(index == Pem && m_hasKey);
    const bool writesKey = holdsKey(plan());
    const bool isContainer = index == Pkcs12 || index == Pkcs12Legacy;
    m_open->setVisible(writesKey && !isContainer);
    m_passphrase->setVisible(writesKey && (isContainer || !m_open->isChecked()));
    if (!writesKey)
        m_keyPassphrase->hide();
    m_message->hide();
}

ExportDialog::Format ExportDialog::chosen() const
{
    switch (m_format->currentData().toInt()) {
    case Der:
        return {ExportFormat::Der, Pkcs12Style::Modern, tr("DER (*.cer *.crt *.der)")};
    case Pkcs12:
        return {ExportFormat::Pkcs12, Pkcs12Style::Modern, tr("PKCS#12 (*.p12 *.pfx)")};
    case Pkcs12Legacy:
        return {ExportFormat::Pkcs12, Pkcs12Style::Legacy, tr("PKCS#12 (*.p12 *.pfx)")};
    case Pkcs7:
        return {ExportFormat::Pkcs7, Pkcs12Style::Modern, tr("PKCS#7 (*.p7b)")};
    case Key:
        return {ExportFormat::Key, Pkcs12Style::Modern, tr("Private key (*.key *.pem)")};
    default:
        return {ExportFormat::Pem, Pkcs12Style::Modern, tr("PEM (*.pem *.crt)")};
    }
}

ExportPlan ExportDialog::plan() const
{
    const Format format = chosen();
    ExportPlan plan;
    plan.certificate = m_certificate;
    plan.format = format.format;
    plan.style = format.style;
    plan.withChain = m_chain->isChecked();
    plan.withKey = format.format == ExportFormat::Pem && m_key->isChecked() && m_hasKey;
    const bool isContainer = format.format == ExportFormat::Pkcs12;
    plan.unencrypted = m_open->isChecked() && !isContainer;
    if (!plan.unencrypted && !m_passphrase->isEmpty())
        plan.passphrase = m_passphrase->secret();
    if (!m_keyPassphrase->isEmpty())
        plan.keyPassphrase = m_keyPassphrase->secret();
    return plan;
}

void ExportDialog::save()
{
    const bool needsPassphrase = holdsKey(plan()) && !plan().unencrypted;
    if (needsPassphrase && !m_passphrase->check())
        return;
    const QString filter = chosen().filter;
    askSavePath(this, {tr("Export %1").arg(cellText(m_name)), fileNameFor(m_name), {filter}},
                [this](const QString &path, const QString &) { saveTo(path); });
}

void ExportDialog::saveTo(const QString &path)
{
    const ExportPlan wish = plan();
    if (!holdsKey(wish)) {
        write(wish, path, std::nullopt);
        return;
    }
    m_workplace.gate.withVault(this, [this, wish, path](const Vault &vault) { write(wish, path, vault); });
}

void ExportDialog::write(const ExportPlan &plan, const QString &path, const std::optional<Vault> &vault)
{
    m_save->setEnabled(false);
    m_workplace.jobs.start(
        tr("Export %1").arg(cellText(m_name)), this,
        [&services = m_workplace.services, plan, path, vault](const Context &context) -> Result<> {
            CW_TRY(store, services.store(Store::Missing::Fail, context));
            CW_TRY(connection, store->connect());
            CW_TRY(exported, vault ? exportCertificate(
                                         plan, {*store, *vault, &services.keychain(), services.by()}, context)
                                   : exportPublic(plan, connection));
            // The file dialog has asked whether to replace what is there.
            return writeExport(exported, path, IfExists::Replace);
        },
        [this, path](const Result<> &written) { finish(path, written); });
}

void ExportDialog::finish(const QString &path, const Result<> &written)
{
    m_save->setEnabled(true);
    if (written) {
        m_workplace.notices.tell({.tone = Tone::Fine, .strong = tr("Saved to %1.").arg(shownValue(path))},
                                 NoticeBar::Stay::Briefly);
        accept();
        return;
    }
    const ErrorCode code = written.error().code();
    if (code == ErrorCode::PassphraseNeeded || code == ErrorCode::PassphraseWrong) {
        m_keyPassphrase->show();
        m_keyPassphrase->setFocus();
    }
    m_message->setMessage(errorMessage(written.error()));
}

} // namespace certwright::ui
