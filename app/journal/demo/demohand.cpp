// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ink.h"
#include "journal/demo/demopen.h"

#include <QPointF>

#include <cmath>

namespace dayplus {
using namespace Qt::StringLiterals;

namespace {

/** One letter as written: strokes of points, x to the right in x-heights, y up from the line; and how far the pen moves on. */
struct Letter {
    char16_t sign;
    double advance;
    std::initializer_list<std::initializer_list<QPointF>> strokes;
};

// clang-format off
const Letter kLetters[] = {
    {u'T', 1.1, {{{-.1, 1.9}, {.4, 2}, {1.1, 2}}, {{.55, 2}, {.5, 1}, {.4, 0}}}},
    {u'h', .95, {{{.15, 2}, {.12, 1}, {.05, 0}, {.1, .5}, {.35, .95}, {.6, .85}, {.6, .3}, {.65, .02}, {.9, .25}}}},
    {u'e', .8, {{{.05, .45}, {.45, .55}, {.55, .85}, {.3, 1}, {.05, .6}, {.15, .1}, {.4, 0}, {.75, .3}}}},
    {u'r', .7, {{{.05, .2}, {.15, .95}, {.12, .4}, {.1, 0}, {.2, .7}, {.5, 1}, {.62, .85}}}},
    {u'i', .5, {{{.05, .3}, {.2, .95}, {.15, .2}, {.25, 0}, {.45, .25}}, {{.24, 1.4}, {.26, 1.44}}}},
    {u'v', .8, {{{.02, .85}, {.15, .95}, {.3, .02}, {.6, .8}, {.65, 1}, {.8, .9}}}},
    {u'u', .9, {{{.05, .9}, {.1, .25}, {.3, 0}, {.6, .4}, {.65, .95}, {.62, .2}, {.7, 0}, {.9, .25}}}},
    {u'n', .9, {{{.05, .9}, {.1, .5}, {.05, 0}, {.15, .6}, {.4, .98}, {.6, .8}, {.6, .2}, {.68, 0}, {.88, .25}}}},
    {u's', .75, {{{.05, .1}, {.35, .75}, {.42, 1}, {.45, .7}, {.55, .3}, {.35, 0}, {.1, .1}, {.4, .02}, {.7, .3}}}},
    {u'l', .5, {{{.05, .3}, {.35, 1.6}, {.3, 2}, {.15, 1.5}, {.15, .3}, {.3, 0}, {.5, .3}}}},
    {u'o', .85, {{{.45, 1}, {.1, .75}, {.12, .15}, {.4, 0}, {.65, .4}, {.5, .95}, {.5, .8}, {.85, .8}}}},
    {u'w', 1.15, {{{.05, .95}, {.1, .2}, {.28, 0}, {.5, .5}, {.52, .85}, {.55, .2}, {.72, 0}, {.95, .6}, {.95, 1}, {1.15, .85}}}},
    {u'y', .85, {{{.05, .9}, {.12, .25}, {.35, .1}, {.6, .6}, {.62, .95}, {.55, -.4}, {.3, -.95}, {.15, -.7}, {.5, -.1}, {.85, .25}}}},
    {u'p', .85, {{{.1, .9}, {.1, .2}, {.02, -.95}}, {{.1, .6}, {.35, 1}, {.6, .7}, {.5, .15}, {.2, .05}, {.5, .02}, {.8, .3}}}},
    {u'a', .9, {{{.6, .8}, {.35, 1}, {.08, .6}, {.15, .08}, {.4, .1}, {.6, .7}, {.6, .2}, {.7, 0}, {.9, .25}}}},
    {u't', .6, {{{.25, 1.7}, {.2, .8}, {.2, .15}, {.35, 0}, {.58, .25}}, {{0, 1.1}, {.45, 1.15}}}},
    {u'.', .4, {{{.15, .02}, {.18, .05}}}},
};
// clang-format on

constexpr double kXHeight = 10, kSlant = 0.18, kLeft = 10, kWidth = 334, kHeight = 80, kLine = 50; // pixels of the pad
constexpr int kBetween = 4; ///< points between two of a letter's own

/** A point of the curve through b and c (Catmull-Rom). */
QPointF between(QPointF a, QPointF b, QPointF c, QPointF d, double t)
{
    return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t * t * t);
}

} // namespace

QString demoHandwriting(const DemoCast &cast, const QString &sentence, int day, double shake)
{
    Ink ink{int(kWidth) * kInkUnits, int(kHeight) * kInkUnits, {}};
    double x = kLeft, sink = 0;
    int ms = 0;
    quint64 n = 0;
    const auto jitter = [&] { return shake * (double(cast.dice.bits(0x1c, day, ++n) % 2001) / 1000 - 1); };
    const auto point = [&](QPointF at) {
        const double px = x + (at.x() + kSlant * at.y()) * kXHeight + jitter(), py = kLine + sink - at.y() * kXHeight + jitter();
        return InkPoint{int(std::lround(px * kInkUnits)), int(std::lround(py * kInkUnits)), ms += 14};
    };
    for (const QChar sign : sentence) {
        const Letter *letter = std::find_if(std::begin(kLetters), std::end(kLetters), [&](const Letter &l) { return l.sign == sign; });
        if (letter == std::end(kLetters)) {
            x += 0.55 * kXHeight; // a space
            ms += 60;
            continue;
        }
        for (const auto &given : letter->strokes) {
            const QList<QPointF> knots(given);
            InkStroke stroke;
            for (qsizetype i = 0; i + 1 < knots.size(); ++i) {
                for (int step = 0; step < kBetween; ++step)
                    stroke.append(point(between(knots[std::max<qsizetype>(i - 1, 0)], knots[i], knots[i + 1],
                                                knots[std::min(i + 2, knots.size() - 1)], double(step) / kBetween)));
            }
            stroke.append(point(knots.last()));
            ink.strokes.append(stroke);
            ms += 90;
        }
        x += letter->advance * kXHeight * 0.92;
        sink += shake * 0.35;
    }
    return inkText(fitting(ink));
}

} // namespace dayplus
