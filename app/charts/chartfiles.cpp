// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chartfiles.h"

#include "charts/timechart.h"

#include <QBuffer>
#include <QImage>
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
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    if (file.write(bytes) != bytes.size() || !file.commit())
        return Error{Fault::WriteFailed, file.errorString(), {}};
    return done();
}

/** The bytes of an image as a PNG file. */
Done writePng(const QString &path, const QImage &image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, "PNG"))
        return Error{Fault::WriteFailed, u"no PNG writer"_s, {}};
    return writeFile(path, bytes);
}

} // namespace

Done savePdfPage(const QString &path, QSizeF size, const QString &title, const DrawsPage &draw)
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
        draw(&painter);
    }
    return writeFile(path, bytes);
}

Done saveSvgPage(const QString &path, QSizeF size, const QString &title, const DrawsPage &draw)
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
        draw(&painter);
    }
    return writeFile(path, bytes);
}

Done savePngPage(const QString &path, QSizeF size, qreal ratio, const DrawsPage &draw)
{
    QImage image((size * ratio).toSize().expandedTo({1, 1}), QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::white);
    {
        QPainter painter(&image);
        draw(&painter);
    }
    return writePng(path, image);
}

Done TimeChart::savePdf(const QString &path, QSizeF size, const QString &title)
{
    return savePdfPage(path, size, title, [&](QPainter *painter) { paint(painter, QRectF(QPointF(), size)); });
}

Done TimeChart::saveSvg(const QString &path, QSizeF size, const QString &title)
{
    return saveSvgPage(path, size, title, [&](QPainter *painter) { paint(painter, QRectF(QPointF(), size)); });
}

Done TimeChart::savePng(const QString &path, QSize size, qreal devicePixelRatio)
{
    return writePng(path, image(size, devicePixelRatio));
}

} // namespace dayplus
