// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/emergencycard.h"
#include "viewmodels/cardlinemodel.h"
#include "viewmodels/notices.h"

#include "journal/roster.h"

#include <QQmlEngine>
#include <QUrl>

namespace dayplus {

/** Reads an emergency card from a picture of its QR code, shows it, and keeps it as a new patient if somebody says so. */
class CardReadViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the workspace")
    Q_PROPERTY(dayplus::CardLineModel *lines READ lines CONSTANT FINAL) ///< empty until a card was read
    Q_PROPERTY(bool present READ isPresent NOTIFY changed FINAL)
    Q_PROPERTY(QString name READ name NOTIFY changed FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)       ///< why there is no card; one sentence
public:
    CardReadViewModel(Journal &journal, Roster &roster, Notices &notices);
    CardLineModel *lines() { return &m_lines; }
    bool isPresent() const { return !m_card.fields.isEmpty(); }
    QString name() const { return m_card.text(QStringLiteral("name")); }
    QString problem() const { return m_problem; }

    /** A picture that has no card of ours leaves what was read before. */
    Q_INVOKABLE void read(const QUrl &picture);
    /** Adds a patient with what the card says, as one step; then taken(). What has no place of its own becomes a note, word for word. */
    Q_INVOKABLE void take();

Q_SIGNALS:
    void changed();
    void taken(const QUuid &patient);

private:
    QList<Record> records(Id patient) const;
    Journal &m_journal;
    Roster &m_roster;
    Notices &m_notices;
    CardLineModel m_lines;
    EmergencyCard m_card;
    QString m_problem;
    bool m_busy = false;
};

} // namespace dayplus
