#pragma once

#include "certificates/openedcertificate.h"
#include "commands/commandset.h"
#include "jobs/jobrunner.h"
#include "service/services.h"

#include <QSet>
#include <QWidget>

class QScrollArea;

namespace certwright::ui {

class FactList;
class FlowLayout;
class FoldSection;
struct Lifetime;

/// The details of what is chosen, in plain words first: what it covers, who issued it, until when, where it
/// is deployed, when it renews; folded below: what experts look for, and what happened to it.
class CertificateDetails : public QWidget
{
    Q_OBJECT

public:
    CertificateDetails(Services &services, JobRunner &jobs, CommandSet &commands, QWidget *parent = nullptr);
    void show(const Selection &selection);
    /// What stands there when nothing is chosen.
    void setEmptyText(const QString &text) { m_emptyText = text; }

signals:
    void issuerRequested(certwright::CertificateId issuer);
    void shown();

private:
    void open(const SharedSnapshot &snapshot, CertificateId id);
    void showOpened(const OpenedCertificate &opened);
    void showText(const QString &text);
    void put(QWidget *content);
    QWidget *headOf(const OpenedCertificate &opened);
    QWidget *problemOf(const OpenedCertificate &opened);
    void addCovers(FactList *facts, const OpenedCertificate &opened);
    void addIssuer(FactList *facts, const OpenedCertificate &opened);
    void addValidity(FactList *facts, const OpenedCertificate &opened);
    void addTargets(FactList *facts, const OpenedCertificate &opened);
    void addRenewal(FactList *facts, const OpenedCertificate &opened);
    QWidget *historyOf(const OpenedCertificate &opened);
    FoldSection *fold(const QString &key, const QString &title);
    void showActions();

    Services &m_services;
    JobRunner &m_jobs;
    CommandSet &m_commands;
    QScrollArea *m_scroll;
    QWidget *m_actions;
    FlowLayout *m_actionRow;
    QList<QAction *> m_offered;
    QString m_emptyText;
    CertificateId m_wanted;
    QSet<QString> m_openFolds;
};

} // namespace certwright::ui
