// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/chartsheet.h"

#include <QQmlEngine>
#include <QUrl>

#include <functional>

namespace dayplus {

/** The picture on the Trends page as a file: PDF, SVG or PNG, in print colours, with its headline and its sources. */
class TrendExport : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the Trends page")
    Q_PROPERTY(int format READ format WRITE setFormat NOTIFY changed FINAL)   ///< 0 PDF, 1 SVG, 2 PNG
    Q_PROPERTY(QString result READ result NOTIFY changed FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)
    Q_PROPERTY(QUrl suggestedFile READ suggestedFile NOTIFY changed FINAL)
public:
    /** `sheet` is asked when something is written. */
    TrendExport(std::function<ChartSheet()> sheet, std::function<QDate()> today);

    int format() const { return int(m_format); }
    void setFormat(int format);
    QString result() const { return m_result; }
    QString problem() const { return m_problem; }
    QString suggestedName() const;
    QUrl suggestedFile() const;
    /** One A4 page. */
    Q_INVOKABLE void write(const QUrl &file);
    /** What the last file said is over. */
    Q_INVOKABLE void forget();

Q_SIGNALS:
    void changed();

private:
    std::function<ChartSheet()> m_sheet;
    std::function<QDate()> m_today;
    ChartFormat m_format = ChartFormat::Pdf;
    QString m_result, m_problem;
};

} // namespace dayplus
