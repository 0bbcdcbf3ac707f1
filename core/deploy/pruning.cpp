#include "deploy/pruning.h"

#include "base/log.h"

using namespace Qt::Literals::StringLiterals;

namespace certwright {
namespace {

constexpr int generationsKept = 3;
constexpr int generationsTolerated = 20;
constexpr qint64 slowReader = 24 * 60 * 60;

Result<> prune(TargetRun &run, const Context &context)
{
    CW_TRY(generations, run.targets().generations(run.target().id));
    CW_TRY(shown, run.placement().shown());
    int kept = 0;
    for (Generation generation : generations) { // newest first
        if (!generation.complete || generation.pruned)
            continue;
        const bool isInUse = generation.current || (shown && *shown == generation.number) ||
                             run.target().generation == generation.number;
        const bool isFresh = run.placement().showsOlder() &&
                             generation.createdAt.secsTo(context.now()) < slowReader &&
                             kept < generationsTolerated;
        if (isInUse || kept < generationsKept || isFresh) {
            ++kept;
            continue;
        }
        CW_CHECK(run.placement().drop(generation));
        generation.pruned = true;
        generation.sealedContent.clear();
        CW_CHECK(run.targets().update(generation));
    }
    return {};
}

} // namespace

void pruneGenerations(TargetRun &run, const Context &context)
{
    if (const auto pruned = prune(run, context.uncancellable()); !pruned)
        qCWarning(logDeploy) << "old generations stay:" << errorName(pruned.error().code());
}

} // namespace certwright
