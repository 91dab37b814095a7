"""The notebook runs against the demo from its first cell to its last, and lies in the repository without outputs."""

from __future__ import annotations

import base64
from pathlib import Path

import nbformat
import pytest
from demo import Demo

NOTEBOOK = Path(__file__).parent.parent / "notebook" / "asking-europe.ipynb"


def read() -> nbformat.NotebookNode:
    return nbformat.read(NOTEBOOK, as_version=4)  # type: ignore[no-untyped-call, no-any-return]


def test_outputs_are_stripped_and_it_says_that_its_data_is_synthetic() -> None:
    cells = read().cells
    code = [cell for cell in cells if cell.cell_type == "code"]
    assert code and all(not cell.outputs and cell.execution_count is None for cell in code)
    assert "synthetic" in cells[0].source


@pytest.mark.demo
# The kernel's own sockets and loops are not ours to close.
@pytest.mark.filterwarnings("ignore")
def test_it_runs_and_draws_whiskers(demo: Demo, token: str, monkeypatch: pytest.MonkeyPatch) -> None:
    nbclient = pytest.importorskip("nbclient")
    monkeypatch.setenv("SAFEBORDERS_ADDRESS", demo.pages["IT"])
    monkeypatch.setenv("SAFEBORDERS_TOKEN", token)
    monkeypatch.setenv("MPLBACKEND", "module://matplotlib_inline.backend_inline")
    run = nbclient.NotebookClient(read(), timeout=120, kernel_name="python3").execute()
    outputs = [output for cell in run.cells if cell.cell_type == "code" for output in cell.outputs]
    pictures = [output.data["image/png"] for output in outputs if "image/png" in output.get("data", {})]
    assert len(pictures) == 1 and len(base64.b64decode(pictures[0])) > 5_000
    tables = [output.data["text/html"] for output in outputs if "text/html" in output.get("data", {})]
    assert any("estimate" in table and "mechanism" in table for table in tables)
    assert any("max_cost" in output.get("text", "") for output in outputs), "the refusal is shown"
    assert token not in nbformat.writes(run)  # type: ignore[no-untyped-call]
