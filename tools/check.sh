#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Yiping developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The gates of ./dev check, run inside the tool root: tools/check.sh GATE...
#   rules   what a search can see: licences, sizes, words and calls that the house does not have
#   format  clang-format on C++
#   qml     qmlformat on QML
#   lint    qmllint on every QML module, through the build
#   tidy    clang-tidy on what differs from origin/main (or from 20 commits ago)
# Each complaint is a line "file:line: what"; the exit status is 1 when there is any.
set -uo pipefail

project=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)
cd "$project"
export PATH=$PATH:/usr/lib/qt6/bin
build=${YIPING_BUILD_DIR:-build/dev}
failed=()

# Tracked files and new ones; a tree without git counts whole.
files() {
    if git rev-parse --is-inside-work-tree >/dev/null 2>&1; then
        git ls-files --cached --others --exclude-standard -- "$@" | while IFS= read -r file; do [ ! -f "$file" ] || echo "$file"; done
    else
        local pattern tests=(-false)
        for pattern in "$@"; do
            tests+=(-o -path "./${pattern#./}" -o -name "${pattern##*/}" -path "./${pattern%"${pattern##*/}"}*")
        done
        find . -path ./build -prune -o -path ./out -prune -o -path ./.git -prune -o -type f \( "${tests[@]}" \) -print | sed 's|^\./||' | sort
    fi
}

# complain_about PATTERN WHAT FILE...: every line that matches an extended regular expression is a complaint.
complain_about() {
    local pattern=$1 what=$2
    shift 2
    [ $# -gt 0 ] || return 0
    grep -HnE -- "$pattern" "$@" /dev/null | sed -E "s/^([^:]+:[0-9]+):.*/\1: $what/"
}

too_long() {
    local limit=$1
    shift
    [ $# -gt 0 ] || return 0
    awk -v limit="$limit" 'FNR == limit + 1 { print FILENAME ":" FNR ": longer than " limit " lines; split it" }' "$@"
}

gate_rules() {
    local sources scripts product tests cpp qml
    mapfile -t sources < <(files '*.cpp' '*.h' '*.qml' '*.proto' '*.vert' '*.frag' '*.comp' '*.js')
    mapfile -t scripts < <(files '*.sh' '*.cmake' 'CMakeLists.txt' '*/CMakeLists.txt' 'dev' '.ci/run' '*.py')
    mapfile -t product < <(printf '%s\n' "${sources[@]}" | grep -E '^(app|widgets|qml)/')
    mapfile -t tests < <(printf '%s\n' "${sources[@]}" | grep -E '^tests/')
    mapfile -t cpp < <(printf '%s\n' "${sources[@]}" | grep -E '\.cpp$')
    mapfile -t qml < <(printf '%s\n' "${sources[@]}" | grep -E '\.qml$')

    awk 'FNR == 1 { if (file != "" && seen < 2) print file ":1: the two SPDX lines are missing"; file = FILENAME; seen = 0 }
        FNR <= 4 && /SPDX-FileCopyrightText: 2026 The Yiping developers/ { ++seen }
        FNR <= 4 && /SPDX-License-Identifier: GPL-3.0-or-later/ { ++seen }
        END { if (seen < 2) print file ":1: the two SPDX lines are missing" }' "${sources[@]}" "${scripts[@]}"
    too_long 600 "${cpp[@]}"
    too_long 250 "${qml[@]}"
    complain_about 'setContextProperty|setContextObject|qmlRegister[A-Z]|QQmlListProperty<QObject>' \
        'QML sees C++ through declared types only (QML_ELEMENT, foreign singletons)' "${product[@]}"
    complain_about 'QSKIP|qWait\(|qSleep|QThread::(m|u)?sleep|sleep_for' \
        'a test waits for what it expects (QTRY_*, QSignalSpy::wait) and never skips' "${tests[@]}"
    complain_about '\b(TODO|FIXME|XXX|HACK)\b' 'finish it or leave it out' "${product[@]}" "${tests[@]}"
    complain_about '(^|[^A-Za-z0-9_.}-])/(work|root|home/[a-z]+|Users)/' 'a path of somebody'"'"'s machine' \
        "${sources[@]}" "${scripts[@]}"
    complain_about '	' 'a tab; the house indents with spaces' "${sources[@]}"
    gate_json
}

gate_json() {
    local json
    mapfile -t json < <(files '*.json' | grep -v '^tests/fixtures/')
    [ ${#json[@]} -gt 0 ] || return 0
    python3 - "${json[@]}" <<'PYTHON'
import json, sys
for name in sys.argv[1:]:
    try:
        json.load(open(name, encoding="utf-8"))
    except ValueError as error:
        line = getattr(error, "lineno", 1)
        print(f"{name}:{line}: not JSON: {error}")
PYTHON
}

gate_format() {
    local cpp clang_format
    clang_format=$(command -v clang-format-19 || command -v clang-format) || { echo "clang-format is not here"; return; }
    mapfile -t cpp < <(files '*.cpp' '*.h')
    "$clang_format" --dry-run -Werror --ferror-limit=1 "${cpp[@]}" 2>&1 |
        sed -nE 's/^([^:]+:[0-9]+):[0-9]+: error: .*/\1: not as clang-format writes it (clang-format -i)/p'
}

gate_qml() {
    local file line
    files '*.qml' | while IFS= read -r file; do
        qmlformat "$file" >"$scratch/formatted" 2>"$scratch/problem" || { echo "$file:1: $(head -n 1 "$scratch/problem")"; continue; }
        line=$(cmp -- "$file" "$scratch/formatted" 2>/dev/null | sed -E 's/.* //')
        [ -z "$line" ] || echo "$file:$line: not as qmlformat writes it (qmlformat -i)"
    done
}

gate_lint() {
    [ -f "$build/build.ninja" ] || { echo "$build is not configured; build first"; return; }
    # Without a QML module there is no such target, and nothing to lint.
    ninja -C "$build" -t query all_qmllint >/dev/null 2>&1 || return 0
    cmake --build "$build" --target all_qmllint >"$scratch/lint" 2>&1 && return 0
    grep -E '^(Warning|Error|Info): ' "$scratch/lint" | sed -E "s|^[A-Za-z]+: ||; s|^$project/||" | sort -u
    grep -qE '^(Warning|Error|Info): ' "$scratch/lint" || tail -n 15 "$scratch/lint"
}

gate_tidy() {
    local base changed file count=0
    command -v clang-tidy-19 >/dev/null || { echo "clang-tidy-19 is not here"; return; }
    [ -f "$build/compile_commands.json" ] || { echo "$build/compile_commands.json is not here; build first"; return; }
    base=$(git merge-base HEAD origin/main 2>/dev/null)
    [ -n "$base" ] && [ "$base" != "$(git rev-parse HEAD)" ] || base=$(git rev-parse --verify -q HEAD~20 || git rev-list --max-parents=0 HEAD | tail -n 1)
    mapfile -t changed < <(git diff --name-only --diff-filter=d "$base" -- 'app/*.cpp' 'widgets/*.cpp' && git ls-files --others --exclude-standard -- 'app/*.cpp' 'widgets/*.cpp')
    for file in "${changed[@]}"; do
        count=$((count + 1))
        printf '[check] tidy %d/%d %s\n' "$count" "${#changed[@]}" "$file" >&2
        echo "$file"
    done | xargs -r -d '\n' -P "$(nproc)" -n 1 clang-tidy-19 --quiet -p "$build" \
        --extra-arg=-Wno-unknown-warning-option --extra-arg=-Wno-error 2>/dev/null |
        sed -nE "s#^$project/([^:]+:[0-9]+):[0-9]+: (error|warning): #\1: #p" | sort -u
}

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
[ $# -gt 0 ] || set -- rules format qml lint tidy
for gate in "$@"; do
    "gate_$gate" >"$scratch/$gate.out"
    if [ -s "$scratch/$gate.out" ]; then
        cat "$scratch/$gate.out"
        failed+=("$gate ($(wc -l <"$scratch/$gate.out"))")
    else
        printf '[check] %s: good\n' "$gate" >&2
    fi
done
[ ${#failed[@]} = 0 ] || { printf '[check] failed: %s\n' "${failed[*]}" >&2; exit 1; }
