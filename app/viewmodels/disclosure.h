// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "domain/intent.h"

#include <QObject>
#include <QtQmlIntegration>

namespace yiping {

class Access;
class Selection;
class Store;

/** What a Disclosure is made from; all of it outlives it. */
struct DisclosureParts
{
    const Store &store;
    IntentSink &intents;
    const Clock &clock;
    const Selection &selection;
    const Access &access;
};

/**
 * Which case is shown unmasked, and for how long: the chosen one, ShownMs from the moment at which that went on record,
 * and not beyond the choice of another or a change of
 * who sits here. Nothing is shown that could not be put on record. GUI thread.
 */
class Disclosure : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Comes from Live")
    /** The case that is shown whole; empty: none. */
    Q_PROPERTY(QString incidentId READ incidentId NOTIFY changed)
    /** Seconds until it is masked again, rounded up. */
    Q_PROPERTY(int secondsLeft READ secondsLeft NOTIFY secondsLeftChanged)

public:
    static constexpr qint64 ShownMs = 60'000;

    explicit Disclosure(DisclosureParts parts, QObject *parent = nullptr);

    [[nodiscard]] QString incidentId() const
    {
        return isOpen(m_incidentId) ? QString::fromStdString(m_incidentId) : QString();
    }
    [[nodiscard]] int secondsLeft() const;
    /** By the clock, also when tick() is late. */
    [[nodiscard]] bool isOpen(const std::string &incidentId) const;
    /** Shows the chosen case, or masks it again where it is shown. False where nothing is shown; noticed() says why. */
    Q_INVOKABLE bool toggle();
    Q_INVOKABLE void hide();
    /** Looks at the clock. */
    void tick();

Q_SIGNALS:
    void changed();
    void secondsLeftChanged();
    void noticed(const QString &sentence);

private:
    [[nodiscard]] bool refuse(const QString &sentence);

    DisclosureParts m_parts;
    std::string m_incidentId;
    qint64 m_untilNs = 0;
};

} // namespace yiping
