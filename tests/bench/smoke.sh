#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Every figure is measured once on small vaults and must be in the table with a number.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
table=$("$1" "$folder" --quick)
echo "$table"
for figure in 1:4 2:8 3:6 4:4 5:2 6:22 7:4 8:2 9:4; do
    rows=$(echo "$table" | grep -c "^| ${figure%:*}\. .* | -\{0,1\}[0-9.]* M\{0,1\}[a-zA-Z]* ") || true
    if [ "$rows" != "${figure#*:}" ]; then
        echo "figure ${figure%:*} has $rows rows instead of ${figure#*:}" >&2
        exit 1
    fi
done
