// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/point_backend.h"
#include "widgets/scenegraph/sprite_node.h"

#include <QQuickWindow>

#include <algorithm>

namespace yiping {

namespace {

/** Built for more than the view, so that a pan does not build again at once; in viewports on each side. */
constexpr double Margin = 0.5;
/** Zoom levels that may pass before what lies outside of the margin is asked for again. */
constexpr double ZoomSlack = 0.5;

class QuadBackend : public PointBackend
{
public:
    void prepare(const PointScene &scene, bool pointsChanged) override
    {
        if (!pointsChanged && m_atlas == scene.atlas && covers(*scene.camera))
            return;
        m_atlas = scene.atlas;
        m_origin = scene.camera->centre();
        m_zoom = scene.camera->zoom();
        const double reach = scene.atlas->cellSize() / scene.devicePixelRatio / 2;
        const double world = worldPixels(m_zoom);
        m_halfWidth = ((0.5 + Margin) * scene.camera->width() + reach) / world;
        m_halfHeight = ((0.5 + Margin) * scene.camera->height() + reach) / world;
        m_seenX = (0.5 * scene.camera->width() + reach) / world;
        m_seenY = (0.5 * scene.camera->height() + reach) / world;
        m_drawn = 0;
        m_vertices.clear();
        addPoints(scene, scene.detail == PointDetail::Grains ? Only::Grains : Only::Any);
        // What is grave is never hidden by grains.
        if (scene.detail == PointDetail::Grains)
            addPoints(scene, Only::Grave);
        m_changed = true;
    }

    QSGNode *paint(QSGNode *old, const PointScene &scene, QQuickWindow *window) override
    {
        if (m_vertices.empty()) {
            delete old;
            return nullptr;
        }
        auto *node = static_cast<SpriteNode *>(old);
        if (!node) {
            node = new SpriteNode(m_vertices);
            m_changed = false;
            m_uploaded.reset();
        } else if (m_changed) {
            node->setVertices(m_vertices);
            m_changed = false;
        }
        if (m_uploaded != m_atlas) {
            node->setAtlas(window->createTextureFromImage(m_atlas->image(), QQuickWindow::TextureHasAlphaChannel),
                           m_atlas->cellSize(), SymbolAtlas::Columns);
            m_uploaded = m_atlas;
        }
        node->place(scene.camera->matrixFrom(m_origin), static_cast<float>(1 / worldPixels(scene.camera->zoom())),
                    static_cast<float>(scene.devicePixelRatio));
        return node;
    }

    [[nodiscard]] int drawn() const override { return m_drawn; }

private:
    enum class Only { Any, Grains, Grave };

    [[nodiscard]] bool covers(const MapCamera &camera) const
    {
        const MercatorPoint centre = camera.centre();
        const double world = worldPixels(camera.zoom());
        return camera.zoom() < m_zoom + ZoomSlack
            && std::abs(centre.x - m_origin.x) + camera.width() / world / 2 <= m_halfWidth
            && std::abs(centre.y - m_origin.y) + camera.height() / world / 2 <= m_halfHeight;
    }

    void addPoints(const PointScene &scene, Only only)
    {
        for (const MapPoint &point : scene.points) {
            const double x = point.x - m_origin.x;
            const double y = point.y - m_origin.y;
            if (!(x > -m_halfWidth && x < m_halfWidth && y > -m_halfHeight && y < m_halfHeight))
                continue;
            if (only != Only::Any && (scene.atlas->grainColorOf(point) >= 0) != (only == Only::Grains))
                continue;
            if (x > -m_seenX && x < m_seenX && y > -m_seenY && y < m_seenY)
                ++m_drawn;
            if (const int heading = scene.atlas->headingCellOf(point, scene.detail); heading >= 0)
                add(x, y, heading, point.stale != 0);
            add(x, y, scene.atlas->cellOf(point, scene.detail), point.stale != 0);
        }
    }

    void add(double x, double y, int cell, bool stale)
    {
        const int half = m_atlas->halfOf(cell);
        for (quint8 corner = 0; corner < 4; ++corner) {
            m_vertices.push_back({.x = static_cast<float>(x),
                                  .y = static_cast<float>(y),
                                  .corner = corner,
                                  .cell = static_cast<quint8>(cell),
                                  .half = static_cast<quint8>(half),
                                  .alpha = static_cast<quint8>(stale ? StaleAlpha : 255)});
        }
    }

    std::shared_ptr<const SymbolAtlas> m_atlas;
    std::shared_ptr<const SymbolAtlas> m_uploaded;
    MercatorPoint m_origin;
    double m_zoom = 0;
    double m_halfWidth = 0;
    double m_halfHeight = 0;
    double m_seenX = 0;
    double m_seenY = 0;
    int m_drawn = 0;
    bool m_changed = false;
    std::vector<SpriteVertex> m_vertices;
};

} // namespace

std::unique_ptr<PointBackend> makeQuadBackend()
{
    return std::make_unique<QuadBackend>();
}

} // namespace yiping
