// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entry.h"
#include "storage/anchor.h"
#include "storage/keyderivation.h"

namespace dayplus::storage {

/** What opens a slot: the first passphrase, the recovery code, a person's own passphrase. Tags are stored: append only. */
enum class SlotType : quint8 { Passphrase = 1, RecoveryCode = 2, Person = 3 };

/** One way to the vault key: how the slot key is made, and the vault key wrapped with it. */
struct KeySlot {
    SlotType type = SlotType::Passphrase;
    QByteArray id;              ///< 16 bytes: random; of a Person slot the person's id, masked
    KdfParameters kdf;          ///< {0, 0}: the secret is long enough to be hashed only
    QByteArray salt;            ///< 16 bytes
    QByteArray nonce;           ///< 24 bytes
    QByteArray wrapped;         ///< 48 bytes: the vault key, XChaCha20-Poly1305
    bool operator==(const KeySlot &o) const
    {
        return type == o.type && id == o.id && kdf.passes == o.kdf.passes && kdf.memoryBytes == o.kdf.memoryBytes && salt == o.salt
            && nonce == o.nonce && wrapped == o.wrapped;
    }
};

/** What a secret gave: the vault key, and whose own passphrase it was (null: the first one, or the recovery code). */
struct OpenedSlot {
    SecureKey vaultKey;
    Id person;
};

/**
 * The file `vault.slots`: who can open the vault, and the history anchor. Little-endian, fixed layout (docs/decisions/001-sqlcipher.md):
 *   "DPSLOT1\0" | u16 version (2 if there is a Person slot, else 1) | u16 flags 0 | 16 vault id | u64 generation | u32 epoch | u8 n
 *   n × { u8 type | 16 id | u8 kdf (0 none, 1 Argon2id) | u32 passes | u32 KiB | u8 lanes | 16 salt | 24 nonce | 48 wrapped }
 *   u64 sequence | 32 head | 32 anchor MAC | 32 file MAC | 32 checksum
 * The checksum is not keyed: it tells a damaged file from a wrong passphrase before any key derivation. The file MAC is keyed with the
 * vault key and covers every byte before it.
 */
class KeySlots {
public:
    static constexpr int kMaxSlots = 8;
    static constexpr qint64 kMaxBytes = 4096;

    /** An empty set for a new vault. */
    static KeySlots forNewVault();
    /** Limits are checked before anything is derived. NotAVault, TooNew, Corrupt. */
    static Result<KeySlots> parse(const QByteArray &bytes);
    /** All bytes, with both MACs and the checksum, of the generation that is set. */
    QByteArray toBytes(const SecureKey &vaultKey) const;

    Done addPassphrase(const SecureKey &vaultKey, const Secret &passphrase, const KdfParameters &kdf);
    Done addRecoveryCode(const SecureKey &vaultKey, const Secret &code);
    /** A person's own passphrase, as costly as the first one; in place of the person's older one. Exists if it opens another slot. */
    Done givePassphrase(const SecureKey &vaultKey, Id person, const Secret &passphrase);
    /** NotFound if the person has none. */
    Done takePassphrase(const SecureKey &vaultKey, Id person);
    QList<Id> holders(const SecureKey &vaultKey) const;
    /** WrongKey if no slot of the type opens (a passphrase is tried on the persons' slots too), NoMemory, Corrupt if the file's MAC does
     * not fit. */
    Result<OpenedSlot> open(SlotType type, const Secret &secret) const;

    const QByteArray &vaultId() const { return m_vaultId; }
    quint64 generation() const { return m_generation; }
    const Anchor &anchor() const { return m_anchor; }
    const QList<KeySlot> &all() const { return m_slots; }
    KdfParameters passphraseKdf() const;
    /** The next generation with another anchor. */
    void setAnchor(const Anchor &anchor);

private:
    QByteArray header(const KeySlot &slot) const;
    QByteArray body() const;
    Result<SecureKey> slotKey(const KeySlot &slot, const Secret &secret) const;
    /** The vault key in a slot; WrongKey if the secret doesn't open it. */
    Result<SecureKey> unwrap(const KeySlot &slot, const Secret &secret) const;
    Id personOf(const KeySlot &slot, const SecureKey &vaultKey) const;
    quint16 version() const;
    Done add(KeySlot slot, const SecureKey &vaultKey, const Secret &secret);

    QByteArray m_vaultId;
    quint64 m_generation = 1;
    quint32 m_epoch = 1;
    QList<KeySlot> m_slots;
    Anchor m_anchor;
    QByteArray m_anchorMac, m_fileMac;   ///< as read
};

} // namespace dayplus::storage
