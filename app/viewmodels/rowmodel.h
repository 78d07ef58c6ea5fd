// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QHash>
#include <QList>
#include <QSet>

#include <algorithm>

namespace dayplus {

/**
 * A list model over rows that have a `key()` and `==`. setRows() tells the view only what really changed: rows that went, rows that
 * came, rows that stand elsewhere now, rows whose content differs. So nothing moves under a finger because of a reload.
 */
template<typename Row> class RowModel : public QAbstractListModel {
public:
    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }
    const QList<Row> &rows() const { return m_rows; }
    const Row *rowAt(int index) const { return index >= 0 && index < m_rows.size() ? &m_rows[index] : nullptr; }

    void setRows(const QList<Row> &rows)
    {
        const Places wanted = placesOf(rows);
        if (wanted.size() != rows.size() || placesOf(m_rows).size() != m_rows.size()) { // a key comes twice: there is no telling
            beginResetModel();
            m_rows = rows;
            endResetModel();
            return;
        }
        dropMissing(wanted);
        moveIntoOrder(rows, wanted);
        insertAndChange(rows);
    }

    void appendRows(const QList<Row> &rows)
    {
        if (rows.isEmpty())
            return;
        beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + rows.size()) - 1);
        m_rows += rows;
        endInsertRows();
    }

    void clear() { setRows({}); }

private:
    using Key = decltype(std::declval<Row>().key());
    using Places = QHash<Key, qsizetype>;

    static Places placesOf(const QList<Row> &rows)
    {
        Places places;
        for (qsizetype i = 0; i < rows.size(); ++i)
            places.insert(rows[i].key(), i);
        return places;
    }

    void dropMissing(const Places &wanted)
    {
        for (int last = int(m_rows.size()) - 1; last >= 0; --last) {
            if (wanted.contains(m_rows[last].key()))
                continue;
            int first = last;
            while (first > 0 && !wanted.contains(m_rows[first - 1].key()))
                --first;
            beginRemoveRows({}, first, last);
            m_rows.remove(first, last - first + 1);
            endRemoveRows();
            last = first;
        }
    }

    /** The keys of the longest run of rows that stand in the wanted order already: they stay where they are. */
    QSet<Key> standing(const Places &wanted) const
    {
        const qsizetype count = m_rows.size();
        QList<qsizetype> ends, before(count, -1); // ends[n] = the row that ends the best run of n + 1 rows
        const auto place = [&](qsizetype row) { return wanted.value(m_rows[row].key()); };
        for (qsizetype row = 0; row < count; ++row) {
            const auto at = std::lower_bound(ends.begin(), ends.end(), row, [&](qsizetype a, qsizetype b) { return place(a) < place(b); });
            if (at != ends.begin())
                before[row] = *(at - 1);
            if (at == ends.end())
                ends.append(row);
            else
                *at = row;
        }
        QSet<Key> keys;
        for (qsizetype row = ends.isEmpty() ? -1 : ends.last(); row >= 0; row = before[row])
            keys.insert(m_rows[row].key());
        return keys;
    }

    int indexOfKey(const Key &key) const
    {
        const auto found = std::find_if(m_rows.cbegin(), m_rows.cend(), [&](const Row &row) { return row.key() == key; });
        return found == m_rows.cend() ? -1 : int(found - m_rows.cbegin());
    }

    void moveIntoOrder(const QList<Row> &rows, const Places &wanted)
    {
        const QSet<Key> stay = standing(wanted);
        if (stay.size() == m_rows.size())
            return;
        int behind = -1; // the row that the next one follows
        for (const Row &row : rows) {
            const int from = indexOfKey(row.key());
            if (from < 0)
                continue;
            if (stay.contains(row.key()) || from == behind + 1) {
                behind = from;
                continue;
            }
            beginMoveRows({}, from, from, {}, behind + 1);
            m_rows.move(from, from > behind ? behind + 1 : behind);
            endMoveRows();
            behind = from > behind ? behind + 1 : behind;
        }
    }

    /** What stands here is in order now and nothing of it goes: the rest are rows that come, and rows whose content differs. */
    void insertAndChange(const QList<Row> &rows)
    {
        for (int i = 0; i < rows.size(); ++i) {
            if (i < m_rows.size() && m_rows[i].key() == rows[i].key()) {
                if (m_rows[i] == rows[i])
                    continue;
                m_rows[i] = rows[i];
                Q_EMIT dataChanged(index(i), index(i));
                continue;
            }
            int last = i;
            while (last + 1 < rows.size() && (i >= m_rows.size() || m_rows[i].key() != rows[last + 1].key()))
                ++last;
            beginInsertRows({}, i, last);
            for (int row = i; row <= last; ++row)
                m_rows.insert(row, rows[row]);
            endInsertRows();
            i = last;
        }
    }

    QList<Row> m_rows;
};

} // namespace dayplus
