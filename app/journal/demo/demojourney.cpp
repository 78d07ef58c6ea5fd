// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/demo/demojourney.h"

#include "journal/demo/demopen.h"
#include "journal/futures.h"

#include <QMap>

#include <cmath>

namespace dayplus {
using namespace Qt::StringLiterals;

namespace {

constexpr quint64 kIdStream = 0x1d;
constexpr int kDaysAYear = 365;

QDate day0Of(const DemoOptions &options)
{
    const int years = std::clamp(options.years, 2, 30);
    return options.until.addDays(-DemoJourney::kDaysSinceDay0 - (years - 2) * kDaysAYear);
}

} // namespace

DemoCast::DemoCast(const Catalogues &known, const DemoOptions &options)
    : catalogues(known)
    , dice(options.seed)
    , zone("Europe/Berlin")
    , day0(day0Of(options))
    , today(int(day0.daysTo(options.until)))
    , nowMinute(options.at.hour() * 60 + options.at.minute())
    , firstLoggedDay(options.years > 2 ? -545 : -180)
    , dense(options.years > 2)
{
    patient.id = id(firstLoggedDay, 1);
    patient.name = u"Mara L."_s;
    patient.birthDate = QDate(day0.year() - 35, 12, 3);
    patient.disease = u"sle"_s;
    patient.diseaseText = u"Lupus with nephritis, since 2017"_s;
    patient.teamName = u"Ward 7B"_s;
    patient.teamPhone = u"+49 30 23125 014"_s; // a number kept free for films and examples
    patient.homeZone = u"Europe/Berlin"_s;
    patient.gender = u"female"_s;
    mara = {id(firstLoggedDay, 2), u"Mara"_s, Person::Role::Patient, patient.id};
    jonas = {id(firstLoggedDay, 3), u"Jonas"_s, Person::Role::Caregiver, patient.id};
    patient.emergencyNumber = u"112"_s;
    patient.contactName = u"Jonas"_s;
    patient.contactPhone = u"+49 30 23125 020"_s;
    patient.language = u"German"_s;
    patient.bloodGroup = u"A positive"_s;
    course = {id(firstLoggedDay, 4), patient.id, u"cart_auto"_s, u"CD19 CAR T cells"_s, on(0)};
    course.target = u"CD19"_s;
    course.centre = u"University clinic, Ward 7B"_s;
    course.accreditation = u"JACIE"_s;
    course.trial = u"Made-up trial 7"_s;
    medicines = demoMedicines(*this);
}

Id DemoCast::id(qint64 day, quint64 n) const
{
    QByteArray random(10, '\0');
    const quint64 low = dice.bits(kIdStream, day, 2 * n), high = dice.bits(kIdStream, day, 2 * n + 1);
    for (int i = 0; i < 8; ++i)
        random[i + 2] = char((low >> (8 * i)) & 0xff);
    random[0] = char(high & 0xff);
    random[1] = char((high >> 8) & 0xff);
    const QDateTime evening(day0.addDays(day), QTime(20, 0), Qt::UTC);
    return uuidV7(evening.toMSecsSinceEpoch() + qint64(n), random);
}

Id DemoCast::medicine(QStringView code) const
{
    for (const Medicine &known : medicines) {
        if (known.code == code)
            return known.id;
    }
    return {};
}

EntryDraft demoDraft(const DemoCast &cast, int day, Kind kind, QStringView code)
{
    constexpr int kReferral = -120;
    EntryDraft draft;
    draft.patient = cast.patient.id;
    if (day >= kReferral)
        draft.course = cast.course.id;
    draft.kind = kind;
    draft.code = code.toString();
    draft.when = cast.on(day);
    return draft;
}

Value demoNumber(double value, int digits, const QString &unit, Comparator comparator)
{
    std::int64_t scale = 1;
    for (int i = 0; i < digits; ++i)
        scale *= 10;
    return Quantity{Decimal{std::llround(value * double(scale)), -digits}, unit, comparator};
}

struct DemoJourney::Parts {
    Parts(const Catalogues &catalogues, const DemoOptions &options) : cast(catalogues, options), diary(cast)
    {
        for (const auto &list : {demoStory(cast), demoResults(cast), demoCare(cast)}) {
            for (const DemoHappening &happening : list)
                fixed[int(happening.draft.when.wallDay() - cast.day0.toJulianDay())].append(happening);
        }
        for (const DemoPaper &paper : demoPapers(cast)) {
            if (paper.day > cast.today)
                continue;
            papers.append(paper);
            for (DemoHappening &happening : fixed[paper.day]) {
                if (happening.draft.kind == Kind::Note || happening.draft.code == u"visit")
                    happening.draft.attachments = {paper.about.id};
            }
        }
        day = std::min(cast.firstLoggedDay, fixed.firstKey());
    }

    QList<Record> people() const
    {
        QList<Record> records{cast.patient, cast.mara, cast.jonas, cast.course};
        for (const Medicine &medicine : cast.medicines)
            records.append(medicine);
        records += demoCareRecords(cast);
        for (const DemoPaper &paper : papers)
            records.append(paper.about);
        records.append(Setting{u"made-up"_s, true});
        return records;
    }

    /** Typed on that day, but never before it happened (if it isn't planned) nor after the end of the journey. */
    Result<Entry> entry(const DemoHappening &happening)
    {
        int typedDay = happening.typedDay, minute = happening.typedMinute;
        if (typedDay > cast.today || (typedDay == cast.today && minute > cast.nowMinute)) {
            typedDay = cast.today;
            minute = cast.nowMinute;
        }
        const Moment typed = cast.at(typedDay, minute);
        const QDateTime now(typed.date, QTime(typed.minute / 60, typed.minute % 60), Qt::OffsetFromUTC,
                            typed.offsetSeconds);
        const RuleContext context{&cast.catalogues, now, false};
        const Person &author = happening.byJonas ? cast.jonas : cast.mara;
        return EntryRules::make(happening.draft, cast.id(typedDay, 100 + ++count), author.id, context);
    }

    bool isTold(const DemoHappening &happening) const
    {
        if (canBePlanned(happening.draft.kind))
            return happening.typedDay <= cast.today;
        const Moment &when = happening.draft.when;
        const qint64 last = cast.date(cast.today).toJulianDay();
        return when.wallDay() < last || (when.wallDay() == last && when.minute <= cast.nowMinute);
    }

    Done fill(QList<Record> &page)
    {
        QList<DemoHappening> happenings = fixed.value(day);
        if (day >= cast.firstLoggedDay && day <= cast.today)
            happenings += diary.day(day);
        ++day;
        for (const DemoHappening &happening : std::as_const(happenings)) {
            if (!isTold(happening))
                continue;
            const Result<Entry> made = entry(happening);
            if (!made)
                return Error{Fault::Internal, u"demo: %1 on day %2 is refused"_s.arg(happening.draft.code).arg(day - 1),
                             made.error().problems};
            page.append(*made);
        }
        return done();
    }

    DemoCast cast;
    DemoDiary diary;
    QMap<int, QList<DemoHappening>> fixed; ///< by first possible day
    QList<DemoPaper> papers;
    QList<Record> waiting;
    int day = 0;
    quint64 count = 0;
    bool begun = false;
};

DemoJourney::DemoJourney(const Catalogues &catalogues, const DemoOptions &options)
    : d(std::make_unique<Parts>(catalogues, options))
{
}

DemoJourney::~DemoJourney() = default;

Result<QList<Record>> DemoJourney::nextPage()
{
    if (!std::exchange(d->begun, true))
        return d->people();
    const int last = std::max(d->cast.today, d->fixed.lastKey());
    while (d->waiting.size() < kPageRows && d->day <= last) {
        if (const Done filled = d->fill(d->waiting); !filled)
            return filled.error();
    }
    const QList<Record> page = d->waiting.mid(0, kPageRows);
    d->waiting.remove(0, page.size());
    return page;
}

QHash<Id, QByteArray> DemoJourney::contents() const
{
    QHash<Id, QByteArray> contents;
    for (const DemoPaper &paper : d->papers)
        contents.insert(paper.about.id, paper.bytes);
    return contents;
}

QDate DemoJourney::day0() const
{
    return d->cast.day0;
}

QDateTime DemoJourney::now() const
{
    return QDateTime(d->cast.date(d->cast.today), QTime(d->cast.nowMinute / 60, d->cast.nowMinute % 60), d->cast.zone);
}

Patient DemoJourney::patient() const
{
    return d->cast.patient;
}

Person DemoJourney::mara() const
{
    return d->cast.mara;
}

Person DemoJourney::caregiver() const
{
    return d->cast.jonas;
}

} // namespace dayplus
