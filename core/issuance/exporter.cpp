#include "issuance/exporter.h"

#include "formats/keyfile.h"
#include "formats/pem.h"
#include "inventory/certificaterepository.h"

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace certwright {

namespace {

constexpr std::array formats{
    std::pair{ExportFormat::Pem, "pem"},       std::pair{ExportFormat::Der, "der"},
    std::pair{ExportFormat::Pkcs12, "pkcs12"}, std::pair{ExportFormat::Pkcs7, "pkcs7"},
    std::pair{ExportFormat::Key, "key"},
};

Result<QList<Certificate>> chainFor(const StoredCertificate &stored, const ExportPlan &plan,
                                    Connection &connection)
{
    if (!plan.withChain || plan.format == ExportFormat::Der)
        return QList<Certificate>();
    CW_TRY(above, chainOf(stored.certificate, connection));
    return above.chain;
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

Result<Exported> pkcs12Of(const StoredCertificate &stored, const QList<Certificate> &chain,
                          const std::optional<PrivateKey> &key, const ExportPlan &plan)
{
    const QString name = stored.label.isEmpty() ? stored.certificate.subject().commonName() : stored.label;
    const SecretBytes none;
    CW_TRY(der, writePkcs12({stored.certificate, chain, key, name, plan.style},
                            plan.passphrase ? *plan.passphrase : none));
    return Exported{SecretBytes::fromWiping(der), key.has_value()};
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

bool holdsKey(const ExportPlan &plan)
{
    return plan.withKey || plan.format == ExportFormat::Key || plan.format == ExportFormat::Pkcs12;
}

Result<Exported> exportCertificate(const ExportPlan &plan, const IssuanceParts &parts, const Context &context)
{
    CW_TRY(connection, parts.store.connect());
    if (!holdsKey(plan))
        return exportPublic(plan, connection);
    if (plan.format == ExportFormat::Der || plan.format == ExportFormat::Pkcs7)
        return Error(ErrorCode::UsageInvalid, Subject::Option, u"--with-key"_s);
    if (!plan.passphrase && !plan.unencrypted)
        return Error(ErrorCode::UsageInvalid, Subject::Option, u"--passphrase-file"_s);
    CW_TRY(stored, CertificateRepository(connection).byId(plan.certificate));
    CW_TRY(chain, chainFor(stored, plan, connection));
    if (plan.format == ExportFormat::Pkcs12 && !stored.key && !plan.withKey)
        return pkcs12Of(stored, chain, std::nullopt, plan);
    CW_TRY(key, openKeyOf(stored, plan.keyPassphrase, parts, connection, context));
    if (plan.format == ExportFormat::Pkcs12)
        return pkcs12Of(stored, chain, key, plan);
    Exported exported;
    exported.holdsKey = true;
    CW_TRY(pem, keyPem(key, plan));
    exported.bytes = plan.format == ExportFormat::Key
                         ? std::move(pem)
                         : joined(certificatesPem(QList<Certificate>{stored.certificate} + chain), pem);
    return exported;
}

Result<Exported> exportPublic(const ExportPlan &plan, Connection &connection)
{
    CW_TRY(stored, CertificateRepository(connection).byId(plan.certificate));
    CW_TRY(chain, chainFor(stored, plan, connection));
    const QList<Certificate> all = QList<Certificate>{stored.certificate} + chain;
    QByteArray bytes = plan.format == ExportFormat::Der ? stored.certificate.der() : certificatesPem(all);
    if (plan.format == ExportFormat::Pkcs7) {
        CW_TRY(der, writePkcs7(all));
        bytes = der;
    }
    return Exported{SecretBytes::copyOf(bytes), false};
}

Result<> writeExport(const Exported &exported, const QString &path, IfExists ifExists)
{
    FileAccess access;
    access.mode = exported.holdsKey ? 0600 : 0644;
    return writeFileDurably(path, exported.bytes.view(), access, ifExists);
}

} // namespace certwright
