// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/csvexport.h"
#include "exchange/fhirexport.h"
#include "exchange/importer.h"
#include "journal/futures.h"
#include "memorystore.h"
#include "testworld.h"

#include <QBuffer>
#include <QFile>
#include <QTemporaryDir>

namespace dayplus {

/** An empty vault in memory with an importer, and files to feed it. `first`: ids begin there, so that two desks share none. */
class ImportDesk {
public:
    explicit ImportDesk(int first = 0) : store(std::make_shared<MemoryStore>()), journal(store, shippedCatalogues(), world.world())
    {
        for (int i = 0; i < first; ++i)
            (void)world.newId();
    }
    /** The file `name` with these bytes. */
    QString file(const QString &name, const QByteArray &bytes) const
    {
        QFile out(folder.filePath(name));
        if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
            qFatal("can't write a test file");
        return out.fileName();
    }
    Result<ImportReport> import(const QString &path, ImportOptions options = {})
    {
        if (options.homeZone.isEmpty())
            options.homeZone = QStringLiteral("Europe/Berlin");
        Importer importer(journal);
        return waitFor(importer.run(path, options));
    }
    Result<ImportReport> importText(const QByteArray &text, ImportOptions options = {}, const QString &name = QStringLiteral("file.csv"))
    {
        return import(file(name, text), options);
    }
    void addPatient(const QString &name = QStringLiteral("Mara Example"))
    {
        if (!waitFor(journal.put(patientNamed(name))))
            qFatal("can't add a patient");
    }
    QByteArray csv(const ExportOptions &options = {})
    {
        return written([&](QIODevice &out) { return CsvExport(*store, shippedCatalogues(), options).write(out); });
    }
    QByteArray fhir(const ExportOptions &options = {})
    {
        return written([&](QIODevice &out) { return FhirExport(*store, shippedCatalogues(), world.now(), options).write(out); });
    }
    QList<Entry> entries() const
    {
        QList<Entry> all;
        std::optional<PageKey> after;
        do {
            const Result<EntryPage> page = waitFor(store->entries({}, after));
            if (!page)
                qFatal("can't read entries");
            all += page->entries;
            after = page->next;
        } while (after);
        return all;
    }
    /** The only entry with this label or code; a null entry if there is none or more than one. */
    Entry entry(const QString &name) const
    {
        QList<Entry> found;
        for (const Entry &entry : entries()) {
            if (entry->label == name || entry->code == name)
                found.append(entry);
        }
        return found.size() == 1 ? found.first() : Entry();
    }
    template<typename T> QList<T> records(RecordKind kind) const
    {
        QList<T> all;
        const Result<QList<Record>> read = waitFor(store->records(kind));
        if (!read)
            qFatal("can't read records");
        for (const Record &record : *read)
            all.append(std::get<T>(record));
        return all;
    }

    TestWorld world;
    QTemporaryDir folder;
    std::shared_ptr<MemoryStore> store;
    Journal journal;

private:
    template<typename Write> static QByteArray written(Write write)
    {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        if (!write(buffer))
            qFatal("the export failed");
        return bytes;
    }
};

/** "38.4 Cel", "<0.5 mg/L", "Moderate", a text; "" = nothing. */
inline QString shown(const Value &value)
{
    static constexpr std::array kComparators{u"", u"<", u"<=", u">", u">="};
    if (const auto *quantity = std::get_if<Quantity>(&value))
        return (QStringView(kComparators[size_t(quantity->comparator)]).toString() + quantity->number.toString() + u' ' + quantity->unit).trimmed();
    if (const auto *level = std::get_if<Level>(&value))
        return QString::number(int(*level));
    const auto *text = std::get_if<QString>(&value);
    return text ? *text : QString();
}

} // namespace dayplus
