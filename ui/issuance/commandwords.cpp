#include "issuance/commandwords.h"

#include "base/subprocess.h"

using namespace Qt::Literals::StringLiterals;

namespace certwright::ui {

namespace {

/// A value that begins with a dash would be taken for an option.
void addOption(QStringList &words, const QString &option, const QString &value)
{
    if (value.startsWith(u'-'))
        words << u"--%1=%2"_s.arg(option, value);
    else
        words << u"--"_s + option << value;
}

QStringList issueWords(const IssuancePlan &plan, const CertificateFacts &facts)
{
    QStringList words{u"certwright-agent"_s, u"issue"_s};
    words << (plan.issuer == IssuerKind::SelfSigned ? u"self-signed"_s : u"local"_s);
    for (const AlternativeName &name : plan.names)
        words << name.value();
    if (const AuthorityChoice *authority = facts.authority(plan.authority))
        addOption(words, u"ca"_s, authority->name);
    const IssuancePlan usual;
    if (plan.keyAlgorithm != usual.keyAlgorithm)
        addOption(words, u"key"_s, keyAlgorithmName(plan.keyAlgorithm));
    if (plan.days > 0)
        addOption(words, u"days"_s, QString::number(plan.days));
    if (plan.profile != usual.profile)
        addOption(words, u"profile"_s, profileName(plan.profile));
    if (!plan.label.isEmpty())
        addOption(words, u"label"_s, plan.label);
    if (!plan.renewal.isAutomatic())
        addOption(words, u"renew"_s, u"off"_s);
    return words;
}

/// Whether the target is more than folder and preset.
bool isSpecial(const TargetWish &wish)
{
    return !wish.owner.isEmpty() || !wish.group.isEmpty() || wish.keyMode || !wish.fileNames.isEmpty() ||
           wish.check || wish.reload || wish.probe || !wish.answers.isEmpty() || wish.keystorePassphrase;
}

QStringList deployWords(const IssuancePlan &plan, const TargetWish &wish)
{
    const QString certificate =
        plan.label.isEmpty() && !plan.names.isEmpty() ? plan.names.first().value() : plan.label;
    QStringList words{u"certwright-agent"_s, u"deploy"_s, u"add"_s, certificate, wish.folder};
    addOption(words, u"preset"_s, wish.preset);
    if (!wish.owner.isEmpty())
        addOption(words, u"owner"_s, wish.owner);
    if (!wish.group.isEmpty())
        addOption(words, u"group"_s, wish.group);
    if (wish.check)
        addOption(words, u"check"_s, *wish.check);
    if (wish.reload)
        addOption(words, u"reload"_s, *wish.reload);
    for (auto it = wish.answers.cbegin(); it != wish.answers.cend(); ++it)
        addOption(words, u"set"_s, u"%1=%2"_s.arg(it.key(), it.value()));
    if (wish.keystorePassphrase)
        addOption(words, u"passphrase-file"_s, u"PASSWORD-FILE"_s);
    return words;
}

} // namespace

QList<QStringList> agentCommands(const CertificateDraft &draft, const CertificateFacts &facts)
{
    QStringList issuing = issueWords(draft.plan, facts);
    if (!draft.wish)
        return {issuing};
    if (isSpecial(*draft.wish))
        return {issuing, deployWords(draft.plan, *draft.wish)};
    addOption(issuing, u"deploy"_s, draft.wish->folder);
    addOption(issuing, u"preset"_s, draft.wish->preset);
    return {issuing};
}

QString agentCommandLines(const CertificateDraft &draft, const CertificateFacts &facts)
{
    QStringList lines;
    for (const QStringList &words : agentCommands(draft, facts))
        lines << joinCommandLine(words);
    return lines.join(u'\n');
}

} // namespace certwright::ui
