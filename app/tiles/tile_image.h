// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>

namespace yiping {

/** A tile's file as premultiplied RGBA; null when it is no picture, or one of more than 1024 pixels on a side. */
[[nodiscard]] QImage decodeTile(const QByteArray &bytes);

} // namespace yiping
