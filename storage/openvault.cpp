// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/openvault.h"

#include "storage/cipher.h"
#include "storage/databasecopy.h"
#include "storage/files.h"
#include "storage/schema.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dayplus::storage {

Result<std::unique_ptr<OpenVault>> OpenVault::open(VaultParts parts)
{
    std::unique_ptr<OpenVault> vault(new OpenVault(std::move(parts)));
    if (auto connected = vault->connect(); !connected)
        return connected.error();
    if (vault->m_parts.lock->endedUncleanly()) {
        if (auto checked = quickCheck(vault->connection()); !checked)
            return checked.error();
    }
    if (auto compared = vault->compareWithAnchors(); !compared)
        return compared.error();
    if (auto migrated = vault->migrateOld(); !migrated)
        return migrated.error();
    if (auto marked = vault->m_parts.lock->markOpen(); !marked)
        return marked.error();
    vault->m_opened = true;
    if (auto dropped = vault->recorder().dropIncoming(); !dropped)
        return dropped.error();
    return vault;
}

Done OpenVault::connect()
{
    // An empty file would be taken for a new database.
    if (QFileInfo(m_parts.paths.database()).size() == 0)
        return Error{Fault::Corrupt, u"vault.db is empty"_s, {}};
    auto opened = openEncrypted(m_parts.paths.database(), m_parts.vaultKey);
    if (!opened)
        return opened.error();
    if (auto checked = checkSchema(**opened); !checked)
        return checked;
    m_connection = std::move(opened).value();
    m_recorder = std::make_unique<Recorder>(*m_connection, m_parts.searchText);
    m_queries = std::make_unique<Queries>(*m_connection);
    return m_connection->ok() ? done() : Done(m_connection->takeError());
}

/** Both anchors must be rows of this history: ahead of them is normal, behind or beside them is not. */
Done OpenVault::compareWithAnchors()
{
    m_remembered = m_parts.anchors.read(m_parts.keySlots.vaultId(), m_parts.vaultKey);
    for (const Anchor &anchor : {m_parts.keySlots.anchor(), m_remembered}) {
        if (anchor.sequence == 0)
            continue;
        Statement row = m_connection->prepare("SELECT hash FROM history WHERE seq = ?");
        const bool same = row.bind(anchor.sequence).next() && row.view(0) == anchor.head;
        if (!m_connection->ok())
            return m_connection->takeError();
        if (!same)
            return Error{Fault::RolledBack, u"history row %1 is missing or another"_s.arg(anchor.sequence), {}};
    }
    return done();
}

/** A vault of an older Dayplus: a verified copy first, then one transaction a step. */
Done OpenVault::migrateOld()
{
    const int version = schemaVersion(connection());
    if (version == kSchemaVersion)
        return done();
    if (auto copied = copyDatabase(connection(), m_parts.paths.databaseOfSchema(version), m_parts.vaultKey); !copied)
        return copied;
    return migrate(connection());
}

Done OpenVault::givePassphrase(Id person, const Secret &passphrase)
{
    if (!isLongEnough(passphrase))
        return Error{Fault::WeakPassphrase, {}, {}};
    const auto persons = queries().records(RecordKind::Person);
    if (!persons)
        return persons.error();
    if (std::none_of(persons->begin(), persons->end(), [person](const Record &known) { return idOf(known) == person; }))
        return Error{Fault::NotFound, u"no such person"_s, {}};
    KeySlots changed = m_parts.keySlots;
    if (auto given = changed.givePassphrase(m_parts.vaultKey, person, passphrase); !given)
        return given;
    return keepSlots(std::move(changed));
}

Done OpenVault::takePassphrase(Id person)
{
    KeySlots changed = m_parts.keySlots;
    if (auto taken = changed.takePassphrase(m_parts.vaultKey, person); !taken)
        return taken;
    return keepSlots(std::move(changed));
}

Done OpenVault::keepSlots(KeySlots changed)
{
    changed.setAnchor(m_recorder->head());
    const QByteArray bytes = changed.toBytes(m_parts.vaultKey);
    if (auto kept = replaceFile(m_parts.paths.slotsFile(), bytes); !kept)
        return kept;
    m_parts.keySlots = std::move(changed);
    m_parts.fromPrevious = false;
    return replaceFile(m_parts.paths.previousSlots(), bytes);
}

void OpenVault::leaveAnchors()
{
    const Anchor head = m_recorder->head();
    if (head.sequence != m_parts.keySlots.anchor().sequence || m_parts.fromPrevious) {
        m_parts.keySlots.setAnchor(head);
        const QString keep = m_parts.fromPrevious ? QString() : m_parts.paths.previousSlots();
        // The database is committed; an anchor that stays behind is normal, so a failure here is no loss.
        [[maybe_unused]] const auto kept = replaceFile(m_parts.paths.slotsFile(), m_parts.keySlots.toBytes(m_parts.vaultKey), keep);
    }
    if (head != m_remembered) {
        [[maybe_unused]] const auto kept = m_parts.anchors.write(head, m_parts.keySlots.vaultId(), m_parts.vaultKey);
    }
}

OpenVault::~OpenVault()
{
    if (!m_opened)
        return;
    const bool whole = !m_fault && m_connection && !m_connection->isPoisoned();
    if (whole && m_recorder->inBulk()) {
        [[maybe_unused]] const auto dropped = m_recorder->abandonBulk();
    }
    if (whole)
        leaveAnchors();
    m_queries.reset();
    m_recorder.reset();
    m_connection.reset();
    if (whole)
        m_parts.lock->markClean();
}

void OpenVault::mend()
{
    if (!m_connection || !m_connection->isPoisoned())
        return;
    const Anchor head = m_recorder->head();
    m_queries.reset();
    m_recorder.reset();
    m_connection.reset();
    if (auto connected = connect(); !connected)
        m_fault = connected.error();
    else if (m_recorder->head().sequence < head.sequence)
        m_fault = Error{Fault::RolledBack, u"the history became shorter"_s, {}};
}

Result<VaultInfo> OpenVault::info()
{
    auto info = queries().info();
    if (!info)
        return info;
    VaultInfo &said = info.value();
    said.path = m_parts.paths.folder;
    said.vaultId = QString::fromLatin1(m_parts.keySlots.vaultId().toHex());
    const KdfParameters kdf = m_parts.keySlots.passphraseKdf();
    said.kdfPasses = kdf.passes;
    said.kdfMemory = kdf.memoryBytes;
    return info;
}

Result<CheckReport> OpenVault::check()
{
    return Checkup(connection(), m_parts.searchText).run();
}

} // namespace dayplus::storage
