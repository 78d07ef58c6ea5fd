// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/orderquestions.h"

#include <QtTest>

using namespace dayplus;
using namespace Qt::StringLiterals;

namespace {

const Id kPatient = Id::fromString(u"00000000-0000-7000-8000-000000000001"_s), kCourse = Id::fromString(u"00000000-0000-7000-8000-000000000002"_s),
         kOther = Id::fromString(u"00000000-0000-7000-8000-000000000003"_s);

EntryDraft step(const QString &code, const Moment &when, Id course = kCourse)
{
    EntryDraft draft;
    draft.patient = kPatient;
    draft.course = course;
    draft.kind = Kind::Event;
    draft.code = code;
    draft.when = when;
    return draft;
}
Moment march(int day) { return Moment::onDay({2026, 3, day}); }
EntryDraft cancelled(EntryDraft draft)
{
    draft.state = State::Cancelled;
    return draft;
}
EntryDraft about(EntryDraft draft)
{
    draft.when.about = true;
    return draft;
}

} // namespace

Q_DECLARE_METATYPE(EntryDraft)

class TestOrderQuestions : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anImpossibleOrderIsAsked_data()
    {
        QTest::addColumn<EntryDraft>("draft");
        QTest::addColumn<QList<EntryDraft>>("others");
        QTest::addColumn<QString>("asked"); // "infusion < apheresis"; empty = not asked
        using List = QList<EntryDraft>;
        QTest::newRow("the usual order") << step(u"infusion"_s, march(10)) << List{step(u"apheresis"_s, march(1))} << QString();
        QTest::newRow("an infusion before the collection") << step(u"infusion"_s, march(10)) << List{step(u"apheresis"_s, march(12))} << u"infusion < apheresis"_s;
        QTest::newRow("a collection after the infusion") << step(u"apheresis"_s, march(12)) << List{step(u"infusion"_s, march(10))} << u"infusion < apheresis"_s;
        QTest::newRow("a second collection is fine") << step(u"apheresis"_s, march(20)) << List{step(u"apheresis"_s, march(1)), step(u"infusion"_s, march(10))} << QString();
        QTest::newRow("the first of two is named") << step(u"infusion"_s, march(10)) << List{step(u"apheresis"_s, march(20)), step(u"apheresis"_s, march(15))}
                                                   << u"infusion < apheresis"_s;
        QTest::newRow("lymphodepletion after the infusion") << step(u"lymphodepletion"_s, march(12)) << List{step(u"infusion"_s, march(10))} << u"infusion < lymphodepletion"_s;
        QTest::newRow("without lymphodepletion nothing is asked") << step(u"infusion"_s, march(10)) << List{} << QString();
        QTest::newRow("conditioning before the harvest") << step(u"conditioning"_s, march(2)) << List{step(u"harvest"_s, march(9))} << u"conditioning < harvest"_s;
        QTest::newRow("white cells back before the cells") << step(u"engraft_anc"_s, march(9)) << List{step(u"stem_cell_return"_s, march(10))}
                                                           << u"engraft_anc < stem_cell_return"_s;
        QTest::newRow("the same day") << step(u"infusion"_s, march(10)) << List{step(u"apheresis"_s, march(10))} << QString();
        QTest::newRow("a month that holds both orders") << step(u"infusion"_s, march(10)) << List{step(u"apheresis"_s, Moment::inMonth(2026, 3))} << QString();
        QTest::newRow("a later month") << step(u"infusion"_s, march(10)) << List{step(u"apheresis"_s, Moment::inMonth(2026, 4))} << u"infusion < apheresis"_s;
        QTest::newRow("about then") << step(u"infusion"_s, march(10)) << List{about(step(u"apheresis"_s, march(12)))} << QString();
        QTest::newRow("a date nobody knows") << step(u"infusion"_s, march(10)) << List{step(u"apheresis"_s, Moment::unknown())} << QString();
        QTest::newRow("another course") << step(u"infusion"_s, march(10)) << List{step(u"apheresis"_s, march(12), kOther)} << QString();
        QTest::newRow("an entry of no course counts") << step(u"infusion"_s, march(10)) << List{step(u"apheresis"_s, march(12), {})} << u"infusion < apheresis"_s;
        QTest::newRow("a cancelled one") << step(u"infusion"_s, march(10)) << List{cancelled(step(u"apheresis"_s, march(12)))} << QString();
        QTest::newRow("what has no order") << step(u"visit"_s, march(10)) << List{step(u"apheresis"_s, march(12)), step(u"infusion"_s, march(1))} << QString();
    }

    void anImpossibleOrderIsAsked()
    {
        QFETCH(EntryDraft, draft);
        QFETCH(QList<EntryDraft>, others);
        QFETCH(QString, asked);
        QList<Entry> entries;
        for (const EntryDraft &other : others)
            entries.append(Entry::restored(QUuid::createUuid(), other, {}, {}));
        const std::optional<OrderQuestion> question = orderQuestion(draft, entries);
        QCOMPARE(question ? question->earlier.code + u" < "_s + question->later.code : QString(), asked);
        if (question) {
            QVERIFY(question->earlier.when.date < question->later.when.date);
            QVERIFY(orderedCodes().contains(question->earlier.code) && orderedCodes().contains(question->later.code));
        }
        if (QLatin1StringView(QTest::currentDataTag()) == "the first of two is named"_L1)
            QCOMPARE(question->later.when, march(15));
    }
};

QTEST_GUILESS_MAIN(TestOrderQuestions)
#include "tst_orderquestions.moc"
