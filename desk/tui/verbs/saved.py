"""Saved searches: kept, run again, forgotten, counted. What a search does is in `searching`."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from desk.i18n import _, ngettext
from desk.tui.messages import Answered, SavedSearchesCounted
from desk.tui.screens.prompt import ChoicePrompt, KeptPrompt
from desk.tui.verbs.concern import Answers, Concern, Verbs
from desk.tui.widgets.choice import Option

if TYPE_CHECKING:
    from desk.workspace import Workspace

ASKED = "saved"


class Saved(Concern):
    """The verb that shows them all; the search in force is offered to be kept."""

    def verbs(self) -> Verbs:
        """The list."""
        return {"search.saved": self.choose}

    def answers(self) -> Answers:
        """What workers report about saved searches."""
        return {SavedSearchesCounted: self._counted}

    def choose(self) -> None:
        """Run, keep or forget a search; the counts come when they are known."""
        placeholder = _("type a search to keep it, Ctrl+X forgets one")
        prompt = KeptPrompt(_("search"), self._options(), self._forget, placeholder=placeholder)
        self._desk.app.push_screen(prompt, self._chosen)
        self.count()

    def count(self) -> None:
        """Count them anew, if they are on the screen."""
        if self._prompt is not None:
            self._desk.jobs.ask(count_saved, ASKED)

    @property
    def _prompt(self) -> ChoicePrompt | None:
        return next((screen for screen in self._desk.app.screen_stack if isinstance(screen, KeptPrompt)), None)

    def _options(self) -> list[Option]:
        kept, asked = self._desk.session.saved, self._desk.searching.asked
        first = [Option(asked, _("keep this search"))] if asked and asked not in kept else []
        return first + [Option(query) for query in kept]

    def _chosen(self, name: str | None) -> None:
        searching = self._desk.searching
        if name is None:
            return
        self._change(lambda workspace: workspace.searching.saved.keep(name))
        self._desk.session.saved = tuple(dict.fromkeys((name, *self._desk.session.saved)))
        if name == searching.asked and searching.begun:
            self._desk.say(_("kept: {query}").format(query=name))
        else:
            searching.run(name)

    def _forget(self, name: str) -> list[Option]:
        session = self._desk.session
        if name in session.saved:
            session.saved = tuple(query for query in session.saved if query != name)
            self._change(lambda workspace: workspace.searching.saved.forget(name))
            self._desk.say(_("forgotten: {query}").format(query=name))
        return self._options()

    def _change(self, change: Callable[[Workspace], object]) -> None:
        def work(workspace: Workspace) -> Answered:
            change(workspace)
            return count_saved(workspace)

        self._desk.jobs.queue(work)

    def _counted(self, answer: SavedSearchesCounted) -> None:
        prompt = self._prompt
        if prompt is not None:
            prompt.add_details(
                {query: ngettext("{n} report", "{n} reports", count).format(n=count) for query, count in answer.counts}
            )


def count_saved(workspace: Workspace) -> Answered:
    """How many reports each search finds now."""
    return SavedSearchesCounted(workspace.searching.saved.counts())
