#include "widgets/savedialog.h"

#include <QDir>
#include <QFileDialog>
#include <QRegularExpression>
#include <QStandardPaths>

using namespace Qt::Literals::StringLiterals;

namespace certwright::ui {

namespace {

constexpr qsizetype longestName = 100;

/// `pem` of `PEM (*.pem *.crt)`
QString suffixOf(const QString &filter)
{
    static const QRegularExpression first(u"\\*\\.([a-z0-9]+)"_s);
    return first.match(filter).captured(1);
}

} // namespace

void askSavePath(QWidget *parent, const SaveQuestion &question,
                 std::function<void(const QString &, const QString &)> then)
{
    auto *dialog = new QFileDialog(parent, question.title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters(question.filters);
    dialog->setDefaultSuffix(suffixOf(question.filters.value(0)));
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->selectFile(question.suggestedName);
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog,
                     [dialog](const QString &filter) { dialog->setDefaultSuffix(suffixOf(filter)); });
    QObject::connect(dialog, &QFileDialog::accepted, parent, [dialog, then = std::move(then)] {
        then(dialog->selectedFiles().value(0), dialog->selectedNameFilter());
    });
    dialog->open();
}

QString fileNameFor(const QString &name)
{
    static const QRegularExpression unsafe(u"[^A-Za-z0-9._-]+"_s);
    static const QRegularExpression leading(u"^[.-]+"_s);
    QString safe = name.startsWith("*."_L1) ? "wildcard."_L1 + name.mid(2) : name;
    safe.replace(unsafe, u"_"_s).remove(leading).truncate(longestName);
    return safe.isEmpty() ? u"certificate"_s : safe;
}

} // namespace certwright::ui
