// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/attachmentdrawing.h"

#include <QBuffer>
#include <QImageReader>

#include <poppler-qt6.h>

using namespace Qt::StringLiterals;

namespace dayplus {

namespace {

constexpr int kLongestSide = 4000, kUsualPage = 1600;
constexpr double kPointsPerInch = 72;

/** How large to draw something of a natural size. */
QSize fitted(const QSizeF &natural, QSize wanted, int otherwise)
{
    const QSize most(kLongestSide, kLongestSide);
    if (wanted.width() <= 0 && wanted.height() <= 0)
        wanted = QSize(otherwise, otherwise);
    const QSize box(wanted.width() > 0 ? wanted.width() : kLongestSide, wanted.height() > 0 ? wanted.height() : kLongestSide);
    return natural.scaled(box.boundedTo(most), Qt::KeepAspectRatio).toSize().expandedTo({1, 1});
}

Result<QImage> drawPage(const QByteArray &content, int page, const QSize &wanted)
{
    Poppler::setDebugErrorFunction([](const QString &, const QVariant &) {}, {}); // it would print parts of the document
    const auto document = Poppler::Document::loadFromData(content);
    if (!document || document->isLocked())
        return Error{Fault::Unreadable, u"the PDF can't be drawn"_s, {}};
    const auto found = page >= 0 && page < document->numPages() ? document->page(page) : nullptr;
    if (!found)
        return Error{Fault::NotFound, u"no such page"_s, {}};
    const QSizeF points = found->pageSizeF();
    if (points.isEmpty())
        return Error{Fault::Unreadable, u"the page has no size"_s, {}};
    document->setRenderHint(Poppler::Document::Antialiasing);
    document->setRenderHint(Poppler::Document::TextAntialiasing);
    const QSize size = fitted(points, wanted, kUsualPage);
    const QImage image = found->renderToImage(size.width() * kPointsPerInch / points.width(), size.height() * kPointsPerInch / points.height(), 0, 0,
                                              size.width(), size.height());
    return image.isNull() ? Result<QImage>(Error{Fault::Unreadable, u"the page can't be drawn"_s, {}}) : Result<QImage>(image);
}

Result<QImage> drawPicture(const QByteArray &content, const QSize &wanted)
{
    QBuffer buffer;
    buffer.setData(content);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    const QSize natural = reader.size();
    if (natural.isEmpty())
        return Error{Fault::Unreadable, u"the picture can't be drawn"_s, {}};
    const QSize size = fitted(natural, wanted, kLongestSide);
    if (size.width() < natural.width())
        reader.setScaledSize(size);
    const QImage image = reader.read();
    return image.isNull() ? Result<QImage>(Error{Fault::Unreadable, u"the picture can't be drawn"_s, {}}) : Result<QImage>(image);
}

} // namespace

Result<QImage> drawAttachment(const QByteArray &content, int page, const QSize &wanted)
{
    if (content.left(1024).contains("%PDF-"))
        return drawPage(content, page, wanted);
    return drawPicture(content, wanted);
}

} // namespace dayplus
