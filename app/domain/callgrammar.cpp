// SPDX-License-Identifier: GPL-3.0-or-later
// Reading and writing conditions of the call list.
#include "domain/callrules.h"
#include "domain/cataloguereader.h"

#include <QJsonDocument>

#include <algorithm>

namespace dayplus {

using namespace Qt::StringLiterals;
using Form = CallCondition::Form;
using Op = CallCondition::Op;

namespace {

constexpr int kDepth = 6;       ///< all/any inside each other
constexpr int kMostParts = 24;
constexpr int kMostCount = 20;

const QStringList kOps{u"is"_s, u">="_s, u"<="_s, u">"_s, u"<"_s, u"under_own"_s, u"over_own"_s};
const QStringList kLevels{u"none"_s, u"mild"_s, u"moderate"_s, u"severe"_s};

class ConditionReader {
public:
    explicit ConditionReader(const Catalogues &catalogues) : m_catalogues(catalogues) {}

    CallCondition read(const QJsonValue &json, int depth)
    {
        CallCondition made;
        const QJsonObject object = json.toObject();
        if (object.isEmpty() || depth > kDepth) {
            refuse(u"a condition is missing or too deep"_s);
            return made;
        }
        CatalogueReader reader(object);
        if (object.contains(u"all"_s) || object.contains(u"any"_s))
            readParts(made, reader, object.contains(u"all"_s), depth);
        else if (object.contains(u"window"_s))
            readWindow(made, reader);
        else if (object.contains(u"dx"_s))
            readNames(made, reader, u"dx"_s);
        else if (object.contains(u"treatment"_s))
            readNames(made, reader, u"treatment"_s);
        else if (object.contains(u"taking"_s))
            readTaking(made, reader);
        else
            readInput(made, reader);
        refuse(reader.finish());
        return made;
    }
    QString problem() const { return m_problem; }

private:
    void refuse(const QString &why)
    {
        if (m_problem.isEmpty())
            m_problem = why;
    }

    void readParts(CallCondition &made, CatalogueReader &reader, bool all, int depth)
    {
        made.form = all ? Form::All : Form::Any;
        const QJsonArray parts = reader.array(all ? u"all"_s : u"any"_s);
        if (parts.isEmpty() || parts.size() > kMostParts)
            refuse(u"\"all\" and \"any\" need 1 to 24 parts"_s);
        for (const QJsonValue &part : parts)
            made.parts.append(read(part, depth + 1));
    }

    void readWindow(CallCondition &made, CatalogueReader &reader)
    {
        made.form = Form::Window;
        const QJsonArray ends = reader.array(u"window"_s);
        const auto end = [&](int i) -> std::optional<int> {
            if (ends.at(i).isNull())
                return std::nullopt;
            if (!ends.at(i).isDouble())
                refuse(u"a window needs whole days or null"_s);
            return ends.at(i).toInt();
        };
        if (ends.size() != 2)
            return refuse(u"a window needs two ends"_s);
        made.from = end(0);
        made.to = end(1);
        if (made.from && made.to && *made.to < *made.from)
            refuse(u"a window ends before it starts"_s);
    }

    void readNames(CallCondition &made, CatalogueReader &reader, const QString &key)
    {
        made.form = key == u"dx" ? Form::Disease : Form::Treatment;
        made.names = reader.texts(key);
        if (made.names.isEmpty())
            refuse(u"\"%1\" is empty"_s.arg(key));
        for (const QString &name : std::as_const(made.names)) {
            if (made.form == Form::Disease ? !m_catalogues.disease(name) : !m_catalogues.treatment(name))
                refuse(u"unknown %1 \"%2\""_s.arg(key, name));
        }
    }

    void readTaking(CallCondition &made, CatalogueReader &reader)
    {
        made.form = Form::Taking;
        const QString drugClass = reader.text(u"taking"_s);
        made.names = {drugClass};
        made.within = readPeriod(reader, CallPeriod{});
        const QList<MedicineInfo> &medicines = m_catalogues.medicines();
        if (std::none_of(medicines.begin(), medicines.end(), [&](const MedicineInfo &m) { return m.drugClass == drugClass; }))
            refuse(u"no medicine is of the class \"%1\""_s.arg(drugClass));
    }

    CallPeriod readPeriod(CatalogueReader &reader, CallPeriod otherwise)
    {
        const QString text = reader.textOr(u"within"_s);
        if (text.isEmpty())
            return otherwise;
        const auto period = CallPeriod::fromText(text);
        if (!period)
            refuse(u"\"%1\" is not a period such as PT12H, P7D, P12M"_s.arg(text));
        return period.value_or(otherwise);
    }

    void readInput(CallCondition &made, CatalogueReader &reader)
    {
        made.form = Form::Input;
        made.input = reader.text(u"input"_s);
        made.op = Op(std::max<qsizetype>(0, kOps.indexOf(reader.oneOf(u"op"_s, kOps))));
        made.like = reader.textOr(u"like"_s);
        const QString value = reader.text(u"value"_s);
        const QString unit = reader.textOr(u"unit"_s);
        made.count = reader.integer(u"count"_s, 1, 1, kMostCount);
        made.within = readPeriod(reader, made.within);
        if (!reader.isFine())
            return refuse(reader.finish());
        const CatalogueItem *item = m_catalogues.itemByCode(made.input);
        if (!item)
            return refuse(u"unknown input \"%1\""_s.arg(made.input));
        const CatalogueItem *twin = made.like.isEmpty() ? nullptr : m_catalogues.itemByCode(made.like);
        if (!made.like.isEmpty() && (!twin || twin->scale != Scale::Text))
            refuse(u"\"like\" needs a yes/no item, not \"%1\""_s.arg(made.like));
        readValue(made, *item, value, unit);
    }

    void readValue(CallCondition &made, const CatalogueItem &item, const QString &value, const QString &unit)
    {
        if (made.op == Op::Is) {
            if (item.scale != Scale::Text || value != u"yes" || !unit.isEmpty())
                refuse(u"\"is\" asks a yes/no item for \"yes\": %1"_s.arg(item.code));
            made.value = value;
            return;
        }
        if (item.scale == Scale::Level4) {
            const qsizetype level = kLevels.indexOf(value);
            if (level < 0 || !unit.isEmpty() || made.op == Op::UnderOwn || made.op == Op::OverOwn)
                refuse(u"%1 is compared with none, mild, moderate or severe"_s.arg(item.code));
            made.value = Level(std::max<qsizetype>(0, level));
            return;
        }
        const auto number = Decimal::parse(value);
        if (!number || item.scale == Scale::Text || item.scale == Scale::None)
            return refuse(u"%1 needs an exact number as text"_s.arg(item.code));
        if (made.op == Op::OverOwn && unit == u"%" && !item.unit(unit)) {
            made.value = Quantity{*number, unit};
            return;
        }
        const UnitChoice *choice = item.unit(unit);
        if (item.units.isEmpty() ? !unit.isEmpty() : !choice)
            refuse(u"%1 has no unit \"%2\""_s.arg(item.code, unit));
        made.value = Quantity{*number, choice ? choice->ucum : unit};
    }

    const Catalogues &m_catalogues;
    QString m_problem;
};

QJsonObject toObject(const CallCondition &condition);

QJsonObject inputObject(const CallCondition &condition)
{
    QJsonObject made{{u"input"_s, condition.input}, {u"op"_s, kOps.value(int(condition.op))}};
    if (const auto *quantity = std::get_if<Quantity>(&condition.value)) {
        made[u"value"_s] = quantity->number.toString();
        if (!quantity->unit.isEmpty())
            made[u"unit"_s] = quantity->unit;
    } else if (const auto *level = std::get_if<Level>(&condition.value)) {
        made[u"value"_s] = kLevels.value(int(*level));
    } else if (const auto *text = std::get_if<QString>(&condition.value)) {
        made[u"value"_s] = *text;
    }
    if (condition.count != 1)
        made[u"count"_s] = condition.count;
    if (condition.within != CallCondition().within)
        made[u"within"_s] = condition.within.toText();
    if (!condition.like.isEmpty())
        made[u"like"_s] = condition.like;
    return made;
}

QJsonObject toObject(const CallCondition &condition)
{
    const auto end = [](std::optional<int> day) { return day ? QJsonValue(*day) : QJsonValue(QJsonValue::Null); };
    switch (condition.form) {
    case Form::All:
    case Form::Any: {
        QJsonArray parts;
        for (const CallCondition &part : condition.parts)
            parts.append(toObject(part));
        return {{condition.form == Form::All ? u"all"_s : u"any"_s, parts}};
    }
    case Form::Window: return {{u"window"_s, QJsonArray{end(condition.from), end(condition.to)}}};
    case Form::Disease: return {{u"dx"_s, QJsonArray::fromStringList(condition.names)}};
    case Form::Treatment: return {{u"treatment"_s, QJsonArray::fromStringList(condition.names)}};
    case Form::Taking: {
        QJsonObject made{{u"taking"_s, condition.names.value(0)}};
        if (condition.within != CallPeriod{})
            made[u"within"_s] = condition.within.toText();
        return made;
    }
    case Form::Input: return inputObject(condition);
    }
    return {};
}

/** Calls `visit` for every input of the condition, in order. */
template<typename Condition, typename Visit> void eachInput(Condition &condition, const Visit &visit)
{
    if (condition.form == Form::Input)
        visit(condition);
    for (auto &part : condition.parts)
        eachInput(part, visit);
}

bool holds(const CallCondition &condition, Form form)
{
    return condition.form == form
        || std::any_of(condition.parts.begin(), condition.parts.end(), [form](const CallCondition &p) { return holds(p, form); });
}

} // namespace

QString toText(CallLevel level)
{
    switch (level) {
    case CallLevel::CallToday: return u"call_today"_s;
    case CallLevel::CallNow: return u"call_now"_s;
    case CallLevel::Emergency: return u"emergency"_s;
    }
    return {};
}

std::optional<CallLevel> callLevelFromText(QStringView text)
{
    for (const CallLevel level : {CallLevel::CallToday, CallLevel::CallNow, CallLevel::Emergency}) {
        if (text == toText(level))
            return level;
    }
    return std::nullopt;
}

std::optional<CallPeriod> CallPeriod::fromText(QStringView text)
{
    const bool hours = text.startsWith(u"PT");
    const QStringView digits = text.sliced(std::min<qsizetype>(hours ? 2 : 1, text.size())).chopped(text.size() > 2 ? 1 : 0);
    bool isNumber = false;
    const int number = digits.toInt(&isNumber);
    if (!text.startsWith(u'P') || !isNumber || number < 1 || number > 999)
        return std::nullopt;
    if (hours)
        return text.endsWith(u'H') ? std::optional(CallPeriod{number, 0, 0}) : std::nullopt;
    if (text.endsWith(u'D'))
        return CallPeriod{0, number, 0};
    return text.endsWith(u'M') ? std::optional(CallPeriod{0, 0, number}) : std::nullopt;
}

QString CallPeriod::toText() const
{
    if (hours)
        return u"PT%1H"_s.arg(hours);
    return months ? u"P%1M"_s.arg(months) : u"P%1D"_s.arg(days);
}

QDateTime CallPeriod::before(const QDateTime &now) const
{
    return now.addMonths(-months).addDays(-days).addSecs(-qint64(hours) * 3600);
}

Result<CallCondition> conditionFromJson(const QByteArray &json, const Catalogues &catalogues)
{
    QJsonParseError error{};
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return Error{Fault::Unreadable, error.errorString(), {}};
    ConditionReader reader(catalogues);
    CallCondition made = reader.read(document.object(), 1);
    if (!reader.problem().isEmpty())
        return Error{Fault::Unreadable, reader.problem(), {}};
    return made;
}

QByteArray toJson(const CallCondition &condition)
{
    return QJsonDocument(toObject(condition)).toJson(QJsonDocument::Compact);
}

Done checkCallRules(const Catalogues &catalogues)
{
    for (const CallRuleInfo &rule : catalogues.callRules()) {
        const auto condition = conditionFromJson(rule.condition.toUtf8(), catalogues);
        if (!condition)
            return Error{Fault::Unreadable, u"callrules.json: %1: %2"_s.arg(rule.id, condition.error().note), {}};
        if (!callLevelFromText(rule.level))
            return Error{Fault::Unreadable, u"callrules.json: %1: unknown level \"%2\""_s.arg(rule.id, rule.level), {}};
    }
    return done();
}

QStringList inputsOf(const CallCondition &condition)
{
    QStringList found;
    eachInput(condition, [&found](const CallCondition &part) {
        if (!found.contains(part.input))
            found.append(part.input);
    });
    return found;
}

QStringList tilesOf(const CallCondition &condition)
{
    QStringList found;
    eachInput(condition, [&found](const CallCondition &part) {
        const QString &tile = part.like.isEmpty() ? part.input : part.like;
        if (!found.contains(tile))
            found.append(tile);
    });
    return found;
}

QList<CallLimit> limitsOf(const CallCondition &condition)
{
    QList<CallLimit> found;
    eachInput(condition, [&found](const CallCondition &part) {
        if (const auto *quantity = std::get_if<Quantity>(&part.value))
            found.append({part.input, part.op, *quantity});
    });
    return found;
}

CallCondition withLimit(CallCondition condition, int index, const Quantity &limit)
{
    int at = 0;
    eachInput(condition, [&](CallCondition &part) {
        if (std::holds_alternative<Quantity>(part.value) && at++ == index)
            part.value = limit;
    });
    return condition;
}

bool concerns(const CallCondition &condition, const QString &disease, const QString &treatment)
{
    if (condition.form == Form::Disease)
        return condition.names.contains(disease);
    if (condition.form == Form::Treatment)
        return condition.names.contains(treatment);
    const auto fits = [&](const CallCondition &part) { return concerns(part, disease, treatment); };
    if (condition.form == Form::All)
        return std::all_of(condition.parts.begin(), condition.parts.end(), fits);
    return condition.form != Form::Any || std::any_of(condition.parts.begin(), condition.parts.end(), fits);
}

CallGroup groupOf(const CallCondition &condition, CallLevel level)
{
    if (level == CallLevel::Emergency)
        return CallGroup::Emergency;
    if (holds(condition, Form::Disease))
        return CallGroup::Illness;
    if (holds(condition, Form::Taking))
        return CallGroup::Medicines;
    return holds(condition, Form::Window) || holds(condition, Form::Treatment) ? CallGroup::AfterTreatment : CallGroup::Anytime;
}

QStringList emergencyInputs(const Catalogues &catalogues)
{
    QStringList found;
    for (const CallRuleInfo &rule : catalogues.callRules()) {
        if (rule.level != toText(CallLevel::Emergency))
            continue;
        const auto condition = conditionFromJson(rule.condition.toUtf8(), catalogues);
        if (!condition || condition->form == Form::All) // one answer alone is not enough
            continue;
        for (const QString &code : inputsOf(*condition)) {
            if (!found.contains(code))
                found.append(code);
        }
    }
    return found;
}

} // namespace dayplus
