"""The client against a running federation with synthetic case files; every answer fits the node's own description."""

from __future__ import annotations

from collections.abc import Iterator

import httpx
import pytest
from demo import Demo
from described import Checked, checked
from jsonschema import ValidationError
from safeborders import (
    BudgetError,
    DeniedError,
    DisclosureError,
    InvalidError,
    NeedsSecondPerson,
    Node,
    NodeError,
    Progress,
    Question,
    cohorts_of,
)

pytestmark = pytest.mark.demo
Both = tuple[Node, Checked]

QUESTION = Question("case", cohorts_of(2024), by=["case.region_of_exploitation"])


@pytest.fixture(scope="session")
def both(demo: Demo, token: str) -> Iterator[Both]:
    with Node.at(demo.pages["IT"], token=token) as node:
        document = node.description()
    yield from checked(document, demo.pages["IT"], token)


def test_a_question_is_previewed_asked_and_free_when_it_is_asked_again(both: Both) -> None:
    node, _ = both
    preview = node.preview(QUESTION, sigma=32, purpose="strategic-analysis", yearbooks="precise")
    assert 0 < preview.cost < 0.002 and {"GR", "RO"} <= set(preview.would_answer)
    first = node.ask(QUESTION, sigma=32, purpose="strategic-analysis", yearbooks="precise", max_cost=preview.cost)
    frame = first.frame()
    assert (frame["low"] < frame["estimate"]).all() and (frame["estimate"] < frame["high"]).all()
    assert len(first.answered) == 7 and "IT" not in first.answered and first.cost == preview.cost
    again = node.ask(QUESTION, sigma=32, purpose="strategic-analysis", yearbooks="precise")
    assert again.frame().equals(frame)
    # Whoever asks for the same noise elsewhere reads the interval that the preview promised.
    assert frame["high"][0] - frame["estimate"][0] == pytest.approx(preview.half_width, rel=0.01)


def test_refusals_are_of_their_kind(both: Both, demo: Demo, token: str) -> None:
    node, looking = both
    with pytest.raises(InvalidError):
        node.ask(Question("case", ["2024Q1"], by=["case.no_such"]), sigma=12, purpose="prevention")
    with pytest.raises(DisclosureError):
        node.ask(Question("case", ["2024Q1"], by=["case.lure"]), sigma=12, purpose="prevention")
    with pytest.raises(BudgetError):
        # More precise than any node's quota in the demo's agreement.
        node.ask(Question("victim", ["2024Q1"], by=["victim.sex"]), sigma=3, purpose="prevention")
    with pytest.raises(DeniedError) as refused:
        node.get("keys")
    assert refused.value.code == "no-right", "an analyst has no say over keys"
    with pytest.raises(InvalidError) as malformed:
        node.post("count", {"question": 7})
    assert malformed.value.code == "malformed"
    with Node.at(demo.pages["IT"], token="guessed") as stranger, pytest.raises(DeniedError) as nobody:
        stranger.cohorts()
    assert nobody.value.code == "no-session"
    with Node.at(demo.pages["PT"], token=token) as unstaffed, pytest.raises(DeniedError):
        # Nobody has an account there: the socket takes its owner for the console, the pages' address nobody.
        unstaffed.cohorts()
    assert {"invalid", "disclosure", "budget", "denied"} <= looking.refused


def test_what_a_second_person_must_approve_says_so(demo: Demo) -> None:
    token = demo.token("IT", "petra", "Look,Erase,ReadCase")
    with Node.on_socket(demo.socket("IT"), token=token) as node:
        sources = [line["source"] for line in node.cases(page=1_000)[:1]]
        with pytest.raises(NeedsSecondPerson, match="approvals approve"):
            node.post("cases/erasure", {"sources": sources, "reason": "tried by a test"})


def test_the_offices_own_work_goes_over_the_interface(both: Both) -> None:
    node, _ = both
    heard: list[Progress] = []
    run = node.mine(progress=heard.append, max_length=3)
    assert len(run.frame()) > 0 and run.raw["number"] in [kept["number"] for kept in node.runs()]
    assert node.pattern(1)["pattern"]["number"] == 1
    sources = node.cases(page=100)
    assert len(sources) > 100, "all pages are read"
    assert node.case(sources[0]["source"])["source"] == sources[0]["source"]
    assert len(node.similar(sources[0]["source"], most=3)["similar"]) <= 3
    found = node.networks()
    if found["groups"]:
        assert node.network(found["groups"][0]["source"])["nodes"]
    exact = node.count(QUESTION).frame()
    assert exact["exact"].sum() == sum(line["case_files"] for line in node.cohorts() if line["cohort"][:4] == "2024")
    assert node.statistics(2024)["year"] == 2024


def test_what_is_kept_can_be_read(both: Both) -> None:
    node, looking = both
    assert node.whoami() == {"person": "anna", "role": "analyst"}
    assert all(peer["reachable"] for peer in node.peers()) and node.frozen()
    assert node.budget() and node.rounds() and node.directory() and node.get("agreements") and node.get("settings")
    assert node.get("log/latest", most=20)["lines"] and node.get("log/verify")["entries"] > 0
    node.fetch_yearbooks()
    kept = node.yearbooks()
    if kept:
        book = node.yearbook(kept[0]["country"], kept[0]["year"])
        frame = book.frame(*book.tables()[0])
        assert set(frame["country"]) == {kept[0]["country"]} and (frame["low"] < frame["high"]).all()
    with pytest.raises(NodeError):
        node.matches(node.rounds()[0]["round"] if not node.rounds()[0]["agreed"] else "1999-R1")
    for operation in sorted(looking.used):
        print(operation)
    assert len(looking.used) > 20


def test_an_answer_that_does_not_fit_its_description_is_found(both: Both) -> None:
    _, looking = both
    request = httpx.Request("GET", "http://office/api/v1/cohorts/shares")
    good: dict[str, object] = {"open_through": None, "schedule": []}
    looking.check(request, httpx.Response(200, json=good, request=request))
    wrong: list[object] = [good | {"more": 1}, {"schedule": []}, good | {"schedule": [{}]}, []]
    for bad in wrong:
        with pytest.raises(ValidationError):
            looking.check(request, httpx.Response(200, json=bad, request=request))
