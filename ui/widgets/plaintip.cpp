#include "widgets/plaintip.h"

#include <QTextDocument>

namespace certwright::ui {

QString plainTip(const QString &text)
{
    return text.contains(u'<') || text.contains(u'&') ? Qt::convertFromPlainText(text) : text;
}

} // namespace certwright::ui
