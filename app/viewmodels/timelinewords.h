// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/timelinerows.h"

#include <QCoreApplication>

namespace dayplus {

/** The words of a timeline's lines: day, title, what stands under it, and the sentence a reader says. */
class TimelineWords {
    Q_DECLARE_TR_FUNCTIONS(Timeline)
public:
    TimelineWords(const Catalogues &catalogues, const Roster &roster, Id patient, QDate today)
        : m_catalogues(catalogues), m_roster(roster), m_patient(patient), m_today(today) {}

    TimelineRow entry(const Entry &entry) const;
    /** The Day 0 line: the infusion itself, or only the day if none is logged. */
    TimelineRow dayZero(const Course &course, const Entry *infusion) const;
    TimelineRow today() const;
    /** A line that stands for `entries`, all of one day or of several. */
    TimelineRow fold(const QList<const Entry *> &entries, bool open) const;
    TimelineRow band(const QString &label) const;
    TimelineRow earlier() const;
    TimelineRow later() const;
    QString undated() const { return tr("Date not known", "heading over entries without a date"); }

    std::optional<Course> courseOn(qint64 day) const;
    const TemplateInfo *treatmentOf(const Course &course) const { return m_roster.treatment(course.templateId); }
    bool isInfusion(const EntryDraft &draft) const;
    /** A temperature in °C, in whatever unit it was given; nullopt if it is none. */
    std::optional<Decimal> celsius(const EntryDraft &draft) const;

private:
    std::optional<QDate> dayZeroOn(qint64 day) const;
    void setDay(TimelineRow &row, QDate day) const;
    void setWhen(TimelineRow &row, const Moment &when) const;
    void setAttachments(TimelineRow &row, const QList<Id> &attachments) const;
    QString metaOf(const EntryDraft &draft) const;
    QString untilText(const EntryDraft &draft) const;
    QString whoSays(const Entry &entry) const;
    QString foldTitle(const QList<const Entry *> &entries, bool severalDays) const;
    QString spokenDay(const Moment &when) const;
    const Catalogues &m_catalogues;
    const Roster &m_roster;
    Id m_patient;
    QDate m_today;
    mutable QHash<qint64, std::optional<Course>> m_courses; ///< asked once a day
};

} // namespace dayplus
