// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/map/map_camera.h"
#include "widgets/map/symbol_atlas.h"

#include <memory>

class QQuickWindow;
class QSGNode;

namespace yiping {

/** What a back end needs to draw a layer's points. */
struct PointScene
{
    std::span<const MapPoint> points;
    const MapCamera *camera = nullptr;
    std::shared_ptr<const SymbolAtlas> atlas;
    /** Device pixels in one logical pixel. */
    double devicePixelRatio = 1;
    PointDetail detail = PointDetail::Symbols;
};

/**
 * One way of putting points on the screen. prepare() runs in the polish step and does the work; paint() runs in the
 * paint step, copies the result and returns the node (or null). The same scene gives the same pixels in each.
 */
class PointBackend
{
public:
    virtual ~PointBackend() = default;

    /** `pointsChanged` is false when only the camera moved, and what is drawn for a point is the same. */
    virtual void prepare(const PointScene &scene, bool pointsChanged) = 0;
    virtual QSGNode *paint(QSGNode *old, const PointScene &scene, QQuickWindow *window) = 0;
    /** Points that lie in the viewport of the last prepare(). */
    [[nodiscard]] virtual int drawn() const = 0;
};

/** Sprites copied by the CPU into one image: for software rasterisers, which are slow at small triangles. */
[[nodiscard]] std::unique_ptr<PointBackend> makeSplatBackend();
/** One geometry of quads; a camera move changes a matrix only. */
[[nodiscard]] std::unique_ptr<PointBackend> makeQuadBackend();

/** How faint a stale point is, 0..255. */
constexpr int StaleAlpha = 96;

} // namespace yiping
