// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/planning.h"

#include "tests/support/newdata.h"

#include <QTest>

using namespace dayplus;
using namespace Qt::StringLiterals;

namespace {

using namespace newdata;

Catalogues shipped()
{
    Result<Catalogues> read = Folder().read();
    return read ? read.value() : Catalogues();
}

} // namespace

/** One more illness and one more treatment are changes to data files alone. */
class TestNewData : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aNewIllnessAndANewTreatmentNeedNoCode();
    void theNewIllnessNeedsWhatItNames();
    void aCentresOwnTreatmentIsReadFromItsFile();
    void aWrongFieldOfATreatmentIsNamed_data();
    void aWrongFieldOfATreatmentIsNamed();
    void theShippedListsAreThere();
    void everyGradeSaysWhatItMeans();
};

void TestNewData::aNewIllnessAndANewTreatmentNeedNoCode()
{
    Folder folder;
    QVERIFY(addAll(folder));
    const Result<Catalogues> read = folder.read();
    QVERIFY2(read, read ? "" : qPrintable(read.error().note));
    QCOMPARE(read->diseases().size(), shipped().diseases().size() + 1);

    const Disease *disease = read->disease(u"sample_disease");
    QVERIFY(disease);
    for (const QString &code : disease->dailySymptoms) { // what the check-in shows
        const CatalogueItem *item = read->item(Kind::Symptom, code);
        QVERIFY(item && item->scale == Scale::Level4);
    }
    QCOMPARE(read->item(Kind::Score, disease->scores.first())->label, u"Sample index"_s);
    QCOMPARE(read->criterion(disease->criteria.first())->lines, QStringList{u"A sample index of 0."_s});

    const TemplateInfo *treatment = read->treatment(u"sample_cells");
    QVERIFY(treatment);
    QCOMPARE(treatment->watchTo, 9);
    QCOMPARE(phaseOn(*treatment, 5)->id, u"watch"_s);
    Course course;
    course.templateId = treatment->id;
    course.day0 = Moment::onDay(QDate(2026, 3, 10));
    QCOMPARE(layOut(*treatment, course, *read).size(), 4);
    course.variant = u"fast"_s;
    const QList<EntryDraft> plan = layOut(*treatment, course, *read);
    QCOMPARE(plan.size(), 3);
    QCOMPARE(plan[1].when.date, QDate(2026, 3, 24));
    QCOMPARE(std::get<EventFacts>(plan[1].facts).number, 2);
    QCOMPARE(plan[2].when.date, QDate(2027, 3, 10));
}

void TestNewData::theNewIllnessNeedsWhatItNames()
{
    Folder folder;
    QVERIFY(folder.add(u"diseases.json"_s, kDisease));
    const Result<Catalogues> read = folder.read();
    QVERIFY(!read);
    QVERIFY2(read.error().note.startsWith(u"diseases.json:4: sample_disease: "_s), qPrintable(read.error().note));
    QVERIFY(read.error().note.contains(u"vision_halos"_s));
}

void TestNewData::aCentresOwnTreatmentIsReadFromItsFile()
{
    const Catalogues catalogues = shipped();
    for (const QByteArray &file : {QByteArray(kTreatment), "{\n\"about\": \"ours\",\n\"items\": [" + QByteArray(kTreatment) + "]}"}) {
        const Result<TemplateInfo> read = templateFromJson(file, catalogues);
        QVERIFY2(read, read ? "" : qPrintable(read.error().note));
        QCOMPARE(read->steps.size(), 3);
        QCOMPARE(read->variants[1].label, u"Fast"_s);
    }
    QVERIFY(templateFromJson(QByteArray(kTreatment).replace("sample_cells", "cart_auto"), catalogues)); // that it is taken is for who keeps it to say
    QVERIFY(catalogues.treatment(u"cart_auto"));
}

void TestNewData::aWrongFieldOfATreatmentIsNamed_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QStringList>("said");
    const QByteArray right = kTreatment;
    const auto row = [&right](const char *name, const QByteArray &from, const QByteArray &to, const QStringList &said) {
        if (right.count(from) != 1)
            qFatal("%s stands there %d times", from.constData(), int(right.count(from)));
        QTest::newRow(name) << QByteArray(right).replace(from, to) << said;
    };
    row("a step at an unknown event", "\"apheresis\"", "\"aphresis\"", {u"step \"collect\""_s, u"aphresis"_s});
    row("a lab as a step", "\"code\": \"visit\"", "\"code\": \"igg\"", {u"step \"later\""_s, u"igg"_s});
    row("a day after Day +30", "\"D-20\"", "\"D+31\"", {u"step \"collect\""_s, u"from"_s, u"D+31"_s});
    row("a day in words", "\"D-20\"", "\"three weeks before\"", {u"step \"collect\""_s, u"three weeks before"_s});
    row("no day", "\"from\": \"D-20\", ", "", {u"step \"collect\""_s, u"\"from\" is missing"_s});
    row("an end before its start", "\"from\": \"D-20\"", "\"from\": \"D-20\", \"to\": \"D-21\"", {u"collect"_s, u"before"_s});
    row("an end of a point", "\"code\": \"visit\"", "\"code\": \"visit\", \"to\": \"P2Y\"", {u"later"_s, u"no end"_s});
    row("an open end of a point", "\"code\": \"visit\"", "\"code\": \"visit\", \"open\": true", {u"later"_s, u"no end"_s});
    row("an open end with an end", "\"from\": \"D-20\"", "\"from\": \"D-20\", \"to\": \"D-19\", \"open\": true", {u"collect"_s, u"open"_s});
    row("a repetition that is none", "\"P2W\"", "\"weekly\"", {u"cells"_s, u"repeat"_s, u"weekly"_s});
    row("a repetition without a number", ", \"times\": 2", "", {u"cells"_s, u"times"_s});
    row("too many repetitions", "\"times\": 2", "\"times\": 61", {u"cells"_s, u"times"_s, u"60"_s});
    row("half a repetition", "\"times\": 2", "\"times\": 2.5", {u"cells"_s, u"whole"_s});
    row("a window below nothing", "\"window\": 14", "\"window\": -1", {u"later"_s, u"window"_s});
    row("a variant nobody named", "\"variant\": \"slow\"", "\"variant\": \"slower\"", {u"collect"_s, u"slower"_s});
    row("a variant twice", "\"id\": \"fast\"", "\"id\": \"slow\"", {u"variant \"slow\""_s, u"twice"_s});
    row("a step twice", "\"id\": \"later\"", "\"id\": \"cells\"", {u"step \"cells\""_s, u"twice"_s});
    row("a dose in a label", "\"id\": \"later\"", "\"id\": \"later\", \"label\": \"Melphalan 140 mg/m2\"", {u"later"_s, u"dose"_s});
    row("a dose in grams", "\"id\": \"later\"", "\"id\": \"later\", \"label\": \"Cyclophosphamide 2 g/m2\"", {u"later"_s, u"dose"_s});
    row("an unknown key of a step", "\"window\": 14", "\"widow\": 14", {u"later"_s, u"widow"_s});
    row("an unknown key", "\"watchTo\": 9", "\"watchUntil\": 9", {u"watchUntil"_s});
    row("watch that ends before it begins", "\"watchTo\": 9", "\"watchTo\": -9", {u"watchTo"_s});
    row("no source", ",\n    \"source\": \"own words of a test\"", "", {u"source"_s});
    row("no phases", "\"phases\": [", "\"phases\": [], \"phases2\": [", {u"no phases"_s});
    row("text that is no JSON", "\"watchTo\": 9", "\"watchTo\" 9", {u"line 3"_s});
    QTest::newRow("an empty file") << QByteArray() << QStringList{u"line 1"_s};
    QTest::newRow("two treatments") << QByteArray("{\"items\": [" + right + "," + right + "]}") << QStringList{u"exactly one"_s};
    QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1a\n") << QStringList{u"line 1"_s};
    QTest::newRow("far too large") << QByteArray(300 * 1024, ' ') << QStringList{u"256 KiB"_s};
}

void TestNewData::aWrongFieldOfATreatmentIsNamed()
{
    QFETCH(QByteArray, file);
    QFETCH(QStringList, said);
    static const Catalogues catalogues = shipped();
    const Result<TemplateInfo> read = templateFromJson(file, catalogues);
    QVERIFY(!read);
    for (const QString &part : said)
        QVERIFY2(read.error().note.contains(part), qPrintable(read.error().note));
}

void TestNewData::theShippedListsAreThere()
{
    const Catalogues catalogues = shipped();
    for (const QString &list : {u"workup"_s, u"question"_s, u"washout"_s, u"cost"_s, u"confounder"_s, u"sentence"_s})
        QVERIFY2(catalogues.checklist(list).size() >= 3, qPrintable(list));
    QStringList groups;
    for (const ChecklistItem &item : catalogues.checklist(u"workup"))
        groups.append(item.group);
    groups.removeDuplicates();
    QCOMPARE(groups, u"heart lungs liver kidneys infections fertility vaccines blood"_s.split(u' '));
    for (const ChecklistItem &item : catalogues.checklist(u"washout"))
        QVERIFY2(item.explanation.endsWith(u"Your team decides."_s) && !item.source.isEmpty(), qPrintable(item.id));
    for (const char *code : {"dsdna", "jo1", "mi2", "scl70", "achr", "musk", "dsg1", "dsg3", "trab"}) {
        const QString lab = QString::fromLatin1(code);
        const QList<Disease> &all = catalogues.diseases();
        QVERIFY2(std::any_of(all.begin(), all.end(), [&lab](const Disease &disease) { return disease.baselineLabs.contains(lab); }), code);
    }
}

void TestNewData::everyGradeSaysWhatItMeans()
{
    const Catalogues catalogues = shipped();
    for (const QString &score : {u"crs_grade"_s, u"icans_grade"_s, u"licats_grade"_s, u"iec_hs_grade"_s, u"icaht_grade"_s}) {
        bool found = false;
        for (const Criterion &criterion : catalogues.criteria()) {
            if (criterion.about != score)
                continue;
            found = true;
            for (int grade = 1; grade <= 4; ++grade)
                QVERIFY2(criterion.lines.value(grade - 1).startsWith(QString::number(grade) + u": "_s), qPrintable(criterion.code));
        }
        QVERIFY2(found, qPrintable(score));
    }
}

QTEST_GUILESS_MAIN(TestNewData)
#include "tst_newdata.moc"
