// SPDX-License-Identifier: GPL-3.0-or-later
#include "testworld.h"
#include "wording/factwords.h"
#include "wording/values.h"

#include <QtTest>

using namespace dayplus;
using namespace Qt::StringLiterals;

namespace {

EntryDraft with(Kind kind, const QString &code, const Facts &facts, const Value &value = {})
{
    EntryDraft draft;
    draft.kind = kind;
    draft.code = code;
    draft.facts = facts;
    draft.value = value;
    return draft;
}

} // namespace

/** What an entry's facts say, in words. */
class TestFacts : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void factsAreSaidInWords_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QStringList>("said");
        QTest::addColumn<int>("row");
        const auto row = [this](const char *name, const EntryDraft &draft, const QString &title, const QStringList &said) {
            m_drafts.append(draft);
            QTest::newRow(name) << title << said << int(m_drafts.size() - 1);
        };
        m_drafts.clear();
        row("a remission by a rule", with(Kind::Event, u"remission_declared"_s, StatementFacts{u"Dr Weber"_s, u"doris_2021"_s}),
            u"Remission, declared by the team"_s, {u"Told by: Dr Weber"_s, u"By which rule: DORIS 2021 remission"_s});
        row("a relapse in the team's words", with(Kind::Event, u"relapse_confirmed"_s, StatementFacts{{}, u"kidney biopsy"_s}),
            u"Illness is back, said by the team"_s, {u"By which rule: kidney biopsy"_s});
        row("immunoglobulin", with(Kind::Event, u"ivig_replacement"_s, IvigFacts{IvigFacts::Purpose::Replacement, u"Example"_s, u"A17"_s, u"headache"_s, u"28 g"_s}, Quantity{{4, -1}, u"g/kg"_s}),
            u"IVIG to replace antibodies 0.4 g/kg"_s,
            {u"What for: to replace missing antibodies"_s, u"In all: 28 g"_s, u"Brand: Example"_s, u"Batch number: A17"_s, u"Reaction: headache"_s});
        row("immunoglobulin told by its whole amount", with(Kind::Event, u"ivig_immunomod"_s, IvigFacts{IvigFacts::Purpose::Immunomodulation, {}, {}, {}, u"140 g"_s}),
            u"IVIG to treat the illness 140 g"_s, {u"What for: to treat the illness"_s, u"In all: 140 g"_s});
        row("a measuring site", with(Kind::Vital, u"temp"_s, MeasureFacts{u"ear"_s}, Quantity{{384, -1}, u"Cel"_s}), u"Temperature 38.4 °C"_s, {u"Measured at: ear"_s});
        row("an answered question", with(Kind::Question, u"question"_s, QuestionFacts{u"in spring"_s, Moment::onDay({2026, 3, 12}), {}}), u"Question"_s,
            {u"Answer: in spring"_s, u"Answered: 12 March 2026"_s});
        row("an open question", with(Kind::Question, u"question"_s, QuestionFacts{}), u"Question"_s, {});
        row("a treatment line", with(Kind::Span, u"treatment_line"_s, TreatmentFacts{u"methotrexate"_s, u"partial"_s, u"nausea"_s}), u"Treatment line: Methotrexate"_s,
            {u"Medicine: Methotrexate"_s, u"Best effect: partial"_s, u"Why it ended: nausea"_s});
        ThinkingFacts thinking;
        thinking.right = {u"orient_year"_s, u"orient_month"_s, u"command"_s};
        thinking.notTried = {u"write"_s};
        thinking.writing = ThinkingFacts::Writing::Different;
        row("a thinking check", with(Kind::Score, u"ice"_s, thinking, Quantity{{3, 0}, {}}), u"Thinking check (ICE) 3, writing looks different"_s,
            {u"Done right: 3 of 9"_s, u"Could not be tried: 1"_s, u"Handwriting: looks different"_s});
        row("a lab value", with(Kind::Lab, u"igg"_s, LabFacts{u"7.0"_s, u"16.0"_s, u"L"_s, {}, u"Labor Nord"_s}, Quantity{{52, -1}, u"g/L"_s}), u"IgG 5.2 g/L"_s,
            {u"Report’s range: 7.0 to 16.0"_s, u"Flag on the report: L"_s, u"Laboratory: Labor Nord"_s});
        row("a vaccine", with(Kind::Vaccine, u"vaccine_influenza"_s, VaccineFacts{u"Fluex"_s, u"B2"_s, 2}), u"Flu vaccine, dose 2"_s,
            {u"Name on the box: Fluex"_s, u"Batch number: B2"_s});
        row("nothing", with(Kind::Note, u"note"_s, {}), u"Note"_s, {});
    }

    void factsAreSaidInWords()
    {
        QFETCH(QString, title);
        QFETCH(QStringList, said);
        QFETCH(int, row);
        const EntryDraft &draft = m_drafts.at(row);
        QStringList lines;
        for (const FactLine &line : factLines(draft, shippedCatalogues()))
            lines << line.label + u": "_s + line.text;
        QCOMPARE(lines, said);
        QCOMPARE(entryTitle(draft, shippedCatalogues()), title);
    }

    void aRangeMayBeOpen_data()
    {
        QTest::addColumn<QString>("low");
        QTest::addColumn<QString>("high");
        QTest::addColumn<QString>("said");
        QTest::newRow("closed") << u"7"_s << u"16"_s << u"7 to 16"_s;
        QTest::newRow("open below") << QString() << u"5"_s << u"up to 5"_s;
        QTest::newRow("open above") << u"60"_s << QString() << u"60 or more"_s;
        QTest::newRow("none") << QString() << QString() << QString();
    }

    void aRangeMayBeOpen()
    {
        QFETCH(QString, low);
        QFETCH(QString, high);
        QFETCH(QString, said);
        LabFacts lab;
        lab.refLow = low;
        lab.refHigh = high;
        QCOMPARE(rangeText(lab), said);
    }

private:
    QList<EntryDraft> m_drafts;
};

QTEST_GUILESS_MAIN(TestFacts)
#include "tst_facts.moc"
