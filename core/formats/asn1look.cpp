#include "formats/asn1look.h"

#include <optional>

namespace certwright {

namespace {

constexpr uchar integerTag = 0x02;
constexpr uchar bitStringTag = 0x03;
constexpr uchar octetStringTag = 0x04;
constexpr uchar oidTag = 0x06;
constexpr uchar utcTimeTag = 0x17;
constexpr uchar generalizedTimeTag = 0x18;
constexpr uchar sequenceTag = 0x30;
constexpr uchar versionTag = 0xA0;
/// 1.2.840.113549.1.7, of which PKCS#7's content types are
constexpr QByteArrayView pkcs7Arc("\x2A\x86\x48\x86\xF7\x0D\x01\x07");

/// One element: X.690, 8.1. Tags of several bytes do not occur in what we look for.
struct Element {
    uchar tag = 0;
    QByteArrayView content;
    QByteArrayView whole;
};

/// Steps through the elements of a content without going into them.
class ElementReader
{
public:
    explicit ElementReader(QByteArrayView bytes) : m_rest(bytes) {}
    std::optional<Element> next();
    /// The tag of the next element, 0 at the end; passes it by.
    uchar nextTag()
    {
        const auto element = next();
        return element ? element->tag : 0;
    }

private:
    QByteArrayView m_rest;
};

std::optional<Element> ElementReader::next()
{
    if (m_rest.size() < 2)
        return std::nullopt;
    const auto byte = [this](qsizetype at) { return static_cast<uchar>(m_rest[at]); };
    qsizetype header = 2;
    qsizetype length = byte(1);
    if (length == 0x80) {
        length = m_rest.size() - header; // indefinite: its end is for a real parser to find
    } else if (length > 0x80) {
        const qsizetype count = length - 0x80;
        if (count > 4 || m_rest.size() < 2 + count)
            return std::nullopt;
        length = 0;
        for (qsizetype i = 0; i < count; ++i)
            length = length << 8 | byte(2 + i);
        header += count;
    }
    if (length > m_rest.size() - header)
        return std::nullopt;
    const Element element{byte(0), m_rest.sliced(header, length), m_rest.first(header + length)};
    m_rest = m_rest.sliced(header + length);
    return element;
}

/// Certificate, request and list are all SEQUENCE { what is signed, algorithm, BIT STRING }.
Asn1Shape signedShape(QByteArrayView content)
{
    ElementReader reader(content);
    uchar tag = reader.nextTag();
    if (tag == versionTag)
        return Asn1Shape::Certificate;
    if (tag == sequenceTag) { // a list of version 1
        const uchar second = reader.nextTag();
        return second == sequenceTag ? Asn1Shape::RevocationList : Asn1Shape::Unknown;
    }
    if (tag != integerTag || reader.nextTag() != sequenceTag)
        return Asn1Shape::Unknown;
    // After the number: a request has subject and key, then attributes; a list has algorithm and issuer, then
    // a time; a certificate of version 1 has algorithm, issuer, validity, subject.
    if (reader.nextTag() != sequenceTag)
        return Asn1Shape::Unknown;
    tag = reader.nextTag();
    if (tag == utcTimeTag || tag == generalizedTimeTag)
        return Asn1Shape::RevocationList;
    return tag == sequenceTag ? Asn1Shape::Certificate : Asn1Shape::Request;
}

Asn1Shape shapeAfterSequence(const Element &first, ElementReader &reader)
{
    const uchar second = reader.nextTag();
    if (second == octetStringTag)
        return Asn1Shape::EncryptedKey;
    if (second == bitStringTag)
        return Asn1Shape::PublicKey;
    if (second == sequenceTag && reader.nextTag() == bitStringTag)
        return signedShape(first.content);
    return Asn1Shape::Unknown;
}

Asn1Shape shapeAfterInteger(const Element &first, ElementReader &reader)
{
    const auto second = reader.next();
    if (!second)
        return Asn1Shape::Unknown;
    if (second->tag == sequenceTag) {
        // PFX has version 3 and a ContentInfo; PKCS#8 an algorithm and then the key's bytes.
        if (first.content == QByteArrayView("\x03"))
            return Asn1Shape::Pkcs12;
        return reader.nextTag() == octetStringTag ? Asn1Shape::Key : Asn1Shape::Unknown;
    }
    return second->tag == integerTag || second->tag == octetStringTag ? Asn1Shape::Key : Asn1Shape::Unknown;
}

} // namespace

Asn1Shape shapeOf(QByteArrayView object)
{
    const auto outer = ElementReader(object).next();
    if (!outer || outer->tag != sequenceTag)
        return Asn1Shape::Unknown;
    ElementReader reader(outer->content);
    const auto first = reader.next();
    if (!first)
        return Asn1Shape::Unknown;
    switch (first->tag) {
    case sequenceTag:
        return shapeAfterSequence(*first, reader);
    case integerTag:
        return shapeAfterInteger(*first, reader);
    case oidTag:
        return first->content.startsWith(pkcs7Arc) ? Asn1Shape::Pkcs7 : Asn1Shape::Unknown;
    default:
        return Asn1Shape::Unknown;
    }
}

QByteArrayView firstObject(QByteArrayView bytes)
{
    const auto element = ElementReader(bytes).next();
    return element ? element->whole : QByteArrayView();
}

} // namespace certwright
