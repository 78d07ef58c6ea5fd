// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/trendevents.h"

#include "domain/lanes.h"
#include "domain/stays.h"
#include "wording/lanewords.h"
#include "wording/values.h"

#include <QCoreApplication>

#include <algorithm>

namespace dayplus {

using namespace Qt::StringLiterals;

namespace {

struct Events { Q_DECLARE_TR_FUNCTIONS(Events) };

enum class Says { Who, Treatment, Lab, Team, Limit };

/** How a code is marked. No word: the catalogue's own. */
struct Look {
    QStringView code;
    Glyph glyph;
    Says says;
    const char *word = nullptr;
    QStringView grade = {};   ///< the score the team's grade is told by
    QStringView told = {};    ///< what the person calls it: said first, if it was on the same days
};

constexpr Look kLooks[] = {
    {u"fever_episode", Glyph::TriangleUp, Says::Who},
    {u"crs", Glyph::TriangleUp, Says::Team, QT_TRANSLATE_NOOP("dayplus::Events", "CRS"), u"crs_grade", u"fever_episode"},
    {u"icans", Glyph::Dot, Says::Team, QT_TRANSLATE_NOOP("dayplus::Events", "ICANS"), u"icans_grade"},
    {u"licats", Glyph::None, Says::Team, QT_TRANSLATE_NOOP("dayplus::Events", "LICATS"), u"licats_grade", u"flare_suspected"},
    {u"iec_hs", Glyph::TriangleUp, Says::Team, QT_TRANSLATE_NOOP("dayplus::Events", "IEC-HS"), u"iec_hs_grade"},
    {u"icaht", Glyph::TriangleDown, Says::Team, QT_TRANSLATE_NOOP("dayplus::Events", "ICAHT"), u"icaht_grade"},
    {u"infection", Glyph::Plus, Says::Who},
    {u"shingles", Glyph::Plus, Says::Who},
    {u"flare_suspected", Glyph::TriangleUp, Says::Who, QT_TRANSLATE_NOOP("dayplus::Events", "Worse symptoms")},
    {u"relapse_confirmed", Glyph::Cross, Says::Team, QT_TRANSLATE_NOOP("dayplus::Events", "Team: illness is back")},
    {u"remission_declared", Glyph::Star, Says::Team, QT_TRANSLATE_NOOP("dayplus::Events", "Team: remission")},
    {u"apheresis", Glyph::TriangleDown, Says::Treatment, QT_TRANSLATE_NOOP("dayplus::Events", "Cells collected")},
    {u"harvest", Glyph::TriangleDown, Says::Treatment, QT_TRANSLATE_NOOP("dayplus::Events", "Cells collected")},
    {u"lymphodepletion", Glyph::None, Says::Treatment},
    {u"conditioning", Glyph::None, Says::Treatment},
    {u"infusion", Glyph::Diamond, Says::Treatment},
    {u"stem_cell_return", Glyph::Diamond, Says::Treatment},
    {u"tocilizumab", Glyph::OpenDiamond, Says::Treatment, QT_TRANSLATE_NOOP("dayplus::Events", "Tocilizumab")},
    {u"anakinra", Glyph::OpenDiamond, Says::Treatment, QT_TRANSLATE_NOOP("dayplus::Events", "Anakinra")},
    {u"steroid_course", Glyph::OpenDiamond, Says::Treatment, QT_TRANSLATE_NOOP("dayplus::Events", "Steroid")},
    {u"gcsf", Glyph::OpenDiamond, Says::Treatment, QT_TRANSLATE_NOOP("dayplus::Events", "G-CSF")},
    {u"plasma_exchange", Glyph::OpenDiamond, Says::Treatment},
    {u"transfusion", Glyph::OpenDiamond, Says::Treatment, QT_TRANSLATE_NOOP("dayplus::Events", "Transfusion")},
    {u"surgery", Glyph::OpenDiamond, Says::Treatment},
    {u"ivig_replacement", Glyph::Ivig, Says::Treatment, QT_TRANSLATE_NOOP("dayplus::Events", "IVIG")},
    {u"ivig_immunomod", Glyph::Ivig, Says::Treatment, QT_TRANSLATE_NOOP("dayplus::Events", "IVIG")},
    {u"bcell_depleted", Glyph::TriangleDown, Says::Lab, QT_TRANSLATE_NOOP("dayplus::Events", "No B cells found")},
    {u"bcell_recovered", Glyph::OpenSquare, Says::Lab, QT_TRANSLATE_NOOP("dayplus::Events", "B cells back")},
    {u"engraft_anc", Glyph::OpenSquare, Says::Lab, QT_TRANSLATE_NOOP("dayplus::Events", "White cells back")},
    {u"no_driving", Glyph::None, Says::Limit},
    {u"near_centre", Glyph::None, Says::Limit},
    {u"no_crowds", Glyph::None, Says::Limit},
    {u"restriction", Glyph::None, Says::Limit},
    {u"engraft_plt", Glyph::OpenSquare, Says::Lab, QT_TRANSLATE_NOOP("dayplus::Events", "Platelets back")},
};

const Look *lookOf(const QString &code)
{
    const auto look = std::find_if(std::begin(kLooks), std::end(kLooks), [&](const Look &l) { return l.code == code; });
    return look == std::end(kLooks) ? nullptr : look;
}

bool happened(const Entry &entry)
{
    return entry->state == State::Happened && !entry->when.isVague();
}

DayRange daysOf(const Entry &entry, qint64 today)
{
    const qint64 from = entry->when.wallDay();
    if (entry->until && entry->until->date.isValid())
        return {from, std::max(from, entry->until->lastDay().toJulianDay())};
    return {from, entry->ongoing ? std::max(from, today) : from};
}

Tone toneOf(const Look &look, const Entry &entry)
{
    switch (look.says) {
    case Says::Treatment: return Tone::Ink;
    case Says::Lab: return Tone::Lab;
    case Says::Team: return Tone::Team;
    case Says::Limit: return Tone::Support;
    case Says::Who: break;
    }
    return entry->reporter == Reporter::Team ? Tone::Team : entry->reporter == Reporter::Report ? Tone::Lab : Tone::Patient;
}

class Marks {
public:
    Marks(const QList<Entry> &entries, const EventWording &wording) : m_entries(entries), m_wording(wording) {}

    QList<EventMark> all() const
    {
        QList<EventMark> marks;
        for (const Entry &entry : m_entries) {
            const Look *look = lookOf(entry->code);
            if (look && happened(entry) && !isElsewhere(entry))
                marks.append(markOf(entry, *look));
        }
        return marks;
    }

private:
    /** Said by another part of the chart: Day 0, the phase strip, or the fever that the team gave a name. */
    bool isElsewhere(const Entry &entry) const
    {
        if (entry->code == u"infusion" || entry->code == u"stem_cell_return")
            return m_wording.day0 == entry->when.wallDay();
        if (entry->code == u"lymphodepletion" || entry->code == u"conditioning")
            return m_wording.phases;
        if (entry->code == u"bcell_depleted" || entry->code == u"bcell_recovered")
            return m_wording.cells;
        const Look &look = *lookOf(entry->code);
        if (look.says == Says::Limit)
            return !m_wording.longWords;
        return !look.told.isEmpty() && beside(entry, look.told) != nullptr;
    }

    const Entry *beside(const Entry &entry, QStringView code) const
    {
        const DayRange days = daysOf(entry, m_wording.today);
        for (const Entry &other : m_entries) {
            const DayRange others = daysOf(other, m_wording.today);
            if (other->code == code && happened(other) && others.from <= days.to && days.from <= others.to)
                return &other;
        }
        return nullptr;
    }

    /** What the team calls something a person has a name for. */
    static const Look *teamNameOf(const QString &code)
    {
        const auto look = std::find_if(std::begin(kLooks), std::end(kLooks), [&](const Look &l) { return l.told == code; });
        return look == std::end(kLooks) ? nullptr : look;
    }

    QString criterionOf(const Entry &entry) const
    {
        const StatementFacts *told = std::get_if<StatementFacts>(&entry->facts);
        const Criterion *known = told ? m_wording.catalogues.criterion(told->criterion) : nullptr;
        return known ? QCoreApplication::translate("catalogue", known->label.toUtf8().constData()) : QString();
    }

    QString word(const Entry &entry, const Look &look) const
    {
        if (!entry->label.isEmpty() || !look.word)
            return itemLabel(entry.facts(), m_wording.catalogues);
        return QCoreApplication::translate("dayplus::Events", look.word);
    }

    /** "CRS grade 1", as the team told it on one of these days. */
    QString nameOf(const Entry &entry, const Look &look) const
    {
        const Entry *grade = look.grade.isEmpty() ? nullptr : beside(entry, look.grade);
        const Quantity *value = grade ? std::get_if<Quantity>(&(*grade)->value) : nullptr;
        const QString name = word(entry, look);
        //: %1 is "CRS", %2 a number, both as the team said them
        return value ? Events::tr("%1 grade %2").arg(name, numberText(value->number)) : name;
    }

    EventMark markOf(const Entry &entry, const Look &look) const
    {
        DayRange days = daysOf(entry, m_wording.today);
        EventMark mark{days.from, look.glyph, word(entry, look), toneOf(look, entry), {}};
        mark.inLane = m_laneCodes.contains(entry->code);
        mark.minor = look.says == Says::Limit;
        const Look *team = teamNameOf(entry->code);
        const Entry *named = team ? beside(entry, team->code) : nullptr;
        if (named) {
            mark.tone = Tone::Team;
            if (const DayRange theirs = daysOf(*named, m_wording.today); theirs.days() > days.days()) // theirs is the longer one
                days = theirs;
        }
        if (days.days() > 1)
            mark.until = days.to;
        if (look.says == Says::Team && !look.grade.isEmpty())
            mark.text = Events::tr("Team: %1", "a name the team gave it").arg(m_wording.longWords ? nameOf(entry, look) : word(entry, look));
        if (!m_wording.longWords)
            return mark;
        if (entry->code == u"remission_declared") {
            const QString by = criterionOf(entry);
            if (by.contains(u"remission", Qt::CaseInsensitive)) // its name says the word itself
                mark.text = Events::tr("Team: %1", "a name the team gave it").arg(by);
            else if (!by.isEmpty())
                mark.text = Events::tr("%1 (%2)", "a remission, the rule it was declared by").arg(mark.text, by);
        }
        if (days.days() > 1 && !mark.minor) // nothing says how long a limit still lasts
            mark.text = Events::tr("%1, %2 days", "what, how long").arg(mark.text).arg(days.days());
        if (named)
            mark.text = Events::tr("%1. Team: %2", "Fever, 4 days. Team: CRS grade 1").arg(mark.text, nameOf(*named, *team));
        return mark;
    }

    const QList<Entry> &m_entries;
    const EventWording &m_wording;
    const QStringList m_laneCodes = laneEventCodes();
};

} // namespace

QStringList eventCodes()
{
    QStringList codes = hospitalCodes() + laneEventCodes();
    for (const Look &look : kLooks) {
        codes += look.code.toString();
        if (!look.grade.isEmpty())
            codes += look.grade.toString();
    }
    codes.removeDuplicates();
    return codes;
}

QList<EventMark> eventMarks(const QList<Entry> &entries, const EventWording &wording)
{
    return Marks(entries, wording).all();
}

MedicineBar medicineBar(const TreatedDays &days, qint64 axisFrom, qint64 today)
{
    MedicineBar bar;
    bar.taken = days.taken;
    bar.freeFrom = days.freeFrom;
    if (!days.taken.isEmpty()) {
        bar.beganEarlier = days.taken.first().from < axisFrom && days.taken.first().to >= axisFrom;
        const int year = QDate::fromJulianDay(days.taken.first().from).year();
        if (year > 1900)
            bar.earlierText = Events::tr("since %1", "a year").arg(year);
    }
    bar.freeTexts = freeTexts(days, today);
    return bar;
}

} // namespace dayplus
