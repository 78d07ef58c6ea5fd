// SPDX-License-Identifier: GPL-3.0-or-later
#include "vaultscene.h"

#include "benchvaults.h"
#include "report/trendinput.h"
#include "figures.h"
#include "journal/futures.h"
#include "report/trendevents.h"
#include "report/trendscene.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dayplus::bench {

namespace {

template<typename T>
T got(Result<T> result)
{
    if (!result)
        giveUp(u"the vault could not be read: "_s + result.error().note);
    return std::move(result).value();
}

class Read : public TrendData {
public:
    QList<SeriesPoint> series(const QString &code) const override { return m_series.value(code); }
    const QList<Entry> &events() const override { return m_events; }
    QList<Entry> doses() const override { return m_doses; }
    void readEvents(Store &store, Id patient) { m_events = entries(store, patient, {}, eventCodes()); }
    qsizetype readDoses(Store &store, Id patient, const QList<Medicine> &medicines)
    {
        if (const QStringList codes = loggedDoseCodes(medicines, catalogues()); !codes.isEmpty())
            m_doses = entries(store, patient, {Kind::Dose}, codes);
        return m_doses.size();
    }
    void readSeries(Store &store, Id patient, const UsedCode &item)
    {
        m_series.insert(item.code, got(waitFor(store.series({patient, item.kind, item.code, {}, {}}))));
    }

private:
    static QList<Entry> entries(Store &store, Id patient, const QList<Kind> &kinds, const QStringList &codes)
    {
        EntryQuery query;
        query.patient = patient;
        query.kinds = kinds;
        query.codes = codes;
        query.state = State::Happened;
        QList<Entry> all;
        std::optional<PageKey> after;
        do {
            const EntryPage page = got(waitFor(store.entries(query, after)));
            all += page.entries;
            after = page.next;
        } while (after);
        return all;
    }
    QHash<QString, QList<SeriesPoint>> m_series;
    QList<Entry> m_events, m_doses;
};

bool canBeCharted(const UsedCode &item)
{
    return item.kind == Kind::Symptom || item.kind == Kind::Vital || item.kind == Kind::Lab || item.kind == Kind::Score;
}

} // namespace

VaultScene vaultScene(const QString &vault, int panels, const QStringList &codes)
{
    KeysInHand keys;
    keys.learn(vault);
    const auto store = got(keys.unlock(vault, {}));
    const Patient patient = std::get<Patient>(got(waitFor(store->records(RecordKind::Patient))).first());
    const Course course = std::get<Course>(got(waitFor(store->records(RecordKind::Course))).first());
    Read read;
    TrendInput input{catalogues(), read};
    for (const Record &record : got(waitFor(store->records(RecordKind::Medicine)))) {
        if (const auto &medicine = std::get<Medicine>(record); medicine.patient == patient.id)
            input.medicines.append(medicine);
    }
    QList<UsedCode> used = got(waitFor(store->usedCodes(patient.id)));
    used.removeIf([](const UsedCode &item) { return !canBeCharted(item); });
    if (codes.isEmpty()) {
        std::stable_sort(used.begin(), used.end(), [](const UsedCode &a, const UsedCode &b) { return a.count > b.count; });
        input.shown = used.mid(0, panels);
    }
    for (const QString &code : codes) {
        const auto item = std::find_if(used.cbegin(), used.cend(), [&](const UsedCode &u) { return u.code == code; });
        if (item == used.cend())
            giveUp(u"the vaults do not have the same values: "_s + code);
        input.shown.append(*item);
    }
    input.course = course;
    input.today = lastDay().toJulianDay();
    input.day0 = course.day0.wallDay();
    input.longWords = true;
    VaultScene made;
    const double begin = nowMs();
    read.readEvents(*store, patient.id);
    for (const UsedCode &item : std::as_const(input.shown)) {
        read.readSeries(*store, patient.id, item);
        made.codes += item.code;
    }
    const double doses = nowMs();
    made.doses = read.readDoses(*store, patient.id, input.medicines);
    const double counted = nowMs();
    made.scene = trendScene(input);
    made.readMs = doses - begin;
    made.dosesMs = counted - doses;
    made.countedMs = nowMs() - counted;
    return made;
}

} // namespace dayplus::bench
