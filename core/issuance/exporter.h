#pragma once

#include "base/durablefile.h"
#include "issuance/keyaccess.h"
#include "x509/pkcs12container.h"

namespace certwright {

enum class ExportFormat { Pem, Der, Pkcs12, Pkcs7, Key };
QString exportFormatName(ExportFormat format);
Result<ExportFormat> exportFormatNamed(const QString &name);

struct ExportPlan {
    CertificateId certificate;
    ExportFormat format = ExportFormat::Pem;
    bool withKey = false; ///< pem; pkcs12 always holds it where the store does
    bool withChain = true;
    Pkcs12Style style = Pkcs12Style::Modern;
    SharedSecret passphrase; ///< of what is written; with a key none is allowed only with `unencrypted`
    bool unencrypted = false;
    SharedSecret keyPassphrase; ///< the stored key's own
};
/// Whether the file will hold a private key.
bool holdsKey(const ExportPlan &plan);

/// The bytes to write, and whether they need mode 0600.
struct Exported {
    SecretBytes bytes;
    bool holdsKey = false;
};
Result<Exported> exportCertificate(const ExportPlan &plan, const IssuanceParts &parts,
                                   const Context &context);
/// The same for what holds no key and so needs no vault.
Result<Exported> exportPublic(const ExportPlan &plan, Connection &connection);
/// Writes them; a file that exists is replaced only with IfExists::Replace.
Result<> writeExport(const Exported &exported, const QString &path, IfExists ifExists);

} // namespace certwright
