// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QUrl>
#include <QtQmlIntegration>

namespace yiping {

/** A file that the configuration names for a part of the ground, as QML reads it. */
struct GroundFile
{
    Q_GADGET
    QML_VALUE_TYPE(groundFile)
    /** Empty: the program's own, where it has one. */
    Q_PROPERTY(QUrl source MEMBER source)
    /** As MapGeometry::crs. */
    Q_PROPERTY(QString crs MEMBER crs)
    /** 审图号; empty: what it shows has not been reviewed. */
    Q_PROPERTY(QString approvalNumber MEMBER approvalNumber)
public:
    QUrl source;
    QString crs;
    QString approvalNumber;

    bool operator==(const GroundFile &) const = default;
};

/** The files that the vector ground is drawn from. */
struct GroundFiles
{
    Q_GADGET
    QML_VALUE_TYPE(groundFiles)
    Q_PROPERTY(yiping::GroundFile boundaries MEMBER boundaries)
    Q_PROPERTY(yiping::GroundFile rivers MEMBER rivers)
    Q_PROPERTY(yiping::GroundFile coast MEMBER coast)
    Q_PROPERTY(yiping::GroundFile roads MEMBER roads)
    Q_PROPERTY(yiping::GroundFile places MEMBER places)
public:
    GroundFile boundaries;
    GroundFile rivers;
    GroundFile coast;
    GroundFile roads;
    GroundFile places;

    bool operator==(const GroundFiles &) const = default;
};

} // namespace yiping
