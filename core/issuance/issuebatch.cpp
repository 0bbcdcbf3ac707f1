#include "base/parallel.h"
#include "issuance/issue.h"
#include "issuance/madecertificate.h"

#include <QElapsedTimer>

namespace certwright {

namespace {

constexpr int rowsACommit = 100;
constexpr qint64 millisecondsACommit = 100;

/// A part of the list: made on all cores, stored in one transaction.
Result<std::vector<Result<IssuedCertificate>>> issueSlice(const QList<Result<IssuancePlan>> &plans,
                                                          PreparedIssuers &issuers,
                                                          const IssuanceParts &parts, Connection &connection,
                                                          const Context &context)
{
    std::vector<Result<Ingredients>> gathered;
    for (const Result<IssuancePlan> &plan : plans)
        gathered.push_back(plan ? gather(*plan, issuers, context) : Result<Ingredients>(plan.error()));

    const int cores = int(std::max(1U, std::thread::hardware_concurrency()));
    auto made = inParallel(int(plans.size()), cores, [&](int i) -> Result<MadeCertificate> {
        const Result<Ingredients> &ingredients = gathered[std::size_t(i)];
        if (!ingredients)
            return ingredients.error();
        CW_TRY(key, makeKey(*plans[i], context));
        return makeCertificate(*plans[i], *ingredients, key, parts.vault, context);
    });

    std::vector<Result<IssuedCertificate>> stored;
    CW_TRY(transaction, Transaction::begin(connection));
    for (auto &one : made)
        stored.push_back(one ? storeNew(*one, parts, connection)
                             : Result<IssuedCertificate>(std::move(one).error()));
    CW_CHECK(transaction.commit());
    return stored;
}

} // namespace

Result<> issueBatch(const QList<Result<IssuancePlan>> &plans, const IssuanceParts &parts,
                    const BatchDone &done, const Context &context)
{
    CW_TRY(connection, parts.store.connect());
    PreparedIssuers issuers(parts, connection);
    const int fewest = int(std::max(1U, std::thread::hardware_concurrency()));
    int rows = fewest;
    int first = 0;
    while (first < plans.size()) {
        CW_CHECK(context.checkpoint());
        QElapsedTimer timer;
        timer.start();
        const auto slice = plans.mid(first, rows);
        CW_TRY(stored, issueSlice(slice, issuers, parts, connection, context.silent()));
        bool cancelled = false;
        for (int i = 0; i < int(stored.size()); ++i) {
            const Result<IssuedCertificate> &one = stored[std::size_t(i)];
            cancelled = cancelled || (!one && one.error().code() == ErrorCode::Cancelled);
            done(first + i, one);
        }
        first += int(slice.size());
        context.report({Step::Storing, {}, first, int(plans.size())});
        if (cancelled)
            return ErrorCode::Cancelled;
        rows = timer.hasExpired(millisecondsACommit) ? std::max(rows / 2, fewest)
                                                     : std::min(rows * 2, rowsACommit);
    }
    return {};
}

} // namespace certwright
