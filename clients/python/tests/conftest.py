"""The running demo that some tests need: ``SAFEBORDERS_DEMO`` names its program. In CI it must be there."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from demo import Demo


@pytest.fixture(scope="session")
def demo() -> Iterator[Demo]:
    """A demo federation of eight offices with synthetic case files."""
    program = os.environ.get("SAFEBORDERS_DEMO")
    if not program:
        assert not os.environ.get("CI"), "SAFEBORDERS_DEMO names no program, and in CI nothing is skipped"
        pytest.skip("SAFEBORDERS_DEMO names no program: cargo build --package safeborders-demo makes target/debug/safeborders-demo")
    with Demo(Path(program)) as running:
        yield running


@pytest.fixture(scope="session")
def token(demo: Demo) -> str:
    """A token of the Italian office's analyst."""
    return demo.token("IT", "anna")
