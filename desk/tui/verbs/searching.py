"""Searching: the bar and its answers, and the way back. Walking over the hits and marking them is in `hits`."""

from __future__ import annotations

import time
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from textual import events

from desk.i18n import _
from desk.keymap import key_label
from desk.model import ReportId, SearchResult
from desk.tui.messages import Answered, SearchAnswered, SearchExplained
from desk.tui.verbs.concern import Answers, Concern, Verbs
from desk.tui.verbs.standing import Origin
from desk.tui.widgets.entry import Entry
from desk.tui.widgets.hit_list import HitList
from desk.tui.widgets.problem_line import ProblemLine
from desk.tui.widgets.word_edges import is_word, word_under
from index.spans import Span

if TYPE_CHECKING:
    from desk.tui.screens.desk import DeskScreen
    from desk.workspace import Workspace

LIMIT, MORE = 50, 4
"""Hits that are asked for at first, and how many times as many when the last of them come near."""
NEAR = 10
"""Hits before the last from which more are asked for."""
PAUSE = 0.03
"""Seconds that a search waits for the next letter before it starts."""
AGAIN = 0.5
"""Seconds after which it is asked again while the index is being built."""
REST = 0.15
"""Seconds that typing has rested before it is looked up what a search was widened to."""


class Searching(Concern):
    """Verbs of the group "search". `query` is the search in force, "" when there is none, `without` what it leaves out.

    A query whose last word finds nothing is searched with that word as a beginning: it may not be finished.
    """

    def __init__(self, desk: DeskScreen) -> None:
        super().__init__(desk)
        self.without: frozenset[str] = frozenset()
        self.generation = 0
        """Tells answers to what is asked now from those to what was."""
        self._limit = LIMIT
        self._origin: Origin | None = None
        self._result: SearchResult | None = None
        self._typed = ""
        self._opens_first = False
        self._answered_for = self._failed_for = 0

    @property
    def query(self) -> str:
        """What is searched for: what was typed, or its answer's own wording once there is one."""
        result = self._result
        return result.query if result and self._typed and result.query.startswith(self._typed) else self._typed

    def verbs(self) -> Verbs:
        """Ask and leave."""
        return {
            "search.open": self.begin,
            "search.word": self.word,
            "search.back": self.back,
        }

    def answers(self) -> Answers:
        """What workers and the bar report about searches."""
        return {
            SearchAnswered: self._answered,
            SearchExplained: self._explained,
            HitList.Highlighted: lambda _event: self.reached(),
            Entry.Changed: lambda event: self.typed(event.value),
            Entry.Submitted: lambda _event: self.submitted(),
            Entry.Cancelled: lambda _event: self.back(),
        }

    @property
    def asked(self) -> str:
        """What was typed."""
        return self._typed

    @property
    def begun(self) -> bool:
        """Whether there is something to come back to."""
        return self._origin is not None

    @property
    def awaited(self) -> bool:
        """Whether Enter was pressed before the answer was there."""
        return self._opens_first

    @property
    def result(self) -> SearchResult | None:
        """The hits in force."""
        return self._result

    # The bar

    def begin(self) -> None:
        """Open the bar; what is there now can be come back to."""
        desk = self._desk
        if self._origin is None:
            self._origin = desk.standing.here()
        if desk.panes.zoomed:
            desk.opening.zoom()
        desk.show_search(True)
        desk.bar.focus()
        desk.show_keys()

    def typed(self, query: str) -> None:
        """Search for what is in the bar now; the answer to anything older is dropped."""
        self._typed = query.strip()
        self.generation += 1
        self.settled()
        if not self._typed:
            self._show(SearchResult("", 0), ())
            return
        self._ask(LIMIT)

    def renew(self, generation: int | None = None) -> None:
        """Ask again what is asked, or was by `generation`: the library has been opened, or has more reports."""
        if self._typed and generation in (None, self.generation):
            self.generation += 1
            self._ask(self._limit)

    def reached(self) -> None:
        """A hit is highlighted: when it is one of the last of those that are here, more are asked for."""
        shown = self._desk.hits.result
        if shown.total > len(shown.hits) == self._limit and self._desk.hits.index >= self._limit - NEAR:
            self._ask(self._limit * MORE)

    def _ask(self, limit: int) -> None:
        self._limit = limit
        if self._desk.jobs.workspace is None and self._desk.jobs.closed_by is None:
            return
        generation, asked, started = self.generation, self._typed, time.perf_counter()
        open_ids, without = self._desk.panes.open_ids(), self.without

        def search(workspace: Workspace) -> Answered:
            time.sleep(PAUSE)
            if generation != self.generation:
                return SearchAnswered(generation, SearchResult(asked, 0), (), 0.0)
            result = search_unfinished(workspace, asked, without, limit)
            matches = tuple((report, workspace.matches(result.query, report, without=without)) for report in open_ids)
            return SearchAnswered(generation, result, matches, time.perf_counter() - started)

        self._desk.jobs.ask(search, "search")

    def again(self, without: frozenset[str]) -> None:
        """Ask the same once more, leaving `without` out."""
        self.without = without
        self.typed(self._typed)

    def _explain(self) -> None:
        """Find out what the search in force was widened to, and what may have been meant, once typing rests."""
        generation, query, without = self.generation, self.query, self.without

        def look(workspace: Workspace) -> Answered:
            time.sleep(REST)
            if generation != self.generation:
                return SearchExplained(generation, (), ())
            meant = workspace.searching.corrections(query.removesuffix("*"), without)
            return SearchExplained(generation, workspace.searching.widenings(query, without), meant)

        self._desk.jobs.ask(look, "explain")

    def submitted(self) -> None:
        """Enter in the bar opens the highlighted hit, as soon as the answer is there."""
        if not self._typed:
            self.back()
        elif self._answered_for != self.generation:
            self._opens_first = True
            if self._failed_for == self.generation:
                self.renew()
        else:
            self._desk.walking.choose(beside=False)

    def key_typed(self, event: events.Key) -> None:
        """While a query is typed, arrows go through the hits and Tab leaves the bar."""
        hits = self._desk.hits
        if event.key in ("up", "down", "pageup", "pagedown"):
            hits.move({"pageup": "page_up", "pagedown": "page_down"}.get(event.key, event.key))
        elif event.key == "tab":
            hits.focus()
        elif event.key == "ctrl+o":
            self._desk.walking.choose(beside=True)
        elif event.key == "ctrl+c":
            self.back()
        elif event.key in self._desk.keymap.keys("search.meant") and len(event.key) > 1:
            self._desk.perform("search.meant")
        else:
            return
        event.stop()
        event.prevent_default()

    @property
    def taking(self) -> str:
        """The key, as it is printed, that asks what is suggested while a query is typed; "" when it has none."""
        return next((key_label(key) for key in self._desk.keymap.keys("search.meant") if len(key) > 1), "")

    def ask_instead(self, query: str) -> None:
        """Ask `query` in place of the one in the bar; the keyboard stays where it is."""
        self._desk.bar.set_value(query)
        self.typed(query)

    def run(self, query: str, *, without: frozenset[str] = frozenset()) -> None:
        """Search for `query` as if it had been typed, leaving `without` out."""
        self.begin()
        self.without = without
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
        self.without = frozenset()
        self.typed("")
        desk.bar.set_value("")
        desk.show_search(False)
        desk.standing.go_back(origin)

    # Answers

    def _answered(self, answer: SearchAnswered) -> None:
        if answer.generation != self.generation:
            return
        self._desk.session.timings[_("search")] = answer.seconds
        self._answered_for = answer.generation
        self._show(answer.result, answer.matches)
        if not answer.result.complete:
            self._desk.set_timer(AGAIN, partial(self.renew, answer.generation))
        self._explain()
        if self._opens_first:
            self._desk.walking.choose(beside=False)
            self.settled()

    def _explained(self, answer: SearchExplained) -> None:
        if answer.generation == self.generation:
            self._desk.hits.explain(answer.widened, answer.corrections)
            self._desk.show_keys()

    def failed(self) -> None:
        """An answer will not come; Enter asks again."""
        if self._answered_for != self.generation:
            self._failed_for = self.generation
        self.settled()

    def settled(self) -> None:
        """Nothing is opened by an answer any more: it came, or will not come."""
        if self._opens_first:
            self._opens_first = False
            self._desk.let_keys_on()

    def _show(self, result: SearchResult, matches: tuple[tuple[ReportId, tuple[Span, ...]], ...]) -> None:
        desk = self._desk
        self._result = result if result.query else None
        desk.hits.show(replace(result, problems=()), desk.session.versions)
        offer = f"{self.taking}: {result.remedy}" if result.remedy and self.taking else ""
        desk.query_one(ProblemLine).show(result.query, result.problems, offer)
        desk.walking.mark(dict(matches))
        desk.show_story()
        desk.show_keys()


def search_unfinished(workspace: Workspace, query: str, without: frozenset[str], limit: int = LIMIT) -> SearchResult:
    """The answer to a query; one that ends in a word and finds nothing as typed is asked with that word unfinished."""
    result = workspace.search(query, limit, without=without)
    if any(not hit.widened for hit in result.hits) or not query or not is_word(query[-1]):
        return result
    unfinished = workspace.search(f"{query}*", limit, without=without)
    return unfinished if unfinished.total > result.total else result
