// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk.h"
#include "viewmodels/entrydetailviewmodel.h"

#include <QAbstractItemModelTester>

using namespace dayplus;
using namespace Qt::StringLiterals;

namespace {

EntryDraft draft(Kind kind, const QString &code, const Moment &when)
{
    EntryDraft draft;
    draft.kind = kind;
    draft.code = code;
    draft.when = when;
    return draft;
}

EntryDraft lab()
{
    EntryDraft lab = draft(Kind::Lab, u"crp"_s, Moment::onDay({2026, 3, 14}));
    lab.value = Quantity{*Decimal::parse(u"5.20"_s), u"mg/L"_s};
    LabFacts facts;
    facts.refHigh = u"5.0"_s;
    facts.flag = u"H"_s;
    facts.laboratory = u"Central"_s;
    lab.facts = facts;
    lab.when.given = u"2026-03-14T08:00Z"_s;
    lab.source.file = u"portal.json"_s;
    lab.reporter = Reporter::Report;
    return lab;
}

EntryDraft stay()
{
    EntryDraft stay = draft(Kind::Span, u"admission"_s, Moment::onDay({2026, 3, 14}));
    stay.until = Moment::onDay({2026, 3, 19});
    return stay;
}

EntryDraft vague()
{
    return draft(Kind::Event, u"apheresis"_s, Moment::inMonth(2026, 1, true));
}

EntryDraft planned()
{
    return draft(Kind::Event, u"apheresis"_s, Moment::onDay({2026, 5, 4}));
}

EntryDraft allergy()
{
    EntryDraft allergy = draft(Kind::Allergy, u"allergy"_s, Moment::inYear(2010));
    allergy.facts = AllergyFacts{AllergyFacts::Answer::Allergic, u"Penicillin"_s, u"rash"_s};
    allergy.note = u"as a child"_s;
    return allergy;
}

} // namespace

Q_DECLARE_METATYPE(EntryDraft)

class TestEntryDetail : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anEntryIsReadInFull_data()
    {
        QTest::addColumn<EntryDraft>("entry");
        QTest::addColumn<QString>("head");
        QTest::addColumn<QStringList>("facts");
        QTest::newRow("a lab value") << lab() << u"CRP 5.20 mg/L | happened | Day +4 | 14 March 2026 | "_s
                                     << QStringList{u"Value: 5.20 mg/L"_s, u"Report’s range: up to 5.0"_s, u"Flag on the report: H"_s, u"Laboratory: Central"_s,
                                                    u"Said by: Report"_s, u"Typed by: Mara L."_s, u"Date as imported: 2026-03-14T08:00Z"_s,
                                                    u"From the file: portal.json"_s};
        QTest::newRow("a stay") << stay() << u"In hospital | happened | Day +4 to +9 | 14 March 2026 to 19 March 2026 | "_s << QStringList{u"Kind: Period"_s};
        QTest::newRow("a vague one has no day number") << vague() << u"Cell collection | happened |  | about January 2026 | "_s << QStringList{u"Kind: Event"_s};
        QTest::newRow("a planned one") << planned() << u"Cell collection | planned | Day +55 | 4 May 2026 | "_s << QStringList{};
        QTest::newRow("an allergy") << allergy() << u"Allergy: Penicillin (rash) | happened |  | 2010 | as a child"_s << QStringList{u"Reaction: rash"_s};
    }

    void anEntryIsReadInFull()
    {
        QFETCH(EntryDraft, entry);
        QFETCH(QString, head);
        QFETCH(QStringList, facts);
        Desk desk;
        entry.patient = desk.patient;
        EntryDetailViewModel page(desk.journal, *desk.roster, *desk.notices, desk.add(entry));
        const QAbstractItemModelTester contract(page.facts(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        desk.settle();
        QCOMPARE((QStringList{page.title(), page.state(), page.day(), page.when(), page.note()}.join(u" | "_s)), head);
        QCOMPARE(page.planned(), page.state() == u"planned");
        QStringList shown;
        for (const ChoiceRow &row : page.facts()->rows())
            shown << row.label + u": "_s + row.detail;
        for (const QString &fact : facts)
            QVERIFY2(shown.contains(fact), qPrintable(fact + u" is not among: "_s + shown.join(u"; "_s)));
        QVERIFY(!page.gone());
    }

    void everyChangeIsTold()
    {
        Desk desk;
        const Id id = desk.symptom(u"nausea"_s, Level::Mild, Moment::onDay({2026, 4, 1}));
        EntryDetailViewModel page(desk.journal, *desk.roster, *desk.notices, id);
        desk.settle();
        QCOMPARE(page.history()->versions()->count(), 1);
        const Id jonas = desk.put(personNamed(u"Jonas"_s, Person::Role::Caregiver, desk.patient));
        desk.settle();
        desk.journal.setAuthor(jonas);
        desk.world.advance(3600);
        QVERIFY(waitFor(desk.journal.amend(id, symptomDraft(desk.patient, u"nausea"_s, Level::Severe, Moment::onDay({2026, 4, 1})))));
        desk.settle();
        QCOMPARE(page.title(), u"Nausea, severe"_s);
        QStringList told;
        for (const VersionRow &row : page.history()->versions()->rows())
            told << row.title + u": "_s + row.what + u" – "_s + row.who;
        QCOMPARE(told, (QStringList{u"Changed: Value: Severe (was Mild) – Jonas, 2 April 2026, 19:05"_s, u"Written: Nausea, mild – Mara L., 2 April 2026, 18:05"_s}));
    }

    void aRemovedEntryIsGoneUntilItIsBroughtBack()
    {
        Desk desk;
        const Id id = desk.symptom(u"nausea"_s, Level::Mild, desk.now());
        EntryDetailViewModel page(desk.journal, *desk.roster, *desk.notices, id);
        desk.settle();
        page.remove();
        desk.settle();
        QVERIFY(page.gone());
        QCOMPARE(desk.notices->text(), u"Removed."_s);
        QCOMPARE(page.history()->versions()->rows().first().title, u"Removed"_s);
        desk.notices->undo();
        desk.settle();
        QVERIFY(!page.gone());
        QCOMPARE(page.title(), u"Nausea, mild"_s);
    }

    void aStoreThatFailsRemovesNothing()
    {
        Desk desk;
        const Id id = desk.symptom(u"nausea"_s, Level::Mild, desk.now());
        EntryDetailViewModel page(desk.journal, *desk.roster, *desk.notices, id);
        desk.settle();
        desk.store->fails = Fault::NoSpace;
        page.remove();
        desk.settle();
        QVERIFY(!page.gone());
        QVERIFY(desk.notices->failure());
    }
};

QTEST_GUILESS_MAIN(TestEntryDetail)
#include "tst_entrydetail.moc"
