// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/attachmentfault.h"
#include "exchange/attachmentfile.h"
#include "wording/faults.h"

#include <QBuffer>
#include <QColorSpace>
#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QImage>
#include <QImageReader>
#include <QImageWriter>
#include <QPainter>
#include <QTemporaryDir>
#include <QtTest>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

using namespace dayplus;
using namespace Qt::StringLiterals;

namespace {

/** Red on the left, blue on the right; the red is where the camera's left was. */
QImage halves(const QSize &size)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::blue);
    QPainter(&image).fillRect(QRect(0, 0, size.width() / 2, size.height()), Qt::red);
    return image;
}

QByteArray encoded(const QImage &image, const char *format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, format);
    if (!writer.write(image))
        qFatal("not encoded");
    return bytes;
}

QByteArray big(quint32 value, int bytes)
{
    QByteArray out;
    while (bytes-- > 0)
        out += char(value >> 8 * bytes & 0xff);
    return out;
}

/** A photo as a telephone makes it: turned by `orientation`, with a maker, a place and a comment. */
QByteArray photoWithExif(const QImage &image, int orientation)
{
    const QByteArray maker("Needle Phone 9"), place("NEEDLEPLACE"), comment("needle comment");
    const auto entry = [](int tag, int type, quint32 count, const QByteArray &value) { return big(tag, 2) + big(type, 2) + big(count, 4) + value; };
    // IFD 0 at 8 with four entries, its texts behind it, then the GPS directory with one.
    const int texts = 8 + 2 + 4 * 12 + 4, gps = texts + 64;
    QByteArray tiff = "MM" + big(42, 2) + big(8, 4) + big(4, 2);
    tiff += entry(0x010e, 2, quint32(comment.size() + 1), big(quint32(texts), 4));
    tiff += entry(0x010f, 2, quint32(maker.size() + 1), big(quint32(texts + 32), 4));
    tiff += entry(0x0112, 3, 1, big(quint32(orientation), 2) + big(0, 2));
    tiff += entry(0x8825, 4, 1, big(quint32(gps), 4));
    tiff += big(0, 4) + comment.leftJustified(32, '\0') + maker.leftJustified(32, '\0');
    tiff += big(1, 2) + entry(0x001b, 7, quint32(place.size()), big(quint32(gps + 18), 4)) + big(0, 4) + place;
    const QByteArray exif = QByteArray("Exif\0\0", 6) + tiff;
    const QByteArray remark("needle remark");
    QByteArray jpeg = encoded(image, "jpeg");
    jpeg.insert(2, "\xff\xe1" + big(quint32(exif.size() + 2), 2) + exif + "\xff\xfe" + big(quint32(remark.size() + 2), 2) + remark);
    return jpeg;
}

QByteArray chunk(const QByteArray &name, const QByteArray &data)
{
    // The CRC of PNG is zlib's, over name and data.
    quint32 crc = 0xffffffff;
    for (const char c : name + data) {
        crc ^= uchar(c);
        for (int bit = 0; bit < 8; ++bit)
            crc = crc & 1 ? crc >> 1 ^ 0xedb88320 : crc >> 1;
    }
    return big(quint32(data.size()), 4) + name + data + big(~crc, 4);
}

/** A PNG that says it is as large as that, with hardly any data. */
QByteArray pngOfSize(quint32 width, quint32 height)
{
    return "\x89PNG\r\n\x1a\n" + chunk("IHDR", big(width, 4) + big(height, 4) + QByteArray("\x08\x02\0\0\0", 5))
        + chunk("IDAT", qCompress(QByteArray(1000, '\0')).mid(4)) + chunk("IEND", {});
}

enum class Lock { Open, OwnerOnly, Password };

QByteArray pdf(int pages, Lock lock = Lock::Open)
{
    QPDF document;
    document.emptyPDF();
    for (int i = 0; i < pages; ++i)
        QPDFPageDocumentHelper(document).addPage(QPDFObjectHandle::parse("<< /Type /Page /MediaBox [0 0 595 842] /Resources << >> >>"), false);
    QPDFWriter writer(document);
    writer.setOutputMemory();
    if (lock != Lock::Open)
        writer.setR6EncryptionParameters(lock == Lock::Password ? "secret" : "", "owner", true, true, true, true, true, true, qpdf_r3p_full, true);
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char *>(buffer->getBuffer()), qsizetype(buffer->getSize())};
}

bool holdsNeedle(const QByteArray &bytes)
{
    return bytes.toLower().contains("needle") || bytes.contains("Exif");
}

} // namespace

class TestAttachmentFile : public QObject {
    Q_OBJECT

    QString written(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("not written");
        return file.fileName();
    }
    QTemporaryDir m_folder;

private Q_SLOTS:
    void aPhotoKeepsNothingButItsPixels()
    {
        const QByteArray photo = photoWithExif(halves({64, 32}), 1);
        QVERIFY(holdsNeedle(photo));
        const auto made = prepareAttachment(written(u"IMG_1234.JPG"_s, photo));
        QVERIFY2(made, made ? "" : qPrintable(made.error().note));
        QVERIFY(!holdsNeedle(made->content));
        QCOMPARE(made->about.name, u"IMG_1234.JPG"_s);
        QCOMPARE(made->about.type, u"image/jpeg"_s);
        QCOMPARE(made->about.bytes, made->content.size());
        QCOMPARE(made->about.digest, QCryptographicHash::hash(made->content, QCryptographicHash::Sha256));
        QCOMPARE(QSize(made->about.width, made->about.height), QSize(64, 32));
        const QImage image = QImage::fromData(made->content);
        QCOMPARE(image.size(), QSize(64, 32));
        QVERIFY(image.pixelColor(8, 16).red() > 200 && image.pixelColor(56, 16).blue() > 200);
    }

    void aPhotoIsTurnedAsTheCameraWasHeld_data()
    {
        QTest::addColumn<int>("orientation");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<QPoint>("red");
        QTest::newRow("upright") << 1 << QSize(64, 32) << QPoint(8, 16);
        QTest::newRow("mirrored") << 2 << QSize(64, 32) << QPoint(56, 16);
        QTest::newRow("head down") << 3 << QSize(64, 32) << QPoint(56, 16);
        QTest::newRow("a quarter to the right") << 6 << QSize(32, 64) << QPoint(16, 8);
        QTest::newRow("a quarter to the left") << 8 << QSize(32, 64) << QPoint(16, 56);
    }
    void aPhotoIsTurnedAsTheCameraWasHeld()
    {
        QFETCH(int, orientation);
        QFETCH(QPoint, red);
        const auto made = prepareAttachment(photoWithExif(halves({64, 32}), orientation), u"photo.jpg"_s);
        QVERIFY(made);
        QTEST(QSize(made->about.width, made->about.height), "size");
        const QImage image = QImage::fromData(made->content);
        QTEST(image.size(), "size");
        QVERIFY(image.pixelColor(red).red() > 200);
        QVERIFY(image.pixelColor(image.width() - red.x(), image.height() - red.y()).blue() > 200);
    }

    void aPngStaysAPngWithoutItsTexts()
    {
        QImage image(20, 10, QImage::Format_ARGB32);
        image.fill(QColor(10, 200, 30, 128));
        image.setText(u"Comment"_s, u"needle comment"_s);
        image.setText(u"Author"_s, u"needle author"_s);
        const QByteArray png = encoded(image, "png");
        QVERIFY(holdsNeedle(png));
        const auto made = prepareAttachment(png, u"scan.png"_s);
        QVERIFY(made);
        QCOMPARE(made->about.type, u"image/png"_s);
        QVERIFY(!holdsNeedle(made->content));
        QVERIFY(QImage::fromData(made->content).textKeys().isEmpty());
        QCOMPARE(QImage::fromData(made->content).pixelColor(3, 3), QColor(10, 200, 30, 128));
    }

    void colourProfilesAreAppliedAndDropped()
    {
        QImage image = halves({16, 8});
        image.setColorSpace(QColorSpace(QColorSpace::AdobeRgb));
        const auto made = prepareAttachment(encoded(image, "png"), u"a.png"_s);
        QVERIFY(made);
        QVERIFY(!made->content.contains("iCCP"));
        QVERIFY(QImage::fromData(made->content).pixelColor(2, 2).red() > 250);
    }

    void largePicturesAreMadeSmaller_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QSize>("size");
        QTest::newRow("a wide JPEG") << encoded(halves({6000, 1000}), "jpeg") << QSize(3000, 500);
        QTest::newRow("a JPEG that lies on its side") << photoWithExif(halves({4500, 3000}), 6) << QSize(2000, 3000);
        QTest::newRow("a tall PNG") << encoded(halves({300, 6000}), "png") << QSize(150, 3000);
        QTest::newRow("just as large as it may be") << encoded(halves({3000, 3000}), "png") << QSize(3000, 3000);
        QTest::newRow("a line of one pixel") << encoded(halves({6000, 1}), "png") << QSize(3000, 1);
    }
    void largePicturesAreMadeSmaller()
    {
        QFETCH(QByteArray, bytes);
        const auto made = prepareAttachment(bytes, u"p"_s);
        QVERIFY2(made, made ? "" : qPrintable(made.error().note));
        QTEST(QSize(made->about.width, made->about.height), "size");
        QTEST(QImage::fromData(made->content).size(), "size");
    }

    void aLetterStaysAsItIs()
    {
        const QByteArray letter = pdf(3);
        const auto made = prepareAttachment(written(u"Arztbrief März.pdf"_s, letter));
        QVERIFY2(made, made ? "" : qPrintable(made.error().note));
        QCOMPARE(made->about.name, u"Arztbrief März.pdf"_s);
        QCOMPARE(made->about.type, u"application/pdf"_s);
        QCOMPARE(made->about.pages, 3);
        QCOMPARE(made->about.width, 0);
        QVERIFY(made->content == letter);
    }

    void aLetterThatEveryViewerMendsIsTaken()
    {
        QByteArray letter = pdf(2);
        const qsizetype table = letter.lastIndexOf("startxref");
        letter.replace(table, letter.size() - table, "startxref\n7\n%%EOF\n");
        const auto made = prepareAttachment(letter, u"a.pdf"_s);
        QVERIFY2(made, made ? "" : qPrintable(made.error().note));
        QCOMPARE(made->about.pages, 2);
        QVERIFY(made->content == letter);
        QVERIFY(prepareAttachment(pdf(1, Lock::OwnerOnly), u"no-printing.pdf"_s));   // opens without a password
    }

    void whatItIsSaysTheContentAndNotTheName()
    {
        const auto photo = prepareAttachment(encoded(halves({8, 8}), "png"), u"letter.pdf"_s);
        QVERIFY(photo);
        QCOMPARE(photo->about.type, u"image/png"_s);
        QCOMPARE(photo->about.name, u"letter.pdf"_s);
    }

    void namesAreMadeFit_data()
    {
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("kept");
        QTest::newRow("spaces and line ends") << u"  a\n b .png"_s << u"a b .png"_s;
        QTest::newRow("a way out of the folder") << u"../../etc/x.png"_s << u"....etcx.png"_s;
        QTest::newRow("a control character") << u"a\u0007b.png"_s << u"ab.png"_s;
        QTest::newRow("very long") << QString(400, u'x') + u".png"_s << QString(196, u'x') + u".png"_s;
    }
    void namesAreMadeFit()
    {
        QFETCH(QString, given);
        const auto made = prepareAttachment(encoded(halves({8, 8}), "png"), given);
        QVERIFY(made);
        QTEST(made->about.name, "kept");
    }

    void whatCannotBeTakenIsRefusedWithASentence_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("fault");
        QTest::addColumn<QString>("note");
        QTest::addColumn<QString>("said");
        const auto row = [](const char *name, const QByteArray &bytes, Fault fault, QLatin1StringView note, const QString &said) {
            QTest::newRow(name) << bytes << int(fault) << QString(note) << said;
        };
        const QByteArray jpeg = photoWithExif(halves({640, 320}), 1), png = encoded(halves({640, 320}), "png"), letter = pdf(3);
        const QString types = u"Only photos (JPEG or PNG) and PDF documents can be added. Nothing was saved."_s;
        const QString picture = u"This picture is damaged and cannot be read. Nothing was saved; please choose another file."_s;
        const QString document = u"This PDF is damaged and cannot be read. Nothing was saved; please ask for it again or scan the paper."_s;
        row("an empty file", {}, Fault::Unreadable, attachmentfault::kUnknownType, types);
        row("words that call themselves a PDF", "Dear Ms L., this is no PDF.", Fault::Unreadable, attachmentfault::kUnknownType, types);
        row("a picture of a kind we don't keep", encoded(halves({8, 8}), "bmp"), Fault::Unreadable, attachmentfault::kUnknownType, types);
        row("a PDF by its mark only", "%PDF-1.7\nand then a shopping list\n%%EOF\n", Fault::Unreadable, attachmentfault::kDamagedPdf, document);
        row("half a PDF", letter.first(letter.size() / 2), Fault::Unreadable, attachmentfault::kDamagedPdf, document);
        row("a PDF without pages", pdf(0), Fault::Unreadable, attachmentfault::kDamagedPdf, document);
        row("a PDF with a password", pdf(1, Lock::Password), Fault::Unreadable, attachmentfault::kLockedPdf,
            u"This PDF is locked with a password. Nothing was saved; please make a copy without a password first."_s);
        row("half a PNG", png.first(png.size() / 2), Fault::Unreadable, attachmentfault::kDamagedPicture, picture);
        row("half a JPEG", jpeg.first(jpeg.size() * 2 / 3), Fault::Unreadable, attachmentfault::kDamagedPicture, picture);
        row("a PNG's first bytes", png.first(20), Fault::Unreadable, attachmentfault::kDamagedPicture, picture);
        row("a JPEG's first bytes", jpeg.first(4), Fault::Unreadable, attachmentfault::kDamagedPicture, picture);
        row("a few bytes that would be 10 GB", pngOfSize(60'000, 60'000), Fault::TooLarge, attachmentfault::kTooManyPixels,
            u"This picture is too big to open. Nothing was saved; please make it smaller first."_s);
        row("a size that overflows", pngOfSize(0x7fffffff, 0x7fffffff), Fault::Unreadable, attachmentfault::kDamagedPicture, picture);
        row("a PDF over 20 MB", letter + QByteArray(21 * 1024 * 1024, ' '), Fault::TooLarge, attachmentfault::kTooLarge,
            u"This file is too large: photos may have 50 MB, documents 20 MB. Nothing was saved."_s);
    }
    void whatCannotBeTakenIsRefusedWithASentence()
    {
        QFETCH(QByteArray, bytes);
        QElapsedTimer timer;
        timer.start();
        const auto made = prepareAttachment(written(u"file"_s, bytes));
        QVERIFY(!made);
        QTEST(made.error().note, "note");
        QTEST(int(made.error().fault), "fault");
        QTEST(sentence(made.error()), "said");
        QVERIFY(timer.elapsed() < 5000);
    }

    void aVideoOf200MbIsRefusedBeforeItIsRead()
    {
        QFile file(m_folder.filePath(u"photo.jpg"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("\xff\xd8\xff\xe0");
        QVERIFY(file.resize(200LL * 1024 * 1024));
        file.close();
        QElapsedTimer timer;
        timer.start();
        const auto made = prepareAttachment(file.fileName());
        QVERIFY(!made);
        QCOMPARE(made.error().note, QString(attachmentfault::kTooLarge));
        QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
    }

    void whatIsNoFileIsRefused()
    {
        const auto nothing = prepareAttachment(m_folder.filePath(u"nothing.jpg"_s));
        QVERIFY(!nothing);
        QCOMPARE(nothing.error().fault, Fault::NotFound);
        for (const QString &path : {m_folder.path(), u"/dev/zero"_s}) {
            const auto made = prepareAttachment(path);
            QVERIFY(!made);
            QCOMPARE(made.error().note, QString(attachmentfault::kUnknownType));
        }
    }

    /** Every 7th byte turned: taken or refused, never more. */
    void damagedBytesNeverCrash_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("JPEG") << photoWithExif(halves({96, 48}), 6);
        QTest::newRow("PNG") << encoded(halves({96, 48}), "png");
        QTest::newRow("PDF") << pdf(2);
    }
    void damagedBytesNeverCrash()
    {
        QFETCH(QByteArray, bytes);
        int taken = 0, refused = 0;
        for (qsizetype at = 8; at < bytes.size(); at += 7) {
            QByteArray damaged = bytes;
            damaged[at] = char(damaged[at] ^ 0xff);
            const auto made = prepareAttachment(damaged, u"x"_s);
            ++(made ? taken : refused);
            if (made)
                QVERIFY(!made->about.type.startsWith("image/"_L1) || !QImage::fromData(made->content).isNull());
        }
        QVERIFY(taken + refused > 20);
    }
};

QTEST_GUILESS_MAIN(TestAttachmentFile)
#include "tst_attachmentfile.moc"
