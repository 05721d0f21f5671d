// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/scenegraph/canvas_texture.h"

#include <QImage>
#include <rhi/qrhi.h>

#include <algorithm>

namespace yiping {

namespace {

/** What is in use changes by a few pixels from frame to frame; the texture does not. */
constexpr int Step = 256;

int roundedUp(int size)
{
    return (size + Step - 1) / Step * Step;
}

} // namespace

CanvasTexture::CanvasTexture() = default;
CanvasTexture::~CanvasTexture() = default;

qint64 CanvasTexture::comparisonKey() const
{
    return static_cast<qint64>(reinterpret_cast<quintptr>(this));
}

QRhiTexture *CanvasTexture::rhiTexture() const
{
    return m_texture.get();
}

void CanvasTexture::redraw(QSize used)
{
    m_used = used;
    // Decided here: the node computes its texture coordinates in the paint step, before the render thread comes by.
    m_size = {std::max(m_size.width(), roundedUp(used.width())), std::max(m_size.height(), roundedUp(used.height()))};
    m_dirty = true;
}

void CanvasTexture::commitTextureOperations(QRhi *rhi, QRhiResourceUpdateBatch *updates)
{
    if (!m_dirty)
        return;
    m_dirty = false;
    if (!m_texture || m_texture->pixelSize() != m_size) {
        m_texture.reset(rhi->newTexture(QRhiTexture::RGBA8, m_size));
        if (!m_texture->create()) {
            m_texture.reset();
            return;
        }
    }
    m_pixels.assign(static_cast<std::size_t>(m_used.width()) * static_cast<std::size_t>(m_used.height()), 0);
    draw({.pixels = m_pixels.data(), .width = m_used.width(), .height = m_used.height()});
    // Not copied: the pixels stay as they are until the next frame's commit.
    const QImage image(reinterpret_cast<const uchar *>(m_pixels.data()), m_used.width(), m_used.height(),
                       4 * m_used.width(), QImage::Format_RGBA8888_Premultiplied);
    updates->uploadTexture(m_texture.get(),
                           QRhiTextureUploadDescription({0, 0, QRhiTextureSubresourceUploadDescription(image)}));
}

} // namespace yiping
