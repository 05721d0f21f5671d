// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QQuickItem>

namespace yiping {

/** What is known of a machine before a twin is shown on it. */
struct TwinMachine
{
    enum class Graphics : quint8 { None, OpenGl, OpenGlEs, Other };

    Graphics graphics = Graphics::None;
    /** Of OpenGL or OpenGL ES: 10 * major + minor. */
    int version = 0;
    /** Pixels are made by the processor. */
    bool isSoftware = false;
    /** Indices of 32 bits can be drawn. */
    bool hasWideIndices = true;
    bool hasModule = true;
    int buildings = 0;
};

enum class TwinVerdict : quint8 {
    Full,
    /** No smoothing of edges, a few pictures a second at most. */
    Reduced,
    NoDevice,
    OldDevice,
    NoModule,
    TooMany
};

/** Measured up to here: 0.3 s a picture with Mesa's llvmpipe on two cores that had much other work. */
constexpr int TwinSoftwareBuildings = 20000;

[[nodiscard]] TwinVerdict judgeTwin(const TwinMachine &machine);

/** Asks the window's graphics device, once there is one. */
class TwinProbe : public QQuickItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(bool known READ isKnown NOTIFY changed)
    /** The twin can be shown, as it should be or reduced. */
    Q_PROPERTY(bool able READ isAble NOTIFY changed)
    Q_PROPERTY(bool reduced READ isReduced NOTIFY changed)
    /** Why it cannot, and what to do; empty when it can. */
    Q_PROPERTY(QString sentence READ sentence NOTIFY changed)
    Q_PROPERTY(QString device READ device NOTIFY changed)
    /** What the caller knows. */
    Q_PROPERTY(bool hasModule READ hasModule WRITE setHasModule NOTIFY changed)
    Q_PROPERTY(int buildings READ buildings WRITE setBuildings NOTIFY changed)

public:
    explicit TwinProbe(QQuickItem *parent = nullptr);

    [[nodiscard]] bool isKnown() const { return m_known; }
    [[nodiscard]] bool isAble() const { return isKnown() && judgeTwin(m_machine) <= TwinVerdict::Reduced; }
    [[nodiscard]] bool isReduced() const { return judgeTwin(m_machine) == TwinVerdict::Reduced; }
    [[nodiscard]] QString sentence() const;
    [[nodiscard]] QString device() const { return m_device; }
    [[nodiscard]] bool hasModule() const { return m_machine.hasModule; }
    void setHasModule(bool has);
    [[nodiscard]] int buildings() const { return m_machine.buildings; }
    void setBuildings(int count);

Q_SIGNALS:
    void changed();

protected:
    void itemChange(ItemChange change, const ItemChangeData &value) override;
    QSGNode *updatePaintNode(QSGNode *old, UpdatePaintNodeData *) override;

private:
    void know(const TwinMachine &machine, const QString &device);

    TwinMachine m_machine;
    QString m_device;
    bool m_known = false;
};

} // namespace yiping
