// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/trendchoice.h"

#include "report/trendlanes.h"

#include <algorithm>

namespace dayplus {

using namespace Qt::StringLiterals;

namespace {

constexpr int kSymptoms = 2;
constexpr int kLeastResults = 2;   ///< one result makes no line
constexpr int kWatchFrom = -7, kWatchTo = 35;
constexpr QStringView kWatchedFor[] = {u"hr", u"spo2", u"anc", u"plt", u"crp"};
constexpr QStringView kFollowed[] = {u"upcr", u"cd19_abs", u"igg", u"anc", u"crp"};

class Picker {
public:
    Picker(const QList<UsedCode> &used, int most) : m_used(used), m_most(most)
    {
        std::stable_sort(m_used.begin(), m_used.end(), [](const UsedCode &a, const UsedCode &b) { return a.count > b.count; });
    }
    /** True if it is there and has that many values. */
    bool take(QStringView code, int least = 1)
    {
        for (const UsedCode &item : std::as_const(m_used)) {
            if (item.code == code)
                return add(item, least);
        }
        return false;
    }
    template<typename Is> bool takeMost(Is is, int least = 1)
    {
        for (const UsedCode &item : std::as_const(m_used)) {
            if (is(item) && add(item, least))
                return true;
        }
        return false;
    }
    bool isFull() const { return m_chosen.size() >= m_most; }
    QList<UsedCode> chosen() const { return m_chosen; }

private:
    bool add(const UsedCode &item, int least)
    {
        const bool there = std::any_of(m_chosen.cbegin(), m_chosen.cend(), [&](const UsedCode &c) { return c.code == item.code; });
        if (there || isFull() || item.count < least)
            return false;
        m_chosen.append(item);
        return true;
    }
    QList<UsedCode> m_used, m_chosen;
    int m_most;
};

bool isGrade(const UsedCode &item)
{
    return item.code.endsWith(u"_grade");
}

/** The score that tells of the longest time: the disease's own, not a check of some days. */
QString longestScore(const QList<UsedCode> &used, const Catalogues &catalogues)
{
    QString code;
    qint64 longest = 0;
    for (const UsedCode &item : used) {
        const qint64 span = item.lastDay - item.firstDay;
        if (item.kind == Kind::Score && !isGrade(item) && catalogues.itemByCode(item.code) && span > longest) {
            longest = span;
            code = item.code;
        }
    }
    return code;
}

/** The daily symptoms, those of this disease before those everybody is asked. */
QStringList dailySymptoms(const Disease *disease)
{
    QStringList own{u"overall"_s}, shared;
    if (!disease)
        return own;
    bool first = true;
    for (const QString &code : disease->dailySymptoms) {
        const bool isOwn = disease->symptoms.contains(code) && first;
        (isOwn ? own : shared) += code;
        first = first && !isOwn; // one of its own beside one that everybody has
    }
    return own + shared;
}

} // namespace

TrendPhase trendPhase(std::optional<QDate> day0, QDate today)
{
    if (!day0)
        return TrendPhase::Later;
    const qint64 day = day0->daysTo(today);
    return day < kWatchFrom ? TrendPhase::Before : day <= kWatchTo ? TrendPhase::Watched : TrendPhase::Later;
}

QList<UsedCode> defaultChoice(const QList<UsedCode> &used, const Catalogues &catalogues, const Disease *disease, TrendPhase phase, int most)
{
    Picker choice(used, most);
    int symptoms = 0;
    const auto takeSymptoms = [&](int count) {
        for (const QString &code : dailySymptoms(disease))
            symptoms += symptoms < count && choice.take(code) ? 1 : 0;
        while (symptoms < count && choice.takeMost([](const UsedCode &item) { return item.kind == Kind::Symptom; }))
            ++symptoms;
    };
    if (phase == TrendPhase::Watched) {
        takeSymptoms(1);
        choice.take(u"temp");
        for (const QStringView code : kWatchedFor)
            choice.take(code, kLeastResults);
    }
    takeSymptoms(kSymptoms);
    choice.take(longestScore(used, catalogues), kLeastResults);
    if (phase == TrendPhase::Before && disease) {
        for (const QString &score : disease->scores)
            choice.take(score, kLeastResults);
    }
    for (const QStringView code : kFollowed)
        choice.take(code, kLeastResults);
    choice.take(u"temp");
    while (!choice.isFull() && choice.takeMost([](const UsedCode &item) { return item.kind == Kind::Lab; }, kLeastResults)) { }
    while (!choice.isFull() && choice.takeMost([&](const UsedCode &item) { return !isGrade(item); })) { }
    return choice.chosen();
}

QList<UsedCode> withRunningTaper(QList<UsedCode> chosen, const QList<UsedCode> &tapers, qint64 today, int most)
{
    const auto running = std::find_if(tapers.cbegin(), tapers.cend(), [today](const UsedCode &t) { return t.firstDay <= today && t.lastDay >= today; });
    if (running == tapers.cend() || most <= kSymptoms)
        return chosen;
    while (chosen.size() >= most)
        chosen.removeLast();
    return chosen << *running;
}

QStringList besideCodes(const QString &code)
{
    return code == "bp_sys"_L1 ? QStringList{u"bp_dia"_s} : QStringList();
}

QList<UsedCode> toRead(const QList<UsedCode> &shown, const QList<UsedCode> &used)
{
    QList<UsedCode> read;
    const auto add = [&read](const UsedCode &item) {
        const bool there = std::any_of(read.cbegin(), read.cend(), [&](const UsedCode &r) { return r.code == item.code; });
        if (!there && !isTaperCode(item.code)) // the roster has those
            read += item;
    };
    for (const UsedCode &item : shown) {
        add(item);
        const QStringList beside = besideCodes(item.code);
        for (const UsedCode &other : used) {
            if (beside.contains(other.code))
                add(other);
        }
    }
    return read;
}

} // namespace dayplus
