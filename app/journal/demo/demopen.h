// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entryrules.h"
#include "journal/demo/demodice.h"
#include "journal/demo/demojourney.h"

#include <QTimeZone>

namespace dayplus {

/** Last day of the preventive medicines, in journeys that go on so long. */
constexpr int kAciclovirEnds = 550, kCoTrimoxazoleEnds = 400;

/** Who, when and what everything in the journey refers to. Days are course days: 0 is the infusion. */
struct DemoCast {
    DemoCast(const Catalogues &catalogues, const DemoOptions &options);

    const Catalogues &catalogues;
    DemoDice dice;
    QTimeZone zone;
    QDate day0;
    int today;          ///< course day of `until`
    int nowMinute;      ///< wall minute on it
    int firstLoggedDay; ///< the diary began
    bool dense;         ///< long journeys are logged more fully
    Patient patient;
    Person mara, jonas;
    Course course;
    QList<Medicine> medicines;

    QDate date(int day) const { return day0.addDays(day); }
    Moment on(int day) const { return Moment::onDay(date(day)); }
    Moment at(int day, int minute) const { return Moment::at(date(day), minute, zone); }
    Id medicine(QStringView code) const;
    bool inHospital(int day) const
    {
        return day >= DemoJourney::kFirstHospitalDay && day <= DemoJourney::kLastHospitalDay;
    }
    /** An id of its own for anything that needs one beside its entry. */
    Id id(qint64 day, quint64 n) const;
};

/** One entry of the story and when who typed it. */
struct DemoHappening {
    EntryDraft draft;
    int typedDay = 0;
    int typedMinute = 20 * 60;
    bool byJonas = false;
};

/** What happens on given days: events, spans, notes, calls, vaccines, visits planned ahead. */
QList<DemoHappening> demoStory(const DemoCast &cast);
/** Lab reports and the team's scores. */
QList<DemoHappening> demoResults(const DemoCast &cast);
QList<Medicine> demoMedicines(const DemoCast &cast);
/** Caring for each other: thinking checks, whose night it was, earlier treatments, the work-up, costs, what comes next. */
QList<DemoHappening> demoCare(const DemoCast &cast);
/** More people, the taper, the team's call sheet and lines. */
QList<Record> demoCareRecords(const DemoCast &cast);
/** A photo or a letter, and the course day whose entry it belongs to: the note of that day, else the visit. */
struct DemoPaper {
    Attachment about;
    QByteArray bytes;
    int day = 0;
};
QList<DemoPaper> demoPapers(const DemoCast &cast);
/** Says which step of the treatment's template it is, if it is one. */
void demoPlanned(EntryDraft &draft, const DemoCast &cast);
/** The sentence as Mara writes it, with a hand that shakes by so many pixels. */
QString demoHandwriting(const DemoCast &cast, const QString &sentence, int day, double shake);

/** The daily log: check-in, measurements, doses. Call for each day in order: "same as yesterday" looks back one day. */
class DemoDiary {
public:
    explicit DemoDiary(const DemoCast &cast) : m_cast(cast) {}
    QList<DemoHappening> day(int day);
    static bool isGap(const DemoCast &cast, int day);

private:
    struct Tap {
        QString code;
        Value value;
    };
    void checkIn(int day, bool logged);
    void extras(int day);
    void vitals(int day, bool logged);
    void ward(int day);
    void device(int day);
    void doses(int day);
    void dose(int day, int minute, QStringView medicine, double milligrams, quint64 n);
    void add(int day, int minute, Kind kind, QStringView code, Value value, Reporter reporter = Reporter::Patient);
    void pressure(int day, int minute, Reporter reporter);

    const DemoCast &m_cast;
    QList<DemoHappening> m_out;
    QList<Tap> m_yesterday; ///< what was tapped itself on the day before
};

EntryDraft demoDraft(const DemoCast &cast, int day, Kind kind, QStringView code);
Value demoNumber(double value, int digits, const QString &unit = {}, Comparator comparator = Comparator::None);

} // namespace dayplus
