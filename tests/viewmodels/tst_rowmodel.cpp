// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/checkinmodel.h"
#include "viewmodels/choicemodel.h"
#include "viewmodels/medicinesviewmodel.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QtTest>

using namespace dayplus;
using namespace Qt::StringLiterals;

namespace {

/** "ab2c" → rows a, b (with the text 2), c. */
QList<ChoiceRow> rowsOf(const QString &text)
{
    QList<ChoiceRow> rows;
    for (const QChar c : text) {
        if (c.isDigit())
            rows.last().label += c;
        else
            rows.append({QString(c), QString(c), {}});
    }
    return rows;
}

/** Hears a model and writes down what it says: "+2-4" rows 2 to 4 came, "-1-1" went, "~0-0" changed, ">3-3:0" moved, "!" reset. */
class Listener : public QObject {
public:
    explicit Listener(QAbstractItemModel &model)
    {
        const auto range = [](int first, int last) { return QString::number(first) + u'-' + QString::number(last); };
        connect(&model, &QAbstractItemModel::rowsInserted, this, [=, this](const QModelIndex &, int a, int b) { said << u'+' + range(a, b); });
        connect(&model, &QAbstractItemModel::rowsRemoved, this, [=, this](const QModelIndex &, int a, int b) { said << u'-' + range(a, b); });
        connect(&model, &QAbstractItemModel::dataChanged, this,
                [=, this](const QModelIndex &a, const QModelIndex &b) { said << u'~' + range(a.row(), b.row()); });
        connect(&model, &QAbstractItemModel::rowsMoved, this,
                [=, this](const QModelIndex &, int a, int b, const QModelIndex &, int to) { said << u'>' + range(a, b) + u':' + QString::number(to); });
        connect(&model, &QAbstractItemModel::modelReset, this, [this] { said << u"!"_s; });
    }
    QStringList said;
};

} // namespace

class TestRowModel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void onlyWhatChangedIsSaid_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("said");
        const auto row = [](const char *name, const QString &before, const QString &after, const QString &said) {
            QTest::newRow(name) << before << after << said;
        };
        row("the same rows say nothing", u"abc"_s, u"abc"_s, u""_s);
        row("nothing becomes nothing", u""_s, u""_s, u""_s);
        row("the first rows come together", u""_s, u"abc"_s, u"+0-2"_s);
        row("one row comes in the middle", u"ac"_s, u"abc"_s, u"+1-1"_s);
        row("a page comes at the end", u"ab"_s, u"abcde"_s, u"+2-4"_s);
        row("two rows come in two places", u"bd"_s, u"abcd"_s, u"+0-0 +2-2"_s);
        row("one row goes", u"abc"_s, u"ac"_s, u"-1-1"_s);
        row("neighbours go together", u"abcd"_s, u"ad"_s, u"-1-2"_s);
        row("all rows go together", u"abc"_s, u""_s, u"-0-2"_s);
        row("a text changes in place", u"abc"_s, u"ab2c"_s, u"~1-1"_s);
        row("one goes, one changes, one comes", u"abc"_s, u"b2cd"_s, u"-0-0 ~0-0 +2-2"_s);
        row("the last row moves to the front", u"abcd"_s, u"dabc"_s, u">3-3:0"_s);
        row("the first row moves to the end", u"abcd"_s, u"bcda"_s, u">0-0:4"_s);
        row("two neighbours change places", u"abcd"_s, u"acbd"_s, u">1-1:3"_s);
        row("a moved row also has a new text", u"abc"_s, u"c2ab"_s, u">2-2:0 ~0-0"_s);
        row("a moved row and a new one", u"abc"_s, u"xcab"_s, u">2-2:0 +0-0"_s);
        row("every row is another", u"ab"_s, u"cd"_s, u"-0-1 +0-1"_s);
    }

    void onlyWhatChangedIsSaid()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        QFETCH(QString, said);
        ChoiceModel model;
        const QAbstractItemModelTester contract(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRows(rowsOf(before));
        Listener listener(model);
        model.setRows(rowsOf(after));
        QCOMPARE(model.rows(), rowsOf(after));
        QCOMPARE(listener.said.join(u' '), said);
    }

    void anySequenceEndsAsGivenAndKeepsTheContract()
    {
        QRandomGenerator dice(20260310);
        ChoiceModel model;
        const QAbstractItemModelTester contract(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        for (int round = 0; round < 400; ++round) {
            QString letters = u"abcdefghijkl"_s;
            QString text;
            const int count = int(dice.bounded(12));
            for (int i = 0; i < count; ++i) {
                const int at = int(dice.bounded(int(letters.size())));
                text += letters[at];
                letters.remove(at, 1);
                if (dice.bounded(3) == 0)
                    text += QString::number(dice.bounded(3));
            }
            Listener listener(model);
            model.setRows(rowsOf(text));
            QCOMPARE(model.rows(), rowsOf(text));
            QVERIFY2(!listener.said.contains(u"!"_s), qPrintable(text));
        }
    }

    void twoRowsWithOneKeyStillShow()
    {
        ChoiceModel model;
        const QAbstractItemModelTester contract(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRows(rowsOf(u"aba"_s));
        QCOMPARE(model.rowCount(), 3);
        model.setRows(rowsOf(u"ab"_s));
        QCOMPARE(model.rows(), rowsOf(u"ab"_s));
    }

    void pagesAreAppended()
    {
        ChoiceModel model;
        const QAbstractItemModelTester contract(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.appendRows(rowsOf(u"ab"_s));
        Listener listener(model);
        model.appendRows({});
        model.appendRows(rowsOf(u"cd"_s));
        QCOMPARE(listener.said, QStringList{u"+2-3"_s});
        model.clear();
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(!model.rowAt(0));
        QVERIFY(!model.rowAt(-1));
    }

    void aChoiceIsFoundByItsCode()
    {
        ChoiceModel model;
        QSignalSpy counted(&model, &ChoiceModel::countChanged);
        model.setRows({{u"sle"_s, u"Lupus"_s, u"detail"_s}, {u"ssc"_s, u"Sclerosis"_s, {}}});
        QCOMPARE(model.count(), 2);
        QVERIFY(counted.count() > 0);
        QCOMPARE(model.indexOf(u"ssc"_s), 1);
        QCOMPARE(model.indexOf(u"ra"_s), -1);
        QCOMPARE(model.labelOf(u"sle"_s), u"Lupus"_s);
        QCOMPARE(model.labelOf(u"ra"_s), QString());
        QCOMPARE(model.codeAt(1), u"ssc"_s);
        QCOMPARE(model.codeAt(2), QString());
    }

    void everyRoleHasItsName_data()
    {
        QTest::addColumn<QString>("model");
        QTest::addColumn<QVariantMap>("row");
        QTest::newRow("a choice") << u"choice"_s << QVariantMap{{u"code"_s, u"a"_s}, {u"label"_s, u"A"_s}, {u"detail"_s, u"d"_s}};
        QTest::newRow("a question of the check-in")
            << u"checkin"_s
            << QVariantMap{{u"code"_s, u"nausea"_s}, {u"label"_s, u"Nausea"_s}, {u"level4"_s, true}, {u"answer"_s, 2},
                           {u"cannot"_s, false}, {u"yesterday"_s, u"yesterday none"_s}};
        QTest::newRow("a line of the day")
            << u"line"_s
            << QVariantMap{{u"entryId"_s, QUuid(1, 2, 3, 0, 0, 0, 0, 0, 0, 0, 1)}, {u"time"_s, u"08:05"_s}, {u"title"_s, u"Nausea, mild"_s},
                           {u"who"_s, u"Jonas"_s}, {u"day"_s, u"today"_s}, {u"newest"_s, true}};
        QTest::newRow("a medicine")
            << u"medicine"_s
            << QVariantMap{{u"medicineId"_s, QUuid(1, 2, 3, 0, 0, 0, 0, 0, 0, 0, 1)}, {u"title"_s, u"Prednisone 5 mg"_s}, {u"meta"_s, u"since 3 March"_s},
                           {u"takenAt"_s, u"08:05"_s}, {u"canTake"_s, true}, {u"tapers"_s, true}, {u"revision"_s, 3},
                           {u"spoken"_s, u"Planned to be 0"_s}, {u"daysSince"_s, 24}, {u"about"_s, true}};
    }

    void everyRoleHasItsName()
    {
        QFETCH(QString, model);
        QFETCH(QVariantMap, row);
        const QUuid id(1, 2, 3, 0, 0, 0, 0, 0, 0, 0, 1);
        ChoiceModel choices;
        CheckInModel questions;
        EntryLineModel lines;
        MedicineModel medicines;
        const QMap<QString, QAbstractListModel *> all{{u"choice"_s, &choices}, {u"checkin"_s, &questions}, {u"line"_s, &lines}, {u"medicine"_s, &medicines}};
        const QAbstractItemModelTester contract(all[model], QAbstractItemModelTester::FailureReportingMode::QtTest);
        choices.setRows({{u"a"_s, u"A"_s, u"d"_s}});
        questions.setRows({{u"nausea"_s, u"Nausea"_s, true, 2, false, u"yesterday none"_s, id}});
        lines.setRows({{id, u"08:05"_s, u"Nausea, mild"_s, u"Jonas"_s, u"today"_s, true}});
        medicines.setRows({{id, u"Prednisone 5 mg"_s, u"since 3 March"_s, u"08:05"_s, true, true, 3, u"Planned to be 0"_s, 24, true}});
        QCOMPARE(medicines.count(), 1);
        const auto roles = all[model]->roleNames();
        QVariantMap seen;
        for (auto it = roles.cbegin(); it != roles.cend(); ++it)
            seen.insert(QString::fromUtf8(it.value()), all[model]->index(0).data(it.key()));
        QCOMPARE(seen, row);
        QCOMPARE(all[model]->index(0).data(Qt::DisplayRole), seen.value(seen.contains(u"label"_s) ? u"label"_s : u"title"_s));
        QVERIFY(!all[model]->index(0).data(Qt::UserRole + 99).isValid());
        QVERIFY(!all[model]->index(1).data(Qt::DisplayRole).isValid());
    }
};

QTEST_GUILESS_MAIN(TestRowModel)
#include "tst_rowmodel.moc"
