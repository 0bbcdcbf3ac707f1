#include "certificates/certificatedetails.h"

#include "authorities/authoritiesmodel.h"
#include "authorities/exportrootcommand.h"
#include "authorities/makecrlcommand.h"
#include "certificates/certificatewords.h"
#include "certificates/deployagaincommand.h"
#include "certificates/exportcommand.h"
#include "certificates/renewcommand.h"
#include "certificates/technicaldetails.h"
#include "text/errortext.h"
#include "text/eventtext.h"
#include "text/expirytext.h"
#include "text/shownvalue.h"
#include "text/statetext.h"
#include "widgets/buttons.h"
#include "widgets/elidedlabel.h"
#include "widgets/errormessage.h"
#include "widgets/factlist.h"
#include "widgets/flowlayout.h"
#include "widgets/foldsection.h"
#include "widgets/lifetimebar.h"
#include "widgets/linkbutton.h"
#include "widgets/statepill.h"

#include <QHBoxLayout>
#include <QListView>
#include <QPushButton>
#include <QScrollArea>
#include <QStringListModel>

using namespace Qt::Literals::StringLiterals;

namespace certwright::ui {

namespace {

constexpr qsizetype namesAtOnce = 8;
constexpr qsizetype eventsShown = 20;

/// An action's text as a button beside others: mnemonics belong to the menu, so that each is unique in the
/// window.
QString plainText(const QAction *action)
{
    return action->text().remove(u'&');
}

QString pillWords(const CertificateRow &row, const QDateTime &now)
{
    if (row.status() == CertificateStatus::Expiring)
        return CertificateDetails::tr("Expires %1").arg(expiryWords(row.notAfter(), now));
    if (row.status() == CertificateStatus::Expired)
        return CertificateDetails::tr("Expired %1").arg(expiryWords(row.notAfter(), now));
    return certificateStatusWord(row.status());
}

QWidget *column(QWidget *parent, int spacing, const QList<QWidget *> &widgets)
{
    auto *box = new QWidget(parent);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing);
    for (QWidget *widget : widgets)
        layout->addWidget(widget);
    return box;
}

} // namespace

CertificateDetails::CertificateDetails(Services &services, JobRunner &jobs, CommandSet &commands,
                                       QWidget *parent)
    : QWidget(parent),
      m_services(services),
      m_jobs(jobs),
      m_commands(commands),
      m_scroll(new QScrollArea(this)),
      m_actions(new QWidget(this)),
      m_emptyText(tr("Choose a certificate to see what it covers, where it is deployed and when "
                     "it is renewed."))
{
    setAccessibleName(tr("Details"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setBackgroundRole(QPalette::Base);
    m_scroll->setAccessibleName(tr("Details"));
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_actionRow = new FlowLayout(m_actions, space(this, 2));
    const int margin = space(this, 4);
    m_actionRow->setContentsMargins(margin, space(this, 2), margin, margin);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_scroll, 1);
    layout->addWidget(m_actions);
    showText(m_emptyText);
}

void CertificateDetails::show(const Selection &selection)
{
    if (const CertificateRow *row = selection.only()) {
        open(selection.snapshot, row->id());
        return;
    }
    m_wanted = {};
    showText(selection.isEmpty()
                 ? m_emptyText
                 : tr("%n certificates are chosen.", nullptr, int(selection.certificates.size())));
    showActions();
}

void CertificateDetails::open(const SharedSnapshot &snapshot, CertificateId id)
{
    m_wanted = id;
    m_jobs.start(
        tr("Read the certificate"), this,
        [&services = m_services, snapshot, id](const Context &context) -> Result<OpenedCertificate> {
            CW_TRY(store, services.store(Store::Missing::Fail, context));
            return openCertificate(*store, snapshot, id);
        },
        [this, id](const Result<OpenedCertificate> &opened) {
            if (id != m_wanted)
                return; // another one was chosen meanwhile
            if (opened)
                showOpened(*opened);
            else
                showText(errorParagraph(opened.error()));
            showActions();
            emit shown();
        });
}

void CertificateDetails::showOpened(const OpenedCertificate &opened)
{
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    const int margin = space(this, 4);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(space(this, 3));
    layout->addWidget(headOf(opened));
    if (QWidget *problem = problemOf(opened))
        layout->addWidget(problem);
    auto *facts = new FactList(content);
    addCovers(facts, opened);
    addIssuer(facts, opened);
    addValidity(facts, opened);
    addTargets(facts, opened);
    addRenewal(facts, opened);
    if (!opened.stored.notes.isEmpty())
        facts->add(tr("Notes"), cellText(opened.stored.notes));
    layout->addWidget(facts);
    FoldSection *technical = fold(u"technical"_s, tr("Technical details"));
    technical->setContent(makeTechnicalDetails(opened, technical));
    layout->addWidget(technical);
    if (!opened.events.isEmpty()) {
        FoldSection *history = fold(u"history"_s, tr("History"));
        history->setContent(historyOf(opened));
        layout->addWidget(history);
    }
    layout->addStretch();
    put(content);
}

QWidget *CertificateDetails::headOf(const OpenedCertificate &opened)
{
    auto *name = new ElidedLabel(peopleName(opened.row), TextLabel::Role::Heading);
    name->setElideMode(Qt::ElideMiddle);
    auto *pill = new StatePill(toneOf(opened.row.status()), pillWords(opened.row, m_jobs.clock().now()));
    return column(nullptr, space(this, 1), {name, pill});
}

QWidget *CertificateDetails::problemOf(const OpenedCertificate &opened)
{
    if (!opened.managed || !opened.managed->lastError || opened.managed->current != opened.stored.id)
        return nullptr;
    const int attempts = opened.managed->attempts;
    Message message = errorMessage(*opened.managed->lastError,
                                   attempts > 1 ? tr("Renewal failed %n times.", nullptr, attempts)
                                                : tr("Renewal failed."));
    if (QAction *renew = m_commands.action(QString::fromLatin1(RenewCommand::commandId)))
        message.actions << Message::Action{plainText(renew), [renew] { renew->trigger(); }};
    auto *card = new MessageBar(MessageBar::Shape::Card, this);
    card->setMessage(message);
    return card;
}

void CertificateDetails::addCovers(FactList *facts, const OpenedCertificate &opened)
{
    if (opened.row.isCa()) {
        facts->add(tr("May sign for"),
                   permittedWords(opened.stored.certificate.nameConstraints().permitted()));
        return;
    }
    const QStringList &names = opened.names;
    if (names.isEmpty()) {
        const QString subject = opened.stored.certificate.subject().commonName();
        facts->add(tr("Covers"), subject.isEmpty() ? tr("No name at all") : cellText(subject));
        return;
    }
    facts->add(tr("Covers"), names.first(std::min(names.size(), namesAtOnce)).join(u", "_s));
    if (names.size() <= namesAtOnce)
        return;
    FoldSection *all = fold(u"names"_s, tr("All %n names", nullptr, int(names.size())));
    // A list that draws only what is seen: a certificate may carry 100,000 (conventions 10.4, 18).
    auto *list = new QListView(all);
    list->setModel(new QStringListModel(names, list));
    list->setUniformItemSizes(true);
    list->setAccessibleName(tr("All names"));
    list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list->setFixedHeight(fontMetrics().height() * 12);
    all->setContent(list);
    facts->add({}, all);
}

void CertificateDetails::addIssuer(FactList *facts, const OpenedCertificate &opened)
{
    if (opened.row.isSelfSigned()) {
        facts->add(tr("Issued by"), opened.row.isAuthority()
                                        ? tr("Itself: it is a root authority")
                                        : tr("Itself, so browsers warn unless they are told to trust it"));
        return;
    }
    const QString name = issuerName(opened.row);
    if (!opened.issuer.isValid()) {
        facts->add(tr("Issued by"), cellText(name));
        return;
    }
    auto *link = LinkButton::toValue(name);
    connect(link, &LinkButton::clicked, this,
            [this, issuer = opened.issuer] { emit issuerRequested(issuer); });
    facts->add(tr("Issued by"), link);
}

void CertificateDetails::addValidity(FactList *facts, const OpenedCertificate &opened)
{
    const QDateTime from = opened.row.notBefore();
    const QDateTime until = opened.row.notAfter();
    const qint64 days = from.daysTo(until);
    const QString range = days < 2 ? tr("%1 – %2").arg(dateText(from), dateText(until))
                                   : tr("%1 – %2 (%n days)", nullptr, int(std::min<qint64>(days, 1'000'000)))
                                         .arg(dateText(from), dateText(until));
    auto *bar = new LifetimeBar;
    bar->setLifetime(lifetimeOf(opened.row, m_jobs.clock().now()));
    facts->add(tr("Valid"), column(nullptr, space(this, 1),
                                   {(new TextLabel(range, TextLabel::Role::Body))->wrapping(), bar}));
}

void CertificateDetails::addTargets(FactList *facts, const OpenedCertificate &opened)
{
    if (opened.row.isCa())
        return;
    if (opened.targets.isEmpty()) {
        facts->add(tr("Deployed to"), tr("Nowhere: it is only kept here"));
        return;
    }
    QList<QWidget *> rows;
    for (qsizetype i = 0; i < opened.targets.size(); ++i) {
        const Target &target = opened.targets.at(i);
        auto *place =
            new ElidedLabel(tr("%1 · %2", "preset and folder").arg(opened.presetTitles.at(i), target.folder));
        place->setElideMode(Qt::ElideMiddle);
        QString state = targetStateWord(target.state);
        if (target.lastError)
            state = u"%1: %2"_s.arg(state, errorText(*target.lastError).message);
        auto *line = new QWidget;
        auto *layout = new QHBoxLayout(line);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(space(this, 1));
        layout->addWidget(new StateShape(toneOf(target.state)), 0, Qt::AlignTop);
        layout->addWidget(
            column(nullptr, 0, {place, (new TextLabel(state, TextLabel::Role::Muted))->wrapping()}), 1);
        rows << line;
    }
    facts->add(tr("Deployed to"), column(nullptr, space(this, 2), rows));
}

void CertificateDetails::addRenewal(FactList *facts, const OpenedCertificate &opened)
{
    const QDateTime now = m_jobs.clock().now();
    const auto renewAt = opened.row.renewAt();
    QString words;
    if (opened.row.status() == CertificateStatus::Superseded)
        words = tr("A newer one has taken its place");
    else if (opened.row.isAuthority())
        return;
    else if (renewAt)
        words = *renewAt <= now ? tr("Due now") : tr("Due %1").arg(expiryWithDate(*renewAt, now));
    else if (opened.row.isManaged() && opened.row.issuerKind() != IssuerKind::External)
        words = tr("By hand, when you say so");
    else
        words = tr("Not from here: somebody else issued it");
    facts->add(tr("Renewal"), words);
}

QWidget *CertificateDetails::historyOf(const OpenedCertificate &opened)
{
    QList<QWidget *> rows;
    for (qsizetype i = opened.events.size(); i > 0 && rows.size() < eventsShown; --i) {
        const Event &event = opened.events.at(i - 1);
        auto *sentence = new TextLabel(eventSentence(event), TextLabel::Role::Body);
        auto *time = new TextLabel(
            u"%1, %2"_s.arg(dateText(event.time),
                            locale().toString(event.time.toLocalTime().time(), QLocale::ShortFormat)),
            TextLabel::Role::Muted);
        rows << column(nullptr, 0, {sentence->wrapping(), time});
    }
    return column(nullptr, space(this, 2), rows);
}

FoldSection *CertificateDetails::fold(const QString &key, const QString &title)
{
    auto *section = new FoldSection(title);
    section->setOpen(m_openFolds.contains(key));
    connect(section, &FoldSection::toggled, this, [this, key](bool open) {
        if (open)
            m_openFolds.insert(key);
        else
            m_openFolds.remove(key);
    });
    return section;
}

void CertificateDetails::showText(const QString &text)
{
    auto *label = new TextLabel(text, TextLabel::Role::Quiet);
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    const int margin = space(this, 4);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->addWidget(label->wrapping());
    layout->addStretch();
    put(content);
}

void CertificateDetails::put(QWidget *content)
{
    content->setAutoFillBackground(true);
    content->setBackgroundRole(QPalette::Base);
    m_scroll->setWidget(content);
}

void CertificateDetails::showActions()
{
    QList<QAction *> offered;
    for (const auto *id :
         {RenewCommand::commandId, DeployAgainCommand::commandId, ExportRootCommand::commandId,
          MakeCrlCommand::commandId, ExportCommand::commandId}) {
        QAction *action = m_commands.action(QString::fromLatin1(id));
        if (action && action->isEnabled())
            offered << action;
    }
    // A button that stays keeps the keyboard.
    if (offered == m_offered)
        return;
    m_offered = offered;
    while (QLayoutItem *item = m_actionRow->takeAt(0)) {
        const std::unique_ptr<QLayoutItem> taken(item);
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
    }
    const QAction *renew = m_commands.action(QString::fromLatin1(RenewCommand::commandId));
    for (QAction *action : std::as_const(offered)) {
        const QString text = plainText(action);
        auto *button = action == renew ? primaryButton(text, m_actions) : new QPushButton(text, m_actions);
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        m_actionRow->addWidget(button);
    }
    m_actions->setVisible(!offered.isEmpty());
}

} // namespace certwright::ui
