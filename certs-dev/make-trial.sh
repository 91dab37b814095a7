#!/bin/sh
# Makes a trial federation of two countries: nodes, authorities, exchanged roots. Development only:
# here both countries' root keys lie on one machine, unlocked by key files.
set -eu

directory=${1:?"usage: make-trial.sh DIRECTORY (it must not exist yet)"}
[ ! -e "$directory" ] || { echo "make-trial.sh: $directory exists; choose another" >&2; exit 64; }
umask 077
mkdir -p "$directory"

node() {
    country=$1 name=$2 listen=$3
    cargo run --quiet --package safeborders-node -- --dir "$directory/$country" \
        init --country "$country" --name "$name" --listen "$listen" --synthetic \
        --new-key-file "$directory/$country.unlock"
}
node GR athens 127.0.0.1:7400
node BG sofia 127.0.0.1:7401
cp "$directory/GR/authority/ca.pem" "$directory/BG/roots/GR.pem"
cp "$directory/BG/authority/ca.pem" "$directory/GR/roots/BG.pem"
echo "made $directory; next: safeborders-node --dir $directory/GR peers add --help"
