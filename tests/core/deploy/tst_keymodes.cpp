#include "deploybench.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace certwright;
using namespace certwright::test;

namespace {

/// One file's life as the kernel saw it: what happened to the descriptor, in order.
struct Written {
    int bornMode = 0;
    QStringList calls; ///< `fchown`, `fchmod 0640`, `write`
};

/// The files that were made under temporary names, from strace's record.
QList<Written> writtenFiles(const QString &record)
{
    static const QRegularExpression opened(
        u"openat\\(\\d+, \"\\.certwright-[^\"]+\", ([A-Z_|]+), (0\\d+)\\)\\s+= (\\d+)"_s);
    static const QRegularExpression called(u"\\b(fchown|fchmod|write|close)\\((\\d+)(?:, ([^)]*))?"_s);
    QList<Written> files;
    QMap<int, qsizetype> open;
    for (const QString &line : record.split(u'\n')) {
        if (const auto match = opened.match(line); match.hasMatch()) {
            open[match.captured(3).toInt()] = files.size();
            files += Written{match.captured(2).toInt(nullptr, 8), {}};
            if (!match.captured(1).contains("O_EXCL"_L1) || !match.captured(1).contains("O_NOFOLLOW"_L1))
                files.last().calls += u"not exclusive"_s;
            continue;
        }
        const auto match = called.match(line);
        if (!match.hasMatch() || !open.contains(match.captured(2).toInt()))
            continue;
        const int descriptor = match.captured(2).toInt();
        const QString name = match.captured(1);
        if (name == "close"_L1)
            open.remove(descriptor);
        else
            files[open[descriptor]].calls += name == "fchmod"_L1 ? name + u' ' + match.captured(3) : name;
    }
    return files;
}

int deployOnce(const QString &preset)
{
    DeployBench bench;
    const auto managed = bench.issue();
    TargetWish wish = bench.quiet(preset);
    wish.group = u"daemon"_s;
    wish.keyMode = 0640;
    const auto target = bench.add(wish, managed);
    if (!bench.deploy(target))
        return 1;
    bench.renew(managed);
    return bench.deploy(target) ? 0 : 1;
}

} // namespace

class KeyModesTest : public QObject
{
    Q_OBJECT
private slots:
    void aFileHasItsFinalModeFromItsFirstByte_data()
    {
        QTest::addColumn<QString>("preset");
        QTest::newRow("generations") << u"nginx"_s;
        QTest::newRow("single file") << u"haproxy"_s;
        QTest::newRow("plain files") << u"cockpit"_s;
    }
    // Must be shown 4; conventions 10.4, 7
    void aFileHasItsFinalModeFromItsFirstByte()
    {
        QFETCH(QString, preset);
        if (::geteuid() != 0)
            QSKIP("only root can give files to another group");
        QTemporaryDir folder;
        const QString record = folder.filePath(u"record"_s);
        const auto traced = runTool({u"strace"_s, u"-f"_s, u"-E"_s, u"ASAN_OPTIONS=detect_leaks=0"_s, u"-o"_s,
                                     record, u"-e"_s, u"trace=openat,fchown,fchmod,write,close"_s,
                                     QCoreApplication::applicationFilePath(), u"deploy-once"_s, preset});
        if (!QFile::exists(record) || traced.errors.contains("PTRACE"))
            QSKIP("nothing can be traced here");
        QVERIFY2(traced.succeeded(), traced.errors);
        int withKeyMode = 0;
        const auto files = writtenFiles(QString::fromUtf8(bytesOf(record)));
        for (const Written &file : files) {
            const QByteArray shown = file.calls.join(u", "_s).toUtf8();
            QCOMPARE(file.bornMode, 0600);
            const auto firstWrite = file.calls.indexOf(u"write"_s);
            if (firstWrite < 0)
                continue; // the store's, still empty
            QVERIFY2(file.calls.mid(firstWrite).filter(u"fch"_s).isEmpty(), shown);
            const auto mode = file.calls.indexOf(QRegularExpression(u"fchmod.*"_s));
            const auto owner = file.calls.indexOf(u"fchown"_s);
            QVERIFY2(mode >= 0 && mode < firstWrite && owner < mode, shown);
            QVERIFY2(!file.calls.contains(u"not exclusive"_s), shown);
            withKeyMode += file.calls.contains(u"fchmod 0640"_s) ? 1 : 0;
        }
        QVERIFY2(withKeyMode >= 2, "no key was seen");
    }
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && arguments[1] == "deploy-once"_L1)
        return deployOnce(arguments[2]);
    KeyModesTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_keymodes.moc"
