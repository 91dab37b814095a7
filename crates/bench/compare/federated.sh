#!/usr/bin/env bash
# One differentially private table of 60 cells over 8 × 100 000 rows, merged: this project, Lomas, Flower, and in-process
# floors, one after the other in one run, and their ratios. Takes about half an hour, most of it building and installing.
#   crates/bench/compare/federated.sh DIRECTORY
# DIRECTORY keeps the other tools for the next run. Needs python3 with venv; tumult needs Java 17 too and is named where that
# is missing. Everybody is measured without deliberate delays: our answers leave on a grid of 250 ms, Lomas can wait too.
set -uo pipefail
cd "$(dirname "$0")/../../.."
keep=$(realpath -m "${1:?"say where: federated.sh DIRECTORY"}")
here=crates/bench/compare
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$keep"
failed=0

said() { tee -a "$work/said"; }
other() { # set, script, arguments
  local python
  python=$($here/tools.sh "$1" "$keep/$1") || { echo "$1: NOT MEASURED: not installed" | said; failed=1; return; }
  timeout 900 "$python" "${@:2}" 2>"$work/errors" | said
  [ "${PIPESTATUS[0]}" = 0 ] || { tail -n 5 "$work/errors" >&2; failed=1; }
}

python3 $here/rows.py "$work/rows"
timeout 2400 cargo bench -q -p safeborders-bench -- merged | said || failed=1
other lomas $here/lomas.py "$work/rows" "$work/lomas"
other flower $here/flower.py "$work/rows" "$work/flower"
other floors $here/floors.py "$work/rows" duckdb polars opendp smartnoise
other tumult $here/floors.py "$work/rows" tumult

# Figures in milliseconds, by the line that says them.
ms() { sed -nE "s/^$1.*[^0-9.]([0-9]+(\.[0-9]+)?) ms.*/\1/p" "$work/said" | head -n 1; }
ours=$(ms 'fresh, 60 cells, eight nodes merged, median')
for line in 'lomas' 'flower: .*in a running app' 'flower: .*as a run of its own' 'floor duckdb' 'floor polars' 'floor opendp' 'floor smartnoise' 'floor tumult'; do
  theirs=$(ms "$line")
  [ -n "$ours" ] && [ -n "$theirs" ] || continue
  awk -v o="$ours" -v t="$theirs" -v l="$line" 'BEGIN { printf "ratio %-36s %10.1f ms / %.1f ms = %.1f\n", l, t, o, t / o }'
done
exit $failed
