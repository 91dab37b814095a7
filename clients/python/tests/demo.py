"""A running demo federation, as its own office's people reach it: an address, a socket, tokens. All of it is synthetic."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import tempfile
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from queue import Empty, Queue
from types import TracebackType
from typing import Self

#: Case files per office: few, so that it starts within a minute.
SCALE = "400"
#: Seconds until every office is up and has people.
PATIENCE = 420
#: What a token of the tests may do: rights of an analyst.
RIGHTS = "Look,Count,Patterns,Ask,ReadCase,ReadDisclosures"


@dataclass(frozen=True)
class Person:
    """A made-up person with an account."""

    country: str
    name: str
    key: str


class Demo:
    """The program behind ``cargo demo``, started and stopped."""

    def __init__(self, program: Path) -> None:
        self._program = program.resolve()
        self._home = tempfile.TemporaryDirectory(prefix="sb")
        self.folder = Path(self._home.name)
        self.pages: dict[str, str] = {}
        self.people: list[Person] = []
        self.password = ""

    def __enter__(self) -> Self:
        command = [str(self._program), "--dir", str(self.folder / "f"), "--scale", SCALE]
        # A group of its own, so that all of it can be stopped.
        self._process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True, start_new_session=True
        )
        try:
            self._read()
        except BaseException:
            self._stop()
            raise
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._stop()

    def _read(self) -> None:
        """What the demo says until it stays up: where the pages are, and who can log in."""
        said: Queue[str] = Queue()
        pipe = self._process.stdout
        assert pipe is not None

        def listen() -> None:
            for line in pipe:
                said.put(line)

        threading.Thread(target=listen, daemon=True).start()
        until, country = time.monotonic() + PATIENCE, ""
        while True:
            try:
                line = said.get(timeout=1)
            except Empty:
                if self._process.poll() is not None or time.monotonic() > until:
                    raise RuntimeError("the demo did not come up") from None
                continue
            # People stand below the address of their office.
            if found := re.match(r"  ([A-Z]{2}) (http://\S+)", line):
                country = found[1]
                self.pages[country] = found[2]
            elif found := re.match(r"     (\S+) .* key of the one-time codes (\S+)", line):
                self.people.append(Person(country, *found.groups()))
            elif found := re.search(r'password is "(.*)"', line):
                self.password = found[1]
            elif line.startswith("Press Ctrl-C"):
                return

    def _stop(self) -> None:
        self._process.send_signal(signal.SIGINT)
        try:
            self._process.wait(timeout=60)
        except subprocess.TimeoutExpired:
            os.killpg(self._process.pid, signal.SIGKILL)
            self._process.wait()
        if self._process.stdout is not None:
            self._process.stdout.close()
        self._home.cleanup()

    def socket(self, country: str) -> Path:
        """The socket of an office's node."""
        return self.folder / "f" / country / "office.sock"

    def token(self, country: str, name: str, rights: str = RIGHTS) -> str:
        """A token of a made-up person, who logs in for it."""
        person = next(person for person in self.people if (person.country, person.name) == (country, name))
        code = self._run("--code", person.key)
        session = self.folder / f"{country}-{name}.session"
        node = ["node", "--dir", str(self.folder / "f" / country), "--session-file", str(session)]
        self._run(*node, "login", name, "--stdin", lines=[self.password, code])
        return self._run(*node, "token", "make", "tests", "--rights", rights, "--days", "1")

    def _run(self, *words: str, lines: list[str] | None = None) -> str:
        told = "\n".join([*(lines or []), ""])
        done = subprocess.run([self._program, *words], input=told, capture_output=True, text=True, timeout=60)
        if done.returncode != 0:
            raise RuntimeError(f"{' '.join(words[:1])}: {done.stderr}")
        return done.stdout.strip()
