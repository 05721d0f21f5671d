#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Yiping developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The cheap promises of ./dev: its options, its exit codes, its locks, and what an interrupt leaves behind.
# Usage: dev_test.sh PROJECT. Nothing is downloaded; a stand-in plays mmdebstrap.
set -uo pipefail

project=$(cd "$1" && pwd -P)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
failures=0
export XDG_CACHE_HOME=$scratch/cache YIPING_NATIVE=1

# expect NAME STATUS PATTERN COMMAND...: the exit status and a regular expression for all that is written.
expect() {
    local name=$1 wanted=$2 pattern=$3 output status=0
    shift 3
    output=$(timeout 60 "$@" 2>&1) || status=$?
    if [ "$status" != "$wanted" ] || ! [[ $output =~ $pattern ]]; then
        printf 'FAILED %s: status %s (wanted %s), wanted /%s/ in:\n%s\n' "$name" "$status" "$wanted" "$pattern" "$output"
        failures=$((failures + 1))
    else
        printf 'ok %s\n' "$name"
    fi
}

# tools CODE: runs code with the functions of ./dev and a cache of its own.
mkdir -p "$scratch/bin"
cat >"$scratch/bin/tools" <<'TOOLS'
#!/usr/bin/env bash
set -euo pipefail
project=$TOOLS_PROJECT cache=$TOOLS_CACHE shared_data=/nowhere
say() { printf '[dev] %s\n' "$*" >&2; }
die() { printf 'dev: %s\n' "$*" >&2; exit 2; }
source "$project/tools/toolroot.sh"
source "$project/tools/actions.sh"
mkdir -p "$cache"
eval "$1"
TOOLS
chmod +x "$scratch/bin/tools"
export TOOLS_PROJECT=$project TOOLS_CACHE=$scratch/tools-cache PATH=$scratch/bin:$PATH

usage() {
    expect "no command" 2 "./dev COMMAND" "$project/dev"
    expect "help" 0 "bench \[NAME\]" "$project/dev" --help
    expect "wrong command" 2 "there is no command 'rnu'; './dev --help' lists them" "$project/dev" rnu
    expect "wrong size" 2 "--size wants WIDTHxHEIGHT.*not 'big'" "$project/dev" run --headless --size big
    expect "size without value" 2 "--size wants WIDTHxHEIGHT.*not ''" "$project/dev" run --size
    expect "size of zero" 2 "--size wants" "$project/dev" run --size 0x1080
    expect "wrong seconds" 2 "--seconds wants a whole number.*not 'ten'" "$project/dev" run --seconds ten
    expect "out without value" 2 "--out wants a value" "$project/dev" run --headless --out
    expect "out before an option" 2 "--out wants a value" "$project/dev" run --out --headless
    expect "wrong preset" 2 "there is no preset 'fast'; there are: dev dev-clang release asan" "$project/dev" build fast
    expect "hidden preset" 2 "there is no preset 'base'" "$project/dev" build base
    expect "wrong gate" 2 "there is no gate 'spelling'; there are: rules" "$project/dev" check spelling
    expect "wrong fuzzer" 2 "there is no fuzzer 'cvs'; there are: csv decode import" "$project/dev" fuzz cvs
    expect "two numbers of seconds and a name" 2 "fuzz takes a name and a number" "$project/dev" fuzz 5 csv 5
    expect "two filters" 2 "test takes one name at most, not 'a b'" "$project/dev" test a b
    expect "exec of nothing" 2 "exec needs a command" "$project/dev" exec
    expect "shell with words" 2 "'./dev exec ls'" "$project/dev" shell ls
}

surroundings() {
    expect "exit code" 7 "" "$project/dev" exec bash -c 'exit 7'
    expect "arguments" 0 "^<a b><\\*><一屏>$" "$project/dev" exec printf '<%s>' 'a b' '*' '一屏'
    expect "no HOME" 0 "^/" env -u HOME -u XDG_CACHE_HOME "$project/dev" exec bash -c 'echo "$HOME"'
    expect "no stdin" 0 "^0$" bash -c '"$0" exec wc -c <&-' "$project/dev"
    expect "no streams" 0 "" bash -c '"$0" exec true <&- >&- 2>&-' "$project/dev"
    expect "elsewhere" 0 "^/usr$" bash -c 'cd /usr && "$0" exec pwd' "$project/dev"
    expect "from /" 0 "^/$" bash -c 'cd / && "$0" exec pwd' "$project/dev"
    expect "a folder that is gone" 0 $'(^|\n)'"$project$" \
        bash -c 'mkdir "$1/gone" && cd "$1/gone" && rmdir "$1/gone" && "$0" exec pwd' "$project/dev" "$scratch"
    expect "no cache" 2 "cannot write to /dev/null/yiping; set XDG_CACHE_HOME" env XDG_CACHE_HOME=/dev/null "$project/dev" exec true
    local odd="$scratch/一屏 的 \"test\"/main"
    mkdir -p "$odd/resources"
    cp -r "$project/dev" "$project/tools" "$project/CMakePresets.json" "$odd/"
    cp -r "$project/resources/packaging" "$odd/resources/"
    expect "an odd path" 0 "^fine$" "$odd/dev" exec echo fine
    expect "options at an odd path" 2 "there is no preset 'fast'; there are: dev " "$odd/dev" build fast
}

where_tools_come_from() {
    local all_there='missing_packages() { :; }; ' some_missing='missing_packages() { echo ninja-build; }; '
    local fakes='apt_install() { echo "apt: $*"; }; make_root() { echo made; root=/; }; add_to_root() { :; }; '
    local show='; ensure_tools test; echo "tools=$tools"'
    expect "Debian 13 with all" 0 "^tools=native$" tools "$fakes$all_there debian_release() { echo 13; }$show"
    expect "Debian 13 without all" 0 "apt: ninja-build.*tools=native" tools "$fakes$some_missing debian_release() { echo 13; }; can_be_root() { true; }$show"
    expect "Debian 13, no rights" 0 "made.*tools=root" tools "$fakes$some_missing debian_release() { echo 13.1; }; can_be_root() { false; }$show"
    expect "Debian 12" 0 "made.*tools=root" tools "$fakes$some_missing debian_release() { echo 12; }$show"
    expect "a relative" 0 "made.*tools=root" tools "$fakes$some_missing debian_release() { echo 0; }$show"
    expect "testing with all" 0 "^tools=native$" tools "$fakes$all_there debian_release() { echo 99; }$show"
    expect "missing packages" 0 "^yiping-no-such-package$" tools 'packages_of() { printf "%s\n" dpkg yiping-no-such-package; }; missing_packages run'
    expect "a browser for two benches" 0 $'^run peer\nrun peer\nrun peer\nrun\nrun$' \
        tools 'sets_for bench map; sets_for bench entities; sets_for bench; sets_for bench ingest; sets_for run map'
    expect "no peer for other benches" 0 "^$" tools 'python3() { echo fetched; }; fetch_peer bench wall'
}

# A stand-in that takes a while and can be told to fail.
stand_in() {
    cat >"$scratch/bin/mmdebstrap" <<'FAKE'
#!/bin/sh
for last; do :; done
echo $$ >"$FAKE_PID"
echo "I: making $last"
[ ! -e "$FAKE_FAILS" ] || { echo "E: no network"; exit 1; }
mkdir -p "$last/etc"
sleep "$(cat "$FAKE_SECONDS")"
FAKE
    chmod +x "$scratch/bin/mmdebstrap"
    export FAKE_FAILS=$scratch/fails FAKE_SECONDS=$scratch/seconds FAKE_PID=$scratch/pid
}

# Begins to make a root in the background; its process is $maker.
start_making() {
    rm -f "$scratch/tools-cache/mmdebstrap.log"
    # Job control, so that the job takes interrupts as at a terminal.
    set -m
    tools 'make_root; echo done' >"$scratch/making.log" 2>&1 &
    maker=$!
    set +m
    local tenths
    for tenths in {1..100}; do
        grep -qs "I: making" "$scratch/tools-cache/mmdebstrap.log" && return
        sleep 0.1
    done
}

making_a_root() {
    stand_in
    touch "$FAKE_FAILS"
    expect "a failure is shown" 2 "E: no network.*tool root could not be made" tools 'make_root'
    rm "$FAKE_FAILS"

    echo 30 >"$FAKE_SECONDS"
    start_making
    local begun=$SECONDS
    kill -INT -- "-$maker"
    wait "$maker"
    expect "an interrupt ends it" 0 "^130$" echo $?
    expect "soon" 0 "^quick$" echo "$([ $((SECONDS - begun)) -lt 10 ] && echo quick)"
    expect "and leaves no process" 1 "No such process" kill -0 "$(cat "$FAKE_PID")"

    echo 4 >"$FAKE_SECONDS"
    start_making
    kill -KILL "$maker"
    wait "$maker" 2>/dev/null
    expect "after a kill the next one waits and finds it made" 0 "another ./dev is making the tool root; waiting.*finished" tools 'make_root; echo finished'
    expect "it was made once" 0 "^1$" bash -c 'grep -c making "$0"' "$scratch/tools-cache/mmdebstrap.log"
    expect "nothing half made stays" 0 "^none$" bash -c 'compgen -G "$0/*.partial" || echo none' "$scratch/tools-cache"
    expect "the lock is free" 0 "" flock -n "$scratch/tools-cache/lock" true
}

# On a fresh machine the first command of the README once ended with "Unknown argument yiping": only machines that had
# been built on by hand had never met it. A stand-in plays cmake and insists on --target before names.
runs_build_their_programs() {
    mkdir -p "$scratch/fake" "$scratch/project/build/release"
    printf '%s\n' '#!/bin/sh' '[ "$1" = --build ] || exit 0' '[ "$3" = --target ] || exit 1' 'echo "builds $*" >&2' \
        >"$scratch/fake/cmake"
    chmod +x "$scratch/fake/cmake"
    expect "run builds its two programs" 0 "--target yiping yiping-brain" \
        tools 'PATH='"$scratch"'/fake:$PATH; configure() { :; }; with_virtual_display() { :; }; project='"$scratch"'/project; do_run --headless'
}

displays() {
    command -v Xvfb >/dev/null || { echo "FAILED: Xvfb is not here"; failures=$((failures + 1)); return; }
    # A display that the caller runs in has a folder there too: only what is new counts.
    local before
    before=$(compgen -G "${TMPDIR:-/tmp}/yiping-display.*" | sort)
    expect "a display" 0 "^:[0-9]+ xcb$" tools 'with_virtual_display 640x480 sh -c "echo \$DISPLAY \$QT_QPA_PLATFORM"'
    expect "its command's exit code" 5 "" tools 'with_virtual_display 640x480 sh -c "exit 5"'
    expect "two at once" 0 "^2$" bash -c '{ "$@" & "$@" & wait; } 2>/dev/null | sort -u | wc -l' _ \
        tools 'with_virtual_display 640x480 sh -c "echo \$DISPLAY; sleep 2"'
    expect "nothing stays" 0 "^none$" bash -c 'comm -13 <(printf "%s\n" "$1") <(compgen -G "${TMPDIR:-/tmp}/yiping-display.*" | sort) | grep . || echo none' _ "$before"
}

usage
surroundings
where_tools_come_from
making_a_root
runs_build_their_programs
displays
[ "$failures" = 0 ] || { echo "$failures failed"; exit 1; }
