// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ports.h"

#include <QMutex>
#include <QRandomGenerator>
#include <QTimeZone>

namespace dayplus {

namespace {

/** Ids in the order they were made, from any thread: within one millisecond the 12 bits after the time count up (RFC 9562 §6.2). */
class IdMaker {
public:
    Id next()
    {
        QByteArray random(10, Qt::Uninitialized);
        QRandomGenerator::system()->generate(random.begin(), random.end());
        const QMutexLocker locker(&m_mutex);
        const qint64 now = QDateTime::currentMSecsSinceEpoch();
        if (now > m_last)
            restart(now, quint8(random[0]));
        else if (++m_count > kMaxCount)
            restart(m_last + 1, quint8(random[0]));
        random[0] = char(m_count >> 8);
        random[1] = char(m_count & 0xff);
        return uuidV7(m_last, random);
    }

private:
    static constexpr int kMaxCount = 0xfff;
    void restart(qint64 milliseconds, int count)
    {
        m_last = milliseconds;
        m_count = count;
    }
    QMutex m_mutex;
    qint64 m_last = 0;
    int m_count = 0;
};

} // namespace

World World::real()
{
    World world;
    world.now = [] { return QDateTime::currentDateTime().toTimeZone(QTimeZone::systemTimeZone()); };
    world.newId = [maker = std::make_shared<IdMaker>()] { return maker->next(); };
    return world;
}

Id uuidV7(qint64 milliseconds, const QByteArray &random)
{
    QByteArray bytes(16, '\0');
    for (int i = 0; i < 6; ++i)
        bytes[i] = char((milliseconds >> (8 * (5 - i))) & 0xff);
    for (int i = 0; i < 10 && i < random.size(); ++i)
        bytes[6 + i] = random[i];
    bytes[6] = char((bytes[6] & 0x0f) | 0x70);
    bytes[8] = char((bytes[8] & 0x3f) | 0x80);
    return QUuid::fromRfc4122(bytes);
}

Write Write::put(Record record)
{
    const RecordKind kind = kindOf(record);
    const Id id = idOf(record);
    return {kind, id, std::move(record)};
}

Write Write::remove(RecordKind kind, Id id)
{
    return {kind, id, std::nullopt};
}

} // namespace dayplus
