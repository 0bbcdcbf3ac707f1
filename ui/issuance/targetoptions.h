#pragma once

#include "deploy/deploy.h"

#include <QWidget>

class QLineEdit;
class QVBoxLayout;

namespace certwright::ui {

class FoldSection;
class FormField;
class PassphraseField;

/// Where exactly and how, once a preset is chosen: folder, what the preset asks, and what few change.
class TargetOptions : public QWidget
{
    Q_OBJECT

public:
    explicit TargetOptions(QWidget *parent = nullptr);
    /// Other questions for another preset.
    void setPreset(const Preset &preset);
    void take(const TargetWish &wish);
    QWidget *folderEdit() const;

signals:
    void edited(const certwright::TargetWish &wish);

private:
    QWidget *makeFolderRow();
    QWidget *makeMore();
    void rebuildQuestions(const Preset &preset);
    void chooseFolder();
    void give();
    struct Question {
        QString name;
        QLineEdit *edit;
        FormField *field;
    };
    TargetWish m_wish;
    QString m_preset;
    QLineEdit *m_folder;
    QLineEdit *m_owner;
    QLineEdit *m_group;
    QLineEdit *m_check;
    QLineEdit *m_reload;
    QVBoxLayout *m_questionColumn;
    QList<Question> m_questions;
    PassphraseField *m_keystore;
    FoldSection *m_more;
};

} // namespace certwright::ui
