// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/numberinput.h"

#include "wording/faults.h"
#include "wording/values.h"

namespace dayplus {

NumberInput::NumberInput(const Catalogues &catalogues, std::function<QDateTime()> now, QObject *parent)
    : QObject(parent), m_catalogues(catalogues), m_now(std::move(now))
{
}

void NumberInput::setItem(const CatalogueItem *item, const QString &unit)
{
    m_item = item;
    m_unit = unit;
    if (item && unit.isEmpty() && !item->units.isEmpty())
        m_unit = item->units.first().ucum;
    judge(false);
}

void NumberInput::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    m_hint.clear();
    m_suggested.clear();
    m_mayInsist = false;
    Q_EMIT changed();
}

void NumberInput::setLast(const QString &last)
{
    if (last == m_last)
        return;
    m_last = last;
    Q_EMIT changed();
}

void NumberInput::clear()
{
    m_text.clear();
    m_hint.clear();
    m_suggested.clear();
    m_mayInsist = false;
    Q_EMIT changed();
}

std::optional<Quantity> NumberInput::quantity() const
{
    QStringView text = QStringView(m_text).trimmed();
    Comparator comparator = Comparator::None;
    const auto take = [&](QStringView mark, Comparator meaning) {
        if (comparator != Comparator::None || !text.startsWith(mark))
            return;
        comparator = meaning;
        text = text.mid(mark.size()).trimmed();
    };
    take(u"<=", Comparator::LessOrEqual);
    take(u"≤", Comparator::LessOrEqual);
    take(u">=", Comparator::GreaterOrEqual);
    take(u"≥", Comparator::GreaterOrEqual);
    take(u"<", Comparator::Less);
    take(u">", Comparator::Greater);
    const std::optional<Decimal> number = Decimal::parse(text);
    if (!number)
        return std::nullopt;
    return Quantity{*number, m_unit, comparator};
}

QString NumberInput::unitLabel() const
{
    return dayplus::unitLabel(m_unit, m_item);
}

bool NumberInput::hasOtherUnit() const
{
    return m_item && (m_item->units.size() > 1 || (!m_item->units.isEmpty() && !m_item->unit(m_unit)));
}

QString NumberInput::otherUnit() const
{
    return m_suggested.isEmpty() ? QString() : dayplus::unitLabel(m_suggested, m_item);
}

void NumberInput::switchUnit()
{
    if (!hasOtherUnit())
        return;
    const auto &units = m_item->units;
    qsizetype next = 0;
    for (qsizetype i = 0; i < units.size(); ++i)
        if (&units[i] == m_item->unit(m_unit))
            next = (i + 1) % units.size();
    m_unit = units[next].ucum;
    m_hint.clear();
    m_suggested.clear();
    m_mayInsist = false;
    Q_EMIT unitChosen(m_unit);
    Q_EMIT changed();
}

void NumberInput::takeSuggestion()
{
    if (m_suggested.isEmpty())
        return;
    m_unit = std::exchange(m_suggested, {});
    Q_EMIT unitChosen(m_unit);
    submit();
}

void NumberInput::submit(bool insist)
{
    judge(insist);
    if (!m_hint.isEmpty())
        return;
    if (const std::optional<Quantity> value = quantity())
        Q_EMIT accepted(*value);
}

void NumberInput::judge(bool insist)
{
    m_hint.clear();
    m_suggested.clear();
    m_mayInsist = false;
    if (m_item && !m_text.trimmed().isEmpty()) {
        EntryDraft draft;
        draft.patient = QUuid(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1); // whose it is doesn't matter to a number
        draft.kind = m_item->kind;
        draft.code = m_item->code;
        draft.when = Moment::at(m_now());
        Problems found;
        if (const std::optional<Quantity> value = quantity()) {
            draft.value = *value;
            found = problemsIn(draft, {&m_catalogues, m_now()});
        } else {
            found = {{Field::Value, Why::NotANumber}};
        }
        for (const Problem &problem : found) {
            if (problem.weight == Problem::Weight::Ask && insist)
                continue;
            m_hint = say(problem, m_item, m_unit);
            if (problem.why == Why::WrongUnit)
                m_suggested = problem.suggestion;
            m_mayInsist = problem.weight == Problem::Weight::Ask;
            break;
        }
    }
    Q_EMIT changed();
}

} // namespace dayplus
