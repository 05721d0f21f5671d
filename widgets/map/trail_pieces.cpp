// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/trail_pieces.h"

#include <algorithm>
#include <cmath>

namespace yiping {

namespace {

/** Follows one trail and hands on pieces that are long enough to be seen. */
class TrailPen
{
public:
    TrailPen(const TrailBook &book, const ViewWindow &window, float now, std::vector<TrailPiece> &pieces)
        : m_pieces(pieces)
        , m_shiftX(static_cast<float>(book.origin().x - window.centre().x))
        , m_shiftY(static_cast<float>(book.origin().y - window.centre().y))
        , m_shortest(static_cast<float>(window.pixel()))
        , m_halfWidth(static_cast<float>(window.halfWidth()))
        , m_halfHeight(static_cast<float>(window.halfHeight()))
        , m_oldest(now - static_cast<float>(book.maxAgeMs()) / 1000)
        , m_alphaPerSecond(255 / (static_cast<float>(book.maxAgeMs()) / 1000))
    {
    }

    void draw(const TrailBook &book, std::size_t row)
    {
        const int count = book.count(row);
        bool down = false;
        for (int i = 0; i < count; ++i) {
            const TrailFix &fix = book.fix(row, i);
            if (fix.isBreak) {
                if (down)
                    lift();
                put(fix);
                down = true;
            } else if (i == 0 || !down) {
                put(fix);
                down = true;
            } else {
                goTo(fix);
            }
        }
        if (down)
            lift();
    }

private:
    struct Place
    {
        float x = 0, y = 0, seconds = 0;
    };

    [[nodiscard]] Place placeOf(const TrailFix &fix) const
    {
        return {.x = fix.x + m_shiftX, .y = fix.y + m_shiftY, .seconds = fix.seconds};
    }
    void put(const TrailFix &fix) { m_from = m_last = placeOf(fix); }
    void goTo(const TrailFix &fix)
    {
        m_last = placeOf(fix);
        if (std::abs(m_last.x - m_from.x) >= m_shortest || std::abs(m_last.y - m_from.y) >= m_shortest)
            emitPiece();
    }
    void lift()
    {
        if (m_last.x != m_from.x || m_last.y != m_from.y)
            emitPiece();
    }
    void emitPiece()
    {
        Place from = m_from;
        const Place to = m_last;
        m_from = m_last;
        if (to.seconds <= m_oldest || isBeside(from, to))
            return;
        if (from.seconds < m_oldest) { // only what is young enough of it
            const float part = (m_oldest - from.seconds) / (to.seconds - from.seconds);
            from = {.x = from.x + part * (to.x - from.x), .y = from.y + part * (to.y - from.y), .seconds = m_oldest};
        }
        m_pieces.push_back({.x0 = from.x,
                            .y0 = from.y,
                            .x1 = to.x,
                            .y1 = to.y,
                            .alpha0 = alphaAt(from.seconds),
                            .alpha1 = alphaAt(to.seconds)});
    }
    [[nodiscard]] bool isBeside(const Place &a, const Place &b) const
    {
        return (a.x < -m_halfWidth && b.x < -m_halfWidth) || (a.x > m_halfWidth && b.x > m_halfWidth)
            || (a.y < -m_halfHeight && b.y < -m_halfHeight) || (a.y > m_halfHeight && b.y > m_halfHeight);
    }
    [[nodiscard]] quint8 alphaAt(float seconds) const
    {
        return static_cast<quint8>(std::clamp((seconds - m_oldest) * m_alphaPerSecond, 0.0F, 255.0F));
    }

    std::vector<TrailPiece> &m_pieces;
    float m_shiftX;
    float m_shiftY;
    float m_shortest;
    float m_halfWidth;
    float m_halfHeight;
    float m_oldest;
    float m_alphaPerSecond;
    Place m_from;
    Place m_last;
};

} // namespace

void trailPieces(const TrailSource &source, const ViewWindow &window, std::vector<TrailPiece> &pieces)
{
    pieces.clear();
    const TrailBook &book = source.book();
    TrailPen pen(book, window, book.secondsAt(source.nowMs()), pieces);
    for (std::size_t row = 0; row < book.rows(); ++row) {
        if (book.count(row) > 1 && source.isShown(row))
            pen.draw(book, row);
    }
}

} // namespace yiping
