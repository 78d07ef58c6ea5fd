// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/keyslots.h"

#include <QtEndian>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace dayplus::storage {

namespace {

const QByteArray kMagic("DPSLOT1\0", 8);
constexpr quint16 kVersion = 2, kVersionWithoutPersons = 1;
constexpr qsizetype kHeadBytes = 8 + 2 + 2 + 16 + 8 + 4 + 1;
constexpr qsizetype kSlotBytes = 1 + 16 + 1 + 4 + 4 + 1 + 16 + 24 + 48;
constexpr qsizetype kTailBytes = 8 + 32 + 32 + 32 + 32;
constexpr quint8 kNoKdf = 0, kArgon2id = 1;

template<typename T> QByteArray number(T value)
{
    QByteArray bytes(sizeof(T), Qt::Uninitialized);
    qToLittleEndian(value, bytes.data());
    return bytes;
}

QByteArray randomBytes(int count)
{
    QByteArray bytes(count, Qt::Uninitialized);
    randombytes_buf(bytes.data(), std::size_t(count));
    return bytes;
}

const unsigned char *raw(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

/** Reads a fixed layout; the length was checked before. */
class Reader {
public:
    explicit Reader(const QByteArray &bytes) : m_bytes(bytes) {}
    template<typename T> T take()
    {
        m_at += sizeof(T);
        return qFromLittleEndian<T>(m_bytes.constData() + m_at - qsizetype(sizeof(T)));
    }
    QByteArray take(qsizetype count)
    {
        m_at += count;
        return m_bytes.mid(m_at - count, count);
    }

private:
    const QByteArray &m_bytes;
    qsizetype m_at = 0;
};

Error damaged(const QString &what)
{
    return {Fault::Corrupt, u"vault.slots: "_s + what, {}};
}

Result<KeySlot> readSlot(Reader &reader, quint16 version)
{
    KeySlot slot;
    const quint8 type = reader.take<quint8>();
    slot.id = reader.take(16);
    const quint8 kdf = reader.take<quint8>();
    slot.kdf.passes = int(std::min(reader.take<quint32>(), quint32(kMaxPasses + 1)));
    slot.kdf.memoryBytes = qint64(reader.take<quint32>()) * 1024;
    const quint8 lanes = reader.take<quint8>();
    slot.salt = reader.take(kSaltBytes);
    slot.nonce = reader.take(24);
    slot.wrapped = reader.take(48);
    const auto newest = version == kVersionWithoutPersons ? SlotType::RecoveryCode : SlotType::Person;
    if (type < quint8(SlotType::Passphrase) || type > quint8(newest))
        return damaged(u"unknown slot"_s);
    slot.type = SlotType(type);
    const bool stretched = slot.type != SlotType::RecoveryCode;
    if (kdf != (stretched ? kArgon2id : kNoKdf) || lanes != 1)
        return damaged(u"unknown key derivation"_s);
    if (stretched ? !withinLimits(slot.kdf) : slot.kdf.passes != 0 || slot.kdf.memoryBytes != 0)
        return damaged(u"key derivation out of limits"_s);
    return slot;
}

} // namespace

KeySlots KeySlots::forNewVault()
{
    KeySlots keySlots;
    keySlots.m_vaultId = randomBytes(16);
    return keySlots;
}

Result<KeySlots> KeySlots::parse(const QByteArray &bytes)
{
    if (bytes.size() < kMagic.size() || !bytes.startsWith(kMagic))
        return Error{Fault::NotAVault, u"vault.slots: other magic"_s, {}};
    if (bytes.size() < kHeadBytes + kTailBytes || bytes.size() > kMaxBytes)
        return damaged(u"wrong length"_s);
    Reader reader(bytes);
    reader.take(kMagic.size());
    const auto version = reader.take<quint16>();
    if (blake2b(bytes.first(bytes.size() - 32)) != bytes.last(32))
        return damaged(u"wrong checksum"_s);
    if (version > kVersion)
        return Error{Fault::TooNew, u"vault.slots: version %1"_s.arg(version), {}};
    if (version < kVersionWithoutPersons || reader.take<quint16>() != 0)
        return damaged(u"unknown flags"_s);
    KeySlots found;
    found.m_vaultId = reader.take(16);
    found.m_generation = reader.take<quint64>();
    found.m_epoch = reader.take<quint32>();
    const int count = reader.take<quint8>();
    if (count < 1 || count > kMaxSlots || bytes.size() != kHeadBytes + count * kSlotBytes + kTailBytes)
        return damaged(u"wrong length"_s);
    for (int i = 0; i < count; ++i) {
        auto slot = readSlot(reader, version);
        if (!slot)
            return slot.error();
        found.m_slots.append(*slot);
    }
    found.m_anchor.sequence = reader.take<quint64>();
    found.m_anchor.head = reader.take(32);
    found.m_anchorMac = reader.take(32);
    found.m_fileMac = reader.take(32);
    return found;
}

QByteArray KeySlots::header(const KeySlot &slot) const
{
    const bool stretched = slot.kdf.passes != 0;
    return number(quint8(slot.type)) + slot.id + number(stretched ? kArgon2id : kNoKdf) + number(quint32(slot.kdf.passes))
        + number(quint32(slot.kdf.memoryBytes / 1024)) + number(quint8(1)) + slot.salt + slot.nonce;
}

QByteArray KeySlots::body() const
{
    QByteArray bytes = kMagic + number(version()) + number(quint16(0)) + m_vaultId + number(m_generation) + number(m_epoch)
        + number(quint8(m_slots.size()));
    for (const KeySlot &slot : m_slots)
        bytes += header(slot) + slot.wrapped;
    return bytes + number(m_anchor.sequence) + m_anchor.head;
}

QByteArray KeySlots::toBytes(const SecureKey &vaultKey) const
{
    QByteArray bytes = body() + anchorMac(m_anchor, m_vaultId, vaultKey);
    bytes += keyedBlake2b(vaultKey.derive(2, "dpslotmc"), bytes);
    return bytes + blake2b(bytes);
}

Result<SecureKey> KeySlots::slotKey(const KeySlot &slot, const Secret &secret) const
{
    if (slot.kdf.passes != 0)
        return stretch(secret, slot.salt, slot.kdf);
    SecureKey key(SecureKey::kBytes);
    if (!key)
        return Error{Fault::NoMemory, u"locked memory"_s, {}};
    crypto_generichash(key.data(), key.size(), raw(secret.bytes()), std::size_t(secret.bytes().size()), raw(slot.salt),
                       std::size_t(slot.salt.size()));
    return key;
}

// A program that knows no persons' slots must say "newer", not "damaged".
quint16 KeySlots::version() const
{
    const bool persons = std::any_of(m_slots.begin(), m_slots.end(), [](const KeySlot &s) { return s.type == SlotType::Person; });
    return persons ? kVersion : kVersionWithoutPersons;
}

// The generation and the anchor change without the slot keys at hand, so the wrapping binds what stays: the vault, the epoch and the
// slot's own header. The file MAC covers the rest.
static QByteArray boundTo(const QByteArray &vaultId, quint32 epoch, const QByteArray &header)
{
    return kMagic + number(kVersionWithoutPersons) + vaultId + number(epoch) + header;
}

/** Whose slot it is shall not be read from the file, nor when that person was added: the id is hidden under the vault key. Twice = as before. */
static QByteArray masked(const QByteArray &id, const QByteArray &salt, const SecureKey &vaultKey)
{
    const QByteArray mask = keyedBlake2b(vaultKey.derive(5, "dpperson"), salt);
    QByteArray out(16, '\0');
    for (qsizetype i = 0; i < out.size(); ++i)
        out[i] = char(id[i] ^ mask[i]);
    return out;
}

Done KeySlots::add(KeySlot slot, const SecureKey &vaultKey, const Secret &secret)
{
    if (m_slots.size() >= kMaxSlots)
        return Error{Fault::TooLarge, u"no free slot"_s, {}};
    slot.salt = randomBytes(kSaltBytes);
    slot.id = slot.type == SlotType::Person ? masked(slot.id, slot.salt, vaultKey) : randomBytes(16);
    slot.nonce = randomBytes(24);
    slot.wrapped = QByteArray(48, Qt::Uninitialized);
    const auto key = slotKey(slot, secret);
    if (!key)
        return key.error();
    const QByteArray bound = boundTo(m_vaultId, m_epoch, header(slot));
    crypto_aead_xchacha20poly1305_ietf_encrypt(reinterpret_cast<unsigned char *>(slot.wrapped.data()), nullptr, vaultKey.data(),
                                               vaultKey.size(), raw(bound), std::uint64_t(bound.size()), nullptr, raw(slot.nonce),
                                               key->data());
    m_slots.append(slot);
    return done();
}

Done KeySlots::addPassphrase(const SecureKey &vaultKey, const Secret &passphrase, const KdfParameters &kdf)
{
    if (!withinLimits(kdf) || kdf.memoryBytes % 1024 != 0)
        return Error{Fault::Invalid, u"key derivation out of limits"_s, {}};
    KeySlot slot;
    slot.kdf = kdf;
    return add(slot, vaultKey, passphrase);
}

Done KeySlots::addRecoveryCode(const SecureKey &vaultKey, const Secret &code)
{
    KeySlot slot;
    slot.type = SlotType::RecoveryCode;
    return add(slot, vaultKey, code);
}

Result<SecureKey> KeySlots::unwrap(const KeySlot &slot, const Secret &secret) const
{
    const auto key = slotKey(slot, secret);
    if (!key)
        return key.error();
    SecureKey vaultKey(SecureKey::kBytes);
    if (!vaultKey)
        return Error{Fault::NoMemory, u"locked memory"_s, {}};
    const QByteArray bound = boundTo(m_vaultId, m_epoch, header(slot));
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(vaultKey.data(), nullptr, nullptr, raw(slot.wrapped), std::uint64_t(slot.wrapped.size()),
                                                   raw(bound), std::uint64_t(bound.size()), raw(slot.nonce), key->data()) != 0)
        return Error{Fault::WrongKey, {}, {}};
    return vaultKey;
}

Result<OpenedSlot> KeySlots::open(SlotType type, const Secret &secret) const
{
    for (const KeySlot &slot : m_slots) {
        if (slot.type != type && (type != SlotType::Passphrase || slot.type != SlotType::Person))
            continue;
        auto vaultKey = unwrap(slot, secret);
        if (!vaultKey && vaultKey.error().fault == Fault::WrongKey)
            continue;
        if (!vaultKey)
            return vaultKey.error();
        const QByteArray mac = keyedBlake2b(vaultKey->derive(2, "dpslotmc"), body() + m_anchorMac);
        if (m_fileMac.size() != 32 || sodium_memcmp(mac.constData(), m_fileMac.constData(), 32) != 0)
            return damaged(u"wrong MAC"_s);
        const Id person = personOf(slot, *vaultKey);
        return OpenedSlot{std::move(vaultKey).value(), person};
    }
    return Error{Fault::WrongKey, {}, {}};
}

// ---- Persons ----

Id KeySlots::personOf(const KeySlot &slot, const SecureKey &vaultKey) const
{
    return slot.type == SlotType::Person ? Id::fromRfc4122(masked(slot.id, slot.salt, vaultKey)) : Id();
}

Done KeySlots::givePassphrase(const SecureKey &vaultKey, Id person, const Secret &passphrase)
{
    KeySlots others = *this;
    others.m_slots.removeIf([&](const KeySlot &slot) { return slot.type == SlotType::Person && personOf(slot, vaultKey) == person; });
    if (others.m_slots.size() >= kMaxSlots)
        return Error{Fault::TooLarge, u"no free slot"_s, {}};
    for (const KeySlot &slot : std::as_const(others.m_slots)) {
        if (slot.type == SlotType::RecoveryCode)
            continue;
        const auto opened = others.unwrap(slot, passphrase);
        if (opened)
            return Error{Fault::Exists, u"this passphrase is another one's already"_s, {}};
        if (opened.error().fault != Fault::WrongKey)
            return opened.error();
    }
    KeySlot slot;
    slot.type = SlotType::Person;
    slot.id = person.toRfc4122();
    slot.kdf = passphraseKdf();
    if (auto added = others.add(slot, vaultKey, passphrase); !added)
        return added;
    *this = others;
    return done();
}

Done KeySlots::takePassphrase(const SecureKey &vaultKey, Id person)
{
    const auto taken = m_slots.removeIf([&](const KeySlot &slot) { return slot.type == SlotType::Person && personOf(slot, vaultKey) == person; });
    return taken > 0 ? done() : Done(Error{Fault::NotFound, u"no passphrase of that person"_s, {}});
}

QList<Id> KeySlots::holders(const SecureKey &vaultKey) const
{
    QList<Id> found;
    for (const KeySlot &slot : m_slots) {
        if (slot.type == SlotType::Person)
            found.append(personOf(slot, vaultKey));
    }
    return found;
}

KdfParameters KeySlots::passphraseKdf() const
{
    for (const KeySlot &slot : m_slots) {
        if (slot.type == SlotType::Passphrase)
            return slot.kdf;
    }
    return {};
}

void KeySlots::setAnchor(const Anchor &anchor)
{
    m_anchor = anchor;
    ++m_generation;
}

} // namespace dayplus::storage
