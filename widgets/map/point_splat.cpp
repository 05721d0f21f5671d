// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/point_backend.h"
#include "widgets/map/splat_picture.h"

#include <QQuickWindow>
#include <QSGImageNode>

#include <algorithm>
#include <cmath>

namespace yiping {

namespace {

/** The nearest device pixel of a place that is hardly left of the view; std::floor() is a call for each of a million. */
int rounded(double place)
{
    constexpr int Positive = 1 << 14;
    return static_cast<int>(place + 0.5 + Positive) - Positive;
}

class SplatTexture : public CanvasTexture
{
public:
    void show(std::shared_ptr<const SplatPicture> picture)
    {
        m_picture = std::move(picture);
        redraw(m_picture->covered().size());
    }

protected:
    void draw(Canvas canvas) override { m_picture->draw(canvas); }

private:
    std::shared_ptr<const SplatPicture> m_picture;
};

class SplatBackend : public PointBackend
{
public:
    void prepare(const PointScene &scene, bool pointsChanged) override
    {
        const Frame frame(scene);
        if (!pointsChanged && frame == m_frame && m_picture && m_picture->atlas() == scene.atlas)
            return;
        m_frame = frame;
        SplatPicture &next = nextPicture();
        next.begin(scene.atlas, frame.size);
        m_drawn = scene.detail == PointDetail::Grains ? addGrains(scene, next) : addCells(scene, next);
        m_changed = true;
    }

    QSGNode *paint(QSGNode *old, const PointScene &scene, QQuickWindow *window) override
    {
        // Points just outside of the view count as drawn and may cover nothing of it.
        if (!m_picture || m_picture->covered().isEmpty()) {
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
            const QRectF covered = m_picture->covered();
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

    /** Calls add(point, x, y) for each that may reach into the view, device pixels; says how many these are. */
    template<typename Add>
    int forEachInView(const PointScene &scene, const Add &add) const
    {
        const Frame frame = m_frame;
        const int reach = scene.atlas->cellSize() / 2;
        int count = 0;
        for (const MapPoint &point : scene.points) {
            const double x = point.x * frame.world + frame.shiftX;
            const double y = point.y * frame.world + frame.shiftY;
            if (!(x > -reach && y > -reach && x < frame.size.width() + reach && y < frame.size.height() + reach))
                continue;
            ++count;
            add(point, rounded(x), rounded(y));
        }
        return count;
    }

    int addCells(const PointScene &scene, SplatPicture &picture) const
    {
        return forEachInView(scene, [&](const MapPoint &point, int x, int y) {
            picture.add({x, y}, scene.atlas->headingCellOf(point, scene.detail), point.stale != 0);
            picture.add({x, y}, scene.atlas->cellOf(point, scene.detail), point.stale != 0);
        });
    }

    int addGrains(const PointScene &scene, SplatPicture &picture) const
    {
        const SymbolAtlas &atlas = *scene.atlas;
        GrainField::Pen pen = picture.beginGrains();
        const int count = forEachInView(scene, [&](const MapPoint &point, int x, int y) {
            if (const int color = atlas.grainColorOf(point); color >= 0)
                pen.add(x, y, SplatPicture::grainColor(color, point.stale != 0));
            else
                picture.add({x, y}, atlas.cellOf(point, scene.detail), point.stale != 0);
        });
        picture.endGrains(pen);
        return count;
    }

    /** The one before the last, once no texture draws from it any more: a frame needs no new memory. */
    SplatPicture &nextPicture()
    {
        std::swap(m_picture, m_spare);
        if (!m_picture || m_picture.use_count() > 1)
            m_picture = std::make_shared<SplatPicture>();
        return *m_picture;
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
