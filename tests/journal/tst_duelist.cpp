// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/duelist.h"
#include "journal/futures.h"
#include "journal/roster.h"
#include "memorystore.h"
#include "testworld.h"

#include <QtTest>

using namespace dayplus;
using namespace Qt::StringLiterals;

namespace {

QDateTime wall(const QString &text)
{
    return TestWorld(text).now();
}

Id numbered(int number)
{
    return uuidV7(number, QByteArray(10, char(number)));
}

/** "planned 2026-04-03 visit", "dose 2026-04-02T08:10 at 480", "missed 2026-04-02 at 480", "temp 2026-04-02T07:05". */
Entry entryFrom(const QString &text, int number)
{
    const QStringList words = text.split(u' ');
    EntryDraft draft;
    draft.when = *momentFromText(words.value(1), QTimeZone("Europe/Berlin"));
    if (words[0] == u"planned") {
        draft.kind = words.value(2) == u"on_watch" ? Kind::Span : Kind::Event;
        draft.code = words.value(2);
        draft.state = State::Planned;
        if (words.size() > 3)
            draft.plan = Plan{u"own"_s, {}, words[3].toInt(), 0};
    } else if (words[0] == u"cancelled") {
        draft.kind = Kind::Event;
        draft.code = words.value(2);
        draft.state = State::Cancelled;
    } else if (words[0] == u"dose" || words[0] == u"missed") {
        draft.kind = Kind::Dose;
        draft.facts = DoseFacts{numbered(1), words[0] == u"dose" ? DoseFacts::How::Taken : DoseFacts::How::Missed,
                                words.size() > 3 ? words[3].toInt() : -1};
    } else {
        draft.kind = Kind::Vital;
        draft.code = words[0];
        draft.value = Quantity{{372, -1}, u"Cel"_s};
    }
    return Entry::restored(numbered(number), draft, {}, wall(u"2026-04-02T00:00"_s).toUTC());
}

Medicine prednisone(const QList<int> &minutes)
{
    Medicine medicine;
    medicine.id = numbered(1);
    medicine.code = u"prednisone"_s;
    medicine.steps = {DoseStep{Moment::onDay({2026, 3, 1}), Quantity{{5, 0}, u"mg"_s}, minutes.size() < 2, u"with food"_s}};
    medicine.rhythm.minutes = minutes;
    return medicine;
}

QString told(const Due &due)
{
    static const QStringList times{u"overdue"_s, u"now"_s, u"later"_s, u"ahead"_s};
    const QString time = due.minute < 0 ? QString() : u" %1:%2"_s.arg(due.minute / 60).arg(due.minute % 60, 2, 10, QChar(u'0'));
    const QString what = due.what == Due::What::Planned ? (*due.entry)->code : due.what == Due::What::Dose ? u"dose"_s : due.code;
    return times[int(due.time)] + u' ' + due.day.toString(u"dd.MM."_s) + time + u' ' + what;
}

QStringList toldAll(const QList<Due> &list)
{
    QStringList lines;
    for (const Due &due : list)
        lines << told(due);
    return lines;
}

} // namespace

class TestDueList : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatIsPlannedIsDue_data()
    {
        QTest::addColumn<QStringList>("entries");
        QTest::addColumn<QStringList>("due");
        const auto row = [](const char *name, const QStringList &entries, const QStringList &due) { QTest::newRow(name) << entries << due; };
        row("nothing is planned", {}, {});
        row("today without a time", {u"planned 2026-04-02 visit"_s}, {u"now 02.04. visit"_s});
        row("later today", {u"planned 2026-04-02T20:00 visit"_s}, {u"later 02.04. 20:00 visit"_s});
        row("this morning is not overdue on its own day", {u"planned 2026-04-02T09:00 visit"_s}, {u"now 02.04. 9:00 visit"_s});
        row("yesterday is", {u"planned 2026-04-01T09:00 visit"_s}, {u"overdue 01.04. 9:00 visit"_s});
        row("but not within its window", {u"planned 2026-04-01 visit 3"_s}, {u"now 01.04. visit"_s});
        row("nor is it after the window", {u"planned 2026-03-28 visit 3"_s}, {u"overdue 28.03. visit"_s});
        row("two weeks ahead", {u"planned 2026-04-16 visit"_s}, {u"ahead 16.04. visit"_s});
        row("more is too far", {u"planned 2026-04-17 visit"_s}, {});
        row("two weeks ago", {u"planned 2026-03-19 visit"_s}, {u"overdue 19.03. visit"_s});
        row("more is past asking", {u"planned 2026-03-18 visit"_s}, {});
        row("a vague plan is due in its month", {u"planned 2026-04 visit"_s}, {u"now 01.04. visit"_s});
        row("and overdue after it", {u"planned 2026-03 visit"_s}, {u"overdue 01.03. visit"_s});
        row("a year is no time to ask for", {u"planned 2026 visit"_s}, {});
        row("cancelled is not due", {u"cancelled 2026-04-02 visit"_s}, {});
        row("a turn on watch is no task", {u"planned 2026-04-02T22:00 on_watch"_s}, {});
        row("overdue first, then by time",
            {u"planned 2026-04-03 visit"_s, u"planned 2026-04-02 visit"_s, u"planned 2026-04-02T17:00 imaging"_s, u"planned 2026-03-30 lab"_s},
            {u"overdue 30.03. lab"_s, u"now 02.04. 17:00 imaging"_s, u"now 02.04. visit"_s, u"ahead 03.04. visit"_s});
    }

    void whatIsPlannedIsDue()
    {
        QFETCH(QStringList, entries);
        QFETCH(QStringList, due);
        DueSources sources;
        for (const QString &entry : std::as_const(entries))
            sources.planned.append(entryFrom(entry, int(sources.planned.size()) + 10));
        QCOMPARE(toldAll(dueList(sources, wall(u"2026-04-02T18:05"_s))), due);
    }

    void aPlanOfLongAgoIsCountedApart_data()
    {
        QTest::addColumn<QString>("entry");
        QTest::addColumn<bool>("older");
        QTest::newRow("two weeks ago is still asked for") << u"planned 2026-03-19 visit"_s << false;
        QTest::newRow("more is not") << u"planned 2026-03-18 visit"_s << true;
        QTest::newRow("its window counts") << u"planned 2026-03-18 visit 1"_s << false;
        QTest::newRow("a month that ended long ago") << u"planned 2026-02 visit"_s << true;
        QTest::newRow("a month that ended yesterday") << u"planned 2026-03 visit"_s << false;
        QTest::newRow("a year that is over") << u"planned 2025 visit"_s << true;
        QTest::newRow("cancelled") << u"cancelled 2026-01-02 visit"_s << false;
        QTest::newRow("a turn on watch was no task") << u"planned 2026-01-02T22:00 on_watch"_s << false;
    }

    void aPlanOfLongAgoIsCountedApart()
    {
        QFETCH(QString, entry);
        QFETCH(bool, older);
        DueSources sources;
        sources.planned = {entryFrom(entry, 10)};
        const QDateTime now = wall(u"2026-04-02T18:05"_s);
        QCOMPARE(isOlderPlan(sources.planned.first(), now.date()), older);
        if (older)
            QVERIFY(dueList(sources, now).isEmpty()); // in one of the two places, never in both
    }

    void dosesAreDue_data()
    {
        QTest::addColumn<QString>("now");
        QTest::addColumn<QList<int>>("minutes");
        QTest::addColumn<QStringList>("entries");
        QTest::addColumn<QStringList>("due");
        const QStringList yesterday{u"dose 2026-04-01T08:00 at 480"_s};
        const auto row = [](const char *name, const QString &now, const QList<int> &minutes, const QStringList &entries, const QStringList &due) {
            QTest::newRow(name) << now << minutes << entries << due;
        };
        row("before its time", u"2026-04-02T07:59"_s, {480}, yesterday, {u"later 02.04. 8:00 dose"_s});
        row("at its time", u"2026-04-02T08:00"_s, {480}, yesterday, {u"now 02.04. 8:00 dose"_s});
        row("an hour late", u"2026-04-02T09:00"_s, {480}, yesterday, {u"now 02.04. 8:00 dose"_s});
        row("later than that", u"2026-04-02T09:01"_s, {480}, yesterday, {u"overdue 02.04. 8:00 dose"_s});
        row("taken", u"2026-04-02T09:01"_s, {480}, yesterday + QStringList{u"dose 2026-04-02T08:30 at 480"_s}, {});
        row("said to be missed", u"2026-04-02T09:01"_s, {480}, yesterday + QStringList{u"missed 2026-04-02T08:00 at 480"_s}, {});
        row("yesterday's is asked for once more", u"2026-04-02T07:00"_s, {480}, {},
            {u"overdue 01.04. 8:00 dose"_s, u"later 02.04. 8:00 dose"_s});
        row("just after midnight the evening's is not late yet", u"2026-04-02T00:30"_s, {1430}, {},
            {u"now 01.04. 23:50 dose"_s, u"later 02.04. 23:50 dose"_s});
        row("nobody said when", u"2026-04-02T09:00"_s, {}, {}, {});
    }

    void dosesAreDue()
    {
        QFETCH(QString, now);
        QFETCH(QList<int>, minutes);
        QFETCH(QStringList, entries);
        QFETCH(QStringList, due);
        DueSources sources;
        sources.medicines = {prednisone(minutes)};
        for (const QString &entry : std::as_const(entries))
            sources.recent.append(entryFrom(entry, int(sources.recent.size()) + 10));
        const QList<Due> list = dueList(sources, wall(now));
        QCOMPARE(toldAll(list), due);
        for (const Due &one : list) {
            QCOMPARE(one.medicine, numbered(1));
            QCOMPARE(one.schedule, u"with food"_s);
            QCOMPARE(one.amount, (std::optional(Quantity{{5, 0}, u"mg"_s})));
        }
    }

    void inHospitalNothingOfTheNightBeforeIsAskedFor()
    {
        DueSources sources;
        sources.medicines = {prednisone({480})};
        sources.inHospital = true;
        sources.watch = defaultWatchPlan(0, 28);
        sources.day0 = QDate(2026, 3, 31);
        QCOMPARE(toldAll(dueList(sources, wall(u"2026-04-02T08:30"_s))), (QStringList{u"now 02.04. 8:00 dose"_s}));
    }

    void measurementsAreDueOnWatch_data()
    {
        QTest::addColumn<QString>("now");
        QTest::addColumn<QStringList>("entries");
        QTest::addColumn<QStringList>("due");
        // The plan: temperature at 07:00 and 19:00.
        QTest::newRow("come today") << u"2026-04-02T06:00"_s << QStringList{u"temp 2026-04-01T19:00"_s} << QStringList{u"later 02.04. 7:00 temp"_s};
        QTest::newRow("due") << u"2026-04-02T07:30"_s << QStringList{u"temp 2026-04-01T19:00"_s} << QStringList{u"now 02.04. 7:00 temp"_s};
        QTest::newRow("overdue") << u"2026-04-02T08:30"_s << QStringList{u"temp 2026-04-01T19:00"_s} << QStringList{u"overdue 02.04. 7:00 temp"_s};
        QTest::newRow("measured, the next comes today") << u"2026-04-02T08:30"_s << QStringList{u"temp 2026-04-02T07:10"_s}
                                                        << QStringList{u"later 02.04. 19:00 temp"_s};
        QTest::newRow("measured, the next comes tomorrow") << u"2026-04-02T20:30"_s << QStringList{u"temp 2026-04-02T19:10"_s} << QStringList{};
    }

    void measurementsAreDueOnWatch()
    {
        QFETCH(QString, now);
        QFETCH(QStringList, entries);
        QFETCH(QStringList, due);
        DueSources sources;
        WatchPlan plan;
        plan.rows = {WatchRow{u"temp"_s, 0, 14, {7 * 60, 19 * 60}}};
        sources.watch = plan;
        sources.day0 = QDate(2026, 3, 31);
        for (const QString &entry : std::as_const(entries))
            sources.recent.append(entryFrom(entry, int(sources.recent.size()) + 10));
        QCOMPARE(toldAll(dueList(sources, wall(now))), due);
    }

    void oneMayBeInHospital_data()
    {
        QTest::addColumn<QStringList>("said"); // code, begin, end
        QTest::addColumn<QString>("now");
        QTest::addColumn<bool>("inHospital");
        const QString noon = u"2026-04-02T12:00"_s, night = u"2026-04-03T01:00"_s;
        QTest::newRow("nothing was said") << QStringList{} << noon << false;
        QTest::newRow("said at the check-in") << QStringList{u"in_hospital 2026-04-02"_s} << noon << true;
        QTest::newRow("said the day before") << QStringList{u"in_hospital 2026-04-01"_s} << noon << false;
        QTest::newRow("said in the evening, after midnight") << QStringList{u"in_hospital 2026-04-02T19:00"_s} << night << true;
        QTest::newRow("said after midnight") << QStringList{u"in_hospital 2026-04-03T00:30"_s} << night << true;
        QTest::newRow("admitted, still there") << QStringList{u"admission 2026-03-30"_s} << noon << true;
        QTest::newRow("left last week") << QStringList{u"admission 2026-03-20 2026-03-25"_s} << noon << false;
        QTest::newRow("left this morning") << QStringList{u"admission 2026-03-30T10:00 2026-04-02T10:00"_s} << noon << false;
        QTest::newRow("leaves this afternoon") << QStringList{u"admission 2026-03-30T10:00 2026-04-02T15:00"_s} << noon << true;
        QTest::newRow("leaves today, nobody said when") << QStringList{u"admission 2026-03-30 2026-04-02"_s} << noon << true;
        QTest::newRow("went home by a discharge") << QStringList{u"admission 2026-03-30"_s, u"discharge 2026-04-02T10:00"_s} << noon << false;
        QTest::newRow("left and came back") << QStringList{u"admission 2026-03-30T10:00 2026-04-02T09:00"_s, u"readmission 2026-04-02T11:00"_s} << noon << true;
    }

    void oneMayBeInHospital()
    {
        QFETCH(QStringList, said);
        QFETCH(QString, now);
        QFETCH(bool, inHospital);
        QList<Entry> entries;
        for (const QString &line : std::as_const(said)) {
            const QStringList words = line.split(u' ');
            EntryDraft draft;
            draft.code = words[0];
            draft.kind = words[0] == u"in_hospital" ? Kind::Checkin : words[0] == u"discharge" ? Kind::Event : Kind::Span;
            draft.when = *momentFromText(words[1], QTimeZone("Europe/Berlin"));
            if (words.size() > 2)
                draft.until = *momentFromText(words[2], QTimeZone("Europe/Berlin"));
            draft.ongoing = draft.kind == Kind::Span && !draft.until;
            entries.append(Entry::restored(numbered(int(entries.size()) + 3), draft, {}, {}));
        }
        QCOMPARE(isInHospital(entries, wall(now)), inHospital);
    }

    void everyLineHasAKeyOfItsOwn()
    {
        DueSources sources;
        sources.medicines = {prednisone({480, 1200})};
        sources.planned = {entryFrom(u"planned 2026-04-02 visit"_s, 10), entryFrom(u"planned 2026-04-02 visit"_s, 11)};
        sources.watch = defaultWatchPlan(0, 28);
        sources.day0 = QDate(2026, 3, 31);
        const QList<Due> list = dueList(sources, wall(u"2026-04-02T12:00"_s));
        QSet<QString> keys;
        for (const Due &due : list)
            keys.insert(due.key());
        QVERIFY(list.size() > 8);
        QCOMPARE(keys.size(), list.size());
    }

    void whatTheListIsMadeOfComesFromTheVault_data()
    {
        QTest::addColumn<QDate>("day");
        QTest::addColumn<QDate>("born");
        QTest::addColumn<bool>("watch");
        QTest::addColumn<bool>("thinks");
        QTest::newRow("the first week") << QDate(2026, 3, 12) << QDate(1984, 5, 31) << true << true;
        QTest::newRow("a child is not tested") << QDate(2026, 3, 12) << QDate(2012, 5, 31) << true << false;
        QTest::newRow("no birth date was given") << QDate(2026, 3, 12) << QDate() << true << true;
        QTest::newRow("after the watch") << QDate(2026, 4, 12) << QDate(1984, 5, 31) << false << false;
        QTest::newRow("before Day 0") << QDate(2026, 3, 1) << QDate(1984, 5, 31) << false << false;
    }

    void whatTheListIsMadeOfComesFromTheVault()
    {
        QFETCH(QDate, day);
        QFETCH(QDate, born);
        QFETCH(bool, watch);
        QFETCH(bool, thinks);
        TestWorld world;
        Journal journal(std::make_shared<MemoryStore>(), shippedCatalogues(), world.world());
        Patient mara = patientNamed(u"Mara"_s);
        mara.birthDate = born;
        const Id patient = *waitFor(journal.put(mara));
        Medicine medicine = prednisone({480});
        medicine.id = {};
        medicine.patient = patient;
        QVERIFY(waitFor(journal.put(medicine)));
        medicine.status = u"stopped"_s;
        QVERIFY(waitFor(journal.put(medicine)));
        QVERIFY(waitFor(journal.put(Course{{}, patient, u"cart_auto"_s, {}, Moment::onDay({2026, 3, 10})})));
        Roster roster(journal);
        QVERIFY(roster.loadNow());
        const DueSources sources = dueSources(roster, patient, QDateTime(day, QTime(12, 0)));
        QCOMPARE(sources.medicines.size(), 1);
        QCOMPARE(sources.day0, std::optional(QDate(2026, 3, 10)));
        QCOMPARE(sources.watch.has_value(), watch);
        const auto ice = [](const WatchRow &row) { return row.code == u"ice"; };
        QCOMPARE(watch && std::any_of(sources.watch->rows.begin(), sources.watch->rows.end(), ice), thinks);
    }
};

QTEST_GUILESS_MAIN(TestDueList)
#include "tst_duelist.moc"
