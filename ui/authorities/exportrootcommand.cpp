#include "authorities/exportrootcommand.h"

#include "base/durablefile.h"
#include "certificates/certificatewords.h"
#include "inventory/certificaterepository.h"
#include "issuance/keyaccess.h"
#include "text/shownvalue.h"
#include "widgets/errormessage.h"
#include "widgets/noticebar.h"
#include "widgets/savedialog.h"

using namespace Qt::Literals::StringLiterals;

namespace certwright::ui {

namespace {

/// An authority that stands alone, or whose root isn't here, is given as it is.
Result<Certificate> rootAbove(CertificateId authority, Connection &connection)
{
    CW_TRY(stored, CertificateRepository(connection).byId(authority));
    CW_TRY(chain, chainOf(stored.certificate, connection));
    return chain.root.value_or(stored.certificate);
}

} // namespace

ExportRootCommand::ExportRootCommand(Workplace workplace, QObject *parent)
    : Command({QString::fromLatin1(commandId), tr("Export &root certificate…"), u"export"_s, {}}, parent),
      m_workplace(std::move(workplace))
{
}

void ExportRootCommand::run(const Selection &selection)
{
    const AuthorityRow authority = *selection.authority;
    const QString pem = tr("PEM (*.crt *.pem)");
    const QString der = tr("DER (*.cer *.der)");
    askSavePath(m_workplace.page.window(),
                {tr("Save the root certificate of %1").arg(cellText(authority.name)),
                 fileNameFor(authority.name + u"-root"_s),
                 {pem, der}},
                [this, authority, der](const QString &path, const QString &filter) {
                    save(authority.certificate, path, filter == der);
                });
}

void ExportRootCommand::save(CertificateId authority, const QString &path, bool asDer)
{
    m_workplace.jobs.start(
        tr("Save the root certificate"), this,
        [&services = m_workplace.services, authority, path, asDer](const Context &context) -> Result<> {
            CW_TRY(store, services.store(Store::Missing::Fail, context));
            CW_TRY(connection, store->connect());
            CW_TRY(root, rootAbove(authority, connection));
            FileAccess everybodyReads;
            everybodyReads.mode = 0644;
            return writeFileDurably(path, asDer ? root.der() : root.pem(), everybodyReads);
        },
        [this, path](const Result<> &saved) {
            if (saved)
                m_workplace.notices.tell({.tone = Tone::Fine,
                                          .strong = tr("Saved to %1.").arg(shownValue(path)),
                                          .text = tr("Add it as a trusted authority on each device that "
                                                     "should accept its certificates.")},
                                         NoticeBar::Stay::Briefly);
            else
                m_workplace.notices.tell(errorMessage(saved.error()), NoticeBar::Stay::UntilClosed);
        });
}

} // namespace certwright::ui
