// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/tiles.h"

#include <QImage>
#include <QObject>
#include <QtQmlIntegration>

namespace yiping {

/**
 * Where a TileLayer has its pictures from: one source, shared by every map that shows it. GUI thread; reading, asking
 * and decoding happen elsewhere, and tilesChanged() tells of what came.
 */
class TileSource : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the application")
    /** Knows what it has; before that, and where nothing is configured, a layer draws nothing. */
    Q_PROPERTY(bool ready READ isReady NOTIFY changed)
    /** What is wrong with the source now, one sentence; empty when all is well. */
    Q_PROPERTY(QString errorText READ errorText NOTIFY changed)
    /** What the owner of the pictures wants to be shown beside them, as it was configured. */
    Q_PROPERTY(QString approvalNumber READ approvalNumber NOTIFY changed)
    Q_PROPERTY(QString attribution READ attribution NOTIFY changed)
    /** Light and dark change places on a dark screen, or on a light one. */
    Q_PROPERTY(bool darkTone READ darkTone NOTIFY changed)
    Q_PROPERTY(bool lightTone READ lightTone NOTIFY changed)
    /** There are names of places on the pictures. */
    Q_PROPERTY(bool names READ hasNames NOTIFY changed)
    /** How far the pictures go towards the ground, 0..1. */
    Q_PROPERTY(double dim READ dim NOTIFY changed)
public:
    using QObject::QObject;

    [[nodiscard]] virtual bool isReady() const = 0;
    [[nodiscard]] virtual QString errorText() const { return {}; }
    [[nodiscard]] virtual QString approvalNumber() const { return {}; }
    [[nodiscard]] virtual QString attribution() const { return {}; }
    [[nodiscard]] virtual bool darkTone() const { return false; }
    [[nodiscard]] virtual bool lightTone() const { return false; }
    [[nodiscard]] virtual bool hasNames() const { return false; }
    [[nodiscard]] virtual double dim() const { return 0; }

    [[nodiscard]] virtual TileLimits limits() const = 0;
    [[nodiscard]] virtual TileState state(TileId tile) const = 0;
    /** Of a loaded tile, premultiplied RGBA; null for others. Keeps it longer than tiles that nobody looks at. */
    [[nodiscard]] virtual QImage image(TileId tile) = 0;
    /**
     * What a map wants now, most urgent first; takes the place of what it wanted before, which is given up unless
     * another map wants it. `bytes` is the memory that this map's screen needs.
     */
    virtual void want(QObject *map, const std::vector<TileId> &tiles, qint64 bytes) = 0;

Q_SIGNALS:
    void changed();
    void tilesChanged();
};

} // namespace yiping
