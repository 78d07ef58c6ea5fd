// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/datedform.h"

namespace dayplus {

/** One infusion of immunoglobulin. What it is for must be said: it decides what the days mean later. */
class IvigFormViewModel : public DatedForm {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the workspace")
    Q_PROPERTY(int purpose MEMBER m_purpose NOTIFY changed FINAL)   ///< −1 not said, 0 replacement, 1 treatment of the illness
    Q_PROPERTY(QString dose MEMBER m_dose NOTIFY changed FINAL)     ///< a number, or empty
    Q_PROPERTY(bool perKilogram MEMBER m_perKilogram NOTIFY changed FINAL)
    Q_PROPERTY(QString total MEMBER m_total NOTIFY changed FINAL)   ///< "30" or "30 g"
    Q_PROPERTY(QString brand MEMBER m_brand NOTIFY changed FINAL)
    Q_PROPERTY(QString batch MEMBER m_batch NOTIFY changed FINAL)
    Q_PROPERTY(QString reaction MEMBER m_reaction NOTIFY changed FINAL)
    Q_PROPERTY(QString note MEMBER m_note NOTIFY changed FINAL)
public:
    IvigFormViewModel(Journal &journal, Roster &roster, Notices &notices) : DatedForm(journal, roster, notices) {}
    Q_INVOKABLE void save(bool insist = false);

private:
    int m_purpose = -1;
    bool m_perKilogram = true;
    QString m_dose, m_total, m_brand, m_batch, m_reaction, m_note;
};

} // namespace dayplus
