// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/keyslots.h"
#include "storage/recoverycode.h"
#include "vaultfixture.h"

#include <QtEndian>
#include <sys/resource.h>
#include <unistd.h>

using namespace dayplus;
using namespace dayplus::storage;
using namespace Qt::StringLiterals;
using dayplus::test::faultOf;
using dayplus::test::kFloor;

namespace {

const QByteArray kCode(20, 'c');

/** The bytes with the trailing checksum made to fit again: what an attacker would do. */
QByteArray resealed(QByteArray bytes)
{
    bytes.chop(32);
    return bytes + blake2b(bytes);
}

QByteArray hexOf(const SecureKey &key)
{
    return QByteArray(reinterpret_cast<const char *>(key.data()), qsizetype(key.size())).toHex();
}

/** What a file gives: the vault key in hex, or the fault. */
Result<QByteArray> opened(const QByteArray &file, SlotType type, const Secret &secret)
{
    const auto parsed = KeySlots::parse(file);
    if (!parsed)
        return parsed.error();
    const auto key = parsed->open(type, secret);
    if (!key)
        return key.error();
    return hexOf(key->vaultKey);
}

constexpr int kHead = 41, kSlot = 115, kTail = 136;
constexpr int kPassesAt = kHead + 18, kMemoryAt = kHead + 22, kLanesAt = kHead + 26;

} // namespace

class TestKeySlots : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(sodium_init() >= 0);
        m_key = SecureKey::random();
        KeySlots keySlots = KeySlots::forNewVault();
        QVERIFY(keySlots.addPassphrase(m_key, test::passphrase(), kFloor));
        QVERIFY(keySlots.addRecoveryCode(m_key, Secret(kCode)));
        keySlots.setAnchor({7, QByteArray(32, 'h')});
        m_file = keySlots.toBytes(m_key);
    }

    void argon2id_gives_the_known_answer()
    {
        // Checked against the reference program: argon2 -id -t 2 -k 19456 -p 1 -l 32, salt "0123456789abcdef".
        const auto key = stretch(Secret(QByteArrayLiteral("correct horse battery")), QByteArrayLiteral("0123456789abcdef"), kFloor);
        QVERIFY(key);
        QCOMPARE(hexOf(*key), QByteArrayLiteral("ebd23ba828c34ec430850a85be94098aa108d25190bf10bce1f5c4d0ab7171ae"));
    }

    void xchacha20_poly1305_gives_the_known_answer()
    {
        // draft-irtf-cfrg-xchacha-03, A.3.1
        const QByteArray plain("Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, sunscreen would be it.");
        const QByteArray bound = QByteArray::fromHex("50515253c0c1c2c3c4c5c6c7");
        const QByteArray key = QByteArray::fromHex("808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f");
        const QByteArray nonce = QByteArray::fromHex("404142434445464748494a4b4c4d4e4f5051525354555657");
        QByteArray sealed(plain.size() + 16, '\0');
        const auto raw = [](const QByteArray &bytes) { return reinterpret_cast<const unsigned char *>(bytes.constData()); };
        crypto_aead_xchacha20poly1305_ietf_encrypt(reinterpret_cast<unsigned char *>(sealed.data()), nullptr, raw(plain),
                                                   std::uint64_t(plain.size()), raw(bound), std::uint64_t(bound.size()), nullptr, raw(nonce), raw(key));
        QCOMPARE(sealed.first(16).toHex(), QByteArrayLiteral("bd6d179d3e83d43b9576579493c0e939"));
        QCOMPARE(sealed.last(16).toHex(), QByteArrayLiteral("c0875924c1c7987947deafd8780acf49"));
    }

    void the_file_has_the_written_layout()
    {
        QCOMPARE(m_file.size(), kHead + 2 * kSlot + kTail);
        QVERIFY(m_file.startsWith(QByteArray("DPSLOT1\0\1\0\0\0", 12)));
        QCOMPARE(qFromLittleEndian<quint64>(m_file.constData() + 28), quint64(2));
        QCOMPARE(qFromLittleEndian<quint32>(m_file.constData() + kMemoryAt), quint32(19 * 1024));
        const auto parsed = KeySlots::parse(m_file);
        QVERIFY(parsed);
        QCOMPARE(parsed->anchor().sequence, quint64(7));
        QCOMPARE(parsed->toBytes(m_key), m_file);
    }

    void both_slots_give_the_same_key()
    {
        const auto byPassphrase = opened(m_file, SlotType::Passphrase, test::passphrase());
        const auto byCode = opened(m_file, SlotType::RecoveryCode, Secret(kCode));
        QVERIFY(byPassphrase && byCode);
        QCOMPARE(*byPassphrase, hexOf(m_key));
        QCOMPARE(*byCode, hexOf(m_key));
    }

    void near_misses_never_open()
    {
        QCOMPARE(faultOf(opened(m_file, SlotType::Passphrase, Secret::fromText(u"correct horse batterz"_s))), Fault::WrongKey);
        QCOMPARE(faultOf(opened(m_file, SlotType::Passphrase, Secret(kCode))), Fault::WrongKey);
        QCOMPARE(faultOf(opened(m_file, SlotType::Passphrase, Secret())), Fault::WrongKey);
        for (int bit = 0; bit < 160; ++bit) {
            QByteArray near = kCode;
            near[bit / 8] = char(near[bit / 8] ^ (1 << bit % 8));
            QCOMPARE(faultOf(opened(m_file, SlotType::RecoveryCode, Secret(near))), Fault::WrongKey);
        }
    }

    void one_passphrase_typed_on_two_keyboards_is_one_passphrase()
    {
        KeySlots keySlots = KeySlots::forNewVault();
        QVERIFY(keySlots.addPassphrase(m_key, Secret::fromText(u"Ärger mit \uFB01sch"_s), kFloor));
        QVERIFY(opened(keySlots.toBytes(m_key), SlotType::Passphrase, Secret::fromText(u"A\u0308rger mit fisch"_s)));
    }

    void no_changed_byte_opens_even_with_a_fitting_checksum()
    {
        int derived = 0;
        for (qsizetype i = 0; i < m_file.size() - 32; ++i) {
            for (const int flip : {0x01, 0x80}) {
                QByteArray changed = m_file;
                changed[i] = char(changed[i] ^ flip);
                QVERIFY2(!KeySlots::parse(changed), qPrintable(QString::number(i)));
                const auto byCode = opened(resealed(changed), SlotType::RecoveryCode, Secret(kCode));
                QVERIFY2(!byCode, qPrintable(QString::number(i)));
            }
            // Each derivation costs: every byte of the passphrase's own slot, the rest by the cheap slot above.
            if (i < kHead + 1 || i >= kHead + kSlot || (i >= kPassesAt && i < kLanesAt))
                continue;
            QByteArray changed = m_file;
            changed[i] = char(changed[i] ^ 0x10);
            QVERIFY2(!opened(resealed(changed), SlotType::Passphrase, test::passphrase()), qPrintable(QString::number(i)));
            ++derived;
        }
        QVERIFY(derived > 100);
    }

    void no_shortened_or_lengthened_file_opens()
    {
        for (qsizetype size = 0; size < m_file.size(); ++size) {
            QVERIFY(!opened(m_file.first(size), SlotType::RecoveryCode, Secret(kCode)));
            if (size >= 32)
                QVERIFY(!opened(resealed(m_file.first(size)), SlotType::RecoveryCode, Secret(kCode)));
        }
        QVERIFY(!opened(resealed(m_file + QByteArray(115, '\0')), SlotType::RecoveryCode, Secret(kCode)));
        QVERIFY(!opened(m_file + QByteArray(10000, '\0'), SlotType::RecoveryCode, Secret(kCode)));
    }

    void limits_hold_before_anything_is_derived_data()
    {
        QTest::addColumn<int>("at");
        QTest::addColumn<quint32>("value");
        QTest::newRow("one pass") << kPassesAt << 1U;
        QTest::newRow("seventeen passes") << kPassesAt << 17U;
        QTest::newRow("passes that wrap around") << kPassesAt << 0x80000002U;
        QTest::newRow("less than 19 MiB") << kMemoryAt << 19U * 1024 - 1;
        QTest::newRow("more than 1 GiB") << kMemoryAt << 1024U * 1024 + 1;
        QTest::newRow("4 TiB") << kMemoryAt << 0xffffffffU;
        QTest::newRow("no memory") << kMemoryAt << 0U;
    }
    void limits_hold_before_anything_is_derived()
    {
        QFETCH(int, at);
        QFETCH(quint32, value);
        QByteArray changed = m_file;
        qToLittleEndian(value, changed.data() + at);
        QCOMPARE(faultOf(KeySlots::parse(resealed(changed))), Fault::Corrupt);
    }

    void new_slots_keep_the_limits()
    {
        KeySlots keySlots = KeySlots::forNewVault();
        for (const KdfParameters &kdf : {KdfParameters{1, kMinMemory}, {2, kMinMemory - 1024}, {17, kMinMemory}, {2, kMaxMemory + 1024}, {0, 0}})
            QCOMPARE(faultOf(keySlots.addPassphrase(m_key, test::passphrase(), kdf)), Fault::Invalid);
    }

    void a_newer_file_is_said_to_be_newer()
    {
        QByteArray newer = m_file;
        newer[8] = 3;
        QCOMPARE(faultOf(KeySlots::parse(resealed(newer))), Fault::TooNew);
        QCOMPARE(faultOf(KeySlots::parse("PK\3\4 something else entirely")), Fault::NotAVault);
    }

    void too_little_memory_is_not_a_wrong_passphrase()
    {
        struct rlimit before = {};
        QCOMPARE(::getrlimit(RLIMIT_AS, &before), 0);
        QFile statm(u"/proc/self/statm"_s);
        QVERIFY(statm.open(QIODevice::ReadOnly));
        const auto used = statm.readLine().split(' ').first().toULongLong() * quint64(::sysconf(_SC_PAGESIZE));
        const struct rlimit tight = {used + 64 * 1024 * 1024, before.rlim_max};
        QCOMPARE(::setrlimit(RLIMIT_AS, &tight), 0);
        const auto key = stretch(test::passphrase(), QByteArray(16, 's'), {2, 512 * 1024 * 1024});
        QCOMPARE(::setrlimit(RLIMIT_AS, &before), 0);
        QCOMPARE(faultOf(key), Fault::NoMemory);
    }

    void a_calibrated_derivation_keeps_its_limits()
    {
        const KdfParameters found = calibrate();
        QVERIFY(withinLimits(found));
        QVERIFY(found.passes >= 3);
        QVERIFY(found.memoryBytes >= 64 * 1024 * 1024 && found.memoryBytes <= 256 * 1024 * 1024);
    }

    void a_recovery_code_is_read_however_it_is_typed_data()
    {
        QTest::addColumn<QString>("typed");
        const QString code = recoveryCodeFor(Secret(QByteArray::fromHex("00443214c74254b635cf84653a56d7c675be77df")));
        QTest::newRow("as printed") << code;
        QTest::newRow("lower case") << code.toLower();
        QTest::newRow("without dashes") << QString(code).remove(u'-');
        QTest::newRow("spaces and line breaks") << u"  "_s + QString(code).replace(u'-', u" \n"_s) + u' ';
        QTest::newRow("O for 0 and L for 1") << QString(code).replace(u'0', u'O').replace(u'1', u'l');
        QTest::newRow("o for 0 and I for 1") << QString(code).replace(u'0', u'o').replace(u'1', u'I');
    }
    void a_recovery_code_is_read_however_it_is_typed()
    {
        QFETCH(QString, typed);
        const auto bytes = recoveryBytesOf(typed);
        QVERIFY(bytes);
        QCOMPARE(bytes->bytes().toHex(), QByteArrayLiteral("00443214c74254b635cf84653a56d7c675be77df"));
    }

    void a_recovery_code_is_written_in_groups_of_four()
    {
        const QString code = recoveryCodeFor(Secret(QByteArray::fromHex("00443214c74254b635cf84653a56d7c675be77df")));
        // The 20 bytes count the 32 letters up: 0, 1, 2 … 31.
        QVERIFY2(code.startsWith(u"0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV-WXYZ-"_s), qPrintable(code));
        QCOMPARE(code.size(), 42);
    }

    void a_slip_in_a_recovery_code_is_noticed()
    {
        const QString code = recoveryCodeFor(Secret(kCode));
        int missed = 0, tried = 0;
        for (qsizetype i = 0; i < code.size(); ++i) {
            if (code[i] == u'-')
                continue;
            for (const char other : std::string_view("0123456789ABCDEFGHJKMNPQRSTVWXYZ")) {
                QString slip = code;
                slip[i] = QLatin1Char(other);
                if (slip == code)
                    continue;
                ++tried;
                missed += recoveryBytesOf(slip).has_value();
            }
        }
        QCOMPARE(tried, 34 * 31);
        QVERIFY2(missed <= 5, qPrintable(QString::number(missed)));   // two check characters: one in 1,024 by chance
        QVERIFY(!recoveryBytesOf(code.chopped(1)));
        QVERIFY(!recoveryBytesOf(code + u'0'));
        QVERIFY(!recoveryBytesOf(QString(code).replace(0, 1, u"U"_s)));
        QVERIFY(!recoveryBytesOf({}));
    }

private:
    SecureKey m_key;
    QByteArray m_file;
};

QTEST_GUILESS_MAIN(TestKeySlots)
#include "tst_keyslots.moc"
