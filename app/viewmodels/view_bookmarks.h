// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QtQmlIntegration>

#include <optional>
#include <vector>

namespace yiping {

/**
 * Views of the map that somebody wants back: by number, as Ctrl+1 and so on recall them. Kept in an .ini file of the
 * user's; what cannot be read of it is told in a sentence, stays in the file, and keeps nothing else from being read.
 * GUI thread.
 */
class ViewBookmarks : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Comes from Live")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    /** What could not be read or written; empty: all is well. */
    Q_PROPERTY(QString problem READ problem NOTIFY problemChanged)
    /** A removal can be taken back. */
    Q_PROPERTY(bool undoable READ isUndoable NOTIFY countChanged)

public:
    static constexpr int MostViews = 40;
    static constexpr int LongestName = 40;

    enum Role { NameRole = Qt::UserRole + 1, LongitudeRole, LatitudeRole, ZoomRole, RegionRole };
    Q_ENUM(Role)

    /** An empty path: nothing outlives the program. */
    explicit ViewBookmarks(const QString &path = {}, QObject *parent = nullptr);

    [[nodiscard]] int count() const { return static_cast<int>(m_views.size()); }
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] bool isUndoable() const { return !m_removed.empty(); }

    /** Degrees, zoom 0 to 20, a division code. Returns its row; -1 when there are too many, and then a sentence says so. */
    Q_INVOKABLE int add(const QString &name, double longitude, double latitude, double zoom, const QString &region);
    /** An empty name changes nothing. */
    Q_INVOKABLE void rename(int row, const QString &name);
    Q_INVOKABLE void remove(int row);
    /** Puts back what was removed last, where it was. */
    Q_INVOKABLE void undo();
    /** Says opened(); false for a row that is not there. */
    Q_INVOKABLE bool open(int row);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void countChanged();
    void problemChanged();
    void opened(double longitude, double latitude, double zoom, const QString &region);

private:
    struct View
    {
        QString name;
        double longitude = 0;
        double latitude = 0;
        double zoom = 0;
        QString region;
    };
    struct Removed
    {
        int row = 0;
        View view;
    };

    [[nodiscard]] static std::optional<View> checked(View view);
    void load();
    void save();
    void setProblem(const QString &problem);
    void insert(int row, View view);
    [[nodiscard]] const View &at(int row) const { return m_views[static_cast<std::size_t>(row)]; }

    QString m_path;
    QString m_problem;
    std::vector<View> m_views;
    std::vector<Removed> m_removed;
    /** Groups of the file that could not be read and are left alone. */
    QStringList m_unread;
};

} // namespace yiping
