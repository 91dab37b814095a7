"""The server: asks all nodes, adds their tables up, and writes how long each question took."""

import json
import os
import time

from flwr.app import ConfigRecord, Context, Message, RecordDict
from flwr.serverapp import Grid, ServerApp

app = ServerApp()


@app.main()
def main(grid: Grid, context: Context) -> None:
    """Asks the same question several times: Flower keeps no answers."""
    nodes = int(context.run_config["nodes"])
    while len(list(grid.get_node_ids())) < nodes:
        time.sleep(0.1)
    took, cells = [], 0
    for _ in range(int(context.run_config["questions"])):
        started = time.perf_counter()
        messages = [
            Message(RecordDict({"question": ConfigRecord({"by": "age,sex"})}), dst_node_id=node, message_type="query")
            for node in grid.get_node_ids()
        ]
        replies = list(grid.send_and_receive(messages))
        total = sum(reply.content["cells"].to_numpy_ndarrays()[0] for reply in replies)
        took.append(time.perf_counter() - started)
        cells = len(total)
        assert len(replies) == nodes, f"{len(replies)} of {nodes} nodes answered"
    with open(os.environ["SAFEBORDERS_FLOWER_OUT"], "w", encoding="ascii") as out:
        json.dump({"seconds": took, "cells": cells, "nodes": nodes}, out)
