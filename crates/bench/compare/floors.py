"""Tables of 60 cells over eight files in one process, without network, ledger or disk: floors.py DIRECTORY TOOL...

The files are those of rows.py, read into memory before. Tools: duckdb, polars (exact), opendp, smartnoise, tumult
(differentially private). Prints the median of seven turns for all files one after the other. A tool that cannot be run
is named, and the script then fails.
"""

import atexit
import os
import pathlib
import shutil
import statistics
import sys
import tempfile
import time

TURNS = 7
AGES, SEXES = 10, 6
RHO = 1 / (2 * 128 * 128)


def frames(folder):
    import polars

    return [polars.read_csv(path) for path in sorted(folder.glob("node-*.csv"))]


def duckdb(folder):
    import duckdb as db

    connection = db.connect()
    paths = sorted(folder.glob("node-*.csv"))
    for number, path in enumerate(paths):
        connection.execute(f"CREATE TABLE node_{number} AS SELECT * FROM read_csv('{path}')")
    query = "SELECT age, sex, count(*) FROM node_{} GROUP BY age, sex"
    return [lambda number=number: len(connection.execute(query.format(number)).fetchall()) for number in range(len(paths))]


def polars(folder):
    import polars as pl

    return [lambda frame=frame: frame.group_by("age", "sex").agg(pl.len()).height for frame in frames(folder)]


def opendp(folder):
    import opendp.prelude as dp
    import polars as pl

    dp.enable_features("contrib")
    keys = pl.LazyFrame({"age": [a for a in range(AGES) for _ in range(SEXES)], "sex": list(range(SEXES)) * AGES})

    def ask(frame):
        context = dp.Context.compositor(
            data=frame.lazy(),
            privacy_unit=dp.unit_of(contributions=1),
            privacy_loss=dp.loss_of(rho=RHO),
            split_evenly_over=1,
            margins=[dp.polars.Margin(max_length=1_000_000)],
        )
        query = context.query().group_by("age", "sex").agg(dp.len()).with_keys(keys)
        return query.release().collect().height

    return [lambda frame=frame: ask(frame) for frame in frames(folder)]


def smartnoise(folder):
    import pandas
    import snsql
    from snsql import Privacy

    columns = {name: {"type": "int", "lower": 0, "upper": size - 1} for name, size in (("age", AGES), ("sex", SEXES))}
    table = {"row_privacy": True, "rows": 100_000, "censor_dims": False, **columns}
    metadata = {"": {"rows": {"node": table}}}
    query = "SELECT age, sex, COUNT(*) AS n FROM rows.node GROUP BY age, sex"

    def ask(frame):
        reader = snsql.from_df(frame, privacy=Privacy(epsilon=1.0, delta=1e-9), metadata=metadata)
        return len(reader.execute(query)) - 1

    read = [pandas.read_csv(path) for path in sorted(folder.glob("node-*.csv"))]
    return [lambda frame=frame: ask(frame) for frame in read]


def tumult(folder):
    from pyspark.sql import SparkSession
    from tmlt.analytics import AddOneRow, KeySet, QueryBuilder, RhoZCDPBudget, Session

    # Its workers are processes of their own, and would take the python that comes first in the path.
    os.environ["PYSPARK_PYTHON"] = sys.executable
    warehouse = tempfile.mkdtemp()
    atexit.register(shutil.rmtree, warehouse, ignore_errors=True)
    builder = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
    spark = builder.config("spark.sql.warehouse.dir", warehouse).getOrCreate()
    spark.sparkContext.setLogLevel("ERROR")
    keys = KeySet.from_dict({"age": list(range(AGES)), "sex": list(range(SEXES))})
    query = QueryBuilder("node").groupby(keys).count()

    def ask(frame):
        session = Session.from_dataframe(RhoZCDPBudget(RHO), "node", frame, protected_change=AddOneRow())
        return session.evaluate(query, RhoZCDPBudget(RHO)).count()

    schema = {"header": True, "inferSchema": True}
    read = [spark.read.csv(str(path), **schema).cache() for path in sorted(folder.glob("node-*.csv"))]
    return [lambda frame=frame: ask(frame) for frame in read]


TOOLS = {"duckdb": duckdb, "polars": polars, "opendp": opendp, "smartnoise": smartnoise, "tumult": tumult}


def main():
    folder, failed = pathlib.Path(sys.argv[1]), False
    for name in sys.argv[2:]:
        try:
            tables = TOOLS[name](folder)
            turns = []
            for _ in range(TURNS + 1):
                started = time.perf_counter()
                cells = [table() for table in tables]
                turns.append(time.perf_counter() - started)
            took = statistics.median(turns[1:]) * 1e3
            print(f"floor {name}: {len(tables)} tables of {min(cells)}-{max(cells)} cells, median {took:.1f} ms", flush=True)
        except Exception as error:  # a floor that is missing must be seen, and the others taken
            failed = True
            print(f"floor {name}: NOT MEASURED: {type(error).__name__}: {str(error)[:300]}", flush=True)
    return 1 if failed else 0


sys.exit(main())
