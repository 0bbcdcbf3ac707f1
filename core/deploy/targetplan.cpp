#include "deploy/deploy.h"
#include "deploy/proposals.h"
#include "deploy/targetfiles.h"
#include "hosts/localhost.h"
#include "monitor/probe.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace certwright {
namespace {

using What = PlannedTarget::LeftOut::What;
constexpr int keyModeForUs = 0600;

/// Plans one target, step by step; each step fills its part of `planned`.
class TargetPlanner
{
public:
    TargetPlanner(const TargetWish &wish, Preset preset, const Host &host, const Context &context)
        : m_wish(wish), m_preset(std::move(preset)), m_host(host), m_context(context)
    {
    }

    Result<PlannedTarget> plan(const QString &certificateName)
    {
        m_planned.target.preset = m_preset.id;
        m_planned.keystorePassphrase = m_wish.keystorePassphrase;
        CW_CHECK(planFolder());
        CW_CHECK(planOwner());
        CW_CHECK(planAnswers(certificateName));
        CW_CHECK(planFiles());
        CW_CHECK(planAccount());
        CW_CHECK(planCommands());
        CW_CHECK(planProbe());
        m_planned.snippet = placeholders().expand(m_preset.snippet).value_or(QString());
        return m_planned;
    }

private:
    TargetSettings &settings() { return m_planned.target.settings; }
    const QString &folder() const { return m_planned.target.folder; }
    Placeholders placeholders() { return placeholdersFor(m_preset, folder(), settings(), m_files); }

    Result<> planFolder()
    {
        if (m_wish.folder.isEmpty())
            return Error(ErrorCode::FolderMissing, Subject::Folder, m_wish.folder);
        m_planned.target.folder = QDir::cleanPath(QFileInfo(m_wish.folder).absoluteFilePath());
        CW_CHECK(requireHarmless(u"folder"_s, folder()));
        QString existing = folder();
        while (!m_host.exists(existing) && existing != u"/"_s)
            existing = QFileInfo(existing).path();
        CW_CHECK(m_host.requireSafeFolder(existing));
        return m_host.requireWritable(existing);
    }

    Result<> planOwner()
    {
        settings().owner = m_wish.owner;
        settings().group = m_wish.group;
        if (m_wish.keyMode && (*m_wish.keyMode <= 0 || *m_wish.keyMode > 0777 || (*m_wish.keyMode & 0007)))
            return Error(ErrorCode::FileTooOpen, Subject::Value, QString::number(*m_wish.keyMode, 8));
        settings().keyMode = m_wish.keyMode;
        CW_CHECK(m_host.requireAccount(m_wish.owner, m_wish.group));
        const QString proposedOwner = m_wish.owner.isEmpty() ? m_preset.owner : QString();
        const QString proposedGroup = m_wish.group.isEmpty() ? m_preset.group : QString();
        const auto known = m_host.requireAccount(proposedOwner, proposedGroup);
        if (known)
            return {};
        m_planned.leftOut +=
            {What::Owner, proposedGroup.isEmpty() ? proposedOwner : proposedGroup, known.error()};
        // What the service's group was to read would else be open to a group of ours.
        if (!m_wish.keyMode && m_wish.group.isEmpty() && !m_preset.group.isEmpty())
            settings().keyMode = keyModeForUs;
        return {};
    }

    Result<> planAnswers(const QString &certificateName)
    {
        QStringList asked;
        for (const PresetQuestion &question : m_preset.questions)
            asked += question.name;
        for (auto it = m_wish.answers.begin(); it != m_wish.answers.end(); ++it) {
            if (!asked.contains(it.key()))
                return Error(ErrorCode::UsageInvalid, Subject::Option, it.key())
                    .with(Subject::Candidates, asked.join(u'\n'));
            CW_CHECK(requireHarmless(it.key(), it.value()));
        }
        settings().answers = m_wish.answers;
        settings().answers.insert(certificateNameAnswer(), asFileName(certificateName));
        return {};
    }

    Result<> planFiles()
    {
        settings().fileNames = m_wish.fileNames;
        CW_TRY(files, targetFiles(m_preset, settings()));
        m_files = files;
        // From now on the names stand, whatever the certificate will be called.
        for (const TargetFile &file : std::as_const(m_files))
            settings().fileNames.insert(file.key, file.name);
        CW_CHECK(planKeystore());
        bool takesLinks = true;
        if (m_host.exists(folder())) {
            CW_TRY(opened, m_host.openFolder(folder()));
            CW_TRY(takes, opened->takesLinks());
            takesLinks = takes;
            CW_CHECK(findInTheWay(*opened));
        }
        m_planned.plainFiles = m_preset.mode == SwitchMode::Generation && !takesLinks;
        for (const TargetFile &file : std::as_const(m_files)) {
            m_planned.files += pathOf(file.name);
            m_planned.target.writes += file.name;
        }
        const SwitchMode mode = effectiveMode(m_preset, m_files, takesLinks);
        if (mode == SwitchMode::Generation || mode == SwitchMode::Versioned)
            m_planned.target.writes += u"current"_s;
        if (m_preset.mode != SwitchMode::Versioned)
            return {};
        CW_TRY(versioned, placeholders().expand(m_preset.versionedFile));
        CW_TRY(text, placeholders().expandQuoted(m_preset.versionedText));
        Q_UNUSED(text)
        m_planned.files += versioned;
        return m_host.requireSafeFolder(QFileInfo(versioned).path());
    }

    Result<> planKeystore()
    {
        const bool writesKeystore = std::any_of(m_files.begin(), m_files.end(), [](const TargetFile &file) {
            return file.content == FileContent::Keystore;
        });
        if (writesKeystore && !m_wish.keystorePassphrase)
            return Error(ErrorCode::PassphraseNeeded, Subject::Preset, m_preset.id);
        if (!writesKeystore && m_wish.keystorePassphrase)
            return Error(ErrorCode::UsageInvalid, Subject::Preset, m_preset.id);
        return {};
    }

    /// Links of ours, and folders that are no target of ours yet, are told apart when it is deployed.
    Result<> findInTheWay(const HostFolder &opened)
    {
        for (const TargetFile &file : std::as_const(m_files)) {
            CW_TRY(entry, opened.entry(file.name));
            if (!entry)
                continue;
            if (entry->kind != FolderEntry::Kind::File && entry->kind != FolderEntry::Kind::Link)
                return Error(ErrorCode::FileNotRegular, Subject::File, pathOf(file.name));
            if (entry->linkTarget != "current/"_L1 + file.name)
                m_planned.inTheWay += pathOf(file.name);
        }
        return {};
    }

    Result<> planAccount()
    {
        const bool isOverridden = !m_wish.owner.isEmpty() || !m_wish.group.isEmpty();
        if (m_preset.account.isEmpty() || isOverridden || !m_host.requireAccount(m_preset.account, {}))
            return {};
        static const QStringList homes = {u"/home"_s, u"/root"_s, u"/run/user"_s};
        for (const QString &home : homes) {
            if (m_preset.homeIsHidden && (folder() == home || folder().startsWith(home + u'/')))
                return Error(ErrorCode::FolderHidden, Subject::Folder, folder())
                    .with(Subject::Preset, m_preset.title)
                    .with(Subject::Value, home);
        }
        CW_TRY(barrier, m_host.firstUnsearchable(folder(), m_preset.account));
        if (!barrier.isEmpty())
            m_planned.warnings += Error(ErrorCode::FolderNotSearchable, Subject::Folder, barrier)
                                      .with(Subject::Owner, m_preset.account);
        return {};
    }

    Result<> planCommands()
    {
        const Placeholders known = placeholders();
        CW_TRY(check, userCommand(m_wish.check.value_or(QString()), known, m_host));
        CW_TRY(reload, userCommand(m_wish.reload.value_or(QString()), known, m_host));
        settings().check = check;
        settings().checkIsUsers = !check.isEmpty();
        settings().reload = reload;
        settings().reloadIsUsers = !reload.isEmpty();
        settings().hooksAreShell = m_wish.hooksAreShell;
        CW_TRY(preHook, hookCommand(m_wish.preHook.value_or(QString())));
        CW_TRY(postHook, hookCommand(m_wish.postHook.value_or(QString())));
        settings().preHook = preHook;
        settings().postHook = postHook;
        return proposeCommands(m_preset, known, m_wish, m_host, m_planned, m_context);
    }

    /// A shell script is kept as its owner wrote it: values reach it by the environment, never pasted into
    /// it.
    Result<QStringList> hookCommand(const QString &line)
    {
        if (!m_wish.hooksAreShell)
            return userCommand(line, {}, m_host);
        return line.trimmed().isEmpty() ? QStringList() : QStringList{line};
    }

    Result<> planProbe()
    {
        if (!m_wish.probe) {
            settings().probe = m_preset.probe;
            return {};
        }
        if (m_wish.probe->trimmed().isEmpty())
            return {};
        CW_TRY(server, HostPort::parse(*m_wish.probe));
        settings().probe = server.text();
        settings().probeIsUsers = true;
        return {};
    }

    QString pathOf(const QString &name) const
    {
        return folder() == u"/"_s ? u'/' + name : folder() + u'/' + name;
    }

    const TargetWish &m_wish;
    Preset m_preset;
    const Host &m_host;
    const Context &m_context;
    PlannedTarget m_planned;
    QList<TargetFile> m_files;
};

} // namespace

Result<PlannedTarget> planTarget(const TargetWish &wish, const QString &certificateName,
                                 const PresetCatalogue &presets, const Context &context)
{
    CW_TRY(preset, presets.named(wish.preset));
    const LocalHost host;
    return TargetPlanner(wish, preset, host, context).plan(certificateName);
}

} // namespace certwright
