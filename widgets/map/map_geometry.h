// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/map/topology.h"

#include <QObject>
#include <QUrl>
#include <QtQmlIntegration>

#include <memory>

namespace yiping {

/**
 * Areas and lines of one TopoJSON file, read once in a worker thread and shared by the layers that draw it.
 * Set `source` (file: or qrc:); `ready` follows, or `errorString` says what is wrong with the file.
 */
class MapGeometry : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QUrl source READ source WRITE setSource NOTIFY sourceChanged)
    Q_PROPERTY(bool ready READ isReady NOTIFY loaded)
    Q_PROPERTY(QString errorString READ errorString NOTIFY loaded)
public:
    using QObject::QObject;

    [[nodiscard]] QUrl source() const { return m_source; }
    void setSource(const QUrl &source);
    [[nodiscard]] bool isReady() const { return m_data != nullptr; }
    [[nodiscard]] QString errorString() const { return m_error; }
    /** Null until read. */
    [[nodiscard]] const std::shared_ptr<const MapData> &data() const { return m_data; }

    /** Longitude and latitude box of a division (x west, y south), empty for an unknown one. */
    Q_INVOKABLE [[nodiscard]] QRectF boxOf(const QString &code) const;
    /** Of a division on the ground, square kilometres, to about 1 % of the outline drawn; 0 when it is unknown. */
    Q_INVOKABLE [[nodiscard]] double areaKm2(const QString &code) const;
    Q_INVOKABLE [[nodiscard]] QString nameOf(const QString &code) const;

Q_SIGNALS:
    void sourceChanged();
    void loaded();

private:
    void take(const QUrl &source, MapDataResult result);

    QUrl m_source;
    QString m_error;
    std::shared_ptr<const MapData> m_data;
};

} // namespace yiping
