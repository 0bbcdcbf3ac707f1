#include "crafted.h"
#include "fixtures.h"
#include "x509/distinguishedname.h"

#include <QRandomGenerator>
#include <QTest>

using namespace certwright;
using namespace certwright::test;
using namespace Qt::Literals::StringLiterals;

class SubjectNameTest : public QObject
{
    Q_OBJECT
private slots:
    void readsWhatPeopleWrite_data();
    void readsWhatPeopleWrite();
    void refusesWhatIsWrong_data();
    void refusesWhatIsWrong();
    void writesWhatItReads();
    void escapesWhatCannotBeSeen();
    void writesStringsAsDemanded();
    void keepsNulInNames();
};

void SubjectNameTest::readsWhatPeopleWrite_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("commonName");
    QTest::newRow("plain") << u"CN=shop,O=Example"_s << u"CN=shop,O=Example"_s << u"shop"_s;
    QTest::newRow("order is kept") << u"O=Example,CN=shop"_s << u"O=Example,CN=shop"_s << u"shop"_s;
    QTest::newRow("escaped comma") << u"CN=shop,O=Example\\, Inc"_s << u"CN=shop,O=Example\\, Inc"_s
                                   << u"shop"_s;
    QTest::newRow("quoted") << u"CN=shop,O=\"Example, Inc\""_s << u"CN=shop,O=Example\\, Inc"_s << u"shop"_s;
    QTest::newRow("hex") << u"O=B\\C3\\BCcher"_s << u"O=Bücher"_s << QString();
    QTest::newRow("blanks around") << u" CN = shop , O = Example "_s << u"CN=shop,O=Example"_s << u"shop"_s;
    QTest::newRow("escaped blank at the end") << u"CN=shop\\ "_s << u"CN=shop\\ "_s << u"shop "_s;
    QTest::newRow("escaped number sign") << u"CN=\\#1"_s << u"CN=\\#1"_s << u"#1"_s;
    QTest::newRow("lower case") << u"cn=shop,o=Example,c=DE"_s << u"CN=shop,O=Example,C=DE"_s << u"shop"_s;
    QTest::newRow("aliases") << u"E=a@b.example,S=Bayern,L=Ulm"_s
                             << u"emailAddress=a@b.example,ST=Bayern,L=Ulm"_s << QString();
    QTest::newRow("oid") << u"2.5.4.3=shop"_s << u"CN=shop"_s << u"shop"_s;
    QTest::newRow("foreign oid") << u"CN=shop,1.3.6.1.4.1.99999.1=x"_s << u"CN=shop,1.3.6.1.4.1.99999.1=x"_s
                                 << u"shop"_s;
    QTest::newRow("first of two") << u"CN=a,CN=b"_s << u"CN=a,CN=b"_s << u"a"_s;
    QTest::newRow("beyond the first plane") << u"O=\U0001F4E6 & Co"_s << u"O=\U0001F4E6 & Co"_s << QString();
    QTest::newRow("empty") << u"  "_s << QString() << QString();
}

void SubjectNameTest::readsWhatPeopleWrite()
{
    QFETCH(QString, typed);
    const auto subject = SubjectName::parse(typed);
    CW_VERIFY(subject);
    QTEST(subject->text(), "text");
    QTEST(subject->commonName(), "commonName");
    const auto again = SubjectName::parse(subject->text());
    CW_VERIFY(again);
    QCOMPARE(*again, *subject);
}

void SubjectNameTest::refusesWhatIsWrong_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("about");
    QTest::newRow("no type") << u"shop"_s << u"shop"_s;
    QTest::newRow("unknown type") << u"CN=shop,FOO=x"_s << u"FOO=x"_s;
    QTest::newRow("empty value") << u"CN=shop,O="_s << u"O="_s;
    QTest::newRow("empty part") << u"CN=shop,,O=x"_s << QString();
    QTest::newRow("two in one") << u"CN=shop+O=x"_s << u"CN=shop+O=x"_s;
    QTest::newRow("bad escape") << u"CN=\\zz"_s << u"CN=\\zz"_s;
    QTest::newRow("country of three letters") << u"C=DEU"_s << u"C=DEU"_s;
    QTest::newRow("country beyond its alphabet") << u"C=Ü!"_s << u"C=Ü!"_s;
    QTest::newRow("common name of 65") << u"CN="_s + QString(65, u'x') << u"CN="_s + QString(65, u'x');
    QTest::newRow("not utf-8") << u"CN=\\FF\\FE"_s << u"CN=\\FF\\FE"_s;
    QTest::newRow("nul") << u"CN=a\\00b"_s << u"CN=a\\00b"_s;
    QTest::newRow("line break") << u"CN=a\\0Ab"_s << u"CN=a\\0Ab"_s;
    QTest::newRow("bidi override") << u"CN=a\u202Eb"_s << u"CN=a\u202Eb"_s;
    QTest::newRow("broken oid") << u"2.999.=x"_s << u"2.999.=x"_s;
}

void SubjectNameTest::refusesWhatIsWrong()
{
    QFETCH(QString, typed);
    const auto subject = SubjectName::parse(typed);
    CW_FAILS(subject, ErrorCode::SubjectInvalid);
    QTEST(subject.error().about(Subject::Value), "about");
}

void SubjectNameTest::writesWhatItReads()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    const QString alphabet = u"ab ,+\"\\<>;=#ü日/'\U0001F4E6"_s;
    const QStringList types = {u"CN"_s, u"O"_s, u"OU"_s, u"L"_s, u"ST"_s};
    for (int round = 0; round < 1000; ++round) {
        QList<SubjectName::Part> parts;
        for (int i = random.bounded(1, 4); i > 0; --i) {
            QString value;
            for (int k = random.bounded(1, 12); k > 0; --k)
                value += alphabet.mid(random.bounded(14), 1);
            parts.append({types.at(random.bounded(5)), value});
        }
        const SubjectName subject(parts);
        const auto read = SubjectName::parse(subject.text());
        QVERIFY2(read, subject.text().toUtf8().constData());
        QCOMPARE(*read, subject);
        const auto made = makeName(subject);
        CW_VERIFY(made);
        QCOMPARE(readName(made->get()), subject);
    }
}

// conventions 10.4, 15, 16, 17 and 20
void SubjectNameTest::escapesWhatCannotBeSeen()
{
    const SubjectName hostile({{u"CN"_s, u"a\0b\x1b]52;\u202Ec"_s}, {u"O"_s, u"<b>x</b>"_s}});
    QCOMPARE(hostile.text(), u"CN=a\\0b\\u{001B}]52\\;\\u{202E}c,O=\\<b\\>x\\</b\\>"_s);
}

void SubjectNameTest::writesStringsAsDemanded()
{
    const auto subject = SubjectName::parse(u"C=DE,O=Bücher,emailAddress=a@b.example,DC=example"_s);
    CW_VERIFY(subject);
    const auto name = makeName(*subject);
    CW_VERIFY(name);
    const int types[] = {V_ASN1_PRINTABLESTRING, V_ASN1_UTF8STRING, V_ASN1_IA5STRING, V_ASN1_IA5STRING};
    for (int i = 0; i < 4; ++i) {
        const ASN1_STRING *value = X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name->get(), i));
        QCOMPARE(ASN1_STRING_type(value), types[i]);
    }
}

void SubjectNameTest::keepsNulInNames()
{
    const QByteArray der = craftedCertificate([](X509 *certificate) {
        X509_NAME_add_entry_by_txt(X509_get_subject_name(certificate), "CN", MBSTRING_UTF8,
                                   reinterpret_cast<const unsigned char *>("bank.com\0.evil"), 14, 0, 0);
    });
    const auto certificate = Certificate::fromDer(der);
    CW_VERIFY(certificate);
    QCOMPARE(certificate->subject().commonName(), u"bank.com\0.evil"_s);
    QCOMPARE(certificate->subject().text(), u"CN=bank.com\\0.evil,CN=crafted"_s);
}

QTEST_GUILESS_MAIN(SubjectNameTest)
#include "tst_subjectname.moc"
