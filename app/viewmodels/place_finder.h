// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/place_query.h"
#include "viewmodels/live.h"

#include <QAbstractListModel>
#include <QPointer>

#include <vector>

namespace yiping {

/**
 * Suggestions for what is typed: regions by name or code, a place in degrees, incidents, units and stations by id or by
 * the name that may be read here. GUI thread.
 */
class PlaceFinder : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(yiping::Live *live READ live WRITE setLive NOTIFY liveChanged REQUIRED)
    Q_PROPERTY(QString typed READ typed WRITE setTyped NOTIFY typedChanged)
    Q_PROPERTY(int count READ count NOTIFY typedChanged)
    /** What is wrong with what was typed, or what else one may type; empty: nothing to say. */
    Q_PROPERTY(QString message READ message NOTIFY typedChanged)

public:
    static constexpr std::size_t MostSuggestions = 8;

    enum Role { TitleRole = Qt::UserRole + 1, DetailRole };
    Q_ENUM(Role)

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] Live *live() const { return m_live; }
    void setLive(Live *live);
    [[nodiscard]] QString typed() const { return m_typed; }
    void setTyped(const QString &typed);
    [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] QString message() const { return m_message; }

    /** Looks again for what is typed: things moved, came and went. */
    Q_INVOKABLE void refresh();
    /** Chooses what a row stands for and says where it is. False for no row. */
    Q_INVOKABLE bool go(int row);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void liveChanged();
    void typedChanged();
    /** A division that is to be seen whole. `note`: why it is not what was asked for; empty when it is. */
    void foundRegion(const QString &code, double longitude, double latitude, const QString &note);
    /** A place in a region; layer and id of what is there, empty when it is only a place. */
    void foundPlace(const QString &region, double longitude, double latitude, double zoom, const QString &layer,
                    const QString &id, const QString &note);

private:
    struct Suggestion
    {
        QString title;
        QString detail;
        /** Division, township or grid code. */
        RegionCode code;
        std::optional<LonLat> place;
        QString layer;
        QString id;
        QString note;
    };

    void suggestCode(const PlaceQuery &query);
    void suggestPlace(const PlaceQuery &query);
    void suggestRegions(const QString &text);
    void suggestEntities(const QString &text);
    [[nodiscard]] Suggestion regionOf(const RegionCode &code) const;
    [[nodiscard]] bool isFull() const { return m_rows.size() >= MostSuggestions; }
    /** The middle of what the store has at or below a code and may be shown; nothing when there is nothing. */
    [[nodiscard]] std::optional<LonLat> middleOf(const RegionCode &code) const;
    [[nodiscard]] QString sentenceFor(const PlaceQuery &query) const;

    QPointer<Live> m_live;
    QString m_typed;
    QString m_message;
    std::vector<Suggestion> m_rows;
};

} // namespace yiping
