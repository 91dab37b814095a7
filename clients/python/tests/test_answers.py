"""Answers as frames: no estimate without its interval, and no cell under another's code."""

from __future__ import annotations

import math

import pytest
from fake import Fake, merged
from safeborders import Answer, Exact, InternalError, Matches, Preview, Question, Run, Yearbook, cohorts_of

QUESTION = Question("victim", ["2024Q1"], by=["victim.age_class", "victim.sex"])


def asked(table: object) -> tuple[Answer, Fake]:
    fake = Fake({"POST ask": (200, table)})
    return fake.node().ask(QUESTION, sigma=12, purpose="investigation"), fake


def test_an_answer_is_a_frame_of_figures_with_their_intervals() -> None:
    answer, fake = asked(merged())
    frame = answer.frame()
    assert list(frame.columns) == [
        "victim.age_class", "victim.sex", "country", "estimate", "low", "high", "mechanism", "cost",
    ]  # fmt: skip
    # Row-major: the last axis varies fastest.
    assert list(frame["victim.sex"]) == ["Feminine", "Masculine"] * 2
    row = frame.iloc[2]
    assert (row["victim.age_class"], row["estimate"], row["low"], row["high"]) == ("Adult", -4, -24.5, 16.5)
    assert set(frame["country"]) == {"BE IT"} and set(frame["mechanism"]) == {"discrete Gaussian, σ = 12 per country"}
    assert answer.cost == pytest.approx(0.003472223) and set(frame["cost"]) == {answer.cost}
    assert answer.missing == {"PT": "timed-out", "RO": "budget-exhausted"}
    body = fake.asked[0][1]
    assert body["question"]["dimensions"] == ["victim.age_class", "victim.sex"]
    assert (body["sigma"], body["purpose"], body["countries"], body["yearbooks"]) == (12, "investigation", [], "first")


def test_what_comes_from_yearbooks_is_said() -> None:
    kept = {"country": "GR", "years": [2024], "variance": 4.0, "cost": 30_000_000, "clamp": 4}
    answer, _ = asked(merged(yearbooks=[kept], answered=[]))
    assert (answer.from_yearbooks, answer.cost) == (["GR"], 0)
    assert set(answer.frame()["mechanism"]) == {"yearbooks of GR"} and set(answer.frame()["country"]) == {"GR"}


def test_cells_that_do_not_fit_their_axes_are_no_frame() -> None:
    for cells in (merged()["cells"][:3], merged()["cells"] * 2):
        answer, _ = asked(merged(cells=cells))
        with pytest.raises(InternalError):
            answer.frame()
    nobody, _ = asked(merged(cells=[], answered=[]))
    assert nobody.frame().empty and "estimate" in nobody.frame()


def test_a_total_is_one_row() -> None:
    answer, _ = asked(merged(axes=[], cells=merged()["cells"][:1]))
    assert list(answer.frame()["estimate"]) == [120]


def test_a_preview_says_cost_interval_and_who_would_answer() -> None:
    interval = {"low": -20.0, "high": 20.0}
    raw = {
        "cells": 4, "sigma": 12, "cost": 3_472_223, "clamp": 4, "answering": 2, "expected_per_cell": None, "advice": [],
        "nodes": [
            {"country": "BE", "outlook": {"would-answer": {"left": 1}}, "yearbook": None},
            {"country": "IT", "outlook": {"would-not": "unreachable"}, "yearbook": 9.0},
            {"country": "RO", "outlook": {"would-not": {"refused": "budget-exhausted"}}, "yearbook": None},
        ],
        "sizes": [{"size": 0, "interval": interval}, {"size": 100, "interval": {"low": 80.0, "high": 120.0}}],
    }  # fmt: skip
    preview = Preview(raw)
    assert preview.would_answer == ["BE", "IT"] and preview.half_width == 20
    assert preview.would_not == {"IT": "unreachable", "RO": "budget-exhausted"}
    assert list(preview.frame()["low"]) == [-20, 80] and preview.cost == pytest.approx(0.003472223)
    assert Preview(raw | {"sizes": []}).half_width == math.inf


def test_a_yearbooks_table_is_found_by_its_attributes() -> None:
    axes = [{"attribute": "victim.sex", "codes": ["Feminine", "Masculine"]}]
    table = {"number": 0, "unit": "victim", "table": {"axes": axes, "cells": [7, -1]}, "sigma": 10, "salt": [0] * 16}
    head = {"country": "GR", "year": 2024, "cost": 30_000_000}
    book = Yearbook({"head": head, "tables": [table]})
    frame = book.frame("victim.sex")
    assert book.tables() == [("victim.sex",)] and list(frame["country"]) == ["GR", "GR"]
    assert frame["high"][0] - frame["estimate"][0] == pytest.approx(19.6, abs=0.001)
    with pytest.raises(KeyError):
        book.frame("victim.age_class")


def test_exact_counts_have_no_estimate_and_matches_and_patterns_their_figures() -> None:
    axes = [{"attribute": "victim.sex", "codes": ["Feminine", "Masculine"]}]
    exact = Exact({"table": {"axes": axes, "cells": [7, 3]}, "clamp": 4}).frame()
    assert list(exact["exact"]) == [7, 3] and "estimate" not in exact
    line = {
        "signature": [["case.transport", "Bus"], ["victim.sex", "Feminine"]], "country": "IT", "estimate": 31,
        "interval": {"low": 22.0, "high": 40.0}, "threshold": 15.0, "matches": True, "name": "ab",
    }  # fmt: skip
    matches = Matches({"lines": [line]}).frame()
    assert matches["signature"][0] == "case.transport=Bus & victim.sex=Feminine"
    assert {"estimate", "low", "high", "mechanism", "cost"} <= set(matches.columns)
    assert Run({"patterns": []}).frame().empty


@pytest.mark.parametrize(
    "wrong",
    [
        Question("case", "2024Q1"),
        Question("case", ["2024Q1"], by="case.transport"),
        Question("case", ["2024Q1"], where={"victim.sex": "Feminine"}),
    ],
)
def test_one_text_is_not_taken_for_a_list_of_letters(wrong: Question) -> None:
    with pytest.raises(TypeError):
        wrong.body()
    assert cohorts_of(2024) == ["2024Q1", "2024Q2", "2024Q3", "2024Q4"]
