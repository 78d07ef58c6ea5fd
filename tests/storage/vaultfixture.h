// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports.h"
#include "storage/vaults.h"

#include <QDir>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QtTest>

namespace dayplus::test {

inline const KdfParameters kFloor{2, 19LL * 1024 * 1024};
inline Secret passphrase() { return Secret::fromText(QStringLiteral("correct horse battery")); }

/** A made-up entry: a vital of 38.4 Cel unless told otherwise. */
inline EntryDraft draft(Id patient, QDate day, const QString &code = QStringLiteral("temp"), qint64 tenths = 384)
{
    EntryDraft made;
    made.patient = patient;
    made.kind = Kind::Vital;
    made.code = code;
    made.when = Moment::onDay(day);
    made.value = Quantity{Decimal{tenths, -1}, QStringLiteral("Cel"), Comparator::None};
    return made;
}
inline const QDateTime kEntered = QDateTime(QDate(2026, 3, 10), QTime(8, 0), Qt::UTC);
inline Id newId()
{
    static QRandomGenerator random(2026);
    static qint64 milliseconds = kEntered.toMSecsSinceEpoch();
    QByteArray ten(10, Qt::Uninitialized);
    random.generate(ten.begin(), ten.end());
    return uuidV7(++milliseconds, ten);
}
inline Entry entry(const EntryDraft &facts, Id id = newId()) { return Entry::restored(id, facts, {}, kEntered); }
inline ChangeSet step(ChangeSet::Origin origin = ChangeSet::Origin::Edit, const QString &title = QStringLiteral("add"))
{
    ChangeSet made;
    made.id = newId();
    made.origin = origin;
    made.at = kEntered;
    made.title = title;
    return made;
}

template<typename T> T wait(QFuture<T> future) { return future.takeResult(); }

/** The fault of a result; Internal with a failed test if it went well. */
template<typename T> Fault faultOf(const Result<T> &result)
{
    if (result)
        QTest::qFail("it went well", __FILE__, __LINE__);
    return result ? Fault::Internal : result.error().fault;
}

/** A temporary place with one vault in it; open until lock(). */
class VaultFixture {
public:
    VaultFixture() : m_vaults(makeVaults({m_place.path() + QStringLiteral("/state"), {}})) {}
    QString folder() const { return m_place.path() + QStringLiteral("/vault"); }
    QString file(const QString &name) const { return folder() + QLatin1Char('/') + name; }
    QString place() const { return m_place.path(); }
    Vaults &vaults() { return *m_vaults; }
    Store &store() { return *m_store; }
    std::shared_ptr<Store> shared() { return m_store; }

    bool create()
    {
        auto created = m_vaults->create(folder(), passphrase(), kFloor);
        if (!created)
            qWarning("%s", qPrintable(created.error().note));
        if (created) {
            m_store = created->store;
            m_code = created->recoveryCode;
        }
        return bool(created);
    }
    bool unlock()
    {
        auto opened = m_vaults->unlock(folder(), passphrase());
        if (!opened)
            qWarning("%s", qPrintable(opened.error().note));
        else
            m_store = *opened;
        return bool(opened);
    }
    void lock() { m_store.reset(); }
    bool reopen() { lock(); return unlock(); }
    const QString &code() const { return m_code; }

    Result<Receipt> put(const Record &record, const ChangeSet &changeSet = step()) { return wait(m_store->write(changeSet, {Write::put(record)})); }
    Result<Receipt> remove(Id entry) { return wait(m_store->write(step(), {Write::remove(RecordKind::Entry, entry)})); }
    Result<Receipt> undo(std::optional<Id> batch = {}, bool all = false) { return wait(m_store->undo(step(), batch, all)); }
    Result<Receipt> redo() { return wait(m_store->redo(step())); }
    qint64 count()
    {
        const auto info = wait(m_store->info());
        return info ? info->entries : -1;
    }
    /** The problems that check finds, one a line; "" if none. */
    QString problems()
    {
        const auto report = wait(m_store->check());
        return report ? report->problems.join(QLatin1Char('\n')) : QStringLiteral("no report");
    }
    QByteArray contents(const QString &name) const
    {
        QFile open(file(name));
        return open.open(QIODevice::ReadOnly) ? open.readAll() : QByteArray();
    }
    void overwrite(const QString &name, const QByteArray &bytes) const
    {
        QFile open(file(name));
        QVERIFY(open.open(QIODevice::WriteOnly | QIODevice::Truncate));
        open.write(bytes);
    }

private:
    QTemporaryDir m_place;
    std::unique_ptr<Vaults> m_vaults;
    std::shared_ptr<Store> m_store;
    QString m_code;
};

} // namespace dayplus::test
