// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/live.h"

#include <QPointer>

namespace yiping {

struct ChangeSet;

/** What a map says of one thing on it, in the words of who may read them, and where it is now. GUI thread. */
class EntityCard : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(yiping::Live *live READ live WRITE setLive NOTIFY liveChanged REQUIRED)
    /** A layer of the map: "incidents", "units" or "sensors". */
    Q_PROPERTY(QString layer READ layer WRITE setLayer NOTIFY subjectChanged)
    Q_PROPERTY(QString entityId READ entityId WRITE setEntityId NOTIFY subjectChanged)
    Q_PROPERTY(State state READ state NOTIFY changed)
    Q_PROPERTY(QString name READ name NOTIFY changed)
    /** One line: kind, state, speed or value, how old. */
    Q_PROPERTY(QString detail READ detail NOTIFY changed)
    /** Degrees; the last known place also when it is gone. */
    Q_PROPERTY(double longitude READ longitude NOTIFY changed)
    Q_PROPERTY(double latitude READ latitude NOTIFY changed)
    Q_PROPERTY(QString region READ region NOTIFY changed)
    /** Milliseconds since it was last heard of, in the data's time. */
    Q_PROPERTY(double ageMs READ ageMs NOTIFY changed)
    /** Why it is gone; empty while it is not. */
    Q_PROPERTY(QString goneText READ goneText NOTIFY changed)

public:
    enum State {
        /** Nothing is asked for. */
        None,
        Fresh,
        /** Its source has been silent for longer than it promised. */
        Stale,
        /** Not on the map: unknown, closed, without a place, or withheld from who looks. */
        Gone
    };
    Q_ENUM(State)

    using QObject::QObject;

    [[nodiscard]] Live *live() const { return m_live; }
    void setLive(Live *live);
    [[nodiscard]] QString layer() const { return m_layer; }
    void setLayer(const QString &layer);
    [[nodiscard]] QString entityId() const { return m_id; }
    void setEntityId(const QString &id);
    /** Both at once. */
    Q_INVOKABLE void show(const QString &layer, const QString &id);
    [[nodiscard]] State state() const { return m_view.state; }
    [[nodiscard]] QString name() const { return m_view.name; }
    [[nodiscard]] QString detail() const { return m_view.detail; }
    [[nodiscard]] double longitude() const { return m_view.place.lon; }
    [[nodiscard]] double latitude() const { return m_view.place.lat; }
    [[nodiscard]] QString region() const { return m_view.region; }
    [[nodiscard]] double ageMs() const { return static_cast<double>(m_view.ageMs); }
    [[nodiscard]] QString goneText() const { return m_view.goneText; }

Q_SIGNALS:
    void liveChanged();
    void subjectChanged();
    void changed();

private:
    struct View
    {
        State state = None;
        QString name;
        QString detail;
        LonLat place;
        QString region;
        qint64 ageMs = 0;
        QString goneText;
        bool operator==(const View &) const = default;
    };

    void onStoreChanged(const ChangeSet &changes);
    void refresh();
    [[nodiscard]] View look() const;
    void lookAtIncident(View &view) const;
    void lookAtUnit(View &view) const;
    void lookAtStation(View &view) const;
    /** Fresh or stale at a place; gone with a reason without one. */
    void place(View &view, const Header &header, const std::optional<LonLat> &place) const;

    QPointer<Live> m_live;
    QString m_layer;
    QString m_id;
    View m_view;
};

} // namespace yiping
