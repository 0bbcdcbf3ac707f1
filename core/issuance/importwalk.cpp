#include "issuance/importwalk.h"

#include <QDir>
#include <QFileInfo>

namespace certwright {

namespace {

constexpr int deepest = 32;
constexpr int mostFiles = 100'000;

class Walk
{
public:
    Walk(bool recursive, const std::function<void(const WalkedPath &)> &found, const Context &context)
        : m_recursive(recursive), m_found(found), m_context(context)
    {
    }

    Result<> start(const QString &path)
    {
        const QFileInfo info(path);
        if (!info.exists()) {
            m_found({path, Error(ErrorCode::FileMissing, Subject::File, path)});
            return {};
        }
        if (!info.isDir()) {
            m_found({path, std::nullopt});
            return {};
        }
        m_root = info.canonicalFilePath();
        return enter(path, 0);
    }

private:
    bool staysInside(const QFileInfo &link) const
    {
        const QString target = link.canonicalFilePath();
        return target == m_root || target.startsWith(m_root.endsWith(u'/') ? m_root : m_root + u'/');
    }

    Result<> enter(const QString &folder, int depth)
    {
        CW_CHECK(m_context.checkpoint());
        const QDir dir(folder);
        if (!dir.isReadable()) {
            m_found({folder, Error(ErrorCode::FileUnreadable, Subject::Folder, folder)});
            return {};
        }
        const auto entries = dir.entryInfoList(
            QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDir::Name);
        for (const QFileInfo &entry : entries) {
            if (m_isFull)
                return {};
            const QString path = entry.filePath();
            if (entry.isSymLink() && !staysInside(entry)) {
                m_found({path, Error(ErrorCode::LinkInTheWay, Subject::File, path)});
                continue;
            }
            if (entry.isDir()) {
                // A link to a folder would be walked twice, or for ever.
                if (!m_recursive || entry.isSymLink())
                    continue;
                if (depth + 1 >= deepest)
                    m_found({path, Error(ErrorCode::FileTooLarge, Subject::Folder, path)
                                       .with(Subject::Limit, QString::number(deepest))});
                else
                    CW_CHECK(enter(path, depth + 1));
                continue;
            }
            if (m_count == mostFiles) {
                m_isFull = true;
                m_found({m_root, Error(ErrorCode::FileTooLarge, Subject::Folder, m_root)
                                     .with(Subject::Limit, QString::number(mostFiles))});
                return {};
            }
            ++m_count;
            m_found({path, std::nullopt});
        }
        return {};
    }

    bool m_recursive;
    const std::function<void(const WalkedPath &)> &m_found;
    const Context &m_context;
    QString m_root;
    int m_count = 0;
    bool m_isFull = false;
};

} // namespace

Result<> walkForImport(const QStringList &paths, bool recursive,
                       const std::function<void(const WalkedPath &)> &found, const Context &context)
{
    for (const QString &path : paths)
        CW_CHECK(Walk(recursive, found, context).start(path));
    return {};
}

} // namespace certwright
