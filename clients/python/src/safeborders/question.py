"""Questions: what to count, by which attributes, among which, over which cohorts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

Unit = Literal["case", "victim", "suspect"]


@dataclass(frozen=True)
class Question:
    """What to count.

    The node checks it against its codebook; :class:`~safeborders.InvalidError` says what to change.
    """

    #: What is counted.
    unit: Unit
    #: The cohorts, such as ``2024Q3``: see :func:`cohorts_of`.
    cohorts: Sequence[str]
    #: The attributes of the table, up to three: ``victim.sex``.
    by: Sequence[str] = ()
    #: Count only those with one of the codes of each attribute.
    where: Mapping[str, Iterable[str]] = field(default_factory=dict)
    #: The mean of this number instead of counts: the answer then has the codes ``count`` and ``sum`` on a last axis.
    mean_of: str | None = None

    def body(self) -> dict[str, Any]:
        """The question as the node reads it."""
        for name in ("cohorts", "by"):
            if isinstance(getattr(self, name), str):
                raise TypeError(f"{name} is a list of texts, not one text")
        if any(isinstance(codes, str) for codes in self.where.values()):
            raise TypeError('where takes a list of codes: {"victim.sex": ["Female"]}')
        return {
            "unit": self.unit,
            "cohorts": sorted(set(self.cohorts)),
            "dimensions": list(self.by),
            "filter": {attribute: sorted(set(codes)) for attribute, codes in self.where.items()},
            "mean_of": self.mean_of,
        }


def cohorts_of(*years: int) -> list[str]:
    """The four cohorts of each year."""
    return [f"{year}Q{quarter}" for year in years for quarter in (1, 2, 3, 4)]
