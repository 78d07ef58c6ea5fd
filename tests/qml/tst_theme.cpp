// SPDX-License-Identifier: GPL-3.0-or-later
#include <QColor>
#include <QGuiApplication>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQmlExpression>
#include <QTest>
#include <cmath>
#include <memory>

using namespace Qt::StringLiterals;

/** Every pair of tokens that meets on a screen, in every theme: text 4.5 : 1, anything else that means something 3 : 1 (WCAG 2.2). */
class TestTheme : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void contrast_data();
    void contrast();
    void textScalesOnOneScale_data();
    void textScalesOnOneScale();
    void nothingMovesWithReducedMotion();
    void highContrastLinesAreInkSoft();

private:
    QColor color(const QString &token);

    QQmlEngine m_engine;
    std::unique_ptr<QObject> m_holder;
    QObject *m_theme = nullptr;
};

static double luminance(const QColor &color)
{
    const auto linear = [](double part) { return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

static double ratio(const QColor &one, const QColor &other)
{
    const double a = luminance(one) + 0.05;
    const double b = luminance(other) + 0.05;
    return a > b ? a / b : b / a;
}

void TestTheme::initTestCase()
{
    m_engine.addImportPath(u"qrc:/qt/qml"_s);
    QQmlComponent component(&m_engine);
    component.setData("import QtQuick; import Dayplus.Theme; QtObject { property QtObject theme: Theme }", QUrl());
    m_holder.reset(component.create());
    QVERIFY2(m_holder, qPrintable(component.errorString()));
    m_theme = m_holder->property("theme").value<QObject *>();
    QVERIFY(m_theme);
}

/** "ink", "tint(primary)" or "tintStrong(primary)", as QML reads it. */
QColor TestTheme::color(const QString &token)
{
    return QQmlExpression(m_engine.rootContext(), m_theme, token).evaluate().value<QColor>();
}

void TestTheme::contrast_data()
{
    QTest::addColumn<QString>("mode");
    QTest::addColumn<bool>("strong");
    QTest::addColumn<QString>("front");
    QTest::addColumn<QString>("back");
    QTest::addColumn<double>("least");
    QStringList grounds{u"ground"_s, u"surface"_s, u"raised"_s};
    QList<std::tuple<QString, QString, double>> pairs;
    for (const QString &ground : std::as_const(grounds)) {
        for (const auto *token : {"ink", "inkSoft", "primary", "callNow", "callToday", "done"})
            pairs.append({QString::fromLatin1(token), ground, 4.5});
        for (const auto *token : {"border", "fieldBorder", "zero", "seriesBlue", "seriesGreen", "seriesPlum", "seriesVermillion",
                                  "seriesIndigo", "seriesOlive"})
            pairs.append({QString::fromLatin1(token), ground, 3.0});
    }
    for (const auto *token : {"seriesGrey", "dailyDot", "hospitalBar"}) {
        pairs.append({QString::fromLatin1(token), u"surface"_s, 3.0});
        pairs.append({QString::fromLatin1(token), u"ground"_s, 3.0});
    }
    pairs += {{u"inkOnPrimary"_s, u"primary"_s, 4.5},          {u"inkOnPrimary"_s, u"pressed(primary)"_s, 4.5},
              {u"inkOnCallNow"_s, u"callNow"_s, 4.5},          {u"inkOnCallNow"_s, u"pressed(callNow)"_s, 4.5},
              {u"inkOnDone"_s, u"done"_s, 4.5},                {u"primary"_s, u"tint(primary)"_s, 4.5},
              {u"primary"_s, u"tintStrong(primary)"_s, 4.5},   {u"callNow"_s, u"tint(callNow)"_s, 4.5},
              {u"ink"_s, u"tintStrong(callNow)"_s, 4.5},   {u"ink"_s, u"tint(primary)"_s, 4.5},
              {u"ink"_s, u"tintStrong(primary)"_s, 4.5},       {u"inkSoft"_s, u"tint(primary)"_s, 4.5},
              {u"ink"_s, u"tint(zero)"_s, 4.5},                {u"inkSoft"_s, u"tint(zero)"_s, 4.5},
              {u"ink"_s, u"minMaxBand"_s, 4.5},                {u"ink"_s, u"hospitalBand"_s, 4.5},
              {u"ink"_s, u"aplasiaBand"_s, 4.5},               {u"callToday"_s, u"tint(callToday)"_s, 4.5}};
    for (const auto &[mode, strong] : {std::pair{u"light"_s, false}, {u"dark"_s, false}, {u"light"_s, true}, {u"dark"_s, true}}) {
        for (const auto &[front, back, least] : std::as_const(pairs))
            QTest::addRow("%s on %s, %s%s", qPrintable(front), qPrintable(back), qPrintable(mode), strong ? " high contrast" : "")
                << mode << strong << front << back << (strong && least > 4 ? 7.0 : least);
    }
}

void TestTheme::contrast()
{
    QFETCH(QString, mode);
    QFETCH(bool, strong);
    QFETCH(QString, front);
    QFETCH(QString, back);
    QFETCH(double, least);
    QVERIFY(m_theme->setProperty("mode", mode));
    QVERIFY(m_theme->setProperty("highContrast", strong));
    const QColor one = color(front);
    const QColor other = color(back);
    QVERIFY2(one.isValid() && other.isValid(), "a token is missing");
    const double measured = ratio(one, other);
    QVERIFY2(measured >= least, qPrintable(u"%1 on %2 is %3 : 1"_s.arg(one.name(), other.name()).arg(measured, 0, 'f', 2)));
}

void TestTheme::textScalesOnOneScale_data()
{
    QTest::addColumn<double>("scale");
    QTest::newRow("100 %") << 1.0;
    QTest::newRow("150 %") << 1.5;
    QTest::newRow("200 %") << 2.0;
}

void TestTheme::textScalesOnOneScale()
{
    QFETCH(double, scale);
    QVERIFY(m_theme->setProperty("scale", scale));
    const QList<std::pair<const char *, int>> sizes{{"meta", 13}, {"body", 16}, {"row", 16}, {"cardTitle", 20}, {"pageTitle", 28}, {"number", 44}};
    for (const auto &[role, size] : sizes) {
        QObject *type = m_theme->property(role).value<QObject *>();
        QVERIFY(type);
        QCOMPARE(type->property("pixelSize").toInt(), qRound(size * scale));
    }
    QCOMPARE(m_theme->property("large").toBool(), scale >= 1.5);
    QVERIFY(m_theme->setProperty("scale", 1.0));
}

void TestTheme::nothingMovesWithReducedMotion()
{
    for (const auto *duration : {"quick", "calm"}) {
        m_theme->setProperty("reducedMotion", false);
        QVERIFY(m_theme->property(duration).toInt() > 0);
        QVERIFY(m_theme->property(duration).toInt() <= 200);
        m_theme->setProperty("reducedMotion", true);
        QCOMPARE(m_theme->property(duration).toInt(), 0);
    }
}

void TestTheme::highContrastLinesAreInkSoft()
{
    for (const auto &mode : {u"light"_s, u"dark"_s}) {
        m_theme->setProperty("mode", mode);
        m_theme->setProperty("highContrast", true);
        QCOMPARE(color(u"line"_s), color(u"inkSoft"_s));
    }
}

int main(int argc, char **argv)
{
    QGuiApplication app(argc, argv);
    TestTheme test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_theme.moc"
