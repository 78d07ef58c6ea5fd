// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/importer.h"
#include "viewmodels/choicemodel.h"
#include "viewmodels/notices.h"

#include "journal/roster.h"

#include <QUrl>

namespace dayplus {

/** Importing a file: look first (what would happen, record by record), then take it in as one step that can be undone. */
class ImportViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the workspace")
    Q_PROPERTY(QString file READ file NOTIFY changed FINAL)             ///< base name; empty = none chosen
    Q_PROPERTY(bool busy READ busy NOTIFY changed FINAL)
    Q_PROPERTY(double progress READ progress NOTIFY progressed FINAL)   ///< 0 … 1
    Q_PROPERTY(bool previewed READ previewed NOTIFY changed FINAL)      ///< the counts tell what would happen
    Q_PROPERTY(bool imported READ imported NOTIFY changed FINAL)        ///< the counts tell what happened
    Q_PROPERTY(QString counts READ counts NOTIFY changed FINAL)         ///< "45 read: 40 new, 3 known, 2 not kept"
    Q_PROPERTY(QString whom READ whom NOTIFY changed FINAL)             ///< "For Mara L. The file names: …"
    Q_PROPERTY(bool adds READ adds NOTIFY changed FINAL)                ///< there is something new
    Q_PROPERTY(QString map READ map WRITE setMap NOTIFY changed FINAL)  ///< CSV columns, "date=Datum,value=Wert"
    Q_PROPERTY(bool table READ table NOTIFY changed FINAL)              ///< the file is a CSV
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)
    Q_PROPERTY(dayplus::ChoiceModel *rows READ rows CONSTANT FINAL)     ///< preview: label what, detail when and value
    Q_PROPERTY(dayplus::ChoiceModel *refused READ refused CONSTANT FINAL) ///< label where, detail why
    Q_PROPERTY(dayplus::ChoiceModel *questions READ questions CONSTANT FINAL)
public:
    ImportViewModel(Journal &journal, Roster &roster, Notices &notices);

    QString file() const;
    bool busy() const { return m_busy; }
    double progress() const { return m_progress; }
    bool previewed() const { return m_report && m_report->dryRun; }
    bool imported() const { return m_report && !m_report->dryRun; }
    QString counts() const;
    QString whom() const;
    bool adds() const { return m_report && m_report->added > 0; }
    QString map() const { return m_map; }
    void setMap(const QString &map);
    bool table() const { return m_report ? m_report->format == ImportFormat::Csv : m_path.endsWith(QStringLiteral(".csv"), Qt::CaseInsensitive); }
    QString problem() const { return m_problem; }
    ChoiceModel *rows() { return &m_rows; }
    ChoiceModel *refused() { return &m_refused; }
    ChoiceModel *questions() { return &m_questions; }

    Q_INVOKABLE void choose(const QUrl &file);
    Q_INVOKABLE void preview() { run(true); }
    Q_INVOKABLE void importAll() { run(false); }
    Q_INVOKABLE void cancel() { m_importer.cancel(); }
    Q_INVOKABLE void undo();

Q_SIGNALS:
    void changed();
    void progressed();

private:
    void run(bool dryRun);
    void show(const Result<ImportReport> &report);
    Journal &m_journal;
    Roster &m_roster;
    Notices &m_notices;
    Importer m_importer;
    QString m_path, m_map, m_problem;
    std::optional<ImportReport> m_report;
    ChoiceModel m_rows, m_refused, m_questions;
    double m_progress = 0;
    bool m_busy = false;
};

} // namespace dayplus
