// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/names.h"

#include "wording/values.h"

#include <QCoreApplication>

namespace dayplus {

using namespace Qt::StringLiterals;

namespace {

struct Values { Q_DECLARE_TR_FUNCTIONS(Values) };

template<typename... Visitors> struct Visit : Visitors... { using Visitors::operator()...; };

/** "10*9/L" → "10⁹/L". */
QString withRaisedPowers(const QString &unit)
{
    static constexpr char16_t raised[] = u"⁰¹²³⁴⁵⁶⁷⁸⁹";
    QString out;
    for (qsizetype i = 0; i < unit.size(); ++i) {
        const bool power = unit.at(i) == u'*' || unit.at(i) == u'^';
        if (!power || i + 1 >= unit.size() || !unit.at(i + 1).isDigit()) {
            out += unit.at(i);
            continue;
        }
        for (++i; i < unit.size() && unit.at(i).isDigit(); ++i)
            out += QChar(raised[unit.at(i).digitValue()]);
        --i;
    }
    return out;
}

/** UCUM annotations ("{score}") are remarks, not units. */
QString withoutRemarks(QString unit)
{
    for (qsizetype open = unit.indexOf(u'{'); open >= 0; open = unit.indexOf(u'{')) {
        const qsizetype close = unit.indexOf(u'}', open);
        if (close < 0)
            return unit;
        unit.remove(open, close - open + 1);
    }
    return unit;
}

} // namespace

QString unitLabel(QStringView unit, const CatalogueItem *item)
{
    if (item) {
        if (const UnitChoice *choice = item->unit(unit))
            return choice->label;
    }
    static constexpr struct { const char16_t *ucum, *label; } known[] = {
        {u"Cel", u"°C"}, {u"[degF]", u"°F"}, {u"mm[Hg]", u"mmHg"}, {u"[in_i]", u"in"}, {u"[lb_av]", u"lb"}, {u"1", u""},
        {u"mL/min/{1.73_m2}", u"mL/min/1.73 m²"},
    };
    for (const auto &[ucum, label] : known) {
        if (unit == QStringView(ucum))
            return QStringView(label).toString();
    }
    QString text = withRaisedPowers(withoutRemarks(unit.toString()));
    if (text.startsWith("ug"_L1) || text.startsWith("umol"_L1) || text.startsWith("uL"_L1))
        text.replace(0, 1, u"µ"_s);
    text.replace("/uL"_L1, u"/µL"_s);
    text.replace("[IU]"_L1, u"IU"_s);
    return text;
}

QString levelName(Level level)
{
    switch (level) {
    case Level::None: return Values::tr("None");
    case Level::Mild: return Values::tr("Mild");
    case Level::Moderate: return Values::tr("Moderate");
    case Level::Severe: return Values::tr("Severe");
    }
    return {};
}

QString kindName(Kind kind)
{
    switch (kind) {
    case Kind::Checkin: return Values::tr("Check-in");
    case Kind::Symptom: return Values::tr("Symptom");
    case Kind::Vital: return Values::tr("Measurement");
    case Kind::Lab: return Values::tr("Lab value");
    case Kind::Score: return Values::tr("Score");
    case Kind::Event: return Values::tr("Event");
    case Kind::Dose: return Values::tr("Medicine taken");
    case Kind::Allergy: return Values::tr("Allergy");
    case Kind::Condition: return Values::tr("Condition");
    case Kind::Vaccine: return Values::tr("Vaccine");
    case Kind::Question: return Values::tr("Question");
    case Kind::Cost: return Values::tr("Cost");
    case Kind::Call: return Values::tr("Call");
    case Kind::Note: return Values::tr("Note");
    case Kind::Span: return Values::tr("Period");
    }
    return {};
}

QString reporterName(Reporter reporter)
{
    switch (reporter) {
    case Reporter::Patient: return Values::tr("Patient");
    case Reporter::Caregiver: return Values::tr("Caregiver");
    case Reporter::Team: return Values::tr("Care team");
    case Reporter::Report: return Values::tr("Report");
    }
    return {};
}

QString stateName(State state)
{
    switch (state) {
    case State::Planned: return Values::tr("planned");
    case State::Happened: return Values::tr("happened");
    case State::Cancelled: return Values::tr("cancelled");
    }
    return {};
}

QStringList factsWords(const Facts &facts)
{
    return std::visit(Visit{
        [](std::monostate) { return QStringList(); },
        [](const DoseFacts &) { return QStringList(); },
        [](const SummaryFacts &) { return QStringList(); },
        [](const LabFacts &f) { return QStringList{f.method, f.laboratory}; },
        [](const AllergyFacts &f) { return QStringList{f.substance, f.reaction}; },
        [](const ConditionFacts &f) { return QStringList{f.name}; },
        [](const VaccineFacts &f) { return QStringList{f.name, f.batch}; },
        [](const IvigFacts &f) { return QStringList{f.brand, f.batch, f.reaction, f.total}; },
        [](const EventFacts &f) { return QStringList{f.name, f.place}; },
        [](const CallFacts &f) { return QStringList{f.who, f.said}; },
        [](const StatementFacts &f) { return QStringList{f.by, f.criterion}; },
        [](const QuestionFacts &f) { return QStringList{f.answer}; },
        [](const TreatmentFacts &f) { return QStringList{f.medicine, f.bestEffect, f.endReason}; },
        [](const MeasureFacts &f) { return QStringList{f.site}; },
        [](const ThinkingFacts &f) { return QStringList{f.sentence}; },
    }, facts);
}

QString firstLine(const QString &text, int length)
{
    const QString line = text.trimmed().section(u'\n', 0, 0).trimmed();
    if (line.size() <= length)
        return line;
    qsizetype cut = line.lastIndexOf(u' ', length - 1);
    if (cut < length / 2)
        cut = length - 1;
    return line.left(cut) + u'…';
}

} // namespace dayplus
