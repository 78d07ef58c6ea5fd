// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/choicemodel.h"
#include "viewmodels/dayinfo.h"
#include "viewmodels/inkinput.h"
#include "viewmodels/notices.h"
#include "viewmodels/thinkingmodel.h"

namespace dayplus {

/**
 * The thinking check: ten small tasks asked by a caregiver, one by one or on one page, and a sentence written on a pad. It counts what was
 * right and keeps the strokes; it never grades. It is kept as soon as every task has its answer, and again with each later change.
 */
class ThinkingViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the workspace")
    Q_PROPERTY(Stage stage READ stage NOTIFY changed FINAL)
    Q_PROPERTY(QString when READ when NOTIFY changed FINAL)                 ///< "Day +4, 20:05"
    Q_PROPERTY(QString offText READ offText NOTIFY changed FINAL)           ///< why it is off
    Q_PROPERTY(bool asksSelf READ asksSelf NOTIFY changed FINAL)            ///< the patient is typing: somebody else should ask
    Q_PROPERTY(QString asker READ asker NOTIFY changed FINAL)               ///< "Jonas asked, Mara wrote"
    Q_PROPERTY(dayplus::ChoiceModel *others READ others CONSTANT FINAL)     ///< caregivers and team, who can ask
    Q_PROPERTY(dayplus::ChoiceModel *hurdles READ hurdles CONSTANT FINAL)   ///< what makes a task hard also on good days
    Q_PROPERTY(QStringList chosenHurdles READ chosenHurdles NOTIFY changed FINAL)
    Q_PROPERTY(dayplus::ChoiceModel *sentences READ sentences CONSTANT FINAL)
    Q_PROPERTY(QString sentence READ sentence NOTIFY changed FINAL)         ///< the same every day; empty = not chosen yet
    Q_PROPERTY(dayplus::ThinkingModel *items READ items CONSTANT FINAL)
    Q_PROPERTY(dayplus::ThinkingGroupModel *groups READ groups CONSTANT FINAL)
    Q_PROPERTY(bool onePage READ onePage WRITE setOnePage NOTIFY changed FINAL)
    Q_PROPERTY(int step READ step NOTIFY changed FINAL)
    Q_PROPERTY(QString stepText READ stepText NOTIFY changed FINAL)         ///< "3 of 10"
    Q_PROPERTY(QString ask READ ask NOTIFY changed FINAL)
    Q_PROPERTY(int stepAnswer READ stepAnswer NOTIFY changed FINAL)
    Q_PROPERTY(bool writes READ writes NOTIFY changed FINAL)                ///< this step is the sentence
    Q_PROPERTY(dayplus::InkInput *ink READ ink CONSTANT FINAL)
    Q_PROPERTY(dayplus::InkInput *before READ before CONSTANT FINAL)        ///< the baseline's writing
    Q_PROPERTY(QString beforeDay READ beforeDay NOTIFY changed FINAL)       ///< "Day −6"; empty = no baseline
    Q_PROPERTY(QString score READ score NOTIFY changed FINAL)               ///< "10 of 10"
    Q_PROPERTY(QString beforeScore READ beforeScore NOTIFY changed FINAL)   ///< "10 of 10 before treatment", or that there is none
    Q_PROPERTY(bool kept READ isKept NOTIFY changed FINAL)
    Q_PROPERTY(int notTried READ notTried NOTIFY changed FINAL)
    Q_PROPERTY(int writing READ writing NOTIFY changed FINAL)               ///< 0 not said, 1 same, 2 different, 3 can't tell
    Q_PROPERTY(bool comparable READ comparable NOTIFY changed FINAL)        ///< both sentences were written
    Q_PROPERTY(bool baseline READ baseline NOTIFY changed FINAL)            ///< this one is the person's own baseline
    Q_PROPERTY(QString reminder READ reminder NOTIFY changed FINAL)         ///< "There is no check from before treatment yet …"
public:
    enum class Stage { Off, Hurdles, Ready, Asking, Result };
    Q_ENUM(Stage)
    ThinkingViewModel(Journal &journal, Roster &roster, DayInfo &day, Notices &notices, QObject *parent = nullptr);

    Stage stage() const { return m_stage; }
    QString when() const;
    QString offText() const;
    bool asksSelf() const;
    QString asker() const;
    ChoiceModel *others() { return &m_others; }
    ChoiceModel *hurdles() { return &m_hurdles; }
    QStringList chosenHurdles() const { return m_chosenHurdles; }
    ChoiceModel *sentences() { return &m_sentences; }
    QString sentence() const { return m_sentence; }
    ThinkingModel *items() { return &m_items; }
    ThinkingGroupModel *groups() { return &m_groups; }
    bool onePage() const { return m_onePage; }
    void setOnePage(bool on);
    int step() const { return m_step; }
    QString stepText() const;
    QString ask() const;
    int stepAnswer() const;
    bool writes() const;
    InkInput *ink() { return &m_ink; }
    InkInput *before() { return &m_before; }
    QString beforeDay() const;
    QString score() const;
    QString beforeScore() const;
    bool isKept() const { return !m_entry.isNull(); }
    int notTried() const;
    int writing() const { return int(m_writing); }
    bool comparable() const { return !m_ink.isEmpty() && !m_before.isEmpty() && !m_baseline; }
    bool baseline() const { return m_baseline; }
    QString reminder() const;

    /** A fresh start, unless a check begun in the last two hours is still open. The page calls it when it opens. */
    void open();
    Q_INVOKABLE void chooseAsker(const QString &person);
    Q_INVOKABLE void toggleHurdle(const QString &id);
    Q_INVOKABLE void keepHurdles();
    Q_INVOKABLE void changeHurdles();
    Q_INVOKABLE void chooseSentence(const QString &text);
    Q_INVOKABLE void begin();
    /** 1 right, 2 not right, 3 could not try; the same again takes it back. Goes on by itself when asking one by one. */
    Q_INVOKABLE void answer(int row, int answer);
    Q_INVOKABLE void goTo(int row);
    Q_INVOKABLE void showResult();
    Q_INVOKABLE void setWriting(int answer);
    Q_INVOKABLE void setBaseline(bool on);
    /** Takes the last step back; if that was keeping it, the tasks stand there again. */
    Q_INVOKABLE void undo() { m_notices.undo(); }
    /** Ends this check; the next one starts afresh. */
    Q_INVOKABLE void finish();

Q_SIGNALS:
    void changed();
    void finished();

private:
    void reload();
    void start();
    void refresh();
    void showGroups();
    void takeBaseline(const QList<Entry> &checks);
    bool complete() const;
    int count(int answer) const;
    EntryDraft draft() const;
    void keep();
    void kept(int round, const Result<Id> &saved);
    Journal &m_journal;
    Roster &m_roster;
    DayInfo &m_day;
    Notices &m_notices;
    Stage m_stage = Stage::Ready;
    ChoiceModel m_others, m_hurdles, m_sentences;
    QStringList m_chosenHurdles;
    QString m_sentence;
    ThinkingModel m_items;
    ThinkingGroupModel m_groups;
    InkInput m_ink, m_before;
    std::optional<Entry> m_baselineEntry;
    std::optional<Moment> m_began;
    Id m_entry;                   ///< this check once it is kept
    int m_step = 0, m_round = 0;  ///< of the checks on this screen
    ThinkingFacts::Writing m_writing = ThinkingFacts::Writing::NotAsked;
    bool m_onePage = false, m_baseline = false, m_baselineSaid = false, m_saving = false, m_again = false;
};

} // namespace dayplus
