#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The full benchmark run: builds the release, makes the vaults once (build/bench), prints the table of docs/benchmarks.md.
#   tests/bench/run.sh [add|series|start|open|trends …]
set -euo pipefail
cd "$(dirname "$0")/../.."
cmake --preset release > /dev/null
cmake --build build/release --target bench > /dev/null
echo "$(date +%F), $(nproc) × $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -1), load $(cut -d' ' -f1-3 /proc/loadavg)"
echo
build/release/tests/bench_dayplus build/bench "$@"
