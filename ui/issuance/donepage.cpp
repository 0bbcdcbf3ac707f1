#include "issuance/donepage.h"

#include "issuance/summarywords.h"
#include "text/errortext.h"
#include "text/expirytext.h"
#include "text/shownvalue.h"
#include "widgets/errormessage.h"
#include "widgets/icon.h"
#include "widgets/linkbutton.h"
#include "widgets/messagebar.h"
#include "widgets/textlabel.h"
#include "widgets/theme.h"
#include "wizards/savecertificate.h"
#include "wizards/summarylist.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace certwright::ui {

DonePage::DonePage(QWidget *parent)
    : WizardPage({}, parent),
      m_lines(new SummaryList(this)),
      m_unconfirmed(new MessageBar(MessageBar::Shape::Card, this))
{
    m_lines->setObjectName(u"doneLines"_s);
    m_unconfirmed->setObjectName(u"unconfirmedCard"_s);
    column()->addWidget(m_lines);
    column()->addWidget(makeActions());
    column()->addWidget(m_unconfirmed);
    column()->addSpacing(space(this, 4));
    column()->addWidget(makeNextStep());
}

QWidget *DonePage::makeActions()
{
    auto *actions = new QWidget(this);
    auto *show = new QPushButton(icon(u"certificate"_s), tr("&Show it"), actions);
    auto *open = new QPushButton(icon(u"folder"_s), tr("&Open folder"), actions);
    auto *copy = new QPushButton(icon(u"copy"_s), tr("Copy &path"), actions);
    show->setObjectName(u"showButton"_s);
    open->setObjectName(u"openFolderButton"_s);
    copy->setObjectName(u"copyPathButton"_s);
    m_show = show;
    m_open = open;
    m_copyPath = copy;
    auto *row = new QHBoxLayout(actions);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space(this, 2));
    row->addWidget(show);
    row->addWidget(open);
    row->addWidget(copy);
    row->addStretch(1);
    connect(show, &QPushButton::clicked, this, &DonePage::showRequested);
    connect(open, &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_folder)); });
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_folder); });
    return actions;
}

QWidget *DonePage::makeNextStep()
{
    m_nextStep = new QWidget(this);
    m_nextWords = new TextLabel({}, TextLabel::Role::Body, m_nextStep);
    m_saved = new TextLabel({}, TextLabel::Role::Muted, m_nextStep);
    auto *save = new LinkButton(tr("Save the authority's ce&rtificate…"), m_nextStep);
    save->setObjectName(u"saveRootButton"_s);
    auto *column = new QVBoxLayout(m_nextStep);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space(this, 1));
    column->addWidget(new TextLabel(tr("Next"), TextLabel::Role::Heading, m_nextStep));
    column->addWidget(m_nextWords->wrapping());
    column->addWidget(save, 0, Qt::AlignLeading);
    column->addWidget(m_saved->wrapping());
    m_saved->hide();
    connect(save, &LinkButton::clicked, this, &DonePage::saveRoot);
    return m_nextStep;
}

QWidget *DonePage::firstFocus() const
{
    return nullptr;
}

void DonePage::showMade(const MadeCertificate &made, const CertificateDraft &draft,
                        const CertificateFacts &facts)
{
    const Certificate &leaf = made.issued.chain.leaf;
    const QString name = titleOf(draft.plan);
    setTitle(tr("%1 is ready").arg(name));
    m_lines->clear();
    const AuthorityChoice *authority = facts.authority(draft.plan.authority);
    QStringList names;
    for (const AlternativeName &covered : leaf.names())
        names << covered.forPeople();
    m_lines->add(u"certificate"_s, tr("It covers %1.").arg(listText(names)));
    m_lines->add(
        u"authority"_s,
        authority
            ? tr("Signed by %1, valid until %2.").arg(shownValue(authority->name), dateText(leaf.notAfter()))
            : tr("Signed by itself, valid until %1.").arg(dateText(leaf.notAfter())));
    tellPlace(draft);
    if (const auto due = draft.plan.renewal.renewAt(leaf.notBefore(), leaf.notAfter()))
        m_lines->add(u"renew"_s, tr("Next renewal is due %1.").arg(expiryWithDate(*due, facts.now)));

    m_unconfirmed->hide();
    if (made.report && made.report->state == TargetState::Unconfirmed)
        tellUnconfirmed(*made.report);
    m_root = made.issued.chain.root;
    m_authorityName = authority ? authority->name : QString();
    m_nextStep->setVisible(m_root && authority);
    m_nextWords->setText(
        tr("Computers, phones and browsers accept it once they trust %1. Save its certificate and "
           "install it there; it holds no secret.")
            .arg(shownValue(m_authorityName)));
}

void DonePage::tellPlace(const CertificateDraft &draft)
{
    m_folder = draft.planned ? draft.planned->target.folder : QString();
    m_open->setVisible(!m_folder.isEmpty());
    m_copyPath->setVisible(!m_folder.isEmpty());
    if (m_folder.isEmpty()) {
        m_lines->add(u"lock"_s, tr("It is kept here, its key closed by your vault."));
        return;
    }
    const bool reloads = !draft.planned->target.settings.reload.isEmpty();
    m_lines->add(u"folder"_s, reloads
                                  ? tr("Saved to %1. The server was told.").arg(shownValue(m_folder))
                                  : tr("Saved to %1. No server was told of it.").arg(shownValue(m_folder)));
}

void DonePage::tellUnconfirmed(const DeployReport &report)
{
    // Where nothing can be looked at, nothing is wrong.
    const bool isNothing = report.error && report.error->code() == ErrorCode::NothingToProbe;
    if (isNothing && report.snippet.isEmpty())
        return;
    Message message;
    message.tone = isNothing ? Tone::Idle : Tone::Soon;
    if (report.error) {
        const ErrorText text = errorText(*report.error);
        message.strong = text.what;
        message.text = u"%1 %2"_s.arg(text.why, text.hint).trimmed();
    } else {
        message.strong = tr("The server doesn't serve it yet.");
    }
    if (!report.snippet.isEmpty()) {
        message.text += (message.text.isEmpty() ? QString() : u" "_s) +
                        tr("Put these lines into the server's configuration, then check again:");
        QStringList lines;
        for (const QString &line : report.snippet.split(u'\n'))
            lines << shownValue(line);
        message.fixed = lines.join(u'\n');
        message.actions << Message::Action{
            tr("Copy lines"), [snippet = report.snippet] { QGuiApplication::clipboard()->setText(snippet); }};
    }
    message.actions << Message::Action{tr("Check again"), [this] { emit checkAgainRequested(); }};
    m_unconfirmed->setMessage(message);
}

void DonePage::saveRoot()
{
    if (!m_root)
        return;
    saveCertificate(this, *m_root, m_authorityName, [this](const QString &path, const Result<> &written) {
        m_saved->setText(written ? tr("Saved to %1.").arg(shownValue(path))
                                 : errorParagraph(written.error()));
        m_saved->show();
    });
}

} // namespace certwright::ui
