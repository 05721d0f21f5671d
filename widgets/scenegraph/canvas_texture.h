// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSGTexture>

#include <memory>
#include <vector>

class QRhiTexture;

namespace yiping {

/** Pixels that the CPU writes: rows follow each other without padding, RGBA8888 premultiplied. */
struct Canvas
{
    quint32 *pixels = nullptr;
    int width = 0;
    int height = 0;
};

/**
 * A texture that the CPU draws again and again. It stays on the device, grows by steps, and only the part in use is
 * uploaded, in the format that needs no conversion. Created and redrawn in the paint step; draw() runs later on the
 * render thread, beside the GUI thread.
 */
class CanvasTexture : public QSGTexture
{
public:
    ~CanvasTexture() override;

    [[nodiscard]] qint64 comparisonKey() const override;
    [[nodiscard]] QRhiTexture *rhiTexture() const override;
    [[nodiscard]] QSize textureSize() const override { return m_size; }
    [[nodiscard]] bool hasAlphaChannel() const override { return true; }
    [[nodiscard]] bool hasMipmaps() const override { return false; }
    void commitTextureOperations(QRhi *rhi, QRhiResourceUpdateBatch *updates) override;

protected:
    CanvasTexture();
    /** Asks for a drawing of this size, device pixels, in the texture's top left corner. Paint step. */
    void redraw(QSize used);
    /** Draws on a cleared canvas. Render thread. */
    virtual void draw(Canvas canvas) = 0;

private:
    QSize m_size;
    QSize m_used;
    bool m_dirty = false;
    std::vector<quint32> m_pixels;
    std::unique_ptr<QRhiTexture> m_texture;
};

} // namespace yiping
