// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/roster.h"
#include "report/trendview.h"
#include "viewmodels/notices.h"

#include <QTimer>

namespace dayplus {

/** The views of the patient on screen: which there are, which one is shown. Kept in the vault a moment after the last change. */
class TrendViews : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the Trends page")
    Q_PROPERTY(QStringList names READ names NOTIFY changed FINAL)   ///< "Suggested", then the person's own
    Q_PROPERTY(int current READ current WRITE choose NOTIFY changed FINAL)
    Q_PROPERTY(bool own READ own NOTIFY changed FINAL)              ///< the current one has a name: it can get another and be deleted
    Q_PROPERTY(bool byHand READ byHand NOTIFY changed FINAL)        ///< somebody chose its panels
public:
    TrendViews(Journal &journal, Roster &roster, Notices &notices);

    /** Takes up the views of this patient, or of nobody. */
    void start(Id patient);
    /** Reads again unless something waits to be kept; true if it is different. */
    bool read();

    QStringList names() const;
    int current() const { return m_list.current; }
    bool own() const { return m_list.current > 0; }
    bool byHand() const { return !view().codes.isEmpty(); }
    const TrendView &view() const { return m_list.view(); }
    void choose(int index);
    /** Changes the current view; kept soon. */
    void change(const TrendView &view);
    /** A new view, shown from now on. */
    void add(const QString &name, const TrendView &like);

    /** Why this cannot be a view's name; empty = it can. `renaming`: the current one's own name may stay. */
    Q_INVOKABLE QString problemOf(const QString &name, bool renaming) const;
    Q_INVOKABLE void rename(const QString &name);
    Q_INVOKABLE void remove();
    /** The panels are chosen by illness and phase again. */
    Q_INVOKABLE void suggest();
    /** Writes what waits. */
    Q_INVOKABLE void keep();

Q_SIGNALS:
    void changed();

private:
    void altered();
    Journal &m_journal;
    Roster &m_roster;
    Notices &m_notices;
    Id m_patient;
    TrendViewList m_list;
    QTimer m_rest;
};

} // namespace dayplus
