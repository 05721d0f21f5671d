// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/point_backend.h"

#include <QQuickWindow>
#include <QSGImageNode>

#include <algorithm>
#include <cmath>
#include <cstring>

namespace yiping {

namespace {

/** Source over, premultiplied, both channels pairs at once; exact to one step. */
QRgb over(QRgb below, QRgb above)
{
    const quint32 keep = 255 - qAlpha(above);
    quint32 pair = (below & 0xff00ff) * keep;
    pair = ((pair + ((pair >> 8) & 0xff00ff) + 0x800080) >> 8) & 0xff00ff;
    quint32 other = ((below >> 8) & 0xff00ff) * keep;
    other = (other + ((other >> 8) & 0xff00ff) + 0x800080) & 0xff00ff00;
    return above + (pair | other);
}

QRgb faded(QRgb color, quint32 alpha)
{
    quint32 pair = (color & 0xff00ff) * alpha;
    pair = ((pair + ((pair >> 8) & 0xff00ff) + 0x800080) >> 8) & 0xff00ff;
    quint32 other = ((color >> 8) & 0xff00ff) * alpha;
    other = (other + ((other >> 8) & 0xff00ff) + 0x800080) & 0xff00ff00;
    return pair | other;
}

class SplatBackend : public PointBackend
{
public:
    void prepare(const PointScene &scene, bool) override
    {
        const double ratio = scene.devicePixelRatio;
        const QSize size(static_cast<int>(std::ceil(scene.camera->width() * ratio)),
                         static_cast<int>(std::ceil(scene.camera->height() * ratio)));
        if (size.isEmpty()) {
            m_image = {};
            return;
        }
        if (m_image.size() != size)
            m_image = QImage(size, QImage::Format_ARGB32_Premultiplied);
        m_image.fill(Qt::transparent);
        m_changed = true;
        m_drawn = 0;

        const MercatorPoint middle = scene.camera->centre();
        const double world = worldPixels(scene.camera->zoom()) * ratio;
        const double shiftX = scene.camera->width() * ratio / 2 - middle.x * world;
        const double shiftY = scene.camera->height() * ratio / 2 - middle.y * world;
        const int reach = scene.atlas->cellSize() / 2;
        for (const MapPoint &point : scene.points) {
            const double x = point.x * world + shiftX;
            const double y = point.y * world + shiftY;
            if (!(x > -reach && y > -reach && x < size.width() + reach && y < size.height() + reach))
                continue;
            ++m_drawn;
            const int px = static_cast<int>(std::floor(x + 0.5));
            const int py = static_cast<int>(std::floor(y + 0.5));
            if (const int heading = scene.atlas->headingCellOf(point); heading >= 0)
                stamp(*scene.atlas, heading, px, py, point.stale != 0);
            stamp(*scene.atlas, scene.atlas->cellOf(point), px, py, point.stale != 0);
        }
    }

    QSGNode *paint(QSGNode *old, const PointScene &scene, QQuickWindow *window) override
    {
        if (m_image.isNull() || m_drawn == 0) {
            delete old;
            return nullptr;
        }
        auto *node = static_cast<QSGImageNode *>(old);
        if (!node) {
            node = window->createImageNode();
            node->setOwnsTexture(true);
            node->setFiltering(QSGTexture::Nearest);
            m_changed = true;
        }
        if (m_changed) {
            node->setTexture(window->createTextureFromImage(m_image, QQuickWindow::TextureHasAlphaChannel));
            node->setRect(QRectF(QPointF(), QSizeF(m_image.size()) / scene.devicePixelRatio));
            m_changed = false;
        }
        return node;
    }

    [[nodiscard]] int drawn() const override { return m_drawn; }

private:
    void stamp(const SymbolAtlas &atlas, int cell, int x, int y, bool stale)
    {
        const int half = atlas.halfOf(cell);
        const int left = std::max(0, x - half);
        const int right = std::min(m_image.width(), x + half);
        const int top = std::max(0, y - half);
        const int bottom = std::min(m_image.height(), y + half);
        if (left >= right)
            return;
        const int sourceX = (cell % SymbolAtlas::Columns) * atlas.cellSize() + atlas.cellSize() / 2 - x;
        const int sourceY = (cell / SymbolAtlas::Columns) * atlas.cellSize() + atlas.cellSize() / 2 - y;
        for (int row = top; row < bottom; ++row) {
            const auto *from = reinterpret_cast<const QRgb *>(atlas.image().constScanLine(row + sourceY)) + sourceX;
            auto *to = reinterpret_cast<QRgb *>(m_image.scanLine(row));
            for (int column = left; column < right; ++column) {
                QRgb color = from[column];
                if (qAlpha(color) == 0)
                    continue;
                if (stale)
                    color = faded(color, StaleAlpha);
                to[column] = qAlpha(color) == 255 ? color : over(to[column], color);
            }
        }
    }

    QImage m_image;
    bool m_changed = false;
    int m_drawn = 0;
};

} // namespace

std::unique_ptr<PointBackend> makeSplatBackend()
{
    return std::make_unique<SplatBackend>();
}

} // namespace yiping
