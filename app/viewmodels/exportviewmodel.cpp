// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/exportviewmodel.h"

#include "exchange/csvexport.h"
#include "exchange/fhirexport.h"
#include "journal/futures.h"
#include "viewmodels/setupviewmodel.h"
#include "wording/faults.h"
#include "viewmodels/saveplace.h"

#include <QFileInfo>
#include <QPromise>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace dayplus {

namespace {

Result<ExportCount> writeFile(Store &store, const Catalogues &catalogues, const QDateTime &now, bool fhir, const QString &path, const ExportOptions &options)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return Error{Fault::NoPermission, file.errorString(), {}};
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    const Result<ExportCount> count = fhir ? FhirExport(store, catalogues, now, options).write(file) : CsvExport(store, catalogues, options).write(file);
    if (count && !file.commit())
        return Error{Fault::WriteFailed, file.errorString(), {}};
    return count;
}

/** Empty = no limit. False if it is no date. */
bool readDay(const QString &text, std::optional<QDate> &day)
{
    if (text.trimmed().isEmpty())
        return true;
    const QDate read = dateFromText(text);
    if (read.isValid())
        day = read;
    return read.isValid();
}

} // namespace

ExportViewModel::ExportViewModel(Journal &journal, Roster &roster) : m_journal(journal), m_roster(roster) {}

ExportViewModel::~ExportViewModel()
{
    if (m_thread)
        m_thread->wait();
}

QString ExportViewModel::suggestedName() const
{
    return u"dayplus-%1.%2"_s.arg(m_journal.now().date().toString(Qt::ISODate), m_format == 1 ? u"json"_s : u"csv"_s);
}

QUrl ExportViewModel::suggestedFile() const
{
    return saveUrl(suggestedName());
}

void ExportViewModel::write(const QUrl &url)
{
    if (m_busy)
        return;
    ExportOptions options;
    options.patient = m_roster.currentPatient();
    m_result.clear();
    m_problem.clear();
    if (!readDay(m_from, options.from) || !readDay(m_to, options.to)) { // never more than what was asked for
        m_problem = tr("Please write the date like 2026-03-10, or leave it empty.", "export");
        Q_EMIT changed();
        return;
    }
    auto promise = std::make_shared<QPromise<Result<ExportCount>>>();
    promise->start();
    const QFuture<Result<ExportCount>> future = promise->future();
    const QString path = url.isLocalFile() ? url.toLocalFile() : url.toString();
    m_thread.reset(QThread::create([promise, &store = m_journal.store(), &catalogues = m_journal.catalogues(), now = m_journal.now(), fhir = m_format == 1, path, options] {
        promise->addResult(writeFile(store, catalogues, now, fhir, path, options));
        promise->finish();
    }));
    m_busy = true;
    Q_EMIT changed();
    m_thread->start();
    onResult(future, this, [this, path](const Result<ExportCount> &count) {
        m_thread->wait();
        m_busy = false;
        if (!count)
            m_problem = sentence(count.error());
        else
            //: %1 is a file name
            m_result = tr("%n row(s) written to %1.", "export", int(count->rows)).arg(QFileInfo(path).fileName());
        Q_EMIT changed();
    });
}

} // namespace dayplus
