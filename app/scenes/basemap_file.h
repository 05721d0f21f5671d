// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scenes/json_node.h"
#include "scenes/scene.h"

#include <QByteArray>
#include <QRectF>
#include <QStringList>

#include <optional>

namespace yiping {

/** The pictures under the map, as "raster" of a basemap file describes them. */
struct RasterGround
{
    enum class Type { MbTiles, Directory, Tianditu, Server };
    /** How the rows of tiles are counted: from the north, or from the south as TMS does. */
    enum class Scheme { Xyz, Tms };
    enum class Tone { Plain, Dark, Light };

    Type type = Type::Server;
    Scheme scheme = Scheme::Xyz;
    /** Of mbtiles and directory, absolute. */
    QString path;
    /** Of server: http or https with {z}, {x}, {y} and, where there are subdomains, {s}; annotation may be empty. */
    QString url;
    QString annotationUrl;
    QStringList subdomains;
    /** Of tianditu: "vec", "img" or "ter"; with its annotation or without. */
    QString layer = QStringLiteral("vec");
    bool annotation = true;
    /** Pixels across a tile, 128..1024. */
    int tileSize = 256;
    /** What the source has; nothing: it says so itself, or everything from 0 to 18. */
    std::optional<int> minZoom;
    std::optional<int> maxZoom;
    /** x west, y south, degrees; empty: the whole world. */
    QRectF bounds;
    /** What must be shown beside the picture, as the source's owner asks for it. */
    QString approvalNumber;
    QString attribution;
    /** Light and dark change places where the screen is dark (Dark) or light (Light) and the pictures are not. */
    Tone tone = Tone::Plain;
    /** The pictures have names of places on them, so the map leaves its own out. */
    bool names = false;
    /** How far the picture goes towards the ground of the screen, 0..1. */
    double dim = 0;
    /** Of network sources: greatest size of what is kept on disk. */
    int cacheMegabytes = 512;
};

/**
 * A basemap file of schema "yiping.basemap/1": what lies under the map. "raster" is read here; "vector" is handed on as
 * it stands, with the means to tell what is wrong in it. One part that is wrong does not take the other along.
 */
struct BasemapFile
{
    static constexpr qsizetype MaxBytes = 1024 * 1024;

    std::optional<RasterGround> raster;
    std::optional<JsonNode> vector;
    std::vector<SceneProblem> problems;
    /** How messages call the file, and its text. */
    QString name;
    QByteArray text;

    /** name: a path, from whose folder relative paths in the file start. */
    [[nodiscard]] static BasemapFile parse(const QByteArray &json, const QString &name);
    [[nodiscard]] static BasemapFile load(const QString &path);

    /** A message about a place in the text: a node's `at`. */
    [[nodiscard]] SceneProblem problemAt(qsizetype at, const QString &message) const;
    /** A path of the file, absolute. */
    [[nodiscard]] QString resolved(const QString &path) const;
};

} // namespace yiping
