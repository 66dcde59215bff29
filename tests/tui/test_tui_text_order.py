"""The card for a terminal that nobody has tried, its answer kept and in force, and the hint for those to be changed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from desk.layout import Mode
from desk.layout.terminal import KITTY, UNKNOWN, VTE, Terminal
from desk.tui.app import DeskApp
from desk.tui.driver import DeskDriver
from desk.tui.screens.card import Card
from desk.tui.session import ORDER_KEY
from desk.tui.verbs.text_order import ASKED
from desk.tui.widgets.painted import PaintedWidget
from desk.tui.widgets.report_pane import ReportPane
from desk.tui.widgets.sample_lines import SampleLines
from desk.workspace import Workspace
from tests.tui.conftest import Driven, Open

WIDE = (140, 30)
SHAPED, BASE = range(0xFE70, 0xFEFF), range(0x620, 0x64B)


@pytest.fixture(autouse=True)
def _mode(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(PaintedWidget, "mode", Mode.VISUAL)


def letters(driven: Driven) -> set[str]:
    """How the Arabic letters of the panes are sent: "shaped", "base"."""
    shown = driven.desk.query(ReportPane)
    text = "".join(segment.text for pane in shown for strip in pane.rows(0, pane.size.height) for segment in strip)
    kinds = {"shaped": SHAPED, "base": BASE}
    return {kind for kind, letters in kinds.items() if any(ord(letter) in letters for letter in text)}


@pytest.mark.parametrize(("key", "mode"), [("1", Mode.VISUAL), ("2", Mode.WORDS), ("٣", Mode.LOGICAL)])
async def test_the_line_chosen_is_in_force_at_once_and_kept(drive: Open, filled: Path, key: str, mode: Mode) -> None:
    async with drive(filled, size=WIDE, terminal=UNKNOWN) as driven:
        assert isinstance(driven.top(), Card)
        assert letters(driven) == {"shaped"}
        await driven.press(key)
        assert driven.top() is driven.desk
        assert letters(driven) == ({"shaped"} if mode is Mode.VISUAL else {"base"})
        assert (driven.app.terminal.mode, driven.app.terminal.known) == (mode, True)
        assert driven.workspace.recall(ORDER_KEY) == mode


async def test_the_next_start_asks_no_more(drive: Open, filled: Path) -> None:
    async with drive(filled, size=WIDE, terminal=UNKNOWN) as driven:
        await driven.press("3")
    PaintedWidget.mode = Mode.VISUAL
    async with drive(filled, size=WIDE, terminal=UNKNOWN) as driven:
        assert driven.top() is driven.desk
        assert letters(driven) == {"base"}


async def test_a_terminal_that_is_known_has_its_own_mode(drive: Open, filled: Path) -> None:
    async with drive(filled, size=WIDE, terminal=UNKNOWN) as driven:
        await driven.press("3")
    PaintedWidget.mode = Mode.VISUAL
    async with drive(filled, size=WIDE, terminal=VTE) as driven:
        assert letters(driven) == {"shaped"}


@pytest.mark.parametrize("key", ["escape", "ctrl+c", "q"])
async def test_left_without_an_answer_it_comes_only_when_called(drive: Open, filled: Path, key: str) -> None:
    async with drive(filled, size=WIDE, terminal=UNKNOWN) as driven:
        await driven.press(key)
        assert driven.top() is driven.desk
        assert driven.workspace.recall(ORDER_KEY) == ASKED
    async with drive(filled, size=WIDE, terminal=UNKNOWN) as driven:
        assert driven.top() is driven.desk
        driven.desk.perform("see.order")
        await driven.settle()
        await driven.press("2")
        assert letters(driven) == {"base"}


async def test_a_click_chooses_too(drive: Open, filled: Path) -> None:
    async with drive(filled, size=WIDE, terminal=UNKNOWN) as driven:
        await driven.pilot.click(SampleLines, offset=(10, 2))
        await driven.settle()
        assert driven.app.terminal.mode is Mode.LOGICAL


async def test_a_library_without_right_to_left_text_asks_nothing(drive: Open, seeds: Path, tmp_path: Path) -> None:
    english = sorted(seeds.glob("000_*.txt"))
    async with drive(tmp_path / "library", english, terminal=UNKNOWN) as driven:
        assert driven.desk.session.summaries
        assert driven.top() is driven.desk


async def test_reports_added_at_the_start_are_waited_for(drive: Open, seeds: Path, tmp_path: Path) -> None:
    async with drive(tmp_path / "library", [seeds], size=WIDE, terminal=UNKNOWN) as driven:
        assert isinstance(driven.top(), Card)
        assert len(driven.desk.session.summaries) == 5


@pytest.mark.parametrize(("terminal", "told"), [(KITTY, True), (VTE, False)])
async def test_what_has_to_be_changed_is_said_at_the_start(
    drive: Open, filled: Path, terminal: Terminal, told: bool
) -> None:
    async with drive(filled, size=WIDE, terminal=terminal) as driven:
        assert ("force_ltr yes" in driven.said) is told
        await driven.press("f2", "j")
        assert not driven.said


async def test_another_treatment_undoes_the_first(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    written: list[str] = []
    monkeypatch.setattr("signal.signal", lambda *_: None)
    driver = DeskDriver(DeskApp(lambda: Workspace.open(tmp_path)))
    monkeypatch.setattr(driver, "write", written.append)
    monkeypatch.setattr(driver, "flush", lambda: None)
    driver.terminal = replace(VTE, enter="<first>", leave="</first>")
    driver.change(replace(VTE, enter="<then>", leave="</then>"))
    assert written == ["</first><then>"]
    assert driver.terminal.leave == "</then>"


async def test_another_key_leaves_the_card_and_does_what_it_does(drive: Open, filled: Path) -> None:
    async with drive(filled, size=WIDE, terminal=UNKNOWN) as driven:
        await driven.press("slash")
        assert driven.top() is driven.desk
        assert driven.desk.typing
        assert driven.workspace.recall(ORDER_KEY) == ASKED
