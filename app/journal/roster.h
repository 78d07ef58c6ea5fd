// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/journal.h"

#include <QHash>

#include <tuple>

namespace dayplus {

/**
 * Who and what the vault is about, kept in memory: patients, persons, courses, medicines, tapers, call sheets, templates, settings. Small, read once,
 * then kept in step with the Journal. Lives on the Journal's thread and goes before it.
 */
class Roster : public QObject {
    Q_OBJECT
public:
    explicit Roster(Journal &journal, QObject *parent = nullptr);

    /** False until the first reading has ended; everything is empty until then. */
    bool isLoaded() const { return m_loaded; }
    /** Reads everything and waits for it: for programs without an event loop. */
    Done loadNow();

    QList<Patient> patients() const { return list<Patient>(); } ///< in the order they were made
    QList<Person> persons() const { return list<Person>(); }
    QList<Person> persons(Id patient) const;
    QList<Course> courses(Id patient) const; ///< by Day 0; those without one last
    QList<Medicine> medicines(Id patient) const;
    std::optional<Patient> patient(Id id) const;
    std::optional<Person> person(Id id) const;
    std::optional<Course> course(Id id) const;
    std::optional<Medicine> medicine(Id id) const;
    QList<Taper> tapers(Id patient) const;
    std::optional<Taper> taper(Id id) const;
    std::optional<Taper> taperOf(Id medicine) const;         ///< the newest one
    std::optional<CallSheet> callSheet(Id patient) const;    ///< the newest one, confirmed or not
    QList<Attachment> attachments(Id patient) const;
    std::optional<Attachment> attachment(Id id) const;
    /** The shipped treatments, then the centre's own that were imported. */
    QList<TemplateInfo> treatments() const;
    /** nullptr = neither shipped nor imported. Good until the next changed(). */
    const TemplateInfo *treatment(const QString &templateId) const;
    /** The Setting's value; undefined if there is none. */
    QJsonValue setting(const QString &key) const;
    int rollOverHour() const; ///< "rollover-hour", else 4
    bool isMadeUp() const;    ///< "made-up": the whole vault is an example

    /** The patient on screen: the chosen one while there is such a patient, else the first. Null in an empty vault. */
    Id currentPatient() const;
    void setCurrentPatient(Id patient);

    /** The course that names a date of this patient (domain/courses.h), and its Day 0 if that is known to the day. */
    std::optional<Course> courseFor(Id patient, QDate day) const;
    std::optional<QDate> day0For(Id patient, QDate day) const;

Q_SIGNALS:
    void loaded();
    /** Any of it is different now. */
    void changed();
    void failed(const dayplus::Error &error);

private:
    void load();
    void take(RecordKind kind, const QList<Record> &records);
    void apply(const Change &change);
    void loadFirstDays();
    bool lacksFirstDays() const;
    bool noteFirstDays(const QList<Entry> &page);
    void noteDay(Id course, QDate day);
    void sortAll();
    Journal &m_journal;
    bool m_loaded = false;
    quint64 m_reading = 0; ///< the newest reading; older ones are ignored
    template<typename T> QList<T> &list() { return std::get<QList<T>>(m_lists); }
    template<typename T> const QList<T> &list() const { return std::get<QList<T>>(m_lists); }
    std::tuple<QList<Patient>, QList<Person>, QList<Course>, QList<Medicine>, QList<Taper>, QList<CallSheet>, QList<Template>,
               QList<Attachment>> m_lists;
    QHash<QString, TemplateInfo> m_treatments; ///< imported
    QHash<QString, QJsonValue> m_settings;
    QHash<Id, QDate> m_firstDays; ///< course → day of its first entry, where a patient has several courses
    Id m_current;
};

} // namespace dayplus
