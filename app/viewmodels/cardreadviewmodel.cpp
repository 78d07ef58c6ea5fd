// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/cardreadviewmodel.h"

#include "exchange/qrfile.h"
#include "journal/futures.h"
#include "viewmodels/setupviewmodel.h"
#include "wording/cardwords.h"
#include "wording/faults.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dayplus {

namespace {

QString translated(const QString &english)
{
    return QCoreApplication::translate("catalogue", english.toUtf8().constData());
}

/** "penicillin (rash)" */
AllergyFacts allergyFrom(const QString &text)
{
    AllergyFacts facts;
    facts.substance = text.section(u" ("_s, 0, 0).trimmed();
    facts.reaction = text.section(u" ("_s, 1).trimmed();
    if (facts.reaction.endsWith(u')'))
        facts.reaction.chop(1);
    return facts;
}

/** Commas inside brackets belong to the reaction. */
QStringList listed(const QString &text)
{
    QStringList parts{QString()};
    int depth = 0;
    for (const QChar c : text) {
        depth += c == u'(' ? 1 : c == u')' ? -1 : 0;
        if (c == u',' && depth <= 0)
            parts.append(QString());
        else
            parts.last() += c;
    }
    for (QString &part : parts)
        part = part.trimmed();
    parts.removeAll(QString());
    return parts;
}

} // namespace

CardReadViewModel::CardReadViewModel(Journal &journal, Roster &roster, Notices &notices) : m_journal(journal), m_roster(roster), m_notices(notices) {}

void CardReadViewModel::read(const QUrl &picture)
{
    m_problem.clear();
    const Result<QStringList> texts = qrTextsIn(picture.isLocalFile() ? picture.toLocalFile() : picture.toString());
    if (!texts) {
        m_problem = texts.error().fault == Fault::Unreadable
                        ? tr("This file is not a picture that Dayplus can read. Nothing was changed.", "reading a card")
                    : texts.error().fault == Fault::TooLarge ? tr("This picture is too large. Up to 20 MB can be read. Nothing was changed.", "reading a card")
                                                             : sentence(texts.error());
        return Q_EMIT changed();
    }
    m_problem = texts->isEmpty() ? tr("There is no QR code in this picture, or it is not sharp enough. Nothing was changed.", "reading a card")
                                 : tr("This QR code is not an emergency card of Dayplus. Nothing was changed.", "reading a card");
    for (const QString &text : *texts) {
        const Result<EmergencyCard> card = cardFromQrText(text);
        if (!card) {
            if (card.error().fault == Fault::TooNew)
                m_problem = tr("This card was written by a newer Dayplus. Nothing was changed.", "reading a card");
            continue;
        }
        m_problem.clear();
        m_card = *card;
        QList<CardLineRow> rows;
        for (const CardField &field : m_card.fields)
            rows.append({cardFieldName(field.id), field.text, {}});
        m_lines.setRows(rows);
        break;
    }
    Q_EMIT changed();
}

QList<Record> CardReadViewModel::records(Id id) const
{
    QStringList rest; // "Medicines for the illness: prednisone 10 mg"
    const auto keep = [&](const QString &field) {
        if (const QString text = m_card.text(field); !text.isEmpty())
            rest.append(tr("%1: %2", "name and value").arg(cardFieldName(field), text));
    };
    Patient patient;
    patient.id = id;
    patient.name = name().isEmpty() ? tr("Patient", "a patient who gave no name") : name();
    patient.birthDate = dateFromText(m_card.text(u"born"_s));
    patient.teamName = m_card.text(u"team"_s);
    patient.teamPhone = m_card.text(u"team_phone"_s);
    patient.emergencyNumber = m_card.text(u"emergency_number"_s);
    patient.contactName = m_card.text(u"contact"_s);
    patient.contactPhone = m_card.text(u"contact_phone"_s);
    patient.language = m_card.text(u"language"_s);
    patient.bloodGroup = m_card.text(u"blood_group"_s);
    if (!patient.birthDate.isValid())
        keep(u"born"_s);
    const QString illness = m_card.text(u"illness"_s);
    for (const Disease &disease : m_journal.catalogues().diseases()) {
        if (!illness.isEmpty() && translated(disease.label).compare(illness, Qt::CaseInsensitive) == 0)
            patient.disease = disease.code;
    }
    if (patient.disease.isEmpty() && !illness.isEmpty()) {
        patient.disease = u"other_disease"_s;
        patient.diseaseText = illness;
    }
    QList<Record> records{patient, Person{m_journal.newId(), patient.name, Person::Role::Patient, id}};

    const QString treatment = m_card.text(u"treatment"_s), day0 = m_card.text(u"day_0"_s);
    if (!treatment.isEmpty() || !day0.isEmpty()) {
        Course course;
        course.id = m_journal.newId();
        course.patient = id;
        course.templateId = u"other"_s;
        for (const TemplateInfo &one : m_roster.treatments()) {
            if (translated(one.label) == treatment)
                course.templateId = one.id;
        }
        if (course.templateId == u"other")
            keep(u"treatment"_s);
        const QDate day = dateFromText(day0);
        course.day0 = day.isValid() ? Moment::onDay(day) : Moment::unknown(); // "about March" stays in the note
        if (!day.isValid())
            keep(u"day_0"_s);
        course.product = m_card.text(u"product"_s);
        course.centre = m_card.text(u"centre"_s);
        course.trial = m_card.text(u"trial"_s);
        records.append(course);
    } else {
        for (const QString &field : {u"product"_s, u"centre"_s, u"trial"_s})
            keep(field);
    }
    EntryDraft draft;
    draft.patient = id;
    draft.when = Moment::onDay(m_journal.now().date());
    draft.reporter = Reporter::Report;
    const auto add = [&](const EntryDraft &entry) {
        if (const Result<Entry> made = m_journal.make(entry))
            records.append(*made);
        else
            rest.append(entry.note);
    };
    const QString allergies = m_card.text(u"allergies"_s);
    const QString none = QCoreApplication::translate("CardWords", "No known allergies");
    for (const QString &one : listed(allergies)) {
        EntryDraft allergy = draft;
        allergy.kind = Kind::Allergy;
        allergy.code = u"allergy"_s;
        AllergyFacts facts = allergyFrom(one);
        if (one.compare(none, Qt::CaseInsensitive) == 0)
            facts = AllergyFacts{AllergyFacts::Answer::NoneKnown, {}, {}};
        allergy.facts = facts;
        add(allergy);
    }
    for (const QString &field : {u"say"_s, u"steroid"_s, u"medicines"_s, u"fever_limit"_s, u"instructions"_s, u"caution"_s, u"written"_s})
        keep(field);
    if (!rest.isEmpty()) {
        draft.kind = Kind::Note;
        draft.code = u"note"_s;
        draft.note = tr("From the emergency card:", "a note") + u'\n' + rest.join(u'\n');
        add(draft);
    }
    return records;
}

void CardReadViewModel::take()
{
    if (m_busy || m_card.fields.isEmpty())
        return;
    m_busy = true;
    const Id patient = m_journal.newId();
    onResult(m_journal.putAll(records(patient), u"add"_s), this, [this, patient](const Result<Receipt> &kept) {
        m_busy = false;
        if (!kept) {
            m_problem = sentence(kept.error()); // the card still stands there
            return Q_EMIT changed();
        }
        //: %1 is a name
        m_notices.said(tr("%1 was added.", "notice").arg(name()), true);
        Q_EMIT taken(patient);
    });
}

} // namespace dayplus
