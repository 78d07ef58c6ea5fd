// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/tapersheet.h"

#include <QBuffer>
#include <QFile>
#include <QRegularExpression>
#include <QtTest>

using namespace dayplus;
using namespace Qt::StringLiterals;

namespace {

TaperSheet sheetOf(int days)
{
    TaperSheet sheet;
    sheet.title = u"Taper plan: Prednisone"_s;
    sheet.page = u"Page %1 of %2"_s;
    for (int i = 0; i < days; ++i) {
        TaperSheet::Day day;
        day.date = u"Tue 10 March"_s;
        day.amount = u"40 mg"_s;
        day.month = i > 0 && i % 30 == 0;
        day.monthName = u"April 2026"_s;
        sheet.days.append(day);
    }
    return sheet;
}

int pagesOf(const QByteArray &pdf)
{
    static const QRegularExpression page(u"/Type /Page\\b(?!s)"_s);
    int count = 0;
    for (auto found = page.globalMatch(QString::fromLatin1(pdf)); found.hasNext(); found.next())
        ++count;
    return count;
}

} // namespace

class TestTaperSheet : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aSheetHasAsManyPagesAsItNeeds_data()
    {
        QTest::addColumn<int>("days");
        QTest::addColumn<int>("pages");
        QTest::newRow("a week") << 7 << 1;
        QTest::newRow("two months") << 60 << 2;
        QTest::newRow("half a year") << 182 << 6;
        QTest::newRow("nothing planned") << 0 << 1;
    }

    void aSheetHasAsManyPagesAsItNeeds()
    {
        QFETCH(int, days);
        QFETCH(int, pages);
        QByteArray pdf;
        QBuffer buffer(&pdf);
        QVERIFY(buffer.open(QIODevice::WriteOnly));
        QVERIFY(writeTaperSheet(buffer, sheetOf(days)));
        QVERIFY(pdf.startsWith("%PDF-"));
        QCOMPARE(pagesOf(pdf), pages);
    }

    void aDeviceThatTakesNothingIsSaid()
    {
        QFile nowhere(u"/nowhere/at/all.pdf"_s);
        const Done written = writeTaperSheet(nowhere, sheetOf(7));
        QVERIFY(!written);
        QCOMPARE(written.error().fault, Fault::WriteFailed);
    }
};

QTEST_MAIN(TestTaperSheet)
#include "tst_tapersheet.moc"
