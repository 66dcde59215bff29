"""Searching by key: while typing, over reports, back again, kept for another day."""

from __future__ import annotations

import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from textual import events

from desk.model import Quote, ReportId, SearchResult
from desk.tui.app import DeskApp
from desk.tui.messages import SearchAnswered
from desk.tui.screens.prompt import KeptPrompt
from desk.tui.verbs.hits import following
from desk.tui.widgets.entry import MOST
from desk.tui.widgets.problem_line import ProblemLine, around
from desk.tui.widgets.word_edges import word_under
from desk.workspace import Workspace
from index.spans import Span

if TYPE_CHECKING:
    from tests.tui.conftest import Driven, Open, Settle


def found(driven: Driven) -> set[str]:
    return {hit.language for hit in driven.desk.hits.result.hits}


async def test_results_of_every_language_come_while_typing(filled: Path, drive: Open) -> None:
    async with drive(filled) as driven:
        await driven.press("/")
        await driven.type("twitter")
        assert found(driven) == {"en", "fr", "ar"}
        assert driven.desk.focused is driven.desk.bar


async def test_an_unfinished_word_finds_what_begins_so(filled: Path, drive: Open) -> None:
    async with drive(filled) as driven:
        await driven.press("/")
        await driven.type("maint")
        assert driven.desk.hits.result.total > 0


async def test_what_is_typed_before_the_library_is_open_is_asked_then(filled: Path, settle: Settle) -> None:
    gate = threading.Event()

    def opened() -> Workspace:
        gate.wait(10)
        return Workspace.open(filled)

    app = DeskApp(opened, ())
    async with app.run_test(size=(100, 24)) as pilot:
        await pilot.press("/", *"twitter")
        await pilot.pause(0.1)
        gate.set()
        await settle(pilot)
        workspace = app.desk.jobs.workspace
        assert workspace is not None
        assert app.desk.hits.result.total == 5
        workspace.close()


async def test_hits_come_in_with_the_reports(library: Path, seeds: Path, drive: Open) -> None:
    async with drive(library) as driven:
        await driven.press("/")
        await driven.type("twitter")
        assert driven.desk.hits.result.total == 0
        driven.desk.sources.add([seeds])
        await driven.settle()
        assert driven.desk.hits.result.total == 5


async def test_enter_asks_again_when_an_answer_failed(
    filled: Path, drive: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with drive(filled) as driven:
        await driven.press("/")
        with monkeypatch.context() as patch:
            patch.setattr(Workspace, "matches", lambda *_arguments, **_named: 1 // 0)
            await driven.type("tehran")
        assert "ZeroDivisionError" in driven.said
        await driven.press("enter")
        assert driven.desk.hits.result.total
        assert driven.desk.panes.current.has_focus


async def test_what_was_found_along_only_is_not_all_while_a_word_is_typed(filled: Path, drive: Open) -> None:
    """A stem or name that is like the beginning of a word must not hide the word."""
    async with drive(filled) as driven:
        await driven.press("/")
        await driven.type("twitte")
        assert driven.desk.hits.result.total >= 4


async def test_enter_opens_the_report_at_the_hit(filled: Path, drive: Open) -> None:
    async with drive(filled) as driven:
        await driven.press("/")
        await driven.type("maintenance")
        await driven.press("down")
        hit = driven.desk.hits.highlighted
        assert hit is not None
        await driven.press("enter")
        pane = driven.desk.panes.current
        assert pane.has_focus
        assert pane.report is not None
        assert pane.report.id == hit.report
        assert pane.cursor in {span.start for span in hit.spans}


async def test_enter_before_the_answer_opens_the_first_hit_when_it_comes(filled: Path, drive: Open) -> None:
    async with drive(filled) as driven:
        await driven.press("/")
        await driven.pilot.press(*"tehran", "enter")
        await driven.settle()
        assert driven.desk.panes.current.has_focus
        first = driven.desk.hits.result.hits[0]
        assert driven.desk.panes.current.cursor in {span.start for span in first.spans}


async def test_o_on_a_hit_opens_it_beside(filled: Path, drive: Open) -> None:
    async with drive(filled, size=(160, 40)) as driven:
        await driven.press("f2", "w", "w", "/")
        before = driven.open_reports()
        await driven.type("twitter")
        await driven.press("tab")
        closed = next(n for n, hit in enumerate(driven.desk.hits.result.hits) if hit.report not in before)
        driven.desk.hits.highlight(closed)
        await driven.press("o")
        assert set(driven.open_reports()) == {*before, driven.desk.hits.result.hits[closed].report}


async def test_n_walks_over_every_hit_of_every_report_and_capital_n_back(filled: Path, drive: Open) -> None:
    async with drive(filled) as driven:
        await driven.press("/")
        await driven.type("maintenance")
        await driven.press("enter")
        spots = [(hit.report, span.start) for hit in driven.desk.hits.result.hits for span in hit.spans]
        pane = driven.desk.panes

        def here() -> Any:
            return (pane.current.report.id if pane.current.report else None, pane.current.cursor)

        start = spots.index(here())
        seen = [here()]
        for _step in range(len(spots) - 1):
            await driven.press("n")
            seen.append(here())
        assert sorted(seen) == sorted(spots)
        assert seen == [*spots[start:], *spots[:start]]
        await driven.press("N")
        assert here() == seen[-2]


async def test_what_was_open_in_a_pane_is_read(filled: Path, drive: Open) -> None:
    async with drive(filled) as driven:
        opened = set(driven.open_reports())
        await driven.press("/")
        await driven.type("is:read")
        assert {hit.report for hit in driven.desk.hits.result.hits} == opened
        driven.desk.bar.set_value("")
        await driven.type("is:unread")
        unread = [hit.report for hit in driven.desk.hits.result.hits]
        assert unread
        assert not opened & set(unread)
        await driven.press("enter", "escape", "/")
        await driven.type("is:unread")
        assert [hit.report for hit in driven.desk.hits.result.hits] == unread[1:]


def marked(driven: Driven) -> dict[str, list[str]]:
    panes = [pane for pane in driven.desk.panes if pane.report]
    return {p.report.id: [s.of(p.report.text).casefold() for s in p.marked.hits] for p in panes if p.report}


@pytest.mark.parametrize("size", [(80, 24), (200, 50)])
async def test_matches_are_marked_in_every_pane_and_in_those_opened_later(
    filled: Path, drive: Open, size: tuple[int, int]
) -> None:
    async with drive(filled, size=size) as driven:
        await driven.press("/")
        await driven.type("maintenance")
        assert len(marked(driven)) == len(driven.open_reports()) > (size[0] > 100)
        assert all(marked(driven).values())
        closed = [hit for hit in driven.desk.hits.result.hits if hit.report not in driven.open_reports()]
        driven.desk.opening.open(closed[0].report, 0, focus=False)
        await driven.settle()
        assert closed[0].report in marked(driven)
        assert all(marked(driven).values())
        await driven.press("ctrl+u")
        assert not any(marked(driven).values())
        await driven.type("twitter")
        assert all({"twitter", "تويتر", "تويتر،"} & set(words) for words in marked(driven).values())


async def test_a_report_that_opens_while_the_query_changes_is_marked(
    filled: Path, drive: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with drive(filled) as driven:
        real = driven.workspace.quotes

        def slow(report: ReportId, **how: bool) -> tuple[Quote, ...]:
            time.sleep(0.3)
            return real(report, **how)

        closed = next(one for one in driven.desk.session.summaries if one.id not in driven.open_reports())
        monkeypatch.setattr(driven.workspace, "quotes", slow)
        driven.desk.opening.open(closed.id, 0, focus=False)
        await driven.press("/")
        await driven.type("twitter")
        assert closed.id in marked(driven)
        assert all(marked(driven).values())
        driven.desk.opening.open(driven.desk.session.summaries[0].id, 0, focus=False)
        driven.desk.searching.typed("zyzzyva")
        await driven.settle()
        assert not any(marked(driven).values())


async def test_a_megabyte_is_cut_and_said_and_blocks_nothing(filled: Path, drive: Open) -> None:
    async with drive(filled) as driven:
        await driven.press("/")
        started = time.process_time()
        driven.desk.bar.post_message(events.Paste("twitter " * 125_000))
        await driven.settle()
        assert time.process_time() - started < 5
        assert len(driven.desk.bar.value) == MOST
        assert "first 64 words" in driven.desk.query_one(ProblemLine).words()
        assert driven.desk.hits.result.total == 5
        await driven.press("ctrl+u")
        await driven.type("washington")
        assert driven.desk.hits.result.query == "washington"


@pytest.mark.parametrize(
    ("query", "span", "shown"),
    [
        ("langg:fr", Span(0, 6), "langg:"),
        ("twitter and a good many words more langg:fr", Span(35, 41), "langg:"),
        ("a" * 50 + " date:soon", Span(56, 60), "soon"),
        ("(" + "a " * 40, Span(0, 1), "("),
        ("", Span(0, 0), ""),
    ],
)
def test_the_wrong_part_of_a_long_query_is_in_view(query: str, span: Span, shown: str) -> None:
    text, moved = around(query, span, 26)
    assert moved.of(text) == shown
    assert moved.end <= 24


async def test_the_first_hits_come_at_once_and_the_rest_on_demand(
    filled: Path, drive: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desk.tui.verbs.searching.LIMIT", 2)
    monkeypatch.setattr("desk.tui.verbs.searching.MORE", 2)
    monkeypatch.setattr("desk.tui.verbs.searching.NEAR", 1)
    async with drive(filled) as driven:
        await driven.press("/")
        await driven.type("twitter")
        first = driven.desk.hits.result
        assert (len(first.hits), first.total) == (2, 5)
        await driven.press("down")
        assert len(driven.desk.hits.result.hits) == 4
        assert driven.desk.hits.result.hits[:2] == first.hits
        assert driven.desk.hits.index == 1
        await driven.press("down", "down", "down", "down")
        assert len(driven.desk.hits.result.hits) == 5
        assert driven.desk.hits.index == 4


async def test_n_without_a_search_says_what_to_do(filled: Path, drive: Open) -> None:
    async with drive(filled) as driven:
        await driven.press("n")
        assert "/ searches" in driven.said


async def test_star_searches_the_word_under_the_cursor(filled: Path, drive: Open) -> None:
    async with drive(filled) as driven:
        await driven.press("f2")
        pane = driven.desk.panes.current
        assert pane.report is not None
        pane.go_to(Span(pane.report.text.index("maintenance") + 3, pane.report.text.index("maintenance") + 4))
        await driven.press("*")
        assert driven.desk.bar.value == "maintenance"
        assert driven.desk.hits.result.total > 1


async def test_escape_goes_back_to_where_i_was(filled: Path, drive: Open) -> None:
    async with drive(filled) as driven:
        await driven.press("f2", "]", "]")
        before = driven.open_reports(), driven.desk.panes.index, driven.desk.panes.current.cursor
        await driven.press("/")
        await driven.type("photos")
        await driven.press("enter", "n", "n")
        await driven.press("escape")
        assert (driven.open_reports(), driven.desk.panes.index, driven.desk.panes.current.cursor) == before
        assert driven.desk.focused is driven.desk.panes.current
        assert not driven.desk.hits.display


async def test_a_problem_is_shown_with_its_place_and_the_rest_is_found(filled: Path, drive: Open) -> None:
    async with drive(filled) as driven:
        await driven.press("/")
        await driven.type('"important means')
        line = driven.desk.query_one(ProblemLine)
        assert line.display
        assert "not closed" in line.words()
        assert driven.desk.hits.result.total > 0
        await driven.type('"')
        assert not line.display


async def test_a_late_answer_to_an_old_search_is_not_shown(
    filled: Path, drive: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with drive(filled) as driven:
        workspace, real = driven.workspace, driven.workspace.search

        def slow(query: str, limit: int = 50, *, without: frozenset[str] = frozenset()) -> SearchResult:
            if query == "twitter":
                time.sleep(0.4)
            return real(query, limit, without=without)

        monkeypatch.setattr(workspace, "search", slow)
        await driven.press("/")
        await driven.pilot.press(*"twitter")
        await driven.pilot.pause(0.1)
        driven.desk.bar.set_value("washington")
        driven.desk.searching.typed("washington")
        await driven.settle()
        await driven.pilot.pause(0.5)
        assert driven.desk.hits.result.query == "washington"


async def test_an_answer_of_an_older_generation_is_dropped(filled: Path, drive: Open) -> None:
    async with drive(filled) as driven:
        await driven.press("/")
        await driven.type("washington")
        stale = SearchResult("twitter", 99)
        driven.desk.post_message(SearchAnswered(0, stale, (), 0.0))
        await driven.settle()
        assert driven.desk.hits.result.query == "washington"


def counts(driven: Driven) -> dict[str, str]:
    screen = driven.app.screen
    assert isinstance(screen, KeptPrompt)
    return {option.name: option.detail for option in screen._choice.list.options}


async def test_a_search_is_kept_run_and_forgotten(filled: Path, drive: Open) -> None:
    async with drive(filled) as driven:
        await driven.press("/")
        await driven.type("washington")
        await driven.press("enter", "\\", "enter")
        assert driven.said == "kept: washington"
        await driven.press("q")
    async with drive(filled) as driven:
        await driven.press("\\", "enter")
        assert driven.desk.hits.result.query == "washington"
        await driven.press("\\", "ctrl+x")
        assert driven.desk.session.saved == ()
        assert driven.workspace.searching.saved.all() == ()
        assert counts(driven) == {"washington": "keep this search"}
        await driven.press("escape")
        assert driven.said == "forgotten: washington"


async def test_several_are_kept_and_one_of_them_forgotten(filled: Path, drive: Open) -> None:
    async with drive(filled) as driven:
        for query in ("photos", "lang:ar", "tehran"):
            await driven.press("\\")
            await driven.type(query)
            await driven.press("enter", "escape")
        await driven.press("\\")
        assert list(counts(driven)) == ["tehran", "lang:ar", "photos"]
        assert counts(driven)["lang:ar"] == "1 report"
        await driven.press("down", "ctrl+x")
        assert list(counts(driven)) == ["tehran", "photos"]
        assert all(counts(driven).values())
        await driven.press("enter")
        assert driven.desk.bar.value == "photos"
        assert driven.workspace.searching.saved.all() == ("photos", "tehran")


async def test_counts_follow_the_reports_that_come_in(filled: Path, drive: Open, tmp_path: Path) -> None:
    async with drive(filled) as driven:
        await driven.press("\\")
        await driven.type("snowfall")
        await driven.press("enter", "escape", "\\")
        assert counts(driven) == {"snowfall": "0 reports"}
        report = tmp_path / "snow.txt"
        report.write_text("Snow in May\n\nHeavy snowfall closed the roads, the mayor said.\n", encoding="utf-8")
        driven.desk.sources.add([report])
        await driven.settle()
        assert counts(driven) == {"snowfall": "1 report"}


@pytest.mark.parametrize(
    ("step", "cursor", "expected"),
    [(1, 0, Span(2, 4)), (1, 2, Span(8, 9)), (1, 8, None), (-1, 8, Span(2, 4)), (-1, 2, None)],
)
def test_following(step: int, cursor: int, expected: Span | None) -> None:
    assert following((Span(2, 4), Span(8, 9)), cursor, step) == expected


@pytest.mark.parametrize(
    ("text", "offset", "word"),
    [("one two", 0, "one"), ("one two", 3, "one"), ("one two", 5, "two"), ("تويتر اليوم", 2, "تويتر"), (" . ", 1, "")],
)
def test_the_word_under_the_cursor(text: str, offset: int, word: str) -> None:
    assert word_under(text, offset) == word


@pytest.mark.parametrize(
    ("keys", "size"),
    [
        (("f3", "]", "]", "]"), (170, 40)),
        (("f3", "]", "]", "]"), (200, 50)),
        (("f2", "space", "k"), (100, 24)),
        (("f2", "]", "]"), (170, 40)),
        (("f2", "]", "]", "s", "space", "k"), (200, 50)),
    ],
)
async def test_escape_shows_panes_from_the_row_that_they_began_with(
    filled: Path, drive: Open, keys: tuple[str, ...], size: tuple[int, int]
) -> None:
    async with drive(filled, size=size) as driven:
        await driven.press("j", "j", "j", "o", *keys)
        before = [(pane.report, pane.top, pane.cursor, pane.marked.lit) for pane in driven.desk.panes]
        assert len(before) >= (3 if size[0] > 100 else 2)
        await driven.press("/")
        await driven.type("photos")
        await driven.press("enter", "n", "n", "escape")
        assert [(pane.report, pane.top, pane.cursor, pane.marked.lit) for pane in driven.desk.panes] == before
