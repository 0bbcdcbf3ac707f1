#include "mainwindow/aboutdialog.h"

#include "widgets/buttons.h"
#include "widgets/textlabel.h"
#include "widgets/theme.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QIcon>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace certwright::ui {

AboutDialog::AboutDialog(QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("About Certwright"));
    auto *picture = new TextLabel({}, TextLabel::Role::Body, this);
    picture->setPixmap(QIcon(u":/icons/app.svg"_s).pixmap(QSize(64, 64), devicePixelRatioF()));
    picture->setAccessibleName(tr("Certwright’s icon"));
    auto *title = new TextLabel(tr("Certwright %1").arg(QCoreApplication::applicationVersion()),
                                TextLabel::Role::Heading, this);
    auto *sentence = new TextLabel(tr("Certificates for your servers: made, deployed and renewed."),
                                   TextLabel::Role::Body, this);
    auto *technical = new TextLabel(tr("Qt %1 · Apache License 2.0").arg(QString::fromLatin1(qVersion())),
                                    TextLabel::Role::Muted, this);
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(primaryButton(tr("Close"), this), QDialogButtonBox::RejectRole);
    auto *column = new QVBoxLayout(this);
    const int margin = space(this, 5);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(space(this, 2));
    for (TextLabel *label : {picture, title, sentence, technical})
        column->addWidget(label);
    column->addSpacing(space(this, 2));
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

} // namespace certwright::ui
