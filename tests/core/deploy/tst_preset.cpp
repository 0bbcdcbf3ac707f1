#include "deploy/presetreader.h"
#include "deploybench.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

using namespace Qt::Literals::StringLiterals;
using namespace certwright;
using namespace certwright::test;

namespace {

QJsonObject validPreset()
{
    return {{u"id"_s, u"own"_s},
            {u"title"_s, u"Own"_s},
            {u"sentence"_s, u"One of mine."_s},
            {u"mode"_s, u"generation"_s},
            {u"files"_s, QJsonArray{QJsonObject{{u"key"_s, u"privkey"_s},
                                                {u"name"_s, u"own.key"_s},
                                                {u"content"_s, u"key"_s},
                                                {u"mode"_s, u"0640"_s}}}}};
}

QByteArray text(const QJsonObject &object)
{
    return QJsonDocument(object).toJson();
}

} // namespace

class PresetTest : public QObject
{
    Q_OBJECT
private slots:
    void everyPresetOfTheTableIsThere()
    {
        const auto catalogue = made(PresetCatalogue::load({}));
        const QSet<QString> expected = {u"generic"_s,       u"nginx"_s,
                                        u"apache"_s,        u"haproxy"_s,
                                        u"caddy"_s,         u"traefik"_s,
                                        u"lighttpd"_s,      u"postfix"_s,
                                        u"dovecot"_s,       u"exim"_s,
                                        u"postgresql"_s,    u"mariadb"_s,
                                        u"mysql"_s,         u"redis"_s,
                                        u"mongodb"_s,       u"rabbitmq"_s,
                                        u"mosquitto"_s,     u"openldap"_s,
                                        u"vsftpd"_s,        u"cockpit"_s,
                                        u"proxmox"_s,       u"homeassistant"_s,
                                        u"java-pkcs12"_s,   u"tomcat"_s,
                                        u"jenkins"_s,       u"nodejs"_s,
                                        u"iis-pfx"_s,       u"kubernetes-secret"_s,
                                        u"docker-folder"_s, u"docker-registry"_s,
                                        u"parley-chat"_s,   u"rocketchat"_s,
                                        u"appwrite"_s,      u"convox"_s};
        QSet<QString> found;
        for (const Preset &preset : catalogue.all()) {
            found += preset.id;
            QVERIFY2(preset.sentence.endsWith(u'.'), qPrintable(preset.id));
        }
        QCOMPARE(found, expected);
    }
    void whatWasNotTriedSaysSo()
    {
        const auto catalogue = made(PresetCatalogue::load({}));
        QVERIFY(made(catalogue.named(u"nginx"_s)).tested);
        QVERIFY(!made(catalogue.named(u"traefik"_s)).tested);
        QVERIFY(!made(catalogue.named(u"proxmox"_s)).tested);
    }
    void anUnknownOneNamesTheNearest()
    {
        const auto catalogue = made(PresetCatalogue::load({}));
        const auto found = catalogue.named(u"ngnix"_s);
        CW_FAILS(found, ErrorCode::PresetUnknown);
        QCOMPARE(found.error().about(Subject::Candidates).split(u'\n').first(), u"nginx"_s);
    }
    void aPresetOfOnesOwnIsRead()
    {
        QTemporaryDir folder;
        writeBytes(folder.filePath(u"own.json"_s), text(validPreset()));
        writeBytes(folder.filePath(u"notes.txt"_s), "not a preset");
        const auto catalogue = PresetCatalogue::load(folder.path());
        CW_VERIFY(catalogue);
        const auto own = catalogue->named(u"own"_s);
        CW_VERIFY(own);
        QCOMPARE(own->files.first().mode, 0640);
    }
    void aFaultInItNamesFileAndField_data()
    {
        QTest::addColumn<QJsonObject>("preset");
        QTest::addColumn<QString>("field");
        const auto with = [](const QString &name, const QJsonValue &value) {
            QJsonObject preset = validPreset();
            preset.insert(name, value);
            return preset;
        };
        const auto withFile = [&](const QString &name, const QJsonValue &value) {
            QJsonObject file = validPreset().value("files"_L1).toArray().first().toObject();
            file.insert(name, value);
            return with(u"files"_s, QJsonArray{file});
        };
        QTest::newRow("unknown field") << with(u"relaod"_s, QJsonArray()) << u"relaod"_s;
        QTest::newRow("unknown field of a file") << withFile(u"owner"_s, u"root"_s) << u"files.owner"_s;
        QTest::newRow("kind") << with(u"check"_s, u"nginx -t"_s) << u"check"_s;
        QTest::newRow("words") << with(u"check"_s, QJsonArray{1}) << u"check"_s;
        QTest::newRow("no title") << with(u"title"_s, QString()) << u"title"_s;
        QTest::newRow("id") << with(u"id"_s, u"../own"_s) << u"id"_s;
        QTest::newRow("id taken") << with(u"id"_s, u"nginx"_s) << u"id"_s;
        QTest::newRow("mode") << with(u"mode"_s, u"magic"_s) << u"mode"_s;
        QTest::newRow("no files") << with(u"files"_s, QJsonArray()) << u"files"_s;
        QTest::newRow("path") << withFile(u"name"_s, u"../../etc/shadow"_s) << u"files.name"_s;
        QTest::newRow("dot name") << withFile(u"name"_s, u".key"_s) << u"files.name"_s;
        QTest::newRow("our own name") << withFile(u"name"_s, u"current"_s) << u"files.name"_s;
        QTest::newRow("KEY") << withFile(u"key"_s, u"key"_s) << u"files.key"_s;
        QTest::newRow("key for all") << withFile(u"mode"_s, u"0644"_s) << u"files.mode"_s;
        QTest::newRow("open folder") << with(u"folderMode"_s, u"0777"_s) << u"folderMode"_s;
        QTest::newRow("placeholder") << with(u"reload"_s, QJsonArray{u"x"_s, u"{unit}"_s}) << u"reload"_s;
        QTest::newRow("probe") << with(u"probe"_s, u"evil.example:443"_s) << u"probe"_s;
        QTest::newRow("versioned") << with(u"versionedFile"_s, u"/etc/passwd"_s) << u"versionedFile"_s;
    }
    void aFaultInItNamesFileAndField()
    {
        QFETCH(QJsonObject, preset);
        QFETCH(QString, field);
        QTemporaryDir folder;
        const QString path = folder.filePath(u"own.json"_s);
        writeBytes(path, text(preset));
        const auto catalogue = PresetCatalogue::load(folder.path());
        CW_FAILS(catalogue, ErrorCode::PresetInvalid);
        QCOMPARE(catalogue.error().about(Subject::File), path);
        QCOMPARE(catalogue.error().about(Subject::Name), field);
    }
    void whatIsNoJsonIsTold()
    {
        QTemporaryDir folder;
        writeBytes(folder.filePath(u"own.json"_s), "{\"id\": ");
        CW_FAILS(PresetCatalogue::load(folder.path()), ErrorCode::PresetInvalid);
    }
};

QTEST_GUILESS_MAIN(PresetTest)
#include "tst_preset.moc"
