// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/historywords.h"

#include "wording/days.h"
#include "wording/names.h"
#include "wording/values.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dayplus {

namespace {

constexpr int kNoteLength = 60;

/** Gathers the lines; a part that is the same says nothing. */
class Differences {
    Q_DECLARE_TR_FUNCTIONS(History)
public:
    Differences(const Catalogues &catalogues, const Roster &roster) : m_catalogues(catalogues), m_roster(roster) {}

    QStringList of(const EntryDraft &before, const EntryDraft &after)
    {
        part(tr("What", "part of an entry"), itemLabel(before, m_catalogues), itemLabel(after, m_catalogues));
        part(tr("Value", "part of an entry"), valueText(before, m_catalogues), valueText(after, m_catalogues));
        part(tr("When", "part of an entry"), whenText(before.when), whenText(after.when));
        part(tr("End", "part of an entry"), endText(before), endText(after));
        part(tr("State", "part of an entry: planned, happened"), stateName(before.state), stateName(after.state));
        part(tr("Said by", "part of an entry"), reporterName(before.reporter), reporterName(after.reporter));
        part(tr("Details", "part of an entry"), detailsText(before.facts), detailsText(after.facts));
        part(tr("Treatment", "part of an entry: the course"), courseText(before.course), courseText(after.course));
        part(tr("Photos and documents", "part of an entry"), attachmentsText(before.attachments), attachmentsText(after.attachments));
        part(tr("Note", "part of an entry"), firstLine(before.note, kNoteLength), firstLine(after.note, kNoteLength));
        if (m_lines.isEmpty() && before.note != after.note)
            m_lines << tr("The note was changed", "part of an entry");
        if (m_lines.isEmpty() && before != after)
            m_lines << tr("A detail was changed", "part of an entry");
        return m_lines;
    }

    QStringList of(const Medicine &before, const Medicine &after)
    {
        part(tr("Name", "part of a medicine"), nameOf(before), nameOf(after));
        steps(before, after);
        part(tr("Last dose", "part of a medicine"), before.lastDose ? whenText(*before.lastDose) : QString(), after.lastDose ? whenText(*after.lastDose) : QString());
        part(tr("Why it ended", "part of a medicine"), before.stopReason, after.stopReason);
        part(tr("Times of day", "part of a medicine"), timesText(before.rhythm), timesText(after.rhythm));
        part(tr("In the box", "part of a medicine"), stockText(before), stockText(after));
        part(tr("For the disease itself", "part of a medicine"), yesNo(before.countsAsDiseaseTreatment), yesNo(after.countsAsDiseaseTreatment));
        part(tr("Note", "part of a medicine"), firstLine(before.note, kNoteLength), firstLine(after.note, kNoteLength));
        if (m_lines.isEmpty() && before != after)
            m_lines << tr("A detail was changed", "part of a medicine");
        return m_lines;
    }

    QString nameOf(const Medicine &medicine) const
    {
        if (!medicine.name.isEmpty())
            return medicine.name;
        const MedicineInfo *info = m_catalogues.medicine(medicine.code);
        return info ? QCoreApplication::translate("catalogue", info->label.toUtf8().constData()) : medicine.code;
    }

    static QString doseOf(const DoseStep &step)
    {
        if (!step.amount)
            return tr("amount not known", "dose of a medicine");
        if (step.amount->number.isSameAs(Decimal{0, 0}))
            return tr("stopped", "dose of a medicine");
        QStringList parts{quantityText(*step.amount), step.perDay ? tr("a day", "10 mg a day") : tr("a dose", "10 mg a dose"), step.schedule};
        parts.removeAll(QString());
        return parts.join(u' ');
    }

private:
    void part(const QString &name, const QString &before, const QString &after)
    {
        if (before == after)
            return;
        if (before.isEmpty()) //: %1 is a part of an entry, %2 what it says now
            m_lines << tr("%1: %2 (was empty)").arg(name, after);
        else if (after.isEmpty()) //: %1 is a part of an entry, %2 what it said before
            m_lines << tr("%1: taken away (was %2)").arg(name, before);
        else //: %1 is a part of an entry, %2 what it says now, %3 what it said before
            m_lines << tr("%1: %2 (was %3)").arg(name, after, before);
    }

    static QString whenText(const Moment &when) { return momentText(when); }

    QString detailsText(const Facts &facts) const
    {
        QStringList words = factsWords(facts);
        if (const auto *told = std::get_if<StatementFacts>(&facts))
            if (const Criterion *criterion = m_catalogues.criterion(told->criterion))
                words = {told->by, QCoreApplication::translate("catalogue", criterion->label.toUtf8().constData())};
        words.removeAll(QString());
        return words.join(u", "_s);
    }

    static QString endText(const EntryDraft &draft)
    {
        return draft.ongoing ? tr("still going on", "a period without an end") : draft.until ? whenText(*draft.until) : QString();
    }

    QString courseText(Id course) const
    {
        const std::optional<Course> found = m_roster.course(course);
        if (!found)
            return {};
        const TemplateInfo *treatment = m_catalogues.treatment(found->templateId);
        return treatment ? QCoreApplication::translate("catalogue", treatment->label.toUtf8().constData()) : found->templateId;
    }

    QString attachmentsText(const QList<Id> &ids) const
    {
        QStringList names;
        for (const Id &id : ids) {
            const std::optional<Attachment> found = m_roster.attachment(id);
            names << (found ? found->name : tr("one that was removed", "a photo or document"));
        }
        return names.join(u", "_s);
    }

    /** Dose steps by their date: what came, what went, what is another amount now. */
    void steps(const Medicine &before, const Medicine &after)
    {
        const auto on = [](const Medicine &medicine, const Moment &from) {
            const auto found = std::find_if(medicine.steps.begin(), medicine.steps.end(), [&from](const DoseStep &s) { return s.from == from; });
            return found == medicine.steps.end() ? QString() : doseOf(*found);
        };
        QList<Moment> dates;
        for (const Medicine &medicine : {before, after})
            for (const DoseStep &step : medicine.steps)
                if (!dates.contains(step.from))
                    dates.append(step.from);
        for (const Moment &from : std::as_const(dates)) //: %1 is a date: the dose from that day on
            part(tr("Dose from %1", "part of a medicine").arg(momentText(from)), on(before, from), on(after, from));
    }

    static QString timesText(const Rhythm &rhythm)
    {
        if (rhythm.kind == Rhythm::Kind::AsNeeded)
            return tr("as needed", "when a medicine is taken");
        QStringList times;
        for (const int minute : rhythm.minutes)
            times << timeText(minute);
        if (rhythm.kind == Rhythm::Kind::Cyclic) //: %1 and %2 are numbers of days
            times << tr("%1 days on, %2 days off", "when a medicine is taken").arg(rhythm.daysOn).arg(rhythm.daysOff);
        return times.join(u", "_s);
    }

    static QString stockText(const Medicine &medicine)
    {
        return medicine.stock ? QString(numberText(medicine.stock->count) + u' ' + medicine.stock->unit).trimmed() : QString();
    }

    static QString yesNo(bool on) { return on ? tr("yes", "part of a medicine") : tr("no", "part of a medicine"); }

    const Catalogues &m_catalogues;
    const Roster &m_roster;
    QStringList m_lines;
};

} // namespace

QStringList whatChanged(const Record &before, const Record &after, const Catalogues &catalogues, const Roster &roster)
{
    Differences differences(catalogues, roster);
    const Entry *oldEntry = std::get_if<Entry>(&before), *newEntry = std::get_if<Entry>(&after);
    if (oldEntry && newEntry)
        return differences.of(oldEntry->facts(), newEntry->facts());
    const Medicine *oldMedicine = std::get_if<Medicine>(&before), *newMedicine = std::get_if<Medicine>(&after);
    return oldMedicine && newMedicine ? differences.of(*oldMedicine, *newMedicine) : QStringList();
}

QString recordTitle(const Record &record, const Catalogues &catalogues, const Roster &roster)
{
    if (const Entry *entry = std::get_if<Entry>(&record))
        return entryTitle(*entry, catalogues);
    const Medicine *medicine = std::get_if<Medicine>(&record);
    if (!medicine)
        return {};
    const QString name = Differences(catalogues, roster).nameOf(*medicine);
    return medicine->steps.isEmpty() ? name : name + u", "_s + Differences::doseOf(medicine->steps.last());
}

} // namespace dayplus
