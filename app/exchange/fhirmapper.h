// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/catalogue.h"
#include "exchange/fhirindex.h"
#include "exchange/importrecord.h"

#include <QTimeZone>

namespace dayplus {

/**
 * One FHIR R4 resource → what Dayplus keeps of it, or the reason why it doesn't. Pure: it reads and says, it writes nothing.
 * Values, units and dates stay as they were given; what no catalogue knows keeps the source's own name under the code "other".
 */
class FhirMapper {
public:
    struct Context {
        const Catalogues &catalogues;
        const FhirIndex &index;
        QTimeZone home;             ///< wall times are shown in it
        Id patient;                 ///< who gets the records
        std::optional<int> person;  ///< who of the file that is
        QString file;
        std::function<Id()> newId;
    };
    explicit FhirMapper(Context context) : m_context(std::move(context)) {}
    ImportRecord map(const JsonRecord &record) const;

private:
    struct ValueRead { Value value; Status status = Status::Known; QString note; bool refused = false; };

    void resource(const QString &type, const JsonValue &r, ImportRecord &out) const;
    void patient(const JsonValue &r, ImportRecord &out) const;
    void observation(const JsonValue &r, ImportRecord &out) const;
    void report(const JsonValue &r, ImportRecord &out) const;
    void condition(const JsonValue &r, ImportRecord &out) const;
    void procedure(const JsonValue &r, ImportRecord &out) const;
    void immunization(const JsonValue &r, ImportRecord &out) const;
    void allergy(const JsonValue &r, ImportRecord &out) const;
    void medicine(const JsonValue &r, ImportRecord &out, bool statement) const;
    void administration(const JsonValue &r, ImportRecord &out) const;

    EntryDraft draft(const JsonValue &r, Kind kind, const JsonValue &code) const;
    /** Code and kind of an Observation or component from its codings, else from its name. */
    void identify(EntryDraft &draft, const JsonValue &code) const;
    /** Kind and code from our own coding, if an export of ours put one there; it is then taken out of the codings. */
    bool takeOwnCode(EntryDraft &draft) const;
    ValueRead valueOf(const JsonValue &holder, const QString &path, ImportRecord &out) const;
    LabFacts labFacts(const JsonValue &holder, QString &note) const;
    bool readTime(const JsonValue &r, const QByteArray &prefix, EntryDraft &draft, ImportRecord &out) const;
    std::optional<Moment> readMoment(const JsonValue &value, const QString &path, ImportRecord &out) const;
    /** The medication's code, wherever it stands: inline, contained, or in the same file. */
    JsonValue medicationOf(const JsonValue &r) const;
    void nameMedicine(const JsonValue &coded, QString &code, QString &name, QList<Coding> &codings) const;
    QList<DoseStep> doseSteps(const JsonValue &dosages, const Moment &from, QStringList &notes) const;
    bool onlyNoInformation(const JsonValue &coded, ImportRecord &out) const;

    Context m_context;
};

/** Marks the record as refused, at a path inside it. Always false, to return from a check. */
bool refuse(ImportRecord &out, const QString &path, const QString &reason);

} // namespace dayplus
