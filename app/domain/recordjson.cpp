// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/jsonwriter.h"
#include "domain/recordwords.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace dayplus {

using namespace Qt::StringLiterals;

namespace {

/** Exactly what parse() reads back: an exponent above 0 stays one. */
QString exactText(const Decimal &number)
{
    if (number.exponent <= 0)
        return number.toString();
    return QString::number(number.mantissa) + u'e' + QString::number(number.exponent);
}

void put(JsonWriter &json, QLatin1StringView name, const Moment &moment)
{
    if (moment == Moment::unknown())
        return;
    json.key(name);
    json.beginObject();
    json.text("at"_L1, toIso(moment));
    json.text("given"_L1, moment.given);
    json.text("zone"_L1, moment.zone);
    json.endObject();
}

/** An optional moment is written even when it says nothing: "it ended, unknown when". */
void put(JsonWriter &json, QLatin1StringView name, const std::optional<Moment> &moment)
{
    if (!moment)
        return;
    if (*moment != Moment::unknown())
        return put(json, name, *moment);
    json.key(name);
    json.raw("{}");
}

void put(JsonWriter &json, QLatin1StringView name, const Quantity &quantity)
{
    json.key(name);
    json.beginObject();
    if (quantity.comparator != Comparator::None)
        json.word("cmp"_L1, words::of(words::kComparators, quantity.comparator));
    json.text("n"_L1, exactText(quantity.number));
    json.text("unit"_L1, quantity.unit);
    json.endObject();
}

void putValue(JsonWriter &json, const Value &value)
{
    if (const auto *quantity = std::get_if<Quantity>(&value))
        return put(json, "value"_L1, *quantity);
    if (value.index() == 0)
        return;
    json.key("value"_L1);
    json.beginObject();
    if (const auto *level = std::get_if<Level>(&value)) {
        json.word("level"_L1, words::of(words::kLevels, *level));
    } else {
        json.key("text"_L1);
        json.textValue(std::get<QString>(value));
    }
    json.endObject();
}

void put(JsonWriter &json, const QList<Coding> &codings)
{
    if (codings.isEmpty())
        return;
    json.key("codings"_L1);
    json.beginArray();
    for (const Coding &coding : codings) {
        json.beginObject();
        json.text("code"_L1, coding.code);
        json.text("display"_L1, coding.display);
        json.text("system"_L1, coding.system);
        json.endObject();
    }
    json.endArray();
}

void put(JsonWriter &json, const Source &source)
{
    if (source == Source())
        return;
    json.key("source"_L1);
    json.beginObject();
    json.id("batch"_L1, source.batch);
    json.text("file"_L1, source.file);
    json.text("key"_L1, QString::fromLatin1(source.key.toHex()));
    json.text("record"_L1, source.recordId);
    json.endObject();
}

/** A list of texts; left out if empty. */
void putTexts(JsonWriter &json, QLatin1StringView name, const QStringList &texts)
{
    if (texts.isEmpty())
        return;
    json.key(name);
    json.beginArray();
    for (const QString &text : texts)
        json.textValue(text);
    json.endArray();
}

void putNumbers(JsonWriter &json, QLatin1StringView name, const QList<int> &numbers)
{
    if (numbers.isEmpty())
        return;
    json.key(name);
    json.beginArray();
    for (qsizetype i = 0; i < numbers.size(); ++i)
        json.raw(QByteArray::number(numbers[i]));
    json.endArray();
}

void put(JsonWriter &json, const DoseStep &step);
void put(JsonWriter &json, const TaperStep &step);
void put(JsonWriter &json, const TaperPlan &plan);
void put(JsonWriter &json, const SheetRule &rule);

/** A list of objects, each written by put(json, one); left out if empty. */
template<typename One> void putList(JsonWriter &json, QLatin1StringView name, const QList<One> &list)
{
    if (list.isEmpty())
        return;
    json.key(name);
    json.beginArray();
    for (const One &one : list)
        put(json, one);
    json.endArray();
}

// ---- Facts: the keys of each, in byte order ----

void putParts(JsonWriter &, std::monostate) { }

void putParts(JsonWriter &json, const DoseFacts &facts)
{
    if (facts.due >= 0) {
        json.key("due"_L1); // midnight is one too
        json.raw(QByteArray::number(facts.due));
    }
    if (facts.how != DoseFacts::How::Taken)
        json.word("how"_L1, words::of(words::kHows, facts.how));
    json.id("medicine"_L1, facts.medicine);
}

void putParts(JsonWriter &json, const LabFacts &facts)
{
    json.text("flag"_L1, facts.flag);
    json.text("high"_L1, facts.refHigh);
    json.text("laboratory"_L1, facts.laboratory);
    json.text("low"_L1, facts.refLow);
    json.text("method"_L1, facts.method);
}

void putParts(JsonWriter &json, const AllergyFacts &facts)
{
    if (facts.answer != AllergyFacts::Answer::Allergic)
        json.word("answer"_L1, words::of(words::kAnswers, facts.answer));
    json.text("reaction"_L1, facts.reaction);
    json.key("status"_L1); // always: its default is not empty
    json.textValue(facts.status);
    json.text("substance"_L1, facts.substance);
}

void putParts(JsonWriter &json, const ConditionFacts &facts)
{
    json.text("name"_L1, facts.name);
    json.text("status"_L1, facts.status);
}

void putParts(JsonWriter &json, const VaccineFacts &facts)
{
    json.text("batch"_L1, facts.batch);
    json.number("dose"_L1, facts.doseNumber);
    json.text("name"_L1, facts.name);
}

void putParts(JsonWriter &json, const IvigFacts &facts)
{
    json.text("batch"_L1, facts.batch);
    json.text("brand"_L1, facts.brand);
    json.word("purpose"_L1, words::of(words::kPurposes, facts.purpose));
    json.text("reaction"_L1, facts.reaction);
    json.text("total"_L1, facts.total);
}

void putParts(JsonWriter &json, const EventFacts &facts)
{
    json.text("name"_L1, facts.name);
    json.number("number"_L1, facts.number);
    json.text("place"_L1, facts.place);
}

void putParts(JsonWriter &json, const CallFacts &facts)
{
    json.text("rule"_L1, facts.rule);
    json.text("said"_L1, facts.said);
    json.text("who"_L1, facts.who);
}

void putParts(JsonWriter &json, const SummaryFacts &facts)
{
    json.number("count"_L1, facts.count);
    json.text("max"_L1, facts.maximum);
    json.text("min"_L1, facts.minimum);
}

void putParts(JsonWriter &json, const StatementFacts &facts)
{
    json.text("by"_L1, facts.by);
    json.text("criterion"_L1, facts.criterion);
}

void putParts(JsonWriter &json, const QuestionFacts &facts)
{
    json.text("answer"_L1, facts.answer);
    put(json, "answered"_L1, facts.answered);
    json.id("visit"_L1, facts.visit);
}

void putParts(JsonWriter &json, const TreatmentFacts &facts)
{
    json.text("effect"_L1, facts.bestEffect);
    json.text("end"_L1, facts.endReason);
    json.text("medicine"_L1, facts.medicine);
}

void putParts(JsonWriter &json, const MeasureFacts &facts)
{
    json.text("site"_L1, facts.site);
}

void putParts(JsonWriter &json, const ThinkingFacts &facts)
{
    json.flag("baseline"_L1, facts.baseline);
    putTexts(json, "notTried"_L1, facts.notTried);
    putTexts(json, "right"_L1, facts.right);
    json.text("sentence"_L1, facts.sentence);
    json.text("strokes"_L1, facts.strokes);
    if (facts.writing != ThinkingFacts::Writing::NotAsked)
        json.word("writing"_L1, words::of(words::kWritings, facts.writing));
}

void put(JsonWriter &json, const Facts &facts)
{
    if (facts.index() == 0)
        return;
    json.key("facts"_L1);
    json.beginObject();
    json.key(words::kFacts[facts.index()]);
    json.beginObject();
    std::visit([&json](const auto &one) { putParts(json, one); }, facts);
    json.endObject();
    json.endObject();
}

void put(JsonWriter &json, const std::optional<Plan> &plan)
{
    if (!plan)
        return;
    json.key("plan"_L1);
    json.beginObject();
    json.text("offset"_L1, plan->offset);
    json.number("repeat"_L1, plan->repeat);
    json.text("row"_L1, plan->row);
    json.number("window"_L1, plan->window);
    json.endObject();
}

// ---- Records ----

void putRecord(JsonWriter &json, const Entry &entry)
{
    const EntryDraft &draft = entry.facts();
    if (!draft.attachments.isEmpty()) {
        json.key("attachments"_L1);
        json.beginArray();
        for (const Id &attachment : draft.attachments)
            json.textValue(attachment.toString(QUuid::WithoutBraces));
        json.endArray();
    }
    json.id("author"_L1, entry.author());
    json.text("code"_L1, draft.code);
    put(json, draft.codings);
    json.id("course"_L1, draft.course);
    if (entry.enteredAt().isValid()) {
        json.key("entered"_L1);
        json.raw(QByteArray::number(entry.enteredAt().toMSecsSinceEpoch()));
    }
    put(json, draft.facts);
    json.id("group"_L1, draft.group);
    json.text("kind"_L1, toText(draft.kind));
    json.text("label"_L1, draft.label);
    json.text("note"_L1, draft.note);
    json.flag("ongoing"_L1, draft.ongoing);
    json.number("order"_L1, draft.order);
    json.id("patient"_L1, draft.patient);
    put(json, draft.plan);
    if (draft.reporter != Reporter::Patient)
        json.word("reporter"_L1, words::of(words::kReporters, draft.reporter));
    json.flag("same"_L1, draft.sameAsYesterday);
    put(json, draft.source);
    if (draft.state != State::Happened)
        json.word("state"_L1, words::of(words::kStates, draft.state));
    if (draft.status != Status::Known)
        json.word("status"_L1, words::of(words::kStatuses, draft.status));
    put(json, "until"_L1, draft.until);
    putValue(json, draft.value);
    put(json, "when"_L1, draft.when);
}

void putRecord(JsonWriter &json, const Patient &patient)
{
    json.text("birth"_L1, patient.birthDate.isValid() ? patient.birthDate.toString(Qt::ISODate) : QString());
    json.text("blood"_L1, patient.bloodGroup);
    json.text("contact"_L1, patient.contactName);
    json.text("contactPhone"_L1, patient.contactPhone);
    json.text("disease"_L1, patient.disease);
    json.text("diseaseText"_L1, patient.diseaseText);
    json.text("emergency"_L1, patient.emergencyNumber);
    json.text("gender"_L1, patient.gender);
    json.text("language"_L1, patient.language);
    json.text("name"_L1, patient.name);
    put(json, patient.source);
    json.text("teamName"_L1, patient.teamName);
    json.text("teamPhone"_L1, patient.teamPhone);
    json.text("zone"_L1, patient.homeZone);
}

void putRecord(JsonWriter &json, const Person &person)
{
    json.text("name"_L1, person.name);
    json.id("patient"_L1, person.patient);
    json.text("phone"_L1, person.phone);
    json.word("role"_L1, words::of(words::kRoles, person.role));
}

void putRecord(JsonWriter &json, const Course &course)
{
    json.text("accreditation"_L1, course.accreditation);
    json.text("centre"_L1, course.centre);
    putTexts(json, "confounders"_L1, course.confounders);
    put(json, "day0"_L1, course.day0);
    json.id("patient"_L1, course.patient);
    json.text("product"_L1, course.product);
    json.text("target"_L1, course.target);
    json.text("template"_L1, course.templateId);
    json.text("trial"_L1, course.trial);
    json.text("variant"_L1, course.variant);
}

void put(JsonWriter &json, const DoseStep &step)
{
    json.beginObject();
    if (step.amount)
        put(json, "amount"_L1, *step.amount);
    put(json, "from"_L1, step.from);
    json.flag("perDose"_L1, !step.perDay);
    json.text("schedule"_L1, step.schedule);
    json.endObject();
}

void put(JsonWriter &json, const Rhythm &rhythm)
{
    if (rhythm == Rhythm())
        return;
    json.key("rhythm"_L1);
    json.beginObject();
    json.number("daysOff"_L1, rhythm.daysOff);
    json.number("daysOn"_L1, rhythm.daysOn);
    if (rhythm.kind != Rhythm::Kind::Regular)
        json.word("kind"_L1, words::of(words::kRhythms, rhythm.kind));
    putNumbers(json, "minutes"_L1, rhythm.minutes);
    putNumbers(json, "weekdays"_L1, rhythm.weekdays);
    json.endObject();
}

void put(JsonWriter &json, const std::optional<Stock> &stock)
{
    if (!stock)
        return;
    json.key("stock"_L1);
    json.beginObject();
    json.text("count"_L1, exactText(stock->count));
    put(json, "counted"_L1, stock->counted);
    json.text("perDose"_L1, exactText(stock->perDose));
    json.text("unit"_L1, stock->unit);
    json.endObject();
}

void putRecord(JsonWriter &json, const Medicine &medicine)
{
    json.text("code"_L1, medicine.code);
    put(json, medicine.codings);
    json.flag("diseaseTreatment"_L1, medicine.countsAsDiseaseTreatment);
    put(json, "lastDose"_L1, medicine.lastDose);
    json.text("name"_L1, medicine.name);
    json.text("note"_L1, medicine.note);
    json.id("patient"_L1, medicine.patient);
    json.text("purpose"_L1, medicine.purpose);
    put(json, medicine.rhythm);
    put(json, medicine.source);
    json.text("status"_L1, medicine.status);
    putList(json, "steps"_L1, medicine.steps);
    put(json, medicine.stock);
    json.text("stopReason"_L1, medicine.stopReason);
}

void putRecord(JsonWriter &json, const Setting &setting)
{
    json.text("key"_L1, setting.key);
    json.key("value"_L1);
    const QByteArray array = QJsonDocument(QJsonArray{setting.value}).toJson(QJsonDocument::Compact);
    json.raw(QByteArrayView(array).sliced(1, array.size() - 2)); // a document holds no bare value: take off the brackets
}

void put(JsonWriter &json, const TaperStep &step)
{
    json.beginObject();
    json.text("amount"_L1, exactText(step.amount));
    json.text("from"_L1, step.from.toString(Qt::ISODate));
    json.text("schedule"_L1, step.schedule);
    json.endObject();
}

void put(JsonWriter &json, const TaperPlan &plan)
{
    json.beginObject();
    json.text("by"_L1, plan.by);
    put(json, "decided"_L1, plan.decided);
    json.text("reason"_L1, plan.reason);
    putList(json, "steps"_L1, plan.steps);
    json.endObject();
}

void putRecord(JsonWriter &json, const Taper &taper)
{
    json.id("medicine"_L1, taper.medicine);
    json.text("note"_L1, taper.note);
    json.id("patient"_L1, taper.patient);
    putList(json, "plans"_L1, taper.plans);
    json.text("unit"_L1, taper.unit);
}

void put(JsonWriter &json, const SheetRule &rule)
{
    json.beginObject();
    json.text("condition"_L1, rule.condition);
    json.text("level"_L1, rule.level);
    json.flag("on"_L1, rule.on);
    json.text("rule"_L1, rule.rule);
    json.text("words"_L1, rule.words);
    json.endObject();
}

void putRecord(JsonWriter &json, const CallSheet &sheet)
{
    json.text("centre"_L1, sheet.centre);
    put(json, "confirmed"_L1, sheet.confirmed);
    json.text("confirmedWith"_L1, sheet.confirmedWith);
    json.id("patient"_L1, sheet.patient);
    putList(json, "rules"_L1, sheet.rules);
    json.text("words"_L1, sheet.words);
}

void putRecord(JsonWriter &json, const Template &treatment)
{
    json.text("content"_L1, treatment.content);
    json.text("file"_L1, treatment.file);
    json.text("id"_L1, treatment.templateId);
}

void putRecord(JsonWriter &json, const Attachment &attachment)
{
    json.number("bytes"_L1, attachment.bytes);
    json.text("digest"_L1, QString::fromLatin1(attachment.digest.toHex()));
    json.number("height"_L1, attachment.height);
    json.text("name"_L1, attachment.name);
    json.number("pages"_L1, attachment.pages);
    json.id("patient"_L1, attachment.patient);
    json.text("type"_L1, attachment.type);
    json.number("width"_L1, attachment.width);
}

} // namespace

QByteArray toJson(const Record &record)
{
    JsonWriter json(512);
    json.beginObject();
    std::visit([&json](const auto &one) { putRecord(json, one); }, record);
    json.endObject();
    return json.take();
}

} // namespace dayplus
