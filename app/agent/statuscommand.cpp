#include "service/status.h"

#include "command.h"
#include "exitcode.h"
#include "inventory/eventrepository.h"
#include "lookup.h"
#include "service/doctor.h"
#include "text/errortext.h"
#include "text/eventtext.h"
#include "text/expirytext.h"
#include "text/shownvalue.h"
#include "text/statetext.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace certwright::agent {

namespace {

constexpr int mostEvents = 100'000;

QString tr(const char *text)
{
    return QCoreApplication::translate("certwright-agent", text);
}

QString vaultName(Services::VaultState state)
{
    switch (state) {
    case Services::VaultState::Unlocked:
        return u"unlocked"_s;
    case Services::VaultState::Locked:
        return u"locked"_s;
    case Services::VaultState::Missing:
        return u"missing"_s;
    }
    return {};
}

QJsonObject toJson(const Status &status, const QDateTime &now)
{
    QJsonArray due;
    for (const CertificateRow &row : status.due)
        due.append(listed(row, now));
    QJsonArray failing;
    for (const FailingRenewal &one : status.failing)
        failing.append(QJsonObject{
            {u"certificate_id"_s, one.row.id().value()},
            {u"names"_s, QJsonArray::fromStringList(one.row.sans())},
            {u"attempts"_s, one.attempts},
            {u"last_error"_s, errorText(*one.row.lastError()).message},
            {u"next_attempt"_s,
             one.nextAttempt ? QJsonValue(one.nextAttempt->toString(Qt::ISODate)) : QJsonValue()}});
    QJsonObject targets;
    for (const TargetState state :
         {TargetState::InStep, TargetState::Outdated, TargetState::Failed, TargetState::Unconfirmed})
        targets.insert(targetStateName(state), status.targets.value(state));
    return {
        {u"agent"_s,
         QJsonObject{{u"running"_s, false}, {u"last_run"_s, QJsonValue()}, {u"next_run"_s, QJsonValue()}}},
        {u"vault"_s, vaultName(status.vault)},
        {u"certificates"_s, QJsonObject{{u"total"_s, status.certificates.total},
                                        {u"valid"_s, status.certificates.valid},
                                        {u"expiring"_s, status.certificates.expiring},
                                        {u"expired"_s, status.certificates.expired}}},
        {u"due"_s, due},
        {u"failing"_s, failing},
        {u"targets"_s, targets},
        {u"store_of_another_computer"_s, status.isElsewheres}};
}

void print(const Status &status, const QDateTime &now, const Session &session)
{
    Output &output = session.output();
    if (status.isElsewheres) {
        const ErrorText words =
            errorText(Error(ErrorCode::LeaseHeld, Subject::Store, session.services().storeFolder()));
        output.line(words.message);
        output.line(u"  "_s + words.hint);
    }
    const CertificateCounts &counts = status.certificates;
    output.line(tr("Certificates: %1 (%2 valid, %3 expiring, %4 expired).")
                    .arg(counts.total)
                    .arg(counts.valid)
                    .arg(counts.expiring)
                    .arg(counts.expired));
    for (const CertificateRow &row : status.due)
        output.line(tr("Due: %1 expires %2.")
                        .arg(shownValue(row.displayName()), expiryWithDate(row.notAfter(), now)));
    for (const FailingRenewal &one : status.failing)
        output.line(tr("Renewal fails: %1. %2")
                        .arg(shownValue(one.row.displayName()), errorText(*one.row.lastError()).message));
    const int failed = status.targets.value(TargetState::Failed);
    const int outdated = status.targets.value(TargetState::Outdated);
    if (failed + outdated > 0)
        output.line(tr("Targets: %1 failed, %2 outdated; see \"deploy list\".").arg(failed).arg(outdated));
    if (status.nextRenewal)
        output.line(tr("Next renewal: %1, %2.")
                        .arg(shownValue(status.nextRenewal->displayName()),
                             expiryWithDate(*status.nextRenewal->renewAt(), now)));
    output.line(status.vault == Services::VaultState::Unlocked ? tr("The vault opens.")
                : status.vault == Services::VaultState::Locked ? tr("The vault is locked.")
                                                               : tr("There is no vault yet."));
}

Result<int> runStatus(const Arguments &, Session &session)
{
    CW_TRY(status, readStatus(session.services(), session.context()));
    const QDateTime now = session.context().now();
    if (session.output().isJson())
        session.output().document(QJsonDocument(toJson(status, now)));
    else
        print(status, now, session);
    return status.isWell() ? exitcode::done : exitcode::notWell;
}

Result<int> runDoctor(const Arguments &, Session &session)
{
    CW_TRY(findings, examine(session.services(), session.context()));
    QJsonArray array;
    bool well = true;
    for (const Finding &finding : findings) {
        const ErrorText words = errorText(finding.error);
        array.append(QJsonObject{{u"code"_s, errorName(finding.error.code())},
                                 {u"severity"_s, severityName(finding.severity)},
                                 {u"message"_s, words.message},
                                 {u"hint"_s, words.hint.isEmpty() ? QJsonValue() : QJsonValue(words.hint)}});
        well = well && finding.severity < Severity::Warning;
        if (!session.output().isJson()) {
            session.output().line(severityWord(finding.severity) + u": "_s + words.message);
            if (!words.hint.isEmpty())
                session.output().line(u"  "_s + words.hint);
        }
    }
    if (session.output().isJson())
        session.output().document(QJsonDocument(QJsonObject{{u"ok"_s, well}, {u"findings"_s, array}}));
    else if (findings.isEmpty())
        session.output().line(tr("All is well."));
    return well ? exitcode::done : exitcode::notWell;
}

QJsonObject toJson(const Event &event)
{
    return {{u"id"_s, event.id.value()},
            {u"time"_s, event.time.toUTC().toString(Qt::ISODate)},
            {u"kind"_s, eventKindName(event.kind)},
            {u"certificate_id"_s, event.certificate ? QJsonValue(event.certificate->value()) : QJsonValue()},
            {u"target_id"_s, event.target ? QJsonValue(event.target->value()) : QJsonValue()},
            {u"severity"_s, severityName(event.severity)},
            {u"by"_s, event.by},
            {u"message"_s, eventSentence(event)}};
}

void print(const Event &event, Output &output)
{
    output.line(event.time.toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss"_s) + u"  "_s + event.by + u"  "_s +
                eventSentence(event));
}

Result<int> follow(const Store &store, EventId last, Session &session)
{
    CW_TRY(connection, store.connect());
    while (true) {
        CW_TRY(events, EventRepository(connection).after(last, mostEvents));
        for (const Event &event : events) {
            if (session.output().isJson())
                session.output().streamed(toJson(event));
            else
                print(event, session.output());
            last = event.id;
        }
        CW_CHECK(session.context().sleep(std::chrono::milliseconds(500)));
    }
}

Result<int> runEvents(const Arguments &arguments, Session &session)
{
    qint64 seconds = 7 * 86'400;
    if (arguments.has(u"since"_s)) {
        CW_TRY(given, parseDuration(arguments.value(u"since"_s)));
        seconds = given;
    }
    if (!session.services().storeExists() && !arguments.has(u"follow"_s)) {
        if (session.output().isJson())
            session.output().document(QJsonDocument(QJsonArray()));
        return exitcode::done;
    }
    CW_TRY(store, session.store());
    CW_TRY(connection, store->connect());
    CW_TRY(events, EventRepository(connection).since(session.context().now().addSecs(-seconds), mostEvents));
    const bool follows = arguments.has(u"follow"_s);
    QJsonArray array;
    for (const Event &event : events) {
        if (!session.output().isJson())
            print(event, session.output());
        else if (follows)
            session.output().streamed(toJson(event));
        else
            array.append(toJson(event));
    }
    if (follows)
        return follow(*store, events.isEmpty() ? EventId() : events.last().id, session);
    if (session.output().isJson())
        session.output().document(QJsonDocument(array));
    return exitcode::done;
}

} // namespace

void addStatusCommands(Commands &commands)
{
    CommandSpec eventful;
    eventful.path = u"events"_s;
    eventful.summary = tr("Show what happened.");
    eventful.most = 0;
    eventful.options = {
        {u"since"_s, u"7d"_s, tr("how far back; 7 days by default")},
        {u"follow"_s, {}, tr("go on showing what happens, until Ctrl+C; with --json one object a line")}};
    commands.push_back({eventful, runEvents});

    CommandSpec standing;
    standing.path = u"status"_s;
    standing.summary = tr("Show how everything stands; exit code 6 where something needs you.");
    standing.most = 0;
    commands.push_back({standing, runStatus});

    CommandSpec doctoring;
    doctoring.path = u"doctor"_s;
    doctoring.summary = tr("Look for what is wrong with this store and machine; changes nothing.");
    doctoring.most = 0;
    commands.push_back({doctoring, runDoctor});
}

} // namespace certwright::agent
