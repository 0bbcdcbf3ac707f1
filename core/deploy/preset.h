#pragma once

#include "formats/bundle.h"

#include <QList>
#include <QMap>

namespace certwright {

/// How files are exchanged at a target (conventions 2.2).
enum class SwitchMode { Generation, SingleFile, Journal, Versioned };

struct PresetFile {
    QString key;  ///< of `--names`: fullchain, privkey, cert, chain, combined, root, keystore
    QString name; ///< may hold `{name}`
    FileContent content = FileContent::Fullchain;
    KeyFormat keyFormat = KeyFormat::Pkcs8;
    int mode = 0644;
    bool optional = false; ///< written only when asked for by `--names`
    QString
        text; ///< where given, this instead of `content`; may hold `{fullchain_base64}` and `{key_base64}`
};

/// Something a preset asks (`container`), answered in the wizard or by `--set NAME=VALUE`.
struct PresetQuestion {
    QString name;
    QString question;     ///< English; translated at the edge
    QString defaultValue; ///< empty: must be answered where a command uses it
};

/// The shape a certificate takes for one kind of server: data from a JSON file, never code.
struct Preset {
    QString id;
    QString title;
    QString sentence;   ///< one, for the wizard's card
    bool tested = true; ///< false: "untested with this product"
    SwitchMode mode = SwitchMode::Generation;
    QList<PresetFile> files; ///< in the order in which plain files are exchanged
    QString owner;
    QString group;
    QString account;           ///< as which the server reads the files itself; empty: as root
    bool homeIsHidden = false; ///< its unit sees nothing below /home, /root and /run/user
    int folderMode = 0755;
    QString workingFolder; ///< for its commands; may hold `{parent}`
    QStringList check;
    QStringList reload;
    QStringList restart; ///< after rolling back, where a reload can't revive it
    QString service;     ///< systemd unit whose state is watched; empty: none
    QString probe;       ///< `:443` or empty: port on the certificate's first name
    QList<PresetQuestion> questions;
    QString snippet;       ///< configuration lines to paste; placeholders as in the commands
    QString versionedFile; ///< mode Versioned: the file that names the generation, and its text
    QString versionedText;
    QStringList notes;
    bool needsKeystorePassphrase = false;
    QStringList refusedKeyAlgorithms;
};

/// The presets that come with the program and the user's own in `$XDG_CONFIG_HOME/certwright/presets/`.
class PresetCatalogue
{
public:
    /// PresetInvalid with Subject::File names a user's file that can't be read; built-in ones are always
    /// there.
    static Result<PresetCatalogue> load(const QString &userFolder);
    const QList<Preset> &all() const { return m_presets; }
    /// PresetUnknown with the nearest in Subject::Candidates.
    Result<Preset> named(const QString &id) const;

private:
    QList<Preset> m_presets;
};

} // namespace certwright
