#!/usr/bin/env bash
# Installs the other tools from PyPI into a virtual environment outside the repository and prints its python.
#   python=$(crates/bench/compare/setup.sh /tmp/compare-venv)
set -euo pipefail
venv=${1:?"say where: setup.sh DIRECTORY"}
python3 -m venv "$venv"
"$venv/bin/pip" install -q numpy pandas "mbi==1.1.0" "pac-synth==0.0.8" "Faker>=17" "disjoint-set<0.10" "smartnoise-sql>=1.0.10"
# Without its own dependencies: opacus wants torch, which MST and AIM do not use.
"$venv/bin/pip" install -q --no-deps "smartnoise-synth==1.0.8"
echo "$venv/bin/python"
