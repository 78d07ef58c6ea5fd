// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QFileDevice>
#include <QIODevice>

namespace dayplus {

/** Writes in blocks and remembers the first failure, so that no byte is ever lost silently. */
class ExportWriter {
public:
    explicit ExportWriter(QIODevice &device) : m_device(device) {}
    void put(const QByteArray &bytes)
    {
        m_buffer += bytes;
        if (m_buffer.size() >= kBlock)
            flush();
    }
    Done state() const { return m_failed ? Done(failure()) : done(); }
    Done finish()
    {
        flush();
        return state();
    }

private:
    static constexpr qsizetype kBlock = 256 * 1024;
    void flush()
    {
        m_failed = m_failed || m_device.write(m_buffer) != m_buffer.size();
        m_buffer.clear();
    }
    Error failure() const
    {
        const auto *file = qobject_cast<const QFileDevice *>(&m_device);
        const bool full = file && file->error() == QFileDevice::ResourceError;
        return {full ? Fault::NoSpace : Fault::WriteFailed, m_device.errorString(), {}};
    }
    QIODevice &m_device;
    QByteArray m_buffer;
    bool m_failed = false;
};

} // namespace dayplus
