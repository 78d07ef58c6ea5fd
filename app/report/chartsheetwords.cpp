// SPDX-License-Identifier: GPL-3.0-or-later
// What stands around the picture: facts as they were recorded, never a judgement.
#include "report/chartsheet.h"

#include "wording/days.h"
#include "wording/trendwords.h"

#include <QCoreApplication>

#include <algorithm>

namespace dayplus {

using namespace Qt::StringLiterals;

namespace {

struct Sheet { Q_DECLARE_TR_FUNCTIONS(Sheet) };

QString inCatalogue(const QString &label)
{
    return QCoreApplication::translate("catalogue", label.toUtf8().constData());
}

/** "Lupus (SLE)" as it stands in a sentence: "lupus (SLE)"; a name in capitals stays. */
QString insideSentence(QString text)
{
    if (text.size() > 1 && text[1].isLower())
        text[0] = text[0].toLower();
    return text;
}

QString illness(const ChartSheetOf &of)
{
    const Disease *known = of.catalogues.disease(of.patient.disease);
    const QString own = of.patient.diseaseText.simplified();
    return insideSentence(own.isEmpty() && known ? inCatalogue(known->label) : own);
}

/** "CD19 CAR T infusion on 10 March 2026"; empty without a Day 0. */
QString treatment(const ChartScene &scene, const ChartSheetOf &of)
{
    if (!scene.day0)
        return {};
    QString name = of.treatment ? inCatalogue(of.treatment->infusionLabel) : Sheet::tr("treatment");
    if (of.course && !of.course->target.isEmpty())
        name = Sheet::tr("%1 %2", "CD19 CAR T infusion").arg(of.course->target, name);
    const QString date = shortDate(QDate::fromJulianDay(*scene.day0));
    if (*scene.day0 > scene.today)
        return Sheet::tr("%1 planned for %2", "treatment, date").arg(name, date);
    return scene.day0Planned ? Sheet::tr("%1 about %2", "treatment, date").arg(name, date)
                             : Sheet::tr("%1 on %2", "treatment, date").arg(name, date);
}

QString headline(const ChartScene &scene, const ChartSheetOf &of)
{
    QStringList facts{illness(of), treatment(scene, of)};
    if (scene.medicine && scene.medicine->freeFrom && !scene.medicine->freeTexts.isEmpty())
        facts += scene.medicine->freeTexts.first();
    facts.removeAll(QString());
    return facts.isEmpty() ? of.patient.name : Sheet::tr("%1: %2", "name: facts").arg(of.patient.name, facts.join(u", "_s));
}

QString aboutLine(const ChartScene &scene, const ChartSheetOf &of)
{
    QStringList parts;
    if (of.patient.birthDate.isValid())
        parts += Sheet::tr("Born %1.").arg(shortDate(of.patient.birthDate));
    const DayRange days = scene.axis(1).days();
    parts += Sheet::tr("%1 to %2.", "first and last day").arg(dayMonthYear(days.from), dayMonthYear(std::min(days.to, scene.today)));
    parts += of.sentence;
    parts.removeAll(QString());
    return parts.join(u' ');
}

QList<ChartSheet::Key> sourcesOf(const ChartScene &scene)
{
    const std::pair<Tone, QString> all[] = {{Tone::Patient, Sheet::tr("patient-entered", "who says it")},
                                            {Tone::Lab, Sheet::tr("from lab report", "who says it")},
                                            {Tone::Team, Sheet::tr("told by team", "who says it")}};
    QList<ChartSheet::Key> keys;
    for (const auto &[tone, text] : all) {
        const auto has = [tone = tone](const ChartPanel &panel) {
            return (panel.result.values > 0 && panel.tone == tone)
                || std::any_of(panel.more.cbegin(), panel.more.cend(), [&](const PanelSeries &one) { return one.tone == tone; });
        };
        if (std::any_of(scene.panels.cbegin(), scene.panels.cend(), has))
            keys += {tone, text};
    }
    return keys;
}

QString footText(const ChartScene &scene)
{
    QStringList parts{Sheet::tr("Gaps are days without entries; nothing is filled in.")};
    const bool dashed = std::any_of(scene.panels.cbegin(), scene.panels.cend(), [](const ChartPanel &p) { return !p.thresholds.isEmpty(); });
    const bool shaded = std::any_of(scene.panels.cbegin(), scene.panels.cend(), [](const ChartPanel &p) { return p.refLow || p.refHigh; });
    if (dashed)
        parts += Sheet::tr("Dashed lines: limits set by the team.");
    if (shaded)
        parts += Sheet::tr("Pale bands: the laboratory's own range.");
    parts += Sheet::tr("A personal record, not a diagnosis.");
    return parts.join(u' ');
}

QString printedText(const ChartScene &scene, const ChartSheetOf &of)
{
    const QDate today = QDate::fromJulianDay(scene.today);
    const QString number = scene.day0 ? exactDayTitle(today, QDate::fromJulianDay(*scene.day0)) : QString();
    const QString printed = number.isEmpty() ? Sheet::tr("Printed %1.").arg(dayMonthYear(scene.today))
                                             : Sheet::tr("Printed %1, %2.", "date, Day +257").arg(dayMonthYear(scene.today), number);
    const QString zone = of.patient.homeZone.isEmpty() ? QString::fromUtf8(of.now.timeZone().id()) : of.patient.homeZone;
    return zone.isEmpty() ? printed : printed + u' ' + Sheet::tr("Dates are those of %1.", "time zone").arg(zone);
}

} // namespace

ChartSheet chartSheet(const ChartScene &scene, const ChartSheetOf &of)
{
    return {scene, headline(scene, of), aboutLine(scene, of), sourcesOf(scene), footText(scene), printedText(scene, of), {}};
}

} // namespace dayplus
