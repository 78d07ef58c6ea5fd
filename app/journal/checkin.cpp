// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/checkin.h"

#include "journal/dayview.h"

#include <QMap>

#include <algorithm>

namespace dayplus {

namespace {

/** The last word on each symptom of a day, by code. */
QMap<QString, const Entry *> symptomsOf(const QList<Entry> &entries, QDate day, int rollOverHour)
{
    QMap<QString, const Entry *> last;
    for (const Entry &entry : entries) {
        const EntryDraft &draft = entry.facts();
        if (draft.kind != Kind::Symptom || draft.state != State::Happened || draft.reporter == Reporter::Team ||
            draft.reporter == Reporter::Report || !isOfDiaryDay(draft.when, day, rollOverHour))
            continue;
        const Entry *&known = last[draft.code];
        if (!known || isBefore(*known, entry))
            known = &entry;
    }
    return last;
}

bool canBeCopied(const Entry &entry, const QStringList &codes)
{
    return entry->status == Status::Known && !std::holds_alternative<std::monostate>(entry->value) &&
           (codes.isEmpty() || codes.contains(entry->code));
}

EntryDraft copyOf(const Entry &entry, const Moment &when, Reporter reporter)
{
    EntryDraft draft;
    draft.patient = entry->patient;
    draft.course = entry->course;
    draft.kind = Kind::Symptom;
    draft.code = entry->code;
    draft.label = entry->label;
    draft.when = when;
    draft.value = entry->value;
    draft.reporter = reporter;
    draft.sameAsYesterday = true;
    return draft;
}

} // namespace

CheckInCopy sameAsYesterday(const QList<Entry> &entries, const QDateTime &now, const QStringList &codes,
                            Reporter reporter, int rollOverHour)
{
    const QDate today = diaryDay(now, rollOverHour);
    const auto before = symptomsOf(entries, today.addDays(-1), rollOverHour);
    const auto answered = symptomsOf(entries, today, rollOverHour);
    if (std::any_of(before.begin(), before.end(), [](const Entry *e) { return (*e)->sameAsYesterday; }))
        return {CopyBar::WasCopied, {}};

    CheckInCopy copy;
    const Moment when = Moment::at(now);
    for (const Entry *entry : before) {
        if (!canBeCopied(*entry, codes))
            continue;
        copy.bar = CopyBar::AllAnswered;
        if (!answered.contains((*entry)->code))
            copy.drafts.append(copyOf(*entry, when, reporter));
    }
    if (!codes.isEmpty())
        std::stable_sort(copy.drafts.begin(), copy.drafts.end(), [&codes](const EntryDraft &a, const EntryDraft &b) {
            return codes.indexOf(a.code) < codes.indexOf(b.code);
        });
    if (!copy.drafts.isEmpty())
        copy.bar = CopyBar::None;
    return copy;
}

} // namespace dayplus
