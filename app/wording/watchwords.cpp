// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/watchwords.h"

#include "wording/values.h"

#include <QCoreApplication>

namespace dayplus {

using namespace Qt::StringLiterals;

namespace {
struct Watch { Q_DECLARE_TR_FUNCTIONS(Watch) };
}

QString watchCodeName(const QString &code, const Catalogues &catalogues)
{
    if (code == u"bp")
        return Watch::tr("Blood pressure", "measurement");
    if (code == u"ice")
        return Watch::tr("Thinking check", "measurement");
    const CatalogueItem *item = catalogues.item(Kind::Vital, code);
    return item ? itemLabel(*item) : code;
}

QString measureSiteName(const QString &site)
{
    if (site == u"ear")
        return Watch::tr("ear", "where it was measured");
    if (site == u"mouth")
        return Watch::tr("mouth", "where it was measured");
    if (site == u"armpit")
        return Watch::tr("armpit", "where it was measured");
    if (site == u"forehead")
        return Watch::tr("forehead", "where it was measured");
    if (site == u"rectum")
        return Watch::tr("rectum", "where it was measured");
    return site;
}

} // namespace dayplus
