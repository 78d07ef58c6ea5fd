// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/teamlimits.h"

#include <QJsonObject>

namespace dayplus {

using namespace Qt::StringLiterals;

namespace {

bool isPlain(const CallCondition &one)
{
    using Op = CallCondition::Op;
    const bool compares = one.op == Op::AtLeast || one.op == Op::AtMost || one.op == Op::Above || one.op == Op::Below;
    return one.form == CallCondition::Form::Input && compares && one.count == 1 && std::holds_alternative<Quantity>(one.value);
}

/** The comparisons that speak on their own; nothing if the condition asks for more than one thing at a time. */
QList<CallCondition> plainParts(const CallCondition &condition)
{
    if (isPlain(condition))
        return {condition};
    QList<CallCondition> parts;
    if (condition.form != CallCondition::Form::Any)
        return parts;
    for (const CallCondition &part : condition.parts) {
        if (isPlain(part))
            parts.append(part);
    }
    return parts;
}

} // namespace

QList<TeamLimit> limitsOfSheet(const std::optional<CallSheet> &sheet, const QString &disease, const QString &treatment,
                               const Catalogues &catalogues)
{
    QList<TeamLimit> limits;
    if (!sheet || !isConfirmed(*sheet))
        return limits;
    for (const SheetRule &rule : sheet->rules) {
        const auto condition = conditionOf(rule, catalogues);
        if (!rule.on || !condition || !concerns(*condition, disease, treatment))
            continue;
        for (const CallCondition &part : plainParts(*condition)) {
            const TeamLimit limit{part.input, std::get<Quantity>(part.value), true};
            if (!limits.contains(limit))
                limits.append(limit);
        }
    }
    return limits;
}

std::optional<TeamLimit> limitOfSetting(const QString &code, const QJsonValue &setting)
{
    const QJsonObject kept = setting.toObject();
    const auto number = Decimal::parse(kept.value("value"_L1).toString());
    if (!number)
        return std::nullopt;
    return TeamLimit{code, {*number, kept.value("unit"_L1).toString(), Comparator::None}, false};
}

QString limitKey(const Id &patient, const QString &code)
{
    return u"threshold/%1/%2"_s.arg(patient.toString(QUuid::WithoutBraces), code);
}

} // namespace dayplus
