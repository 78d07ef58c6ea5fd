// SPDX-License-Identifier: GPL-3.0-or-later
#include "seriesbench.h"

#include "benchvaults.h"
#include "domain/trend.h"
#include "figures.h"
#include "journal/futures.h"
#include "statements.h"
#include "storage/cipher.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dayplus::bench {

namespace {

struct Asked {
    Id patient;
    UsedCode code;
    TrendSpec spec;
};

Asked mostUsed(Store &store)
{
    Asked asked;
    const auto patients = waitFor(store.records(RecordKind::Patient));
    const auto courses = waitFor(store.records(RecordKind::Course));
    if (!patients || patients->isEmpty() || !courses || courses->isEmpty())
        giveUp(u"the vault has no patient with a course"_s);
    asked.patient = idOf(patients->first());
    const auto codes = waitFor(store.usedCodes(asked.patient));
    if (!codes || codes->isEmpty())
        giveUp(u"the vault has no values"_s);
    asked.code = *std::max_element(codes->begin(), codes->end(), [](const UsedCode &a, const UsedCode &b) { return a.count < b.count; });
    asked.spec.item = catalogues().item(asked.code.kind, asked.code.code);
    asked.spec.kind = asked.code.kind;
    asked.spec.today = lastDay().toJulianDay();
    asked.spec.day0 = std::get<Course>(courses->first()).day0.wallDay();
    return asked;
}

Took ours(Store &store, const Asked &asked)
{
    const Took begin = Took::now();
    const auto points = waitFor(store.series({.patient = asked.patient, .kind = asked.code.kind, .code = asked.code.code, .fromDay = {}, .toDay = {}}));
    if (!points)
        giveUp(u"the series could not be read: "_s + points.error().note);
    const TrendResult result = trend(*points, asked.spec);
    const Took took = Took::since(begin);
    if (result.bins.isEmpty() || points->size() < asked.code.count)
        giveUp(u"the trend is empty"_s);
    return took;
}

const char *const kDays = "wall_day";
const char *const kAllColumns = "wall_day, wall_minute, ord, precision, status, reporter, comparator, form, mantissa, exponent, unit, row";

/** Columns of the code in order, by the same index, each read as a number and forgotten. */
class BareSelect {
public:
    BareSelect(storage::Connection &connection, const Asked &asked, const char *columns)
        : m_sql(connection), m_asked(asked), m_patient(asked.patient.toRfc4122()), m_code(asked.code.code.toUtf8()),
          m_text(QByteArray("SELECT ") + columns + " FROM entry WHERE patient = ? AND kind = ? AND code = ? AND state = 1 "
                 "ORDER BY wall_day, wall_minute, ord")
    {
    }
    Took measure()
    {
        const Took begin = Took::now();
        if (!m_select)
            m_select = m_sql.prepare(m_text.constData());
        sqlite3_bind_blob(m_select, 1, m_patient.constData(), int(m_patient.size()), SQLITE_STATIC);
        sqlite3_bind_int(m_select, 2, int(m_asked.code.kind));
        sqlite3_bind_text(m_select, 3, m_code.constData(), int(m_code.size()), SQLITE_STATIC);
        const int columns = sqlite3_column_count(m_select);
        qint64 last = 0;
        int rows = 0;
        for (; sqlite3_step(m_select) == SQLITE_ROW; ++rows) {
            for (int column = 0; column < columns; ++column)
                last = std::max<qint64>(last, sqlite3_column_int64(m_select, column));
        }
        sqlite3_reset(m_select);
        const Took took = Took::since(begin);
        if (rows < m_asked.code.count || last == 0)
            giveUp(u"the bare SELECT read too little"_s);
        return took;
    }

private:
    Statements m_sql;
    const Asked &m_asked;
    QByteArray m_patient, m_code, m_text;
    sqlite3_stmt *m_select = nullptr;
};

} // namespace

void measureSeries(const QString &vault, int rounds)
{
    const storage::SecureKey key = keyOf(vault);
    KeysInHand vaults;
    vaults.learn(vault);
    const auto open = [&] {
        auto store = vaults.unlock(vault, {});
        if (!store)
            giveUp(u"the vault did not open: "_s + store.error().note);
        return std::move(store).value();
    };
    const auto connect = [&] {
        auto connection = storage::openEncrypted(storage::VaultPaths{vault}.database(), key);
        if (!connection)
            giveUp(u"no connection: "_s + connection.error().note);
        return std::move(connection).value();
    };
    const Asked asked = mostUsed(*open());
    TimedPairs fresh, again, same;
    for (int n = 0; n < std::max(rounds / 4, 3); ++n) {
        Took our, their;
        for (const bool dayplus : {n % 2 == 0, n % 2 != 0}) {
            if (dayplus) {
                our = ours(*open(), asked);
                continue;
            }
            const auto connection = connect();
            their = BareSelect(*connection, asked, kDays).measure();
        }
        fresh.add(our, their);
    }
    const auto store = open();
    const auto connection = connect();
    BareSelect days(*connection, asked, kDays), all(*connection, asked, kAllColumns);
    ours(*store, asked);
    days.measure();
    for (int n = 0; n < rounds; ++n) {
        const Took before = n % 2 == 0 ? ours(*store, asked) : Took();
        const Took theirDays = days.measure(), theirColumns = all.measure();
        const Took our = n % 2 == 0 ? before : ours(*store, asked);
        again.add(our, theirDays);
        same.add(our, theirColumns);
    }
    const QString what = u"3. %1 values of %2 by day against the bare SELECT of "_s.arg(asked.code.count).arg(asked.code.code);
    printRatios(what + u"their days, first reading after opening"_s, fresh, 1.5);
    printRatios(what + u"their days, again from the page cache"_s, again, 1.5);
    printRatios(what + u"the columns that are needed, again from the page cache"_s, same, 0);
}

} // namespace dayplus::bench
