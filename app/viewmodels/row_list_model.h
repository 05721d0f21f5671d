// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/live.h"

#include <QAbstractListModel>
#include <QPointer>

#include <vector>

namespace yiping {

/**
 * A list of store rows. Subclasses say which rows, in which order; this class turns the difference into the fewest
 * row signals, so that a view keeps its place and its current item. GUI thread.
 */
class RowListModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ANONYMOUS
    Q_PROPERTY(yiping::Live *live READ live WRITE setLive NOTIFY liveChanged REQUIRED)
    /** At or below this region; empty: everything. */
    Q_PROPERTY(QString region READ region WRITE setRegion NOTIFY regionChanged)
    /** Rows shown at most; 0: all. */
    Q_PROPERTY(int limit READ limit WRITE setLimit NOTIFY limitChanged)
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    /** Rows that match, shown or not. */
    Q_PROPERTY(int total READ total NOTIFY countChanged)

public:
    explicit RowListModel(QObject *parent = nullptr);

    [[nodiscard]] Live *live() const { return m_live; }
    void setLive(Live *live);
    [[nodiscard]] QString region() const { return m_region.toString(); }
    void setRegion(const QString &region);
    [[nodiscard]] int limit() const { return m_limit; }
    void setLimit(int limit);
    [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] int total() const { return m_total; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;

Q_SIGNALS:
    void liveChanged();
    void regionChanged();
    void limitChanged();
    void countChanged();

protected:
    /** Store rows that match, in the order shown. */
    [[nodiscard]] virtual std::vector<std::size_t> wanted() const = 0;
    /** The store rows of a change set that this model shows. */
    [[nodiscard]] virtual const std::vector<std::size_t> &changedRows(const ChangeSet &changes) const = 0;
    /** Called with every change set, before the rows are compared. */
    virtual void noteChanges(const ChangeSet &changes) { Q_UNUSED(changes) }

    void refresh();
    [[nodiscard]] const RegionCode &regionCode() const { return m_region; }
    [[nodiscard]] bool isWithin(const RegionCode &code) const { return m_region.contains(code); }
    [[nodiscard]] std::size_t storeRow(const QModelIndex &index) const
    {
        return m_rows[static_cast<std::size_t>(index.row())];
    }
    [[nodiscard]] const std::vector<std::size_t> &shownRows() const { return m_rows; }
    [[nodiscard]] bool isValidIndex(const QModelIndex &index) const;

private:
    void onStoreChanged(const ChangeSet &changes);
    void onSightChanged();
    void sync(const std::vector<std::size_t> &next);
    void removeMissing(const std::vector<std::size_t> &next);
    void place(std::size_t position, std::size_t row);

    QPointer<Live> m_live;
    RegionCode m_region;
    int m_limit = 500;
    int m_total = 0;
    std::vector<std::size_t> m_rows;
};

} // namespace yiping
