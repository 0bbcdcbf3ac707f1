#pragma once

#include "core/secrets/memorystore.h"

#include <atomic>
#include <thread>

namespace certwright::test {

/// Lets a keychain in memory ask before it gives something, as one that is locked does; the test answers.
class AskingKeychain
{
public:
    explicit AskingKeychain(std::shared_ptr<MemoryStore> keychain) : m_keychain(std::move(keychain))
    {
        m_keychain->prompt = [this](const Context &context) { return wait(context); };
    }
    ~AskingKeychain()
    {
        refuse();
        m_keychain->prompt = {};
    }
    Q_DISABLE_COPY_MOVE(AskingKeychain)

    bool isAsking() const { return m_asking > 0; }
    void agree() { m_answer = Answer::Yes; }
    void refuse() { m_answer = Answer::No; }

private:
    enum class Answer { None, Yes, No };
    Result<> wait(const Context &context)
    {
        ++m_asking;
        while (m_answer == Answer::None && context.checkpoint())
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
        --m_asking;
        CW_CHECK(context.checkpoint());
        if (m_answer == Answer::No)
            return ErrorCode::KeychainLocked;
        return {};
    }
    std::shared_ptr<MemoryStore> m_keychain;
    std::atomic<Answer> m_answer = Answer::None;
    std::atomic<int> m_asking = 0;
};

} // namespace certwright::test
