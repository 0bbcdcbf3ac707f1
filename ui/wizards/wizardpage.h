#pragma once

#include <QWidget>

class QVBoxLayout;

namespace certwright::ui {

class TextLabel;

/// One question of a wizard: title, sentence, and what the page lays below them. It knows no other page.
class WizardPage : public QWidget
{
    Q_OBJECT

public:
    struct Words {
        QString step; ///< in the list at the left
        QString title;
        QString sentence;
    };
    explicit WizardPage(const Words &words, QWidget *parent = nullptr);
    const QString &step() const { return m_step; }
    void setTitle(const QString &title);
    void setSentence(const QString &sentence);

    /// On the button that goes on.
    virtual QString nextText() const { return tr("&Next"); }
    /// Whether the person may go on.
    virtual bool isComplete() const { return true; }
    /// Takes over what is typed and not taken yet; called before going on.
    virtual void commit() {}
    /// Where the cursor stands when the page is shown; may be none.
    virtual QWidget *firstFocus() const { return nullptr; }
    /// Its height follows from its width alone.
    QSize minimumSizeHint() const override;

signals:
    void completeChanged();
    /// Enter in a field that keeps the key to itself.
    void nextRequested();
    /// This part of the page has just come up and should be seen.
    void revealed(QWidget *part);

protected:
    QVBoxLayout *column() const { return m_column; }

private:
    QString m_step;
    TextLabel *m_title;
    TextLabel *m_sentence;
    QVBoxLayout *m_column;
};

} // namespace certwright::ui
