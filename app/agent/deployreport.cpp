#include "deployreport.h"

#include "inventory/managedrepository.h"
#include "inventory/targetrepository.h"
#include "text/errortext.h"
#include "text/shownvalue.h"
#include "usage.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace certwright::agent {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("certwright-agent", text);
}

QString sentence(const DeployReport &report, const QString &place)
{
    switch (report.state) {
    case TargetState::InStep:
        return report.changed ? tr("Target %1: deployed to %2, and its server now serves it.")
                              : tr("Target %1: %2 is in step already.");
    case TargetState::Unconfirmed:
        return report.changed ? tr("Target %1: files written to %2; deployed, not confirmed by a server.")
                              : tr("Target %1: %2 holds it already; not confirmed by a server.");
    case TargetState::Outdated:
        return report.changed ? tr("Target %1: %2 holds the certificate before again.")
                              : tr("Target %1: %2 still holds the one before.");
    case TargetState::Failed:
        return tr("Target %1: deploying to %2 failed.");
    }
    Q_UNUSED(place)
    return {};
}

} // namespace

bool tell(const QList<DeployReport> &reports, const QList<Error> &errors, const Session &session,
          Connection &connection)
{
    bool good = errors.isEmpty();
    for (const DeployReport &report : reports) {
        const auto target = TargetRepository(connection).byId(report.target);
        const QString place = target ? target->folder : QString();
        if (!session.output().isJson()) {
            session.output().line(sentence(report, place).arg(report.target.text(), shownValue(place)));
            if (!report.snippet.isEmpty() && report.state == TargetState::Unconfirmed)
                session.output().note(tr("Put this into your server's configuration:") + u"\n  "_s +
                                      QString(report.snippet).replace(u"\n"_s, u"\n  "_s));
        }
        if (report.error && report.state == TargetState::Failed)
            session.output().error(*report.error);
        else if (report.error)
            session.output().note(errorText(*report.error).message);
        good = good && report.state != TargetState::Failed;
    }
    for (const Error &error : errors)
        session.output().error(error);
    return good;
}

Result<QJsonArray> targetsJson(const QList<Target> &targets, Connection &connection)
{
    QJsonArray array;
    for (const Target &target : targets) {
        CW_TRY(managed, ManagedRepository(connection).byId(target.managed));
        QJsonObject object = toJson(target, managed.current);
        if (target.lastError)
            object.insert(u"last_error"_s, errorText(*target.lastError).message);
        array.append(object);
    }
    return array;
}

Result<QString> localFolder(const QString &location)
{
    if (location.isEmpty())
        return usageError(tr("The folder has no name"));
    if (location.contains(u"://"))
        return usageError(tr("Other computers (%1) are not in this version").arg(shownValue(location)));
    return QDir::cleanPath(QDir::current().absoluteFilePath(location));
}

void tellLeftOut(const PlannedTarget &planned, const Session &session)
{
    using What = PlannedTarget::LeftOut::What;
    for (const PlannedTarget::LeftOut &left : planned.leftOut) {
        QString sentence;
        switch (left.what) {
        case What::Check:
            sentence = tr("%1 can't be run here, so its configuration isn't checked: %2");
            break;
        case What::Reload:
            sentence = tr("%1 can't be told to reload here, so nothing will be reloaded: %2");
            break;
        case What::Service:
            sentence = tr("%1 isn't watched here: %2");
            break;
        case What::Owner:
            sentence = tr("The files can't belong to %1: %2");
            break;
        case What::Probe:
            sentence = tr("%1 isn't asked for the certificate: %2");
            break;
        }
        session.output().note(sentence.arg(shownValue(left.program), errorText(left.reason).message));
    }
}

} // namespace certwright::agent
