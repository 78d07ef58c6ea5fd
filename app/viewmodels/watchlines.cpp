// SPDX-License-Identifier: GPL-3.0-or-later
// What the watch page says of what was measured, taken or said.
#include "viewmodels/watchviewmodel.h"

#include "domain/entryrules.h"
#include "viewmodels/who.h"
#include "wording/days.h"
#include "wording/values.h"
#include "wording/watchwords.h"

using namespace Qt::StringLiterals;

namespace dayplus {

namespace {

constexpr int kEvening = 18, kMorning = 4, kNoon = 12; ///< hours: where "Tonight" and "Today" begin
constexpr qint64 kFreshSeconds = 24 * 3600;
constexpr qint64 kUndoSeconds = 5 * 60;
constexpr qsizetype kMostLines = 40;

const Quantity *quantityOf(const Entry &entry)
{
    return entry->status == Status::Known ? std::get_if<Quantity>(&entry->value) : nullptr;
}

bool isVital(const Entry &entry, QStringView code)
{
    return entry->kind == Kind::Vital && entry->code == code && entry->state == State::Happened && entry->when.precision == Precision::Minute;
}

/** What somebody on watch wants to read: no steps, no sleep, no "none" of the check-in. */
bool matters(const EntryDraft &draft)
{
    static const QStringList vitals{u"temp"_s, u"hr"_s, u"bp_sys"_s, u"bp_dia"_s, u"spo2"_s, u"rr"_s, u"weight"_s};
    if (draft.kind == Kind::Vital)
        return vitals.contains(draft.code);
    if (draft.kind == Kind::Checkin || draft.sameAsYesterday)
        return false;
    if (draft.kind != Kind::Symptom)
        return true;
    const Level *level = std::get_if<Level>(&draft.value);
    return (level && *level != Level::None) || std::holds_alternative<QString>(draft.value);
}

QString glyphOf(const Entry &entry)
{
    switch (entry->kind) {
    case Kind::Vital: return entry->code == u"temp" ? u"thermometer"_s : u"heart"_s;
    case Kind::Score: return entry->code == u"ice" ? u"speech"_s : u"trends"_s;
    case Kind::Dose: return u"pill"_s;
    case Kind::Call: return u"phone"_s;
    case Kind::Note: return u"note"_s;
    case Kind::Span: return entry->code == u"on_watch" ? u"person"_s : u"hospital"_s;
    case Kind::Lab: return u"drop"_s;
    case Kind::Symptom: return u"hand"_s;
    default: break;
    }
    const QStringList medicines{u"fever_medicine"_s, u"steroid_course"_s, u"tocilizumab"_s, u"anakinra"_s, u"gcsf"_s};
    return medicines.contains(entry->code) ? u"pill"_s : u"flag"_s;
}

} // namespace

QVariant WatchLineModel::data(const QModelIndex &index, int role) const
{
    const WatchLine *row = rowAt(index.row());
    if (!row)
        return {};
    switch (role) {
    case EntryId: return row->id;
    case Time: return row->time;
    case Title: return row->title;
    case Glyph: return row->glyph;
    case Who: return row->who;
    default: return {};
    }
}

QHash<int, QByteArray> WatchLineModel::roleNames() const
{
    return {{EntryId, "entryId"}, {Time, "time"}, {Title, "title"}, {Glyph, "glyph"}, {Who, "who"}};
}

QVariant WatchCheckModel::data(const QModelIndex &index, int role) const
{
    const WatchCheck *row = rowAt(index.row());
    if (!row)
        return {};
    switch (role) {
    case Code: return row->code;
    case Label: return row->label;
    case Time: return row->time;
    case Wait: return row->wait;
    case Last: return row->last;
    case Due: return row->due;
    default: return {};
    }
}

QHash<int, QByteArray> WatchCheckModel::roleNames() const
{
    return {{Code, "code"}, {Label, "label"}, {Time, "time"}, {Wait, "wait"}, {Last, "last"}, {Due, "due"}};
}

/** The newest temperature of the last day, and how it stands to the one before: a fact, never a judgement. */
void WatchViewModel::showNewest()
{
    m_value.clear();
    m_unit.clear();
    m_details.clear();
    m_fresh = false;
    const QDateTime now = m_journal.now();
    const Entry *newest = nullptr, *before = nullptr;
    QHash<QString, const Entry *> last;
    for (const Entry &entry : std::as_const(m_entries)) {
        if (entry->kind != Kind::Vital || !isVital(entry, entry->code) || !quantityOf(entry) || entry->when.instant()->secsTo(now) > kFreshSeconds)
            continue;
        last.insert(entry->code, &entry);
        if (entry->code == u"temp") {
            before = newest;
            newest = &entry;
        }
    }
    if (newest) {
        const CatalogueItem *item = m_journal.catalogues().item(Kind::Vital, u"temp");
        const Quantity &quantity = *quantityOf(*newest);
        m_value = comparatorText(quantity.comparator) + numberText(quantity.number);
        m_unit = unitLabel(quantity.unit, item);
        m_details = sentence(*newest, before);
        m_fresh = newest->enteredAt().secsTo(now) < kUndoSeconds && newest->author() == m_journal.author();
    }
    QStringList others;
    const auto say = [&](const Entry *entry) { others.append(entryTitle(*entry, m_journal.catalogues())); };
    if (last.contains(u"hr"_s))
        say(last[u"hr"_s]);
    if (const Entry *upper = last.value(u"bp_sys"_s), *lower = last.value(u"bp_dia"_s); upper && lower && upper->facts().group == lower->facts().group)
        others.append(tr("Blood pressure %1/%2", "measurement").arg(numberText(quantityOf(*upper)->number), numberText(quantityOf(*lower)->number)));
    if (last.contains(u"spo2"_s))
        say(last[u"spo2"_s]);
    m_others = others.join(tr(" · ", "between measurements"));
}

QString WatchViewModel::sentence(const Entry &newest, const Entry *before) const
{
    const QString who = personName(m_roster, newest.author());
    const auto *how = std::get_if<MeasureFacts>(&newest->facts);
    QString said = timeText(newest->when);
    if (!who.isEmpty()) //: %1 is a time, %2 who measured
        said = tr("%1 by %2", "who measured").arg(said, who);
    if (how && !how->site.isEmpty()) //: %1 is when and by whom, %2 where on the body, such as "ear"
        said = tr("%1, %2", "where it was measured").arg(said, measureSiteName(how->site));
    said += u'.';
    if (!before)
        return said;
    const CatalogueItem *item = m_journal.catalogues().item(Kind::Vital, u"temp");
    const Quantity &is = *quantityOf(newest), &was = *quantityOf(*before);
    const std::optional<Quantity> same = item ? convert(was, *item, is.unit) : std::nullopt;
    if (!same)
        return said;
    const QString last = valueText(*before, m_journal.catalogues());
    //: %1 is the value before, with its unit
    const QString compared = is.number > same->number ? tr("Higher than your last, %1.", "temperature")
                             : same->number > is.number ? tr("Lower than your last, %1.", "temperature")
                                                        : tr("The same as your last, %1.", "temperature");
    return said + u' ' + compared.arg(last);
}

void WatchViewModel::showLines()
{
    const QDateTime now = m_journal.now();
    QDateTime since = now;
    since.setTime(QTime(night() ? kEvening : kMorning, 0));
    if (night() && now.time().hour() < kNoon)
        since = since.addDays(-1);
    QList<WatchLine> lines;
    QSet<Id> groups;
    for (auto it = m_entries.crbegin(); it != m_entries.crend() && lines.size() < kMostLines; ++it) {
        const EntryDraft &draft = it->facts();
        const auto at = draft.when.instant();
        if (draft.state != State::Happened || !at || *at < since || *at > now || !matters(draft))
            continue;
        QString title = entryTitle(*it, m_journal.catalogues());
        if (draft.code == u"temp" && quantityOf(*it))
            title = valueText(*it, m_journal.catalogues());
        else if (draft.code == u"ice" && quantityOf(*it)) //: %1 of ten tasks were done right
            title = tr("Thinking check %1 of 10", "line of watch mode").arg(numberText(quantityOf(*it)->number));
        if (draft.code == u"bp_sys" || draft.code == u"bp_dia") {
            const QString other = draft.code == u"bp_sys" ? u"bp_dia"_s : u"bp_sys"_s;
            const auto twin = std::find_if(m_entries.cbegin(), m_entries.cend(), [&](const Entry &e) {
                return !draft.group.isNull() && e->group == draft.group && e->code == other && quantityOf(e) && quantityOf(*it);
            });
            if (twin != m_entries.cend()) {
                if (groups.contains(draft.group))
                    continue;
                groups.insert(draft.group);
                const Entry &upper = draft.code == u"bp_sys" ? *it : *twin, &lower = draft.code == u"bp_sys" ? *twin : *it;
                title = tr("Blood pressure %1/%2", "measurement").arg(numberText(quantityOf(upper)->number), numberText(quantityOf(lower)->number));
            }
        }
        lines.append({it->id(), timeText(draft.when), title, glyphOf(*it), personName(m_roster, it->author())});
    }
    m_lines.setRows(lines);
}

} // namespace dayplus
