// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ink.h"

#include <QtTest>

using namespace dayplus;
using namespace Qt::StringLiterals;

namespace {

/** A line of waves, as a hand would write: the same for the same seed. */
Ink written(int strokes, int pointsEach, int seed = 1)
{
    Ink ink{1336, 480, {}};
    int ms = 0;
    for (int s = 0; s < strokes; ++s) {
        InkStroke stroke;
        for (int p = 0; p < pointsEach; ++p) {
            stroke.append({s * 40 + p * 3 - (p * seed) % 7, 200 + ((p * 37 + s * seed) % 90) - 45, ms});
            ms += 8 + (p * seed) % 5;
        }
        ink.strokes.append(stroke);
    }
    return ink;
}

} // namespace

class TestInk : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyPointComesBack_data()
    {
        QTest::addColumn<Ink>("ink");
        QTest::newRow("one dot") << Ink{400, 100, {{{12, 30, 0}}}};
        QTest::newRow("a stroke beyond the edges") << Ink{400, 100, {{{-5, -900, 0}, {500, 2000, 4}}}};
        QTest::newRow("a stroke without points") << Ink{400, 100, {{}, {{1, 1, 1}}}};
        QTest::newRow("time that stood still") << Ink{400, 100, {{{1, 1, 7}, {1, 1, 7}, {2, 1, 7}}}};
        QTest::newRow("a clock that was set back") << Ink{400, 100, {{{1, 1, 70'000}, {2, 1, 3}}}};
        QTest::newRow("the largest numbers") << Ink{1 << 20, 1 << 20, {{{1'000'000, -1'000'000, 100'000'000}, {0, 0, 0}}}};
        QTest::newRow("a sentence") << written(40, 30);
    }
    void everyPointComesBack()
    {
        QFETCH(Ink, ink);
        const QString text = inkText(ink);
        const Result<Ink> back = inkFromText(text);
        QVERIFY2(back, back ? "" : qPrintable(back.error().note));
        QCOMPARE(*back, ink);
        QCOMPARE(inkText(*back), text);
    }

    void noInkIsNoText()
    {
        QCOMPARE(inkText(Ink{400, 100, {}}), QString());
        QVERIFY(inkFromText(u"")->isEmpty());
    }

    void aSentenceIsSmall()
    {
        const Ink ink = written(40, 30);
        QCOMPARE(ink.points(), 1200);
        QVERIFY2(inkText(ink).size() < 8000, qPrintable(QString::number(inkText(ink).size())));
    }

    void damagedTextIsNoticed_data()
    {
        QTest::addColumn<QString>("text");
        const QString good = inkText(written(3, 9));
        QTest::newRow("a word") << u"hello"_s;
        QTest::newRow("only the head") << u"i1."_s;
        QTest::newRow("an older or newer version") << u"i2."_s + good.mid(3);
        QTest::newRow("cut at the end") << good.chopped(1);
        QTest::newRow("cut in the middle") << good.left(good.size() / 2);
        QTest::newRow("something behind it") << good + u'A';
        QTest::newRow("a space") << QString(good).insert(10, u' ');
        QTest::newRow("a letter from elsewhere") << QString(good).replace(12, 1, u"ß"_s);
        QTest::newRow("two digits changed places") << QString(good).replace(20, 2, QString(good[21]) + good[20]);
    }
    void damagedTextIsNoticed()
    {
        QFETCH(QString, text);
        const Result<Ink> read = inkFromText(text);
        QVERIFY(!read);
        QCOMPARE(read.error().fault, Fault::Corrupt);
    }

    void everyChangedCharacterIsNoticed()
    {
        const QString good = inkText(written(2, 6));
        for (qsizetype i = 0; i < good.size(); ++i) {
            QString text = good;
            text[i] = text[i] == u'B' ? u'C' : u'B';
            QVERIFY2(!inkFromText(text), qPrintable(QString::number(i)));
        }
    }

    void tooMuchIsRefusedBeforeItIsRead()
    {
        const Result<Ink> read = inkFromText(u"i1."_s + QString(kMostInkText, u'A'));
        QVERIFY(!read);
        QCOMPARE(read.error().fault, Fault::TooLarge);
    }

    void scribblingForMinutesIsThinnedUntilItFits()
    {
        const Ink scribble = written(30, 2000, 3);
        QVERIFY(scribble.points() > kMostInkPoints);
        const Ink kept = fitting(scribble);
        QVERIFY(inkText(kept).size() <= kMostInkText);
        QVERIFY(kept.points() <= kMostInkPoints);
        QCOMPARE(kept.strokes.size(), scribble.strokes.size());
        for (qsizetype i = 0; i < kept.strokes.size(); ++i) {
            QCOMPARE(kept.strokes[i].first(), scribble.strokes[i].first());
            QCOMPARE(kept.strokes[i].last(), scribble.strokes[i].last());
        }
        QCOMPARE(fitting(written(40, 30)), written(40, 30)); // what fits stays as it is
    }
};

QTEST_APPLESS_MAIN(TestInk)
#include "tst_ink.moc"
