"""The desk driven by its keys on a library of the five sample reports."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.screen import Screen

from desk.keymap import Keymap
from desk.layout.terminal import XTERM, Terminal
from desk.model import Quote, Report, ReportId, Statement
from desk.quotes import align
from desk.tui.app import DeskApp
from desk.tui.screens.desk import DeskScreen
from desk.tui.widgets.status_line import StatusLine
from desk.workspace import Workspace

Settle = Callable[[Pilot[None]], Awaitable[None]]


async def _settle(pilot: Pilot[None]) -> None:
    quiet = 0
    while quiet < 2:
        await pilot.pause(0.01)
        quiet = 0 if any(not worker.is_finished for worker in pilot.app.workers) else quiet + 1


@pytest.fixture
def settle() -> Settle:
    """Waits until no worker runs and every message is handled."""
    return _settle


@dataclass
class Driven:
    """The running application and the keys pressed on it."""

    app: DeskApp
    pilot: Pilot[None]

    @property
    def desk(self) -> DeskScreen:
        return self.app.desk

    @property
    def workspace(self) -> Workspace:
        workspace = self.desk.jobs.workspace
        assert workspace is not None
        return workspace

    @property
    def said(self) -> str:
        """What the status line of the screen at the top says."""
        return self.app.screen.query_one(StatusLine).message

    def quote(self) -> Quote:
        """The quote under the cursor, as the library has it now."""
        quote = self.desk.quote
        assert quote is not None
        return self.workspace.quote(quote.id)

    def open_reports(self) -> tuple[ReportId, ...]:
        return self.desk.panes.open_ids()

    def top(self) -> Screen[object]:
        """The screen that is seen."""
        return self.app.screen

    async def settle(self) -> None:
        """Wait until no worker runs and every message is handled."""
        await _settle(self.pilot)

    async def press(self, *keys: str) -> None:
        """Press keys one after the other, each after the last has had its effect."""
        for key in keys:
            await self.pilot.press(key)
            await self.settle()

    async def type(self, text: str) -> None:
        """Type text without waiting for anything between the letters."""
        await self.pilot.press(*text)
        await self.settle()


Open = Callable[..., AbstractAsyncContextManager[Driven]]


@asynccontextmanager
async def _driven(
    library: Path,
    paths: Sequence[Path] = (),
    size: tuple[int, int] = (100, 24),
    keymap: Keymap | None = None,
    terminal: Terminal = XTERM,
) -> AsyncIterator[Driven]:
    app = DeskApp(lambda: Workspace.open(library), paths, keymap, terminal=terminal)
    async with app.run_test(size=size) as pilot:
        driven = Driven(app, pilot)
        await driven.settle()
        yield driven
        await driven.settle()
        if driven.desk.jobs.workspace is not None:
            driven.desk.jobs.workspace.close()


@pytest.fixture
def drive() -> Open:
    """Opens the desk on a library."""
    return _driven


_ALIGNED: dict[object, tuple[Statement, ...]] = {}


@pytest.fixture(autouse=True)
def _aligned_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same quotes make the same statements in every test: they are aligned once a run."""

    def align_once(
        found: Sequence[tuple[Report, Sequence[Quote]]], checkpoint: Callable[[], None]
    ) -> tuple[Statement, ...]:
        checkpoint()
        key = tuple((report.digest, tuple((q.id, q.span, q.speaker) for q in quotes)) for report, quotes in found)
        if key not in _ALIGNED:
            _ALIGNED[key] = align(found)
        return _ALIGNED[key]

    monkeypatch.setattr("desk.workspace.comparing.align", align_once, raising=False)


@pytest.fixture(scope="session")
def _filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    library = tmp_path_factory.mktemp("filled") / "library"
    workspace = Workspace.open(library)
    workspace.add([Path(__file__).parent.parent.parent / "seeds"])
    workspace.statements()
    workspace.close()
    return library


@pytest.fixture
def filled(_filled: Path, tmp_path: Path) -> Path:
    """A library of its own with the five reports in it."""
    return Path(shutil.copytree(_filled, tmp_path / "filled"))
