"""Every kind of failure arrives as its class, and what is no failure of a node does too."""

from __future__ import annotations

from typing import Any

import httpx
import pytest
from fake import Fake
from safeborders import (
    BudgetError,
    DeniedError,
    DisclosureError,
    InternalError,
    InvalidError,
    NeedsSecondPerson,
    NodeError,
    OfflineError,
)


@pytest.mark.parametrize(
    ("status", "kind", "code", "expected"),
    [
        (400, "invalid", "malformed", InvalidError),
        (403, "denied", "no-session", DeniedError),
        (403, "denied", "needs-second-person", NeedsSecondPerson),
        (409, "budget", "budget", BudgetError),
        (451, "disclosure", "disclosure", DisclosureError),
        (502, "offline", "offline", OfflineError),
        (500, "internal", "internal", InternalError),
    ],
)
def test_each_kind_has_its_class(status: int, kind: str, code: str, expected: type[NodeError]) -> None:
    node = Fake({"GET cohorts": (status, {"kind": kind, "code": code, "message": "do this next"})}).node()
    with pytest.raises(NodeError) as raised:
        node.cohorts()
    assert (type(raised.value), raised.value.code, str(raised.value)) == (expected, code, "do this next")


def test_kinds_are_told_apart_by_the_node_and_not_by_the_status() -> None:
    node = Fake({"GET cohorts": (403, {"kind": "budget", "message": "less is left"})}).node()
    with pytest.raises(BudgetError) as raised:
        node.cohorts()
    assert raised.value.code == "budget"


@pytest.mark.parametrize("told", [None, "text", [], {"message": 7}, {"kind": "denied"}, {"kind": "new", "message": "?"}])
def test_an_error_of_another_form_is_the_nodes_failure(told: Any) -> None:
    with pytest.raises(InternalError):
        Fake({"GET cohorts": (418, told)}).node().cohorts()


def test_what_is_no_json_is_not_taken_for_an_answer() -> None:
    page = Fake({"GET cohorts": lambda request: httpx.Response(200, text="<html>log in</html>")})
    with pytest.raises(InternalError):
        page.node().cohorts()


def test_a_redirect_is_not_followed_with_the_token() -> None:
    away = Fake({"GET cohorts": lambda request: httpx.Response(303, headers={"location": "https://elsewhere.example/"})})
    with pytest.raises(InternalError):
        away.node().cohorts()
    assert len(away.asked) == 1


def test_a_node_that_is_not_there_is_offline() -> None:
    def gone(request: httpx.Request) -> httpx.Response:
        raise httpx.ConnectError("connection refused", request=request)

    with pytest.raises(OfflineError) as raised:
        Fake({"GET cohorts": gone}).node().cohorts()
    assert raised.value.code == "node-unreachable"


def test_an_endless_answer_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("safeborders.transport.MAX_ANSWER_BYTES", 1_000)
    fake = Fake({"GET cohorts": (200, ["x" * 2_000]), "GET budget": (200, ["x" * 900])})
    with pytest.raises(InternalError, match="256 MiB"):
        fake.node().cohorts()
    assert fake.node().budget()
