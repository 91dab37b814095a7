#!/usr/bin/env bash
# Importing the same 200 000 case files: this project (validated, pseudonymised, encrypted, durable), SQLite and DuckDB
# (parsed and durable), one after the other in one run.
#   crates/bench/compare/import.sh DIRECTORY
set -euo pipefail
cd "$(dirname "$0")/../../.."
keep=$(realpath -m "${1:?"say where: import.sh DIRECTORY"}")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$keep"
python=$(crates/bench/compare/tools.sh import "$keep/import")
cargo run -q --release -p safeborders-synth --example country -- 20241122 200000 GR GR "$work/cases.jsonl" "$work/truth.json"
timeout 2400 cargo bench -q -p safeborders-bench -- import
timeout 900 "$python" crates/bench/compare/imports.py "$work/cases.jsonl" "$work"
