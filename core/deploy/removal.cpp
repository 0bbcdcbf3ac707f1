#include "deploy/targetrun.h"

namespace certwright {
namespace {

/// A folder that is gone, or that is another's by now, holds nothing of ours.
bool isNothingLeft(const Error &error)
{
    return error.code() == ErrorCode::FolderMissing || error.code() == ErrorCode::FolderNotOurs ||
           error.code() == ErrorCode::TargetConflict;
}

Result<> removeFiles(TargetRun &run, const Context &context)
{
    const auto opened = run.openFolder(TargetRun::Missing::Fail, context);
    if (!opened && isNothingLeft(opened.error()))
        return {};
    if (!opened)
        return opened;
    CW_CHECK(context.checkpoint());
    CW_TRY(altered, run.placement().remove());
    for (const QString &path : altered)
        CW_CHECK(run.addEvent(EventKind::ForeignChange, {}, path, context));
    return {};
}

} // namespace

Result<> removeTarget(TargetId target, TargetFiles files, const DeployParts &parts, const Context &context)
{
    CW_TRY(run, TargetRun::begin(target, parts, context));
    if (files == TargetFiles::Remove)
        CW_CHECK(removeFiles(*run, context));
    CW_TRY(transaction, Transaction::begin(run->connection()));
    // The store keeps no bytes for going back to what is no longer there.
    CW_TRY(generations, run->targets().generations(target));
    for (Generation generation : generations) {
        generation.pruned = true;
        generation.current = false;
        generation.sealedContent.clear();
        CW_CHECK(run->targets().update(generation));
    }
    CW_CHECK(run->targets().closeJournal(target));
    CW_CHECK(run->addEvent(EventKind::TargetRemoved, {}, run->target().folder, context));
    CW_CHECK(run->targets().markDeleted(target, context.now()));
    return transaction.commit();
}

} // namespace certwright
