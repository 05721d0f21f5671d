// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/region_catalog.h"

#include <QObject>
#include <QRectF>
#include <QStringList>
#include <QtQmlIntegration>

namespace yiping {

/** Where one looks: drill-down 区→市→县 and the way back. GUI thread. */
class RegionNavigator : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Comes from Live")
    /** Division code of the region looked at, "45" at the top. */
    Q_PROPERTY(QString code READ code NOTIFY codeChanged)
    Q_PROPERTY(QString name READ name NOTIFY codeChanged)
    /** 0 province, 1 city, 2 county. */
    Q_PROPERTY(int level READ level NOTIFY codeChanged)
    /** From the top down to here. */
    Q_PROPERTY(QStringList trailCodes READ trailCodes NOTIFY codeChanged)
    Q_PROPERTY(QStringList trailNames READ trailNames NOTIFY codeChanged)
    /** Codes of the direct children. */
    Q_PROPERTY(QStringList children READ childCodes NOTIFY codeChanged)
    /** One may not go above this: the seat's or the scene's own region. */
    Q_PROPERTY(QString root READ root WRITE setRoot NOTIFY rootChanged)

public:
    explicit RegionNavigator(const RegionCatalog &catalog, QObject *parent = nullptr);

    [[nodiscard]] QString code() const { return m_code.toString(); }
    [[nodiscard]] QString name() const;
    [[nodiscard]] int level() const { return static_cast<int>(m_code.level()); }
    [[nodiscard]] QStringList trailCodes() const;
    [[nodiscard]] QStringList trailNames() const;
    [[nodiscard]] QStringList childCodes() const;
    [[nodiscard]] QString root() const { return m_root.toString(); }
    void setRoot(const QString &code);

    /** Goes to a known region at or below the root; anything else changes nothing and returns false. */
    Q_INVOKABLE bool enter(const QString &code);
    Q_INVOKABLE bool up();
    Q_INVOKABLE [[nodiscard]] QString nameOf(const QString &code) const;

Q_SIGNALS:
    void codeChanged();
    void rootChanged();

private:
    const RegionCatalog &m_catalog;
    RegionCode m_root;
    RegionCode m_code;
};

} // namespace yiping
