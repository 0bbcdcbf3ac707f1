#include "widgets/namesfield.h"

#include "widgets/flowlayout.h"
#include "widgets/nametoken.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace certwright::ui {

namespace {

const QRegularExpression &separators()
{
    static const QRegularExpression expression(u"[\\s,;]+"_s);
    return expression;
}

} // namespace

NamesField::NamesField(QWidget *parent) : QFrame(parent), m_edit(new QLineEdit(this))
{
    m_flow = new FlowLayout(this, space(this, 1));
    const int margin = space(this, 1);
    m_flow->setContentsMargins(margin + 2, margin + 2, margin + 2, margin + 2);
    m_edit->setFrame(false);
    m_edit->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_edit->setMinimumWidth(fontMetrics().averageCharWidth() * 14);
    m_edit->setInputMethodHints(Qt::ImhUrlCharactersOnly | Qt::ImhNoAutoUppercase);
    QPalette clear = m_edit->palette();
    clear.setColor(QPalette::Base, Qt::transparent);
    m_edit->setPalette(clear);
    m_edit->installEventFilter(this);
    m_flow->addWidget(m_edit);
    setFocusProxy(m_edit);
    setBackgroundRole(QPalette::Base);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(m_edit, &QLineEdit::textEdited, this, &NamesField::partTyped);
}

QStringList NamesField::names() const
{
    QStringList names;
    for (const NameToken *token : m_tokens)
        names << token->name();
    return names;
}

void NamesField::setNames(const QStringList &names)
{
    for (NameToken *token : std::exchange(m_tokens, {})) {
        m_flow->removeWidget(token);
        token->hide();
        token->deleteLater();
    }
    for (const QString &name : names)
        addToken(name);
    changed();
}

void NamesField::addNames(const QString &text)
{
    const QStringList parts = text.split(separators(), Qt::SkipEmptyParts);
    int refused = 0;
    for (const QString &part : parts)
        refused += m_tokens.size() >= mostNames ? 1 : (addToken(part), 0);
    changed();
    if (refused > 0)
        emit tooManyRefused(refused);
}

void NamesField::setPlaceholderText(const QString &text)
{
    m_placeholder = text;
    m_edit->setPlaceholderText(text);
}

void NamesField::commitTyped()
{
    const QString text = m_edit->text();
    m_edit->clear();
    if (!text.trimmed().isEmpty())
        addNames(text);
    emit typedChanged({});
}

QString NamesField::typed() const
{
    return m_edit->text().trimmed();
}

void NamesField::judge(const QString &name, Tone tone, const QString &reason)
{
    for (NameToken *token : std::as_const(m_tokens)) {
        if (token->name() == name)
            token->setJudgement(tone, reason);
    }
}

bool NamesField::addToken(const QString &name)
{
    const auto isSame = [&name](const NameToken *token) {
        return token->name().compare(name, Qt::CaseInsensitive) == 0;
    };
    if (std::any_of(m_tokens.cbegin(), m_tokens.cend(), isSame))
        return false;
    auto *token = new NameToken(name, this);
    m_flow->insertWidget(int(m_tokens.size()), token);
    QWidget *before = m_tokens.isEmpty() ? nullptr : m_tokens.last();
    m_tokens << token;
    if (before)
        setTabOrder(before, token);
    setTabOrder(token, m_edit);
    token->show();
    connect(token, &NameToken::removalRequested, this, [this, token] { remove(token); });
    connect(token, &NameToken::editingRequested, this, [this, token] { edit(token); });
    connect(token, &NameToken::moved, this, [this, token](int step) { moveFrom(token, step); });
    return true;
}

void NamesField::remove(NameToken *token)
{
    const qsizetype index = m_tokens.indexOf(token);
    if (index < 0)
        return;
    m_tokens.removeAt(index);
    QWidget *next = index < m_tokens.size() ? static_cast<QWidget *>(m_tokens.at(index)) : m_edit;
    next->setFocus();
    m_flow->removeWidget(token);
    token->hide();
    token->deleteLater();
    changed();
}

void NamesField::edit(NameToken *token)
{
    commitTyped();
    const QString name = token->name();
    remove(token);
    m_edit->setText(name);
    m_edit->setFocus();
    emit typedChanged(name);
}

void NamesField::moveFrom(NameToken *token, int step)
{
    const qsizetype index = m_tokens.indexOf(token) + step;
    if (index < 0)
        return;
    if (index >= m_tokens.size())
        m_edit->setFocus();
    else
        m_tokens.at(index)->setFocus();
}

void NamesField::partTyped(const QString &text)
{
    if (!text.contains(separators())) {
        emit typedChanged(text);
        return;
    }
    commitTyped();
}

void NamesField::changed()
{
    m_edit->setPlaceholderText(m_placeholder);
    updateGeometry();
    emit namesChanged(names());
}

bool NamesField::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit) {
        if (event->type() == QEvent::KeyPress && handleEditKey(static_cast<QKeyEvent *>(event)))
            return true;
        if (event->type() == QEvent::FocusOut)
            commitTyped();
        if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
            update();
    }
    return QFrame::eventFilter(watched, event);
}

bool NamesField::handleEditKey(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Paste)) {
        // A line edit would turn line ends into blanks of its own kind and cut the rest.
        const QString text = QGuiApplication::clipboard()->text();
        if (text.contains(separators())) {
            addNames(m_edit->text() + text);
            m_edit->clear();
            return true;
        }
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (typed().isEmpty())
            emit submitted();
        else
            commitTyped();
        return true;
    }
    const bool goesBack = event->key() == Qt::Key_Backspace || event->key() == Qt::Key_Left;
    if (goesBack && m_edit->cursorPosition() == 0 && !m_edit->hasSelectedText() && !m_tokens.isEmpty()) {
        m_tokens.last()->setFocus();
        return true;
    }
    return false;
}

void NamesField::mousePressEvent(QMouseEvent *)
{
    m_edit->setFocus();
}

void NamesField::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colours colours = Colours::of(this);
    const qreal line = m_edit->hasFocus() ? 2 : 1;
    painter.setPen(QPen(m_edit->hasFocus() ? colours.accent : colours.line, line));
    painter.setBrush(colours.base);
    painter.drawRoundedRect(QRectF(rect()).adjusted(line / 2, line / 2, -line / 2, -line / 2),
                            radius(fontMetrics()), radius(fontMetrics()));
}

} // namespace certwright::ui
