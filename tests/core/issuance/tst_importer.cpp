#include "formats/keyfile.h"
#include "inventory/requestrepository.h"
#include "issuance/importer.h"
#include "issuance/requests.h"
#include "issuebench.h"
#include "x509/certificatebuilder.h"
#include "x509/pkcs12container.h"

#include <QTest>

#include <sys/stat.h>

using namespace certwright;
using namespace certwright::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// An import from a folder, and what was said of each object.
struct Import : IssueBench {
    Import() { QDir().mkpath(path("in/deep")); }

    Result<ImportReport> run(bool recursive = true, const std::vector<SharedSecret> &passphrases = {})
    {
        return from({path("in")}, recursive, passphrases);
    }
    Result<ImportReport> from(const QStringList &paths, bool recursive = true,
                              const std::vector<SharedSecret> &passphrases = {})
    {
        items.clear();
        const ImportParts importParts{store,
                                      [this](const Context &) -> Result<Vault> {
                                          ++asked;
                                          if (locked)
                                              return ErrorCode::VaultLocked;
                                          // As the composition root does: a connection of its own that
                                          // writes.
                                          auto other = made(store.connect());
                                          auto transaction = made(Transaction::begin(other));
                                          CW_CHECK(transaction.commit());
                                          return vault;
                                      },
                                      u"test"_s};
        ImportPlan plan{paths, recursive, passphrases};
        return importPaths(
            plan, importParts, [this](const ImportItem &item) { items.append(item); }, context);
    }
    std::optional<ErrorCode> errorOf(const char *name) const
    {
        for (const ImportItem &item : items) {
            if (item.file == path(name) && item.error)
                return item.error->code();
        }
        return std::nullopt;
    }
    QList<ImportItem> items;
    int asked = 0;
    bool locked = false;
};

struct Pair {
    PrivateKey key = made(PrivateKey::generate(KeyAlgorithm::EcP256));
    Certificate certificate;
    explicit Pair(const IssueBench &bench, const char *name = "a.example.org", bool ca = false)
        : certificate(make(bench, QString::fromUtf8(name), key, ca))
    {
    }
    SecretBytes pem() const { return made(key.toPem()); }

private:
    static Certificate make(const IssueBench &bench, const QString &name, const PrivateKey &key, bool ca)
    {
        CertificateBuilder builder;
        builder.profile = ca ? Profile::CaRoot : Profile::TlsServer;
        builder.subject = SubjectName::commonName(name);
        if (!ca)
            builder.names = made(parseNames({name}));
        builder.notBefore = bench.clock.now().addDays(-1);
        builder.notAfter = bench.clock.now().addDays(90);
        return made(builder.selfSigned(key));
    }
};

} // namespace

class TestImporter : public QObject
{
    Q_OBJECT
private slots:
    void aKeyFindsItsCertificateWhicheverComesFirst_data();
    void aKeyFindsItsCertificateWhicheverComesFirst();
    void certificatesAloneNeverAskForTheVault();
    void aLockedVaultRejectsFilesWithKeysOnly();
    void whatIsThereAlreadyIsADuplicate();
    void anAuthorityWithItsKeySignsFromThenOn();
    void sealedContainersNeedTheirPassphrase();
    void oddFilesAreRejectedEachWithAWord();
    void linksThatLeaveTheFolderAreNotFollowed();
    void foldersBelowAreReadOnlyWhenAskedAndNotForEver();
    void cancelKeepsWhatIsStored();
};

void TestImporter::aKeyFindsItsCertificateWhicheverComesFirst_data()
{
    QTest::addColumn<bool>("keyFirst");
    QTest::newRow("key first") << true;
    QTest::newRow("certificate first") << false;
}

void TestImporter::aKeyFindsItsCertificateWhicheverComesFirst()
{
    QFETCH(bool, keyFirst);
    Import import;
    const Pair pair(import);
    import.file(keyFirst ? "in/b.pem" : "in/a.pem", pair.certificate);
    import.file(keyFirst ? "in/a.pem" : "in/b.pem", pair.pem().view());
    const auto report = import.run();
    CW_VERIFY(report);
    QCOMPARE(report->imported, 2);
    QCOMPARE(report->certificates.size(), 1);
    QCOMPARE(import.asked, 1);
    QCOMPARE(import.items.constFirst().kind, keyFirst ? u"key"_s : u"cert"_s);
    const StoredCertificate stored =
        made(CertificateRepository(import.connection).byId(report->certificates.constFirst()));
    QVERIFY(stored.key);
    QVERIFY(stored.source.startsWith(u"imported:"));
}

void TestImporter::certificatesAloneNeverAskForTheVault()
{
    Import import;
    import.locked = true;
    import.file("in/a.pem", Pair(import).certificate);
    const PrivateKey key = made(PrivateKey::generate(KeyAlgorithm::EcP256));
    const auto request = made(CertificateRequest::make(key, SubjectName::commonName(u"a"_s), {}));
    import.file("in/b.csr", QByteArrayView(request.pem()));
    const auto report = import.run();
    CW_VERIFY(report);
    QCOMPARE(report->imported, 2);
    QCOMPARE(import.asked, 0);
    QCOMPARE(made(RequestRepository(import.connection).all()).size(), 1);
}

void TestImporter::aLockedVaultRejectsFilesWithKeysOnly()
{
    Import import;
    import.locked = true;
    const Pair first(import, "a.example.org");
    // A CA's file is left out whole, so that nothing is adopted from it.
    const Pair root(import, "Root", true);
    import.file("in/a.pem", QByteArray(root.certificate.pem() + root.pem().view().toByteArray()));
    import.file("in/b.pem", first.certificate);
    import.file("in/c.pem", first.pem().view());
    const auto report = import.run();
    CW_VERIFY(report);
    QCOMPARE(report->imported, 1);
    QCOMPARE(report->rejected, 2);
    QCOMPARE(import.errorOf("in/a.pem"), ErrorCode::VaultLocked);
    QCOMPARE(import.asked, 1);
    QVERIFY(made(KeyRepository(import.connection).all()).isEmpty());
    import.locked = false;
    QCOMPARE(made(import.run()).imported, 3);
}

void TestImporter::whatIsThereAlreadyIsADuplicate()
{
    Import import;
    const Pair pair(import);
    import.file("in/a.pem", QByteArray(pair.certificate.pem() + pair.pem().view().toByteArray()));
    import.file("in/deep/again.der", QByteArrayView(pair.certificate.der()));
    const auto first = import.run();
    CW_VERIFY(first);
    QCOMPARE(first->imported, 2);
    QCOMPARE(first->duplicates, 1);
    const auto second = import.run();
    CW_VERIFY(second);
    QCOMPARE(second->imported, 0);
    QCOMPARE(second->duplicates, 3);
    QCOMPARE(import.asked, 1);
}

void TestImporter::anAuthorityWithItsKeySignsFromThenOn()
{
    Import import;
    const Pair one(import, "Root", true);
    const Pair two(import, "Root", true);
    import.file("in/a.pem", one.certificate);
    import.file("in/b.key", one.pem().view());
    import.file("in/c.pem", QByteArray(two.pem().view().toByteArray() + two.certificate.pem()));
    CW_VERIFY(import.run());
    const auto authorities = made(AuthorityRepository(import.connection).all());
    QCOMPARE(authorities.size(), 2);
    QVERIFY(authorities.at(0).name != authorities.at(1).name);
    for (const Authority &authority : authorities)
        CW_VERIFY(
            issue(IssueBench::planFor({u"a.example.org"_s}, authority.id), import.parts, import.context));
}

void TestImporter::sealedContainersNeedTheirPassphrase()
{
    Import import;
    const Pair pair(import);
    const SecretBytes passphrase = SecretBytes::copyOf("swordfish");
    const auto container = made(writePkcs12({pair.certificate, {}, pair.key, u"a"_s}, passphrase));
    import.file("in/a.p12", QByteArrayView(container));
    import.file("in/b.pem", QByteArrayView(made(encryptedKeyPem(pair.key, passphrase))));
    auto report = import.run();
    CW_VERIFY(report);
    QCOMPARE(report->needPassphrase, 2);
    QCOMPARE(import.errorOf("in/a.p12"), ErrorCode::PassphraseNeeded);
    report = import.run(true, {shared("wrong")});
    CW_VERIFY(report);
    QCOMPARE(import.errorOf("in/b.pem"), ErrorCode::PassphraseWrong);
    QCOMPARE(import.rows(), 0);
    report = import.run(true, {shared("wrong"), shared("swordfish")});
    CW_VERIFY(report);
    QCOMPARE(report->needPassphrase, 0);
    QCOMPARE(report->imported, 2);
    QCOMPARE(report->duplicates, 1);
}

// conventions 10.4, 11
void TestImporter::oddFilesAreRejectedEachWithAWord()
{
    Import import;
    const QByteArray pem = Pair(import).certificate.pem();
    QCOMPARE(mkfifo(qPrintable(import.path("in/a.fifo")), 0600), 0);
    import.file("in/-rf", QByteArrayView("nothing"));
    import.file("in/new\nline.pem", QByteArrayView(pem));
    import.file("in/\u202Egpj.pem", QByteArrayView(pem));
    QFile large(import.file("in/large.pem", QByteArrayView(pem)));
    QVERIFY(large.resize(17LL * 1024 * 1024));
    const auto report = import.run();
    CW_VERIFY(report);
    QCOMPARE(import.errorOf("in/a.fifo"), ErrorCode::FileNotRegular);
    QCOMPARE(import.errorOf("in/large.pem"), ErrorCode::FileTooLarge);
    QVERIFY(import.errorOf("in/-rf"));
    QCOMPARE(report->imported, 1);
    QCOMPARE(report->duplicates, 1);
    CW_VERIFY(import.from({u"/dev/zero"_s, u"/proc/self/mem"_s, import.path("missing")}));
    QCOMPARE(import.items.size(), 3);
    for (const ImportItem &item : import.items)
        QCOMPARE(item.outcome, ImportOutcome::Rejected);
}

// conventions 10.4, 13
void TestImporter::linksThatLeaveTheFolderAreNotFollowed()
{
    Import import;
    QDir().mkpath(import.path("outside"));
    const Pair inside(import, "inside.example.org");
    import.file("outside/secret.key", Pair(import).pem().view());
    import.file("in/deep/real.pem", inside.certificate);
    QVERIFY(QFile::link(import.path("outside/secret.key"), import.path("in/a.key")));
    QVERIFY(QFile::link(import.path("outside"), import.path("in/b")));
    QVERIFY(QFile::link(u"deep/real.pem"_s, import.path("in/c.pem")));
    QVERIFY(QFile::link(u".."_s, import.path("in/deep/loop")));
    QVERIFY(QFile::link(u"nowhere"_s, import.path("in/d.pem")));
    const auto report = import.run();
    CW_VERIFY(report);
    QCOMPARE(report->imported, 1);
    QCOMPARE(report->duplicates, 1);
    for (const char *name : {"in/a.key", "in/b", "in/d.pem"})
        QCOMPARE(import.errorOf(name), ErrorCode::LinkInTheWay);
    QCOMPARE(import.asked, 0);
}

void TestImporter::foldersBelowAreReadOnlyWhenAskedAndNotForEver()
{
    Import import;
    import.file("in/deep/a.pem", Pair(import).certificate);
    QCOMPARE(made(import.run(false)).imported, 0);
    QString deep = import.path("in");
    for (int i = 0; i < 60; ++i)
        deep += u"/d"_s;
    QVERIFY(QDir().mkpath(deep));
    QVERIFY(QFile::copy(import.path("in/deep/a.pem"), deep + u"/b.pem"_s));
    const auto report = import.run();
    CW_VERIFY(report);
    QCOMPARE(report->imported, 1);
    QCOMPARE(report->rejected, 1);
    QCOMPARE(import.items.constFirst().error->about(Subject::Limit), u"32"_s);
}

void TestImporter::cancelKeepsWhatIsStored()
{
    Import import;
    for (int i = 0; i < 150; ++i) {
        const QByteArray name = "in/" + QByteArray::number(1000 + i) + ".pem";
        import.file(name, QByteArrayView("-----BEGIN NOTHING-----\n"));
    }
    import.file("in/0.pem", Pair(import).certificate);
    auto flag = std::make_shared<CancelFlag>();
    const ImportParts parts{import.store, {}, u"test"_s};
    int told = 0;
    const auto done = [&](const ImportItem &) {
        ++told;
        flag->raise();
    };
    CW_FAILS(importPaths({{import.path("in")}, true, {}}, parts, done, Context(import.clock, flag)),
             ErrorCode::Cancelled);
    QVERIFY(told > 0 && told < 151);
    QCOMPARE(made(EventRepository(import.connection).after(EventId(), 10)).size(), 1);
}

QTEST_GUILESS_MAIN(TestImporter)
#include "tst_importer.moc"
