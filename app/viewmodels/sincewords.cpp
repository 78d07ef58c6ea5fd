// SPDX-License-Identifier: GPL-3.0-or-later
// What "Since I last looked" says of each change, of the days and of three items. Only what was recorded, never why.
#include "viewmodels/sinceviewmodel.h"

#include "domain/stays.h"
#include "journal/catchup.h"
#include "journal/dayview.h"
#include "viewmodels/who.h"
#include "wording/days.h"
#include "wording/faults.h"
#include "wording/medicinewords.h"
#include "wording/values.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace dayplus {

namespace {

constexpr int kTrendItems = 3;
constexpr int kMostMissingNamed = 7;

QString halfText(const LookHalf &half, const CatalogueItem &item)
{
    //: %1 of %2 days have an answer
    const QString days = SinceViewModel::tr("%1 of %2 days", "since I looked").arg(half.days).arg(half.ofDays);
    if (half.twice < 0)
        return SinceViewModel::tr("no answer, %1", "since I looked; n of N days").arg(days);
    QString middle;
    if (item.scale != Scale::Level4)
        middle = numberText(half.twice % 2 ? Decimal{half.twice * 5, -1} : Decimal{half.twice / 2, 0});
    else if (half.twice % 2 == 0)
        middle = levelName(Level(half.twice / 2));
    else
        //: the middle of two levels, %1 is "Mild", %2 is "moderate"
        middle = SinceViewModel::tr("%1 to %2", "since I looked; two levels").arg(levelName(Level(half.twice / 2)), QLocale().toLower(levelName(Level(half.twice / 2 + 1))));
    return SinceViewModel::tr("%1, %2", "since I looked; middle answer, n of N days").arg(middle, days);
}

double shareOf(const LookHalf &half, const CatalogueItem &item)
{
    return half.twice < 0 ? -1 : half.twice / (item.scale == Scale::Level4 ? 6.0 : 20.0);
}

/** Whose record it is; nullopt = nobody's in particular. */
std::optional<Id> patientOf(const Record &record)
{
    if (const auto *entry = std::get_if<Entry>(&record))
        return (*entry)->patient;
    return std::visit(
        [](const auto &value) -> std::optional<Id> {
            using T = std::decay_t<decltype(value)>;
            if constexpr (std::is_same_v<T, Patient>)
                return value.id;
            else if constexpr (requires { { value.patient } -> std::convertible_to<Id>; })
                return value.patient;
            else
                return std::nullopt;
        },
        record);
}

QString recordTitle(const Record &record, const Catalogues &catalogues)
{
    if (const auto *medicine = std::get_if<Medicine>(&record))
        return SinceViewModel::tr("Medicine: %1", "since I looked").arg(medicineName(*medicine, catalogues));
    if (const auto *person = std::get_if<Person>(&record))
        return SinceViewModel::tr("Person: %1", "since I looked").arg(person->name);
    if (const auto *patient = std::get_if<Patient>(&record))
        return SinceViewModel::tr("About %1", "since I looked; a patient").arg(patient->name);
    switch (kindOf(record)) {
    case RecordKind::Course: return SinceViewModel::tr("Treatment and Day 0", "since I looked");
    case RecordKind::Taper: return SinceViewModel::tr("A taper plan", "since I looked");
    case RecordKind::CallSheet: return SinceViewModel::tr("The team’s call list", "since I looked");
    case RecordKind::Template: return SinceViewModel::tr("A treatment template", "since I looked");
    case RecordKind::Attachment: return SinceViewModel::tr("A photo or document", "since I looked");
    default: return {};
    }
}

} // namespace

bool SinceViewModel::isOfPatient(const LookedChange &change) const
{
    if (change.kind == RecordKind::Setting)
        return false;
    const std::optional<Id> patient = patientOf(change.after ? *change.after : *change.before);
    return !patient || patient->isNull() || *patient == m_patient;
}

/** "Jonas, Wed 1 April, 18:05". */
QString SinceViewModel::lineOf(const LookedChange &change) const
{
    const QString at = QLocale().toString(change.at.toTimeZone(m_journal.now().timeZone()), u"ddd d MMMM, HH:mm"_s);
    const QString who = personName(m_roster, change.author);
    return who.isEmpty() ? at : tr("%1, %2", "who, when").arg(who, at);
}

void SinceViewModel::showChanges(const SinceFold &fold, const QHash<Id, std::optional<Record>> &before)
{
    QList<ChoiceRow> added, amended, removed, calls, others;
    m_entries.clear();
    m_more = fold.more();
    const Catalogues &catalogues = m_journal.catalogues();
    for (const LookedChange &change : fold.changes(before)) {
        if (!isOfPatient(change))
            continue;
        const Record &shown = change.after ? *change.after : *change.before;
        const auto *entry = std::get_if<Entry>(&shown);
        ChoiceRow row{change.id.toString(), entry ? entryTitle(*entry, catalogues) : recordTitle(shown, catalogues), lineOf(change)};
        if (entry) {
            const QString when = momentText((*entry)->when);
            row.detail = tr("%1. %2", "since I looked; when it was, who typed it").arg(when, row.detail);
            if (change.after)
                m_entries.insert(row.code);
        } else {
            static const QStringList what{tr("new", "since I looked"), tr("changed", "since I looked"), tr("removed", "since I looked")};
            row.detail = tr("%1. %2", "since I looked; what was done, by whom").arg(what[int(change.what)], row.detail);
            others.append(row);
            continue;
        }
        if (change.what == LookedChange::What::Changed) {
            const QString earlier = entryTitle(std::get<Entry>(*change.before), catalogues);
            QStringList parts;
            for (const Field part : change.parts)
                parts << fieldName(part);
            row.detail = earlier == row.label ? tr("changed: %1. %2", "since I looked; parts of an entry, who").arg(parts.join(u", "_s), lineOf(change))
                                             : tr("was: %1. %2", "since I looked; earlier entry, who").arg(earlier, lineOf(change));
            amended.append(row);
        } else if (change.what == LookedChange::What::Removed) {
            removed.append(row);
        } else {
            ((*entry)->kind == Kind::Call ? calls : added).append(row);
        }
    }
    for (const LookedImport &import : fold.imports()) {
        const QString at = QLocale().toString(import.at.toTimeZone(m_journal.now().timeZone()), u"ddd d MMMM, HH:mm"_s);
        const QString title = import.example ? tr("The made-up example", "since I looked; where entries came from") : tr("File: %1", "since I looked").arg(import.file);
        others.append({import.batch.toString(), title,
                       import.undone ? tr("read in and taken back. %1", "since I looked; when").arg(at)
                                     : tr("%n record(s). %1", "since I looked; when", import.records).arg(at)});
    }
    m_added.setRows(added);
    m_amended.setRows(amended);
    m_removed.setRows(removed);
    m_calls.setRows(calls);
    m_others.setRows(others);
}

void SinceViewModel::showDays(const QList<Entry> &entries, QList<Entry> stayEntries, QDate begin)
{
    const int hour = m_roster.rollOverHour();
    const QDate today = diaryDay(m_journal.now(), hour);
    const QDate looked = m_mark.at.isValid() ? diaryDay(m_mark.at.toTimeZone(m_journal.now().timeZone()), hour) : today.addDays(-kLookTrendDays);
    std::sort(stayEntries.begin(), stayEntries.end(), isBefore);
    const QList<DayRange> stays = hospitalStays(stayEntries, m_journal.now().date().toJulianDay());
    const std::optional<Patient> patient = m_roster.patient(m_patient);
    const QStringList codes = checkInCodes(m_journal.catalogues(), patient ? patient->disease : QString());

    QList<LookTrendRow> rows;
    for (const LookTrend &trend : lookTrends(entries, codes.mid(0, kTrendItems), looked, today, stays, hour)) {
        const CatalogueItem &item = *m_journal.catalogues().item(Kind::Symptom, trend.code);
        rows.append({trend.code, itemLabel(item), halfText(trend.before, item), halfText(trend.since, item), shareOf(trend.before, item),
                     shareOf(trend.since, item)});
    }
    m_trends.setRows(rows);

    QStringList missing;
    for (const CatchUpDay &day : catchUpDays(entries, stays, codes, looked, today.addDays(-1), hour))
        if (day.isMissing() && begin.isValid() && day.day > begin)
            missing << QLocale().toString(day.day, u"ddd d MMMM"_s);
    m_missingText.clear();
    if (!missing.isEmpty()) {
        const int count = int(missing.size());
        const QString named = missing.mid(std::max(0, count - kMostMissingNamed)).join(u", "_s);
        m_missingText = count <= kMostMissingNamed ? tr("%n day(s) without a check-in: %1.", "since I looked", count).arg(named)
                                                   : tr("%n day(s) without a check-in. The last ones: %1.", "since I looked", count).arg(named);
    }
}

QVariant LookTrendModel::data(const QModelIndex &index, int role) const
{
    const LookTrendRow *row = rowAt(index.row());
    if (!row || index.column() != 0)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Label: return row->label;
    case Before: return row->before;
    case Since: return row->since;
    case BeforeShare: return row->beforeShare;
    case SinceShare: return row->sinceShare;
    default: return {};
    }
}

QHash<int, QByteArray> LookTrendModel::roleNames() const
{
    return {{Label, "label"}, {Before, "before"}, {Since, "since"}, {BeforeShare, "beforeShare"}, {SinceShare, "sinceShare"}};
}

} // namespace dayplus
