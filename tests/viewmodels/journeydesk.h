// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk.h"
#include "viewmodels/journeyviewmodel.h"

#include <QAbstractItemModelTester>

namespace dayplus {

/** A desk with a Journey page on it, and a short way to write entries. Today is 2 April 2026, Day +23. */
class JourneyDesk : public Desk {
public:
    using Desk::Desk;

    EntryDraft event(Kind kind, const QString &code, const Moment &when) const
    {
        EntryDraft draft;
        draft.patient = patient;
        draft.kind = kind;
        draft.code = code;
        draft.when = when;
        return draft;
    }
    EntryDraft period(Kind kind, const QString &code, const Moment &from, const Moment &to) const
    {
        EntryDraft draft = event(kind, code, from);
        draft.until = to;
        draft.reporter = Reporter::Team;
        return draft;
    }
    EntryDraft planned(const QString &code, const Moment &when) const
    {
        EntryDraft draft = event(Kind::Event, code, when);
        draft.state = State::Planned;
        return draft;
    }
    EntryDraft temperature(const QString &celsius, const Moment &when) const
    {
        return vitalDraft(patient, QStringLiteral("temp"), celsius, QStringLiteral("Cel"), when);
    }
    static QDate onDay(int number) { return QDate(2026, 3, 10).addDays(number); }
    static Moment day(int number) { return Moment::onDay(onDay(number)); }
    static Moment at(int number, int minute) { return Moment::at(onDay(number), minute, QTimeZone("Europe/Berlin")); }
    /** Two small entries each day. */
    void diary(int from, int to)
    {
        QList<EntryDraft> drafts;
        for (int number = from; number <= to; ++number) {
            drafts.append(symptomDraft(patient, QStringLiteral("fatigue"), Level::Mild, at(number, 480)));
            drafts.append(symptomDraft(patient, QStringLiteral("joint_pain"), Level::None, at(number, 481)));
        }
        value(journal.addAll(drafts, false));
    }

    JourneyViewModel &open()
    {
        page = std::make_unique<JourneyViewModel>(journal, *roster, *day_(), *notices);
        tester = std::make_unique<QAbstractItemModelTester>(page->timeline(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        read();
        return *page;
    }
    /** Lets every page that was asked for arrive. */
    void read() const
    {
        do
            settle();
        while (page->reading());
    }
    QStringList titles() const
    {
        QStringList all;
        for (const TimelineRow &row : page->timeline()->rows())
            all.append(row.title);
        return all;
    }
    int lineOf(const QString &title) const { return int(titles().indexOf(title)); }
    const TimelineRow &row(const QString &title) const
    {
        const TimelineRow *found = page->timeline()->rowAt(lineOf(title));
        if (!found)
            qFatal("no line \"%s\" among: %s", qPrintable(title), qPrintable(titles().join(QStringLiteral(" | "))));
        return *found;
    }

    std::unique_ptr<JourneyViewModel> page;
    std::unique_ptr<QAbstractItemModelTester> tester;

private:
    DayInfo *day_() const { return Desk::day.get(); }
};

} // namespace dayplus
