#include "formats/pem.h"

#include <algorithm>
#include <iterator>

namespace certwright {

namespace {

constexpr QByteArrayView dashes("-----");
constexpr QByteArrayView byteOrderMark("\xEF\xBB\xBF");
constexpr int mostHeaders = 32;

/// What stands after `word` (`BEGIN`) in a boundary line; empty where the line is none.
QByteArrayView label(QByteArrayView line, QByteArrayView word)
{
    const qsizetype before = dashes.size() + word.size();
    if (!line.startsWith(dashes) || !line.endsWith(dashes) || line.size() <= before + dashes.size())
        return {};
    if (!line.sliced(dashes.size()).startsWith(word))
        return {};
    return line.sliced(before).chopped(dashes.size());
}

/// Text that is not quite Base64 gives nothing, so that damage shows.
QByteArray decoded(const QByteArray &base64)
{
    auto result = QByteArray::fromBase64Encoding(base64, QByteArray::AbortOnBase64DecodingErrors);
    if (!result || base64.size() % 4 != 0)
        return {};
    return std::move(*result);
}

bool isLineEnd(char c)
{
    return c == '\n' || c == '\r';
}
bool isBlank(char c)
{
    return c == ' ' || c == '\t' || isLineEnd(c);
}

qsizetype lineEnd(QByteArrayView text, qsizetype position)
{
    const auto *end = std::find_if(text.begin() + position, text.end(), isLineEnd);
    return end - text.begin();
}

/// Headers (RFC 1421, 4.6.1) come first and have a colon, which Base64 has not; gives where they end.
qsizetype readHeaders(PemBlock &block, QByteArrayView body)
{
    qsizetype position = 0;
    for (int count = 0; count < mostHeaders; ++count) {
        const auto *start = std::find_if_not(body.begin() + position, body.end(), isBlank);
        const qsizetype end = lineEnd(body, start - body.begin());
        const QByteArrayView line(start, body.begin() + end);
        if (!line.contains(':'))
            break;
        block.headers.append(line.trimmed()).append('\n');
        position = end;
    }
    return position;
}

void readBody(PemBlock &block, QByteArrayView body)
{
    body = body.sliced(readHeaders(block, body));
    QByteArray base64;
    base64.reserve(body.size()); // growing would leave copies of a key behind
    std::copy_if(body.begin(), body.end(), std::back_inserter(base64), [](char c) { return !isBlank(c); });
    block.der = decoded(base64);
    wipe(base64);
}

} // namespace

/// Goes to the next line that begins with dashes, in steps that never look at a byte twice over.
bool PemReader::seekBoundary()
{
    for (qsizetype at = m_position; (at = m_text.indexOf(dashes, at)) >= 0; at = lineEnd(m_text, at)) {
        const auto last = m_text.rbegin() + (m_text.size() - at);
        const auto before = std::find_if(last, m_text.rend() - m_position, isLineEnd);
        const qsizetype start = m_text.rend() - before;
        QByteArrayView lead = m_text.sliced(start, at - start);
        if (lead.startsWith(byteOrderMark))
            lead = lead.sliced(byteOrderMark.size());
        m_position = at;
        if (lead.trimmed().isEmpty())
            return true;
    }
    m_position = m_text.size();
    return false;
}

/// From the dashes to the end of their line, and past it.
QByteArrayView PemReader::takeLine()
{
    const qsizetype end = lineEnd(m_text, m_position);
    const QByteArrayView line = m_text.sliced(m_position, end - m_position).trimmed();
    m_position = end;
    return line;
}

std::optional<PemBlock> PemReader::next()
{
    PemBlock block;
    qsizetype start = 0;
    while (block.type.isEmpty()) {
        if (!seekBoundary())
            return std::nullopt;
        start = m_position;
        block.type = label(takeLine(), "BEGIN ").toByteArray();
    }
    const qsizetype body = m_position;
    bool ended = false;
    while (!ended && seekBoundary()) {
        const qsizetype bodyEnd = m_position;
        const QByteArrayView line = takeLine();
        ended = true;
        if (const QByteArrayView closing = label(line, "END "); closing == block.type)
            readBody(block, m_text.sliced(body, bodyEnd - body));
        else if (!label(line, "BEGIN ").isEmpty())
            m_position = bodyEnd;
        else
            ended = !closing.isEmpty();
    }
    m_block = m_text.sliced(start, m_position - start);
    return block;
}

QList<PemBlock> pemBlocks(QByteArrayView text)
{
    QList<PemBlock> blocks;
    PemReader reader(text);
    while (blocks.size() < static_cast<qsizetype>(maximumPemBlocks)) {
        auto block = reader.next();
        if (!block)
            break;
        blocks.append(*std::move(block));
    }
    return blocks;
}

QByteArray certificatesPem(const QList<Certificate> &certificates)
{
    QByteArray text;
    for (const Certificate &certificate : certificates)
        text += certificate.pem();
    return text;
}

} // namespace certwright
