"""Leaving the library while its statements are looked for: nobody waits for them, and what is written is whole."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from desk.errors import StoppedError
from desk.quotes.align import pairing, scoring
from desk.workspace import Workspace
from desk.workspace.leaving import Leaving

REPORTS = 40
LONGEST = 30.0
"""Seconds after which a test that hangs has failed."""


class Held:
    """Alignment that has begun and goes on when the workspace was told to leave; counts the pairs compared."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.begun = threading.Event()
        self.told = threading.Event()
        self.compared = 0
        leave = Leaving.leave

        def telling(leaving: Leaving) -> None:
            leave(leaving)
            self.told.set()

        monkeypatch.setattr(Leaving, "leave", telling)

    def compare(self, *compared: Any) -> Any:
        self.compared += 1
        self.begun.set()
        assert self.told.wait(LONGEST)
        return scoring.compare(*compared)


@pytest.fixture
def workspace(library: Path, tmp_path: Path) -> Workspace:
    opened = Workspace.open(library)
    for number in range(REPORTS):
        path = tmp_path / f"{number}.txt"
        text = f'"The bridge near the river is closed for winter number {number}," Ann Reed said on day {number}.\n'
        path.write_text(text, encoding="utf-8")
        opened.add([path])
    return opened


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> Held:
    holding = Held(monkeypatch)
    monkeypatch.setattr(pairing, "compare", holding.compare)
    return holding


@pytest.mark.parametrize("ask", ["statements", "compared"])
def test_leaving_ends_an_alignment_at_its_next_step(workspace: Workspace, held: Held, ask: str) -> None:
    with ThreadPoolExecutor(1) as pool:
        answer = pool.submit(getattr(workspace, ask))
        assert held.begun.wait(LONGEST)
        workspace.leave()
        with pytest.raises(StoppedError):
            answer.result(LONGEST)
    workspace.close()
    assert 0 < held.compared < REPORTS, "no more than the partners of one quote"


def test_closing_does_not_wait_for_an_alignment(workspace: Workspace, held: Held) -> None:
    with ThreadPoolExecutor(1) as pool:
        answer = pool.submit(workspace.statements)
        assert held.begun.wait(LONGEST)
        workspace.close()
        assert isinstance(answer.exception(LONGEST), StoppedError)


def test_what_was_given_up_is_found_when_the_library_is_opened_again(workspace: Workspace, library: Path) -> None:
    workspace.leave()
    with pytest.raises(StoppedError, match="being closed"):
        workspace.statements()
    workspace.close()
    again = Workspace.open(library)
    assert again.statements()
    again.close()
