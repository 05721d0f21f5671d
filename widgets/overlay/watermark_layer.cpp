// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/overlay/watermark_layer.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QQuickWindow>
#include <QSGGeometryNode>
#include <QSGTextureMaterial>
#include <QtMath>

#include <array>
#include <cmath>

namespace yiping {

namespace {

constexpr int VerticesACopy = 6;
/** Thin strokes that slant need more pixels than the screen has. */
constexpr double Oversampling = 2;

/** The copies, and the texture that they share. */
class WatermarkNode : public QSGGeometryNode
{
public:
    WatermarkNode()
        : m_geometry(QSGGeometry::defaultAttributes_TexturedPoint2D(), 0)
    {
        m_geometry.setDrawingMode(QSGGeometry::DrawTriangles);
        setGeometry(&m_geometry);
        setMaterial(&m_material);
    }

    void setTexture(QSGTexture *texture)
    {
        m_texture.reset(texture);
        m_material.setTexture(texture);
        m_material.setFiltering(QSGTexture::Linear);
        markDirty(DirtyMaterial);
    }

    void place(const std::vector<QPointF> &places, QSizeF size)
    {
        const double angle = -qDegreesToRadians(WatermarkLayer::SlantDeg);
        const QPointF along(std::cos(angle) * size.width() / 2, std::sin(angle) * size.width() / 2);
        const QPointF across(-std::sin(angle) * size.height() / 2, std::cos(angle) * size.height() / 2);
        m_geometry.allocate(static_cast<int>(places.size()) * VerticesACopy);
        QSGGeometry::TexturedPoint2D *vertex = m_geometry.vertexDataAsTexturedPoint2D();
        for (const QPointF &centre : places) {
            for (const auto [u, v] : {std::array{0, 0}, {1, 0}, {0, 1}, {1, 0}, {1, 1}, {0, 1}}) {
                const QPointF corner = centre + along * (2 * u - 1) + across * (2 * v - 1);
                vertex++->set(static_cast<float>(corner.x()), static_cast<float>(corner.y()), static_cast<float>(u),
                              static_cast<float>(v));
            }
        }
        markDirty(DirtyGeometry);
    }

private:
    QSGGeometry m_geometry;
    QSGTextureMaterial m_material;
    std::unique_ptr<QSGTexture> m_texture;
};

} // namespace

WatermarkLayer::WatermarkLayer(QQuickItem *parent)
    : QQuickItem(parent)
{
    setFlag(ItemHasContents);
}

void WatermarkLayer::redraw()
{
    m_isDrawn = false;
    polish();
}

void WatermarkLayer::setText(const QString &text)
{
    if (m_text == text)
        return;
    m_text = text;
    Q_EMIT textChanged();
    redraw();
}

void WatermarkLayer::setFont(const QFont &font)
{
    if (m_font == font)
        return;
    m_font = font;
    Q_EMIT fontChanged();
    redraw();
}

void WatermarkLayer::setColor(const QColor &color)
{
    if (m_color == color)
        return;
    m_color = color;
    Q_EMIT colorChanged();
    redraw();
}

void WatermarkLayer::setGap(QSizeF gap)
{
    if (m_gap == gap)
        return;
    m_gap = gap;
    Q_EMIT gapChanged();
    update();
}

void WatermarkLayer::geometryChange(const QRectF &now, const QRectF &before)
{
    QQuickItem::geometryChange(now, before);
    update();
}

void WatermarkLayer::itemChange(ItemChange change, const ItemChangeData &data)
{
    QQuickItem::itemChange(change, data);
    if (change == ItemSceneChange || change == ItemDevicePixelRatioHasChanged)
        redraw();
}

void WatermarkLayer::updatePolish()
{
    if (m_isDrawn || !window())
        return;
    m_isDrawn = true;
    m_isUploaded = false;
    m_image = {};
    update();
    if (m_text.isEmpty())
        return;
    QFont font = m_font;
    font.setHintingPreference(QFont::PreferNoHinting);
    const QFontMetricsF metrics(font);
    const double ratio = window()->effectiveDevicePixelRatio() * Oversampling;
    m_size = {std::ceil(metrics.horizontalAdvance(m_text)) + 2, std::ceil(metrics.height()) + 2};
    m_image = QImage((m_size * ratio).toSize(), QImage::Format_RGBA8888_Premultiplied);
    m_image.setDevicePixelRatio(ratio);
    m_image.fill(Qt::transparent);
    QPainter painter(&m_image);
    painter.setFont(font);
    painter.setPen(m_color);
    painter.drawText(QRectF({}, m_size), Qt::AlignCenter, m_text);
    ++m_drawings;
}

std::vector<QPointF> WatermarkLayer::places() const
{
    std::vector<QPointF> places;
    const double angle = qDegreesToRadians(SlantDeg);
    const double stepX = m_size.width() * std::cos(angle) + m_gap.width();
    const double stepY = m_size.width() * std::sin(angle) + m_gap.height();
    if (m_image.isNull() || stepX < 1 || stepY < 1)
        return places;
    // Every other row is moved by half a step, so that no column stays free.
    for (int row = 0; row * stepY / 2 < height() + stepY / 2; ++row) {
        for (double x = row % 2 == 0 ? 0 : stepX / 2; x < width() + stepX / 2; x += stepX)
            places.emplace_back(x + stepX / 4, row * stepY / 2 + stepY / 4);
    }
    return places;
}

QSGNode *WatermarkLayer::updatePaintNode(QSGNode *old, UpdatePaintNodeData *)
{
    const std::vector<QPointF> copies = places();
    if (copies.empty()) {
        delete old;
        m_isUploaded = m_image.isNull();
        return nullptr;
    }
    auto *node = static_cast<WatermarkNode *>(old);
    if (!node || !m_isUploaded) {
        if (!node)
            node = new WatermarkNode;
        node->setTexture(window()->createTextureFromImage(m_image));
        m_isUploaded = true;
    }
    node->place(copies, m_size);
    return node;
}

} // namespace yiping
