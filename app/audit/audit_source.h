// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/audit_archive.h"

#include <QCommandLineParser>

namespace yiping {

/** Options --server, --endpoint and --stream, those that say who logs in, and FILE. */
void addSourceOptions(QCommandLineParser &parser);

/** The record from where the options say: an export, or a broker, which is waited for. Else a sentence. */
[[nodiscard]] std::variant<AuditArchive, QString> readSource(const QCommandLineParser &parser);

} // namespace yiping
