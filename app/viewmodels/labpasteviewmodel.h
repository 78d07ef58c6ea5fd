// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/lablines.h"
#include "viewmodels/datedform.h"
#include "viewmodels/rowmodel.h"

namespace dayplus {

/** A line of the letter as the preview shows it. */
struct LabLineRow {
    int number = 0;
    QString text;        ///< as pasted
    QString made;        ///< "IgG 5.2 g/L"; empty = no result
    QString detail;      ///< date, range, flag
    QString problem;     ///< one sentence, or empty
    bool ticked = false, tickable = false;
    QStringList units;   ///< to choose from, where the unit is the trouble
    int key() const { return number; }
    bool operator==(const LabLineRow &) const = default;
};

class LabLineModel : public RowModel<LabLineRow> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by a page's model")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)
public:
    enum Role { Number = Qt::UserRole + 1, Text, Made, Detail, Problem, Ticked, Tickable, Units };
    explicit LabLineModel(QObject *parent = nullptr);
    int count() const { return rowCount(); }
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void countChanged();
};

/** "Paste from a letter": every line with what would become of it; nothing is kept that was not ticked. One step to undo. */
class LabPasteViewModel : public DatedForm {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the workspace")
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY changed FINAL)
    Q_PROPERTY(QString laboratory READ laboratory WRITE setLaboratory NOTIFY changed FINAL)
    Q_PROPERTY(dayplus::LabLineModel *lines READ lines CONSTANT FINAL)
    Q_PROPERTY(QString counts READ counts NOTIFY looked FINAL)         ///< "6 lines: 4 ticked, 1 to look at, 1 without a result."
    Q_PROPERTY(int ticked READ ticked NOTIFY looked FINAL)
    Q_PROPERTY(bool asksDate READ asksDate NOTIFY looked FINAL)       ///< a line has no date: the date field is needed
    Q_PROPERTY(bool asksOrder READ asksOrder NOTIFY looked FINAL)
    Q_PROPERTY(int order READ order WRITE setOrder NOTIFY changed FINAL)           ///< −1 not answered, 0 day first, 1 month first
    Q_PROPERTY(bool asksThousands READ asksThousands NOTIFY looked FINAL)
    Q_PROPERTY(int thousands READ thousands WRITE setThousands NOTIFY changed FINAL) ///< −1 not answered, 0 decimals, 1 thousands
public:
    LabPasteViewModel(Journal &journal, Roster &roster, Notices &notices);
    QString text() const { return m_text; }
    void setText(const QString &text);
    QString laboratory() const { return m_laboratory; }
    void setLaboratory(const QString &laboratory) { set(m_laboratory, laboratory); }
    LabLineModel *lines() { return &m_model; }
    QString counts() const;
    int ticked() const;
    bool asksDate() const { return m_needsDate; }
    bool asksOrder() const { return m_needsOrder; }
    int order() const { return m_order; }
    void setOrder(int order) { set(m_order, order); }
    bool asksThousands() const { return m_needsThousands; }
    int thousands() const { return m_thousands; }
    void setThousands(int thousands) { set(m_thousands, thousands); }

    Q_INVOKABLE void tick(int number, bool on);
    /** `index` of the line's `units`. */
    Q_INVOKABLE void chooseUnit(int number, int index);
    Q_INVOKABLE void save();

Q_SIGNALS:
    void looked(); ///< after `changed`: the lines were read anew

private:
    void look();
    bool isTicked(const LabLine &line) const;
    LabLineRow rowOf(const LabLine &line) const;
    QStringList unitsOf(const LabLine &line) const;
    QList<LabLine> read(bool answered) const;
    QString m_text, m_laboratory;
    int m_order = -1, m_thousands = -1;
    bool m_needsDate = false, m_needsOrder = false, m_needsThousands = false;
    QHash<int, bool> m_ticks;
    QHash<int, QString> m_units;
    QList<LabLine> m_lines;
    LabLineModel m_model;
};

} // namespace dayplus
