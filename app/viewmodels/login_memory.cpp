// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/login_memory.h"

#include <QCoreApplication>
#include <QFile>
#include <QSettings>

namespace yiping {

namespace {

constexpr qsizetype MostNames = 50;

struct MemoryTexts
{
    Q_DECLARE_TR_FUNCTIONS(yiping::LoginMemory)
};

} // namespace

LoginMemory::LoginMemory(QString path, const Clock &clock)
    : m_path(std::move(path))
    , m_clock(clock)
    , m_startSteadyNs(clock.steadyNs())
{
    if (!m_path.isEmpty())
        load();
}

qint64 LoginMemory::ownNowMs() const
{
    return m_startMs + (m_clock.steadyNs() - m_startSteadyNs) / 1'000'000;
}

void LoginMemory::load()
{
    const QSettings file(m_path, QSettings::IniFormat);
    m_names = file.value(QStringLiteral("names")).toStringList();
    m_region = file.value(QStringLiteral("region")).toString();
    m_startMs = resumedMs(file.value(QStringLiteral("ownMs")).toLongLong(),
                          file.value(QStringLiteral("wallMs")).toLongLong(), m_clock.nowMs());
    m_guard.lockedUntilMs = file.value(QStringLiteral("lockedUntilMs")).toLongLong();
    for (const QString &time : file.value(QStringLiteral("failuresMs")).toStringList())
        m_guard.failuresMs.push_back(time.toLongLong());
}

void LoginMemory::save()
{
    if (m_path.isEmpty())
        return;
    QSettings file(m_path, QSettings::IniFormat);
    QStringList failures;
    for (const qint64 time : m_guard.failuresMs)
        failures.append(QString::number(time));
    file.setValue(QStringLiteral("names"), m_names);
    file.setValue(QStringLiteral("region"), m_region);
    file.setValue(QStringLiteral("ownMs"), ownNowMs());
    file.setValue(QStringLiteral("wallMs"), m_clock.nowMs());
    file.setValue(QStringLiteral("lockedUntilMs"), m_guard.lockedUntilMs);
    file.setValue(QStringLiteral("failuresMs"), failures);
    file.sync();
    const bool written = file.status() == QSettings::NoError
        && QFile::setPermissions(m_path, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    m_problem = written ? QString()
                        : MemoryTexts::tr("%1 cannot be written: refused logins are forgotten when the program ends. "
                                          "Check the folder's owner and the free space.")
                              .arg(m_path);
}

void LoginMemory::noteFailure()
{
    yiping::noteFailure(m_guard, ownNowMs());
    save();
}

void LoginMemory::noteLogin(const QString &name, const QString &region)
{
    m_names.removeAll(name);
    m_names.append(name);
    if (m_names.size() > MostNames)
        m_names.removeFirst();
    if (!region.isEmpty())
        m_region = region;
    save();
}

} // namespace yiping
