# SPDX-FileCopyrightText: 2026 The Yiping developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What ./dev does once the tools are there: the same on a Debian 13 machine and inside the tool root.

export CCACHE_DIR=${CCACHE_DIR:-$cache/ccache} CCACHE_BASEDIR=$project CCACHE_NOHASHDIR=1
export CCACHE_SLOPPINESS=pch_defines,time_macros

do_exec() {
    [ $# -gt 0 ] || die "exec needs a command, for example './dev exec cmake --version'"
    exec "$@"
}
do_shell() { exec bash -i; }

configure() {
    local preset=$1
    [ -f "$project/build/$preset/build.ninja" ] && return
    say "configuring '$preset'"
    cmake --preset "$preset" -S "$project" >"$cache/configure-$preset.log" 2>&1 || {
        cat "$cache/configure-$preset.log" >&2
        die "configuring failed"
    }
}

build() {
    local preset=$1
    shift
    mkdir -p "$cache"
    configure "$preset"
    local started=$SECONDS
    NINJA_STATUS='[build %f/%t %es] ' cmake --build "$project/build/$preset" "$@" >&2 || die "the build failed"
    [ $((SECONDS - started)) -lt 2 ] || say "built '$preset' in $((SECONDS - started)) s"
}

do_build() { build "${1:-release}"; }

# A display of our own with Mesa's software rasteriser: draws everything, shaders too.
with_virtual_display() {
    local size=$1
    shift
    LIBGL_ALWAYS_SOFTWARE=1 QSG_RHI_BACKEND=opengl QT_QPA_PLATFORM=xcb \
        xvfb-run -a -s "-screen 0 ${size}x24 -nolisten tcp" "$@"
}

do_run() {
    local headless= size=1920x1080 previous= argument
    for argument in "$@"; do
        [ "$argument" = --headless ] && headless=1
        [ "$previous" = --size ] && size=$argument
        previous=$argument
    done
    [[ $size =~ ^[1-9][0-9]{2,4}x[1-9][0-9]{2,4}$ ]] || die "--size wants WIDTHxHEIGHT in pixels, for example 3840x2160, not '$size'"
    build release yiping yiping-brain
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
    build dev
    local filter=()
    [ $# -gt 0 ] && filter=(-R "$1")
    cd "$project"
    with_virtual_display 1920x1080 ctest --preset dev -j 2 "${filter[@]}"
}

do_bench() {
    build release
    local name=${1:-} script
    if [ -n "$name" ] && [ ! -x "$project/build/release/bin/bench-$name" ]; then
        die "there is no bench '$name'; there are: $(cd "$project/build/release/bin" && ls -d bench-* | sed 's/^bench-//' | paste -sd' ')"
    fi
    for script in "$project/build/release/bin/bench-"${name:-*}; do
        with_virtual_display 1920x1080 "$script"
    done
}

do_check() { bash "$project/tools/check.sh"; }
