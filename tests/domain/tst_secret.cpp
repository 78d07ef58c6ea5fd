// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/secret.h"
#include "memoryscan.h"

#include <QRandomGenerator>
#include <QRegularExpression>
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
    void normalizesAnyTextAsAWhole();
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

void TestSecret::normalizesAnyTextAsAWhole()
{
    // Letters and what joins them, of scripts with many rules: Latin, Bengali, Hangul (parts and whole), half-width kana, beyond the BMP.
    const QList<std::pair<uint, uint>> ranges{{0x20, 0x7e},     {0xa0, 0x17f},    {0x300, 0x36f},     {0x5b0, 0x5ea},     {0x980, 0x9ff},
                                              {0xb80, 0xbff},   {0xd00, 0xdff},   {0x1000, 0x109f},   {0x1100, 0x11ff},   {0x1e00, 0x1fff},
                                              {0x2100, 0x214f}, {0x3040, 0x30ff}, {0x3130, 0x318f},   {0xac00, 0xad00},   {0xfb00, 0xfdff},
                                              {0xff61, 0xffdc}, {0x11080, 0x110cf}, {0x1d15e, 0x1d1ff}, {0x1d400, 0x1d4ff}, {0x1f100, 0x1f1ff}};
    const QRegularExpression odd(u"[\\x{1100}-\\x{11ff}\\x{ac00}-\\x{d7a3}\\x{10000}-\\x{10ffff}]"_s);
    QRandomGenerator random(20260310);
    for (int i = 0; i < 20'000; ++i) {
        QString text;
        const int length = random.bounded(1, 8);
        for (int j = 0; j < length; ++j) {
            const auto [low, high] = ranges[random.bounded(int(ranges.size()))];
            const char32_t one = char32_t(random.bounded(low, high + 1));
            text += QString::fromUcs4(&one, 1);
        }
        const QByteArray bytes = Secret::fromText(text).bytes();
        QVERIFY2(Secret::fromText(text.normalized(QString::NormalizationForm_D)).bytes() == bytes, qPrintable(text));
        QVERIFY2(Secret::fromText(QString::fromUtf8(bytes)).bytes() == bytes, qPrintable(text));
        // Qt 6.4 leaves letters after a composed one beyond the BMP, and some Hangul, in parts; character by character it does not.
        const QString whole = text.normalized(QString::NormalizationForm_KC);
        QVERIFY2(whole.contains(odd) || whole.toUtf8() == bytes, qPrintable(text));
    }
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
