// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/entry.h"

#include <array>

namespace dayplus {

using namespace Qt::StringLiterals;

namespace {

/** In the order of Kind. */
constexpr std::array<QLatin1StringView, 15> kKindNames{
    "checkin"_L1, "symptom"_L1, "vital"_L1,   "lab"_L1,      "score"_L1, "event"_L1, "dose"_L1, "allergy"_L1,
    "condition"_L1, "vaccine"_L1, "question"_L1, "cost"_L1, "call"_L1,  "note"_L1,  "span"_L1,
};
static_assert(kKindNames.size() == std::size_t(Kind::Span) + 1);

} // namespace

QString toText(Kind kind)
{
    return QString(kKindNames[std::size_t(kind)]);
}

std::optional<Kind> kindFromText(QStringView text)
{
    for (std::size_t i = 0; i < kKindNames.size(); ++i) {
        if (text == kKindNames[i])
            return Kind(i);
    }
    return std::nullopt;
}

bool canBePlanned(Kind kind)
{
    switch (kind) {
    case Kind::Checkin:
    case Kind::Symptom:
    case Kind::Vital:
    case Kind::Lab:
    case Kind::Score:
    case Kind::Dose:
    case Kind::Call:
        return false;
    case Kind::Event:
    case Kind::Allergy:
    case Kind::Condition:
    case Kind::Vaccine:
    case Kind::Question:
    case Kind::Cost:
    case Kind::Note:
    case Kind::Span:
        return true;
    }
    return false;
}

Entry Entry::restored(Id id, EntryDraft draft, Id author, QDateTime enteredAt)
{
    Entry entry;
    entry.m_id = id;
    entry.m_author = author;
    entry.m_enteredAt = std::move(enteredAt);
    entry.m_draft = std::move(draft);
    return entry;
}

} // namespace dayplus
