// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/attachmentsviewmodel.h"
#include "viewmodels/choicemodel.h"
#include "viewmodels/notices.h"

#include "journal/roster.h"

namespace dayplus {

/** A question for the team on the visit page. */
struct VisitQuestionRow {
    QString id, text;
    QString detail;          ///< "Mara, 1 April" or "asked on 2 April"
    QString answer;          ///< as kept, or as typed so far
    bool asked = false, answered = false; ///< at this visit
    QString key() const { return id; }
    bool operator==(const VisitQuestionRow &) const = default;
};

class VisitQuestionModel : public RowModel<VisitQuestionRow> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the visit page")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)
public:
    enum Role { QuestionId = Qt::UserRole + 1, TextRole, Detail, Answer, Asked, Answered };
    explicit VisitQuestionModel(QObject *parent = nullptr);
    int count() const { return rowCount(); }
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void countChanged();
};

/**
 * Visits: which there are, and one of them to work through – questions and their answers, what the team changed, the next date. Each part
 * saved is one step; what is typed and not saved yet is kept for each visit, also over a lock: then it waits in the vault. A new visit is
 * written down together with the first thing that is saved for it.
 */
class VisitViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the workspace")
    Q_PROPERTY(dayplus::ChoiceModel *visits READ visits CONSTANT FINAL)         ///< code: the entry; the next one first, then the latest
    Q_PROPERTY(QString visit READ visit NOTIFY changed FINAL)                   ///< the entry's id; empty = a new one
    Q_PROPERTY(QString title READ title NOTIFY changed FINAL)
    Q_PROPERTY(QString state READ state NOTIFY changed FINAL)                   ///< "planned for Fri 3 April" …
    Q_PROPERTY(bool planned READ planned NOTIFY changed FINAL)
    Q_PROPERTY(bool isNew READ isNew NOTIFY changed FINAL)
    Q_PROPERTY(QString date MEMBER m_date NOTIFY changed FINAL)                 ///< of a new visit, ISO
    Q_PROPERTY(dayplus::VisitQuestionModel *questions READ questions CONSTANT FINAL) ///< open ones, and those of this visit
    Q_PROPERTY(dayplus::ChoiceModel *changesTold READ changesTold CONSTANT FINAL) ///< what the team changed; code: the note's entry
    Q_PROPERTY(dayplus::ChoiceModel *tapers READ tapers CONSTANT FINAL)         ///< medicines with a taper; code: the medicine
    Q_PROPERTY(dayplus::AttachmentsViewModel *letters READ letters CONSTANT FINAL) ///< of this visit; not of a new one
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)
    Q_PROPERTY(QString sinceText READ sinceText NOTIFY changed FINAL)           ///< "since Thu 5 March"; empty = there was none before
public:
    VisitViewModel(Journal &journal, Roster &roster, Notices &notices, QObject *parent = nullptr);
    ~VisitViewModel() override;
    ChoiceModel *visits() { return &m_visits; }
    QString visit() const { return m_visit ? m_visit->id().toString() : QString(); }
    QString title() const;
    QString state() const;
    bool planned() const { return m_visit && (*m_visit)->state == State::Planned; }
    bool isNew() const { return !m_visit; }
    VisitQuestionModel *questions() { return &m_questions; }
    ChoiceModel *changesTold() { return &m_told; }
    ChoiceModel *tapers() { return &m_tapers; }
    AttachmentsViewModel *letters() { return &m_letters; }
    QString problem() const { return m_problem; }
    QString sinceText() const;
    QDate since() const { return m_since; } ///< of the visit before this one; invalid = none

    /** Works on that visit; empty = a new one, of today. */
    Q_INVOKABLE void open(const QString &visit);
    /** A planned visit happened: today, or on its own day if that is past. */
    Q_INVOKABLE void happened();
    Q_INVOKABLE void addQuestion(const QString &text);
    /** The answer as typed; without one the question counts as asked. */
    Q_INVOKABLE void keepAnswer(const QString &question, const QString &answer);
    /** Not asked after all. */
    Q_INVOKABLE void reopen(const QString &question);
    Q_INVOKABLE void tellChange(const QString &text);
    /** A planned visit on that day ("2026-05-07", with "09:30" or without a time). */
    Q_INVOKABLE void planNext(const QString &day, const QString &time);
    /** What was typed into a field and not saved: kept for this visit. */
    Q_INVOKABLE QString draft(const QString &field) const;
    Q_INVOKABLE void setDraft(const QString &field, const QString &text);

Q_SIGNALS:
    void changed();
    void draftTaken(const QString &field); ///< it was saved: the field may be emptied

private:
    void reload();
    void show(const QList<Entry> &visits, const QList<Entry> &questions, const QList<Entry> &notes);
    void showQuestions();
    void showTapers();
    QString draftsSetting() const;
    std::optional<Setting> draftsToKeep() const;
    void readDrafts();
    void refuse(const QString &problem);
    /** Saves the draft, with the visit itself in the same step if it is a new one. */
    void saveWith(EntryDraft draft, const QString &field, const QString &said);
    void amendQuestion(const QString &id, const QuestionFacts &facts, const QString &said);
    std::optional<Entry> newVisit();
    QString draftKey(const QString &field) const;
    Id group() const { return m_visit ? m_visit->id() : Id(); }
    EntryDraft about(Kind kind, const QString &code) const;
    Journal &m_journal;
    Roster &m_roster;
    Notices &m_notices;
    ChoiceModel m_visits, m_told, m_tapers;
    AttachmentsViewModel m_letters;
    VisitQuestionModel m_questions;
    std::optional<Entry> m_visit;
    QList<Entry> m_asked;
    Id m_wanted;
    QDate m_since;
    Id m_patient; ///< whose drafts are held
    QString m_date, m_problem;
    QHash<QString, QString> m_drafts; ///< "<visit>/<field>" → text
    quint64 m_reading = 0;
    bool m_busy = false;
};

} // namespace dayplus
