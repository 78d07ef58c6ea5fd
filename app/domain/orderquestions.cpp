// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/orderquestions.h"

#include <algorithm>

namespace dayplus {

using namespace Qt::StringLiterals;

namespace {

struct Order {
    QStringList first, then;
};

const QList<Order> &orders()
{
    static const QList<Order> all{
        {{u"apheresis"_s, u"harvest"_s}, {u"infusion"_s, u"stem_cell_return"_s}},
        {{u"apheresis"_s, u"harvest"_s}, {u"lymphodepletion"_s, u"conditioning"_s}},
        {{u"lymphodepletion"_s, u"conditioning"_s}, {u"infusion"_s, u"stem_cell_return"_s}},
        {{u"infusion"_s, u"stem_cell_return"_s}, {u"engraft_anc"_s, u"engraft_plt"_s}},
    };
    return all;
}

bool isCertainlyAfter(const EntryDraft &a, const EntryDraft &b)
{
    const bool known = a.when.date.isValid() && b.when.date.isValid();
    return known && !a.when.about && !b.when.about && a.when.date > b.when.lastDay();
}

bool isOf(const EntryDraft &entry, const QStringList &codes)
{
    return entry.state != State::Cancelled && codes.contains(entry.code);
}

} // namespace

QStringList orderedCodes()
{
    QStringList codes;
    for (const Order &order : orders())
        codes << order.first << order.then;
    codes.removeDuplicates();
    return codes;
}

std::optional<OrderQuestion> orderQuestion(const EntryDraft &draft, const QList<Entry> &others)
{
    QList<EntryDraft> course{draft};
    for (const Entry &entry : others) {
        const bool same = entry->course == draft.course || entry->course.isNull() || draft.course.isNull();
        if (entry->patient == draft.patient && same)
            course.append(entry.facts());
    }
    const auto chosen = [&course](const QStringList &codes) {
        QList<EntryDraft> found;
        std::copy_if(course.begin(), course.end(), std::back_inserter(found), [&codes](const EntryDraft &e) { return isOf(e, codes); });
        return found;
    };
    for (const Order &order : orders()) {
        const bool isThen = isOf(draft, order.then);
        if (!isThen && !isOf(draft, order.first))
            continue;
        const QList<EntryDraft> firsts = chosen(order.first);
        if (firsts.isEmpty())
            continue;
        const EntryDraft &earliest = *std::min_element(firsts.begin(), firsts.end(), [](const EntryDraft &a, const EntryDraft &b) { return a.when.date < b.when.date; });
        if (!isThen && earliest.when.date < draft.when.date)
            continue; // this one changes nothing
        for (const EntryDraft &then : isThen ? QList<EntryDraft>{draft} : chosen(order.then))
            if (std::all_of(firsts.begin(), firsts.end(), [&then](const EntryDraft &first) { return isCertainlyAfter(first, then); }))
                return OrderQuestion{then, earliest};
    }
    return std::nullopt;
}

} // namespace dayplus
