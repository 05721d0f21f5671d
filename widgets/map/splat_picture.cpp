// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/splat_picture.h"

#include "widgets/map/point_backend.h"

#include <QtConcurrentMap>

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

namespace yiping {

namespace {

/** Below it to wake other cores costs more than it spares. */
constexpr std::size_t ManySplats = 20'000;
/** Of a view 1920 pixels wide this is a quarter of a megabyte, which fits a core's own cache. */
constexpr int RowsInABand = 32;

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

void blend(QRgb *to, const QRgb *from, int begin, int end)
{
    for (int column = begin; column < end; ++column) {
        if (const QRgb color = from[column]; qAlpha(color) != 0)
            to[column] = over(to[column], color);
    }
}

/** Rows of a canvas, from top up to bottom, that one thread draws. */
class Band
{
public:
    Band(const SymbolAtlas &atlas, Canvas canvas, QPoint origin, int top, int bottom)
        : m_atlas(atlas)
        , m_canvas(canvas)
        , m_origin(origin)
        , m_top(top)
        , m_bottom(bottom)
        , m_image(reinterpret_cast<const QRgb *>(atlas.image().constBits()))
        , m_imageWidth(static_cast<int>(atlas.image().bytesPerLine() / qsizetype(sizeof(QRgb))))
    {
    }

    void draw(const Splat &splat) const
    {
        const int x = splat.x - m_origin.x();
        const int y = splat.y - m_origin.y();
        const std::span<const SymbolAtlas::Row> rows = m_atlas.rowsOf(splat.cell);
        const int half = static_cast<int>(rows.size()) / 2;
        const bool inside = x >= half && x + half <= m_canvas.width && y - half >= m_top && y + half <= m_bottom;
        if (const auto plain = m_atlas.plainColorOf(splat.cell); plain && inside && !splat.stale)
            return drawPlain(rows, *plain, pixel(x, y - half));
        const QPoint centre = m_atlas.centreOf(splat.cell);
        for (int row = std::max(m_top, y - half); row < std::min(m_bottom, y + half); ++row) {
            const QRgb *from = m_image + (centre.y() + row - y) * m_imageWidth + centre.x();
            const SymbolAtlas::Row &shape = rows[static_cast<std::size_t>(row - y + half)];
            if (inside && !splat.stale)
                drawWhole(pixel(x, row), from, shape);
            else
                drawPart(pixel(x, row), from, std::max(shape.from, -x), std::min(shape.to, m_canvas.width - x),
                         splat.stale);
        }
    }

private:
    /** Nothing but opaque runs of one colour, which are what a million of them has to be. */
    void drawPlain(std::span<const SymbolAtlas::Row> rows, QRgb color, QRgb *to) const
    {
        const std::array<QRgb, 4> four{color, color, color, color};
        // A copy: for all the compiler knows, the pixels written could be the canvas' own width.
        const std::ptrdiff_t width = m_canvas.width;
        for (const SymbolAtlas::Row &shape : rows) {
            QRgb *at = to + shape.from;
            const int count = shape.to - shape.from;
            if (count >= 4) {
                for (int done = 0; done + 4 < count; done += 4)
                    std::memcpy(at + done, four.data(), sizeof(four));
                std::memcpy(at + count - 4, four.data(), sizeof(four));
            } else {
                std::fill_n(at, count, color);
            }
            to += width;
        }
    }

    static void drawWhole(QRgb *to, const QRgb *from, const SymbolAtlas::Row &shape)
    {
        blend(to, from, shape.from, shape.solidFrom);
        for (int column = shape.solidFrom; column < shape.solidTo; ++column)
            to[column] = from[column];
        blend(to, from, shape.solidTo, shape.to);
    }

    static void drawPart(QRgb *to, const QRgb *from, int begin, int end, bool stale)
    {
        for (int column = begin; column < end; ++column) {
            const QRgb color = stale ? faded(from[column], StaleAlpha) : from[column];
            if (qAlpha(color) == 255)
                to[column] = color;
            else if (qAlpha(color) != 0)
                to[column] = over(to[column], color);
        }
    }

    [[nodiscard]] QRgb *pixel(int x, int y) const { return m_canvas.pixels + std::ptrdiff_t(y) * m_canvas.width + x; }

    const SymbolAtlas &m_atlas;
    Canvas m_canvas;
    QPoint m_origin;
    int m_top;
    int m_bottom;
    const QRgb *m_image;
    int m_imageWidth;
};

} // namespace

void SplatPicture::begin(std::shared_ptr<const SymbolAtlas> atlas, QSize view)
{
    m_atlas = std::move(atlas);
    m_view = view;
    m_bands.resize(static_cast<std::size_t>((view.height() + RowsInABand - 1) / RowsInABand));
    for (std::vector<Splat> &band : m_bands)
        band.clear();
    m_count = 0;
    m_low = {view.width(), view.height()};
    m_high = {0, 0};
    m_grains.clear();
}

void SplatPicture::add(QPoint at, int cell, bool stale)
{
    if (cell < 0)
        return;
    const int half = m_atlas->halfOf(cell);
    m_low = {std::min(m_low.x(), at.x() - half), std::min(m_low.y(), at.y() - half)};
    m_high = {std::max(m_high.x(), at.x() + half), std::max(m_high.y(), at.y() + half)};
    ++m_count;
    const Splat splat{.x = static_cast<qint16>(at.x()),
                      .y = static_cast<qint16>(at.y()),
                      .cell = static_cast<qint16>(cell),
                      .stale = stale};
    const int last = std::min(m_view.height(), at.y() + half);
    for (int row = std::max(0, at.y() - half) / RowsInABand * RowsInABand; row < last; row += RowsInABand)
        m_bands[static_cast<std::size_t>(row / RowsInABand)].push_back(splat);
}

QRect SplatPicture::covered() const
{
    if (!m_grains.isEmpty())
        return {{}, m_view};
    return m_count == 0 ? QRect()
                        : QRect(m_low, QSize(m_high.x() - m_low.x(), m_high.y() - m_low.y())) & QRect({}, m_view);
}

void SplatPicture::drawGrains(Canvas canvas, QPoint origin) const
{
    static_assert(2 * SymbolAtlas::GrainColors < GrainField::Colors);
    std::array<quint32, GrainField::Colors> colors{};
    for (int i = 0; i < SymbolAtlas::GrainColors; ++i) {
        const QRgb color = m_atlas->grainColor(i);
        colors[static_cast<std::size_t>(grainColor(i, false))] = color;
        colors[static_cast<std::size_t>(grainColor(i, true))] = faded(color, StaleAlpha);
    }
    m_grains.draw(canvas, origin, colors);
}

void SplatPicture::draw(Canvas canvas) const
{
    const QPoint origin = covered().topLeft();
    if (!m_grains.isEmpty())
        drawGrains(canvas, origin);
    const auto drawBand = [this, canvas, origin](const std::vector<Splat> &splats) {
        const int top = static_cast<int>(&splats - m_bands.data()) * RowsInABand - origin.y();
        const Band band(*m_atlas, canvas, origin, std::max(0, top), std::min(canvas.height, top + RowsInABand));
        for (const Splat &splat : splats)
            band.draw(splat);
    };
    if (m_count < ManySplats)
        std::ranges::for_each(m_bands, drawBand);
    else
        QtConcurrent::blockingMap(m_bands, drawBand);
}

} // namespace yiping
