#include "inventory/certificatestatus.h"

using namespace Qt::Literals::StringLiterals;

namespace certwright {
namespace {

constexpr qint64 day = 24 * 60 * 60;
constexpr qint64 shortLifetime = 10 * day;
constexpr qint64 longestNotice = 30 * day;
constexpr qint64 toleratedDelay = day;

bool isNearItsEnd(const StatusSeconds &facts, qint64 now)
{
    const qint64 lifetime = facts.notAfter - facts.notBefore;
    const qint64 left = facts.notAfter - now;
    const int share = lifetime < shortLifetime ? 2 : 3;
    return left * share <= lifetime && left <= longestNotice;
}

} // namespace

QString certificateStatusName(CertificateStatus status)
{
    switch (status) {
    case CertificateStatus::Valid:
        return u"valid"_s;
    case CertificateStatus::Expiring:
        return u"expiring"_s;
    case CertificateStatus::Expired:
        return u"expired"_s;
    case CertificateStatus::NotYetValid:
        return u"not_yet_valid"_s;
    case CertificateStatus::Revoked:
        return u"revoked"_s;
    case CertificateStatus::Superseded:
        return u"superseded"_s;
    }
    return {};
}

CertificateStatus certificateStatus(const StatusFacts &facts, const QDateTime &now)
{
    StatusSeconds seconds;
    seconds.notBefore = facts.notBefore.toSecsSinceEpoch();
    seconds.notAfter = facts.notAfter.toSecsSinceEpoch();
    seconds.revoked = facts.revoked;
    seconds.superseded = facts.superseded;
    if (facts.renewAt)
        seconds.renewAt = facts.renewAt->toSecsSinceEpoch();
    seconds.renewalFailed = facts.renewalFailed;
    return certificateStatus(seconds, now.toSecsSinceEpoch());
}

CertificateStatus certificateStatus(const StatusSeconds &facts, qint64 now)
{
    if (facts.revoked)
        return CertificateStatus::Revoked;
    if (facts.superseded)
        return CertificateStatus::Superseded;
    if (now > facts.notAfter)
        return CertificateStatus::Expired;
    if (now < facts.notBefore)
        return CertificateStatus::NotYetValid;
    if (!isNearItsEnd(facts, now))
        return CertificateStatus::Valid;
    if (!facts.renewAt || facts.renewalFailed)
        return CertificateStatus::Expiring;
    const bool isOverdue = now - *facts.renewAt >= toleratedDelay;
    return isOverdue ? CertificateStatus::Expiring : CertificateStatus::Valid;
}

} // namespace certwright
