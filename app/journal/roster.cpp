// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/roster.h"

#include "domain/courses.h"
#include "journal/dayview.h"
#include "journal/futures.h"

#include <algorithm>
#include <array>

namespace dayplus {
using namespace Qt::StringLiterals;

namespace {

constexpr std::array kKinds{RecordKind::Patient, RecordKind::Person,    RecordKind::Course,   RecordKind::Medicine,
                            RecordKind::Taper,   RecordKind::CallSheet, RecordKind::Template, RecordKind::Attachment,
                            RecordKind::Setting};

template <typename T> std::optional<T> find(const QList<T> &list, Id id)
{
    const auto it = std::find_if(list.begin(), list.end(), [id](const T &value) { return value.id == id; });
    return it == list.end() ? std::nullopt : std::optional<T>(*it);
}

template <typename T> QList<T> ofPatient(const QList<T> &list, Id patient)
{
    QList<T> found;
    std::copy_if(list.begin(), list.end(), std::back_inserter(found),
                 [patient](const T &v) { return v.patient == patient; });
    return found;
}

template <typename T> QList<T> all(const QList<Record> &records)
{
    QList<T> found;
    for (const Record &record : records)
        found.append(std::get<T>(record));
    return found;
}

template <typename T> void replace(QList<T> &list, Id id, const std::optional<Record> &after)
{
    list.removeIf([id](const T &value) { return value.id == id; });
    if (after)
        list.append(std::get<T>(*after));
}

} // namespace

Roster::Roster(Journal &journal, QObject *parent) : QObject(parent), m_journal(journal)
{
    connect(&journal, &Journal::changed, this, &Roster::apply);
    load();
}

void Roster::load()
{
    const quint64 reading = ++m_reading;
    for (const RecordKind kind : kKinds) {
        onResult(m_journal.store().records(kind), this, [this, reading, kind](const Result<QList<Record>> &read) {
            if (reading != m_reading)
                return;
            if (!read) {
                ++m_reading;
                Q_EMIT failed(read.error());
                return;
            }
            take(kind, *read);
            if (kind != kKinds.back())
                return;
            const bool first = !std::exchange(m_loaded, true);
            loadFirstDays();
            if (first)
                Q_EMIT loaded();
            Q_EMIT changed();
        });
    }
}

Done Roster::loadNow()
{
    ++m_reading;
    for (const RecordKind kind : kKinds) {
        const Result<QList<Record>> read = waitFor(m_journal.store().records(kind));
        if (!read)
            return read.error();
        take(kind, *read);
    }
    m_loaded = true;
    m_firstDays.clear();
    return lacksFirstDays()
               ? forEachPage(m_journal.store(), {}, [this](const auto &page) { return noteFirstDays(page); })
               : done();
}

void Roster::take(RecordKind kind, const QList<Record> &records)
{
    if (kind == RecordKind::Setting) {
        m_settings.clear();
        for (const Setting &setting : all<Setting>(records))
            m_settings.insert(setting.key, setting.value);
    }
    std::apply(
        [&](auto &...lists) {
            const auto mine = [&]<typename T>(QList<T> &list) {
                if (kind == kindOf(Record(T())))
                    list = all<T>(records);
            };
            (mine(lists), ...);
        },
        m_lists);
    sortAll();
}

void Roster::sortAll()
{
    std::apply(
        [](auto &...lists) {
            const auto byId = [](const auto &a, const auto &b) { return a.id < b.id; };
            (std::sort(lists.begin(), lists.end(), byId), ...);
        },
        m_lists);
    QList<Course> &courses = list<Course>();
    std::sort(courses.begin(), courses.end(), [](const Course &a, const Course &b) {
        return std::pair(a.day0.wallDay(), a.id) < std::pair(b.day0.wallDay(), b.id);
    });
    m_treatments.clear();
    for (const Template &treatment : std::as_const(list<Template>())) {
        if (Result<TemplateInfo> read = templateFromJson(treatment.content.toUtf8(), m_journal.catalogues()))
            m_treatments.insert(treatment.templateId, *read);
    }
}

void Roster::apply(const Change &change)
{
    if (change.everything || !m_loaded) {
        load();
        return;
    }
    bool mine = false;
    bool coursesChanged = false;
    for (const Receipt::Touched &touched : change.touched) {
        mine = mine || touched.kind != RecordKind::Entry;
        coursesChanged = coursesChanged || touched.kind == RecordKind::Course;
        if (touched.kind == RecordKind::Entry) {
            const auto *entry = touched.after ? std::get_if<Entry>(&*touched.after) : nullptr;
            if (entry && !(*entry)->course.isNull() && list<Course>().size() > 1)
                noteDay((*entry)->course, (*entry)->when.date);
        } else if (touched.kind == RecordKind::Setting) {
            if (touched.after) {
                const Setting &setting = std::get<Setting>(*touched.after);
                m_settings.insert(setting.key, setting.value);
            } else if (touched.before) {
                m_settings.remove(std::get<Setting>(*touched.before).key);
            } else {
                return load();
            }
        } else {
            std::apply(
                [&](auto &...lists) {
                    const auto theirs = [&]<typename T>(QList<T> &list) {
                        if (touched.kind == kindOf(Record(T())))
                            replace(list, touched.id, touched.after);
                    };
                    (theirs(lists), ...);
                },
                m_lists);
        }
    }
    if (!mine)
        return;
    sortAll();
    if (coursesChanged)
        loadFirstDays();
    Q_EMIT changed();
}

/** Courses of patients with several, whose first entry is not known. One course needs none: every date counts from it.
 */
bool Roster::lacksFirstDays() const
{
    return std::any_of(list<Course>().begin(), list<Course>().end(), [this](const Course &course) {
        return !m_firstDays.contains(course.id) && ofPatient(list<Course>(), course.patient).size() > 1;
    });
}

bool Roster::noteFirstDays(const QList<Entry> &page)
{
    for (const Entry &entry : page) {
        if (!entry->course.isNull())
            noteDay(entry->course, entry->when.date);
    }
    return lacksFirstDays();
}

void Roster::noteDay(Id course, QDate day)
{
    if (!day.isValid())
        return;
    const auto known = m_firstDays.find(course);
    if (known == m_firstDays.end())
        m_firstDays.insert(course, day);
    else
        *known = std::min(*known, day);
}

void Roster::loadFirstDays()
{
    m_firstDays.clear();
    if (!lacksFirstDays())
        return;
    const quint64 reading = m_reading;
    const auto page = [this, reading](const QList<Entry> &entries) {
        return reading == m_reading && noteFirstDays(entries);
    };
    eachPage(m_journal.store(), {}, this, page, [this, reading](const Done &read) {
        if (read && reading == m_reading)
            Q_EMIT changed();
    });
}

QList<Course> Roster::courses(Id patient) const
{
    return ofPatient(list<Course>(), patient);
}

QList<Person> Roster::persons(Id patient) const
{
    return ofPatient(list<Person>(), patient);
}

QList<Taper> Roster::tapers(Id patient) const
{
    return ofPatient(list<Taper>(), patient);
}

QList<Attachment> Roster::attachments(Id patient) const
{
    return ofPatient(list<Attachment>(), patient);
}

std::optional<Attachment> Roster::attachment(Id id) const
{
    return find(list<Attachment>(), id);
}

std::optional<Taper> Roster::taper(Id id) const
{
    return find(list<Taper>(), id);
}

std::optional<Taper> Roster::taperOf(Id medicine) const
{
    const QList<Taper> &all = list<Taper>();
    const auto it = std::find_if(all.rbegin(), all.rend(), [medicine](const Taper &taper) { return taper.medicine == medicine; });
    return it == all.rend() ? std::nullopt : std::optional<Taper>(*it);
}

std::optional<CallSheet> Roster::callSheet(Id patient) const
{
    const QList<CallSheet> theirs = ofPatient(list<CallSheet>(), patient);
    return theirs.isEmpty() ? std::nullopt : std::optional<CallSheet>(theirs.last());
}

QList<TemplateInfo> Roster::treatments() const
{
    return m_journal.catalogues().treatments() + m_treatments.values();
}

const TemplateInfo *Roster::treatment(const QString &templateId) const
{
    if (const TemplateInfo *shipped = m_journal.catalogues().treatment(templateId))
        return shipped;
    const auto own = m_treatments.constFind(templateId);
    return own == m_treatments.constEnd() ? nullptr : &*own;
}

QList<Medicine> Roster::medicines(Id patient) const
{
    return ofPatient(list<Medicine>(), patient);
}

std::optional<Patient> Roster::patient(Id id) const
{
    return find(list<Patient>(), id);
}

std::optional<Person> Roster::person(Id id) const
{
    return find(list<Person>(), id);
}

std::optional<Course> Roster::course(Id id) const
{
    return find(list<Course>(), id);
}

std::optional<Medicine> Roster::medicine(Id id) const
{
    return find(list<Medicine>(), id);
}

QJsonValue Roster::setting(const QString &key) const
{
    return m_settings.value(key, QJsonValue(QJsonValue::Undefined));
}

int Roster::rollOverHour() const
{
    const int hour = setting(u"rollover-hour"_s).toInt(4);
    return hour >= 0 && hour < 24 ? hour : 4;
}

bool Roster::isMadeUp() const
{
    return setting(u"made-up"_s).toBool();
}

Id Roster::currentPatient() const
{
    if (find(list<Patient>(), m_current))
        return m_current;
    return list<Patient>().isEmpty() ? Id() : list<Patient>().first().id;
}

void Roster::setCurrentPatient(Id patient)
{
    if (m_current == patient)
        return;
    const Id before = currentPatient();
    m_current = patient;
    if (currentPatient() != before)
        Q_EMIT changed();
}

std::optional<Course> Roster::courseFor(Id patient, QDate day) const
{
    const QList<Course> theirs = courses(patient);
    const Course *found = dayplus::courseFor(day, theirs, m_firstDays);
    return found ? std::optional(*found) : std::nullopt;
}

std::optional<QDate> Roster::day0For(Id patient, QDate day) const
{
    const std::optional<Course> course = courseFor(patient, day);
    const bool known = course && course->day0.precision >= Precision::Day;
    return known ? std::optional(course->day0.date) : std::nullopt;
}

} // namespace dayplus
