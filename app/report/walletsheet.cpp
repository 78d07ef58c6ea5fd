// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/walletsheet.h"

#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QAbstractTextDocumentLayout>
#include <QTextDocument>
#include <QUrl>

namespace dayplus {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPerInch = 96;
constexpr qreal kMarginMm = 8;
constexpr int kTextPixels = 12;
constexpr int kQrPixels = 150;

/** Only escaped text goes into the page. */
QString pageOf(const WalletSheet &sheet)
{
    QString html = u"<h2>%1</h2>"_s.arg(sheet.title.toHtmlEscaped());
    for (const WalletSheet::Line &line : sheet.lines) {
        html += u"<p>"_s;
        if (!line.title.isEmpty())
            html += u"<small>%1</small><br>"_s.arg(line.title.toHtmlEscaped());
        html += u"<b>%1</b>"_s.arg(line.text.toHtmlEscaped());
        if (!line.source.isEmpty())
            html += u"<br><small>%1</small>"_s.arg(line.source.toHtmlEscaped());
        html += u"</p>"_s;
    }
    if (!sheet.qr.isNull())
        html += u"<p><img src=\"qr\" width=\"%1\" height=\"%1\"></p>"_s.arg(kQrPixels);
    return html + u"<p><small>%1</small></p>"_s.arg(sheet.foot.toHtmlEscaped());
}

} // namespace

Done writeWalletSheet(QIODevice &device, const WalletSheet &sheet)
{
    if (!device.isWritable())
        return Error{Fault::WriteFailed, u"not open for writing"_s, {}};
    QPdfWriter writer(&device);
    writer.setResolution(kPerInch);
    writer.setPageSize(QPageSize(QPageSize::A6));
    writer.setPageMargins(QMarginsF(kMarginMm, kMarginMm, kMarginMm, kMarginMm), QPageLayout::Millimeter);
    writer.setTitle(sheet.title);
    QPainter painter(&writer);
    if (!painter.isActive())
        return Error{Fault::WriteFailed, u"no page could be begun"_s, {}};
    QTextDocument document;
    QFont font = sheet.family.isEmpty() ? QFont() : QFont(sheet.family);
    font.setPixelSize(kTextPixels);
    document.setDefaultFont(font);
    document.documentLayout()->setPaintDevice(&writer);
    if (!sheet.qr.isNull())
        document.addResource(QTextDocument::ImageResource, QUrl(u"qr"_s), sheet.qr.scaled(sheet.qr.size() * 8)); // hard edges
    document.setHtml(pageOf(sheet));
    const QRect area(0, 0, writer.width(), writer.height());
    document.setPageSize(area.size());
    for (int page = 0; page < document.pageCount(); ++page) {
        if (page > 0)
            writer.newPage();
        painter.save();
        painter.translate(0, -qreal(page) * area.height());
        document.drawContents(&painter, QRectF(0, qreal(page) * area.height(), area.width(), area.height()));
        painter.restore();
    }
    painter.end();
    return done();
}

} // namespace dayplus
