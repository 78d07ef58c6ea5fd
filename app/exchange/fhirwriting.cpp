// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/fhirwriting.h"

#include "exchange/fhirparts.h"
#include "exchange/fhirresources.h"

#include <cstdlib>

namespace dayplus {
using namespace Qt::StringLiterals;

QString fhirDate(const Moment &moment)
{
    if (moment.precision == Precision::Unknown)
        return {};
    Moment plain = moment;
    plain.about = false;
    if (moment.precision != Precision::Minute)
        return toIso(plain);
    const int offset = std::abs(moment.offsetSeconds) / 60;
    const auto two = [](int number) { return QString::number(number).rightJustified(2, u'0'); };
    return moment.date.toString(Qt::ISODate) + u'T' + two(moment.minute / 60) + u':' + two(moment.minute % 60) + u":00"_s
        + (moment.offsetSeconds < 0 ? u'-' : u'+') + two(offset / 60) + u':' + two(offset % 60);
}

namespace fhir {

void coding(JsonWriter &json, const Coding &coding)
{
    json.beginObject();
    json.text("system"_L1, coding.system);
    json.text("code"_L1, coding.code);
    json.text("display"_L1, coding.display);
    json.endObject();
}

void words(JsonWriter &json, const QString &text)
{
    json.beginObject();
    json.text("text"_L1, text);
    json.endObject();
}

void notes(JsonWriter &json, const QString &note)
{
    if (note.isEmpty())
        return;
    json.key("note"_L1);
    json.beginArray();
    json.beginObject();
    json.text("text"_L1, note);
    json.endObject();
    json.endArray();
}

void extensions(JsonWriter &json, const QList<QPair<QLatin1StringView, QString>> &values)
{
    bool begun = false;
    for (const auto &[url, value] : values) {
        if (value.isEmpty())
            continue;
        if (!begun) {
            json.key("extension"_L1);
            json.beginArray();
            begun = true;
        }
        json.beginObject();
        json.word("url"_L1, url);
        json.text("valueCode"_L1, value);
        json.endObject();
    }
    if (begun)
        json.endArray();
}

void subject(JsonWriter &json, QLatin1StringView name, Id patient)
{
    json.key(name);
    json.beginObject();
    json.text("reference"_L1, u"urn:uuid:"_s + patient.toString(QUuid::WithoutBraces));
    json.word("type"_L1, "Patient"_L1);
    json.endObject();
}

void performer(JsonWriter &json, QLatin1StringView name, const EntryDraft &draft)
{
    const auto *lab = std::get_if<LabFacts>(&draft.facts);
    const QString laboratory = lab ? lab->laboratory : QString();
    if (draft.reporter == Reporter::Report && laboratory.isEmpty())
        return;
    json.key(name);
    json.beginArray();
    if (draft.reporter == Reporter::Patient) {
        json.beginObject();
        json.text("reference"_L1, u"urn:uuid:"_s + draft.patient.toString(QUuid::WithoutBraces));
        json.word("type"_L1, "Patient"_L1);
        json.endObject();
    } else if (draft.reporter != Reporter::Report) {
        const bool caregiver = draft.reporter == Reporter::Caregiver;
        json.beginObject();
        json.word("type"_L1, caregiver ? "RelatedPerson"_L1 : "CareTeam"_L1);
        json.word("display"_L1, caregiver ? "Caregiver"_L1 : kCareTeam);
        json.endObject();
    }
    if (!laboratory.isEmpty()) {
        json.beginObject();
        json.word("type"_L1, "Organization"_L1);
        json.text("display"_L1, laboratory);
        json.endObject();
    }
    json.endArray();
}

void quantity(JsonWriter &json, const Quantity &quantity, const CatalogueItem *item)
{
    static constexpr std::array kComparators{""_L1, "<"_L1, "<="_L1, ">"_L1, ">="_L1};
    const UnitChoice *unit = item ? item->unit(quantity.unit) : nullptr;
    json.beginObject();
    json.key("value"_L1);
    json.raw(quantity.number.toString().toLatin1());
    if (quantity.comparator != Comparator::None)
        json.word("comparator"_L1, kComparators[size_t(quantity.comparator)]);
    if (unit && unit->ucum == quantity.unit) {
        json.text("unit"_L1, unit->label);
        json.word("system"_L1, kUcum);
        json.text("code"_L1, unit->ucum);
    } else {
        json.text("unit"_L1, quantity.unit);
    }
    json.endObject();
}

void moment(JsonWriter &json, const QByteArray &name, const Moment &moment)
{
    const QString date = fhirDate(moment);
    if (date.isEmpty())
        return;
    json.text(QLatin1StringView(name), date);
    if (!moment.about)
        return;
    const QByteArray underscored = '_' + name;
    json.key(QLatin1StringView(underscored));
    json.beginObject();
    json.key("extension"_L1);
    json.beginArray();
    json.beginObject();
    json.word("url"_L1, kAbout);
    json.flag("valueBoolean"_L1, true);
    json.endObject();
    json.endArray();
    json.endObject();
}

void period(JsonWriter &json, QByteArrayView name, const Moment &from, const std::optional<Moment> &to)
{
    if (fhirDate(from).isEmpty() && (!to || fhirDate(*to).isEmpty()))
        return;
    const QByteArray key = name.toByteArray() + "Period";
    json.key(QLatin1StringView(key));
    json.beginObject();
    moment(json, "start", from);
    if (to)
        moment(json, "end", *to);
    json.endObject();
}

} // namespace fhir
} // namespace dayplus
