// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/lablines.h"

#include "exchange/lablineparts.h"

#include <QMap>
#include <QRegularExpression>
#include <QTimeZone>

namespace dayplus {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestLine = 500; ///< no report prints a longer one

/** Months that English does not begin with the same three letters. */
QString englishMonths(QString text)
{
    static constexpr struct { const char16_t *german, *english; } months[] = {
        {u"januar", u"Jan"}, {u"februar", u"Feb"}, {u"märz", u"Mar"}, {u"mrz", u"Mar"}, {u"mai", u"May"},
        {u"juni", u"Jun"}, {u"juli", u"Jul"}, {u"oktober", u"Oct"}, {u"okt", u"Oct"}, {u"dezember", u"Dec"}, {u"dez", u"Dec"},
    };
    for (const auto &[german, english] : months) {
        const qsizetype at = text.indexOf(QStringView(german), 0, Qt::CaseInsensitive);
        if (at >= 0)
            return text.replace(at, QStringView(german).size(), QStringView(english).toString());
    }
    return text;
}

struct PrintedDate {
    QString text, time;
    qsizetype at = 0, length = 0;
};

QList<PrintedDate> datesIn(const QString &line)
{
    static const QRegularExpression pattern(
        uR"((?<![\d.,/\-])(\d{4}-\d{1,2}-\d{1,2}|\d{1,2}([./\-])\d{1,2}\2(?:\d{4}|\d{2})|\d{1,2}\.?\s\p{L}{3,9}\.?\s\d{4})"
        uR"(|\p{L}{3,9}\s\d{1,2},\s?\d{4})(?:(?:T|,?\s+(?:um\s+|at\s+)?)(\d{1,2}:\d{2})(?::\d{2})?(?:\s*Uhr)?)?(?!\d))"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    QList<PrintedDate> found;
    for (auto matches = pattern.globalMatch(line); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        found.append({match.captured(1), match.captured(3), match.capturedStart(), match.capturedLength()});
    }
    return found;
}

bool isAmbiguous(const QString &date, DateOrder order)
{
    static const QRegularExpression pattern(uR"(^(\d{1,2})[/\-](\d{1,2})[/\-]\d{2,4}$)"_s);
    const QRegularExpressionMatch match = pattern.match(date);
    if (!match.hasMatch() || order != DateOrder::Unknown)
        return false;
    const int first = match.captured(1).toInt(), second = match.captured(2).toInt();
    return first <= 12 && second <= 12 && first != second;
}

/** A date that can only be read one way says so itself, whatever the other dates do. */
DateOrder orderOf(const QString &date, DateOrder order)
{
    CsvHabits alone;
    alone.noteDate(date);
    return alone.order() == DateOrder::Unknown ? order : alone.order();
}

/** In a line with a date: a result, and not a letter's number ("Befund Nr. 123 vom 12.03.2026"). */
bool isResult(const LabParts &parts)
{
    const auto *quantity = std::get_if<Quantity>(&parts.value);
    return parts.item || (quantity && (quantity->unit.contains(u'/') || quantity->unit.contains(u'%')));
}

class Reader {
public:
    Reader(const LabLineOptions &options, const Catalogues &catalogues, const QDateTime &now)
        : m_options(options), m_catalogues(catalogues), m_now(now), m_names(catalogues), m_order(options.order), m_when(options.when)
    {
        if (m_when.precision == Precision::Unknown)
            m_dateTrouble = LabTrouble::NoDate;
    }
    void learnOrder(const QStringList &lines)
    {
        CsvHabits habits;
        for (const QString &line : lines) {
            for (const PrintedDate &date : datesIn(line))
                habits.noteDate(date.text);
        }
        if (m_order == DateOrder::Unknown)
            m_order = habits.order();
    }
    LabLine read(const QString &text, int number);
    /** `name` is read, and has no result: with the value on the line under it, if that is one and nothing else. */
    std::optional<LabLine> readTogether(const LabLine &name, const QString &below);

private:
    /** The date as printed; with a trouble if it can't be believed. */
    std::pair<Moment, LabTrouble> momentOf(const PrintedDate &date) const
    {
        if (isAmbiguous(date.text, m_order))
            return {Moment::unknown(), LabTrouble::DateOrder};
        std::optional<Moment> read = csvMoment(englishMonths(date.text), date.time, orderOf(date.text, m_order), m_now.timeZone());
        if (!read || read->precision < Precision::Day)
            return {Moment::unknown(), LabTrouble::NoDate};
        read->given.clear();
        return {*read, LabTrouble::None};
    }
    void fill(LabLine &line, LabParts parts, const Moment &when, LabTrouble dateTrouble);
    const LabLineOptions &m_options;
    const Catalogues &m_catalogues;
    const QDateTime m_now;
    const LabNames m_names;
    DateOrder m_order;
    Moment m_when;
    LabTrouble m_dateTrouble = LabTrouble::None;
};

void Reader::fill(LabLine &line, LabParts parts, const Moment &when, LabTrouble dateTrouble)
{
    line.type = LabLine::Type::Result;
    EntryDraft &draft = line.draft;
    draft.patient = m_options.patient;
    draft.kind = Kind::Lab;
    draft.code = parts.item ? parts.item->code : u"other"_s;
    draft.label = parts.item ? QString() : parts.name;
    draft.when = when;
    draft.reporter = Reporter::Report;
    draft.value = parts.value;
    draft.note = parts.rest;
    parts.facts.laboratory = m_options.laboratory;
    draft.facts = parts.facts;
    if (auto *quantity = std::get_if<Quantity>(&draft.value); quantity && m_options.units.contains(line.number))
        quantity->unit = m_options.units.value(line.number);
    line.trouble = parts.trouble;
    if (dateTrouble != LabTrouble::None && (parts.trouble == LabTrouble::None || parts.trouble == LabTrouble::UnknownName))
        line.trouble = dateTrouble;
    judgeLabLine(line, m_catalogues, m_now);
}

LabLine Reader::read(const QString &text, int number)
{
    LabLine line;
    line.number = number;
    line.text = text;
    static const QRegularExpression digit(uR"(\d)"_s);
    static const QRegularExpression birth(uR"((?:\bgeb\b|\bgeb\.|geboren|\bdob\b|d\.o\.b|birth|\bborn\b|naiss|nacid))"_s, QRegularExpression::CaseInsensitiveOption);
    if (text.size() > kLongestLine) {
        line.type = LabLine::Type::Result;
        line.trouble = LabTrouble::NotReadable;
        return line;
    }
    const QList<PrintedDate> dates = datesIn(text);
    if (!dates.isEmpty() && birth.match(text).hasMatch())
        return line;
    QString rest = text;
    for (qsizetype i = dates.size() - 1; i >= 0; --i)
        rest.replace(dates[i].at, dates[i].length, u" "_s);

    Moment when = m_when;
    LabTrouble dateTrouble = m_dateTrouble;
    if (!dates.isEmpty()) {
        std::tie(when, dateTrouble) = momentOf(dates.first());
        for (const PrintedDate &other : dates) {
            if (momentOf(other).first != when)
                std::tie(when, dateTrouble) = std::pair(Moment::unknown(), LabTrouble::NoDate);
        }
    }
    if (const std::optional<LabParts> parts = readLabParts(rest, m_names, m_options.thousands); parts && (dates.isEmpty() || isResult(*parts))) {
        fill(line, *parts, when, dateTrouble);
        return line;
    }
    if (!dates.isEmpty()) {
        line.type = LabLine::Type::Date;
        line.date = when;
        line.trouble = dateTrouble;
        m_when = when;
        m_dateTrouble = dateTrouble;
        return line;
    }
    if (digit.match(rest).hasMatch()) {
        line.type = LabLine::Type::Result;
        line.trouble = LabTrouble::NotReadable;
    }
    return line;
}

std::optional<LabLine> Reader::readTogether(const LabLine &name, const QString &below)
{
    static const QRegularExpression value(uR"(^(?:[<>≤≥]=?\s*)?\d)"_s);
    const bool isName = name.type == LabLine::Type::Result && name.trouble == LabTrouble::NoValue && name.draft.code != u"other";
    if (!isName || !datesIn(below).isEmpty() || (!value.match(below).hasMatch() && !isLabWords(below)))
        return std::nullopt;
    if (const auto alone = readLabParts(below, m_names, m_options.thousands); alone && alone->item)
        return std::nullopt; // it has a name of its own
    LabLine both = read(name.text + u' ' + below, name.number);
    const bool found = both.type == LabLine::Type::Result && both.draft.code == name.draft.code
                       && (both.hasValue() || both.trouble == LabTrouble::Thousands || both.trouble == LabTrouble::SeveralNumbers);
    if (!found)
        return std::nullopt;
    both.text = name.text + u'\n' + below;
    both.valueNumber = name.number + 1;
    return both;
}

bool refusesNothing(LabTrouble trouble)
{
    return trouble == LabTrouble::None || trouble == LabTrouble::UnknownName || trouble == LabTrouble::Rules;
}

} // namespace

bool LabLine::savable() const
{
    return hasValue() && refusesNothing(trouble) && !refuses(problems);
}

void judgeLabLine(LabLine &line, const Catalogues &catalogues, const QDateTime &now)
{
    if (!refusesNothing(line.trouble) || !line.hasValue())
        return;
    const bool unknown = line.draft.code == u"other";
    line.problems = problemsIn(line.draft, {&catalogues, now});
    line.trouble = !line.problems.isEmpty() ? LabTrouble::Rules : unknown ? LabTrouble::UnknownName : LabTrouble::None;
}

QList<LabLine> readLabLines(const QString &text, const LabLineOptions &options, const Catalogues &catalogues, const QDateTime &now)
{
    static const QRegularExpression ends(uR"(\r\n|[\n\r\x{000B}\x{000C}\x{0085}\x{2028}\x{2029}])"_s);
    const QStringList all = text.split(ends);
    Reader reader(options, catalogues, now);
    reader.learnOrder(all);
    QList<LabLine> lines;
    for (qsizetype i = 0; i < all.size(); ++i) {
        const QString text = all[i].trimmed(), below = all.value(i + 1).trimmed();
        if (text.isEmpty())
            continue;
        LabLine line = reader.read(text, int(i) + 1);
        if (const std::optional<LabLine> both = below.isEmpty() ? std::nullopt : reader.readTogether(line, below)) {
            line = *both;
            ++i;
        }
        lines.append(line);
    }
    return lines;
}

QList<EntryDraft> labLineDrafts(const QList<LabLine> &lines, const std::function<Id()> &newId)
{
    QMap<QString, Id> groups;
    QList<EntryDraft> drafts;
    for (const LabLine &line : lines) {
        EntryDraft draft = line.draft;
        Id &group = groups[toIso(draft.when)];
        if (group.isNull())
            group = newId();
        draft.group = group;
        drafts.append(draft);
    }
    return drafts;
}

} // namespace dayplus
