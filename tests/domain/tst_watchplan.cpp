// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/catalogue.h"
#include "domain/watchplan.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QtTest>

using namespace dayplus;
using namespace Qt::StringLiterals;

namespace {

const QTimeZone kBerlin("Europe/Berlin");

QDateTime at(const QString &text)
{
    const QDateTime read = QDateTime::fromString(text, u"yyyy-MM-dd HH:mm"_s);
    return Moment::at(read.date(), read.time().msecsSinceStartOfDay() / 60'000, kBerlin).instant()->toTimeZone(kBerlin);
}

Entry measured(const QString &code, const QDateTime &when, Status status = Status::Known)
{
    EntryDraft draft;
    draft.kind = code == u"ice" ? Kind::Score : Kind::Vital;
    draft.code = code;
    draft.when = Moment::at(when);
    draft.status = status;
    return Entry::restored(Id::createUuid(), draft, {}, {});
}

Entry shift(const QString &name, const Moment &from, std::optional<Moment> until, State state = State::Planned)
{
    EntryDraft draft;
    draft.kind = Kind::Span;
    draft.code = u"on_watch"_s;
    draft.when = from;
    draft.until = until;
    draft.ongoing = !until && from.precision == Precision::Minute;
    draft.state = state;
    draft.facts = EventFacts{0, name, {}};
    return Entry::restored(Id::createUuid(), draft, {}, {});
}

WatchPlan only(const QString &code, const QList<int> &minutes, int from = 0, int to = 28)
{
    WatchPlan plan;
    plan.rows = {{code, from, to, minutes}};
    return plan;
}

QString said(const std::optional<WatchShift> &shift)
{
    return shift ? shift->name : u"nobody"_s;
}

} // namespace

class TestWatchPlan : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theNextTimeIsKnown_data();
    void theNextTimeIsKnown();
    void theDefaultsAreThoseOfTheBrief();
    void theEarliestComesFirst();
    void checkAgainComesOnceAndIsOver();
    void aPlanComesBackFromItsSetting();
    void whatIsNoPlanIsRefused_data();
    void whatIsNoPlanIsRefused();
    void timesAreReadAsTyped_data();
    void timesAreReadAsTyped();
    void watchDaysAreTheTemplates();
    void whoIsOnWatch_data();
    void whoIsOnWatch();
};

// Day 0 is 10 March 2026; the clocks go forward on 29 March (Day +19), back on 25 October.
void TestWatchPlan::theNextTimeIsKnown_data()
{
    QTest::addColumn<QString>("times");
    QTest::addColumn<QString>("now");
    QTest::addColumn<QStringList>("taken");
    QTest::addColumn<QString>("due"); // empty = nothing
    QTest::addColumn<QString>("day0");
    const auto row = [](const char *name, const QString &times, const QString &now, const QStringList &taken, const QString &due,
                        const QString &day0 = u"2026-03-10"_s) { QTest::newRow(name) << times << now << taken << due << day0; };
    const QString four = u"7, 12, 17, 22"_s;
    row("nothing measured yet: the time that passed is overdue", four, u"2026-03-14 09:00"_s, {}, u"2026-03-14 07:00"_s);
    row("measured at its time: the next one", four, u"2026-03-14 09:00"_s, {u"2026-03-14 07:03"_s}, u"2026-03-14 12:00"_s);
    row("made up late: the next one", four, u"2026-03-14 11:00"_s, {u"2026-03-14 10:55"_s}, u"2026-03-14 17:00"_s);
    row("made up late but not near the next: the next one", four, u"2026-03-14 09:10"_s, {u"2026-03-14 09:05"_s}, u"2026-03-14 12:00"_s);
    row("a little early counts", four, u"2026-03-14 10:00"_s, {u"2026-03-14 09:40"_s}, u"2026-03-14 17:00"_s);
    row("too early does not count", four, u"2026-03-14 09:25"_s, {u"2026-03-14 09:20"_s}, u"2026-03-14 12:00"_s);
    row("to the minute it is due", four, u"2026-03-14 12:00"_s, {u"2026-03-14 07:03"_s}, u"2026-03-14 12:00"_s);
    row("over midnight the evening's time stays overdue", four, u"2026-03-15 01:30"_s, {u"2026-03-14 17:05"_s}, u"2026-03-14 22:00"_s);
    row("over midnight the next is in the morning", four, u"2026-03-15 01:30"_s, {u"2026-03-14 22:10"_s}, u"2026-03-15 07:00"_s);
    row("at 02:41 by night is no morning check", four, u"2026-03-15 02:43"_s, {u"2026-03-14 22:10"_s, u"2026-03-15 02:41"_s}, u"2026-03-15 07:00"_s);
    row("at 04:30 is one", four, u"2026-03-15 05:00"_s, {u"2026-03-14 22:10"_s, u"2026-03-15 04:30"_s}, u"2026-03-15 12:00"_s);
    row("a time missed is given up when the next comes", four, u"2026-03-15 12:05"_s, {u"2026-03-14 22:10"_s}, u"2026-03-15 12:00"_s);
    row("once a day: any time of that day counts", u"18"_s, u"2026-03-14 10:00"_s, {u"2026-03-14 08:30"_s}, u"2026-03-15 18:00"_s);
    row("once a day: yesterday's late one is not today's", u"18"_s, u"2026-03-14 18:30"_s, {u"2026-03-13 23:50"_s}, u"2026-03-14 18:00"_s);
    row("once a day: late in the evening it is overdue", u"18"_s, u"2026-03-14 23:59"_s, {u"2026-03-13 18:00"_s}, u"2026-03-14 18:00"_s);
    row("once a day: at midnight it is over with its day", u"18"_s, u"2026-03-15 00:00"_s, {u"2026-03-13 18:00"_s}, u"2026-03-15 18:00"_s);
    row("before Day 0 nothing is due", four, u"2026-03-09 23:59"_s, {}, {});
    row("Day 0 begins at its first time", four, u"2026-03-10 00:01"_s, {}, u"2026-03-10 07:00"_s);
    row("Day +28: the last evening", four, u"2026-04-07 18:00"_s, {u"2026-04-07 17:00"_s}, u"2026-04-07 22:00"_s);
    row("Day +28, all measured: nothing more", four, u"2026-04-07 22:30"_s, {u"2026-04-07 22:00"_s}, {});
    row("Day +28, 23:59: the evening is still overdue", four, u"2026-04-07 23:59"_s, {u"2026-04-07 17:00"_s}, u"2026-04-07 22:00"_s);
    row("Day +29, 00:00: the watch is over", four, u"2026-04-08 00:00"_s, {u"2026-04-07 17:00"_s}, {});
    row("clocks forward: the hour that is not there moves on", u"2:30, 14:30"_s, u"2026-03-29 01:00"_s, {u"2026-03-28 14:30"_s}, u"2026-03-29 03:30"_s);
    row("clocks forward: the morning stays at its wall time", four, u"2026-03-28 23:00"_s, {u"2026-03-28 22:00"_s}, u"2026-03-29 07:00"_s);
    row("clocks back: the morning stays at its wall time", four, u"2026-10-24 23:00"_s, {u"2026-10-24 22:00"_s}, u"2026-10-25 07:00"_s, u"2026-10-20"_s);
    row("clocks back: the first of the two hours", u"2:30, 14:30"_s, u"2026-10-25 01:00"_s, {u"2026-10-24 14:30"_s}, u"2026-10-25 02:30"_s, u"2026-10-20"_s);
    row("no times: nothing is asked for", {}, u"2026-03-14 09:00"_s, {}, {});
}

void TestWatchPlan::theNextTimeIsKnown()
{
    QFETCH(QString, times);
    QFETCH(QString, now);
    QFETCH(QStringList, taken);
    QFETCH(QString, due);
    QFETCH(QString, day0);
    for (const QString &code : {u"temp"_s, u"bp"_s, u"ice"_s}) {
        QList<Entry> entries;
        for (const QString &time : taken)
            entries.append(measured(code == u"bp" ? u"bp_sys"_s : code, at(time), code == u"bp" ? Status::CouldNotAnswer : Status::Known));
        const QList<WatchDue> found = watchDue(only(code, *minutesFromText(times)), QDate::fromString(day0, Qt::ISODate), entries, at(now));
        QCOMPARE(found.isEmpty() ? QString() : found.first().due.toString(u"yyyy-MM-dd HH:mm"_s), due);
        if (!found.isEmpty() && !taken.isEmpty())
            QCOMPARE(found.first().last, at(taken.last()));
        if (!due.isEmpty())
            QCOMPARE(found.first().isDue(at(now)), at(due) <= at(now));
    }
}

void TestWatchPlan::theDefaultsAreThoseOfTheBrief()
{
    const WatchPlan plan = defaultWatchPlan(0, 28);
    const auto timesOn = [&plan](const QString &code, int day) {
        qsizetype count = 0;
        for (const WatchRow &row : plan.rows)
            count += row.code == code && day >= row.fromDay && day <= row.toDay ? row.minutes.size() : 0;
        return count;
    };
    for (const int day : {0, 7, 14}) {
        QCOMPARE(timesOn(u"temp"_s, day), 4);
        for (const QString &code : {u"hr"_s, u"bp"_s, u"spo2"_s})
            QCOMPARE(timesOn(code, day), 3);
        QCOMPARE(timesOn(u"ice"_s, day), 1);
    }
    for (const int day : {15, 28}) {
        QCOMPARE(timesOn(u"temp"_s, day), 2);
        QCOMPARE(timesOn(u"ice"_s, day), 0);
    }
    QCOMPARE(timesOn(u"temp"_s, 29), 0);
    for (const WatchRow &row : plan.rows) {
        for (qsizetype i = 1; row.code == u"temp" && row.toDay <= 14 && i < row.minutes.size(); ++i) {
            const int gap = row.minutes[i] - row.minutes[i - 1];
            QVERIFY(gap >= 4 * 60 && gap <= 6 * 60);
        }
    }
    QCOMPARE(defaultWatchPlan(0, 10).rows.size(), 6); // a short watch has no second part
}

void TestWatchPlan::theEarliestComesFirst()
{
    const QDateTime now = at(u"2026-03-14 13:00"_s);
    const QList<WatchDue> due = watchDue(defaultWatchPlan(0, 28), QDate(2026, 3, 10),
                                         {measured(u"temp"_s, at(u"2026-03-14 12:00"_s)), measured(u"hr"_s, at(u"2026-03-14 08:00"_s)),
                                          measured(u"spo2"_s, at(u"2026-03-14 08:00"_s)), measured(u"weight"_s, at(u"2026-03-14 07:00"_s)),
                                          measured(u"ice"_s, at(u"2026-03-13 18:00"_s))}, now);
    QStringList order;
    for (const WatchDue &one : due)
        order.append(one.code);
    QCOMPARE(order, (QStringList{u"bp"_s, u"spo2"_s, u"hr"_s, u"temp"_s, u"ice"_s, u"weight"_s}));
    QVERIFY(due.first().isDue(now));
    QVERIFY(!due.at(1).isDue(now));
    QVERIFY(!due.first().last);
}

void TestWatchPlan::checkAgainComesOnceAndIsOver()
{
    WatchPlan plan = only(u"temp"_s, {22 * 60});
    plan.asked = Moment::at(at(u"2026-03-14 02:43"_s));
    plan.again = Moment::at(at(u"2026-03-14 03:30"_s));
    const QDate day0(2026, 3, 10);
    const QList<Entry> fever{measured(u"temp"_s, at(u"2026-03-14 02:41"_s))};
    QCOMPARE(watchDue(plan, day0, fever, at(u"2026-03-14 02:50"_s)).first().due, at(u"2026-03-14 03:30"_s));
    QVERIFY(watchDue(plan, day0, fever, at(u"2026-03-14 04:00"_s)).first().isDue(at(u"2026-03-14 04:00"_s)));
    const QList<Entry> later = fever + QList{measured(u"temp"_s, at(u"2026-03-14 03:20"_s))};
    QVERIFY(watchDue(plan, day0, later, at(u"2026-03-14 03:31"_s)).first().due > at(u"2026-03-14 20:00"_s));
}

void TestWatchPlan::aPlanComesBackFromItsSetting()
{
    WatchPlan plan = defaultWatchPlan(0, 28);
    QCOMPARE(*watchPlanFromJson(toJson(plan)), plan);
    plan.chimes = false;
    plan.rows.first().minutes.clear();
    QCOMPARE(*watchPlanFromJson(toJson(plan)), plan);
    plan.again = momentFromText(u"2026-03-14T03:30+01:00", QTimeZone::utc()).value();
    plan.asked = momentFromText(u"2026-03-14T02:43+01:00", QTimeZone::utc()).value();
    QCOMPARE(*watchPlanFromJson(toJson(plan)), plan);
}

void TestWatchPlan::whatIsNoPlanIsRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("a word") << QByteArray(R"("often")");
    QTest::newRow("no rows") << QByteArray(R"({"chimes":true})");
    QTest::newRow("an unknown code") << QByteArray(R"({"rows":[{"code":"dose","from":0,"to":14,"minutes":[60]}]})");
    QTest::newRow("days the wrong way round") << QByteArray(R"({"rows":[{"code":"temp","from":9,"to":1,"minutes":[60]}]})");
    QTest::newRow("a minute no day has") << QByteArray(R"({"rows":[{"code":"temp","from":0,"to":1,"minutes":[1440]}]})");
    QTest::newRow("times out of order") << QByteArray(R"({"rows":[{"code":"temp","from":0,"to":1,"minutes":[600,60]}]})");
}

void TestWatchPlan::whatIsNoPlanIsRefused()
{
    QFETCH(QByteArray, json);
    const QJsonValue value = QJsonDocument::fromJson("[" + json + "]").array().first();
    const Result<WatchPlan> read = watchPlanFromJson(value);
    QVERIFY(!read);
    QCOMPARE(read.error().fault, Fault::Corrupt);
}

void TestWatchPlan::timesAreReadAsTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("read"); // "no" = refused
    QTest::newRow("hours alone") << u"7, 12, 17"_s << u"07:00, 12:00, 17:00"_s;
    QTest::newRow("a point") << u"7.30"_s << u"07:30"_s;
    QTest::newRow("out of order and twice") << u"22:00, 7:05, 22"_s << u"07:05, 22:00"_s;
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("a comma too many") << u"7, ,8,"_s << u"07:00, 08:00"_s;
    QTest::newRow("25 o'clock") << u"25:00"_s << u"no"_s;
    QTest::newRow("61 minutes") << u"7:61"_s << u"no"_s;
    QTest::newRow("one digit of minutes") << u"7:5"_s << u"no"_s;
    QTest::newRow("words") << u"in the morning"_s << u"no"_s;
}

void TestWatchPlan::timesAreReadAsTyped()
{
    QFETCH(QString, typed);
    QFETCH(QString, read);
    const auto minutes = minutesFromText(typed);
    QCOMPARE(minutes ? minutesText(*minutes) : u"no"_s, read);
}

void TestWatchPlan::watchDaysAreTheTemplates()
{
    TemplateInfo longer;
    longer.watchFrom = -1;
    longer.watchTo = 42;
    QVERIFY(isWatchDay(-1, &longer) && isWatchDay(42, &longer));
    QVERIFY(!isWatchDay(-2, &longer) && !isWatchDay(43, &longer));
    QVERIFY(isWatchDay(0, nullptr) && isWatchDay(28, nullptr));
    QVERIFY(!isWatchDay(-1, nullptr) && !isWatchDay(29, nullptr));
}

void TestWatchPlan::whoIsOnWatch_data()
{
    QTest::addColumn<QList<Entry>>("entries");
    QTest::addColumn<QString>("now");
    QTest::addColumn<QString>("onWatch");
    QTest::addColumn<QString>("next");
    const auto m = [](const QString &text) { return Moment::at(at(text)); };
    const QList<Entry> night{shift(u"Ana"_s, m(u"2026-03-14 03:00"_s), m(u"2026-03-14 07:00"_s)),
                             shift(u"Jonas"_s, m(u"2026-03-13 21:00"_s), m(u"2026-03-14 03:00"_s), State::Happened)};
    QTest::newRow("before anybody's turn") << night << u"2026-03-13 20:00"_s << u"nobody"_s << u"Jonas"_s;
    QTest::newRow("a turn over midnight") << night << u"2026-03-14 02:43"_s << u"Jonas"_s << u"Ana"_s;
    QTest::newRow("to the minute of the change") << night << u"2026-03-14 03:00"_s << u"Ana"_s << u"nobody"_s;
    QTest::newRow("after the last turn") << night << u"2026-03-14 07:00"_s << u"nobody"_s << u"nobody"_s;
    QTest::newRow("nobody planned anything") << QList<Entry>() << u"2026-03-14 02:00"_s << u"nobody"_s << u"nobody"_s;
    QTest::newRow("a cancelled turn") << QList{shift(u"Ana"_s, m(u"2026-03-14 01:00"_s), m(u"2026-03-14 07:00"_s), State::Cancelled)}
                                      << u"2026-03-14 02:00"_s << u"nobody"_s << u"nobody"_s;
    QTest::newRow("an open turn lasts until the next begins")
        << QList{shift(u"Jonas"_s, m(u"2026-03-13 21:00"_s), {}), shift(u"Ana"_s, m(u"2026-03-14 03:00"_s), m(u"2026-03-14 05:00"_s))}
        << u"2026-03-14 06:00"_s << u"nobody"_s << u"nobody"_s;
    QTest::newRow("two at once: who began last")
        << QList{shift(u"Jonas"_s, m(u"2026-03-13 21:00"_s), m(u"2026-03-14 07:00"_s)), shift(u"Ana"_s, m(u"2026-03-14 01:00"_s), m(u"2026-03-14 02:00"_s))}
        << u"2026-03-14 01:30"_s << u"Ana"_s << u"nobody"_s;
    QTest::newRow("and back to who was there before")
        << QList{shift(u"Jonas"_s, m(u"2026-03-13 21:00"_s), m(u"2026-03-14 07:00"_s)), shift(u"Ana"_s, m(u"2026-03-14 01:00"_s), m(u"2026-03-14 02:00"_s))}
        << u"2026-03-14 02:30"_s << u"Jonas"_s << u"nobody"_s;
    QTest::newRow("a whole day") << QList{shift(u"Ana"_s, Moment::onDay({2026, 3, 14}), {}), shift(u"Jonas"_s, Moment::onDay({2026, 3, 15}), {})}
                                 << u"2026-03-14 23:59"_s << u"Ana"_s << u"Jonas"_s;
    QTest::newRow("the night the clocks go forward") << QList{shift(u"Ana"_s, m(u"2026-03-28 22:00"_s), m(u"2026-03-29 03:30"_s))}
                                                     << u"2026-03-29 03:10"_s << u"Ana"_s << u"nobody"_s;
    QTest::newRow("about March is nobody's turn") << QList{shift(u"Ana"_s, Moment::inMonth(2026, 3), {})} << u"2026-03-14 02:00"_s << u"nobody"_s << u"nobody"_s;
}

void TestWatchPlan::whoIsOnWatch()
{
    QFETCH(QList<Entry>, entries);
    QFETCH(QString, now);
    QFETCH(QString, onWatch);
    QFETCH(QString, next);
    const OnWatch found = onWatchAt(entries, at(now));
    QCOMPARE(said(found.now), onWatch);
    QCOMPARE(said(found.next), next);
}

QTEST_APPLESS_MAIN(TestWatchPlan)
#include "tst_watchplan.moc"
