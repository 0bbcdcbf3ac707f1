#include "secrets/keychainstore.h"

#include "secrets/buslifeline.h"
#include "secrets/keychainthread.h"
#include "secrets/secretservice.h"

#include <QPointer>

#include <condition_variable>
#include <memory>
#include <mutex>

#include <qt6keychain/keychain.h>

using namespace Qt::Literals::StringLiterals;

namespace certwright {
namespace {

/// Windows' keychain holds 2,560 bytes, and QtKeychain spends two on each character.
constexpr qsizetype longestSecret = 1024;
constexpr std::chrono::milliseconds wakeInterval{100};

using Answer = Result<std::optional<SecretBytes>>;

/// One question between the caller, who waits, and the keychain's thread, which may answer too late or never.
class Question
{
public:
    /// The caller's side: an answer, or why none came in time.
    Answer await(std::chrono::milliseconds limit, const Context &context);

    bool isAbandoned() const;
    void noteState(EntryState state);
    EntryState state() const;
    void answer(Answer answer);

private:
    mutable std::mutex m_mutex;
    std::condition_variable m_answered;
    std::optional<Answer> m_answer;
    EntryState m_state = EntryState::NotSpoken;
    bool m_abandoned = false;
};

bool isClosed(EntryState state)
{
    return state == EntryState::Locked || state == EntryState::Uncertain;
}

Answer Question::await(std::chrono::milliseconds limit, const Context &context)
{
    const auto deadline = std::chrono::steady_clock::now() + limit;
    std::unique_lock lock(m_mutex);
    while (!m_answer) {
        const auto now = std::chrono::steady_clock::now();
        if (context.isCancelled() || now >= deadline) {
            m_abandoned = true;
            if (context.isCancelled())
                return ErrorCode::Cancelled;
            // A closed keychain whose prompt nobody answers is locked; one that says nothing at all hangs.
            return isClosed(m_state) ? ErrorCode::KeychainLocked : ErrorCode::KeychainTimedOut;
        }
        m_answered.wait_until(lock, std::min(deadline, now + wakeInterval));
    }
    return *std::exchange(m_answer, {});
}

bool Question::isAbandoned() const
{
    const std::lock_guard lock(m_mutex);
    return m_abandoned;
}

void Question::noteState(EntryState state)
{
    const std::lock_guard lock(m_mutex);
    m_state = state;
}

EntryState Question::state() const
{
    const std::lock_guard lock(m_mutex);
    return m_state;
}

void Question::answer(Answer answer)
{
    {
        const std::lock_guard lock(m_mutex);
        // A late secret ends here, and is wiped with the argument.
        if (m_abandoned || m_answer)
            return;
        m_answer = std::move(answer);
    }
    m_answered.notify_all();
}

/// Takes the secret out of a finished job and wipes the job's own copy.
SecretBytes takeSecret(QKeychain::ReadPasswordJob &job)
{
    const QByteArray shared = job.binaryData();
    SecretBytes secret = SecretBytes::copyOf(shared);
    wipe(const_cast<char *>(shared.constData()), std::size_t(shared.size()));
    return secret;
}

Error jobError(const QKeychain::Job &job, EntryState state)
{
    const QString detail = u"keychain job %1: %2"_s.arg(QString::number(int(job.error())), job.errorString());
    // Who gets here with "not found" was refused: a prompt that was cancelled answers like that.
    const bool wasRefused = isClosed(state) || job.error() == QKeychain::EntryNotFound ||
                            job.error() == QKeychain::AccessDenied ||
                            job.error() == QKeychain::AccessDeniedByUser;
    return Error(wasRefused ? ErrorCode::KeychainLocked : ErrorCode::KeychainUnavailable).withDetail(detail);
}

/// A question under way, and its job, which only the keychain's thread touches.
struct Asked {
    Question question;
    QPointer<QKeychain::Job> job;
    std::unique_ptr<BusLifeline> lifeline;
};

/// Asks the service about the entry. False where there is nothing more to ask, since the answer has been
/// given.
bool askState(Question &question, const QString &account)
{
    if (question.isAbandoned())
        return false;
    const auto service = SecretService::connect();
    if (!service) {
        question.answer(service.error());
        return false;
    }
    const auto state = service->entryState(account);
    if (!state) {
        question.answer(state.error());
        return false;
    }
    question.noteState(*state);
    return !question.isAbandoned();
}

/// Starts a job; `finish` hears of its end, however late. Jobs can't be stopped: one that hangs is left
/// alone, and deletes itself.
template<class Job, class Finish>
void startJob(const std::shared_ptr<Asked> &asked, Job *job, const QString &account, Finish finish)
{
    asked->job = job;
    asked->lifeline = std::make_unique<BusLifeline>();
    job->setKey(account);
    job->setAutoDelete(true);
    QObject::connect(job, &QKeychain::Job::finished, job,
                     [asked, job, finish] { finish(asked->question, *job); });
    job->start();
}

void finishReading(Question &question, QKeychain::ReadPasswordJob &job)
{
    if (job.error() == QKeychain::NoError)
        return question.answer(takeSecret(job));
    const EntryState state = question.state();
    const bool isMissing = job.error() == QKeychain::EntryNotFound &&
                           (state == EntryState::Missing || state == EntryState::NotSpoken);
    question.answer(isMissing ? Answer(std::optional<SecretBytes>()) : jobError(job, state));
}

void finishChanging(Question &question, const QKeychain::Job &job)
{
    const bool isDone = job.error() == QKeychain::NoError;
    question.answer(isDone ? Answer(std::optional<SecretBytes>()) : jobError(job, question.state()));
}

/// "Deleted" is also said of an entry that is locked and stays.
void finishRemoving(Question &question, const QString &account, const QKeychain::Job &job)
{
    if (job.error() != QKeychain::NoError && job.error() != QKeychain::EntryNotFound)
        return question.answer(jobError(job, question.state()));
    if (!askState(question, account))
        return;
    const EntryState state = question.state();
    const bool isGone = state == EntryState::Missing || state == EntryState::NotSpoken;
    question.answer(isGone ? Answer(std::optional<SecretBytes>()) : Error(ErrorCode::KeychainLocked));
}

} // namespace

Result<std::optional<SecretBytes>> KeychainStore::read(const QString &account, const Context &context)
{
    const auto asked = std::make_shared<Asked>();
    runOnKeychainThread([asked, account] {
        if (askState(asked->question, account))
            startJob(asked, new QKeychain::ReadPasswordJob(keychainService()), account, finishReading);
    });
    auto answer = asked->question.await(m_timeLimit, context);
    if (asked->question.isAbandoned()) {
        // Lets the queue go on without the one that hangs. Only for reading: a change that comes late must
        // not be overtaken by a later one.
        runOnKeychainThread([asked] {
            if (asked->job)
                Q_EMIT asked->job->finished(asked->job);
        });
    }
    return answer;
}

Result<> KeychainStore::write(const QString &account, const SecretBytes &secret, const QString &,
                              const Context &context)
{
    const QByteArrayView bytes = secret.view();
    if (bytes.isEmpty() || bytes.size() > longestSecret || bytes.contains('\0') ||
        !QUtf8StringView(bytes.data(), bytes.size()).isValidUtf8())
        return Error(ErrorCode::PassphraseInvalid).with(Subject::Limit, QString::number(longestSecret));
    const auto asked = std::make_shared<Asked>();
    const auto copy = std::make_shared<SecretBytes>(secret.clone());
    runOnKeychainThread([asked, account, copy] {
        if (!askState(asked->question, account))
            return;
        auto *job = new QKeychain::WritePasswordJob(keychainService());
        QString text = QString::fromUtf8(copy->view());
        job->setTextData(text);
        wipe(text);
        startJob(asked, job, account, finishChanging);
    });
    auto answer = asked->question.await(m_timeLimit, context);
    if (!answer)
        return std::move(answer).error();
    return {};
}

Result<> KeychainStore::remove(const QString &account, const Context &context)
{
    const auto asked = std::make_shared<Asked>();
    runOnKeychainThread([asked, account] {
        if (!askState(asked->question, account))
            return;
        startJob(asked, new QKeychain::DeletePasswordJob(keychainService()), account,
                 [account](Question &question, const QKeychain::Job &job) {
                     finishRemoving(question, account, job);
                 });
    });
    auto answer = asked->question.await(m_timeLimit, context);
    if (!answer)
        return std::move(answer).error();
    return {};
}

} // namespace certwright
