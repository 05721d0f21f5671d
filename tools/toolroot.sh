# SPDX-FileCopyrightText: 2026 The Yiping developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Where the tools come from: this machine when it has or can have Qt >= 6.8 with Qt Location,
# else a Debian 13 root in the user's cache. Sourced by ./dev; sets tools=native|root.

source "$project/tools/enter.sh"

package_file() { printf '%s/resources/packaging/packages.%s.txt' "$project" "$1"; }
packages_of() {
    local set
    for set in "$@"; do
        grep -vE '^(#|$)' "$(package_file "$set")"
    done
}
# `check` needs linters beside the rest, `fuzz` needs clang, and two benches a browser to be measured against.
sets_for() {
    case $1:${2:-} in
        check:* | fuzz:*) echo "run check" ;;
        bench: | bench:map | bench:entities) echo "run peer" ;;
        *) echo "run" ;;
    esac
}

missing_packages() {
    local wanted installed
    wanted=$(packages_of "$@" | sort -u)
    # shellcheck disable=SC2086 # names are words
    installed=$(dpkg-query -W -f '${db:Status-Status} ${Package}\n' $wanted 2>/dev/null | sed -n 's/^installed //p' | sort -u) || true
    comm -23 <(printf '%s\n' "$wanted") <(printf '%s\n' "$installed")
}

# A root user works as is; another user goes through sudo when it asks for no password.
as_root() {
    if [ "$EUID" = 0 ]; then "$@"; else sudo -n "$@"; fi
}
can_be_root() { [ "$EUID" = 0 ] || sudo -n true </dev/null 2>/dev/null; }

apt_install() {
    {
        as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=300 update &&
            as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -y -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0 \
                install --no-install-recommends "$@"
    } </dev/null >&2 || die "could not install: $*; see the lines above (is the network there?)"
}

# Debian's release number; 99 for testing and unstable, 0 for anything else.
debian_release() {
    (
        . /etc/os-release 2>/dev/null
        [ "${ID:-}" = debian ] && echo "${VERSION_ID:-99}" || echo 0
    )
}

ensure_tools() {
    local sets release missing
    tools=native
    sets=$(sets_for "$@")
    release=$(debian_release)
    # Debian 12 and older have no Qt Location for Qt 6, so there is nothing to look for.
    if [ "$release" = 0 ] || [ "${release%%.*}" -ge 13 ]; then
        command -v dpkg-query >/dev/null || die "needs Debian or a relative of it (dpkg is not here); see README.md for other systems"
        # shellcheck disable=SC2086 # the sets are words
        missing=$(missing_packages $sets)
        [ -n "$missing" ] || return 0
        if [ "$release" != 0 ] && can_be_root; then
            say "installing $(wc -w <<<"$missing") packages (two to four minutes, once)"
            # shellcheck disable=SC2086
            apt_install $missing
            return 0
        fi
    fi
    tools=root
    make_root
    # shellcheck disable=SC2086
    add_to_root $sets
}

# Fetched out here, where proxies, certificates and npm are set up as this machine needs them; the tool root knows none of
# that. The bench itself says what it cannot do when this fails.
fetch_peer() {
    [[ " $(sets_for "$@") " == *" peer "* ]] && command -v python3 >/dev/null || return 0
    python3 "$project/tests/bench/peer/npm_library.py" >&2 || true
}

root_stamp() { sha256sum <"$(package_file run)" | cut -c1-12; }

# lock FD FILE WHAT: waits until no other ./dev does WHAT.
lock() {
    eval "exec $1>\"\$2\""
    flock -n "$1" && return
    say "another ./dev is $3; waiting until it is done"
    flock "$1"
}

make_root() {
    root=$cache/trixie-$(root_stamp)
    [ -e "$root/.yiping-complete" ] && return
    lock 9 "$cache/lock" "making the tool root"
    if [ ! -e "$root/.yiping-complete" ]; then
        need_root_maker
        say "making the Debian 13 tool root (about three minutes, once): $root"
        local started=$SECONDS
        # A process group of its own: an interrupt here ends all of it. It keeps the lock, so if this script is killed
        # outright the making goes on and the next ./dev finds it done.
        set -m
        build_root "$root" "$root.partial" </dev/null >"$cache/mmdebstrap.log" 2>&1 &
        set +m
        wait_with_progress $! "$cache/mmdebstrap.log" "tool root"
        say "tool root ready after $((SECONDS - started)) s"
    fi
    exec 9>&-
}

need_root_maker() {
    local needed="mmdebstrap arch-test" user
    [ "$EUID" = 0 ] || needed="$needed uidmap"
    if ! command -v mmdebstrap >/dev/null || { [ "$EUID" != 0 ] && ! command -v newuidmap >/dev/null; }; then
        can_be_root || die "the packages '$needed' are missing and this user may not install them; ask for: apt install $needed"
        say "installing $needed"
        # shellcheck disable=SC2086
        apt_install $needed
    fi
    [ "$EUID" = 0 ] && return
    user=$(id -un)
    unshare --map-root-user --mount true 2>/dev/null || die "this system lets no ordinary user make a namespace; run ./dev as root, or ask for the packages in $(package_file run) on a Debian 13"
    grep -q "^$user:" /etc/subuid || die "the user $user has no subordinate ids; ask for: usermod --add-subuids 100000-165535 --add-subgids 100000-165535 $user"
}

# Made beside its final name and renamed when whole, so that an interrupted run leaves nothing half done.
build_root() (
    set -euo pipefail
    final=$1 partial=$2
    rm -rf --one-file-system "$partial"
    options=(--variant=minbase "--include=$(packages_of run | paste -sd,)"
        --aptopt='Acquire::Languages "none"' --dpkgopt=force-unsafe-io
        --dpkgopt='path-exclude=/usr/share/man/*' --dpkgopt='path-exclude=/usr/share/doc/*'
        --dpkgopt='path-include=/usr/share/doc/*/copyright')
    if [ "$EUID" = 0 ]; then
        mmdebstrap --mode=root "${options[@]}" trixie "$partial"
    else
        # Unpacked as this user's own files: no subordinate ids are needed to use, move or delete the root.
        mkdir "$partial"
        mmdebstrap --mode=unshare --format=tar "${options[@]}" trixie - |
            tar -x -C "$partial" --no-same-owner --exclude='./dev/*'
    fi
    touch "$partial/.yiping-complete"
    mv -T "$partial" "$final"
)

add_to_root() {
    local set
    for set in "$@"; do
        [ "$set" = run ] && continue
        added "$set" && continue
        lock 9 "$cache/lock" "adding packages to the tool root"
        if ! added "$set"; then
            say "adding the packages for '$set' to the tool root"
            # shellcheck disable=SC2046 # names are words
            in_root sh -c 'apt-get -qq update && DEBIAN_FRONTEND=noninteractive apt-get -qq -y --no-install-recommends install "$@"' \
                sh $(packages_of "$set") </dev/null >"$cache/add-$set.log" 2>&1 || die "could not add packages; see $cache/add-$set.log"
            sha256sum <"$(package_file "$set")" >"$root/.yiping-$set"
        fi
        exec 9>&-
    done
}
added() { [ "$(cat "$root/.yiping-$1" 2>/dev/null)" = "$(sha256sum <"$(package_file "$1")")" ]; }

# Shows that long work goes on; dies with the log's last lines when it fails.
wait_with_progress() {
    local pid=$1 log=$2 what=$3 started=$SECONDS shown=0
    trap 'end_group "$pid"; say "interrupted; running the command again starts afresh"; exit 130' INT TERM
    while kill -0 "$pid" 2>/dev/null; do
        sleep 1
        # A line every second for a person, every half minute for a log.
        if [ -t 2 ]; then
            printf '\r\033[K[dev] %s: %d s, %s' "$what" $((SECONDS - started)) "$(tail -n 1 "$log" | tr -d '\r' | cut -c1-60)" >&2
        elif ((SECONDS - started - shown >= 30)); then
            shown=$((SECONDS - started))
            say "$what: $shown s"
        fi
    done
    [ -t 2 ] && printf '\r\033[K' >&2
    wait "$pid" || {
        tail -n 15 "$log" >&2
        die "$what could not be made; the whole log is $log; running the command again starts afresh"
    }
    trap - INT TERM
}

end_group() {
    kill -TERM -- "-$1" 2>/dev/null || return 0
    local tenths
    for tenths in {1..50}; do
        kill -0 -- "-$1" 2>/dev/null || return 0
        sleep 0.1
    done
    kill -KILL -- "-$1" 2>/dev/null || true
}
