#include "wizards/savecertificate.h"

#include "base/durablefile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace certwright::ui {

namespace {

struct SaveWords {
    Q_DECLARE_TR_FUNCTIONS(certwright::ui::SaveWords)
};

/// Letters and digits of `name`, so that it can stand on every file system and in every mail.
QString fileNameFor(const QString &name)
{
    static const QRegularExpression strange(u"[^\\p{L}\\p{N}._-]+"_s);
    QString plain = QString(name).replace(strange, u"-"_s);
    while (plain.startsWith(u'.') || plain.startsWith(u'-'))
        plain.remove(0, 1);
    return (plain.isEmpty() ? u"authority"_s : plain.left(80)) + u".crt"_s;
}

} // namespace

void saveCertificate(QWidget *parent, const Certificate &certificate, const QString &name,
                     std::function<void(const QString &path, const Result<> &written)> done)
{
    auto *dialog = new QFileDialog(parent, SaveWords::tr("Save certificate"), QDir::homePath());
    dialog->setObjectName(u"saveDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({SaveWords::tr("Certificates (*.crt *.pem)"), SaveWords::tr("All files (*)")});
    dialog->selectFile(fileNameFor(name));
    QObject::connect(
        dialog, &QFileDialog::fileSelected, parent,
        [certificate, done = std::move(done)](const QString &path) {
            done(path, writeFileDurably(path, certificate.pem(), {.mode = 0644, .owner = {}, .group = {}}));
        });
    dialog->open();
}

} // namespace certwright::ui
