// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/region_navigator.h"

namespace yiping {

namespace {
RegionCode parsed(const QString &code)
{
    return RegionCode::parse(code.toStdString()).value_or(RegionCode());
}
} // namespace

RegionNavigator::RegionNavigator(const RegionCatalog &catalog, QObject *parent)
    : QObject(parent)
    , m_catalog(catalog)
    , m_root(parsed(QStringLiteral("45")))
    , m_code(m_root)
{
}

QString RegionNavigator::name() const
{
    return nameOf(code());
}

QString RegionNavigator::nameOf(const QString &code) const
{
    const Region *region = m_catalog.find(parsed(code));
    return region ? region->name : code;
}

QStringList RegionNavigator::trailCodes() const
{
    QStringList codes;
    for (RegionCode code = m_code;; code = code.parent()) {
        codes.prepend(code.toString());
        if (code == m_root || code.level() == RegionLevel::Province)
            return codes;
    }
}

QStringList RegionNavigator::trailNames() const
{
    QStringList names;
    for (const QString &code : trailCodes())
        names.append(nameOf(code));
    return names;
}

QStringList RegionNavigator::childCodes() const
{
    QStringList codes;
    for (const Region *child : m_catalog.childrenOf(m_code))
        codes.append(child->code.toString());
    return codes;
}

void RegionNavigator::setRoot(const QString &code)
{
    const RegionCode root = parsed(code);
    if (root == m_root || !m_catalog.isKnown(root))
        return;
    m_root = root;
    Q_EMIT rootChanged();
    if (!m_root.contains(m_code)) {
        m_code = m_root;
        Q_EMIT codeChanged();
    }
}

bool RegionNavigator::enter(const QString &code)
{
    const RegionCode target = m_catalog.current(parsed(code));
    if (target.isEmpty() || !m_catalog.find(target) || !m_root.contains(target))
        return false;
    if (target != m_code) {
        m_code = target;
        Q_EMIT codeChanged();
    }
    return true;
}

bool RegionNavigator::up()
{
    return m_code != m_root && enter(m_code.parent().toString());
}

} // namespace yiping
