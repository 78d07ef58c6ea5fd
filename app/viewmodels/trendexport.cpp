// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/trendexport.h"

#include "viewmodels/saveplace.h"
#include "wording/faults.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace dayplus {

namespace {

const QStringList &ends()
{
    static const QStringList names{u"pdf"_s, u"svg"_s, u"png"_s};
    return names;
}

} // namespace

TrendExport::TrendExport(std::function<ChartSheet()> sheet, std::function<QDate()> today) : m_sheet(std::move(sheet)), m_today(std::move(today)) { }

void TrendExport::setFormat(int format)
{
    if (format < 0 || format >= ends().size() || format == int(m_format))
        return;
    m_format = ChartFormat(format);
    forget();
}

QString TrendExport::suggestedName() const
{
    return u"dayplus-trends-%1.%2"_s.arg(m_today().toString(Qt::ISODate), ends()[int(m_format)]);
}

QUrl TrendExport::suggestedFile() const
{
    return saveUrl(suggestedName());
}

void TrendExport::write(const QUrl &url)
{
    QString path = url.isLocalFile() ? url.toLocalFile() : url.toString();
    if (!chartFormatOf(path)) // typed without its end
        path += u'.' + ends()[int(m_format)];
    const ChartFormat format = chartFormatOf(path).value_or(m_format);
    m_result.clear();
    m_problem.clear();
    const Done written = saveChartSheet(m_sheet(), path, format, kA4Landscape);
    if (written)
        //: %1 is a file name
        m_result = tr("The picture is in %1.", "export of Trends").arg(QFileInfo(path).fileName());
    else
        m_problem = sentence(written.error());
    Q_EMIT changed();
}

void TrendExport::forget()
{
    m_result.clear();
    m_problem.clear();
    Q_EMIT changed();
}

} // namespace dayplus
