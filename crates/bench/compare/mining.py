"""Times pyfim's closed itemsets on a file of rows: mining.py FILE SUPPORT LONGEST ROUNDS."""

import sys
import time

import fim

path, support, longest, rounds = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4])
with open(path) as lines:
    rows = [[int(item) for item in line.split()] for line in lines]
for name in ("fpgrowth", "eclat"):
    if name == "eclat" and len(rows) > 500_000:
        continue
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        found = getattr(fim, name)(rows, target="c", supp=-support, zmin=1, zmax=longest, report="a")
        times.append(time.perf_counter() - start)
    print(f"pyfim {name}: {len(found)} patterns, best {min(times):.4f} s, median {sorted(times)[len(times) // 2]:.4f} s")
