// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/recorder.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace dayplus::storage {

namespace {

/** First and last history row of one record within a change set. */
struct Span {
    RecordKind kind = RecordKind::Entry;
    qint64 first = 0, last = 0;
};

QByteArray digestAt(const std::optional<StoredRow> &row)
{
    return row ? row->digest : History::digestOf(QByteArray());
}

} // namespace

/**
 * What it takes to bring a change set's records to how they stood before it (Back) or after it (Forth). A record that meanwhile is
 * neither where the change set left it nor where it has to go was changed since: it is kept, unless `all`.
 */
Recorder::Plan Recorder::plan(const StoredStep &target, Direction direction, bool all)
{
    QList<Id> order;
    QHash<Id, Span> spans;
    {
        Statement rows = m_connection.prepare("SELECT seq, kind, record FROM history WHERE seq >= ? AND seq < ? ORDER BY seq");
        rows.bind(target.first, target.first + target.changeSet.count);
        while (rows.next()) {
            const Id id = rows.id(2);
            Span &span = spans[id];
            if (span.first == 0) {
                span = {RecordKind(rows.smallInteger(1)), rows.integer(0), 0};
                order.append(id);
            }
            span.last = rows.integer(0);
        }
    }
    if (direction == Direction::Back)
        std::reverse(order.begin(), order.end());
    Plan plan;
    for (const Id &id : order) {
        const Span span = spans.value(id);
        const auto before = m_history.newestBefore(id, span.first);
        const auto after = m_history.at(span.last);
        const auto now = m_history.newest(id);
        const auto &from = direction == Direction::Back ? after : before;
        const auto &to = direction == Direction::Back ? before : after;
        if (digestAt(now) == digestAt(to))
            continue;
        if (digestAt(now) != digestAt(from) && !all) {
            plan.kept.append(id);
            continue;
        }
        plan.turns.append({span.kind, id, to && !to->json.isNull() ? to->sequence : 0});
    }
    return plan;
}

Result<Receipt> Recorder::turn(ChangeSet changeSet, const StoredStep &target, Direction direction, const Plan &plan)
{
    changeSet.origin = direction == Direction::Back ? ChangeSet::Origin::Undo : ChangeSet::Origin::Redo;
    changeSet.of = target.changeSet.id;
    if (changeSet.title.isEmpty())
        changeSet.title = target.changeSet.title;
    Transaction transaction(m_connection);
    const Step step = m_history.begin(changeSet, int(plan.turns.size()));
    Receipt receipt{step.changeSet, {}, plan.kept};
    std::optional<Error> error;
    for (const Turn &turn : plan.turns) {
        QByteArray json;
        std::optional<Record> after;
        if (turn.sequence != 0) {
            const auto stored = m_history.at(turn.sequence);
            auto record = stored ? recordFromJson(turn.kind, turn.id, stored->json) : Error{Fault::Corrupt, u"history row missing"_s, {}};
            if (!record) {
                error = record.error();
                break;
            }
            json = stored->json;
            after = std::move(record).value();
        }
        error = put(step, turn.kind, turn.id, json, after, receipt);
        if (error)
            break;
    }
    if (!error)
        m_history.markUndone(target.changeSet.id, direction == Direction::Back);
    return finish(transaction, error, std::move(receipt));
}

Result<Receipt> Recorder::undo(const ChangeSet &undo, std::optional<Id> batch, bool all)
{
    if (m_bulk)
        return Error{Fault::Busy, {}, {}};
    const Error nothing{Fault::NothingToUndo, {}, {}};
    if (batch) {
        const auto target = m_history.find(*batch);
        if (!target)
            return m_connection.ok() ? Error{Fault::NotFound, u"no such change set"_s, {}} : m_connection.takeError();
        if (target->changeSet.undone || target->changeSet.origin == ChangeSet::Origin::Undo
            || target->changeSet.origin == ChangeSet::Origin::Redo)
            return nothing;
        const Plan found = plan(*target, Direction::Back, all);
        if (!found.turns.isEmpty() || found.kept.isEmpty())
            return turn(undo, *target, Direction::Back, found);
        return Receipt{undo, {}, found.kept};   // every record was edited since: nothing was taken back
    }
    qint64 below = std::numeric_limits<qint64>::max();
    while (const auto target = m_history.undoable(below)) {
        const Plan found = plan(*target, Direction::Back, all);
        if (!found.turns.isEmpty())
            return turn(undo, *target, Direction::Back, found);
        below = target->number;
    }
    return m_connection.ok() ? nothing : m_connection.takeError();
}

Result<Receipt> Recorder::redo(const ChangeSet &redo)
{
    if (m_bulk)
        return Error{Fault::Busy, {}, {}};
    const auto target = m_history.redoable();
    if (!target)
        return m_connection.ok() ? Error{Fault::NothingToRedo, {}, {}} : m_connection.takeError();
    return turn(redo, *target, Direction::Forth, plan(*target, Direction::Forth, false));
}

// ---- Rebuild ----

/** Applies every history row in order, exactly as it was applied when it was written. */
void Recorder::replay()
{
    Statement rows = m_connection.prepare("SELECT h.seq, h.kind, h.record, h.json, c.origin FROM history h "
                                          "JOIN changeset c ON c.number = h.changeset ORDER BY h.seq");
    while (rows.next()) {
        const auto kind = RecordKind(rows.smallInteger(1));
        const Id id = rows.id(2);
        const auto current = m_projection.current(kind, id);
        std::optional<Record> before, after;
        if (!rows.isNull(3)) {
            auto record = recordFromJson(kind, id, rows.bytes(3));
            if (!record)
                return m_connection.fail(record.error());
            after = std::move(record).value();
        } else if (current) {
            const auto stored = m_history.at(current->sequence);
            auto record = stored ? recordFromJson(kind, id, stored->json) : Error{Fault::Corrupt, u"history row missing"_s, {}};
            if (!record)
                return m_connection.fail(record.error());
            before = std::move(record).value();
        }
        m_projection.apply({ChangeSet::Origin(rows.smallInteger(4)), rows.integer(0), kind, id, current, before ? &*before : nullptr,
                            after ? &*after : nullptr});
    }
}

Done Recorder::rebuild()
{
    if (m_bulk)
        return Error{Fault::Busy, {}, {}};
    Transaction transaction(m_connection);
    m_projection.clear();
    replay();
    Statement steps = m_connection.prepare("SELECT origin, of FROM changeset WHERE origin IN (?, ?) ORDER BY number");
    steps.bind(int(ChangeSet::Origin::Undo), int(ChangeSet::Origin::Redo));
    while (steps.next())
        m_history.markUndone(steps.id(1), steps.smallInteger(0) == int(ChangeSet::Origin::Undo));
    return transaction.commit();
}

} // namespace dayplus::storage
