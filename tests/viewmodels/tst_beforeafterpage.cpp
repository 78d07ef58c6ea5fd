// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk.h"
#include "journal/demo/demojourney.h"
#include "viewmodels/beforeafterviewmodel.h"

#include <QAbstractItemModelTester>

using namespace dayplus;
using namespace Qt::StringLiterals;

namespace {

const QDate kDay0{2026, 3, 10};

/** The page of two windows over Mara's vault, read. */
struct Page {
    explicit Page(const QString &now = u"2026-11-22T12:00"_s, bool person = true) : desk(now, person) { }
    void open()
    {
        vm = std::make_unique<BeforeAfterViewModel>(desk.journal, *desk.roster, *desk.day, *desk.notices);
        for (QAbstractItemModel *model : QList<QAbstractItemModel *>{vm->daily(), vm->figures(), vm->table()})
            testers.push_back(std::make_unique<QAbstractItemModelTester>(model, QAbstractItemModelTester::FailureReportingMode::QtTest));
        desk.settle();
    }
    static Moment on(int day) { return Moment::onDay(kDay0.addDays(day)); }
    void log(const QString &code, Level level, int first, int last)
    {
        for (int day = first; day <= last; ++day)
            desk.symptom(code, level, on(day));
    }
    void lab(const QString &code, const QString &value, const QString &unit, int day)
    {
        EntryDraft draft = vitalDraft(desk.patient, code, value, unit, on(day));
        draft.kind = Kind::Lab;
        draft.reporter = Reporter::Report;
        desk.add(draft);
    }
    Id event(const QString &code, int day)
    {
        EntryDraft draft;
        draft.patient = desk.patient;
        draft.kind = Kind::Event;
        draft.code = code;
        draft.when = on(day);
        return desk.add(draft);
    }
    const CompareRow *row(const QString &code) const
    {
        for (const CompareRow &one : vm->daily()->rows()) {
            if (one.code == code)
                return &one;
        }
        return nullptr;
    }
    const CompareFigure *figure(const QString &code) const
    {
        for (const CompareFigure &one : vm->figures()->rows()) {
            if (one.code == code)
                return &one;
        }
        return nullptr;
    }

    Desk desk;
    std::unique_ptr<BeforeAfterViewModel> vm;
    std::vector<std::unique_ptr<QAbstractItemModelTester>> testers;
};

} // namespace

class BeforeAfterPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::English)); }

    void anEmptyVaultHasNothingToCompare()
    {
        Page page;
        page.open();
        QVERIFY(page.vm->loaded());
        QVERIFY(page.vm->empty());
        QVERIFY(!page.vm->hasEvents());
        QCOMPARE(page.vm->daily()->rowCount() + page.vm->figures()->rowCount() + page.vm->table()->rowCount(), 0);
        QCOMPARE(page.vm->spoken(), QString());
    }
    void twoWindowsOfASymptom()
    {
        Page page;
        page.log(u"joint_pain"_s, Level::Severe, -50, -11); // 40 days
        page.log(u"joint_pain"_s, Level::Moderate, -10, -1);
        page.log(u"joint_pain"_s, Level::Mild, 200, 229);
        page.open();
        QCOMPARE(page.vm->beforeDays(), u"Day −90 to −1"_s);
        QCOMPARE(page.vm->nowDays(), u"Day +168 to +257"_s);
        QCOMPARE(page.vm->notes(), QStringList());
        const CompareRow *pain = page.row(u"joint_pain"_s);
        QVERIFY(pain);
        QCOMPARE(pain->before.logged, u"50 of 90 days"_s);
        QCOMPARE(pain->before.middle, u"Severe"_s);
        QCOMPARE(pain->before.range, u"Moderate – Severe"_s);
        QCOMPARE(pain->now.logged, u"30 of 90 days"_s);
        QCOMPARE(pain->now.middle, u"Mild"_s);
        QCOMPARE(pain->now.range, QString());
        QCOMPARE(pain->before.shares, (QVariantList{0.0, 0.0, 0.2, 0.8}));
        QCOMPARE(pain->now.shares, (QVariantList{0.0, 1.0, 0.0, 0.0}));
        QCOMPARE(pain->ticks, (QStringList{u"None"_s, u"Severe"_s}));
        QCOMPARE(pain->now.at, 1.5 / 4);
        QCOMPARE(page.vm->spoken(),
                 u"Joint pain: before, middle value Severe, Moderate to Severe, 50 of 90 days; now, middle value Mild, Mild to Mild, 30 of 90 days."_s);
    }
    void theTableHoldsTheSameCounts()
    {
        Page page;
        page.log(u"joint_pain"_s, Level::Severe, -50, -1);
        page.log(u"joint_pain"_s, Level::Mild, 200, 229);
        page.open();
        QStringList lines;
        for (const CompareCell &cell : page.vm->table()->rows())
            lines += cell.title.isEmpty() ? cell.label + u'|' + cell.before + u'|' + cell.now : cell.title;
        QCOMPARE(lines, (QStringList{u"Joint pain"_s, u"Days logged|50 of 90 days|30 of 90 days"_s, u"Middle value|Severe|Mild"_s,
                                     u"Lowest|Severe|Mild"_s, u"Highest|Severe|Mild"_s, u"Days at Mild|0|30"_s, u"Days at Severe|50|0"_s}));
        QCOMPARE(page.vm->table()->rows()[1].sentence, u"Days logged: Before 50 of 90 days, Now 30 of 90 days"_s);
    }
    void lengthsOfWindows_data()
    {
        QTest::addColumn<int>("length");
        QTest::addColumn<QString>("before");
        QTest::newRow("30 days") << 0 << u"Day −30 to −1"_s;
        QTest::newRow("90 days") << 1 << u"Day −90 to −1"_s;
        QTest::newRow("180 days") << 2 << u"Day −180 to −1"_s;
        QTest::newRow("a year: longer than since Day 0") << 3 << u"Day −365 to −1"_s;
        QTest::newRow("no such length") << 9 << u"Day −90 to −1"_s;
    }
    void lengthsOfWindows()
    {
        QFETCH(int, length);
        Page page;
        page.log(u"joint_pain"_s, Level::Severe, -10, -1);
        page.open();
        page.vm->setLength(length);
        QTEST(page.vm->beforeDays(), "before");
        QCOMPARE(page.vm->notes().contains(u"“Now” has 258 days, not 365: it begins with Day 0."_s), length == 3);
        QVERIFY(page.vm->notes().contains(u"Nothing was recorded in the days of “Now”."_s));
    }
    void resultsAndDaysOnMedicines()
    {
        Page page;
        page.lab(u"igg"_s, u"8.1"_s, u"g/L"_s, -40);
        page.lab(u"igg"_s, u"6.1"_s, u"g/L"_s, 200);
        page.lab(u"igg"_s, u"7.1"_s, u"g/L"_s, 240);
        Medicine medicine;
        medicine.patient = page.desk.patient;
        medicine.code = u"prednisone"_s;
        medicine.countsAsDiseaseTreatment = true;
        medicine.purpose = u"disease"_s;
        medicine.steps = {{Page::on(-200), Quantity{{5, 0}, u"mg"_s, Comparator::None}, true, {}}};
        medicine.lastDose = Page::on(-2);
        medicine.status = u"stopped"_s;
        page.desk.put(medicine);
        page.open();
        const CompareFigure *igg = page.figure(u"igg"_s);
        QVERIFY(igg);
        QCOMPARE(igg->before, u"8.1"_s);
        QCOMPARE(igg->beforeOf, u"1 result"_s);
        QCOMPARE(igg->now, u"6.6"_s);
        QCOMPARE(igg->nowOf, u"6.1–7.1\n2 results"_s);
        QVERIFY(igg->source.startsWith(u"lab report"_s));
        const CompareFigure *drugs = page.figure(u"immunosuppressants"_s);
        QVERIFY(drugs);
        QCOMPARE(drugs->before, u"89"_s);
        QCOMPARE(drugs->beforeOf, u"of 90 days"_s);
        QCOMPARE(drugs->now, u"0"_s);
        QCOMPARE(page.vm->others(), QStringList()); // stopped within "before"
    }
    void whatElseHappenedInBetween()
    {
        Page page;
        page.log(u"joint_pain"_s, Level::Severe, -10, -1);
        page.event(u"infusion"_s, 0);
        page.event(u"tocilizumab"_s, 4);
        page.event(u"ivig_replacement"_s, 45);
        page.event(u"ivig_replacement"_s, 75);
        page.event(u"infection"_s, 215); // within "now"
        page.open();
        QCOMPARE(page.vm->others().size(), 1);
        QVERIFY2(page.vm->others().first().contains(u"Tocilizumab, IVIG (2 times)"_s), qPrintable(page.vm->others().first()));
        QVERIFY(!page.vm->others().first().contains(u"nfection"_s));
    }
    void aroundAnEvent()
    {
        Page page;
        page.log(u"joint_pain"_s, Level::Severe, 30, 44);
        page.log(u"joint_pain"_s, Level::Mild, 46, 60);
        page.event(u"tocilizumab"_s, 4);
        page.event(u"ivig_replacement"_s, 45);
        page.event(u"infection"_s, 50);
        page.open();
        page.vm->setLength(0);
        page.vm->setAbout(1);
        page.vm->chooseEvent(int(kDay0.toJulianDay()) + 45);
        QCOMPARE(page.vm->eventTitle(), u"IVIG"_s);
        QCOMPARE(page.vm->eventDate(), u"24 Apr 2026, Day +45"_s);
        QCOMPARE(page.vm->beforeDays(), u"Day +15 to +44"_s);
        QCOMPARE(page.vm->nowDays(), u"Day +46 to +75"_s);
        QCOMPARE(page.vm->nowName(), u"After"_s);
        QCOMPARE(page.row(u"joint_pain"_s)->before.middle, u"Severe"_s);
        QCOMPARE(page.row(u"joint_pain"_s)->now.middle, u"Mild"_s);
        QCOMPARE(page.vm->others().size(), 1);
        QVERIFY(page.vm->others().first().startsWith(u"29 Apr 2026, Day +50: "_s));
        QVERIFY(page.vm->canGoOn());
        page.vm->stepEvent(1);
        QVERIFY(!page.vm->canGoOn());
        page.vm->stepEvent(1);
        QCOMPARE(page.vm->eventDate(), u"29 Apr 2026, Day +50"_s);
        page.vm->setAbout(0);
        QCOMPARE(page.vm->nowName(), u"Now"_s);
    }
    void aChangeOfDoseIsAnEvent()
    {
        Page page;
        Medicine medicine;
        medicine.patient = page.desk.patient;
        medicine.code = u"prednisone"_s;
        medicine.steps = {{Page::on(-60), Quantity{{10, 0}, u"mg"_s, Comparator::None}, true, {}},
                          {Page::on(-30), Quantity{{75, -1}, u"mg"_s, Comparator::None}, true, {}}};
        page.desk.put(medicine);
        page.log(u"joint_pain"_s, Level::Severe, -40, -20);
        page.open();
        page.vm->chooseEvent(int(kDay0.toJulianDay()) - 30);
        QCOMPARE(page.vm->eventTitle(), u"Prednisone: less, 10 mg to 7.5 mg"_s);
    }
    void withoutDay0TheLastDaysAreComparedWithThoseBefore()
    {
        Page page(u"2026-11-22T12:00"_s, false);
        page.desk.patient = page.desk.put(patientNamed(u"Jo"_s));
        page.desk.settle();
        page.log(u"joint_pain"_s, Level::Severe, 100, 120);
        page.log(u"joint_pain"_s, Level::Mild, 250, 257);
        page.open();
        QCOMPARE(page.vm->beforeName(), u"Earlier"_s);
        QCOMPARE(page.vm->beforeDays(), QString());
        QCOMPARE(page.vm->notes().size(), 1);
        QCOMPARE(page.row(u"joint_pain"_s)->now.middle, u"Mild"_s);
    }
    void aNewEntryIsCountedAtOnce()
    {
        Page page;
        page.log(u"joint_pain"_s, Level::Severe, -10, -1);
        page.open();
        QCOMPARE(page.row(u"joint_pain"_s)->now.logged, u"0 of 90 days"_s);
        page.desk.symptom(u"joint_pain"_s, Level::Mild, Page::on(257));
        page.desk.settle();
        QCOMPARE(page.row(u"joint_pain"_s)->now.logged, u"1 of 90 days"_s);
    }
    void anotherPatientHasOwnNumbers()
    {
        Page page;
        page.log(u"joint_pain"_s, Level::Severe, -10, -1);
        page.open();
        QCOMPARE(page.vm->daily()->rowCount(), 1);
        const Id other = page.desk.put(patientNamed(u"Jo"_s));
        page.desk.settle();
        page.desk.roster->setCurrentPatient(other);
        page.desk.settle();
        QVERIFY(page.vm->empty());
        QCOMPARE(page.vm->daily()->rowCount(), 0);
    }
    void theMadeUpJourney()
    {
        Page page(u"2026-11-22T18:20"_s, false);
        DemoOptions options;
        options.until = QDate(2026, 11, 22);
        QVERIFY(writeDemoNow(page.desk.journal, options));
        page.desk.settle();
        page.open();
        const CompareRow *pain = page.row(u"joint_pain"_s);
        QVERIFY(pain);
        QVERIFY(pain->before.logged.endsWith(u" of 89 days"_s)); // the day before Day 0 was in hospital
        QVERIFY(pain->now.logged.endsWith(u" of 90 days"_s));
        QCOMPARE(page.figure(u"immunosuppressants"_s)->before, u"89"_s);
        QCOMPARE(page.figure(u"immunosuppressants"_s)->now, u"0"_s);
        QVERIFY(page.figure(u"sledai_2k"_s));
        QVERIFY(page.vm->others().first().contains(u"IVIG"_s));
        page.vm->setAbout(1);
        QVERIFY(!page.vm->eventTitle().isEmpty());
        QVERIFY(page.vm->table()->rowCount() > 20);
    }
};

QTEST_GUILESS_MAIN(BeforeAfterPageTest)
#include "tst_beforeafterpage.moc"
