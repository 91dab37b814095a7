"""Why a request was not carried out: one class for each kind that the node tells apart."""

from __future__ import annotations

from typing import Any, ClassVar


class NodeError(Exception):
    """A request that was not carried out. The text says what to do next."""

    kind: ClassVar[str] = ""

    def __init__(self, message: str, code: str = "") -> None:
        super().__init__(message)
        #: What to do next, in words.
        self.message = message
        #: A stable word for exactly this failure, or that of its kind.
        self.code = code or self.kind


class InvalidError(NodeError):
    """The request is not one that can be carried out: change it."""

    kind = "invalid"


class DeniedError(NodeError):
    """Somebody refused: the node, or another country."""

    kind = "denied"


class NeedsSecondPerson(DeniedError):
    """It waits as a proposal: a second person approves it, then the same is asked again."""


class BudgetError(NodeError):
    """Less is left of a budget than it costs. Nothing was spent."""

    kind = "budget"


class DisclosureError(NodeError):
    """It would tell what must not be told: the codebook, an agreement or an embargo forbids it."""

    kind = "disclosure"


class OfflineError(NodeError):
    """Nobody could be reached: the node itself (code ``node-unreachable``), or the other countries."""

    kind = "offline"


class InternalError(NodeError):
    """The node itself failed, or what answered is no node of this version."""

    kind = "internal"


_KINDS: dict[str, type[NodeError]] = {
    error.kind: error
    for error in (InvalidError, DeniedError, BudgetError, DisclosureError, OfflineError, InternalError)
}

#: The longest text of an error that is shown.
_MOST_CHARACTERS = 4_000


def error_of(answer: Any, status: int) -> NodeError:
    """The error that an answer is; one that is none is an :class:`InternalError`."""
    if not isinstance(answer, dict) or not isinstance(answer.get("message"), str):
        return InternalError(f"status {status} without a reason: is this address a safeborders node's?", "not-understood")
    code = answer.get("code") if isinstance(answer.get("code"), str) else ""
    message = str(answer["message"])[:_MOST_CHARACTERS]
    kind = _KINDS.get(str(answer.get("kind")), InternalError)
    if kind is DeniedError and code == "needs-second-person":
        kind = NeedsSecondPerson
    return kind(message, str(code))
