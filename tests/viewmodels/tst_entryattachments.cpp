// SPDX-License-Identifier: GPL-3.0-or-later
#include "journeydesk.h"
#include "viewmodels/attachmentsviewmodel.h"
#include "viewmodels/entrydetailviewmodel.h"
#include "viewmodels/entryformviewmodel.h"
#include "viewmodels/historywords.h"

#include <QBuffer>
#include <QTemporaryDir>

using namespace dayplus;
using namespace Qt::StringLiterals;

namespace {

class Files {
public:
    QUrl write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("can't write %s", qPrintable(name));
        return QUrl::fromLocalFile(file.fileName());
    }
    QUrl photo(const QString &name = u"rash.jpg"_s) const
    {
        QImage image(640, 480, QImage::Format_RGB32);
        image.fill(Qt::darkCyan);
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, "JPEG");
        return write(name, bytes);
    }
    QUrl url(const QString &name) const { return QUrl::fromLocalFile(m_folder.filePath(name)); }
    QByteArray read(const QString &name) const
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private:
    QTemporaryDir m_folder;
};

} // namespace

class TestAttachments : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aPhotoIsKeptWithItsEntryInOneStep()
    {
        JourneyDesk desk;
        const Files files;
        EntryFormViewModel form(desk.journal, *desk.roster, *desk.notices, Moment());
        const QAbstractItemModelTester contract(form.attachments()->rows(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        form.setKind(u"event"_s);
        form.setCode(u"visit"_s);
        form.attachments()->add(files.photo());
        QTRY_COMPARE(form.attachments()->rows()->count(), 1);
        QVERIFY(form.attachments()->rows()->rowAt(0)->waiting);
        QTRY_VERIFY(!form.attachments()->rows()->rowAt(0)->thumb.isNull());
        QVERIFY(form.attachments()->rows()->rowAt(0)->detail.startsWith(u"Photo, "_s));
        const auto steps = desk.steps().size();
        form.save();
        desk.settle();
        QCOMPARE(desk.steps().size(), steps + 1);
        const Entry visit = desk.entries(u"visit"_s).first();
        QCOMPARE(visit->attachments.size(), 1);
        QVERIFY(waitFor(desk.store->content(visit->attachments.first())));
        desk.notices->undo();
        desk.settle();
        QCOMPARE(desk.entries(u"visit"_s).size(), 0);
        QCOMPARE(desk.records<Attachment>(RecordKind::Attachment).size(), 0);
    }

    void whatWaitsCanBeTakenAwayAgain()
    {
        JourneyDesk desk;
        const Files files;
        EntryFormViewModel form(desk.journal, *desk.roster, *desk.notices, Moment());
        form.attachments()->add(files.photo());
        QTRY_COMPARE(form.attachments()->rows()->count(), 1);
        form.attachments()->remove(form.attachments()->rows()->rowAt(0)->id);
        QCOMPARE(form.attachments()->rows()->count(), 0);
        QVERIFY(form.attachments()->waiting().isEmpty());
    }

    void whatIsKeptIsTakenAwayWithTheSaving()
    {
        JourneyDesk desk;
        const Files files;
        EntryFormViewModel form(desk.journal, *desk.roster, *desk.notices, Moment());
        form.setKind(u"event"_s);
        form.setCode(u"visit"_s);
        for (const QString &name : {u"rash.jpg"_s, u"letter.jpg"_s}) {
            form.attachments()->add(files.photo(name));
            QTRY_VERIFY(!form.attachments()->busy());
        }
        form.save();
        desk.settle();
        const Entry visit = desk.entries(u"visit"_s).first();
        QCOMPARE(visit->attachments.size(), 2);
        const Id rash = visit->attachments.first();
        {
            EntryFormViewModel left(desk.journal, *desk.roster, *desk.notices, visit);
            left.attachments()->remove(rash.toString(QUuid::WithoutBraces));
            QCOMPARE(left.attachments()->rows()->count(), 1);
        } // the form is left: nothing happened
        QCOMPARE(desk.entry(visit.id())->attachments.size(), 2);
        EntryFormViewModel again(desk.journal, *desk.roster, *desk.notices, visit);
        again.attachments()->remove(rash.toString(QUuid::WithoutBraces));
        again.attachments()->add(files.photo(u"other.jpg"_s));
        QTRY_VERIFY(!again.attachments()->busy());
        again.setNote(u"By tram"_s);
        const auto steps = desk.steps().size();
        again.save();
        desk.settle();
        QCOMPARE(desk.steps().size(), steps + 1);
        QCOMPARE(desk.entry(visit.id())->attachments.size(), 2);
        QVERIFY(!desk.entry(visit.id())->attachments.contains(rash));
        QCOMPARE(desk.entry(visit.id())->note, u"By tram"_s);
        QCOMPARE(desk.records<Attachment>(RecordKind::Attachment).size(), 2);
        QVERIFY(!waitFor(desk.store->content(rash)));
        desk.notices->undo();
        desk.settle();
        QVERIFY(desk.entry(visit.id())->attachments.contains(rash));
        QVERIFY(waitFor(desk.store->content(rash)));
    }

    void aFileThatIsNoneEndsAsOneSentenceAndTheDraftStays_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("a PDF that is not one") << u"letter.pdf"_s << QByteArray("this is no letter");
        QTest::newRow("a damaged PDF") << u"letter.pdf"_s << QByteArray("%PDF-1.7\nbut nothing more");
        QTest::newRow("a damaged photo") << u"rash.jpg"_s << QByteArray("\xff\xd8\xff\xe0 broken");
        QTest::newRow("a program") << u"letter.pdf"_s << QByteArray("\x7f" "ELF");
        QTest::newRow("an empty file") << u"photo.png"_s << QByteArray();
    }
    void aFileThatIsNoneEndsAsOneSentenceAndTheDraftStays()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        JourneyDesk desk;
        const Files files;
        EntryFormViewModel form(desk.journal, *desk.roster, *desk.notices, Moment());
        form.setKind(u"event"_s);
        form.setCode(u"visit"_s);
        form.setNote(u"By tram"_s);
        form.attachments()->add(files.write(name, bytes));
        QTRY_VERIFY(!form.attachments()->busy());
        QVERIFY(!form.attachments()->problem().isEmpty());
        QVERIFY(form.attachments()->problem().size() <= 160);
        QCOMPARE(form.attachments()->rows()->count(), 0);
        QCOMPARE(form.note(), u"By tram"_s);
        form.save();
        desk.settle();
        QCOMPARE(desk.entries(u"visit"_s).first()->note, u"By tram"_s);
    }

    void aPhotoOf200MegabytesIsRefusedUnread()
    {
        JourneyDesk desk;
        const Files files;
        const QUrl huge = files.write(u"huge.jpg"_s, QByteArray("\xff\xd8\xff"));
        QVERIFY(QFile::resize(huge.toLocalFile(), 200LL * 1024 * 1024));
        EntryFormViewModel form(desk.journal, *desk.roster, *desk.notices, Moment());
        form.attachments()->add(huge);
        QTRY_VERIFY(!form.attachments()->busy());
        QVERIFY(!form.attachments()->problem().isEmpty());
    }

    void onAnEntrysPageEachIsOneStep()
    {
        JourneyDesk desk;
        const Files files;
        const Id visit = desk.add(desk.event(Kind::Event, u"visit"_s, desk.day(2)));
        EntryDetailViewModel page(desk.journal, *desk.roster, *desk.notices, visit);
        desk.settle();
        AttachmentsViewModel &attachments = *page.attachments();
        attachments.add(files.photo());
        QTRY_COMPARE(attachments.rows()->count(), 1);
        QCOMPARE(desk.entry(visit)->attachments.size(), 1);
        QVERIFY(!attachments.rows()->rowAt(0)->waiting);
        JourneyViewModel &journey = desk.open();
        QCOMPARE(desk.row(u"Visit"_s).word, u"Photo"_s);
        QCOMPARE(desk.row(u"Visit"_s).glyph, u"image"_s);
        const QString id = attachments.rows()->rowAt(0)->id;
        QCOMPARE(desk.row(u"Visit"_s).picture, id);
        attachments.remove(id);
        QTRY_COMPARE(attachments.rows()->count(), 0);
        desk.read();
        QVERIFY(desk.row(u"Visit"_s).word.isEmpty());
        QCOMPARE(desk.records<Attachment>(RecordKind::Attachment).size(), 0);
        desk.notices->undo();
        desk.settle();
        QTRY_COMPARE(attachments.rows()->count(), 1);
        QVERIFY(journey.loaded());
    }

    void aKeptPhotoIsLookedAtUntilItIsClosed()
    {
        JourneyDesk desk;
        const Files files;
        const Id visit = desk.add(desk.event(Kind::Event, u"visit"_s, desk.day(2)));
        EntryDetailViewModel page(desk.journal, *desk.roster, *desk.notices, visit);
        desk.settle();
        AttachmentsViewModel &attachments = *page.attachments();
        attachments.add(files.photo());
        QTRY_COMPARE(attachments.rows()->count(), 1);
        attachments.open(attachments.rows()->rowAt(0)->id);
        QCOMPARE(attachments.openedId(), attachments.rows()->rowAt(0)->id);
        QCOMPARE(attachments.openedName(), u"rash.jpg"_s);
        QCOMPARE(attachments.openedPages(), 1);
        attachments.close();
        QVERIFY(attachments.openedId().isEmpty());
        attachments.open(u"nothing"_s);
        QVERIFY(attachments.openedId().isEmpty());
    }

    void aCopyIsTheBytesOfTheVault()
    {
        JourneyDesk desk;
        const Files files;
        const Id visit = desk.add(desk.event(Kind::Event, u"visit"_s, desk.day(2)));
        EntryDetailViewModel page(desk.journal, *desk.roster, *desk.notices, visit);
        desk.settle();
        AttachmentsViewModel &attachments = *page.attachments();
        attachments.add(files.photo());
        QTRY_COMPARE(attachments.rows()->count(), 1);
        const QString id = attachments.rows()->rowAt(0)->id;
        QCOMPARE(attachments.copyName(id), u"rash.jpg"_s);
        attachments.saveCopy(id, files.url(u"copy.jpg"_s));
        QTRY_COMPARE(files.read(u"copy.jpg"_s), desk.value(desk.store->content(Id::fromString(id))));
        attachments.saveCopy(id, QUrl::fromLocalFile(u"/nowhere/at/all.jpg"_s));
        QTRY_VERIFY(!attachments.problem().isEmpty());
    }

    void aStoreThatFailsKeepsNothingAndSaysSo()
    {
        JourneyDesk desk;
        const Files files;
        const Id visit = desk.add(desk.event(Kind::Event, u"visit"_s, desk.day(2)));
        EntryDetailViewModel page(desk.journal, *desk.roster, *desk.notices, visit);
        desk.settle();
        desk.store->fails = Fault::NoSpace;
        page.attachments()->add(files.photo());
        QTRY_VERIFY(!page.attachments()->problem().isEmpty());
        QVERIFY(!page.attachments()->busy());
        QCOMPARE(desk.entry(visit)->attachments.size(), 0);
    }

    void theHistoryNamesThem()
    {
        JourneyDesk desk;
        const Files files;
        const Id visit = desk.add(desk.event(Kind::Event, u"visit"_s, desk.day(2)));
        EntryDetailViewModel page(desk.journal, *desk.roster, *desk.notices, visit);
        desk.settle();
        page.attachments()->add(files.photo(u"letter.jpg"_s));
        QTRY_COMPARE(page.attachments()->rows()->count(), 1);
        QTRY_COMPARE(page.history()->versions()->count(), 2);
        QTRY_COMPARE(page.history()->versions()->rows().first().what, u"Photos and documents: letter.jpg (was empty)"_s);
    }
};

QTEST_GUILESS_MAIN(TestAttachments)
#include "tst_entryattachments.moc"
