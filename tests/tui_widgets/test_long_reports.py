"""A report of thousands of quotes: what a step to the next one costs is bounded by the screen, held by counts."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

import pytest

from desk.model import Paragraph, Quote, QuoteId, Report, ReportId, Status, quote_id
from desk.tui.verbs.opening import quote_under
from desk.tui.widgets import tray_rows
from desk.tui.widgets.quote_tray import QuoteTray
from desk.tui.widgets.report_pane import ReportPane
from index.spans import Span

MANY, FEW = 20_000, 500
SIZE = (100, 12)


def long_report(count: int) -> tuple[Report, tuple[Quote, ...]]:
    """A report of `count` paragraphs with a quote each; every seventh is translated, every fifth is reviewed."""
    name = ReportId("long")
    texts = [f'"We need {number} of them," she said.' for number in range(count)]
    paragraphs, quotes, at = [], [], 0
    for number, text in enumerate(texts):
        span = Span(at + 1, at + text.index(",") + 1)
        outer = Span(at, span.end + 1)
        status = Status.ACCEPTED if number % 5 == 0 else Status.UNREVIEWED
        said = Quote(quote_id(name, span), name, span, outer, f"We need {number} of them,", "en", status=status)
        quotes.append(said if number % 7 else said.__class__(**{**slots_of(said), "translation": "ainsi"}))
        paragraphs.append(Paragraph(Span(at, at + len(text)), "en"))
        at += len(text) + 1
    text = "\n".join(texts)
    return Report(name, "long.txt", "0", text, "en", "Long", paragraphs=tuple(paragraphs)), tuple(quotes)


def slots_of(quote: Quote) -> dict[str, Any]:
    return {name: getattr(quote, name) for name in Quote.__slots__}


def steps_of(action: Callable[[], object]) -> int:
    """How many lines of Python are run, each turn of a loop for itself."""
    count = 0

    def traced(_frame: FrameType, event: str, _argument: object) -> Any:
        nonlocal count
        count += event == "line"
        return traced

    before = sys.gettrace()
    sys.settrace(traced)
    try:
        action()
    finally:
        sys.settrace(before)
    return count


async def steps_to_the_next_quote(host: Any, rows: Callable[[Any], list[str]], count: int) -> int:
    pane, tray = ReportPane(), QuoteTray()
    report, quotes = long_report(count)
    async with host(pane, tray).run_sized(*SIZE):
        pane.show(report, quotes, at=quotes[count // 2].span)

        def step() -> None:
            pane.next_quote()
            quote = quote_under(pane)
            tray.show(pane.quotes, quote.id if quote else None, {})
            rows(pane)
            rows(tray)

        step()
        return steps_of(step)


async def test_a_step_costs_the_same_among_many_quotes(host: Any, rows: Callable[[Any], list[str]]) -> None:
    few = await steps_to_the_next_quote(host, rows, FEW)
    many = await steps_to_the_next_quote(host, rows, MANY)
    assert many < 1.5 * few


async def test_rows_of_the_tray_are_made_only_where_they_are_seen(
    host: Any, rows: Callable[[Any], list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    made = 0
    row = tray_rows.Row

    def counted(*parts: Any, **named: Any) -> tray_rows.Row:
        nonlocal made
        made += 1
        return row(*parts, **named)

    monkeypatch.setattr(tray_rows, "Row", counted)
    tray = QuoteTray()
    _report, quotes = long_report(MANY)
    async with host(tray).run_sized(*SIZE):
        for quote in quotes[9_000:9_020]:
            made = 0
            tray.show(quotes, quote.id, {})
            assert quote.text in "\n".join(rows(tray))
            assert made <= 4 * SIZE[1]


@pytest.mark.parametrize("current", [None, 0, 3, 7, 11, 13])
def test_rows_are_those_of_a_walk_over_all_quotes(current: int | None) -> None:
    _report, quotes = long_report(14)
    _other, others = long_report(3)
    said = [quote.__class__(**{**slots_of(quote), "id": QuoteId(f"other {quote.id}")}) for quote in others]
    chosen = None if current is None else quotes[current].id
    known = {quotes[7].id: tuple(said), quotes[13].id: tuple(said[:1]), quotes[3].id: ()}
    rows = tray_rows.TrayRows(tray_rows.Listing(quotes), chosen, known)
    expected = []
    for quote in quotes:
        expected += [(quote.id, False)] + [(quote.id, True)] * bool(quote.translation)
        expected += [(other.id, False) for other in known.get(quote.id, ())] if quote.id == chosen else []
    assert [(row.quote.id, bool(row.written)) for row in rows] == expected
    assert [row.sign for row in rows if row.number] == [str(number) for number in range(1, 15)]
    for place, row in enumerate(rows):
        first = rows.place_of(row.quote.id)
        assert first in (place, place - bool(row.written))
    assert rows.place_of(QuoteId("nobody")) is None
    assert rows[-1] == rows[len(rows) - 1]
    with pytest.raises(IndexError):
        rows[len(rows)]
