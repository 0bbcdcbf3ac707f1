#include "secrets/vault.h"

#include "secrets/typedpassphrase.h"
#include "x509/sealing.h"

using namespace Qt::Literals::StringLiterals;

namespace certwright {
namespace {

/// What the verifier seals: known, so that opening it proves the passphrase and nothing else.
constexpr QByteArrayView proof("certwright vault");

QByteArray binding(const QString &storeId, const QString &row)
{
    return storeId.toUtf8() + '/' + row.toUtf8();
}

QString verifierRow()
{
    return u"vault:verifier"_s;
}

bool isProved(const VaultRecord &record, const SecretBytes &passphrase)
{
    const auto opened = openSecret(record.verifier, passphrase, binding(record.storeId, verifierRow()));
    return opened && opened->view() == proof;
}

} // namespace

Vault::Vault(QString storeId, SecretBytes passphrase)
    : m_storeId(std::move(storeId)), m_passphrase(std::make_shared<const SecretBytes>(std::move(passphrase)))
{
}

Result<Vault> Vault::make(const QString &storeId)
{
    CW_TRY(passphrase, generatePassphrase());
    return Vault(storeId, std::move(passphrase));
}

Result<Vault> Vault::fromGenerated(const QString &storeId, const SecretBytes &generated)
{
    if (!isGeneratedPassphrase(generated))
        return ErrorCode::PassphraseInvalid;
    return Vault(storeId, generated.clone());
}

Result<Vault> Vault::unlock(const VaultRecord &record, const SecretBytes &secret)
{
    if (isProved(record, secret))
        return Vault(record.storeId, secret.clone());
    if (record.typedSeal.isEmpty())
        return ErrorCode::VaultPassphraseWrong;
    auto passphrase = openTyped(record.typedSeal, normalisedPassphrase(secret));
    if (!passphrase)
        return Error(ErrorCode::VaultPassphraseWrong).causedBy(std::move(passphrase).error());
    if (!isProved(record, *passphrase))
        return ErrorCode::VaultPassphraseWrong;
    return Vault(record.storeId, *std::move(passphrase));
}

Result<VaultRecord> Vault::record(const SecretBytes *typed) const
{
    VaultRecord record;
    record.storeId = m_storeId;
    CW_TRY(verifier, seal(proof, verifierRow()));
    record.verifier = std::move(verifier);
    if (typed) {
        if (typed->isEmpty())
            return ErrorCode::PassphraseInvalid;
        CW_TRY(typedSeal, sealTyped(m_passphrase->view(), normalisedPassphrase(*typed)));
        record.typedSeal = std::move(typedSeal);
    }
    return record;
}

bool Vault::opens(const VaultRecord &record) const
{
    return record.storeId == m_storeId && isProved(record, *m_passphrase);
}

Result<QByteArray> Vault::sealKey(const PrivateKey &key) const
{
    return key.seal(*m_passphrase, KeyStretching::Random);
}

Result<PrivateKey> Vault::openKey(const QByteArray &sealed) const
{
    return PrivateKey::fromDer(sealed, m_passphrase.get());
}

Result<QByteArray> Vault::seal(QByteArrayView plain, const QString &boundTo) const
{
    return sealSecret(plain, *m_passphrase, binding(m_storeId, boundTo));
}

Result<SecretBytes> Vault::open(const QByteArray &sealed, const QString &boundTo) const
{
    return openSecret(sealed, *m_passphrase, binding(m_storeId, boundTo));
}

} // namespace certwright
