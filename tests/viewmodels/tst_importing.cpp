// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk.h"
#include "viewmodels/importviewmodel.h"

#include <QAbstractItemModelTester>
#include <QTemporaryDir>

using namespace dayplus;
using namespace Qt::StringLiterals;

namespace {

/** Three that can be kept and one that can't be read. */
const QByteArray kTable = "date,time,item,value,unit\n"
                          "2026-03-01,14:05,Temperature,38.4,C\n"
                          "2026-03-02,,CRP,<0.5,mg/L\n"
                          "2026-03,,Vitamin Q,12.50,ug/L\n"
                          "someday,,CRP,4,mg/L\n";

const QByteArray kBundle = QByteArray("{'resourceType':'Bundle','type':'collection','entry':["
                                      "{'resource':{'resourceType':'Patient','id':'p','name':[{'given':['Mara'],'family':'L.'}]}},"
                                      "{'resource':{'resourceType':'Observation','id':'t','status':'final',"
                                      "'code':{'coding':[{'system':'http://loinc.org','code':'8310-5'}]},'subject':{'reference':'Patient/p'},"
                                      "'effectiveDateTime':'2026-03-15T01:41:00Z','valueQuantity':{'value':38.40,'unit':'C','code':'Cel'}}}]}")
                               .replace('\'', '"');

/** The import page of Mara's vault, and files to choose. */
struct Page {
    Page() : import(desk.journal, *desk.roster, *desk.notices) {}
    QUrl file(const QString &name, const QByteArray &bytes)
    {
        QFile out(folder.filePath(name));
        if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
            qFatal("can't write a test file");
        return QUrl::fromLocalFile(out.fileName());
    }
    bool done() { return QTest::qWaitFor([this] { return !import.busy(); }); }
    bool choose(const QString &name, const QByteArray &bytes)
    {
        import.choose(file(name, bytes));
        return done();
    }
    bool take()
    {
        import.importAll();
        const bool finished = done();
        desk.settle();
        return finished;
    }
    QTemporaryDir folder;
    Desk desk;
    ImportViewModel import;
};

} // namespace

class TestImporting : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void lookingFirstChangesNothing()
    {
        Page page;
        const QAbstractItemModelTester contract(page.import.rows(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        const qsizetype history = page.desk.store->historyRows();
        QVERIFY(!page.import.previewed() && !page.import.imported());
        QVERIFY(page.choose(u"letter.csv"_s, kTable));
        QCOMPARE(page.import.file(), u"letter.csv"_s);
        QCOMPARE(page.import.problem(), QString());
        QVERIFY(page.import.previewed());
        QVERIFY(!page.import.imported());
        QVERIFY(page.import.table());
        QVERIFY(page.import.adds());
        QCOMPARE(page.import.counts(), u"4 records read: 3 new, 0 already here, 1 not kept."_s);
        QCOMPARE(page.import.whom(), u"For Mara L.."_s);
        QCOMPARE(page.import.rows()->count(), 3);
        QCOMPARE(page.import.rows()->rows().at(1).label, u"CRP: <0.5 mg/L"_s);
        QCOMPARE(page.import.refused()->count(), 1);
        QVERIFY(!page.import.refused()->rows().first().label.isEmpty());
        QVERIFY(page.import.refused()->rows().first().detail.contains(u'5'));
        QCOMPARE(page.desk.store->historyRows(), history);
        QVERIFY(page.desk.entries().isEmpty());
    }

    void whatIsTakenInIsOneStepThatCanBeUndone()
    {
        Page page;
        QVERIFY(page.choose(u"letter.csv"_s, kTable));
        const qsizetype steps = page.desk.steps().size();
        QVERIFY(page.take());
        QVERIFY(page.import.imported());
        QCOMPARE(page.import.counts(), u"4 records read: 3 new, 0 already here, 1 not kept."_s);
        QCOMPARE(page.desk.entries().size(), 3);
        QCOMPARE(page.desk.steps().size(), steps + 1);
        QCOMPARE(toIso(page.desk.entries(u"other"_s).value(0)->when), u"2026-03"_s);
        QCOMPARE(std::get<Quantity>(page.desk.entries(u"other"_s).value(0)->value).number.toString(), u"12.50"_s);

        page.import.undo();
        page.import.undo();
        QVERIFY(page.done());
        page.desk.settle();
        QVERIFY(page.desk.entries().isEmpty());
        QCOMPARE(page.desk.notices->text(), u"Import undone."_s);
        QVERIFY(!page.desk.notices->failure());
        QVERIFY(!page.import.imported());
        QCOMPARE(page.import.rows()->count() + page.import.refused()->count(), 0);
    }

    void undoingKeepsWhatWasChangedSince()
    {
        Page page;
        QVERIFY(page.choose(u"letter.csv"_s, kTable));
        QVERIFY(page.take());
        const Entry entry = page.desk.entries(u"temp"_s).value(0);
        EntryDraft noted = entry.facts();
        noted.note = u"I was shivering"_s;
        QVERIFY(waitFor(page.desk.journal.amend(entry.id(), noted)));
        page.import.undo();
        QVERIFY(page.done());
        page.desk.settle();
        QCOMPARE(page.desk.entries().size(), 1);
        QVERIFY2(page.desk.notices->text().startsWith(u"Import undone. 1 entr"), qPrintable(page.desk.notices->text()));
    }

    void theSameFileAgainAddsNothing()
    {
        Page page;
        QVERIFY(page.choose(u"letter.csv"_s, kTable));
        QVERIFY(page.take());
        QVERIFY(page.choose(u"letter.csv"_s, kTable));
        QCOMPARE(page.import.counts(), u"4 records read: 0 new, 3 already here, 1 not kept."_s);
        QVERIFY(!page.import.adds());
        QVERIFY(page.take());
        QCOMPARE(page.desk.entries().size(), 3);
    }

    void aFhirFileNamesItsPeople()
    {
        Page page;
        QVERIFY(page.choose(u"portal.json"_s, kBundle));
        QVERIFY(!page.import.table());
        QVERIFY2(page.import.whom().contains(u"The file names: Mara L."), qPrintable(page.import.whom()));
        QVERIFY(page.take());
        const Entry entry = page.desk.entries(u"temp"_s).value(0);
        QCOMPARE(std::get<Quantity>(entry->value).number.toString(), u"38.40"_s);
        QCOMPARE(entry->when.given, u"2026-03-15T01:41:00Z"_s);
        QCOMPARE(entry->patient, page.desk.patient);
    }

    void theColumnsOfATableCanBeNamed()
    {
        Page page;
        QVERIFY(page.choose(u"own.csv"_s, "Tag X,Messgr,Zahl\n2026-03-01,CRP,4\n"));
        QVERIFY(!page.import.adds());
        QVERIFY(page.import.table());
        page.import.setMap(u"date=Tag X,item=Messgr,value=Zahl,unit=mg/L"_s);
        page.import.preview();
        QVERIFY(page.done());
        QCOMPARE(page.import.counts(), u"1 records read: 1 new, 0 already here, 0 not kept."_s);
        page.import.choose(page.file(u"other.csv"_s, kTable)); // another table has its own columns
        QVERIFY(page.done());
        QCOMPARE(page.import.map(), QString());
    }

    void aFileThatCanNotBeReadIsOneSentence_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("problem");
        QTest::newRow("half a bundle") << kBundle.left(200) << u"Dayplus cannot read this: it is damaged or of a kind it does not know. Nothing was changed."_s;
        QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16)
                                   << u"Dayplus cannot read this: it is damaged or of a kind it does not know. Nothing was changed."_s;
    }

    void aFileThatCanNotBeReadIsOneSentence()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, problem);
        Page page;
        QVERIFY(page.choose(u"file.json"_s, bytes));
        QCOMPARE(page.import.problem(), problem);
        QVERIFY(!page.import.previewed());
        QCOMPARE(page.import.counts(), QString());
        QVERIFY(page.choose(u"letter.csv"_s, kTable));
        QCOMPARE(page.import.problem(), QString());
    }

    void aFileThatIsGoneIsSaidSo()
    {
        Page page;
        page.import.choose(QUrl::fromLocalFile(page.folder.filePath(u"gone.csv"_s)));
        QVERIFY(page.done());
        QVERIFY(!page.import.problem().isEmpty());
        page.import.undo(); // nothing to undo
        QVERIFY(!page.import.busy());
    }

    void anotherFileWaitsUntilThisOneIsRead()
    {
        Page page;
        page.import.choose(page.file(u"letter.csv"_s, kTable));
        QVERIFY(page.import.busy());
        page.import.choose(page.file(u"portal.json"_s, kBundle));
        QCOMPARE(page.import.file(), u"letter.csv"_s);
        QVERIFY(page.done());
        QCOMPARE(page.import.counts(), u"4 records read: 3 new, 0 already here, 1 not kept."_s);
        QVERIFY(page.take());
        QCOMPARE(page.desk.entries().size(), 3);
    }

    void aStoreThatFailsTakesNothingIn()
    {
        Page page;
        QVERIFY(page.choose(u"letter.csv"_s, kTable));
        page.desk.store->fails = Fault::NoSpace;
        QVERIFY(page.take());
        QCOMPARE(page.import.problem(), u"The disk is full, so nothing was saved. Please make some room and try again."_s);
        QVERIFY(!page.import.imported());
        QVERIFY(page.desk.entries().isEmpty());
        page.desk.store->fails.reset();
        QVERIFY(page.take());
        QCOMPARE(page.desk.entries().size(), 3);
        page.desk.store->fails = Fault::NoSpace;
        page.import.undo();
        QVERIFY(page.done());
        QVERIFY(page.desk.notices->failure());
        QVERIFY(page.import.imported());
        QCOMPARE(page.desk.entries().size(), 3);
    }
};

QTEST_GUILESS_MAIN(TestImporting)
#include "tst_importing.moc"
