// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/timechart.h"
#include "goldenscenes.h"

#include <QApplication>
#include <QDir>
#include <QFontDatabase>
#include <QFontInfo>
#include <QSet>
#include <QTest>

#include <cmath>
#include <cstdlib>

using namespace dayplus;
using namespace Qt::StringLiterals;

namespace {

constexpr int kFine = 8, kCoarse = 16; ///< stored colours are multiples of one of them: small files, at most 8 off
constexpr int kOff = 16;            ///< of 255: from here on a pixel is another one
constexpr double kMost = 0.005;     ///< of all pixels

const QString kFolder = QStringLiteral(DAYPLUS_SOURCE_DIR "/tests/charts/golden");
constexpr int kWidths[] = {400, 1280};

ChartStyle styleOf(const QString &name)
{
    ChartStyle style;
    style.palette = name == "dark"_L1 ? ChartPalette::dark() : name == "print"_L1 ? ChartPalette::print() : ChartPalette::light();
    style.font.setFamily(u"Inter"_s);
    return style;
}

int rounded(int channel, int step) { return qBound(0, (channel + step / 2) / step * step, 255); }

QRgb rounded(QRgb colour, int step) { return qRgb(rounded(qRed(colour), step), rounded(qGreen(colour), step), rounded(qBlue(colour), step)); }

/** With a palette of rounded colours; a null image if they are more than 256. */
QImage indexed(const QImage &image, int step)
{
    QImage made(image.size(), QImage::Format_Indexed8);
    QList<QRgb> table;
    QHash<QRgb, uchar> places;
    for (int y = 0; y < image.height(); ++y) {
        uchar *line = made.scanLine(y);
        for (int x = 0; x < image.width(); ++x) {
            const QRgb colour = rounded(image.pixel(x, y), step);
            const auto place = places.constFind(colour);
            if (place == places.cend() && table.size() == 256)
                return {};
            if (place == places.cend()) {
                places.insert(colour, uchar(table.size()));
                table += colour;
            }
            line[x] = places.value(colour);
        }
    }
    made.setColorTable(table);
    return made;
}

/** As few bytes as the comparison allows. */
QImage compact(const QImage &image)
{
    for (const int step : {kFine, kCoarse}) {
        if (const QImage small = indexed(image, step); !small.isNull())
            return small;
    }
    return image.convertToFormat(QImage::Format_RGB888);
}

bool differs(QRgb a, QRgb b)
{
    return std::abs(qRed(a) - qRed(b)) > kOff || std::abs(qGreen(a) - qGreen(b)) > kOff || std::abs(qBlue(a) - qBlue(b)) > kOff;
}

/** The share of pixels that are other ones; 1 if the sizes differ. */
double shareOff(const QImage &a, const QImage &b)
{
    if (a.size() != b.size() || a.isNull())
        return 1;
    qint64 off = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x)
            off += differs(a.pixel(x, y), b.pixel(x, y));
    }
    return double(off) / (double(a.width()) * a.height());
}

} // namespace

/**
 * Every kind of panel looks as it did when somebody last looked at it. After a wanted change:
 *     DAYPLUS_RENEW_GOLDEN=1 QT_QPA_PLATFORM=offscreen build/dev/tests/tst_goldencharts
 * writes the pictures anew; look at them before keeping them.
 */
class TestGoldenCharts : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        QVERIFY2(QGuiApplication::platformName() == "offscreen"_L1, "these pictures are compared on the offscreen platform: QT_QPA_PLATFORM=offscreen");
        QVERIFY2(QFontDatabase::families().contains(u"Inter"_s) && QFontInfo(QFont(u"Inter"_s)).family() == "Inter"_L1,
                 "these pictures need the font Inter (Debian: fonts-inter)");
        m_renew = qEnvironmentVariableIntValue("DAYPLUS_RENEW_GOLDEN") == 1;
        if (m_renew)
            QVERIFY(QDir().mkpath(kFolder));
    }

    void everyKindOfPanelLooksAsItDid_data()
    {
        QTest::addColumn<int>("scene");
        QTest::addColumn<int>("width");
        QTest::addColumn<QString>("style");
        for (int i = 0; i < int(m_scenes.size()); ++i) {
            for (const int width : kWidths) {
                for (const QString &style : {u"light"_s, u"dark"_s, u"print"_s})
                    QTest::newRow(qPrintable(nameOf(i, width, style))) << i << width << style;
            }
        }
    }
    void everyKindOfPanelLooksAsItDid()
    {
        QFETCH(int, scene);
        QFETCH(int, width);
        QFETCH(QString, style);
        TimeChart chart;
        chart.setStyle(styleOf(style));
        chart.setScene(m_scenes[scene].scene);
        const QImage drawn = chart.image({width, m_scenes[scene].height}, 1);
        const QString path = kFolder + u'/' + nameOf(scene, width, style) + u".png"_s;
        if (m_renew)
            QVERIFY(compact(drawn).save(path, "PNG", 0)); // 0 = the smallest file
        const QImage golden(path);
        QVERIFY2(!golden.isNull(), qPrintable(u"there is no picture %1 to compare with"_s.arg(path)));
        const double off = shareOff(drawn, golden);
        if (off > kMost) {
            const QString seen = QDir::temp().filePath(u"dayplus-"_s + nameOf(scene, width, style) + u".png"_s);
            drawn.save(seen);
            QFAIL(qPrintable(u"%1 % of the pixels are other ones; what was drawn is in %2"_s.arg(off * 100, 0, 'f', 2).arg(seen)));
        }
    }

    /** The comparison itself: a picture with another line, or of another size, is another picture. */
    void anotherPictureIsNoticed()
    {
        TimeChart chart;
        chart.setStyle(styleOf(u"light"_s));
        ChartScene scene = m_scenes.first().scene;
        chart.setScene(scene);
        const QImage as = chart.image({400, 220}, 1);
        QVERIFY(shareOff(as, compact(as)) == 0);
        scene.panels.first() = m_scenes[1].scene.panels.first();
        chart.setScene(scene);
        QVERIFY(shareOff(as, chart.image({400, 220}, 1)) > kMost);
        QCOMPARE(shareOff(as, chart.image({400, 221}, 1)), 1.0);
    }

    void noPictureIsLeftOver()
    {
        QSet<QString> wanted;
        for (int i = 0; i < int(m_scenes.size()); ++i) {
            for (const int width : kWidths) {
                for (const QString &style : {u"light"_s, u"dark"_s, u"print"_s})
                    wanted += nameOf(i, width, style) + u".png"_s;
            }
        }
        qint64 bytes = 0;
        for (const QFileInfo &file : QDir(kFolder).entryInfoList({u"*.png"_s})) {
            QVERIFY2(wanted.contains(file.fileName()), qPrintable(file.fileName() + u" belongs to no picture"_s));
            bytes += file.size();
        }
        QVERIFY2(bytes < 1'600'000, "the pictures are too large to be kept with the sources");
    }

private:
    QString nameOf(int scene, int width, const QString &style) const { return u"%1-%2-%3"_s.arg(m_scenes[scene].name).arg(width).arg(style); }
    QList<GoldenScene> m_scenes = goldenScenes();
    bool m_renew = false;
};

QTEST_MAIN(TestGoldenCharts)
#include "tst_goldencharts.moc"
