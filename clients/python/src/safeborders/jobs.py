"""Long work: started by one request, followed by others, cancelled when nobody waits any more."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from .errors import InternalError, NodeError, error_of
from .transport import Transport


@dataclass(frozen=True)
class Progress:
    """How far long work is."""

    #: What is being done, in words.
    what: str
    #: How much is done.
    done: int
    #: Of how much; ``None`` where that is not known.
    total: int | None


#: Hears how far long work is.
Listener = Callable[[Progress], None]

#: Seconds between two looks: the first, and the most.
_FIRST_LOOK, _LAST_LOOK = 0.05, 1.0


def run(transport: Transport, path: str, body: Any, listener: Listener | None) -> Any:
    """Starts long work, waits for its end and gives what came of it.

    It is cancelled when the wait is interrupted, such as by Ctrl-C.
    """
    state = transport.call("POST", path, body=body)
    number = _number(state)
    pause, told = _FIRST_LOOK, None
    try:
        while not state["ended"]:
            now = Progress(state["progress"]["what"], state["progress"]["done"], state["progress"]["total"])
            if listener is not None and now != told:
                listener(now)
                told = now
            time.sleep(pause)
            pause = min(pause * 1.5, _LAST_LOOK)
            state = transport.call("GET", f"jobs/{number}")
            _number(state)
    except BaseException:
        # Whoever waited does not any more: the node does not work on for nobody.
        with contextlib.suppress(NodeError):
            transport.call("DELETE", f"jobs/{number}")
        raise
    if state["error"] is not None:
        raise error_of(state["error"], 200)
    return state["result"]


def _number(state: Any) -> int:
    if isinstance(state, dict) and isinstance(state.get("job"), int) and isinstance(state.get("progress"), dict):
        return int(state["job"])
    raise InternalError("the node's long work is not understood: is the node of another version?", "not-understood")
