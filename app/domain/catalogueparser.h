// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/cataloguelines.h"
#include "domain/cataloguereader.h"

namespace dayplus {

/** Builds Catalogues from the files' bytes and stops at the first thing wrong ("labs.json:41: igg: unknown unit …"). */
class CatalogueParser {
public:
    Result<Catalogues> parse(const QMap<QString, QByteArray> &files);
    /** One treatment from its own file; the others are `known`. */
    Result<TemplateInfo> parseTemplate(const QByteArray &json, const Catalogues &known);

private:
    using ReadItem = void (CatalogueParser::*)(CatalogueReader &);

    void readFile(const QString &name, const QMap<QString, QByteArray> &files, bool required, ReadItem readItem);
    void readList(const QJsonObject &root, const QString &key, const QList<ItemPlace> &places, ReadItem readItem);
    void readUnit(CatalogueReader &reader);
    void readMeasure(CatalogueReader &reader);
    void readEvent(CatalogueReader &reader);
    void readMedicine(CatalogueReader &reader);
    void readDisease(CatalogueReader &reader);
    void readTemplate(CatalogueReader &reader);
    void readPhases(CatalogueReader &reader, TemplateInfo &made) const;
    void readVariants(CatalogueReader &reader, TemplateInfo &made) const;
    void readSteps(CatalogueReader &reader, TemplateInfo &made) const;
    TemplateStep readStep(CatalogueReader &part, const TemplateInfo &made) const;
    void readChoice(CatalogueReader &reader);
    void readCallRule(CatalogueReader &reader);
    void readSafetyText(CatalogueReader &reader);
    void readThinkingItem(CatalogueReader &reader);
    void readChecklistItem(CatalogueReader &reader);
    void readCriterion(CatalogueReader &reader);
    void checkRating(CatalogueReader &reader, const Disease &disease) const;
    void addItem(CatalogueReader &reader, CatalogueItem item);
    void indexNames();
    bool named(CatalogueReader &reader, QHash<QString, QString> &names, const QString &name, const QString &code);
    void fail(int line, const QString &why);

    Catalogues m_made;
    QString m_file, m_problem;
    Kind m_kind = Kind::Symptom;
    UnitTable m_units;
    QHash<QString, QString> m_itemNames; ///< "kind/folded name" → code
    QHash<QString, QString> m_diseaseNames, m_medicineNames;
    QSet<QString> m_choiceCodes;
};

} // namespace dayplus
