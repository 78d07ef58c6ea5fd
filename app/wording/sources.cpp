// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/sources.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

namespace dayplus {
using namespace Qt::StringLiterals;

QString sourceWords(const QString &source)
{
    static const QRegularExpression kPointer(uR"(^(CLINICAL|ARCHITECTURE)[^:;]*:\s*)"_s);
    QString text = source;
    text.remove(kPointer);
    bool unchecked = false;
    QStringList parts;
    for (QString part : text.split(u"; "_s)) {
        unchecked = unchecked || part.contains(u"[K]"_s) || part.contains(u"from memory"_s) || part.contains(u"to be checked"_s)
            || part.contains(u"to be reviewed"_s);
        part.remove(u"[K]"_s).remove(u", to be checked"_s).remove(u", to be reviewed"_s).remove(u", from memory"_s);
        part = part.trimmed();
        if (!part.isEmpty() && part != u"from memory" && part != u"own words" && !part.startsWith(u"CLINICAL"_s) && !part.startsWith(u"ARCHITECTURE"_s))
            parts.append(part);
    }
    if (parts.isEmpty())
        return QCoreApplication::translate("Sources", "General knowledge. Ask your team.", "where a fact comes from");
    const QString said = parts.join(u"; "_s);
    return unchecked ? QCoreApplication::translate("Sources", "%1 (not looked up again: ask your team)", "where a fact comes from").arg(said) : said;
}

} // namespace dayplus
