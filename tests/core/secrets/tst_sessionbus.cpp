#include "secrets/sessionbus.h"

#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <cstring>

#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace certwright;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A socket that listens, by path or abstract name; another process of another user may be the one that does.
class Listener
{
public:
    explicit Listener(const QByteArray &name, uid_t user = ::geteuid())
    {
        int ready[2] = {};
        if (::pipe(ready) != 0)
            qFatal("no pipe");
        m_process = ::fork();
        if (m_process == 0) {
            if (user != ::geteuid() && ::setresuid(user, user, user) != 0)
                ::_exit(1);
            listenOn(name);
            [[maybe_unused]] const auto told = ::write(ready[1], "x", 1);
            ::pause();
            ::_exit(0);
        }
        char byte = 0;
        ::close(ready[1]);
        m_listens = ::read(ready[0], &byte, 1) == 1;
        ::close(ready[0]);
    }
    ~Listener()
    {
        ::kill(m_process, SIGKILL);
        ::waitpid(m_process, nullptr, 0);
    }
    Listener(const Listener &) = delete;
    Listener &operator=(const Listener &) = delete;
    bool listens() const { return m_listens; }

private:
    /// A leading `@` stands for the NUL of an abstract name.
    static void listenOn(const QByteArray &name)
    {
        sockaddr_un address = {};
        address.sun_family = AF_UNIX;
        std::memcpy(address.sun_path, name.constData(), std::size_t(name.size()));
        const bool isAbstract = name.startsWith('@');
        if (isAbstract)
            address.sun_path[0] = '\0';
        const auto length =
            socklen_t(offsetof(sockaddr_un, sun_path) + std::size_t(name.size()) + (isAbstract ? 0 : 1));
        const int descriptor = ::socket(AF_UNIX, SOCK_STREAM, 0);
        if (::bind(descriptor, reinterpret_cast<const sockaddr *>(&address), length) != 0 ||
            ::listen(descriptor, 8) != 0)
            ::_exit(1);
    }

    pid_t m_process = 0;
    bool m_listens = false;
};

} // namespace

class TestSessionBus : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QByteArray path(const char *name) const
    {
        return m_folder.filePath(QString::fromLatin1(name)).toLocal8Bit();
    }

private slots:
    void init()
    {
        qunsetenv("DBUS_SESSION_BUS_ADDRESS");
        qunsetenv("XDG_RUNTIME_DIR");
    }

    void isTheOneInTheEnvironment()
    {
        const Listener listener(path("own bus"));
        QVERIFY(listener.listens());
        const QByteArray address = "unix:path=" + path("own bus").replace(" ", "%20") + ",guid=0123";
        qputenv("DBUS_SESSION_BUS_ADDRESS", address + ";tcp:host=evil.example");
        const auto bus = ownSessionBus();
        QVERIFY(bus);
        QCOMPARE(*bus, QString::fromLocal8Bit(address));
    }

    void mayBeAbstract()
    {
        const QByteArray name = "@certwright-test-" + QByteArray::number(::getpid());
        const Listener listener(name);
        QVERIFY(listener.listens());
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:abstract=" + name.mid(1));
        QVERIFY(ownSessionBus());
    }

    void isElseTheOneInTheRuntimeFolder()
    {
        qputenv("XDG_RUNTIME_DIR", m_folder.path().toLocal8Bit());
        QVERIFY(!ownSessionBus());
        const Listener listener(path("bus"));
        QVERIFY(listener.listens());
        QCOMPARE(*ownSessionBus(), u"unix:path="_s + QString::fromLocal8Bit(path("bus")));
        qputenv("DBUS_SESSION_BUS_ADDRESS", "disabled:");
        QVERIFY(!ownSessionBus());
    }

    // conventions 10.4, 47
    void isNeverAnotherUsers()
    {
        if (::geteuid() != 0)
            QSKIP("only root can become another user");
        const QByteArray name = "@certwright-foreign-" + QByteArray::number(::getpid());
        const Listener listener(name, 65534);
        QVERIFY(listener.listens());
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:abstract=" + name.mid(1));
        const auto bus = ownSessionBus();
        QVERIFY(!bus);
        QCOMPARE(bus.error().code(), ErrorCode::KeychainUnavailable);
    }

    void isAbsentWhereNothingListens_data()
    {
        QTest::addColumn<QByteArray>("address");
        QTest::newRow("none") << QByteArray();
        QTest::newRow("gone") << QByteArray("unix:path=/nonexistent/bus");
        QTest::newRow("too long") << "unix:path=/" + QByteArray(500, 'x');
        QTest::newRow("no name") << QByteArray("unix:path=");
        QTest::newRow("network") << QByteArray("tcp:host=127.0.0.1,port=1");
        QTest::newRow("would start one") << QByteArray("autolaunch:");
        QTest::newRow("would run a program") << QByteArray("unixexec:path=/bin/true");
    }
    void isAbsentWhereNothingListens()
    {
        QFETCH(const QByteArray, address);
        if (!address.isEmpty())
            qputenv("DBUS_SESSION_BUS_ADDRESS", address);
        const auto bus = ownSessionBus();
        QVERIFY(!bus);
        QCOMPARE(bus.error().code(), ErrorCode::KeychainUnavailable);
    }
};

QTEST_GUILESS_MAIN(TestSessionBus)
#include "tst_sessionbus.moc"
