// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entry.h"

#include <QTimeZone>

namespace dayplus {

/** "2026-03-10" → the day; tests are read aloud. */
inline QDate dayOf(const char *iso)
{
    return QDate::fromString(QString::fromLatin1(iso), Qt::ISODate);
}

inline Moment atHour(QDate day, int hour, int minute = 0)
{
    return Moment::at(day, hour * 60 + minute, QTimeZone("Europe/Berlin"));
}

/** A dose that was logged; an empty amount = none given. */
inline Entry loggedDose(Id medicine, const Moment &when, const QString &amount = {}, DoseFacts::How how = DoseFacts::How::Taken,
                        const QString &unit = QStringLiteral("mg"), int due = -1)
{
    static quint32 count = 0;
    EntryDraft draft;
    draft.kind = Kind::Dose;
    draft.code = QStringLiteral("dose");
    draft.when = when;
    if (!amount.isEmpty())
        draft.value = Quantity{*Decimal::parse(amount), unit};
    draft.facts = DoseFacts{medicine, how, due};
    return Entry::restored(Id(++count, 0, 7, 0, 0, 0, 0, 0, 0, 0, 0), draft, {}, {});
}

inline Id testId(uchar number)
{
    return Id(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, number);
}

} // namespace dayplus
