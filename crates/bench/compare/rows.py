"""The rows that the other tools are asked about: rows.py DIRECTORY [NODES ROWS].

Synthetic. One CSV file for each node: an age group of ten and a sex of six, 60 cells together, and ten more columns, as
many as the snapshot of a case file has at the least. Same seed, same rows.
"""

import pathlib
import random
import sys

SIZES = [10, 6, 4, 8, 20, 12, 5, 7, 3, 16, 9, 11]
COLUMNS = ["age", "sex"] + [f"c{n}" for n in range(3, 13)]


def main():
    folder = pathlib.Path(sys.argv[1])
    nodes, rows = (int(sys.argv[2]), int(sys.argv[3])) if len(sys.argv) > 3 else (8, 100_000)
    folder.mkdir(parents=True, exist_ok=True)
    for node in range(nodes):
        draw = random.Random(node)
        with open(folder / f"node-{node}.csv", "w", encoding="ascii") as out:
            print(*COLUMNS, sep=",", file=out)
            for _ in range(rows):
                # Skewed: a few codes are common, as in case files.
                print(*(min(int(draw.expovariate(3 / size)), size - 1) for size in SIZES), sep=",", file=out)


main()
