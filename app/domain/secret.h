// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <utility>

namespace dayplus {

/** Bytes that must not linger: movable, not copyable, wiped when they go. No printing, no comparing. */
class Secret {
public:
    Secret() = default;
    explicit Secret(QByteArray bytes) : m_bytes(std::move(bytes)) { m_bytes.detach(); }
    /** NFKC, then UTF-8: two keyboards that type the same letters give the same bytes. */
    static Secret fromText(const QString &text);
    Secret(Secret &&other) noexcept : m_bytes(std::exchange(other.m_bytes, {})) {}
    Secret &operator=(Secret &&other) noexcept;
    Secret(const Secret &) = delete;
    Secret &operator=(const Secret &) = delete;
    ~Secret() { wipe(); }

    const QByteArray &bytes() const { return m_bytes; }
    bool isEmpty() const { return m_bytes.isEmpty(); }
    Secret copy() const { return Secret(QByteArray(m_bytes.constData(), m_bytes.size())); }
    void wipe();

private:
    QByteArray m_bytes;
};

} // namespace dayplus
