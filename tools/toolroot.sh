# SPDX-FileCopyrightText: 2026 The Yiping developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Where the tools come from: this machine when it has or can have Qt >= 6.8 with Qt Location,
# else a Debian 13 root in the user's cache. Sourced by ./dev; sets tools=native|root.

package_file() { printf '%s/resources/packaging/packages.%s.txt' "$project" "$1"; }
packages_of() { grep -vE '^(#|$)' "$(package_file "$1")"; }
# `check` needs linters beside the rest.
sets_for() { [ "$1" = check ] && echo "run check" || echo "run"; }

missing_packages() {
    local set package
    for set in "$@"; do
        for package in $(packages_of "$set"); do
            dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null | grep -qx installed || echo "$package"
        done
    done
}

# A root user works as is; another user goes through sudo when it asks for no password.
as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi
}
can_be_root() { [ "$(id -u)" = 0 ] || sudo -n true 2>/dev/null; }

apt_install() {
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=300 update >&2
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -y -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0 \
        install --no-install-recommends "$@" >&2
}

ensure_tools() {
    local sets release missing
    sets=$(sets_for "$1")
    command -v dpkg-query >/dev/null || die "needs Debian or a relative of it (dpkg is not here); see README.md for other systems"
    # shellcheck disable=SC2086 # the sets are words
    missing=$(missing_packages $sets)
    if [ -z "$missing" ]; then
        tools=native
        return
    fi
    release=$(. /etc/os-release && echo "${ID:-}-${VERSION_ID:-0}")
    if [[ $release == debian-* && ${release#debian-} -ge 13 ]]; then
        can_be_root || die "these packages are missing and this user may not install them; ask for: $(echo $missing)"
        say "installing $(wc -w <<<"$missing") packages (two to four minutes, once)"
        # shellcheck disable=SC2086
        apt_install $missing
        tools=native
        return
    fi
    tools=root
    make_root
    # shellcheck disable=SC2086
    add_to_root $sets
}

root_stamp() { cat "$(package_file run)" | sha256sum | cut -c1-12; }

# Made beside its final name and renamed when whole, so that an interrupted run leaves nothing half done.
make_root() {
    root=$cache/trixie-$(root_stamp)
    [ -e "$root/.yiping-complete" ] && return
    mkdir -p "$cache"
    exec 9>"$cache/lock"
    flock 9
    [ -e "$root/.yiping-complete" ] && return
    if ! command -v mmdebstrap >/dev/null; then
        can_be_root || die "needs the packages mmdebstrap and arch-test, and this user may not install them"
        say "installing mmdebstrap"
        apt_install mmdebstrap arch-test
    fi
    local mode=auto partial=$root.partial started=$SECONDS
    [ "$(id -u)" = 0 ] || mode=unshare
    say "making the Debian 13 tool root (about three minutes, once): $root"
    rm -rf --one-file-system "$partial"
    mmdebstrap --mode="$mode" --variant=minbase \
        --aptopt='Acquire::Languages "none"' --dpkgopt=force-unsafe-io \
        --dpkgopt='path-exclude=/usr/share/man/*' --dpkgopt='path-exclude=/usr/share/doc/*' \
        --dpkgopt='path-include=/usr/share/doc/*/copyright' \
        --include="$(packages_of run | paste -sd,)" trixie "$partial" >"$cache/mmdebstrap.log" 2>&1 9>&- &
    wait_with_progress $! "$cache/mmdebstrap.log" "tool root"
    touch "$partial/.yiping-complete"
    mv "$partial" "$root"
    say "tool root ready after $((SECONDS - started)) s"
    exec 9>&-
}

add_to_root() {
    local set
    for set in "$@"; do
        [ "$set" = run ] && continue
        [ "$(cat "$root/.yiping-$set" 2>/dev/null)" = "$(sha256sum <"$(package_file "$set")")" ] && continue
        say "adding the packages for '$set' to the tool root"
        in_root sh -c 'apt-get -qq update && DEBIAN_FRONTEND=noninteractive apt-get -qq -y --no-install-recommends install "$@"' \
            sh $(packages_of "$set") >"$cache/add-$set.log" 2>&1 || die "could not add packages; see $cache/add-$set.log"
        sha256sum <"$(package_file "$set")" >"$root/.yiping-$set"
    done
}

# Shows that long work goes on; dies with the log's last lines when it fails.
wait_with_progress() {
    local pid=$1 log=$2 what=$3 started=$SECONDS
    trap 'kill -- "$pid" 2>/dev/null; wait "$pid" 2>/dev/null; exit 130' INT TERM
    while kill -0 "$pid" 2>/dev/null; do
        sleep 5 9>&-
        printf '\r\033[K[dev] %s: %d s, %s' "$what" $((SECONDS - started)) "$(tail -n 1 "$log" | tr -d '\r' | cut -c1-60)" >&2
    done
    printf '\n' >&2
    trap - INT TERM
    wait "$pid" || {
        tail -n 15 "$log" >&2
        die "$what could not be made; the whole log is $log; running the command again starts afresh"
    }
}

# Directories the root shares with the machine, each at its own path: project, callers' and users' places.
shared_places() {
    printf '%s\n' "$project" "$PWD" /tmp "${HOME:-/root}"
    [ -d "$shared_data" ] && (cd "$shared_data" && pwd -P)
    [ -n "${XDG_DATA_HOME:-}" ] && [ -d "${XDG_DATA_HOME:-}" ] && printf '%s\n' "$XDG_DATA_HOME"
    return 0
}

# Mounts live in a private namespace and end with the command.
in_root() {
    local places
    places=$(shared_places | awk '!seen[$0]++')
    local namespace=(unshare --mount --propagation private)
    unshare --mount --propagation private true 2>/dev/null || namespace=(unshare --mount --propagation unchanged)
    [ "$(id -u)" = 0 ] || namespace=(unshare --map-auto --map-root-user --mount --propagation private)
    "${namespace[@]}" bash -c '
        set -eu
        root=$1 places=$2 cwd=$3; shift 3
        mount --bind "$root" "$root"
        mount --rbind /dev "$root/dev"
        mount -t proc proc "$root/proc" 2>/dev/null || mount --rbind /proc "$root/proc"
        while IFS= read -r place; do
            mkdir -p "$root$place"
            mount --bind "$place" "$root$place"
        done <<<"$places"
        cat /etc/resolv.conf >"$root/etc/resolv.conf" 2>/dev/null || true
        exec chroot "$root" env -C "$cwd" PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 "$@"
    ' _ "$root" "$places" "$PWD" "$@"
}

enter_root() { in_root env YIPING_NATIVE=1 bash "$project/dev" "$@"; }
