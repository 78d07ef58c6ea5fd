// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/qrfile.h"

#include "exchange/attachmentpicture.h"

#include <QFile>
#include <QImage>

#define ZX_USE_UTF8 1
#include <ReadBarcode.h>

namespace dayplus {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMostBytes = 20 * 1024 * 1024;
constexpr int kLongest = 2400; // pixels; a code in a photo is read well from so many

Result<QByteArray> bytesOf(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return Error{Fault::NotFound, {}, {}};
    if (file.size() > kMostBytes)
        return Error{Fault::TooLarge, u"over 20 MB"_s, {}};
    if (!file.open(QIODevice::ReadOnly))
        return Error{Fault::NoPermission, file.errorString(), {}};
    return file.read(kMostBytes);
}

/** Grey on white: what is transparent is paper. */
QImage greyOf(const QByteArray &bytes)
{
    const QImage picture = QImage::fromData(bytes);
    if (!picture.hasAlphaChannel())
        return picture.convertToFormat(QImage::Format_Grayscale8);
    QImage paper(picture.size(), QImage::Format_Grayscale8);
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            const QRgb c = picture.pixel(x, y);
            paper.scanLine(y)[x] = uchar((qGray(c) * qAlpha(c) + 255 * (255 - qAlpha(c))) / 255);
        }
    }
    return paper;
}

/** Small codes, one pixel per module, are made larger: the reader needs some pixels for each. */
QImage readable(const QImage &picture)
{
    constexpr int kSmall = 400;
    const int longest = std::max(picture.width(), picture.height());
    if (longest == 0 || longest > kSmall)
        return picture;
    const int times = kSmall / longest + 1;
    return picture.scaled(picture.width() * times, picture.height() * times, Qt::IgnoreAspectRatio, Qt::FastTransformation);
}

} // namespace

Result<QStringList> qrTextsIn(const QString &file)
{
    const Result<QByteArray> bytes = bytesOf(file);
    if (!bytes)
        return bytes.error();
    const PictureFormat format = bytes->startsWith("\xff\xd8") ? PictureFormat::Jpeg : PictureFormat::Png;
    const Result<CleanPicture> clean = cleanPicture(*bytes, format, kLongest);
    if (!clean)
        return clean.error();
    const QImage grey = readable(greyOf(clean->bytes));
    if (grey.isNull())
        return Error{Fault::Unreadable, {}, {}};
    ZXing::DecodeHints hints;
    hints.setFormats(ZXing::BarcodeFormat::QRCode);
    hints.setTryHarder(true);
    hints.setTryRotate(true);
    QStringList texts;
    const ZXing::ImageView view(grey.constBits(), grey.width(), grey.height(), ZXing::ImageFormat::Lum, int(grey.bytesPerLine()));
    for (const ZXing::Result &code : ZXing::ReadBarcodes(view, hints)) {
        if (!code.isValid())
            continue;
        const ZXing::ByteArray &raw = code.bytes(); // ours are UTF-8; the reader would only guess
        texts.append(QString::fromUtf8(reinterpret_cast<const char *>(raw.data()), qsizetype(raw.size())));
    }
    return texts;
}

} // namespace dayplus
