// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/emergencycard.h"

#include <QtTest>

using namespace dayplus;
using namespace Qt::StringLiterals;

class TestEmergencyCard : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void itComesBackAsItWasWritten();
    void theQrTextComesBackToo();
    void onlyKnownLinesAreOnIt();
    void whatIsNotOursIsRefused_data();
    void whatIsNotOursIsRefused();
    void qrTextThatIsNotOursIsRefused_data();
    void qrTextThatIsNotOursIsRefused();
};

static EmergencyCard mara()
{
    return cardOf({{u"team_phone"_s, u"030 23125 040"_s}, {u"name"_s, u"Mara L."_s}, {u"allergies"_s, u"Penicillin: rash"_s}});
}

void TestEmergencyCard::itComesBackAsItWasWritten()
{
    const EmergencyCard card = mara();
    QCOMPARE(card.fields.first().id, u"name"_s); // in the order it is read
    QCOMPARE(toJson(card), QByteArray(R"({"dayplus":"emergency-card","fields":{"allergies":"Penicillin: rash","name":"Mara L.","team_phone":"030 23125 040"},"version":1})"));
    const auto read = cardFromJson(toJson(card));
    QVERIFY(read);
    QCOMPARE(*read, card);
    QCOMPARE(read->text(u"team_phone"_s), u"030 23125 040"_s);
}

void TestEmergencyCard::theQrTextComesBackToo()
{
    QCOMPARE(toQrText(mara()), u"Dayplus emergency card 1\nname: Mara L.\nteam phone: 030 23125 040\nallergies: Penicillin: rash"_s);
    const auto read = cardFromQrText(toQrText(mara()));
    QVERIFY(read);
    QCOMPARE(*read, mara());
}

void TestEmergencyCard::onlyKnownLinesAreOnIt()
{
    const EmergencyCard card = cardOf({{u"name"_s, u"  Mara\n L. "_s}, {u"passphrase"_s, u"secret"_s}, {u"trial"_s, QString()},
                                       {u"instructions"_s, QString(1000, u'x')}});
    QCOMPARE(card.fields.size(), 2);
    QCOMPARE(card.text(u"name"_s), u"Mara L."_s); // one line, so that the QR text stays readable
    QCOMPARE(card.text(u"instructions"_s).size(), kCardTextLimit);
    QVERIFY(cardFromQrText(toQrText(card)));
}

void TestEmergencyCard::whatIsNotOursIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Fault>("fault");
    QTest::newRow("nothing") << QByteArray() << Fault::Unreadable;
    QTest::newRow("another file") << QByteArray("{\"hello\":1}") << Fault::Unreadable;
    QTest::newRow("cut off") << toJson(mara()).chopped(5) << Fault::Unreadable;
    QTest::newRow("no lines") << QByteArray(R"({"dayplus":"emergency-card","fields":{},"version":1})") << Fault::Unreadable;
    QTest::newRow("a line that is not ours") << QByteArray(R"({"dayplus":"emergency-card","fields":{"link":"http://x"},"version":1})") << Fault::Unreadable;
    QTest::newRow("a part that is not ours") << QByteArray(R"({"dayplus":"emergency-card","fields":{"name":"M"},"version":1,"x":1})") << Fault::Unreadable;
    QTest::newRow("a number as a line") << QByteArray(R"({"dayplus":"emergency-card","fields":{"name":1},"version":1})") << Fault::Unreadable;
    QTest::newRow("a newer one") << QByteArray(R"({"dayplus":"emergency-card","fields":{"name":"M"},"version":2})") << Fault::TooNew;
    QTest::newRow("a huge one") << QByteArray(17'000, ' ') << Fault::TooLarge;
}

void TestEmergencyCard::whatIsNotOursIsRefused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(Fault, fault);
    const auto read = cardFromJson(bytes);
    QVERIFY(!read);
    QCOMPARE(read.error().fault, fault);
}

void TestEmergencyCard::qrTextThatIsNotOursIsRefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Fault>("fault");
    QTest::newRow("nothing") << QString() << Fault::Unreadable;
    QTest::newRow("a web address") << u"https://example.org"_s << Fault::Unreadable;
    QTest::newRow("only our first line") << u"Dayplus emergency card 1"_s << Fault::Unreadable;
    QTest::newRow("no number after it") << u"Dayplus emergency card x\nname: M"_s << Fault::Unreadable;
    QTest::newRow("a line that is not ours") << u"Dayplus emergency card 1\nlink: http://x"_s << Fault::Unreadable;
    QTest::newRow("a newer one") << u"Dayplus emergency card 9\nname: M"_s << Fault::TooNew;
    QTest::newRow("a huge one") << QString(17'000, u'x') << Fault::TooLarge;
}

void TestEmergencyCard::qrTextThatIsNotOursIsRefused()
{
    QFETCH(QString, text);
    QFETCH(Fault, fault);
    const auto read = cardFromQrText(text);
    QVERIFY(!read);
    QCOMPARE(read.error().fault, fault);
}

QTEST_GUILESS_MAIN(TestEmergencyCard)
#include "tst_emergencycard.moc"
