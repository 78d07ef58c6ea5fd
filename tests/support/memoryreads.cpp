// SPDX-License-Identifier: GPL-3.0-or-later
#include "memorystore.h"

#include <QRegularExpression>

#include <algorithm>
#include <tuple>

namespace dayplus {
using namespace Qt::StringLiterals;

namespace {

QStringList wordsOf(const QString &text)
{
    static const QRegularExpression gap(u"[^\\p{L}\\p{N}]+"_s);
    return text.toCaseFolded().split(gap, Qt::SkipEmptyParts);
}

/** Everything in an entry that a person can search for. */
QString textOf(const EntryDraft &draft)
{
    QStringList parts{draft.label, draft.note, draft.code};
    if (const auto *text = std::get_if<QString>(&draft.value))
        parts.append(*text);
    if (const auto *allergy = std::get_if<AllergyFacts>(&draft.facts))
        parts << allergy->substance << allergy->reaction;
    if (const auto *condition = std::get_if<ConditionFacts>(&draft.facts))
        parts << condition->name;
    if (const auto *vaccine = std::get_if<VaccineFacts>(&draft.facts))
        parts << vaccine->name;
    if (const auto *event = std::get_if<EventFacts>(&draft.facts))
        parts << event->name << event->place;
    if (const auto *call = std::get_if<CallFacts>(&draft.facts))
        parts << call->who << call->said;
    return parts.join(u' ');
}

bool findsAll(const QStringList &prefixes, const EntryDraft &draft)
{
    const QStringList words = wordsOf(textOf(draft));
    return std::all_of(prefixes.begin(), prefixes.end(), [&words](const QString &prefix) {
        return std::any_of(words.begin(), words.end(),
                           [&prefix](const QString &word) { return word.startsWith(prefix); });
    });
}

bool matches(const EntryDraft &draft, const EntryQuery &query, const QStringList &words)
{
    const qint64 day = draft.when.wallDay();
    return (query.patient.isNull() || draft.patient == query.patient) && (!query.fromDay || day >= *query.fromDay) &&
           (!query.toDay || day <= *query.toDay) && (query.kinds.isEmpty() || query.kinds.contains(draft.kind)) &&
           (query.codes.isEmpty() || query.codes.contains(draft.code)) &&
           (!query.state || draft.state == *query.state) &&
           (query.batch.isNull() || draft.source.batch == query.batch) &&
           (query.group.isNull() || draft.group == query.group) && findsAll(words, draft);
}

QByteArray sourceKeyOf(const Record &record)
{
    return std::visit(
        [](const auto &value) -> QByteArray {
            using T = std::decay_t<decltype(value)>;
            if constexpr (std::is_same_v<T, Entry>)
                return value->source.key;
            else if constexpr (std::is_same_v<T, Patient> || std::is_same_v<T, Medicine>)
                return value.source.key;
            else
                return {};
        },
        record);
}

SeriesPoint pointOf(const EntryDraft &draft, qint64 row)
{
    SeriesPoint point;
    point.wallDay = draft.when.wallDay();
    point.minute = draft.when.minute;
    point.order = draft.order;
    point.precision = draft.when.precision;
    point.status = draft.status;
    point.reporter = draft.reporter;
    point.row = row;
    if (const auto *quantity = std::get_if<Quantity>(&draft.value)) {
        point.form = SeriesPoint::Form::Number;
        point.number = quantity->number;
        point.unit = quantity->unit;
        point.comparator = quantity->comparator;
    } else if (const auto *level = std::get_if<Level>(&draft.value)) {
        point.form = SeriesPoint::Form::Level;
        point.number = Decimal{int(*level), 0};
    } else if (std::holds_alternative<QString>(draft.value)) {
        point.form = SeriesPoint::Form::Text;
    }
    return point;
}

} // namespace

QList<const Entry *> MemoryStore::sorted(const std::function<bool(const Entry &)> &wanted) const
{
    QList<const Entry *> found;
    for (const Record &record : m_current) {
        const auto *entry = std::get_if<Entry>(&record);
        if (entry && wanted(*entry))
            found.append(entry);
    }
    const auto key = [this](const Entry &e) {
        return std::make_tuple(e->when.wallDay(), e->when.minute, e->order, rowOf(e));
    };
    std::sort(found.begin(), found.end(), [&key](const Entry *a, const Entry *b) { return key(*a) < key(*b); });
    return found;
}

QFuture<Result<EntryPage>> MemoryStore::entries(EntryQuery query, std::optional<PageKey> after, int limit)
{
    return answer<EntryPage>([this, query, after, limit]() -> Result<EntryPage> {
        if (failsToRead)
            return Error{*failsToRead, u"told to fail"_s, {}};
        const QStringList words = wordsOf(query.search);
        QList<const Entry *> found = sorted([&](const Entry &e) { return matches(e.facts(), query, words); });
        if (query.newestFirst)
            std::reverse(found.begin(), found.end());
        qsizetype from = 0;
        if (after) {
            const auto seen = std::make_tuple(after->wallDay, after->minute, after->order, after->row);
            while (from < found.size()) {
                const Entry &e = *found[from];
                const auto key = std::make_tuple(e->when.wallDay(), e->when.minute, e->order, rowOf(e));
                if (query.newestFirst ? key < seen : key > seen)
                    break;
                ++from;
            }
        }
        EntryPage page;
        const qsizetype to = std::min(found.size(), from + std::clamp(limit, 1, kPageRows));
        for (qsizetype i = from; i < to; ++i)
            page.entries.append(*found[i]);
        if (to < found.size()) {
            const Entry &last = *found[to - 1];
            page.next = PageKey{last->when.wallDay(), last->when.minute, last->order, rowOf(last)};
        }
        return page;
    });
}

QFuture<Result<Entry>> MemoryStore::entry(Id id)
{
    return answer<Entry>([this, id]() -> Result<Entry> {
        const auto it = m_current.find(id);
        if (it == m_current.end() || !std::holds_alternative<Entry>(*it))
            return Error{Fault::NotFound, {}, {}};
        return std::get<Entry>(*it);
    });
}

QFuture<Result<Entry>> MemoryStore::entryAtRow(qint64 row)
{
    return answer<Entry>([this, row]() -> Result<Entry> {
        const auto found = sorted([&](const Entry &e) { return rowOf(e) == row; });
        if (found.isEmpty())
            return Error{Fault::NotFound, {}, {}};
        return *found.first();
    });
}

QFuture<Result<QList<Record>>> MemoryStore::records(RecordKind kind)
{
    return answer<QList<Record>>([this, kind]() -> Result<QList<Record>> {
        if (failsToRead)
            return Error{*failsToRead, u"told to fail"_s, {}};
        QList<Record> found;
        for (const Record &record : std::as_const(m_current)) {
            if (kindOf(record) == kind)
                found.append(record);
        }
        std::sort(found.begin(), found.end(), [](const Record &a, const Record &b) { return idOf(a) < idOf(b); });
        return found;
    });
}

QFuture<Result<QList<SeriesPoint>>> MemoryStore::series(SeriesQuery query)
{
    return answer<QList<SeriesPoint>>([this, query]() -> Result<QList<SeriesPoint>> {
        const EntryQuery narrowed{query.patient, query.fromDay, query.toDay, {query.kind}, {query.code}, {}, {}, {}, {},
                                  false};
        QList<SeriesPoint> points;
        for (const Entry *entry : sorted([&](const Entry &e) { return matches(e.facts(), narrowed, {}); }))
            points.append(pointOf(entry->facts(), rowOf(*entry)));
        return points;
    });
}

QFuture<Result<QList<UsedCode>>> MemoryStore::usedCodes(Id patient)
{
    return answer<QList<UsedCode>>([this, patient]() -> Result<QList<UsedCode>> {
        QMap<std::pair<int, QString>, UsedCode> used;
        for (const Entry *entry : sorted([&](const Entry &e) { return patient.isNull() || e->patient == patient; })) {
            const EntryDraft &draft = entry->facts();
            if (std::holds_alternative<std::monostate>(draft.value))
                continue;
            UsedCode &code = used[{int(draft.kind), draft.code}];
            if (code.count++ == 0)
                code = {draft.kind, draft.code, draft.label, 1, draft.when.wallDay(), 0};
            code.lastDay = draft.when.wallDay();
        }
        return used.values();
    });
}

HistoryRow MemoryStore::historyRow(qsizetype index) const
{
    const Row &row = m_rows[index];
    return {index + 1, row.kind, row.id, m_sets[row.set].set, row.after, false};
}

QFuture<Result<QList<HistoryRow>>> MemoryStore::historySince(qint64 sequence, int limit)
{
    return answer<QList<HistoryRow>>([this, sequence, limit]() -> Result<QList<HistoryRow>> {
        if (failsToRead)
            return Error{*failsToRead, u"told to fail"_s, {}};
        QList<HistoryRow> rows;
        const qsizetype most = std::clamp(limit, 1, kPageRows);
        for (qsizetype i = std::max<qint64>(sequence, 0); i < m_rows.size() && rows.size() < most; ++i)
            rows.append(historyRow(i));
        return rows;
    });
}

QFuture<Result<qint64>> MemoryStore::lastSequence()
{
    return answer<qint64>([this]() -> Result<qint64> { return qint64(m_rows.size()); });
}

QFuture<Result<QByteArray>> MemoryStore::content(Id attachment)
{
    return answer<QByteArray>([this, attachment]() -> Result<QByteArray> {
        if (failsToRead)
            return Error{*failsToRead, u"told to fail"_s, {}};
        const auto record = current(attachment);
        if (!record || !std::holds_alternative<Attachment>(*record))
            return Error{Fault::NotFound, {}, {}};
        return m_contents.value(attachment);
    });
}

QFuture<Result<QList<HistoryRow>>> MemoryStore::history(Id record)
{
    return answer<QList<HistoryRow>>([this, record]() -> Result<QList<HistoryRow>> {
        QList<HistoryRow> rows;
        for (qsizetype i = 0; i < m_rows.size(); ++i) {
            if (m_rows[i].id == record)
                rows.append(historyRow(i));
        }
        return rows;
    });
}

QFuture<Result<QList<ChangeSet>>> MemoryStore::changeSets(int newest)
{
    return answer<QList<ChangeSet>>([this, newest]() -> Result<QList<ChangeSet>> {
        QList<ChangeSet> sets;
        for (auto it = m_sets.rbegin(); it != m_sets.rend() && sets.size() < newest; ++it)
            sets.append(it->set);
        return sets;
    });
}

QFuture<Result<QSet<QByteArray>>> MemoryStore::knownSources(QList<QByteArray> keys)
{
    return answer<QSet<QByteArray>>([this, keys]() -> Result<QSet<QByteArray>> {
        QSet<QByteArray> here;
        for (const Record &record : std::as_const(m_current))
            here.insert(sourceKeyOf(record));
        for (const Row &row : std::as_const(m_rows)) {
            if (row.after && !m_sets[row.set].set.undone && m_sets[row.set].set.origin == ChangeSet::Origin::Import)
                here.insert(sourceKeyOf(*row.after));
        }
        QSet<QByteArray> known;
        for (const QByteArray &key : keys) {
            if (!key.isEmpty() && here.contains(key))
                known.insert(key);
        }
        return known;
    });
}

QFuture<Result<VaultInfo>> MemoryStore::info()
{
    return answer<VaultInfo>([this]() -> Result<VaultInfo> {
        VaultInfo info;
        info.vaultId = u"memory"_s;
        info.schema = 2;
        info.entries = sorted([](const Entry &) { return true; }).size();
        info.historyRows = m_rows.size();
        const auto flag = m_current.find(settingId(u"made-up"_s));
        info.madeUp = madeUp || (flag != m_current.end() && std::get<Setting>(*flag).value.toBool());
        return info;
    });
}

QFuture<Result<CheckReport>> MemoryStore::check()
{
    return answer<CheckReport>([this]() -> Result<CheckReport> {
        QHash<Id, Record> replayed;
        for (const Row &row : std::as_const(m_rows)) {
            if (row.after)
                replayed.insert(row.id, *row.after);
            else
                replayed.remove(row.id);
        }
        CheckReport report{m_rows.size(), m_current.size(), {}};
        if (replayed != m_current)
            report.problems.append(u"the current records differ from the history"_s);
        return report;
    });
}

QFuture<Done> MemoryStore::rebuild()
{
    return answer<std::monostate>([this]() -> Done {
        if (const auto no = refusal(false))
            return *no;
        return done();
    });
}

} // namespace dayplus
