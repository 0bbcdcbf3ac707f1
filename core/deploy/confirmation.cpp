#include "deploy/confirmation.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace certwright {
namespace {

constexpr auto oneHandshake = 5s;
constexpr std::chrono::milliseconds firstPause = 200ms;
constexpr int looksInARow = 2;
constexpr std::chrono::milliseconds longestPause = 3s;

/// A name that a server can be asked for; the wildcard's stand-in is any name below it.
QString askableName(const Certificate &leaf)
{
    const auto names = leaf.names();
    for (const AlternativeName &name : names) {
        if (name.kind() == AlternativeName::Kind::Dns && !name.value().startsWith("*."_L1))
            return name.value();
    }
    for (const AlternativeName &name : names) {
        if (name.kind() == AlternativeName::Kind::Dns)
            return "www"_L1 + name.value().sliced(1);
    }
    return {};
}

/// Where to look by default: a name without a wildcard, else an address.
QString firstPlace(const Certificate &leaf)
{
    const auto names = leaf.names();
    for (const AlternativeName &name : names) {
        if (name.kind() == AlternativeName::Kind::Dns && !name.value().startsWith("*."_L1))
            return name.value();
        if (name.kind() == AlternativeName::Kind::Ip)
            return name.value();
    }
    return {};
}

/// An address, or the name that every machine has for itself: a place to ask at, not a name to ask for.
bool isPlaceOnly(const QString &host)
{
    const auto name = AlternativeName::parse(host);
    return host == "localhost"_L1 || (name && name->kind() == AlternativeName::Kind::Ip);
}

ProbeVerdict judge(const QList<ProbeAnswer> &answers, const QByteArray &fingerprint)
{
    ProbeVerdict verdict;
    for (const ProbeAnswer &answer : answers) {
        if (!answer.served || answer.served->chain.isEmpty()) {
            if (!answer.served && !verdict.error)
                verdict.error = answer.served.error();
            continue;
        }
        const Certificate &leaf = answer.served->chain.first();
        if (leaf.fingerprint() != fingerprint)
            return {ProbeVerdict::Kind::Other, leaf.fingerprintHex(),
                    Error(ErrorCode::ServedOther, Subject::Address, answer.address)
                        .with(Subject::Certificate, leaf.fingerprintHex())};
        verdict.kind = ProbeVerdict::Kind::Confirmed;
        verdict.served = leaf.fingerprintHex();
    }
    if (verdict.kind == ProbeVerdict::Kind::Confirmed)
        verdict.error.reset();
    return verdict;
}

Result<ProbeVerdict> askOnce(const ProbeQuestion &question, const Context &context)
{
    const auto answers = probeServer(question.server, question.serverName, oneHandshake, context);
    if (!answers && answers.error().code() == ErrorCode::Cancelled)
        return answers.error();
    if (!answers)
        return ProbeVerdict{ProbeVerdict::Kind::Nobody, {}, answers.error()};
    return judge(*answers, question.fingerprint);
}

} // namespace

Result<std::optional<ProbeQuestion>> probeQuestion(const QString &probe, const Certificate &leaf)
{
    if (probe.isEmpty())
        return std::optional<ProbeQuestion>();
    const QString place = firstPlace(leaf);
    if (probe.startsWith(u':') && place.isEmpty())
        return std::optional<ProbeQuestion>();
    const bool isAddress = place.contains(u':');
    const QString text = !probe.startsWith(u':') ? probe : (isAddress ? u'[' + place + u']' : place) + probe;
    CW_TRY(server, HostPort::parse(text));
    ProbeQuestion question{server, server.host, leaf.fingerprint()};
    if (isPlaceOnly(server.host)) {
        if (server.host != "localhost"_L1 || !leaf.covers({AlternativeName::Kind::Dns, server.host}))
            question.serverName = askableName(leaf);
        return std::optional(question);
    }
    if (!leaf.covers({AlternativeName::Kind::Dns, server.host}))
        return Error(ErrorCode::NameNotCovered, Subject::Name, server.host);
    return std::optional(question);
}

Result<ProbeVerdict> confirmServed(const ProbeQuestion &question, std::chrono::milliseconds patience,
                                   const Context &context)
{
    using Steady = std::chrono::steady_clock;
    const auto deadline = Steady::now() + patience;
    auto pause = firstPause;
    int confirmed = 0;
    while (true) {
        CW_TRY(verdict, askOnce(question, context));
        // For a moment after a reload, the old process may still answer beside the new one.
        confirmed = verdict.kind == ProbeVerdict::Kind::Confirmed ? confirmed + 1 : 0;
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Steady::now());
        if (confirmed >= looksInARow || left <= 0ms)
            return verdict;
        CW_CHECK(context.sleep(std::min(confirmed > 0 ? firstPause : pause, left)));
        if (confirmed == 0)
            pause = std::min(pause * 2, longestPause);
    }
}

} // namespace certwright
