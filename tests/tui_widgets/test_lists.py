"""Report list, hit list and quote tray: what a row says, what keys and clicks choose."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
from rich.cells import cell_len
from textual.geometry import Offset

from desk.model import (
    QueryProblem,
    Quote,
    QuoteId,
    Report,
    ReportId,
    ReportSummary,
    SearchHit,
    SearchResult,
    Snippet,
    Speaker,
    Status,
    Story,
    StoryId,
)
from desk.model.results import Evidence
from desk.tui.widgets.hit_list import COUNTED, HitList, found_words, window
from desk.tui.widgets.quote_tray import QuoteTray
from desk.tui.widgets.report_list import ReportList
from index.spans import Span

Rows = Callable[[Any], list[str]]
MakeReport = Callable[..., Report]
MakeQuote = Callable[..., Quote]


def summary(number: int, title: str = "", language: str = "en", **more: Any) -> ReportSummary:
    return ReportSummary(
        ReportId(f"r{number}"),
        number,
        f"wire/{number}.txt",
        title or f"Report {number}",
        language,
        more.get("outlet", "AFP"),
        date(2009, 6, 16),
        8,
        3,
        2,
        warnings=more.get("warnings", ()),
        is_read=more.get("is_read", True),
        version=more.get("version", 0),
    )


def heard(host: Any, kind: type) -> list[Any]:
    return [message for message in host.seen if type(message) is kind]


def styles_of(widget: Any, words: str) -> list[Any]:
    strips = [widget.render_line(y) for y in range(widget.size.height)]
    return [part.style for strip in strips for part in strip if words in part.text]


async def test_an_entry_says_title_language_outlet_date_and_review(host: Any, rows: Rows) -> None:
    reports = ReportList()
    async with host(reports).run_sized(60, 12):
        reports.show([summary(0), summary(1, outlet="")], [ReportId("r1")])
        assert [row.rstrip() for row in rows(reports)[:4]] == [
            ">  Report 0",
            "   English · AFP · Jun 16, 2009".ljust(56) + "3/8",
            " 1 Report 1",
            "   English · 1.txt · Jun 16, 2009".ljust(56) + "3/8",
        ]


@pytest.mark.parametrize(
    ("width", "signs"), [(60, ("> •Report 0", " 1•Report 1", "   Report 2")), (20, (">•", " 1", "  "))]
)
async def test_what_is_unread_has_a_sign(host: Any, rows: Rows, width: int, signs: tuple[str, ...]) -> None:
    """Beside the number of its pane where there is room for both."""
    reports = ReportList()
    async with host(reports).run_sized(width, 12):
        reports.show([summary(0, is_read=False), summary(1, is_read=False), summary(2)], [ReportId("r1")])
        painted = [row for row in rows(reports) if "Report" in row]
        assert all(row.startswith(sign) for row, sign in zip(painted, signs, strict=True))
        assert all(style.bold for style in styles_of(reports, "Report 1"))
        assert not any(style.bold for style in styles_of(reports, "Report 2"))


@pytest.mark.parametrize(("width", "height"), [(30, 12), (34, 12), (64, 4), (80, 4)])
async def test_a_long_file_name_gives_way_and_the_counts_never(host: Any, rows: Rows, width: int, height: int) -> None:
    """In two rows and in one, the date and the counts stand behind what there is room for of the name."""
    reports = ReportList()
    async with host(reports).run_sized(width, height):
        reports.show([replace(summary(0, outlet=""), path="/in/" + "very-long-name-of-a-file-" * 4 + ".txt")])
        painted = rows(reports)[0 if height < 8 else 1].rstrip()
        assert painted.endswith(" 3/8")
        assert "…" in painted
        assert all(cell_len(row) == width for row in rows(reports))


@pytest.mark.parametrize(
    ("width", "facts"),
    [
        (72, "English · thedailypost.example.txt · Jun 16, 2009 2:36 PM 3/8"),
        (40, "en · thedaily… · 6/16/09 2:36 PM 3/8"),
        (32, "en · thedaily… · 6/16/09 3/8"),
        (24, "en · thedailypo… 3/8"),
    ],
)
async def test_hour_and_day_give_way_before_the_source_tells_nothing(
    host: Any, rows: Rows, width: int, facts: str
) -> None:
    reports = ReportList()
    async with host(reports).run_sized(width, 12):
        when = datetime(2009, 6, 16, 14, 36, tzinfo=UTC)
        reports.show([replace(summary(0, outlet=""), path="/in/thedailypost.example.txt", date=when)])
        assert rows(reports)[1].split() == facts.split()


@pytest.mark.parametrize(
    ("width", "height", "words"),
    [(60, 12, "AFP v1 · Jun 16, 2009"), (80, 4, "AFP v1 · Jun 16, 2009   3/8"), (20, 12, "> Report 0       v1")],
)
async def test_the_texts_of_one_file_are_told_apart(host: Any, rows: Rows, width: int, height: int, words: str) -> None:
    reports = ReportList()
    async with host(reports).run_sized(width, height):
        reports.show([summary(0, version=1), summary(1)])
        painted = rows(reports)
        assert words in "\n".join(painted[:2])
        assert "v" not in "".join(painted[2:])
        assert all(cell_len(row) == width for row in painted)


async def test_a_title_stands_in_its_own_direction(host: Any, rows: Rows, arabic: Report) -> None:
    reports = ReportList()
    async with host(reports).run_sized(60, 12):
        reports.show([summary(0, arabic.text[:20], "ar")])
        assert rows(reports)[0].rstrip().endswith("ﺖﻠﺼﺗﺍﻭ")


@pytest.mark.parametrize(("width", "height", "words"), [(20, 12, "> Report 0"), (80, 8, "Jun 16, 2009   3/8")])
async def test_a_narrow_or_low_list_takes_one_row_an_entry(
    host: Any, rows: Rows, width: int, height: int, words: str
) -> None:
    reports = ReportList()
    async with host(reports).run_sized(width, height):
        reports.show([summary(number) for number in range(3)])
        painted = rows(reports)
        assert words in painted[0]
        assert "Report 2" in painted[2]
        assert all(cell_len(row) == width for row in painted)


async def test_keys_highlight_and_enter_chooses(host: Any) -> None:
    reports = ReportList()
    app = host(reports)
    async with app.run_sized(60, 12) as pilot:
        reports.show([summary(number) for number in range(30)])
        await pilot.press("down", "down", "up", "enter")
        assert reports.highlighted == summary(1)
        assert [each.summary.number for each in heard(app, ReportList.Highlighted)] == [1, 2, 1]
        assert [(each.report_id, each.beside) for each in heard(app, ReportList.Chosen)] == [("r1", False)]
        reports.move("end")
        assert reports.highlighted == summary(29)
        assert reports.cursor_cell() == Offset(0, 10)
        reports.move("page_up")
        assert reports.highlighted == summary(24)
        reports.move("start")
        assert (reports.index, reports.top) == (0, 0)


async def test_a_click_opens_and_with_control_beside(host: Any) -> None:
    reports = ReportList()
    app = host(reports)
    async with app.run_sized(60, 12) as pilot:
        reports.show([summary(number) for number in range(3)])
        await pilot.click(reports, offset=Offset(10, 3))
        await pilot.click(reports, offset=Offset(10, 4), control=True)
        await pilot.click(reports, offset=Offset(10, 9))
        chosen = [(each.report_id, each.beside) for each in heard(app, ReportList.Chosen)]
        assert chosen == [("r1", False), ("r2", True)]


async def test_other_rows_keep_the_highlighted_report(host: Any) -> None:
    reports = ReportList()
    async with host(reports).run_sized(60, 12):
        reports.show([summary(number) for number in range(5)])
        reports.highlight(3)
        reports.show([summary(3), summary(9)])
        assert reports.highlighted == summary(3)
        reports.show([])
        assert reports.highlighted is None
        reports.choose()
        reports.move("down")
        assert reports.highlighted is None


async def test_replaced_rows_are_painted_anew(host: Any, rows: Rows) -> None:
    reports = ReportList()
    async with host(reports).run_sized(60, 12):
        reports.show([summary(0)])
        before = rows(reports)
        reports.show([replace(summary(0), reviewed=5)])
        assert "3/8" in before[1]
        assert "5/8" in rows(reports)[1]


async def test_the_wheel_and_the_scrollbar_leave_the_choice(host: Any, rows: Rows) -> None:
    reports = ReportList()
    async with host(reports).run_sized(60, 12) as pilot:
        reports.show([summary(number) for number in range(100)])
        reports.scroll_rows(3)
        assert reports.top == 3
        await pilot.click(reports, offset=Offset(59, 11))
        assert "Report 99" in "".join(rows(reports))
        assert reports.highlighted == summary(0)


async def test_control_characters_of_a_title_are_never_printed(host: Any, rows: Rows) -> None:
    reports = ReportList()
    async with host(reports).run_sized(60, 12):
        reports.show([summary(0, "a\x1b[2J\nb\u202ec [bold]", outlet="x\x07")])
        text = "".join(rows(reports))
        assert not set(text) & set("\x1b\n\x07\u202e")
        assert "[bold]" in text


# Hits


def hit(number: int, text: str, spans: tuple[Span, ...], start: int = 0, language: str = "en") -> SearchHit:
    stored = tuple(span.shift(start) for span in spans)
    evidence = Evidence(stored, Snippet(start, text, spans))
    name, path, title = ReportId(f"r{number}"), f"{number}.txt", f"Title {number}"
    return SearchHit(name, path, title, language, "AFP", 1.0, lambda: evidence)


def looked_up(number: int, looked: list[int]) -> SearchHit:
    """A hit that notes in `looked` when it is looked at."""
    found = hit(number, "the Twitter service", (Span(4, 11),))

    def look() -> Evidence:
        looked.append(number)
        return Evidence(found.spans, found.snippet)

    return replace(found, look=look)


async def test_only_hits_on_the_screen_are_looked_at(host: Any, rows: Rows) -> None:
    hits, looked = HitList(), list[int]()
    async with host(hits).run_sized(60, 12) as pilot:
        result = SearchResult("twitter", 500, tuple(looked_up(number, looked) for number in range(50)))
        hits.show(result)
        await pilot.pause()
        assert any("Title 4" in row for row in rows(hits))
        assert found_words(result) == "500 reports match"
        assert set(looked) == set(range(max(looked) + 1))
        assert max(looked) <= 6
        looked.clear()
        await pilot.press("end")
        assert any("Title 49" in row for row in rows(hits))
        assert set(looked) <= {0, *range(40, 50)}  # the one that was highlighted is painted again


def test_matches_are_counted_where_few_reports_have_them() -> None:
    few = tuple(looked_up(number, []) for number in range(COUNTED))
    assert found_words(SearchResult("twitter", COUNTED, few)) == f"{COUNTED} matches"
    assert found_words(SearchResult("twitter", 1, few[:1])) == "1 match"


async def test_a_hit_shows_its_passage_with_the_matches_marked(host: Any, rows: Rows) -> None:
    hits = HitList()
    async with host(hits).run_sized(60, 12):
        facets = {"language": {"fr": 1, "en": 3}, "outlet": {"AFP": 4}}
        hits.show(SearchResult("twitter", 1, (hit(0, "the Twitter service", (Span(4, 11),)),), facets))
        painted = [row.rstrip() for row in rows(hits)]
        assert painted[:3] == [
            "1 report · en 3 fr 1 · AFP 4",
            "> Title 0                                en · 1 match · AFP",
            "  the Twitter service",
        ]
        assert styles_of(hits, "Twitter")[0].underline
        assert not styles_of(hits, "the ")[0].underline


async def test_arabic_matches_are_marked_where_they_are_drawn(host: Any, arabic: Report) -> None:
    hits = HitList()
    start = arabic.text.index("الخارجية")
    async with host(hits).run_sized(80, 8):
        found = hit(0, arabic.text[:100], (Span(start, start + len("الخارجية")),), language="ar")
        hits.show(SearchResult("x", 1, (found,)))
        marked = [part for part in hits.render_line(2) if part.style and part.style.underline]
        assert [cell_len(part.text) for part in marked] == [len("الخارجية")]


async def test_choosing_a_hit_names_the_match_of_its_passage(host: Any) -> None:
    hits = HitList()
    app = host(hits)
    async with app.run_sized(60, 12) as pilot:
        found = hit(0, "second match here", (Span(7, 12),), start=500)
        seen = Evidence((Span(3, 8), *found.spans), found.snippet)
        found = replace(found, look=lambda: seen)
        hits.show(SearchResult("match", 2, (found, hit(1, "match", (Span(0, 5),)))))
        await pilot.press("enter", "down", "enter")
        assert [(each.hit.report, each.span_index) for each in heard(app, HitList.Chosen)] == [("r0", 1), ("r1", 0)]
        assert [each.hit.report for each in heard(app, HitList.Highlighted)] == ["r1"]


async def test_a_query_that_cannot_be_read_says_so_first(host: Any, rows: Rows) -> None:
    hits = HitList()
    async with host(hits).run_sized(80, 6):
        hits.show(SearchResult('"a', 0, problems=(QueryProblem("No closing mark", Span(0, 1), '"a"'),)))
        assert rows(hits)[0].startswith('No closing mark ("a") · Nothing matches')
        hits.show(SearchResult("", 0))
        assert not "".join(rows(hits)).strip()


@pytest.mark.parametrize("width", [10, 40, 200])
def test_the_window_of_a_passage_shows_its_first_match(width: int) -> None:
    text = "some words before it that are many and then the match and some after it"
    at = text.index("match")
    shown, spans = window(Snippet(0, text, (Span(1, 3), Span(at, at + 5))), width)
    assert spans[0].of(shown) == text[1:3]
    shown, spans = window(Snippet(0, text, (Span(at, at + 5),)), width)
    assert spans[0].of(shown) == "match"
    assert spans[0].start <= max(width // 3 + 1, 1)


# Tray


@pytest.fixture
def quotes(make_report: MakeReport, make_quote: MakeQuote) -> list[Quote]:
    report = make_report("They said this is fine and that is not, so there.")
    made = [
        make_quote(report, "this is fine", Status.ACCEPTED, ("good",)),
        make_quote(report, "that is not"),
        replace(make_quote(report, "so"), is_quotation=False),
    ]
    return [replace(quote, speaker=Speaker(text="the official")) for quote in made]


async def test_a_quote_is_one_row_and_terms_are_none(host: Any, rows: Rows, quotes: list[Quote]) -> None:
    tray = QuoteTray()
    async with host(tray).run_sized(90, 6):
        tray.show(quotes)
        painted = [row.rstrip() for row in rows(tray)]
        assert painted[0] == "Quotes · 1/2"
        assert painted[1].split() == [">#", "1", "the", "official", "this", "is", "fine", "#good"]
        assert painted[2].split() == ["2", "the", "official", "that", "is", "not"]
        assert painted[3] == ""


async def test_counterparts_stand_below_the_current_quote_alone(
    host: Any, rows: Rows, quotes: list[Quote], arabic: Report, make_quote: MakeQuote
) -> None:
    tray = QuoteTray()
    app = host(tray)
    other = replace(make_quote(arabic, arabic.text[70:100]), id=QuoteId("other"))
    async with app.run_sized(90, 8) as pilot:
        tray.show(quotes, quotes[1].id, {quotes[1].id: (other,), quotes[0].id: (other,)})
        painted = [row.rstrip() for row in rows(tray)]
        assert painted[1].endswith("#good · ar")
        assert painted[2].startswith(">   2")
        assert painted[2].endswith("ar")
        assert painted[3].split()[0] == "="
        assert painted[4] == ""
        await pilot.press("down", "enter")
        assert [each.quote_id for each in heard(app, QuoteTray.Chosen)] == ["other"]


async def test_an_empty_tray_says_so(host: Any, rows: Rows) -> None:
    tray = QuoteTray()
    async with host(tray).run_sized(60, 4):
        tray.show([])
        assert rows(tray)[0].strip() == "No quotes"
        assert tray.highlighted is None


async def test_the_tray_counts_as_lists_do(host: Any, rows: Rows, quotes: list[Quote]) -> None:
    tray = QuoteTray()
    async with host(tray).run_sized(60, 4):
        first = replace(quotes[0], status=Status.ACCEPTED, duplicate_of=None, is_quotation=True)
        tray.show([first, replace(quotes[1], duplicate_of=first.id, status=Status.ACCEPTED)])
        assert rows(tray)[0].strip() == "Quotes · 1/1"


@pytest.mark.parametrize("width", [3, 12, 30, 61, 120])
async def test_rows_fill_every_width_exactly(host: Any, rows: Rows, quotes: list[Quote], width: int) -> None:
    tray, reports, hits = QuoteTray(), ReportList(), HitList()
    async with host(tray, reports, hits).run_sized(width, 30):
        tray.show(quotes, quotes[0].id, {quotes[0].id: tuple(quotes[1:])})
        reports.show([summary(0, warnings=("odd",)), summary(1, "عنوان طويل جدا لا يتسع له السطر", "ar")])
        hits.show(SearchResult("x", 1, (hit(0, "passage " * 20, (Span(0, 7),)),)))
        for widget in (tray, reports, hits):
            assert {cell_len(row) for row in rows(widget)} == {width}


async def test_the_tray_follows_the_current_quote_and_else_keeps_the_choice(host: Any, quotes: list[Quote]) -> None:
    tray = QuoteTray()
    async with host(tray).run_sized(90, 8):
        tray.show(quotes, quotes[0].id)
        tray.move("down")
        tray.show(quotes, quotes[0].id)
        assert tray.highlighted == quotes[1]
        tray.show([], quotes[0].id)
        tray.show(quotes, quotes[0].id)
        assert tray.highlighted == quotes[1]
        tray.move("up")
        tray.show(quotes, quotes[1].id)
        assert tray.highlighted == quotes[1]


async def test_a_heading_counts_its_reports_also_in_one_row(host: Any, rows: Rows) -> None:
    reports, story = ReportList(), Story(StoryId("s"), "Flood in Marlow", "en")
    members = [replace(summary(number, language=tag), story=story) for number, tag in enumerate(("en", "ar", "en"))]
    async with host(reports).run_sized(80, 5):
        reports.show(members)
        first = rows(reports)[0].split("  ")
        assert [part.strip() for part in first if part.strip()] == [
            "▾ Flood in Marlow",
            "3 reports · en 2 ar 1",
            "9/24",
        ]
        assert cell_len(rows(reports)[0]) == 80
