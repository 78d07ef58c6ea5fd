// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/watchplan.h"

#include "domain/catalogue.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace dayplus {

using namespace Qt::StringLiterals;

namespace {

constexpr int kFirstDays = 14;      ///< how long the first, denser plan lasts
constexpr int kLastDay = 28;
constexpr int kDayMinutes = 24 * 60;
constexpr int kMostTimes = 24;      ///< in a day

constexpr int hm(int hour, int minute = 0)
{
    return hour * 60 + minute;
}

Error corrupt(const QString &why)
{
    return Error{Fault::Corrupt, u"watch plan: "_s + why, {}};
}

std::optional<WatchRow> rowFromJson(const QJsonObject &json)
{
    WatchRow row;
    row.code = json.value("code"_L1).toString();
    row.fromDay = json.value("from"_L1).toInt();
    row.toDay = json.value("to"_L1).toInt(-1);
    if (!watchCodes().contains(row.code) || row.toDay < row.fromDay)
        return std::nullopt;
    const QJsonArray times = json.value("minutes"_L1).toArray();
    for (const QJsonValue &time : times) {
        const int minute = time.toInt(-1);
        if (minute < 0 || minute >= kDayMinutes || (!row.minutes.isEmpty() && minute <= row.minutes.last()))
            return std::nullopt;
        row.minutes.append(minute);
    }
    return row.minutes.size() > kMostTimes ? std::nullopt : std::optional(row);
}

std::optional<Moment> momentIn(const QJsonObject &json, QLatin1StringView key)
{
    const Result<Moment> read = momentFromText(json.value(key).toString(), QTimeZone::utc());
    return read && read->precision == Precision::Minute ? std::optional(*read) : std::nullopt;
}

} // namespace

QStringList watchCodes()
{
    return {u"temp"_s, u"ice"_s, u"bp"_s, u"spo2"_s, u"hr"_s, u"weight"_s};
}

QString watchSettingKey(Id patient)
{
    return u"watch/"_s + patient.toString(QUuid::WithoutBraces);
}

WatchPlan defaultWatchPlan(int watchFrom, int watchTo)
{
    const int dense = std::min(watchFrom + kFirstDays, watchTo);
    WatchPlan plan;
    plan.rows = {
        {u"temp"_s, watchFrom, dense, {hm(7), hm(12), hm(17), hm(22)}},
        {u"hr"_s, watchFrom, dense, {hm(8), hm(14), hm(20)}},
        {u"bp"_s, watchFrom, dense, {hm(8), hm(14), hm(20)}},
        {u"spo2"_s, watchFrom, dense, {hm(8), hm(14), hm(20)}},
        {u"weight"_s, watchFrom, dense, {hm(8)}},
        {u"ice"_s, watchFrom, dense, {hm(18)}},
    };
    if (watchTo > dense)
        plan.rows.insert(1, {u"temp"_s, dense + 1, watchTo, {hm(8), hm(20)}});
    return plan;
}

QJsonValue toJson(const WatchPlan &plan)
{
    QJsonArray rows;
    for (const WatchRow &row : plan.rows) {
        QJsonArray minutes;
        for (const int minute : row.minutes)
            minutes.append(minute);
        rows.append(QJsonObject{{u"code"_s, row.code}, {u"from"_s, row.fromDay}, {u"to"_s, row.toDay}, {u"minutes"_s, minutes}});
    }
    QJsonObject json{{u"rows"_s, rows}, {u"chimes"_s, plan.chimes}};
    if (plan.again)
        json.insert(u"again"_s, toIso(*plan.again));
    if (plan.asked)
        json.insert(u"asked"_s, toIso(*plan.asked));
    return json;
}

Result<WatchPlan> watchPlanFromJson(const QJsonValue &value)
{
    if (!value.isObject())
        return corrupt(u"not an object"_s);
    const QJsonObject json = value.toObject();
    if (!json.value("rows"_L1).isArray())
        return corrupt(u"no rows"_s);
    WatchPlan plan;
    const QJsonArray rows = json.value("rows"_L1).toArray();
    for (const QJsonValue &one : rows) {
        const std::optional<WatchRow> row = rowFromJson(one.toObject());
        if (!row)
            return corrupt(u"row %1"_s.arg(plan.rows.size() + 1));
        plan.rows.append(*row);
    }
    plan.chimes = json.value("chimes"_L1).toBool(true);
    plan.again = momentIn(json, "again"_L1);
    plan.asked = momentIn(json, "asked"_L1);
    return plan;
}

std::optional<QList<int>> minutesFromText(QStringView text)
{
    QList<int> minutes;
    const auto parts = text.split(u',', Qt::SkipEmptyParts);
    for (const QStringView part : parts) {
        const QStringView time = part.trimmed();
        if (time.isEmpty())
            continue;
        const qsizetype colon = std::max(time.indexOf(u':'), time.indexOf(u'.'));
        bool hourRead = false, minuteRead = true;
        const int hour = (colon < 0 ? time : time.left(colon)).toInt(&hourRead);
        const int minute = colon < 0 ? 0 : time.mid(colon + 1).toInt(&minuteRead);
        const bool twoDigits = colon < 0 || time.size() - colon == 3;
        if (!hourRead || !minuteRead || !twoDigits || hour < 0 || hour > 23 || minute < 0 || minute > 59)
            return std::nullopt;
        minutes.append(hm(hour, minute));
    }
    std::sort(minutes.begin(), minutes.end());
    minutes.erase(std::unique(minutes.begin(), minutes.end()), minutes.end());
    return minutes.size() > kMostTimes ? std::nullopt : std::optional(minutes);
}

QString minutesText(const QList<int> &minutes)
{
    QStringList parts;
    for (const int minute : minutes)
        parts.append(u"%1:%2"_s.arg(minute / 60, 2, 10, QChar(u'0')).arg(minute % 60, 2, 10, QChar(u'0')));
    return parts.join(u", "_s);
}

bool isWatchDay(int courseDay, const TemplateInfo *treatment)
{
    return treatment ? courseDay >= treatment->watchFrom && courseDay <= treatment->watchTo : courseDay >= 0 && courseDay <= kLastDay;
}

} // namespace dayplus
