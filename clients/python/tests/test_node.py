"""What a node is asked: no more than is said, and nothing that costs more than is said."""

from __future__ import annotations

from typing import Any

import pytest
from fake import Fake, merged
from safeborders import BudgetError, DeniedError, InternalError, InvalidError, Progress, Question

QUESTION = Question("victim", ["2024Q1"], where={"victim.sex": ["Masculine", "Feminine"]})


def preview(cost: int) -> dict[str, Any]:
    return {"cells": 1, "sigma": 12, "cost": cost, "clamp": 4, "nodes": [], "answering": 0, "sizes": [], "advice": [], "expected_per_cell": None}


def test_a_question_that_costs_more_than_is_said_is_not_asked() -> None:
    fake = Fake({"POST preview": (200, preview(4_000_001)), "POST ask": (200, merged())})
    with pytest.raises(BudgetError) as raised:
        fake.node().ask(QUESTION, sigma=12, purpose="prevention", max_cost=0.004)
    assert raised.value.code == "max-cost" and [named for named, _ in fake.asked] == ["POST /api/v1/preview"]
    fake.answers["POST preview"] = (200, preview(4_000_000))
    fake.node().ask(QUESTION, sigma=12, purpose="prevention", countries=iter(["IT", "BE"]), max_cost=0.004)
    assert fake.asked[-1][1]["countries"] == fake.asked[-2][1]["asking"]["countries"] == ["BE", "IT"]


def job(ended: bool, done: int = 0, result: Any = None, error: Any = None) -> tuple[int, dict[str, Any]]:
    return 202, {"job": 7, "progress": {"what": "mining", "done": done, "total": 9}, "ended": ended, "result": result, "error": error}


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("safeborders.jobs._FIRST_LOOK", 0.001)
    monkeypatch.setattr("safeborders.jobs._LAST_LOOK", 0.001)


def test_long_work_is_followed_to_its_end() -> None:
    heard: list[Progress] = []
    looks = [job(False, 3), job(False, 3), job(False, 6), job(True, 9, {"patterns": []})]
    fake = Fake({"POST patterns/mine": job(False), "GET jobs/7": looks})
    run = fake.node().mine(progress=heard.append, min_support=20)
    assert run.raw == {"patterns": []} and [progress.done for progress in heard] == [0, 3, 6]
    assert fake.asked[0][1] == {"min_support": 20}
    assert all(not named.startswith("DELETE") for named, _ in fake.asked)


def test_long_work_that_fails_raises_its_kind_and_one_that_nobody_waits_for_is_cancelled() -> None:
    refused = {"kind": "invalid", "code": "invalid", "message": "no such cohort"}
    fake = Fake({"POST similar": job(True, error=refused)})
    with pytest.raises(InvalidError, match="no such cohort"):
        fake.node().similar("GR-1")

    def stop(progress: Progress) -> None:
        raise KeyboardInterrupt

    fake = Fake({"POST networks/find": job(False), "DELETE jobs/7": job(True)})
    with pytest.raises(KeyboardInterrupt):
        fake.node().networks(progress=stop)
    assert fake.asked[-1][0] == "DELETE /api/v1/jobs/7"
    fake = Fake({"POST networks/find": (202, {"number": 7})})
    with pytest.raises(InternalError):
        fake.node().networks()


def test_all_pages_of_case_files_are_read_and_an_empty_page_ends_it() -> None:
    pages = [
        (200, {"cases": [{"source": "GR-1"}, {"source": "GR-2"}], "more": True}),
        (200, {"cases": [{"source": "GR-3"}], "more": False}),
    ]
    fake = Fake({"POST cases": list(pages)})
    assert [line["source"] for line in fake.node().cases(mine=True, page=2)] == ["GR-1", "GR-2", "GR-3"]
    assert [body["after"] for _, body in fake.asked] == ["", "GR-2"]
    assert Fake({"POST cases": (200, {"cases": [], "more": True})}).node().cases() == []


def test_epsilon_is_rounded_up_and_parameters_without_a_value_are_left_out() -> None:
    fake = Fake({"POST patterns/publish": (403, {"kind": "denied", "message": "no"}), "GET patterns/run": (200, {"patterns": []})})
    with pytest.raises(DeniedError):
        fake.node().publish([[("case.transport", "Bus"), ("victim.sex", "Feminine")]], reason="r", epsilon=0.1 + 0.2)
    assert fake.asked[0][1]["epsilon"] >= 300_000_000 and fake.asked[0][1]["signatures"][0][0] == ["case.transport", "Bus"]
    fake.node().run()
    assert fake.asked[-1][0] == "GET /api/v1/patterns/run"


def test_another_version_of_the_interface_is_not_spoken_to() -> None:
    node = Fake({"GET openapi.json": (200, {"info": {"version": "2.0.0"}})}).node()
    with pytest.raises(InternalError, match=r"2\.0\.0"):
        node.description()
    assert Fake({"GET openapi.json": (200, {"info": {"version": "1.7.0"}})}).node().description()


def test_a_record_is_named_by_its_own_identifier() -> None:
    fake = Fake({"POST cases/check": (200, {"problems": [], "changes": []}), "POST cases/add": (400, {"kind": "invalid", "message": "no id"})})
    record = {"id": "GR-1", "registered": "2024-05-06"}
    assert fake.node().check_case(record) == {"problems": [], "changes": []}
    assert fake.asked[0][1] == {"source": "GR-1", "record": record, "replaces": None}
    with pytest.raises(InvalidError):
        fake.node().add_case({})
    assert fake.asked[1][1] == {"source": "", "record": {}}
