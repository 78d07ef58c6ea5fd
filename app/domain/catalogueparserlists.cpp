// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/catalogueparser.h"

#include <QJsonDocument>

#include <algorithm>

namespace dayplus {

using namespace Qt::StringLiterals;

namespace {

template<typename T> bool hasId(const QList<T> &list, const QString &id)
{
    return std::any_of(list.begin(), list.end(), [&id](const T &one) { return one.id == id; });
}

template<typename T> void checkId(CatalogueReader &reader, const QList<T> &list, const QString &id)
{
    if (!isCode(id) || hasId(list, id))
        reader.refuse(u"the id is wrong or stands there twice"_s);
}

} // namespace

/** Only its shape; what the condition may say is domain/callrules.h's. */
void CatalogueParser::readCallRule(CatalogueReader &reader)
{
    static const QStringList kLevels{u"emergency"_s, u"call_now"_s, u"call_today"_s};
    CallRuleInfo rule;
    rule.id = reader.text(u"id"_s);
    rule.label = reader.text(u"label"_s);
    rule.level = reader.oneOf(u"level"_s, kLevels);
    rule.condition = QString::fromUtf8(QJsonDocument(reader.object(u"condition"_s)).toJson(QJsonDocument::Compact));
    rule.say = reader.textOr(u"say"_s);
    rule.source = reader.text(u"source"_s);
    checkId(reader, m_made.m_callRules, rule.id);
    m_made.m_callRules.append(std::move(rule));
}

void CatalogueParser::readSafetyText(CatalogueReader &reader)
{
    SafetyText made{reader.text(u"id"_s), reader.text(u"text"_s), reader.text(u"source"_s)};
    checkId(reader, m_made.m_safetyTexts, made.id);
    m_made.m_safetyTexts.append(std::move(made));
}

void CatalogueParser::readThinkingItem(CatalogueReader &reader)
{
    static const QStringList kGroups{u"orient"_s, u"name"_s, u"command"_s, u"write"_s, u"attention"_s};
    ThinkingItem item{reader.text(u"id"_s), reader.oneOf(u"group"_s, kGroups), reader.text(u"label"_s), reader.text(u"ask"_s),
                      reader.text(u"source"_s)};
    checkId(reader, m_made.m_thinking, item.id);
    m_made.m_thinking.append(std::move(item));
}

void CatalogueParser::readChecklistItem(CatalogueReader &reader)
{
    static const QStringList kLists{u"workup"_s, u"question"_s, u"washout"_s, u"cost"_s, u"confounder"_s, u"sentence"_s};
    static const QStringList kWorkup{u"heart"_s, u"lungs"_s, u"liver"_s, u"kidneys"_s, u"infections"_s, u"fertility"_s, u"vaccines"_s, u"blood"_s};
    ChecklistItem item;
    item.list = reader.oneOf(u"list"_s, kLists);
    item.id = reader.text(u"id"_s);
    item.label = reader.text(u"label"_s);
    item.group = item.list == u"workup" ? reader.oneOf(u"group"_s, kWorkup) : reader.textOr(u"group"_s);
    item.code = reader.textOr(u"code"_s);
    item.explanation = reader.textOr(u"explanation"_s);
    item.source = reader.text(u"source"_s);
    const QList<ChecklistItem> &known = m_made.m_checklists;
    const bool twice = std::any_of(known.begin(), known.end(),
                                   [&item](const ChecklistItem &other) { return other.list == item.list && other.id == item.id; });
    if (!isCode(item.id) || twice)
        reader.refuse(u"the id is wrong or stands there twice in its list"_s);
    const bool isClass = std::any_of(m_made.m_medicines.begin(), m_made.m_medicines.end(),
                                     [&item](const MedicineInfo &medicine) { return medicine.drugClass == item.code; });
    if (!item.code.isEmpty() && !isClass && !m_made.itemByCode(item.code) && !m_made.medicine(item.code))
        reader.refuse(u"there is no event, lab, medicine or medicine class \"%1\""_s.arg(item.code));
    m_made.m_checklists.append(std::move(item));
}

void CatalogueParser::readCriterion(CatalogueReader &reader)
{
    Criterion made{reader.text(u"code"_s), reader.text(u"about"_s), reader.text(u"label"_s), reader.texts(u"lines"_s), reader.text(u"source"_s)};
    if (!isCode(made.code) || m_made.criterion(made.code))
        reader.refuse(u"the code is wrong or stands there twice"_s);
    if (made.about != u"remission" && !m_made.item(Kind::Score, made.about))
        reader.refuse(u"\"about\" is neither remission nor a score: \"%1\""_s.arg(made.about));
    if (made.lines.isEmpty())
        reader.refuse(u"\"lines\" needs a line"_s);
    m_made.m_criteria.append(std::move(made));
}

void CatalogueParser::checkRating(CatalogueReader &reader, const Disease &disease) const
{
    for (const QString &code : disease.scores) {
        if (!m_made.item(Kind::Score, code))
            reader.refuse(u"there is no score \"%1\""_s.arg(code));
    }
    for (const QString &code : disease.baselineLabs) {
        if (!m_made.item(Kind::Lab, code))
            reader.refuse(u"there is no lab \"%1\""_s.arg(code));
    }
    for (const QString &code : disease.criteria) {
        const Criterion *criterion = m_made.criterion(code);
        if (!criterion || criterion->about != u"remission")
            reader.refuse(u"there is no criterion of remission \"%1\""_s.arg(code));
    }
}

} // namespace dayplus
