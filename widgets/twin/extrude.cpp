// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/twin/extrude.h"

#include <QVector2D>

#include <cmath>

namespace yiping {

namespace {

/** Metres. */
constexpr float EdgeDistance = 0.3F;

class Extruder
{
public:
    Extruder(quint32 number, float base, float top, TwinMesh &mesh)
        : m_number(number)
        , m_base(base)
        , m_top(top)
        , m_mesh(mesh)
    {
    }

    void addCaps(const TwinPolygon &polygon)
    {
        const Triangles triangles = triangulate(polygon);
        for (const bool roof : {true, false}) {
            const auto first = static_cast<quint32>(m_mesh.vertices.size());
            for (const LocalPoint &corner : triangles.vertices)
                add(corner, roof ? m_top : m_base, QVector3D(0, roof ? 1 : -1, 0));
            for (std::size_t i = 0; i < triangles.indices.size(); i += 3) {
                const quint32 *corner = &triangles.indices[i];
                for (const quint32 index : {corner[0], corner[roof ? 1 : 2], corner[roof ? 2 : 1]})
                    m_mesh.indices.push_back(first + index);
            }
        }
    }

    void addWalls(const Ring &ring)
    {
        for (std::size_t i = 0; i < ring.size(); ++i) {
            const LocalPoint a = ring[i];
            const LocalPoint b = ring[(i + 1) % ring.size()];
            // The body lies at the left of each edge, so what is at its right is outside.
            const QVector3D normal = QVector3D(b.y - a.y, 0, b.x - a.x).normalized();
            const auto first = static_cast<quint32>(m_mesh.vertices.size());
            add(a, m_base, normal);
            add(b, m_base, normal);
            add(b, m_top, normal);
            add(a, m_top, normal);
            for (const quint32 index : {0, 1, 2, 0, 2, 3})
                m_mesh.indices.push_back(first + index);
        }
    }

    /** A little outside of the body, or the surface would show through the line. */
    void addEdges(const Ring &ring)
    {
        const auto outside = [&ring](std::size_t i) {
            const LocalPoint before = ring[(i + ring.size() - 1) % ring.size()];
            const LocalPoint at = ring[i];
            const LocalPoint after = ring[(i + 1) % ring.size()];
            const QVector2D away = QVector2D(at.y - before.y, before.x - at.x).normalized()
                + QVector2D(after.y - at.y, at.x - after.x).normalized();
            const QVector2D step = away.normalized() * EdgeDistance;
            return LocalPoint{.x = at.x + step.x(), .y = at.y + step.y()};
        };
        for (std::size_t i = 0; i < ring.size(); ++i) {
            const LocalPoint a = outside(i);
            addEdge(a, m_top + EdgeDistance, outside((i + 1) % ring.size()), m_top + EdgeDistance);
            addEdge(a, m_base, a, m_top + EdgeDistance);
        }
    }

private:
    [[nodiscard]] TwinVertex vertex(LocalPoint at, float height, const QVector3D &normal) const
    {
        return {.at = QVector3D(at.x, height, -at.y),
                .normal = normal,
                .building = m_number,
                .rise = height == m_base ? 0.F : 1.F};
    }

    void add(LocalPoint at, float height, const QVector3D &normal)
    {
        m_mesh.vertices.push_back(vertex(at, height, normal));
    }

    void addEdge(LocalPoint a, float from, LocalPoint b, float to)
    {
        m_mesh.edges.push_back(vertex(a, from, {}));
        m_mesh.edges.push_back(vertex(b, to, {}));
    }

    quint32 m_number;
    float m_base;
    float m_top;
    TwinMesh &m_mesh;
};

} // namespace

void extrude(const TwinBuilding &building, quint32 number, float base, float top, TwinMesh &mesh)
{
    Extruder extruder(number, base, top, mesh);
    for (const TwinPolygon &part : building.parts) {
        extruder.addCaps(part);
        for (const Ring &ring : part) {
            extruder.addWalls(ring);
            extruder.addEdges(ring);
        }
    }
}

} // namespace yiping
