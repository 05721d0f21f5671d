// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "twin_geometry.h"

namespace yiping {

namespace {

constexpr int Floats = 7;
constexpr int ColorAt = 3 * sizeof(float);

} // namespace

TwinGeometry::TwinGeometry(QQuick3DObject *parent)
    : QQuick3DGeometry(parent)
{
}

void TwinGeometry::setVertices(const QByteArray &vertices)
{
    m_vertices = vertices;
    fill();
}

void TwinGeometry::setIndexes(const QByteArray &indexes)
{
    m_indexes = indexes;
    fill();
}

void TwinGeometry::setLines(bool lines)
{
    m_lines = lines;
    fill();
}

void TwinGeometry::setMinimum(const QVector3D &corner)
{
    m_minimum = corner;
    fill();
}

void TwinGeometry::setMaximum(const QVector3D &corner)
{
    m_maximum = corner;
    fill();
}

/** Properties come one by one; the buffers are shared, so that filling again costs nothing until a frame takes it. */
void TwinGeometry::fill()
{
    clear();
    setStride(Floats * sizeof(float));
    setPrimitiveType(m_lines ? PrimitiveType::Lines : PrimitiveType::Triangles);
    addAttribute(Attribute::PositionSemantic, 0, Attribute::F32Type);
    addAttribute(Attribute::ColorSemantic, ColorAt, Attribute::F32Type);
    if (!m_indexes.isEmpty()) {
        addAttribute(Attribute::IndexSemantic, 0, Attribute::U32Type);
        setIndexData(m_indexes);
    }
    setVertexData(m_vertices);
    setBounds(m_minimum, m_maximum);
    update();
    Q_EMIT changed();
}

} // namespace yiping
