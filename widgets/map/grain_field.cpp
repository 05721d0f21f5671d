// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/grain_field.h"

#include <QtConcurrentMap>

#include <algorithm>
#include <numeric>

namespace yiping {

namespace {

constexpr int RowsInAStrip = 64;

/** to[i] becomes the greatest of `window` values from[i], from[i + 1], …; `from` has window - 1 more than `count`. */
void greatestAlong(const qint32 *from, qint32 *to, int count, int window)
{
    if (window == 4) {
        for (int i = 0; i < count; ++i)
            to[i] = std::max(std::max(from[i], from[i + 1]), std::max(from[i + 2], from[i + 3]));
        return;
    }
    std::copy_n(from, count, to);
    for (int step = 1; step < window; ++step) {
        for (int i = 0; i < count; ++i)
            to[i] = std::max(to[i], from[i + step]);
    }
}

} // namespace

/** The greatest along each of the last rows, which the next row of pixels needs all but one of again. */
class GrainField::Rows
{
public:
    Rows(const GrainField &field, int left, int width)
        : m_field(field)
        , m_left(left)
        , m_width(width)
        , m_window(2 * field.m_half)
        , m_rows(static_cast<std::size_t>(m_window) * static_cast<std::size_t>(width))
        , m_best(static_cast<std::size_t>(width))
    {
    }

    void draw(int top, int bottom, Canvas canvas, int originY, const std::array<quint32, Colors> &colors)
    {
        for (int row = top; row < top + m_window - 1; ++row)
            take(row);
        for (int y = top; y < bottom; ++y) {
            take(y + m_window - 1);
            std::copy_n(m_rows.data(), m_width, m_best.data());
            for (int i = 1; i < m_window; ++i) {
                const qint32 *row = m_rows.data() + std::ptrdiff_t(i) * m_width;
                for (int x = 0; x < m_width; ++x)
                    m_best[static_cast<std::size_t>(x)] = std::max(m_best[static_cast<std::size_t>(x)], row[x]);
            }
            quint32 *to = canvas.pixels + std::ptrdiff_t(y - originY) * canvas.width;
            for (int x = 0; x < m_width; ++x)
                to[x] = colors[static_cast<std::size_t>(m_best[static_cast<std::size_t>(x)]) % Colors];
        }
    }

private:
    /** A pixel shows the squares whose centres lie up to `half` right and below, or one less left and above. */
    void take(int row)
    {
        const qint32 *from = m_field.m_field.data() + qsizetype(row + 1) * m_field.m_stride + m_left + 1;
        greatestAlong(from, m_rows.data() + std::ptrdiff_t(row % m_window) * m_width, m_width, m_window);
    }

    const GrainField &m_field;
    int m_left;
    int m_width;
    int m_window;
    std::vector<qint32> m_rows;
    std::vector<qint32> m_best;
};

GrainField::Pen GrainField::begin(QSize view, int half)
{
    m_half = half;
    m_stride = view.width() + 2 * std::ptrdiff_t(half);
    m_field.assign(static_cast<std::size_t>(m_stride) * static_cast<std::size_t>(view.height() + 2 * half), 0);
    Pen pen;
    pen.m_origin = m_field.data() + half * m_stride + half;
    pen.m_stride = m_stride;
    pen.m_half = half;
    pen.m_right = view.width() + half;
    pen.m_bottom = view.height() + half;
    return pen;
}

void GrainField::draw(Canvas canvas, QPoint origin, const std::array<quint32, Colors> &colors) const
{
    std::vector<int> strips(static_cast<std::size_t>((canvas.height + RowsInAStrip - 1) / RowsInAStrip));
    std::iota(strips.begin(), strips.end(), 0);
    QtConcurrent::blockingMap(strips, [&](int strip) {
        const int top = origin.y() + strip * RowsInAStrip;
        const int bottom = std::min(top + RowsInAStrip, origin.y() + canvas.height);
        Rows(*this, origin.x(), canvas.width).draw(top, bottom, canvas, origin.y(), colors);
    });
}

} // namespace yiping
