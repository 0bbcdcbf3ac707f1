#pragma once

#include "inventory/certificaterepository.h"
#include "inventory/store.h"
#include "support/testclock.h"
#include "support/verifyresult.h"
#include "x509/certificatebuilder.h"

#include <QTemporaryDir>

#include <memory>

namespace certwright::test {

/// What a maker that can't fail here gave; ends the test program otherwise.
template<class T>
T made(Result<T> result)
{
    if (!result)
        qFatal("%s", describe(result.error()).constData());
    return *std::move(result);
}

/// A store of its own in a temporary folder, with one connection for the test.
class TestStore
{
public:
    TestStore() : m_context(m_clock), m_store(Store::open(folder(), Store::Missing::Create, m_context))
    {
        if (m_store)
            m_connection = std::make_unique<Result<Connection>>(m_store->connect());
    }
    bool isOpen() const { return m_connection && *m_connection; }
    QString folder() const { return m_folder.filePath(QStringLiteral("store")); }
    QString path(const QString &name) const { return m_folder.filePath(name); }
    const Store &store() const { return *m_store; }
    Connection &connection() { return **m_connection; }
    /// So that nobody has the database open.
    void disconnect() { m_connection.reset(); }
    TestClock &clock() { return m_clock; }
    QDateTime now() const { return m_clock.now(); }
    const Context &context() const { return m_context; }

private:
    QTemporaryDir m_folder;
    TestClock m_clock;
    Context m_context;
    Result<Store> m_store;
    std::unique_ptr<Result<Connection>> m_connection;
};

inline QDateTime utc(int year, int month, int day, int hour = 0, int minute = 0)
{
    return QDateTime(QDate(year, month, day), QTime(hour, minute), Qt::UTC);
}

inline const PrivateKey &testKey()
{
    static const PrivateKey key = made(PrivateKey::generate(KeyAlgorithm::EcP256));
    return key;
}

/// What a test says of a certificate; the rest is ordinary.
struct TestLeaf {
    QStringList names = {QStringLiteral("shop.example.org")};
    QDateTime from = utc(2026, 11, 1);
    QDateTime to = utc(2027, 1, 30);
    SubjectName subject = {};
};

inline CertificateBuilder builderOf(const TestLeaf &leaf)
{
    CertificateBuilder builder;
    for (const QString &name : leaf.names)
        builder.names.append(made(AlternativeName::parse(name)));
    builder.subject = leaf.subject;
    if (builder.subject.isEmpty() && !leaf.names.isEmpty())
        builder.subject = SubjectName::commonName(leaf.names.constFirst());
    builder.notBefore = leaf.from;
    builder.notAfter = leaf.to;
    return builder;
}

/// Signed by testKey() itself, each time with another serial.
inline Certificate selfSigned(const TestLeaf &leaf = {})
{
    return made(builderOf(leaf).selfSigned(testKey()));
}

/// A root and its key.
struct TestAuthority {
    PrivateKey key;
    Certificate certificate;
    explicit TestAuthority(const QString &name = QStringLiteral("Test Root"))
        : TestAuthority(name, made(PrivateKey::generate(KeyAlgorithm::EcP256)))
    {
    }
    Certificate sign(const TestLeaf &leaf = {}) const
    {
        return made(builderOf(leaf).signedBy(certificate, key, testKey().publicKey()));
    }

private:
    TestAuthority(const QString &name, PrivateKey own) : key(own), certificate(make(name, own)) {}
    static Certificate make(const QString &name, const PrivateKey &own)
    {
        CertificateBuilder builder;
        builder.profile = Profile::CaRoot;
        builder.subject = SubjectName::commonName(name);
        builder.notBefore = utc(2026, 1, 1);
        builder.notAfter = utc(2036, 1, 1);
        return made(builder.selfSigned(own));
    }
};

inline StoredCertificate stored(const Certificate &certificate, const QString &label = {})
{
    StoredCertificate result{.id = {}, .certificate = certificate};
    result.label = label;
    result.source = QStringLiteral("issued");
    return result;
}

/// Its id in the store; 0 where it was refused.
inline CertificateId put(TestStore &store, const Certificate &certificate, const QString &label = {})
{
    return CertificateRepository(store.connection())
        .add(stored(certificate, label))
        .value_or(CertificateId());
}

} // namespace certwright::test
