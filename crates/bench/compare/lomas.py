"""Lomas on the same work: lomas.py ROWS DIRECTORY. ROWS is where rows.py wrote; DIRECTORY takes the servers' files.

Starts one lomas-server for each file, on loopback, with its own ledger (YAML; what it is meant for beyond tests is MongoDB,
which is slower), without its deliberate delay and without telemetry. One client asks all at the same time for counts by
age and sex with smartnoise-sql and adds up what comes. Prints the median of seven questions. Everything started is stopped.
"""

import concurrent.futures
import json
import os
import pathlib
import statistics
import subprocess
import sys
import time
import urllib.error
import urllib.request

import yaml

PORT = 48180
TURNS = 7
PATIENCE_S = 120
USER = "europe"
AGES, SEXES = 10, 6
QUERY = {
    "dataset_name": "CASES",
    "query_str": "SELECT age, sex, COUNT(*) AS n FROM df GROUP BY age, sex",
    "epsilon": 0.05,
    "delta": 1e-9,
    "mechanisms": {"count": "gaussian"},
    "postprocess": True,
}


def settings(folder, rows, port):
    folder.mkdir(parents=True)
    column = {"type": "int", "precision": 32, "lower": 0}
    columns = {"age": {**column, "upper": AGES - 1}, "sex": {**column, "upper": SEXES - 1}}
    metadata = {"max_ids": 1, "rows": 100_000, "row_privacy": True, "censor_dims": False, "columns": columns}
    budget = {"initial_epsilon": 1e6, "initial_delta": 1.0, "total_spent_epsilon": 0.0, "total_spent_delta": 0.0}
    access = lambda path: {"database_type": "PATH_DB", "path": str(path)}
    ledger = {
        "users": [{"user_name": USER, "may_query": True, "datasets_list": [{"dataset_name": "CASES", **budget}]}],
        "datasets": [
            {
                "dataset_name": "CASES",
                "dataset_access": access(rows),
                "metadata_access": access(folder / "metadata.yaml"),
            }
        ],
        "queries": [],
    }
    server = {
        "time_attack": {"method": "stall", "magnitude": 0.0},
        "host_ip": "127.0.0.1",
        "host_port": port,
        "log_level": "error",
        "reload": False,
        "workers": 1,
    }
    runtime = {
        "develop_mode": False,
        "server": server,
        "submit_limit": 0.0,
        "admin_database": {"db_type": "yaml", "db_file": str(folder / "ledger.yaml")},
        "dp_libraries": {"opendp": {"contrib": True, "floating_point": True, "honest_but_curious": True}},
    }
    for name, content in (
        ("metadata", metadata),
        ("ledger", ledger),
        ("runtime", {"runtime_args": {"settings": runtime}}),
        ("secrets", {"private_db_credentials": []}),
    ):
        (folder / f"{name}.yaml").write_text(yaml.safe_dump(content), encoding="utf-8")


def start(folder):
    own = {
        "LOMAS_CONFIG_PATH": str(folder / "runtime.yaml"),
        "LOMAS_SECRETS_PATH": str(folder / "secrets.yaml"),
        "OTEL_SDK_DISABLED": "true",
    }
    log = open(folder / "log", "w", encoding="utf-8")
    command = [sys.executable, "-m", "lomas_server.uvicorn_serve"]
    return subprocess.Popen(command, env={**os.environ, **own}, stdout=log, stderr=log, cwd=folder)


def call(port, path, body=None):
    request = urllib.request.Request(
        f"http://127.0.0.1:{port}{path}",
        data=None if body is None else json.dumps(body).encode(),
        headers={"Content-Type": "application/json", "user-name": USER},
    )
    with urllib.request.urlopen(request, timeout=PATIENCE_S) as response:
        return json.load(response)


def ready(port, process):
    began = time.monotonic()
    while process.poll() is None and time.monotonic() - began < PATIENCE_S:
        try:
            call(port, "/state")
            return
        except urllib.error.HTTPError as error:
            raise RuntimeError(error.read().decode()) from error
        except OSError:
            time.sleep(0.3)
    raise RuntimeError("a server does not start; see its log")


def table(port):
    try:
        answer = call(port, "/smartnoise_sql_query", QUERY)
    except urllib.error.HTTPError as error:
        raise RuntimeError(error.read().decode()) from error
    cells = answer["result"]["df"]
    at = {name: cells["columns"].index(name) for name in ("age", "sex", "n")}
    return {(row[at["age"]], row[at["sex"]]): row[at["n"]] for row in cells["data"]}


def question(pool, ports):
    began = time.perf_counter()
    total = {}
    for cells in pool.map(table, ports):
        for cell, count in cells.items():
            total[cell] = total.get(cell, 0) + count
    return time.perf_counter() - began, len(total)


def main():
    rows, work = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
    files = sorted(rows.glob("node-*.csv"))
    ports, started = [PORT + number for number in range(len(files))], []
    try:
        for file, port in zip(files, ports):
            settings(work / file.stem, file, port)
            started.append(start(work / file.stem))
        for port, process in zip(ports, started):
            ready(port, process)
        with concurrent.futures.ThreadPoolExecutor(len(ports)) as pool:
            question(pool, ports)
            taken = [question(pool, ports) for _ in range(TURNS)]
        median = statistics.median(seconds for seconds, _ in taken) * 1e3
        print(f"lomas: {len(ports)} nodes, {taken[0][1]} cells, median {median:.0f} ms")
        return 0
    except (RuntimeError, KeyError) as error:
        print(f"lomas: NOT MEASURED: {error}")
        return 1
    finally:
        for process in started:
            process.terminate()
        for process in started:
            try:
                process.wait(timeout=20)
            except subprocess.TimeoutExpired:
                process.kill()


sys.exit(main())
