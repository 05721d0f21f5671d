// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/twin/twin_camera.h"

#include <algorithm>
#include <cmath>

namespace yiping {

TwinCamera::TwinCamera(QObject *parent)
    : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &TwinCamera::show);
}

void TwinCamera::setInterval(int milliseconds)
{
    if (milliseconds == m_timer.interval())
        return;
    m_timer.setInterval(milliseconds);
    Q_EMIT intervalChanged();
}

void TwinCamera::setWidth(double width)
{
    if (width == m_width)
        return;
    m_width = width;
    say();
}

void TwinCamera::setHeight(double height)
{
    if (height == m_height)
        return;
    m_height = height;
    say();
}

QQuaternion TwinCamera::rotation() const
{
    return QQuaternion::fromEulerAngles(static_cast<float>(-pitch()), static_cast<float>(-yaw()), 0);
}

QVector3D TwinCamera::position() const
{
    return target() - rotation().rotatedVector(QVector3D(0, 0, -1)) * static_cast<float>(distance());
}

double TwinCamera::metresPerPixel() const
{
    return m_height > 0 ? 2 * distance() * std::tan(fieldOfView() * M_PI / 360) / m_height : 1;
}

void TwinCamera::setHome(const QVector3D &target, double distance, double yaw, double pitch)
{
    m_home = {.yaw = yaw, .pitch = pitch, .distance = distance, .target = target};
    goHome();
}

void TwinCamera::goHome()
{
    want(m_home);
}

void TwinCamera::orbit(double yawDegrees, double pitchDegrees)
{
    Pose pose = m_wanted;
    pose.yaw = std::remainder(pose.yaw + yawDegrees, 360);
    pose.pitch += pitchDegrees;
    want(pose);
}

void TwinCamera::pan(double x, double y)
{
    Pose pose = m_wanted;
    const double metres = metresPerPixel() * pose.distance / distance();
    const double yaw = pose.yaw * M_PI / 180;
    // The lower the eye, the more ground lies behind a pixel upwards; not without end, at the horizon.
    const double away = y / std::max(0.3, std::sin(pose.pitch * M_PI / 180));
    const double east = -x * std::cos(yaw) + away * std::sin(yaw);
    const double north = x * std::sin(yaw) + away * std::cos(yaw);
    pose.target += QVector3D(static_cast<float>(east * metres), 0, static_cast<float>(-north * metres));
    want(pose);
}

void TwinCamera::zoom(double steps)
{
    Pose pose = m_wanted;
    pose.distance *= std::exp2(-steps);
    want(pose);
}

void TwinCamera::lookAt(const QVector3D &place)
{
    Pose pose = m_wanted;
    pose.target = place;
    want(pose);
}

QVector3D TwinCamera::project(const QVector3D &place) const
{
    const QVector3D seen = rotation().conjugated().rotatedVector(place - position());
    const double ahead = -double(seen.z());
    if (ahead <= 0)
        return {-1, -1, static_cast<float>(ahead)};
    const double scale = m_height / 2 / std::tan(fieldOfView() * M_PI / 360) / ahead;
    return {static_cast<float>(m_width / 2 + seen.x() * scale), static_cast<float>(m_height / 2 - seen.y() * scale),
            static_cast<float>(ahead)};
}

TwinCamera::Ray TwinCamera::ray(QPointF pixel) const
{
    const double scale = std::tan(fieldOfView() * M_PI / 360) * 2 / std::max(1.0, m_height);
    const QVector3D seen(static_cast<float>((pixel.x() - m_width / 2) * scale),
                         static_cast<float>((m_height / 2 - pixel.y()) * scale), -1);
    return {.from = position(), .direction = rotation().rotatedVector(seen).normalized()};
}

void TwinCamera::want(Pose pose)
{
    pose.pitch = std::clamp(pose.pitch, 8.0, 89.0);
    pose.distance = std::clamp(pose.distance, 40.0, 30'000.0);
    m_wanted = pose;
    if (m_timer.isActive())
        return;
    show();
}

void TwinCamera::show()
{
    if (m_shown == m_wanted)
        return;
    m_shown = m_wanted;
    if (m_timer.interval() > 0)
        m_timer.start();
    say();
}

void TwinCamera::say()
{
    ++m_moves;
    Q_EMIT moved();
}

} // namespace yiping
