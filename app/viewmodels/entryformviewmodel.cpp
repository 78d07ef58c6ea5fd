// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/entryformviewmodel.h"

#include "viewmodels/setupviewmodel.h"
#include "viewmodels/who.h"
#include "wording/days.h"
#include "wording/values.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace dayplus {

namespace {

/** The kinds a person adds by hand, most used first. */
constexpr Kind kByHand[] = {Kind::Symptom, Kind::Vital, Kind::Event, Kind::Span, Kind::Lab, Kind::Note, Kind::Score,
                            Kind::Condition, Kind::Vaccine, Kind::Allergy, Kind::Call, Kind::Question};

std::optional<int> minuteOf(const QString &text)
{
    for (const QString &format : {u"H:mm"_s, u"HH:mm"_s, u"H.mm"_s, u"h:mm AP"_s}) {
        const QTime time = QLocale::c().toTime(text.trimmed(), format);
        if (time.isValid())
            return time.msecsSinceStartOfDay() / 60'000;
    }
    return std::nullopt;
}

} // namespace

EntryFormViewModel::EntryFormViewModel(Journal &journal, Roster &roster, Notices &notices, const Moment &at)
    : m_journal(journal)
    , m_roster(roster)
    , m_notices(notices)
    , m_number(journal.catalogues(), [&journal] { return journal.now(); })
    , m_second(journal.catalogues(), [&journal] { return journal.now(); })
    , m_attachments(journal, roster, notices, AttachmentsViewModel::Use::Form)
{
    m_draft.patient = roster.currentPatient();
    m_draft.kind = Kind::Symptom;
    m_draft.reporter = reporterFor(roster, journal.author());
    const Moment when = at.date.isValid() ? at : Moment::at(journal.now());
    m_date = toIso(Moment::onDay(when.date));
    m_time = at.date.isValid() ? QString() : timeText(when);
    start();
}

EntryFormViewModel::EntryFormViewModel(Journal &journal, Roster &roster, Notices &notices, const Entry &entry)
    : m_journal(journal)
    , m_roster(roster)
    , m_notices(notices)
    , m_entry(entry.id())
    , m_draft(entry.facts())
    , m_number(journal.catalogues(), [&journal] { return journal.now(); })
    , m_second(journal.catalogues(), [&journal] { return journal.now(); })
    , m_attachments(journal, roster, notices, AttachmentsViewModel::Use::Form)
{
    Moment day = m_draft.when;
    m_about = day.about;
    m_time = timeText(day);
    day.about = false;
    if (day.precision == Precision::Minute)
        day = Moment::onDay(day.date);
    m_date = toIso(day);
    if (Moment end = m_draft.until.value_or(Moment::unknown()); m_draft.until) {
        m_untilAbout = std::exchange(end.about, false);
        m_until = toIso(end.precision == Precision::Minute ? Moment::onDay(end.date) : end);
    }
    m_attachments.setEntry(entry);
    if (const Quantity *quantity = std::get_if<Quantity>(&m_draft.value)) {
        m_number.setText(comparatorText(quantity->comparator) + quantity->number.toString());
        m_level = int(quantity->number.toDouble());
    } else if (const Level *level = std::get_if<Level>(&m_draft.value)) {
        m_level = int(*level);
    } else if (const QString *text = std::get_if<QString>(&m_draft.value)) {
        m_text = *text;
    }
    if (const AllergyFacts *facts = std::get_if<AllergyFacts>(&m_draft.facts)) {
        m_text = facts->substance;
        m_reaction = facts->reaction;
    }
    start();
    if (const Quantity *quantity = std::get_if<Quantity>(&m_draft.value))
        m_number.setItem(item(), quantity->unit);
    m_loaded = {m_date, m_time, m_until, m_text, m_about, m_untilAbout, m_level, m_number.quantity()};
}

void EntryFormViewModel::start()
{
    QList<ChoiceRow> kinds;
    for (const Kind kind : kByHand)
        kinds.append({toText(kind), kindName(kind), {}});
    m_kinds.setRows(kinds);
    m_number.setItem(item());
    fillCodes();
    fillCourses();
    for (NumberInput *input : {&m_number, &m_second})
        connect(input, &NumberInput::changed, this, [this] {
            m_problem.clear();
            m_asks = false;
            Q_EMIT changed();
        });
}

QString EntryFormViewModel::title() const
{
    return editing() ? tr("Change", "form title") : tr("Add", "form title");
}

void EntryFormViewModel::setKind(const QString &kind)
{
    const std::optional<Kind> known = kindFromText(kind);
    if (!known || *known == m_draft.kind)
        return;
    m_draft.kind = *known;
    m_draft.code.clear();
    m_draft.value = {};
    m_search.clear();
    m_level = -1;
    fillCodes();
    if (m_codes.rowCount() == 1)
        setCode(m_codes.rows().first().code);
    Q_EMIT changed();
}

void EntryFormViewModel::setCode(const QString &code)
{
    if (code == m_draft.code)
        return;
    m_draft.code = code;
    m_draft.value = {};
    m_level = -1;
    m_problem.clear();
    if (code == pressureCode()) {
        m_number.setItem(m_journal.catalogues().item(Kind::Vital, u"bp_sys"));
        m_second.setItem(m_journal.catalogues().item(Kind::Vital, u"bp_dia"));
    } else {
        m_number.setItem(item(), m_roster.setting(u"unit."_s + code).toString());
    }
    Q_EMIT changed();
}

QString EntryFormViewModel::codeLabel() const
{
    if (m_draft.code == pressureCode())
        return tr("Blood pressure", "measurement");
    return m_draft.code.isEmpty() ? QString() : itemLabel(m_draft, m_journal.catalogues());
}

void EntryFormViewModel::setSearch(const QString &search)
{
    if (search == m_search)
        return;
    m_search = search;
    fillCodes();
    Q_EMIT changed();
}

void EntryFormViewModel::fillCodes()
{
    QList<ChoiceRow> rows;
    const auto fits = [&](const QString &label, const QStringList &others) {
        if (m_search.trimmed().isEmpty() || label.contains(m_search.trimmed(), Qt::CaseInsensitive))
            return true;
        return std::any_of(others.begin(), others.end(), [&](const QString &other) { return other.contains(m_search.trimmed(), Qt::CaseInsensitive); });
    };
    if (m_draft.kind == Kind::Vital && fits(tr("Blood pressure", "measurement"), {u"RR"_s, u"BP"_s}))
        rows.append({pressureCode(), tr("Blood pressure", "measurement"), {}});
    for (const CatalogueItem *known : m_journal.catalogues().items(m_draft.kind)) {
        if (known->code == u"bp_sys" || known->code == u"bp_dia" || !fits(itemLabel(*known), known->synonyms))
            continue;
        rows.append({known->code, itemLabel(*known), {}});
    }
    m_codes.setRows(rows);
}

const CatalogueItem *EntryFormViewModel::item() const
{
    return m_journal.catalogues().item(m_draft.kind, m_draft.code);
}

QString EntryFormViewModel::editor() const
{
    if (m_draft.code == pressureCode())
        return u"pressure"_s;
    const CatalogueItem *known = item();
    if (m_draft.kind == Kind::Allergy)
        return u"allergy"_s;
    const bool isNumber = std::holds_alternative<Quantity>(m_draft.value), isText = std::holds_alternative<QString>(m_draft.value);
    if (!known)
        return isNumber ? u"number"_s : u"text"_s;
    const bool isAmount = known->scale == Scale::None && !known->units.isEmpty(); // beside an event, and never required
    if (isText || isAmount || (isNumber && (known->scale == Scale::Text || known->scale == Scale::None)))
        return isText ? u"text"_s : u"number"_s; // a changed entry keeps the form its value came in
    switch (known->scale) {
    case Scale::Level4: return u"level"_s;
    case Scale::Nrs10: return u"scale"_s;
    case Scale::Number:
    case Scale::Count: return u"number"_s;
    case Scale::Text: return u"text"_s;
    case Scale::None: break;
    }
    return u"none"_s;
}

/** With one treatment there is nothing to choose. */
void EntryFormViewModel::fillCourses()
{
    const QList<Course> courses = m_roster.courses(m_draft.patient);
    if (courses.size() < 2)
        return;
    QList<ChoiceRow> rows{{QString(), tr("None of them", "treatment an entry belongs to"), {}}};
    for (const Course &course : courses) {
        const TemplateInfo *treatment = m_roster.treatment(course.templateId);
        const QString label = treatment ? QCoreApplication::translate("catalogue", treatment->label.toUtf8().constData()) : course.templateId;
        rows.append({course.id.toString(QUuid::WithoutBraces), label,
                     course.day0.precision == Precision::Unknown ? QString() : tr("Day 0: %1", "of a treatment").arg(momentText(course.day0))});
    }
    m_courses.setRows(rows);
}

void EntryFormViewModel::setLevel(int level)
{
    set(m_level, level == m_level ? -1 : level);
}

bool EntryFormViewModel::spans() const
{
    const CatalogueItem *known = item();
    return m_draft.kind == Kind::Span || (known && known->spans);
}

std::optional<Moment> EntryFormViewModel::moment(const QString &date, const QString &time) const
{
    const QDateTime now = m_journal.now();
    const std::optional<Moment> typed = momentFromTyped(date, now.timeZone(), m_roster.day0For(m_draft.patient, now.date()));
    if (!typed || time.trimmed().isEmpty() || typed->isVague())
        return typed;
    const std::optional<int> minute = minuteOf(time);
    if (!minute)
        return std::nullopt;
    return Moment::at(typed->date, *minute, now.timeZone());
}

QString EntryFormViewModel::dateProblem() const
{
    if (m_date.trimmed().isEmpty() || moment(m_date, m_time))
        return {};
    return moment(m_date, {}) ? tr("Please write the time like 14:30, or leave it empty.", "form")
                              : tr("Please write the date like 2026-03-10, or 2026-03 if only the month is known.", "form");
}

QString EntryFormViewModel::untilProblem() const
{
    if (m_until.trimmed().isEmpty())
        return {};
    const std::optional<Moment> end = moment(m_until, {}), start = moment(m_date, {});
    if (!end)
        return tr("Please write the date like 2026-03-10.", "form");
    return start && end->lastDay() < start->date ? tr("The end is before the start.", "form") : QString();
}

QString EntryFormViewModel::dayText() const
{
    const std::optional<Moment> when = moment(m_date, m_time);
    if (!when || !when->date.isValid())
        return {};
    if (when->isVague())
        return momentText(*when);
    const QString day = exactDayTitle(when->date, m_roster.day0For(m_draft.patient, when->date));
    return day.isEmpty() ? longDate(when->date) : tr("%1, %2", "day number, date").arg(day, longDate(when->date));
}

bool EntryFormViewModel::notNow() const
{
    const std::optional<Moment> when = moment(m_date, {});
    return when && when->date != m_journal.now().date();
}

QString EntryFormViewModel::reporter() const
{
    switch (m_draft.reporter) {
    case Reporter::Caregiver: return u"caregiver"_s;
    case Reporter::Team: return u"team"_s;
    case Reporter::Report: return u"report"_s;
    case Reporter::Patient: break;
    }
    return u"patient"_s;
}

void EntryFormViewModel::setReporter(const QString &reporter)
{
    set(m_draft.reporter, reporter == u"caregiver" ? Reporter::Caregiver : reporter == u"team" ? Reporter::Team
                          : reporter == u"report" ? Reporter::Report : Reporter::Patient);
}

void EntryFormViewModel::setWhen(const QString &iso, bool about)
{
    set(m_about, about);
    set(m_date, iso);
}

void EntryFormViewModel::setEnd(const QString &iso, bool about)
{
    set(m_untilAbout, about);
    set(m_until, iso);
}

QString EntryFormViewModel::planText() const
{
    const std::optional<Moment> when = moment(m_date, m_time);
    const QDateTime now = m_journal.now();
    const bool ahead = when && when->date.isValid() && (when->instant() ? *when->instant() > now : when->date > now.date());
    if (!ahead || m_draft.code.isEmpty())
        return {};
    return canBePlanned(m_draft.kind) ? tr("This lies ahead: it is kept as a plan until you say that it happened.", "form")
                                      : tr("This lies ahead: a symptom, a measurement or a dose can only be kept once it was.", "form");
}

void EntryFormViewModel::setToday()
{
    setTime(timeText(Moment::at(m_journal.now())));
    setDate(toIso(Moment::onDay(m_journal.now().date())));
}

void EntryFormViewModel::moveDay(int days)
{
    if (const std::optional<Moment> when = moment(m_date, {}); when && !when->isVague())
        setDate(toIso(Moment::onDay(when->date.addDays(days))));
}

} // namespace dayplus
