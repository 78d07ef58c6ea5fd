// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk.h"
#include "journal/callwatch.h"

namespace dayplus {

/** Mara's desk in the night of day 4, with a watch on her call list. */
class CallDesk : public Desk {
public:
    CallDesk() : Desk(QStringLiteral("2026-03-14T02:45")) { watch = std::make_unique<CallWatch>(journal, *roster); settle(); }

    void giveTeam(const QString &phone = QStringLiteral("030 23125 040"))
    {
        Patient mara = *roster->patient(patient);
        mara.teamName = QStringLiteral("Ward 7B");
        mara.teamPhone = phone;
        put(mara);
        settle();
    }
    /** Every shipped rule on, confirmed with Dr Weber on 3 March. */
    void giveSheet(bool confirmed = true)
    {
        CallSheet sheet;
        sheet.patient = patient;
        sheet.centre = QStringLiteral("Charité");
        for (const CallRuleInfo &rule : shippedCatalogues().callRules())
            sheet.rules.append({rule.id, {}, rule.level, rule.id == QStringLiteral("rf01") ? QStringLiteral("Call us at 38.0 °C or more, day or night.") : QString(), true});
        if (confirmed) {
            sheet.confirmed = Moment::onDay({2026, 3, 3});
            sheet.confirmedWith = QStringLiteral("Dr Weber");
        }
        put(sheet);
        settle();
    }
    Id temperature(const QString &value, int minutesAgo = 4)
    {
        const Id id = add(vitalDraft(patient, QStringLiteral("temp"), value, QStringLiteral("Cel"), Moment::at(world.now().addSecs(-60 * minutesAgo))));
        settle();
        return id;
    }
    static void settle()
    {
        for (int i = 0; i < 6; ++i)
            Desk::settle();
    }
    std::unique_ptr<CallWatch> watch;
};

/** emergency-card.json in memory. */
class MemoryCardFile : public CardFile {
public:
    std::optional<QByteArray> read() const override { return bytes; }
    Done write(const QByteArray &json) override
    {
        if (full)
            return Error{Fault::NoSpace, {}, {}};
        bytes = json;
        ++writes;
        return done();
    }
    Done remove() override
    {
        bytes.reset();
        return done();
    }
    std::optional<QByteArray> bytes;
    int writes = 0;
    bool full = false;
};

} // namespace dayplus
