# SPDX-FileCopyrightText: 2026 The Yiping developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Runs a command inside the tool root, with the project and the user's places at their own paths. Sourced by toolroot.sh.

# A place whose name the root uses itself (/usr, /etc ...) would hide the root's own files.
free_in_root() {
    shopt -s nullglob dotglob
    local inside=("$root$1"/*)
    shopt -u nullglob dotglob
    [ "$1" != / ] && [ ${#inside[@]} = 0 ]
}

# Directories the root shares with the machine. Arguments that are absolute paths bring their folders along.
shared_places() {
    local argument folder
    printf '%s\n' /tmp "$project" "$cache"
    [ "$HOME" = / ] || printf '%s\n' "$HOME"
    [ -d "$shared_data" ] && (cd "$shared_data" && pwd -P)
    for folder in "${XDG_DATA_HOME:-}" "${XDG_RUNTIME_DIR:-}"; do
        [[ $folder = /?* ]] && [ -d "$folder" ] && printf '%s\n' "$folder"
    done
    # In a linked worktree git's own folder lies elsewhere.
    if [ -f "$project/.git" ]; then
        read -r _ folder <"$project/.git"
        [[ $folder = */.git/worktrees/* ]] && printf '%s\n' "${folder%/worktrees/*}"
    fi
    for argument in "$PWD" "$@"; do
        [[ $argument = /* && $argument != *$'\n'* ]] || continue
        folder=$argument
        [ -d "$folder" ] || folder=${folder%/*}
        [ -d "$folder" ] && free_in_root "$folder" && printf '%s\n' "$folder"
    done
    return 0
}

# Mounts live in a private namespace and end with the command; the command ends with this script.
in_root() {
    local places zone namespace=(unshare --mount --propagation private)
    # Without those that lie inside another.
    places=$(shared_places "$@" | LC_ALL=C sort -u | awk 'NR > 1 && index($0 "/", last "/") == 1 { next } { print; last = $0 }')
    zone=$(readlink /etc/localtime 2>/dev/null || true)
    if [ "$EUID" != 0 ]; then
        namespace=(unshare --map-root-user --map-auto --mount --propagation private)
        # With no subordinate ids one id must do.
        "${namespace[@]}" true 2>/dev/null || namespace=(unshare --map-root-user --mount --propagation private)
    elif ! [[ $(</proc/self/mountinfo) =~ [0-9]+:[0-9]+\ [^\ ]+\ /\  ]]; then
        # Inside a chroot whose / is no mount point nothing can be made private.
        namespace=(unshare --mount --propagation unchanged)
    fi
    "${namespace[@]}" bash -c '
        set -eu
        root=$1 places=$2 cwd=$3 zone=$4; shift 4
        mount --bind "$root" "$root"
        mount --rbind /dev "$root/dev"
        mount -t proc proc "$root/proc" 2>/dev/null || mount --rbind /proc "$root/proc"
        while IFS= read -r place; do
            [ -d "$root$place" ] || mkdir -p "$root$place"
            mount --bind "$place" "$root$place"
        done <<<"$places"
        cat /etc/resolv.conf >"$root/etc/resolv.conf" 2>/dev/null || true
        [ -n "${TZ:-}" ] || [ -z "$zone" ] || export TZ="$zone"
        [ -d "$root$cwd" ] || cwd=/
        unset LD_LIBRARY_PATH LD_PRELOAD QT_PLUGIN_PATH QML_IMPORT_PATH QML2_IMPORT_PATH PYTHONHOME PYTHONPATH
        exec setpriv --pdeathsig TERM chroot "$root" \
            env -C "$cwd" PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 "$@"
    ' _ "$root" "$places" "$PWD" "${zone##*/zoneinfo/}" "$@"
}

enter_root() { in_root env YIPING_NATIVE=1 bash "$project/dev" "$@"; }
