// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/grades/crs.h"

#include <algorithm>

namespace dayplus {

namespace {

int gradeOf(CrsComponents::Hypotension hypotension)
{
    switch (hypotension) {
    case CrsComponents::Hypotension::None: return 0;
    case CrsComponents::Hypotension::NoVasopressor: return 2;
    case CrsComponents::Hypotension::OneVasopressor: return 3;
    case CrsComponents::Hypotension::MultipleVasopressors: return 4;
    }
    return 0;
}

int gradeOf(CrsComponents::Hypoxia hypoxia)
{
    switch (hypoxia) {
    case CrsComponents::Hypoxia::None: return 0;
    case CrsComponents::Hypoxia::LowFlow: return 2;
    case CrsComponents::Hypoxia::HighFlow: return 3;
    case CrsComponents::Hypoxia::PositivePressure: return 4;
    }
    return 0;
}

} // namespace

std::optional<ToldCrsGrade> ToldCrsGrade::from(CrsScale scale, int grade)
{
    if (grade < 0 || grade > 5)
        return {};
    return ToldCrsGrade(scale, grade);
}

std::optional<int> ToldCrsGrade::on(CrsScale scale) const
{
    return scale == m_scale ? std::optional(m_grade) : std::nullopt;
}

std::optional<int> astctCrsGrade(const CrsComponents &components)
{
    const auto fever = toldByTeam(components.fever);
    const auto masked = toldByTeam(components.feverMasked);
    const auto hypotension = toldByTeam(components.hypotension);
    const auto hypoxia = toldByTeam(components.hypoxia);
    const auto died = toldByTeam(components.diedOfIt);
    if (!fever || !masked || !hypotension || !hypoxia || !died)
        return {};
    if (*died)
        return 5;
    if (!*fever && !*masked)
        return 0;
    return std::max({*fever ? 1 : 0, gradeOf(*hypotension), gradeOf(*hypoxia)});
}

} // namespace dayplus
