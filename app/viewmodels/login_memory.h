// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "domain/login_guard.h"

#include <QString>
#include <QStringList>

namespace yiping {

/**
 * What a desk keeps of its logins over a restart: refused ones and the lock, the names that have come in here, and the
 * region of the last of them. No password and nothing made from one. GUI thread.
 */
class LoginMemory
{
public:
    /** An .ini file of its owner only; empty: nothing is kept. */
    LoginMemory(QString path, const Clock &clock);

    [[nodiscard]] qint64 lockedForMs() const { return yiping::lockedForMs(m_guard, ownNowMs()); }
    [[nodiscard]] int triesLeft() const { return yiping::triesLeft(m_guard, ownNowMs()); }
    /** A refused login. Counts even where it cannot be written. */
    void noteFailure();
    /** Somebody came in; `region` is a division code or empty. */
    void noteLogin(const QString &name, const QString &region);
    /** Names that came in here before: others are not put on record, for a password is typed as a name by mistake. */
    [[nodiscard]] bool knows(const QString &name) const { return m_names.contains(name); }
    [[nodiscard]] QString lastName() const { return m_names.isEmpty() ? QString() : m_names.constLast(); }
    /** Division code; empty: nobody came in yet. */
    [[nodiscard]] QString region() const { return m_region; }
    /** Sentence on what could not be kept; empty: all is well. */
    [[nodiscard]] QString problem() const { return m_problem; }

private:
    [[nodiscard]] qint64 ownNowMs() const;
    void load();
    void save();

    QString m_path;
    const Clock &m_clock;
    LoginGuard m_guard;
    qint64 m_startMs = 0;
    qint64 m_startSteadyNs;
    QStringList m_names;
    QString m_region;
    QString m_problem;
};

} // namespace yiping
