// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/planrowmodel.h"

#include "domain/planoffset.h"
#include "wording/days.h"
#include "wording/values.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace dayplus {

namespace {

struct Plans { Q_DECLARE_TR_FUNCTIONS(Plans) };

constexpr int kMonthsOfYear = 12;

/** "10 March 2026 to 12 March 2026", "from 10 March 2026, until your team says so", "When your team says so". */
QString whenText(const EntryDraft &draft)
{
    const bool known = draft.when.precision != Precision::Unknown;
    if (!known && draft.plan && !draft.plan->offset.isEmpty())
        return offsetText(draft.plan->offset);
    if (!known)
        return draft.ongoing ? Plans::tr("When your team says so", "a planned step without a date") : momentText(draft.when);
    if (draft.ongoing && draft.state == State::Planned)
        return Plans::tr("From %1, until your team says so", "a planned time with an open end; %1 is a date").arg(momentText(draft.when));
    if (draft.until && *draft.until != draft.when) //: %1 and %2 are dates
        return Plans::tr("%1 to %2", "from one date to another").arg(momentText(draft.when), momentText(*draft.until));
    return momentText(draft.when);
}

QString detailText(const EntryDraft &draft, QDate day0)
{
    QStringList parts;
    if (day0.isValid() && draft.when.precision >= Precision::Day)
        parts.append(exactDayTitle(draft.when.date, day0));
    if (draft.plan && draft.plan->window > 0 && draft.state == State::Planned)
        parts.append(Plans::tr("%n day(s) earlier or later is fine too", "a planned step", draft.plan->window));
    return parts.join(Plans::tr(", ", "list separator"));
}

} // namespace

QList<EntryDraft> planInWords(const TemplateInfo &treatment, const Course &course, const Catalogues &catalogues, Reporter by)
{
    QList<EntryDraft> plan = layOut(treatment, course, catalogues);
    for (EntryDraft &row : plan) {
        row.reporter = by;
        if (!row.label.isEmpty())
            row.label = QCoreApplication::translate("catalogue", row.label.toUtf8().constData());
    }
    return plan;
}

QString offsetText(const QString &offset)
{
    const std::optional<PlanOffset> read = planOffsetFromText(offset);
    if (!read)
        return {};
    if (read->months == 0 && read->days < 0)
        return Plans::tr("%n day(s) before Day 0", "when a step is planned", -read->days);
    if (read->months == 0)
        return read->days == 0 ? Plans::tr("Day 0", "when a step is planned") : Plans::tr("%n day(s) after Day 0", "when a step is planned", read->days);
    if (read->days == 0 && read->months % kMonthsOfYear == 0)
        return Plans::tr("%n year(s) after Day 0", "when a step is planned", read->months / kMonthsOfYear);
    const QString months = Plans::tr("%n month(s) after Day 0", "when a step is planned", read->months);
    return read->days == 0 ? months : Plans::tr("%n month(s) and some days after Day 0", "when a step is planned", read->months);
}

QString orderText(const PlanQuestion &question, const QList<EntryDraft> &plan, const Catalogues &catalogues)
{
    //: %1 and %2 are steps such as "CAR T infusion" and "Cell collection"
    return Plans::tr("%1 stands before %2. Is that right?", "an odd order, asked").arg(entryTitle(plan[question.row], catalogues), entryTitle(plan[question.other], catalogues));
}

PlanRow planRow(const EntryDraft &draft, QDate day0, QDate today, const Catalogues &catalogues)
{
    PlanRow row;
    row.title = entryTitle(draft, catalogues);
    row.when = whenText(draft);
    row.detail = detailText(draft, day0);
    Moment plain = draft.when;
    plain.about = false;
    row.iso = plain.precision == Precision::Minute ? toIso(Moment::onDay(plain.date)) : toIso(plain);
    row.about = draft.when.about;
    row.happened = draft.state == State::Happened;
    row.come = !draft.when.date.isValid() || draft.when.date <= today;
    row.cancelled = draft.state == State::Cancelled;
    return row;
}

PlanRowModel::PlanRowModel(QObject *parent) : RowModel(parent)
{
    connect(this, &QAbstractItemModel::rowsInserted, this, &PlanRowModel::countChanged);
    connect(this, &QAbstractItemModel::rowsRemoved, this, &PlanRowModel::countChanged);
    connect(this, &QAbstractItemModel::modelReset, this, &PlanRowModel::countChanged);
}

QVariant PlanRowModel::data(const QModelIndex &index, int role) const
{
    const PlanRow *row = rowAt(index.row());
    if (!row)
        return {};
    switch (role) {
    case RowId: return row->id;
    case Qt::DisplayRole:
    case Title: return row->title;
    case When: return row->when;
    case Detail: return row->detail;
    case Iso: return row->iso;
    case About: return row->about;
    case Question: return row->question;
    case Included: return row->included;
    case Happened: return row->happened;
    case Cancelled: return row->cancelled;
    case Come: return row->come;
    default: return {};
    }
}

QHash<int, QByteArray> PlanRowModel::roleNames() const
{
    return {{RowId, "rowId"}, {Title, "title"}, {When, "when"}, {Detail, "detail"}, {Iso, "iso"}, {About, "about"},
            {Question, "question"}, {Included, "included"}, {Happened, "happened"}, {Cancelled, "cancelled"}, {Come, "come"}};
}

} // namespace dayplus
