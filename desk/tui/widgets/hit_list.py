"""What a search found, one entry a report: facts, and the best passage, matches marked. No searching here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Final, Unpack

from rich.segment import Segment
from textual.message import Message
from textual.strip import Strip

from desk.i18n import _, ngettext
from desk.i18n.formats import format_number
from desk.layout import Direction
from desk.model import ReportId, SearchHit, SearchResult, Snippet, Widening, file_name
from desk.model.results import Correction
from desk.tui.widgets.entry_list import EntryList
from desk.tui.widgets.painted import WidgetArguments
from desk.tui.widgets.painting import LAYER, Mark, text_segments, with_side
from desk.tui.widgets.words import SEPARATOR
from index.spans import Span

LEAD: Final = 3
"""A match begins at the latest after one `LEAD`th of the row."""
ELLIPSIS: Final = "…"
FORMS: Final = 2
"""Written forms that are shown of one thing that was searched along."""
TALL: Final = 12
"""Rows from which the head has three."""

COUNTED: Final = 20
"""Hits whose matches are counted; more texts are not looked through only to say how many there are."""


def found_words(result: SearchResult) -> str:
    """How much was found: "12 matches", or "50 reports match"."""
    if len(result.hits) > COUNTED:
        return ngettext("{n} report matches", "{n} reports match", result.total).format(n=format_number(result.total))
    found = sum(len(hit.spans) for hit in result.hits)
    return ngettext("{n} match", "{n} matches", found).format(n=found)


def window(snippet: Snippet, width: int) -> tuple[str, tuple[Span, ...]]:
    """The text of a snippet from where its first match is sure to be in a row of `width` cells, and its matches."""
    first = snippet.spans[0].start if snippet.spans else 0
    if first <= width // LEAD:
        return snippet.text, snippet.spans
    start = snippet.text.find(" ", first - width // LEAD, first) + 1 or first
    moved = tuple(span.shift(len(ELLIPSIS) - start) for span in snippet.spans if span.start >= start)
    return ELLIPSIS + snippet.text[start:], moved


def along_words(widened: Sequence[Widening]) -> str:
    """What was searched along, as it is written: "also موسوي Mousavi · not Moussavi"."""
    on = dict.fromkeys(form for each in widened if not each.off for form in each.forms[:FORMS])
    off = dict.fromkeys(each.forms[0] if each.forms else each.text for each in widened if each.off)
    parts = [_("also {words}").format(words=" ".join(on)) if on else ""]
    parts.append(_("not {words}").format(words=" ".join(off)) if off else "")
    return SEPARATOR.join(part for part in parts if part)


def facet_words(facets: Mapping[str, Mapping[str, int]], names: Sequence[str] = ("language", "outlet")) -> str:
    """The counts of the facets as "en 3 fr 1 · AFP 2", the largest first."""
    groups = (
        " ".join(f"{value} {count}" for value, count in sorted(facets.get(name, {}).items(), key=lambda item: -item[1]))
        for name in names
    )
    return SEPARATOR.join(group for group in groups if group)


class HitList(EntryList):
    """Two rows a hit below totals, facets and what was searched along; then the queries that may have been meant."""

    class Chosen(Message):
        """A hit is to be opened at `hit.spans[span_index]`, the match that its snippet shows first."""

        def __init__(self, hit: SearchHit, span_index: int, beside: bool) -> None:
            super().__init__()
            self.hit = hit
            self.span_index = span_index
            self.beside = beside

    class Highlighted(Message):
        """Another hit is highlighted."""

        def __init__(self, hit: SearchHit, span_index: int) -> None:
            super().__init__()
            self.hit = hit
            self.span_index = span_index

    class Meant(Message):
        """Another query is to be asked."""

        def __init__(self, query: str) -> None:
            super().__init__()
            self.query = query

    def __init__(self, **arguments: Unpack[WidgetArguments]) -> None:
        super().__init__(**arguments)
        self.result = SearchResult("", 0)
        self._sources: Mapping[ReportId, str] = {}

    def show(self, result: SearchResult, sources: Mapping[ReportId, str] | None = None) -> None:
        """Replace the hits; the first one is highlighted when the query is another one.

        `sources` are those of reports that are not told apart by outlet and file name.
        """
        self._sources = sources or {}
        index = self.index if result.query == self.result.query else 0
        self.result = result
        self.replace(index)

    def explain(self, widened: Sequence[Widening], corrections: Sequence[Correction]) -> None:
        """Add what the result was widened to and what may have been meant."""
        self.result = replace(self.result, widened=tuple(widened), corrections=tuple(corrections))
        self.replace(max(self.index, 0))

    @property
    def meant(self) -> Correction | None:
        """The highlighted query that may have been meant."""
        place = self.index - len(self.result.hits)
        return self.result.corrections[place] if 0 <= place < len(self.result.corrections) else None

    @property
    def highlighted(self) -> SearchHit | None:
        """The highlighted hit."""
        return self.result.hits[self.index] if 0 <= self.index < len(self.result.hits) else None

    @property
    def span_index(self) -> int:
        """Which of the highlighted hit's spans its snippet shows first."""
        hit = self.highlighted
        if hit is None or not hit.snippet.spans:
            return 0
        shown = hit.snippet.start + hit.snippet.spans[0].start
        return next((place for place, span in enumerate(hit.spans) if span.end > shown), 0)

    def choose(self, beside: bool = False) -> None:
        """Ask for the highlighted hit."""
        if self.meant is not None:
            self.post_message(self.Meant(self.meant.query))
        elif self.highlighted is not None:
            self.post_message(self.Chosen(self.highlighted, self.span_index, beside))

    def highlight_changed(self) -> None:
        """Tell which hit is highlighted now."""
        if self.highlighted is not None:
            self.post_message(self.Highlighted(self.highlighted, self.span_index))

    def entry_count(self) -> int:
        """One entry a report that matches, then one a query that may have been meant."""
        return len(self.result.hits) + len(self.result.corrections)

    @property
    def rows_each(self) -> int:
        """Facts, then the passage."""
        return 2

    @property
    def head_height(self) -> int:
        """Totals and facets; in a tall list people and tags, and what was searched along, have rows of their own."""
        return len(self._head_rows()) if self.result.query else 0

    def head(self, width: int) -> Sequence[Strip]:
        """Totals and facets, then the first problem of the query."""
        if not self.head_height:
            return ()
        ground = LAYER["error"] if self.result.problems else LAYER["muted"]
        rows = self._head_rows()
        return tuple(
            Strip(text_segments(text, width, self.palette, direction=Direction.LTR, ground=ground), width)
            for text in rows
        )

    def _head_rows(self) -> list[str]:
        result = self.result
        problem = result.problems[0] if result.problems else None
        wrong = (
            problem.message + (f" ({problem.suggestion})" if problem and problem.suggestion else "") if problem else ""
        )
        first = [wrong, self._totals(), facet_words(result.facets, ("language", "outlet", "day"))]
        others = facet_words(result.facets, ("speaker", "tag"))
        along = along_words(result.widened)
        if self.outer_size.height < TALL:
            return [SEPARATOR.join(part for part in (*first[:2], along, first[2]) if part)]
        return [row for row in (SEPARATOR.join(part for part in first if part), along, others) if row]

    def _totals(self) -> str:
        total = self.result.total
        if not total:
            return _("Nothing matches")
        return ngettext("{count} report", "{count} reports", total).format(count=format_number(total))

    def paint_entry(self, index: int, row: int, width: int) -> Iterable[Segment]:
        """Title, outlet, language and number of matches; or the passage."""
        if index >= len(self.result.hits):
            return self._correction(index, row, width)
        hit = self.result.hits[index]
        return self._passage(hit, index, width) if row else self._facts(hit, index, width)

    def sign(self, index: int) -> str:
        """Hits that do not have what was typed, only what was searched along, are marked."""
        return "~" if index < len(self.result.hits) and self.result.hits[index].widened else " "

    def _correction(self, index: int, row: int, width: int) -> list[Segment]:
        meant, ground = self.result.corrections[index - len(self.result.hits)], self.ground(index)
        reports = ngettext("{n} report", "{n} reports", meant.total).format(n=meant.total)
        text, main = (_("Did you mean:"), LAYER["muted"]) if row == 0 else (meant.query, LAYER["title"])
        return with_side(text, reports if row else "", width, self.palette, language="", ground=ground, main=main)

    def _facts(self, hit: SearchHit, index: int, width: int) -> list[Segment]:
        matches = ngettext("{count} match", "{count} matches", len(hit.spans)).format(count=len(hit.spans))
        facts = SEPARATOR.join((hit.language, matches, self._sources.get(hit.report, hit.source)))
        ground, title = self.ground(index), hit.title or file_name(hit.path)
        return with_side(title, facts, width, self.palette, language=hit.language, ground=ground, main=LAYER["title"])

    def _passage(self, hit: SearchHit, index: int, width: int) -> list[Segment]:
        text, spans = window(hit.snippet, width)
        marks = [Mark(span.start, span.end, LAYER["hit"]) for span in spans]
        ground = self.ground(index)
        return text_segments(text, width, self.palette, language=hit.language, marks=marks, ground=ground)
