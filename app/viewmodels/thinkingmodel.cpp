// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/thinkingviewmodel.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace dayplus {

namespace {

constexpr int kRight = 1;

/** Things that lie about in every room; three of them each day, others the next. */
QStringList things()
{
    return {ThinkingViewModel::tr("a clock", "thing to name"), ThinkingViewModel::tr("a pen", "thing to name"),
            ThinkingViewModel::tr("a button", "thing to name"), ThinkingViewModel::tr("a cup", "thing to name"),
            ThinkingViewModel::tr("a key", "thing to name"), ThinkingViewModel::tr("a shoe", "thing to name"),
            ThinkingViewModel::tr("a spoon", "thing to name"), ThinkingViewModel::tr("a book", "thing to name"),
            ThinkingViewModel::tr("a chair", "thing to name"), ThinkingViewModel::tr("a window", "thing to name")};
}

/** The pips' groups, in the order they stand and are asked. */
const QStringList &groupOrder()
{
    static const QStringList order{u"orient"_s, u"name"_s, u"command"_s, u"attention"_s, u"write"_s};
    return order;
}

} // namespace

QString thinkingGroupName(const QString &group)
{
    if (group == u"orient")
        return ThinkingViewModel::tr("When, where", "group of tasks");
    if (group == u"name")
        return ThinkingViewModel::tr("Three things", "group of tasks");
    if (group == u"command")
        return ThinkingViewModel::tr("Fingers", "group of tasks");
    if (group == u"attention")
        return ThinkingViewModel::tr("Count", "group of tasks");
    return ThinkingViewModel::tr("Write", "group of tasks");
}

QString catalogueText(const QString &english)
{
    return english.isEmpty() ? QString() : QCoreApplication::translate("catalogue", english.toUtf8().constData());
}

QList<ThinkingRow> freshThinkingRows(const Catalogues &catalogues, QDate day)
{
    const QStringList names = things();
    QList<ThinkingRow> rows;
    qint64 thing = day.toJulianDay() * 3;
    for (const QString &group : groupOrder()) {
        for (const ThinkingItem &item : catalogues.thinkingItems()) {
            if (item.group != group)
                continue;
            QString ask = catalogueText(item.ask);
            if (group == u"name")
                ask = ask.arg(names[thing++ % names.size()]);
            rows.append({item.id, group, catalogueText(item.label), ask});
        }
    }
    return rows;
}

QVariant ThinkingModel::data(const QModelIndex &index, int role) const
{
    const ThinkingRow *row = rowAt(index.row());
    if (!row)
        return {};
    switch (role) {
    case ItemId: return row->id;
    case Group: return row->group;
    case Label: return row->label;
    case Ask: return row->ask;
    case Answer: return row->answer;
    default: return {};
    }
}

QHash<int, QByteArray> ThinkingModel::roleNames() const
{
    return {{ItemId, "itemId"}, {Group, "group"}, {Label, "label"}, {Ask, "ask"}, {Answer, "answer"}};
}

QVariant ThinkingGroupModel::data(const QModelIndex &index, int role) const
{
    const ThinkingGroup *row = rowAt(index.row());
    if (!row)
        return {};
    switch (role) {
    case GroupId: return row->id;
    case Label: return row->label;
    case Answers: return QVariantList(row->answers.begin(), row->answers.end());
    case First: return row->first;
    case Said: //: Read aloud. %1 is a group of tasks, %2 of %3 were right
        return ThinkingViewModel::tr("%1, %2 of %3 right", "thinking check").arg(row->label).arg(row->answers.count(kRight)).arg(row->answers.size());
    default: return {};
    }
}

QHash<int, QByteArray> ThinkingGroupModel::roleNames() const
{
    return {{GroupId, "groupId"}, {Label, "label"}, {Answers, "answers"}, {First, "first"}, {Said, "said"}};
}

} // namespace dayplus
