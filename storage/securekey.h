// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <cstddef>
#include <sodium.h>
#include <utility>

namespace dayplus::storage {

/** Key bytes in libsodium's guarded, locked memory: wiped and freed when they go. Empty = no key. */
class SecureKey {
public:
    static constexpr std::size_t kBytes = 32;

    SecureKey() = default;
    explicit SecureKey(std::size_t bytes) : m_size(bytes), m_data(static_cast<unsigned char *>(sodium_malloc(bytes))) {}
    static SecureKey random()
    {
        SecureKey key(kBytes);
        if (key)
            randombytes_buf(key.data(), key.size());
        return key;
    }
    SecureKey(SecureKey &&other) noexcept : m_size(std::exchange(other.m_size, 0)), m_data(std::exchange(other.m_data, nullptr)) {}
    SecureKey &operator=(SecureKey &&other) noexcept
    {
        std::swap(m_size, other.m_size);
        std::swap(m_data, other.m_data);
        return *this;
    }
    SecureKey(const SecureKey &) = delete;
    SecureKey &operator=(const SecureKey &) = delete;
    ~SecureKey() { sodium_free(m_data); }

    explicit operator bool() const { return m_data != nullptr; }
    unsigned char *data() { return m_data; }
    const unsigned char *data() const { return m_data; }
    std::size_t size() const { return m_size; }

    /** A key for one purpose, derived from this one. `context` has 8 characters. */
    SecureKey derive(std::uint64_t number, const char (&context)[9]) const
    {
        SecureKey key(kBytes);
        if (key && m_data)
            crypto_kdf_derive_from_key(key.data(), key.size(), number, context, m_data);
        return key;
    }

private:
    std::size_t m_size = 0;
    unsigned char *m_data = nullptr;
};

/** BLAKE2b-256 of the parts one after the other. */
template<typename... Parts> QByteArray blake2b(const Parts &...parts)
{
    crypto_generichash_state state;
    QByteArray out(32, Qt::Uninitialized);
    crypto_generichash_init(&state, nullptr, 0, 32);
    (crypto_generichash_update(&state, reinterpret_cast<const unsigned char *>(parts.constData()), std::size_t(parts.size())), ...);
    crypto_generichash_final(&state, reinterpret_cast<unsigned char *>(out.data()), 32);
    return out;
}

/** BLAKE2b-256 keyed with `key`. */
inline QByteArray keyedBlake2b(const SecureKey &key, const QByteArray &bytes)
{
    QByteArray out(32, Qt::Uninitialized);
    crypto_generichash(reinterpret_cast<unsigned char *>(out.data()), 32, reinterpret_cast<const unsigned char *>(bytes.constData()),
                       std::size_t(bytes.size()), key.data(), key.size());
    return out;
}

} // namespace dayplus::storage
