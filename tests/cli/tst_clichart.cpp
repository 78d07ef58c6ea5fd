// SPDX-License-Identifier: GPL-3.0-or-later
#include "cliprogram.h"

#include <QFileInfo>
#include <QTest>
#include <QtEndian>

using namespace dayplus;
using namespace Qt::StringLiterals;

/** Charts and counts on the command line, over a made-up journey. */
class TestCliChart : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_home.create(u"v"_s));
        QVERIFY(m_home.create(u"empty"_s));
        const Ran demo = run(u"demo v --until 2026-11-22"_s);
        QVERIFY2(demo.code == 0, demo.told());
        QCOMPARE(run(u"patient empty add Ada"_s).code, 0);
    }

    void everyKindOfFileIsWritten_data()
    {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("begins");
        QTest::newRow("overview as PDF") << u"--overview --out o.pdf"_s << u"o.pdf"_s << QByteArray("%PDF-");
        QTest::newRow("two items as SVG") << u"--code igg --code cd19_abs --out l.svg"_s << u"l.svg"_s << QByteArray("<?xml");
        QTest::newRow("PNG of a size") << u"--code temp --out t.png --size 600x400 --range watch"_s << u"t.png"_s << QByteArray("\x89PNG");
        QTest::newRow("upright, with dates") << u"--code overall --out u.pdf --size a4-portrait --calendar --by month"_s << u"u.pdf"_s << QByteArray("%PDF-");
        QTest::newRow("around a day") << u"--code overall --out r.pdf --range around --day day+14"_s << u"r.pdf"_s << QByteArray("%PDF-");
    }
    void everyKindOfFileIsWritten()
    {
        QFETCH(QString, arguments);
        QFETCH(QString, file);
        const Ran ran = run(u"chart v "_s + arguments);
        QVERIFY2(ran.code == 0, ran.told());
        QVERIFY2(ran.err.isEmpty(), ran.told());
        QVERIFY2(ran.out.startsWith("Written to " + file.toUtf8() + ": "), ran.told());
        const QByteArray bytes = m_home.read(file);
        QFETCH(QByteArray, begins);
        QVERIFY(bytes.startsWith(begins));
        QVERIFY(!bytes.contains("/Subtype /Image"));
        QCOMPARE(QFile::permissions(m_home.path(file)) & (QFileDevice::ReadGroup | QFileDevice::ReadOther), QFileDevice::Permissions());
    }
    void aPngHasTheSizeThatWasAsked()
    {
        QCOMPARE(run(u"chart v --code temp --out s.png --size 640x480"_s).code, 0);
        const QByteArray png = m_home.read(u"s.png"_s);
        QVERIFY(png.size() > 24);
        QCOMPARE(qFromBigEndian<quint32>(png.constData() + 16), 1280u); // the header's width and height
        QCOMPARE(qFromBigEndian<quint32>(png.constData() + 20), 960u);
    }
    void theAnswerSaysWhatIsInThePicture()
    {
        const Ran ran = run(u"chart v --code joint_pain --code igg --out j.svg --json"_s);
        QVERIFY2(ran.code == 0, ran.told());
        QVERIFY(ran.object().value("title"_L1).toString().startsWith(u"Mara L.: "_s));
        const QJsonArray panels = ran.object().value("panels"_L1).toArray();
        QCOMPARE(panels.size(), 2);
        QCOMPARE(panels[1][u"label"_s].toString(), u"IgG"_s);
        const QString spoken = panels[1][u"sentence"_s].toString();
        QVERIFY2(!spoken.isEmpty(), ran.told());
        const QJsonObject counted = run(u"trend v --code igg --json"_s).object(); // the same numbers as text
        QVERIFY2(spoken.startsWith(counted.value("sentence"_L1).toString()), qPrintable(spoken));
        QVERIFY(m_home.read(u"j.svg"_s).contains("IgG"));
    }
    void nothingIsOverwrittenUnasked()
    {
        m_home.write(u"there.pdf"_s, "precious");
        const Ran refused = run(u"chart v --code temp --out there.pdf"_s);
        QCOMPARE(refused.code, 1);
        QVERIFY2(refused.err.contains("already a file"), refused.told());
        QCOMPARE(m_home.read(u"there.pdf"_s), QByteArray("precious"));
        QCOMPARE(run(u"chart v --code temp --out there.pdf --yes"_s).code, 0);
        QVERIFY(m_home.read(u"there.pdf"_s).startsWith("%PDF-"));
    }
    void wrongUseAndFailuresAreWords_data()
    {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("said");
        QTest::newRow("no file") << u"v --overview"_s << 2 << QByteArray("chart needs --out.");
        QTest::newRow("nothing to draw") << u"v --out a.pdf"_s << 2 << QByteArray("chart needs --code");
        QTest::newRow("two things at once") << u"v --overview --code temp --out a.pdf"_s << 2 << QByteArray("chart needs --code");
        QTest::newRow("another kind of file") << u"v --code temp --out a.jpg"_s << 2 << QByteArray("--out ends with .pdf, .svg or .png.");
        QTest::newRow("a range nobody knows") << u"v --code temp --out a.pdf --range decade"_s << 2 << QByteArray("--range is 30-days");
        QTest::newRow("around nothing") << u"v --code temp --out a.pdf --range around"_s << 2 << QByteArray("--range around and --day belong together.");
        QTest::newRow("a day without its range") << u"v --code temp --out a.pdf --day 2026-03-10"_s << 2 << QByteArray("--range around and --day belong together.");
        QTest::newRow("a size in words") << u"v --code temp --out a.pdf --size huge"_s << 2 << QByteArray("--size is A4-landscape");
        QTest::newRow("a size too small") << u"v --code temp --out a.pdf --size 10x10"_s << 2 << QByteArray("--size is A4-landscape");
        QTest::newRow("a bin nobody knows") << u"v --code temp --out a.pdf --by hour"_s << 2 << QByteArray("--by is day");
        QTest::newRow("a code nobody knows") << u"v --code luck --out a.pdf"_s << 1 << QByteArray("Nothing with the code luck");
        QTest::newRow("a code without a value") << u"v --code mouth_ulcers --out a.pdf"_s << 1 << QByteArray("Nothing was recorded under mouth_ulcers yet.");
        QTest::newRow("a view nobody kept") << u"v --view Kidneys --out a.pdf"_s << 1 << QByteArray("There is no view of Trends with that name.");
        QTest::newRow("an empty vault") << u"empty --overview --out a.pdf"_s << 1 << QByteArray("There is no value with a day to draw yet.");
        QTest::newRow("a folder that is not there") << u"v --code temp --out nowhere/a.pdf"_s << 1 << QByteArray("");
        QTest::newRow("several codes in one unit") << u"v --code temp --code hr --unit Cel"_s << 2 << QByteArray("");
    }
    void wrongUseAndFailuresAreWords()
    {
        QFETCH(QString, arguments);
        QFETCH(int, code);
        QFETCH(QByteArray, said);
        const Ran ran = run(u"chart "_s + arguments);
        QVERIFY2(ran.code == code, ran.told());
        QVERIFY2(ran.err.contains(said) && !ran.err.isEmpty(), ran.told());
        QVERIFY(!QFileInfo::exists(m_home.path(u"a.pdf"_s)));
    }
    void aTrendOfSeveralItemsHasThemAll()
    {
        const Ran ran = run(u"trend v --code temp --code igg --by month --json"_s);
        QVERIFY2(ran.code == 0, ran.told());
        QCOMPARE(ran.array().size(), 2);
        QCOMPARE(ran.array()[1][u"code"_s].toString(), u"igg"_s);
        const Ran plain = run(u"trend v --code joint_pain --code igg --by month"_s);
        QVERIFY2(plain.out.contains("before Day 0: ") && plain.out.contains("the last days: "), plain.told());
        QVERIFY2(plain.out.contains("\n\nIgG"), plain.told());
        QCOMPARE(run(u"trend v --code temp --code igg --unit Cel"_s).code, 2);
        QCOMPARE(run(u"trend v --code temp --code luck"_s).code, 1);
    }

private:
    Ran run(const QString &line) { return m_home.run(line.split(u' ')); }
    CliHome m_home;
};

QTEST_GUILESS_MAIN(TestCliChart)
#include "tst_clichart.moc"
