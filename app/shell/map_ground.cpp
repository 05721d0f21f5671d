// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/map_ground.h"

#include "scenes/vector_ground.h"
#include "tiles/tianditu_key.h"
#include "viewmodels/vector_files.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

namespace yiping {

namespace {

QString tileStorePath()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::CacheLocation))
        .filePath(QStringLiteral("tiles.sqlite"));
}

} // namespace

MapGround::MapGround(const Options &options, const QString &ownFile, const Clock &clock)
    : m_options(options)
    , m_tiles(clock, tileStorePath())
{
    if (options.basemap.isEmpty() && !QFile::exists(ownFile))
        return;
    m_file = BasemapFile::load(options.basemap.isEmpty() ? ownFile : options.basemap);
    m_files = groundFilesOf(readVectorGround(m_file));
}

QStringList MapGround::problems() const
{
    QStringList sentences;
    for (const SceneProblem &problem : m_file.problems)
        sentences.append(problem.toString());
    return sentences;
}

bool MapGround::start()
{
    if (!m_file.raster) {
        if (!m_file.problems.empty())
            m_tiles.refuse(m_file.problems.front().toString());
        return m_options.basemap.isEmpty() || m_file.vector;
    }
    if (m_file.raster->type != RasterGround::Type::Tianditu || !m_options.tiandituKey.isEmpty()) {
        m_tiles.start(*m_file.raster, m_options.tiandituKey);
        return true;
    }
    readTiandituKey(m_tiles, [this](const Secret &key, const QString &problem) {
        if (problem.isEmpty())
            m_tiles.start(*m_file.raster, key);
        else
            m_tiles.refuse(problem);
    });
    return true;
}

} // namespace yiping
