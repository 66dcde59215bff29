"""Leaving the desk while the statements of a large library are still looked for."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from textual.pilot import Pilot

from desk.errors import DeskError
from desk.layout.terminal import XTERM
from desk.model import Statement
from desk.tui.app import DeskApp
from desk.workspace import Workspace
from desk.workspace.leaving import Leaving

if TYPE_CHECKING:
    from tests.tui.conftest import Open

LONGEST = 30.0
"""Seconds after which what hangs has failed."""


class Endless:
    """An alignment that goes on until the desk is left, and notes how it ended."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.begun, self.told, self.ended = threading.Event(), threading.Event(), threading.Event()
        self.went_on = False
        leave = Leaving.leave

        def telling(leaving: Leaving) -> None:
            leave(leaving)
            self.told.set()

        monkeypatch.setattr(Leaving, "leave", telling)
        monkeypatch.setattr("desk.workspace.comparing.align", self.align)

    def align(self, _found: object, checkpoint: Callable[[], None]) -> tuple[Statement, ...]:
        self.begun.set()
        self.told.wait(LONGEST)
        try:
            checkpoint()
            self.went_on = True
        finally:
            self.ended.set()
        return ()


@pytest.fixture
def endless(monkeypatch: pytest.MonkeyPatch) -> Endless:
    return Endless(monkeypatch)


async def left(library: Path, endless: Endless, leave: Callable[[Pilot[None]], object]) -> int | None:
    app = DeskApp(lambda: Workspace.open(library), (), terminal=XTERM)
    async with app.run_test(size=(100, 24)) as pilot:
        assert await asyncio.to_thread(endless.begun.wait, LONGEST)
        done = leave(pilot)
        if asyncio.iscoroutine(done):
            await done
    assert await asyncio.to_thread(endless.ended.wait, LONGEST)
    assert not endless.went_on
    return app.return_code


@pytest.mark.parametrize("key", ["q", "ctrl+c"])
async def test_leaving_by_key_does_not_wait_for_an_alignment(filled: Path, endless: Endless, key: str) -> None:
    assert await left(filled, endless, lambda pilot: pilot.press(key)) == 0
    assert endless.told.is_set()


async def test_nor_does_a_desk_that_is_ended_from_outside(filled: Path, endless: Endless) -> None:
    assert await left(filled, endless, lambda pilot: pilot.app.exit(return_code=143)) == 143
    assert endless.told.is_set()


async def test_what_is_typed_after_quit_does_nothing(
    filled: Path, drive: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with drive(filled) as driven:
        real, go_on = driven.workspace.remember, threading.Event()

        def slow(key: str, value: str) -> None:
            assert go_on.wait(LONGEST)
            real(key, value)

        monkeypatch.setattr(driven.workspace, "remember", slow)
        await driven.pilot.press("q", "e", "/")
        await driven.pilot.pause()
        assert driven.top() is driven.desk
        assert not driven.desk.hits.display
        go_on.set()
        await driven.settle()
        assert driven.desk.jobs.workspace is None


async def test_keys_are_for_the_desk_again_when_it_could_not_be_left(
    filled: Path, drive: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with drive(filled) as driven:

        def full(_key: str, _value: str) -> None:
            raise DeskError("The disk is full.")

        with monkeypatch.context() as patch:
            patch.setattr(driven.workspace, "remember", full)
            await driven.press("q")
            assert "The disk is full." in driven.said
        await driven.press("/")
        assert driven.desk.hits.display
