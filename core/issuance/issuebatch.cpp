#include "base/parallel.h"
#include "issuance/issue.h"
#include "issuance/madecertificate.h"

namespace certwright {

namespace {

constexpr int rowsACommit = 100;

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
    for (int first = 0; first < plans.size(); first += rowsACommit) {
        CW_CHECK(context.checkpoint());
        const auto slice = plans.mid(first, rowsACommit);
        CW_TRY(stored, issueSlice(slice, issuers, parts, connection, context.silent()));
        for (int i = 0; i < int(stored.size()); ++i)
            done(first + i, stored[std::size_t(i)]);
        context.report({Step::Storing, {}, first + int(slice.size()), int(plans.size())});
    }
    return {};
}

} // namespace certwright
