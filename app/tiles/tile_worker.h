// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/tiles.h"

#include <QImage>
#include <QList>
#include <QObject>

#include <algorithm>
#include <deque>
#include <utility>

namespace yiping {

/**
 * Gets tiles on a thread of its own, where all of its functions are called; the signals reach the TileFeed queued.
 * A tile is answered at most once for each time it is wanted.
 */
class TileWorker : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /** Finds out what the source has: ends in opened() or unusable(). Before that nothing is wanted. */
    virtual void open() = 0;
    /** Most urgent first; what is not in it any more is given up. `seen`: how many answers have arrived. */
    void want(QList<TileId> tiles, quint64 seen)
    {
        while (!m_onTheWay.empty() && m_onTheWay.front().first <= seen)
            m_onTheWay.pop_front();
        // What was answered while the question was under way would be read twice.
        tiles.removeIf([this](const TileId &tile) {
            return std::ranges::find(m_onTheWay, tile, &std::pair<quint64, TileId>::second) != m_onTheWay.end();
        });
        m_wanted = std::move(tiles);
        wantedChanged();
    }

Q_SIGNALS:
    void opened(const yiping::TileLimits &limits);
    /** One sentence; nothing more will come. */
    void unusable(const QString &sentence);
    /** A null image: the source does not have this tile. */
    void answered(yiping::TileId tile, const QImage &image);
    /** What is wrong now, one sentence; empty: all is well again. */
    void problem(const QString &sentence);

protected:
    virtual void wantedChanged() = 0;
    void answer(TileId tile, const QImage &image)
    {
        m_wanted.removeOne(tile);
        m_onTheWay.emplace_back(++m_sent, tile);
        Q_EMIT answered(tile, image);
    }
    [[nodiscard]] const QList<TileId> &wanted() const { return m_wanted; }

private:
    QList<TileId> m_wanted;
    quint64 m_sent = 0;
    std::deque<std::pair<quint64, TileId>> m_onTheWay;
};

} // namespace yiping
