// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/catalogue.h"
#include "domain/ports.h"

namespace dayplus {

/** A clock that stands still until it is moved, and ids that are the same in every run. Keep it as long as its world()
 * is used. */
class TestWorld {
public:
    /** Wall time in a zone: "2026-04-02T18:05". */
    explicit TestWorld(const QString &wallTime = QStringLiteral("2026-04-02T18:05"),
                       const QByteArray &zone = "Europe/Berlin");
    World world();
    QDateTime now() const { return m_now; }
    void setNow(const QString &wallTime);
    void advance(qint64 seconds) { m_now = m_now.addSecs(seconds); }
    Id newId();

private:
    QTimeZone m_zone;
    QDateTime m_now;
    quint64 m_count = 0;
};

/** The shipped catalogues, read once from the source tree. A catalogue that can't be read ends the test program with
 * the reason. */
const Catalogues &shippedCatalogues();

Patient patientNamed(const QString &name);
Person personNamed(const QString &name, Person::Role role, Id patient);
/** A symptom of now with a level; the usual entry of a test. */
EntryDraft symptomDraft(Id patient, const QString &code, Level level, const Moment &when);
EntryDraft vitalDraft(Id patient, const QString &code, const QString &number, const QString &unit, const Moment &when);

} // namespace dayplus
