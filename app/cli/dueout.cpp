// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/dueout.h"

#include "journal/dayview.h"
#include "journal/duelist.h"
#include "wording/days.h"
#include "wording/medicinewords.h"
#include "wording/values.h"

namespace dayplus::cli {

using namespace Qt::StringLiterals;

namespace {

bool wanted(const Due &due, const QList<Kind> &kinds)
{
    if (due.time == Due::Time::Later || due.time == Due::Time::Ahead)
        return false;
    if (kinds.isEmpty())
        return true;
    return kinds.contains(due.what == Due::What::Dose ? Kind::Dose : due.code == u"ice" ? Kind::Score : Kind::Vital);
}

QString titleOf(const Due &due, const Desk &desk)
{
    if (due.what == Due::What::Measurement) {
        const CatalogueItem *item = desk.catalogues().itemByCode(due.code);
        return due.code == u"bp" ? u"Blood pressure"_s : item ? itemLabel(*item) : due.code;
    }
    const std::optional<Medicine> medicine = desk.roster().medicine(due.medicine);
    const QString name = medicine ? medicineName(*medicine, desk.catalogues()) : QString();
    return due.amount ? name + u' ' + quantityText(*due.amount) : name;
}

QString lineOf(const Due &due, const QString &title)
{
    QString when = due.day.toString(Qt::ISODate);
    if (due.minute >= 0)
        when += u' ' + timeText(due.minute);
    return u"%1  %2  %3"_s.arg(due.time == Due::Time::Overdue ? u"overdue"_s : u"due"_s, when, title);
}

QJsonObject jsonOf(const Due &due, const QString &title, Id patient)
{
    QJsonObject json{{u"due"_s, due.what == Due::What::Dose ? u"dose"_s : u"measurement"_s},
                     {u"patient"_s, toText(patient)},
                     {u"title"_s, title},
                     {u"day"_s, due.day.toString(Qt::ISODate)},
                     {u"time"_s, due.minute < 0 ? QJsonValue() : QJsonValue(timeText(due.minute))},
                     {u"overdue"_s, due.time == Due::Time::Overdue}};
    if (due.what == Due::What::Dose)
        json.insert(u"medicine"_s, toText(due.medicine));
    else
        json.insert(u"code"_s, due.code);
    if (due.amount) {
        json.insert(u"amount"_s, due.amount->number.toString());
        json.insert(u"unit"_s, due.amount->unit);
    }
    return json;
}

Outcome sayOf(Call &call, Desk &desk, Id patient, const QList<Kind> &kinds)
{
    const QDateTime now = desk.now();
    DueSources sources = dueSources(desk.roster(), patient, now);
    const auto recent = readEntries(desk.store(), dueRecentQuery(patient, now.date()));
    if (!recent)
        return recent.error();
    const auto stays = readEntries(desk.store(), hospitalQuery(patient));
    if (!stays)
        return stays.error();
    sources.recent = *recent;
    sources.inHospital = isInHospital(*stays, now, desk.roster().rollOverHour());
    for (const Due &due : dueList(sources, now)) {
        if (!wanted(due, kinds))
            continue;
        const QString title = titleOf(due, desk);
        if (call.console.isJson())
            call.console.element(jsonOf(due, title, patient));
        else
            call.console.line(lineOf(due, title));
    }
    return ended();
}

} // namespace

void sayOlder(Call &call, int count, QDate to)
{
    const QString day = to.toString(Qt::ISODate);
    if (call.console.isJson())
        return call.console.element({{u"due"_s, u"older"_s}, {u"count"_s, count}, {u"to"_s, day}});
    const QString steps = count == 1 ? u"1 older planned step, not confirmed."_s : u"%1 older planned steps, not confirmed."_s.arg(count);
    call.console.line(u"%1 To list: --state planned --to %2"_s.arg(steps, day));
}

Outcome sayDueTimes(Call &call, Desk &desk, Id patientOrAll, const QList<Kind> &kinds)
{
    for (const Patient &patient : desk.roster().patients()) {
        if (!patientOrAll.isNull() && patient.id != patientOrAll)
            continue;
        if (const Outcome said = sayOf(call, desk, patient.id, kinds); !said)
            return said.refusal();
    }
    return ended();
}

} // namespace dayplus::cli
