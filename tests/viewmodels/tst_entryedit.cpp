// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk.h"
#include "viewmodels/entrydetailviewmodel.h"
#include "viewmodels/entryformviewmodel.h"

using namespace dayplus;
using namespace Qt::StringLiterals;

namespace {

Quantity quantity(const QString &number, const QString &unit)
{
    return {*Decimal::parse(number), unit};
}

/** An entry with everything on it: imported from a report, in a zone far away. */
EntryDraft imported(Kind kind, const QString &code, const Value &value)
{
    EntryDraft draft;
    draft.kind = kind;
    draft.code = code;
    draft.label = u"As the report calls it"_s;
    draft.codings = {{u"http://loinc.org"_s, u"1988-5"_s, u"CRP"_s}};
    draft.when = Moment::at(QDate(2026, 3, 15), 41, QTimeZone("Asia/Tokyo"));
    draft.when.given = u"2026-03-14T15:41:00Z"_s;
    draft.value = value;
    draft.reporter = Reporter::Report;
    draft.source = {QUuid(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 9), u"portal.json"_s, "0123456789abcdef", u"Observation/1"_s};
    return draft;
}

LabFacts labFacts()
{
    LabFacts facts;
    facts.refHigh = u"5.0"_s;
    facts.flag = u"H"_s;
    return facts;
}

} // namespace

Q_DECLARE_METATYPE(EntryDraft)

class TestEntryEdit : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anEditThatChangesTheNoteChangesOnlyTheNote_data()
    {
        QTest::addColumn<EntryDraft>("before");
        const auto row = [](const char *name, EntryDraft draft) { QTest::newRow(name) << draft; };
        EntryDraft lab = imported(Kind::Lab, u"crp"_s, quantity(u"5.20"_s, u"mg/L"_s));
        lab.facts = labFacts();
        row("a lab value from a report", lab);
        EntryDraft large = lab;
        large.value = Quantity{{1, 3}, u"mg/L"_s};
        row("a number written as 1e3", large);
        EntryDraft foreign = lab;
        foreign.value = quantity(u"5"_s, u"arb.u"_s);
        row("a unit that nobody here knows", foreign);
        EntryDraft bare = lab;
        bare.value = quantity(u"5"_s, {});
        row("a number without a unit", bare);
        EntryDraft less = lab;
        less.value = Quantity{*Decimal::parse(u"0.5"_s), u"mg/L"_s, Comparator::Less};
        row("less than something", less);
        row("a result in words where a number is usual", imported(Kind::Lab, u"crp"_s, u"not detected"_s));
        row("a titre where words are usual", imported(Kind::Lab, u"ana"_s, quantity(u"35"_s, u"U/mL"_s)));
        row("a lab value that nobody here knows", imported(Kind::Lab, u"other"_s, quantity(u"3"_s, u"furlong"_s)));
        row("a symptom", imported(Kind::Symptom, u"nausea"_s, Level::Moderate));
        EntryDraft cannot = imported(Kind::Symptom, u"nausea"_s, {});
        cannot.status = Status::CouldNotAnswer;
        row("a symptom that could not be answered", cannot);
        row("grams beside an event", imported(Kind::Event, u"ivig"_s, quantity(u"30"_s, u"g"_s)));
        EntryDraft dose = imported(Kind::Dose, u"prednisone"_s, quantity(u"7.50"_s, u"mg"_s));
        dose.facts = DoseFacts{{}, DoseFacts::How::Late};
        row("a dose", dose);
        EntryDraft point = imported(Kind::Event, u"apheresis"_s, {});
        row("an event that has no end and does not go on", point);
        EntryDraft span = imported(Kind::Span, u"admission"_s, {});
        span.until = Moment::at(QDate(2026, 3, 20), 600, QTimeZone("Asia/Tokyo"));
        row("a stay that ended at a minute", span);
        EntryDraft vague = imported(Kind::Event, u"apheresis"_s, {});
        vague.when = Moment::inMonth(2025, 11, true);
        row("about a month", vague);
        EntryDraft undated = imported(Kind::Condition, u"sle"_s, {});
        undated.when = Moment::unknown();
        undated.facts = ConditionFacts{u"Lupus nephritis"_s, u"active"_s};
        row("an undated illness", undated);
        EntryDraft none = imported(Kind::Allergy, u"allergy"_s, {});
        none.facts = AllergyFacts{AllergyFacts::Answer::NoneKnown, {}, {}};
        row("no known allergies", none);
        EntryDraft call = imported(Kind::Call, u"call_team"_s, {});
        call.facts = CallFacts{u"Ward 7B"_s, u"come in"_s};
        row("a call", call);
    }

    void anEditThatChangesTheNoteChangesOnlyTheNote()
    {
        QFETCH(EntryDraft, before);
        Desk desk;
        before.patient = desk.patient;
        const Result<Entry> entry = desk.journal.make(before, true);
        QVERIFY2(entry, entry ? "" : qPrintable(entry.error().note));
        desk.value(desk.journal.putAll({*entry}, u"import"_s));
        EntryFormViewModel form(desk.journal, *desk.roster, *desk.notices, *entry);
        QVERIFY(form.editing());
        form.setNote(u"asked about it"_s);
        form.save();
        desk.settle();
        QCOMPARE(form.problem(), QString());
        EntryDraft after = before;
        after.note = u"asked about it"_s;
        const EntryDraft kept = desk.entry(entry->id()).facts();
        QCOMPARE(toJson(Record(Entry::restored({}, kept, {}, {}))), toJson(Record(Entry::restored({}, after, {}, {}))));
        QVERIFY(kept == after);
    }

    void whatIsTypedAnewIsCheckedAnew()
    {
        Desk desk;
        EntryDraft lab = imported(Kind::Lab, u"crp"_s, quantity(u"5"_s, u"arb.u"_s));
        lab.patient = desk.patient;
        const Result<Entry> entry = desk.journal.make(lab, true);
        desk.value(desk.journal.putAll({*entry}, u"import"_s));
        EntryFormViewModel form(desk.journal, *desk.roster, *desk.notices, *entry);
        form.number()->setText(u"6"_s);
        form.save();
        QVERIFY2(form.problem().contains(u"mg/L"), qPrintable(form.problem()));
        form.number()->switchUnit();
        form.save();
        desk.settle();
        QCOMPARE(std::get<Quantity>(desk.entry(entry->id())->value), quantity(u"6"_s, u"mg/L"_s));
    }

    void theDateCanBeChanged()
    {
        Desk desk;
        const Id id = desk.symptom(u"nausea"_s, Level::Mild, desk.now());
        EntryFormViewModel form(desk.journal, *desk.roster, *desk.notices, desk.entry(id));
        QCOMPARE(form.date(), u"2026-04-02"_s);
        QCOMPARE(form.time(), u"18:05"_s);
        QCOMPARE(form.level(), int(Level::Mild));
        form.setDate(u"2026-03"_s);
        form.setTime({});
        form.setAbout(true);
        form.setLevel(int(Level::Severe));
        QSignalSpy saved(&form, &EntryFormViewModel::saved);
        form.save();
        QTRY_COMPARE(saved.count(), 1);
        QCOMPARE(toIso(desk.entry(id)->when), u"about:2026-03"_s);
        QCOMPARE(std::get<Level>(desk.entry(id)->value), Level::Severe);
        QCOMPARE(desk.notices->text(), u"Changed."_s);
        QVERIFY(desk.notices->undoable());
        desk.notices->undo();
        desk.settle();
        QCOMPARE(std::get<Level>(desk.entry(id)->value), Level::Mild);
    }

    void aSpanCanEnd()
    {
        Desk desk;
        EntryDraft stay;
        stay.patient = desk.patient;
        stay.kind = Kind::Span;
        stay.code = u"admission"_s;
        stay.when = Moment::onDay({2026, 3, 14});
        stay.ongoing = true;
        const Id id = desk.add(stay);
        EntryFormViewModel form(desk.journal, *desk.roster, *desk.notices, desk.entry(id));
        form.setUntil(u"2026-03-19"_s);
        form.save();
        desk.settle();
        QCOMPARE(desk.entry(id)->until, std::optional(Moment::onDay({2026, 3, 19})));
        QVERIFY(!desk.entry(id)->ongoing);
    }

    void anEntryIsRemovedAndBroughtBack()
    {
        Desk desk;
        const Id id = desk.symptom(u"nausea"_s, Level::Mild, desk.now());
        EntryFormViewModel form(desk.journal, *desk.roster, *desk.notices, desk.entry(id));
        QSignalSpy saved(&form, &EntryFormViewModel::saved);
        desk.store->fails = Fault::NoSpace;
        form.remove();
        QTRY_VERIFY(!form.problem().isEmpty());
        QCOMPARE(saved.count(), 0);
        QCOMPARE(desk.entries().size(), 1);
        desk.store->fails.reset();
        form.remove();
        form.remove();
        QTRY_COMPARE(saved.count(), 1);
        QVERIFY(desk.entries().isEmpty());
        QCOMPARE(desk.notices->text(), u"Removed."_s);
        desk.notices->undo();
        desk.settle();
        QCOMPARE(desk.entries().size(), 1);
    }

    void aNewFormHasNothingToRemove()
    {
        Desk desk;
        EntryFormViewModel form(desk.journal, *desk.roster, *desk.notices, Moment());
        const qsizetype steps = desk.steps().size();
        form.remove();
        desk.settle();
        QCOMPARE(desk.steps().size(), steps);
    }
};

QTEST_GUILESS_MAIN(TestEntryEdit)
#include "tst_entryedit.moc"
