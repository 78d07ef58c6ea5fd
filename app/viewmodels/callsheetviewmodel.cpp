// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/callsheetviewmodel.h"

#include "journal/futures.h"
#include "viewmodels/setupviewmodel.h"
#include "wording/callwords.h"
#include "wording/faults.h"
#include "wording/sources.h"

namespace dayplus {

using namespace Qt::StringLiterals;

CallSheetViewModel::CallSheetViewModel(Journal &journal, Roster &roster, Notices &notices)
    : m_journal(journal)
    , m_notices(notices)
    , m_patient(roster.patient(roster.currentPatient()).value_or(Patient()))
    , m_course(roster.courseFor(roster.currentPatient(), journal.now().date()))
    , m_sheet(roster.callSheet(roster.currentPatient()).value_or(CallSheet()))
    , m_teamName(m_patient.teamName)
    , m_teamPhone(m_patient.teamPhone)
    , m_emergency(dayplus::emergencyNumber(m_patient))
{
    m_sheet.patient = m_patient.id;
    m_centre = !m_sheet.centre.isEmpty() || !m_course ? m_sheet.centre : m_course->centre;
    m_words = m_sheet.words;
    m_confirmed = isConfirmed(m_sheet);
    m_confirmedWith = m_sheet.confirmedWith;
    m_confirmedOn = (m_confirmed ? m_sheet.confirmed.date : journal.now().date()).toString(Qt::ISODate);
    readSheet();
    QList<ChoiceRow> inputs;
    for (const Kind kind : {Kind::Vital, Kind::Symptom}) {
        for (const CatalogueItem *item : journal.catalogues().items(kind)) {
            if (item->scale == Scale::Number || item->scale == Scale::Count)
                inputs.append({item->code, itemLabel(*item), {}});
        }
    }
    m_inputs.setRows(inputs);
}

/** What the sheet has, then every shipped rule that may concern this person and is not on it yet. */
void CallSheetViewModel::readSheet()
{
    const QString treatment = m_course ? m_course->templateId : QString();
    QHash<QString, SheetRule> kept;
    for (const SheetRule &rule : m_sheet.rules)
        kept.insert(rule.rule, rule);
    for (const CallRuleInfo &info : m_journal.catalogues().callRules()) {
        const bool known = kept.contains(info.id);
        SheetRule rule = kept.take(info.id);
        if (!known)
            rule = {info.id, {}, info.level, {}, info.level == toText(CallLevel::Emergency)};
        auto condition = conditionOf(rule, m_journal.catalogues());
        if (!condition) { // what cannot be read is offered anew with the shipped limit
            rule.condition.clear();
            condition = conditionOf(rule, m_journal.catalogues());
        }
        if (condition && (known || concerns(*condition, m_patient.disease, treatment)))
            m_lines.append({rule, *condition, {}});
    }
    for (const SheetRule &rule : std::as_const(m_sheet.rules)) {
        const auto condition = kept.contains(rule.rule) ? conditionOf(rule, m_journal.catalogues()) : Result<CallCondition>(Error{});
        if (condition)
            m_lines.append({rule, *condition, {}});
    }
    std::stable_sort(m_lines.begin(), m_lines.end(), [](const Line &a, const Line &b) {
        const auto place = [](const Line &l) { return int(groupOf(l.condition, callLevelFromText(l.rule.level).value_or(CallLevel::CallNow))); };
        return place(a) < place(b);
    });
    showRules();
}

CallSheetViewModel::Line *CallSheetViewModel::line(const QString &rule)
{
    const auto found = std::find_if(m_lines.begin(), m_lines.end(), [&rule](const Line &l) { return l.rule.rule == rule; });
    return found == m_lines.end() ? nullptr : &*found;
}

SheetLineRow CallSheetViewModel::rowOf(const Line &line) const
{
    const CallLevel level = callLevelFromText(line.rule.level).value_or(CallLevel::CallNow);
    const CallRuleInfo *shipped = m_journal.catalogues().callRule(line.rule.rule);
    SheetLineRow row;
    row.rule = line.rule.rule;
    row.group = callGroupName(groupOf(line.condition, level));
    row.title = ruleTitle(line.rule, m_journal.catalogues());
    row.source = shipped ? sourceWords(shipped->source) : QString();
    row.words = line.rule.words;
    row.on = line.rule.on;
    row.own = !shipped;
    row.level = int(level);
    const QList<CallLimit> limits = limitsOf(line.condition);
    for (int i = 0; i < limits.size(); ++i) {
        const CatalogueItem *item = m_journal.catalogues().itemByCode(limits[i].input);
        const QString name = item ? itemLabel(*item) : limits[i].input;
        row.limitLabels.append(tr("%1, %2", "an item, at least").arg(name, opText(limits[i].op)));
        row.limits.append(line.typed.value(i, numberText(limits[i].limit.number)));
        row.limitUnits.append(unitLabel(limits[i].limit.unit, item));
    }
    if (!line.typed.isEmpty())
        row.problem = tr("Please write a number, such as 38.0.", "call list");
    return row;
}

void CallSheetViewModel::showRules()
{
    QList<SheetLineRow> rows;
    for (const Line &line : std::as_const(m_lines)) {
        rows.append(rowOf(line));
        rows.last().groupStart = rows.size() == 1 || rows[rows.size() - 2].group != rows.last().group;
    }
    m_rules.setRows(rows);
    Q_EMIT changed();
}

QString CallSheetViewModel::minorNote() const
{
    return isMinor(m_patient.birthDate, m_journal.now().date()) ? safetyWords(m_journal.catalogues(), u"under_18") : QString();
}

int CallSheetViewModel::onCount() const
{
    return int(std::count_if(m_lines.begin(), m_lines.end(), [](const Line &l) { return l.rule.on; }));
}

void CallSheetViewModel::setOn(const QString &rule, bool on)
{
    Line *found = line(rule);
    if (!found || found->rule.on == on)
        return;
    found->rule.on = on;
    showRules();
}

void CallSheetViewModel::setAll(bool on)
{
    for (Line &one : m_lines)
        one.rule.on = on;
    showRules();
}

void CallSheetViewModel::setLimit(const QString &rule, int index, const QString &text)
{
    Line *found = line(rule);
    const QList<CallLimit> limits = found ? limitsOf(found->condition) : QList<CallLimit>();
    if (index < 0 || index >= limits.size())
        return;
    const auto number = Decimal::parse(text.trimmed());
    if (!number) {
        found->typed.insert(index, text);
        return showRules();
    }
    found->typed.remove(index);
    Quantity limit = limits[index].limit;
    if (!limit.number.isSameAs(*number)) {
        limit.number = *number;
        found->condition = withLimit(found->condition, index, limit);
        found->rule.condition = QString::fromUtf8(toJson(found->condition));
    }
    showRules();
}

void CallSheetViewModel::setWords(const QString &rule, const QString &words)
{
    Line *found = line(rule);
    if (!found || found->rule.words == words.trimmed())
        return;
    found->rule.words = words.trimmed();
    showRules();
}

void CallSheetViewModel::setLevel(const QString &rule, int level)
{
    Line *found = line(rule);
    if (!found || level < 0 || level > int(CallLevel::Emergency))
        return;
    found->rule.level = toText(CallLevel(level));
    showRules();
}

QString CallSheetViewModel::unitOf(const QString &input) const
{
    const CatalogueItem *item = m_journal.catalogues().itemByCode(input);
    return item && !item->units.isEmpty() ? item->units.first().label : QString();
}

QString CallSheetViewModel::addOwn(const QString &input, bool atLeast, const QString &value, int level, const QString &words)
{
    const CatalogueItem *item = m_journal.catalogues().itemByCode(input);
    const auto number = Decimal::parse(value.trimmed());
    if (!item)
        return tr("Choose what the rule is about.", "call list");
    if (!number)
        return tr("Please write a number, such as 38.0.", "call list");
    Line made;
    made.condition.form = CallCondition::Form::Input;
    made.condition.input = input;
    made.condition.op = atLeast ? CallCondition::Op::AtLeast : CallCondition::Op::AtMost;
    made.condition.value = Quantity{*number, item->units.isEmpty() ? QString() : item->units.first().ucum, Comparator::None};
    const QByteArray json = toJson(made.condition);
    if (!conditionFromJson(json, m_journal.catalogues()))
        return tr("Dayplus cannot use this rule.", "call list");
    made.rule = {u"own-"_s + m_journal.newId().toString(QUuid::WithoutBraces), QString::fromUtf8(json),
                 toText(CallLevel(std::clamp(level, 0, int(CallLevel::Emergency)))), words.trimmed(), true};
    m_lines.append(made);
    showRules();
    return {};
}

void CallSheetViewModel::removeOwn(const QString &rule)
{
    if (!m_journal.catalogues().callRule(rule))
        m_lines.removeIf([&rule](const Line &l) { return l.rule.rule == rule; });
    showRules();
}

QDate CallSheetViewModel::confirmedDate() const
{
    return dateFromText(m_confirmedOn);
}

QString CallSheetViewModel::problemNow() const
{
    if (std::any_of(m_lines.begin(), m_lines.end(), [](const Line &l) { return !l.typed.isEmpty(); }))
        return tr("One limit is not a number yet.", "call list");
    if (!m_confirmed)
        return {};
    if (m_confirmedWith.trimmed().isEmpty())
        return tr("Write with whom you went through the list, so that it can speak.", "call list");
    if (!confirmedDate().isValid() || confirmedDate() > m_journal.now().date())
        return tr("Please write the day you confirmed it, like 2026-03-03.", "call list");
    if (onCount() == 0)
        return tr("No rule is on. Turn on what your team asked for.", "call list");
    return {};
}

CallSheet CallSheetViewModel::sheetNow() const
{
    CallSheet sheet = m_sheet;
    sheet.centre = m_centre.trimmed();
    sheet.words = m_words.trimmed();
    sheet.rules.clear();
    for (const Line &line : m_lines)
        sheet.rules.append(line.rule);
    sheet.confirmed = m_confirmed ? Moment::onDay(confirmedDate()) : Moment::unknown();
    sheet.confirmedWith = m_confirmed ? m_confirmedWith.trimmed() : QString();
    return sheet;
}

void CallSheetViewModel::save()
{
    m_problem = problemNow();
    Q_EMIT changed();
    if (!m_problem.isEmpty() || m_busy)
        return;
    Patient patient = m_patient;
    patient.teamName = m_teamName.trimmed();
    patient.teamPhone = m_teamPhone.trimmed();
    patient.emergencyNumber = m_emergency.trimmed() == u"112" ? QString() : m_emergency.trimmed();
    CallSheet sheet = sheetNow();
    if (sheet.id.isNull())
        sheet.id = m_journal.newId();
    QList<Record> records{sheet};
    if (!(patient == m_patient))
        records.append(patient);
    m_busy = true;
    onResult(m_journal.putAll(records, u"call-list"_s), this, [this, sheet](const Result<Receipt> &kept) {
        m_busy = false;
        if (!kept) {
            m_problem = sentence(kept.error());
            return Q_EMIT changed();
        }
        m_sheet = sheet;
        m_notices.said(isConfirmed(sheet) ? tr("Kept. Your call list speaks now.", "notice") : tr("Kept. It stays silent until it is confirmed.", "notice"), true);
        Q_EMIT saved();
    });
}

} // namespace dayplus
