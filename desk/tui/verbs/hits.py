"""Hits: opening them, marking their matches, walking over these from report to report. `searching` has the search."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING

from desk.i18n import _
from desk.model import ReportId, SearchHit
from desk.tui.messages import Answered, ReportMarked
from desk.tui.verbs.concern import Answers, Concern, Verbs
from desk.tui.widgets.hit_list import HitList
from desk.tui.widgets.report_pane import ReportPane
from index.spans import Span

if TYPE_CHECKING:
    from desk.workspace import Workspace


class Hits(Concern):
    """Verbs that go to matches of the search in force."""

    def verbs(self) -> Verbs:
        """Walk."""
        return {"search.next": partial(self.walk, 1), "search.previous": partial(self.walk, -1)}

    def answers(self) -> Answers:
        """What the list of hits reports, and workers about matches."""
        return {
            HitList.Chosen: lambda event: self.open(event.hit, event.span_index, beside=event.beside),
            ReportMarked: self._marked,
        }

    def choose(self, *, beside: bool) -> None:
        """Open the highlighted hit."""
        hits = self._desk.hits
        if hits.meant:
            self._desk.searching.run(hits.meant.query)
        elif hits.highlighted:
            self.open(hits.highlighted, hits.span_index, beside=beside)

    def open(self, hit: SearchHit, span_index: int, *, beside: bool) -> None:
        """Open a report at a match."""
        at = hit.spans[span_index] if span_index < len(hit.spans) else None
        self._desk.opening.show(hit.report, at, beside=beside, focus=not beside)
        slot = self._desk.panes.slot_of(hit.report)
        if slot is not None:
            self.landed(self._desk.panes.pane(slot), at)

    def walk(self, step: int) -> None:
        """To the next (1) or previous (-1) match, in this report or the next one that has any."""
        desk, result = self._desk, self._desk.searching.result
        if not result or not result.hits:
            desk.say(_("Nothing matches."))
            return
        pane = desk.panes.current
        places = [place for place, hit in enumerate(result.hits) if pane.report and hit.report == pane.report.id]
        place = places[0] if places else -1 if step > 0 else len(result.hits)
        if places and pane.report:
            span = following(result.hits[place].spans, pane.cursor, step)
            if span:
                self._land(place, span)
                return
        target = (place + step) % len(result.hits)
        spans = result.hits[target].spans
        if spans:
            self._land(target, spans[0] if step > 0 else spans[-1])
        if not 0 <= place + step < len(result.hits):
            desk.say(_("The last hit: on to the first.") if step > 0 else _("The first hit: on to the last."))

    def _land(self, place: int, span: Span) -> None:
        desk, result = self._desk, self._desk.searching.result
        if not result:
            return
        hit = result.hits[place]
        desk.hits.highlight(place)
        desk.opening.show(hit.report, span)
        slot = desk.panes.slot_of(hit.report)
        if slot is not None:
            self.landed(desk.panes.pane(slot), span)

    def landed(self, pane: ReportPane, at: Span | None) -> None:
        """A pane stands at a match: show which one it is."""
        result = self._desk.searching.result
        if not result or not pane.report or at is None:
            return
        spans = next((hit.spans for hit in result.hits if hit.report == pane.report.id), ())
        if at in spans:
            pane.set_hits(spans, spans.index(at))
            said = _("match {n} of {total} in this report").format(n=spans.index(at) + 1, total=len(spans))
            self._desk.say(said)

    # Marking

    def mark(self, matches: Mapping[ReportId, tuple[Span, ...]]) -> None:
        """Mark the matches of an answer in the panes; those of a report that it does not know are asked for."""
        for pane in self._desk.panes:
            pane.set_hits(matches.get(pane.report.id, ()) if pane.report else (), None)
            if pane.report and pane.report.id not in matches:
                self.remark(pane.report.id)

    def remark(self, report: ReportId) -> None:
        """Mark the search in force in a report that was opened while it changed."""
        searching = self._desk.searching
        generation, query, without = searching.generation, searching.query, searching.without
        if query:

            def look(workspace: Workspace) -> Answered:
                return ReportMarked(generation, report, workspace.matches(query, report, without=without))

            self._desk.jobs.ask(look, f"mark-{report}")

    def _marked(self, answer: ReportMarked) -> None:
        slot = self._desk.panes.slot_of(answer.report)
        if answer.generation == self._desk.searching.generation and slot is not None:
            self._desk.panes.pane(slot).set_hits(answer.matches, None)


def following(spans: tuple[Span, ...], cursor: int, step: int) -> Span | None:
    """The first span after the cursor, or the last one before it."""
    if step > 0:
        return next((span for span in spans if span.start > cursor), None)
    return next((span for span in reversed(spans) if span.start < cursor), None)
