"""Who said what: the speakers with their quotes over all reports, joined and parted. What stands there: `speakers`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from desk.i18n import _, ngettext
from desk.model import Person, QuoteId
from desk.tui.actions import Focus
from desk.tui.matrix_table import Page
from desk.tui.messages import Comparison
from desk.tui.screens.prompt import ChoicePrompt
from desk.tui.screens.sheet import SheetScreen
from desk.tui.speakers import Voice, names_of, person_words, speakers_page, voices_of
from desk.tui.widgets.choice import Option
from desk.tui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from desk.tui.screens.desk import DeskScreen


class SpeakersScreen(SheetScreen):
    """A row a speaker and a row a quote; one speaker alone when asked for."""

    NAME: ClassVar[str] = "speakers"

    def __init__(self, desk: DeskScreen) -> None:
        super().__init__(desk)
        self.alone: frozenset[QuoteId] = frozenset()
        self.voices: tuple[Voice, ...] = ()
        self._every: tuple[Voice, ...] = ()
        self._here: tuple[str | None, QuoteId | None] = (None, desk.quote.id if desk.quote else None)
        self.verbs = {
            **self.verbs,
            "statement.filter": self.ask_speaker,
            "person.join": self.ask_join,
            "person.split": self.ask_split,
            "search.back": self.back,
        }

    def situation(self) -> Focus:
        """Speakers have keys of their own."""
        return Focus.SPEAKERS

    # What is shown

    def page(self, comparison: Comparison) -> Page:
        """The speakers, the most quoted first; the cursor stays with its speaker and quote, at first that at hand."""
        self._every = voices_of(comparison)
        alone = [voice for voice in self._every if self.alone.intersection(quote.id for quote in voice.quotes)]
        self.voices = tuple(alone) or self._every
        drawn = speakers_page(self.voices, comparison.summaries)
        places = [(row[0].voice, row[0].quote) for row in drawn.table.rows]
        voice, quote = self._here
        wanted = [place for place, (_voice, its) in enumerate(places) if quote and its == quote]
        wanted += [place for place, (its, _quote) in enumerate(places) if its == voice]
        return replace(drawn, row=wanted[0] if wanted else None)

    @property
    def voice(self) -> Voice | None:
        """The speaker of the current row."""
        cell = self.sheet.highlighted
        return next((voice for voice in self.voices if cell and voice.key == cell.voice), None)

    def describe(self) -> None:
        """The quote in its context, or what is known of the speaker."""
        cell = self.sheet.highlighted
        self._here = (cell.voice, cell.quote) if cell else (None, None)
        super().describe()
        voice = self.voice
        if voice and self.quote is None:
            self.wording.display = True
            self.wording.show(person_words(voice), "", (), voice.name or _("not named"))

    def on_sheet_chosen(self, event: Sheet.Chosen) -> None:
        """A quote is opened; a speaker is shown alone, or among all again."""
        if event.cell.quote:
            super().on_sheet_chosen(event)
        else:
            event.prevent_default()
            self._show_alone(None if self.alone else self.voice)

    # One speaker alone

    def ask_speaker(self) -> None:
        """Ask for one speaker, or for all again."""
        every = _("all speakers")
        names = _by_name(self._every)
        options = [Option(every)] if self.alone else []
        prompt = ChoicePrompt(_("only"), [*options, *_options(names)], placeholder=_("type a name"))
        self.app.push_screen(prompt, lambda name: self._show_alone(names.get(name or "")) if name else None)

    def _show_alone(self, voice: Voice | None) -> None:
        self.alone = frozenset(quote.id for quote in voice.quotes) if voice else frozenset()
        self.redraw()

    def back(self) -> None:
        """All speakers again, then back to the panes."""
        if self.alone:
            self._show_alone(None)
        else:
            self.leave()

    # Joining and parting

    def ask_join(self) -> None:
        """Ask who else the speaker of this row is."""
        person = self._person()
        if person is None:
            return
        names = _by_name([voice for voice in self._every if voice.person and voice.person.id != person.id])
        label = _("{name} is").format(name=person.name)
        self.app.push_screen(
            ChoicePrompt(label, _options(names), placeholder=_("type a name")),
            lambda name: self._join(person, names[name].person) if name in names else None,
        )

    def _join(self, person: Person, other: Person | None) -> None:
        if other:
            self._desk.reviewing.change(lambda workspace: workspace.people.merge(person.id, other.id))

    def ask_split(self) -> None:
        """Ask which name is somebody else's."""
        person = self._person()
        if person is None or self.comparison is None:
            return
        names = names_of(person, self.comparison.summaries)
        if not names:
            self.say(_("There is only one name here: nothing can be parted."))
            return

        def split(name: str | None) -> None:
            if name in names:
                aliases = names[name]
                self._desk.reviewing.change(lambda workspace: workspace.people.split(person.id, aliases))

        label = _("not {name}").format(name=person.name)
        self.app.push_screen(ChoicePrompt(label, list(names), placeholder=_("type a name")), split)

    def _person(self) -> Person | None:
        voice = self.voice
        if voice is None or voice.person is None:
            self.say(_("Nobody is named here: p says who spoke."))
            return None
        return voice.person


def _by_name(voices: Sequence[Voice]) -> dict[str, Voice]:
    """Voices by what they are chosen by; two of one name are numbered."""
    found: dict[str, Voice] = {}
    for voice in voices:
        name, number = voice.name or _("not named"), 2
        while name in found:
            name, number = f"{voice.name} {number}", number + 1
        found[name] = voice
    return found


def _options(names: dict[str, Voice]) -> list[Option]:
    return [
        Option(name, ngettext("{n} quote", "{n} quotes", len(voice.quotes)).format(n=len(voice.quotes)))
        for name, voice in names.items()
    ]
