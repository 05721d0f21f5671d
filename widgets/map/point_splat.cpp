// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/point_backend.h"
#include "widgets/scenegraph/canvas_texture.h"

#include <QQuickWindow>
#include <QSGImageNode>

#include <algorithm>
#include <cmath>
#include <limits>

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

/** One cell of the atlas with its centre at a device pixel. */
struct Splat
{
    qint16 x = 0;
    qint16 y = 0;
    qint16 cell = 0;
    bool stale = false;
};

/** What a frame shows: its splats, and the part of the view that they cover. */
struct SplatPicture
{
    std::shared_ptr<const SymbolAtlas> atlas;
    std::vector<Splat> splats;
    QRect covered;
};

class SplatTexture : public CanvasTexture
{
public:
    void show(std::shared_ptr<const SplatPicture> picture)
    {
        m_picture = std::move(picture);
        redraw(m_picture->covered.size());
    }

protected:
    void draw(Canvas canvas) override
    {
        for (const Splat &splat : m_picture->splats)
            stamp(canvas, splat);
    }

private:
    void stamp(Canvas canvas, const Splat &splat) const
    {
        const SymbolAtlas &atlas = *m_picture->atlas;
        const int x = splat.x - m_picture->covered.x();
        const int y = splat.y - m_picture->covered.y();
        const int half = atlas.halfOf(splat.cell);
        const int left = std::max(0, x - half);
        const int right = std::min(canvas.width, x + half);
        const int top = std::max(0, y - half);
        const int bottom = std::min(canvas.height, y + half);
        const int sourceX = (splat.cell % SymbolAtlas::Columns) * atlas.cellSize() + atlas.cellSize() / 2 - x;
        const int sourceY = (splat.cell / SymbolAtlas::Columns) * atlas.cellSize() + atlas.cellSize() / 2 - y;
        for (int row = top; row < bottom; ++row) {
            const auto *from = reinterpret_cast<const QRgb *>(atlas.image().constScanLine(row + sourceY)) + sourceX;
            QRgb *to = canvas.pixels + static_cast<std::ptrdiff_t>(row) * canvas.width;
            for (int column = left; column < right; ++column) {
                QRgb color = from[column];
                if (qAlpha(color) == 0)
                    continue;
                if (splat.stale)
                    color = faded(color, StaleAlpha);
                to[column] = qAlpha(color) == 255 ? color : over(to[column], color);
            }
        }
    }

    std::shared_ptr<const SplatPicture> m_picture;
};

class SplatBackend : public PointBackend
{
public:
    void prepare(const PointScene &scene, bool pointsChanged) override
    {
        const Frame frame(scene);
        if (!pointsChanged && frame == m_frame && m_picture && m_picture->atlas == scene.atlas)
            return;
        m_frame = frame;
        SplatPicture &next = nextPicture();
        next.atlas = scene.atlas;
        next.splats.clear();
        m_drawn = 0;
        const int reach = scene.atlas->cellSize() / 2;
        QPoint low(std::numeric_limits<int>::max(), std::numeric_limits<int>::max());
        QPoint high(-reach, -reach);
        for (const MapPoint &point : scene.points) {
            const double x = point.x * frame.world + frame.shiftX;
            const double y = point.y * frame.world + frame.shiftY;
            if (!(x > -reach && y > -reach && x < frame.size.width() + reach && y < frame.size.height() + reach))
                continue;
            ++m_drawn;
            const QPoint at(static_cast<int>(std::floor(x + 0.5)), static_cast<int>(std::floor(y + 0.5)));
            low = {std::min(low.x(), at.x()), std::min(low.y(), at.y())};
            high = {std::max(high.x(), at.x()), std::max(high.y(), at.y())};
            add(next.splats, at, scene.atlas->headingCellOf(point), point.stale != 0);
            add(next.splats, at, scene.atlas->cellOf(point), point.stale != 0);
        }
        next.covered = m_drawn == 0
            ? QRect()
            : QRect(low - QPoint(reach, reach), high + QPoint(reach, reach)) & QRect(QPoint(), frame.size);
        m_changed = true;
    }

    QSGNode *paint(QSGNode *old, const PointScene &scene, QQuickWindow *window) override
    {
        // Points just outside of the view count as drawn and may cover nothing of it.
        if (!m_picture || m_picture->covered.isEmpty()) {
            delete old;
            return nullptr;
        }
        auto *node = static_cast<QSGImageNode *>(old);
        if (!node) {
            node = window->createImageNode();
            node->setOwnsTexture(true);
            node->setTexture(new SplatTexture);
            node->setFiltering(QSGTexture::Nearest);
            m_changed = true;
        }
        if (m_changed) {
            const QRectF covered = m_picture->covered;
            static_cast<SplatTexture *>(node->texture())->show(m_picture);
            node->setSourceRect({QPointF(), covered.size()});
            node->setRect({covered.topLeft() / scene.devicePixelRatio, covered.size() / scene.devicePixelRatio});
            node->markDirty(QSGNode::DirtyMaterial);
            m_changed = false;
        }
        return node;
    }

    [[nodiscard]] int drawn() const override { return m_drawn; }

private:
    /** From mercator to device pixels. */
    struct Frame
    {
        Frame() = default;
        explicit Frame(const PointScene &scene)
            : size(static_cast<int>(std::ceil(scene.camera->width() * scene.devicePixelRatio)),
                   static_cast<int>(std::ceil(scene.camera->height() * scene.devicePixelRatio)))
            , world(worldPixels(scene.camera->zoom()) * scene.devicePixelRatio)
            , shiftX(scene.camera->width() * scene.devicePixelRatio / 2 - scene.camera->centre().x * world)
            , shiftY(scene.camera->height() * scene.devicePixelRatio / 2 - scene.camera->centre().y * world)
        {
        }
        bool operator==(const Frame &) const = default;

        QSize size;
        double world = 0;
        double shiftX = 0;
        double shiftY = 0;
    };

    /** The one before the last, once no texture draws from it any more: a frame needs no new memory. */
    SplatPicture &nextPicture()
    {
        std::swap(m_picture, m_spare);
        if (!m_picture || m_picture.use_count() > 1)
            m_picture = std::make_shared<SplatPicture>();
        return *m_picture;
    }

    static void add(std::vector<Splat> &splats, QPoint at, int cell, bool stale)
    {
        if (cell >= 0)
            splats.push_back({.x = static_cast<qint16>(at.x()),
                              .y = static_cast<qint16>(at.y()),
                              .cell = static_cast<qint16>(cell),
                              .stale = stale});
    }

    Frame m_frame;
    std::shared_ptr<SplatPicture> m_picture;
    std::shared_ptr<SplatPicture> m_spare;
    bool m_changed = false;
    int m_drawn = 0;
};

} // namespace

std::unique_ptr<PointBackend> makeSplatBackend()
{
    return std::make_unique<SplatBackend>();
}

} // namespace yiping
