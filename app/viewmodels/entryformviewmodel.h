// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/attachmentsviewmodel.h"
#include "viewmodels/choicemodel.h"
#include "viewmodels/notices.h"
#include "viewmodels/numberinput.h"

#include "journal/roster.h"

namespace dayplus {

/**
 * Adding or changing one entry: what, how much, when (as exactly or vaguely as it is known), who says it, a note. Asks the domain's
 * rules all the time; save() keeps everything typed if the store can't.
 */
class EntryFormViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the workspace")
    Q_PROPERTY(bool editing READ editing CONSTANT FINAL)                 ///< an entry is changed, not added
    Q_PROPERTY(QString title READ title NOTIFY changed FINAL)            ///< "Add", or the entry's title
    Q_PROPERTY(dayplus::ChoiceModel *kinds READ kinds CONSTANT FINAL)
    Q_PROPERTY(dayplus::ChoiceModel *codes READ codes CONSTANT FINAL)    ///< of the kind, narrowed by `search`
    Q_PROPERTY(QString kind READ kind WRITE setKind NOTIFY changed FINAL)
    Q_PROPERTY(QString code READ code WRITE setCode NOTIFY changed FINAL)
    Q_PROPERTY(QString codeLabel READ codeLabel NOTIFY changed FINAL)
    Q_PROPERTY(QString search READ search WRITE setSearch NOTIFY changed FINAL)
    Q_PROPERTY(QString editor READ editor NOTIFY changed FINAL)          ///< level, scale, number, pressure, text, allergy, none
    Q_PROPERTY(int level READ level WRITE setLevel NOTIFY changed FINAL) ///< or the 0–10 answer; −1 = none
    Q_PROPERTY(dayplus::NumberInput *number READ number CONSTANT FINAL)
    Q_PROPERTY(dayplus::NumberInput *second READ second CONSTANT FINAL)  ///< the lower number of a blood pressure
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY changed FINAL)
    Q_PROPERTY(QString label READ label WRITE setLabel NOTIFY changed FINAL) ///< own name, where the code is "other"
    Q_PROPERTY(QString reaction READ reaction WRITE setReaction NOTIFY changed FINAL)
    Q_PROPERTY(QString date READ date WRITE setDate NOTIFY changed FINAL)    ///< 2026-03-10, 2026-03 or 2026
    Q_PROPERTY(QString time READ time WRITE setTime NOTIFY changed FINAL)    ///< 14:30, or empty
    Q_PROPERTY(bool about READ about WRITE setAbout NOTIFY changed FINAL)
    Q_PROPERTY(bool spans READ spans NOTIFY changed FINAL)
    Q_PROPERTY(QString until READ until WRITE setUntil NOTIFY changed FINAL)
    Q_PROPERTY(QString dayText READ dayText NOTIFY changed FINAL)            ///< "Day +23, Thu 2 April 2026"
    Q_PROPERTY(bool notNow READ notNow NOTIFY changed FINAL)                 ///< another day than today: said loudly
    Q_PROPERTY(bool untilAbout READ untilAbout NOTIFY changed FINAL)
    Q_PROPERTY(QString planText READ planText NOTIFY changed FINAL)          ///< said when the date makes it a plan; else empty
    Q_PROPERTY(dayplus::ChoiceModel *courses READ courses CONSTANT FINAL)    ///< treatments it may belong to; empty if there is one only
    Q_PROPERTY(QString course READ course WRITE setCourse NOTIFY changed FINAL)
    Q_PROPERTY(dayplus::AttachmentsViewModel *attachments READ attachments CONSTANT FINAL)
    Q_PROPERTY(QString reporter READ reporter WRITE setReporter NOTIFY changed FINAL)
    Q_PROPERTY(QString note READ note WRITE setNote NOTIFY changed FINAL)
    Q_PROPERTY(QString dateProblem READ dateProblem NOTIFY changed FINAL)
    Q_PROPERTY(QString untilProblem READ untilProblem NOTIFY changed FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)            ///< anything else, one sentence
    Q_PROPERTY(bool savable READ savable NOTIFY changed FINAL)
    Q_PROPERTY(bool asks READ asks NOTIFY changed FINAL)                     ///< the problem is only a question: "Yes, keep it"
public:
    /** Adds; `at` is where the last form left the date, invalid = now. */
    EntryFormViewModel(Journal &journal, Roster &roster, Notices &notices, const Moment &at);
    /** Changes `entry`. */
    EntryFormViewModel(Journal &journal, Roster &roster, Notices &notices, const Entry &entry);

    bool editing() const { return !m_entry.isNull(); }
    QString title() const;
    ChoiceModel *kinds() { return &m_kinds; }
    ChoiceModel *codes() { return &m_codes; }
    QString kind() const { return toText(m_draft.kind); }
    void setKind(const QString &kind);
    QString code() const { return m_draft.code; }
    void setCode(const QString &code);
    QString codeLabel() const;
    QString search() const { return m_search; }
    void setSearch(const QString &search);
    QString editor() const;
    int level() const { return m_level; }
    void setLevel(int level);
    NumberInput *number() { return &m_number; }
    NumberInput *second() { return &m_second; }
    QString text() const { return m_text; }
    void setText(const QString &text) { set(m_text, text); }
    QString label() const { return m_draft.label; }
    void setLabel(const QString &label) { set(m_draft.label, label); }
    QString reaction() const { return m_reaction; }
    void setReaction(const QString &reaction) { set(m_reaction, reaction); }
    QString date() const { return m_date; }
    void setDate(const QString &date) { set(m_date, date); }
    QString time() const { return m_time; }
    void setTime(const QString &time) { set(m_time, time); }
    bool about() const { return m_about; }
    void setAbout(bool about) { set(m_about, about); }
    bool spans() const;
    QString until() const { return m_until; }
    void setUntil(const QString &until) { set(m_until, until); }
    bool untilAbout() const { return m_untilAbout; }
    QString planText() const;
    ChoiceModel *courses() { return &m_courses; }
    QString course() const { return m_draft.course.isNull() ? QString() : m_draft.course.toString(QUuid::WithoutBraces); }
    void setCourse(const QString &course) { set(m_draft.course, Id::fromString(course)); }
    AttachmentsViewModel *attachments() { return &m_attachments; }
    QString dayText() const;
    bool notNow() const;
    QString reporter() const;
    void setReporter(const QString &reporter);
    QString note() const { return m_draft.note; }
    void setNote(const QString &note) { set(m_draft.note, note); }
    QString dateProblem() const;
    QString untilProblem() const;
    QString problem() const { return m_problem; }
    bool savable() const;
    bool asks() const { return m_asks; }

    /** A date as exact as it is known, and whether it is only about then. */
    Q_INVOKABLE void setWhen(const QString &iso, bool about);
    Q_INVOKABLE void setEnd(const QString &iso, bool about);
    Q_INVOKABLE void setToday();
    Q_INVOKABLE void moveDay(int days);
    /** Saves; saved() follows the commit. With `insist`, unlikely values pass. */
    Q_INVOKABLE void save(bool insist = false);
    Q_INVOKABLE void remove();

Q_SIGNALS:
    void changed();
    /** Committed; `when` is what the next form starts with. */
    void saved(const dayplus::Moment &when);

private:
    /** What the form shows of the entry as it was read: a part that is still so isn't written anew, nor made more exact. */
    struct Loaded {
        QString date, time, until, text;
        bool about = false, untilAbout = false;
        int level = -1;
        std::optional<Quantity> number = {};
    };
    /** Not in the catalogue: two entries in one group. */
    static QString pressureCode() { return QStringLiteral("bp"); }
    void start();
    template<typename T> void set(T &place, const T &value)
    {
        if (place == value)
            return;
        place = value;
        m_problem.clear();
        m_asks = false;
        Q_EMIT changed();
    }
    void fillCodes();
    const CatalogueItem *item() const;
    std::optional<Moment> moment(const QString &date, const QString &time) const;
    EntryDraft filled() const;
    bool valueUntouched() const;
    QList<EntryDraft> drafts() const;
    bool refusedOrAsked(const QList<EntryDraft> &drafts, bool insist);
    /** Reads the steps of the treatment and asks if this one's order is hardly possible; else keeps. */
    void askOrder(const QList<EntryDraft> &drafts);
    void keep(const QList<EntryDraft> &drafts);
    QFuture<Done> write(const QList<EntryDraft> &drafts);
    void fillCourses();
    Journal &m_journal;
    Roster &m_roster;
    Notices &m_notices;
    Id m_entry;
    EntryDraft m_draft;
    Loaded m_loaded;
    ChoiceModel m_kinds, m_codes, m_courses;
    NumberInput m_number, m_second;
    AttachmentsViewModel m_attachments;
    QString m_search, m_text, m_reaction, m_date, m_time, m_until, m_problem;
    int m_level = -1;
    bool m_about = false, m_untilAbout = false, m_asks = false, m_busy = false;
};

} // namespace dayplus
