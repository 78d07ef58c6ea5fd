// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/demo/demopen.h"

namespace dayplus {
using namespace Qt::StringLiterals;

namespace {

struct Step {
    int day;
    double milligrams; ///< −1 = not known
};

class Shelf {
public:
    explicit Shelf(const DemoCast &cast) : m_cast(cast) {}

    Medicine &put(const char16_t *code, const char16_t *purpose, bool disease)
    {
        constexpr quint64 kFirstMedicine = 10;
        Medicine medicine;
        medicine.id = m_cast.id(m_cast.firstLoggedDay, kFirstMedicine + quint64(m_list.size()));
        medicine.patient = m_cast.patient.id;
        medicine.code = QString::fromUtf16(code);
        medicine.purpose = QString::fromUtf16(purpose);
        medicine.countsAsDiseaseTreatment = disease;
        medicine.status = u"active"_s;
        m_list.append(medicine);
        return m_list.last();
    }

    DoseStep step(const Moment &from, double milligrams, bool perDay = true, const QString &schedule = {}) const
    {
        DoseStep made;
        made.from = from;
        if (milligrams >= 0)
            made.amount =
                std::get<Quantity>(demoNumber(milligrams, milligrams == double(int(milligrams)) ? 0 : 1, u"mg"_s));
        made.perDay = perDay;
        made.schedule = schedule;
        return made;
    }

    void steps(Medicine &medicine, std::initializer_list<Step> list, const QString &schedule) const
    {
        for (const Step &s : list)
            medicine.steps.append(step(m_cast.on(s.day), s.milligrams, true, s.milligrams > 0 ? schedule : QString()));
    }

    void stop(Medicine &medicine, const Moment &lastDose, const char16_t *why) const
    {
        medicine.lastDose = lastDose;
        medicine.status = u"stopped"_s;
        medicine.stopReason = QString::fromUtf16(why);
    }

    /** Prevention that the team ended. */
    void end(Medicine &medicine, int lastDay) const
    {
        medicine.steps.append(step(m_cast.on(lastDay + 1), 0, false));
        stop(medicine, m_cast.on(lastDay), u"ended by the team");
    }

    QList<Medicine> list() const { return m_list; }

private:
    const DemoCast &m_cast;
    QList<Medicine> m_list;
};

void failedMedicines(Shelf &shelf, const DemoCast &cast)
{
    const Moment diagnosis = Moment::inYear(cast.day0.year() - 9);
    Medicine &prednisone = shelf.put(u"prednisone", u"disease", true);
    prednisone.steps.append(shelf.step(diagnosis, -1));
    shelf.steps(prednisone,
                {{-730, 7.5}, {-706, 40},   {-692, 30}, {-678, 25}, {-664, 20},   {-636, 15}, {-608, 10}, {-560, 7.5},
                 {-460, 30},  {-446, 25},   {-432, 20}, {-404, 15}, {-376, 12.5}, {-340, 10}, {-285, 25}, {-271, 20},
                 {-250, 15},  {-220, 12.5}, {-180, 10}, {-27, 7.5}, {-13, 5},     {-6, 2.5},  {-1, 0}},
                u"in the morning"_s);
    shelf.stop(prednisone, cast.on(-2), u"stopped for the infusion, as planned");

    Medicine &hydroxychloroquine = shelf.put(u"hydroxychloroquine", u"disease", true);
    hydroxychloroquine.steps.append(shelf.step(diagnosis, -1));
    shelf.steps(hydroxychloroquine, {{-490, 400}, {-331, 200}, {-5, 0}}, u"in the evening"_s);
    shelf.stop(hydroxychloroquine, cast.on(-6), u"stopped for the infusion, as planned");

    Medicine &mycophenolate = shelf.put(u"mycophenolate_mofetil", u"disease", true);
    shelf.steps(mycophenolate, {{-706, 1000}, {-690, 2000}, {-460, 3000}, {-285, 2000}, {-55, 0}},
                u"morning and evening"_s);
    shelf.stop(mycophenolate, cast.on(-56), u"not enough effect; stopped before cell collection");

    const QDate first = cast.day0.addMonths(-20), last = cast.day0.addMonths(-15);
    Medicine &belimumab = shelf.put(u"belimumab", u"disease", true);
    belimumab.steps = {shelf.step(Moment::onDay(first), 600, false, u"every 4 weeks"_s),
                       shelf.step(Moment::inMonth(last.year(), last.month(), true), 0, false)};
    shelf.stop(belimumab, Moment::inMonth(last.year(), last.month(), true), u"not enough effect");

    Medicine &rituximab = shelf.put(u"rituximab", u"disease", true);
    rituximab.steps = {shelf.step(cast.on(-398), 1000, false, u"once"_s)};
    shelf.stop(rituximab, cast.on(-398), u"once; symptoms back after 5 months");
    rituximab.status = u"completed"_s;
}

void treatmentMedicines(Shelf &shelf, const DemoCast &cast)
{
    Medicine &fludarabine = shelf.put(u"fludarabine", u"conditioning", false);
    shelf.steps(fludarabine, {{-5, 43}, {-2, 0}}, u"once a day, three days"_s);
    shelf.stop(fludarabine, cast.on(-3), u"given before the cells");
    fludarabine.status = u"completed"_s;

    Medicine &cyclophosphamide = shelf.put(u"cyclophosphamide", u"conditioning", false);
    shelf.steps(cyclophosphamide, {{-5, 510}, {-2, 0}}, u"once a day, three days"_s);
    shelf.stop(cyclophosphamide, cast.on(-3), u"given before the cells");
    cyclophosphamide.status = u"completed"_s;

    Medicine &tocilizumab = shelf.put(u"tocilizumab", u"toxicity", false);
    tocilizumab.steps = {shelf.step(cast.on(4), 500, false, u"once, for fever"_s)};
    shelf.stop(tocilizumab, cast.on(4), u"once, for fever");
    tocilizumab.status = u"completed"_s;

    Medicine &ivig = shelf.put(u"ivig", u"supportive", false);
    ivig.steps = {shelf.step(cast.on(45), 25000, false, u"Day +45 and Day +75"_s)};
    shelf.stop(ivig, cast.on(75), u"IgG back above the team's line");
    ivig.status = u"completed"_s;
}

void supportiveMedicines(Shelf &shelf, const DemoCast &cast)
{
    Medicine &aciclovir = shelf.put(u"aciclovir", u"prevention", false);
    aciclovir.steps = {shelf.step(cast.on(-5), 400, false, u"08:00 and 20:00"_s)};
    aciclovir.rhythm.minutes = {8 * 60, 20 * 60};
    aciclovir.stock = Stock{Decimal{60, 0}, cast.on(cast.today - 12), Decimal{1, 0}, u"tablets"_s};
    if (cast.today > kAciclovirEnds)
        shelf.end(aciclovir, kAciclovirEnds);
    Medicine &cotrimoxazole = shelf.put(u"co_trimoxazole", u"prevention", false);
    cotrimoxazole.steps = {shelf.step(cast.on(30), 960, false, u"Monday, Wednesday, Friday"_s)};
    cotrimoxazole.rhythm.minutes = {12 * 60 + 30};
    cotrimoxazole.rhythm.weekdays = {1, 3, 5};
    if (cast.today > kCoTrimoxazoleEnds)
        shelf.end(cotrimoxazole, kCoTrimoxazoleEnds);
    Medicine &ramipril = shelf.put(u"ramipril", u"supportive", false);
    shelf.steps(ramipril, {{-600, 2.5}, {-440, 5}}, u"in the morning"_s);
    ramipril.rhythm.minutes = {8 * 60};
    Medicine &pantoprazole = shelf.put(u"pantoprazole", u"supportive", false);
    shelf.steps(pantoprazole, {{-706, 40}, {31, 0}}, u"before breakfast"_s);
    shelf.stop(pantoprazole, cast.on(30), u"no longer needed without steroids");
    Medicine &vitaminD = shelf.put(u"vitamin_d", u"supportive", false);
    vitaminD.steps = {shelf.step(cast.on(-706), 0, true, u"with breakfast"_s)};
    vitaminD.steps.first().amount = Quantity{Decimal{1000, 0}, u"[IU]"_s, Comparator::None};
}

} // namespace

QList<Medicine> demoMedicines(const DemoCast &cast)
{
    Shelf shelf(cast);
    failedMedicines(shelf, cast);
    treatmentMedicines(shelf, cast);
    supportiveMedicines(shelf, cast);
    return shelf.list();
}

} // namespace dayplus
