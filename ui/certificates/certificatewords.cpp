#include "certificates/certificatewords.h"

#include "text/expirytext.h"
#include "text/shownvalue.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace certwright::ui {

namespace {

constexpr qsizetype longestCell = 300; // characters; a cell shows fewer

struct CertificateWords {
    Q_DECLARE_TR_FUNCTIONS(certwright::ui::CertificateWords)
};

} // namespace

Tone toneOf(CertificateStatus status)
{
    switch (status) {
    case CertificateStatus::Valid:
        return Tone::Fine;
    case CertificateStatus::Expiring:
        return Tone::Soon;
    case CertificateStatus::Expired:
    case CertificateStatus::Revoked:
        return Tone::Wrong;
    case CertificateStatus::NotYetValid:
    case CertificateStatus::Superseded:
        return Tone::Idle;
    }
    return Tone::Idle;
}

Tone toneOf(TargetState state)
{
    switch (state) {
    case TargetState::InStep:
        return Tone::Fine;
    case TargetState::Outdated:
        return Tone::Soon;
    case TargetState::Failed:
        return Tone::Wrong;
    case TargetState::Unconfirmed:
        return Tone::Idle;
    }
    return Tone::Idle;
}

Lifetime lifetimeOf(const CertificateRow &row, const QDateTime &now)
{
    const qint64 begin = row.notBefore().toSecsSinceEpoch();
    const double length = double(std::max<qint64>(1, row.notAfter().toSecsSinceEpoch() - begin));
    const auto share = [begin, length](const QDateTime &time) {
        return double(time.toSecsSinceEpoch() - begin) / length;
    };
    Lifetime lifetime;
    lifetime.gone = std::clamp(share(now), 0.0, 1.0);
    const auto renewAt = row.renewAt();
    lifetime.renewal = renewAt && row.status() != CertificateStatus::Superseded ? share(*renewAt) : -1;
    lifetime.tone = toneOf(row.status());
    return lifetime;
}

QString renewalWords(const CertificateRow &row, const QDateTime &now)
{
    if (row.status() == CertificateStatus::Superseded || row.status() == CertificateStatus::Revoked)
        return u"–"_s;
    if (row.lastError())
        return CertificateWords::tr("Failed");
    const auto renewAt = row.renewAt();
    if (!renewAt && row.isManaged() && row.issuerKind() != IssuerKind::External)
        return CertificateWords::tr("By hand");
    if (!renewAt)
        return u"–"_s;
    return *renewAt <= now ? CertificateWords::tr("Due now") : expiryWords(*renewAt, now);
}

QString cellText(const QString &value)
{
    return shownValue(value.size() > longestCell ? value.left(longestCell) + u'…' : value);
}

QString keyWords(const QString &algorithm, int bits)
{
    const QString name = cellText(algorithm);
    // `EC P-256` and `ED25519` say it themselves.
    const bool saysSize = bits == 0 || name.contains(QString::number(bits)) || name.startsWith("ED"_L1);
    return saysSize ? name : u"%1 %2"_s.arg(name).arg(bits);
}

} // namespace certwright::ui
