// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entryrules.h"

#include <QObject>
#include <QQmlEngine>

namespace dayplus {

/**
 * One number field with its unit: reads what is typed (comma or point, "<0.5"), asks the domain's rules, words the hint, and offers the
 * unit that fits ("Did you mean °F?"). It stores nothing; submit() says accepted(quantity) when the rules are content.
 */
class NumberInput : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by a page's model")
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY changed FINAL)
    Q_PROPERTY(QString unit READ unitLabel NOTIFY changed FINAL)          ///< as people write it
    Q_PROPERTY(bool hasOtherUnit READ hasOtherUnit NOTIFY changed FINAL)
    Q_PROPERTY(QString hint READ hint NOTIFY changed FINAL)               ///< one sentence, or empty
    Q_PROPERTY(QString otherUnit READ otherUnit NOTIFY changed FINAL)     ///< label of the suggested unit, or empty
    Q_PROPERTY(bool mayInsist READ mayInsist NOTIFY changed FINAL)        ///< unlikely, not impossible: "Save 41.2 °C"
    Q_PROPERTY(QString last READ last NOTIFY changed FINAL)               ///< "07:50 was 36.6 °C"
public:
    NumberInput(const Catalogues &catalogues, std::function<QDateTime()> now, QObject *parent = nullptr);

    /** What is being asked for; keeps the text. `unit` empty = the item's first; a foreign one stays as it was printed. */
    void setItem(const CatalogueItem *item, const QString &unit = {});
    const CatalogueItem *item() const { return m_item; }
    QString text() const { return m_text; }
    void setText(const QString &text);
    void setLast(const QString &last);
    void clear();
    /** The quantity as typed, if it reads as one. */
    std::optional<Quantity> quantity() const;
    QString unit() const { return m_unit; }

    QString unitLabel() const;
    bool hasOtherUnit() const;
    QString hint() const { return m_hint; }
    QString otherUnit() const;
    bool mayInsist() const { return m_mayInsist; }
    QString last() const { return m_last; }

    /** The next of the item's units; the number stays as typed. */
    Q_INVOKABLE void switchUnit();
    /** Takes the suggested unit and submits. */
    Q_INVOKABLE void takeSuggestion();
    /** Says accepted(), or a hint. With `insist`, an unlikely value passes. */
    Q_INVOKABLE void submit(bool insist = false);

Q_SIGNALS:
    void changed();
    void accepted(const dayplus::Quantity &quantity);
    void unitChosen(const QString &unit);

private:
    void judge(bool insist);
    const Catalogues &m_catalogues;
    std::function<QDateTime()> m_now;
    const CatalogueItem *m_item = nullptr;
    QString m_text, m_unit, m_hint, m_suggested, m_last;
    bool m_mayInsist = false;
};

} // namespace dayplus
