// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

/**
 * Each takes an input as a peer or a file could send it and says in a sentence what is wrong with the outcome; empty:
 * nothing. Not to crash is the least of it. A libFuzzer program (fuzz_main.cpp) tries each with inputs of its own,
 * tst_fuzz_corpus replays what is kept in corpus/<name>.
 */
namespace yiping::fuzz {

/** Bytes of a server; see parser_check.h. */
std::string checkNatsParser(std::string_view input);
/** A header block, from "NATS/1.0" to its empty line. */
std::string checkNatsHeaders(std::string_view input);
/** Whatever JetStream says: replies of its API, acknowledgements, INFO, reply subjects, -ERR. */
std::string checkJetStream(std::string_view input);
/** "subject\npayload", as it goes to the decoder, the queue and the store. */
std::string checkDecode(std::string_view input);
/** 'm' and messages to be kept, or anything else and the bytes of the file itself; see check_last_known.cpp. */
std::string checkLastKnown(std::string_view input);
/** A scene file. */
std::string checkScene(std::string_view input);
/** A wall profile. */
std::string checkWallProfile(std::string_view input);
/** "object\nfile": a map file of a user's, as "boundaries", "roads" … ; an empty first line for TopoJSON's own names. */
std::string checkMapFile(std::string_view input);
/** Any CSV file, read and written again. */
std::string checkCsv(std::string_view input);
/** "kind\nfile", as `yiping-brain import` gets it; kind "cap" for CAP. */
std::string checkImport(std::string_view input);

} // namespace yiping::fuzz
