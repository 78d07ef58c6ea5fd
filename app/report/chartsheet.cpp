// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/chartsheet.h"

#include "charts/chartfiles.h"
#include "charts/glyphs.h"
#include "charts/timechart.h"

#include <QFileInfo>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace dayplus {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal kMargin = 36;       ///< px: about 10 mm
constexpr qreal kNarrowMargin = 16;
constexpr qreal kTitle = 23, kLeastTitle = 16, kAbout = 12, kFoot = 11;
constexpr qreal kGap = 8, kKeyMark = 8, kKeyGap = 16;
constexpr qreal kInset = 8;         ///< of the words in a wide chart
constexpr qreal kRoomy = 1.6;       ///< at most so much higher than a chart needs to be
constexpr qreal kPixels = 2;        ///< of a PNG, for one px
constexpr int kWrapped = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;

/** One sheet being painted, top to bottom. */
class Page {
public:
    Page(QPainter &painter, const ChartSheet &sheet, QSizeF size) : m_painter(painter), m_sheet(sheet), m_colours(ChartPalette::print())
    {
        const qreal margin = ChartLayout::isDesktop(size.width(), 1) ? kMargin : kNarrowMargin;
        m_page = QRectF(QPointF(), size).adjusted(margin, margin * 0.75, -margin, -margin * 0.6);
    }

    void paint()
    {
        m_painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        qreal top = m_page.top();
        top += line(m_sheet.title, titleFont(), m_colours.ink, top) + 2;
        top += line(m_sheet.about, font(kAbout), m_colours.inkSoft, top) + kGap;
        const qreal bottom = foot() - kGap;
        chart({m_page.left(), top, m_page.width(), std::max(60.0, bottom - top)});
    }

private:
    QFont font(qreal size, QFont::Weight weight = QFont::Normal) const
    {
        QFont made;
        if (!m_sheet.family.isEmpty())
            made.setFamily(m_sheet.family);
        made.setPixelSize(int(size));
        made.setWeight(weight);
        return made;
    }
    /** As large as lets it stand on one line. */
    QFont titleFont() const
    {
        for (qreal size = kTitle; size > kLeastTitle; size -= 1) {
            const QFont made = font(size, QFont::Bold);
            if (QFontMetricsF(made).horizontalAdvance(m_sheet.title) <= m_page.width())
                return made;
        }
        return font(kLeastTitle, QFont::Bold);
    }
    qreal heightOf(const QString &text, const QFont &type, qreal width) const
    {
        return text.isEmpty() ? 0 : std::ceil(QFontMetricsF(type).boundingRect(QRectF(0, 0, width, 10000), kWrapped, text).height());
    }
    qreal line(const QString &text, const QFont &type, const QColor &colour, qreal top)
    {
        const qreal height = heightOf(text, type, m_page.width());
        m_painter.setFont(type);
        m_painter.setPen(colour);
        m_painter.drawText(QRectF(m_page.left(), top, m_page.width(), height + 1), kWrapped, text);
        return height;
    }

    /** Key, date and notes at the foot; returns where they begin. */
    qreal foot()
    {
        const QFont type = font(kFoot);
        const qreal printedWidth = QFontMetricsF(type).horizontalAdvance(m_sheet.printed);
        const bool beside = keysWidth(type) + kKeyGap + printedWidth <= m_page.width();
        const qreal notes = heightOf(m_sheet.foot, type, m_page.width());
        const qreal printed = heightOf(m_sheet.printed, type, m_page.width());
        const qreal keys = m_sheet.sources.isEmpty() ? 0 : layKeys(type, [](const ChartSheet::Key &, QPointF) { });
        const qreal first = (beside ? std::max(keys, printed) : keys + printed) + 3;
        const qreal top = m_page.bottom() - first - notes - kGap;
        m_painter.setPen(QPen(m_colours.grid, 1));
        m_painter.drawLine(QPointF(m_page.left(), top), QPointF(m_page.right(), top));
        m_painter.setFont(type);
        paintKeys(type, top + kGap);
        m_painter.setPen(m_colours.inkSoft);
        const QRectF date(m_page.left(), top + kGap + (beside ? 0 : keys), m_page.width(), printed + 1);
        m_painter.drawText(date, beside ? int(Qt::AlignRight | Qt::AlignTop) : kWrapped, m_sheet.printed);
        m_painter.drawText(QRectF(m_page.left(), top + kGap + first, m_page.width(), notes + 1), kWrapped, m_sheet.foot);
        return top;
    }

    qreal keysWidth(const QFont &type) const
    {
        const QFontMetricsF metrics(type);
        qreal width = 0;
        for (const ChartSheet::Key &key : m_sheet.sources)
            width += kKeyMark + 5 + metrics.horizontalAdvance(key.text) + kKeyGap;
        return width;
    }
    /** Calls `at` with the place of every key; returns the height of all. */
    template<typename At> qreal layKeys(const QFont &type, At at) const
    {
        const QFontMetricsF metrics(type);
        qreal x = 0, y = 0;
        for (const ChartSheet::Key &key : m_sheet.sources) {
            const qreal width = kKeyMark + 5 + metrics.horizontalAdvance(key.text);
            if (x > 0 && x + width > m_page.width()) {
                x = 0;
                y += metrics.height();
            }
            at(key, QPointF(x, y));
            x += width + kKeyGap;
        }
        return y + metrics.height();
    }
    void paintKeys(const QFont &type, qreal top)
    {
        const qreal height = QFontMetricsF(type).height();
        layKeys(type, [&](const ChartSheet::Key &key, QPointF at) {
            const QPointF left(m_page.left() + at.x(), top + at.y());
            const QPointF centre(left.x() + kKeyMark / 2, left.y() + height / 2);
            if (key.tone == Tone::Patient) {
                m_painter.setPen(Qt::NoPen);
                m_painter.setBrush(m_colours.of(key.tone));
                m_painter.drawEllipse(centre, kKeyMark / 2 - 1, kKeyMark / 2 - 1);
            } else {
                const Glyph shape = key.tone == Tone::Lab ? Glyph::OpenSquare : Glyph::OpenDiamond;
                drawGlyph(m_painter, shape, centre, kKeyMark, m_colours.of(key.tone), m_colours.surface);
            }
            m_painter.setPen(m_colours.inkSoft);
            m_painter.drawText(QRectF(left.x() + kKeyMark + 5, left.y(), m_page.width(), height), Qt::AlignLeft | Qt::AlignVCenter, key.text);
        });
    }

    void chart(QRectF room)
    {
        ChartStyle style;
        style.palette = m_colours;
        if (!m_sheet.family.isEmpty())
            style.font.setFamily(m_sheet.family);
        TimeChart chart;
        chart.setStyle(style);
        ChartScene scene = m_sheet.scene;
        scene.cursorDay.reset();
        chart.setScene(scene);
        if (ChartLayout::isDesktop(room.width(), 1))
            room.adjust(-kInset, 0, kInset, 0); // its own words stand so far inside; they shall stand under the title
        room.setHeight(std::min(room.height(), chart.preferredHeight(room.width()) * kRoomy));
        m_painter.save();
        chart.paint(&m_painter, room);
        m_painter.restore();
    }

    QPainter &m_painter;
    const ChartSheet &m_sheet;
    ChartPalette m_colours;
    QRectF m_page;
};

} // namespace

std::optional<ChartFormat> chartFormatOf(const QString &fileName)
{
    const QString end = QFileInfo(fileName).suffix().toLower();
    if (end == "pdf"_L1)
        return ChartFormat::Pdf;
    if (end == "svg"_L1)
        return ChartFormat::Svg;
    if (end == "png"_L1)
        return ChartFormat::Png;
    return std::nullopt;
}

void paintChartSheet(QPainter *painter, const ChartSheet &sheet, QSizeF size)
{
    Page(*painter, sheet, size).paint();
}

Done saveChartSheet(const ChartSheet &sheet, const QString &path, ChartFormat format, QSizeF size)
{
    const DrawsPage draw = [&](QPainter *painter) { paintChartSheet(painter, sheet, size); };
    switch (format) {
    case ChartFormat::Pdf: return savePdfPage(path, size, sheet.title, draw);
    case ChartFormat::Svg: return saveSvgPage(path, size, sheet.title, draw);
    case ChartFormat::Png: return savePngPage(path, size, kPixels, draw);
    }
    return Error{Fault::Internal, u"no such format"_s, {}};
}

} // namespace dayplus
