// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chartfonts.h"

#include <QFontMetricsF>

namespace dayplus {

namespace {

constexpr qsizetype kMostWidths = 4000;

} // namespace

ChartFonts::ChartFonts(const ChartStyle &style, bool isDesktop)
    : desktop(isDesktop)
    , scale(qBound(1.0, style.textScale, 2.0))
{
    const auto sized = [&](int px, QFont::Weight weight) {
        QFont font = style.font;
        font.setPixelSize(qRound(px * scale));
        font.setWeight(weight);
        font.setHintingPreference(QFont::PreferNoHinting);
        return font;
    };
    small = sized(desktop ? 11 : 13, QFont::Normal);
    bold = sized(desktop ? 11 : 13, QFont::Bold);
    title = sized(desktop ? 12 : 15, QFont::DemiBold);
    head = sized(desktop ? 15 : 14, QFont::Bold);
    value = sized(15, QFont::Bold);
}

qreal ChartFonts::width(const QFont &font, const QString &text) const
{
    const std::pair key(font.pixelSize() * 1000 + int(font.weight()), text);
    if (const auto known = m_widths->constFind(key); known != m_widths->cend())
        return *known;
    if (m_widths->size() >= kMostWidths)
        m_widths->clear();
    return *m_widths->insert(key, QFontMetricsF(font).horizontalAdvance(text));
}

qreal ChartFonts::height(const QFont &font) const
{
    return QFontMetricsF(font).height();
}

} // namespace dayplus
