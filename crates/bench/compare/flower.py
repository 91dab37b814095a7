"""Flower on the same work: flower.py ROWS DIRECTORY. ROWS is where rows.py wrote; DIRECTORY takes Flower's state and logs.

Starts a SuperLink and a SuperNode for each file, on loopback and without TLS, runs the app in flower/, and prints how long
a question took: in an app that runs already (median), and as a run of its own. Everything started is stopped.
"""

import json
import os
import pathlib
import socket
import statistics
import subprocess
import sys
import time

LIMIT_S = 240
PORT = 48090
HERE = pathlib.Path(__file__).resolve().parent


def listens(port, process):
    began = time.monotonic()
    while process.poll() is None and time.monotonic() - began < LIMIT_S:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=5).close()
            return
        except OSError:
            time.sleep(0.3)
    raise RuntimeError("flower: NOT MEASURED: the SuperLink does not start; see 0.log")


def main():
    rows, work = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
    work.mkdir(parents=True, exist_ok=True)
    tools = pathlib.Path(sys.executable).parent
    out = work / "out.json"
    home = {
        **os.environ,
        "FLWR_HOME": str(work / "flwr"),
        "FLWR_TELEMETRY_ENABLED": "0",
        "SAFEBORDERS_FLOWER_OUT": str(out),
        "PATH": f"{tools}:{os.environ['PATH']}",
    }
    (work / "flwr").mkdir(exist_ok=True)
    (work / "flwr/config.toml").write_text(
        f'[superlink]\ndefault = "here"\n[superlink.here]\naddress = "127.0.0.1:{PORT}"\ninsecure = true\n'
    )
    started = []

    def start(*args):
        log = open(work / f"{len(started)}.log", "w", encoding="utf-8")
        started.append(subprocess.Popen([str(tools / args[0]), *args[1:]], env=home, stdout=log, stderr=log))

    try:
        start("flower-superlink", "--insecure", "--host", "127.0.0.1", "--port", str(PORT))
        listens(PORT, started[0])
        files = sorted(rows.glob("node-*.csv"))
        for number, file in enumerate(files):
            start(
                "flower-supernode", "--insecure", "--superlink", f"127.0.0.1:{PORT}",
                "--host", "127.0.0.1", "--port", str(PORT + 1 + number), "--node-config", f"rows='{file}'",
            )
        for questions in (5, 1):
            out.unlink(missing_ok=True)
            config = f"nodes={len(files)} questions={questions}"
            began = time.perf_counter()
            run = [str(tools / "flwr"), "run", str(HERE / "flower"), "--stream", "--run-config", config]
            said = subprocess.run(run, env=home, timeout=LIMIT_S, capture_output=True, text=True, check=False)
            if said.returncode or not out.exists():
                print(f"flower: NOT MEASURED: {said.stdout[-800:]} {said.stderr[-800:]}")
                return 1
            whole = time.perf_counter() - began
            answered = json.loads(out.read_text())
            if questions > 1:
                median = statistics.median(answered["seconds"])
                print(f"flower: {answered['nodes']} nodes, {answered['cells']} cells, in a running app, median {median * 1e3:.0f} ms")
            else:
                print(f"flower: {answered['nodes']} nodes, {answered['cells']} cells, as a run of its own, {whole * 1e3:.0f} ms")
    except RuntimeError as error:
        print(error)
        return 1
    finally:
        for process in reversed(started):
            process.terminate()
        for process in started:
            try:
                process.wait(timeout=20)
            except subprocess.TimeoutExpired:
                process.kill()
    return 0


sys.exit(main())
