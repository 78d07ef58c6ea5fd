// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ports.h"

#include <QtTest>
#include <algorithm>
#include <thread>

using namespace dayplus;
using namespace Qt::StringLiterals;

class TestIds : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void laysOutTheBitsOfTheStandard();
    void sortsByTime();
    void realIdsCountUpAndNeverRepeat();
    void realIdsMayBeMadeOnManyThreads();
    void theRealClockKnowsItsZone();
    void aSettingsIdComesFromItsKey();
    void aWriteKnowsItsRecord();
};

void TestIds::laysOutTheBitsOfTheStandard()
{
    // RFC 9562, appendix A.6: the example of a UUIDv7
    const Id example = uuidV7(0x017F22E279B0, QByteArray::fromHex("0cc398c4dc0c0c07398f"));
    QCOMPARE(example.toString(QUuid::WithoutBraces), u"017f22e2-79b0-7cc3-98c4-dc0c0c07398f"_s);
    const Id full = uuidV7(0xffffffffffff, QByteArray(10, char(0xff)));
    QCOMPARE(full.toString(QUuid::WithoutBraces), u"ffffffff-ffff-7fff-bfff-ffffffffffff"_s);
    const Id empty = uuidV7(0, QByteArray());
    QCOMPARE(empty.toString(QUuid::WithoutBraces), u"00000000-0000-7000-8000-000000000000"_s);
    QCOMPARE(int(example.variant()), int(QUuid::DCE));
}

void TestIds::sortsByTime()
{
    const QByteArray high(10, char(0xff)), low(10, '\0');
    for (const qint64 at : {0LL, 255LL, 65535LL, 1'770'000'000'000LL, 4'102'444'800'000LL})
        QVERIFY(uuidV7(at, high).toRfc4122() < uuidV7(at + 1, low).toRfc4122());
}

void TestIds::realIdsCountUpAndNeverRepeat()
{
    const World world = World::real();
    constexpr int kCount = 20'000; // far more than fit one millisecond
    QByteArray last;
    for (int i = 0; i < kCount; ++i) {
        const QByteArray id = world.newId().toRfc4122();
        QVERIFY(last < id);
        QCOMPARE(id[6] & 0xf0, 0x70);
        QCOMPARE(id[8] & 0xc0, 0x80);
        last = id;
    }
}

void TestIds::realIdsMayBeMadeOnManyThreads()
{
    const World world = World::real();
    constexpr int kEach = 5'000;
    std::array<QList<Id>, 3> made;
    std::vector<std::thread> threads;
    for (QList<Id> &mine : made) {
        threads.emplace_back([&mine, &world] {
            for (int i = 0; i < kEach; ++i)
                mine.append(world.newId());
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QSet<Id> all;
    for (const QList<Id> &mine : made)
        all.unite(QSet<Id>(mine.begin(), mine.end()));
    QCOMPARE(all.size(), 3 * kEach);
}

void TestIds::theRealClockKnowsItsZone()
{
    const QDateTime before = QDateTime::currentDateTimeUtc();
    const QDateTime now = World::real().now();
    QVERIFY(before <= now && now <= QDateTime::currentDateTimeUtc());
    QCOMPARE(now.timeSpec(), Qt::TimeZone);
    QCOMPARE(Moment::at(now).zone, QString::fromLatin1(QTimeZone::systemTimeZoneId()));
}

void TestIds::aSettingsIdComesFromItsKey()
{
    QCOMPARE(settingId(u"rollover-hour"_s), settingId(u"rollover-hour"_s));
    QVERIFY(settingId(u"rollover-hour"_s) != settingId(u"unit.temp"_s));
    QCOMPARE(int(settingId(u"unit.temp"_s).version()), 5);
    // Stored in vaults: this must never change.
    QCOMPARE(settingId(u"rollover-hour"_s).toString(QUuid::WithoutBraces), u"466a6039-f204-54e9-a20b-08b74caff700"_s);
}

void TestIds::aWriteKnowsItsRecord()
{
    const Id id = World::real().newId();
    const Write course = Write::put(Course{.id = id, .patient = {}, .templateId = {}, .product = {}, .day0 = {}});
    QCOMPARE(course.kind, RecordKind::Course);
    QCOMPARE(course.id, id);
    QVERIFY(course.after && std::holds_alternative<Course>(*course.after));
    const Write setting = Write::put(Setting{u"made-up"_s, true});
    QCOMPARE(setting.kind, RecordKind::Setting);
    QCOMPARE(setting.id, settingId(u"made-up"_s));
    const Write entry = Write::put(Entry::restored(id, {}, {}, {}));
    QCOMPARE(entry.kind, RecordKind::Entry);
    QCOMPARE(entry.id, id);
    const Write gone = Write::remove(RecordKind::Medicine, id);
    QCOMPARE(gone.kind, RecordKind::Medicine);
    QCOMPARE(gone.id, id);
    QVERIFY(!gone.after);
}

QTEST_GUILESS_MAIN(TestIds)
#include "tst_ids.moc"
