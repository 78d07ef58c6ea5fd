// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csvsniffer.h"

#include <QBuffer>
#include <QMap>

namespace dayplus {

namespace {

constexpr int kRowsLookedAt = 30;

/** Rows that share the commonest width above one, times that width's weight; 0 = this isn't the delimiter. */
int scoreOf(const QByteArray &head, CsvDialect dialect)
{
    QByteArray bytes = head;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    CsvReader reader(buffer, dialect);
    QMap<qsizetype, int> widths;
    for (int i = 0; i < kRowsLookedAt; ++i) {
        const Result<std::optional<CsvRow>> row = reader.next();
        if (!row || !row.value())
            break;
        ++widths[row.value()->cells.size()];
    }
    int best = 0;
    for (auto it = widths.constBegin(); it != widths.constEnd(); ++it) {
        if (it.key() > 1)
            best = std::max(best, it.value() * 100 + int(std::min<qsizetype>(it.key(), 90)));
    }
    return best;
}

} // namespace

CsvDialect sniffDialect(const QByteArray &head)
{
    CsvDialect best{sniffEncoding(head), u','};
    int bestScore = 0;
    for (const QChar delimiter : {u',', u';', u'\t', u'|'}) {
        const int score = scoreOf(head, {best.encoding, delimiter});
        if (score > bestScore) {
            bestScore = score;
            best.delimiter = delimiter;
        }
    }
    return best;
}

} // namespace dayplus
