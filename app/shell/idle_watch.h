// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>

namespace yiping {

/** Tells of each key, button, wheel, touch or move of the pointer on any window, before anybody else hears of it. */
class IdleWatch : public QObject
{
    Q_OBJECT
public:
    /** Watches as long as it lives. `touched` is called on the GUI thread, up to some hundred times a second. */
    explicit IdleWatch(std::function<void()> touched, QObject *parent = nullptr);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    std::function<void()> m_touched;
};

} // namespace yiping
