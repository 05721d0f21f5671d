// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store.h"
#include "viewmodels/live.h"

#include <QPointer>

namespace yiping {

/**
 * Sets what a view model lives on: from then on onChange hears of the store's changes, and no more of those of the
 * store before. False when it is that already.
 */
template<typename Model>
bool follow(QPointer<Live> &current, Live *live, Model *model, void (Model::*onChange)(const ChangeSet &))
{
    if (current == live)
        return false;
    if (current)
        current->store().disconnect(model);
    current = live;
    if (live)
        QObject::connect(&live->store(), &Store::changed, model, onChange);
    return true;
}

} // namespace yiping
