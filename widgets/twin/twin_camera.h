// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMatrix4x4>
#include <QObject>
#include <QPointF>
#include <QQuaternion>
#include <QTimer>
#include <QVector3D>
#include <QtQmlIntegration>

namespace yiping {

/**
 * An eye that circles around a place of the twin's scene (metres, y up, z south). GUI thread. What moves it is told at
 * most once in `interval`, so that a slow machine draws a few whole pictures and not a queue of late ones.
 */
class TwinCamera : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    /** Degrees clockwise from north: where the eye looks. */
    Q_PROPERTY(double yaw READ yaw NOTIFY moved)
    /** Degrees below the horizon, 8..89. */
    Q_PROPERTY(double pitch READ pitch NOTIFY moved)
    /** Metres from the eye to the place looked at, 40..30000. */
    Q_PROPERTY(double distance READ distance NOTIFY moved)
    Q_PROPERTY(QVector3D target READ target NOTIFY moved)
    Q_PROPERTY(QVector3D position READ position NOTIFY moved)
    Q_PROPERTY(QQuaternion rotation READ rotation NOTIFY moved)
    /** Metres in one logical pixel at the place looked at. */
    Q_PROPERTY(double metresPerPixel READ metresPerPixel NOTIFY moved)
    /** Counts up: what projects depends on it. */
    Q_PROPERTY(int moves READ moves NOTIFY moved)
    /** Degrees from the upper to the lower edge. */
    Q_PROPERTY(double fieldOfView READ fieldOfView CONSTANT)
    /** Logical pixels. */
    Q_PROPERTY(double width READ width WRITE setWidth NOTIFY moved)
    Q_PROPERTY(double height READ height WRITE setHeight NOTIFY moved)
    /** Milliseconds between two moves that are told; 0: each is. */
    Q_PROPERTY(int interval READ interval WRITE setInterval NOTIFY intervalChanged)

public:
    struct Ray
    {
        QVector3D from;
        QVector3D direction;
    };

    explicit TwinCamera(QObject *parent = nullptr);

    [[nodiscard]] double yaw() const { return m_shown.yaw; }
    [[nodiscard]] double pitch() const { return m_shown.pitch; }
    [[nodiscard]] double distance() const { return m_shown.distance; }
    [[nodiscard]] QVector3D target() const { return m_shown.target; }
    [[nodiscard]] QVector3D position() const;
    [[nodiscard]] QQuaternion rotation() const;
    [[nodiscard]] double metresPerPixel() const;
    [[nodiscard]] int moves() const { return m_moves; }
    [[nodiscard]] double width() const { return m_width; }
    void setWidth(double width);
    [[nodiscard]] double height() const { return m_height; }
    void setHeight(double height);
    [[nodiscard]] double fieldOfView() const { return 36; }
    [[nodiscard]] int interval() const { return m_timer.interval(); }
    void setInterval(int milliseconds);

    /** Where one comes home to. Goes there. */
    Q_INVOKABLE void setHome(const QVector3D &target, double distance, double yaw, double pitch);
    Q_INVOKABLE void goHome();
    Q_INVOKABLE void orbit(double yawDegrees, double pitchDegrees);
    /** Pixels that the ground is pulled by: to the right and downwards. */
    Q_INVOKABLE void pan(double x, double y);
    /** Half as far for each step. */
    Q_INVOKABLE void zoom(double steps);
    Q_INVOKABLE void lookAt(const QVector3D &place);

    /** x and y are pixels, z metres in front of the eye; z is negative behind it. */
    Q_INVOKABLE [[nodiscard]] QVector3D project(const QVector3D &place) const;
    [[nodiscard]] Ray ray(QPointF pixel) const;
    Q_INVOKABLE [[nodiscard]] QVector3D rayFrom() const { return position(); }
    Q_INVOKABLE [[nodiscard]] QVector3D rayTowards(double x, double y) const { return ray({x, y}).direction; }

Q_SIGNALS:
    void moved();
    void intervalChanged();

private:
    struct Pose
    {
        double yaw = 0;
        double pitch = 40;
        double distance = 2000;
        QVector3D target;

        bool operator==(const Pose &) const = default;
    };

    void want(Pose pose);
    void show();
    void say();

    Pose m_home;
    Pose m_wanted;
    Pose m_shown;
    int m_moves = 0;
    double m_width = 0;
    double m_height = 0;
    QTimer m_timer;
};

} // namespace yiping
