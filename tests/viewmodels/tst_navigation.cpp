// SPDX-License-Identifier: GPL-3.0-or-later
#include "door.h"
#include "viewmodels/navigator.h"
#include "viewmodels/preferences.h"

#include <QSignalSpy>
#include <QtTest>

using namespace dayplus;
using namespace Qt::StringLiterals;

class TestNavigation : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aPreferenceIsKeptWithinItsLimits_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QVariant>("given");
        QTest::addColumn<QVariant>("kept");
        QTest::newRow("text of normal size") << QByteArray("textScale") << QVariant(1.0) << QVariant(1.0);
        QTest::newRow("text half as large again") << QByteArray("textScale") << QVariant(1.5) << QVariant(1.5);
        QTest::newRow("text too small") << QByteArray("textScale") << QVariant(0.2) << QVariant(1.0);
        QTest::newRow("text too large") << QByteArray("textScale") << QVariant(9.0) << QVariant(2.0);
        QTest::newRow("text of no size") << QByteArray("textScale") << QVariant(qQNaN()) << QVariant(1.0);
        QTest::newRow("locks after ten minutes") << QByteArray("idleMinutes") << QVariant(10) << QVariant(10);
        QTest::newRow("locks at once") << QByteArray("idleMinutes") << QVariant(0) << QVariant(1);
        QTest::newRow("never locks") << QByteArray("idleMinutes") << QVariant(100000) << QVariant(60);
        QTest::newRow("dark") << QByteArray("theme") << QVariant(u"dark"_s) << QVariant(u"dark"_s);
        QTest::newRow("high contrast") << QByteArray("highContrast") << QVariant(true) << QVariant(true);
        QTest::newRow("reduced motion") << QByteArray("reducedMotion") << QVariant(true) << QVariant(true);
        QTest::newRow("another language") << QByteArray("language") << QVariant(u"qps"_s) << QVariant(u"qps"_s);
    }

    void aPreferenceIsKeptWithinItsLimits()
    {
        QFETCH(QByteArray, name);
        QFETCH(QVariant, given);
        QFETCH(QVariant, kept);
        MemorySettings settings;
        Preferences preferences(settings);
        QVERIFY(preferences.setProperty(name.constData(), given));
        QCOMPARE(preferences.property(name.constData()), kept);
        const Preferences again(settings);
        QCOMPARE(again.property(name.constData()), kept);
    }

    void aChangeIsSaidOnce()
    {
        MemorySettings settings;
        Preferences preferences(settings);
        QSignalSpy changed(&preferences, &Preferences::changed);
        preferences.setTheme(u"dark"_s);
        preferences.setTheme(u"dark"_s);
        QCOMPARE(changed.count(), 1);
        preferences.setTextScale(5);
        preferences.setTextScale(2);
        QCOMPARE(changed.count(), 2);
        preferences.setIdleMinutes(60);
        preferences.setIdleMinutes(61);
        QCOMPARE(changed.count(), 3);
    }

    void whatSomebodyWroteIntoTheFileIsReadSafely_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QVariant>("read");
        QTest::newRow("nothing: the system's theme") << u"none"_s << QString() << QByteArray("theme") << QVariant(u"system"_s);
        QTest::newRow("nothing: five minutes") << u"none"_s << QString() << QByteArray("idleMinutes") << QVariant(5);
        QTest::newRow("words for a number") << u"text-scale"_s << u"large"_s << QByteArray("textScale") << QVariant(1.0);
        QTest::newRow("no number") << u"text-scale"_s << u"nan"_s << QByteArray("textScale") << QVariant(1.0);
        QTest::newRow("a day without lock") << u"idle-minutes"_s << u"1440"_s << QByteArray("idleMinutes") << QVariant(60);
        QTest::newRow("minutes in words") << u"idle-minutes"_s << u"never"_s << QByteArray("idleMinutes") << QVariant(5);
        QTest::newRow("contrast is only on if it says yes") << u"high-contrast"_s << u"1"_s << QByteArray("highContrast") << QVariant(false);
    }

    void whatSomebodyWroteIntoTheFileIsReadSafely()
    {
        QFETCH(QString, key);
        QFETCH(QString, value);
        QFETCH(QByteArray, name);
        QFETCH(QVariant, read);
        MemorySettings settings;
        settings.values[key] = value;
        const Preferences preferences(settings);
        QCOMPARE(preferences.property(name.constData()), read);
    }

    void pagesLieOnEachOther()
    {
        Navigator navigator;
        QSignalSpy moved(&navigator, &Navigator::moved);
        auto *form = new QObject;
        auto *detail = new QObject;
        navigator.open(Navigator::Page::EntryDetail, detail);
        navigator.open(Navigator::Page::EntryForm, form);
        QCOMPARE(navigator.page(), Navigator::Page::EntryForm);
        QCOMPARE(navigator.pageModel(), form);
        navigator.back();
        QCOMPARE(navigator.page(), Navigator::Page::EntryDetail);
        QCOMPARE(navigator.pageModel(), detail);
        navigator.back();
        QCOMPARE(navigator.page(), Navigator::Page::None);
        QVERIFY(!navigator.pageModel());
        QCOMPARE(moved.count(), 4);
        navigator.back(); // there is nothing behind a place
        QCOMPARE(moved.count(), 4);
    }

    void aModelGoesAfterItsPage()
    {
        Navigator navigator;
        const QPointer<QObject> model(new QObject);
        navigator.open(Navigator::Page::EntryForm, model);
        bool stood = false;
        connect(&navigator, &Navigator::moved, this, [&] { stood = !model.isNull(); });
        navigator.back();
        QVERIFY2(stood, "the page still shows the model while it slides out");
        QTRY_VERIFY(model.isNull());
    }

    void goingToAPlaceClosesEveryPage()
    {
        Navigator navigator;
        const QPointer<QObject> first(new QObject), second(new QObject);
        navigator.open(Navigator::Page::People, first);
        navigator.open(Navigator::Page::PatientForm, second);
        navigator.go(Navigator::Place::Trends);
        QCOMPARE(navigator.place(), Navigator::Place::Trends);
        QCOMPARE(navigator.page(), Navigator::Page::None);
        QTRY_VERIFY(first.isNull() && second.isNull());
    }

    void aPageWithoutAModelCanBeShown()
    {
        Navigator navigator;
        navigator.show(Navigator::Page::About);
        QCOMPARE(navigator.page(), Navigator::Page::About);
        QVERIFY(!navigator.pageModel());
        navigator.back();
        QCOMPARE(navigator.page(), Navigator::Page::None);
    }

    void theNavigatorTakesItsModelsWithIt()
    {
        auto navigator = std::make_unique<Navigator>();
        const QPointer<QObject> model(new QObject);
        navigator->open(Navigator::Page::EntryForm, model);
        navigator.reset();
        QVERIFY(model.isNull());
    }
};

QTEST_GUILESS_MAIN(TestNavigation)
#include "tst_navigation.moc"
