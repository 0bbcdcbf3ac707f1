#include "issuance/exporter.h"

#include "formats/keyfile.h"
#include "formats/pem.h"
#include "inventory/certificaterepository.h"
#include "inventory/keyrepository.h"

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace certwright {

namespace {

constexpr std::array formats{
    std::pair{ExportFormat::Pem, "pem"},       std::pair{ExportFormat::Der, "der"},
    std::pair{ExportFormat::Pkcs12, "pkcs12"}, std::pair{ExportFormat::Pkcs7, "pkcs7"},
    std::pair{ExportFormat::Key, "key"},
};

bool writesKey(const ExportPlan &plan)
{
    return plan.withKey || plan.format == ExportFormat::Key || plan.format == ExportFormat::Pkcs12;
}

Result<PrivateKey> keyOf(const StoredCertificate &stored, const ExportPlan &plan, const IssuanceParts &parts,
                         Connection &connection, const Context &context)
{
    if (!stored.key)
        return Error(ErrorCode::NotFound, Subject::Key, stored.certificate.subject().commonName());
    CW_TRY(key, KeyRepository(connection).byId(*stored.key));
    return openStoredKey(key, plan.keyPassphrase, parts, context);
}

Result<SecretBytes> keyPem(const PrivateKey &key, const ExportPlan &plan)
{
    if (!plan.passphrase)
        return key.toPem();
    CW_TRY(pem, encryptedKeyPem(key, *plan.passphrase));
    return SecretBytes::fromWiping(pem);
}

SecretBytes joined(const QByteArray &first, const SecretBytes &second)
{
    SecretBytes both(first.size() + second.size());
    std::copy(first.cbegin(), first.cend(), both.data());
    std::copy(second.data(), second.data() + second.size(), both.data() + first.size());
    return both;
}

} // namespace

QString exportFormatName(ExportFormat format)
{
    for (const auto &[value, name] : formats) {
        if (value == format)
            return QString::fromLatin1(name);
    }
    return {};
}

Result<ExportFormat> exportFormatNamed(const QString &name)
{
    for (const auto &[value, known] : formats) {
        if (name == QLatin1String(known))
            return value;
    }
    return Error(ErrorCode::FormatUnsupported, Subject::Value, name);
}

Result<Exported> exportCertificate(const ExportPlan &plan, const IssuanceParts &parts, const Context &context)
{
    if (plan.withKey && (plan.format == ExportFormat::Der || plan.format == ExportFormat::Pkcs7))
        return Error(ErrorCode::UsageInvalid, Subject::Option, u"--with-key"_s);
    if (writesKey(plan) && !plan.passphrase && !plan.unencrypted)
        return Error(ErrorCode::UsageInvalid, Subject::Option, u"--passphrase-file"_s);
    CW_TRY(connection, parts.store.connect());
    CW_TRY(stored, CertificateRepository(connection).byId(plan.certificate));
    const Certificate &leaf = stored.certificate;
    CW_TRY(above, chainOf(leaf, connection));
    const QList<Certificate> chain = plan.withChain ? above.chain : QList<Certificate>();
    std::optional<PrivateKey> key;
    if (writesKey(plan)) {
        CW_TRY(opened, keyOf(stored, plan, parts, connection, context));
        key = opened;
    }

    Exported exported;
    exported.holdsKey = key.has_value();
    switch (plan.format) {
    case ExportFormat::Pem: {
        const QByteArray certificates = certificatesPem(QList<Certificate>{leaf} + chain);
        if (!key) {
            exported.bytes = SecretBytes::copyOf(certificates);
        } else {
            CW_TRY(pem, keyPem(*key, plan));
            exported.bytes = joined(certificates, pem);
        }
        break;
    }
    case ExportFormat::Der:
        exported.bytes = SecretBytes::copyOf(leaf.der());
        break;
    case ExportFormat::Pkcs7: {
        CW_TRY(der, writePkcs7(QList<Certificate>{leaf} + chain));
        exported.bytes = SecretBytes::copyOf(der);
        break;
    }
    case ExportFormat::Pkcs12: {
        Pkcs12Plan container{leaf, chain, key,
                             stored.label.isEmpty() ? leaf.subject().commonName() : stored.label, plan.style};
        const SecretBytes none;
        CW_TRY(der, writePkcs12(container, plan.passphrase ? *plan.passphrase : none));
        exported.bytes = SecretBytes::fromWiping(der);
        break;
    }
    case ExportFormat::Key: {
        CW_TRY(pem, keyPem(*key, plan));
        exported.bytes = std::move(pem);
        break;
    }
    }
    return exported;
}

Result<> writeExport(const Exported &exported, const QString &path, IfExists ifExists)
{
    FileAccess access;
    access.mode = exported.holdsKey ? 0600 : 0644;
    return writeFileDurably(path, exported.bytes.view(), access, ifExists);
}

} // namespace certwright
