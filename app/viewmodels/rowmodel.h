// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QHash>
#include <QList>

#include <algorithm>

namespace dayplus {

/**
 * A list model over rows that have a `key()` and `==`. setRows() tells the view only what really changed: rows that went, rows that
 * came, rows whose content differs. So nothing moves under a finger because of a reload.
 */
template<typename Row> class RowModel : public QAbstractListModel {
public:
    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }
    const QList<Row> &rows() const { return m_rows; }
    const Row *rowAt(int index) const { return index >= 0 && index < m_rows.size() ? &m_rows[index] : nullptr; }

    void setRows(const QList<Row> &rows)
    {
        if (!keepsOrder(rows)) {
            beginResetModel();
            m_rows = rows;
            endResetModel();
            return;
        }
        dropMissing(rows);
        for (int i = 0; i < rows.size(); ++i) {
            if (i >= m_rows.size() || m_rows[i].key() != rows[i].key()) {
                beginInsertRows({}, i, i);
                m_rows.insert(i, rows[i]);
                endInsertRows();
            } else if (!(m_rows[i] == rows[i])) {
                m_rows[i] = rows[i];
                Q_EMIT dataChanged(index(i), index(i));
            }
        }
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
    /** True if the rows both lists share stand in the same order in each, and no key comes twice. */
    bool keepsOrder(const QList<Row> &rows) const
    {
        QHash<decltype(std::declval<Row>().key()), qsizetype> place;
        for (qsizetype i = 0; i < rows.size(); ++i)
            place.insert(rows[i].key(), i);
        if (place.size() != rows.size())
            return false;
        qsizetype last = -1;
        for (const Row &row : m_rows) {
            const auto found = place.constFind(row.key());
            if (found == place.cend())
                continue;
            if (*found <= last)
                return false;
            last = *found;
        }
        return true;
    }

    void dropMissing(const QList<Row> &rows)
    {
        QHash<decltype(std::declval<Row>().key()), bool> wanted;
        for (const Row &row : rows)
            wanted.insert(row.key(), true);
        for (int i = int(m_rows.size()) - 1; i >= 0; --i) {
            if (wanted.contains(m_rows[i].key()))
                continue;
            beginRemoveRows({}, i, i);
            m_rows.removeAt(i);
            endRemoveRows();
        }
    }

    QList<Row> m_rows;
};

} // namespace dayplus
