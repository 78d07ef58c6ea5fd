// SPDX-License-Identifier: GPL-3.0-or-later
#include "memoryscan.h"

#include <QFile>
#include <QList>
#include <algorithm>
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

namespace {

constexpr std::size_t kBlock = 1 << 20;
constexpr quint64 kLargestRegion = 256ULL << 20; // larger ones are a sanitizer's shadow

struct Region {
    quint64 begin = 0, end = 0;
};

QList<Region> writableRegions()
{
    QList<Region> regions;
    QFile maps(QStringLiteral("/proc/self/maps"));
    if (!maps.open(QIODevice::ReadOnly))
        return regions;
    const QList<QByteArray> lines = maps.readAll().split('\n');
    for (const QByteArray &line : lines) {
        const QList<QByteArray> parts = line.split(' ');
        if (parts.size() < 2 || !parts[1].startsWith("rw"))
            continue;
        const QList<QByteArray> ends = parts[0].split('-');
        const Region region{ends[0].toULongLong(nullptr, 16), ends[1].toULongLong(nullptr, 16)};
        if (region.end - region.begin <= kLargestRegion)
            regions.append(region);
    }
    return regions;
}

} // namespace

void Needle::writeTo(char *place) const
{
    for (const char c : m_masked)
        *place++ = char(c ^ kMask);
}

int Needle::countIn(const char *block, qsizetype size) const
{
    int count = 0;
    const auto same = [](char there, char masked) { return char(there ^ kMask) == masked; };
    const char *end = block + size;
    for (const char *at = block; (at = std::search(at, end, m_masked.begin(), m_masked.end(), same)) != end; ++at)
        ++count;
    return count;
}

int Needle::countInMemory() const
{
    const QList<Region> regions = writableRegions();
    const int memory = open("/proc/self/mem", O_RDONLY);
    void *buffer = mmap(nullptr, kBlock, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0); // after the list: not in it
    if (memory < 0 || buffer == MAP_FAILED || regions.isEmpty())
        return -1;
    int count = 0;
    const quint64 overlap = quint64(m_masked.size()) - 1;
    for (const Region &region : regions) {
        for (quint64 at = region.begin; at < region.end; at += kBlock - overlap) {
            const auto got = pread(memory, buffer, std::min<quint64>(kBlock, region.end - at), off_t(at));
            if (got <= 0)
                break;
            count += countIn(static_cast<const char *>(buffer), got);
            if (at + quint64(got) >= region.end)
                break;
        }
    }
    munmap(buffer, kBlock);
    close(memory);
    return count;
}
