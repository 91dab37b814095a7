#!/usr/bin/env bash
# Installs one set of other tools from PyPI, at fixed versions, into a virtual environment outside the repository, and
# prints its python. Each set needs its own: they want different versions of the same packages.
#   python=$(crates/bench/compare/tools.sh lomas|flower|floors|tumult|import DIRECTORY)
set -euo pipefail
what=${1:?"say what: tools.sh lomas|flower|floors|tumult|import DIRECTORY"}
venv=${2:?"say where: tools.sh $what DIRECTORY"}
case $what in
  lomas) packages=(lomas-server==0.4.1 "setuptools==80.9.0" "scikit-learn==1.5.2") ;;
  # Without its own dependencies first: it wants a certifi of the same week, which not every mirror has.
  flower)
    alone=flwr==1.42.0
    packages=(certifi "numpy<3" "grpcio>=1.70,<2" "grpcio-health-checking>=1.70,<2" "protobuf>=5.28,<7" "cryptography>=50,<51"
      "pycryptodome>=3.18,<4" "iterators==0.0.2" "typer>=0.13,<0.21" "uv>=0.13.5,<0.14" "tomli>=2.0.1,<3" "tomli-w>=1,<2"
      "pathspec>=1.0.4,<2" "prompt-toolkit>=3.0.52,<4" "rich>=14,<15" "pyyaml>=6.0.2,<7" "requests>=2.33,<3" "httpx>=0.28.1,<1"
      "click>=8,<9" "packaging>=24,<26" "sqlalchemy[asyncio]>=2.0.45,<3" "alembic>=1.18.1,<2" "uvicorn[standard]>=0.49,<0.50"
      "fastapi>=0.138,<0.139" "starlette>=1.3.1,<1.4") ;;
  floors) packages=("opendp[polars]==0.14.1" smartnoise-sql==1.0.10 duckdb==1.4.2) ;;
  tumult) packages=(tmlt.analytics==0.21.0) ;;
  import) packages=(duckdb==1.4.2) ;;
  *) echo "tools.sh: there is no set $what" >&2; exit 64 ;;
esac
[ -x "$venv/bin/python" ] || python3 -m venv "$venv"
timeout 1200 "$venv/bin/pip" install -q --disable-pip-version-check "${packages[@]}" >&2
[ -z "${alone:-}" ] || timeout 600 "$venv/bin/pip" install -q --disable-pip-version-check --no-deps "$alone" >&2
echo "$venv/bin/python"
