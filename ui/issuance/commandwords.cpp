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

void addOptional(QStringList &words, const QString &option, const std::optional<QString> &value)
{
    if (value)
        addOption(words, option, *value);
}

void addPairs(QStringList &words, const QString &option, const QMap<QString, QString> &pairs)
{
    for (auto it = pairs.cbegin(); it != pairs.cend(); ++it)
        addOption(words, option, u"%1=%2"_s.arg(it.key(), it.value()));
}

void addTarget(QStringList &words, const TargetWish &wish, bool mayReplace)
{
    addOption(words, u"deploy"_s, wish.folder);
    addOption(words, u"preset"_s, wish.preset);
    if (!wish.owner.isEmpty())
        addOption(words, u"owner"_s, wish.owner);
    if (!wish.group.isEmpty())
        addOption(words, u"group"_s, wish.group);
    if (wish.keyMode)
        addOption(words, u"mode"_s, QString::number(*wish.keyMode, 8).rightJustified(4, u'0'));
    addPairs(words, u"names"_s, wish.fileNames);
    addOptional(words, u"check"_s, wish.check);
    addOptional(words, u"reload"_s, wish.reload);
    addOptional(words, u"probe"_s, wish.probe);
    addPairs(words, u"set"_s, wish.answers);
    addOptional(words, u"pre-hook"_s, wish.preHook);
    addOptional(words, u"post-hook"_s, wish.postHook);
    if (wish.hooksAreShell)
        words << u"--shell"_s;
    if (mayReplace)
        words << u"--yes"_s;
}

} // namespace

QStringList agentCommand(const CertificateDraft &draft, const CertificateFacts &facts)
{
    QStringList words = issueWords(draft.plan, facts);
    if (draft.wish)
        addTarget(words, *draft.wish, draft.mayReplace);
    if (!facts.otherStore.isEmpty())
        addOption(words, u"store"_s, facts.otherStore);
    return words;
}

QString agentCommandLine(const CertificateDraft &draft, const CertificateFacts &facts)
{
    return joinCommandLine(agentCommand(draft, facts));
}

} // namespace certwright::ui
