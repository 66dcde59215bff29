"""Small worlds for the widgets: one widget alone in an application, and reports made from text."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractAsyncContextManager
from pathlib import Path

import pytest
from textual.app import App, ComposeResult
from textual.geometry import Region
from textual.message import Message
from textual.pilot import Pilot
from textual.widget import Widget

from desk.model import Fold, Paragraph, Quote, Report, ReportId, Role, Status, quote_id
from desk.tui.styles import VARIABLES, WIDGETS
from index.spans import Span

SEEDS = Path(__file__).parents[2] / "seeds"


class Host(App[None]):
    """One or more widgets, the stylesheet of the widgets, and every message that reached the application."""

    CSS_PATH = WIDGETS
    ENABLE_COMMAND_PALETTE = False

    def __init__(self, *widgets: Widget) -> None:
        super().__init__()
        self.widgets = widgets
        self.seen: list[Message] = []

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return VARIABLES

    def compose(self) -> ComposeResult:
        yield from self.widgets

    def on_mount(self) -> None:
        self.widgets[0].focus()

    def hear(self, message: Message) -> None:
        if not any(message is heard for heard in self.seen):
            self.seen.append(message)

    def run_sized(self, width: int, height: int) -> AbstractAsyncContextManager[Pilot[None]]:
        return self.run_test(size=(width, height), message_hook=self.hear)


@pytest.fixture
def host() -> type[Host]:
    return Host


def rows_of(widget: Widget) -> list[str]:
    return [strip.text for strip in widget.render_lines(Region(0, 0, *widget.size))]


@pytest.fixture
def rows() -> Callable[[Widget], list[str]]:
    """The text of every row of a widget as it is painted."""
    return rows_of


def paragraphs_of(text: str, language: str) -> Iterator[Paragraph]:
    start = 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            yield Paragraph(Span(start, start + len(line.rstrip("\r\n"))), language)
        start += len(line)


def report_of(text: str, language: str = "en", folds: dict[int, Fold] | None = None, headline: bool = False) -> Report:
    found = [
        Paragraph(each.span, each.language, each.role, (folds or {}).get(number))
        for number, each in enumerate(paragraphs_of(text, language))
    ]
    if headline:
        found[0] = Paragraph(found[0].span, language, Role.HEADLINE)
    return Report(ReportId("r1"), "wire/r1.txt", "0" * 32, text, language, "", outlet="AFP", paragraphs=tuple(found))


@pytest.fixture
def make_report() -> Callable[..., Report]:
    """(text, language="en", folds={paragraph: Fold}, headline=False) -> Report, a paragraph a line."""
    return report_of


def seed_text(number: int) -> str:
    return next(SEEDS.glob(f"{number:03}_*.txt")).read_text(encoding="utf-8")


@pytest.fixture
def arabic() -> Report:
    """The Arabic report of the sample library."""
    return report_of(seed_text(2), "ar")


@pytest.fixture
def english() -> Report:
    return report_of(seed_text(0), "en")


@pytest.fixture
def make_quote() -> Callable[..., Quote]:
    """(report, words, status, tags) -> the quote of the first occurrence of `words`, marks around it in `outer`."""

    def make(
        report: Report, words: str, status: Status = Status.UNREVIEWED, tags: tuple[str, ...] = (), marks: bool = False
    ) -> Quote:
        start = report.text.index(words)
        span = Span(start, start + len(words))
        outer = Span(span.start - 1, span.end + 1) if marks else span
        name = quote_id(report.id, span)
        return Quote(name, report.id, span, outer, words, report.language, status=status, tags=tags)

    return make
