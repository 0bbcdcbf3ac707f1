#include "certificates/exportcommand.h"

#include "certificates/exportdialog.h"

using namespace Qt::Literals::StringLiterals;

namespace certwright::ui {

ExportCommand::ExportCommand(Workplace workplace, QObject *parent)
    : Command({QString::fromLatin1(commandId), tr("&Export…"), u"export"_s, QKeySequence(u"Ctrl+E"_s)},
              parent),
      m_workplace(std::move(workplace))
{
}

void ExportCommand::run(const Selection &selection)
{
    auto *dialog = new ExportDialog(m_workplace, *selection.only(), m_workplace.page.window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace certwright::ui
