// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/importer.h"

#include "exchange/importrun.h"
#include "journal/futures.h"

#include <QJsonArray>

namespace dayplus {
using namespace Qt::StringLiterals;

Importer::Importer(Journal &journal, QObject *parent) : QObject(parent), m_journal(journal) {}

Importer::~Importer()
{
    cancel();
    if (m_thread)
        m_thread->wait();
}

QFuture<Result<ImportReport>> Importer::run(const QString &path, const ImportOptions &options)
{
    if (isRunning())
        return finished<ImportReport>(Error{Fault::Busy, {}, {}});
    if (m_thread)
        m_thread->wait();
    m_cancelled = false;
    auto promise = std::make_shared<QPromise<Result<ImportReport>>>();
    const QFuture<Result<ImportReport>> future = promise->future();
    promise->start();
    m_thread.reset(QThread::create([this, promise, path, options] {
        qint64 said = -1;
        ImportRun run(m_journal, path, options, [&](qint64 done, qint64 total) {
            const qint64 step = total > 0 ? done * 100 / total : 100;
            if (step != said)
                Q_EMIT progress(done, total);
            said = step;
            return !m_cancelled;
        });
        promise->addResult(run.run());
        promise->finish();
    }));
    m_thread->start();
    return future;
}

QJsonObject toJson(const ImportReport &report)
{
    const auto list = [](const QStringList &texts) { return QJsonArray::fromStringList(texts); };
    QJsonArray refused, preview;
    for (const ImportReport::Refused &one : report.refused)
        refused.append(QJsonObject{{u"at"_s, one.at}, {u"reason"_s, one.reason}});
    for (const ImportPreviewRow &row : report.preview)
        preview.append(QJsonObject{{u"at"_s, row.at}, {u"kind"_s, row.kind}, {u"name"_s, row.name}, {u"value"_s, row.value}, {u"when"_s, row.when}});
    QJsonObject json{{u"read"_s, report.read}, {u"added"_s, report.added}, {u"summarised"_s, report.summarised},
                     {u"duplicates"_s, report.duplicates}, {u"refused"_s, refused}, {u"entries"_s, report.entries},
                     {u"medicines"_s, report.medicines}, {u"format"_s, toText(report.format)}, {u"file"_s, report.file},
                     {u"batch"_s, report.batch.isNull() ? QJsonValue() : report.batch.toString(QUuid::WithoutBraces)},
                     {u"patient"_s, report.patientName}, {u"names"_s, list(report.names)}, {u"questions"_s, list(report.questions)},
                     {u"notes"_s, list(report.notes)}, {u"dryRun"_s, report.dryRun}};
    if (report.dryRun)
        json.insert(u"preview"_s, preview);
    return json;
}

} // namespace dayplus
