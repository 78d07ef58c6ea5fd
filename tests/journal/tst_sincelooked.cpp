// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/catchup.h"
#include "journal/sincelooked.h"
#include "testworld.h"

#include <QtTest>

using namespace dayplus;
using namespace Qt::StringLiterals;

namespace {

const QDate kDay(2026, 4, 2);

QDateTime wall(const QString &text)
{
    return TestWorld(text).now();
}
Id numbered(int number)
{
    return uuidV7(number, QByteArray(10, char(number)));
}
const Id kMe = uuidV7(1, QByteArray(10, 'm')), kMara = uuidV7(2, QByteArray(10, 'p'));

Entry entryOf(int number, Level level, const QString &note = {}, const Moment &when = Moment::onDay(kDay), const QString &code = u"nausea"_s)
{
    EntryDraft draft = symptomDraft(numbered(99), code, level, when);
    draft.note = note;
    return Entry::restored(numbered(number), draft, kMara, wall(u"2026-04-02T00:00"_s).toUTC());
}

/** A history as a store would tell it. */
struct History {
    QList<HistoryRow> rows;
    HistoryRow &add(int record, std::optional<Record> after, Id author = kMara, const QString &title = u"amend"_s, int set = 0)
    {
        HistoryRow row;
        row.sequence = rows.size() + 1;
        row.kind = RecordKind::Entry;
        row.record = numbered(record);
        row.changeSet.id = numbered(set ? set : 100 + int(rows.size()));
        row.changeSet.author = author;
        row.changeSet.title = title;
        row.changeSet.at = wall(u"2026-04-02T10:00"_s).toUTC();
        row.after = std::move(after);
        rows.append(row);
        return rows.last();
    }
};

QStringList told(const QList<LookedChange> &changes)
{
    static const QStringList what{u"new"_s, u"changed"_s, u"removed"_s};
    QStringList lines;
    for (const LookedChange &change : changes) {
        QStringList parts;
        for (const Field part : change.parts)
            parts << QString::number(int(part));
        lines << what[int(change.what)] + (parts.isEmpty() ? QString() : u' ' + parts.join(u','));
    }
    return lines;
}

} // namespace

Q_DECLARE_METATYPE(History)

class TestSinceLooked : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void onlyTheOutcomeIsTold_data()
    {
        QTest::addColumn<History>("since");
        QTest::addColumn<bool>("wasThere");
        QTest::addColumn<QStringList>("changes");
        const Entry mild = entryOf(5, Level::Mild), severe = entryOf(5, Level::Severe), noted = entryOf(5, Level::Mild, u"at night"_s);
        const QString value = u"changed %1"_s.arg(int(Field::Value)), note = u"changed %1"_s.arg(int(Field::Note));
        const auto row = [](const char *name, bool wasThere, const QStringList &changes, auto fill) {
            History history;
            fill(history);
            QTest::newRow(name) << history << wasThere << changes;
        };
        row("nothing happened", true, {}, [](History &) { });
        row("somebody wrote it", false, {u"new"_s}, [&](History &h) { h.add(5, mild, kMara, u"add"_s); });
        row("I wrote it", false, {}, [&](History &h) { h.add(5, mild, kMe, u"add"_s); });
        row("somebody changed the value", true, {value}, [&](History &h) { h.add(5, severe); });
        row("somebody wrote a note", true, {note}, [&](History &h) { h.add(5, noted); });
        row("changed and changed back", true, {}, [&](History &h) { h.add(5, severe); h.add(5, mild); });
        row("written and changed is new once", false, {u"new"_s}, [&](History &h) { h.add(5, mild, kMara, u"add"_s); h.add(5, severe); });
        row("removed", true, {u"removed"_s}, [&](History &h) { h.add(5, std::nullopt); });
        row("written and taken back", false, {}, [&](History &h) { h.add(5, mild, kMara, u"add"_s); h.add(5, std::nullopt); });
        row("removed and brought back", true, {}, [&](History &h) { h.add(5, std::nullopt); h.add(5, mild); });
        row("mine, changed by somebody", false, {u"new"_s}, [&](History &h) { h.add(5, mild, kMe, u"add"_s); h.add(5, severe); });
        row("theirs, changed by me last", true, {value}, [&](History &h) { h.add(5, noted); h.add(5, severe, kMe); });
        row("an import is counted, not told", false, {}, [&](History &h) {
            h.add(5, mild, kMara, u"import"_s, 50).changeSet.origin = ChangeSet::Origin::Import;
        });
        row("that somebody else looked is no news", false, {}, [&](History &h) {
            HistoryRow &mark = h.add(5, Record(Setting{seenSettingKey(kMara), toJson(LookMark{3, wall(u"2026-04-01T10:00"_s)})}));
            mark.kind = RecordKind::Setting;
        });
    }

    void onlyTheOutcomeIsTold()
    {
        QFETCH(History, since);
        QFETCH(bool, wasThere);
        QFETCH(QStringList, changes);
        SinceFold fold(kMe, {});
        fold.take(since.rows);
        QHash<Id, std::optional<Record>> before;
        if (wasThere)
            before.insert(numbered(5), Record(entryOf(5, Level::Mild)));
        QCOMPARE(told(fold.changes(before)), changes);
        QCOMPARE(fold.lastSequence(), since.rows.size());
    }

    void pagesMayCutAnywhere()
    {
        History history;
        for (int i = 0; i < 1200; ++i)
            history.add(1 + i % 400, entryOf(1 + i % 400, Level(i % 4)), kMara, i < 400 ? u"add"_s : u"amend"_s);
        SinceFold whole(kMe, {}), paged(kMe, {});
        whole.take(history.rows);
        for (int from = 0; from < history.rows.size(); from += kPageRows)
            paged.take(history.rows.mid(from, kPageRows));
        QCOMPARE(paged.records(), whole.records());
        QCOMPARE(paged.records().size(), kMostLooked);
        QCOMPARE(paged.more(), 400 - kMostLooked);
        QCOMPARE(paged.records().first(), numbered(400)); // the newest stands first
    }

    void aFileIsOneLine()
    {
        History history;
        for (int i = 0; i < 3; ++i) {
            HistoryRow &row = history.add(10 + i, entryOf(10 + i, Level::Mild), kMara, u"import"_s, 50);
            row.changeSet.origin = ChangeSet::Origin::Import;
            row.changeSet.file = u"portal.json"_s;
        }
        SinceFold fold(kMe, {});
        fold.take(history.rows);
        QVERIFY(fold.records().isEmpty());
        QCOMPARE(fold.imports().size(), 1);
        QCOMPARE(fold.imports().first().records, 3);
        QCOMPARE(fold.imports().first().file, u"portal.json"_s);
    }

    void beforeAFirstLookOnlyTheLastDaysAreTold()
    {
        History history;
        history.add(5, entryOf(5, Level::Mild), kMara, u"add"_s).changeSet.at = wall(u"2026-03-20T10:00"_s).toUTC();
        history.add(6, entryOf(6, Level::Mild), kMara, u"add"_s);
        SinceFold fold(kMe, wall(u"2026-03-26T18:00"_s).toUTC());
        fold.take(history.rows);
        QCOMPARE(fold.records(), QList<Id>{numbered(6)});
    }

    void theStateAtAMarkIsReadFromTheHistory()
    {
        History history;
        history.add(5, entryOf(5, Level::Mild));
        history.add(5, entryOf(5, Level::Severe));
        history.add(5, std::nullopt);
        QVERIFY(!stateAt(history.rows, 0));
        QCOMPARE(stateAt(history.rows, 1), std::optional<Record>(entryOf(5, Level::Mild)));
        QCOMPARE(stateAt(history.rows, 2), std::optional<Record>(entryOf(5, Level::Severe)));
        QVERIFY(!stateAt(history.rows, 3));
    }

    void aMarkSurvivesBeingKept()
    {
        const LookMark mark{42, wall(u"2026-04-02T18:05"_s).toUTC()};
        QCOMPARE(lookMarkFromJson(toJson(mark)), mark);
        QCOMPARE(lookMarkFromJson(QJsonValue()), LookMark());
        QCOMPARE(lookMarkFromJson(u"42"_s), LookMark());
    }

    void beforeAndSinceAreCountedByDiaryDays_data()
    {
        QTest::addColumn<QStringList>("said"); // "dd level"; days of March and April
        QTest::addColumn<LookHalf>("before");
        QTest::addColumn<LookHalf>("since");
        // Looked on 31 March; today is 2 April; 28 March was in hospital.
        QTest::newRow("nothing") << QStringList{} << LookHalf{0, 6, -1} << LookHalf{0, 3, -1};
        QTest::newRow("one day each") << QStringList{u"2026-03-30 1"_s, u"2026-04-01 3"_s} << LookHalf{1, 6, 2} << LookHalf{1, 3, 6};
        QTest::newRow("the middle of two") << QStringList{u"2026-03-29 1"_s, u"2026-03-30 2"_s} << LookHalf{2, 6, 3} << LookHalf{0, 3, -1};
        QTest::newRow("the day one looked counts as since") << QStringList{u"2026-03-31 2"_s} << LookHalf{0, 6, -1} << LookHalf{1, 3, 4};
        QTest::newRow("eight days before is too long ago") << QStringList{u"2026-03-23 2"_s, u"2026-03-24 1"_s} << LookHalf{1, 6, 2} << LookHalf{0, 3, -1};
        QTest::newRow("a hospital day is left out") << QStringList{u"2026-03-28 3"_s} << LookHalf{0, 6, -1} << LookHalf{0, 3, -1};
        QTest::newRow("the last word of a day counts") << QStringList{u"2026-04-01 3"_s, u"2026-04-01 1"_s} << LookHalf{0, 6, -1} << LookHalf{1, 3, 2};
    }

    void beforeAndSinceAreCountedByDiaryDays()
    {
        QFETCH(QStringList, said);
        QFETCH(LookHalf, before);
        QFETCH(LookHalf, since);
        QList<Entry> entries;
        for (const QString &day : std::as_const(said))
            entries.append(entryOf(int(entries.size()) + 5, Level(day.right(1).toInt()), {}, Moment::onDay(QDate::fromString(day.left(10), Qt::ISODate))));
        const qint64 stay = QDate(2026, 3, 28).toJulianDay();
        const QList<LookTrend> trends = lookTrends(entries, {u"nausea"_s}, {2026, 3, 31}, kDay, {{stay, stay}});
        QCOMPARE(trends.size(), 1);
        QCOMPARE(trends.first().before, before);
        QCOMPARE(trends.first().since, since);
    }

    void aDayOfTheWeekIsOneOfFourThings_data()
    {
        QTest::addColumn<QString>("said");
        QTest::addColumn<int>("answered");
        QTest::addColumn<bool>("missing");
        QTest::addColumn<bool>("couldNot");
        QTest::newRow("nothing was said") << QString() << 0 << true << false;
        QTest::newRow("an answer") << u"level"_s << 1 << false << false;
        QTest::newRow("none is an answer") << u"none"_s << 1 << false << false;
        QTest::newRow("could not answer") << u"cannot"_s << 1 << false << true;
        QTest::newRow("could not answer the whole day") << u"cannotDay"_s << 2 << false << true;
        QTest::newRow("in hospital") << u"hospital"_s << 0 << false << false;
        QTest::newRow("what the team told is no answer") << u"team"_s << 0 << true << false;
    }

    void aDayOfTheWeekIsOneOfFourThings()
    {
        QFETCH(QString, said);
        QFETCH(int, answered);
        QFETCH(bool, missing);
        QFETCH(bool, couldNot);
        EntryDraft draft = symptomDraft(numbered(99), u"nausea"_s, said == u"none" ? Level::None : Level::Mild, Moment::onDay(kDay));
        if (said == u"cannot") {
            draft.status = Status::CouldNotAnswer;
            draft.value = {};
        }
        if (said == u"team")
            draft.reporter = Reporter::Team;
        if (said == u"hospital" || said == u"cannotDay") {
            draft.kind = Kind::Checkin;
            draft.code = said == u"hospital" ? u"in_hospital"_s : u"could_not_answer"_s;
            draft.value = {};
        }
        QList<Entry> entries;
        if (!said.isEmpty())
            entries.append(Entry::restored(numbered(5), draft, {}, wall(u"2026-04-02T10:00"_s).toUTC()));
        const QList<CatchUpDay> days = catchUpDays(entries, {}, {u"nausea"_s, u"fatigue"_s}, kDay, kDay);
        QCOMPARE(days.size(), 1);
        QCOMPARE(days.first().answered, answered);
        QCOMPARE(days.first().isMissing(), missing);
        QCOMPARE(days.first().couldNot, couldNot);
        QCOMPARE(!days.first().hospital.isNull(), said == u"hospital");
    }

    void anAnswerSitsOnItsDiaryDay_data()
    {
        QTest::addColumn<QString>("now");
        QTest::addColumn<QDate>("day");
        QTest::addColumn<Moment>("when");
        QTest::newRow("today is now") << u"2026-04-02T18:05"_s << kDay << Moment::at(wall(u"2026-04-02T18:05"_s));
        QTest::newRow("after midnight the day before is still today") << u"2026-04-03T01:30"_s << kDay << Moment::at(wall(u"2026-04-03T01:30"_s));
        QTest::newRow("an earlier day has no time, for nobody knows it") << u"2026-04-02T18:05"_s << kDay.addDays(-3) << Moment::onDay(kDay.addDays(-3));
        QTest::newRow("after midnight yesterday's is two dates ago") << u"2026-04-03T01:30"_s << kDay.addDays(-1) << Moment::onDay(kDay.addDays(-1));
    }

    void anAnswerSitsOnItsDiaryDay()
    {
        QFETCH(QString, now);
        QFETCH(QDate, day);
        QFETCH(Moment, when);
        QCOMPARE(whenAnswered(day, wall(now)), when);
        Entry kept = entryOf(5, Level::Mild, {}, when);
        const QList<CatchUpDay> week = catchUpDays({kept}, {}, {u"nausea"_s}, day.addDays(-1), day.addDays(1));
        QCOMPARE(week[1].answered, 1);
        QCOMPARE(week[0].answered + week[2].answered, 0);
    }
};

QTEST_GUILESS_MAIN(TestSinceLooked)
#include "tst_sincelooked.moc"
