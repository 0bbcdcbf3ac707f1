#include "inventory/storeowner.h"

#include "base/process.h"
#include "inventory/statement.h"

using namespace Qt::Literals::StringLiterals;

namespace certwright {
namespace {

Result<QString> ownerOf(const Connection &connection)
{
    CW_TRY(row, Statement::run(connection, u"SELECT machine FROM store"_s));
    const QString owner = row.next() ? row.text(0) : QString();
    CW_CHECK(row.ended());
    return owner;
}

} // namespace

Result<bool> isAnotherComputers(const Connection &connection)
{
    CW_TRY(owner, ownerOf(connection));
    const QString here = lastingMachineId();
    return !owner.isEmpty() && !here.isEmpty() && owner != here;
}

Result<> takeOver(const Connection &connection)
{
    const QString here = lastingMachineId();
    if (!here.isEmpty())
        CW_CHECK(Statement::run(connection, u"UPDATE store SET machine = ?"_s, here));
    return {};
}

Result<> claimUnowned(const Connection &connection)
{
    CW_TRY(owner, ownerOf(connection));
    return owner.isEmpty() ? takeOver(connection) : Result<>();
}

} // namespace certwright
