// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/labpasteviewmodel.h"

#include "wording/factwords.h"
#include "wording/days.h"
#include "wording/values.h"

using namespace Qt::StringLiterals;

namespace dayplus {

LabLineModel::LabLineModel(QObject *parent) : RowModel(parent)
{
    connect(this, &QAbstractItemModel::rowsInserted, this, &LabLineModel::countChanged);
    connect(this, &QAbstractItemModel::rowsRemoved, this, &LabLineModel::countChanged);
    connect(this, &QAbstractItemModel::modelReset, this, &LabLineModel::countChanged);
}

QVariant LabLineModel::data(const QModelIndex &index, int role) const
{
    const LabLineRow *row = rowAt(index.row());
    if (!row || index.column() != 0)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Text: return row->text;
    case Number: return row->number;
    case Made: return row->made;
    case Detail: return row->detail;
    case Problem: return row->problem;
    case Ticked: return row->ticked;
    case Tickable: return row->tickable;
    case Units: return row->units;
    default: return {};
    }
}

QHash<int, QByteArray> LabLineModel::roleNames() const
{
    return {{Number, "number"}, {Text, "text"}, {Made, "made"}, {Detail, "detail"}, {Problem, "problem"}, {Ticked, "ticked"},
            {Tickable, "tickable"}, {Units, "units"}};
}

LabPasteViewModel::LabPasteViewModel(Journal &journal, Roster &roster, Notices &notices) : DatedForm(journal, roster, notices)
{
    setDate({}); // the letter's own dates count; this one is for lines without
    connect(this, &LabPasteViewModel::changed, this, &LabPasteViewModel::look);
}

void LabPasteViewModel::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_ticks.clear(); // line numbers mean other lines now
    m_units.clear();
    set(m_text, text);
}

QList<LabLine> LabPasteViewModel::read(bool answered) const
{
    LabLineOptions options;
    options.patient = m_roster.currentPatient();
    options.laboratory = m_laboratory.trimmed();
    options.units = m_units;
    if (answered) {
        options.when = moment().value_or(Moment::unknown());
        if (m_order >= 0)
            options.order = m_order == 0 ? DateOrder::DayFirst : DateOrder::MonthFirst;
        if (m_thousands >= 0)
            options.thousands = m_thousands == 1;
    }
    return readLabLines(m_text, options, m_journal.catalogues(), m_journal.now());
}

void LabPasteViewModel::look()
{
    m_lines = read(true);
    // A question stays on the page when it was answered, so that the answer can be changed.
    const QList<LabLine> open = read(false);
    const auto any = [&open](LabTrouble trouble) {
        return std::any_of(open.begin(), open.end(), [trouble](const LabLine &line) { return line.trouble == trouble; });
    };
    m_needsDate = std::any_of(open.begin(), open.end(), [](const LabLine &line) { return line.hasValue() && line.trouble == LabTrouble::NoDate; });
    m_needsOrder = any(LabTrouble::DateOrder);
    m_needsThousands = any(LabTrouble::Thousands);
    QList<LabLineRow> rows;
    for (const LabLine &line : std::as_const(m_lines))
        rows.append(rowOf(line));
    m_model.setRows(rows);
    Q_EMIT looked();
}

bool LabPasteViewModel::isTicked(const LabLine &line) const
{
    return line.savable() && m_ticks.value(line.number, line.isClear());
}

/** Where the unit is missing, foreign or does not fit the number. */
QStringList LabPasteViewModel::unitsOf(const LabLine &line) const
{
    const bool isUnit = std::any_of(line.problems.begin(), line.problems.end(), [](const Problem &problem) { return problem.field == Field::Unit; });
    const CatalogueItem *item = m_journal.catalogues().item(Kind::Lab, line.draft.code);
    QStringList labels;
    if ((isUnit || m_units.contains(line.number)) && item) {
        for (const UnitChoice &unit : item->units)
            labels << unitLabel(unit.ucum, item);
    }
    return labels;
}

LabLineRow LabPasteViewModel::rowOf(const LabLine &line) const
{
    LabLineRow row{line.number, line.text, {}, {}, labLineProblem(line, m_journal.catalogues()), isTicked(line), line.savable(), unitsOf(line)};
    if (line.type == LabLine::Type::Date && line.trouble == LabTrouble::None) //: %1 is a date
        row.detail = tr("Date of the lines under it: %1", "pasted letter").arg(momentText(line.date));
    if (line.hasValue()) {
        row.made = entryTitle(line.draft, m_journal.catalogues());
        QStringList parts;
        if (line.draft.when.precision != Precision::Unknown)
            parts << momentText(line.draft.when);
        if (const auto *lab = std::get_if<LabFacts>(&line.draft.facts)) {
            if (const QString range = rangeText(*lab); !range.isEmpty()) //: %1 is the range printed on a lab report
                parts << tr("range %1", "pasted letter").arg(range);
            if (!lab->flag.isEmpty()) //: %1 is a mark on a lab report, such as H
                parts << tr("marked %1", "pasted letter").arg(lab->flag);
        }
        if (line.valueNumber > 0) //: the name stood on the line above its value
            parts << tr("read from two lines", "pasted letter");
        parts << line.draft.note;
        parts.removeAll(QString());
        row.detail = parts.join(tr(", ", "list separator"));
    } else if (row.problem.isEmpty() && row.detail.isEmpty()) {
        row.detail = tr("No result in this line", "pasted letter");
    }
    return row;
}

int LabPasteViewModel::ticked() const
{
    return int(std::count_if(m_lines.begin(), m_lines.end(), [this](const LabLine &line) { return isTicked(line); }));
}

QString LabPasteViewModel::counts() const
{
    if (m_lines.isEmpty())
        return {};
    const int without = int(std::count_if(m_lines.begin(), m_lines.end(), [](const LabLine &line) { return line.type != LabLine::Type::Result; }));
    const int kept = ticked(), left = int(m_lines.size()) - without - kept;
    QStringList parts{tr("%n ticked", "pasted letter", kept)};
    if (left > 0)
        parts << tr("%n not ticked", "pasted letter", left);
    if (without > 0)
        parts << tr("%n without a result", "pasted letter", without);
    //: %1 is how many lines were pasted, %2 lists what becomes of them
    return tr("%1 lines: %2.").arg(m_lines.size()).arg(parts.join(tr(", ", "list separator")));
}

void LabPasteViewModel::tick(int number, bool on)
{
    m_ticks.insert(number, on);
    Q_EMIT changed();
}

void LabPasteViewModel::chooseUnit(int number, int index)
{
    for (const LabLine &line : std::as_const(m_lines)) {
        const CatalogueItem *item = m_journal.catalogues().item(Kind::Lab, line.draft.code);
        if (line.number == number && item && index >= 0 && index < item->units.size())
            m_units.insert(number, item->units[index].ucum);
    }
    Q_EMIT changed();
}

void LabPasteViewModel::save()
{
    QList<LabLine> chosen;
    for (const LabLine &line : std::as_const(m_lines)) {
        if (isTicked(line))
            chosen.append(line);
    }
    if (!dateProblem().isEmpty())
        return refuse(dateProblem());
    if (chosen.isEmpty())
        return refuse(tr("No line is ticked, so there is nothing to keep.", "pasted letter"));
    keep(labLineDrafts(chosen, [this] { return m_journal.newId(); }));
}

} // namespace dayplus
