"""Who said what as a table: the people of the library with their names and quotes. Nothing is drawn or asked here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from desk.i18n import _, ngettext, with_colon
from desk.layout import isolated
from desk.model import Alias, Kind, Person, PersonId, Quote, ReportId, ReportSummary
from desk.tui.matrix_table import Page
from desk.tui.messages import Comparison
from desk.tui.widgets.painting import LAYER, Mark
from desk.tui.widgets.table import Cell, Column, Table
from desk.tui.widgets.words import INDIRECT_SIGN, SEPARATOR, status_sign, tag_words

QUOTE_ROWS = 2
INDENT = 2


@dataclass(frozen=True, slots=True)
class Voice:
    """Everything that one speaker says; `person` is None for words that nobody is named for, `name` "" as well."""

    name: str
    person: Person | None
    quotes: tuple[Quote, ...]

    @property
    def key(self) -> str:
        """Tells voices apart."""
        return self.person.id if self.person else self.name


def voices_of(comparison: Comparison) -> tuple[Voice, ...]:
    """The speakers of what the pages list, the most quoted first, the nameless last."""
    known = {summary.id for summary in comparison.summaries}
    home = {quote: person for person in comparison.people for alias in person.aliases for quote in alias.quotes}
    by_name = {person.name: person for person in reversed(comparison.people)}
    said: dict[tuple[str, PersonId | None], list[Quote]] = {}
    for quote in comparison.quotes:
        if quote.listed and quote.report in known:
            person = home.get(quote.id) or by_name.get(quote.speaker.shown)
            name, key = (person.name, person.id) if person else (quote.speaker.shown, None)
            said.setdefault((name, key), []).append(quote)
    people = {person.id: person for person in comparison.people}
    found = [Voice(name, people.get(key) if key else None, tuple(quotes)) for (name, key), quotes in said.items()]
    return tuple(sorted(found, key=lambda voice: (not voice.name, -len(voice.quotes), voice.name)))


def speakers_page(voices: Sequence[Voice], summaries: Sequence[ReportSummary]) -> Page:
    """A row for each speaker, with role and names, and below it a row for each quote."""
    of_report = {summary.id: summary for summary in summaries}
    rows = [row for voice in voices for row in (_head(voice), *_said(voice, of_report))]
    columns = (
        Column(_("Who"), 24),
        Column(_("What"), 30, grows=True),
        Column(_("Where"), 22, most=44),
        Column(_("Tags"), 14),
    )
    if len(voices) == 1:
        count = voices[0].name or _("not named")
    else:
        count = ngettext("{n} speaker", "{n} speakers", len(voices)).format(n=len(voices))
    return Page(
        _("Who said what · {count}").format(count=count), Table(columns, tuple(rows), QUOTE_ROWS), _("No quotes yet.")
    )


def _head(voice: Voice) -> tuple[Cell, ...]:
    languages = " ".join(dict.fromkeys(quote.language for quote in voice.quotes))
    name = voice.name or _("not named")
    who = Cell(name, marks=(Mark(0, len(name), LAYER["title"]),), voice=voice.key)
    return (who, *(Cell(text, muted=True, voice=voice.key) for text in (person_words(voice), languages, "")))


def person_words(voice: Voice) -> str:
    """How often and in how many reports a speaker is quoted, which office they give, every other name in any script."""
    quotes, reports = len(voice.quotes), len({quote.report for quote in voice.quotes})
    parts = [ngettext("{n} quote", "{n} quotes", quotes).format(n=quotes)]
    parts += [ngettext("{n} report", "{n} reports", reports).format(n=reports)]
    person = voice.person
    if person:
        parts += [isolated(person.role)] if person.role else []
        parts += [_("name withheld")] if person.anonymous else []
        others = ", ".join(map(isolated, person.other_names))
        parts += [with_colon(_("also")) + " " + others] if others else []
        parts += [_("as you say")] if person.by_hand else []
    return SEPARATOR.join(parts)


def _said(voice: Voice, summaries: Mapping[ReportId, ReportSummary]) -> Iterator[tuple[Cell, ...]]:
    for quote in voice.quotes:
        summary = summaries[quote.report]
        sign = INDIRECT_SIGN if quote.kind is Kind.INDIRECT else ""
        text = " ".join(part for part in (status_sign(quote).strip(), sign, quote.text) if part)
        where = f"{summary.language}  {summary.source}"
        written = " ".join((quote.speaker.text or "").split())
        cells = (
            Cell(written, quote.language, muted=True, indent=INDENT),
            Cell(text, quote.language),
            Cell(where, muted=True, cut=True),
            Cell(tag_words(quote), muted=True),
        )
        yield tuple(replace(cell, quote=quote.id, report=quote.report, voice=voice.key) for cell in cells)


def names_of(person: Person, summaries: Sequence[ReportSummary]) -> dict[str, tuple[Alias, ...]]:
    """What can be parted from a person: a name in all reports, or in one where several have it. In words, to choose."""
    of_report = {summary.id: summary for summary in summaries}
    found: dict[str, tuple[Alias, ...]] = {}
    for name in dict.fromkeys(alias.name for alias in person.aliases):
        its = tuple(alias for alias in person.aliases if alias.name == name)
        if len(its) < len(person.aliases):
            found[_place(name, its, of_report)] = its
        if len(its) > 1:
            found |= {_place(name, (alias,), of_report): (alias,) for alias in its}
    return found


def _place(name: str, aliases: Iterable[Alias], summaries: Mapping[ReportId, ReportSummary]) -> str:
    where = (summaries.get(alias.report) for alias in aliases)
    return f"{name}  {', '.join(f'{each.language} {each.source}' for each in where if each)}"
