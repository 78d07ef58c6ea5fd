// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk.h"
#include "viewmodels/medicinesviewmodel.h"

#include <QAbstractItemModelTester>

using namespace dayplus;
using namespace Qt::StringLiterals;

namespace {

DoseStep step(const Moment &from, const QString &amount, const QString &schedule = {})
{
    DoseStep step;
    step.from = from;
    if (!amount.isEmpty())
        step.amount = Quantity{*Decimal::parse(amount), u"mg"_s};
    step.schedule = schedule;
    return step;
}

/** Prednisone since January, if nothing else is said. */
Medicine prednisone(const QList<DoseStep> &steps = {step(Moment::onDay({2026, 1, 5}), u"20"_s), step(Moment::onDay({2026, 3, 3}), u"5"_s, u"every morning"_s)})
{
    Medicine medicine;
    medicine.code = u"prednisone"_s;
    medicine.steps = steps;
    medicine.status = u"active"_s;
    return medicine;
}

Medicine stopped(const Moment &lastDose, const QString &reason = {})
{
    Medicine medicine = prednisone();
    medicine.lastDose = lastDose;
    medicine.stopReason = reason;
    medicine.status = u"stopped"_s;
    return medicine;
}

/** The list on 2 April 2026 with one medicine. */
struct List {
    explicit List(Medicine medicine)
    {
        medicine.patient = desk.patient;
        id = desk.put(medicine);
        desk.settle();
        model = std::make_unique<MedicinesViewModel>(desk.journal, *desk.roster, *desk.day, *desk.notices);
        desk.settle();
    }
    QString shown(const QList<MedicineRow> &rows) const
    {
        QStringList all;
        for (const MedicineRow &row : rows)
            all << row.title + u" | "_s + row.meta + u" | "_s + QString::number(row.daysSince) + (row.about ? u" about"_s : QString());
        return all.join(u'\n');
    }
    Desk desk;
    Id id;
    std::unique_ptr<MedicinesViewModel> model;
};

} // namespace

Q_DECLARE_METATYPE(Medicine)

class TestMedicines : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aMedicineStandsWhereItBelongs_data()
    {
        QTest::addColumn<Medicine>("medicine");
        QTest::addColumn<QString>("current");
        QTest::addColumn<QString>("stopped");
        const auto row = [](const char *name, const Medicine &medicine, const QString &current, const QString &gone) {
            QTest::newRow(name) << medicine << current << gone;
        };
        row("taken now: the step that holds today", prednisone(), u"Prednisone 5 mg | every morning, since 3 March 2026 | -1"_s, {});
        row("a lower dose from tomorrow on changes nothing today",
            prednisone({step(Moment::onDay({2026, 1, 5}), u"20"_s), step(Moment::onDay({2026, 4, 3}), u"10"_s)}),
            u"Prednisone 20 mg | since 5 January 2026 | -1"_s, {});
        row("the dose is not known", prednisone({step(Moment::inMonth(2026, 1), {})}), u"Prednisone | since January 2026 | -1"_s, {});
        row("it begins next week", prednisone({step(Moment::onDay({2026, 4, 9}), u"5"_s)}), u"Prednisone | planned from 9 April 2026 | -1"_s, {});
        row("no step at all", prednisone({}), u"Prednisone |  | -1"_s, {});
        row("since an unknown day", prednisone({step(Moment::unknown(), u"5"_s)}), u"Prednisone 5 mg | since date not known | -1"_s, {});
        row("stopped on a day", stopped(Moment::onDay({2026, 3, 9}), u"Before the infusion"_s), {},
            u"Prednisone | 9 March 2026, Day −1. Before the infusion | 24"_s);
        row("the last dose was today", stopped(Moment::onDay({2026, 4, 2})), {}, u"Prednisone | 2 April 2026, Day +23 | 0"_s);
        row("the last dose will be next week", stopped(Moment::onDay({2026, 4, 9})), u"Prednisone 5 mg | every morning, since 3 March 2026 | -1"_s, {});
        row("stopped about a day", stopped(Moment::onDay({2026, 3, 9}, true)), {}, u"Prednisone | about 9 March 2026, Day −1 | 24 about"_s);
        row("stopped in some month", stopped(Moment::inMonth(2026, 3)), {}, u"Prednisone | March 2026 | 2 about"_s);
        row("stopped in this month", stopped(Moment::inMonth(2026, 4)), {}, u"Prednisone | April 2026 | 0 about"_s);
        row("stopped in this year", stopped(Moment::inYear(2026)), {}, u"Prednisone | 2026 | 0 about"_s);
        row("stopped, nobody knows when", stopped(Moment::unknown(), u"Rash"_s), {}, u"Prednisone | Rash | -1"_s);
        row("down to nothing: the last dose was the day before",
            prednisone({step(Moment::onDay({2026, 1, 5}), u"20"_s), step(Moment::onDay({2026, 3, 10}), u"0"_s)}), {},
            u"Prednisone | 9 March 2026, Day −1 | 24"_s);
        row("down to nothing in some month", prednisone({step(Moment::onDay({2026, 1, 5}), u"20"_s), step(Moment::inMonth(2026, 3), u"0"_s)}), {},
            u"Prednisone | March 2026 | 2 about"_s);
        Medicine completed = prednisone();
        completed.status = u"completed"_s;
        row("a file says it is completed", completed, {}, u"Prednisone |  | -1"_s);
        Medicine own = prednisone();
        own.code = u"other"_s;
        own.name = u"Gamma drops"_s;
        row("one with its own name", own, u"Gamma drops 5 mg | every morning, since 3 March 2026 | -1"_s, {});
    }

    void aMedicineStandsWhereItBelongs()
    {
        QFETCH(Medicine, medicine);
        QFETCH(QString, current);
        QFETCH(QString, stopped);
        const List list(medicine);
        QCOMPARE(list.shown(list.model->current()->rows()), current);
        QCOMPARE(list.shown(list.model->stopped()->rows()), stopped);
    }

    void theLatestStoppedComesFirst()
    {
        List list(stopped(Moment::onDay({2026, 1, 20})));
        for (const Moment &last : {Moment::unknown(), Moment::onDay({2026, 3, 9})}) {
            Medicine medicine = stopped(last);
            medicine.patient = list.desk.patient;
            list.desk.put(medicine);
        }
        list.desk.settle();
        QList<int> days;
        for (const MedicineRow &row : list.model->stopped()->rows())
            days << row.daysSince;
        QCOMPARE(days, (QList<int>{24, 72, -1}));
    }

    void takenIsOneDoseOfTodaysAmount()
    {
        List list(prednisone());
        const QAbstractItemModelTester contract(list.model->current(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(list.model->current()->rows().first().takenAt, QString());
        list.model->taken(list.id);
        list.model->taken(list.id); // a shaking hand
        list.desk.settle();
        list.model->taken(list.id);
        list.desk.settle();
        QCOMPARE(list.desk.entries().size(), 1);
        const Entry dose = list.desk.entries().first();
        QCOMPARE(dose->kind, Kind::Dose);
        QCOMPARE(dose->label, u"Prednisone"_s);
        QCOMPARE(std::get<Quantity>(dose->value).number.toString(), u"5"_s);
        QCOMPARE(std::get<DoseFacts>(dose->facts).medicine, list.id);
        QCOMPARE(dose->when, list.desk.now());
        QCOMPARE(list.model->current()->rows().first().takenAt, u"18:05"_s);
        QCOMPARE(list.desk.notices->text(), u"Prednisone: taken now."_s);
        list.desk.world.advance(4 * 3600); // in the evening again
        list.model->taken(list.id);
        list.desk.settle();
        QCOMPARE(list.desk.entries().size(), 2);
        list.desk.notices->undo();
        list.desk.settle();
        QCOMPARE(list.desk.entries().size(), 1);
        QCOMPARE(list.model->current()->rows().first().takenAt, u"18:05"_s);
    }

    void aMissedDoseIsNotTaken()
    {
        List list(prednisone());
        EntryDraft missed;
        missed.patient = list.desk.patient;
        missed.kind = Kind::Dose;
        missed.code = u"dose"_s;
        missed.when = list.desk.now();
        missed.facts = DoseFacts{list.id, DoseFacts::How::Missed};
        list.desk.add(missed);
        list.desk.settle();
        QCOMPARE(list.model->current()->rows().first().takenAt, QString());
    }

    void aStoreThatFailsSaysSoAndMayBeTriedAgain()
    {
        List list(prednisone());
        list.desk.store->fails = Fault::NoSpace;
        list.model->taken(list.id);
        list.desk.settle();
        QVERIFY(list.desk.notices->failure());
        QCOMPARE(list.model->current()->rows().first().takenAt, QString());
        list.desk.store->fails.reset();
        list.model->taken(list.id);
        list.desk.settle();
        QCOMPARE(list.desk.entries().size(), 1);
        list.model->taken(list.desk.world.newId()); // one that is gone
        list.desk.settle();
        QCOMPARE(list.desk.entries().size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestMedicines)
#include "tst_medicines.moc"
