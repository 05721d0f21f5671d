// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/idle_watch.h"

#include <QCoreApplication>
#include <QEvent>

namespace yiping {

IdleWatch::IdleWatch(std::function<void()> touched, QObject *parent)
    : QObject(parent)
    , m_touched(std::move(touched))
{
    QCoreApplication::instance()->installEventFilter(this);
}

bool IdleWatch::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::TabletPress:
        m_touched();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace yiping
