// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk.h"
#include "report/trendchoice.h"
#include "report/trendevents.h"
#include "report/trendlanes.h"
#include "viewmodels/trendreader.h"

using namespace dayplus;
using namespace Qt::StringLiterals;

namespace {

const QDate kDay0{2026, 3, 10};
const qint64 kZero = kDay0.toJulianDay();

Entry said(const QString &code, int from, int to, Reporter reporter = Reporter::Team)
{
    const CatalogueItem *item = shippedCatalogues().itemByCode(code);
    Q_ASSERT(item);
    EntryDraft draft;
    draft.kind = item->kind;
    draft.code = code;
    draft.when = Moment::onDay(kDay0.addDays(from));
    if (to > from)
        draft.until = Moment::onDay(kDay0.addDays(to));
    draft.reporter = reporter;
    return Entry::restored(Id::createUuid(), draft, {}, {});
}

Entry changed(const Entry &entry, const std::function<void(EntryDraft &)> &change)
{
    EntryDraft draft = entry.facts();
    change(draft);
    return Entry::restored(entry.id(), draft, {}, {});
}

Entry grade(const QString &code, int day, int value)
{
    return changed(said(code, day, day), [value](EntryDraft &d) { d.value = Quantity{{value, 0}, {}, Comparator::None}; });
}

EventWording words(bool longWords, bool phases = true)
{
    return {shippedCatalogues(), longWords, phases, kZero, kZero + 257};
}

QStringList texts(const QList<EventMark> &marks)
{
    QStringList all;
    for (const EventMark &mark : marks)
        all += mark.text;
    return all;
}

UsedCode used(Kind kind, const QString &code, int count, int from = -100, int to = 100)
{
    return {kind, code, {}, count, kZero + from, kZero + to};
}

} // namespace

class TestTrendEvents : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void feverThatTheTeamNamedIsOneMark()
    {
        const QList<Entry> entries{said(u"fever_episode"_s, 2, 5, Reporter::Caregiver), said(u"crs"_s, 2, 5), grade(u"crs_grade"_s, 4, 1)};
        const QList<EventMark> marks = eventMarks(entries, words(false));
        QCOMPARE(texts(marks), QStringList{u"Fever"_s});
        QCOMPARE(marks.first().tone, Tone::Team);
        QCOMPARE(marks.first().until, kZero + 5);
        QCOMPARE(texts(eventMarks(entries, words(true))), QStringList{u"Fever, 4 days. Team: CRS grade 1"_s});
    }
    void whatTheTeamToldIsMarkedAsTheirs()
    {
        const QList<Entry> entries{said(u"crs"_s, 2, 5), said(u"licats"_s, 10, 20), grade(u"licats_grade"_s, 17, 1)};
        QCOMPARE(texts(eventMarks(entries, words(true))), (QStringList{u"Team: CRS, 4 days"_s, u"Team: LICATS grade 1, 11 days"_s}));
        QCOMPARE(texts(eventMarks(entries, words(false))), (QStringList{u"Team: CRS"_s, u"Team: LICATS"_s}));
    }
    void whatThePersonCallsItComesFirst()
    {
        const QList<Entry> entries{said(u"flare_suspected"_s, 10, 10, Reporter::Patient), said(u"licats"_s, 10, 20), grade(u"licats_grade"_s, 17, 1)};
        const QList<EventMark> marks = eventMarks(entries, words(true));
        QCOMPARE(texts(marks), QStringList{u"Worse symptoms, 11 days. Team: LICATS grade 1"_s});
        QCOMPARE(marks.first().until, kZero + 20);
    }
    void remissionAndRelapseAreTheTeamsWordsWithShapesOfTheirOwn()
    {
        const Entry declared = changed(said(u"remission_declared"_s, 130, 130), [](EntryDraft &d) { d.facts = StatementFacts{u"Dr Weber"_s, u"doris_2021"_s}; });
        const QList<EventMark> marks = eventMarks({declared, said(u"relapse_confirmed"_s, 300, 300), said(u"icans"_s, 5, 6)}, words(true));
        QCOMPARE(marks[0].text, u"Team: DORIS 2021 remission"_s);
        QCOMPARE(marks[0].glyph, Glyph::Star);
        QCOMPARE(marks[1].text, u"Team: illness is back"_s);
        QCOMPARE(marks[1].glyph, Glyph::Cross);
        QCOMPARE(marks[2].glyph, Glyph::Dot);
    }
    void aLimitOfTheTeamHasNoCountAndOnlyAPlaceWhereThereIsRoom()
    {
        const QList<Entry> entries{said(u"no_driving"_s, 0, 56)};
        QVERIFY(eventMarks(entries, words(false)).isEmpty());
        const QList<EventMark> marks = eventMarks(entries, words(true));
        QCOMPARE(texts(marks), QStringList{u"No driving"_s});
        QVERIFY(marks.first().minor);
        QCOMPARE(marks.first().until, kZero + 56);
    }
    void whatALaneShowsIsMarkedSo()
    {
        const QList<EventMark> marks = eventMarks({said(u"apheresis"_s, -35, -35), said(u"tocilizumab"_s, 4, 4), said(u"infection"_s, 30, 30)}, words(true));
        QVERIFY(marks[0].inLane && marks[1].inLane && !marks[2].inLane);
    }
    void aPanelOfBCellsSaysItItself()
    {
        EventWording wording = words(true);
        QCOMPARE(eventMarks({said(u"bcell_depleted"_s, 8, 8)}, wording).size(), 1);
        wording.cells = true;
        QVERIFY(eventMarks({said(u"bcell_depleted"_s, 8, 8)}, wording).isEmpty());
    }
    void aLoggedDoseMovesTheEndOfTheBar()
    {
        Medicine prednisone;
        prednisone.id = Id::createUuid();
        prednisone.code = u"prednisone"_s;
        prednisone.purpose = u"disease"_s;
        prednisone.countsAsDiseaseTreatment = true;
        prednisone.steps = {{Moment::onDay(kDay0.addDays(-300)), Quantity{{10, 0}, u"mg"_s, Comparator::None}, true, {}},
                            {Moment::onDay(kDay0.addDays(-1)), Quantity{{0, 0}, u"mg"_s, Comparator::None}, true, {}}};
        struct Data : TrendData {
            QList<SeriesPoint> series(const QString &) const override { return {}; }
            const QList<Entry> &events() const override { return m_events; }
            QList<Entry> doses() const override { return m_doses; }
            QList<Entry> m_events, m_doses;
        } data;
        TrendInput input{shippedCatalogues(), data};
        input.medicines = {prednisone};
        input.day0 = kZero;
        input.today = kZero + 257;
        QCOMPARE(trendScene(input).medicine->freeFrom, kZero - 1);
        EntryDraft dose;
        dose.kind = Kind::Dose;
        dose.code = u"dose"_s;
        dose.when = Moment::onDay(kDay0.addDays(-5));
        dose.facts = DoseFacts{prednisone.id};
        data.m_doses = {Entry::restored(Id::createUuid(), dose, {}, {})};
        const ChartScene scene = trendScene(input);
        QCOMPARE(scene.medicine->freeFrom, kZero - 4); // the last logged dose is the last one
        QCOMPARE(scene.lanes.size(), 1);
        QCOMPARE(scene.lanes.first().stopped, kZero - 5);
        QCOMPARE(scene.medicine->lastText, u"5 Mar 2026"_s);
    }
    void aTaperIsAPanelOfItsOwn()
    {
        Medicine prednisone;
        prednisone.id = Id::createUuid();
        prednisone.code = u"prednisone"_s;
        prednisone.steps = {{Moment::onDay(kDay0.addDays(-30)), Quantity{{10, 0}, u"mg"_s, Comparator::None}, true, {}}};
        Taper taper;
        taper.medicine = prednisone.id;
        taper.plans = {{Moment::onDay(kDay0.addDays(-20)), {}, {}, {{kDay0.addDays(-10), {5, 0}, {}}, {kDay0.addDays(-1), {0, 0}, {}}}},
                       {Moment::onDay(kDay0.addDays(-8)), {}, {}, {{kDay0.addDays(-7), {75, -1}, {}}, {kDay0.addDays(-2), {0, 0}, {}}}}};
        struct Data : TrendData {
            QList<SeriesPoint> series(const QString &) const override { return {}; }
            const QList<Entry> &events() const override { return none; }
            QList<Entry> none;
        } data;
        TrendInput input{shippedCatalogues(), data};
        input.medicines = {prednisone};
        input.tapers = {taper};
        input.day0 = kZero;
        input.today = kZero - 4;
        QCOMPARE(taperItems(input).size(), 1);
        input.shown = taperItems(input);
        QCOMPARE(input.shown.first().code, taperCode(prednisone.id));
        const ChartScene scene = trendScene(input);
        const ChartPanel &panel = scene.panels.first();
        QCOMPARE(panel.title, u"Prednisone, planned and taken"_s);
        QCOMPARE(panel.high, 7.5);
        QStringList lines;
        for (const StepLine &line : panel.steps)
            lines += line.label;
        QCOMPARE(lines, (QStringList{u"planned"_s, u"revised"_s, u"taken"_s}));
        QVERIFY2(panel.steps.last().steps.isEmpty(), "a plan is never drawn as taken");
        QVERIFY(!scene.isEmpty());
        QVERIFY(taperSentence(input.shown.first().code, input).startsWith(u"Prednisone, planned and taken: "_s));
        QVERIFY(taperPanel(u"taper:none"_s, input).steps.isEmpty());
    }
    void theReaderReadsDosesOfWhatCounts()
    {
        Desk desk;
        Medicine prednisone, aciclovir;
        prednisone.id = Id::createUuid();
        prednisone.patient = aciclovir.patient = desk.patient;
        prednisone.code = u"prednisone"_s;
        prednisone.purpose = u"disease"_s;
        prednisone.countsAsDiseaseTreatment = true;
        prednisone.steps = {{Moment::onDay(kDay0.addDays(-300)), Quantity{{10, 0}, u"mg"_s, Comparator::None}, true, {}}};
        const auto take = [&](const QString &code) {
            EntryDraft dose;
            dose.patient = desk.patient;
            dose.kind = Kind::Dose;
            dose.code = code;
            dose.when = Moment::onDay(kDay0.addDays(-5));
            dose.facts = DoseFacts{prednisone.id};
            desk.add(dose);
        };
        take(u"prednisone"_s);
        TrendReader reader(desk.journal);
        reader.setMedicines({aciclovir});
        reader.start(desk.patient);
        desk.settle();
        QVERIFY(reader.doses().isEmpty());
        QSignalSpy read(&reader, &TrendReader::read);
        reader.setMedicines({prednisone});
        desk.settle();
        QCOMPARE(reader.doses().size(), 1);
        QVERIFY(!read.isEmpty());
        read.clear();
        take(u"dose"_s);
        desk.settle();
        QCOMPARE(reader.doses().size(), 2);
        QVERIFY(!read.isEmpty());
    }
    void aPersonsFeverStaysTheirs()
    {
        const QList<EventMark> marks = eventMarks({said(u"fever_episode"_s, 30, 30, Reporter::Patient)}, words(true));
        QCOMPARE(texts(marks), QStringList{u"Fever"_s});
        QCOMPARE(marks.first().tone, Tone::Patient);
        QVERIFY(!marks.first().until);
    }
    void theInfusionOfDay0IsTheLineAndASecondOneAMark()
    {
        const QList<EventMark> marks = eventMarks({said(u"infusion"_s, 0, 0), said(u"infusion"_s, 14, 14)}, words(false));
        QCOMPARE(marks.size(), 1);
        QCOMPARE(marks.first().wallDay, kZero + 14);
        QCOMPARE(marks.first().glyph, Glyph::Diamond);
    }
    void thePhaseStripAlreadyNamesTheConditioning()
    {
        QVERIFY(eventMarks({said(u"lymphodepletion"_s, -5, -3)}, words(false, true)).isEmpty());
        QCOMPARE(eventMarks({said(u"lymphodepletion"_s, -5, -3)}, words(false, false)).size(), 1);
    }
    void whatHasNoDayOrDidNotHappenIsNoMark()
    {
        const Entry flare = said(u"flare_suspected"_s, -500, -500);
        QCOMPARE(eventMarks({flare}, words(false)).size(), 1);
        QVERIFY(eventMarks({changed(flare, [](EntryDraft &d) { d.when = Moment::inMonth(2024, 10, true); })}, words(false)).isEmpty());
        QVERIFY(eventMarks({changed(flare, [](EntryDraft &d) { d.state = State::Cancelled; })}, words(false)).isEmpty());
        QVERIFY(eventMarks({said(u"visit"_s, 17, 17)}, words(false)).isEmpty());
    }
    void theGivenNameWins()
    {
        const Entry cold = changed(said(u"infection"_s, 218, 224), [](EntryDraft &d) { d.label = u"Cold"_s; });
        QCOMPARE(texts(eventMarks({cold}, words(true))), QStringList{u"Cold, 7 days"_s});
    }
    void everyCodeIsInTheCatalogue()
    {
        for (const QString &code : eventCodes())
            QVERIFY2(shippedCatalogues().itemByCode(code), qPrintable(code));
    }
    void theLaneCountsTheDaysWithout()
    {
        const MedicineBar bar = medicineBar({{{kZero - 3000, kZero - 2}}, kZero - 1, false}, kZero - 45, kZero + 257);
        QCOMPARE(bar.freeTexts.first(), u"259 days without immunosuppressants"_s);
        QVERIFY(bar.beganEarlier);
        QCOMPARE(bar.earlierText, u"since 2017"_s);
        QCOMPARE(medicineBar({{{kZero - 30, kZero - 2}}, kZero - 1, true}, kZero - 45, kZero + 257).freeTexts.last(), u"about 259 days"_s);
        QCOMPARE(medicineBar({{{kZero - 30, kZero - 2}}, kZero - 1, false}, kZero - 45, kZero - 1).freeTexts.last(), u"1 day"_s);
        QVERIFY(medicineBar({{{kZero - 30, kZero + 257}}, {}, false}, kZero - 45, kZero + 257).freeTexts.isEmpty());
    }
    void theDefaultChoiceIsOfTheIllness_data()
    {
        QTest::addColumn<bool>("watched");
        QTest::addColumn<int>("most");
        QTest::addColumn<QStringList>("codes");
        QTest::newRow("phone") << false << 2 << QStringList{u"joint_pain"_s, u"fatigue"_s};
        QTest::newRow("around Day 0 the temperature comes second") << true << 2 << QStringList{u"joint_pain"_s, u"temp"_s};
        QTest::newRow("desktop") << false << 7 << QStringList{u"joint_pain"_s, u"fatigue"_s, u"sledai_2k"_s, u"upcr"_s, u"cd19_abs"_s, u"temp"_s, u"crp"_s};
    }
    void theDefaultChoiceIsOfTheIllness()
    {
        QFETCH(bool, watched);
        QFETCH(int, most);
        QFETCH(QStringList, codes);
        const QList<UsedCode> all{used(Kind::Symptom, u"nausea"_s, 400), used(Kind::Symptom, u"fatigue"_s, 300), used(Kind::Symptom, u"joint_pain"_s, 200),
                                  used(Kind::Vital, u"temp"_s, 90), used(Kind::Vital, u"steps"_s, 500), used(Kind::Score, u"ice"_s, 40, 0, 14),
                                  used(Kind::Score, u"sledai_2k"_s, 9), used(Kind::Score, u"crs_grade"_s, 9), used(Kind::Lab, u"crp"_s, 3),
                                  used(Kind::Lab, u"igg"_s, 1), used(Kind::Lab, u"upcr"_s, 5), used(Kind::Lab, u"cd19_abs"_s, 5)};
        QStringList chosen;
        const Catalogues &c = shippedCatalogues();
        QList<UsedCode> wanted = all;
        if (most > 2)
            wanted.removeIf([](const UsedCode &u) { return u.code == u"nausea" || u.code == u"steps"; });
        for (const UsedCode &item : defaultChoice(wanted, c, c.disease(u"sle"), watched ? TrendPhase::Watched : TrendPhase::Later, most))
            chosen += item.code;
        if (most > 2) { // what is left over comes last, in no fixed place
            QCOMPARE(QStringList(chosen.mid(0, 5)), QStringList(codes.mid(0, 5)));
            QCOMPARE(QSet<QString>(chosen.begin(), chosen.end()), QSet<QString>(codes.begin(), codes.end()));
        } else {
            QCOMPARE(chosen, codes);
        }
    }
    void withoutADiaryWhatThereIsIsShown()
    {
        const QList<UsedCode> all{used(Kind::Lab, u"igg"_s, 1), used(Kind::Vital, u"weight"_s, 3)};
        QCOMPARE(defaultChoice(all, shippedCatalogues(), nullptr, TrendPhase::Later, 2).size(), 2);
        QVERIFY(defaultChoice({}, shippedCatalogues(), nullptr, TrendPhase::Later, 2).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestTrendEvents)
#include "tst_trendevents.moc"
