#include "inventory/requestrepository.h"

#include "inventory/statement.h"
#include "x509/sealing.h"

using namespace Qt::Literals::StringLiterals;

namespace certwright {

Result<RequestId> RequestRepository::add(const StoredRequest &request)
{
    CW_TRY(transaction, Transaction::begin(m_connection));
    const QByteArray fingerprint = sha256(request.der);
    {
        CW_TRY(known,
               Statement::run(m_connection, u"SELECT id FROM request WHERE sha256 = ?"_s, fingerprint));
        if (known.next())
            return Error(ErrorCode::AlreadyExists, Subject::Request, known.id<RequestId>(0).text());
        CW_CHECK(known.ended());
    }
    qint64 id = 0;
    {
        CW_TRY(row,
               Statement::run(m_connection,
                              u"INSERT INTO request (sha256, der, spki_sha256, label, key_id, created_at) "
                              "VALUES (?, ?, ?, ?, ?, ?)"_s,
                              fingerprint, request.der, request.spkiSha256, request.label, request.key,
                              request.createdAt));
        id = row.insertedId();
    }
    CW_CHECK(transaction.commit());
    return RequestId(id);
}

Result<QList<StoredRequest>> RequestRepository::all() const
{
    CW_TRY(row, Statement::run(
                    m_connection,
                    u"SELECT id, der, spki_sha256, label, key_id, created_at FROM request ORDER BY id"_s));
    QList<StoredRequest> requests;
    while (row.next()) {
        requests.append({row.id<RequestId>(0), row.blob(1), row.blob(2), row.text(3),
                         row.optionalId<KeyId>(4), row.time(5)});
    }
    CW_CHECK(row.ended());
    return requests;
}

Result<> RequestRepository::remove(RequestId id)
{
    CW_TRY(row, Statement::run(m_connection, u"DELETE FROM request WHERE id = ?"_s, id));
    return row.changedRows() > 0 ? Result<>() : Error(ErrorCode::NotFound, Subject::Request, id.text());
}

} // namespace certwright
