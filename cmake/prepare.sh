# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by ./run and ./test: installs what is missing, configures and builds the release preset.
# Every way to fail ends in one sentence and an exit code other than 0.

top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

# One compiler cache serves every clone of the tree.
export CCACHE_BASEDIR=$top CCACHE_NOHASHDIR=1

say() { printf '%s\n' "$*"; }
fail() { printf 'dayplus: %s\n' "$*" >&2; exit 1; }

# as_root COMMAND…: directly when root, else through sudo.
as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        fail "installing packages needs root, and sudo is not here. Please run as root once: apt-get install ${missing[*]}"
    fi
}

# install_packages FILE…: each line of a file is a Debian package. Remembers a finished check, so that the next start is quick.
install_packages() {
    local stamp="$top/build/.packages-$(cat "$@" | cksum | cut -d' ' -f1)"
    [ -f "$stamp" ] && [ "$stamp" -nt /var/lib/dpkg/status ] && return
    command -v dpkg-query >/dev/null || fail "this is not a Debian system (no dpkg). Please install what ${*##*/} lists by hand, then: cmake --preset release && cmake --build --preset release"
    missing=()
    local name
    while read -r name; do
        [ -z "$name" ] && continue
        case $name in
            nodejs|npm) command -v npm >/dev/null && continue ;;
        esac
        [ "$(dpkg-query -W -f '${db:Status-Status}' "$name" 2>/dev/null)" = installed ] || missing+=("$name")
    done < <(cat "$@" | grep -v '^#')
    if [ ${#missing[@]} -gt 0 ]; then
        command -v apt-get >/dev/null || fail "these packages are missing and there is no apt-get to install them: ${missing[*]}"
        say "Installing ${#missing[@]} packages: ${missing[*]}"
        as_root apt-get update -qq || fail "the package lists could not be fetched. Is there a network? Missing: ${missing[*]}"
        as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null \
            || fail "these packages could not be installed: ${missing[*]}"
    fi
    mkdir -p "$top/build" && touch "$stamp"
}

build_release() {
    cd "$top" || exit 1
    if [ ! -f build/release/build.ninja ]; then
        say "Configuring…"
        cmake --preset release >build/configure.log 2>&1 || { tail -n 20 build/configure.log >&2; fail "configuring failed; the whole text is in build/configure.log"; }
    fi
    cmake --build --preset release "$@" >build/build.log 2>&1 || { grep -E 'error|Error|FAILED' build/build.log | head -n 20 >&2; fail "building failed; the whole text is in build/build.log"; }
}
