// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVector3D>
#include <QtQuick3D/QQuick3DGeometry>

namespace yiping {

/**
 * Vertices that were made elsewhere, shown as they are: each a position (three floats) and a colour (four), 28 bytes.
 * GUI thread.
 */
class TwinGeometry : public QQuick3DGeometry
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QByteArray vertices READ vertices WRITE setVertices NOTIFY changed)
    /** Unsigned, 32 bits; empty: the vertices in their order. */
    Q_PROPERTY(QByteArray indexes READ indexes WRITE setIndexes NOTIFY changed)
    /** Two corners a line instead of three a triangle. */
    Q_PROPERTY(bool lines READ isLines WRITE setLines NOTIFY changed)
    /** Metres; everything lies between them. */
    Q_PROPERTY(QVector3D minimum READ minimum WRITE setMinimum NOTIFY changed)
    Q_PROPERTY(QVector3D maximum READ maximum WRITE setMaximum NOTIFY changed)

public:
    explicit TwinGeometry(QQuick3DObject *parent = nullptr);

    [[nodiscard]] QByteArray vertices() const { return m_vertices; }
    void setVertices(const QByteArray &vertices);
    [[nodiscard]] QByteArray indexes() const { return m_indexes; }
    void setIndexes(const QByteArray &indexes);
    [[nodiscard]] bool isLines() const { return m_lines; }
    void setLines(bool lines);
    [[nodiscard]] QVector3D minimum() const { return m_minimum; }
    void setMinimum(const QVector3D &corner);
    [[nodiscard]] QVector3D maximum() const { return m_maximum; }
    void setMaximum(const QVector3D &corner);

Q_SIGNALS:
    void changed();

private:
    void fill();

    QByteArray m_vertices;
    QByteArray m_indexes;
    bool m_lines = false;
    QVector3D m_minimum;
    QVector3D m_maximum;
};

} // namespace yiping
