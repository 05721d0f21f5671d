// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/heat_layer.h"

#include <QQuickWindow>
#include <QSGImageNode>
#include <QSGTransformNode>

#include <algorithm>
#include <array>
#include <cmath>

namespace yiping {

namespace {

/** Logical pixels of a cell at the zoom it was made for: the field is smooth, so a quarter of them is enough. */
constexpr double CellPixels = 4;
/** Computed for more than the view, in views on each side. */
constexpr double FieldMargin = 0.25;
constexpr double LeastReachCells = 1.5;
constexpr int MostCells = 2000;
constexpr int Shades = 256;

QColor between(const QList<QColor> &ramp, double share)
{
    if (ramp.isEmpty())
        return Qt::transparent;
    const double at = std::clamp(share, 0.0, 1.0) * static_cast<double>(ramp.size() - 1);
    const auto low = std::min(static_cast<qsizetype>(at), std::max<qsizetype>(0, ramp.size() - 2));
    const QColor one = ramp[low];
    const QColor other = ramp[std::min(low + 1, ramp.size() - 1)];
    const auto part = static_cast<float>(at - static_cast<double>(low));
    const auto mix = [part](float from, float to) { return from + (to - from) * part; };
    return QColor::fromRgbF(mix(one.redF(), other.redF()), mix(one.greenF(), other.greenF()),
                            mix(one.blueF(), other.blueF()), mix(one.alphaF(), other.alphaF()));
}

} // namespace

HeatLayer::HeatLayer(QQuickItem *parent)
    : MapLayer(parent)
{
    connect(this, &HeatLayer::styleChanged, this, &HeatLayer::markChanged);
}

void HeatLayer::markChanged()
{
    m_dirty = true;
    polish();
}

void HeatLayer::setSource(PointSource *source)
{
    if (source == m_source)
        return;
    if (m_source)
        m_source->disconnect(this);
    m_source = source;
    if (source) {
        connect(source, &PointSource::pointsChanged, this, &HeatLayer::markChanged);
        connect(source, &QObject::destroyed, this, &HeatLayer::markChanged);
    }
    Q_EMIT sourceChanged();
    markChanged();
}

void HeatLayer::setRadius(double metres)
{
    const double radius = std::isfinite(metres) ? std::clamp(metres, 100.0, 200'000.0) : m_radius;
    if (radius == m_radius)
        return;
    m_radius = radius;
    Q_EMIT styleChanged();
}

void HeatLayer::setLeastPixels(double pixels)
{
    const double least = std::isfinite(pixels) ? std::clamp(pixels, 0.0, 500.0) : m_leastPixels;
    if (least == m_leastPixels)
        return;
    m_leastPixels = least;
    Q_EMIT styleChanged();
}

void HeatLayer::setPerKm2(double km2)
{
    if (!(km2 > 0) || km2 == m_perKm2)
        return;
    m_perKm2 = km2;
    Q_EMIT styleChanged();
}

void HeatLayer::setRamp(const QList<QColor> &ramp)
{
    if (ramp == m_ramp)
        return;
    m_ramp = ramp;
    Q_EMIT styleChanged();
}

double HeatLayer::reachPixels() const
{
    return std::max({m_radius / camera()->metresPerPixel(), m_leastPixels, LeastReachCells * CellPixels});
}

/** For a kernel much larger than the view larger cells do: the grid stays within bounds. */
HeatFrame HeatLayer::frame() const
{
    const double world = worldPixels(camera()->zoom());
    const double edge = reachPixels();
    const double wide = camera()->width() * (1 + 2 * FieldMargin) + 2 * edge;
    const double high = camera()->height() * (1 + 2 * FieldMargin) + 2 * edge;
    const double cellPixels = std::max({CellPixels, edge / 64, std::max(wide, high) / MostCells});
    const double cell = cellPixels / world;
    const MercatorPoint centre = camera()->centre();
    // Whole cells from the world's corner: the same point falls into the same cell wherever one has panned to.
    const double left = std::floor((centre.x - wide / 2 / world) / cell) * cell;
    const double top = std::floor((centre.y - high / 2 / world) / cell) * cell;
    return {.topLeft = {.x = left, .y = top},
            .cell = cell,
            .columns = static_cast<int>(std::ceil(wide / cellPixels)) + 1,
            .rows = static_cast<int>(std::ceil(high / cellPixels)) + 1,
            .reach = edge / cellPixels};
}

bool HeatLayer::isCovered() const
{
    const HeatFrame &frame = m_field.frame();
    if (camera()->zoom() != m_zoom || frame.columns == 0)
        return false;
    const MercatorPoint first = camera()->mercatorAt({0, 0});
    const MercatorPoint last = camera()->mercatorAt({camera()->width(), camera()->height()});
    return first.x >= frame.topLeft.x + m_edge && first.y >= frame.topLeft.y + m_edge
        && last.x <= frame.topLeft.x + frame.columns * frame.cell - m_edge
        && last.y <= frame.topLeft.y + frame.rows * frame.cell - m_edge;
}

void HeatLayer::compute()
{
    m_zoom = camera()->zoom();
    const HeatFrame next = frame();
    m_edge = next.reach * next.cell;
    m_reach = reachPixels() * camera()->metresPerPixel();
    m_field.build(m_source ? m_source->points() : std::span<const MapPoint>(), next);
    m_highest = roundScale(m_field.densest() * m_perKm2);
    colour();
    Q_EMIT fieldChanged();
}

void HeatLayer::colour()
{
    std::array<QRgb, Shades> shades{};
    for (std::size_t i = 0; i < shades.size(); ++i)
        shades[i] = qPremultiply(between(m_ramp, static_cast<double>(i) / (Shades - 1)).rgba());
    const HeatFrame &frame = m_field.frame();
    if (m_picture.size() != QSize(frame.columns, frame.rows))
        m_picture = QImage(frame.columns, frame.rows, QImage::Format_ARGB32_Premultiplied);
    for (int row = 0; row < frame.rows; ++row) {
        const auto scale = static_cast<float>(m_perKm2 / m_highest / m_field.cellKm2(row));
        const float *from = m_field.cells().data() + std::ptrdiff_t(row) * frame.columns;
        auto *to = reinterpret_cast<QRgb *>(m_picture.scanLine(row));
        for (int column = 0; column < frame.columns; ++column)
            to[column] =
                shades[static_cast<std::size_t>((Shades - 1) * std::sqrt(std::min(from[column] * scale, 1.0F)))];
    }
    m_pictureChanged = true;
}

double HeatLayer::valueAt(double x, double y) const
{
    return camera() ? m_field.densityAt(camera()->mercatorAt({x, y})) * m_perKm2 : 0;
}

void HeatLayer::updatePolish()
{
    update();
    if (!camera() || camera()->width() <= 0 || camera()->height() <= 0)
        return;
    if (!m_dirty && isCovered())
        return;
    m_dirty = false;
    compute();
}

QSGNode *HeatLayer::updatePaintNode(QSGNode *old, UpdatePaintNodeData *)
{
    if (m_picture.isNull() || !m_source) {
        delete old;
        return nullptr;
    }
    const HeatFrame &frame = m_field.frame();
    QSGTransformNode *root = placedRoot(old, frame.topLeft);
    auto *image = static_cast<QSGImageNode *>(root->firstChild());
    if (!image) {
        image = window()->createImageNode();
        image->setOwnsTexture(true);
        image->setFiltering(QSGTexture::Linear);
        root->appendChildNode(image);
        m_pictureChanged = true;
    }
    if (m_pictureChanged) {
        image->setTexture(window()->createTextureFromImage(m_picture, QQuickWindow::TextureHasAlphaChannel));
        image->setRect(QRectF(0, 0, frame.columns * frame.cell, frame.rows * frame.cell));
        m_pictureChanged = false;
    }
    return root;
}

} // namespace yiping
