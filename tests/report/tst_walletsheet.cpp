// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/walletsheet.h"

#include <QBuffer>
#include <QtTest>

using namespace dayplus;
using namespace Qt::StringLiterals;

class TestWalletSheet : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void itIsAPdf();
    void aLongTextTakesMorePages();
    void whatCannotBeWrittenIsSaid();

private:
    static QByteArray pdf(const WalletSheet &sheet)
    {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        return writeWalletSheet(buffer, sheet) ? buffer.data() : QByteArray();
    }
    static qsizetype pages(const QByteArray &bytes) { return bytes.count("/Type /Page\n"); }
};

void TestWalletSheet::itIsAPdf()
{
    WalletSheet sheet;
    sheet.title = u"Wallet card"_s;
    sheet.lines = {{u"Name"_s, u"Mara <L.>"_s, {}}, {{}, u"No donation."_s, u"CLINICAL §7.4"_s}};
    const QByteArray plain = pdf(sheet);
    QVERIFY(plain.startsWith("%PDF-1."));
    QCOMPARE(pages(plain), 1);
    sheet.qr = QImage(30, 30, QImage::Format_RGB32);
    sheet.qr.fill(Qt::black);
    QVERIFY(pdf(sheet).size() > plain.size()); // the picture is in it
}

void TestWalletSheet::aLongTextTakesMorePages()
{
    WalletSheet sheet;
    sheet.title = u"Wallet card"_s;
    for (int i = 0; i < 60; ++i)
        sheet.lines.append({u"Line %1"_s.arg(i), u"Call the ward at once, day or night, at any temperature above the limit."_s, {}});
    QVERIFY(pages(pdf(sheet)) > 2);
}

void TestWalletSheet::whatCannotBeWrittenIsSaid()
{
    QBuffer closed;
    const Done written = writeWalletSheet(closed, {});
    QVERIFY(!written);
    QCOMPARE(written.error().fault, Fault::WriteFailed);
}

QTEST_MAIN(TestWalletSheet)
#include "tst_walletsheet.moc"
