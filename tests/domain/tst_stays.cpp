// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/stays.h"

#include <QtTest>

using namespace dayplus;
using namespace Qt::StringLiterals;

namespace {

const QDate kFirst{2026, 3, 1};
const qint64 kToday = kFirst.toJulianDay() + 40;

Moment on(int day)
{
    return Moment::onDay(kFirst.addDays(day));
}

Entry said(const QString &code, const Moment &from, std::optional<Moment> until = {}, bool ongoing = false, State state = State::Happened)
{
    EntryDraft draft;
    draft.kind = code == u"in_hospital" ? Kind::Checkin : code == u"discharge" ? Kind::Event : Kind::Span;
    draft.code = code;
    draft.when = from;
    draft.until = until;
    draft.ongoing = ongoing;
    draft.state = state;
    return Entry::restored(Id::createUuid(), draft, {}, {});
}

} // namespace

class TestStays : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyDayInHospitalIsKnown_data();
    void everyDayInHospitalIsKnown();
};

void TestStays::everyDayInHospitalIsKnown_data()
{
    QTest::addColumn<QList<Entry>>("entries");
    QTest::addColumn<QList<std::pair<int, int>>>("days");
    using Days = QList<std::pair<int, int>>;
    QTest::newRow("from and to") << QList{said(u"admission"_s, on(2), on(13))} << Days{{2, 13}};
    QTest::newRow("still there: until today") << QList{said(u"admission"_s, on(30), {}, true)} << Days{{30, 40}};
    QTest::newRow("no end: until they went home") << QList{said(u"admission"_s, on(2), {}, true), said(u"discharge"_s, on(9))} << Days{{2, 9}};
    QTest::newRow("no end and no way home: the day that is known") << QList{said(u"admission"_s, on(2))} << Days{{2, 2}};
    QTest::newRow("going home before it does not end it") << QList{said(u"discharge"_s, on(1)), said(u"admission"_s, on(2))} << Days{{2, 2}};
    QTest::newRow("going home alone is no stay") << QList{said(u"discharge"_s, on(9))} << Days{};
    QTest::newRow("a day's check-in says so") << QList{said(u"in_hospital"_s, on(5)), said(u"in_hospital"_s, on(7))} << Days{{5, 5}, {7, 7}};
    QTest::newRow("stays that touch are one") << QList{said(u"admission"_s, on(2), on(6)), said(u"intensive_care"_s, on(4), on(5)),
                                                       said(u"readmission"_s, on(7), on(8))} << Days{{2, 8}};
    QTest::newRow("a planned one does not count") << QList{said(u"admission"_s, on(2), on(6), false, State::Planned)} << Days{};
    QTest::newRow("one known to the month does not count") << QList{said(u"admission"_s, Moment::inMonth(2026, 3))} << Days{};
    QTest::newRow("not after today") << QList{said(u"admission"_s, on(38), on(60))} << Days{{38, 40}};
    QTest::newRow("another span is none") << QList{said(u"no_driving"_s, on(2), on(13))} << Days{};
}

void TestStays::everyDayInHospitalIsKnown()
{
    QFETCH(QList<Entry>, entries);
    using Days = QList<std::pair<int, int>>;
    QFETCH(Days, days);
    QList<DayRange> expected;
    for (const auto &[from, to] : days)
        expected.append({kFirst.toJulianDay() + from, kFirst.toJulianDay() + to});
    QCOMPARE(hospitalStays(entries, kToday), expected);
}

QTEST_GUILESS_MAIN(TestStays)
#include "tst_stays.moc"
