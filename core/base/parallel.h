#pragma once

#include "base/context.h"

#include <atomic>
#include <optional>
#include <thread>
#include <vector>

namespace certwright {

/// Calls `work(index)` for 0…count-1 on at most `limit` threads, and gives the results in order of index.
template<class Work>
auto inParallel(int count, int limit, Work work) -> std::vector<decltype(work(0))>
{
    using Value = decltype(work(0));
    std::vector<std::optional<Value>> filled(static_cast<std::size_t>(count));
    std::atomic<int> next = 0;
    const auto worker = [&] {
        for (int index = next++; index < count; index = next++)
            filled[static_cast<std::size_t>(index)].emplace(work(index));
    };
    std::vector<std::thread> threads;
    for (int i = 1; i < std::min(count, limit); ++i)
        threads.emplace_back(worker);
    worker();
    for (auto &thread : threads)
        thread.join();
    std::vector<Value> values;
    values.reserve(filled.size());
    for (auto &slot : filled)
        values.push_back(*std::move(slot));
    return values;
}

} // namespace certwright
