// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/attachmentimages.h"

#include "journal/futures.h"
#include "viewmodels/attachmentdrawing.h"

#include <QUrl>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace dayplus {

namespace {

class Response : public QQuickImageResponse {
public:
    explicit Response(const QFuture<Result<QImage>> &drawn)
    {
        onResult(drawn, this, [this](const Result<QImage> &image) {
            if (image)
                m_image = *image;
            else
                m_error = image.error().note.isEmpty() ? u"not there"_s : image.error().note;
            Q_EMIT finished();
        });
    }
    QQuickTextureFactory *textureFactory() const override { return QQuickTextureFactory::textureFactoryForImage(m_image); }
    QString errorString() const override { return m_error; }

private:
    QImage m_image;
    QString m_error;
};

} // namespace

void AttachmentImages::open(Store &store)
{
    const QMutexLocker locker(&m_mutex);
    m_store = &store;
}

void AttachmentImages::close()
{
    const QMutexLocker locker(&m_mutex);
    m_store = nullptr;
}

QQuickImageResponse *AttachmentImages::requestImageResponse(const QString &id, const QSize &requestedSize)
{
    const QUrl asked(id);
    const int page = QUrlQuery(asked).queryItemValue(u"page"_s).toInt();
    QFuture<Result<QByteArray>> content;
    {
        const QMutexLocker locker(&m_mutex);
        content = m_store ? m_store->content(Id::fromString(asked.path())) : finished<QByteArray>(Error{Fault::Locked, u"locked"_s, {}});
    }
    // Drawing takes long: neither on the storage thread nor here.
    return new Response(content.then(QtFuture::Launch::Async, [page, requestedSize](const QFuture<Result<QByteArray>> &future) -> Result<QImage> {
        const Result<QByteArray> bytes = resultOf(future);
        if (!bytes)
            return bytes.error();
        return drawAttachment(*bytes, page, requestedSize);
    }));
}

} // namespace dayplus
