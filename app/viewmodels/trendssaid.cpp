// SPDX-License-Identifier: GPL-3.0-or-later
// What the Trends page says in words: headline, sentence, read-out, counts.
#include "viewmodels/trendsviewmodel.h"

#include "charts/scenebuilder.h"
#include "wording/days.h"
#include "wording/values.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace dayplus {

namespace {

constexpr double kFingerShare = 0.02; ///< of the axis: how far a tap may be off

QString plain(QString html)
{
    return html.replace(u"&lt;"_s, u"<"_s).replace(u"&gt;"_s, u">"_s).replace(u"&quot;"_s, u"\""_s).replace(u"&amp;"_s, u"&"_s);
}

} // namespace

QString TrendsViewModel::headline() const
{
    QStringList parts{m_day.patientName()};
    QString day = exactDayTitle(m_today, m_day.day0());
    if (m_day.day0() && m_wide) {
        const DayLabel label = dayLabel(m_today, *m_day.day0());
        if (label.unit != DayLabel::Unit::Days)
            day = tr("%1 (%2)", "Day +257, 8 months").arg(day, dayNumber(label));
    }
    parts += day;
    if (m_wide)
        parts += longDate(m_today);
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QVariantList TrendsViewModel::summary() const
{
    const ChartPanel *first = panel(0);
    if (!first)
        return {};
    QVariantList words;
    bool strong = false;
    for (const QString &part : trendSentence(first->result, first->title, itemOf(0), true).split(u"<b>"_s)) {
        const QStringList halves = part.split(u"</b>"_s);
        for (const QString &half : halves) {
            for (const QString &word : plain(half).split(u' ', Qt::SkipEmptyParts))
                words.append(QVariantMap{{u"text"_s, word}, {u"strong"_s, strong}});
            strong = false;
        }
        strong = true;
    }
    return words;
}

QString TrendsViewModel::summaryText() const
{
    const ChartPanel *first = panel(0);
    return first ? trendSentence(first->result, first->title, itemOf(0)) : QString();
}

QString TrendsViewModel::logged() const
{
    const QList<ChartPanel> &panels = m_chart.scene().panels;
    if (panels.isEmpty())
        return {};
    const bool diary = std::any_of(panels.cbegin(), panels.cend(), [](const ChartPanel &p) {
        return p.result.kind == Kind::Symptom || p.result.kind == Kind::Vital;
    });
    return loggedText(loggedInView(m_chart.scene()), diary ? Kind::Symptom : Kind::Lab);
}

QString TrendsViewModel::apart() const
{
    QStringList notes;
    for (int i = 0; i < m_chart.scene().panels.size(); ++i) {
        TrendResult outside = panel(i)->result; // only what the chart leaves out
        outside.converted = outside.limits = 0;
        outside.couldNotAnswer.clear();
        outside.notAssessed.clear();
        const QStringList left = trendNotes(outside, itemOf(i));
        if (!left.isEmpty())
            notes += tr("%1: %2", "name: what is not in the chart").arg(panel(i)->title, left.join(u' '));
    }
    return notes.join(u' ');
}

QString TrendsViewModel::valueHeading() const
{
    const ChartPanel *one = panel(m_tabled);
    const QString unit = one ? resultUnit(one->result, itemOf(m_tabled)) : QString();
    return unit.isEmpty() ? tr("Value", "column") : tr("Value, %1", "column, unit").arg(unit);
}

QStringList TrendsViewModel::tableNotes() const
{
    const ChartPanel *one = panel(m_tabled);
    return one ? trendNotes(one->result, itemOf(m_tabled)) : QStringList();
}

std::optional<qint64> TrendsViewModel::neighbour(int by) const
{
    const std::optional<qint64> day = m_chart.scene().cursorDay;
    return day ? neighbourDay(m_chart.scene(), *day, by) : std::nullopt;
}

void TrendsViewModel::step(int by)
{
    if (const auto day = neighbour(by))
        moveCursor(day);
}

void TrendsViewModel::pick(int wallDay)
{
    const ChartScene &scene = m_chart.scene();
    const DayAxis axis = scene.axis(1);
    const auto apart = [&](std::optional<qint64> day) { return day ? std::abs(axis.u(double(*day)) - axis.u(double(wallDay))) : 1.0; };
    const auto here = neighbourDay(scene, wallDay + 1, -1), next = neighbourDay(scene, wallDay, 1);
    const auto nearest = apart(here) <= apart(next) ? here : next;
    moveCursor(apart(nearest) <= kFingerShare ? nearest : std::optional<qint64>(wallDay));
}

void TrendsViewModel::moveCursor(std::optional<qint64> day)
{
    m_chart.setCursor(day);
    Q_EMIT cursorChanged();
}

QString TrendsViewModel::readOutTitle() const
{
    const std::optional<qint64> day = m_chart.scene().cursorDay;
    if (!day)
        return {};
    const QDate date = QDate::fromJulianDay(*day);
    const QString number = exactDayTitle(date, m_day.day0());
    return number.isEmpty() ? longDate(date) : tr("%1 · %2", "Day +15, date").arg(number, longDate(date));
}

QString TrendsViewModel::readOutText() const
{
    const std::optional<qint64> day = m_chart.scene().cursorDay;
    if (!day)
        return {};
    QStringList parts{readOut(m_chart.scene(), *day), whoAndWhen(*day)};
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QString TrendsViewModel::nameOf(Reporter reporter) const
{
    if (reporter != Reporter::Patient && reporter != Reporter::Caregiver)
        return reporterName(reporter);
    const Person::Role role = reporter == Reporter::Patient ? Person::Role::Patient : Person::Role::Caregiver;
    QStringList names;
    for (const Person &person : m_roster.persons()) {
        if (person.role == role && person.patient == m_reader.patient())
            names += person.name;
    }
    return names.size() == 1 ? names.first() : reporterName(reporter);
}

/** "Mara, 21:10": who said it, if all of it is one person's, and the time of the last value. */
QString TrendsViewModel::whoAndWhen(qint64 day) const
{
    QList<Reporter> who;
    int minute = -1;
    for (const UsedCode &item : m_drawn) {
        const QList<SeriesPoint> points = m_reader.series(item.code);
        auto point = std::lower_bound(points.cbegin(), points.cend(), day, [](const SeriesPoint &p, qint64 d) { return p.wallDay < d; });
        for (; point != points.cend() && point->wallDay == day; ++point) {
            if (point->precision < Precision::Day)
                continue;
            if (!who.contains(point->reporter))
                who.append(point->reporter);
            minute = std::max(minute, point->minute);
        }
    }
    QStringList parts{who.size() == 1 ? nameOf(who.first()) : QString(), timeText(minute)};
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

} // namespace dayplus
