#include "mainwindow/recoverycodedialog.h"

#include "base/durablefile.h"
#include "jobs/jobrunner.h"
#include "text/shownvalue.h"
#include "widgets/buttons.h"
#include "widgets/errormessage.h"
#include "widgets/savedialog.h"
#include "widgets/textlabel.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QMimeData>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace certwright::ui {

namespace {
constexpr int clipboardTime = 45'000; // milliseconds
} // namespace

RecoveryCodeDialog::RecoveryCodeDialog(std::shared_ptr<const SecretBytes> code, JobRunner &jobs,
                                       QWidget *parent)
    : QDialog(parent),
      m_code(std::move(code)),
      m_jobs(jobs),
      m_message(new MessageBar(MessageBar::Shape::Card, this))
{
    setWindowTitle(tr("Recovery code"));
    auto *title = new TextLabel(tr("Keep this recovery code"), TextLabel::Role::Heading, this);
    auto *sentence = new TextLabel(
        tr("It opens your keys when keychain or passphrase is lost. Write it down or print it, and "
           "keep it where nobody else looks. Whoever has it and this computer’s files has the keys."),
        TextLabel::Role::Body, this);
    m_label = new TextLabel(QString::fromLatin1(m_code->view()), TextLabel::Role::Fixed, this);
    m_label->setAccessibleName(tr("Recovery code"));
    auto *buttons = new QDialogButtonBox(this);
    auto *saveButton = buttons->addButton(tr("&Save…"), QDialogButtonBox::ActionRole);
    auto *copyButton = buttons->addButton(tr("&Copy"), QDialogButtonBox::ActionRole);
    QPushButton *done = primaryButton(tr("I have kept it"), this);
    buttons->addButton(done, QDialogButtonBox::AcceptRole);
    auto *column = new QVBoxLayout(this);
    const int margin = space(this, 4);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(space(this, 3));
    column->addWidget(title);
    column->addWidget(sentence->wrapping());
    column->addWidget(m_label->wrapping()->copyable());
    column->addWidget(m_message);
    column->addStretch();
    column->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 72);
    connect(saveButton, &QPushButton::clicked, this, &RecoveryCodeDialog::save);
    connect(copyButton, &QPushButton::clicked, this, &RecoveryCodeDialog::copy);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
}

RecoveryCodeDialog::~RecoveryCodeDialog()
{
    QString shown = m_label->text();
    m_label->clear();
    wipe(shown);
}

void RecoveryCodeDialog::save()
{
    askSavePath(
        this, {tr("Save the recovery code"), u"certwright-recovery-code.txt"_s, {tr("Text (*.txt)")}},
        [this](const QString &path, const QString &) {
            m_jobs.start(
                tr("Save the recovery code"), this,
                [code = m_code, path](const Context &) { return writeFileDurably(path, code->view(), {}); },
                [this, path](const Result<> &saved) {
                    m_message->setMessage(
                        saved ? Message{.tone = Tone::Fine,
                                        .strong = tr("Saved to %1.").arg(shownValue(path)),
                                        .text = tr("Only you can read it. Move it to another place.")}
                              : errorMessage(saved.error()));
                });
        });
}

void RecoveryCodeDialog::copy()
{
    auto *content = new QMimeData;
    content->setText(QString::fromLatin1(m_code->view()));
    // Clipboard histories leave out what is marked so.
    content->setData(u"x-kde-passwordManagerHint"_s, "secret");
    QClipboard *clipboard = QGuiApplication::clipboard();
    clipboard->setMimeData(content);
    QTimer::singleShot(clipboardTime, clipboard, [clipboard] {
        if (clipboard->ownsClipboard() && clipboard->mimeData() &&
            clipboard->mimeData()->hasFormat(u"x-kde-passwordManagerHint"_s))
            clipboard->clear();
    });
    m_message->setMessage(
        {.tone = Tone::Idle, .strong = tr("Copied."), .text = tr("It leaves the clipboard in 45 seconds.")});
}

} // namespace certwright::ui
