"""A node that answers what a test says, and remembers what it was asked."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import httpx
from safeborders import Node
from safeborders.transport import Transport

Answer = tuple[int, Any]


class Fake:
    """Answers by method and path; a list of answers is given one after the other."""

    def __init__(self, answers: dict[str, Answer | list[Answer] | Callable[[httpx.Request], httpx.Response]]) -> None:
        self.answers = answers
        self.asked: list[tuple[str, Any]] = []
        self.headers: list[httpx.Headers] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        named = f"{request.method} {request.url.raw_path.decode()}"
        self.asked.append((named, json.loads(request.content) if request.content else None))
        self.headers.append(request.headers)
        answer = self.answers[named.replace("/api/v1/", "")]
        if isinstance(answer, list):
            answer = answer.pop(0) if len(answer) > 1 else answer[0]
        if callable(answer):
            return answer(request)
        status, told = answer
        return httpx.Response(status, json=told)

    def node(self, token: str | None = "secret") -> Node:
        """A node behind this."""
        client = httpx.Client(base_url="http://office", transport=httpx.MockTransport(self), trust_env=False)
        return Node(Transport(client, token))


def merged(**changes: Any) -> dict[str, Any]:
    """A merged table of two countries."""
    table: dict[str, Any] = {
        "axes": [
            {"attribute": "victim.age_class", "codes": ["Child", "Adult"]},
            {"attribute": "victim.sex", "codes": ["Feminine", "Masculine"]},
        ],
        "cells": [
            {"estimate": estimate, "interval": {"low": estimate - 20.5, "high": estimate + 20.5}}
            for estimate in (120, 60, -4, 9)
        ],
        "answered": [
            {"country": country, "sigma": 12, "cost": 3_472_223, "clamp": 4, "released_at_s": 1} for country in ("BE", "IT")
        ],
        "missing": [
            {"country": "PT", "absence": "timed-out"},
            {"country": "RO", "absence": {"refused": "budget-exhausted"}},
        ],
        "yearbooks": [],
        "reissued": [],
    }
    return table | changes
