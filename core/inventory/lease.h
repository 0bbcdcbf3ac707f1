#pragma once

#include "base/context.h"
#include "base/ids.h"
#include "inventory/store.h"

#include <QString>

#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>

namespace certwright {

/// What a lease is on.
struct LeaseSubject {
    enum class Kind { Target, Managed, Vault, Migration, Authority };
    Kind kind = Kind::Target;
    qint64 id = 0;
    static LeaseSubject of(TargetId id) { return {Kind::Target, id.value()}; }
    static LeaseSubject of(ManagedId id) { return {Kind::Managed, id.value()}; }
    static LeaseSubject of(AuthorityId id) { return {Kind::Authority, id.value()}; }
    static LeaseSubject vault() { return {Kind::Vault, 0}; }
    static LeaseSubject migration() { return {Kind::Migration, 0}; }
};

/// The right to work on a subject, among all processes on a store. Valid 60 s, renewed every 20 s by a thread
/// of its own while it is held, given back when it goes. One of a dead process of this machine is taken over
/// at once, another's when it has run out. By the machine's clock, since it is between processes; must be
/// taken outside of transactions.
class Lease
{
public:
    /// Waits up to 10 s for another holder, then LeaseHeld with Subject::Holder (`certwright-agent, process
    /// 812 on web2`) and Subject::Since.
    static Result<Lease> take(const Store &store, LeaseSubject subject, const Context &context);
    /// As take() with another patience.
    static Result<Lease> take(const Store &store, LeaseSubject subject, std::chrono::milliseconds patience,
                              const Context &context);
    ~Lease();
    Lease(Lease &&) noexcept;
    Lease &operator=(Lease &&) noexcept;

    /// Whether it is still ours: LeaseHeld where we slept so long that another took it over.
    Result<> check() const;

private:
    struct Keeper;
    explicit Lease(std::unique_ptr<Keeper> keeper);
    std::unique_ptr<Keeper> m_keeper;
};

} // namespace certwright
