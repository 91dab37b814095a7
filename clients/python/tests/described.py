"""Answers held against the node's own description: each must fit its schema, and say nothing that no schema names."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import httpx
from jsonschema import Draft202012Validator
from safeborders import Node
from safeborders.transport import Transport


class Checked:
    """Looks at every answer of a client, and remembers which operations were used and which kinds of refusals came."""

    def __init__(self, document: dict[str, Any]) -> None:
        self.document = document
        self.used: set[str] = set()
        self.refused: set[str] = set()
        self._jobs: dict[int, dict[str, Any]] = {}
        self._components = _strict(document["components"])

    def _validate(self, schema: dict[str, Any], value: Any) -> None:
        Draft202012Validator({**_strict(schema), "components": self._components}).validate(value)

    def check(self, request: httpx.Request, response: httpx.Response) -> None:
        """Holds one answer against the description."""
        response.read()
        told = json.loads(response.content)
        path = request.url.path
        job = path.startswith("/api/v1/jobs/")
        described = "/api/v1/jobs/{job}" if job else path
        operation = self.document["paths"][described][request.method.lower()]
        answer = operation["responses"][str(response.status_code)]
        if "$ref" in answer:
            answer = self.document["components"]["responses"][answer["$ref"].rsplit("/", 1)[1]]
        content = answer["content"]["application/json"]
        self._validate(content["schema"], told)
        if not response.is_success:
            self.refused.add(told["kind"])
            return
        self.used.add(f"{request.method} {described}")
        if "x-result" in answer:
            self._jobs[told["job"]] = answer["x-result"]
        if job and told["result"] is not None:
            self._validate(self._jobs[told["job"]], told["result"])


def _strict(schema: Any) -> Any:
    """The same schema, which allows no property that it does not name."""
    if isinstance(schema, list):
        return [_strict(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    strict = {name: part if name in ("enum", "examples") else _strict(part) for name, part in schema.items()}
    if isinstance(strict.get("properties"), dict) and strict.get("type") == "object":
        strict["additionalProperties"] = False
    return strict


def checked(document: dict[str, Any], address: str, token: str) -> Iterator[tuple[Node, Checked]]:
    """A node at this address whose every answer is looked at."""
    looking = Checked(document)
    client = httpx.Client(base_url=address, trust_env=False, timeout=60)

    def look(response: httpx.Response) -> None:
        looking.check(response.request, response)

    client.event_hooks["response"].append(look)
    with Node(Transport(client, token)) as node:
        yield node, looking
