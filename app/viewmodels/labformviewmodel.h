// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/choicemodel.h"
#include "viewmodels/datedform.h"
#include "viewmodels/numberinput.h"

namespace dayplus {

/** One line of a lab sheet: the value with its unit, and what the report prints beside it. */
class LabField : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the lab form")
    Q_PROPERTY(QString code READ code CONSTANT FINAL)
    Q_PROPERTY(QString label READ label CONSTANT FINAL)
    Q_PROPERTY(bool words READ words CONSTANT FINAL)                     ///< the result is words ("positive", "1:640")
    Q_PROPERTY(dayplus::NumberInput *input READ input CONSTANT FINAL)
    Q_PROPERTY(QString text MEMBER m_text NOTIFY changed FINAL)          ///< if `words`
    Q_PROPERTY(QString low MEMBER m_low NOTIFY changed FINAL)            ///< the report's own range, as printed
    Q_PROPERTY(QString high MEMBER m_high NOTIFY changed FINAL)
    Q_PROPERTY(QString flag MEMBER m_flag NOTIFY changed FINAL)
    Q_PROPERTY(bool filled READ filled NOTIFY changed FINAL)
public:
    LabField(const CatalogueItem &item, const QString &unit, Journal &journal, QObject *parent);
    QString code() const { return m_item.code; }
    QString label() const;
    bool words() const;
    NumberInput *input() { return &m_input; }
    bool filled() const;
    bool insisted() const { return m_insisted; }
    /** Puts value, range and flag into the draft; false = it does not read, and the field says so. */
    bool fill(EntryDraft &draft);

Q_SIGNALS:
    void changed();

private:
    const CatalogueItem &m_item;
    NumberInput m_input;
    QString m_text, m_low, m_high, m_flag;
    bool m_insisted = false;
};

/** Blood results typed in, panel by panel: one date, one laboratory, one step to undo. */
class LabFormViewModel : public DatedForm {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the workspace")
    Q_PROPERTY(dayplus::ChoiceModel *panels READ panels CONSTANT FINAL)
    Q_PROPERTY(QString panel READ panel WRITE setPanel NOTIFY panelChanged FINAL)
    Q_PROPERTY(QString panelLabel READ panelLabel NOTIFY panelChanged FINAL)
    Q_PROPERTY(QList<QObject *> fields READ fields NOTIFY panelChanged FINAL) ///< LabField, of the panel shown
    Q_PROPERTY(QString laboratory READ laboratory WRITE setLaboratory NOTIFY changed FINAL)
    Q_PROPERTY(int filled READ filled NOTIFY changed FINAL)                   ///< values typed so far, of all panels
public:
    LabFormViewModel(Journal &journal, Roster &roster, Notices &notices);
    ChoiceModel *panels() { return &m_panels; }
    QString panel() const { return m_panel; }
    void setPanel(const QString &panel);
    QString panelLabel() const { return m_panels.labelOf(m_panel); }
    QList<QObject *> fields() const;
    QString laboratory() const { return m_laboratory; }
    void setLaboratory(const QString &laboratory) { set(m_laboratory, laboratory); }
    int filled() const;
    LabField *field(const QString &code);
    Q_INVOKABLE void save();

Q_SIGNALS:
    void panelChanged();

private:
    ChoiceModel m_panels;
    QString m_panel, m_laboratory;
    QHash<QString, QList<LabField *>> m_fields; ///< by panel; made when it is first shown, children of this
};

} // namespace dayplus
