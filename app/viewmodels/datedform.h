// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/notices.h"

#include "journal/roster.h"

namespace dayplus {

/** What forms with one date share: the date as exact as it is known, the one problem, and saving once. */
class DatedForm : public QObject {
    Q_OBJECT
    QML_ANONYMOUS
    Q_PROPERTY(QString date READ date WRITE setDate NOTIFY changed FINAL) ///< 2026-03-10, 2026-03 or 2026; "day+9" too
    Q_PROPERTY(bool about READ about WRITE setAbout NOTIFY changed FINAL)
    Q_PROPERTY(QString dateProblem READ dateProblem NOTIFY changed FINAL)
    Q_PROPERTY(QString dayText READ dayText NOTIFY changed FINAL)         ///< "Day +23, Thu 2 April 2026"
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)         ///< one sentence
    Q_PROPERTY(bool asks READ asks NOTIFY changed FINAL)                  ///< the problem is only a question: "Yes, keep it"
public:
    QString date() const { return m_date; }
    void setDate(const QString &date) { set(m_date, date.trimmed()); }
    bool about() const { return m_about; }
    void setAbout(bool about) { set(m_about, about); }
    QString dateProblem() const;
    QString dayText() const;
    QString problem() const { return m_problem; }
    bool asks() const { return m_asks; }

Q_SIGNALS:
    void changed();
    void saved();

protected:
    /** Begins with today. */
    DatedForm(Journal &journal, Roster &roster, Notices &notices);
    template<typename T> void set(T &place, const T &value)
    {
        if (place == value)
            return;
        place = value;
        m_problem.clear();
        m_asks = false;
        Q_EMIT changed();
    }
    /** As typed; nullopt = that is no date. An empty field is nullopt too. */
    std::optional<Moment> moment() const;
    void setMoment(const Moment &when);
    void refuse(const QString &problem, bool asks = false);
    /** True if the rules are content; else says the first problem. With `insist` what only asks passes. */
    bool isFine(const EntryDraft &draft, bool insist);
    /** One step; saved() follows the commit, and what was typed stays if there is none. */
    void keep(const QList<EntryDraft> &drafts, bool together = false);
    void keepChanged(Id entry, const EntryDraft &draft);
    /** An entry of the patient shown, of this form's date. */
    EntryDraft draftOf(Kind kind, const QString &code) const;
    QString today() const;
    Journal &m_journal;
    Roster &m_roster;
    Notices &m_notices;

private:
    void finish(const Done &kept);
    QString m_date, m_problem;
    bool m_about = false, m_asks = false, m_busy = false;
};

} // namespace dayplus
