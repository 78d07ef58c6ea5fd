// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/desk.h"
#include "journal/demo/demojourney.h"
#include "journal/futures.h"

namespace dayplus::cli {

using namespace Qt::StringLiterals;

namespace {

Answer<DemoOptions> optionsFrom(const Arguments &a)
{
    DemoOptions options;
    const Answer<int> years = a.number("years"_L1, options.years, 2, 30);
    if (!years)
        return years.refusal();
    options.years = *years;
    const Answer<int> seed = a.number("seed"_L1, 1, 0, 1'000'000'000);
    if (!seed)
        return seed.refusal();
    options.seed = quint64(*seed);
    if (a.has("until"_L1)) {
        options.until = QDate::fromString(a.value("until"_L1), Qt::ISODate);
        if (!options.until.isValid())
            return WrongUse{u"--until is a date such as 2026-11-22."_s};
    }
    return options;
}

/** A made-up journey must never be mixed with a real one. */
Outcome mustBeEmpty(Desk &desk)
{
    const auto info = waitFor(desk.store().info());
    if (!info)
        return info.error();
    if (info->entries == 0 && desk.roster().patients().isEmpty())
        return ended();
    Refusal refusal(Error{Fault::Exists, {}, {}});
    refusal.sentence = u"This vault is not empty. A made-up journey only goes into an empty vault; nothing was changed."_s;
    return refusal;
}

} // namespace

Outcome demo(Call &call)
{
    const Answer<DemoOptions> options = optionsFrom(call.arguments);
    if (!options)
        return options.refusal();
    Answer<std::unique_ptr<Desk>> opened = Desk::open(call);
    if (!opened)
        return opened.refusal();
    Desk &desk = **opened;
    if (const Outcome empty = mustBeEmpty(desk); !empty)
        return empty.refusal();
    const auto receipt = writeDemoNow(desk.journal(), *options);
    if (!receipt)
        return receipt.error();
    const auto info = waitFor(desk.store().info());
    if (!info)
        return info.error();
    call.console.say(u"A made-up journey was written: %1. Nobody in it is real."_s.arg(count(info->entries, "entry", "entries")),
                     QJsonObject{{u"entries"_s, info->entries}, {u"records"_s, receipt->changeSet.count},
                                 {u"batch"_s, toText(receipt->changeSet.id)}, {u"madeUp"_s, true}});
    return ended();
}

} // namespace dayplus::cli
