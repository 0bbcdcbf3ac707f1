#pragma once

#include "widgets/theme.h"

#include <QFrame>

class QKeyEvent;
class QLineEdit;

namespace certwright::ui {

class FlowLayout;
class NameToken;

/// Several names in one field, each a token: a blank, a comma, a semicolon or a new line parts them, also in
/// what is pasted.
///
/// It judges nothing: whoever owns it hears namesChanged() and says what is to be said with judge().
class NamesField : public QFrame
{
    Q_OBJECT

public:
    /// More would help nobody and stall the window.
    static constexpr int mostNames = 1000;

    explicit NamesField(QWidget *parent = nullptr);

    QStringList names() const;
    void setNames(const QStringList &names);
    /// Parts `text` into names and adds those that are not there yet.
    void addNames(const QString &text);
    /// Shown while the field has room for a name.
    void setPlaceholderText(const QString &text);
    /// What is typed but not parted yet becomes a token; call it before reading names() to go on.
    void commitTyped();
    QString typed() const;
    /// Marks the token of `name`; Idle takes the mark away.
    void judge(const QString &name, Tone tone, const QString &reason);
    QLineEdit *lineEdit() const { return m_edit; }

signals:
    void namesChanged(const QStringList &names);
    /// A name is being typed; for checking while typing.
    void typedChanged(const QString &text);
    /// Enter in the empty field: the person is done.
    void submitted();
    void tooManyRefused(int refused);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    bool handleEditKey(QKeyEvent *event);
    bool addToken(const QString &name);
    void remove(NameToken *token);
    void edit(NameToken *token);
    void moveFrom(NameToken *token, int step);
    void partTyped(const QString &text);
    void changed();

    FlowLayout *m_flow;
    QLineEdit *m_edit;
    QList<NameToken *> m_tokens;
    QString m_placeholder;
};

} // namespace certwright::ui
