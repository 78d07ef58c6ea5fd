// SPDX-License-Identifier: GPL-3.0-or-later
// What the Trends page says in words: headline, sentences, counts.
#include "viewmodels/trendsviewmodel.h"

#include "charts/panelsaid.h"
#include "charts/scenebuilder.h"
#include "wording/days.h"
#include "wording/values.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dayplus {

namespace {

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
    const QString rich = first->steps.isEmpty() ? trendSentence(first->result, first->title, itemOf(0), true) : summaryText().toHtmlEscaped();
    for (const QString &part : rich.split(u"<b>"_s)) {
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
    if (!first)
        return {};
    return first->steps.isEmpty() ? trendSentence(first->result, first->title, itemOf(0)) : panelSentence(*first, nullptr);
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

QString TrendsViewModel::firstHeading() const
{
    return medicinesTabled() ? tr("Medicine", "column") : tr("Date", "column");
}

QString TrendsViewModel::valueHeading() const
{
    if (medicinesTabled())
        return tr("Dose", "column");
    const ChartPanel *one = panel(m_tabled);
    const QString unit = one ? resultUnit(one->result, itemOf(m_tabled)) : QString();
    return unit.isEmpty() ? tr("Value", "column") : tr("Value, %1", "column, unit").arg(unit);
}

QStringList TrendsViewModel::tableNotes() const
{
    if (medicinesTabled())
        return m_lanesSaid;
    const ChartPanel *one = panel(m_tabled);
    return one ? trendNotes(one->result, itemOf(m_tabled)) : QStringList();
}

} // namespace dayplus
