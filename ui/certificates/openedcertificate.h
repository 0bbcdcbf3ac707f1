#pragma once

#include "certificates/certificatesnapshot.h"
#include "inventory/store.h"

namespace certwright::ui {

/// Everything the details of one certificate show; read and parsed on a worker when it is opened.
struct OpenedCertificate {
    StoredCertificate stored;
    CertificateRow row;
    QString subject;
    QString issuerName;
    QStringList names; ///< as people read them; there may be 100,000 (conventions 10.4, 18)
    QList<ExtensionText> extensions;
    std::optional<ManagedCertificate> managed;
    QList<Target> targets;
    QStringList presetTitles; ///< of each target
    CertificateId issuer;     ///< where its issuer's certificate is here too
    QList<Event> events;      ///< newest first
};

Result<OpenedCertificate> openCertificate(const Store &store, const SharedSnapshot &snapshot,
                                          CertificateId id);

} // namespace certwright::ui
