#include "x509/pkcs12container.h"

#include "x509/asn1.h"
#include "x509/kdflimits.h"
#include "x509/legacylibrary.h"
#include "x509/opensslerror.h"
#include "x509/passphrasecost.h"

#include <openssl/objects.h>

#include <algorithm>

namespace certwright {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype largestContainer = 16 * 1024 * 1024;
constexpr int deepestBag = 4;
constexpr int mostBags = 10'000;
constexpr int writtenRounds = 2048;

Error invalid()
{
    return opensslError(ErrorCode::FormatInvalid).with(Subject::Object, u"pkcs12"_s);
}

/// The passphrase as OpenSSL's functions take it: null is an absent one.
struct Passphrase {
    const char *bytes = nullptr;
    int size = 0;
};

/// Reads one container: the rounds that it may still cost, and what was found.
class Reader
{
public:
    Reader(PKCS12 *container, Passphrase passphrase) : m_container(container), m_passphrase(passphrase) {}

    Result<Pkcs12Content> read();

private:
    Result<> spend(Result<qint64> rounds);
    Result<> readSafe(PKCS7 *safe);
    Result<> readEncrypted(const PKCS7 *safe);
    Result<> readBags(const STACK_OF(PKCS12_SAFEBAG) * bags, int depth);
    Result<> readBag(const PKCS12_SAFEBAG *bag, int depth);
    Result<> readKey(const PKCS12_SAFEBAG *bag);
    Result<> readShroudedKey(const PKCS12_SAFEBAG *bag);
    Result<> readCertificate(const PKCS12_SAFEBAG *bag);
    Result<> addKey(const PKCS8_PRIV_KEY_INFO *key);
    void readFriendlyName(const PKCS12_SAFEBAG *bag, bool ofKey);

    PKCS12 *m_container;
    Passphrase m_passphrase;
    LegacyLibrary m_library;
    qint64 m_rounds = 0;
    int m_bags = 0;
    bool m_nameOfKey = false;
    Pkcs12Content m_content;
};

Result<> Reader::spend(Result<qint64> rounds)
{
    if (!rounds)
        return std::move(rounds).error();
    // Many cheap bags cost as much as one dear one.
    m_rounds += *rounds;
    return m_rounds > mostRounds ? Result<>(ErrorCode::CostTooHigh) : Result<>();
}

Result<> Reader::addKey(const PKCS8_PRIV_KEY_INFO *plain)
{
    const SecretBytes der = toSecretDer(plain, i2d_PKCS8_PRIV_KEY_INFO);
    CW_TRY(key, PrivateKey::fromDer(der.view()));
    m_content.keys += key;
    return {};
}

Result<> Reader::readKey(const PKCS12_SAFEBAG *bag)
{
    readFriendlyName(bag, true);
    return addKey(PKCS12_SAFEBAG_get0_p8inf(bag));
}

Result<> Reader::readShroudedKey(const PKCS12_SAFEBAG *bag)
{
    readFriendlyName(bag, true);
    const X509_ALGOR *scheme = nullptr;
    X509_SIG_get0(PKCS12_SAFEBAG_get0_pkcs8(bag), &scheme, nullptr);
    CW_CHECK(spend(roundsOf(scheme)));
    const Pkcs8Handle plain(
        PKCS12_decrypt_skey_ex(bag, m_passphrase.bytes, m_passphrase.size, m_library.handle(), nullptr));
    if (!plain)
        return opensslError(ErrorCode::PassphraseWrong);
    return addKey(plain.get());
}

Result<> Reader::readCertificate(const PKCS12_SAFEBAG *bag)
{
    if (PKCS12_SAFEBAG_get_bag_nid(bag) != NID_x509Certificate)
        return {};
    const CertificateHandle handle(PKCS12_SAFEBAG_get1_cert(bag));
    if (!handle)
        return invalid();
    CW_TRY(certificate, Certificate::fromDer(toDer(handle.get(), i2d_X509)));
    readFriendlyName(bag, false);
    m_content.certificates += certificate;
    return {};
}

void Reader::readFriendlyName(const PKCS12_SAFEBAG *bag, bool ofKey)
{
    const OpenSslErrorMark mark;
    const OpenSslText name(PKCS12_get_friendlyname(const_cast<PKCS12_SAFEBAG *>(bag)));
    // The key's own name goes before those of certificates, which may be the authorities'.
    if (!name || m_nameOfKey || (!ofKey && !m_content.friendlyName.isEmpty()))
        return;
    m_content.friendlyName = QString::fromUtf8(name.get());
    m_nameOfKey = ofKey;
}

Result<> Reader::readBag(const PKCS12_SAFEBAG *bag, int depth)
{
    if (++m_bags > mostBags)
        return invalid();
    switch (PKCS12_SAFEBAG_get_nid(bag)) {
    case NID_keyBag:
        return readKey(bag);
    case NID_pkcs8ShroudedKeyBag:
        return readShroudedKey(bag);
    case NID_certBag:
        return readCertificate(bag);
    case NID_safeContentsBag:
        return depth < deepestBag ? readBags(PKCS12_SAFEBAG_get0_safes(bag), depth + 1) : Result<>(invalid());
    default: // lists and secrets of others
        return {};
    }
}

Result<> Reader::readBags(const STACK_OF(PKCS12_SAFEBAG) * bags, int depth)
{
    for (int i = 0; i < sk_PKCS12_SAFEBAG_num(bags); ++i)
        CW_CHECK(readBag(sk_PKCS12_SAFEBAG_value(bags, i), depth));
    return {};
}

Result<> Reader::readEncrypted(const PKCS7 *safe)
{
    const PKCS7_ENC_CONTENT *content = safe->d.encrypted ? safe->d.encrypted->enc_data : nullptr;
    if (!content || !content->algorithm || !content->enc_data)
        return invalid();
    CW_CHECK(spend(roundsOf(content->algorithm)));
    const BagsHandle bags(static_cast<STACK_OF(PKCS12_SAFEBAG) *>(
        PKCS12_item_decrypt_d2i_ex(content->algorithm, ASN1_ITEM_rptr(PKCS12_SAFEBAGS), m_passphrase.bytes,
                                   m_passphrase.size, content->enc_data, 1, m_library.handle(), nullptr)));
    if (!bags)
        return opensslError(ErrorCode::PassphraseWrong);
    return readBags(bags.get(), 0);
}

Result<> Reader::readSafe(PKCS7 *safe)
{
    switch (OBJ_obj2nid(safe->type)) {
    case NID_pkcs7_data: {
        const BagsHandle bags(PKCS12_unpack_p7data(safe));
        return bags ? readBags(bags.get(), 0) : Result<>(invalid());
    }
    case NID_pkcs7_encrypted:
        return readEncrypted(safe);
    default:
        return Error(ErrorCode::FormatUnsupported, Subject::Object, u"pkcs12"_s);
    }
}

Result<Pkcs12Content> Reader::read()
{
    const SafesHandle safes(PKCS12_unpack_authsafes(m_container));
    if (!safes)
        return invalid();
    for (int i = 0; i < sk_PKCS7_num(safes.get()); ++i)
        CW_CHECK(readSafe(sk_PKCS7_value(safes.get(), i)));
    return std::move(m_content);
}

Result<> checkMacCost(const PKCS12 *container)
{
    const ASN1_INTEGER *rounds = nullptr;
    PKCS12_get0_mac(nullptr, nullptr, nullptr, &rounds, container);
    // Absent: one.
    if (!rounds)
        return {};
    CW_CHECK(checkedRounds(rounds));
    return {};
}

bool macFits(PKCS12 *container, Passphrase passphrase)
{
    const OpenSslErrorMark mark;
    return PKCS12_verify_mac(container, passphrase.bytes, passphrase.size) == 1;
}

/// OpenSSL wants text that ends with NUL.
SecretBytes terminated(const SecretBytes &passphrase)
{
    SecretBytes text(passphrase.size() + 1);
    std::copy_n(passphrase.data(), passphrase.size(), text.data());
    return text;
}

int macWith(PKCS12 *container, const char *passphrase, Pkcs12Style style)
{
    const EVP_MD *digest = style == Pkcs12Style::Modern ? EVP_sha256() : EVP_sha1();
    return PKCS12_set_mac(container, passphrase, -1, nullptr, 0, writtenRounds, digest);
}

} // namespace

Result<Pkcs12Content> readPkcs12(QByteArrayView der, const SecretBytes &passphrase)
{
    if (der.isEmpty() || der.size() > largestContainer)
        return Error(ErrorCode::FormatInvalid, Subject::Object, u"pkcs12"_s);
    const auto container = fromWholeDer<Pkcs12Handle>(der, d2i_PKCS12);
    if (!container)
        return invalid();
    CW_CHECK(checkMacCost(container.get()));
    // Writers disagree on what an empty passphrase is (RFC 7292, B.1: two zero bytes, or none).
    QList<Passphrase> tries{
        {passphrase.isEmpty() ? "" : passphrase.data(), static_cast<int>(passphrase.size())}};
    if (passphrase.isEmpty())
        tries += Passphrase{};
    Result<Pkcs12Content> content(ErrorCode::PassphraseWrong);
    for (const Passphrase &one : tries) {
        if (PKCS12_mac_present(container.get()) && !macFits(container.get(), one))
            continue;
        content = Reader(container.get(), one).read();
        if (content || content.error().code() != ErrorCode::PassphraseWrong)
            break;
    }
    return content;
}

Result<QByteArray> writePkcs12(const Pkcs12Plan &plan, const SecretBytes &passphrase)
{
    if (passphrase.view().contains('\0') || (plan.key && passphrase.isEmpty()))
        return ErrorCode::PassphraseInvalid;
    if (plan.key && !plan.key->matches(plan.leaf.publicKey()))
        return Error(ErrorCode::KeyMismatch, Subject::Certificate, plan.leaf.subject().displayName());
    const BorrowedCertificates chain(sk_X509_new_null());
    for (const Certificate &certificate : plan.chain) {
        if (certificate != plan.leaf)
            sk_X509_push(chain.get(), certificate.handle());
    }
    const int scheme =
        plan.style == Pkcs12Style::Modern ? NID_aes_256_cbc : NID_pbe_WithSHA1And3_Key_TripleDES_CBC;
    const SecretBytes text = terminated(passphrase);
    const QByteArray name = plan.friendlyName.toUtf8();
    const Pkcs12Handle container(PKCS12_create(text.data(), name.isEmpty() ? nullptr : name.constData(),
                                               plan.key ? plan.key->handle() : nullptr, plan.leaf.handle(),
                                               chain.get(), scheme, scheme, writtenRounds, -1, 0));
    if (!container || macWith(container.get(), text.data(), plan.style) != 1)
        return opensslError(ErrorCode::CryptoFailed);
    return toDer(container.get(), i2d_PKCS12);
}

Result<QList<Certificate>> readPkcs7(QByteArrayView der)
{
    const Error broken(ErrorCode::FormatInvalid, Subject::Object, u"pkcs7"_s);
    if (der.isEmpty() || der.size() > largestContainer)
        return broken;
    const auto message = fromWholeDer<Pkcs7Handle>(der, d2i_PKCS7);
    if (!message || !PKCS7_type_is_signed(message.get()) || !message->d.sign)
        return opensslError(ErrorCode::FormatInvalid).with(Subject::Object, u"pkcs7"_s);
    QList<Certificate> certificates;
    const STACK_OF(X509) *const found = message->d.sign->cert;
    for (int i = 0; found && i < sk_X509_num(found); ++i) {
        CW_TRY(certificate, Certificate::fromDer(toDer(sk_X509_value(found, i), i2d_X509)));
        certificates += certificate;
    }
    return certificates;
}

Result<QByteArray> writePkcs7(const QList<Certificate> &certificates)
{
    const Pkcs7Handle message(PKCS7_new());
    if (!message || PKCS7_set_type(message.get(), NID_pkcs7_signed) != 1 ||
        PKCS7_content_new(message.get(), NID_pkcs7_data) != 1 || PKCS7_set_detached(message.get(), 1) != 1)
        return opensslError(ErrorCode::CryptoFailed);
    for (const Certificate &certificate : certificates) {
        if (PKCS7_add_certificate(message.get(), certificate.handle()) != 1)
            return opensslError(ErrorCode::CryptoFailed);
    }
    return toDer(message.get(), i2d_PKCS7);
}

} // namespace certwright
