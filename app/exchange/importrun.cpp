// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/importrun.h"

#include "exchange/csvsource.h"
#include "exchange/fhirindex.h"
#include "exchange/fhirsource.h"
#include "exchange/importsniffer.h"
#include "journal/futures.h"

#include <QFile>
#include <QFileInfo>
#include <QScopeGuard>

namespace dayplus {
using namespace Qt::StringLiterals;

ImportRun::ImportRun(Journal &journal, QString path, ImportOptions options, Progress progress)
    : m_journal(journal), m_path(std::move(path)), m_options(std::move(options)), m_progress(std::move(progress)),
      m_vault(journal.store())
{
    m_report.file = QFileInfo(m_path).fileName();
    m_report.dryRun = m_options.dryRun;
}

Result<std::unique_ptr<RecordSource>> ImportRun::open()
{
    QFile file(m_path);
    if (!file.exists())
        return Error{Fault::NotFound, u"no such file"_s, {}};
    if (QFileInfo(m_path).isDir())
        return Error{Fault::Unreadable, u"this is a folder, not a file"_s, {}};
    if (!file.open(QIODevice::ReadOnly))
        return Error{file.error() == QFile::PermissionsError ? Fault::NoPermission : Fault::ReadFailed, {}, {}};
    if (file.size() > kLargestFile)
        return Error{Fault::TooLarge, u"the file is larger than 4 GiB"_s, {}};
    const QByteArray head = file.read(64 * 1024);
    if (m_options.format == ImportFormat::Auto) {
        const Result<ImportFormat> format = sniffFormat(head);
        if (!format)
            return format.error();
        m_options.format = *format;
    }
    m_report.format = m_options.format;
    std::unique_ptr<RecordSource> source;
    if (m_options.format == ImportFormat::Csv)
        source = std::make_unique<CsvSource>(m_path, m_options.map, m_journal.catalogues());
    else
        source = std::make_unique<FhirSource>(m_path, m_options.format == ImportFormat::FhirLines, m_journal.catalogues());
    return source;
}

Done ImportRun::choosePatient(const RecordSource &source)
{
    const QList<Patient> &patients = m_vault.patients();
    if (!m_options.patient.isNull()) {
        const Patient *patient = m_vault.patient(m_options.patient);
        if (!patient)
            return Error{Fault::NotFound, u"no such patient in this vault"_s, {}};
        m_patient = *patient;
    } else if (patients.size() == 1) {
        m_patient = patients.first();
    } else if (patients.size() > 1) {
        return Error{Fault::Invalid, u"this vault has several patients; say who the file belongs to"_s,
                     {{Field::Patient, Why::Missing, Problem::Weight::Refuse, {}}}};
    } else if (!source.bringsPatient()) {
        return Error{Fault::NotFound, u"this vault has no patient yet, and the file does not say who it is about"_s, {}};
    } else {
        m_creates = true;
        m_patient.id = m_journal.newId();
    }
    QString zone = m_options.homeZone.isEmpty() ? m_patient.homeZone : m_options.homeZone;
    m_home = zone.isEmpty() ? QTimeZone::systemTimeZone() : QTimeZone(zone.toUtf8());
    if (!m_home.isValid())
        return Error{Fault::Invalid, u"no such time zone: %1"_s.arg(zone.left(60)), {}};
    if (m_creates)
        m_patient.homeZone = m_options.homeZone;
    m_report.patientName = m_patient.name;
    const QString other = m_creates ? QString() : source.someoneElse(m_patient);
    if (other.isEmpty())
        return done();
    const QString born = u"the file is about %1, who was not born on the same day as %2"_s.arg(other, m_patient.name);
    if (m_options.patient.isNull()) // nobody said that it is meant so
        return Error{Fault::Invalid, born, {{Field::Patient, Why::Contradiction, Problem::Weight::Refuse, {}}}};
    m_report.questions.append(u"Careful: %1. Is it the right file?"_s.arg(born));
    return done();
}

Result<ImportReport> ImportRun::run()
{
    const Result<std::unique_ptr<RecordSource>> opened = open();
    if (!opened)
        return opened.error();
    RecordSource &source = **opened;
    const qint64 size = QFileInfo(m_path).size();
    const Done prepared = source.prepare([&](qint64 bytes) { return m_progress(bytes, 2 * size); });
    if (!prepared)
        return prepared.error();
    if (const Done loaded = m_vault.load(); !loaded)
        return loaded.error();
    if (const Done chosen = choosePatient(source); !chosen)
        return chosen.error();
    m_report.names = source.names();
    bool begun = false;
    const auto leave = qScopeGuard([&] {
        if (begun)
            (void)waitFor(m_journal.abandonImport());
    });
    if (!m_options.dryRun) {
        const Result<ImportHandle> handle = waitFor(m_journal.beginImport(m_report.file));
        if (!handle)
            return handle.error();
        begun = true;
        m_batch = handle->batch;
    }
    const Patient before = m_patient;
    const ImportTarget target{m_patient.id, m_creates ? nullptr : &before, m_home, m_report.file, [this] { return m_journal.newId(); }};
    std::optional<Error> failed;
    const Done read = source.read(target, [&](qint64 bytes) { return m_progress(size + bytes, 2 * size); }, [&](ImportRecord &record) {
        m_page.append(std::move(record));
        if (m_page.size() < kPage)
            return true;
        if (const Done kept = flush(); !kept)
            failed = kept.error();
        return !failed;
    });
    if (failed)
        return *failed;
    if (!read)
        return read.error();
    for (const auto step : {&ImportRun::flush, &ImportRun::askAboutAllergies}) {
        if (const Done kept = (this->*step)(); !kept)
            return kept.error();
    }
    if (m_creates && m_patient.name.isEmpty() && m_report.added > 0) { // their own record was refused, but others name them
        m_patient.name = m_report.names.value(0, u"(no name given)"_s);
        m_records.append(m_patient);
    }
    if (begun && m_report.added > 0) {
        if (const Done kept = write(); !kept)
            return kept.error();
        const Result<Receipt> receipt = waitFor(m_journal.commitImport());
        begun = false;
        if (!receipt)
            return receipt.error();
        m_report.batch = m_batch;
    }
    m_report.notes += source.notes();
    if (m_keptAsOther > 0)
        m_report.notes.append(m_keptAsOther == 1 ? u"one value did not fit its item and was kept under the name the file gives it"_s
                                                 : u"%1 values did not fit their items and were kept under the names the file gives them"_s.arg(m_keptAsOther));
    m_report.patient = m_creates && m_options.dryRun ? Id() : m_patient.id;
    m_report.patientName = m_patient.name;
    return m_report;
}

Done ImportRun::write()
{
    if (m_options.dryRun || m_records.isEmpty()) {
        m_records.clear();
        return done();
    }
    QList<Record> records;
    records.swap(m_records);
    return waitFor(m_journal.importPage(records));
}

Done ImportRun::flush()
{
    QList<ImportRecord> page;
    page.swap(m_page);
    QList<QByteArray> keys, asked;
    for (const ImportRecord &record : page) {
        keys.append(record.refusal.isEmpty() && !record.continues ? keyOf(record) : QByteArray());
        if (!keys.last().isEmpty() && !record.patient)
            asked.append(keys.last());
    }
    if (!asked.isEmpty()) {
        if (const Done looked = m_vault.look(asked); !looked)
            return looked;
    }
    for (qsizetype i = 0; i < page.size(); ++i) {
        ++m_report.read;
        if (const Done taken = take(page[i], keys[i]); !taken)
            return taken;
    }
    if (m_report.refused.size() > kMostRefused)
        return Error{Fault::TooLarge, u"more than 100,000 records of this file can't be read; is it the right one?"_s, {}};
    return write();
}

} // namespace dayplus
