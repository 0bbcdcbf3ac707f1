#include "certificates/copycommand.h"

#include "inventory/certificaterepository.h"
#include "widgets/errormessage.h"
#include "widgets/noticebar.h"

#include <QClipboard>
#include <QGuiApplication>

using namespace Qt::Literals::StringLiterals;

namespace certwright::ui {

namespace {

CommandFace faceOf(CopyCommand::What what)
{
    switch (what) {
    case CopyCommand::What::Pem:
        return {CopyCommand::idOf(what), CopyCommand::tr("&Copy as PEM"), u"copy"_s,
                QKeySequence(u"Ctrl+Shift+C"_s)};
    case CopyCommand::What::Fingerprint:
        return {CopyCommand::idOf(what), CopyCommand::tr("Copy &fingerprint"), {}, {}};
    case CopyCommand::What::Serial:
        return {CopyCommand::idOf(what), CopyCommand::tr("Copy &serial number"), {}, {}};
    }
    return {};
}

} // namespace

QString CopyCommand::idOf(What what)
{
    switch (what) {
    case What::Pem:
        return u"copyPem"_s;
    case What::Fingerprint:
        return u"copyFingerprint"_s;
    case What::Serial:
        return u"copySerial"_s;
    }
    return {};
}

CopyCommand::CopyCommand(What what, Workplace workplace, QObject *parent)
    : Command(faceOf(what), parent), m_what(what), m_workplace(std::move(workplace))
{
}

void CopyCommand::run(const Selection &selection)
{
    const CertificateRow *row = selection.only();
    switch (m_what) {
    case What::Pem:
        copyPem(row->id());
        return;
    case What::Fingerprint:
        copy(row->fingerprintHex());
        return;
    case What::Serial:
        copy(row->serial());
        return;
    }
}

void CopyCommand::copyPem(CertificateId id)
{
    m_workplace.jobs.start(
        tr("Read the certificate"), this,
        [&services = m_workplace.services, id](const Context &context) -> Result<QByteArray> {
            CW_TRY(store, services.store(Store::Missing::Fail, context));
            CW_TRY(connection, store->connect());
            CW_TRY(stored, CertificateRepository(connection).byId(id));
            return stored.certificate.pem();
        },
        [this](const Result<QByteArray> &pem) {
            if (pem)
                copy(QString::fromLatin1(*pem));
            else
                m_workplace.notices.tell(errorMessage(pem.error()), NoticeBar::Stay::UntilClosed);
        });
}

void CopyCommand::copy(const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
    m_workplace.notices.tell({.tone = Tone::Fine, .strong = tr("Copied.")}, NoticeBar::Stay::Briefly);
}

} // namespace certwright::ui
