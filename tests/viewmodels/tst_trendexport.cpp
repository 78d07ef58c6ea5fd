// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk.h"
#include "viewmodels/trendsviewmodel.h"

#include <QApplication>
#include <QFile>
#include <QImage>
#include <QTemporaryDir>

using namespace dayplus;
using namespace Qt::StringLiterals;

/** The picture as a file, from the page. Drawing needs an application with fonts. */
class TestTrendExport : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatIsShownIsWritten_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("written");
        QTest::addColumn<QByteArray>("begins");
        QTest::newRow("PDF") << u"a.pdf"_s << u"a.pdf"_s << QByteArray("%PDF-");
        QTest::newRow("SVG") << u"a.svg"_s << u"a.svg"_s << QByteArray("<?xml");
        QTest::newRow("PNG") << u"a.png"_s << u"a.png"_s << QByteArray("\x89PNG");
        QTest::newRow("typed without its end") << u"mara"_s << u"mara.pdf"_s << QByteArray("%PDF-");
    }
    void whatIsShownIsWritten()
    {
        QFETCH(QString, name);
        QFETCH(QString, written);
        QTemporaryDir folder;
        Desk desk;
        for (int day = 1; day < 20; ++day)
            desk.symptom(u"joint_pain"_s, Level::Mild, Moment::onDay(QDate(2026, 3, 10).addDays(day)));
        TrendsViewModel trends(desk.journal, *desk.roster, *desk.day, *desk.notices);
        desk.settle();
        TrendExport *out = trends.exporting();
        out->write(QUrl::fromLocalFile(folder.filePath(name)));
        QCOMPARE(out->problem(), QString());
        QCOMPARE(out->result(), u"The picture is in %1."_s.arg(written));
        QFile file(folder.filePath(written));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QTEST(file.read(5).left(begins(written)), "begins");
        trends.setView(TrendsViewModel::View::Look);
        QCOMPARE(out->result(), QString()); // said once
    }
    void whatCannotBeWrittenIsSaid()
    {
        Desk desk;
        TrendsViewModel trends(desk.journal, *desk.roster, *desk.day, *desk.notices);
        desk.settle();
        trends.exporting()->write(QUrl::fromLocalFile(u"/nowhere/at/all.pdf"_s));
        QVERIFY(!trends.exporting()->problem().isEmpty());
        QCOMPARE(trends.exporting()->result(), QString());
    }

private:
    static qsizetype begins(const QString &name) { return name.endsWith(u".png"_s) ? 4 : 5; }
};

QTEST_MAIN(TestTrendExport)
#include "tst_trendexport.moc"
