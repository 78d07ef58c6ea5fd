// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

/** The icons are one drawn set: 24 px, 2 px stroke, round caps, one colour, nothing filled. */
class TestIcons : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void eachIsDrawnAlike_data();
    void eachIsDrawnAlike();
    void theMarkIsThere();
};

static QDir folder() { return QDir(QStringLiteral(DAYPLUS_SOURCE_DIR "/assets/icons")); }

void TestIcons::eachIsDrawnAlike_data()
{
    QTest::addColumn<QString>("path");
    const QStringList names = folder().entryList({u"*.svg"_s}, QDir::Files);
    QVERIFY(names.size() > 45);
    for (const QString &name : names) {
        if (name != "dayplus.svg"_L1 && name != "planned.svg"_L1) // the mark, and the dashed ring of the timeline
            QTest::newRow(qPrintable(name)) << folder().filePath(name);
    }
}

void TestIcons::eachIsDrawnAlike()
{
    QFETCH(QString, path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.size() < 1500);
    QVERIFY(file.peek(200).contains("SPDX-License-Identifier: GPL-3.0-or-later"));
    QXmlStreamReader xml(&file);
    QVERIFY(xml.readNextStartElement());
    const QXmlStreamAttributes root = xml.attributes();
    QCOMPARE(root.value("viewBox"_L1), "0 0 24 24"_L1);
    QCOMPARE(root.value("width"_L1), "24"_L1);
    QCOMPARE(root.value("fill"_L1), "none"_L1);
    QCOMPARE(root.value("stroke"_L1), "#000"_L1);
    QCOMPARE(root.value("stroke-width"_L1), "2"_L1);
    QCOMPARE(root.value("stroke-linecap"_L1), "round"_L1);
    QCOMPARE(root.value("stroke-linejoin"_L1), "round"_L1);
    int shapes = 0;
    while (xml.readNextStartElement()) {
        ++shapes;
        QVERIFY2(QStringList({u"path"_s, u"circle"_s, u"rect"_s}).contains(xml.name()), "only plain shapes");
        for (const auto &attribute : xml.attributes())
            QVERIFY2(QStringList({u"d"_s, u"cx"_s, u"cy"_s, u"r"_s, u"x"_s, u"y"_s, u"width"_s, u"height"_s, u"rx"_s})
                         .contains(attribute.name()),
                     "no style of its own");
        xml.skipCurrentElement();
    }
    QVERIFY(!xml.hasError());
    QVERIFY(shapes > 0);
}

void TestIcons::theMarkIsThere() { QVERIFY(folder().exists(u"dayplus.svg"_s)); }

QTEST_GUILESS_MAIN(TestIcons)
#include "tst_icons.moc"
