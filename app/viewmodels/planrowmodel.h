// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/rowmodel.h"

#include "domain/planning.h"

#include <QQmlEngine>

namespace dayplus {

/** One row of a plan in words: what, when, and what is known about how exact that is. */
struct PlanRow {
    QString id;             ///< of the entry; in a preview the row's number
    QString title, when, detail;
    QString iso;            ///< the day as exact as known, for a date field; empty = none
    QString question;       ///< something odd about its place, asked
    bool about = false, included = true, happened = false, cancelled = false;
    bool come = true;       ///< its day has come, or is not known: it may have happened
    QString key() const { return id; }
    bool operator==(const PlanRow &) const = default;
};

/** The words of a draft; `day0` (invalid = not known) gives the day number. */
PlanRow planRow(const EntryDraft &draft, QDate day0, QDate today, const Catalogues &catalogues);
/** The plan of a course with its steps named in the person's language; `by` says it. */
QList<EntryDraft> planInWords(const TemplateInfo &treatment, const Course &course, const Catalogues &catalogues, Reporter by);
/** "42 days before Day 0", "Day +7", "3 months after Day 0"; empty if it is no offset. */
QString offsetText(const QString &offset);
/** What is odd about the order, one sentence. */
QString orderText(const PlanQuestion &question, const QList<EntryDraft> &plan, const Catalogues &catalogues);

class PlanRowModel : public RowModel<PlanRow> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by a page's model")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)
public:
    enum Role { RowId = Qt::UserRole + 1, Title, When, Detail, Iso, About, Question, Included, Happened, Cancelled, Come };
    explicit PlanRowModel(QObject *parent = nullptr);
    int count() const { return rowCount(); }
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void countChanged();
};

} // namespace dayplus
