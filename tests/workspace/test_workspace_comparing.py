"""What belongs together is asked at every quote that is passed: nothing is read again until something is written."""

from __future__ import annotations

from pathlib import Path

import pytest

from desk.model import Quote, QuoteId
from desk.store.quotes import Quotes
from desk.workspace import Workspace
from tests.tools.counting import NEARLY_LINEAR, calls

TEXTS = {
    "a.txt": "Flood\n“The bridge is closed until winter,” Ann Reed said.\n“Boats are on the river,” Tom Hall said.\n",
    "b.txt": "Storm\n“The bridge is closed until winter,” Ann Reed said.\n“Nobody knows the hour,” Tom Hall said.\n",
}
LATER = "Rain\n“The bridge is closed until winter,” Ann Reed said on Monday.\n"


def bridge(workspace: Workspace, name: str) -> QuoteId:
    quotes = workspace.quotes(workspace.find_report(name))
    return next(quote.id for quote in quotes if "bridge" in quote.text)


def test_the_quotes_of_the_library_are_read_once_for_all_that_are_passed(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = 0
    every = Quotes.all

    def counted(quotes: Quotes) -> tuple[Quote, ...]:
        nonlocal read
        read += 1
        return every(quotes)

    monkeypatch.setattr(Quotes, "all", counted)
    a, b = bridge(workspace, "a.txt"), bridge(workspace, "b.txt")
    for _ in range(5):
        assert [quote.id for quote in workspace.comparing.counterparts(a)] == [b]
        assert [quote.id for quote in workspace.comparing.counterparts(b)] == [a]
        assert workspace.comparing.counterparts_in(workspace.find_report("a.txt"))[
            a
        ] == workspace.comparing.counterparts(a)
    assert read == 1
    workspace.review.tag([a], ["kept"])
    workspace.readings.opened(workspace.find_report("b.txt"))
    assert [quote.id for quote in workspace.comparing.counterparts(b)] == [a]
    assert read == 1, "neither a tag nor a reading is a reason to read the whole library"
    workspace.review.speaker(a, "Nobody Else")
    workspace.comparing.counterparts(b)
    assert read == 2
    workspace.review.undo()
    workspace.removing.remove([workspace.find_report("a.txt")])
    assert workspace.comparing.counterparts(b) == ()


def test_passing_a_quote_after_a_change_takes_no_longer_in_a_larger_library(
    workspace: Workspace, tmp_path: Path
) -> None:
    def passing() -> int:
        workspace.review.tag([a], ["kept"])
        workspace.readings.mark([home], is_read=True)
        found = calls(lambda: workspace.comparing.counterparts(a))
        workspace.review.undo()
        workspace.review.undo()
        workspace.comparing.counterparts(a)
        return found

    a, home = bridge(workspace, "a.txt"), workspace.find_report("a.txt")
    workspace.comparing.counterparts(a)
    small = passing()
    for number in range(12):
        text = "".join(f"“Train {number}-{line} is late today,” Tom Hall said.\n" for line in range(8))
        (tmp_path / f"more{number}.txt").write_text(f"Trains {number}\n{text}", encoding="utf-8")
    workspace.add([tmp_path / f"more{number}.txt" for number in range(12)])
    workspace.comparing.counterparts(a)
    assert passing() <= small * NEARLY_LINEAR


def test_what_another_process_adds_or_decides_is_seen(workspace: Workspace, library: Path, tmp_path: Path) -> None:
    a, b = bridge(workspace, "a.txt"), bridge(workspace, "b.txt")
    workspace.comparing.counterparts(a)
    (tmp_path / "c.txt").write_text(LATER, encoding="utf-8")
    other = Workspace.open(library)
    other.add([tmp_path / "c.txt"])
    c = bridge(other, "c.txt")
    assert {quote.id for quote in workspace.comparing.counterparts(a)} == {b, c}
    other.review.refuse(a, b)
    other.close()
    assert {quote.id for quote in workspace.comparing.counterparts(a)} == {c}
