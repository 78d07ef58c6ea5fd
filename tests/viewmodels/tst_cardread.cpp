// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk.h"
#include "viewmodels/cardreadviewmodel.h"
#include "viewmodels/qrpicture.h"

#include <QAbstractItemModelTester>
#include <QImage>
#include <QTemporaryDir>
#include <QTransform>

using namespace dayplus;
using namespace Qt::StringLiterals;

namespace {

EmergencyCard card(const QList<CardField> &more = {})
{
    return cardOf(QList<CardField>{{u"name"_s, u"Noor Z."_s}, {u"born"_s, u"31 May 1984"_s}, {u"illness"_s, u"Multiple sclerosis"_s}, {u"team"_s, u"Ward 7B"_s},
        {u"team_phone"_s, u"030 23125 040"_s}, {u"allergies"_s, u"penicillin (rash, swelling), latex"_s}, {u"steroid"_s, u"prednisone 10 mg"_s},
        {u"fever_limit"_s, u"38.0 °C"_s}, {u"day_0"_s, u"10 March 2026"_s}} + more);
}

} // namespace

class TestCardRead : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<Desk>();
        m_vm = std::make_unique<CardReadViewModel>(m_desk->journal, *m_desk->roster, *m_desk->notices);
    }
    void aCardIsReadFromAPicture_data();
    void aCardIsReadFromAPicture();
    void whatIsNoCardIsOneSentence_data();
    void whatIsNoCardIsOneSentence();
    void theCardBecomesANewPatientAsOneStep();
    void whatCannotBeReadAsADateStaysAsWords();
    void noKnownAllergiesIsAnAnswer();
    void aFailedSaveKeepsTheCard();

private:
    QUrl file(const QString &name) const { return QUrl::fromLocalFile(m_folder.filePath(name)); }
    QUrl picture(const QImage &image, const QString &name = u"card.png"_s) const
    {
        if (!image.save(m_folder.filePath(name)))
            qFatal("can't save a picture");
        return file(name);
    }
    QUrl picture(const EmergencyCard &card) const { return picture(qrPicture(toQrText(card))); }
    QString text(const QString &title) const
    {
        for (const CardLineRow &row : m_vm->lines()->rows()) {
            if (row.title == title)
                return row.text;
        }
        return {};
    }
    QTemporaryDir m_folder;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<CardReadViewModel> m_vm;
};

void TestCardRead::aCardIsReadFromAPicture_data()
{
    QTest::addColumn<QImage>("image");
    QTest::addColumn<QString>("name");
    const QImage code = qrPicture(toQrText(card()));
    const QImage large = code.scaled(code.width() * 6, code.height() * 6);
    QImage sheet(1200, 1600, QImage::Format_RGB32);
    sheet.fill(QColor(230, 220, 200));
    for (int y = 0; y < large.height(); ++y) {
        for (int x = 0; x < large.width(); ++x)
            sheet.setPixelColor(x + 200, y + 300, large.pixelColor(x, y));
    }
    QImage clear(large.size(), QImage::Format_ARGB32);
    clear.fill(Qt::transparent);
    for (int y = 0; y < large.height(); ++y) {
        for (int x = 0; x < large.width(); ++x) {
            if (large.pixelColor(x, y) == Qt::black)
                clear.setPixelColor(x, y, Qt::black);
        }
    }
    QTest::newRow("one pixel for each square") << code << u"card.png"_s;
    QTest::newRow("as it is on the screen") << large << u"card.png"_s;
    QTest::newRow("as a photo of a sheet") << sheet << u"card.jpg"_s;
    QTest::newRow("the photo turned round") << sheet.transformed(QTransform().rotate(90)) << u"card.jpg"_s;
    QTest::newRow("on no ground") << clear << u"card.png"_s;
}

void TestCardRead::aCardIsReadFromAPicture()
{
    QFETCH(QImage, image);
    QFETCH(QString, name);
    const QAbstractItemModelTester contract(m_vm->lines(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    const qsizetype steps = m_desk->steps().size();
    m_vm->read(picture(image, name));
    QVERIFY2(m_vm->problem().isEmpty(), qPrintable(m_vm->problem()));
    QCOMPARE(m_vm->name(), u"Noor Z."_s);
    QCOMPARE(text(u"Call at a temperature of"_s), u"38.0 °C"_s);
    QCOMPARE(m_vm->lines()->rows().size(), card().fields.size());
    QCOMPARE(m_desk->steps().size(), steps); // only read
}

void TestCardRead::whatIsNoCardIsOneSentence_data()
{
    QTest::addColumn<QByteArray>("bytes"); // of the file; empty = `image`
    QTest::addColumn<QImage>("image");
    QTest::addColumn<QString>("problem");
    QImage empty(300, 300, QImage::Format_RGB32);
    empty.fill(Qt::white);
    const QString other = u"This QR code is not an emergency card of Dayplus. Nothing was changed."_s;
    const QString noPicture = u"This file is not a picture that Dayplus can read. Nothing was changed."_s;
    QTest::newRow("a code of somebody else") << QByteArray() << qrPicture(u"https://example.org/menu"_s) << other;
    QTest::newRow("one that only looks like ours") << QByteArray() << qrPicture(u"Dayplus emergency card 1\nbank account: 12"_s) << other;
    QTest::newRow("of a later time") << QByteArray() << qrPicture(u"Dayplus emergency card 2\nname: Noor"_s)
                                     << u"This card was written by a newer Dayplus. Nothing was changed."_s;
    QTest::newRow("no code") << QByteArray() << empty << u"There is no QR code in this picture, or it is not sharp enough. Nothing was changed."_s;
    QTest::newRow("no picture") << QByteArray("%PDF-1.7 not a picture") << QImage() << noPicture;
    QTest::newRow("a broken picture") << QByteArray("\x89PNG\r\n\x1a\n broken") << QImage() << noPicture;
    QTest::newRow("far too large") << QByteArray(21 * 1024 * 1024, 'x') << QImage() << u"This picture is too large. Up to 20 MB can be read. Nothing was changed."_s;
}

void TestCardRead::whatIsNoCardIsOneSentence()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QImage, image);
    m_vm->read(picture(card()));
    QVERIFY(m_vm->problem().isEmpty());
    if (image.isNull()) {
        QFile wrong(m_folder.filePath(u"wrong.png"_s));
        QVERIFY(wrong.open(QIODevice::WriteOnly) && wrong.write(bytes) == bytes.size());
    } else {
        picture(image, u"wrong.png"_s);
    }
    m_vm->read(file(u"wrong.png"_s));
    QTEST(m_vm->problem(), "problem");
    QCOMPARE(m_vm->name(), u"Noor Z."_s); // what was read before stands
    m_vm->read(file(u"nowhere.png"_s));
    QVERIFY(!m_vm->problem().isEmpty());
}

void TestCardRead::theCardBecomesANewPatientAsOneStep()
{
    m_vm->take(); // nothing was read yet
    QSignalSpy taken(m_vm.get(), &CardReadViewModel::taken);
    const QString treatment = shippedCatalogues().treatment(u"ahsct_ms_beam_atg")->label;
    m_vm->read(picture(card({{u"treatment"_s, treatment}, {u"centre"_s, u"Charité"_s}})));
    const qsizetype steps = m_desk->steps().size();
    m_vm->take();
    m_vm->take();
    Desk::settle();
    QCOMPARE(taken.count(), 1);
    QCOMPARE(m_desk->steps().size(), steps + 1);
    const Id id = taken[0][0].toUuid();
    const Patient noor = *m_desk->roster->patient(id);
    QCOMPARE(noor.name, u"Noor Z."_s);
    QCOMPARE(noor.birthDate, QDate(1984, 5, 31));
    QCOMPARE(noor.disease, u"ms"_s);
    QCOMPARE(noor.teamPhone, u"030 23125 040"_s);
    const QList<Course> courses = m_desk->roster->courses(id);
    QCOMPARE(courses.size(), 1);
    QCOMPARE(courses[0].templateId, u"ahsct_ms_beam_atg"_s);
    QCOMPARE(courses[0].day0, Moment::onDay({2026, 3, 10}));
    QCOMPARE(courses[0].centre, u"Charité"_s);
    const QList<Entry> allergies = m_desk->entries(u"allergy"_s);
    QCOMPARE(allergies.size(), 2);
    QCOMPARE(std::get<AllergyFacts>(allergies[0]->facts).substance, u"penicillin"_s);
    QCOMPARE(std::get<AllergyFacts>(allergies[0]->facts).reaction, u"rash, swelling"_s);
    QCOMPARE(std::get<AllergyFacts>(allergies[1]->facts).substance, u"latex"_s);
    QCOMPARE(allergies[0]->reporter, Reporter::Report);
    const QList<Entry> all = m_desk->entries();
    const auto note = std::find_if(all.begin(), all.end(), [](const Entry &entry) { return entry->kind == Kind::Note; });
    QVERIFY(note != all.end());
    QCOMPARE((*note)->note, u"From the emergency card:\nSteroids: prednisone 10 mg\nCall at a temperature of: 38.0 °C"_s);
    m_desk->notices->undo();
    Desk::settle();
    QVERIFY(!m_desk->roster->patient(id));
    QVERIFY(m_desk->entries().isEmpty());
}

void TestCardRead::whatCannotBeReadAsADateStaysAsWords()
{
    m_vm->read(picture(cardOf({{u"name"_s, u"Noor"_s}, {u"treatment"_s, u"Cells of our ward"_s}, {u"day_0"_s, u"about March 2026"_s}, {u"illness"_s, u"A rare one"_s}})));
    m_vm->take();
    Desk::settle();
    const QList<Patient> patients = m_desk->records<Patient>(RecordKind::Patient);
    QCOMPARE(patients.size(), 2);
    const auto noor = std::find_if(patients.begin(), patients.end(), [](const Patient &p) { return p.name == u"Noor"; });
    QCOMPARE(noor->diseaseText, u"A rare one"_s);
    QCOMPARE(m_desk->roster->courses(noor->id).first().day0, Moment::unknown()); // never the 1st
    QVERIFY(m_desk->entries(u"note"_s).first()->note.contains(u"Day 0: about March 2026"_s));
    QVERIFY(m_desk->entries(u"note"_s).first()->note.contains(u"Treatment: Cells of our ward"_s));
}

void TestCardRead::noKnownAllergiesIsAnAnswer()
{
    m_vm->read(picture(cardOf({{u"name"_s, u"Noor"_s}, {u"allergies"_s, u"No known allergies"_s}})));
    m_vm->take();
    Desk::settle();
    const QList<Entry> allergies = m_desk->entries(u"allergy"_s);
    QCOMPARE(allergies.size(), 1);
    QCOMPARE(std::get<AllergyFacts>(allergies[0]->facts).answer, AllergyFacts::Answer::NoneKnown);
}

void TestCardRead::aFailedSaveKeepsTheCard()
{
    QSignalSpy taken(m_vm.get(), &CardReadViewModel::taken);
    m_vm->read(picture(card()));
    m_desk->store->fails = Fault::NoSpace;
    m_vm->take();
    Desk::settle();
    QVERIFY(!m_vm->problem().isEmpty() && taken.isEmpty());
    m_desk->store->fails.reset();
    m_vm->take();
    Desk::settle();
    QCOMPARE(taken.count(), 1);
}

QTEST_GUILESS_MAIN(TestCardRead)
#include "tst_cardread.moc"
