// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/importviewmodel.h"

#include "journal/futures.h"
#include "wording/faults.h"

#include <QFileInfo>

namespace dayplus {

ImportViewModel::ImportViewModel(Journal &journal, Roster &roster, Notices &notices)
    : m_journal(journal), m_roster(roster), m_notices(notices), m_importer(journal)
{
    connect(&m_importer, &Importer::progress, this, [this](qint64 finished, qint64 total) {
        m_progress = total > 0 ? double(finished) / double(total) : 0;
        Q_EMIT progressed();
    });
}

QString ImportViewModel::file() const
{
    return QFileInfo(m_path).fileName();
}

void ImportViewModel::choose(const QUrl &file)
{
    if (m_busy)
        return; // what is shown belongs to the file being read
    m_path = file.isLocalFile() ? file.toLocalFile() : file.toString();
    m_map.clear();
    run(true);
}

void ImportViewModel::setMap(const QString &map)
{
    if (map == m_map)
        return;
    m_map = map;
    Q_EMIT changed();
}

void ImportViewModel::run(bool dryRun)
{
    if (m_busy || m_path.isEmpty())
        return;
    ImportOptions options;
    options.patient = m_roster.currentPatient();
    options.map = m_map;
    options.dryRun = dryRun;
    m_busy = true;
    m_progress = 0;
    m_problem.clear();
    Q_EMIT changed();
    onResult(m_importer.run(m_path, options), this, [this](const Result<ImportReport> &report) {
        m_busy = false;
        show(report);
        Q_EMIT changed();
    });
}

void ImportViewModel::show(const Result<ImportReport> &report)
{
    m_report.reset();
    QList<ChoiceRow> rows, refused, questions;
    if (!report) {
        m_problem = sentence(report.error());
        if (!report.error().note.isEmpty() && report.error().fault == Fault::Unreadable)
            questions.append({QString(), report.error().note, {}});
    } else {
        m_report = report.value();
        for (const ImportPreviewRow &row : report->preview)
            rows.append({row.at, row.value.isEmpty() ? row.name : tr("%1: %2", "what, value").arg(row.name, row.value), row.when});
        for (const ImportReport::Refused &row : report->refused)
            refused.append({row.at, row.reason, row.at});
        for (const QString &question : report->questions)
            questions.append({question, question, {}});
    }
    for (qsizetype i = 0; i < rows.size(); ++i)
        rows[i].code = QString::number(i);
    for (qsizetype i = 0; i < refused.size(); ++i)
        refused[i].code = QString::number(i);
    m_rows.setRows(rows);
    m_refused.setRows(refused);
    m_questions.setRows(questions);
}

QString ImportViewModel::counts() const
{
    if (!m_report)
        return {};
    QStringList parts{tr("%n new", "import counts", int(m_report->added))};
    if (m_report->summarised > 0)
        parts.append(tr("%n summed up by day", "import counts", int(m_report->summarised)));
    parts.append(tr("%n already here", "import counts", int(m_report->duplicates)));
    parts.append(tr("%n not kept", "import counts", int(m_report->refused.size())));
    //: %1 is how many records the file has, %2 lists what becomes of them
    return tr("%1 records read: %2.", "import counts").arg(m_report->read).arg(parts.join(tr(", ", "list separator")));
}

QString ImportViewModel::whom() const
{
    if (!m_report)
        return {};
    QString text = m_report->patientName.isEmpty() ? QString() : tr("For %1.", "import: whose record").arg(m_report->patientName);
    if (!m_report->names.isEmpty())
        text += u' ' + tr("The file names: %1.", "import: people in the file").arg(m_report->names.join(tr(", ", "list separator")));
    return text.trimmed();
}

void ImportViewModel::undo()
{
    if (!m_report || m_report->batch.isNull() || m_busy)
        return;
    m_busy = true;
    Q_EMIT changed();
    onResult(m_journal.undoBatch(m_report->batch, false), this, [this](const Result<Receipt> &receipt) {
        m_busy = false;
        if (!receipt) {
            Q_EMIT changed();
            return m_notices.failed(receipt.error());
        }
        const int kept = int(receipt->kept.size());
        m_notices.said(kept > 0 ? tr("Import undone. %n entr(y|ies) you changed since were kept.", "notice", kept) : tr("Import undone.", "notice"), false);
        m_report.reset();
        m_rows.clear();
        m_refused.clear();
        m_questions.clear();
        Q_EMIT changed();
    });
}

} // namespace dayplus
