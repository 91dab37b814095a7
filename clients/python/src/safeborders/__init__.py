"""A client of a safeborders node: what the node's own office may ask it, with answers as pandas frames.

Every figure that another country released stands beside its 95 % interval. Exact figures are of the office's own
case files and for its own eyes.
"""

from .answers import Answer, Exact, Matches, Preview, Run, Yearbook
from .errors import (
    BudgetError,
    DeniedError,
    DisclosureError,
    InternalError,
    InvalidError,
    NeedsSecondPerson,
    NodeError,
    OfflineError,
)
from .jobs import Progress
from .node import Node
from .question import Question, Unit, cohorts_of

__all__ = [
    "Answer",
    "BudgetError",
    "DeniedError",
    "DisclosureError",
    "Exact",
    "InternalError",
    "InvalidError",
    "Matches",
    "NeedsSecondPerson",
    "Node",
    "NodeError",
    "OfflineError",
    "Preview",
    "Progress",
    "Question",
    "Run",
    "Unit",
    "Yearbook",
    "cohorts_of",
]
__version__ = "1.0.0"
