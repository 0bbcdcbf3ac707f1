#include "formats/detect.h"

#include "base/escape.h"
#include "formats/asn1look.h"
#include "formats/keyfile.h"
#include "formats/pem.h"
#include "x509/pkcs12container.h"

#include <QDeadlineTimer>
#include <QStringDecoder>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace certwright {

namespace {

constexpr std::chrono::seconds passphraseTime(5);
/// Refusing what only looks like a key costs OpenSSL a millisecond; nobody wants to read of more than these.
constexpr int mostFailures = 1'000;

/// The kind that a label after BEGIN promises; `unknown` for what we don't read.
QString kindOf(const QByteArray &label)
{
    if (label == "CERTIFICATE" || label == "X509 CERTIFICATE" || label == "TRUSTED CERTIFICATE")
        return u"cert"_s;
    if (isKeyLabel(label))
        return u"key"_s;
    if (label == "CERTIFICATE REQUEST" || label == "NEW CERTIFICATE REQUEST")
        return u"csr"_s;
    if (label == "X509 CRL")
        return u"crl"_s;
    if (label == "PKCS7" || label == "PKCS #7 SIGNED DATA" || label == "CMS")
        return u"pkcs7"_s;
    if (label == "PKCS12")
        return u"pkcs12"_s;
    return u"unknown"_s;
}

/// `openssl ecparam` and `dhparam` write these beside keys; they say nothing that the key does not.
bool isParameters(const QByteArray &label)
{
    return label.endsWith(" PARAMETERS");
}

bool isPassphraseError(ErrorCode code)
{
    return code == ErrorCode::PassphraseNeeded || code == ErrorCode::PassphraseWrong ||
           code == ErrorCode::PassphraseInvalid;
}

/// Collects what is found, in the order of the file.
class Search
{
public:
    explicit Search(const std::vector<SecretBytes> &passphrases) : m_passphrases(passphrases) {}
    void throughPem(QByteArrayView text);
    void throughDer(QByteArrayView bytes);
    void addUnreadable(const QString &kind, Error error);
    bool isFull() const { return m_found.size() >= maximumPemBlocks || m_failures >= mostFailures; }
    void addTooMany();
    bool isEmpty() const { return m_found.empty(); }
    std::vector<FoundObject> take() { return std::move(m_found); }

private:
    void readBlock(const PemBlock &block, QByteArrayView text);
    void readObject(QByteArrayView der, const QString &expected);
    void addKey(const PemBlock &block, QByteArrayView asItCame);
    void addPkcs7(QByteArrayView der);
    void addPkcs12(QByteArrayView der);
    template<class Object>
    void add(Result<Object> object, const QString &kind);
    template<class Open>
    auto tryPassphrases(Open open);

    const std::vector<SecretBytes> &m_passphrases;
    std::vector<FoundObject> m_found;
    std::chrono::nanoseconds m_tried{0};
    int m_failures = 0;
};

void Search::addUnreadable(const QString &kind, Error error)
{
    ++m_failures;
    m_found.emplace_back(UnreadableObject{kind, std::move(error)});
}

void Search::addTooMany()
{
    addUnreadable(u"unknown"_s,
                  {ErrorCode::FormatUnsupported, Subject::Limit, QString::number(m_found.size())});
}

template<class Object>
void Search::add(Result<Object> object, const QString &kind)
{
    if (object)
        m_found.emplace_back(*std::move(object));
    else
        addUnreadable(kind, std::move(object).error());
}

/// The first answer that is not a refused passphrase. A file may ask for minutes of key stretching
/// (conventions 6.5 allows what honest files need, once); so nothing more is opened after some seconds. What
/// was begun is tried with every passphrase, else a slow machine would refuse the right one.
template<class Open>
auto Search::tryPassphrases(Open open)
{
    const SecretBytes none;
    using Opened = decltype(open(none));
    if (m_tried > passphraseTime)
        return Opened(ErrorCode::PassphraseNeeded);
    const auto start = std::chrono::steady_clock::now();
    Opened opened = open(none);
    for (const SecretBytes &passphrase : m_passphrases) {
        if (opened || !isPassphraseError(opened.error().code()))
            break;
        opened = open(passphrase);
    }
    m_tried += std::chrono::steady_clock::now() - start;
    return opened;
}

void Search::addKey(const PemBlock &block, QByteArrayView asItCame)
{
    auto key = readKeyBlock(block, nullptr);
    if (!key && key.error().code() == ErrorCode::PassphraseNeeded)
        key = tryPassphrases([&](const SecretBytes &passphrase) { return readKeyBlock(block, &passphrase); });
    if (!key && isPassphraseError(key.error().code()))
        m_found.emplace_back(SealedObject{SealedObject::Kind::Key, asItCame.toByteArray()});
    else
        add(std::move(key), u"key"_s);
}

void Search::addPkcs7(QByteArrayView der)
{
    auto certificates = readPkcs7(der);
    if (!certificates)
        return addUnreadable(u"pkcs7"_s, std::move(certificates).error());
    if (certificates->isEmpty())
        return addUnreadable(u"pkcs7"_s, ErrorCode::FormatUnsupported);
    for (Certificate &certificate : *certificates)
        m_found.emplace_back(std::move(certificate));
}

void Search::addPkcs12(QByteArrayView der)
{
    auto content = tryPassphrases([&](const SecretBytes &passphrase) { return readPkcs12(der, passphrase); });
    if (!content && isPassphraseError(content.error().code())) {
        m_found.emplace_back(SealedObject{SealedObject::Kind::Pkcs12, der.toByteArray()});
        return;
    }
    if (!content)
        return addUnreadable(u"pkcs12"_s, std::move(content).error());
    if (content->certificates.isEmpty() && content->keys.isEmpty())
        return addUnreadable(u"pkcs12"_s, ErrorCode::FormatUnsupported);
    for (Certificate &certificate : content->certificates)
        m_found.emplace_back(std::move(certificate));
    for (PrivateKey &key : content->keys)
        m_found.emplace_back(std::move(key));
}

void Search::readObject(QByteArrayView der, const QString &expected)
{
    switch (shapeOf(der)) {
    case Asn1Shape::Certificate:
        return add(Certificate::fromDer(der), u"cert"_s);
    case Asn1Shape::Request:
        return add(CertificateRequest::fromDer(der), u"csr"_s);
    case Asn1Shape::RevocationList:
        return add(RevocationList::fromDer(der), u"crl"_s);
    case Asn1Shape::Key:
    case Asn1Shape::EncryptedKey: {
        PemBlock block{"PRIVATE KEY", der.toByteArray(), {}};
        addKey(block, der);
        wipe(block.der);
        return;
    }
    case Asn1Shape::Pkcs7:
        return addPkcs7(der);
    case Asn1Shape::Pkcs12:
        return addPkcs12(der);
    case Asn1Shape::PublicKey:
        return addUnreadable(u"unknown"_s, {ErrorCode::FormatUnsupported, Subject::Object, u"PUBLIC KEY"_s});
    case Asn1Shape::Unknown:
        return addUnreadable(expected, ErrorCode::FormatInvalid);
    }
}

/// The label only says what damage should be called: many a `CERTIFICATE` is PKCS#7 in truth.
void Search::readBlock(const PemBlock &block, QByteArrayView text)
{
    const QString kind = kindOf(block.type);
    if (kind == "unknown"_L1)
        addUnreadable(kind, {ErrorCode::FormatUnsupported, Subject::Object,
                             visibleText(QString::fromLatin1(block.type.left(64)))});
    else if (block.der.isEmpty())
        addUnreadable(kind, ErrorCode::FormatInvalid);
    else if (kind == "key"_L1)
        addKey(block, text);
    else if (block.type == "TRUSTED CERTIFICATE")
        readObject(firstObject(block.der), kind); // OpenSSL's trust settings come after the certificate
    else
        readObject(block.der, kind);
}

void Search::throughPem(QByteArrayView text)
{
    PemReader reader(text);
    QByteArray parameters;
    while (auto block = reader.next()) {
        if (isFull())
            return addTooMany();
        if (isParameters(block->type))
            parameters = block->type;
        else
            readBlock(*block, reader.blockText());
        wipe(block->der);
    }
    if (m_found.empty() && !parameters.isEmpty())
        addUnreadable(u"unknown"_s, {ErrorCode::FormatUnsupported, Subject::Object,
                                     visibleText(QString::fromLatin1(parameters.left(64)))});
}

/// One object or several in a row; line ends and zeros after the last are no damage.
void Search::throughDer(QByteArrayView bytes)
{
    const auto isFiller = [](char c) { return c == '\0' || c == '\n' || c == '\r' || c == ' '; };
    const auto lastByte = std::find_if_not(bytes.rbegin(), bytes.rend(), isFiller);
    const qsizetype fillerBegins = bytes.rend() - lastByte;
    for (qsizetype position = 0; position < fillerBegins;) {
        const QByteArrayView object = firstObject(bytes.sliced(position));
        if (shapeOf(object) == Asn1Shape::Unknown)
            return addUnreadable(u"unknown"_s, ErrorCode::FormatInvalid);
        if (isFull())
            return addTooMany();
        readObject(object, u"unknown"_s);
        position += object.size();
    }
}

/// Windows tools save text as UTF-16; empty where it is not that.
QByteArray fromUtf16(QByteArrayView bytes)
{
    if (!bytes.startsWith("\xFF\xFE") && !bytes.startsWith("\xFE\xFF"))
        return {};
    QStringDecoder decoder(QStringDecoder::Utf16);
    QString text = decoder.decode(bytes);
    QByteArray narrow = text.toUtf8();
    wipe(text);
    return narrow;
}

/// Formats that we know by sight and don't read.
UnreadableObject stranger(QByteArrayView bytes)
{
    if (bytes.startsWith("\xFE\xED\xFE\xED") || bytes.startsWith("\xCE\xCE\xCE\xCE"))
        return {u"jks"_s, ErrorCode::FormatUnsupported};
    // A SEQUENCE with a long length, cut off or garbled: what DER files begin with.
    if (bytes.size() > 1 && bytes[0] == '\x30' && static_cast<uchar>(bytes[1]) >= 0x80)
        return {u"unknown"_s, ErrorCode::FormatInvalid};
    for (const char *beginning :
         {"ssh-", "ecdsa-sha2-", "sk-ssh-", "PuTTY-User-Key-File-", "---- BEGIN SSH2 "}) {
        if (bytes.startsWith(beginning))
            return {u"unknown"_s, ErrorCode::FormatUnsupported};
    }
    return {u"unknown"_s, ErrorCode::FormatUnknown};
}

} // namespace

std::vector<FoundObject> findObjects(const QByteArray &bytes, const std::vector<SecretBytes> &passphrases)
{
    Search search(passphrases);
    if (shapeOf(bytes) != Asn1Shape::Unknown) {
        search.throughDer(bytes);
        return search.take();
    }
    if (QByteArray text = fromUtf16(bytes); !text.isEmpty()) {
        search.throughPem(text);
        wipe(text);
    } else {
        search.throughPem(bytes);
    }
    if (search.isEmpty()) {
        UnreadableObject unreadable = stranger(bytes);
        search.addUnreadable(unreadable.kind, std::move(unreadable.error));
    }
    return search.take();
}

} // namespace certwright
