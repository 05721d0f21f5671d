#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Yiping developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# translations.sh LUPDATE DIRECTORY: brings the .ts files of a directory up to date with the code. Without line numbers,
# so that they change only when a text does.
set -euo pipefail

lupdate=$1 directory=$(cd -- "$2" && pwd -P)
cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.."
options=(-silent -I app -I . -no-obsolete -locations none -source-language en -extensions cpp,h,qml -recursive app widgets qml)
"$lupdate" "${options[@]}" -target-language zh_CN -ts "$directory/yiping_zh_CN.ts"
"$lupdate" "${options[@]}" -target-language en -pluralonly -ts "$directory/yiping_en.ts"
