// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/catalogue.h"

#include "domain/catalogueparser.h"

#include <algorithm>

namespace dayplus {

using namespace Qt::StringLiterals;

namespace {

template<typename T, typename Match> const T *firstOf(const QList<T> &list, Match match)
{
    const auto found = std::find_if(list.begin(), list.end(), match);
    return found == list.end() ? nullptr : &*found;
}

bool isIcd10(const QString &system)
{
    return system.contains(u"icd-10"_s, Qt::CaseInsensitive);
}

/** SNOMED CT and the like need the same code; ICD-10 families (CM, GM) share three characters and their subcodes: M32.14 is M32. */
bool means(const Coding &ours, const Coding &theirs)
{
    if (isIcd10(ours.system) != isIcd10(theirs.system))
        return false;
    if (!isIcd10(ours.system))
        return ours.system == theirs.system && ours.code == theirs.code;
    const auto plain = [](QString code) { return code.remove(u'.').toUpper(); };
    return !theirs.code.isEmpty() && plain(theirs.code).startsWith(plain(ours.code));
}

/** Words of a medicine's printed name: letters, digits and inner hyphens. */
QStringList wordsOf(QStringView text)
{
    QStringList words{QString()};
    for (const QChar c : text) {
        if (c.isLetterOrNumber() || c == u'-')
            words.last() += c.toCaseFolded();
        else if (!words.last().isEmpty())
            words.append(QString());
    }
    if (words.last().isEmpty())
        words.removeLast();
    return words;
}

/** Creams, drops and sprays are not the tablet of that name. */
bool isLocalForm(const QStringList &words)
{
    static const QStringList kLocal{u"cream"_s, u"ointment"_s, u"lotion"_s, u"gel"_s, u"foam"_s, u"shampoo"_s, u"topical"_s,
        u"cutaneous"_s, u"eye"_s, u"ophthalmic"_s, u"ear"_s, u"otic"_s, u"nasal"_s, u"nose"_s, u"spray"_s, u"inhaler"_s,
        u"inhalation"_s, u"inhaled"_s, u"drops"_s, u"mouthwash"_s, u"enema"_s, u"rectal"_s, u"intra-articular"_s};
    return std::any_of(words.begin(), words.end(), [](const QString &word) { return kLocal.contains(word); });
}

} // namespace

const UnitChoice *CatalogueItem::unit(QStringView ucumOrAlias) const
{
    if (const UnitChoice *exact = firstOf(units, [&](const UnitChoice &u) { return u.ucum == ucumOrAlias; }))
        return exact;
    const QString folded = foldedUnit(ucumOrAlias);
    if (folded.isEmpty())
        return nullptr;
    return firstOf(units, [&folded](const UnitChoice &u) {
        return foldedUnit(u.ucum) == folded || foldedUnit(u.label) == folded
            || std::any_of(u.aliases.begin(), u.aliases.end(), [&](const QString &alias) { return foldedUnit(alias) == folded; });
    });
}

Result<Catalogues> Catalogues::parse(const QMap<QString, QByteArray> &files)
{
    return CatalogueParser().parse(files);
}

const CatalogueItem *Catalogues::itemByCode(QStringView code) const
{
    const auto found = m_byCode.constFind(code.toString());
    return found == m_byCode.constEnd() ? nullptr : &m_items[*found];
}

const CatalogueItem *Catalogues::item(Kind kind, QStringView code) const
{
    const CatalogueItem *found = itemByCode(code);
    return found && found->kind == kind ? found : nullptr;
}

const CatalogueItem *Catalogues::itemByLoinc(QStringView loinc) const
{
    const auto found = m_byLoinc.constFind(loinc.toString());
    return found == m_byLoinc.constEnd() ? nullptr : &m_items[*found];
}

const CatalogueItem *Catalogues::itemByName(QStringView text) const
{
    const auto found = m_byName.constFind(foldedName(text));
    return found == m_byName.constEnd() ? nullptr : &m_items[*found];
}

const CatalogueItem *Catalogues::itemByCoding(const Coding &coding) const
{
    if (coding.system == u"http://loinc.org")
        return itemByLoinc(coding.code);
    return firstOf(m_items, [&coding](const CatalogueItem &item) {
        return std::any_of(item.codings.begin(), item.codings.end(), [&](const Coding &ours) { return means(ours, coding); });
    });
}

QList<const CatalogueItem *> Catalogues::items(Kind kind) const
{
    QList<const CatalogueItem *> found;
    for (const CatalogueItem &item : m_items) {
        if (item.kind == kind)
            found.append(&item);
    }
    return found;
}

const Disease *Catalogues::disease(QStringView code) const
{
    return firstOf(m_diseases, [code](const Disease &d) { return d.code == code; });
}

const Disease *Catalogues::diseaseByCoding(const Coding &coding) const
{
    return firstOf(m_diseases, [&coding](const Disease &d) {
        return std::any_of(d.codings.begin(), d.codings.end(), [&](const Coding &ours) { return means(ours, coding); });
    });
}

const Disease *Catalogues::diseaseByName(QStringView text) const
{
    const QString name = foldedName(text);
    return firstOf(m_diseases, [&name](const Disease &d) {
        return foldedName(d.code) == name || foldedName(d.label) == name
            || std::any_of(d.synonyms.begin(), d.synonyms.end(), [&](const QString &other) { return foldedName(other) == name; });
    });
}

const MedicineInfo *Catalogues::medicine(QStringView code) const
{
    return firstOf(m_medicines, [code](const MedicineInfo &m) { return m.code == code; });
}

const MedicineInfo *Catalogues::medicineByName(QStringView text) const
{
    const QStringList words = wordsOf(text);
    if (isLocalForm(words))
        return nullptr;
    constexpr qsizetype kLongestName = 5;
    for (qsizetype length = std::min(words.size(), kLongestName); length > 0; --length) {
        for (qsizetype start = 0; start + length <= words.size(); ++start) {
            const auto found = m_medicineByName.constFind(words.mid(start, length).join(u' '));
            if (found != m_medicineByName.constEnd())
                return &m_medicines[*found];
        }
    }
    return nullptr;
}

const MedicineInfo *Catalogues::medicineByRxnorm(QStringView code) const
{
    if (code.isEmpty())
        return nullptr;
    return firstOf(m_medicines, [code](const MedicineInfo &m) { return m.rxnorm == code; });
}

const TemplateInfo *Catalogues::treatment(QStringView id) const
{
    return firstOf(m_templates, [id](const TemplateInfo &t) { return t.id == id; });
}

QList<Choice> Catalogues::choices(QStringView list) const
{
    QList<Choice> found;
    for (const Choice &choice : m_choices) {
        if (choice.list == list)
            found.append(choice);
    }
    return found;
}

const CallRuleInfo *Catalogues::callRule(QStringView id) const
{
    return firstOf(m_callRules, [id](const CallRuleInfo &rule) { return rule.id == id; });
}

QString Catalogues::safetyText(QStringView id) const
{
    const SafetyText *found = firstOf(m_safetyTexts, [id](const SafetyText &text) { return text.id == id; });
    return found ? found->text : QString();
}

QList<ChecklistItem> Catalogues::checklist(QStringView list) const
{
    QList<ChecklistItem> found;
    for (const ChecklistItem &item : m_checklists) {
        if (item.list == list)
            found.append(item);
    }
    return found;
}

const Criterion *Catalogues::criterion(QStringView code) const
{
    return firstOf(m_criteria, [code](const Criterion &criterion) { return criterion.code == code; });
}

Result<TemplateInfo> templateFromJson(const QByteArray &json, const Catalogues &catalogues)
{
    return CatalogueParser().parseTemplate(json, catalogues);
}

const PhaseSpan *phaseOn(const TemplateInfo &treatment, int courseDay)
{
    const PhaseSpan *begun = nullptr;
    for (const PhaseSpan &phase : treatment.phases) {
        if (!phase.from || *phase.from <= courseDay)
            begun = &phase;
    }
    return begun;
}

} // namespace dayplus
