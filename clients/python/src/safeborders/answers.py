"""Answers, and their figures as pandas frames.

A frame of released figures has one column for each attribute, with its codes, and beside them ``country``,
``estimate``, ``low``, ``high``, ``mechanism`` and ``cost``: no estimate is without its 95 % interval.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING, Any

from .errors import InternalError

if TYPE_CHECKING:
    import pandas

#: z of a two-sided 95 % interval of a normal distribution.
_Z_95 = 1.959963984540054
_NANO = 1e9

#: What every frame of released figures has, in this order, after the attributes.
FIGURES = ("country", "estimate", "low", "high", "mechanism", "cost")


def frame(rows: Sequence[dict[str, Any]], columns: Sequence[str]) -> pandas.DataFrame:
    """Rows as a frame with exactly these columns."""
    try:
        import pandas
    except ImportError as error:
        raise ImportError("frames need pandas: pip install 'safeborders[frames]'") from error
    return pandas.DataFrame.from_records(list(rows), columns=list(columns))


@dataclass(frozen=True)
class Answer:
    """What other countries answered together: a sum of differentially private counts."""

    #: The answer as the node gave it (schema ``MergedTable``).
    raw: dict[str, Any]

    @property
    def answered(self) -> list[str]:
        """The countries whose answers are in the sum."""
        return [part["country"] for part in self.raw["answered"]]

    @property
    def from_yearbooks(self) -> list[str]:
        """The countries whose kept yearbooks are in the sum, which cost nothing."""
        return [part["country"] for part in self.raw["yearbooks"]]

    @property
    def missing(self) -> dict[str, str]:
        """The countries that are not in the sum, and why."""
        return {part["country"]: _absence(part["absence"]) for part in self.raw["missing"]}

    @property
    def cost(self) -> float:
        """What the answer cost each cohort of each country, in ρ: the most of all countries."""
        return max((part["cost"] for part in self.raw["answered"]), default=0) / _NANO

    @property
    def mechanism(self) -> str:
        """How the figures were made private."""
        sigmas = sorted({part["sigma"] for part in self.raw["answered"]})
        parts = [f"discrete Gaussian, σ = {', '.join(map(str, sigmas))} per country"] if sigmas else []
        parts += [f"yearbooks of {' '.join(self.from_yearbooks)}"] if self.from_yearbooks else []
        return "; ".join(parts)

    def frame(self) -> pandas.DataFrame:
        """One row for each cell. ``country`` names all countries of the sum."""
        attributes = [axis["attribute"] for axis in self.raw["axes"]]
        country = " ".join(sorted({*self.answered, *self.from_yearbooks}))
        cells = self.raw["cells"]
        rows = [
            dict(zip(attributes, codes, strict=True))
            | {
                "country": country,
                "estimate": cell["estimate"],
                "low": cell["interval"]["low"],
                "high": cell["interval"]["high"],
                "mechanism": self.mechanism,
                "cost": self.cost,
            }
            for codes, cell in _labelled(self.raw["axes"], cells)
        ]
        return frame(rows, [*attributes, *FIGURES])


@dataclass(frozen=True)
class Preview:
    """What a question would cost and how exact its answer would be."""

    #: The preview as the node gave it (schema ``Preview``).
    raw: dict[str, Any]

    @property
    def cost(self) -> float:
        """What each cohort of each country would be charged, once, in ρ."""
        return float(self.raw["cost"]) / _NANO

    @property
    def would_answer(self) -> list[str]:
        """The countries for which there would be a figure."""
        return [
            node["country"]
            for node in self.raw["nodes"]
            if "would-answer" in node["outlook"] or node["yearbook"] is not None
        ]

    @property
    def would_not(self) -> dict[str, str]:
        """The countries that would not answer, and why."""
        silent = (node for node in self.raw["nodes"] if "would-not" in node["outlook"])
        return {node["country"]: _absence(node["outlook"]["would-not"]) for node in silent}

    @property
    def half_width(self) -> float:
        """Half of the 95 % interval that every cell would have; infinite where nobody would answer."""
        sizes = self.raw["sizes"]
        if not sizes:
            return math.inf
        return float(sizes[0]["interval"]["high"] - sizes[0]["interval"]["low"]) / 2

    def frame(self) -> pandas.DataFrame:
        """For cells of several true sizes, the interval that would stand around the estimate."""
        mechanism = f"discrete Gaussian, σ = {self.raw['sigma']} per country"
        country = " ".join(self.would_answer)
        rows = [
            {
                "country": country,
                "estimate": size["size"],
                "low": size["interval"]["low"],
                "high": size["interval"]["high"],
                "mechanism": mechanism,
                "cost": self.cost,
            }
            for size in self.raw["sizes"]
        ]
        return frame(rows, FIGURES)


@dataclass(frozen=True)
class Yearbook:
    """The standing release of one country and one year, as far as the agreement shows it. It cost the reader nothing."""

    #: The yearbook as the node keeps it (schema ``Yearbook``).
    raw: dict[str, Any]

    def tables(self) -> list[tuple[str, ...]]:
        """The attributes of each table."""
        return [tuple(axis["attribute"] for axis in table["table"]["axes"]) for table in self.raw["tables"]]

    def frame(self, *attributes: str) -> pandas.DataFrame:
        """The table of exactly these attributes, in any order. Raises :class:`KeyError` where there is none."""
        for table in self.raw["tables"]:
            axes = table["table"]["axes"]
            if sorted(axis["attribute"] for axis in axes) == sorted(attributes):
                return self._frame(table, axes)
        raise KeyError(f"the yearbook shows no table of {', '.join(attributes)}: tables() lists them")

    def _frame(self, table: dict[str, Any], axes: list[dict[str, Any]]) -> pandas.DataFrame:
        names = [axis["attribute"] for axis in axes]
        half = _Z_95 * float(table["sigma"])
        rows = [
            dict(zip(names, codes, strict=True))
            | {
                "country": self.raw["head"]["country"],
                "estimate": cell,
                "low": cell - half,
                "high": cell + half,
                "mechanism": f"discrete Gaussian, yearbook {self.raw['head']['year']}, σ = {table['sigma']}",
                "cost": self.raw["head"]["cost"] / _NANO,
            }
            for codes, cell in _labelled(axes, table["table"]["cells"])
        ]
        return frame(rows, [*names, *FIGURES])


@dataclass(frozen=True)
class Exact:
    """An exact count of the office's own case files, for its own eyes."""

    #: The count as the node gave it (schema ``ExactCount``).
    raw: dict[str, Any]

    def frame(self) -> pandas.DataFrame:
        """One row for each cell, with the column ``exact``."""
        axes = self.raw["table"]["axes"]
        names = [axis["attribute"] for axis in axes]
        rows = [
            dict(zip(names, codes, strict=True)) | {"exact": cell}
            for codes, cell in _labelled(axes, self.raw["table"]["cells"])
        ]
        return frame(rows, [*names, "exact"])


@dataclass(frozen=True)
class Matches:
    """What a signature round says of this office's signatures in the other countries."""

    #: The report as the node gave it (schema ``MatchReport``).
    raw: dict[str, Any]

    def frame(self) -> pandas.DataFrame:
        """One row for each signature and country. What a round cost is each country's own affair, and not told."""
        rows = [
            {
                "signature": " & ".join(f"{attribute}={code}" for attribute, code in line["signature"]),
                "country": line["country"],
                "estimate": line["estimate"],
                "low": line["interval"]["low"],
                "high": line["interval"]["high"],
                "mechanism": "Laplace, one histogram per country",
                "cost": math.nan,
                "threshold": line["threshold"],
                "matches": line["matches"],
                "name": line["name"],
            }
            for line in self.raw["lines"]
        ]
        return frame(rows, ["signature", *FIGURES, "threshold", "matches", "name"])


@dataclass(frozen=True)
class Run:
    """A result of mining the office's own case files: exact, for its own eyes."""

    #: The run as the node gave it (schema ``Run``).
    raw: dict[str, Any]

    def frame(self) -> pandas.DataFrame:
        """One row for each pattern, best first."""
        rows = [
            {
                "number": line["number"],
                "values": " & ".join(f"{value['attribute']}={value['code']}" for value in line["values"]),
                "support": line["support"],
                "expected": line["expected"],
                "lift": line["lift"],
                "q": line["q"],
                "rank": line["rank"],
                "because": line["because"],
            }
            for line in self.raw["patterns"]
        ]
        return frame(rows, ["number", "values", "support", "expected", "lift", "q", "rank", "because"])


def _labelled(axes: list[dict[str, Any]], cells: list[Any]) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Each cell with its codes: row-major, the last axis varies fastest. Nobody's answer may have no cells at all."""
    labels = list(product(*(axis["codes"] for axis in axes))) if cells else []
    if len(labels) != len(cells):
        raise InternalError("the table's cells do not fit its axes", "not-understood")
    return zip(labels, cells, strict=True)


def _absence(absence: Any) -> str:
    return str(absence["refused"]) if isinstance(absence, dict) else str(absence)
