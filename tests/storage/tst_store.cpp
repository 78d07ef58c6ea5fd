// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/cipher.h"
#include "storage/entrysql.h"
#include "storage/queries.h"
#include "storage/schema.h"
#include "vaultfixture.h"

#include <algorithm>

using namespace dayplus;
using namespace dayplus::test;
using namespace Qt::StringLiterals;

namespace {

const QDate kDay0(2026, 3, 10);

/** All pages of a query, one after the other. */
QList<Entry> all(Store &store, const EntryQuery &query, int limit)
{
    QList<Entry> found;
    std::optional<PageKey> after;
    do {
        const auto page = wait(store.entries(query, after, limit));
        if (!page)
            return {};
        found += page->entries;
        after = page->next;
    } while (after);
    return found;
}

QList<Id> idsOf(const QList<Entry> &entries)
{
    QList<Id> ids;
    for (const Entry &entry : entries)
        ids += entry.id();
    return ids;
}

QList<Write> puts(const QList<Entry> &entries)
{
    QList<Write> writes;
    for (const Entry &entry : entries)
        writes += Write::put(entry);
    return writes;
}

} // namespace

class TestStore : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_vault = std::make_unique<VaultFixture>();
        QVERIFY(m_vault->create());
        m_patient = newId();
    }
    void cleanup() { m_vault.reset(); }

    void what_is_written_is_read_back_after_a_restart()
    {
        Entry made = entry(draft(m_patient, kDay0));
        QVERIFY(m_vault->put(made));
        QVERIFY(m_vault->put(Patient{newId(), u"Ada"_s, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}}));
        QVERIFY(m_vault->put(Setting{u"rollover-hour"_s, 4}));
        QVERIFY(m_vault->put(Setting{u"rollover-hour"_s, 5}));
        QVERIFY(m_vault->reopen());
        const auto read = wait(m_vault->store().entry(made.id()));
        QVERIFY(read);
        QCOMPARE(*read, made);
        const auto patients = wait(m_vault->store().records(RecordKind::Patient));
        QVERIFY(patients && patients->size() == 1);
        QCOMPARE(std::get<Patient>(patients->first()).name, u"Ada"_s);
        const auto settings = wait(m_vault->store().records(RecordKind::Setting));
        QVERIFY(settings && settings->size() == 1);
        QCOMPARE(std::get<Setting>(settings->first()).value.toInt(), 5);
    }

    void a_receipt_tells_before_and_after()
    {
        const Entry first = entry(draft(m_patient, kDay0));
        const auto added = m_vault->put(first);
        QVERIFY(added && added->touched.size() == 1);
        QCOMPARE(added->touched[0].what, Receipt::Touched::Added);
        QVERIFY(!added->touched[0].before && added->touched[0].after);
        const Entry second = entry(draft(m_patient, kDay0, u"temp"_s, 391), first.id());
        const auto amended = m_vault->put(second);
        QVERIFY(amended);
        QCOMPARE(amended->touched[0].what, Receipt::Touched::Amended);
        QCOMPARE(std::get<Entry>(*amended->touched[0].before), first);
        QCOMPARE(std::get<Entry>(*amended->touched[0].after), second);
        const auto removed = m_vault->remove(first.id());
        QVERIFY(removed);
        QCOMPARE(removed->touched[0].what, Receipt::Touched::Removed);
        QVERIFY(!removed->touched[0].after);
        QCOMPARE(faultOf(wait(m_vault->store().entry(first.id()))), Fault::NotFound);
    }

    void one_bad_write_takes_back_the_whole_step()
    {
        const Entry good = entry(draft(m_patient, kDay0));
        const auto result = wait(m_vault->store().write(step(), {Write::put(good), Write::remove(RecordKind::Entry, newId())}));
        QCOMPARE(faultOf(result), Fault::NotFound);
        QCOMPARE(m_vault->count(), 0);
        QVERIFY(m_vault->put(good));
        QCOMPARE(m_vault->problems(), QString());
    }

    void pages_follow_each_other_without_gap_or_overlap_data()
    {
        QTest::addColumn<int>("filter");
        const char *const names[] = {"everything", "one patient", "one kind", "two kinds and a code", "codes that happened", "words",
                                     "one group", "one import", "some days"};
        for (int filter = 0; filter < 9; ++filter)
            QTest::newRow(names[filter]) << filter;
    }
    void pages_follow_each_other_without_gap_or_overlap()
    {
        QFETCH(int, filter);
        const Id other = newId(), group = newId(), batch = newId();
        QList<Entry> made;
        for (int i = 0; i < 60; ++i) {
            EntryDraft facts = draft(i % 3 ? m_patient : other, kDay0.addDays((i * 7) % 11), i % 2 ? u"temp"_s : u"pulse"_s, i);
            if (i % 5 == 0)
                facts.kind = Kind::Lab;
            if (i % 6 == 0)
                facts.when = i % 4 ? Moment::unknown() : Moment::inMonth(2026, 3);
            if (i % 7 == 0)
                facts.when = Moment::at(kDay0.addDays(i % 3), 60 + i % 2, QTimeZone("Europe/Berlin"));
            facts.order = i % 8 == 0 ? 1 : 0;
            facts.group = i % 4 == 0 ? group : Id();
            facts.state = i % 9 == 0 ? State::Cancelled : State::Happened;
            facts.source.batch = i % 10 < 3 ? batch : Id();
            facts.note = i % 3 == 1 ? u"Übelkeit abends"_s : u"nothing"_s;
            made += entry(facts);
        }
        QVERIFY(wait(m_vault->store().write(step(), puts(made))));
        EntryQuery query;
        switch (filter) {
        case 1: query.patient = m_patient; break;
        case 2: query.kinds = {Kind::Lab}; break;
        case 3: query.kinds = {Kind::Lab, Kind::Vital}; query.codes = {u"temp"_s}; break;
        case 4: query.patient = m_patient; query.kinds = {Kind::Vital}; query.codes = {u"temp"_s, u"pulse"_s}; query.state = State::Happened; break;
        case 5: query.search = u"ubel abe"_s; query.kinds = {Kind::Vital}; break;
        case 6: query.group = group; query.state = State::Happened; break;
        case 7: query.batch = batch; query.patient = m_patient; break;
        case 8: query.fromDay = kDay0.addDays(2).toJulianDay(); query.toDay = kDay0.addDays(6).toJulianDay(); break;
        default: break;
        }
        const auto wanted = [&](const Entry &entry) {
            const EntryDraft &e = entry.facts();
            return (query.patient.isNull() || e.patient == query.patient) && (query.kinds.isEmpty() || query.kinds.contains(e.kind))
                && (query.codes.isEmpty() || query.codes.contains(e.code)) && (!query.state || e.state == *query.state)
                && (query.group.isNull() || e.group == query.group) && (query.batch.isNull() || e.source.batch == query.batch)
                && (query.search.isEmpty() || e.note.startsWith(u'Ü')) && e.when.wallDay() >= query.fromDay.value_or(0)
                && e.when.wallDay() <= query.toDay.value_or(Moment::kNoDay);
        };
        QList<Entry> expected;
        std::copy_if(made.cbegin(), made.cend(), std::back_inserter(expected), wanted);
        std::stable_sort(expected.begin(), expected.end(), [](const Entry &a, const Entry &b) {
            return std::tuple(a->when.wallDay(), a->when.minute, a->order) < std::tuple(b->when.wallDay(), b->when.minute, b->order);
        });
        QVERIFY(!expected.isEmpty());
        for (const bool newestFirst : {false, true}) {
            query.newestFirst = newestFirst;
            for (const int limit : {1, 7, 500})
                QCOMPARE(idsOf(all(m_vault->store(), query, limit)), idsOf(expected));
            std::reverse(expected.begin(), expected.end());
        }
    }

    void a_search_finds_beginnings_of_words_and_forgets_what_was_removed()
    {
        EntryDraft facts = draft(m_patient, kDay0);
        facts.note = u"Schwindel nach dem Aufstehen"_s;
        const Entry made = entry(facts);
        QVERIFY(m_vault->put(made));
        const auto found = [&](const QString &words) {
            EntryQuery query;
            query.search = words;
            return all(m_vault->store(), query, 10).size();
        };
        QCOMPARE(found(u"schwin"_s), 1);
        QCOMPARE(found(u"aufst SCHWINDEL"_s), 1);
        QCOMPARE(found(u"stehen"_s), 0);
        QCOMPARE(found(u"\" OR * NEAR( --"_s), 0);
        facts.note = u"Kopfweh"_s;
        QVERIFY(m_vault->put(entry(facts, made.id())));
        QCOMPARE(found(u"schwin"_s), 0);
        QCOMPARE(found(u"kopf"_s), 1);
        QVERIFY(m_vault->remove(made.id()));
        QCOMPARE(found(u"kopf"_s), 0);
        QVERIFY(m_vault->undo());
        QCOMPARE(found(u"kopf"_s), 1);
    }

    void a_series_holds_every_value_as_it_was_given()
    {
        QList<Entry> made{entry(draft(m_patient, kDay0, u"crp"_s, 52)), entry(draft(m_patient, kDay0.addDays(-3), u"crp"_s, 7)),
                          entry(draft(m_patient, kDay0.addDays(2), u"other"_s, 9)), entry(draft(newId(), kDay0, u"crp"_s, 8))};
        EntryDraft planned = draft(m_patient, kDay0, u"crp"_s, 1);
        planned.state = State::Planned;
        EntryDraft unanswered = draft(m_patient, kDay0.addDays(1), u"crp"_s);
        unanswered.value = {};
        unanswered.status = Status::CouldNotAnswer;
        EntryDraft below = draft(m_patient, kDay0.addDays(4), u"crp"_s);
        below.value = Quantity{Decimal{50, -2}, u"mg/L"_s, Comparator::Less};
        QVERIFY(wait(m_vault->store().write(step(), puts(made + QList{entry(planned), entry(unanswered), entry(below)}))));
        const auto series = wait(m_vault->store().series({m_patient, Kind::Vital, u"crp"_s, {}, {}}));
        QVERIFY(series);
        QCOMPARE(series->size(), 4);
        QCOMPARE(series->at(0).number.toString(), u"0.7"_s);
        QCOMPARE(series->at(1).unit, u"Cel"_s);
        QCOMPARE(series->at(2).status, Status::CouldNotAnswer);
        QCOMPARE(series->at(2).form, SeriesPoint::Form::None);
        QCOMPARE(series->at(3).number.toString(), u"0.50"_s);
        QCOMPARE(series->at(3).comparator, Comparator::Less);
        const auto read = wait(m_vault->store().entryAtRow(series->at(0).row));
        QVERIFY(read);
        QCOMPARE(read->id(), made[1].id());
        const auto used = wait(m_vault->store().usedCodes(m_patient));
        QVERIFY(used);
        QCOMPARE(used->size(), 2);
        QCOMPARE(used->at(0).code, u"crp"_s);
        QCOMPARE(used->at(0).count, 3);
        QCOMPARE(used->at(0).lastDay, kDay0.addDays(4).toJulianDay());
    }

    void a_series_is_answered_from_its_index_alone()
    {
        QTemporaryDir place;
        const auto key = storage::SecureKey::random();
        const QString path = place.filePath(u"plain.db"_s);
        QVERIFY(QFile(path).open(QIODevice::WriteOnly));
        auto opened = storage::openEncrypted(path, key);
        QVERIFY(opened);
        QVERIFY(storage::migrate(**opened));
        const auto planOf = [&](const QByteArray &sql) {
            QString plan;
            auto rows = (*opened)->prepare("EXPLAIN QUERY PLAN " + sql);
            while (rows.next())
                plan += rows.text(3) + u'\n';
            return plan;
        };
        const QString series = planOf(storage::Queries::kSeriesSql);
        QVERIFY2(series.contains(u"USING COVERING INDEX entry_code"_s) && !series.contains(u"TEMP B-TREE"_s), qPrintable(series));
        const QString pages = planOf(storage::EntrySql(EntryQuery{}, PageKey{1, 1, 1, 1}, 500).text());
        QVERIFY2(pages.contains(u"USING INDEX entry_day"_s), qPrintable(pages));
        EntryQuery events;
        events.kinds = {Kind::Event, Kind::Span};
        const QString kinds = planOf(storage::EntrySql(events, {}, 500).text());
        QCOMPARE(kinds.count(u"USING INDEX entry_kind"_s), 2);
        EntryQuery codes;
        codes.patient = newId();
        codes.codes = {u"fever_episode"_s, u"crs"_s};
        codes.state = State::Happened;
        const QString some = planOf(storage::EntrySql(codes, {}, 500).text());
        QVERIFY2(some.contains(u"INDEX entry_code"_s) && !some.contains(u"SCAN entry"_s) && !some.contains(u"entry_day"_s), qPrintable(some));
        codes.kinds = {Kind::Dose};
        const QString doses = planOf(storage::EntrySql(codes, {}, 500).text());
        QCOMPARE(doses.count(u"INDEX entry_code"_s), 2);
    }

    void undo_and_redo_go_back_and_forth_across_restarts()
    {
        const Entry one = entry(draft(m_patient, kDay0)), two = entry(draft(m_patient, kDay0.addDays(1)));
        const Entry changed = entry(draft(m_patient, kDay0, u"temp"_s, 401), one.id());
        QVERIFY(m_vault->put(one) && m_vault->put(two) && m_vault->put(changed) && m_vault->remove(two.id()));
        const auto values = [&] {
            QStringList found;
            for (const Entry &entry : all(m_vault->store(), {}, 10))
                found += std::get<Quantity>(entry->value).number.toString();
            return found.join(u' ');
        };
        const QStringList states{u"40.1"_s, u"40.1 38.4"_s, u"38.4 38.4"_s, u"38.4"_s, QString()};
        for (const QString &state : states) {
            QCOMPARE(values(), state);
            QVERIFY(m_vault->reopen());
            const auto undone = m_vault->undo();
            QCOMPARE(bool(undone), !state.isEmpty());
        }
        QCOMPARE(faultOf(m_vault->undo()), Fault::NothingToUndo);
        for (int i = int(states.size()) - 2; i >= 0; --i) {
            QVERIFY(m_vault->reopen());
            QVERIFY(m_vault->redo());
            QCOMPARE(values(), states[i]);
        }
        QCOMPARE(faultOf(m_vault->redo()), Fault::NothingToRedo);
        QCOMPARE(m_vault->problems(), QString());
    }

    void new_work_ends_redo()
    {
        QVERIFY(m_vault->put(entry(draft(m_patient, kDay0))));
        QVERIFY(m_vault->put(entry(draft(m_patient, kDay0))));
        QVERIFY(m_vault->undo());
        QVERIFY(m_vault->put(entry(draft(m_patient, kDay0))));
        QCOMPARE(faultOf(m_vault->redo()), Fault::NothingToRedo);
        QVERIFY(m_vault->undo() && m_vault->undo());
        QCOMPARE(m_vault->count(), 0);
        QVERIFY(m_vault->redo() && m_vault->redo());
        QCOMPARE(m_vault->count(), 2);
        QCOMPARE(faultOf(m_vault->redo()), Fault::NothingToRedo);
        const auto steps = wait(m_vault->store().changeSets(100));
        QVERIFY(steps);
        QCOMPARE(steps->size(), 8);
        QCOMPARE(steps->first().origin, ChangeSet::Origin::Redo);
    }

    void the_demo_is_not_undone()
    {
        QVERIFY(m_vault->put(entry(draft(m_patient, kDay0)), step(ChangeSet::Origin::Demo)));
        QCOMPARE(faultOf(m_vault->undo()), Fault::NothingToUndo);
    }

    void an_import_is_one_step_and_its_edited_entries_are_kept()
    {
        const Entry own = entry(draft(m_patient, kDay0));
        QVERIFY(m_vault->put(own));
        const ChangeSet batch = step(ChangeSet::Origin::Import, u"import"_s);
        QList<Entry> made;
        for (int i = 0; i < 5; ++i) {
            EntryDraft facts = draft(m_patient, kDay0.addDays(i), u"crp"_s, i);
            facts.source = {batch.id, u"lab.json"_s, QByteArray(16, char('a' + i)), u"Observation/1"_s};
            made += entry(facts);
        }
        QVERIFY(wait(m_vault->store().beginBulk(batch)));
        QVERIFY(wait(m_vault->store().writeBulk(puts(made.first(2)))));
        QCOMPARE(m_vault->count(), 1);   // nothing is seen before the commit
        QCOMPARE(faultOf(m_vault->put(own)), Fault::Busy);
        QCOMPARE(faultOf(m_vault->undo()), Fault::Busy);
        QVERIFY(wait(m_vault->store().writeBulk(puts(made.mid(2)))));
        const auto receipt = wait(m_vault->store().commitBulk());
        QVERIFY(receipt);
        QVERIFY(receipt->touched.isEmpty());
        QCOMPARE(receipt->changeSet.count, 5);
        QCOMPARE(m_vault->count(), 6);
        const auto known = wait(m_vault->store().knownSources({made[0]->source.key, QByteArray(16, 'z')}));
        QVERIFY(known);
        QCOMPARE(*known, QSet<QByteArray>{made[0]->source.key});

        EntryDraft edited = made[3].facts();
        edited.note = u"checked"_s;
        QVERIFY(m_vault->put(entry(edited, made[3].id())));
        const auto undone = m_vault->undo(batch.id);
        QVERIFY(undone);
        QCOMPARE(undone->kept, QList<Id>{made[3].id()});
        QCOMPARE(undone->touched.size(), 4);
        QCOMPARE(undone->changeSet.of, batch.id);
        QCOMPARE(m_vault->count(), 2);
        const auto left = wait(m_vault->store().knownSources({made[0]->source.key, made[3]->source.key}));
        QVERIFY(left);
        QCOMPARE(*left, QSet<QByteArray>{made[3]->source.key});
        QCOMPARE(faultOf(m_vault->undo(batch.id)), Fault::NothingToUndo);
        QCOMPARE(faultOf(m_vault->undo(newId())), Fault::NotFound);
        QCOMPARE(m_vault->problems(), QString());

        QVERIFY(m_vault->reopen());
        QVERIFY(m_vault->redo());
        QCOMPARE(m_vault->count(), 6);
        const auto gone = m_vault->undo(batch.id, true);
        QVERIFY(gone && gone->kept.isEmpty());
        QCOMPARE(m_vault->count(), 1);
        QCOMPARE(m_vault->problems(), QString());
    }

    void what_a_person_removed_stays_known_to_the_next_import()
    {
        EntryDraft facts = draft(m_patient, kDay0);
        facts.source.key = QByteArray(16, 'k');
        const Entry made = entry(facts);
        QVERIFY(m_vault->put(made, step(ChangeSet::Origin::Import)));
        QVERIFY(m_vault->remove(made.id()));
        const auto known = wait(m_vault->store().knownSources({facts.source.key}));
        QVERIFY(known && known->size() == 1);
        QCOMPARE(m_vault->problems(), QString());
    }

    void a_long_import_stays_unseen_until_its_commit_and_leaves_nothing_if_abandoned()
    {
        const auto page = [&](int count) {
            QList<Entry> made;
            for (int i = 0; i < count; ++i)
                made += entry(draft(m_patient, kDay0.addDays(i % 1000), u"crp"_s, i));
            return puts(made);
        };
        for (const bool commit : {false, true}) {
            QVERIFY(wait(m_vault->store().beginBulk(step(ChangeSet::Origin::Import))));
            for (int i = 0; i < 3; ++i)
                QVERIFY(wait(m_vault->store().writeBulk(page(2100))));
            QCOMPARE(m_vault->count(), 0);
            if (commit)
                QVERIFY(wait(m_vault->store().commitBulk()));
            else
                QVERIFY(wait(m_vault->store().abandonBulk()));
            QCOMPARE(m_vault->count(), commit ? 6300 : 0);
        }
        QCOMPARE(m_vault->problems(), QString());
        QVERIFY(m_vault->reopen());
        QCOMPARE(m_vault->count(), 6300);
    }

    void an_import_cut_off_by_a_lock_leaves_nothing()
    {
        QList<Entry> made;
        for (int i = 0; i < 5200; ++i)
            made += entry(draft(m_patient, kDay0));
        QVERIFY(wait(m_vault->store().beginBulk(step(ChangeSet::Origin::Import))));
        QVERIFY(wait(m_vault->store().writeBulk(puts(made))));
        QVERIFY(m_vault->reopen());
        QCOMPARE(m_vault->count(), 0);
        QVERIFY(m_vault->put(made.first()));
        QCOMPARE(m_vault->problems(), QString());
    }

    void a_save_during_an_export_waits_one_page_at_most()
    {
        QList<Entry> made;
        for (int i = 0; i < 3000; ++i)
            made += entry(draft(m_patient, kDay0.addDays(i)));
        QVERIFY(wait(m_vault->store().write(step(), puts(made))));
        QStringList done;
        QList<QFuture<void>> ends;
        std::optional<PageKey> after;
        // The reader asks for a page when it has the one before; the save was asked for while the second was being read.
        for (int i = 0; i < 4; ++i) {
            auto page = m_vault->store().entries({}, after, 500);
            if (i == 1)
                ends += m_vault->store().write(step(), {Write::put(entry(draft(m_patient, kDay0)))}).then([&](const Result<Receipt> &) { done += u"save"_s; });
            after = wait(page)->next;
            if (i == 2)
                QVERIFY(ends.first().isFinished());
        }
        ends.first().waitForFinished();
        QCOMPARE(done, QStringList{u"save"_s});
    }

    void locking_finishes_saves_and_answers_readers()
    {
        QList<QFuture<Result<Receipt>>> saves;
        for (int i = 0; i < 20; ++i)
            saves += m_vault->store().write(step(), {Write::put(entry(draft(m_patient, kDay0)))});
        m_vault->lock();
        for (auto &save : saves)
            QVERIFY(wait(save));
        QVERIFY(m_vault->unlock());
        QCOMPARE(m_vault->count(), 20);
    }

    void a_continuation_may_let_go_of_the_store()
    {
        auto held = m_vault->shared();
        m_vault->lock();
        auto future = held->write(step(), {Write::put(entry(draft(m_patient, kDay0)))});
        auto released = future.then([keep = std::move(held)](const Result<Receipt> &receipt) mutable {
            keep.reset();
            return bool(receipt);
        });
        QVERIFY(released.result());
        QTRY_VERIFY(m_vault->vaults().unlock(m_vault->folder(), passphrase()));
    }

private:
    std::unique_ptr<VaultFixture> m_vault;
    Id m_patient;
};

QTEST_GUILESS_MAIN(TestStore)
#include "tst_store.moc"
