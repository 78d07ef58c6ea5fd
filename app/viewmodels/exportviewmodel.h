// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/notices.h"

#include "journal/roster.h"

#include <QThread>
#include <QUrl>

namespace dayplus {

/** Writing everything of this patient to a file others can read. It says that the file is not encrypted, and how much went in. */
class ExportViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the workspace")
    Q_PROPERTY(int format MEMBER m_format NOTIFY changed FINAL)       ///< 0 CSV, 1 FHIR
    Q_PROPERTY(QString from MEMBER m_from NOTIFY changed FINAL)       ///< ISO dates or empty
    Q_PROPERTY(QString to MEMBER m_to NOTIFY changed FINAL)
    Q_PROPERTY(bool busy READ busy NOTIFY changed FINAL)
    Q_PROPERTY(QString result READ result NOTIFY changed FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)
    Q_PROPERTY(QUrl suggestedFile READ suggestedFile NOTIFY changed FINAL)
public:
    ExportViewModel(Journal &journal, Roster &roster);
    ~ExportViewModel() override;

    bool busy() const { return m_busy; }
    QString result() const { return m_result; }
    QString problem() const { return m_problem; }
    QString suggestedName() const;
    QUrl suggestedFile() const;
    Q_INVOKABLE void write(const QUrl &file);

Q_SIGNALS:
    void changed();

private:
    Journal &m_journal;
    Roster &m_roster;
    QString m_from, m_to, m_result, m_problem;
    int m_format = 0;
    bool m_busy = false;
    std::unique_ptr<QThread> m_thread;
};

} // namespace dayplus
