#pragma once

#include <QHashFunctions>
#include <QString>

#include <compare>

namespace certwright {

/// A row's number in the store, typed, so that a key's can't be taken for a certificate's. 0 means none.
template<class Tag>
class Id
{
public:
    constexpr Id() = default;
    constexpr explicit Id(qint64 value) : m_value(value) {}
    constexpr qint64 value() const { return m_value; }
    constexpr bool isValid() const { return m_value > 0; }
    QString text() const { return QString::number(m_value); }

    friend constexpr auto operator<=>(const Id &, const Id &) = default;
    friend size_t qHash(const Id &id, size_t seed = 0) { return ::qHash(id.m_value, seed); }

private:
    qint64 m_value = 0;
};

using CertificateId = Id<struct CertificateTag>;
using KeyId = Id<struct KeyTag>;
using RequestId = Id<struct RequestTag>;
using AuthorityId = Id<struct AuthorityTag>;
using ManagedId = Id<struct ManagedTag>;
using TargetId = Id<struct TargetTag>;
using GenerationId = Id<struct GenerationTag>;
using EventId = Id<struct EventTag>;

} // namespace certwright
