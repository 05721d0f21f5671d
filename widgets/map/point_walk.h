// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/map/map_camera.h"
#include "widgets/map/point_source.h"

#include <QPointer>

#include <vector>

namespace yiping {

/**
 * Goes from point to point of what is in view, the one nearest to the middle first, round and round. The order stands
 * while one walks, though the points move; it is made anew when the camera does. GUI thread.
 */
class PointWalk : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(yiping::MapCamera *camera MEMBER m_camera NOTIFY cameraChanged)
    Q_PROPERTY(yiping::PointSource *first MEMBER m_first NOTIFY sourcesChanged)
    Q_PROPERTY(yiping::PointSource *second MEMBER m_second NOTIFY sourcesChanged)
    Q_PROPERTY(yiping::PointSource *third MEMBER m_third NOTIFY sourcesChanged)

public:
    /** The nearest are enough: nobody steps through more. */
    static constexpr std::size_t MostSteps = 200;

    explicit PointWalk(QObject *parent = nullptr);

    /**
     * From a row of a source (0, 1, 2; anything else: from none) to the next one (by 1) or the one before (by -1).
     * Says reached(), or nothing where no point is in view.
     */
    Q_INVOKABLE void step(int source, int row, int by);

Q_SIGNALS:
    void cameraChanged();
    void sourcesChanged();
    void reached(int source, int row);

private:
    struct Stop
    {
        int source = 0;
        quint32 row = 0;
        double distance = 0;
    };

    void lookAround();
    [[nodiscard]] bool isThere(const Stop &stop) const;
    [[nodiscard]] PointSource *sourceAt(int index) const;

    QPointer<MapCamera> m_camera;
    QPointer<PointSource> m_first;
    QPointer<PointSource> m_second;
    QPointer<PointSource> m_third;
    std::vector<Stop> m_stops;
    /** Where the camera stood when the stops were found: centre and zoom. */
    MercatorPoint m_from;
    double m_zoom = -1;
};

} // namespace yiping
