#include "issuance/importer.h"

#include "base/durablefile.h"
#include "formats/detect.h"
#include "inventory/authorityrepository.h"
#include "inventory/certificaterepository.h"
#include "inventory/eventrepository.h"
#include "inventory/keyrepository.h"
#include "inventory/requestrepository.h"
#include "issuance/importwalk.h"

#include <QElapsedTimer>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace certwright {

namespace {

constexpr int itemsACommit = 100;
constexpr qint64 millisecondsACommit = 100;

/// One import: files are read one after the other; rows, and the word about them, go out by the hundred.
class Import
{
public:
    Import(const ImportPlan &plan, const ImportParts &parts,
           const std::function<void(const ImportItem &)> &done, const Context &context,
           Connection &connection)
        : m_parts(parts),
          m_done(done),
          m_context(context),
          m_connection(connection),
          m_certificates(connection),
          m_keys(connection)
    {
        for (const SharedSecret &passphrase : plan.passphrases)
            m_passphrases.push_back(passphrase->clone());
    }

    void read(const WalkedPath &walked)
    {
        if (m_failure)
            return;
        if (const auto alive = m_context.checkpoint(); !alive) {
            m_failure = alive.error();
            return;
        }
        if (walked.refused) {
            m_pending.push_back({walked.path, {}, walked.refused});
        } else if (auto bytes = readFile(walked.path); !bytes) {
            m_pending.push_back({walked.path, {}, bytes.error()});
        } else {
            m_context.report({Step::ReadingFiles, walked.path, ++m_files, 0});
            m_pending.push_back({walked.path, findObjects(*bytes, m_passphrases), std::nullopt});
            wipe(*bytes);
        }
        if (int(m_pending.size()) >= itemsACommit || m_sinceCommit.hasExpired(millisecondsACommit))
            flush();
    }

    /// Stores what is waiting: one transaction, each file in a savepoint of its own.
    void flush()
    {
        if (m_failure)
            return;
        if (const auto stored = storePending(); !stored) {
            m_failure = stored.error();
            return;
        }
        for (const ImportItem &item : m_waiting)
            tell(item);
        m_waiting.clear();
        m_pending.clear();
        m_sinceCommit.restart();
    }

    Result<ImportReport> report()
    {
        flush();
        if (m_failure)
            return *m_failure;
        return m_report;
    }

    const ImportReport &soFar() const { return m_report; }
    void startTimer() { m_sinceCommit.start(); }

private:
    struct ReadFile {
        QString path;
        std::vector<FoundObject> objects;
        std::optional<Error> refused;
    };

    static ImportItem rejected(const QString &file, const QString &kind, const Error &error)
    {
        ImportItem item;
        item.file = file;
        item.kind = kind;
        item.outcome = ImportOutcome::Rejected;
        item.error = error;
        return item;
    }

    Result<> storePending()
    {
        if (m_pending.empty())
            return {};
        // Before the transaction: a vault that is made now is written by a connection of its own.
        CW_CHECK(openVaultForKeys());
        CW_TRY(transaction, Transaction::begin(m_connection));
        for (const ReadFile &file : m_pending)
            CW_CHECK(storeFile(file));
        CW_CHECK(adoptAuthorities());
        return transaction.commit();
    }

    Result<> openVaultForKeys()
    {
        if (m_vault || m_vaultError)
            return {};
        for (const ReadFile &file : m_pending) {
            for (const FoundObject &object : file.objects) {
                const auto *key = std::get_if<PrivateKey>(&object);
                if (!key)
                    continue;
                CW_TRY(known, m_keys.byPublicKey(key->publicKey().fingerprint()));
                if (known)
                    continue;
                auto vault = m_parts.openVault(m_context);
                if (vault)
                    m_vault = *std::move(vault);
                else if (vault.error().code() == ErrorCode::Cancelled)
                    return std::move(vault).error();
                else
                    m_vaultError = std::move(vault).error();
                return {};
            }
        }
        return {};
    }

    /// A failing store ends the import; a file that can't be stored whole is left out whole.
    Result<> storeFile(const ReadFile &file)
    {
        if (file.refused) {
            m_waiting.append(rejected(file.path, u"unknown"_s, *file.refused));
            return {};
        }
        CW_TRY(savepoint, Transaction::begin(m_connection));
        const auto touchedBefore = m_touched.size();
        QList<ImportItem> items;
        for (const FoundObject &object : file.objects) {
            auto item = std::visit([&](const auto &found) { return store(file.path, found); }, object);
            if (!item) {
                const ErrorCode code = item.error().code();
                if (code == ErrorCode::StoreFailed || code == ErrorCode::DiskFull ||
                    code == ErrorCode::StoreBusy)
                    return std::move(item).error();
                m_touched.resize(touchedBefore);
                m_waiting.append(rejected(file.path, u"unknown"_s, item.error()));
                return {};
            }
            items.append(*item);
        }
        CW_CHECK(savepoint.commit());
        m_waiting += items;
        return {};
    }

    Result<ImportItem> store(const QString &file, const Certificate &certificate)
    {
        ImportItem item;
        item.file = file;
        item.kind = u"cert"_s;
        item.certificate = certificate;
        StoredCertificate stored{
            .id = {}, .certificate = certificate, .source = u"imported:"_s + QFileInfo(file).fileName()};
        CW_TRY(key, m_keys.byPublicKey(certificate.publicKey().fingerprint()));
        if (key)
            stored.key = key->id;
        auto id = m_certificates.add(stored);
        if (!id && id.error().code() == ErrorCode::AlreadyExists) {
            item.outcome = ImportOutcome::Duplicate;
            item.id = id.error().about(Subject::Certificate).toLongLong();
            return item;
        }
        if (!id)
            return std::move(id).error();
        item.id = id->value();
        m_touched.append(*id);
        return item;
    }

    Result<ImportItem> store(const QString &file, const PrivateKey &key)
    {
        ImportItem item;
        item.file = file;
        item.kind = u"key"_s;
        item.key = key.publicKey();
        const QByteArray fingerprint = key.publicKey().fingerprint();
        CW_TRY(known, m_keys.byPublicKey(fingerprint));
        if (known) {
            item.outcome = ImportOutcome::Duplicate;
            item.id = known->id.value();
            return item;
        }
        if (!m_vault)
            return m_vaultError.value_or(ErrorCode::VaultLocked);
        CW_TRY(sealed, sealForStore(key, nullptr, *m_vault, m_context.now()));
        CW_TRY(id, m_keys.add(sealed));
        item.id = id.value();
        CW_TRY(certificates, m_certificates.byPublicKey(fingerprint));
        for (const StoredCertificate &certificate : certificates) {
            CW_CHECK(m_certificates.setKey(certificate.id, id));
            m_touched.append(certificate.id);
        }
        return item;
    }

    Result<ImportItem> store(const QString &file, const CertificateRequest &request)
    {
        ImportItem item;
        item.file = file;
        item.kind = u"csr"_s;
        item.key = request.publicKey();
        StoredRequest stored;
        stored.der = request.der();
        stored.spkiSha256 = request.publicKey().fingerprint();
        stored.label = request.subject().commonName();
        stored.createdAt = m_context.now();
        CW_TRY(key, m_keys.byPublicKey(stored.spkiSha256));
        if (key)
            stored.key = key->id;
        auto id = RequestRepository(m_connection).add(stored);
        if (!id && id.error().code() != ErrorCode::AlreadyExists)
            return std::move(id).error();
        if (id)
            item.id = id->value();
        else
            item.outcome = ImportOutcome::Duplicate;
        return item;
    }

    Result<ImportItem> store(const QString &file, const RevocationList &list)
    {
        ImportItem item;
        item.file = file;
        item.kind = u"crl"_s;
        CW_TRY(isNew, AuthorityRepository(m_connection).addForeignList(list));
        if (!isNew)
            item.outcome = ImportOutcome::Duplicate;
        return item;
    }

    Result<ImportItem> store(const QString &file, const SealedObject &sealed)
    {
        ImportItem item;
        item.file = file;
        item.kind = sealed.kind == SealedObject::Kind::Key ? u"encrypted-key"_s : u"pkcs12"_s;
        item.outcome = ImportOutcome::NeedsPassphrase;
        item.error = Error(m_passphrases.empty() ? ErrorCode::PassphraseNeeded : ErrorCode::PassphraseWrong,
                           Subject::File, file);
        return item;
    }

    Result<ImportItem> store(const QString &file, const UnreadableObject &unreadable)
    {
        Error error = unreadable.error;
        return rejected(file, unreadable.kind, std::move(error).with(Subject::File, file));
    }

    /// A CA certificate with its key can sign from now on.
    Result<> adoptAuthorities()
    {
        AuthorityRepository authorities(m_connection);
        for (const CertificateId id : std::as_const(m_touched)) {
            CW_TRY(stored, m_certificates.byId(id));
            if (!stored.certificate.isCa() || !stored.key)
                continue;
            CW_TRY(known, authorities.byCertificate(id));
            if (known)
                continue;
            Authority authority;
            authority.certificate = id;
            authority.key = stored.key;
            const QString name = stored.certificate.subject().commonName();
            authority.name = name.isEmpty() ? stored.certificate.subject().text() : name;
            auto added = authorities.add(authority);
            if (!added && added.error().code() == ErrorCode::AlreadyExists) {
                authority.name += u" ("_s + stored.certificate.fingerprintHex().left(8) + u')';
                added = authorities.add(authority);
            }
            if (!added)
                return std::move(added).error();
        }
        m_touched.clear();
        return {};
    }

    void tell(const ImportItem &item)
    {
        switch (item.outcome) {
        case ImportOutcome::Imported:
            ++m_report.imported;
            if (item.kind == u"cert")
                m_report.certificates.append(CertificateId(item.id));
            break;
        case ImportOutcome::Duplicate:
            ++m_report.duplicates;
            break;
        case ImportOutcome::NeedsPassphrase:
            ++m_report.needPassphrase;
            break;
        case ImportOutcome::Rejected:
            ++m_report.rejected;
            break;
        }
        if (m_done)
            m_done(item);
    }

    const ImportParts &m_parts;
    const std::function<void(const ImportItem &)> &m_done;
    const Context &m_context;
    Connection &m_connection;
    CertificateRepository m_certificates;
    KeyRepository m_keys;
    std::vector<SecretBytes> m_passphrases;
    std::optional<Vault> m_vault;
    std::optional<Error> m_vaultError;
    std::vector<ReadFile> m_pending;
    QList<ImportItem> m_waiting;
    QList<CertificateId> m_touched;
    QElapsedTimer m_sinceCommit;
    ImportReport m_report;
    std::optional<Error> m_failure;
    int m_files = 0;
};

Result<> recordImport(const ImportReport &report, const ImportParts &parts, Connection &connection,
                      const QDateTime &now)
{
    if (report.imported == 0)
        return {};
    Event event;
    event.time = now;
    event.kind = EventKind::Imported;
    event.by = parts.by;
    event.about = QString::number(report.imported);
    return EventRepository(connection).add(event);
}

} // namespace

Result<ImportReport> importPaths(const ImportPlan &plan, const ImportParts &parts,
                                 const std::function<void(const ImportItem &)> &done, const Context &context)
{
    CW_TRY(connection, parts.store.connect());
    Import import(plan, parts, done, context, connection);
    import.startTimer();
    const auto walked = walkForImport(
        plan.paths, plan.recursive, [&](const WalkedPath &path) { import.read(path); }, context);
    auto report = import.report();
    // What was stored stays, and so does the word about it, however it ended.
    CW_CHECK(recordImport(import.soFar(), parts, connection, context.now()));
    if (!report)
        return std::move(report).error();
    if (!walked)
        return walked.error();
    return report;
}

} // namespace certwright
