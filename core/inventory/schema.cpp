#include "inventory/schema.h"

using namespace Qt::Literals::StringLiterals;

namespace certwright {
namespace {

QStringList secrets()
{
    return {
        uR"(CREATE TABLE store (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    id TEXT NOT NULL,
    created_at INTEGER NOT NULL
) STRICT)"_s,
        uR"(CREATE TABLE vault (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    verifier BLOB NOT NULL,
    typed_seal BLOB NOT NULL,
    in_keychain INTEGER NOT NULL,
    recovery_code_shown INTEGER NOT NULL
) STRICT)"_s,
        // An id of a removed key must not come back: its keychain entry may still be there.
        uR"(CREATE TABLE private_key (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    spki_sha256 BLOB NOT NULL UNIQUE,
    algorithm TEXT NOT NULL,
    bits INTEGER NOT NULL,
    protection TEXT NOT NULL,
    sealed BLOB NOT NULL,
    created_at INTEGER NOT NULL
) STRICT)"_s,
    };
}

QStringList certificates()
{
    return {
        // `facts`: what the table shows of it, packed as CertificateRow reads it; `ca_…`: empty for leaves.
        // Its bytes and the words to search lie in tables of their own, so that a walk reads few pages.
        uR"(CREATE TABLE certificate (
    id INTEGER PRIMARY KEY,
    not_before INTEGER NOT NULL,
    not_after INTEGER NOT NULL,
    is_ca INTEGER NOT NULL,
    key_id INTEGER REFERENCES private_key (id) ON DELETE SET NULL,
    managed_id INTEGER REFERENCES managed (id),
    authority_id INTEGER REFERENCES authority (id),
    superseded INTEGER NOT NULL,
    revoked_at INTEGER,
    revocation_reason TEXT,
    deleted_at INTEGER,
    added_at INTEGER NOT NULL,
    facts BLOB NOT NULL,
    label TEXT NOT NULL,
    source TEXT NOT NULL,
    notes TEXT NOT NULL,
    fingerprint BLOB NOT NULL UNIQUE,
    spki_sha256 BLOB NOT NULL,
    authority_key_id BLOB NOT NULL,
    ca_subject TEXT NOT NULL,
    ca_key_id BLOB NOT NULL
) STRICT)"_s,
        u"CREATE INDEX certificate_spki ON certificate (spki_sha256)"_s,
        u"CREATE INDEX certificate_label ON certificate (label) WHERE label <> ''"_s,
        u"CREATE INDEX certificate_managed ON certificate (managed_id) WHERE managed_id IS NOT NULL"_s,
        u"CREATE INDEX certificate_authority ON certificate (authority_id) WHERE authority_id IS NOT NULL"_s,
        // To find what an authority signed when it comes into the store after its certificates.
        uR"(CREATE INDEX certificate_orphan ON certificate (authority_key_id)
WHERE authority_id IS NULL AND authority_key_id <> x'')"_s,
        u"CREATE INDEX certificate_key ON certificate (key_id) WHERE key_id IS NOT NULL"_s,
        u"CREATE INDEX certificate_ca ON certificate (ca_subject) WHERE is_ca = 1"_s,
        u"CREATE INDEX certificate_end ON certificate (not_after) WHERE deleted_at IS NULL"_s,
        uR"(CREATE INDEX certificate_alive ON certificate (not_after, not_before)
WHERE deleted_at IS NULL AND superseded = 0 AND revoked_at IS NULL)"_s,
        uR"(CREATE TABLE certificate_bytes (
    certificate_id INTEGER PRIMARY KEY REFERENCES certificate (id) ON DELETE CASCADE,
    der BLOB NOT NULL
) STRICT)"_s,
        uR"(CREATE TABLE certificate_search (
    certificate_id INTEGER PRIMARY KEY REFERENCES certificate (id) ON DELETE CASCADE,
    words TEXT NOT NULL
) STRICT)"_s,
        uR"(CREATE TABLE certificate_name (
    name TEXT NOT NULL,
    certificate_id INTEGER NOT NULL REFERENCES certificate (id) ON DELETE CASCADE,
    PRIMARY KEY (name, certificate_id)
) STRICT, WITHOUT ROWID)"_s,
        uR"(CREATE TABLE request (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    sha256 BLOB NOT NULL UNIQUE,
    der BLOB NOT NULL,
    spki_sha256 BLOB NOT NULL,
    label TEXT NOT NULL,
    key_id INTEGER REFERENCES private_key (id) ON DELETE SET NULL,
    created_at INTEGER NOT NULL
) STRICT)"_s,
    };
}

QStringList authorities()
{
    return {
        uR"(CREATE TABLE authority (
    id INTEGER PRIMARY KEY,
    certificate_id INTEGER NOT NULL UNIQUE REFERENCES certificate (id),
    name TEXT NOT NULL,
    key_id INTEGER REFERENCES private_key (id) ON DELETE SET NULL,
    parent_id INTEGER REFERENCES authority (id),
    crl_number INTEGER NOT NULL
) STRICT)"_s,
        uR"(CREATE TABLE revocation (
    authority_id INTEGER NOT NULL REFERENCES authority (id),
    serial TEXT NOT NULL,
    time INTEGER NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (authority_id, serial)
) STRICT, WITHOUT ROWID)"_s,
        // Without an authority: a list that somebody else made.
        uR"(CREATE TABLE revocation_list (
    id INTEGER PRIMARY KEY,
    authority_id INTEGER REFERENCES authority (id),
    sha256 BLOB NOT NULL UNIQUE,
    number INTEGER NOT NULL,
    this_update INTEGER NOT NULL,
    der BLOB NOT NULL
) STRICT)"_s,
        u"CREATE INDEX revocation_list_authority ON revocation_list (authority_id, number)"_s,
    };
}

QStringList upkeep()
{
    return {
        uR"(CREATE TABLE managed (
    id INTEGER PRIMARY KEY,
    label TEXT NOT NULL,
    names TEXT NOT NULL,
    subject TEXT NOT NULL,
    profile TEXT NOT NULL,
    key_algorithm TEXT NOT NULL,
    reuse_key INTEGER NOT NULL,
    own_passphrase INTEGER NOT NULL,
    issuer TEXT NOT NULL,
    authority_id INTEGER REFERENCES authority (id),
    days INTEGER NOT NULL,
    renewal TEXT NOT NULL,
    current_id INTEGER REFERENCES certificate (id),
    attempts INTEGER NOT NULL,
    last_error TEXT,
    next_attempt INTEGER
) STRICT)"_s,
        u"CREATE INDEX managed_current ON managed (current_id)"_s,
    };
}

QStringList deployment()
{
    return {
        uR"(CREATE TABLE target (
    id INTEGER PRIMARY KEY,
    managed_id INTEGER NOT NULL REFERENCES managed (id),
    host TEXT NOT NULL,
    folder TEXT NOT NULL,
    preset TEXT NOT NULL,
    settings TEXT NOT NULL,
    writes TEXT NOT NULL,
    keystore_passphrase BLOB NOT NULL,
    state TEXT NOT NULL,
    probe_confirmed_once INTEGER NOT NULL,
    deployed_at INTEGER,
    last_error TEXT,
    generation INTEGER,
    last_number INTEGER NOT NULL DEFAULT 0,
    deleted_at INTEGER
) STRICT)"_s,
        u"CREATE INDEX target_managed ON target (managed_id)"_s,
        u"CREATE INDEX target_folder ON target (folder, host) WHERE deleted_at IS NULL"_s,
        uR"(CREATE TABLE generation (
    id INTEGER PRIMARY KEY,
    target_id INTEGER NOT NULL REFERENCES target (id),
    number INTEGER NOT NULL,
    certificate_id INTEGER NOT NULL REFERENCES certificate (id),
    files TEXT NOT NULL,
    sealed_content BLOB NOT NULL,
    complete INTEGER NOT NULL,
    is_current INTEGER NOT NULL,
    pruned INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    UNIQUE (target_id, number)
) STRICT)"_s,
        u"CREATE INDEX generation_certificate ON generation (certificate_id)"_s,
        uR"(CREATE TABLE deployment (
    id INTEGER PRIMARY KEY,
    target_id INTEGER NOT NULL REFERENCES target (id),
    generation INTEGER NOT NULL,
    started_at INTEGER NOT NULL,
    finished_at INTEGER NOT NULL,
    outcome TEXT NOT NULL,
    error TEXT,
    by TEXT NOT NULL
) STRICT)"_s,
        u"CREATE INDEX deployment_target ON deployment (target_id)"_s,
        uR"(CREATE TABLE journal (
    target_id INTEGER PRIMARY KEY REFERENCES target (id),
    generation INTEGER NOT NULL,
    sealed BLOB NOT NULL
) STRICT)"_s,
    };
}

QStringList activity()
{
    return {
        // By subject, whatever kinds of subjects will come.
        uR"(CREATE TABLE lease (
    kind TEXT NOT NULL,
    subject_id INTEGER NOT NULL,
    token TEXT NOT NULL,
    machine TEXT NOT NULL,
    host TEXT NOT NULL,
    program TEXT NOT NULL,
    pid INTEGER NOT NULL,
    started INTEGER NOT NULL,
    since_ms INTEGER NOT NULL,
    until_ms INTEGER NOT NULL,
    PRIMARY KEY (kind, subject_id)
) STRICT, WITHOUT ROWID)"_s,
        // Who follows the events remembers the last id: it must never be used again.
        uR"(CREATE TABLE event (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    time INTEGER NOT NULL,
    kind TEXT NOT NULL,
    severity TEXT NOT NULL,
    certificate_id INTEGER,
    target_id INTEGER,
    by TEXT NOT NULL,
    about TEXT NOT NULL,
    error TEXT,
    count INTEGER NOT NULL
) STRICT)"_s,
        u"CREATE INDEX event_time ON event (time)"_s,
        u"CREATE INDEX event_subject ON event (certificate_id, target_id)"_s,
    };
}

} // namespace

QStringList schemaVersion1()
{
    return secrets() + certificates() + authorities() + upkeep() + deployment() + activity();
}

QStringList schemaVersion2()
{
    // The computer that the store belongs to; empty until one claims it.
    return {u"ALTER TABLE store ADD COLUMN machine TEXT NOT NULL DEFAULT ''"_s};
}

} // namespace certwright
