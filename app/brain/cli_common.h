// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "brain/endpoint.h"
#include "brain/scenario.h"
#include "transport/connection.h"

#include <QCommandLineParser>

namespace yiping::brain {

inline constexpr int ExitFailure = 1;
inline constexpr int ExitUsage = 2;

/** One sentence on stderr after the program's name. */
void say(const QString &sentence);
/** One line on stdout, at once. */
void printLine(const QByteArray &line);

/** Parses, or says what is wrong; the exit code when there is nothing more to do (help, wrong option). */
[[nodiscard]] std::optional<int> parse(QCommandLineParser &parser, const QStringList &arguments);
/** A number of an option within [low, high]; nothing, and said so, where it is not. */
[[nodiscard]] std::optional<double> numberOption(const QCommandLineParser &parser, const QString &name, double low,
                                                 double high);

/** Options --data-dir and --server, and those that say who logs in. */
void addServerOptions(QCommandLineParser &parser);
/** Where to publish; nothing, and said so, where it cannot be told. */
[[nodiscard]] std::optional<nats::ConnectionOptions> brokerOption(const QCommandLineParser &parser);

void addScenarioDirOption(QCommandLineParser &parser);
[[nodiscard]] ScenarioFolders foldersOption(const QCommandLineParser &parser);

[[nodiscard]] int runServe(const QStringList &arguments);
[[nodiscard]] int runImport(const QStringList &arguments);
[[nodiscard]] int runLoad(const QStringList &arguments);

} // namespace yiping::brain
