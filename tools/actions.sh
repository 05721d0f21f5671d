# SPDX-FileCopyrightText: 2026 The Yiping developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What ./dev does once the tools are there: the same on a Debian 13 machine and inside the tool root.
# usage_of_* look at the options before anything is set up, so that a slip costs no minutes.

export CCACHE_DIR=${CCACHE_DIR:-$cache/ccache} CCACHE_BASEDIR=$project CCACHE_NOHASHDIR=1
export CCACHE_SLOPPINESS=pch_defines,time_macros

gates="rules format qml lint tidy"

at_most_one() { [ $# -le 2 ] || die "$1 takes one name at most, not '${*:2}'"; }

usage_of_exec() { [ $# -gt 0 ] || die "exec needs a command, for example './dev exec cmake --version'"; }
usage_of_shell() { [ $# = 0 ] || die "shell takes no arguments; for one command: './dev exec $*'"; }
usage_of_test() { at_most_one test "$@"; }
usage_of_bench() { at_most_one bench "$@"; }
usage_of_build() {
    at_most_one build "$@"
    [ $# = 0 ] || [[ " $(presets) " == *" $1 "* ]] || die "there is no preset '$1'; there are: $(presets)"
}
usage_of_check() {
    local gate
    for gate in "$@"; do
        [[ " $gates " == *" $gate "* ]] || die "there is no gate '$gate'; there are: $gates"
    done
}
# A name, a number of seconds, both or none.
usage_of_fuzz() {
    [ $# -le 2 ] || die "fuzz takes a name and a number of seconds, not '$*'"
    fuzz_seconds=60 fuzz_name=
    local argument names
    names=$(cd "$project/tests/fuzz/corpus" && ls -d -- *)
    for argument in "$@"; do
        if [[ $argument =~ ^[1-9][0-9]{0,5}$ ]]; then
            fuzz_seconds=$argument
        elif grep -qxF -- "$argument" <<<"$names"; then
            fuzz_name=$argument
        else
            die "there is no fuzzer '$argument'; there are: $(paste -sd' ' <<<"$names")"
        fi
    done
}
usage_of_run() {
    local argument previous=
    for argument in "$@" ""; do
        [ "$previous" != --size ] || [[ $argument =~ ^[1-9][0-9]{2,4}x[1-9][0-9]{2,4}$ ]] ||
            die "--size wants WIDTHxHEIGHT in pixels, for example 3840x2160, not '$argument'"
        [ "$previous" != --seconds ] || [[ $argument =~ ^[1-9][0-9]{0,5}$ ]] ||
            die "--seconds wants a whole number of seconds, for example 30, not '$argument'"
        [[ ! $previous =~ ^--(out|scene|scenario)$ ]] || [[ $argument =~ ^[^-] ]] || die "$previous wants a value"
        previous=$argument
    done
}

# The visible configure presets.
presets() {
    sed -n '/"configurePresets"/,/"buildPresets"/p' "$project/CMakePresets.json" |
        awk -F'"' '$2 == "name" { if (name) print name; name = $4 } $2 == "hidden" { name = "" } END { if (name) print name }' |
        paste -sd' '
}

do_exec() { exec "$@"; }
do_shell() { exec bash -i; }

configure() {
    local preset=$1 directory=$project/build/$1 fresh=()
    [ -f "$directory/build.ninja" ] && grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$project" "$directory/CMakeCache.txt" && return
    # A project that was moved or copied brings a cache of another place.
    [ -f "$directory/CMakeCache.txt" ] && fresh=(--fresh)
    say "configuring '$preset'"
    (cd "$project" && cmake --preset "$preset" "${fresh[@]}") >"$directory.configure.log" 2>&1 || {
        cat "$directory.configure.log" >&2
        die "configuring failed"
    }
}

build() {
    local preset=$1 started
    shift
    mkdir -p "$project/build"
    lock 8 "$project/build/.lock-$preset" "building '$preset'"
    configure "$preset"
    started=$SECONDS
    NINJA_STATUS='[build %f/%t %es] ' cmake --build "$project/build/$preset" "$@" 8>&- >&2 || die "the build failed"
    [ $((SECONDS - started)) -lt 2 ] || say "built '$preset' in $((SECONDS - started)) s"
    exec 8>&-
}

do_build() { build "${1:-release}"; }

# A display of our own with Mesa's software rasteriser: draws everything, shaders too. The server picks a free number
# itself, so that two can start at once, and ends with this script however that ends.
with_virtual_display() {
    local size=$1 cookie number status=0
    shift
    display_folder=$(mktemp -d "${TMPDIR:-/tmp}/yiping-display.XXXXXX")
    trap 'end_display' EXIT
    cookie=$(mcookie)
    export XAUTHORITY=$display_folder/authority
    touch "$XAUTHORITY"
    xauth -q add :0 . "$cookie"
    exec 7< <(exec setpriv --pdeathsig TERM Xvfb -displayfd 1 -screen 0 "${size}x24" -nolisten tcp -noreset -auth "$XAUTHORITY" 2>"$display_folder/log")
    display_server=$!
    read -r -t 60 number <&7 || {
        cat "$display_folder/log" >&2
        die "no virtual display: Xvfb did not start"
    }
    xauth -q add ":$number" . "$cookie"
    DISPLAY=:$number LIBGL_ALWAYS_SOFTWARE=1 QSG_RHI_BACKEND=opengl QT_QPA_PLATFORM=xcb "$@" 7<&- || status=$?
    end_display
    trap - EXIT
    return "$status"
}
end_display() {
    kill "${display_server:-}" 2>/dev/null || true
    exec 7<&-
    rm -rf "${display_folder:?}"
    return 0
}

do_run() {
    local headless= size=1920x1080 previous= argument
    for argument in "$@"; do
        [ "$argument" = --headless ] && headless=1
        [ "$previous" = --size ] && size=$argument
        previous=$argument
    done
    build release --target yiping yiping-brain
    local program=$project/build/release/bin/yiping
    if [ -z "$headless" ] && [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
        say "no display here: a 60 s headless run instead, pictures and report.json in $PWD/out"
        set -- --headless --seconds 60 --out out "$@"
        headless=1
    fi
    if [ -n "$headless" ]; then
        with_virtual_display "$size" "$program" "$@"
    else
        exec "$program" "$@"
    fi
}

do_test() {
    local filter=()
    build dev
    cd "$project"
    if [ $# -gt 0 ]; then
        filter=(-R "$1")
        # Not -q: it ends at the first line, and ctest then now and then dies of the closed pipe, which counts as no test.
        ctest --preset dev -N "${filter[@]}" | grep '^ *Test *#' >/dev/null ||
            die "no test's name matches '$1'; './dev exec ctest --preset dev -N' lists them"
    fi
    with_virtual_display 1920x1080 ctest --preset dev -j "$(nproc)" "${filter[@]}"
}

do_bench() {
    build release
    local name=${1:-} program benches
    benches=$(cd "$project/build/release/bin" 2>/dev/null && ls -d bench-* 2>/dev/null | sed 's/^bench-//' | paste -sd' ' || true)
    [ -n "$benches" ] || die "the release build has no benches (tests/bench is empty)"
    [ -z "$name" ] || [[ " $benches " == *" $name "* ]] || die "there is no bench '$name'; there are: $benches"
    for program in ${name:-$benches}; do
        with_virtual_display 1920x1080 "$project/build/release/bin/bench-$program"
    done
}

do_fuzz() {
    usage_of_fuzz "$@"
    build fuzz --target fuzzers
    # shellcheck disable=SC2086 # no name is no argument
    bash "$project/tools/fuzz.sh" "$fuzz_seconds" $fuzz_name
}

do_check() {
    cd "$project"
    [ $# -gt 0 ] || set -- $gates
    [[ " $* " =~ " lint "|" tidy " ]] && build dev
    bash "$project/tools/check.sh" "$@"
}
