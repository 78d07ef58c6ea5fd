// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/catalogue.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace dayplus::newdata {

using namespace Qt::StringLiterals;

inline constexpr char kSymptom[] = R"({"code": "vision_halos", "label": "Rings around lights", "scale": "level4", "category": "eyes", "source": "own words of a test"})";
inline constexpr char kScore[] = R"({"code": "sample_index", "label": "Sample index", "panel": "disease", "scale": "number", "hard": ["0", "12"],
    "direction": "higher-worse", "source": "own words of a test"})";
inline constexpr char kCriterion[] = R"({"code": "sample_remission", "about": "remission", "label": "Sample remission", "lines": ["A sample index of 0."],
    "source": "own words of a test"})";
inline constexpr char kDisease[] = R"({"code": "sample_disease", "label": "Sample illness", "dailySymptoms": ["vision_halos", "fatigue"],
    "symptoms": ["vision_halos", "fatigue"], "scores": ["sample_index"], "baselineLabs": ["ana"], "criteria": ["sample_remission"],
    "source": "own words of a test"})";
inline constexpr char kTreatment[] = R"({"id": "sample_cells", "label": "Sample cells", "infusionLabel": "Sample infusion",
    "phases": [{"id": "prepare", "from": null, "to": -1}, {"id": "infuse", "from": 0, "to": 0}, {"id": "watch", "from": 1, "to": null}],
    "variants": [{"id": "slow", "label": "Slowly"}, {"id": "fast", "label": "Fast"}], "watchTo": 9,
    "steps": [{"id": "collect", "code": "apheresis", "from": "D-20", "variant": "slow"}, {"id": "cells", "code": "infusion", "from": "D+0", "repeat": "P2W", "times": 2, "number": 1},
              {"id": "later", "code": "visit", "from": "P1Y", "window": 14}],
    "source": "own words of a test"})";

/** A copy of the shipped folder that can be edited as a person would: as text. */
class Folder {
public:
    Folder()
    {
        const QDir shipped(QStringLiteral(DAYPLUS_SOURCE_DIR) + u"/assets/catalogue"_s);
        const QStringList names = shipped.entryList({u"*.json"_s}, QDir::Files);
        for (const QString &name : names)
            QFile::copy(shipped.filePath(name), m_folder.filePath(name));
    }
    /** One more object at the head of the file's items. */
    bool add(const QString &name, const QByteArray &item)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            return false;
        QByteArray text = file.readAll();
        file.close();
        const QByteArray begin = "\"items\": [\n";
        const qsizetype at = text.indexOf(begin);
        if (at < 0 || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) || !file.open(QIODevice::WriteOnly | QIODevice::Truncate))
            return false;
        text.insert(at + begin.size(), item + ",\n");
        return file.write(text) == text.size();
    }
    Result<Catalogues> read() const
    {
        QMap<QString, QByteArray> files;
        const QDir folder(m_folder.path());
        const QStringList names = folder.entryList({u"*.json"_s}, QDir::Files);
        for (const QString &name : names) {
            QFile file(folder.filePath(name));
            if (file.open(QIODevice::ReadOnly))
                files.insert(name, file.readAll());
        }
        return Catalogues::parse(files);
    }

private:
    QTemporaryDir m_folder;
};

/** One more symptom, score, criterion, illness and treatment, each an item of a data file and nothing else. */
inline bool addAll(Folder &folder)
{
    return folder.add(u"symptoms.json"_s, kSymptom) && folder.add(u"scores.json"_s, kScore) && folder.add(u"criteria.json"_s, kCriterion)
           && folder.add(u"diseases.json"_s, kDisease) && folder.add(u"templates.json"_s, kTreatment);
}

} // namespace dayplus::newdata
