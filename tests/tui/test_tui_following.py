"""Two desks on one library: each shows what the other does."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from desk.model import Quote
from desk.workspace import Workspace

if TYPE_CHECKING:
    from tests.tui.conftest import Driven, Open


async def look(driven: Driven) -> None:
    driven.desk.following.look()
    await driven.settle()


def in_tray(driven: Driven, quote: Quote) -> Quote:
    return next(row.quote for row in driven.desk.tray.entries if row.quote.id == quote.id)


async def test_what_another_desk_tags_and_adds_is_seen(filled: Path, drive: Open, tmp_path: Path) -> None:
    async with drive(filled, size=(140, 40)) as driven:
        await driven.press("enter", "]")
        quote = driven.quote()
        await look(driven)
        other = Workspace.open(filled)
        other.review.tag([quote.id], ["theirs"])
        (tmp_path / "late.txt").write_text("Late report\n\nHALDEN (AP) - A bridge fell.\n", encoding="utf-8")
        other.add([tmp_path / "late.txt"])
        other.close()
        reports = len(driven.desk.session.summaries)
        await look(driven)
        assert in_tray(driven, quote).tags == ("theirs",)
        assert driven.desk.quote is not None
        assert driven.desk.quote.id == quote.id
        assert len(driven.desk.session.summaries) == reports + 1
        assert "Another desk" in driven.said


async def test_both_tags_stay_and_nothing_is_said_of_ones_own(filled: Path, drive: Open) -> None:
    async with drive(filled, size=(140, 40)) as driven:
        await driven.press("enter", "]")
        quote = driven.quote()
        await look(driven)
        other = Workspace.open(filled)
        other.review.tag([quote.id], ["theirs"])
        other.close()
        await driven.press("t")
        await driven.type("ours")
        await driven.press("enter")
        assert driven.quote().tags == ("theirs", "ours")
        await look(driven)
        await driven.press("a")
        said = driven.said
        await look(driven)
        assert driven.said == said
