// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/twin/twin_probe.h"

#include <QCoreApplication>
#include <QOpenGLContext>
#include <QQuickWindow>

#include <rhi/qrhi.h>
#include <rhi/qrhi_platform.h>

namespace yiping {

namespace {

constexpr int LeastOpenGl = 33;
constexpr int LeastOpenGlEs = 30;

TwinMachine describe(QRhi *rhi)
{
    TwinMachine machine;
    if (!rhi || rhi->backend() == QRhi::Null)
        return machine;
    machine.graphics = TwinMachine::Graphics::Other;
    const QByteArray device = rhi->driverInfo().deviceName.toLower();
    machine.isSoftware = rhi->driverInfo().deviceType == QRhiDriverInfo::CpuDevice || device.contains("llvmpipe")
        || device.contains("softpipe") || device.contains("swrast") || device.contains("software");
    machine.hasWideIndices = rhi->isFeatureSupported(QRhi::ElementIndexUint);
    if (rhi->backend() == QRhi::OpenGLES2) {
        const auto *handles = static_cast<const QRhiGles2NativeHandles *>(rhi->nativeHandles());
        const QSurfaceFormat format = handles->context->format();
        machine.graphics =
            handles->context->isOpenGLES() ? TwinMachine::Graphics::OpenGlEs : TwinMachine::Graphics::OpenGl;
        machine.version = 10 * format.majorVersion() + format.minorVersion();
    }
    return machine;
}

/** Why not, and what serves instead. */
class TwinVerdictTexts
{
    Q_DECLARE_TR_FUNCTIONS(TwinVerdictTexts)
public:
    static QString sentence(const TwinMachine &machine, const QString &device)
    {
        switch (judgeTwin(machine)) {
        case TwinVerdict::Full:
        case TwinVerdict::Reduced:
            break;
        case TwinVerdict::NoDevice:
            return tr("No twin here: the screen is drawn without a graphics device. The flat map serves instead.");
        case TwinVerdict::OldDevice:
            return tr("No twin here: %1 is older than OpenGL 3.3 or OpenGL ES 3.0. The flat map serves instead.")
                .arg(device);
        case TwinVerdict::NoModule:
            return tr("No twin here: Qt Quick 3D is not installed (package qml6-module-qtquick3d). The flat map serves "
                      "instead.");
        case TwinVerdict::TooMany:
            return tr("No twin here: %1 buildings are too many for drawing without a graphics card (%2 at most). The "
                      "flat map serves instead.")
                .arg(machine.buildings)
                .arg(TwinSoftwareBuildings);
        }
        return {};
    }
};

} // namespace

TwinVerdict judgeTwin(const TwinMachine &machine)
{
    if (machine.graphics == TwinMachine::Graphics::None)
        return TwinVerdict::NoDevice;
    if ((machine.graphics == TwinMachine::Graphics::OpenGl && machine.version < LeastOpenGl)
        || (machine.graphics == TwinMachine::Graphics::OpenGlEs && machine.version < LeastOpenGlEs)
        || !machine.hasWideIndices)
        return TwinVerdict::OldDevice;
    if (!machine.hasModule)
        return TwinVerdict::NoModule;
    if (machine.isSoftware)
        return machine.buildings > TwinSoftwareBuildings ? TwinVerdict::TooMany : TwinVerdict::Reduced;
    return TwinVerdict::Full;
}

TwinProbe::TwinProbe(QQuickItem *parent)
    : QQuickItem(parent)
{
    setFlag(ItemHasContents);
    // Without a pixel of its own nothing would ever be asked of it.
    setSize({1, 1});
}

QString TwinProbe::sentence() const
{
    return m_known ? TwinVerdictTexts::sentence(m_machine, m_device) : QString();
}

void TwinProbe::setHasModule(bool has)
{
    if (has == m_machine.hasModule)
        return;
    m_machine.hasModule = has;
    Q_EMIT changed();
}

void TwinProbe::setBuildings(int count)
{
    if (count == m_machine.buildings)
        return;
    m_machine.buildings = count;
    Q_EMIT changed();
}

void TwinProbe::itemChange(ItemChange change, const ItemChangeData &value)
{
    QQuickItem::itemChange(change, value);
    if (change != ItemSceneChange || !value.window || m_known)
        return;
    // Qt's software renderer has no device, and never will.
    if (value.window->rendererInterface()->graphicsApi() == QSGRendererInterface::Software)
        know({}, {});
    else
        update();
}

QSGNode *TwinProbe::updatePaintNode(QSGNode *old, UpdatePaintNodeData *)
{
    if (!m_known) {
        auto *rhi = static_cast<QRhi *>(
            window()->rendererInterface()->getResource(window(), QSGRendererInterface::RhiResource));
        const QString device = rhi ? QString::fromUtf8(rhi->driverInfo().deviceName) : QString();
        const TwinMachine machine = describe(rhi);
        QMetaObject::invokeMethod(this, [this, machine, device] { know(machine, device); }, Qt::QueuedConnection);
    }
    return old;
}

void TwinProbe::know(const TwinMachine &machine, const QString &device)
{
    const TwinMachine before = m_machine;
    m_machine = machine;
    m_machine.hasModule = before.hasModule;
    m_machine.buildings = before.buildings;
    m_device = device;
    m_known = true;
    Q_EMIT changed();
}

} // namespace yiping
