// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/emergencycard.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace dayplus {

using namespace Qt::StringLiterals;

namespace {

constexpr int kVersion = 1;
constexpr qsizetype kMostBytes = 16 * 1024;
const QString kKind = u"emergency-card"_s;
const QString kQrHead = u"Dayplus emergency card"_s;

Error unreadable(const QString &why)
{
    return {Fault::Unreadable, why, {}};
}

} // namespace

const QStringList &cardFieldIds()
{
    static const QStringList kIds{u"name"_s, u"born"_s, u"say"_s, u"treatment"_s, u"product"_s, u"day_0"_s, u"illness"_s, u"centre"_s,
        u"trial"_s, u"team"_s, u"team_phone"_s, u"emergency_number"_s, u"contact"_s, u"contact_phone"_s, u"allergies"_s, u"steroid"_s,
        u"medicines"_s, u"fever_limit"_s, u"instructions"_s, u"caution"_s, u"blood_group"_s, u"language"_s, u"written"_s};
    return kIds;
}

QString EmergencyCard::text(const QString &id) const
{
    const auto found = std::find_if(fields.begin(), fields.end(), [&id](const CardField &field) { return field.id == id; });
    return found == fields.end() ? QString() : found->text;
}

EmergencyCard cardOf(const QList<CardField> &fields)
{
    EmergencyCard card;
    for (const QString &id : cardFieldIds()) {
        const auto found = std::find_if(fields.begin(), fields.end(), [&id](const CardField &field) { return field.id == id; });
        if (found == fields.end())
            continue;
        const QString text = found->text.simplified();
        if (!text.isEmpty())
            card.fields.append({id, text.size() > kCardTextLimit ? text.left(kCardTextLimit - 1) + u'…' : text});
    }
    return card;
}

QByteArray toJson(const EmergencyCard &card)
{
    QJsonObject fields;
    for (const CardField &field : card.fields)
        fields.insert(field.id, field.text);
    return QJsonDocument(QJsonObject{{u"dayplus"_s, kKind}, {u"version"_s, kVersion}, {u"fields"_s, fields}}).toJson(QJsonDocument::Compact);
}

Result<EmergencyCard> cardFromJson(const QByteArray &json)
{
    if (json.size() > kMostBytes)
        return Error{Fault::TooLarge, u"over 16 KiB"_s, {}};
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    if (root.value(u"dayplus"_s).toString() != kKind)
        return unreadable(u"not an emergency card"_s);
    const int version = root.value(u"version"_s).toInt();
    if (version > kVersion)
        return Error{Fault::TooNew, u"version %1"_s.arg(version), {}};
    const QJsonObject fields = root.value(u"fields"_s).toObject();
    if (version < 1 || fields.isEmpty() || root.size() != 3)
        return unreadable(u"damaged"_s);
    EmergencyCard card;
    for (const QString &id : cardFieldIds()) {
        const QString text = fields.value(id).toString();
        if (!text.isEmpty() && text.size() <= kCardTextLimit)
            card.fields.append({id, text});
    }
    if (card.fields.size() != fields.size())
        return unreadable(u"a line that does not belong there"_s);
    return card;
}

QString toQrText(const EmergencyCard &card)
{
    QStringList lines{u"%1 %2"_s.arg(kQrHead).arg(kVersion)};
    for (const CardField &field : card.fields)
        lines.append(u"%1: %2"_s.arg(QString(field.id).replace(u'_', u' '), field.text));
    return lines.join(u'\n');
}

Result<EmergencyCard> cardFromQrText(const QString &text)
{
    if (text.size() > kMostBytes)
        return Error{Fault::TooLarge, u"over 16 KiB"_s, {}};
    const QStringList lines = text.split(u'\n', Qt::SkipEmptyParts);
    const QString head = lines.value(0).trimmed();
    if (!head.startsWith(kQrHead + u' '))
        return unreadable(u"not an emergency card"_s);
    bool isNumber = false;
    const int version = head.sliced(kQrHead.size() + 1).toInt(&isNumber);
    if (isNumber && version > kVersion)
        return Error{Fault::TooNew, u"version %1"_s.arg(version), {}};
    QList<CardField> fields;
    for (const QString &line : lines.mid(1)) {
        const QString id = line.section(u": "_s, 0, 0).trimmed().replace(u' ', u'_');
        if (!cardFieldIds().contains(id))
            return unreadable(u"a line that does not belong there"_s);
        fields.append({id, line.section(u": "_s, 1).trimmed()});
    }
    if (!isNumber || version < 1 || fields.isEmpty())
        return unreadable(u"damaged"_s);
    return cardOf(fields);
}

} // namespace dayplus
