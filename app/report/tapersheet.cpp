// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/tapersheet.h"

#include <QFontMetricsF>
#include <QIODevice>
#include <QMarginsF>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

#include <algorithm>

namespace dayplus {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPerInch = 96;
constexpr qreal kMargin = 56;    ///< px: 15 mm
constexpr qreal kRow = 27;
constexpr qreal kBox = 15;
constexpr qreal kLine = 1;
const QColor kInk(0x1F2A2E), kSoft(0x5A666B), kRule(0xD8D3C8), kBand(0xF1EEE7);

/** The pages of one sheet, painted top to bottom. */
class Pages {
public:
    Pages(QPdfWriter &writer, const TaperSheet &sheet) : m_writer(writer), m_sheet(sheet), m_painter(&writer)
    {
        m_page = QRectF(0, 0, writer.width(), writer.height()).adjusted(kMargin, kMargin, -kMargin, -kMargin);
        m_count = countPages();
    }
    bool isActive() const { return m_painter.isActive(); }

    void paint()
    {
        head();
        for (qsizetype i = 0; i < m_sheet.days.size(); ++i) {
            const TaperSheet::Day &day = m_sheet.days[i];
            const bool titled = day.month || i == 0;
            if (m_y + kRow * (titled ? 2 : 1) > bottom())
                turn();
            if (titled)
                month(day);
            row(day);
        }
        foot();
    }

private:
    qreal bottom() const { return m_page.bottom() - 40; }

    QFont font(qreal size, QFont::Weight weight = QFont::Normal) const
    {
        QFont made = m_painter.font();
        if (!m_sheet.family.isEmpty())
            made.setFamily(m_sheet.family);
        made.setPixelSize(int(size));
        made.setWeight(weight);
        return made;
    }

    qreal headHeight() const
    {
        qreal height = 74;
        const QFontMetricsF metrics(font(13));
        for (const QString &line : m_sheet.about)
            height += metrics.boundingRect(QRectF(0, 0, m_page.width(), 1000), Qt::TextWordWrap, line).height() + 3;
        return height + 14;
    }

    int countPages() const
    {
        int pages = 1;
        qreal y = m_page.top() + headHeight() + kRow;
        for (qsizetype i = 0; i < m_sheet.days.size(); ++i) {
            const qreal need = kRow * (m_sheet.days[i].month || i == 0 ? 2 : 1);
            if (y + need > bottom()) {
                ++pages;
                y = m_page.top() + kRow;
            }
            y += need;
        }
        return pages;
    }

    void text(const QRectF &where, const QString &words, const QFont &type, const QColor &color, int flags = Qt::AlignLeft | Qt::AlignVCenter)
    {
        m_painter.setFont(type);
        m_painter.setPen(color);
        m_painter.drawText(where, flags, words);
    }

    void head()
    {
        m_y = m_page.top();
        text({m_page.left(), m_y, m_page.width(), 36}, m_sheet.title, font(28, QFont::DemiBold), kInk);
        text({m_page.left(), m_y + 38, m_page.width(), 24}, m_sheet.patient, font(16), kSoft);
        m_y += 74;
        const QFontMetricsF metrics(font(13));
        for (const QString &line : m_sheet.about) {
            const qreal height = metrics.boundingRect(QRectF(0, 0, m_page.width(), 1000), Qt::TextWordWrap, line).height();
            text({m_page.left(), m_y, m_page.width(), height}, line, font(13), kInk, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap);
            m_y += height + 3;
        }
        m_y += 14;
        columns();
    }

    struct Column { qreal left, width; };
    Column date() const { return {m_page.left() + 8, m_page.width() * 0.30}; }
    Column amount() const { return {m_page.left() + m_page.width() * 0.32, m_page.width() * 0.30}; }
    Column taken() const { return {m_page.left() + m_page.width() * 0.64, m_page.width() * 0.12}; }
    Column note() const { return {m_page.left() + m_page.width() * 0.77, m_page.width() * 0.23}; }

    void columns()
    {
        const QFont type = font(11, QFont::DemiBold);
        text({date().left, m_y, date().width, kRow}, m_sheet.columnDate, type, kSoft);
        text({amount().left, m_y, amount().width, kRow}, m_sheet.columnAmount, type, kSoft);
        text({taken().left, m_y, taken().width, kRow}, m_sheet.columnTaken, type, kSoft);
        text({note().left, m_y, note().width, kRow}, m_sheet.columnNote, type, kSoft);
        m_y += kRow;
    }

    void month(const TaperSheet::Day &day)
    {
        m_painter.fillRect(QRectF(m_page.left(), m_y, m_page.width(), kRow), kBand);
        text({date().left, m_y, m_page.width(), kRow}, day.monthName, font(13, QFont::DemiBold), kInk);
        m_y += kRow;
    }

    void row(const TaperSheet::Day &day)
    {
        const QFont plain = font(14), strong = font(14, QFont::DemiBold), small = font(11);
        text({date().left, m_y, date().width, kRow}, day.date, day.changes ? strong : plain, kInk);
        if (!day.dayNumber.isEmpty())
            text({date().left, m_y, date().width - 8, kRow}, day.dayNumber, small, kSoft, Qt::AlignRight | Qt::AlignVCenter);
        text({amount().left, m_y, amount().width, kRow}, day.amount, day.changes ? strong : plain, kInk);
        const qreal used = QFontMetricsF(strong).horizontalAdvance(day.amount) + 10;
        const QFontMetricsF metrics(small);
        text({amount().left + used, m_y, amount().width - used, kRow}, metrics.elidedText(day.schedule, Qt::ElideRight, amount().width - used), small, kSoft);
        m_painter.setPen(QPen(kInk, 1.3));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawRoundedRect(QRectF(taken().left + 6, m_y + (kRow - kBox) / 2, kBox, kBox), 3, 3);
        m_y += kRow;
        m_painter.setPen(QPen(kRule, kLine));
        m_painter.drawLine(QPointF(m_page.left(), m_y), QPointF(m_page.right(), m_y));
    }

    void foot()
    {
        ++m_number;
        const QRectF line(m_page.left(), m_page.bottom() - 20, m_page.width(), 20);
        text(line, m_sheet.foot, font(11), kSoft);
        text(line, m_sheet.page.arg(m_number).arg(m_count), font(11), kSoft, Qt::AlignRight | Qt::AlignVCenter);
    }

    void turn()
    {
        foot();
        m_writer.newPage();
        m_y = m_page.top();
        columns();
    }

    QPdfWriter &m_writer;
    const TaperSheet &m_sheet;
    QPainter m_painter;
    QRectF m_page;
    qreal m_y = 0;
    int m_number = 0, m_count = 1;
};

} // namespace

Done writeTaperSheet(QIODevice &device, const TaperSheet &sheet)
{
    if (!device.isWritable()) // the writer would open it, fail, and say nothing
        return Error{Fault::WriteFailed, device.errorString(), {}};
    QPdfWriter writer(&device);
    writer.setTitle(sheet.title);
    writer.setCreator(u"Dayplus"_s);
    writer.setResolution(kPerInch);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF());
    Pages pages(writer, sheet);
    if (!pages.isActive())
        return Error{Fault::WriteFailed, u"no PDF painter"_s, {}};
    pages.paint();
    return done();
}

} // namespace dayplus
