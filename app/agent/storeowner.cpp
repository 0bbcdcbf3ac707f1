#include "storeowner.h"

#include "inventory/storeowner.h"
#include "text/errortext.h"

namespace certwright::agent {

Result<> tellOwner(const Store &store, const Connection &connection, const Session &session)
{
    CW_TRY(isElsewheres, isAnotherComputers(connection));
    if (!isElsewheres)
        return {};
    const ErrorText words = errorText(Error(ErrorCode::LeaseHeld, Subject::Store, store.folder()));
    session.output().note(words.message + u' ' + words.hint);
    return {};
}

} // namespace certwright::agent
