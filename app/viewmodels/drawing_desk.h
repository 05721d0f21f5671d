// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/intent.h"

#include <QObject>
#include <QPointF>
#include <QVariantList>
#include <QtQmlIntegration>

#include <optional>
#include <vector>

namespace yiping {

class Access;
class RegionNavigator;
class Store;
struct ChangeSet;

/** What a DrawingDesk is made from; all of it outlives it. */
struct DrawingParts
{
    const Store &store;
    IntentSink &intents;
    Access &access;
    const RegionNavigator &navigator;
};

/** A drawing that left and has not come back (待送达). */
struct PendingDrawing
{
    std::string key;
    std::string messageId;
    RegionCode region;
    MapDrawing drawing;
};

/**
 * Drawing on the map, step by step: what for, where, what it is called; then it leaves, and stands when it comes back. The
 * region is the one that was looked at when it began, or the drawing's own. Nothing half drawn survives a lock or a change
 * of person; what was sent can be undone until then. Longitudes and latitudes in degrees, CGCS2000. GUI thread.
 */
class DrawingDesk : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Comes from Live")
    Q_PROPERTY(Step step READ step NOTIFY changed)
    Q_PROPERTY(Purpose purpose READ purpose NOTIFY changed)
    Q_PROPERTY(Kind kind READ kind NOTIFY changed)
    /** x longitude, y latitude. */
    Q_PROPERTY(QVariantList points READ points NOTIFY changed)
    /** Metres; 0 until it is set. */
    Q_PROPERTY(double radiusM READ radiusM NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    /** True for an existing drawing that is changed. */
    Q_PROPERTY(bool editing READ isEditing NOTIFY changed)
    Q_PROPERTY(QString regionName READ regionName NOTIFY changed)
    /** Hours from now that it applies, 0: until it is removed. */
    Q_PROPERTY(int hours READ hours WRITE setHours NOTIFY changed)
    /** Tell of units that come in or go out; areas and circles only. */
    Q_PROPERTY(bool tellsEntering READ tellsEntering WRITE setTellsEntering NOTIFY changed)
    Q_PROPERTY(bool tellsLeaving READ tellsLeaving WRITE setTellsLeaving NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(bool canUndo READ canUndo NOTIFY undoChanged)
    /** The server permits it to whoever sits here, in the region looked at. */
    Q_PROPERTY(bool mayDraw READ mayDraw NOTIFY rightsChanged)

public:
    enum Step { Away, Choosing, Placing, Naming, Removing };
    Q_ENUM(Step)
    /** As DrawingKind and DrawingPurpose. */
    enum Kind { NoKind, Area, Line, Circle, Pin };
    Q_ENUM(Kind)
    enum Purpose { NoPurpose, Cordon, EvacuationRoute, AssemblyPoint, ControlZone, Other };
    Q_ENUM(Purpose)

    explicit DrawingDesk(DrawingParts parts, QObject *parent = nullptr);

    /** False, and said by done(), where it is not permitted. */
    Q_INVOKABLE bool begin();
    Q_INVOKABLE void choose(Purpose purpose);
    /** The next form that the purpose can have; only before the first point. */
    Q_INVOKABLE void nextKind();
    /** A corner; of a circle the centre, then a place on its edge. A pin has one place and is done. */
    Q_INVOKABLE void addPoint(double longitude, double latitude);
    /** A circle around its centre: the next round radius, 1 larger, -1 smaller. */
    Q_INVOKABLE void stepRadius(int steps);
    /** Metres from the first point; 0 while there is none. */
    Q_INVOKABLE [[nodiscard]] double metresFromFirst(double longitude, double latitude) const;
    /** One step back: the last point, then the choice, then away. */
    Q_INVOKABLE void back();
    /** No more points. */
    Q_INVOKABLE void finish();
    Q_INVOKABLE void send(const QString &title);
    /** Ends what was begun; false when nothing was. */
    Q_INVOKABLE bool cancel();
    /** A drawing by its key in DrawingModel; its points stay until they are taken back. */
    Q_INVOKABLE void edit(const QString &key);
    Q_INVOKABLE void askRemoval(const QString &key);
    Q_INVOKABLE void confirmRemoval();
    /** Takes back the last drawing, change or removal of this person at this desk. */
    Q_INVOKABLE void undo();

    [[nodiscard]] const std::vector<PendingDrawing> &pending() const { return m_pending; }
    /** The broker will not have it; OrderDesk has said why. */
    void forget(const QByteArray &messageId);

    [[nodiscard]] Step step() const { return m_step; }
    [[nodiscard]] Purpose purpose() const { return static_cast<Purpose>(m_draft.purpose); }
    [[nodiscard]] Kind kind() const { return static_cast<Kind>(m_draft.kind); }
    [[nodiscard]] QVariantList points() const;
    [[nodiscard]] double radiusM() const { return m_draft.radiusM; }
    [[nodiscard]] QString title() const { return m_draft.title; }
    [[nodiscard]] bool isEditing() const { return !m_draft.id.empty(); }
    [[nodiscard]] QString regionName() const;
    [[nodiscard]] int hours() const { return m_hours; }
    void setHours(int hours);
    [[nodiscard]] bool tellsEntering() const { return m_rule.onEnter; }
    void setTellsEntering(bool tells);
    [[nodiscard]] bool tellsLeaving() const { return m_rule.onLeave; }
    void setTellsLeaving(bool tells);
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] bool canUndo() const { return !m_done.empty(); }
    [[nodiscard]] bool mayDraw() const;

Q_SIGNALS:
    void changed();
    void pendingChanged();
    void undoChanged();
    void rightsChanged();
    /** Sentence for the officer: it left, or it did not. */
    void done(const QString &sentence);

private:
    struct Done
    {
        std::string key;
        RegionCode region;
        /** What stood before; nothing where there was none. */
        std::optional<MapDrawing> before;
    };

    [[nodiscard]] RegionCode regionLookedAt() const;
    [[nodiscard]] const MapDrawing *standing(const std::string &key) const;
    bool take(const QString &key);
    [[nodiscard]] bool isPermitted(const RegionCode &region);
    [[nodiscard]] QString deliver(MapDrawing drawing, const RegionCode &region, bool mayBeUndone);
    void noteChanges(const ChangeSet &changes);
    void forgetPerson();
    void setProblem(const QString &sentence);
    void enter(Step step);

    DrawingParts m_parts;
    Step m_step = Away;
    RegionCode m_region;
    MapDrawing m_draft;
    int m_hours = 24;
    FenceRule m_rule;
    QString m_problem;
    std::vector<PendingDrawing> m_pending;
    std::vector<Done> m_done;
};

} // namespace yiping
