// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

/** Made at run time from its mask, so that the program itself holds the text only where somebody put it. */
class Needle {
public:
    explicit Needle(QByteArray masked) : m_masked(std::move(masked)) {}
    void writeTo(char *place) const;
    const QByteArray &masked() const { return m_masked; }
    /** How often it stands in this process's writable memory, freed blocks included. −1 if that can't be read. */
    int countInMemory() const;
    static constexpr char kMask = 0x5a;

private:
    int countIn(const char *block, qsizetype size) const;
    QByteArray m_masked;
};
