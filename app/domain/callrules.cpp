// SPDX-License-Identifier: GPL-3.0-or-later
// What the rules of a call sheet say about a patient's entries.
#include "domain/callrules.h"

#include "domain/entryrules.h"

#include <algorithm>

namespace dayplus {

using namespace Qt::StringLiterals;
using Form = CallCondition::Form;
using Op = CallCondition::Op;

namespace {

constexpr int kAdult = 18;
constexpr int kFineDigits = 6; ///< finer than any limit is written
constexpr int kOwnDays = 60;   ///< before Day 0
const QString kThinkingCheck = u"ice"_s;
const QString kHandwriting = u"handwriting"_s;

/** Wall time of the entry; a day without a time counts as its last minute. nullopt = too vague. */
std::optional<QDateTime> wallTime(const Moment &when)
{
    if (when.precision == Precision::Minute)
        return QDateTime(when.date, QTime(when.minute / 60, when.minute % 60));
    if (when.precision == Precision::Day)
        return QDateTime(when.date, QTime(23, 59));
    return std::nullopt;
}

bool isBefore(const Entry &a, const Entry &b)
{
    const auto one = wallTime(a->when), other = wallTime(b->when);
    return one == other ? a.enteredAt() < b.enteredAt() : one < other;
}

std::optional<Decimal> canonical(const Quantity &quantity, const CatalogueItem &item)
{
    if (item.units.isEmpty())
        return quantity.number;
    const UnitChoice *unit = item.unit(quantity.unit);
    return unit ? unit->toCanonical.apply(quantity.number, kFineDigits) : std::nullopt;
}

/** What of the context one condition needs, looked up once per rule. */
class Finder {
public:
    explicit Finder(const CallContext &context)
        : m_context(context), m_now(QDateTime(context.now.date(), context.now.time()))
    {
    }

    /** nullopt = not so; else what makes it so. */
    std::optional<QList<Entry>> find(const CallCondition &condition) const
    {
        switch (condition.form) {
        case Form::All: return all(condition);
        case Form::Any: return any(condition);
        case Form::Input: return input(condition);
        case Form::Window: return when(isInside(condition));
        case Form::Disease: return when(condition.names.contains(m_context.disease));
        case Form::Treatment: return when(condition.names.contains(m_context.treatment));
        case Form::Taking: return when(isTaking(condition));
        }
        return std::nullopt;
    }

private:
    static std::optional<QList<Entry>> when(bool met)
    {
        return met ? std::optional(QList<Entry>()) : std::nullopt;
    }

    std::optional<QList<Entry>> all(const CallCondition &condition) const
    {
        QList<Entry> because;
        for (const CallCondition &part : condition.parts) {
            const auto found = find(part);
            if (!found)
                return std::nullopt;
            because += *found;
        }
        return because;
    }

    std::optional<QList<Entry>> any(const CallCondition &condition) const
    {
        std::optional<QList<Entry>> because;
        for (const CallCondition &part : condition.parts) {
            if (const auto found = find(part))
                because = because.value_or(QList<Entry>()) + *found;
        }
        return because;
    }

    bool isInside(const CallCondition &condition) const
    {
        if (!m_context.day0)
            return false;
        const int day = courseDay(m_now.date(), *m_context.day0);
        return !(condition.from && day < *condition.from) && !(condition.to && day > *condition.to);
    }

    std::optional<QList<Entry>> input(const CallCondition &condition) const
    {
        QList<Entry> because;
        const QDateTime from = condition.within.before(m_now);
        for (const Entry &entry : m_context.entries) {
            if (isRecent(entry, from) && meets(entry, condition))
                because.append(entry);
        }
        if (because.size() < condition.count)
            return std::nullopt;
        return because;
    }

    static bool isRecent(const Entry &entry, const QDateTime &from)
    {
        const auto time = wallTime(entry->when);
        return time && *time >= from && entry->state == State::Happened && entry->status == Status::Known;
    }

    bool meets(const Entry &entry, const CallCondition &condition) const
    {
        const auto *thinking = std::get_if<ThinkingFacts>(&entry->facts);
        if (thinking && condition.input == kHandwriting)
            return thinking->writing == ThinkingFacts::Writing::Different;
        if (entry->code != condition.input || (thinking && thinking->baseline))
            return false;
        if (condition.op == Op::Is)
            return entry->value == condition.value;
        if (const auto *level = std::get_if<Level>(&entry->value)) {
            const auto *limit = std::get_if<Level>(&condition.value);
            return limit && compares(condition.op, int(*level) <=> int(*limit), Comparator::None);
        }
        const auto *quantity = std::get_if<Quantity>(&entry->value);
        const auto *limit = std::get_if<Quantity>(&condition.value);
        return quantity && limit && meetsNumber(*quantity, *limit, condition);
    }

    bool meetsNumber(const Quantity &quantity, const Quantity &limit, const CallCondition &condition) const
    {
        const CatalogueItem *item = m_context.catalogues->itemByCode(condition.input);
        const auto value = item ? canonical(quantity, *item) : std::nullopt;
        if (!value)
            return false;
        const auto own = m_context.own.constFind(condition.input);
        const bool known = own != m_context.own.constEnd();
        if (condition.op == Op::OverOwn)
            return meetsOverOwn(*value, limit, *item, known ? std::optional(*own) : std::nullopt);
        const auto bound = canonical(limit, *item);
        if (!bound)
            return false;
        if (condition.op == Op::UnderOwn)
            return known ? compares(Op::Below, *value <=> *own, quantity.comparator)
                         : compares(Op::AtMost, *value <=> *bound, quantity.comparator);
        return compares(condition.op, *value <=> *bound, quantity.comparator);
    }

    /** Without an own value a count is compared with none at all; a measured value cannot be compared. */
    static bool meetsOverOwn(const Decimal &value, const Quantity &limit, const CatalogueItem &item, std::optional<Decimal> own)
    {
        if (!own && (item.scale != Scale::Count || limit.unit == u"%"))
            return false;
        const double base = own.value_or(Decimal{}).toDouble();
        const auto step = limit.unit == u"%" ? std::optional(Decimal{}) : canonical(limit, item);
        const double over = limit.unit == u"%" ? base * limit.number.toDouble() / 100.0 : step.value_or(Decimal{}).toDouble();
        constexpr double kRounding = 1e-6; // "at least" must hold at the limit itself
        return step && value.toDouble() + kRounding >= base + over;
    }

    /** "<0.5" is at most 0.5 and never at least it; ">39" the other way round. */
    static bool compares(Op op, std::strong_ordering order, Comparator comparator)
    {
        const bool under = comparator == Comparator::Less || comparator == Comparator::LessOrEqual;
        const bool over = comparator == Comparator::Greater || comparator == Comparator::GreaterOrEqual;
        switch (op) {
        case Op::AtLeast: return order >= 0 && !under;
        case Op::Above: return !under && (order > 0 || (order == 0 && comparator == Comparator::Greater));
        case Op::AtMost: return order <= 0 && !over;
        case Op::Below: return !over && (order < 0 || (order == 0 && comparator == Comparator::Less));
        case Op::Is:
        case Op::UnderOwn:
        case Op::OverOwn: break;
        }
        return false;
    }

    bool isTaking(const CallCondition &condition) const
    {
        const QString drugClass = condition.names.value(0);
        const QDate from = condition.within.before(m_now).date();
        const auto isOfClass = [&](const QString &code) {
            const MedicineInfo *info = m_context.catalogues->medicine(code);
            return info && info->drugClass == drugClass;
        };
        for (const Medicine &medicine : m_context.medicines) {
            if (isOfClass(medicine.code) && wasTaken(medicine, from, m_now.date()))
                return true;
        }
        return std::any_of(m_context.entries.begin(), m_context.entries.end(), [&](const Entry &entry) {
            const bool given = entry->kind == Kind::Dose ? isOfClass(entry->code) && !isMissed(entry)
                                                         : entry->code == u"steroid_course" && drugClass == u"glucocorticoid";
            const QDate last = entry->ongoing ? m_now.date() : entry->until ? entry->until->lastDay() : entry->when.lastDay();
            return given && entry->state == State::Happened && last.isValid() && last >= from;
        });
    }

    static bool isMissed(const Entry &entry)
    {
        const auto *dose = std::get_if<DoseFacts>(&entry->facts);
        return dose && dose->how == DoseFacts::How::Missed;
    }

    /** Any of it in the days from … today. An end that nobody knows counts as not ended: the rule asks rather than stays silent. */
    static bool wasTaken(const Medicine &medicine, QDate from, QDate today)
    {
        const auto firstDay = [](const DoseStep &step) { return step.from.date.isValid() ? step.from.date : QDate(1900, 1, 1); };
        if (medicine.lastDose && medicine.lastDose->date.isValid() && medicine.lastDose->lastDay() < from)
            return false;
        if (medicine.steps.isEmpty())
            return true;
        for (qsizetype i = 0; i < medicine.steps.size(); ++i) {
            const DoseStep &step = medicine.steps[i];
            const bool none = step.amount && step.amount->number.mantissa == 0;
            const bool last = i + 1 == medicine.steps.size();
            const QDate to = last ? today : firstDay(medicine.steps[i + 1]).addDays(-1);
            if (!none && firstDay(step) <= today && to >= from)
                return true;
        }
        return false;
    }

    const CallContext &m_context;
    QDateTime m_now;
};

/** The rule as it stands in the sheet and in the catalogue. */
struct SheetLine {
    const SheetRule *rule = nullptr;
    CallCondition condition;
    CallLevel level = CallLevel::CallNow;
    bool shippedLimit = false;
    QString source;
};

SheetLine lineOf(const SheetRule &rule, const CallCondition &condition, const Catalogues &catalogues)
{
    SheetLine line{&rule, condition, callLevelFromText(rule.level).value_or(CallLevel::CallNow), false, {}};
    if (const CallRuleInfo *shipped = catalogues.callRule(rule.rule)) {
        line.level = std::max(callLevelFromText(shipped->level).value_or(CallLevel::CallNow),
                              callLevelFromText(rule.level).value_or(CallLevel::CallToday));
        line.shippedLimit = rule.condition.isEmpty() && !limitsOf(condition).isEmpty();
        if (rule.condition.isEmpty())
            line.source = shipped->source;
    }
    return line;
}

std::optional<Moment> calledAbout(const QString &rule, const QList<Entry> &because, const QList<Entry> &entries)
{
    const Entry *newest = nullptr;
    for (const Entry &entry : entries) {
        const auto *call = std::get_if<CallFacts>(&entry->facts);
        if (call && call->rule == rule && (!newest || isBefore(*newest, entry)))
            newest = &entry;
    }
    if (!newest || (!because.isEmpty() && isBefore(*newest, because.first())))
        return std::nullopt;
    return (*newest)->when;
}

} // namespace

QHash<QString, Decimal> ownValues(const QList<Entry> &entries, std::optional<QDate> day0, const Catalogues &catalogues)
{
    QHash<QString, Decimal> own;
    QHash<QString, QList<Decimal>> before;
    const Entry *baseline = nullptr;
    for (const Entry &entry : entries) {
        const auto *quantity = std::get_if<Quantity>(&entry->value);
        if (!quantity || entry->state != State::Happened || entry->status != Status::Known)
            continue;
        const auto *thinking = std::get_if<ThinkingFacts>(&entry->facts);
        if (thinking && thinking->baseline && (!baseline || isBefore(*baseline, entry)))
            baseline = &entry;
        const CatalogueItem *item = catalogues.itemByCode(entry->code);
        const auto value = item && entry->code != kThinkingCheck ? canonical(*quantity, *item) : std::nullopt;
        const auto time = wallTime(entry->when);
        if (value && time && day0 && time->date() < *day0 && time->date() >= day0->addDays(-kOwnDays))
            before[entry->code].append(*value);
    }
    for (auto it = before.begin(); it != before.end(); ++it) {
        std::sort(it->begin(), it->end());
        own.insert(it.key(), it->at(it->size() / 2));
    }
    if (baseline)
        own.insert(kThinkingCheck, std::get<Quantity>((*baseline)->value).number);
    return own;
}

bool isConfirmed(const CallSheet &sheet)
{
    return sheet.confirmed.precision != Precision::Unknown;
}

bool isMinor(QDate birthDate, QDate today)
{
    return birthDate.isValid() && birthDate.addYears(kAdult) > today;
}

Result<CallCondition> conditionOf(const SheetRule &rule, const Catalogues &catalogues)
{
    if (!rule.condition.isEmpty())
        return conditionFromJson(rule.condition.toUtf8(), catalogues);
    const CallRuleInfo *shipped = catalogues.callRule(rule.rule);
    if (!shipped)
        return Error{Fault::NotFound, rule.rule, {}};
    return conditionFromJson(shipped->condition.toUtf8(), catalogues);
}

QStringList unreadableRules(const CallSheet &sheet, const Catalogues &catalogues)
{
    QStringList found;
    for (const SheetRule &rule : sheet.rules) {
        if (rule.on && !conditionOf(rule, catalogues))
            found.append(rule.rule);
    }
    return found;
}

QList<SpokenRule> rulesSpeaking(const CallSheet &sheet, const CallContext &context)
{
    QList<SpokenRule> spoken;
    if (!isConfirmed(sheet) || !context.catalogues)
        return spoken;
    const Finder finder(context);
    const bool minor = isMinor(context.birthDate, context.now.date());
    for (const SheetRule &rule : sheet.rules) {
        const auto condition = conditionOf(rule, *context.catalogues);
        if (!rule.on || !condition)
            continue;
        const SheetLine line = lineOf(rule, *condition, *context.catalogues);
        if (minor && (line.shippedLimit || inputsOf(*condition).contains(kThinkingCheck)))
            continue;
        auto because = finder.find(*condition);
        if (!because)
            continue;
        std::sort(because->begin(), because->end(), [](const Entry &a, const Entry &b) { return isBefore(b, a); });
        because->erase(std::unique(because->begin(), because->end(), [](const Entry &a, const Entry &b) { return a.id() == b.id(); }),
                       because->end());
        const auto called = calledAbout(rule.rule, *because, context.entries);
        spoken.append({rule.rule, line.level, *because, rule.words, sheet.confirmed, sheet.confirmedWith, sheet.centre, line.source, called,
                       inputsOf(*condition)});
    }
    std::stable_sort(spoken.begin(), spoken.end(), [](const SpokenRule &a, const SpokenRule &b) { return a.level > b.level; });
    return spoken;
}

const Entry *speakingNumber(const SpokenRule &rule)
{
    const auto found = std::find_if(rule.because.begin(), rule.because.end(), [&rule](const Entry &entry) {
        return std::holds_alternative<Quantity>(entry->value) && rule.inputs.contains(entry->code);
    });
    return found == rule.because.end() ? nullptr : &*found;
}

QString emergencyNumber(const Patient &patient)
{
    return patient.emergencyNumber.isEmpty() ? u"112"_s : patient.emergencyNumber;
}

CallTarget callTarget(CallLevel level, const Patient &patient)
{
    if (level == CallLevel::Emergency || patient.teamPhone.trimmed().isEmpty())
        return {true, {}, emergencyNumber(patient)};
    return {false, patient.teamName, patient.teamPhone};
}

bool asksForCallList(const Entry &entry)
{
    static const QStringList kCodes{u"temp"_s, u"spo2"_s, u"bp_sys"_s, u"bp_dia"_s};
    return entry->kind == Kind::Vital && entry->state == State::Happened && kCodes.contains(entry->code);
}

} // namespace dayplus
