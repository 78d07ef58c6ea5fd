// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/secret.h"
#include "memoryscan.h"

#include <QtTest>
#include <optional>
#include <type_traits>

using namespace dayplus;
using namespace Qt::StringLiterals;

static_assert(!std::is_copy_constructible_v<Secret> && !std::is_copy_assignable_v<Secret>);
static_assert(std::is_nothrow_move_constructible_v<Secret> && std::is_nothrow_move_assignable_v<Secret>);

namespace {

/** 48 bytes nobody else has: the end of a longer text, because a freed block's beginning is soon written over. */
Needle makeNeedle()
{
    QByteArray masked;
    for (int i = 0; i < 48; ++i)
        masked += char(('a' + (i * 7 + 3) % 26) ^ Needle::kMask);
    return Needle(masked);
}

/** 64 letters to go before the needle. Written in place: no other copy is made. */
QByteArray padded(const Needle &needle)
{
    constexpr int kBefore = 64;
    QByteArray bytes(kBefore + needle.masked().size(), '-');
    needle.writeTo(bytes.data() + kBefore);
    return bytes;
}

void wipe(QByteArray &bytes)
{
    bytes.fill('\0');
}

} // namespace

class TestSecret : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void twoKeyboardsGiveTheSameBytes_data();
    void twoKeyboardsGiveTheSameBytes();
    void movingLeavesNothingBehind();
    void nothingLingersAfterItWent();
    void nothingLingersOfATypedText();
    void assigningWipesWhatWasThere();
    void aCopyIsItsOwn();
};

void TestSecret::twoKeyboardsGiveTheSameBytes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("ASCII stays") << u"correct horse"_s << QByteArray("correct horse");
    QTest::newRow("a composed letter") << u"caf\u00e9"_s << QByteArray("caf\xc3\xa9");
    QTest::newRow("a letter and its accent") << u"cafe\u0301"_s << QByteArray("caf\xc3\xa9");
    QTest::newRow("a ligature") << u"\ufb01sh"_s << QByteArray("fish");
    QTest::newRow("full-width letters") << u"\uff21\uff11"_s << QByteArray("A1");
    QTest::newRow("capitals stay capitals") << u"Horse"_s << QByteArray("Horse");
    QTest::newRow("nothing") << u""_s << QByteArray();
}

void TestSecret::twoKeyboardsGiveTheSameBytes()
{
    QFETCH(QString, text);
    QTEST(Secret::fromText(text).bytes(), "bytes");
}

void TestSecret::movingLeavesNothingBehind()
{
    Secret first = Secret::fromText(u"correct horse"_s);
    Secret second = std::move(first);
    QVERIFY(first.isEmpty()); // NOLINT: that is the point
    QCOMPARE(second.bytes(), QByteArray("correct horse"));
    first = std::move(second);
    QVERIFY(second.isEmpty()); // NOLINT
    QCOMPARE(first.bytes(), QByteArray("correct horse"));
    first = std::move(first);
    QCOMPARE(first.bytes(), QByteArray("correct horse"));
}

void TestSecret::nothingLingersAfterItWent()
{
    const Needle needle = makeNeedle();
    QCOMPARE(needle.countInMemory(), 0);
    std::optional<Secret> secret(padded(needle));
    QCOMPARE(needle.countInMemory(), 1); // the search does find it
    secret.reset();
    QCOMPARE(needle.countInMemory(), 0);
}

void TestSecret::nothingLingersOfATypedText()
{
    const Needle needle = makeNeedle();
    QByteArray typed = padded(needle);
    QString text(typed.size() + 1, QChar(0xfb01)); // ends with a ligature, so that normalizing makes another string
    for (qsizetype i = 0; i < typed.size(); ++i)
        text[i] = QLatin1Char(typed[i]);
    wipe(typed);
    std::optional<Secret> secret(Secret::fromText(text));
    text.fill(QChar(0));
    QCOMPARE(needle.countInMemory(), 1);
    secret.reset();
    QCOMPARE(needle.countInMemory(), 0);
    QByteArray wide;
    for (const char c : needle.masked()) {
        wide += c;
        wide += Needle::kMask; // a masked 0
    }
    QCOMPARE(Needle(wide).countInMemory(), 0); // as UTF-16 neither
}

void TestSecret::assigningWipesWhatWasThere()
{
    const Needle needle = makeNeedle();
    Secret secret(padded(needle));
    QCOMPARE(needle.countInMemory(), 1);
    secret = Secret(QByteArray("short"));
    QCOMPARE(needle.countInMemory(), 0);
    QCOMPARE(secret.bytes(), QByteArray("short"));
}

void TestSecret::aCopyIsItsOwn()
{
    QByteArray bytes("correct horse");
    Secret secret(bytes);
    const Secret copy = secret.copy();
    secret.wipe();
    QVERIFY(secret.isEmpty());
    QCOMPARE(copy.bytes(), QByteArray("correct horse"));
    QCOMPARE(bytes, QByteArray("correct horse")); // the caller's own is the caller's to wipe
}

QTEST_GUILESS_MAIN(TestSecret)
#include "tst_secret.moc"
