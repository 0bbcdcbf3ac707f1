#include "inventory/values.h"

#include <QTest>

using namespace certwright;
using namespace Qt::Literals::StringLiterals;

class ValuesTest : public QObject
{
    Q_OBJECT

private slots:
    void namesEveryKindOfEvent()
    {
        QSet<QString> names;
        for (int i = 0; i <= int(EventKind::ForeignChange); ++i) {
            const QString name = eventKindName(EventKind(i));
            QCOMPARE(eventKindNamed(name), std::optional(EventKind(i)));
            names.insert(name);
        }
        QCOMPARE(names.size(), int(EventKind::ForeignChange) + 1);
        QCOMPARE(eventKindName(EventKind::DeployFailed), u"deploy_failed"_s);
        QCOMPARE(eventKindName(EventKind::ForeignChange), u"foreign_change"_s);
        QVERIFY(!eventKindNamed(u"of a later version"_s));
    }

    void namesWhatTheContractNames()
    {
        QCOMPARE(issuerKindName(IssuerKind::LocalCa), u"local-ca"_s);
        QCOMPARE(issuerKindNamed(u"self-signed"_s), IssuerKind::SelfSigned);
        QCOMPARE(issuerKindNamed(u"acme"_s), IssuerKind::Acme);
        QCOMPARE(issuerKindNamed(u"of a later version"_s), IssuerKind::External);
        QCOMPARE(targetStateName(TargetState::InStep), u"in_step"_s);
        QCOMPARE(targetStateName(TargetState::Unconfirmed), u"unconfirmed"_s);
        QCOMPARE(targetStateNamed(u"failed"_s), TargetState::Failed);
        QCOMPARE(severityName(Severity::Critical), u"critical"_s);
        QCOMPARE(severityNamed(u"notice"_s), Severity::Notice);
        QCOMPARE(keyProtectionNamed(keyProtectionName(KeyProtection::OwnPassphrase)),
                 KeyProtection::OwnPassphrase);
    }

    void settingsSurviveTheStore()
    {
        TargetSettings settings;
        settings.keyMode = 0;
        settings.check = {u"a b"_s, QString(), u"\"'\\"_s};
        settings.answers = {{u"container"_s, u"w\u00e9b"_s}};
        settings.reloadIsUsers = true;
        const TargetSettings back = TargetSettings::fromJson(settings.toJson());
        QCOMPARE(back.keyMode, std::optional(0));
        QCOMPARE(back.check, settings.check);
        QCOMPARE(back.answers, settings.answers);
        QVERIFY(back.reloadIsUsers && !back.checkIsUsers);
        QVERIFY(!TargetSettings::fromJson(TargetSettings().toJson()).keyMode);
        QCOMPARE(TargetSettings::fromJson({}).toJson(), TargetSettings().toJson());
    }
};

QTEST_GUILESS_MAIN(ValuesTest)
#include "tst_values.moc"
