#!/usr/bin/env bash
# The instructions of a whole run of `plandiff 28 19`, as valgrind's callgrind counts them: the same on every machine
# with the same build. Needs valgrind.
set -euo pipefail
cd "$(dirname "$0")/.."
cargo build --release --locked
valgrind --tool=callgrind --callgrind-out-file=/dev/null target/release/plandiff 28 19 2>&1 >/dev/null | grep 'Collected'
