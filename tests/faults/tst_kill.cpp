// SPDX-License-Identifier: GPL-3.0-or-later
#include "killloop.h"
#include "tests/storage/vaultfixture.h"

#include <QRandomGenerator>

using namespace dayplus;
using namespace dayplus::test;
using namespace Qt::StringLiterals;

namespace {

/** Number of each entry, of a document its bytes below 0; absent = not there. */
using Journal = QHash<Id, qint64>;

/** "try put ID N put ID N gone ID" carried out on a journal. */
void apply(Journal &journal, const QByteArray &tried)
{
    const QByteArrayList words = tried.split(' ');
    for (qsizetype i = 1; i < words.size();) {
        const Id id = QUuid::fromString(QLatin1StringView(words[i + 1]));
        if (words[i] == "gone") {
            journal.remove(id);
            i += 2;
        } else {
            journal.insert(id, words[i + 2].toLongLong());
            i += 3;
        }
    }
}

/** Documents that were `before` are not read once more. */
Journal stored(Store &store, const Journal &before)
{
    Journal found;
    const auto documents = wait(store.records(RecordKind::Attachment));
    for (const Record &record : documents ? *documents : QList<Record>()) {
        const auto &about = std::get<Attachment>(record);
        const auto content = before.contains(about.id) ? Result<QByteArray>(QByteArray()) : wait(store.content(about.id));
        if (!content)
            QTest::qFail(qPrintable(content.error().note), __FILE__, __LINE__);
        found.insert(about.id, -about.bytes);
    }
    std::optional<PageKey> after;
    do {
        const auto page = wait(store.entries({}, after, kPageRows));
        if (!page) {
            QTest::qFail(qPrintable(page.error().note), __FILE__, __LINE__);
            return found;
        }
        for (const Entry &entry : page->entries)
            found.insert(entry.id(), std::get<Quantity>(entry->value).number.mantissa);
        after = page->next;
    } while (after);
    return found;
}

} // namespace

class TestKill : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void no_acknowledged_save_is_lost_when_the_program_is_killed()
    {
        constexpr int kCycles = 200;
        VaultFixture vault;
        QVERIFY(vault.create());
        vault.lock();
        const QString state = vault.place() + u"/state"_s;
        QRandomGenerator random(2026);
        Journal expected;
        int acknowledged = 0, unfinished = 0, inTheMiddle = 0;
        for (int cycle = 0; cycle < kCycles; ++cycle) {
            const KillPlan plan{int(random.bounded(16U)), qint64(random.bounded(6000U))};
            const Killed end = runAndKill(QStringLiteral(DAYPLUS_SAVER), {vault.folder(), state, vault.code(), QString::number(cycle)}, plan);
            QVERIFY2(end.killed, qPrintable(u"cycle %1 ended with %2"_s.arg(cycle).arg(end.exitCode)));
            Journal without = expected;
            QByteArray open;
            for (const QByteArray &line : end.lines) {
                if (line != "ok") {
                    open = line;
                    continue;
                }
                apply(without, open);
                open.clear();
                ++acknowledged;
            }
            // What was not acknowledged is there whole or not at all.
            Journal with = without;
            if (!open.isEmpty())
                apply(with, open);
            unfinished += !open.isEmpty();
            inTheMiddle += vault.contents(u"vault.db-journal"_s).size() > 0;
            auto opened = vault.vaults().unlockWithCode(vault.folder(), vault.code());
            QVERIFY2(opened, opened ? "" : qPrintable(u"cycle %1: %2"_s.arg(cycle).arg(opened.error().note)));
            const Journal found = stored(**opened, expected);
            QVERIFY2(found == without || found == with, qPrintable(u"cycle %1: %2 entries, %3 expected"_s.arg(cycle).arg(found.size()).arg(without.size())));
            expected = found;
            if (cycle % 50 == 49) {
                const auto report = wait((*opened)->check());
                QVERIFY(report);
                QCOMPARE(report->problems.join(u'\n'), QString());
            }
        }
        qInfo("%d cycles, %d saves acknowledged, 0 lost; %d killed within a step, %d within a transaction on disk", kCycles, acknowledged,
              unfinished, inTheMiddle);
        QVERIFY(acknowledged > kCycles);
        QVERIFY(unfinished > kCycles / 4);
        QVERIFY(inTheMiddle > 0);
    }
};

QTEST_GUILESS_MAIN(TestKill)
#include "tst_kill.moc"
