// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/scenegraph/canvas_texture.h"

#include <QPoint>
#include <QSize>

#include <array>
#include <cstddef>
#include <vector>

namespace yiping {

/**
 * Squares of one size, so many that they hide each other: each leaves one number at its centre, and only what is on top
 * at the end is ever coloured. So a square costs one write however large it is, and the rest costs by the pixel of the
 * view. Filled by one thread, then drawn by another. The last one hides the others, also where it is faint.
 */
class GrainField
{
public:
    /** Colours that squares choose from; the first is for none. */
    static constexpr int Colors = 16;

    /** Puts squares in, each over those before. Keep it in a local variable: a million of them wait for it. */
    class Pen
    {
    public:
        /** At most 2^27 in all; nothing happens for a centre from which nothing reaches into the view. */
        void add(int x, int y, int color)
        {
            if (x < -m_half || y < -m_half || x >= m_right || y >= m_bottom)
                return;
            m_order += Colors;
            m_origin[std::ptrdiff_t(y) * m_stride + x] = m_order | color;
        }

    private:
        friend class GrainField;
        qint32 *m_origin = nullptr;
        std::ptrdiff_t m_stride = 0;
        int m_half = 0;
        int m_right = 0;
        int m_bottom = 0;
        qint32 m_order = 0;
    };

    /** Empties it for a view of this size and squares of twice `half` a side, device pixels. */
    [[nodiscard]] Pen begin(QSize view, int half);
    /** Hands the pen back. */
    void end(const Pen &pen) { m_isEmpty = pen.m_order == 0; }
    void clear() { m_isEmpty = true; }
    [[nodiscard]] bool isEmpty() const { return m_isEmpty; }

    /** Every pixel of a canvas whose top left is at `origin` of the view. Premultiplied colours. */
    void draw(Canvas canvas, QPoint origin, const std::array<quint32, Colors> &colors) const;

private:
    class Rows;

    int m_half = 1;
    std::ptrdiff_t m_stride = 0;
    bool m_isEmpty = true;
    /** How late a square came, and in the lowest bits its colour; 0 for none. With a rim of m_half around the view. */
    std::vector<qint32> m_field;
};

} // namespace yiping
