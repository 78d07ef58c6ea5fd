// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/attachmentpicture.h"

#include "domain/attachmentfault.h"

#include <QBuffer>
#include <QColorSpace>
#include <QImageReader>
#include <QImageWriter>

#include <cstring>

namespace dayplus {

namespace {

/** A JPEG is decoded small at once, so it may have more pixels than a PNG, which is first decoded whole. */
constexpr qint64 kMostJpegPixels = 120'000'000, kMostPngPixels = 64'000'000;
constexpr int kDecoderMiB = 256;
constexpr int kJpegQuality = 88;

Error damaged()
{
    return {Fault::Unreadable, attachmentfault::kDamagedPicture, {}};
}

/** Does the picture's data end? The decoder fills what is missing of a JPEG with grey and says nothing. */
bool isWholeJpeg(const QByteArray &bytes)
{
    constexpr uchar kStartOfScan = 0xda;
    qsizetype at = 2;
    while (at + 4 <= bytes.size() && uchar(bytes[at]) == 0xff) {
        const uchar marker = uchar(bytes[at + 1]);
        if (marker == 0xff) {
            ++at; // a fill byte
            continue;
        }
        if (marker == kStartOfScan)
            return bytes.indexOf("\xff\xd9", at) >= 0;
        at += 2 + (uchar(bytes[at + 2]) << 8 | uchar(bytes[at + 3]));
    }
    return false;
}

/** The pixels alone: in plain sRGB, in a new image, without the texts, profile and resolution of the old one. */
QImage pixelsOf(QImage image)
{
    if (image.colorSpace().isValid() && image.colorSpace() != QColorSpace(QColorSpace::SRgb))
        image.convertToColorSpace(QColorSpace::SRgb);
    const QImage::Format format = image.hasAlphaChannel() ? QImage::Format_ARGB32 : image.isGrayscale() ? QImage::Format_Grayscale8 : QImage::Format_RGB32;
    image.convertTo(format);
    QImage pixels(image.size(), format);
    const auto line = std::size_t(std::min(image.bytesPerLine(), pixels.bytesPerLine()));
    for (int y = 0; y < pixels.height(); ++y)
        std::memcpy(pixels.scanLine(y), image.constScanLine(y), line);
    return pixels;
}

} // namespace

Result<CleanPicture> cleanPicture(const QByteArray &bytes, PictureFormat format, int longest)
{
    const bool isJpeg = format == PictureFormat::Jpeg;
    if (isJpeg && !isWholeJpeg(bytes))
        return damaged();
    QBuffer source;
    source.setData(bytes);
    source.open(QIODevice::ReadOnly);
    QImageReader::setAllocationLimit(kDecoderMiB);
    QImageReader reader(&source, isJpeg ? "jpeg" : "png");
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (size.isEmpty())
        return damaged();
    if (qint64(size.width()) * size.height() > (isJpeg ? kMostJpegPixels : kMostPngPixels))
        return Error{Fault::TooLarge, attachmentfault::kTooManyPixels, {}};
    if (std::max(size.width(), size.height()) > longest)
        reader.setScaledSize(size.scaled(longest, longest, Qt::KeepAspectRatio).expandedTo({1, 1}));
    QImage image;
    if (!reader.read(&image) || image.isNull())
        return damaged();
    image = pixelsOf(std::move(image));
    CleanPicture clean{{}, image.size()};
    QBuffer target(&clean.bytes);
    target.open(QIODevice::WriteOnly);
    QImageWriter writer(&target, isJpeg ? "jpeg" : "png");
    if (isJpeg)
        writer.setQuality(kJpegQuality);
    if (!writer.write(image))
        return Error{Fault::NoMemory, QStringLiteral("attachment: the picture could not be encoded"), {}};
    return clean;
}

} // namespace dayplus
