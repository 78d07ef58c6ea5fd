// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/callwatch.h"
#include "viewmodels/cardlinemodel.h"
#include "viewmodels/notices.h"
#include "wording/cardwords.h"

namespace dayplus {

/** The emergency card (opt-in, readable without a key) and the wallet card. While it is on, the file follows what it says. */
class CardViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the workspace")
    Q_PROPERTY(bool possible READ possible CONSTANT FINAL)            ///< this device can keep one
    Q_PROPERTY(bool on READ isOn NOTIFY changed FINAL)
    Q_PROPERTY(dayplus::CardLineModel *lines READ lines CONSTANT FINAL)
    Q_PROPERTY(dayplus::CardLineModel *wallet READ wallet CONSTANT FINAL)
    Q_PROPERTY(QString qr READ qr NOTIFY changed FINAL)               ///< a data: URL
    Q_PROPERTY(QString warning READ warning CONSTANT FINAL)
public:
    /** `file` may be null: then there is no emergency card, only the wallet card. */
    CardViewModel(Journal &journal, Roster &roster, CallWatch &watch, Notices &notices, CardFile *file);
    bool possible() const { return m_file; }
    bool isOn() const { return m_on; }
    CardLineModel *lines() { return &m_lines; }
    CardLineModel *wallet() { return &m_wallet; }
    QString qr() const { return m_qr; }
    QString warning() const;
    /** On writes exactly the lines shown; off deletes the file. */
    Q_INVOKABLE void setOn(bool on);
    /** The wallet card as a PDF, with the QR code only while the emergency card is on. */
    Q_INVOKABLE void saveWallet(const QUrl &file);
    const EmergencyCard &card() const { return m_card; }

Q_SIGNALS:
    void changed();

private:
    void refresh();
    void take(const QList<Entry> &allergies);
    void keepFile();
    bool isChosen() const; ///< the vault says that this patient's card is on
    Journal &m_journal;
    Roster &m_roster;
    CallWatch &m_watch;
    Notices &m_notices;
    CardFile *m_file;
    CardLineModel m_lines, m_wallet;
    EmergencyCard m_card;
    QString m_qr;
    bool m_on = false, m_ready = false;
    quint64 m_reading = 0;
};

/** The card as anybody can read it on a locked device. */
class LockCardViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(bool present READ present NOTIFY changed FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL) ///< a file that is not ours
    Q_PROPERTY(QString teamName READ teamName NOTIFY changed FINAL)
    Q_PROPERTY(QString teamPhone READ teamPhone NOTIFY changed FINAL)
    Q_PROPERTY(QString emergencyNumber READ emergency NOTIFY changed FINAL)
    Q_PROPERTY(dayplus::CardLineModel *lines READ lines CONSTANT FINAL)
public:
    explicit LockCardViewModel(CardFile *file, QObject *parent = nullptr);
    bool present() const { return m_present; }
    QString problem() const { return m_problem; }
    QString teamName() const { return m_card.text(QStringLiteral("team")); }
    QString teamPhone() const { return m_card.text(QStringLiteral("team_phone")); }
    QString emergency() const;
    CardLineModel *lines() { return &m_lines; }
    /** Reads the file anew. */
    Q_INVOKABLE void reload();

Q_SIGNALS:
    void changed();

private:
    CardFile *m_file;
    EmergencyCard m_card;
    CardLineModel m_lines;
    QString m_problem;
    bool m_present = false;
};

} // namespace dayplus
