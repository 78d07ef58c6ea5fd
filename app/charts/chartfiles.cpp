// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/timechart.h"

#include <QBuffer>
#include <QMarginsF>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>

namespace dayplus {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPxPerInch = 96;

/** All bytes, or the old file as it was. */
Done writeFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return Error{file.error() == QFileDevice::PermissionsError ? Fault::NoPermission : Fault::WriteFailed, file.errorString(), {}};
    if (file.write(bytes) != bytes.size() || !file.commit())
        return Error{Fault::WriteFailed, file.errorString(), {}};
    return done();
}

} // namespace

Done TimeChart::savePdf(const QString &path, QSizeF size, const QString &title)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setTitle(title);
        writer.setCreator(u"Dayplus"_s);
        writer.setResolution(kPxPerInch);
        writer.setPageSize(QPageSize(size * 72.0 / kPxPerInch, QPageSize::Point, QString(), QPageSize::ExactMatch));
        writer.setPageMargins(QMarginsF());
        QPainter painter(&writer);
        if (!painter.isActive())
            return Error{Fault::WriteFailed, u"no PDF painter"_s, {}};
        paint(&painter, QRectF(QPointF(), size));
    }
    return writeFile(path, bytes);
}

Done TimeChart::saveSvg(const QString &path, QSizeF size, const QString &title)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QSvgGenerator generator;
        generator.setOutputDevice(&buffer);
        generator.setTitle(title);
        generator.setSize(size.toSize());
        generator.setViewBox(QRectF(QPointF(), size));
        generator.setResolution(kPxPerInch);
        QPainter painter(&generator);
        paint(&painter, QRectF(QPointF(), size));
    }
    return writeFile(path, bytes);
}

Done TimeChart::savePng(const QString &path, QSize size, qreal devicePixelRatio)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!image(size, devicePixelRatio).save(&buffer, "PNG"))
        return Error{Fault::WriteFailed, u"no PNG writer"_s, {}};
    return writeFile(path, bytes);
}

} // namespace dayplus
