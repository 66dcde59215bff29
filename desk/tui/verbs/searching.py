"""Searching: the bar, the hits, and walking over hits from report to report."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from desk.i18n import _, ngettext
from desk.model import ReportId, SearchHit, SearchResult
from desk.tui.messages import Answered, SavedSearchesCounted, SearchAnswered
from desk.tui.screens.keyed import Verb
from desk.tui.screens.prompt import ChoicePrompt
from desk.tui.session import SAVED_KEY, Desktop, point
from desk.tui.widgets.choice import Option
from desk.tui.widgets.report_pane import ReportPane
from desk.tui.widgets.word_edges import is_word, word_at
from index.spans import Span

if TYPE_CHECKING:
    from textual.widget import Widget

    from desk.tui.screens.desk import DeskScreen
    from desk.workspace import Workspace

LIMIT = 200
PAUSE = 0.03
"""Seconds that a search waits for the next letter before it starts."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where the editor was when the search began."""

    desktop: Desktop
    focus: Widget | None


class Searching:
    """Verbs of the group "search". `query` is the search in force, "" when there is none.

    A query whose last word finds nothing is searched with that word as a beginning: it may not be finished.
    """

    def __init__(self, desk: DeskScreen) -> None:
        self._desk = desk
        self._generation = 0
        self._origin: Origin | None = None
        self._result: SearchResult | None = None
        self._typed = ""
        self._opens_first = False
        self._answered_for = 0

    @property
    def query(self) -> str:
        """What is searched for: what was typed, or its answer's own wording once there is one."""
        result = self._result
        return result.query if result and self._typed and result.query.startswith(self._typed) else self._typed

    def verbs(self) -> Mapping[str, Verb]:
        """Ask, walk, leave, keep."""
        return {
            "search.open": self.begin,
            "search.next": partial(self.walk, 1),
            "search.previous": partial(self.walk, -1),
            "search.word": self.word,
            "search.back": self.back,
            "search.saved": self.saved,
        }

    def answers(self) -> Mapping[type[Answered], Callable[..., None]]:
        """What workers report about searches."""
        return {SearchAnswered: self._answered, SavedSearchesCounted: self._counted}

    @property
    def result(self) -> SearchResult | None:
        """The hits in force."""
        return self._result

    # The bar

    def begin(self) -> None:
        """Open the bar; what is there now can be come back to."""
        desk = self._desk
        if self._origin is None:
            self._origin = Origin(desk.opening.desktop(), desk.focused)
        desk.show_search(True)
        desk.bar.focus()
        desk.show_keys()

    def typed(self, query: str) -> None:
        """Search for what is in the bar now; the answer to anything older is dropped."""
        self._typed = query.strip()
        self._generation += 1
        self._opens_first = False
        if not self._typed:
            self._show(SearchResult("", 0), ())
            return
        generation, asked, started = self._generation, self._typed, time.perf_counter()
        open_ids = self._desk.panes.open_ids()

        def search(workspace: Workspace) -> Answered:
            time.sleep(PAUSE)
            if generation != self._generation:
                return SearchAnswered(generation, SearchResult(asked, 0), (), 0.0)
            result = search_unfinished(workspace, asked)
            matches = tuple((report, workspace.matches(result.query, report)) for report in open_ids)
            return SearchAnswered(generation, result, matches, time.perf_counter() - started)

        self._desk.jobs.ask(search, "search")

    def submitted(self) -> None:
        """Enter in the bar opens the highlighted hit, as soon as the answer is there."""
        if not self._typed:
            self.back()
        elif self._answered_for != self._generation:
            self._opens_first = True
        else:
            self._desk.hits.choose(beside=False)

    def run(self, query: str) -> None:
        """Search for `query` as if it had been typed."""
        self.begin()
        self._desk.bar.set_value(query)
        self.typed(query)
        self._desk.hits.focus()

    def word(self) -> None:
        """Search for the word under the cursor."""
        pane = self._desk.panes.current
        word = word_under(pane.report.text, pane.cursor) if pane.report else ""
        if word:
            self.run(word)
        else:
            self._desk.say(_("There is no word under the cursor."))

    def back(self) -> None:
        """Give up, step by step: a selection, then the search and all that it opened."""
        desk = self._desk
        if desk.panes.current.selection is not None:
            desk.panes.current.cancel_selection()
            return
        origin, self._origin = self._origin, None
        if origin is None:
            desk.say("")
            if desk.focused is None:
                desk.side.focus()
            return
        self.typed("")
        desk.bar.set_value("")
        desk.show_search(False)
        self._restore(origin)

    def _restore(self, origin: Origin) -> None:
        desk = self._desk
        for slot, left in enumerate(origin.desktop.panes):
            report = desk.panes.pane(slot).report
            if report and report.id == left.report and slot < desk.panes.used:
                desk.panes.pane(slot).go_to(point(left.offset))
            else:
                desk.opening.open(ReportId(left.report), slot, point(left.offset), focus=False)
        while desk.panes.used > max(1, len(origin.desktop.panes)):
            desk.panes.choose(desk.panes.used - 1)
            desk.panes.close()
        desk.panes.choose(origin.desktop.current)
        target = origin.focus if origin.focus is not None and origin.focus.display else desk.side
        target.focus()

    # Hits

    def hit_chosen(self, hit: SearchHit, span_index: int, *, beside: bool) -> None:
        """Open a report at a match."""
        at = hit.spans[span_index] if span_index < len(hit.spans) else None
        self._desk.opening.show(hit.report, at, beside=beside, focus=not beside)
        slot = self._desk.panes.slot_of(hit.report)
        if slot is not None:
            self.landed(self._desk.panes.pane(slot), at)

    def walk(self, step: int) -> None:
        """To the next (1) or previous (-1) match, in this report or the next one that has any."""
        desk, result = self._desk, self._result
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
        desk, result = self._desk, self._result
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
        if not self._result or not pane.report or at is None:
            return
        spans = next((hit.spans for hit in self._result.hits if hit.report == pane.report.id), ())
        if at in spans:
            pane.set_hits(spans, spans.index(at))
            said = _("match {n} of {total} in this report").format(n=spans.index(at) + 1, total=len(spans))
            self._desk.say(said)

    # Answers

    def _answered(self, answer: SearchAnswered) -> None:
        if answer.generation != self._generation:
            return
        self._desk.session.timings[_("search")] = answer.seconds
        self._answered_for = answer.generation
        self._show(answer.result, answer.matches)
        if self._opens_first:
            self._opens_first = False
            self._desk.hits.choose(beside=False)

    def _show(self, result: SearchResult, matches: tuple[tuple[ReportId, tuple[Span, ...]], ...]) -> None:
        desk = self._desk
        self._result = result if result.query else None
        desk.hits.show(replace(result, problems=()))
        desk.show_problems(result)
        marks = dict(matches)
        for pane in desk.panes:
            pane.set_hits(marks.get(pane.report.id, ()) if pane.report else (), None)
        desk.show_story()

    # Saved searches

    def saved(self) -> None:
        """Run, keep or forget a search; the counts come when they are known."""
        session = self._desk.session
        options = [Option(query) for query in session.saved]
        if self._typed and self._typed not in session.saved:
            options.insert(0, Option(self._typed, _("keep this search")))
        elif self._typed:
            options.insert(0, Option(self._forget_label(), _("forget this search")))
        prompt = ChoicePrompt(_("search"), options, new=True, placeholder=_("type a search to keep it"))
        self._desk.app.push_screen(prompt, self._saved_chosen)
        self._desk.jobs.ask(partial(count_saved, queries=session.saved), "saved")

    def _forget_label(self) -> str:
        return f"− {self._typed}"

    def _saved_chosen(self, name: str | None) -> None:
        session = self._desk.session
        if name is None:
            return
        if name == self._forget_label():
            self._keep(tuple(query for query in session.saved if query != self._typed))
            self._desk.say(_("forgotten: {query}").format(query=self._typed))
            return
        self._keep(tuple(dict.fromkeys((name, *session.saved))))
        if name == self._typed and self._origin:
            self._desk.say(_("kept: {query}").format(query=name))
        else:
            self.run(name)

    def _keep(self, saved: tuple[str, ...]) -> None:
        self._desk.session.saved = saved
        self._desk.keep(SAVED_KEY, json.dumps(saved, ensure_ascii=False))

    def _counted(self, answer: SavedSearchesCounted) -> None:
        screen = self._desk.app.screen
        if isinstance(screen, ChoicePrompt):
            details = {
                query: ngettext("{n} report", "{n} reports", count).format(n=count) for query, count in answer.counts
            }
            screen.add_details(details)


def search_unfinished(workspace: Workspace, query: str) -> SearchResult:
    """The answer to a query; one that finds nothing and ends in a word is asked again with that word unfinished."""
    result = workspace.search(query, LIMIT)
    if result.total or result.problems or not query or not is_word(query[-1]):
        return result
    unfinished = workspace.search(f"{query}*", LIMIT)
    return unfinished if unfinished.total else result


def count_saved(workspace: Workspace, queries: tuple[str, ...]) -> Answered:
    """How many reports each search finds now."""
    return SavedSearchesCounted(tuple((query, workspace.search(query, 1).total) for query in queries))


def following(spans: tuple[Span, ...], cursor: int, step: int) -> Span | None:
    """The first span after the cursor, or the last one before it."""
    if step > 0:
        return next((span for span in spans if span.start > cursor), None)
    return next((span for span in reversed(spans) if span.start < cursor), None)


def word_under(text: str, offset: int) -> str:
    """The word of `text` at `offset`, or the one that ends there; "" when there is none."""
    for place in (offset, offset - 1):
        if 0 <= place < len(text) and is_word(text[place]):
            return word_at(text, place).of(text)
    return ""
