// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/timelinerows.h"

#include "journal/dayview.h"
#include "viewmodels/timelinewords.h"
#include "wording/days.h"

using namespace Qt::StringLiterals;

namespace dayplus {

namespace {

constexpr int kMostUnfolded = 6;           ///< small entries over several days that still stand open
constexpr Decimal kWorthALine{380, -1};    ///< °C; from here a temperature has its own line

/** Walks the entries once and writes line after line. */
class Builder {
public:
    Builder(const TimelineContent &content, const TimelineWords &words, const Roster &roster, Id patient, QDate today)
        : m_content(content), m_words(words), m_today(today)
    {
        if (content.oriented)
            for (const Course &course : roster.courses(patient))
                if (course.day0.precision >= Precision::Day)
                    m_dayZeros.append(course);
    }

    QList<TimelineRow> build()
    {
        if (m_content.hasEarlier)
            m_rows.append(m_words.earlier());
        dropDayZerosOutside();
        const qsizetype later = writeUntilToday();
        if (!m_content.hasLater && m_content.oriented)
            writeToday();
        m_beyond = true;
        writeDays(later, m_content.entries.size());
        if (!m_content.hasLater)
            writeDayZeros(Moment::kNoDay);
        closeRun({});
        if (m_content.hasLater)
            m_rows.append(m_words.later());
        return m_rows;
    }

private:
    bool isBeyond(const Entry &entry) const
    {
        const qint64 today = m_today.toJulianDay();
        return entry->when.wallDay() > today || (entry->when.wallDay() == today && entry->state == State::Planned);
    }

    /** Without the entries around it a Day 0 would stand at a wrong place. */
    void dropDayZerosOutside()
    {
        const QList<Entry> &entries = m_content.entries;
        m_dayZeros.removeIf([&](const Course &course) {
            const qint64 day = course.day0.wallDay();
            return !entries.isEmpty() && ((m_content.hasEarlier && day < entries.first()->when.wallDay()) || (m_content.hasLater && day > entries.last()->when.wallDay()));
        });
    }

    /** Returns the place of the first entry after Today. */
    qsizetype writeUntilToday()
    {
        const QList<Entry> &entries = m_content.entries;
        const auto later = std::find_if(entries.begin(), entries.end(), [this](const Entry &e) { return e->when.wallDay() > m_today.toJulianDay(); });
        const qsizetype end = later - entries.begin();
        for (qsizetype i = end - 1; i >= 0 && entries[i]->when.wallDay() == m_today.toJulianDay(); --i)
            if (isBeyond(entries[i]))
                m_laterToday.prepend(&entries[i]);
        writeDays(0, end);
        return end;
    }

    void writeToday()
    {
        const qint64 today = m_today.toJulianDay();
        writeDayZeros(today + 1);
        TimelineRow row = m_words.today();
        closeRun(row.id);
        band(today);
        append(row);
        m_beyond = true;
        for (const Entry *entry : std::as_const(m_laterToday))
            append(m_words.entry(*entry));
    }

    void writeDays(qsizetype from, qsizetype to)
    {
        for (qsizetype i = from; i < to;) {
            const qint64 day = m_content.entries[i]->when.wallDay();
            qsizetype end = i;
            while (end < to && m_content.entries[end]->when.wallDay() == day)
                ++end;
            writeDay(day, i, end);
            i = end;
        }
    }

    /** What stands out comes first, then what is small: it goes on into the next days' run. */
    void writeDay(qint64 day, qsizetype from, qsizetype to)
    {
        const QList<Entry> &entries = m_content.entries;
        QList<const Entry *> large, small;
        const Entry *hottest = nullptr;
        for (qsizetype i = from; i < to; ++i) {
            const Entry &entry = entries[i];
            if (m_content.oriented && !m_content.hasLater && !m_beyond && isBeyond(entry))
                continue; // stands after Today
            if (isHot(entry) && (!hottest || *m_words.celsius(hottest->facts()) < *m_words.celsius(entry.facts())))
                hottest = &entry;
            (isLarge(entry, day) ? large : small).append(&entry);
        }
        if (hottest && small.removeOne(hottest))
            large.insert(std::upper_bound(large.begin(), large.end(), hottest, [](const Entry *a, const Entry *b) { return isBefore(*a, *b); }), hottest);
        writeDayZeros(day);
        if (day == Moment::kNoDay)
            undated();
        else if (m_rows.isEmpty() || std::any_of(entries.begin() + from, entries.begin() + to, [](const Entry &e) { return !e->when.isVague(); }))
            band(day);
        writeDayZeroOf(day, large);
        for (const Entry *entry : std::as_const(large)) {
            TimelineRow row = m_words.entry(*entry);
            const EntryDraft &facts = entry->facts();
            row.span = (facts.until || facts.ongoing) && (facts.kind == Kind::Event || facts.kind == Kind::Span) && !longPeriodEnd(facts, m_today);
            closeRun(row.id);
            append(row);
        }
        m_run += small;
    }

    bool isHot(const Entry &entry) const
    {
        const std::optional<Decimal> celsius = m_words.celsius(entry.facts());
        return celsius && *celsius >= kWorthALine;
    }

    bool isLarge(const Entry &entry, qint64 day) const
    {
        if (!m_content.folded || entry->state != State::Happened || entry->when.isVague())
            return true;
        switch (entry->kind) {
        case Kind::Event: case Kind::Span: case Kind::Condition: case Kind::Allergy: case Kind::Vaccine: case Kind::Question:
        case Kind::Call: case Kind::Note:
            return true;
        case Kind::Vital:
            return day == m_today.toJulianDay() && isHot(entry);
        case Kind::Checkin: case Kind::Symptom: case Kind::Lab: case Kind::Score: case Kind::Dose: case Kind::Cost:
            break;
        }
        return false;
    }

    /** Those before that day. */
    void writeDayZeros(qint64 before)
    {
        while (!m_dayZeros.isEmpty() && m_dayZeros.first().day0.wallDay() < before)
            writeDayZero(m_dayZeros.takeFirst(), nullptr);
    }

    void writeDayZeroOf(qint64 day, QList<const Entry *> &large)
    {
        if (m_dayZeros.isEmpty() || m_dayZeros.first().day0.wallDay() != day)
            return;
        const auto infusion = std::find_if(large.begin(), large.end(), [this](const Entry *e) { return m_words.isInfusion(e->facts()) && !(*e)->when.isVague(); });
        const Entry *found = infusion == large.end() ? nullptr : *infusion;
        if (found)
            large.erase(infusion);
        writeDayZero(m_dayZeros.takeFirst(), found);
    }

    void writeDayZero(const Course &course, const Entry *infusion)
    {
        TimelineRow row = m_words.dayZero(course, infusion);
        closeRun(row.id);
        band(row.day);
        append(row);
    }

    /** A line where a phase or a year begins. */
    void band(qint64 day)
    {
        if (!m_content.oriented)
            return;
        const std::optional<Course> course = m_words.courseOn(day);
        const TemplateInfo *treatment = course && course->day0.precision >= Precision::Day ? m_words.treatmentOf(*course) : nullptr;
        const PhaseSpan *phase = treatment ? phaseOn(*treatment, courseDay(day, course->day0.wallDay())) : nullptr;
        const QString phaseKey = phase ? course->id.toString(QUuid::WithoutBraces) + u':' + phase->id : QString();
        const int year = QDate::fromJulianDay(day).year();
        const QString phaseLabel = phase && phaseKey != m_phase ? phaseName(phase->id) : QString();
        const QString yearLabel = year != (m_year ? m_year : m_today.year()) ? QString::number(year) : QString();
        m_phase = phaseKey;
        m_year = year;
        if (phaseLabel.isEmpty() && yearLabel.isEmpty())
            return;
        //: A phase and the year in which it begins: Recover, 2027
        const QString both = QCoreApplication::translate("Timeline", "%1, %2", "phase, year").arg(phaseLabel, yearLabel);
        heading(phaseLabel.isEmpty() ? yearLabel : yearLabel.isEmpty() ? phaseLabel : both, u"band:%1:%2"_s.arg(phaseKey).arg(year), day);
    }

    void undated()
    {
        m_beyond = false;
        if (m_content.oriented)
            heading(m_words.undated(), u"undated"_s, Moment::kNoDay);
    }

    void heading(const QString &label, const QString &id, qint64 day)
    {
        closeRun(id);
        TimelineRow row = m_words.band(label);
        row.id = id;
        row.day = day;
        append(row);
        m_bandLabel = label;
    }

    void append(TimelineRow row)
    {
        row.beyond = m_beyond && row.type != TimelineRow::Type::Today;
        const bool dated = row.type == TimelineRow::Type::Entry || row.type == TimelineRow::Type::Day0 || (row.type == TimelineRow::Type::Fold && !row.number.isEmpty());
        if (dated && row.level == 0) {
            row.firstOfDay = row.day != m_lastDay;
            m_lastDay = row.day;
        }
        if (row.type != TimelineRow::Type::Band)
            row.band = std::exchange(m_bandLabel, {});
        m_rows.append(row);
    }

    /** Writes the small entries gathered so far; `next` is the line they stand before, and names their fold. */
    void closeRun(const QString &next)
    {
        QList<const Entry *> run = std::exchange(m_run, {});
        if (run.isEmpty())
            return;
        QList<const Entry *> ofToday;
        while (!run.isEmpty() && run.last()->facts().when.date == m_today)
            ofToday.prepend(run.takeLast());
        if (run.size() > kMostUnfolded && run.first()->facts().when.date != run.last()->facts().when.date) {
            if (writeFold(u"run:"_s + next, run, 0))
                writeByDay(run, 1);
        } else {
            writeByDay(run, 0);
        }
        writeByDay(ofToday, 0);
    }

    void writeByDay(const QList<const Entry *> &run, int level)
    {
        for (qsizetype i = 0; i < run.size();) {
            QList<const Entry *> day{run[i]};
            while (++i < run.size() && run[i]->facts().when.date == day.first()->facts().when.date)
                day.append(run[i]);
            const bool single = day.size() == 1;
            if (!single && !writeFold(u"day:%1"_s.arg(day.first()->facts().when.wallDay()), day, level))
                continue;
            for (const Entry *entry : std::as_const(day)) {
                TimelineRow row = m_words.entry(*entry);
                row.level = single ? level : level + 1;
                append(row);
            }
        }
    }

    bool writeFold(const QString &id, const QList<const Entry *> &entries, int level)
    {
        const bool open = m_content.open.contains(id);
        TimelineRow row = m_words.fold(entries, open);
        row.id = id;
        row.level = level;
        append(row);
        return open;
    }

    const TimelineContent &m_content;
    const TimelineWords &m_words;
    QDate m_today;
    QList<Course> m_dayZeros; ///< still to be written, by date
    QList<const Entry *> m_run, m_laterToday;
    QList<TimelineRow> m_rows;
    QString m_phase, m_bandLabel;
    int m_year = 0;
    qint64 m_lastDay = 0;
    bool m_beyond = false;
};

} // namespace

QList<TimelineRow> timelineRows(const TimelineContent &content, const Catalogues &catalogues, const Roster &roster, Id patient, QDate today)
{
    const TimelineWords words(catalogues, roster, patient, today);
    QList<TimelineRow> rows = Builder(content, words, roster, patient, today).build();
    layLanes(rows, content.spans + content.entries, today);
    return rows;
}

} // namespace dayplus
