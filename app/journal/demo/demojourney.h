// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/journal.h"

namespace dayplus {

/** Which made-up journey. The same options give the same records, byte for byte. */
struct DemoOptions {
    quint64 seed = 1;
    QDate until;         ///< the last day told; invalid = the journal's today
    int years = 2;       ///< 2 … 30; 15 make about 110,000 entries
    QTime at = {18, 20}; ///< the wall time of "now" on that day (Europe/Berlin)
};

/**
 * Mara L., made up: lupus nephritis, two years of failed medicines, CD19 CAR T cells on Day 0, and the months (or
 * years) after. Everything is relative to `until`, which is Day +257 when years is 2 and one year later for each year
 * more. Made page by page with its own clock and its own ids; every entry obeys EntryRules.
 */
class DemoJourney {
public:
    static constexpr int kDaysSinceDay0 = 257;
    static constexpr int kFirstHospitalDay = -1, kLastHospitalDay = 10;

    DemoJourney(const Catalogues &catalogues, const DemoOptions &options);
    ~DemoJourney();

    /** The next ≤ kPageRows records: first patient, persons, course, medicines and settings, then entries in the order
       of their days. Empty = that was all. Fault::Internal if the rules refuse one (a code that the catalogues don't
       know). */
    Result<QList<Record>> nextPage();

    /** The bytes of the attachments on the first page. */
    QHash<Id, QByteArray> contents() const;

    QDate day0() const;
    QDateTime now() const; ///< the end of the journey, wall time in Europe/Berlin
    Patient patient() const;
    Person mara() const;
    Person caregiver() const;

private:
    struct Parts;
    std::unique_ptr<Parts> d;
};

/** Fills an empty vault: one import with Origin::Demo, marked made-up. Waits: for programs without an event loop, and
 * tests. */
Result<Receipt> writeDemoNow(Journal &journal, DemoOptions options);
/** The same beside a running event loop; `then` once, on this thread, unless `context` goes first. */
void writeDemo(Journal &journal, DemoOptions options, QObject *context, std::function<void(Result<Receipt>)> then);

} // namespace dayplus
