#include "formats/pem.h"

namespace certwright {

namespace {

constexpr QByteArrayView dashes("-----");
constexpr qsizetype longestLabel = 64;

/// What stands after `word` (`BEGIN`) in a boundary line; empty where the line is none.
QByteArrayView label(QByteArrayView line, QByteArrayView word)
{
    if (line.startsWith("\xEF\xBB\xBF"))
        line = line.sliced(3);
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

/// The line at `position`, without its end and the blanks around it.
QByteArrayView takeLine(QByteArrayView text, qsizetype &position)
{
    qsizetype end = position;
    while (end < text.size() && text[end] != '\n' && text[end] != '\r')
        ++end;
    const QByteArrayView line = text.sliced(position, end - position).trimmed();
    position = std::min(end + 1, text.size());
    return line;
}

/// Headers (RFC 1421, 4.6.1) come first and have a colon, which Base64 has not.
void readBody(PemBlock &block, QByteArrayView body)
{
    QByteArray base64;
    base64.reserve(body.size()); // growing would leave copies of a key behind
    for (qsizetype position = 0; position < body.size();) {
        const QByteArrayView line = takeLine(body, position);
        if (base64.isEmpty() && line.contains(':')) {
            block.headers.append(line).append('\n');
            continue;
        }
        for (const char c : line) {
            if (c != ' ' && c != '\t')
                base64 += c;
        }
    }
    block.der = decoded(base64);
    wipe(base64);
}

} // namespace

std::optional<PemBlock> PemReader::next()
{
    PemBlock block;
    qsizetype start = 0;
    while (block.type.isEmpty()) {
        if (m_position >= m_text.size())
            return std::nullopt;
        start = m_position;
        block.type = label(takeLine(m_text, m_position), "BEGIN ").toByteArray().left(longestLabel);
    }
    const qsizetype body = m_position;
    qsizetype bodyEnd = body;
    bool ended = false;
    bool whole = false;
    while (!ended && m_position < m_text.size()) {
        bodyEnd = m_position;
        const QByteArrayView line = takeLine(m_text, m_position);
        if (!label(line, "BEGIN ").isEmpty()) {
            m_position = bodyEnd;
            ended = true;
        } else if (const QByteArrayView closing = label(line, "END "); !closing.isEmpty()) {
            ended = true;
            whole = closing == block.type;
        }
    }
    m_block = m_text.sliced(start, m_position - start);
    if (whole)
        readBody(block, m_text.sliced(body, bodyEnd - body));
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
