// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTest>

namespace yiping::test {

/** Base of every test: an unexpected warning fails the test function that caused it. */
class TestCase : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
};

} // namespace yiping::test
