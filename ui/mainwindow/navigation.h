#pragma once

#include "widgets/theme.h"

#include <QWidget>

class QVBoxLayout;

namespace certwright::ui {

class NavigationItem;

/// The side bar: the pages with their counts, and at the bottom whether the keys are open.
class Navigation : public QWidget
{
    Q_OBJECT

public:
    explicit Navigation(QWidget *parent = nullptr);
    /// `icon` names a file in resources/icons.
    void addPage(const QString &icon, const QString &title);
    void setCurrent(int page);
    /// `needing` of them need a person: then that number stands there, in its colour.
    void setCount(int page, int count, int needing, Tone tone);
    void setVault(bool isUnlocked);

signals:
    void pageChosen(int page);
    void vaultClicked();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QVBoxLayout *m_column;
    QList<NavigationItem *> m_pages;
    NavigationItem *m_vault;
};

} // namespace certwright::ui
