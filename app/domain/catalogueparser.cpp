// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/catalogueparser.h"

#include "domain/callrules.h"

#include <QJsonDocument>

namespace dayplus {

using namespace Qt::StringLiterals;

namespace {

const QStringList kDirections{u"higher-worse"_s, u"lower-worse"_s};
const QStringList kPhases{u"prepare"_s, u"collect"_s, u"condition"_s, u"infuse"_s, u"watch"_s, u"recover"_s, u"live"_s};
const QStringList kCategories = kPhases + QStringList{u"call"_s, u"any"_s};
const QStringList kPurposes{u"disease"_s, u"prevention"_s, u"toxicity"_s, u"supportive"_s, u"conditioning"_s, u"symptomatic"_s};
const QStringList kChoiceLists{u"allergy-answer"_s, u"allergy-substance"_s, u"allergy-reaction"_s};
const QStringList kPlainScales{u"none"_s, u"level4"_s, u"nrs10"_s, u"number"_s, u"count"_s, u"text"_s};

constexpr int kAmountDigits = 3;

Scale scaleFromText(const QString &text)
{
    return Scale(std::max<qsizetype>(0, kPlainScales.indexOf(text)));
}

/** Soft limits lie inside the hard ones; a soft end without a hard one is fine. */
bool liesInside(const Limits &soft, const Limits &hard)
{
    return !(soft.low && hard.low && *soft.low < *hard.low) && !(soft.high && hard.high && *hard.high < *soft.high);
}

} // namespace

Result<Catalogues> CatalogueParser::parse(const QMap<QString, QByteArray> &files)
{
    struct File { QString name; bool required; ReadItem readItem; Kind kind; };
    const QList<File> known{ // vitals and labs before symptoms: a name they share means the measured thing
        {u"vitals.json"_s, true, &CatalogueParser::readMeasure, Kind::Vital},
        {u"labs.json"_s, true, &CatalogueParser::readMeasure, Kind::Lab},
        {u"scores.json"_s, true, &CatalogueParser::readMeasure, Kind::Score},
        {u"symptoms.json"_s, true, &CatalogueParser::readMeasure, Kind::Symptom},
        {u"events.json"_s, true, &CatalogueParser::readEvent, Kind::Event},
        {u"medicines.json"_s, true, &CatalogueParser::readMedicine, Kind::Dose},
        {u"criteria.json"_s, false, &CatalogueParser::readCriterion, Kind::Score},
        {u"diseases.json"_s, true, &CatalogueParser::readDisease, Kind::Condition},
        {u"templates.json"_s, true, &CatalogueParser::readTemplate, Kind::Event},
        {u"allergies.json"_s, false, &CatalogueParser::readChoice, Kind::Allergy},
        {u"callrules.json"_s, false, &CatalogueParser::readCallRule, Kind::Call},
        {u"safety.json"_s, false, &CatalogueParser::readSafetyText, Kind::Note},
        {u"thinking.json"_s, false, &CatalogueParser::readThinkingItem, Kind::Score},
        {u"checklists.json"_s, false, &CatalogueParser::readChecklistItem, Kind::Question},
    };
    QStringList names;
    for (const File &file : known) {
        m_kind = file.kind;
        readFile(file.name, files, file.required, file.readItem);
        names.append(file.name);
    }
    for (auto it = files.begin(); it != files.end(); ++it) {
        m_file = it.key();
        if (!names.contains(it.key()))
            fail(1, u"not a catalogue"_s);
    }
    if (!m_problem.isEmpty())
        return Error{Fault::Unreadable, m_problem, {}};
    indexNames();
    if (const Done checked = checkCallRules(m_made); !checked)
        return checked.error();
    return std::move(m_made);
}

void CatalogueParser::fail(int line, const QString &why)
{
    if (m_problem.isEmpty())
        m_problem = u"%1:%2: %3"_s.arg(m_file, QString::number(line), why);
}

void CatalogueParser::readFile(const QString &name, const QMap<QString, QByteArray> &files, bool required, ReadItem readItem)
{
    m_file = name;
    m_units.clear();
    const auto file = files.constFind(name);
    if (file == files.constEnd()) {
        if (required)
            fail(1, u"the file is missing"_s);
        return;
    }
    QJsonParseError error{};
    const QJsonDocument document = QJsonDocument::fromJson(*file, &error);
    if (error.error != QJsonParseError::NoError)
        return fail(lineOf(*file, error.offset), error.errorString());
    const QJsonObject root = document.object();
    for (auto it = root.begin(); it != root.end(); ++it) {
        if (it.key() != u"items" && it.key() != u"units" && it.key() != u"about")
            return fail(1, u"unknown key \"%1\""_s.arg(it.key()));
    }
    if (!root.value(u"items"_s).isArray())
        return fail(1, u"there is no list \"items\""_s);
    const auto places = itemPlaces(*file);
    readList(root, u"units"_s, places.value("units"), &CatalogueParser::readUnit);
    readList(root, u"items"_s, places.value("items"), readItem);
}

void CatalogueParser::readList(const QJsonObject &root, const QString &key, const QList<ItemPlace> &places, ReadItem readItem)
{
    const QJsonArray items = root.value(key).toArray();
    if (items.size() != places.size())
        return fail(places.isEmpty() ? 1 : places.first().line, u"\"%1\" is not a list of objects"_s.arg(key));
    for (qsizetype i = 0; i < items.size() && m_problem.isEmpty(); ++i) {
        const QJsonObject object = items[i].toObject();
        CatalogueReader reader(object);
        (this->*readItem)(reader);
        if (object.size() != places[i].keys)
            reader.refuse(u"a key stands there twice"_s);
        const QString problem = reader.finish();
        const QString code = object.value(object.contains(u"code"_s) ? u"code"_s : u"id"_s).toString();
        if (!problem.isEmpty())
            fail(places[i].line, code.isEmpty() ? problem : code + u": "_s + problem);
    }
}

void CatalogueParser::readUnit(CatalogueReader &reader)
{
    const QString ucum = reader.text(u"ucum"_s);
    if (m_units.contains(ucum))
        reader.refuse(u"unit \"%1\" stands there twice"_s.arg(ucum));
    m_units.insert(ucum, {reader.text(u"label"_s), reader.texts(u"aliases"_s)});
}

void CatalogueParser::readMeasure(CatalogueReader &reader)
{
    CatalogueItem item;
    item.kind = m_kind;
    item.loinc = reader.loinc(u"loinc"_s);
    item.otherLoinc = reader.loincs(u"otherLoinc"_s);
    item.codings = reader.codings(u"codings"_s);
    item.scale = scaleFromText(m_kind == Kind::Lab ? reader.oneOfOrEmpty(u"scale"_s, kPlainScales)
                                                   : reader.oneOf(u"scale"_s, kPlainScales));
    item.units = reader.units(u"units"_s, m_units);
    item.hard = reader.limits(u"hard"_s);
    item.soft = reader.limits(u"soft"_s);
    item.logAxis = reader.flag(u"log"_s);
    item.direction = reader.oneOfOrEmpty(u"direction"_s, kDirections);
    item.category = m_kind == Kind::Symptom ? reader.text(u"category"_s) : reader.textOr(u"panel"_s);
    if (m_kind == Kind::Lab && item.scale == Scale::None)
        item.scale = Scale::Number;
    if (!liesInside(item.soft, item.hard))
        reader.refuse(u"the soft limits lie outside the hard ones"_s);
    if (m_kind == Kind::Symptom && (item.scale == Scale::Level4 || item.scale == Scale::Nrs10) && !item.units.isEmpty())
        reader.refuse(u"a scale has no unit"_s);
    addItem(reader, std::move(item));
}

void CatalogueParser::readEvent(CatalogueReader &reader)
{
    static const QStringList kKinds{u"checkin"_s, u"event"_s, u"dose"_s, u"allergy"_s, u"condition"_s, u"vaccine"_s,
                                    u"question"_s, u"cost"_s, u"call"_s, u"note"_s, u"span"_s};
    CatalogueItem item;
    item.kind = kindFromText(reader.oneOf(u"kind"_s, kKinds)).value_or(Kind::Event);
    item.category = reader.oneOf(u"category"_s, kCategories);
    item.spans = reader.flag(u"spans"_s);
    for (const QString &ucum : reader.texts(u"units"_s)) { // amounts beside an event: g and g/kg never become one another
        const auto spelling = m_units.constFind(ucum);
        if (spelling == m_units.constEnd())
            reader.refuse(u"unknown unit \"%1\""_s.arg(ucum));
        else
            item.units.append({ucum, spelling->label, Ratio{1, 0, {}, {}}, kAmountDigits, spelling->aliases});
    }
    item.codings = reader.codings(u"codings"_s);
    if (item.kind == Kind::Span && !item.spans)
        reader.refuse(u"a span needs \"spans\": true"_s);
    addItem(reader, std::move(item));
}

void CatalogueParser::addItem(CatalogueReader &reader, CatalogueItem item)
{
    item.code = reader.text(u"code"_s);
    item.label = reader.text(u"label"_s);
    item.explanation = reader.textOr(u"explanation"_s);
    item.synonyms = reader.texts(u"synonyms"_s);
    item.source = reader.text(u"source"_s);
    if (!isCode(item.code))
        reader.refuse(u"a code is made of a–z, 0–9 and _"_s);
    if (m_made.m_byCode.contains(item.code))
        reader.refuse(u"the code stands there twice"_s);
    for (const QString &loinc : QStringList{item.loinc} + item.otherLoinc) {
        if (m_made.m_byLoinc.contains(loinc))
            reader.refuse(u"LOINC %1 already means another item"_s.arg(loinc));
        if (!loinc.isEmpty())
            m_made.m_byLoinc.insert(loinc, m_made.m_items.size());
    }
    const QString kind = QString::number(int(item.kind)) + u'/';
    for (const QString &name : QStringList{item.label} + item.synonyms)
        named(reader, m_itemNames, kind + foldedName(name), item.code);
    m_made.m_byCode.insert(item.code, m_made.m_items.size());
    m_made.m_items.append(std::move(item));
}

bool CatalogueParser::named(CatalogueReader &reader, QHash<QString, QString> &names, const QString &name, const QString &code)
{
    const auto owner = names.constFind(name);
    if (owner != names.constEnd() && *owner != code) {
        reader.refuse(u"the name \"%1\" already means %2"_s.arg(name.section(u'/', -1), *owner));
        return false;
    }
    names.insert(name, code);
    return true;
}

void CatalogueParser::readMedicine(CatalogueReader &reader)
{
    MedicineInfo medicine{reader.text(u"code"_s), reader.text(u"label"_s), reader.text(u"class"_s), reader.flag(u"disease"_s),
                          reader.oneOf(u"purpose"_s, kPurposes), reader.textOr(u"rxnorm"_s), reader.texts(u"synonyms"_s),
                          reader.ratio(u"toPrednisone"_s), reader.text(u"source"_s)};
    if (!isCode(medicine.code))
        reader.refuse(u"a code is made of a–z, 0–9 and _"_s);
    if (m_made.medicine(medicine.code))
        reader.refuse(u"the code stands there twice"_s);
    if (!medicine.rxnorm.isEmpty() && m_made.medicineByRxnorm(medicine.rxnorm))
        reader.refuse(u"RxNorm %1 already means another medicine"_s.arg(medicine.rxnorm));
    for (const QString &name : QStringList{QString(medicine.code).replace(u'_', u' '), medicine.label} + medicine.synonyms) {
        if (named(reader, m_medicineNames, foldedName(name), medicine.code))
            m_made.m_medicineByName.insert(foldedName(name), m_made.m_medicines.size());
    }
    m_made.m_medicines.append(std::move(medicine));
}

void CatalogueParser::readDisease(CatalogueReader &reader)
{
    constexpr int kCheckInItems = 6;
    Disease disease{reader.text(u"code"_s), reader.text(u"label"_s), reader.texts(u"dailySymptoms"_s), reader.texts(u"symptoms"_s),
                    reader.codings(u"codings"_s), reader.texts(u"synonyms"_s), reader.text(u"source"_s),
                    reader.texts(u"scores"_s), reader.texts(u"baselineLabs"_s), reader.texts(u"criteria"_s)};
    if (!isCode(disease.code) || m_made.disease(disease.code))
        reader.refuse(u"the code is wrong or stands there twice"_s);
    if (disease.dailySymptoms.isEmpty() || disease.dailySymptoms.size() > kCheckInItems)
        reader.refuse(u"\"dailySymptoms\" needs 1 to 6 codes"_s);
    for (const QString &code : std::as_const(disease.dailySymptoms)) {
        const CatalogueItem *item = m_made.item(Kind::Symptom, code);
        if (!item || (item->scale != Scale::Level4 && item->scale != Scale::Nrs10))
            reader.refuse(u"there is no symptom with a scale \"%1\""_s.arg(code));
    }
    for (const QString &code : std::as_const(disease.symptoms)) {
        const CatalogueItem *item = m_made.itemByCode(code);
        if (!item || (item->kind != Kind::Symptom && item->kind != Kind::Vital && item->kind != Kind::Lab))
            reader.refuse(u"there is no symptom, vital or lab \"%1\""_s.arg(code));
    }
    checkRating(reader, disease);
    for (const QString &name : QStringList{disease.code, disease.label} + disease.synonyms)
        named(reader, m_diseaseNames, foldedName(name), disease.code);
    m_made.m_diseases.append(std::move(disease));
}

void CatalogueParser::readChoice(CatalogueReader &reader)
{
    Choice choice{reader.oneOf(u"list"_s, kChoiceLists), reader.text(u"code"_s), reader.text(u"label"_s),
                  reader.text(u"source"_s), reader.texts(u"synonyms"_s), reader.codings(u"codings"_s)};
    if (!isCode(choice.code) || m_choiceCodes.contains(choice.code))
        reader.refuse(u"the code is wrong or stands there twice"_s);
    m_choiceCodes.insert(choice.code);
    m_made.m_choices.append(std::move(choice));
}

void CatalogueParser::indexNames()
{
    QHash<QString, qsizetype> &byName = m_made.m_byName;
    const auto add = [&byName](const QString &name, qsizetype at) {
        if (!byName.contains(name))
            byName.insert(name, at);
    };
    const QList<CatalogueItem> &items = m_made.m_items;
    for (qsizetype i = 0; i < items.size(); ++i) // a code beats a label, a label beats a synonym
        add(foldedName(items[i].code), i);
    for (qsizetype i = 0; i < items.size(); ++i)
        add(foldedName(items[i].label), i);
    for (qsizetype i = 0; i < items.size(); ++i) {
        for (const QString &name : items[i].synonyms)
            add(foldedName(name), i);
    }
}

} // namespace dayplus
