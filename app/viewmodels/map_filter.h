// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entity_filter.h"
#include "viewmodels/live.h"

#include <QAbstractListModel>
#include <QPointer>

#include <vector>

namespace yiping {

/**
 * What a map hides, and the rows by which one chooses it: by kind, state, domain and age. See EntityFilter for what is
 * never hidden. Every change can be taken back. GUI thread.
 */
class MapFilter : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(yiping::Live *live READ live WRITE setLive NOTIFY liveChanged REQUIRED)
    /** At or below this region things are counted. */
    Q_PROPERTY(QString region MEMBER m_region WRITE setRegion NOTIFY regionChanged)
    /** Which rows there are: those of what the map shows. */
    Q_PROPERTY(bool incidents MEMBER m_incidents WRITE setIncidents NOTIFY contentChanged)
    Q_PROPERTY(bool units MEMBER m_units WRITE setUnits NOTIFY contentChanged)
    /** SensorKind; 0: no stations. */
    Q_PROPERTY(int stationKind MEMBER m_stationKind WRITE setStationKind NOTIFY contentChanged)
    /** Counts are kept up to date, once a second: while somebody reads them. */
    Q_PROPERTY(bool counting READ isCounting WRITE setCounting NOTIFY countingChanged)
    Q_PROPERTY(bool active READ isActive NOTIFY changed)
    Q_PROPERTY(bool undoable READ isUndoable NOTIFY changed)
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role { GroupRole = Qt::UserRole + 1, LabelRole, ChosenRole, FixedRole, ExclusiveRole, NumberRole };
    Q_ENUM(Role)

    explicit MapFilter(QObject *parent = nullptr);

    [[nodiscard]] Live *live() const { return m_live; }
    void setLive(Live *live);
    void setRegion(const QString &region);
    void setIncidents(bool incidents);
    void setUnits(bool units);
    void setStationKind(int kind);
    [[nodiscard]] bool isCounting() const { return m_counting; }
    void setCounting(bool counting);
    [[nodiscard]] bool isActive() const { return m_filter.hidesSomething(); }
    [[nodiscard]] bool isUndoable() const { return !m_before.empty(); }
    [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] const EntityFilter &filter() const { return m_filter; }

    /** Shows or hides what a row stands for; of ages it chooses one. A fixed row stays. */
    Q_INVOKABLE void toggle(int row);
    /** Hides the others of its group. */
    Q_INVOKABLE void only(int row);
    /** Shows everything; when that is so already, what was chosen last comes back. */
    Q_INVOKABLE void clearOrRestore();
    Q_INVOKABLE void undo();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void liveChanged();
    void regionChanged();
    void contentChanged();
    void countingChanged();
    void countChanged();
    /** Another choice. */
    void changed();

private:
    enum class Group { Age, Severity, Stage, Domain, UnitKind, UnitStatus, Reached };
    struct Row
    {
        Group group;
        /** Value of the group's enumeration, or milliseconds. */
        qint64 value = 0;
        QString domain;
        bool fixed = false;
        int number = 0;
        bool operator==(const Row &) const = default;
    };

    [[nodiscard]] std::vector<Row> wantedRows() const;
    void countInto(std::vector<Row> &rows) const;
    void countUnits(std::vector<Row> &rows, const RegionCode &region) const;
    template<typename Shown>
    static void note(std::vector<Row> &rows, int number, Shown shown);
    static void noteFixed(std::vector<Row> &rows, Group group);
    void recount();
    void refresh();
    void choose(EntityFilter next);
    [[nodiscard]] bool isChosen(const Row &row) const;
    static void setHidden(EntityFilter &filter, const Row &row, bool hidden);
    [[nodiscard]] static QString groupName(Group group);
    [[nodiscard]] static QString labelOf(const Row &row);
    [[nodiscard]] static QString labelOfAge(qint64 ms);
    [[nodiscard]] static QString labelOfStage(StageGroup group);

    QPointer<Live> m_live;
    QString m_region;
    bool m_incidents = true;
    bool m_units = false;
    int m_stationKind = 0;
    bool m_counting = false;
    EntityFilter m_filter;
    /** What was shown as everything, and is to come back. */
    EntityFilter m_cleared;
    std::vector<EntityFilter> m_before;
    std::vector<Row> m_rows;
};

} // namespace yiping
