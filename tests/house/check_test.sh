#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Yiping developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What tools/check.sh complains about, each with its file and line: a small tree is spoilt in one place at a time.
# Usage: check_test.sh PROJECT
set -uo pipefail

project=$(cd "$1" && pwd -P)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
failures=0
licence='// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later'

fresh_tree() {
    rm -rf "$scratch/tree"
    mkdir -p "$scratch/tree"/{tools,app/base,qml,tests,resources}
    cp "$project/tools/check.sh" "$scratch/tree/tools/"
    cp "$project/.clang-format" "$scratch/tree/"
    printf '%s\n#include <vector>\n' "$licence" >"$scratch/tree/app/base/good.cpp"
    printf '%s\nimport QtQuick\n\nItem {\n    id: root\n}\n' "$licence" >"$scratch/tree/qml/Good.qml"
    printf '%s\n#include <vector>\n' "$licence" >"$scratch/tree/tests/tst_good.cpp"
    printf '{"a": 1}\n' >"$scratch/tree/resources/good.json"
}

# expect NAME GATE WANTED: the gate's complaints are exactly these lines (none: it passes).
expect() {
    local name=$1 gate=$2 wanted=$3 output status=0 wanted_status=0
    [ -z "$wanted" ] || wanted_status=1
    output=$(bash "$scratch/tree/tools/check.sh" "$gate" 2>"$scratch/errors") || status=$?
    if [ "$status" != "$wanted_status" ] || [[ $output != $wanted ]]; then
        printf 'FAILED %s: status %s, wanted:\n%s\ngot:\n%s\n%s\n' "$name" "$status" "$wanted" "$output" "$(cat "$scratch/errors")"
        failures=$((failures + 1))
    else
        printf 'ok %s\n' "$name"
    fi
}

# spoil NAME GATE FILE TEXT WANTED: with this text added to a file.
spoil() {
    fresh_tree
    mkdir -p "$(dirname "$scratch/tree/$3")"
    printf '%s\n' "$4" >>"$scratch/tree/$3"
    expect "$1" "$2" "$5"
}

fresh_tree
expect "a good tree" rules ""
expect "good QML" qml ""
spoil "no licence" rules app/base/new.h '#pragma once' 'app/base/new.h:1: the two SPDX lines are missing'
spoil "no licence in a script" rules tools/new.sh 'true' 'tools/new.sh:1: the two SPDX lines are missing'
spoil "long C++" rules app/base/good.cpp "$(printf '\n%.0s' {1..600}; echo x)" 'app/base/good.cpp:601: longer than 600 lines; split it'
spoil "long QML" rules qml/Good.qml "$(printf '\n%.0s' {1..250}; echo x)" 'qml/Good.qml:251: longer than 250 lines; split it'
spoil "context property" rules app/base/good.cpp 'engine.rootContext()->setContextProperty(a, b);' 'app/base/good.cpp:4: QML sees C++*'
spoil "run-time registration" rules app/base/good.cpp 'qmlRegisterType<A>();' 'app/base/good.cpp:4: QML sees C++*'
spoil "skipped test" rules tests/tst_good.cpp 'QSKIP("no server");' 'tests/tst_good.cpp:4: a test waits*'
spoil "fixed wait" rules tests/tst_good.cpp 'QTest::qWait(2000);' 'tests/tst_good.cpp:4: a test waits*'
spoil "left over" rules qml/Good.qml '// TODO colours' 'qml/Good.qml:8: finish it or leave it out'
spoil "machine path" rules app/base/good.cpp 'open("/ho'"me/wang/data\");" "app/base/good.cpp:4: a path of somebody's machine"
spoil "tab" rules app/base/good.cpp $'\tint a;' 'app/base/good.cpp:4: a tab; *'
spoil "broken JSON" rules resources/bad.json '{"a": 1,}' 'resources/bad.json:1: not JSON: *'
spoil "a name with spaces" rules 'app/base/a b.cpp' "$licence
// TODO" 'app/base/a b.cpp:3: finish it or leave it out'
spoil "two at once" rules app/base/good.cpp "// TODO
// FIXME" 'app/base/good.cpp:4: finish it*app/base/good.cpp:5: finish it*'
spoil "QML format" qml qml/Good.qml 'Item { }' 'qml/Good.qml:*'
spoil "QML indentation" qml qml/Bad.qml "$licence
import QtQuick

Item {
  id: root
}" 'qml/Bad.qml:6: not as qmlformat writes it (qmlformat -i)'
fresh_tree
expect "good C++" format ""
spoil "C++ format" format app/base/good.cpp 'int  a;' 'app/base/good.cpp:4: not as clang-format writes it (clang-format -i)'
[ "$failures" = 0 ] || { echo "$failures failed"; exit 1; }
