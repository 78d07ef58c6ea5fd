// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/journal.h"

#include "journal/futures.h"

#include <QCryptographicHash>

namespace dayplus {
using namespace Qt::StringLiterals;

namespace {

Attachment told(Attachment about, const QByteArray &content, Id id)
{
    about.id = id;
    about.bytes = content.size();
    about.digest = QCryptographicHash::hash(content, QCryptographicHash::Sha256);
    return about;
}

} // namespace

QFuture<Result<Id>> Journal::attach(const Attachment &about, const QByteArray &content)
{
    const Attachment made = told(about, content, m_world.newId());
    return mapped(putAll({made}, u"attach"_s, {{made.id, content}}), [id = made.id](const Receipt &) { return id; });
}

QFuture<Result<Id>> Journal::attachTo(const Entry &entry, const Attachment &about, const QByteArray &content)
{
    Attachment made = told(about, content, m_world.newId());
    made.patient = entry->patient;
    EntryDraft draft = entry.facts();
    draft.attachments.append(made.id);
    const bool imported = !draft.source.batch.isNull();
    const Result<Entry> naming = EntryRules::make(draft, entry.id(), m_author, {&m_catalogues, m_world.now(), imported});
    if (!naming)
        return finished<Id>(naming.error());
    return mapped(putAll({made, *naming}, u"attach"_s, {{made.id, content}}), [id = made.id](const Receipt &) { return id; });
}

QFuture<Done> Journal::detach(const Entry &entry, Id attachment)
{
    EntryDraft draft = entry.facts();
    if (draft.attachments.removeAll(attachment) == 0)
        return finished<std::monostate>(Error{Fault::NotFound, u"the entry has no such attachment"_s, {}});
    const bool imported = !draft.source.batch.isNull();
    const Result<Entry> without = EntryRules::make(draft, entry.id(), m_author, {&m_catalogues, m_world.now(), imported});
    if (!without)
        return finished<std::monostate>(without.error());
    const QList<Write> writes{Write::put(*without), Write::remove(RecordKind::Attachment, attachment)};
    return mapped(said(m_store->write(changeSet(ChangeSet::Origin::Edit, u"detach"_s), writes)), [](const Receipt &) { return std::monostate{}; });
}

} // namespace dayplus
