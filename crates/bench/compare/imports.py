"""Importing the same file of case files as SQLite and DuckDB would: imports.py FILE.jsonl DIRECTORY.

Neither validates, maps or encrypts: it is the floor of parsing a line and making it durable. SQLite: the line as JSON and
its id, 900 rows a transaction, write-ahead log, full synchronisation. DuckDB: its own reader of JSON lines into a
table, one statement, then a checkpoint. Prints case files per second, median of three.
"""

import json
import os
import pathlib
import sqlite3
import statistics
import sys
import time

BATCH = 900


def sqlite(file, target):
    store = sqlite3.connect(target)
    store.execute("PRAGMA journal_mode=WAL")
    store.execute("PRAGMA synchronous=FULL")
    store.execute("CREATE TABLE cases (id TEXT PRIMARY KEY, document TEXT NOT NULL)")
    store.commit()
    rows, count = [], 0
    with open(file, encoding="utf-8") as lines:
        for line in lines:
            rows.append((json.loads(line)["id"], line))
            if len(rows) == BATCH:
                count += put(store, rows)
    count += put(store, rows)
    store.close()
    return count


def put(store, rows):
    store.executemany("INSERT INTO cases VALUES (?, ?)", rows)
    store.commit()
    count = len(rows)
    rows.clear()
    return count


def duckdb(file, target):
    import duckdb as db

    store = db.connect(str(target))
    store.execute(f"CREATE TABLE cases AS SELECT * FROM read_json('{file}', format='newline_delimited', maximum_object_size=16777216)")
    store.execute("CHECKPOINT")
    (count,) = store.execute("SELECT count(*) FROM cases").fetchone()
    store.close()
    return count


def main():
    file, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    for name, work in (("sqlite", sqlite), ("duckdb", duckdb)):
        rates = []
        for turn in range(3):
            target = folder / f"{name}-{turn}.db"
            started = time.perf_counter()
            count = work(file, target)
            rates.append(count / (time.perf_counter() - started))
            for left in folder.glob(f"{name}-{turn}.db*"):
                os.remove(left)
        print(f"import {name}: {count} case files, median {statistics.median(rates):.0f}/s", flush=True)


main()
