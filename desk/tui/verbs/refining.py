"""Refining: what is done with a search in force and its hits. The bar and its answers are in `searching`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from desk.i18n import _, ngettext, with_colon
from desk.i18n.formats import language_name
from desk.model import Change, ReportId, Widening
from desk.model.results import FACETS, LIKE, SHORT
from desk.tui.messages import Answered, WideningsListed
from desk.tui.screens.prompt import ChoicePrompt, TogglePrompt
from desk.tui.verbs.concern import Answers, Concern, Verbs
from desk.tui.widgets.choice import Option
from desk.tui.widgets.hit_list import HitList

if TYPE_CHECKING:
    from desk.workspace import Workspace

FIELDS = {"language": "lang", "day": "date"}
"""Facets whose field has another name in a query."""


class Refining(Concern):
    """Verbs that need a search, to narrow it, widen it less, ask another one, tag what it found; and more like this."""

    def verbs(self) -> Verbs:
        """Narrow, widen, mean, tag; more like this."""
        return {
            "search.narrow": self.narrow,
            "search.widen": self.widen,
            "search.meant": self.mean,
            "search.tag": self.ask_tag,
            "search.like": self.like,
        }

    def answers(self) -> Answers:
        """What workers report about widenings, and the list of hits about other queries."""
        return {
            WideningsListed: self._listed,
            HitList.Meant: lambda event: self._desk.searching.run(event.query),
        }

    # Narrowing

    def narrow(self) -> None:
        """Offer every value that the hits are counted by; the chosen one becomes part of the query."""
        searching = self._desk.searching
        result = searching.result
        facets = result.facets if result else {}
        found = [(name, value, count) for name in FACETS for value, count in facets.get(name, {}).items()]
        if not found or searching.query.startswith(LIKE):
            self._desk.say(_("There is nothing to narrow this search by."))
            return
        filters = {f"{with_colon(_facet_title(name))} {value}": _filter(name, value) for name, value, _count in found}
        options = [
            Option(title, ngettext("{n} report", "{n} reports", count).format(n=count))
            for title, (_name, _value, count) in zip(filters, found, strict=False)
        ]

        def chosen(title: str | None) -> None:
            if title in filters:
                searching.run(narrowed(searching.asked, filters[title]), without=searching.without)

        prompt = ChoicePrompt(_("only"), options, placeholder=_("language, outlet, speaker, tag or day"))
        self._desk.app.push_screen(prompt, chosen)

    # Widening

    def widen(self) -> None:
        """Show what the search was widened to, each to be switched off and on."""
        query, without = self._desk.searching.query, self._desk.searching.without

        def look(workspace: Workspace) -> Answered:
            return WideningsListed(workspace.searching.widenings(query, without))

        self._desk.jobs.ask(look, "widenings")

    def _listed(self, answer: WideningsListed) -> None:
        desk = self._desk
        if not answer.widened:
            desk.say(_("This search is not widened: it is asked as it was typed."))
            return
        widened = {_widening_title(each): each for each in answer.widened}

        def options() -> list[Option]:
            off = desk.searching.without
            return [Option(title, _state(each, each.key not in off)) for title, each in widened.items()]

        def toggle(title: str) -> list[Option]:
            desk.searching.again(desk.searching.without ^ {widened[title].key})
            return options()

        placeholder = _("Enter switches one off or on, Esc goes back")
        desk.app.push_screen(TogglePrompt(_("searched along"), options(), toggle, placeholder=placeholder))

    # Meaning

    def mean(self) -> None:
        """Ask the query without what could not be read of it, else what may have been meant."""
        result = self._desk.hits.result
        if result.remedy or result.corrections:
            self._desk.searching.ask_instead(result.remedy or result.corrections[0].query)
        else:
            self._desk.say(_("No word of the reports is nearer to what was typed."))

    def like(self) -> None:
        """Find what is like the report in the current pane, or the highlighted one of a list."""
        desk = self._desk
        listed = desk.hits.highlighted if desk.focused is desk.hits else None
        summary = desk.reports.highlighted if desk.focused is desk.reports else None
        pane = desk.panes.current
        report = listed.report if listed else summary.id if summary else pane.report.id if pane.report else None
        if report is None:
            desk.say(_("No report is open here: Enter in the list opens one."))
        else:
            desk.searching.run(like_query(report, [summary.id for summary in desk.session.summaries]))

    # Tagging

    def ask_tag(self) -> None:
        """Ask for a tag for everything that the search finds, in one step that one undo takes back."""
        desk = self._desk
        query, without = desk.searching.query, desk.searching.without
        if query.startswith(LIKE):
            desk.say(_("Reports that are alike have no hits of their own to tag."))
            return
        options = [Option(tag.name, str(tag.count)) for tag in desk.session.tags]

        def chosen(name: str | None) -> None:
            if name:
                desk.reviewing.change(lambda workspace: tagged(workspace, query, name, without))

        prompt = ChoicePrompt(_("tag all hits"), options, new=True, placeholder=_("type to find or make a tag"))
        desk.app.push_screen(prompt, chosen)


def tagged(workspace: Workspace, query: str, name: str, without: frozenset[str]) -> Change:
    """Tag every hit of a query."""
    return workspace.review.tag_places(workspace.searching.places(query, without), [name])


def like_query(report: ReportId, known: Sequence[ReportId]) -> str:
    """The query for what is like a report, its id as short as it can be among those `known`."""
    lengths = range(SHORT, len(report))
    enough = (n for n in lengths if sum(other.startswith(report[:n]) for other in known) <= 1)
    return f"{LIKE}{report[: next(enough, len(report))]}"


def narrowed(query: str, condition: str) -> str:
    """`query` with one more condition; what is joined by OR is put into brackets first."""
    whole = f"({query})" if " OR " in query or "|" in query else query
    return f"{whole} {condition}".strip()


def _filter(facet: str, value: str) -> str:
    written = value.replace('"', " ").strip()
    plain = written.replace("-", "").isalnum()
    return f"{FIELDS.get(facet, facet)}:{written}" if plain else f'{FIELDS.get(facet, facet)}:"{written}"'


def _facet_title(facet: str) -> str:
    titles = {
        "language": _("language"),
        "outlet": _("outlet"),
        "speaker": _("speaker"),
        "tag": _("tag"),
        "day": _("day"),
    }
    return titles[facet]


def _widening_title(widening: Widening) -> str:
    """What is searched along, and of which word it is a form, spelling or translation."""
    forms = ", ".join(widening.forms) or widening.text
    kinds = {
        "form": _("form of {word}, {language}"),
        "name": _("spelling of {word}"),
        "word": _("{word} in {language}"),
        "dictionary": _("{word} in {language}, by the dictionary"),
    }
    about = kinds[widening.kind].format(word=widening.word, language=language_name(widening.language or "und"))
    return f"{forms} ({about})"


def _state(widening: Widening, on: bool) -> str:
    if not on:
        return _("– off")
    return "✓ " + ngettext("{n} report", "{n} reports", widening.reports).format(n=widening.reports)
