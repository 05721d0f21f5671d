#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Yiping developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What ./dev fuzz runs inside the tool root: tools/fuzz.sh SECONDS [NAME], each fuzzer for so long, one after another.
# It starts from tests/fuzz/corpus/NAME and changes nothing there: new inputs go to build/fuzz/new/NAME, findings to
# build/fuzz/findings. A finding is mended, then kept in the corpus under a name that tells what it is; of the new
# inputs those are worth keeping that reach what no other does:
#   build/fuzz/fuzz/fuzz_NAME -merge=1 tests/fuzz/corpus/NAME build/fuzz/new/NAME   (then give them names)
set -uo pipefail

project=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)
seconds=$1
cd "$project" || exit 2
# A finding ends a fuzzer. Qt's plugins and the SQLite driver stay until the end: no leaks of ours.
export ASAN_OPTIONS=detect_stack_use_after_return=1:strict_string_checks=1
export UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1 LSAN_OPTIONS=suppressions=$project/tests/support/lsan.supp
export TMPDIR=/dev/shm

failed=()
mkdir -p build/fuzz/findings
for corpus in tests/fuzz/corpus/*/; do
    name=$(basename "$corpus")
    [ $# -lt 2 ] || [ "$2" = "$name" ] || continue
    mkdir -p "build/fuzz/new/$name"
    if "build/fuzz/fuzz/fuzz_$name" -max_total_time="$seconds" -max_len=4096 -timeout=10 -rss_limit_mb=1024 \
        -print_final_stats=1 -artifact_prefix="build/fuzz/findings/$name-" "build/fuzz/new/$name" "$corpus" \
        >"build/fuzz/$name.log" 2>&1; then
        printf '[fuzz] %s: %s inputs tried, nothing found\n' "$name" \
            "$(sed -n 's/^stat::number_of_executed_units: *//p' "build/fuzz/$name.log")" >&2
    else
        grep -E '^finding: |ERROR: |runtime error: |Test unit written' "build/fuzz/$name.log" | sed "s/^/$name: /" | head -n 5
        failed+=("$name (build/fuzz/$name.log)")
    fi
done
[ ${#failed[@]} = 0 ] || { printf '[fuzz] failed: %s\n' "${failed[*]}" >&2; exit 1; }
