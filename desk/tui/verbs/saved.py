"""Saved searches: kept, run again, forgotten. What a search does is in `searching`."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from textual.message import Message

from desk.i18n import _, ngettext
from desk.tui.messages import Answered, SavedSearchesCounted
from desk.tui.screens.keyed import Verb
from desk.tui.screens.prompt import ChoicePrompt
from desk.tui.session import SAVED_KEY
from desk.tui.widgets.choice import Option

if TYPE_CHECKING:
    from desk.tui.screens.desk import DeskScreen
    from desk.workspace import Workspace


class Saved:
    """The verb that shows them all; the search in force is offered to be kept or forgotten."""

    def __init__(self, desk: DeskScreen) -> None:
        self._desk = desk

    def verbs(self) -> Mapping[str, Verb]:
        """The list."""
        return {"search.saved": self.choose}

    def answers(self) -> Mapping[type[Message], Callable[..., None]]:
        """What workers report about saved searches."""
        return {SavedSearchesCounted: self._counted}

    def choose(self) -> None:
        """Run, keep or forget a search; the counts come when they are known."""
        session, asked = self._desk.session, self._desk.searching.asked
        options = [Option(query) for query in session.saved]
        if asked and asked not in session.saved:
            options.insert(0, Option(asked, _("keep this search")))
        elif asked:
            options.insert(0, Option(forget_label(asked), _("forget this search")))
        prompt = ChoicePrompt(_("search"), options, new=True, placeholder=_("type a search to keep it"))
        self._desk.app.push_screen(prompt, self._chosen)
        self._desk.jobs.ask(partial(count_saved, queries=session.saved), "saved")

    def _chosen(self, name: str | None) -> None:
        searching, saved = self._desk.searching, self._desk.session.saved
        asked = searching.asked
        if name is None:
            return
        if asked and name == forget_label(asked):
            self._keep(tuple(query for query in saved if query != asked))
            self._desk.say(_("forgotten: {query}").format(query=asked))
            return
        self._keep(tuple(dict.fromkeys((name, *saved))))
        if name == asked and searching.begun:
            self._desk.say(_("kept: {query}").format(query=name))
        else:
            searching.run(name)

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


def forget_label(query: str) -> str:
    """The option that forgets a search."""
    return f"− {query}"


def count_saved(workspace: Workspace, queries: tuple[str, ...]) -> Answered:
    """How many reports each search finds now."""
    return SavedSearchesCounted(tuple((query, workspace.search(query, 1).total) for query in queries))
