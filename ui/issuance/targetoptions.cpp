#include "issuance/targetoptions.h"

#include "base/subprocess.h"
#include "issuance/presettext.h"
#include "text/shownvalue.h"
#include "widgets/foldsection.h"
#include "widgets/formfield.h"
#include "widgets/icon.h"
#include "widgets/passphrasefield.h"

#include <QFileDialog>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace certwright::ui {

namespace {

QLineEdit *namedEdit(const QString &objectName, QWidget *parent)
{
    auto *edit = new QLineEdit(parent);
    edit->setObjectName(objectName);
    return edit;
}

void showText(QLineEdit *edit, const QString &text)
{
    const QSignalBlocker blocker(edit); // nobody has changed it
    if (edit->text().trimmed() != text)
        edit->setText(text);
}

} // namespace

TargetOptions::TargetOptions(QWidget *parent)
    : QWidget(parent),
      m_folder(namedEdit(u"folderEdit"_s, this)),
      m_owner(namedEdit(u"ownerEdit"_s, this)),
      m_group(namedEdit(u"groupEdit"_s, this)),
      m_check(namedEdit(u"checkEdit"_s, this)),
      m_reload(namedEdit(u"reloadEdit"_s, this)),
      m_keystore(
          new PassphraseField(tr("&Password of the keystore"), PassphraseField::Purpose::Choose, this)),
      m_more(new FoldSection(tr("More options: owner, group, commands"), this))
{
    m_keystore->lineEdit()->setObjectName(u"keystoreEdit"_s);
    m_more->setObjectName(u"targetMore"_s);
    m_questionColumn = new QVBoxLayout;
    m_questionColumn->setSpacing(space(this, 3));
    m_more->setContent(makeMore());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space(this, 3));
    column->addWidget(makeFolderRow());
    column->addLayout(m_questionColumn);
    column->addWidget(m_keystore);
    column->addWidget(m_more);
    for (QLineEdit *edit : {m_folder, m_owner, m_group, m_check, m_reload})
        connect(edit, &QLineEdit::textChanged, this, &TargetOptions::give);
    connect(m_keystore, &PassphraseField::changed, this, &TargetOptions::give);
}

QWidget *TargetOptions::makeFolderRow()
{
    auto *row = new QWidget(this);
    auto *field = new FormField(tr("&Folder"), m_folder, row);
    auto *choose = new QPushButton(icon(u"folder"_s), tr("Ch&oose…"), row);
    choose->setObjectName(u"chooseFolderButton"_s);
    choose->setAccessibleName(tr("Choose the folder"));
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space(this, 2));
    layout->addWidget(field, 1);
    layout->addWidget(choose, 0, Qt::AlignBottom);
    connect(choose, &QPushButton::clicked, this, &TargetOptions::chooseFolder);
    return row;
}

QWidget *TargetOptions::makeMore()
{
    auto *more = new QWidget(m_more);
    auto *owner = new FormField(tr("Own&er of the files"), m_owner, more);
    auto *group = new FormField(tr("&Group of the files"), m_group, more);
    auto *check = new FormField(tr("Comman&d that checks"), m_check, more);
    auto *reload = new FormField(tr("Command that &reloads"), m_reload, more);
    for (FormField *field : {owner, group, check, reload})
        field->setOptional();
    check->setHint(tr("Runs before the server is told; its refusal puts the old files back."));
    reload->setHint(tr("Tells the server of the new files. No shell runs."));
    auto *grid = new QGridLayout(more);
    grid->setContentsMargins(0, space(this, 2), 0, 0);
    grid->setHorizontalSpacing(space(this, 4));
    grid->setVerticalSpacing(space(this, 3));
    grid->addWidget(owner, 0, 0, Qt::AlignTop);
    grid->addWidget(group, 0, 1, Qt::AlignTop);
    grid->addWidget(check, 1, 0, Qt::AlignTop);
    grid->addWidget(reload, 1, 1, Qt::AlignTop);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    return more;
}

QWidget *TargetOptions::folderEdit() const
{
    return m_folder;
}

void TargetOptions::setPreset(const Preset &preset)
{
    if (m_preset == preset.id)
        return;
    m_preset = preset.id;
    rebuildQuestions(preset);
    m_keystore->setVisible(preset.needsKeystorePassphrase);
    m_keystore->clear();
    m_owner->setPlaceholderText(preset.owner);
    m_group->setPlaceholderText(preset.group);
    m_check->setPlaceholderText(joinCommandLine(preset.check));
    m_reload->setPlaceholderText(joinCommandLine(preset.reload));
}

void TargetOptions::rebuildQuestions(const Preset &preset)
{
    for (const Question &question : std::exchange(m_questions, {})) {
        m_questionColumn->removeWidget(question.field);
        question.field->hide();
        question.field->deleteLater();
    }
    QWidget *before = m_folder;
    for (const PresetQuestion &asked : preset.questions) {
        QLineEdit *edit = namedEdit(u"answer:"_s + asked.name, this);
        edit->setPlaceholderText(asked.defaultValue);
        auto *field =
            new FormField(shownValue(presetText(asked.question)).replace(u'&', "&&"_L1), edit, this);
        m_questionColumn->addWidget(field);
        m_questions.append({asked.name, edit, field});
        connect(edit, &QLineEdit::textChanged, this, &TargetOptions::give);
        setTabOrder(before, edit);
        before = edit;
    }
}

void TargetOptions::take(const TargetWish &wish)
{
    m_wish = wish;
    showText(m_folder, wish.folder);
    showText(m_owner, wish.owner);
    showText(m_group, wish.group);
    showText(m_check, wish.check.value_or(QString()));
    showText(m_reload, wish.reload.value_or(QString()));
    for (const Question &question : std::as_const(m_questions))
        showText(question.edit, wish.answers.value(question.name));
}

void TargetOptions::give()
{
    const auto given = [](const QLineEdit *edit) {
        const QString text = edit->text().trimmed();
        return text.isEmpty() ? std::optional<QString>() : std::optional(text);
    };
    m_wish.folder = m_folder->text().trimmed();
    m_wish.owner = m_owner->text().trimmed();
    m_wish.group = m_group->text().trimmed();
    m_wish.check = given(m_check);
    m_wish.reload = given(m_reload);
    m_wish.answers.clear();
    for (const Question &question : std::as_const(m_questions)) {
        if (const auto answer = given(question.edit))
            m_wish.answers.insert(question.name, *answer);
    }
    m_wish.keystorePassphrase = m_keystore->isAcceptable() ? m_keystore->secret() : nullptr;
    emit edited(m_wish);
}

void TargetOptions::chooseFolder()
{
    auto *dialog = new QFileDialog(this, tr("Choose the folder"), m_folder->text());
    dialog->setObjectName(u"folderDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, m_folder, &QLineEdit::setText);
    dialog->open();
}

} // namespace certwright::ui
