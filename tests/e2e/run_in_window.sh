#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# run_in_window.sh SCRIPT PROGRAM: a display, a session bus, the accessibility bus and a window manager of its own, then the scenario.
exec xvfb-run -a -s '-screen 0 1400x2500x24' dbus-run-session -- sh -c '
    for launcher in /usr/libexec/at-spi-bus-launcher /usr/lib/at-spi2-core/at-spi-bus-launcher; do
        [ -x "$launcher" ] && { "$launcher" --launch-immediately & break; }
    done
    # On a busy machine the display may answer a moment after it was said to be there.
    ( for try in 1 2 3 4 5 6 7 8 9 10; do openbox 2>/dev/null && break; sleep 0.3; done ) &
    manager=$!
    # A window that is there before its manager never gets the keys.
    tries=0
    until xdotool get_num_desktops >/dev/null 2>&1 || [ $tries -ge 100 ]; do tries=$((tries + 1)); sleep 0.1; done
    /usr/bin/python3 "$1" "$2"
    result=$?
    kill "$manager" 2>/dev/null
    exit $result' sh "$@"
