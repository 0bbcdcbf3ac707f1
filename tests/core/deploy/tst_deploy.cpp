#include "deploy/targetfiles.h"
#include "deploybench.h"
#include "formats/detect.h"

#include <sys/stat.h>

using namespace Qt::Literals::StringLiterals;
using namespace certwright;
using namespace certwright::test;

namespace {

int modeOf(const QString &path)
{
    struct stat status = {};
    return ::lstat(QFile::encodeName(path).constData(), &status) == 0 ? int(status.st_mode & 07777) : -1;
}

/// As it is written, not as it resolves.
QString linkAt(const QString &path)
{
    QByteArray target(4096, '\0');
    const auto size =
        ::readlink(QFile::encodeName(path).constData(), target.data(), std::size_t(target.size()));
    return QString::fromLocal8Bit(target.first(std::max<qsizetype>(size, 0)));
}

} // namespace

class DeployTest : public QObject
{
    Q_OBJECT
private slots:
    void aFolderShowsOneGenerationThroughOneLink()
    {
        DeployBench bench;
        const auto managed = bench.issue();
        const auto target = bench.add(bench.quiet(u"generic"_s), managed);
        const auto report = bench.deploy(target);
        CW_VERIFY(report);
        QCOMPARE(report->state, TargetState::Unconfirmed);
        QVERIFY(report->changed);
        QCOMPARE(report->generation, 1);
        QCOMPARE(linkAt(bench.folder() + u"/current"_s), u"1"_s);
        QCOMPARE(linkAt(bench.folder() + u"/fullchain.pem"_s), u"current/fullchain.pem"_s);
        QVERIFY(isPair(bench.folder() + u"/fullchain.pem"_s, bench.folder() + u"/privkey.pem"_s));
        QVERIFY(shows(bench.folder() + u"/cert.pem"_s, bench.current(managed)));
        QCOMPARE(modeOf(bench.folder() + u"/1/privkey.pem"_s), 0600);
        QCOMPARE(modeOf(bench.folder() + u"/1/fullchain.pem"_s), 0644);
        QCOMPARE(modeOf(bench.folder()), 0755);
        // A root signed the leaf itself: an empty chain makes no file.
        QVERIFY(!QFile::exists(bench.folder() + u"/chain.pem"_s));
        QCOMPARE(bench.events(EventKind::Deployed).size(), 1);
        QCOMPARE(bench.target(target).generation, std::optional(1));
    }

    void renewingSwitchesAndAnInStepTargetStays()
    {
        DeployBench bench;
        const auto managed = bench.issue();
        const auto target = bench.add(bench.quiet(u"nginx"_s), managed);
        CW_VERIFY(bench.deploy(target));
        const auto again = bench.deploy(target);
        CW_VERIFY(again);
        QVERIFY(!again->changed);
        bench.renew(managed);
        const auto renewed = bench.deploy(target);
        CW_VERIFY(renewed);
        QVERIFY(renewed->changed);
        QCOMPARE(linkAt(bench.folder() + u"/current"_s), u"2"_s);
        QVERIFY(shows(bench.folder() + u"/fullchain.pem"_s, bench.current(managed)));
        QVERIFY(isPair(bench.folder() + u"/fullchain.pem"_s, bench.folder() + u"/privkey.pem"_s));
    }

    void everyPresetDeploysAndItsFilesPair_data()
    {
        QTest::addColumn<QString>("id");
        const auto catalogue = made(PresetCatalogue::load({}));
        for (const Preset &preset : catalogue.all())
            QTest::newRow(qPrintable(preset.id)) << preset.id;
    }
    void everyPresetDeploysAndItsFilesPair()
    {
        QFETCH(QString, id);
        DeployBench bench;
        const auto managed = bench.issue({u"shop.example.org"_s},
                                         id == "convox"_L1 ? KeyAlgorithm::Rsa2048 : KeyAlgorithm::EcP256);
        const auto preset = made(bench.presets().named(id));
        TargetWish wish = bench.quiet(id);
        const QString pointers = bench.path(u"dynamic"_s);
        QDir().mkpath(pointers);
        for (const PresetQuestion &question : preset.questions) {
            if (question.defaultValue.isEmpty())
                wish.answers.insert(question.name, question.name == "config"_L1 ? pointers : u"answer"_s);
        }
        if (preset.needsKeystorePassphrase)
            wish.keystorePassphrase =
                std::make_shared<SecretBytes>(SecretBytes::copyOf("keystore-passphrase"));
        const auto planned = planTarget(wish, u"shop"_s, bench.presets(), bench.context());
        CW_VERIFY(planned);
        const auto target = made(addTarget(*planned, managed, bench.parts(), bench.context()));
        const auto report = bench.deploy(target);
        CW_VERIFY(report);
        QCOMPARE(report->state, TargetState::Unconfirmed);
        requirePair(bench, *planned, bench.current(managed));
        if (preset.mode == SwitchMode::Versioned)
            QVERIFY(bytesOf(pointers + u"/certwright-shop.yml"_s).contains("/1/fullchain.pem"));

        bench.renew(managed);
        CW_VERIFY(bench.deploy(target));
        requirePair(bench, *planned, bench.current(managed));
        CW_VERIFY(removeTarget(target, TargetFiles::Remove, bench.parts(), bench.context()));
        QCOMPARE(namesBelow(bench.folder()), QStringList());
        QCOMPARE(namesBelow(pointers), QStringList());
    }

    void theUsersOwnNamesAreWritten()
    {
        DeployBench bench;
        TargetWish wish = bench.quiet(u"generic"_s);
        wish.fileNames = {{u"fullchain"_s, u"site.crt"_s}, {u"privkey"_s, u"site.key"_s},
                          {u"chain"_s, QString()},         {u"cert"_s, u"site.der"_s},
                          {u"combined"_s, u"both.pem"_s},  {u"root"_s, u"ca.pem"_s}};
        wish.keyMode = 0640;
        CW_VERIFY(bench.deploy(bench.add(wish, bench.issue())));
        QVERIFY(isPair(bench.folder() + u"/site.crt"_s, bench.folder() + u"/site.key"_s));
        QVERIFY(isPair(bench.folder() + u"/both.pem"_s, bench.folder() + u"/both.pem"_s));
        QVERIFY(shows(bench.folder() + u"/ca.pem"_s, bench.root()));
        QCOMPARE(bytesOf(bench.folder() + u"/site.der"_s).at(0), '\x30');
        QCOMPARE(modeOf(bench.folder() + u"/1/site.key"_s), 0640);
        QCOMPARE(modeOf(bench.folder() + u"/1/both.pem"_s), 0640);
        QVERIFY(!QFile::exists(bench.folder() + u"/chain.pem"_s));
    }

    void whatCantBePlannedSaysWhy_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("preset") << u"preset"_s << ErrorCode::PresetUnknown;
        QTest::newRow("KEY") << u"key"_s << ErrorCode::UsageInvalid;
        QTest::newRow("path as name") << u"path"_s << ErrorCode::NameInvalid;
        QTest::newRow("same name twice") << u"twice"_s << ErrorCode::AlreadyExists;
        QTest::newRow("owner") << u"owner"_s << ErrorCode::OwnerUnknown;
        QTest::newRow("key for all") << u"mode"_s << ErrorCode::FileTooOpen;
        QTest::newRow("answer") << u"answer"_s << ErrorCode::UsageInvalid;
        QTest::newRow("option as answer") << u"option"_s << ErrorCode::UsageInvalid;
        QTest::newRow("program") << u"program"_s << ErrorCode::ProgramMissing;
        QTest::newRow("quote") << u"quote"_s << ErrorCode::CommandLineInvalid;
        QTest::newRow("passphrase") << u"passphrase"_s << ErrorCode::PassphraseNeeded;
        QTest::newRow("probe") << u"probe"_s << ErrorCode::UsageInvalid;
    }
    void whatCantBePlannedSaysWhy()
    {
        QFETCH(QString, what);
        QFETCH(ErrorCode, code);
        DeployBench bench;
        TargetWish wish = bench.quiet(u"haproxy"_s);
        if (what == "preset"_L1)
            wish.preset = u"nginks"_s;
        if (what == "key"_L1)
            wish.fileNames = {{u"key"_s, u"x"_s}};
        if (what == "path"_L1)
            wish.fileNames = {{u"combined"_s, u"../x"_s}};
        if (what == "twice"_L1)
            wish.fileNames = {{u"combined"_s, u"x"_s}, {u"cert"_s, u"x"_s}};
        if (what == "owner"_L1)
            wish.owner = u"nobody-of-that-name"_s;
        if (what == "mode"_L1)
            wish.keyMode = 0644;
        if (what == "answer"_L1)
            wish.answers = {{u"container"_s, u"web"_s}};
        if (what == "option"_L1)
            wish.answers = {{u"config"_s, u"-oProxyCommand=reboot"_s}};
        if (what == "program"_L1)
            wish.reload = u"no-such-program-here --now"_s;
        if (what == "quote"_L1)
            wish.check = u"sh -c 'x"_s;
        if (what == "passphrase"_L1)
            wish.preset = u"java-pkcs12"_s;
        if (what == "probe"_L1)
            wish.probe = u"host:notaport"_s;
        CW_FAILS(planTarget(wish, u"shop"_s, bench.presets(), bench.context()), code);
        QVERIFY(!QFile::exists(bench.folder()));
    }

    void twoTargetsCantWriteTheSameFile()
    {
        DeployBench bench;
        const auto managed = bench.issue();
        bench.add(bench.quiet(u"nginx"_s), managed);
        CW_FAILS(bench.plan(bench.quiet(u"generic"_s), managed), ErrorCode::TargetConflict);
        TargetWish other = bench.quiet(u"generic"_s);
        other.fileNames = {
            {u"fullchain"_s, u"a"_s}, {u"privkey"_s, u"b"_s}, {u"cert"_s, u"c"_s}, {u"chain"_s, u"d"_s}};
        CW_FAILS(bench.plan(other, managed), ErrorCode::TargetConflict); // they would share `current`
    }

    void singleFilesShareAFolder()
    {
        DeployBench bench;
        const auto first = bench.issue();
        const auto second = bench.issue();
        TargetWish wish = bench.quiet(u"haproxy"_s);
        const auto a = bench.add(wish, first);
        wish.fileNames = {{u"combined"_s, u"other.pem"_s}};
        const auto b = bench.add(wish, second);
        CW_VERIFY(bench.deploy(a));
        CW_VERIFY(bench.deploy(b));
        QCOMPARE(namesBelow(bench.folder()), QStringList({u"other.pem"_s, u"shop.pem"_s}));
        QVERIFY(isPair(bench.folder() + u"/shop.pem"_s, bench.folder() + u"/shop.pem"_s));
    }

    void oldGenerationsGoButNotTooSoon()
    {
        DeployBench bench;
        const auto managed = bench.issue();
        const auto target = bench.add(bench.quiet(u"nginx"_s), managed);
        const auto folders = [&] {
            return namesBelow(bench.folder()).filter(QRegularExpression(u"^\\d+$"_s)).size();
        };
        for (int i = 0; i < 6; ++i) {
            bench.renew(managed);
            CW_VERIFY(bench.deploy(target));
        }
        QCOMPARE(folders(), 6);
        bench.clock().advance(25 * 60 * 60);
        bench.renew(managed);
        CW_VERIFY(bench.deploy(target));
        QCOMPARE(folders(), 3);
        for (int i = 0; i < 25; ++i)
            CW_VERIFY(bench.deploy(target, {.force = true}));
        QCOMPARE(folders(), 20);
    }

    void rollingBackShowsTheOneBefore()
    {
        DeployBench bench;
        const auto managed = bench.issue();
        for (const QString &preset : {u"nginx"_s, u"haproxy"_s, u"cockpit"_s}) {
            TargetWish wish = bench.quiet(preset);
            wish.folder = bench.path(preset);
            const auto target = bench.add(wish, managed);
            const Certificate old = bench.current(managed);
            CW_VERIFY(bench.deploy(target));
            CW_FAILS(rollBackTarget(target, {}, {}, bench.parts(), bench.context()), ErrorCode::NoGeneration);
            bench.renew(managed);
            CW_VERIFY(bench.deploy(target));
            const QString file = wish.folder + u'/' + bench.target(target).writes.first();
            QVERIFY(!shows(file, old));
            const auto report = rollBackTarget(target, {}, {}, bench.parts(), bench.context());
            CW_VERIFY(report);
            QCOMPARE(report->generation, 1);
            QCOMPARE(report->state, TargetState::Outdated);
            QVERIFY(shows(file, old));
            CW_VERIFY(rollBackTarget(target, 2, {}, bench.parts(), bench.context()));
            QVERIFY(!shows(file, old));
            CW_FAILS(rollBackTarget(target, 7, {}, bench.parts(), bench.context()), ErrorCode::NoGeneration);
        }
    }

    // invariant I1: what is kept for going back is sealed
    void theStoreHoldsNoPlainKey()
    {
        DeployBench bench;
        const auto managed = bench.issue();
        for (const QString &preset : {u"haproxy"_s, u"cockpit"_s}) {
            TargetWish wish = bench.quiet(preset);
            wish.folder = bench.path(preset);
            const auto target = bench.add(wish, managed);
            CW_VERIFY(bench.deploy(target));
            bench.renew(managed);
            CW_VERIFY(bench.deploy(target));
            for (const QString &name : bench.target(target).writes) {
                const QByteArray bytes = bytesOf(wish.folder + u'/' + name);
                const auto begin = bytes.indexOf("PRIVATE KEY-----\n");
                if (begin < 0)
                    continue;
                const QByteArray line = bytes.mid(begin + 17, 60);
                for (const QString &file : namesBelow(bench.store().folder())) {
                    const QByteArray stored = bytesOf(bench.store().folder() + u'/' + file);
                    QVERIFY2(!stored.contains(line) && !stored.contains(QByteArray::fromBase64(line)),
                             qPrintable(file));
                }
            }
        }
    }

    void whatWasTakenBackIsNotGoneBackTo()
    {
        DeployBench bench;
        const auto managed = bench.issue();
        const auto target = bench.add(bench.quiet(u"nginx"_s), managed);
        CW_VERIFY(bench.deploy(target));
        const auto setReload = [&](const QStringList &argv) {
            Target changed = bench.target(target);
            changed.settings.reload = argv;
            done(TargetRepository(bench.connection()).update(changed));
        };
        setReload({u"/bin/false"_s});
        bench.renew(managed);
        CW_VERIFY(bench.deploy(target));
        setReload({});
        CW_VERIFY(bench.deploy(target));
        QCOMPARE(linkAt(bench.folder() + u"/current"_s), u"3"_s);
        CW_VERIFY(rollBackTarget(target, {}, {}, bench.parts(), bench.context()));
        QCOMPARE(linkAt(bench.folder() + u"/current"_s), u"1"_s);
    }

    // conventions 10.4, 58
    void anOlderCertificateDoesNotReplaceANewerOne()
    {
        DeployBench bench;
        const auto managed = bench.issue();
        const auto old = *made(ManagedRepository(bench.connection()).byId(managed)).current;
        const auto target = bench.add(bench.quiet(u"nginx"_s), managed);
        CW_VERIFY(bench.deploy(target));
        bench.renew(managed);
        CW_VERIFY(bench.deploy(target));
        const Certificate newer = bench.current(managed);
        CW_VERIFY(ManagedRepository(bench.connection()).setCurrent(managed, old));
        CW_FAILS(bench.deploy(target), ErrorCode::TargetOlder);
        QVERIFY(shows(bench.folder() + u"/fullchain.pem"_s, newer));
        CW_VERIFY(bench.deploy(target, {.force = true}));
        QVERIFY(!shows(bench.folder() + u"/fullchain.pem"_s, newer));
    }

    void whatMustNotBeShownIsRefusedBeforehand()
    {
        DeployBench bench;
        const auto managed = bench.issue();
        const auto target = bench.add(bench.quiet(u"nginx"_s), managed);
        bench.clock().advance(91 * 24 * 60 * 60);
        CW_FAILS(bench.deploy(target), ErrorCode::CertificateExpired);
        QVERIFY(!QFile::exists(bench.folder()));
        QCOMPARE(bench.target(target).state, TargetState::Failed);
        bench.clock().advance(-92 * 24 * 60 * 60);
        CW_FAILS(bench.deploy(target), ErrorCode::CertificateNotYetValid);

        const auto edwards = bench.issue({u"ed.example.org"_s}, KeyAlgorithm::Ed25519);
        TargetWish wish = bench.quiet(u"iis-pfx"_s);
        wish.folder = bench.path(u"iis"_s);
        wish.keystorePassphrase = std::make_shared<SecretBytes>(SecretBytes::copyOf("keystore-passphrase"));
        bench.clock().advance(24 * 60 * 60);
        CW_FAILS(bench.deploy(bench.add(wish, edwards)), ErrorCode::KeyAlgorithmUnsuited);
    }

    void cancelBeforeTheSwitchChangesNothing()
    {
        DeployBench bench;
        const auto target = bench.add(bench.quiet(u"nginx"_s), bench.issue());
        const auto flag = std::make_shared<CancelFlag>();
        const Context context(bench.clock(), flag, [&](const Progress &progress) {
            if (progress.step == Step::WritingFiles)
                flag->raise();
        });
        CW_FAILS(deployTarget(target, {}, bench.parts(), context), ErrorCode::Cancelled);
        QVERIFY(!QFile::exists(bench.folder() + u"/current"_s));
        QVERIFY(namesBelow(bench.folder()).filter(u"privkey"_s).isEmpty());
        QCOMPARE(bench.target(target).state, TargetState::Outdated);
        CW_VERIFY(bench.deploy(target));
    }

    void aCertificateThatIsOnlyKeptGetsTargetsToo()
    {
        DeployBench bench;
        const auto key = made(PrivateKey::generate(KeyAlgorithm::EcP256));
        CertificateBuilder builder;
        builder.names = made(parseNames({u"kept.example.org"_s}));
        builder.subject = SubjectName::commonName(u"kept"_s);
        builder.notBefore = bench.clock().now().addSecs(-60);
        builder.notAfter = bench.clock().now().addDays(30);
        const auto certificate = bench.store(made(builder.selfSigned(key)), &key);
        const auto managed = made(managedFor(certificate, bench.parts(), bench.context()));
        QCOMPARE(made(managedFor(certificate, bench.parts(), bench.context())), managed);
        QCOMPARE(made(ManagedRepository(bench.connection()).byId(managed)).issuer, IssuerKind::External);
        CW_VERIFY(bench.deploy(bench.add(bench.quiet(u"generic"_s), managed)));
    }

    void severalPlainFilesNeedAJournal()
    {
        const auto catalogue = made(PresetCatalogue::load({}));
        const auto modeOf = [&](const QString &id, const QStringList &keys, bool takesLinks) {
            const auto preset = made(catalogue.named(id));
            TargetSettings settings;
            settings.answers.insert(certificateNameAnswer(), u"shop"_s);
            for (const QString &key : keys)
                settings.fileNames.insert(key, key + u".pem"_s);
            return effectiveMode(preset, made(targetFiles(preset, settings)), takesLinks);
        };
        QCOMPARE(modeOf(u"haproxy"_s, {}, true), SwitchMode::SingleFile);
        QCOMPARE(modeOf(u"haproxy"_s, {u"cert"_s}, true), SwitchMode::Journal);
        QCOMPARE(modeOf(u"nginx"_s, {}, true), SwitchMode::Generation);
        // vfat, some network file systems
        QCOMPARE(modeOf(u"nginx"_s, {}, false), SwitchMode::Journal);
    }

    void theJsonHasWhatScriptsRelyOn()
    {
        DeployBench bench;
        const auto managed = bench.issue();
        const auto target = bench.add(bench.quiet(u"nginx"_s), managed);
        const auto before = toJson(bench.target(target), CertificateId(7));
        QCOMPARE(before.value("state"_L1).toString(), u"outdated"_s);
        QVERIFY(before.value("generation"_L1).isNull() && before.value("probe"_L1).isNull());
        CW_VERIFY(bench.deploy(target));
        const auto after = toJson(bench.target(target), CertificateId(7));
        QCOMPARE(after.value("certificate_id"_L1).toInt(), 7);
        QCOMPARE(after.value("location"_L1).toString(), bench.folder());
        QVERIFY(after.value("deployed_at"_L1).toString().endsWith(u'Z'));
    }

private:
    /// The files parse by our own reader; every key in them is the leaf's.
    void requirePair(DeployBench &bench, const PlannedTarget &planned, const Certificate &leaf)
    {
        int keys = 0;
        int leaves = 0;
        for (const QString &path : planned.files) {
            QByteArray bytes = bytesOf(path);
            if (path.endsWith(".yaml"_L1)) {
                const QByteArray key = bytes.mid(bytes.indexOf("tls.key: ") + 9).trimmed();
                bytes = QByteArray::fromBase64(key) +
                        QByteArray::fromBase64(bytes.mid(bytes.indexOf("tls.crt: ") + 9).split('\n').first());
            }
            std::vector<SecretBytes> passphrases;
            passphrases.push_back(SecretBytes::copyOf("keystore-passphrase"));
            for (const auto &object : findObjects(bytes, passphrases)) {
                if (const auto *key = std::get_if<PrivateKey>(&object)) {
                    ++keys;
                    QVERIFY(key->matches(leaf.publicKey()));
                    QVERIFY2((modeOf(path) & 0007) == 0 || QFileInfo(path).isSymLink(), qPrintable(path));
                }
                if (const auto *certificate = std::get_if<Certificate>(&object))
                    leaves += *certificate == leaf ? 1 : 0;
            }
        }
        QCOMPARE(keys, 1);
        QVERIFY(leaves >= 1);
        Q_UNUSED(bench)
    }
};

QTEST_GUILESS_MAIN(DeployTest)
#include "tst_deploy.moc"
