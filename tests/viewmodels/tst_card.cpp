// SPDX-License-Identifier: GPL-3.0-or-later
#include "calldesk.h"
#include "viewmodels/cardviewmodel.h"
#include "viewmodels/qrpicture.h"

#include <QAbstractItemModelTester>
#include <QImage>
#include <QTemporaryDir>

using namespace dayplus;
using namespace Qt::StringLiterals;

class TestCard : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_vm.reset();
        m_file = MemoryCardFile();
        m_desk = std::make_unique<CallDesk>();
        m_desk->giveTeam();
        open();
    }
    void itIsOffUntilSomebodyWantsIt();
    void onWritesExactlyWhatTheScreenLists();
    void offDeletesTheFile();
    void whatChangesIsWrittenAnew();
    void anotherPatientsCardIsLeftAlone();
    void aFullDiskIsSaidAndItStaysOff();
    void theLockScreenReadsItWithoutAKey();
    void aFileThatIsNotOursIsASentence();
    void theQrCodeIsAPicture();
    void theWalletCardHasTheTeamsWordsAndItsSources();
    void theWalletCardIsPrinted();

private:
    void open()
    {
        m_vm = std::make_unique<CardViewModel>(m_desk->journal, *m_desk->roster, *m_desk->watch, *m_desk->notices, &m_file);
        CallDesk::settle();
    }
    QStringList texts() const
    {
        QStringList all;
        for (const CardLineRow &row : m_vm->lines()->rows())
            all.append(row.text);
        return all;
    }
    MemoryCardFile m_file;
    std::unique_ptr<CallDesk> m_desk;
    std::unique_ptr<CardViewModel> m_vm;
};

void TestCard::itIsOffUntilSomebodyWantsIt()
{
    QVERIFY(m_vm->possible());
    QVERIFY(!m_vm->isOn());
    QVERIFY(!m_file.bytes);
    QVERIFY(texts().contains(u"030 23125 040"_s)); // what would be on it can be read first
    QVERIFY(m_vm->warning().contains(u"not encrypted"));
}

void TestCard::onWritesExactlyWhatTheScreenLists()
{
    QAbstractItemModelTester tester(m_vm->lines());
    m_vm->setOn(true);
    CallDesk::settle();
    QVERIFY(m_vm->isOn());
    const auto card = cardFromJson(*m_file.bytes);
    QVERIFY(card);
    QStringList written;
    for (const CardField &field : card->fields)
        written.append(field.text);
    QCOMPARE(written, texts());
    QVERIFY(!m_file.bytes->contains("cart_auto"));
    open(); // after a restart
    QVERIFY(m_vm->isOn());
}

void TestCard::offDeletesTheFile()
{
    m_vm->setOn(true);
    CallDesk::settle();
    m_vm->setOn(false);
    CallDesk::settle();
    QVERIFY(!m_file.bytes);
    m_desk->giveTeam(u"040 1"_s);
    CallDesk::settle();
    QVERIFY(!m_file.bytes);
}

void TestCard::whatChangesIsWrittenAnew()
{
    m_vm->setOn(true);
    CallDesk::settle();
    const int before = m_file.writes;
    m_desk->temperature(u"36.6"_s); // not on the card
    QCOMPARE(m_file.writes, before);
    m_desk->giveTeam(u"040 123456"_s);
    CallDesk::settle();
    QVERIFY(m_file.bytes->contains("040 123456"));
    EntryDraft allergy;
    allergy.patient = m_desk->patient;
    allergy.kind = Kind::Allergy;
    allergy.code = u"allergy"_s;
    AllergyFacts facts;
    facts.substance = u"Penicillin"_s;
    facts.reaction = u"rash"_s;
    allergy.facts = facts;
    m_desk->add(allergy);
    CallDesk::settle();
    QVERIFY(m_file.bytes->contains("Penicillin (rash)"));
}

void TestCard::anotherPatientsCardIsLeftAlone()
{
    m_vm->setOn(true);
    CallDesk::settle();
    const QByteArray mara = *m_file.bytes;
    const Id noor = m_desk->put(patientNamed(u"Noor"_s));
    CallDesk::settle();
    m_desk->roster->setCurrentPatient(noor);
    CallDesk::settle();
    QVERIFY(!m_vm->isOn());
    QCOMPARE(*m_file.bytes, mara);
}

void TestCard::aFullDiskIsSaidAndItStaysOff()
{
    m_file.full = true;
    m_vm->setOn(true);
    CallDesk::settle();
    QVERIFY(!m_vm->isOn());
    QVERIFY(m_desk->notices->failure());
}

void TestCard::theLockScreenReadsItWithoutAKey()
{
    LockCardViewModel locked(&m_file);
    QVERIFY(!locked.present());
    m_vm->setOn(true);
    CallDesk::settle();
    locked.reload();
    QVERIFY(locked.present());
    QCOMPARE(locked.teamPhone(), u"030 23125 040"_s);
    QCOMPARE(locked.teamName(), u"Ward 7B"_s);
    QCOMPARE(locked.emergency(), u"112"_s);
    QCOMPARE(locked.lines()->rowCount(), m_vm->lines()->rowCount());
    QVERIFY(!LockCardViewModel(nullptr).present());
}

void TestCard::aFileThatIsNotOursIsASentence()
{
    m_file.bytes = "{\"hello\":1}";
    LockCardViewModel locked(&m_file);
    QVERIFY(locked.present());
    QVERIFY(locked.problem().contains(u"cannot be read"));
    QCOMPARE(locked.emergency(), u"112"_s);
    QCOMPARE(locked.lines()->rowCount(), 0);
}

void TestCard::theQrCodeIsAPicture()
{
    QVERIFY(m_vm->qr().startsWith(u"data:image/png;base64,"));
    const QImage picture = qrPicture(toQrText(m_vm->card()));
    QVERIFY(picture.width() > 30);
    QCOMPARE(picture.width(), picture.height());
    QCOMPARE(picture.pixelColor(0, 0), QColor(Qt::white)); // the quiet zone
    QCOMPARE(picture.pixelColor(4, 4), QColor(Qt::black)); // the corner mark
    QVERIFY(qrPicture({}).isNull());
    QVERIFY(qrPicture(QString(5000, u'x')).isNull());
}

void TestCard::theWalletCardHasTheTeamsWordsAndItsSources()
{
    m_desk->giveSheet();
    CallDesk::settle();
    QStringList all;
    for (const CardLineRow &row : m_vm->wallet()->rows()) {
        all.append(row.text);
        QVERIFY2(row.title.isEmpty() != row.source.isEmpty(), qPrintable(row.text)); // ours: a source; recorded: a name
    }
    QVERIFY(all.contains(u"Call us at 38.0 °C or more, day or night."_s));
    QVERIFY(all.contains(u"38.0 °C"_s));
    QVERIFY(all.join(u' ').contains(u"irradiated"));
    QVERIFY(!all.join(u' ').contains(u"myasthenia"));
    Patient mg = *m_desk->roster->patient(m_desk->patient);
    mg.disease = u"mg"_s;
    m_desk->put(mg);
    CallDesk::settle();
    QVERIFY(m_vm->wallet()->rows().last().text.contains(u"myasthenia"));
}

void TestCard::theWalletCardIsPrinted()
{
    QTemporaryDir folder;
    const QString name = folder.filePath(u"wallet.pdf"_s);
    m_vm->saveWallet(QUrl::fromLocalFile(name));
    QFile file(name);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().startsWith("%PDF"));
    QVERIFY(m_desk->notices->text().contains(u"not encrypted"));
    m_vm->saveWallet(QUrl::fromLocalFile(folder.filePath(u"no/such/folder/wallet.pdf"_s)));
    QVERIFY(m_desk->notices->failure());
}

QTEST_MAIN(TestCard)
#include "tst_card.moc"
