#include "deploybench.h"

#include <QScopeGuard>

using namespace Qt::Literals::StringLiterals;
using namespace certwright;
using namespace certwright::test;

namespace {

/// A program that writes down its arguments and environment.
QString recorder(DeployBench &bench, const QString &record)
{
    const QString path = bench.path(u"recorder"_s);
    writeBytes(path, "#!/bin/sh\n{ printf 'arg<%s>\\n' \"$@\"; pwd; env; } > '" + record.toUtf8() + "'\n");
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return path;
}

} // namespace

class HooksTest : public QObject
{
    Q_OBJECT
private slots:
    // conventions 10.4, 26, 27, 54
    void aHookIsToldByItsEnvironmentAlone()
    {
        qputenv("LD_BIND_NOW", "1");
        qputenv("OPENSSL_CONF", "/nonexistent");
        qputenv("CERTWRIGHT_VAULT_PASSPHRASE_FILE", "/nonexistent");
        const auto clean = qScopeGuard([] {
            for (const char *name : {"LD_BIND_NOW", "OPENSSL_CONF", "CERTWRIGHT_VAULT_PASSPHRASE_FILE"})
                qunsetenv(name);
        });
        DeployBench bench;
        const auto managed = bench.issue({u"shop.example.org"_s, u"*.shop.example.org"_s});
        const QString record = bench.path(u"record"_s);
        TargetWish wish = bench.quiet(u"nginx"_s);
        wish.postHook =
            u"'%1' 'two words' '$(touch %2)' ;reboot"_s.arg(recorder(bench, record), bench.path(u"owned"_s));
        const auto target = bench.add(wish, managed);
        CW_VERIFY(bench.deploy(target));
        const QByteArray said = bytesOf(record);
        QVERIFY2(said.contains("arg<two words>\narg<$(touch "), said);
        QVERIFY(said.contains("arg<;reboot>"));
        QVERIFY(!QFile::exists(bench.path(u"owned"_s)));
        QVERIFY(said.contains("\n" + bench.folder().toUtf8() + "\n"));
        const auto has = [&](const QString &line) {
            return said.contains(("\n"_L1 + line + "\n"_L1).toUtf8());
        };
        QVERIFY(has(u"CERTWRIGHT_EVENT=post-deploy"_s));
        QVERIFY(has(u"CERTWRIGHT_NAMES=shop.example.org *.shop.example.org"_s));
        QVERIFY(has(u"CERTWRIGHT_FINGERPRINT_SHA256="_s + bench.current(managed).fingerprintHex()));
        QVERIFY(has(u"CERTWRIGHT_PREVIOUS_FINGERPRINT_SHA256="_s));
        QVERIFY(has(u"CERTWRIGHT_PRESET=nginx"_s));
        QVERIFY(has(u"CERTWRIGHT_FOLDER="_s + bench.folder()));
        QVERIFY(has(u"CERTWRIGHT_GENERATION=1"_s));
        QVERIFY(has(u"CERTWRIGHT_GENERATION_FOLDER="_s + bench.folder() + u"/1"_s));
        QVERIFY(has(u"CERTWRIGHT_KEY="_s + bench.folder() + u"/privkey.pem"_s));
        QVERIFY(has(u"CERTWRIGHT_ISSUER_KIND=local-ca"_s));
        QVERIFY(has(u"PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"_s));
        for (const char *word :
             {"LD_BIND_NOW", "OPENSSL_CONF", "PASSPHRASE_FILE", "PRIVATE KEY", "CERTWRIGHT_COMBINED"})
            QVERIFY2(!said.contains(word), word);
        QVERIFY(!said.contains(bench.vault().passphrase().view().toByteArray()));

        const Certificate old = bench.current(managed);
        bench.renew(managed);
        CW_VERIFY(bench.deploy(target));
        QVERIFY(bytesOf(record).contains("CERTWRIGHT_PREVIOUS_FINGERPRINT_SHA256=" +
                                         old.fingerprintHex().toUtf8()));
    }

    void aShellScriptIsRunOnlyWhereItIsSaidToBeOne()
    {
        DeployBench bench;
        const QString record = bench.path(u"record"_s);
        TargetWish wish = bench.quiet(u"nginx"_s);
        wish.hooksAreShell = true;
        wish.postHook = u"echo \"$CERTWRIGHT_LABEL in $CERTWRIGHT_FOLDER\" > '%1'"_s.arg(record);
        const auto managed = bench.issue();
        auto labelled = made(ManagedRepository(bench.connection()).byId(managed));
        done(CertificateRepository(bench.connection())
                 .setLabel(*labelled.current, u"$(reboot); \u202Eshop"_s));
        CW_VERIFY(bench.deploy(bench.add(wish, managed)));
        QCOMPARE(bytesOf(record),
                 QByteArray("$(reboot); \\u{202E}shop in " + bench.folder().toUtf8() + "\n"));
    }

    void aFailingPreHookChangesNothing_data()
    {
        QTest::addColumn<QString>("preset");
        for (const QString &preset : {u"nginx"_s, u"haproxy"_s, u"cockpit"_s})
            QTest::newRow(qPrintable(preset)) << preset;
    }
    void aFailingPreHookChangesNothing()
    {
        QFETCH(QString, preset);
        DeployBench bench;
        const auto managed = bench.issue();
        const auto target = bench.add(bench.quiet(preset), managed);
        CW_VERIFY(bench.deploy(target));
        const auto names = namesBelow(bench.folder());
        Target changed = bench.target(target);
        const auto before = bytesOf(bench.folder() + u'/' + changed.writes.first());
        changed.settings.preHook = {u"/bin/sh"_s, u"-c"_s, u"echo not today; exit 9"_s};
        done(TargetRepository(bench.connection()).update(changed));
        bench.renew(managed);
        const auto report = bench.deploy(target);
        CW_FAILS(report, ErrorCode::HookFailed);
        QVERIFY(report.error().about(Subject::Output).contains("not today"_L1));
        QCOMPARE(namesBelow(bench.folder()), names);
        QCOMPARE(bytesOf(bench.folder() + u'/' + changed.writes.first()), before);
        QCOMPARE(bench.events(EventKind::HookFailed).size(), 1);
    }

    void aFailingPostHookIsToldAndUndoesNothing()
    {
        DeployBench bench;
        TargetWish wish = bench.quiet(u"nginx"_s);
        wish.postHook = u"/bin/false"_s;
        const auto managed = bench.issue();
        const auto report = bench.deploy(bench.add(wish, managed));
        CW_VERIFY(report);
        QCOMPARE(report->state, TargetState::Unconfirmed);
        QVERIFY(shows(bench.folder() + u"/fullchain.pem"_s, bench.current(managed)));
        QCOMPARE(bench.events(EventKind::HookFailed).size(), 1);
        QCOMPARE(bench.events(EventKind::Deployed).size(), 1);
    }
};

QTEST_GUILESS_MAIN(HooksTest)
#include "tst_hooks.moc"
