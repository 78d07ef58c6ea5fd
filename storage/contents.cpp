// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/contents.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace dayplus::storage {

namespace {

const char *const kPartsSql = "SELECT part, bytes FROM content WHERE attachment = ? ORDER BY part";

const Attachment *attachmentIn(const Write &write)
{
    return write.after ? std::get_if<Attachment>(&*write.after) : nullptr;
}

QByteArray sha256(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

} // namespace

std::optional<Error> Contents::refusal(const Write &write)
{
    if (!write.content)
        return {};
    const Attachment *about = attachmentIn(write);
    if (!about)
        return Error{Fault::Internal, u"content without an attachment"_s, {}};
    if (write.content->size() > kMostContent)
        return Error{Fault::TooLarge, u"an attachment has at most 20 MB"_s, {}};
    if (write.content->isEmpty() || about->bytes != write.content->size() || about->digest != sha256(*write.content))
        return Error{Fault::Internal, u"the content isn't what its record says"_s, {}};
    return {};
}

bool Contents::has(Id attachment)
{
    return m_connection.prepare("SELECT 1 FROM content WHERE attachment = ? LIMIT 1").bind(attachment).next();
}

std::optional<Error> Contents::keep(const Write &write)
{
    if (!write.content)
        return {};
    if (has(write.id)) {
        if (isWhole(*attachmentIn(write)))
            return {};
        return m_connection.ok() ? Error{Fault::Exists, u"this attachment has other bytes"_s, {}} : m_connection.takeError();
    }
    Statement insert = m_connection.prepare("INSERT INTO content(attachment, part, bytes) VALUES(?,?,?)");
    int part = 0;
    for (qsizetype at = 0; at < write.content->size(); at += kPartBytes) {
        insert.reset();
        insert.bind(write.id, part++, write.content->mid(at, kPartBytes)).run();
    }
    return m_connection.ok() ? std::nullopt : std::optional(m_connection.takeError());
}

std::optional<Error> Contents::missing(const Write &write)
{
    if (!attachmentIn(write) || write.content || has(write.id))
        return {};
    return m_connection.ok() ? Error{Fault::NotFound, u"an attachment without its bytes"_s, {}} : m_connection.takeError();
}

Result<QByteArray> Contents::of(const Attachment &attachment)
{
    QByteArray whole;
    whole.reserve(std::clamp(qsizetype(attachment.bytes), qsizetype(0), qsizetype(kMostContent)));
    Statement parts = m_connection.prepare(kPartsSql);
    parts.bind(attachment.id);
    while (parts.next() && whole.size() <= kMostContent)
        whole += parts.view(1);
    if (!m_connection.ok())
        return m_connection.takeError();
    if (whole.size() != attachment.bytes || sha256(whole) != attachment.digest)
        return Error{Fault::Corrupt, u"the attachment's bytes are not the ones that were put"_s, {}};
    return whole;
}

bool Contents::isWhole(const Attachment &attachment)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    qint64 bytes = 0;
    int part = 0;
    Statement parts = m_connection.prepare(kPartsSql);
    parts.bind(attachment.id);
    while (parts.next()) {
        if (parts.integer(0) != part++)
            return false;
        const QByteArray seen = parts.view(1);
        hash.addData(seen);
        bytes += seen.size();
    }
    return m_connection.ok() && bytes == attachment.bytes && hash.result() == attachment.digest;
}

void Contents::dropUnnamed()
{
    m_connection.run("DELETE FROM content WHERE NOT EXISTS(SELECT 1 FROM history h WHERE h.record = content.attachment)");
}

} // namespace dayplus::storage
