// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/recordwords.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace dayplus {

using namespace Qt::StringLiterals;

namespace {

/** Reads one record; remembers the first thing that is wrong and goes on with empty parts. */
class Reader {
public:
    const QString &fault() const { return m_fault; }
    Entry entry(Id id, const QJsonObject &json);
    Patient patient(Id id, const QJsonObject &json);
    Person person(Id id, const QJsonObject &json);
    Course course(Id id, const QJsonObject &json);
    Medicine medicine(Id id, const QJsonObject &json);
    Setting setting(const QJsonObject &json);
    Taper taper(Id id, const QJsonObject &json);
    CallSheet callSheet(Id id, const QJsonObject &json);
    Template treatment(Id id, const QJsonObject &json);
    Attachment attachment(Id id, const QJsonObject &json);

private:
    void wrong(QLatin1StringView key)
    {
        if (m_fault.isEmpty())
            m_fault = "record: bad \""_L1 + key + u'"';
    }
    template<typename Enum, std::size_t N>
    Enum oneOf(const QJsonObject &json, QLatin1StringView key, const std::array<QLatin1StringView, N> &names, Enum fallback)
    {
        const QJsonValue value = json.value(key);
        if (value.isUndefined())
            return fallback;
        const QString text = value.toString();
        for (std::size_t i = 0; i < N; ++i) {
            if (text == names[i])
                return Enum(i);
        }
        wrong(key);
        return fallback;
    }
    QString text(const QJsonObject &json, QLatin1StringView key);
    Id id(const QJsonObject &json, QLatin1StringView key);
    int number(const QJsonObject &json, QLatin1StringView key);
    bool flag(const QJsonObject &json, QLatin1StringView key);
    Moment moment(const QJsonObject &json, QLatin1StringView key);
    std::optional<Moment> optionalMoment(const QJsonObject &json, QLatin1StringView key);
    Quantity quantity(const QJsonObject &json);
    Value value(const QJsonValue &json);
    Facts facts(const QJsonValue &json);
    QList<Coding> codings(const QJsonObject &json);
    Source source(const QJsonObject &json);
    DoseStep step(const QJsonObject &json);
    QStringList texts(const QJsonObject &json, QLatin1StringView key);
    QList<int> numbers(const QJsonObject &json, QLatin1StringView key);
    QList<Id> ids(const QJsonObject &json, QLatin1StringView key);
    /** Every object of a list, read by `one`. */
    template<typename One> QList<One> list(const QJsonObject &json, QLatin1StringView key, One (Reader::*one)(const QJsonObject &));
    Decimal decimal(const QJsonObject &json, QLatin1StringView key);
    std::optional<Plan> plan(const QJsonObject &json);
    Rhythm rhythm(const QJsonObject &json);
    std::optional<Stock> stock(const QJsonObject &json);
    TaperStep taperStep(const QJsonObject &json);
    TaperPlan taperPlan(const QJsonObject &json);
    SheetRule sheetRule(const QJsonObject &json);

    QString m_fault;
};

QString Reader::text(const QJsonObject &json, QLatin1StringView key)
{
    const QJsonValue value = json.value(key);
    if (!value.isUndefined() && !value.isString())
        wrong(key);
    return value.toString();
}

Id Reader::id(const QJsonObject &json, QLatin1StringView key)
{
    const QString value = text(json, key);
    if (value.isEmpty())
        return {};
    const Id result = QUuid::fromString(value);
    if (result.isNull())
        wrong(key);
    return result;
}

int Reader::number(const QJsonObject &json, QLatin1StringView key)
{
    const QJsonValue value = json.value(key);
    if (!value.isUndefined() && !value.isDouble())
        wrong(key);
    return value.toInt();
}

bool Reader::flag(const QJsonObject &json, QLatin1StringView key)
{
    const QJsonValue value = json.value(key);
    if (!value.isUndefined() && !value.isBool())
        wrong(key);
    return value.toBool();
}

Moment Reader::moment(const QJsonObject &json, QLatin1StringView key)
{
    return optionalMoment(json, key).value_or(Moment::unknown());
}

std::optional<Moment> Reader::optionalMoment(const QJsonObject &json, QLatin1StringView key)
{
    const QJsonValue value = json.value(key);
    if (value.isUndefined())
        return std::nullopt;
    if (!value.isObject())
        wrong(key);
    const QJsonObject parts = value.toObject();
    auto read = momentFromText(text(parts, "at"_L1), QTimeZone());
    if (!read) {
        wrong(key);
        return std::nullopt;
    }
    Moment result = std::move(read).value();
    result.given = text(parts, "given"_L1);
    result.zone = text(parts, "zone"_L1);
    return result;
}

QStringList Reader::texts(const QJsonObject &json, QLatin1StringView key)
{
    const QJsonValue value = json.value(key);
    if (!value.isUndefined() && !value.isArray())
        wrong(key);
    QStringList result;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &one : array) {
        if (!one.isString())
            wrong(key);
        result.append(one.toString());
    }
    return result;
}

QList<int> Reader::numbers(const QJsonObject &json, QLatin1StringView key)
{
    const QJsonValue value = json.value(key);
    if (!value.isUndefined() && !value.isArray())
        wrong(key);
    QList<int> result;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &one : array) {
        if (!one.isDouble())
            wrong(key);
        result.append(one.toInt());
    }
    return result;
}

QList<Id> Reader::ids(const QJsonObject &json, QLatin1StringView key)
{
    QList<Id> result;
    const QStringList given = texts(json, key);
    for (const QString &one : given) {
        result.append(QUuid::fromString(one));
        if (result.last().isNull())
            wrong(key);
    }
    return result;
}

template<typename One> QList<One> Reader::list(const QJsonObject &json, QLatin1StringView key, One (Reader::*one)(const QJsonObject &))
{
    const QJsonValue value = json.value(key);
    if (!value.isUndefined() && !value.isArray())
        wrong(key);
    QList<One> result;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &object : array)
        result.append((this->*one)(object.toObject()));
    return result;
}

Decimal Reader::decimal(const QJsonObject &json, QLatin1StringView key)
{
    const auto number = Decimal::parse(text(json, key));
    if (!number)
        wrong(key);
    return number.value_or(Decimal());
}

Quantity Reader::quantity(const QJsonObject &json)
{
    Quantity result;
    result.number = decimal(json, "n"_L1);
    result.unit = text(json, "unit"_L1);
    result.comparator = oneOf(json, "cmp"_L1, words::kComparators, Comparator::None);
    return result;
}

Value Reader::value(const QJsonValue &json)
{
    if (json.isUndefined())
        return {};
    const QJsonObject parts = json.toObject();
    if (parts.contains("n"_L1))
        return quantity(parts);
    if (parts.contains("level"_L1))
        return oneOf(parts, "level"_L1, words::kLevels, Level::None);
    if (parts.contains("text"_L1))
        return text(parts, "text"_L1);
    wrong("value"_L1);
    return {};
}

Facts Reader::facts(const QJsonValue &value)
{
    if (value.isUndefined())
        return {};
    const QJsonObject outer = value.toObject();
    std::size_t form = 0;
    for (std::size_t i = 1; i < words::kFacts.size(); ++i) {
        if (outer.value(words::kFacts[i]).isObject())
            form = i;
    }
    const QJsonObject json = outer.value(words::kFacts[form]).toObject();
    switch (form) {
    case 1:
        return DoseFacts{id(json, "medicine"_L1), oneOf(json, "how"_L1, words::kHows, DoseFacts::How::Taken),
                         json.contains("due"_L1) ? number(json, "due"_L1) : -1};
    case 2:
        return LabFacts{text(json, "low"_L1), text(json, "high"_L1), text(json, "flag"_L1), text(json, "method"_L1),
                        text(json, "laboratory"_L1)};
    case 3:
        return AllergyFacts{oneOf(json, "answer"_L1, words::kAnswers, AllergyFacts::Answer::Allergic),
                            text(json, "substance"_L1), text(json, "reaction"_L1), text(json, "status"_L1)};
    case 4:
        return ConditionFacts{text(json, "name"_L1), text(json, "status"_L1)};
    case 5:
        return VaccineFacts{text(json, "name"_L1), text(json, "batch"_L1), number(json, "dose"_L1)};
    case 6:
        return IvigFacts{oneOf(json, "purpose"_L1, words::kPurposes, IvigFacts::Purpose::Replacement),
                         text(json, "brand"_L1), text(json, "batch"_L1), text(json, "reaction"_L1), text(json, "total"_L1)};
    case 7:
        return EventFacts{number(json, "number"_L1), text(json, "name"_L1), text(json, "place"_L1)};
    case 8:
        return CallFacts{text(json, "who"_L1), text(json, "said"_L1), text(json, "rule"_L1)};
    case 9:
        return SummaryFacts{text(json, "min"_L1), text(json, "max"_L1), number(json, "count"_L1)};
    case 10:
        return StatementFacts{text(json, "by"_L1), text(json, "criterion"_L1)};
    case 11:
        return QuestionFacts{text(json, "answer"_L1), optionalMoment(json, "answered"_L1), id(json, "visit"_L1)};
    case 12:
        return TreatmentFacts{text(json, "medicine"_L1), text(json, "effect"_L1), text(json, "end"_L1)};
    case 13:
        return MeasureFacts{text(json, "site"_L1)};
    case 14:
        return ThinkingFacts{texts(json, "right"_L1), texts(json, "notTried"_L1), text(json, "sentence"_L1), text(json, "strokes"_L1),
                             oneOf(json, "writing"_L1, words::kWritings, ThinkingFacts::Writing::NotAsked),
                             flag(json, "baseline"_L1)};
    default:
        wrong("facts"_L1);
        return {};
    }
}

QList<Coding> Reader::codings(const QJsonObject &json)
{
    QList<Coding> result;
    const QJsonValue list = json.value("codings"_L1);
    if (!list.isUndefined() && !list.isArray())
        wrong("codings"_L1);
    const QJsonArray array = list.toArray();
    for (const QJsonValue &one : array) {
        const QJsonObject parts = one.toObject();
        result.append({text(parts, "system"_L1), text(parts, "code"_L1), text(parts, "display"_L1)});
    }
    return result;
}

Source Reader::source(const QJsonObject &json)
{
    const QJsonValue value = json.value("source"_L1);
    if (value.isUndefined())
        return {};
    const QJsonObject parts = value.toObject();
    return {id(parts, "batch"_L1), text(parts, "file"_L1), QByteArray::fromHex(text(parts, "key"_L1).toLatin1()),
            text(parts, "record"_L1)};
}

Entry Reader::entry(Id id, const QJsonObject &json)
{
    EntryDraft draft;
    draft.patient = this->id(json, "patient"_L1);
    draft.course = this->id(json, "course"_L1);
    draft.group = this->id(json, "group"_L1);
    const auto kind = kindFromText(text(json, "kind"_L1));
    if (!kind)
        wrong("kind"_L1);
    draft.kind = kind.value_or(Kind::Note);
    draft.code = text(json, "code"_L1);
    draft.label = text(json, "label"_L1);
    draft.codings = codings(json);
    draft.when = moment(json, "when"_L1);
    draft.until = optionalMoment(json, "until"_L1);
    draft.ongoing = flag(json, "ongoing"_L1);
    draft.order = number(json, "order"_L1);
    draft.value = value(json.value("value"_L1));
    draft.status = oneOf(json, "status"_L1, words::kStatuses, Status::Known);
    draft.state = oneOf(json, "state"_L1, words::kStates, State::Happened);
    draft.reporter = oneOf(json, "reporter"_L1, words::kReporters, Reporter::Patient);
    draft.sameAsYesterday = flag(json, "same"_L1);
    draft.facts = facts(json.value("facts"_L1));
    draft.plan = plan(json);
    draft.attachments = ids(json, "attachments"_L1);
    draft.note = text(json, "note"_L1);
    draft.source = source(json);
    const QJsonValue entered = json.value("entered"_L1);
    const QDateTime enteredAt = entered.isDouble() ? QDateTime::fromMSecsSinceEpoch(entered.toInteger(), Qt::UTC) : QDateTime();
    return Entry::restored(id, std::move(draft), this->id(json, "author"_L1), enteredAt);
}

Patient Reader::patient(Id id, const QJsonObject &json)
{
    Patient result;
    result.id = id;
    result.name = text(json, "name"_L1);
    const QString birth = text(json, "birth"_L1);
    result.birthDate = birth.isEmpty() ? QDate() : QDate::fromString(birth, Qt::ISODate);
    if (!birth.isEmpty() && !result.birthDate.isValid())
        wrong("birth"_L1);
    result.disease = text(json, "disease"_L1);
    result.diseaseText = text(json, "diseaseText"_L1);
    result.teamName = text(json, "teamName"_L1);
    result.teamPhone = text(json, "teamPhone"_L1);
    result.homeZone = text(json, "zone"_L1);
    result.gender = text(json, "gender"_L1);
    result.source = source(json);
    result.emergencyNumber = text(json, "emergency"_L1);
    result.contactName = text(json, "contact"_L1);
    result.contactPhone = text(json, "contactPhone"_L1);
    result.language = text(json, "language"_L1);
    result.bloodGroup = text(json, "blood"_L1);
    return result;
}

Person Reader::person(Id id, const QJsonObject &json)
{
    return {id, text(json, "name"_L1), oneOf(json, "role"_L1, words::kRoles, Person::Role::Patient),
            this->id(json, "patient"_L1), text(json, "phone"_L1)};
}

Course Reader::course(Id id, const QJsonObject &json)
{
    return {id, this->id(json, "patient"_L1), text(json, "template"_L1), text(json, "product"_L1), moment(json, "day0"_L1),
            text(json, "variant"_L1), text(json, "target"_L1), text(json, "centre"_L1), text(json, "accreditation"_L1),
            text(json, "trial"_L1), texts(json, "confounders"_L1)};
}

DoseStep Reader::step(const QJsonObject &json)
{
    DoseStep result;
    result.from = moment(json, "from"_L1);
    if (const QJsonValue amount = json.value("amount"_L1); !amount.isUndefined())
        result.amount = quantity(amount.toObject());
    result.perDay = !flag(json, "perDose"_L1);
    result.schedule = text(json, "schedule"_L1);
    return result;
}

Medicine Reader::medicine(Id id, const QJsonObject &json)
{
    Medicine result;
    result.id = id;
    result.patient = this->id(json, "patient"_L1);
    result.code = text(json, "code"_L1);
    result.name = text(json, "name"_L1);
    result.codings = codings(json);
    result.countsAsDiseaseTreatment = flag(json, "diseaseTreatment"_L1);
    result.purpose = text(json, "purpose"_L1);
    result.steps = list(json, "steps"_L1, &Reader::step);
    result.lastDose = optionalMoment(json, "lastDose"_L1);
    result.stopReason = text(json, "stopReason"_L1);
    result.status = text(json, "status"_L1);
    result.note = text(json, "note"_L1);
    result.source = source(json);
    result.rhythm = rhythm(json.value("rhythm"_L1).toObject());
    result.stock = stock(json);
    return result;
}

Rhythm Reader::rhythm(const QJsonObject &json)
{
    Rhythm result;
    result.kind = oneOf(json, "kind"_L1, words::kRhythms, Rhythm::Kind::Regular);
    result.minutes = numbers(json, "minutes"_L1);
    result.weekdays = numbers(json, "weekdays"_L1);
    result.daysOn = number(json, "daysOn"_L1);
    result.daysOff = number(json, "daysOff"_L1);
    return result;
}

std::optional<Stock> Reader::stock(const QJsonObject &json)
{
    if (!json.contains("stock"_L1))
        return std::nullopt;
    const QJsonObject parts = json.value("stock"_L1).toObject();
    return Stock{decimal(parts, "count"_L1), moment(parts, "counted"_L1), decimal(parts, "perDose"_L1), text(parts, "unit"_L1)};
}

std::optional<Plan> Reader::plan(const QJsonObject &json)
{
    if (!json.contains("plan"_L1))
        return std::nullopt;
    const QJsonObject parts = json.value("plan"_L1).toObject();
    return Plan{text(parts, "row"_L1), text(parts, "offset"_L1), number(parts, "window"_L1), number(parts, "repeat"_L1)};
}

TaperStep Reader::taperStep(const QJsonObject &json)
{
    const TaperStep result{QDate::fromString(text(json, "from"_L1), Qt::ISODate), decimal(json, "amount"_L1), text(json, "schedule"_L1)};
    if (!result.from.isValid())
        wrong("from"_L1);
    return result;
}

TaperPlan Reader::taperPlan(const QJsonObject &json)
{
    return {moment(json, "decided"_L1), text(json, "by"_L1), text(json, "reason"_L1), list(json, "steps"_L1, &Reader::taperStep)};
}

Taper Reader::taper(Id id, const QJsonObject &json)
{
    return {id, this->id(json, "patient"_L1), this->id(json, "medicine"_L1), text(json, "unit"_L1),
            list(json, "plans"_L1, &Reader::taperPlan), text(json, "note"_L1)};
}

SheetRule Reader::sheetRule(const QJsonObject &json)
{
    return {text(json, "rule"_L1), text(json, "condition"_L1), text(json, "level"_L1), text(json, "words"_L1), flag(json, "on"_L1)};
}

CallSheet Reader::callSheet(Id id, const QJsonObject &json)
{
    return {id, this->id(json, "patient"_L1), text(json, "centre"_L1), text(json, "words"_L1),
            list(json, "rules"_L1, &Reader::sheetRule), moment(json, "confirmed"_L1), text(json, "confirmedWith"_L1)};
}

Template Reader::treatment(Id id, const QJsonObject &json)
{
    return {id, text(json, "id"_L1), text(json, "content"_L1), text(json, "file"_L1)};
}

Attachment Reader::attachment(Id id, const QJsonObject &json)
{
    const QJsonValue bytes = json.value("bytes"_L1);
    if (!bytes.isUndefined() && !bytes.isDouble())
        wrong("bytes"_L1);
    return {id, this->id(json, "patient"_L1), text(json, "name"_L1), text(json, "type"_L1), bytes.toInteger(),
            QByteArray::fromHex(text(json, "digest"_L1).toLatin1()), number(json, "width"_L1), number(json, "height"_L1),
            number(json, "pages"_L1)};
}

Setting Reader::setting(const QJsonObject &json)
{
    const QString key = text(json, "key"_L1);
    if (key.isEmpty())
        wrong("key"_L1);
    const QJsonValue value = json.value("value"_L1);
    return {key, value.isUndefined() ? QJsonValue() : value};
}

Record readRecord(Reader &reader, RecordKind kind, Id id, const QJsonObject &json)
{
    switch (kind) {
    case RecordKind::Entry:
        return reader.entry(id, json);
    case RecordKind::Patient:
        return reader.patient(id, json);
    case RecordKind::Person:
        return reader.person(id, json);
    case RecordKind::Course:
        return reader.course(id, json);
    case RecordKind::Medicine:
        return reader.medicine(id, json);
    case RecordKind::Setting:
        return reader.setting(json);
    case RecordKind::Taper:
        return reader.taper(id, json);
    case RecordKind::CallSheet:
        return reader.callSheet(id, json);
    case RecordKind::Template:
        return reader.treatment(id, json);
    case RecordKind::Attachment:
        return reader.attachment(id, json);
    }
    return Setting();
}

} // namespace

Result<Record> recordFromJson(RecordKind kind, Id id, const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject())
        return Error{Fault::Corrupt, "record: "_L1 + error.errorString(), {}};
    Reader reader;
    Record record = readRecord(reader, kind, id, document.object());
    if (!reader.fault().isEmpty())
        return Error{Fault::Corrupt, reader.fault(), {}};
    return record;
}

} // namespace dayplus
