#include "authorities/authoritydonepage.h"

#include "text/expirytext.h"
#include "text/shownvalue.h"
#include "widgets/errormessage.h"
#include "widgets/icon.h"
#include "widgets/textlabel.h"
#include "widgets/theme.h"
#include "wizards/savecertificate.h"
#include "wizards/summarylist.h"

#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace certwright::ui {

namespace {

QString inPairs(const QString &hex)
{
    QString pairs;
    for (qsizetype at = 0; at < hex.size(); at += 2)
        pairs += (at == 0 ? u""_s : at == hex.size() / 2 ? u"\n"_s : u":"_s) + hex.mid(at, 2).toUpper();
    return pairs;
}

} // namespace

AuthorityDonePage::AuthorityDonePage(QWidget *parent)
    : WizardPage({}, parent),
      m_lines(new SummaryList(this)),
      m_saved(new TextLabel({}, TextLabel::Role::Muted, this))
{
    auto *save = new QPushButton(icon(u"save"_s), tr("&Save certificate…"), this);
    save->setObjectName(u"saveRootButton"_s);
    m_save = save;
    m_lines->setObjectName(u"authorityDoneLines"_s);
    m_saved->setObjectName(u"savedLabel"_s);
    m_saved->hide();
    column()->addWidget(m_lines);
    column()->addSpacing(space(this, 2));
    column()->addWidget(new TextLabel(tr("Next"), TextLabel::Role::Heading, this));
    column()->addWidget(
        (new TextLabel(tr("Devices accept what it signs once they trust it. Save its certificate and "
                          "install it there; it holds no secret."),
                       TextLabel::Role::Body, this))
            ->wrapping());
    column()->addWidget(save, 0, Qt::AlignLeading);
    column()->addWidget(m_saved->wrapping());
    connect(save, &QPushButton::clicked, this, &AuthorityDonePage::save);
}

void AuthorityDonePage::showCreated(const QString &name, const Certificate &certificate)
{
    m_name = name;
    m_certificate = certificate;
    setTitle(tr("%1 is ready").arg(shownValue(name)));
    m_save->setText(certificate.isSelfSigned() ? tr("&Save root certificate…") : tr("&Save certificate…"));
    m_lines->clear();
    m_lines->add(u"authority"_s,
                 tr("It can sign certificates now, until %1.").arg(dateText(certificate.notAfter())));
    m_lines->add(u"details"_s, tr("Its fingerprint, to compare where you install it (SHA-256):\n%1")
                                   .arg(inPairs(certificate.fingerprintHex())));
}

void AuthorityDonePage::save()
{
    if (!m_certificate)
        return;
    saveCertificate(this, *m_certificate, m_name, [this](const QString &path, const Result<> &written) {
        m_saved->setText(written ? tr("Saved to %1.").arg(shownValue(path))
                                 : errorParagraph(written.error()));
        m_saved->show();
    });
}

} // namespace certwright::ui
