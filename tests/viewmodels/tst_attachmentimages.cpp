// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/futures.h"
#include "journal/journal.h"
#include "memorystore.h"
#include "testworld.h"
#include "viewmodels/attachmentdrawing.h"
#include "viewmodels/attachmentimages.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QQuickTextureFactory>
#include <QSignalSpy>
#include <QtTest>

using namespace dayplus;
using namespace Qt::StringLiterals;

namespace {

QByteArray photo(const QSize &size)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::red);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

/** Page 1 is white with a black lower half, page 2 all black. */
QByteArray letter()
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins({});
    QPainter painter(&writer);
    painter.fillRect(QRect(0, writer.height() / 2, writer.width(), writer.height() / 2), Qt::black);
    writer.newPage();
    painter.fillRect(QRect(0, 0, writer.width(), writer.height()), Qt::black);
    painter.end();
    return bytes;
}

/** An open vault in memory, with a patient. */
struct Vault {
    Vault() : store(std::make_shared<MemoryStore>()), journal(store, shippedCatalogues(), world.world())
    {
        patient = *waitFor(journal.put(patientNamed(u"Mara L."_s)));
    }
    Id keep(const QByteArray &content, const QString &type)
    {
        Attachment about;
        about.patient = patient;
        about.name = u"letter"_s;
        about.type = type;
        return *waitFor(journal.attach(about, content));
    }
    TestWorld world;
    std::shared_ptr<MemoryStore> store;
    Journal journal;
    Id patient;
};

} // namespace

class TestAttachmentImages : public QObject {
    Q_OBJECT

    struct Drawn {
        QImage image;
        QString error;
    };
    Drawn ask(AttachmentImages &images, const QString &id, const QSize &wanted = {})
    {
        const std::unique_ptr<QQuickImageResponse> response(images.requestImageResponse(id, wanted));
        QSignalSpy finished(response.get(), &QQuickImageResponse::finished);
        if (finished.isEmpty() && !finished.wait())
            return {{}, u"no answer"_s};
        const std::unique_ptr<QQuickTextureFactory> factory(response->textureFactory());
        return {factory ? factory->image() : QImage(), response->errorString()};
    }

private Q_SLOTS:
    void aPhotoIsDrawnNeverLargerThanItIs_data()
    {
        QTest::addColumn<QSize>("wanted");
        QTest::addColumn<QSize>("drawn");
        QTest::newRow("as it is") << QSize() << QSize(400, 200);
        QTest::newRow("by its width") << QSize(100, 0) << QSize(100, 50);
        QTest::newRow("by its height") << QSize(0, 100) << QSize(200, 100);
        QTest::newRow("into a square") << QSize(100, 100) << QSize(100, 50);
        QTest::newRow("asked for larger") << QSize(4000, 4000) << QSize(400, 200);
    }
    void aPhotoIsDrawnNeverLargerThanItIs()
    {
        QFETCH(QSize, wanted);
        const auto image = drawAttachment(photo({400, 200}), 0, wanted);
        QVERIFY(image);
        QTEST(image->size(), "drawn");
        QCOMPARE(image->pixelColor(image->width() / 2, image->height() / 2), QColor(Qt::red));
    }

    void eachPageOfALetterIsDrawn()
    {
        const QByteArray pdf = letter();
        const auto first = drawAttachment(pdf, 0, {595, 0});
        QVERIFY2(first, first ? "" : qPrintable(first.error().note));
        QCOMPARE(first->width(), 595);
        QVERIFY(qAbs(first->height() - 842) <= 1);
        QCOMPARE(first->pixelColor(300, 200), QColor(Qt::white));
        QCOMPARE(first->pixelColor(300, 640), QColor(Qt::black));
        const auto second = drawAttachment(pdf, 1, {});
        QVERIFY(second);
        QCOMPARE(second->height(), 1600);
        QCOMPARE(second->pixelColor(300, 200), QColor(Qt::black));
        for (const int page : {-1, 2}) {
            const auto none = drawAttachment(pdf, page, {});
            QVERIFY(!none);
            QCOMPARE(none.error().fault, Fault::NotFound);
        }
    }

    void whatCannotBeDrawnIsSaidSo_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("half a photo") << photo({400, 200}).first(60);
        QTest::newRow("a PDF by its first bytes only") << QByteArray("%PDF-1.4 and then nothing");
    }
    void whatCannotBeDrawnIsSaidSo()
    {
        QFETCH(QByteArray, content);
        const auto image = drawAttachment(content, 0, {});
        QVERIFY(!image);
        QCOMPARE(image.error().fault, Fault::Unreadable);
    }

    void theScreensAskByAddress()
    {
        Vault vault;
        AttachmentImages images;
        images.open(*vault.store);
        const QString red = vault.keep(photo({40, 20}), u"image/png"_s).toString(QUuid::WithoutBraces);
        const QString pdf = vault.keep(letter(), u"application/pdf"_s).toString(QUuid::WithoutBraces);
        const Drawn shown = ask(images, red + u"?page=0"_s, {20, 0});
        QCOMPARE(shown.error, QString());
        QCOMPARE(shown.image.size(), QSize(20, 10));
        const Drawn page = ask(images, pdf + u"?page=1"_s, {100, 0});
        QCOMPARE(page.error, QString());
        QCOMPARE(page.image.pixelColor(50, 20), QColor(Qt::black));
        for (const QString &wrong : {pdf + u"?page=7"_s, u"nobody"_s, vault.journal.newId().toString(QUuid::WithoutBraces)})
            QVERIFY(!ask(images, wrong).error.isEmpty());
    }

    void aLockedVaultShowsNothing()
    {
        Vault vault;
        AttachmentImages images;
        const QString id = vault.keep(photo({40, 20}), u"image/png"_s).toString(QUuid::WithoutBraces);
        QCOMPARE(ask(images, id).error, u"locked"_s); // before the first opening
        images.open(*vault.store);
        QCOMPARE(ask(images, id).image.size(), QSize(40, 20));
        images.close();
        const Drawn after = ask(images, id);
        QCOMPARE(after.error, u"locked"_s);
        QVERIFY(after.image.isNull());
    }

    void whatWasOnItsWayAtALockStillEnds()
    {
        Vault vault;
        AttachmentImages images;
        images.open(*vault.store);
        const QString id = vault.keep(photo({40, 20}), u"image/png"_s).toString(QUuid::WithoutBraces);
        vault.store->pause();
        const std::unique_ptr<QQuickImageResponse> response(images.requestImageResponse(id, {}));
        QSignalSpy finished(response.get(), &QQuickImageResponse::finished);
        images.close();
        vault.store->resume();
        QVERIFY(finished.wait());
        QCOMPARE(finished.count(), 1);
    }
};

QTEST_MAIN(TestAttachmentImages)
#include "tst_attachmentimages.moc"
