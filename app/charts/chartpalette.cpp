// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chartpalette.h"

#include <utility>

namespace dayplus {

using namespace Qt::StringLiterals;

QColor ChartPalette::of(Tone tone) const
{
    switch (tone) {
    case Tone::Patient: return blue;
    case Tone::Lab: return green;
    case Tone::Team: return plum;
    case Tone::Medicine: return vermillion;
    case Tone::Ink: return ink;
    case Tone::Support: return support;
    case Tone::Hospital: return hospital;
    }
    return ink;
}

ChartPalette ChartPalette::light()
{
    ChartPalette p;
    p.ground = QColor(0xF1EEE7);
    p.surface = QColor(0xFFFFFF);
    p.ink = QColor(0x1F2A2E);
    p.inkSoft = QColor(0x5A666B);
    p.grid = QColor(0xE6E1D7);
    p.day0 = QColor(0xB97A0B);
    p.done = QColor(0x2F6E48);
    p.blue = QColor(0x0072B2);
    p.green = QColor(0x00795A);
    p.plum = QColor(0x9C4F7D);
    p.vermillion = QColor(0xC24E00);
    p.dots = QColor(0x4C88B2);
    p.tint = QColor(0xD5E6F1);
    p.support = QColor(0x7E888C);
    p.hospital = QColor(0x8C8679);
    p.hospitalBand = QColor(0xE2DDD2);
    p.band = QColor(0xE4EEEA);
    p.reference = QColor(0xE9F1E4);
    p.phaseA = QColor(0xD8D3C8);
    p.phaseB = QColor(0xE6E1D7);
    return p;
}

ChartPalette ChartPalette::dark()
{
    ChartPalette p;
    p.ground = QColor(0x242E32);
    p.surface = QColor(0x1B2326);
    p.ink = QColor(0xE8ECEC);
    p.inkSoft = QColor(0xA7B3B6);
    p.grid = QColor(0x2E3A3F);
    p.day0 = QColor(0xF0B84A);
    p.done = QColor(0x85D6A4);
    p.blue = QColor(0x56B4E9);
    p.green = QColor(0x2BAE85);
    p.plum = QColor(0xD583B4);
    p.vermillion = QColor(0xD55E00);
    p.dots = QColor(0x4A86AC);
    p.tint = QColor(0x24455A);
    p.support = QColor(0x87949A);
    p.hospital = QColor(0x6A797F);
    p.hospitalBand = QColor(0x38454A);
    p.band = QColor(0x1F3A36);
    p.reference = QColor(0x25382E);
    p.phaseA = QColor(0x38454A);
    p.phaseB = QColor(0x303C41);
    return p;
}

ChartPalette ChartPalette::print()
{
    ChartPalette p = light();
    p.day0 = QColor(0x8F5D00);
    return p;
}

void ChartPalette::apply(const QVariantMap &tokens)
{
    const std::pair<QString, QColor *> parts[] = {
        {u"ground"_s, &ground}, {u"surface"_s, &surface}, {u"ink"_s, &ink}, {u"inkSoft"_s, &inkSoft}, {u"grid"_s, &grid},
        {u"day0"_s, &day0}, {u"done"_s, &done}, {u"blue"_s, &blue}, {u"green"_s, &green}, {u"plum"_s, &plum},
        {u"vermillion"_s, &vermillion}, {u"dots"_s, &dots}, {u"tint"_s, &tint}, {u"support"_s, &support},
        {u"hospital"_s, &hospital}, {u"hospitalBand"_s, &hospitalBand}, {u"band"_s, &band}, {u"reference"_s, &reference}, {u"phaseA"_s, &phaseA}, {u"phaseB"_s, &phaseB},
    };
    for (const auto &[name, colour] : parts) {
        const QColor given = tokens.value(name).value<QColor>();
        if (given.isValid())
            *colour = given;
    }
}

} // namespace dayplus
