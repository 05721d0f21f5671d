// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/trail_picture.h"

#include <algorithm>
#include <cmath>

namespace yiping {

namespace {

/** The colour at each opacity, as the canvas stores it. */
std::array<quint32, 256> shadesOf(QRgb color)
{
    std::array<quint32, 256> shades{};
    for (quint32 alpha = 0; alpha < 256; ++alpha) {
        const quint32 own = static_cast<quint32>(qAlpha(color)) * alpha / 255;
        const auto part = [own](int value) { return static_cast<quint32>(value) * own / 255; };
        shades[alpha] = part(qRed(color)) | part(qGreen(color)) << 8 | part(qBlue(color)) << 16 | own << 24;
    }
    return shades;
}

/** Of places that are hardly left of the canvas; std::floor() is a call for each of millions. */
int floored(float place)
{
    constexpr int Positive = 1 << 14;
    return static_cast<int>(place + Positive) - Positive;
}

/** A line, its ends in device pixels, and how strong it is there. */
struct Stretch
{
    float x0, y0, x1, y1, alpha0, alpha1;
};

/** Draws lines along their longer direction, a pixel of it at a time. Of what crosses, the stronger stays. */
class LinePen
{
public:
    LinePen(Canvas canvas, QRgb color, float width)
        : m_canvas(canvas)
        , m_shades(shadesOf(color))
        , m_half(width / 2)
    {
    }

    void line(const Stretch &s)
    {
        if (std::abs(s.x1 - s.x0) >= std::abs(s.y1 - s.y0))
            run<false>(s);
        else
            run<true>({s.y0, s.x0, s.y1, s.x1, s.alpha0, s.alpha1});
    }

private:
    /** x is along, y is across; `steep`: along is down the canvas. */
    template<bool steep>
    void run(Stretch s)
    {
        if (s.x1 < s.x0)
            s = {s.x1, s.y1, s.x0, s.y0, s.alpha1, s.alpha0};
        const float length = s.x1 - s.x0;
        const float slope = length > 0 ? (s.y1 - s.y0) / length : 0;
        const float fade = length > 0 ? (s.alpha1 - s.alpha0) / length : 0;
        const int alongEnd = steep ? m_canvas.height : m_canvas.width;
        const int acrossEnd = steep ? m_canvas.width : m_canvas.height;
        const int first = std::max(0, floored(s.x0));
        const int last = std::min(alongEnd - 1, floored(s.x1));
        // A line a pixel wide is the nearest pixel of each step; a wider one has soft edges.
        const bool thin = m_half <= 0.5F;
        // Across is measured along an axis, the width at right angles to the line.
        const float squeeze = thin ? 1 : 1 / std::sqrt(1 + slope * slope);
        const float reach = (m_half + 0.5F) / squeeze;
        for (int along = first; along <= last; ++along) {
            const float way = std::clamp(static_cast<float>(along) + 0.5F - s.x0, 0.0F, length);
            const float middle = s.y0 + slope * way;
            const float alpha = s.alpha0 + fade * way;
            if (thin) {
                const int across = floored(middle);
                if (across >= 0 && across < acrossEnd)
                    put<steep>(along, across, alpha);
                continue;
            }
            const int from = std::max(0, floored(middle - reach));
            const int to = std::min(acrossEnd - 1, floored(middle + reach));
            for (int across = from; across <= to; ++across) {
                const float away = std::abs(static_cast<float>(across) + 0.5F - middle) * squeeze;
                put<steep>(along, across, alpha * std::clamp(m_half + 0.5F - away, 0.0F, 1.0F));
            }
        }
    }

    template<bool steep>
    void put(int along, int across, float alpha)
    {
        const quint32 shade = m_shades[static_cast<std::size_t>(alpha + 0.5F)];
        quint32 &pixel = m_canvas.pixels[steep ? along * m_canvas.width + across : across * m_canvas.width + along];
        if (shade >> 24 > pixel >> 24)
            pixel = shade;
    }

    Canvas m_canvas;
    std::array<quint32, 256> m_shades;
    float m_half;
};

} // namespace

void TrailPicture::draw(Canvas canvas) const
{
    LinePen pen(canvas, color, pieces->size() > ThinTrailsFrom ? 1 : frame.width);
    const float margin = frame.width;
    const auto right = static_cast<float>(canvas.width) + margin;
    const auto bottom = static_cast<float>(canvas.height) + margin;
    for (const TrailPiece &piece : *pieces) {
        const float x0 = piece.x0 * frame.scale + frame.x;
        const float y0 = piece.y0 * frame.scale + frame.y;
        const float x1 = piece.x1 * frame.scale + frame.x;
        const float y1 = piece.y1 * frame.scale + frame.y;
        if (std::max(x0, x1) < -margin || std::max(y0, y1) < -margin || std::min(x0, x1) > right
            || std::min(y0, y1) > bottom)
            continue;
        pen.line({x0, y0, x1, y1, static_cast<float>(piece.alpha0), static_cast<float>(piece.alpha1)});
    }
}

void TrailTexture::show(std::shared_ptr<const TrailPicture> picture)
{
    m_picture = std::move(picture);
    redraw(m_picture->frame.size);
}

} // namespace yiping
