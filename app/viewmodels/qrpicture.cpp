// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/qrpicture.h"

#include <QBuffer>
#include <QImage>

#include <memory>
#include <qrencode.h>

namespace dayplus {

using namespace Qt::StringLiterals;

QImage qrPicture(const QString &text)
{
    constexpr int kQuiet = 4;
    const QByteArray bytes = text.toUtf8();
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        bytes.isEmpty() ? nullptr : QRcode_encodeData(int(bytes.size()), reinterpret_cast<const unsigned char *>(bytes.constData()), 0, QR_ECLEVEL_M),
        QRcode_free);
    if (!code)
        return {};
    QImage picture(code->width + 2 * kQuiet, code->width + 2 * kQuiet, QImage::Format_RGB32);
    picture.fill(Qt::white);
    for (int y = 0; y < code->width; ++y) {
        for (int x = 0; x < code->width; ++x) {
            if (code->data[y * code->width + x] & 1)
                picture.setPixelColor(x + kQuiet, y + kQuiet, Qt::black);
        }
    }
    return picture;
}

QString qrDataUrl(const QString &text)
{
    const QImage picture = qrPicture(text);
    QByteArray png;
    QBuffer buffer(&png);
    if (picture.isNull() || !picture.save(&buffer, "PNG"))
        return {};
    return u"data:image/png;base64,"_s + QString::fromLatin1(png.toBase64());
}

} // namespace dayplus
