// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scenes/scene_library.h"

#include <QAbstractListModel>
#include <QtQmlIntegration>

namespace yiping {

/** The panels of the scene shown, as the screen lays them out. */
class PanelModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Comes from SceneShelf")

public:
    enum Role {
        PanelIdRole = Qt::UserRole + 1,
        KindRole,
        TitleRole,
        CellXRole,
        CellYRole,
        CellWidthRole,
        CellHeightRole,
        /** QVariantMap, meaning by kind. */
        OptionsRole,
        /** Sentence of an error card; empty for a sound panel. */
        ErrorRole,
        /** Lanes that it lives on (numbers of Lane), each once. */
        LanesRole,
    };
    Q_ENUM(Role)

    using QAbstractListModel::QAbstractListModel;

    void show(const Scene *scene);
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    const Scene *m_scene = nullptr;
};

/** The scenes that can be shown and the one that is. GUI thread. */
class SceneShelf : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Comes from Live")
    Q_PROPERTY(QStringList ids READ ids CONSTANT)
    Q_PROPERTY(QStringList titles READ titles CONSTANT)
    Q_PROPERTY(QString current READ current WRITE setCurrent NOTIFY currentChanged)
    Q_PROPERTY(QString title READ title NOTIFY currentChanged)
    /** Region at which the scene opens. */
    Q_PROPERTY(QString region READ region NOTIFY currentChanged)
    Q_PROPERTY(int columns READ columns NOTIFY currentChanged)
    Q_PROPERTY(int rows READ rows NOTIFY currentChanged)
    Q_PROPERTY(yiping::PanelModel *panels READ panels CONSTANT)
    /** What is wrong in scene files, one sentence each. */
    Q_PROPERTY(QStringList problems READ problems CONSTANT)

public:
    /** The library must outlive the shelf and not change any more. */
    explicit SceneShelf(const SceneLibrary &library, QObject *parent = nullptr);

    [[nodiscard]] QStringList ids() const;
    [[nodiscard]] QStringList titles() const;
    [[nodiscard]] QString current() const;
    /** Unknown ids change nothing. */
    void setCurrent(const QString &id);
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString region() const;
    [[nodiscard]] int columns() const;
    [[nodiscard]] int rows() const;
    [[nodiscard]] PanelModel *panels() { return &m_panels; }
    [[nodiscard]] QStringList problems() const;

    /** The next scene in order, round and round. */
    Q_INVOKABLE void next();

Q_SIGNALS:
    void currentChanged();

private:
    const SceneLibrary &m_library;
    const Scene *m_current = nullptr;
    PanelModel m_panels;
};

} // namespace yiping
