#include "deploy/presetreader.h"

#include "deploy/targetfiles.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace certwright {
namespace {

/// Takes fields out of an object and remembers which, so that one that nobody asked for is told.
class Fields
{
public:
    Fields(QJsonObject object, QString place) : m_object(std::move(object)), m_place(std::move(place)) {}

    QString text(const char *name)
    {
        const QJsonValue value = take(name);
        if (!value.isUndefined() && !value.isString())
            fail(name);
        return value.toString();
    }
    QString required(const char *name)
    {
        const QString value = text(name);
        if (value.isEmpty())
            fail(name);
        return value;
    }
    bool flag(const char *name, bool otherwise)
    {
        const QJsonValue value = take(name);
        if (!value.isUndefined() && !value.isBool())
            fail(name);
        return value.toBool(otherwise);
    }
    QStringList list(const char *name)
    {
        const QJsonValue value = take(name);
        QStringList words;
        if (!value.isUndefined() && !value.isArray())
            fail(name);
        for (const auto &word : value.toArray()) {
            if (!word.isString())
                fail(name);
            words += word.toString();
        }
        return words;
    }
    QList<QJsonObject> objects(const char *name)
    {
        const QJsonValue value = take(name);
        QList<QJsonObject> found;
        if (!value.isUndefined() && !value.isArray())
            fail(name);
        for (const auto &entry : value.toArray()) {
            if (!entry.isObject())
                fail(name);
            found += entry.toObject();
        }
        return found;
    }
    /// `0640`; nobody else than owner and group may read what holds a key.
    int mode(const char *name, int otherwise)
    {
        const QString written = text(name);
        if (written.isEmpty())
            return otherwise;
        bool isOctal = false;
        const int value = written.toInt(&isOctal, 8);
        if (!isOctal || value <= 0 || value > 0777)
            fail(name);
        return value;
    }
    void fail(const QString &name)
    {
        if (m_wrong.isEmpty())
            m_wrong = m_place + name;
    }
    void fail(const char *name) { fail(QString::fromLatin1(name)); }

    /// The first field that is wrong or that no preset has; empty where all is well.
    QString wrongField()
    {
        const QStringList names = m_object.keys();
        for (const QString &name : names) {
            if (!m_taken.contains(name))
                fail(name);
        }
        return m_wrong;
    }

private:
    QJsonValue take(const char *name)
    {
        m_taken.insert(QString::fromLatin1(name));
        return m_object.value(QLatin1StringView(name));
    }
    QJsonObject m_object;
    QString m_place;
    QSet<QString> m_taken;
    QString m_wrong;
};

template<class Value>
struct Word {
    const char *word;
    Value value;
};
constexpr Word<SwitchMode> modes[] = {
    {"generation", SwitchMode::Generation},
    {"single", SwitchMode::SingleFile},
    {"journal", SwitchMode::Journal},
    {"versioned", SwitchMode::Versioned},
};
constexpr Word<FileContent> contents[] = {
    {"fullchain", FileContent::Fullchain}, {"key", FileContent::PrivateKeyPem},
    {"leaf", FileContent::Leaf},           {"chain", FileContent::Chain},
    {"combined", FileContent::Combined},   {"combined-key-first", FileContent::CombinedKeyFirst},
    {"root", FileContent::Root},           {"leaf-der", FileContent::LeafDer},
    {"keystore", FileContent::Keystore},
};
constexpr Word<KeyFormat> keyFormats[] = {
    {"", KeyFormat::Pkcs8}, {"pkcs8", KeyFormat::Pkcs8}, {"traditional", KeyFormat::Traditional}};

template<class Value, std::size_t count>
Value oneOf(Fields &fields, const char *name, const Word<Value> (&words)[count])
{
    const QString written = fields.text(name);
    for (const auto &word : words) {
        if (written == QLatin1StringView(word.word))
            return word.value;
    }
    fields.fail(name);
    return words[0].value;
}

Error invalid(const QString &origin, const QString &field)
{
    return Error(ErrorCode::PresetInvalid, Subject::File, origin).with(Subject::Name, field);
}

Result<PresetFile> readFileEntry(const QJsonObject &object, const QString &origin)
{
    Fields fields(object, u"files."_s);
    PresetFile file;
    file.key = fields.required("key");
    file.name = fields.required("name");
    file.content = oneOf(fields, "content", contents);
    file.keyFormat = oneOf(fields, "keyFormat", keyFormats);
    file.mode = fields.mode("mode", holdsKey(file.content) ? 0600 : 0644);
    file.optional = fields.flag("optional", false);
    file.text = fields.list("text").join(u'\n');
    if (!file.text.isEmpty())
        file.text += u'\n';
    if (!fileKeys().contains(file.key))
        fields.fail("key");
    if (!isUsableFileName(QString(file.name).replace("{name}"_L1, "x"_L1)))
        fields.fail("name");
    if (holdsKey(file.content) && (file.mode & 0037))
        fields.fail("mode");
    if (const QString wrong = fields.wrongField(); !wrong.isEmpty())
        return invalid(origin, wrong);
    return file;
}

Result<PresetQuestion> readQuestion(const QJsonObject &object, const QString &origin)
{
    Fields fields(object, u"questions."_s);
    PresetQuestion question;
    question.name = fields.required("name");
    question.question = fields.required("question");
    question.defaultValue = fields.text("default");
    static const QRegularExpression pattern(u"\\A[a-z][a-z0-9_]{0,31}\\z"_s);
    if (!pattern.match(question.name).hasMatch())
        fields.fail("name");
    if (const QString wrong = fields.wrongField(); !wrong.isEmpty())
        return invalid(origin, wrong);
    return question;
}

/// What may stand in braces: everybody's, the files', and the preset's own questions.
QSet<QString> knownPlaceholders(const Preset &preset)
{
    QSet<QString> names = {u"folder"_s, u"parent"_s, u"name"_s};
    for (const PresetFile &file : preset.files) {
        const QString name = file.key == "privkey"_L1 ? u"key"_s : file.key;
        names += {name, name + "_name"_L1};
    }
    for (const PresetQuestion &question : preset.questions)
        names += question.name;
    return names;
}

/// The field whose text names a placeholder that nothing fills; empty where all are filled.
QString fieldWithUnknownPlaceholder(const Preset &preset)
{
    const QSet<QString> known = knownPlaceholders(preset);
    const auto isFilled = [&](const QString &text, const QSet<QString> &more = {}) {
        const QStringList names = Placeholders::namesIn(text);
        return std::all_of(names.begin(), names.end(),
                           [&](const QString &name) { return known.contains(name) || more.contains(name); });
    };
    for (const PresetQuestion &question : preset.questions) {
        if (QStringList{u"folder"_s, u"parent"_s, u"name"_s, u"generation"_s}.contains(question.name))
            return u"questions.name"_s;
        if (!isFilled(question.defaultValue))
            return u"questions.default"_s;
    }
    for (const PresetFile &file : preset.files) {
        if (!isFilled(file.text, {u"fullchain_base64"_s, u"key_base64"_s}))
            return u"files.text"_s;
    }
    const QMap<QString, QString> texts = {
        {u"check"_s, preset.check.join(u' ')},
        {u"reload"_s, preset.reload.join(u' ')},
        {u"restart"_s, preset.restart.join(u' ')},
        {u"service"_s, preset.service},
        {u"snippet"_s, preset.snippet},
        {u"versionedFile"_s, preset.versionedFile},
        {u"workingFolder"_s, preset.workingFolder},
    };
    for (auto it = texts.begin(); it != texts.end(); ++it) {
        if (!isFilled(it.value()))
            return it.key();
    }
    return isFilled(preset.versionedText, {u"generation"_s}) ? QString() : u"versionedText"_s;
}

QString inconsistentField(const Preset &preset)
{
    static const QRegularExpression idPattern(u"\\A[a-z0-9][a-z0-9-]{0,39}\\z"_s);
    static const QRegularExpression probePattern(u"\\A(:[0-9]{1,5})?\\z"_s);
    if (!idPattern.match(preset.id).hasMatch())
        return u"id"_s;
    QSet<QString> keys;
    qsizetype written = 0;
    for (const PresetFile &file : preset.files) {
        if (keys.contains(file.key))
            return u"files.key"_s;
        keys += file.key;
        written += file.optional ? 0 : 1;
    }
    if (written == 0 || (preset.mode == SwitchMode::SingleFile && written != 1))
        return u"files"_s;
    const bool isVersioned = preset.mode == SwitchMode::Versioned;
    if (isVersioned == preset.versionedFile.isEmpty())
        return u"versionedFile"_s;
    if (isVersioned == preset.versionedText.isEmpty())
        return u"versionedText"_s;
    if (!probePattern.match(preset.probe).hasMatch())
        return u"probe"_s;
    if (preset.folderMode & 0022)
        return u"folderMode"_s;
    return fieldWithUnknownPlaceholder(preset);
}

void readPlainFields(Fields &fields, Preset &preset)
{
    preset.id = fields.required("id");
    preset.title = fields.required("title");
    preset.sentence = fields.required("sentence");
    preset.tested = fields.flag("tested", true);
    preset.mode = oneOf(fields, "mode", modes);
    preset.owner = fields.text("owner");
    preset.group = fields.text("group");
    preset.account = fields.text("account");
    preset.homeIsHidden = fields.flag("homeIsHidden", false);
    preset.folderMode = fields.mode("folderMode", 0755);
    preset.workingFolder = fields.text("workingFolder");
    preset.check = fields.list("check");
    preset.reload = fields.list("reload");
    preset.restart = fields.list("restart");
    preset.service = fields.text("service");
    preset.probe = fields.text("probe");
    preset.snippet = fields.list("snippet").join(u'\n');
    preset.versionedFile = fields.text("versionedFile");
    preset.versionedText = fields.list("versionedText").join(u'\n');
    if (!preset.versionedText.isEmpty())
        preset.versionedText += u'\n';
    preset.notes = fields.list("notes");
    preset.needsKeystorePassphrase = fields.flag("needsKeystorePassphrase", false);
    preset.refusedKeyAlgorithms = fields.list("refusedKeyAlgorithms");
}

} // namespace

Result<Preset> readPreset(const QByteArray &json, const QString &origin)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (!document.isObject())
        return Error(ErrorCode::PresetInvalid, Subject::File, origin)
            .with(Subject::Reason, problem.errorString());
    Fields fields(document.object(), {});
    Preset preset;
    readPlainFields(fields, preset);
    const auto files = fields.objects("files");
    const auto questions = fields.objects("questions");
    if (const QString wrong = fields.wrongField(); !wrong.isEmpty())
        return invalid(origin, wrong);
    for (const QJsonObject &object : files) {
        CW_TRY(file, readFileEntry(object, origin));
        preset.files += file;
    }
    for (const QJsonObject &object : questions) {
        CW_TRY(question, readQuestion(object, origin));
        preset.questions += question;
    }
    if (const QString wrong = inconsistentField(preset); !wrong.isEmpty())
        return invalid(origin, wrong);
    return preset;
}

} // namespace certwright
