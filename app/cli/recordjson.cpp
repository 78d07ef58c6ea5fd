// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/recordjson.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace dayplus::cli {

using namespace Qt::StringLiterals;

namespace {

/** Moments as the one ISO text people type, not as the vault's object. */
void nameMoment(QJsonObject &json, const QString &key, const Moment &moment)
{
    const QString text = toIso(moment);
    json.insert(key, text.isEmpty() ? QJsonValue() : QJsonValue(text));
}

void nameSteps(QJsonObject &json, const Medicine &medicine)
{
    QJsonArray steps = json.value("steps"_L1).toArray();
    for (qsizetype i = 0; i < steps.size() && i < medicine.steps.size(); ++i) {
        const DoseStep &step = medicine.steps.at(i);
        QJsonObject one;
        nameMoment(one, u"from"_s, step.from);
        one.insert(u"amount"_s, step.amount ? QJsonValue(step.amount->number.toString()) : QJsonValue());
        if (step.amount && !step.amount->unit.isEmpty())
            one.insert(u"unit"_s, step.amount->unit);
        one.insert(u"perDay"_s, step.perDay);
        if (!step.schedule.isEmpty())
            one.insert(u"schedule"_s, step.schedule);
        steps[i] = one;
    }
    json.insert(u"steps"_s, steps);
}

} // namespace

QJsonObject json(const Record &record)
{
    QJsonObject json = QJsonDocument::fromJson(toJson(record)).object();
    json.insert(u"id"_s, idOf(record).toString(QUuid::WithoutBraces));
    if (const auto *course = std::get_if<Course>(&record))
        nameMoment(json, u"day0"_s, course->day0);
    if (const auto *medicine = std::get_if<Medicine>(&record)) {
        nameSteps(json, *medicine);
        if (medicine->lastDose)
            nameMoment(json, u"lastDose"_s, *medicine->lastDose);
    }
    return json;
}

} // namespace dayplus::cli
