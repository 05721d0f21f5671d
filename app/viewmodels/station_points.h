// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/map_points.h"

namespace yiping {

/** Stations of one kind, or of all (kind 0). Tone by StageReached. */
class StationPoints : public MapPoints
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(int kind MEMBER m_kind NOTIFY kindChanged)
public:
    explicit StationPoints(QObject *parent = nullptr);
    [[nodiscard]] QString idOf(int row) const override;
    [[nodiscard]] QString nameOf(int row) const override;

Q_SIGNALS:
    void kindChanged();

protected:
    [[nodiscard]] std::size_t rowCount(const Store &store) const override;
    [[nodiscard]] std::optional<MapPoint> pointOf(const Store &store, std::size_t row) const override;
    [[nodiscard]] bool passes(const EntityFilter &filter, const Store &store, std::size_t row) const override;
    [[nodiscard]] std::optional<std::size_t> indexOf(std::string_view id) const override;
    [[nodiscard]] const std::vector<std::size_t> &changedRows(const ChangeSet &changes) const override;

private:
    int m_kind = 1;
};

} // namespace yiping
