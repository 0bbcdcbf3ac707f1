#pragma once

#include "issuance/certificatedraft.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QSpinBox;

namespace certwright::ui {

class FormField;
class KeyChoice;

/// What most people leave as it is: label, key type, lifetime, what it is good for, renewal.
class CertificateOptions : public QWidget
{
    Q_OBJECT

public:
    explicit CertificateOptions(QWidget *parent = nullptr);
    void take(const IssuancePlan &plan, const PlanFacts &facts);
    /// `key type (P-256), lifetime (90 days) …` for the fold's line.
    QString summary() const;

signals:
    void edited(const certwright::IssuancePlan &plan);

private:
    void give();
    void say(PlanField which, FormField *field, const QList<PlanProblem> &found);
    IssuancePlan m_plan;
    PlanFacts m_facts;
    QLineEdit *m_label;
    KeyChoice *m_key;
    QSpinBox *m_days;
    QComboBox *m_profile;
    QCheckBox *m_renewal;
    FormField *m_labelField;
    FormField *m_keyField;
    FormField *m_daysField;
    FormField *m_profileField;
};

} // namespace certwright::ui
