// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports.h"

#include <QMutex>
#include <QQuickAsyncImageProvider>

namespace dayplus {

/**
 * "image://attachment/<id>?page=N": kept photos and pages of kept PDFs, drawn from the open vault's memory. Nothing is kept here; show them
 * through qml/controls/AttachmentImage.qml, which keeps them out of the screens' cache too. While locked every request fails. open() and
 * close() on the GUI thread, requests on any.
 */
class AttachmentImages : public QQuickAsyncImageProvider {
public:
    static QString name() { return QStringLiteral("attachment"); }

    void open(Store &store);
    /** Before the store goes. What is on its way ends with an error. */
    void close();
    QQuickImageResponse *requestImageResponse(const QString &id, const QSize &requestedSize) override;

private:
    QMutex m_mutex;
    Store *m_store = nullptr;
};

} // namespace dayplus
