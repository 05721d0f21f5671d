// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/twin/twin_colors.h"

#include <algorithm>
#include <array>

namespace yiping {

namespace {

struct Tint
{
    float red = 0;
    float green = 0;
    float blue = 0;

    Tint() = default;
    explicit Tint(const QColor &color)
        : red(color.redF())
        , green(color.greenF())
        , blue(color.blueF())
    {
    }
    [[nodiscard]] Tint times(float factor) const
    {
        Tint result = *this;
        for (float *part : {&result.red, &result.green, &result.blue})
            *part = std::clamp(*part * factor, 0.F, 1.F);
        return result;
    }
    [[nodiscard]] Tint mixed(const Tint &other, float share) const
    {
        Tint result;
        result.red = red + (other.red - red) * share;
        result.green = green + (other.green - green) * share;
        result.blue = blue + (other.blue - blue) * share;
        return result;
    }
};

/** Writes vertices one after another into memory of its own. */
class VertexWriter
{
public:
    explicit VertexWriter(std::size_t count)
        : m_bytes(static_cast<qsizetype>(count) * TwinStride, Qt::Uninitialized)
        , m_at(reinterpret_cast<float *>(m_bytes.data()))
    {
    }
    void add(const QVector3D &at, const Tint &tint)
    {
        for (const float value : {at.x(), at.y(), at.z(), tint.red, tint.green, tint.blue, 1.F})
            *m_at++ = value;
    }
    [[nodiscard]] QByteArray take() { return std::move(m_bytes); }

private:
    QByteArray m_bytes;
    float *m_at;
};

/** A morning sun in the south-east, as on a relief map, and the sky's own light. */
float lightOn(const QVector3D &normal)
{
    static const QVector3D sun = QVector3D(-0.55F, 0.7F, 0.45F).normalized();
    return 0.72F + 0.42F * std::max(0.F, QVector3D::dotProduct(normal, sun));
}

bool isRoof(const TwinVertex &vertex)
{
    return vertex.normal.y() > 0.5F;
}

} // namespace

QByteArray colouredVertices(std::span<const TwinVertex> vertices, const TwinPalette &palette,
                            const std::vector<Wetness> &states, int selected)
{
    constexpr float FloodShare = 0.6F;
    constexpr float SelectedShare = 0.75F;
    constexpr float FootShade = 0.78F;
    const Tint wall(palette.wall);
    const Tint roof(palette.roof);
    const Tint flooded(palette.flooded);
    const Tint accent(palette.selected);
    VertexWriter writer(vertices.size());
    for (const TwinVertex &vertex : vertices) {
        Tint tint = isRoof(vertex) ? roof : wall;
        if (static_cast<int>(vertex.building) == selected)
            tint = tint.mixed(accent, SelectedShare);
        else if (vertex.building < states.size() && states[vertex.building] == Wetness::Flooded)
            tint = tint.mixed(flooded, FloodShare);
        const float light = isRoof(vertex) ? 1.F : lightOn(vertex.normal);
        writer.add(vertex.at, tint.times(light * (FootShade + (1 - FootShade) * vertex.rise)));
    }
    return writer.take();
}

QByteArray colouredEdges(std::span<const TwinVertex> edges, const TwinPalette &palette, int selected)
{
    const Tint edge(palette.edge);
    const Tint accent(palette.selected);
    VertexWriter writer(edges.size());
    for (const TwinVertex &vertex : edges)
        writer.add(vertex.at, static_cast<int>(vertex.building) == selected ? accent : edge);
    return writer.take();
}

TwinSurface colouredWater(const TwinTerrain &terrain, const TwinPalette &palette)
{
    const QRectF &box = terrain.box();
    const Tint water(palette.water);
    VertexWriter writer(4);
    for (const QPointF &corner : {box.topLeft(), box.topRight(), box.bottomRight(), box.bottomLeft()})
        writer.add(QVector3D(static_cast<float>(corner.x()), 0, static_cast<float>(-corner.y())), water);
    constexpr std::array<quint32, 6> Indices{0, 1, 2, 0, 2, 3};
    return {.vertices = writer.take(),
            .indices = QByteArray(reinterpret_cast<const char *>(Indices.data()), sizeof Indices)};
}

TwinSurface colouredGround(const TwinTerrain &terrain, const TwinPalette &palette)
{
    const auto corners = static_cast<std::size_t>(terrain.columns()) * static_cast<std::size_t>(terrain.rows());
    const Tint ground(palette.ground);
    const Tint bed(palette.bed);
    VertexWriter writer(corners);
    std::vector<quint32> indices;
    for (int row = 0; row < terrain.rows(); ++row) {
        for (int column = 0; column < terrain.columns(); ++column) {
            const LocalPoint at = terrain.cornerAt(column, row);
            writer.add(QVector3D(at.x, terrain.height(column, row), -at.y), terrain.isBed(column, row) ? bed : ground);
            if (row + 1 == terrain.rows() || column + 1 == terrain.columns())
                continue;
            const auto first = static_cast<quint32>(row * terrain.columns() + column);
            const quint32 north = first + static_cast<quint32>(terrain.columns());
            // Rows go north, which is away from the viewer: counter-clockwise from above.
            indices.insert(indices.end(), {first, first + 1, north + 1, first, north + 1, north});
        }
    }
    return {.vertices = writer.take(),
            .indices = QByteArray(reinterpret_cast<const char *>(indices.data()),
                                  static_cast<qsizetype>(indices.size() * sizeof(quint32)))};
}

} // namespace yiping
