#include "hosts/localfolder.h"

#include "base/temporaryentry.h"
#include "hosts/localaccounts.h"

#include <QCryptographicHash>
#include <QFile>
#include <QRandomGenerator>

#include <cerrno>
#include <cstdio>

#include <fcntl.h>
#include <sys/stat.h>

using namespace Qt::Literals::StringLiterals;

namespace certwright {
namespace {

/// `17/privkey.pem` taken apart; the folder is empty for a name right below.
struct Place {
    QString folder;
    QString name;
};

Place placeOf(const QString &name)
{
    const auto slash = name.indexOf(u'/');
    return slash < 0 ? Place{{}, name} : Place{name.left(slash), name.mid(slash + 1)};
}

/// Calls `work(folder, name)` with the folder that really holds the name, opened without following links.
template<class Work>
auto within(const Folder &folder, const QString &name, Work work) -> decltype(work(folder, name))
{
    const Place place = placeOf(name);
    if (place.folder.isEmpty())
        return work(folder, place.name);
    CW_TRY(below, folder.openFolder(place.folder));
    return work(below, place.name);
}

FileAccess sameAccess(const FolderEntry &entry)
{
    FileAccess access;
    access.mode = entry.mode & 0777;
    access.owner = entry.owner;
    access.group = entry.group;
    return access;
}

bool isMissing(const Error &error)
{
    return error.code() == ErrorCode::FolderMissing || error.code() == ErrorCode::FileMissing;
}

} // namespace

Result<QList<FolderEntry>> LocalFolder::list(const QString &below) const
{
    if (below.isEmpty())
        return m_folder.list();
    CW_TRY(folder, m_folder.openFolder(below));
    return folder.list();
}

Result<std::optional<FolderEntry>> LocalFolder::entry(const QString &name) const
{
    auto found =
        within(m_folder, name, [](const Folder &folder, const QString &last) { return folder.entry(last); });
    if (!found && isMissing(found.error()))
        return std::optional<FolderEntry>();
    return found;
}

Result<SecretBytes> LocalFolder::read(const QString &name) const
{
    CW_TRY(bytes, within(m_folder, name,
                         [](const Folder &folder, const QString &last) { return folder.read(last); }));
    return SecretBytes::fromWiping(bytes);
}

Result<std::optional<QByteArray>> LocalFolder::hash(const QString &name) const
{
    CW_TRY(found, entry(name));
    if (!found || found->kind != FolderEntry::Kind::File)
        return std::optional<QByteArray>();
    CW_TRY(bytes, read(name));
    QCryptographicHash digest(QCryptographicHash::Sha256);
    digest.addData(bytes.view());
    return std::optional(digest.result());
}

Result<bool> LocalFolder::takesLinks() const
{
    const QByteArray stem =
        ".certwright-" + QByteArray::number(QRandomGenerator::system()->bounded(1'000'000, 9'999'999));
    const QByteArray name = stem + 'a';
    const QByteArray other = stem + 'b';
    const int folder = m_folder.descriptor();
    bool takes = ::symlinkat("current", folder, name.constData()) == 0;
    const int number = errno;
    if (takes) {
        takes = ::renameat(folder, name.constData(), folder, other.constData()) == 0;
        ::unlinkat(folder, takes ? other.constData() : name.constData(), 0);
        return takes;
    }
    if (number == EPERM || number == EOPNOTSUPP || number == ENOSYS || number == EINVAL)
        return false;
    return errnoError(number, ErrorCode::FolderUnwritable, Subject::Folder, path());
}

Result<> LocalFolder::writeGeneration(const QString &name, const std::vector<HostFile> &files,
                                      const HostAccess &access) const
{
    CW_TRY(folderAccess, localAccess(access));
    CW_CHECK(m_folder.makeFolder(name, folderAccess));
    const auto fill = [&]() -> Result<> {
        CW_TRY(folder, m_folder.openFolder(name));
        for (const HostFile &file : files) {
            CW_TRY(fileAccess, localAccess(file.access));
            CW_CHECK(folder.write(file.name, file.bytes.view(), fileAccess, IfExists::Refuse));
        }
        return {};
    };
    auto filled = fill();
    if (!filled) {
        // Why it could not be written says more than why it could not be removed; the next run removes it.
        [[maybe_unused]] const auto removed = m_folder.removeFolder(name);
    }
    return filled;
}

Result<> LocalFolder::write(const HostFile &file) const
{
    CW_TRY(access, localAccess(file.access));
    return m_folder.write(file.name, file.bytes.view(), access);
}

Result<> LocalFolder::makeFolder(const QString &name, const HostAccess &access) const
{
    CW_TRY(localised, localAccess(access));
    return m_folder.makeFolder(name, localised);
}

Result<> LocalFolder::keepCopy(const QString &name, const QString &folder) const
{
    CW_TRY(found, m_folder.entry(name));
    if (!found)
        return Error(ErrorCode::FileMissing, Subject::File, path() + u'/' + name);
    CW_TRY(keeping, m_folder.openFolder(folder));
    if (found->kind == FolderEntry::Kind::Link)
        return keeping.link(name, found->linkTarget);
    CW_TRY(bytes, read(name));
    return keeping.write(name, bytes.view(), sameAccess(*found));
}

Result<> LocalFolder::link(const QString &name, const QString &target) const
{
    return m_folder.link(name, target);
}

Result<> LocalFolder::renameTogether(const QList<std::pair<QString, QString>> &names) const
{
    const int folder = m_folder.descriptor();
    for (const auto &[from, to] : names) {
        if (::renameat(folder, QFile::encodeName(from).constData(), folder,
                       QFile::encodeName(to).constData()) != 0)
            return errnoError(errno, ErrorCode::FileUnwritable, Subject::File, path() + u'/' + to);
    }
    return m_folder.sync();
}

Result<> LocalFolder::remove(const QString &name) const
{
    return within(m_folder, name,
                  [](const Folder &folder, const QString &last) { return folder.removeFile(last); });
}

Result<bool> LocalFolder::removeFolder(const QString &name, OnlyIf condition) const
{
    CW_TRY(found, m_folder.entry(name));
    if (!found)
        return true;
    if (condition == OnlyIf::Empty) {
        CW_TRY(entries, list(name));
        if (!entries.isEmpty())
            return false;
    }
    CW_CHECK(m_folder.removeFolder(name));
    return true;
}

Result<> LocalFolder::removeLeftovers() const
{
    return m_folder.removeLeftovers();
}

} // namespace certwright
