#!/bin/sh
# Closed itemsets: this project's miner and pyfim 6.28 (Borgelt, C) on the same files, one after the other.
# pyfim comes from PyPI into a virtual environment that is thrown away. FIMI files lie beside the checkout, or where
# FIMI says; a file that is not there is skipped and named. Usage: crates/bench/compare/mining.sh
set -eu
cd "$(dirname "$0")/../../.."
fimi=${FIMI:-../shared/data/fimi}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet pyfim==6.28
cargo build --release --quiet -p safeborders-synth --example rows
cargo build --release --quiet -p safeborders-patterns --example mine_rows
built=${CARGO_TARGET_DIR:-target}/release/examples

both() { # name, file, support, longest pattern, options
    echo "== $1, support $3"
    "$work/venv/bin/python" crates/bench/compare/mining.py "$2" "$3" "$4" "$6"
    ROUNDS=$6 "$built/mine_rows" "$2" "$3" closed "$4" $5
}
while read -r name file support; do
    if [ ! -e "$fimi/$file" ]; then
        echo "SKIPPED: no $fimi/$file"
        continue
    fi
    case $file in
        *.gz) gzip -dc "$fimi/$file" > "$work/rows" ;;
        *) cp "$fimi/$file" "$work/rows" ;;
    esac
    both "$name" "$work/rows" "$support" 200 "" 5
done <<LIST
mushroom mushroom.dat 1625
chess chess.dat 2238
retail retail.dat.gz 441
LIST
"$built/rows" 1 1000000 > "$work/rows"
both "1 000 000 rows of 12 attributes" "$work/rows" 2000 6 single 1
