<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>certwright::EventText</name>
    <message numerus="yes">
        <source>%1 (%n times in a row)</source>
        <translation>
            <numerusform>%1 (%n time)</numerusform>
            <numerusform>%1 (%n times in a row)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>certwright::ExpiryText</name>
    <message numerus="yes">
        <source>in %n minutes</source>
        <translation>
            <numerusform>in %n minute</numerusform>
            <numerusform>in %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n hours</source>
        <translation>
            <numerusform>in %n hour</numerusform>
            <numerusform>in %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n days</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n months</source>
        <translation>
            <numerusform>in %n month</numerusform>
            <numerusform>in %n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n years</source>
        <translation>
            <numerusform>in %n year</numerusform>
            <numerusform>in %n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours ago</source>
        <translation>
            <numerusform>%n hour ago</numerusform>
            <numerusform>%n hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months ago</source>
        <translation>
            <numerusform>%n month ago</numerusform>
            <numerusform>%n months ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n years ago</source>
        <translation>
            <numerusform>%n year ago</numerusform>
            <numerusform>%n years ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n years</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>certwright::ListWords</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>certwright::ui::AuthoritiesModel</name>
    <message numerus="yes">
        <source>%n valid</source>
        <comment>certificates</comment>
        <translation>
            <numerusform>%n valid</numerusform>
            <numerusform>%n valid</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>certwright::ui::AuthorityNamePage</name>
    <message numerus="yes">
        <source>%n day(s), as usual</source>
        <translation>
            <numerusform>%n day, as usual</numerusform>
            <numerusform>%n days, as usual</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>certwright::ui::AuthoritySummaryPage</name>
    <message numerus="yes">
        <source>Up to %n level(s) of authorities may stand below it.</source>
        <translation>
            <numerusform>Up to %n level of authorities may stand below it.</numerusform>
            <numerusform>Up to %n levels of authorities may stand below it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>certwright::ui::CertificateDetails</name>
    <message numerus="yes">
        <source>%n certificates are chosen.</source>
        <translation>
            <numerusform>%n certificate is chosen.</numerusform>
            <numerusform>%n certificates are chosen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Renewal failed %n times.</source>
        <translation>
            <numerusform>Renewal failed %n time.</numerusform>
            <numerusform>Renewal failed %n times.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n names</source>
        <translation>
            <numerusform>%n name</numerusform>
            <numerusform>All %n names</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 – %2 (%n days)</source>
        <translation>
            <numerusform>%1 – %2 (%n day)</numerusform>
            <numerusform>%1 – %2 (%n days)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>certwright::ui::CertificateOptions</name>
    <message numerus="yes">
        <source>%n day(s), as usual</source>
        <translation>
            <numerusform>%n day, as usual</numerusform>
            <numerusform>%n days, as usual</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>key type (%1), lifetime (%n day(s)), label, renewal</source>
        <translation>
            <numerusform>key type (%1), lifetime (%n day), label, renewal</numerusform>
            <numerusform>key type (%1), lifetime (%n days), label, renewal</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>certwright::ui::CertificatesModel</name>
    <message numerus="yes">
        <source>+%n names</source>
        <translation>
            <numerusform>+%n name</numerusform>
            <numerusform>+%n names</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>certwright::ui::CertificatesPage</name>
    <message numerus="yes">
        <source>%n need you.</source>
        <translation>
            <numerusform>%n needs you.</numerusform>
            <numerusform>%n need you.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n certificates are fine.</source>
        <translation>
            <numerusform>%n certificate is fine.</numerusform>
            <numerusform>All %n certificates are fine.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>certwright::ui::CheckView</name>
    <message numerus="yes">
        <source>%1 is there already.</source>
        <comment>files</comment>
        <translation>
            <numerusform>%1 is there already.</numerusform>
            <numerusform>%1 are there already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) will be written to %1.</source>
        <translation>
            <numerusform>%n file will be written to %1.</numerusform>
            <numerusform>%n files will be written to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>certwright::ui::DeleteCommand</name>
    <message numerus="yes">
        <source>%n certificates</source>
        <translation>
            <numerusform>%n certificate</numerusform>
            <numerusform>%n certificates</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>certwright::ui::DeployAgainCommand</name>
    <message numerus="yes">
        <source>%1 is in place in %n folders.</source>
        <translation>
            <numerusform>%1 is in place in %n folder.</numerusform>
            <numerusform>%1 is in place in %n folders.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>certwright::ui::NamesPage</name>
    <message numerus="yes">
        <source>%n name(s) were left out: one certificate holds at most %1.</source>
        <translation>
            <numerusform>%n name was left out: one certificate holds at most %1.</numerusform>
            <numerusform>%n names were left out: one certificate holds at most %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>certwright::ui::Navigation</name>
    <message numerus="yes">
        <source>%n need you</source>
        <translation>
            <numerusform>%n needs you</numerusform>
            <numerusform>%n need you</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>certwright::ui::PassphraseStrength</name>
    <message numerus="yes">
        <source>At least %n characters, please.</source>
        <translation>
            <numerusform>At least %n character, please.</numerusform>
            <numerusform>At least %n characters, please.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>certwright::ui::PresetChooser</name>
    <message numerus="yes">
        <source>Show all %n server(s)</source>
        <translation>
            <numerusform>Show %n server</numerusform>
            <numerusform>Show all %n servers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>certwright::ui::PurposePage</name>
    <message numerus="yes">
        <source>%1 can sign it.</source>
        <comment>names of authorities</comment>
        <translation>
            <numerusform>%1 can sign it.</numerusform>
            <numerusform>%1 can sign it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>certwright::ui::SummaryWords</name>
    <message numerus="yes">
        <source>Valid for %n day(s), until %1. %2</source>
        <translation>
            <numerusform>Valid for %n day, until %1. %2</numerusform>
            <numerusform>Valid for %n days, until %1. %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>certwright::ui::VerdictWords</name>
    <message numerus="yes">
        <source>%n more name(s) need a look.</source>
        <translation>
            <numerusform>%n more name needs a look.</numerusform>
            <numerusform>%n more names need a look.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 can be used.</source>
        <comment>names</comment>
        <translation>
            <numerusform>%1 can be used.</numerusform>
            <numerusform>%1 can be used.</numerusform>
        </translation>
    </message>
</context>
</TS>
