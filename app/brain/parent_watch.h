// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace yiping::brain {

/** Ends the application's event loop in good order on SIGTERM, SIGINT and SIGHUP. One an application. */
class EndSignals : public QObject
{
    Q_OBJECT
public:
    explicit EndSignals(QObject *parent = nullptr);
    ~EndSignals() override;
};

/** From now on the kernel sends SIGTERM to this process when its parent ends. */
void endWithParent();

} // namespace yiping::brain
