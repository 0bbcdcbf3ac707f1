#include "base/secretbytes.h"

#include <QFile>
#include <QTest>

#include <type_traits>

#include <sys/mman.h>
#include <sys/resource.h>

using namespace Qt::Literals::StringLiterals;
using namespace certwright;

class SecretBytesTest : public QObject
{
    Q_OBJECT

private slots:
    void isNotCopiedInPassing();
    void startsAsZeros();
    void takesBytesOverAndWipesTheSource();
    void leavesSharedSourceToItsOtherOwner();
    void moves();
    void clonesIndependently();
    void truncatesAndWipesTheRest();
    void comparesByContent();
    void emptyIsHarmless();
    void givesItsPagesBackOnRelease();
    void pagesStayOutOfCoreDumps();
    void worksWhereNoMemoryMayBeLocked();
    void wipesBuffersInPlace();
};

namespace {

/// The line of /proc/self/smaps that starts with `field`, for the mapping that begins at `address`.
QByteArray mappingField(const void *address, const QByteArray &field)
{
    QFile maps(u"/proc/self/smaps"_s);
    if (!maps.open(QIODevice::ReadOnly))
        return {};
    const QByteArray start = QByteArray::number(quintptr(address), 16);
    bool isOurs = false;
    const QByteArrayList lines = maps.readAll().split('\n');
    for (const QByteArray &line : lines) {
        const auto dash = line.indexOf('-');
        if (dash > 0 && line.indexOf(' ') > dash) {
            bool isBegin = false;
            bool isEnd = false;
            const auto begin = line.left(dash).toULongLong(&isBegin, 16);
            const auto end = line.mid(dash + 1, line.indexOf(' ') - dash - 1).toULongLong(&isEnd, 16);
            isOurs = isBegin && isEnd && quintptr(address) >= begin && quintptr(address) < end;
        }
        if (isOurs && line.startsWith(field))
            return line;
    }
    return {};
}

} // namespace

void SecretBytesTest::isNotCopiedInPassing()
{
    static_assert(!std::is_copy_constructible_v<SecretBytes>);
    static_assert(!std::is_copy_assignable_v<SecretBytes>);
    static_assert(std::is_nothrow_move_constructible_v<SecretBytes>);
    static_assert(!std::is_convertible_v<SecretBytes, QByteArray>);
    static_assert(!std::is_convertible_v<SecretBytes, QString>);
}

void SecretBytesTest::startsAsZeros()
{
    const SecretBytes secret(5000);
    QCOMPARE(secret.size(), 5000);
    QCOMPARE(secret.view().toByteArray(), QByteArray(5000, '\0'));
}

void SecretBytesTest::takesBytesOverAndWipesTheSource()
{
    QByteArray source = "correct horse";
    source.detach();
    const auto secret = SecretBytes::fromWiping(source);
    QCOMPARE(secret.view(), QByteArrayView("correct horse"));
    QVERIFY(source.isEmpty());
}

void SecretBytesTest::leavesSharedSourceToItsOtherOwner()
{
    QByteArray source = QByteArray("correct horse") + QByteArray::number(1);
    const QByteArray other = source;
    const auto secret = SecretBytes::fromWiping(source);
    QCOMPARE(other, QByteArray("correct horse1"));
    QCOMPARE(secret.view(), QByteArrayView("correct horse1"));
}

void SecretBytesTest::moves()
{
    SecretBytes a = SecretBytes::copyOf("alpha");
    const char *place = a.data();
    SecretBytes b = std::move(a);
    QCOMPARE(b.data(), place);
    QVERIFY(a.isEmpty() && !a.data());
    SecretBytes c = SecretBytes::copyOf("other");
    c = std::move(b);
    QCOMPARE(c.view(), QByteArrayView("alpha"));
    QVERIFY(b.isEmpty());
    SecretBytes &same = c;
    c = std::move(same);
    QCOMPARE(c.view(), QByteArrayView("alpha"));
}

void SecretBytesTest::clonesIndependently()
{
    SecretBytes a = SecretBytes::copyOf("alpha");
    const SecretBytes b = a.clone();
    a.data()[0] = 'X';
    QCOMPARE(b.view(), QByteArrayView("alpha"));
}

void SecretBytesTest::truncatesAndWipesTheRest()
{
    SecretBytes secret = SecretBytes::copyOf("abcdef");
    secret.truncate(2);
    QCOMPARE(secret.view(), QByteArrayView("ab"));
    // The page is still ours: what was cut off is zero.
    QCOMPARE(QByteArray(secret.data() + 2, 4), QByteArray(4, '\0'));
    secret.truncate(10);
    QCOMPARE(secret.size(), 2);
    secret.truncate(-1);
    QVERIFY(secret.isEmpty());
}

void SecretBytesTest::comparesByContent()
{
    const auto secret = SecretBytes::copyOf("alpha");
    QVERIFY(secret == SecretBytes::copyOf("alpha"));
    QVERIFY(secret != SecretBytes::copyOf("alphA"));
    QVERIFY(secret != SecretBytes::copyOf("Alpha"));
    QVERIFY(secret != SecretBytes::copyOf("alph"));
    QVERIFY(SecretBytes() == SecretBytes(0));
}

void SecretBytesTest::emptyIsHarmless()
{
    QByteArray none;
    SecretBytes secret = SecretBytes::fromWiping(none);
    QVERIFY(secret.isEmpty());
    secret.truncate(0);
    QVERIFY(secret.clone().isEmpty());
    QVERIFY(SecretBytes(-5).isEmpty());
    wipe(nullptr, 0);
}

void SecretBytesTest::givesItsPagesBackOnRelease()
{
    const void *place = nullptr;
    {
        const auto secret = SecretBytes::copyOf("alpha");
        place = secret.data();
    }
    // No such mapping any more: nothing is left to be read.
    unsigned char resident = 0;
    QVERIFY(::mincore(const_cast<void *>(place), 1, &resident) != 0);
}

void SecretBytesTest::pagesStayOutOfCoreDumps()
{
    const auto secret = SecretBytes::copyOf("alpha");
    const QByteArray flags = mappingField(secret.data(), "VmFlags:");
    if (flags.isEmpty())
        QSKIP("this system doesn't show the flags of mappings");
    QVERIFY2(flags.contains(" dd"), flags.constData());
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    // The sanitizers take mlock() away.
    QVERIFY2(flags.contains(" lo"), flags.constData());
#endif
}

void SecretBytesTest::worksWhereNoMemoryMayBeLocked()
{
    rlimit before = {};
    QCOMPARE(::getrlimit(RLIMIT_MEMLOCK, &before), 0);
    rlimit none = before;
    none.rlim_cur = 0;
    QCOMPARE(::setrlimit(RLIMIT_MEMLOCK, &none), 0);
    const auto secret = SecretBytes::copyOf("alpha");
    ::setrlimit(RLIMIT_MEMLOCK, &before);
    QCOMPARE(secret.view(), QByteArrayView("alpha"));
}

void SecretBytesTest::wipesBuffersInPlace()
{
    char buffer[] = "alpha";
    wipe(buffer, 5);
    QCOMPARE(QByteArray(buffer, 5), QByteArray(5, '\0'));
    QString text = QString::number(12345);
    wipe(text);
    QVERIFY(text.isEmpty());
    const QString shared = QString::number(67890);
    QString copy = shared;
    wipe(copy);
    QCOMPARE(shared, u"67890"_s);
    char foreign[] = "alpha";
    QByteArray view = QByteArray::fromRawData(foreign, 5);
    wipe(view);
    QCOMPARE(QByteArray(foreign, 5), QByteArray("alpha"));
}

QTEST_GUILESS_MAIN(SecretBytesTest)
#include "tst_secretbytes.moc"
