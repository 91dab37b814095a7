"""A node, as its own office's people and tools ask it."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from types import TracebackType
from typing import Any, Literal, Self

from . import jobs
from .answers import Answer, Exact, Matches, Preview, Run, Yearbook
from .errors import BudgetError, InternalError
from .question import Question
from .transport import Transport, over_address, over_socket, read_token

Purpose = Literal["strategic-analysis", "investigation", "prevention"]
Yearbooks = Literal["first", "only", "precise"]

#: The version of the interface that this client speaks.
_VERSION = "1."

Row = dict[str, Any]


class Node:
    """A connection to a node. What is asked is asked as the person whose token is shown, and on record as theirs."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    @classmethod
    def at(
        cls,
        address: str,
        *,
        token: str | None = None,
        token_file: str | os.PathLike[str] | None = None,
        root: str | os.PathLike[str] | None = None,
    ) -> Self:
        """A node by the address of its pages, such as ``https://node.office.example:8443``.

        ``root`` is the certificate (PEM) of the authority that the office's browsers trust; without it, those of this
        machine. TLS 1.3 only; plain HTTP goes to this machine alone.
        """
        return cls(over_address(address, _token(token, token_file), root))

    @classmethod
    def on_socket(
        cls,
        socket: str | os.PathLike[str],
        *,
        token: str | None = None,
        token_file: str | os.PathLike[str] | None = None,
    ) -> Self:
        """A node on this machine, by the socket ``office.sock`` in its directory."""
        return cls(over_socket(socket, _token(token, token_file)))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Closes the connection."""
        self._transport.close()

    def get(self, path: str, **parameters: Any) -> Any:
        """Reads a resource that has no method here, such as ``log/latest``: see ``docs/api.md``."""
        return self._transport.call("GET", path, params=parameters)

    def post(self, path: str, body: Any = None) -> Any:
        """Sends a body to a resource that has no method here."""
        return self._transport.call("POST", path, body={} if body is None else body)

    def description(self) -> Row:
        """The interface's OpenAPI document. Raises :class:`InternalError` for a version that this client does not speak."""
        document: Row = self.get("openapi.json")
        version = str(document.get("info", {}).get("version", ""))
        if not version.startswith(_VERSION):
            raise InternalError(f"the node's interface has version {version}: take the client that it ships with")
        return document

    def whoami(self) -> Row:
        """The person and the role that are asking."""
        actor: Row = self.get("whoami")["actor"]
        return actor

    # Asking

    def cohorts(self) -> list[Row]:
        """The cohorts that were seen, in calendar order."""
        return list(self.get("cohorts"))

    def frozen(self) -> list[str]:
        """The cohorts that can be asked about, as far as this node's own calendar tells."""
        return [line["cohort"] for line in self.cohorts() if line["frozen"]]

    def budget(self) -> list[Row]:
        """What is spent and what is left of each cohort of this node, in billionths of ρ."""
        return list(self.get("budget"))

    def peers(self) -> list[Row]:
        """Every peer and whether it can be reached."""
        return list(self.get("peers"))

    def preview(
        self,
        question: Question,
        *,
        sigma: int,
        purpose: Purpose,
        countries: Iterable[str] = (),
        yearbooks: Yearbooks = "first",
        expected: int | None = None,
    ) -> Preview:
        """What a question would cost and how exact its answer would be. Nothing is sent or spent."""
        asking = _asking(question, sigma, purpose, countries, yearbooks, "")
        return Preview(self.post("preview", {"asking": asking, "expected": expected}))

    def ask(
        self,
        question: Question,
        *,
        sigma: int,
        purpose: Purpose,
        countries: Iterable[str] = (),
        yearbooks: Yearbooks = "first",
        case_note: str = "",
        max_cost: float | None = None,
    ) -> Answer:
        """Puts a question to other countries, all or these, and merges what comes back.

        ``sigma`` is the noise: one of 3 4 6 8 10 12 16 20 32 40 64 128 512 1024 2048 8192. With ``max_cost`` it is
        previewed first, and a question that costs each cohort more ρ is not asked: :class:`BudgetError`. The same
        question asked again brings the same answer and costs nothing more.
        """
        if max_cost is not None:
            countries = list(countries)
            cost = self.preview(question, sigma=sigma, purpose=purpose, countries=countries, yearbooks=yearbooks).cost
            if cost > max_cost:
                text = f"the question would cost each cohort ρ {cost:.6f}, and max_cost is {max_cost:.6f}: take more noise"
                raise BudgetError(text, "max-cost")
        return Answer(self.post("ask", _asking(question, sigma, purpose, countries, yearbooks, case_note)))

    def count(self, question: Question) -> Exact:
        """Counts the office's own case files exactly."""
        return Exact(self.post("count", {"question": question.body()}))

    def statistics(self, year: int) -> Row:
        """The yearly national statistics of the office's own case files."""
        answer: Row = self.get("statistics", year=year)
        return answer

    # Yearbooks

    def yearbooks(self) -> list[Row]:
        """The yearbooks of other countries that are kept."""
        return list(self.get("yearbooks"))

    def yearbook(self, country: str, year: int) -> Yearbook:
        """One kept yearbook."""
        return Yearbook(self.get("yearbook", country=country, year=year))

    def fetch_yearbooks(self, *, again: bool = False) -> list[Row]:
        """Fetches what other countries have published. Costs nothing."""
        return list(self.post("yearbooks/fetch", {"again": again}))

    # Case files

    def cases(self, *, cohorts: Iterable[str] = (), mine: bool = False, page: int = 100) -> list[Row]:
        """The case files that one may know of, all pages of them."""
        found: list[Row] = []
        body = {"cohorts": list(cohorts), "mine": mine, "most": page}
        while True:
            part = self.post("cases", body | {"after": found[-1]["source"] if found else ""})
            found += part["cases"]
            if not part["more"] or not part["cases"]:
                return found

    def case(self, source: str, *, language: str = "en") -> Row:
        """Everything in one case file. That it was read is on record first."""
        answer: Row = self.post("case", {"source": source, "language": language})
        return answer

    def check_case(self, record: Row, *, replaces: str | None = None) -> Row:
        """What is wrong with a record in the native format (``docs/intake.md``), and what it would change. Nothing is stored."""
        answer: Row = self.post("cases/check", {"source": record.get("id", ""), "record": record, "replaces": replaces})
        return answer

    def add_case(self, record: Row) -> Row:
        """Stores a new case file, one at a time: many are imported from a file, by the command line or the pages."""
        answer: Row = self.post("cases/add", {"source": record.get("id", ""), "record": record})
        return answer

    # Patterns and networks among the office's own case files: long work, which ``progress`` hears of

    def mine(self, *, progress: jobs.Listener | None = None, **settings: Any) -> Run:
        """Looks for patterns. The settings are those of the schema ``MineBody``, such as ``min_support=20``."""
        return Run(jobs.run(self._transport, "patterns/mine", settings, progress))

    def runs(self) -> list[Row]:
        """The results of mining that are kept."""
        return list(self.get("patterns/runs"))

    def run(self, number: int | None = None) -> Run:
        """One of them; the last one without a number."""
        return Run(self.get("patterns/run", number=number))

    def pattern(self, number: int, *, run: int | None = None, most: int = 50, progress: jobs.Listener | None = None) -> Row:
        """One pattern with its evidence."""
        body = {"run": run, "pattern": number, "most": most}
        answer: Row = jobs.run(self._transport, "patterns/show", body, progress)
        return answer

    def similar(self, source: str, *, most: int = 10, progress: jobs.Listener | None = None) -> Row:
        """The case files most like one, and how typical it is."""
        answer: Row = jobs.run(self._transport, "similar", {"source": source, "most": most}, progress)
        return answer

    def networks(self, *, progress: jobs.Listener | None = None, **graph: Any) -> Row:
        """Groups of case files that identifiers connect. The settings are those of the schema ``NetworkBody``."""
        answer: Row = jobs.run(self._transport, "networks/find", graph, progress)
        return answer

    def network(self, source: str | None = None, *, progress: jobs.Listener | None = None, **graph: Any) -> Row:
        """The group of a case file as a graph, every edge with its evidence; all groups without one."""
        answer: Row = jobs.run(self._transport, "networks/show", {"source": source, "graph": graph}, progress)
        return answer

    def network_path(self, start: str, end: str, *, progress: jobs.Listener | None = None, **graph: Any) -> Row:
        """The shortest chain of evidence between two case files."""
        body = {"from": start, "to": end, "graph": graph}
        answer: Row = jobs.run(self._transport, "networks/path", body, progress)
        return answer

    # Rounds and referrals

    def rounds(self) -> list[Row]:
        """The signature rounds that anything is known of."""
        return list(self.get("rounds"))

    def round(self, name: str) -> Row:
        """One round."""
        answer: Row = self.get("rounds/one", round=name)
        return answer

    def matches(self, name: str, *, false_alarm: float = 0.05, background: float = 4.0) -> Matches:
        """Who sees what this office published in a round."""
        matching = {"false_alarm": false_alarm, "background": background}
        return Matches(self.post("rounds/matches", {"round": name, "matching": matching}))

    def publish(self, signatures: Sequence[Sequence[tuple[str, str]]], *, reason: str, epsilon: float, round: str | None = None) -> Row:
        """Tests signatures and publishes those that pass. :class:`NeedsSecondPerson` until somebody has approved."""
        nano = _nano(epsilon)
        listed = [[list(value) for value in signature] for signature in signatures]
        body = {"round": round, "signatures": listed, "reason": reason, "epsilon": nano}
        answer: Row = self.post("patterns/publish", body)
        return answer

    def directory(self) -> list[Row]:
        """The desks of every agreement in force: whom to call."""
        return list(self.get("directory"))

    def referrals(self) -> list[Row]:
        """Contact requests, this office's and others'."""
        return list(self.get("referrals"))

    def referral(self, number: str) -> Row:
        """One of them."""
        answer: Row = self.get("referral", id=number)
        return answer

    def refer(self, to: str, *, request: str, category: str, urgency: str, case_files: int, channel: str, basis: Any = "own-knowledge", case_note: str = "") -> Row:
        """Asks another country's desk for contact. The codes are those of the schema ``ReferralBody``."""
        body = {
            "to": to,
            "request": request,
            "basis": basis,
            "category": category,
            "urgency": urgency,
            "case_files": case_files,
            "channel": channel,
            "case_note": case_note,
        }
        answer: Row = self.post("referrals/new", body)
        return answer

    def answer_referral(self, number: str, state: Any) -> Row:
        """Takes a step: ``seen``, ``accepted``, ``{"declined": …}``, ``{"closed": …}``."""
        answer: Row = self.post("referrals/step", {"id": number, "state": state})
        return answer


def _asking(question: Question, sigma: int, purpose: str, countries: Iterable[str], yearbooks: str, case_note: str) -> Row:
    return {
        "question": question.body(),
        "sigma": sigma,
        "purpose": purpose,
        "countries": sorted(set(countries)),
        "case_note": case_note,
        "yearbooks": yearbooks,
    }


def _nano(epsilon: float) -> int:
    """Billionths, rounded up: a privacy loss is never taken for less than it is."""
    return -int(-epsilon * 1e9 // 1)


def _token(token: str | None, token_file: str | os.PathLike[str] | None) -> str | None:
    if token is not None and token_file is not None:
        raise TypeError("token or token_file, not both")
    return read_token(token_file) if token_file is not None else token
