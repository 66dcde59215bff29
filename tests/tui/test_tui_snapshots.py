"""Pictures of the desk at two sizes: start, search, tagging, export."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from textual.pilot import Pilot

from desk.tui.app import DeskApp
from desk.workspace import Workspace

if TYPE_CHECKING:
    from tests.tui.conftest import Settle

STATES = {
    "start": (),
    "search": ("/", *"twitter"),
    "tagging": ("f2", "]", "t", *"anon"),
    "export": ("f2", "]", "e"),
}


@pytest.mark.parametrize("size", [(80, 24), (140, 40)], ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("state", STATES)
def test_looks(
    filled: Path, snap_compare: Callable[..., bool], settle: Settle, state: str, size: tuple[int, int]
) -> None:
    """Report list, panes, hits, prompt and dialog look as they did."""
    app = DeskApp(lambda: Workspace.open(filled))

    async def arrive(pilot: Pilot[None]) -> None:
        await settle(pilot)
        await press(pilot, STATES[state])
        workspace, app.desk.jobs.workspace = app.desk.jobs.workspace, None
        assert workspace is not None
        workspace.close()

    async def press(pilot: Pilot[None], keys: Sequence[str]) -> None:
        for key in keys:
            await pilot.press(key)
            await settle(pilot)

    assert snap_compare(app, terminal_size=size, run_before=arrive)
